//! A picture, whatever loader the page leaves it to.

use super::address::{contains_folded, is_address, is_picture_address, is_placeholder, parameter};
use super::source_set::{self, Source};
use super::{drawing, emoji, noscript};
use crate::dom::{Document, Name, NodeId};
use crate::text;
use crate::url::SafeUrl;

/// A picture this small shows nothing: it counts visits.
const MAX_PIXEL: u32 = 2;

/// A picture up to this size on both sides is an icon.
const MAX_ICON: u32 = 32;

/// A picture up to this width is a small one of one that it links to.
const MAX_THUMBNAIL: u32 = 320;

/// Levels above a picture at which that link may stand.
const LINK_LEVELS: usize = 3;

/// The rank of a set that is for some windows only.
const BOUND: u8 = 2;

/// Where the address of a picture may stand that is still to come, the most
/// telling first.
const LAZY_SOURCES: &[Name] = &[
    Name::DATA_SRC,
    Name::DATA_LAZY_SRC,
    Name::DATA_LAZY,
    Name::DATA_LAZYLOAD,
    Name::DATA_FLICKITY_LAZYLOAD,
    Name::DATA_ORIGINAL,
    Name::DATA_ACTUALSRC,
    Name::DATA_CFSRC,
    Name::DATA_LITESPEED_SRC,
    Name::DATA_IMAGE_SRC,
    Name::DATA_IMG_SRC,
    Name::DATA_URL,
    Name::SRC,
    Name::DATA_HI_RES_SRC,
    Name::DATA_FULL_SRC,
    Name::DATA_LARGE_FILE,
    Name::DATA_ORIG_FILE,
    Name::DATA_IMAGE,
];

/// Where its sizes may stand.
const LAZY_SOURCE_SETS: &[Name] = &[Name::DATA_SRCSET, Name::DATA_LAZY_SRCSET, Name::SRCSET];

/// Where the address of a background may stand.
const BACKGROUNDS: &[Name] = &[Name::DATA_BG, Name::DATA_BACKGROUND, Name::DATA_BGSET];

/// Words of classes of pictures that are part of the page, not of the text.
const FURNITURE: &[&str] = &["avatar", "gravatar", "icon", "logo", "sprite"];

/// What is known of a picture.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Picture {
    /// The file to show.
    pub src: SafeUrl,
    /// The same in several sizes.
    pub sources: Vec<Source>,
    /// What it shows, in words.
    pub alt: String,
    /// Width in CSS pixels.
    pub width: Option<u32>,
    /// Height in CSS pixels.
    pub height: Option<u32>,
}

/// Reads a picture; `None` where it shows nothing.
pub(crate) fn read(document: &Document, id: NodeId) -> Option<Picture> {
    if document.name(id) != Name::PICTURE {
        return alone(document, id)
            .or_else(|| noscript::twin(document, id))
            .or_else(|| drawn(document, id));
    }
    let mut within = document.subtree(id);
    let img = within.find(|&id| document.is_html(id, Name::IMG))?;
    let choices = choices(document, id);
    picture(document, img, choices)
        .or_else(|| noscript::twin(document, img))
        .or_else(|| noscript::twin(document, id))
}

/// The drawing that a picture's own address holds.
fn drawn(document: &Document, id: NodeId) -> Option<Picture> {
    let drawing = drawing::from_address(document.attribute(id, Name::SRC)?)?;
    let alt = document.attribute(id, Name::ALT).unwrap_or_default();
    Some(Picture {
        alt: text::fold_whitespace(alt),
        ..drawing
    })
}

/// Reads a picture by its own attributes.
pub(super) fn alone(document: &Document, id: NodeId) -> Option<Picture> {
    picture(document, id, None)
}

#[inline(never)]
fn picture(document: &Document, id: NodeId, choices: Option<(u8, Vec<Source>)>) -> Option<Picture> {
    let number = |name| document.attribute(id, name).and_then(length);
    let (width, height) = (number(Name::WIDTH), number(Name::HEIGHT));
    let is_furniture = is_small(width, height, MAX_ICON) && !is_formula(document, id);
    let sides = [width, height];
    let has_pixel = sides
        .iter()
        .flatten()
        .any(|side| (1..=MAX_PIXEL).contains(side))
        || sides.iter().all(|side| *side == Some(0));
    if has_pixel || is_furniture || is_called_furniture(document, id) {
        return None;
    }
    let own = Some(sources(document, id)).filter(|own| !own.is_empty());
    let address = address(document, id);
    let is_thumbnail = address.as_ref().is_none_or(|address| {
        width.is_some_and(|width| width <= MAX_THUMBNAIL)
            || contains_folded(address.as_str(), "thumb")
    });
    let full = linked(document, id).filter(|_| is_thumbnail);
    let has_full = full.is_some();
    let address = full.or(address);
    let has_own = own.is_some();
    // What is for some windows only is worse than the picture for all.
    let choices = choices.filter(|(rank, _)| *rank < BOUND || address.is_none());
    let mut sources = own
        .or(choices.map(|(_, choices)| choices))
        .unwrap_or_default();
    let src = match (source_set::best(&sources), address) {
        (Some(best), Some(_)) if has_own && best.width().is_some() => best.url.clone(),
        (_, Some(address)) => address,
        (Some(best), None) => best.url.clone(),
        (None, None) => return None,
    };
    if sources.len() == 1 && sources[0].url == src {
        sources.clear();
    }
    Some(Picture {
        src,
        sources,
        alt: text::fold_whitespace(document.attribute(id, Name::ALT).unwrap_or_default()),
        width: width.filter(|side| *side > 0 && !has_full),
        height: height.filter(|side| *side > 0 && !has_full),
    })
}

/// The picture in full that a small one links to.
///
/// ```html
/// <a href="/wall-full.jpg"><img src="/wall-150x150.jpg" width="150"></a>
/// ```
#[inline(never)]
fn linked(document: &Document, id: NodeId) -> Option<SafeUrl> {
    let mut around = document.ancestors(id).take(LINK_LEVELS);
    let link = around.find(|&id| document.is_html(id, Name::A))?;
    let href = document.attribute(link, Name::HREF)?;
    if !is_picture_address(href) {
        return None;
    }
    SafeUrl::web(href, document.base_url())
}

/// The picture's own address, placeholders left out.
#[inline(never)]
fn address(document: &Document, id: NodeId) -> Option<SafeUrl> {
    let mut values = LAZY_SOURCES
        .iter()
        .filter_map(|&name| document.attribute(id, name))
        .filter(|src| is_address(src) && !is_placeholder(src));
    values.find_map(|src| SafeUrl::media(src, document.base_url()))
}

#[inline(never)]
fn sources(document: &Document, id: NodeId) -> Vec<Source> {
    let sets = LAZY_SOURCE_SETS
        .iter()
        .filter_map(|&name| document.attribute(id, name));
    let mut sets = sets.map(|set| {
        let mut sources = source_set::read(set, document.base_url());
        sources.retain(|source| !is_placeholder(source.url.as_str()));
        sources
    });
    sets.find(|sources| !sources.is_empty()).unwrap_or_default()
}

/// By what a picture is known again in another size or place: its address
/// without what asks for a size.
pub(crate) fn key(document: &Document, id: NodeId) -> Option<String> {
    let picture = read(document, id)?;
    let address = picture.src.as_str();
    if let Some(inner) = parameter(address, "url") {
        return Some(inner.into_owned());
    }
    let (path, _) = address.split_once('?').unwrap_or((address, ""));
    let name = path.rsplit('/').next().unwrap_or_default();
    Some(if name.contains('.') { path } else { address }.to_owned())
}

/// What the `<source>`s of a picture give, each with its rank: the lowest
/// are for every window and of a format that all programs read.
fn choices(document: &Document, picture: NodeId) -> Option<(u8, Vec<Source>)> {
    let sets = document
        .subtree(picture)
        .filter(|&id| document.is_html(id, Name::SOURCE))
        .map(|id| {
            let kind = document.attribute(id, Name::TYPE).unwrap_or_default();
            let is_new = kind.ends_with("avif") || kind.ends_with("webp");
            let is_bound = document.has_attribute(id, Name::MEDIA);
            let rank = u8::from(is_new) + BOUND * u8::from(is_bound);
            (rank, sources(document, id))
        });
    sets.filter(|(_, sources)| !sources.is_empty())
        .min_by_key(|(rank, _)| *rank)
}

fn is_small(width: Option<u32>, height: Option<u32>, most: u32) -> bool {
    width.is_some_and(|side| side <= most) && height.is_some_and(|side| side <= most)
}

/// Whether a small picture shows a formula or stands for a character.
fn is_formula(document: &Document, id: NodeId) -> bool {
    let class = document.attribute(id, Name::CLASS).unwrap_or_default();
    let alt = document.attribute(id, Name::ALT).unwrap_or_default();
    let says = |word| class.contains(word);
    says("math") || says("tex") || alt.contains('\\') || emoji::character(document, id).is_some()
}

#[inline(never)]
fn is_called_furniture(document: &Document, id: NodeId) -> bool {
    let class = document.attribute(id, Name::CLASS).unwrap_or_default();
    class
        .split(|c: char| !c.is_ascii_alphabetic())
        .any(|word| FURNITURE.contains(&word))
}

/// The picture that an element has for its background and shows nothing
/// else.
///
/// ```html
/// <div class="hero" role="img" aria-label="The wall" style="background-image: url('/wall.jpg')"></div>
/// ```
pub(crate) fn background(document: &Document, id: NodeId) -> Option<Picture> {
    let names = BACKGROUNDS.iter();
    let declared = names.filter_map(|&name| document.attribute(id, name));
    let styled = document.attribute(id, Name::STYLE).and_then(style_address);
    let mut values = styled.into_iter().chain(declared);
    let src = values.find(|src| is_address(src) && !is_placeholder(src))?;
    let src = src.trim();
    let label = document.attribute(id, Name::ARIA_LABEL);
    let alt = label.or(document.attribute(id, Name::TITLE));
    Some(Picture {
        src: SafeUrl::web(src, document.base_url())?,
        sources: Vec::new(),
        alt: text::fold_whitespace(alt.unwrap_or_default()),
        width: None,
        height: None,
    })
}

/// The address in `background: url(…)`.
#[inline(never)]
pub(super) fn style_address(style: &str) -> Option<&str> {
    let after = &style[style.find("background")?..];
    let declaration = after.split_once("url(")?;
    if declaration.0.contains(';') {
        return None;
    }
    let quote = declaration.1.trim_start();
    let (end, rest) = match quote.bytes().next()? {
        b'"' => ('"', &quote[1..]),
        b'\'' => ('\'', &quote[1..]),
        _ => (')', quote),
    };
    rest.split_once(end).map(|(address, _)| address.trim())
}

/// A length in CSS pixels: `640`, `640px` or `640.5`.
#[inline(never)]
pub(crate) fn length(value: &str) -> Option<u32> {
    let value = value.trim().trim_end_matches("px");
    let whole = value.split_once('.').map_or(value, |(whole, _)| whole);
    text::number(whole).filter(|length| *length < 100_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn background_is_read_in_every_spelling() {
        for style in [
            "background-image:url(/a.jpg)",
            "color:red; background: #fff url( '/a.jpg' ) center",
            "background-image:url(\"/a.jpg\");width:9px",
        ] {
            assert_eq!(style_address(style), Some("/a.jpg"), "{style}");
        }
        assert_eq!(style_address("background:red;mask:url(/a.svg)"), None);
        assert_eq!(style_address("background:url("), None);
    }

    #[test]
    fn length_is_a_number_of_pixels() {
        assert_eq!(length(" 640px"), Some(640));
        assert_eq!(length("640.5"), Some(640));
        assert_eq!(length("100%"), None);
    }
}
