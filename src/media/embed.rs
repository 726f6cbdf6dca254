//! Players, posts and charts of other sites that stand in a page as frames
//! or as elements of a kit: what they are, and the page that shows the same.

use super::address::{contains_folded, ending};
use super::{picture, provider};
use crate::dom::{Document, Name, NodeId};
use crate::text;
use crate::url::SafeUrl;

/// Where the address of a frame may stand: loaders and consent tools put it
/// aside.
const FRAME_SOURCES: &[Name] = &[
    Name::DATA_SRC,
    Name::DATA_LAZY_SRC,
    Name::DATA_COOKIEBLOCK_SRC,
    Name::DATA_CONSENT_SRC,
    Name::DATA_CMP_SRC,
    Name::DATA_LITESPEED_SRC,
    Name::SRC,
    Name::DATA,
];

/// Elements of kits: where the number of what they show stands, and the
/// address that it completes.
const KIT_ELEMENTS: &[(Name, Name, &str)] = &[
    (Name::AMP_YOUTUBE, Name::DATA_VIDEOID, "https://youtu.be/"),
    (Name::LITE_YOUTUBE, Name::VIDEOID, "https://youtu.be/"),
    (Name::AMP_VIMEO, Name::DATA_VIDEOID, "https://vimeo.com/"),
    (Name::LITE_VIMEO, Name::VIDEOID, "https://vimeo.com/"),
    (
        Name::AMP_DAILYMOTION,
        Name::DATA_VIDEOID,
        "https://www.dailymotion.com/video/",
    ),
    (
        Name::AMP_TWITTER,
        Name::DATA_TWEETID,
        "https://x.com/i/status/",
    ),
    (
        Name::AMP_INSTAGRAM,
        Name::DATA_SHORTCODE,
        "https://www.instagram.com/p/",
    ),
    (
        Name::AMP_SOUNDCLOUD,
        Name::DATA_TRACKID,
        "https://api.soundcloud.com/tracks/",
    ),
    (
        Name::AMP_GIST,
        Name::DATA_GISTID,
        "https://gist.github.com/",
    ),
    (Name::AMP_FACEBOOK, Name::DATA_HREF, ""),
    (Name::AMP_REDDIT, Name::DATA_SRC, ""),
    (Name::AMP_TIKTOK, Name::DATA_SRC, ""),
];

/// Words of titles of frames that are no part of a text.
const FOREIGN_TITLES: &[&str] = &[
    "ad content",
    "advert",
    "analytics",
    "captcha",
    "comment",
    "communication",
    "consent",
    "cookie",
    "cross",
    "newsletter",
    "sign up",
    "storage",
    "subscribe",
    "sync",
    "tracking",
    "widget",
];

/// Titles that name the kind of player and not what it plays.
const IDLE_TITLES: &[&str] = &[
    "embedded content",
    "embedded post",
    "iframe",
    "media player",
    "player",
    "spotify embed",
    "video",
    "video player",
    "x post",
    "youtube video player",
];

/// A frame is content from this size on, in pixels.
const MIN_SIDE: u32 = 40;

/// What stands in a frame.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Embed {
    /// What shows it, as the list of providers names it.
    pub provider: &'static str,
    /// The page that shows the same.
    pub url: SafeUrl,
    /// What the page calls it, or the provider's name.
    pub title: String,
    /// The picture that the page itself shows until it plays.
    pub poster: Option<SafeUrl>,
}

/// Whether an element of this name shows what is on another site.
pub(crate) fn is_kit_element(name: Name) -> bool {
    KIT_ELEMENTS.iter().any(|(element, ..)| *element == name)
}

/// Whether an element is an embed that a text can show.
pub(crate) fn is_embed(document: &Document, id: NodeId) -> bool {
    page(document, id).is_some()
}

/// Reads an embed; `None` where it is none that a text can show.
pub(crate) fn read(document: &Document, id: NodeId) -> Option<Embed> {
    let (provider, page) = page(document, id)?;
    let (provider, called) = provider::name(provider)?;
    let title = title(document, id);
    let is_idle = title.is_empty()
        || IDLE_TITLES
            .iter()
            .any(|idle| text::is_same_word(idle, &title));
    if called.is_empty() && is_idle {
        return None;
    }
    Some(Embed {
        provider,
        url: SafeUrl::web(&page, None).filter(|url| url.as_str().starts_with("https://"))?,
        title: if is_idle { called.to_owned() } else { title },
        poster: poster(document, id),
    })
}

/// The provider of what an element shows, and the address of its page.
fn page(document: &Document, id: NodeId) -> Option<(&'static str, String)> {
    let name = document.name(id);
    if name == Name::A {
        let (provider, _) = provider::name(document.attribute(id, Name::DATA_EMBED)?)?;
        let href = SafeUrl::web(document.attribute(id, Name::HREF)?, document.base_url())?;
        return Some((provider, href.as_str().to_owned()));
    }
    if let Some((_, attribute, prefix)) = KIT_ELEMENTS.iter().find(|(kit, ..)| *kit == name) {
        let value = document.attribute(id, *attribute)?.trim();
        let is_number = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        if !prefix.is_empty() && !value.bytes().all(is_number) {
            return None;
        }
        let address = SafeUrl::web(&[prefix, value].concat(), document.base_url())?;
        return provider::page_of(address.as_str());
    }
    let sources = FRAME_SOURCES.iter();
    let mut values = sources.filter_map(|&name| document.attribute(id, name));
    let address = values.find_map(|src| SafeUrl::web(src, document.base_url()))?;
    let found = provider::page_of(address.as_str());
    if found.is_some() || name == Name::SCRIPT {
        return found;
    }
    let is_document = document
        .attribute(id, Name::TYPE)
        .map_or(ending(address.as_str()) == "pdf", |kind| {
            kind == "application/pdf"
        });
    if is_document {
        return Some(("document", address.as_str().to_owned()));
    }
    let is_frame = matches!(name, Name::IFRAME | Name::AMP_IFRAME) && is_shown(document, id);
    is_frame.then(|| ("frame", address.as_str().to_owned()))
}

/// Whether a frame of no known provider is meant to be seen: it has a title
/// of its own and is no dot.
fn is_shown(document: &Document, id: NodeId) -> bool {
    let side = |name| document.attribute(id, name).and_then(picture::length);
    let is_dot = [Name::WIDTH, Name::HEIGHT]
        .into_iter()
        .filter_map(side)
        .any(|side| side < MIN_SIDE);
    let title = document.attribute(id, Name::TITLE).unwrap_or_default();
    !is_dot
        && !FOREIGN_TITLES
            .iter()
            .any(|word| contains_folded(title, word))
}

fn title(document: &Document, id: NodeId) -> String {
    if document.name(id) == Name::A {
        return text::fold_whitespace(&document.text_content(id));
    }
    let names = [Name::TITLE, Name::ARIA_LABEL, Name::PLAYLABEL];
    let mut titles = names
        .iter()
        .filter_map(|&name| document.attribute(id, name));
    let title = titles.find(|title| !text::is_blank(title));
    text::fold_whitespace(title.unwrap_or_default())
}

/// The picture that the page delivers for what is not yet playing.
fn poster(document: &Document, id: NodeId) -> Option<SafeUrl> {
    let styled = || picture::style_address(document.attribute(id, Name::STYLE)?);
    let names = [Name::POSTER, Name::DATA_POSTER];
    let declared = super::first(document, id, &names);
    if let Some(src) = declared.or_else(styled) {
        return SafeUrl::web(src, document.base_url());
    }
    let mut within = document.subtree(id).skip(1);
    let img = within.find(|&id| matches!(document.name(id), Name::IMG | Name::AMP_IMG))?;
    picture::alone(document, img).map(|picture| picture.src)
}
