//! The lead image: its address, size and alternative text.
//!
//! In: declared pictures, most trusted first, and those that stand near the
//! headline. Out: the first that is a picture. Pages declare their logo, a
//! placeholder or a counting pixel where they have none.

use super::clues::{Clues, Relation};
use super::json_ld::Schema;
use super::plain;
use super::source::{Source, Sourced};
use crate::dom::{Document, Name, NodeId};
use crate::text::{before_mark, cut, find, holds, lower_case, number};
use crate::url::SafeUrl;

/// Fields that hold a picture, most trusted first.
const FIELDS: &[&str] = &[
    "og:image:secure_url",
    "og:image",
    "og:image:url",
    "twitter:image",
    "twitter:image:src",
    "parsely-image-url",
    "sailthru:image:full",
    "image",
];

/// Words that name a file which is no picture of anything.
const NO_PICTURES: &[&str] = &[
    "1x1",
    "blank.",
    "default-image",
    "default_image",
    "favicon",
    "logo",
    "no-image",
    "no_image",
    "noimage",
    "pixel.gif",
    "pixel.png",
    "placeholder",
    "spacer",
    "sprite",
    "transparent.",
];

/// Least pixels of a side of a picture.
const MIN_SIDE: u32 = 50;

/// Least pixels across of an undeclared picture that may lead.
const MIN_WIDTH: u32 = 300;

/// Nodes around the headline in which the lead image may stand.
const NODES_BEFORE: usize = 60;
const NODES_AFTER: usize = 400;

/// How addresses begin that are none of a picture of the web.
const SCHEMES: &[&str] = &["blob:", "data:text", "file:", "javascript:", "vbscript:"];

/// Characters of a text that tell its scheme.
const MAX_SCHEME_CHARS: usize = 12;

/// Longest alternative text, in bytes.
const MAX_ALT_BYTES: usize = 500;

/// A picture and what is known of it.
#[derive(Clone, Debug)]
pub(super) struct Picture {
    /// Its address.
    pub url: SafeUrl,
    /// Pixels across.
    pub width: Option<u32>,
    /// Pixels down.
    pub height: Option<u32>,
    /// The text that stands for it.
    pub alt: Option<String>,
}

impl Picture {
    fn is_real(&self) -> bool {
        let is_large = |side: Option<u32>| side.is_none_or(|side| side >= MIN_SIDE);
        is_large(self.width) && is_large(self.height) && is_picture(self.url.as_str())
    }
}

/// The lead image.
pub(super) fn lead(
    document: &Document,
    clues: &Clues<'_>,
    schema: &Schema,
    headline: Option<NodeId>,
) -> Sourced<Picture> {
    let of_link = || {
        let url = SafeUrl::media(clues.link(Relation::Picture)?, document.base_url())?;
        Some((bare(url), Source::Link))
    };
    let found = FIELDS
        .iter()
        .find_map(|key| declared(document, clues, key))
        .or_else(|| of_schema(document, schema))
        .or_else(of_link)
        .filter(|found| found.0.is_real());
    match found {
        Some((mut picture, source)) => {
            complete(document, headline, &mut picture);
            Some((picture, source))
        }
        None => Some((shown(document, headline?)?, Source::Picture)),
    }
}

/// The first real picture under a key.
fn declared(document: &Document, clues: &Clues<'_>, key: &str) -> Sourced<Picture> {
    let fields = &clues.fields;
    for (text, source) in fields.sourced(key) {
        let Some(url) = SafeUrl::media(text, document.base_url()) else {
            continue;
        };
        let detail = |name| fields.of_picture(key, text, name);
        let picture = Picture {
            width: detail("width").and_then(pixels),
            height: detail("height").and_then(pixels),
            alt: detail("alt").and_then(alt),
            url,
        };
        if picture.is_real() {
            return Some((picture, source));
        }
    }
    None
}

fn of_schema(document: &Document, schema: &Schema) -> Sourced<Picture> {
    let picture = Picture {
        url: SafeUrl::media(schema.image.as_deref()?, document.base_url())?,
        width: schema.image_width,
        height: schema.image_height,
        alt: schema.image_caption.as_deref().and_then(alt),
    };
    Some((picture, Source::JsonLd)).filter(|found| found.0.is_real())
}

fn bare(url: SafeUrl) -> Picture {
    Picture {
        url,
        width: None,
        height: None,
        alt: None,
    }
}

/// Takes the alternative text of the same picture on the page.
fn complete(document: &Document, headline: Option<NodeId>, picture: &mut Picture) {
    let Some(headline) = headline.filter(|_| picture.alt.is_none()) else {
        return;
    };
    let file = file(picture.url.as_str());
    let mut images = images(document, headline);
    let same = images.find(|&id| source(document, id).is_some_and(|src| self::file(src) == file));
    let text = same.and_then(|id| document.attribute(id, Name::ALT));
    picture.alt = text.and_then(alt);
}

/// The picture that leads the text, where the page declares none.
fn shown(document: &Document, headline: NodeId) -> Option<Picture> {
    images(document, headline).find_map(|id| {
        let side = |name| document.attribute(id, name).and_then(pixels);
        let url = SafeUrl::web(source(document, id)?, document.base_url())?;
        let picture = Picture {
            width: side(Name::WIDTH),
            height: side(Name::HEIGHT),
            alt: document.attribute(id, Name::ALT).and_then(alt),
            url,
        };
        let is_wide = match picture.width {
            Some(width) => width >= MIN_WIDTH,
            None => is_in_figure(document, id),
        };
        (is_wide && picture.is_real()).then_some(picture)
    })
}

fn is_in_figure(document: &Document, id: NodeId) -> bool {
    let mut around = document.ancestors(id).take(4);
    around.any(|around| document.is_html(around, Name::FIGURE))
}

/// The pictures around the headline, those after it first.
fn images(document: &Document, headline: NodeId) -> impl Iterator<Item = NodeId> {
    let place = headline.index();
    let end = (place + NODES_AFTER).min(document.len());
    let nodes = (place..end).chain(place.saturating_sub(NODES_BEFORE)..place);
    nodes
        .map(NodeId::new)
        .filter(|&id| document.is_html(id, Name::IMG))
}

/// The address of an image, which may be loaded late.
fn source(document: &Document, id: NodeId) -> Option<&str> {
    let names = [
        Name::DATA_SRC,
        Name::DATA_LAZY_SRC,
        Name::DATA_ORIGINAL,
        Name::SRC,
    ];
    let mut sources = names
        .into_iter()
        .filter_map(|name| document.attribute(id, name));
    sources.find(|source| !source.starts_with("data:") && !source.is_empty())
}

/// The last part of an address, query left out.
fn file(url: &str) -> &str {
    let path = before_mark(url, b"?#");
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether the name of a file can be that of a picture.
fn is_picture(url: &str) -> bool {
    let name = file(url).to_ascii_lowercase();
    let starts_word = |at: usize| {
        let before = name.as_bytes()[..at].last();
        before.is_none_or(|byte| !byte.is_ascii_alphabetic())
    };
    let is_named = |word: &&str| find(&name, word).is_some_and(starts_word);
    !url.starts_with("data:") && !NO_PICTURES.iter().any(is_named)
}

/// `640`, `640px`.
#[inline(never)]
pub(super) fn pixels(text: &str) -> Option<u32> {
    let text = text.trim();
    let text = text.strip_suffix("px").unwrap_or(text);
    number(text.split('.').next()?).filter(|&pixels| pixels > 0)
}

/// An alternative text that says something, and is no address.
#[inline(never)]
fn alt(text: &str) -> Option<String> {
    let text = plain(cut(text, MAX_ALT_BYTES));
    (!text.is_empty() && !holds(&text, "://") && !runs(&text)).then_some(text)
}

/// Whether a text is an address that would do something: whoever takes it for
/// one must not be led on.
fn runs(text: &str) -> bool {
    let letters = text.chars().filter(|&letter| letter > ' ');
    let front: String = letters.take(MAX_SCHEME_CHARS).collect();
    let front = lower_case(&front);
    SCHEMES.iter().any(|scheme| front.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use crate::dom::{Document, Name};
    use crate::metadata::Source;

    #[track_caller]
    fn check(document: &Document, image: Option<&str>, source: Option<Source>) {
        let metadata = read(document);
        let url = metadata.image.as_ref().map(crate::url::SafeUrl::as_str);
        assert_eq!(url, image);
        assert_eq!(metadata.sources.get("image"), source);
    }

    #[test]
    fn alternative_text_is_no_address() {
        let alt = |text| {
            let page = Sample::new().meta("og:image", "/tide.jpg");
            read(&page.meta("og:image:alt", text).finish()).image_alt
        };
        for address in [
            "java script:run()",
            "DATA:text/html,x",
            "https://a.example/b.jpg",
        ] {
            assert_eq!(alt(address), None, "{address}");
        }
        assert_eq!(alt("Data: a chart").as_deref(), Some("Data: a chart"));
    }

    #[test]
    fn addresses_are_resolved_and_checked() {
        let document = Sample::new()
            .meta("og:image", "/tide.jpg")
            .meta("og:image:width", "640")
            .meta("og:image:height", "0")
            .meta("og:image:alt", "Low tide")
            .finish();
        check(
            &document,
            Some("https://www.example.org/tide.jpg"),
            Some(Source::OpenGraph),
        );
        let metadata = read(&document);
        assert_eq!(metadata.image_width, Some(640));
        assert_eq!(metadata.image_height, None);
        assert_eq!(metadata.image_alt.as_deref(), Some("Low tide"));
    }

    #[test]
    fn logo_or_pixel_is_no_lead_image() {
        let document = Sample::new()
            .meta("og:image", "/images/site-logo.png")
            .meta("twitter:image", "/tide.jpg")
            .finish();
        check(
            &document,
            Some("https://www.example.org/tide.jpg"),
            Some(Source::Twitter),
        );
        let document = Sample::new()
            .meta("og:image", "/a.gif")
            .meta("og:image:width", "1")
            .finish();
        check(&document, None, None);
    }

    #[test]
    fn wide_picture_under_the_headline_leads() {
        let image = |src, width| [(Name::SRC, src), (Name::WIDTH, width), (Name::ALT, "Ebb")];
        let document = Sample::new()
            .leaf(Name::H1, &[], "Tides")
            .leaf(Name::IMG, &image("/icon.png", "24"), "")
            .leaf(Name::IMG, &image("/ebb.jpg", "800"), "")
            .finish();
        check(
            &document,
            Some("https://www.example.org/ebb.jpg"),
            Some(Source::Picture),
        );
    }
}
