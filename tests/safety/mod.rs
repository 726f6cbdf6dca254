//! What may stand in an answer: the lists, and the judge.
//!
//! The lists repeat by hand what the types of `src/article` allow, so that
//! an attribute added there is added here too, on purpose.

mod drawing;

use crate::oracle::{self, Element, Step};
use ammonia::{Builder, UrlRelative};
use clearleaf::Metadata;
use std::collections::BTreeMap;

const HTML: &str = "http://www.w3.org/1999/xhtml";
const MATHML: &str = "http://www.w3.org/1998/Math/MathML";

const HTML_TAGS: &[&str] = &[
    "a",
    "abbr",
    "audio",
    "b",
    "bdi",
    "bdo",
    "blockquote",
    "br",
    "caption",
    "cite",
    "code",
    "dd",
    "del",
    "details",
    "dfn",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "q",
    "rb",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "section",
    "small",
    "source",
    "span",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "time",
    "tr",
    "track",
    "u",
    "ul",
    "var",
    "video",
    "wbr",
];

const MATH_TAGS: &[&str] = &[
    "math",
    "merror",
    "mfrac",
    "mi",
    "mmultiscripts",
    "mn",
    "mo",
    "mover",
    "mpadded",
    "mphantom",
    "mprescripts",
    "mroot",
    "mrow",
    "ms",
    "mspace",
    "msqrt",
    "mstyle",
    "msub",
    "msubsup",
    "msup",
    "mtable",
    "mtd",
    "mtext",
    "mtr",
    "munder",
    "munderover",
    "none",
];

/// Attributes that every element may bear.
const GENERAL: &[&str] = &["dir", "id", "lang"];

/// Attributes by element.
const ATTRIBUTES: &[(&str, &[&str])] = &[
    ("a", &["data-embed", "href", "rel"]),
    ("abbr", &["title"]),
    ("audio", &["controls", "preload", "src"]),
    ("blockquote", &["cite", "data-embed"]),
    ("code", &["class", "data-latex"]),
    ("del", &["cite"]),
    ("details", &["open"]),
    ("dfn", &["title"]),
    (
        "img",
        &[
            "alt",
            "data-latex",
            "height",
            "loading",
            "referrerpolicy",
            "sizes",
            "src",
            "srcset",
            "width",
        ],
    ),
    ("ins", &["cite"]),
    ("li", &["value"]),
    ("math", &["data-latex", "display"]),
    ("ol", &["reversed", "start"]),
    ("pre", &["class"]),
    ("q", &["cite"]),
    ("source", &["height", "src", "srcset", "type", "width"]),
    ("span", &["data-latex"]),
    ("td", &["colspan", "rowspan"]),
    ("th", &["colspan", "rowspan", "scope"]),
    ("time", &["datetime"]),
    ("track", &["kind", "label", "src", "srclang"]),
    (
        "video",
        &["controls", "height", "poster", "preload", "src", "width"],
    ),
];

/// How the bitmaps begin that may stand in an address.
const BITMAPS: &[&str] = &["avif", "gif", "jpeg", "jpg", "png", "webp"];

/// Longest text of a field, in bytes; two names for it are too many.
const MAX_FIELD_BYTES: usize = 8 << 10;

/// Judges the HTML of an answer.
pub(crate) fn check_content(content: &str) -> Result<(), String> {
    let steps = oracle::read(content);
    for step in &steps {
        match step {
            Step::Open(element) => check_element(element)?,
            Step::Other => return Err("a comment or an instruction".to_owned()),
            Step::Text(_) | Step::Close => {}
        }
    }
    if oracle::read(&oracle::rewritten(content)) != steps {
        return Err("written again it is another tree".to_owned());
    }
    if oracle::read(&ammonia(content)) != steps {
        return Err("ammonia finds something to change".to_owned());
    }
    Ok(())
}

/// Judges the fields: addresses of the web, and texts without characters
/// that turn the line around or control anything.
pub(crate) fn check_fields(metadata: &Metadata) -> Result<(), String> {
    let texts = [
        &metadata.title,
        &metadata.byline,
        &metadata.site_name,
        &metadata.published_time,
        &metadata.modified_time,
        &metadata.lang,
        &metadata.excerpt,
    ];
    for text in texts.into_iter().flatten() {
        if text.len() > MAX_FIELD_BYTES || text.chars().any(is_unfit) {
            return Err(format!("field {text:?}"));
        }
    }
    for url in [&metadata.image, &metadata.url].into_iter().flatten() {
        check_web(url.as_str())?;
    }
    Ok(())
}

fn is_unfit(character: char) -> bool {
    let turns_around =
        matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    character.is_control() || turns_around
}

fn check_element(element: &Element) -> Result<(), String> {
    let tags = match element.namespace.as_str() {
        HTML => HTML_TAGS,
        MATHML => MATH_TAGS,
        _ if element.name == "html" => return Ok(()),
        _ => &[],
    };
    // The oracle's fragment stands below an element of its own.
    if element.name == "html" && element.attributes.is_empty() {
        return Ok(());
    }
    if !tags.contains(&element.name.as_str()) {
        return Err(format!("element {}", element.name));
    }
    for (name, value) in &element.attributes {
        if !allowed(&element.name).any(|allowed| allowed == name) {
            return Err(format!("attribute {name} of {}", element.name));
        }
        check_value(name, value)?;
    }
    check_manners(element)
}

/// The attributes that an element may bear.
fn allowed(tag: &str) -> impl Iterator<Item = &'static str> {
    let own = ATTRIBUTES.iter().find(|(name, _)| *name == tag);
    let own = own.map_or(&[][..], |(_, attributes)| attributes);
    GENERAL.iter().chain(own).copied()
}

fn check_value(name: &str, value: &str) -> Result<(), String> {
    match name {
        "href" => check_link(value),
        "src" | "poster" => check_media(value),
        "srcset" => value
            .split(", ")
            .try_for_each(|source| check_media(source.split(' ').next().unwrap_or_default())),
        "cite" => check_web(value),
        "id" => check_id(value),
        "class" => check_class(value),
        _ => Ok(()),
    }
}

fn check_link(url: &str) -> Result<(), String> {
    if let Some(target) = url.strip_prefix('#') {
        return check_id(target);
    }
    if url.starts_with("mailto:") || url.starts_with("tel:") {
        return Ok(());
    }
    check_web(url)
}

fn check_media(url: &str) -> Result<(), String> {
    if let Some(drawing) = url.strip_prefix("data:image/svg+xml,") {
        return drawing::check(drawing);
    }
    let Some(data) = url.strip_prefix("data:image/") else {
        return check_web(url);
    };
    let is_bitmap = |kind: &str| {
        let data = data.strip_prefix(kind)?.strip_prefix(";base64,")?;
        let mut bytes = data.bytes();
        Some(bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte)))
    };
    if BITMAPS.iter().any(|kind| is_bitmap(kind) == Some(true)) {
        return Ok(());
    }
    Err(format!("address {url}"))
}

/// An address of the web, without credentials and without a way out of it.
fn check_web(url: &str) -> Result<(), String> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let Some(rest) = rest else {
        return Err(format!("address {url}"));
    };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let is_clean = !authority.is_empty() && !authority.contains('@');
    let has_spaces = url.chars().any(|c| c.is_whitespace() || c.is_control());
    if is_clean && !has_spaces {
        return Ok(());
    }
    Err(format!("address {url}"))
}

fn check_id(id: &str) -> Result<(), String> {
    match id.strip_prefix("clearleaf-") {
        Some(own) if !own.is_empty() => Ok(()),
        _ => Err(format!("id {id}")),
    }
}

fn check_class(class: &str) -> Result<(), String> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-+#._: ".contains(&byte);
    match class.strip_prefix("language-") {
        Some(language) if language.bytes().all(is_plain) => Ok(()),
        _ => Err(format!("class {class}")),
    }
}

/// What links and media owe the reader.
fn check_manners(element: &Element) -> Result<(), String> {
    let leads_out = element
        .attribute("href")
        .is_some_and(|url| url.starts_with("http"));
    if leads_out && element.attribute("rel") != Some("noopener noreferrer") {
        return Err("a link that tells where its reader comes from".to_owned());
    }
    if element.name == "img" && element.attribute("referrerpolicy") != Some("no-referrer") {
        return Err("a picture that tells where its reader comes from".to_owned());
    }
    Ok(())
}

/// The content as ammonia lets it through, by the same lists.
fn ammonia(content: &str) -> String {
    let tags = HTML_TAGS.iter().chain(MATH_TAGS).copied();
    let attributes: BTreeMap<_, _> = ATTRIBUTES.iter().copied().collect();
    let attributes = attributes
        .into_iter()
        .map(|(tag, names)| (tag, names.iter().copied().collect()));
    let schemes = ["data", "http", "https", "mailto", "tel"];
    Builder::empty()
        .tags(tags.collect())
        .generic_attributes(GENERAL.iter().copied().collect())
        .tag_attributes(attributes.collect())
        .url_schemes(schemes.into())
        .url_relative(UrlRelative::PassThrough)
        .link_rel(None)
        .clean(content)
        .to_string()
}
