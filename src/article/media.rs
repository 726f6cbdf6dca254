//! Pictures, players and embeds, rebuilt from typed parts.

use super::{Attribute, Element, Node, Tag};
use crate::dom::{Document, Name, Namespace, NodeId};
use crate::media::{self, Embed, Picture};
use crate::text;
use crate::url::SafeUrl;

/// Rebuilds a picture, player or embed; `None` where nothing of it may be
/// shown. A picture that stands for a character becomes that character.
pub(super) fn read(document: &Document, id: NodeId) -> Option<Node> {
    if document.namespace(id) == Namespace::Svg {
        return media::read_drawing(document, id).map(|shown| image(shown).into());
    }
    match document.name(id) {
        Name::IMG | Name::AMP_IMG | Name::AMP_ANIM | Name::PICTURE => {
            if let Some(character) = media::character(document, id) {
                return Some(Node::Text(character.into_owned()));
            }
            media::read_picture(document, id).map(|shown| image(shown).into())
        }
        Name::NOSCRIPT => {
            media::picture_without_script(document, id).map(|shown| image(shown).into())
        }
        Name::VIDEO | Name::AMP_VIDEO => player(document, id, Tag::Video).map(Node::from),
        Name::AUDIO | Name::AMP_AUDIO => player(document, id, Tag::Audio).map(Node::from),
        Name::CANVAS => fallback(document, id).map(Node::from),
        Name::OBJECT | Name::EMBED => object(document, id).map(Node::from),
        _ => embed(document, id)
            .or_else(|| media::background(document, id).map(image))
            .map(Node::from),
    }
}

/// An element with those of these attributes that are there.
#[inline(never)]
fn bearing(tag: Tag, attributes: Vec<Option<Attribute>>) -> Element {
    let mut element = Element::new(tag, Vec::new());
    element.attributes = attributes.into_iter().flatten().collect();
    element
}

#[inline(never)]
fn image(picture: Picture) -> Element {
    let sources = Some(picture.sources).filter(|sources| !sources.is_empty());
    let attributes = [
        Some(Attribute::Src(picture.src)),
        sources.map(Attribute::Srcset),
        Some(Attribute::Alt(picture.alt)),
        picture.width.map(Attribute::Width),
        picture.height.map(Attribute::Height),
    ];
    bearing(Tag::Img, attributes.into())
}

/// A link to the page that shows what an embed shows, with the picture that
/// the page delivered for it.
///
/// ```html
/// <iframe src="https://www.youtube.com/embed/x" title="The wall"></iframe>
/// ```
#[inline(never)]
fn embed(document: &Document, id: NodeId) -> Option<Element> {
    let Embed {
        provider,
        url,
        title,
        poster,
    } = media::read_embed(document, id)?;
    let mut link = Element::new(Tag::A, Vec::new());
    link.attributes = vec![Attribute::Href(url), Attribute::Embed(provider)];
    if let Some(src) = poster {
        let mut poster = Element::new(Tag::Img, Vec::new());
        poster.attributes = vec![Attribute::Src(src), Attribute::Alt(String::new())];
        link.children.push(poster.into());
    }
    link.children.push(Node::Text(title));
    Some(link)
}

/// A plug-in: a picture by its type, an embed, or what stands in for it.
fn object(document: &Document, id: NodeId) -> Option<Element> {
    let kind = document.attribute(id, Name::TYPE).unwrap_or_default();
    if let Some(src) = media::first(document, id, &[Name::DATA, Name::SRC])
        && (kind.starts_with("image/") || media::ending(src) == "svg")
        && let Some(src) = SafeUrl::media(src, document.base_url())
    {
        let label = media::first(document, id, &[Name::ARIA_LABEL, Name::TITLE]);
        return Some(image(Picture {
            src,
            sources: Vec::new(),
            alt: text::fold_whitespace(label.unwrap_or_default()),
            width: length(document, id, Name::WIDTH),
            height: length(document, id, Name::HEIGHT),
        }));
    }
    embed(document, id).or_else(|| fallback(document, id))
}

/// The picture that stands in for what cannot be shown.
fn fallback(document: &Document, id: NodeId) -> Option<Element> {
    let mut within = document.subtree(id).skip(1);
    let img = within.find(|&id| document.is_html(id, Name::IMG))?;
    media::read_picture(document, img).map(image)
}

fn player(document: &Document, id: NodeId, tag: Tag) -> Option<Element> {
    if tag == Tag::Video && is_scenery(document, id) {
        return None;
    }
    let is_film = tag == Tag::Video;
    let poster = web(document, id, &[Name::POSTER, Name::DATA_POSTER]).filter(|_| is_film);
    let side = |name| length(document, id, name).filter(|_| is_film);
    let attributes = [
        source_address(document, id).map(Attribute::Src),
        poster.map(Attribute::Poster),
        side(Name::WIDTH).map(Attribute::Width),
        side(Name::HEIGHT).map(Attribute::Height),
        Some(Attribute::Controls),
    ];
    let mut player = bearing(tag, attributes.into());
    for child in document.subtree(id) {
        let part = match document.name(child) {
            Name::SOURCE => source(document, child),
            Name::TRACK => track(document, child),
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

/// Whether a film plays by itself without sound and end, for the look of the
/// page: in a figure it shows something.
#[inline(never)]
fn is_scenery(document: &Document, id: NodeId) -> bool {
    let has = |name| document.has_attribute(id, name);
    let is_shown = document
        .ancestors(id)
        .take(3)
        .any(|id| document.is_html(id, Name::FIGURE));
    has(Name::AUTOPLAY) && has(Name::MUTED) && has(Name::LOOP) && !has(Name::CONTROLS) && !is_shown
}

/// Where a film or sound comes from: a loader may have put it aside.
fn source_address(document: &Document, id: NodeId) -> Option<SafeUrl> {
    web(
        document,
        id,
        &[Name::SRC, Name::DATA_SRC, Name::DATA_LAZY_SRC],
    )
}

/// One of several files of a film or sound.
#[inline(never)]
fn source(document: &Document, id: NodeId) -> Option<Element> {
    let src = source_address(document, id)?;
    let kind = document
        .attribute(id, Name::TYPE)
        .map(|kind| kind.split(';').next().unwrap_or_default().trim())
        .filter(|kind| is_media_type(kind));
    let kind = kind.map(|kind| Attribute::MediaType(kind.to_ascii_lowercase()));
    let attributes = vec![Some(Attribute::Src(src)), kind];
    Some(bearing(Tag::Source, attributes))
}

/// The captions or subtitles of a film, with their language.
#[inline(never)]
fn track(document: &Document, id: NodeId) -> Option<Element> {
    let kind = match document.attribute(id, Name::KIND).unwrap_or("subtitles") {
        "captions" => "captions",
        "subtitles" => "subtitles",
        "chapters" => "chapters",
        "descriptions" => "descriptions",
        _ => return None,
    };
    let label = document
        .attribute(id, Name::LABEL)
        .map(text::fold_whitespace);
    let label = label.filter(|label| !label.is_empty());
    let lang = document.attribute(id, Name::SRCLANG).map(str::trim);
    let lang = lang.filter(|lang| is_language(lang));
    // Subtitles without a language are not valid.
    let is_unclear = lang.is_none() && kind == "subtitles";
    let attributes = [
        Some(Attribute::Src(web(document, id, &[Name::SRC])?)),
        Some(Attribute::TrackKind(if is_unclear {
            "captions"
        } else {
            kind
        })),
        label.map(Attribute::Label),
        lang.map(|lang| Attribute::Srclang(lang.to_owned())),
    ];
    Some(bearing(Tag::Track, attributes.into()))
}

#[inline(never)]
fn web(document: &Document, id: NodeId, names: &[Name]) -> Option<SafeUrl> {
    SafeUrl::web(media::first(document, id, names)?, document.base_url())
}

#[inline(never)]
fn length(document: &Document, id: NodeId, name: Name) -> Option<u32> {
    document.attribute(id, name).and_then(media::length)
}

fn is_language(lang: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (2..=20).contains(&lang.len()) && lang.bytes().all(is_plain)
}

fn is_media_type(kind: &str) -> bool {
    let is_word =
        |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'+' | b'.' | b'/');
    kind.len() < 40
        && (kind.starts_with("video/") || kind.starts_with("audio/"))
        && kind.bytes().all(is_word)
}
