//! Pictures, video and sound, rebuilt from typed parts.

use super::{Attribute, Element, Node, Source, Tag};
use crate::dom::{Document, Name, NodeId};
use crate::url::SafeUrl;

/// A picture this small shows nothing: it counts visits.
const MAX_PIXEL: u32 = 2;

/// Where a picture's address may stand, the most telling first.
const LAZY_SOURCES: &[Name] = &[
    Name::DATA_SRC,
    Name::DATA_LAZY_SRC,
    Name::DATA_ORIGINAL,
    Name::DATA_URL,
    Name::SRC,
];

/// Where its sizes may stand.
const LAZY_SOURCE_SETS: &[Name] = &[Name::DATA_SRCSET, Name::DATA_LAZY_SRCSET, Name::SRCSET];

/// Sizes of one picture that are kept.
const MAX_SOURCES: usize = 16;

/// Rebuilds a picture or player; `None` where nothing of it may be shown.
pub(super) fn read(document: &Document, id: NodeId) -> Option<Element> {
    match document.name(id) {
        Name::IMG | Name::AMP_IMG => image(document, id, None),
        Name::PICTURE => picture(document, id),
        Name::VIDEO | Name::AMP_VIDEO => player(document, id, Tag::Video),
        Name::AUDIO | Name::AMP_AUDIO => player(document, id, Tag::Audio),
        _ => None,
    }
}

fn picture(document: &Document, id: NodeId) -> Option<Element> {
    let img = document
        .subtree(id)
        .find(|&id| document.is_html(id, Name::IMG))?;
    let sources = document
        .subtree(id)
        .filter(|&id| document.is_html(id, Name::SOURCE))
        .map(|id| sources(document, id))
        .find(|sources| !sources.is_empty());
    image(document, img, sources)
}

fn image(document: &Document, id: NodeId, instead: Option<Vec<Source>>) -> Option<Element> {
    let number = |name| document.attribute(id, name).and_then(length);
    let (width, height) = (number(Name::WIDTH), number(Name::HEIGHT));
    if [width, height]
        .into_iter()
        .flatten()
        .any(|side| side <= MAX_PIXEL)
    {
        return None;
    }
    let sources = Some(sources(document, id))
        .filter(|own| !own.is_empty())
        .or(instead)
        .unwrap_or_default();
    let src = address(document, id).or_else(|| sources.first().map(|source| source.url.clone()))?;
    let mut image = Element::new(Tag::Img, Vec::new());
    image.attributes.push(Attribute::Src(src));
    if !sources.is_empty() {
        image.attributes.push(Attribute::Srcset(sources));
    }
    let alt = document.attribute(id, Name::ALT).unwrap_or_default();
    image
        .attributes
        .push(Attribute::Alt(crate::text::fold_whitespace(alt)));
    image.attributes.extend(width.map(Attribute::Width));
    image.attributes.extend(height.map(Attribute::Height));
    Some(image)
}

/// The picture's own address. Inline data in `src` is a placeholder when an
/// attribute of a lazy loader names the real one.
fn address(document: &Document, id: NodeId) -> Option<SafeUrl> {
    LAZY_SOURCES
        .iter()
        .filter_map(|&name| document.attribute(id, name))
        .find_map(|src| SafeUrl::media(src, document.base_url()))
}

fn sources(document: &Document, id: NodeId) -> Vec<Source> {
    LAZY_SOURCE_SETS
        .iter()
        .filter_map(|&name| document.attribute(id, name))
        .map(|set| source_set(set, document.base_url()))
        .find(|sources| !sources.is_empty())
        .unwrap_or_default()
}

/// Reads a `srcset`: addresses without spaces, each with an optional size.
///
/// See <https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute>.
fn source_set(set: &str, base: Option<&str>) -> Vec<Source> {
    let mut sources = Vec::new();
    let mut rest = set;
    while sources.len() < MAX_SOURCES {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        if address.is_empty() {
            break;
        }
        let is_alone = address.ends_with(',');
        let (size, after) = if is_alone {
            ("", after)
        } else {
            after.split_once(',').unwrap_or((after, ""))
        };
        rest = after;
        let url = SafeUrl::media(address.trim_end_matches(','), base);
        if let Some(url) = url.filter(|_| is_size(size.trim())) {
            sources.push(Source {
                url,
                size: size.trim().to_owned(),
            });
        }
    }
    sources
}

/// Whether a word is a size: `640w`, `2x`, or nothing.
fn is_size(word: &str) -> bool {
    let number = word.strip_suffix(['w', 'x']);
    word.is_empty()
        || number.is_some_and(|number| {
            !number.is_empty()
                && number
                    .bytes()
                    .all(|byte| byte.is_ascii_digit() || byte == b'.')
        })
}

fn player(document: &Document, id: NodeId, tag: Tag) -> Option<Element> {
    let web = |id: NodeId, name: Name| {
        let value = document.attribute(id, name)?;
        SafeUrl::web(value, document.base_url())
    };
    let mut player = Element::new(tag, Vec::new());
    player
        .attributes
        .extend(web(id, Name::SRC).map(Attribute::Src));
    player.attributes.extend(
        web(id, Name::POSTER)
            .filter(|_| tag == Tag::Video)
            .map(Attribute::Poster),
    );
    player.attributes.push(Attribute::Controls);
    for child in document.subtree(id) {
        let part = match document.name(child) {
            Name::SOURCE => source(document, child, web(child, Name::SRC)),
            Name::TRACK => track(document, child, web(child, Name::SRC)),
            _ => None,
        };
        player.children.extend(part.map(Node::from));
    }
    let has_source = player.children.iter().any(|child| child.is(Tag::Source))
        || player
            .attributes
            .iter()
            .any(|attribute| matches!(attribute, Attribute::Src(_)));
    has_source.then_some(player)
}

/// One of several files of a film or sound.
fn source(document: &Document, id: NodeId, src: Option<SafeUrl>) -> Option<Element> {
    let mut source = Element::new(Tag::Source, Vec::new());
    source.attributes.push(Attribute::Src(src?));
    let kind = document
        .attribute(id, Name::TYPE)
        .filter(|kind| is_media_type(kind));
    source
        .attributes
        .extend(kind.map(|kind| Attribute::MediaType(kind.to_ascii_lowercase())));
    Some(source)
}

/// The captions or subtitles of a film.
fn track(document: &Document, id: NodeId, src: Option<SafeUrl>) -> Option<Element> {
    let kind = match document.attribute(id, Name::KIND).unwrap_or("subtitles") {
        "captions" => "captions",
        "subtitles" => "subtitles",
        "chapters" => "chapters",
        "descriptions" => "descriptions",
        _ => return None,
    };
    let mut track = Element::new(Tag::Track, Vec::new());
    track.attributes = vec![Attribute::Src(src?), Attribute::TrackKind(kind)];
    Some(track)
}

fn is_media_type(kind: &str) -> bool {
    let is_word =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.' | b'/');
    kind.len() < 40
        && (kind.starts_with("video/") || kind.starts_with("audio/"))
        && kind.bytes().all(is_word)
}

/// A length in CSS pixels: `640` or `640px`.
fn length(value: &str) -> Option<u32> {
    value.trim().trim_end_matches("px").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn source_set_takes_commas_within_addresses() {
        let sources = source_set(
            "https://a.example/w_1,h_2/a.jpg 1x, https://a.example/b.jpg 640w",
            None,
        );
        let found: Vec<(&str, &str)> = sources
            .iter()
            .map(|source| (source.url.as_str(), source.size.as_str()))
            .collect();
        assert_eq!(
            found,
            [
                ("https://a.example/w_1,h_2/a.jpg", "1x"),
                ("https://a.example/b.jpg", "640w")
            ]
        );
    }

    #[test]
    fn source_set_drops_what_is_no_size() {
        assert!(source_set("https://a.example/a.jpg onerror=1", None).is_empty());
        assert!(source_set("javascript:1 2x", None).is_empty());
    }
}
