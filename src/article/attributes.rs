//! Reads an element's attributes into their types; what has none is dropped.

use super::{Attribute, Tag};
use crate::dom::{Document, Name, NodeId};
use crate::media;
use crate::metadata::Direction;
use crate::text::{self, is_same_word};
use crate::url::SafeUrl;

/// Columns or rows a cell may span; more is an attack on the layout.
const MAX_SPAN: u16 = 200;

/// Longest language tag, date or name of a code language.
const MAX_WORD_BYTES: usize = 40;

/// The attributes that an element keeps as the given tag.
pub(super) fn read(document: &Document, id: NodeId, tag: Tag) -> Vec<Attribute> {
    let mut attributes = Vec::new();
    let value = |name| document.attribute(id, name);
    let web = |name| value(name).and_then(|url| SafeUrl::web(url, document.base_url()));
    match tag {
        Tag::A => attributes.extend(value(Name::HREF).and_then(|href| link(document, href))),
        Tag::Blockquote | Tag::Q | Tag::Ins | Tag::Del => {
            let post = value(Name::CLASS).filter(|_| tag == Tag::Blockquote);
            attributes.extend(post.and_then(media::post).map(Attribute::Embed));
            attributes.extend(web(Name::CITE).map(Attribute::Cite));
        }
        Tag::Abbr | Tag::Dfn => attributes
            .extend(value(Name::TITLE).map(|title| Attribute::Title(text::fold_whitespace(title)))),
        Tag::Time => attributes.extend(
            value(Name::DATETIME)
                .filter(|time| is_word(time))
                .map(|time| Attribute::Datetime(time.to_owned())),
        ),
        Tag::Td | Tag::Th => read_cell(document, id, &mut attributes),
        Tag::Ol | Tag::Li => read_list(document, id, tag, &mut attributes),
        Tag::Details => attributes.extend(value(Name::OPEN).map(|_| Attribute::Open)),
        Tag::Pre | Tag::Code => {
            attributes.extend(code_language(document, id).map(Attribute::CodeLanguage));
        }
        Tag::Math => {
            let is_block = value(Name::DISPLAY) == Some("block");
            attributes.extend(is_block.then_some(Attribute::DisplayBlock));
            attributes.extend(latex(document, id).map(Attribute::Latex));
        }
        _ => {}
    }
    attributes.extend(
        value(Name::LANG)
            .filter(|lang| is_word(lang))
            .map(|lang| Attribute::Lang(lang.to_owned())),
    );
    attributes.extend(value(Name::DIR).and_then(direction).map(Attribute::Dir));
    attributes
}

/// Where a link leads: a place of this page, or a safe address.
fn link(document: &Document, href: &str) -> Option<Attribute> {
    let href = href.trim();
    match href.strip_prefix('#') {
        Some("") => None,
        Some(target) => Some(Attribute::Target(target.to_owned())),
        None => SafeUrl::link(href, document.base_url()).map(Attribute::Href),
    }
}

fn read_cell(document: &Document, id: NodeId, attributes: &mut Vec<Attribute>) {
    let span = |name| {
        let span = document.attribute(id, name)?.trim().parse().ok()?;
        (2..=MAX_SPAN).contains(&span).then_some(span)
    };
    attributes.extend(span(Name::COLSPAN).map(Attribute::Colspan));
    attributes.extend(span(Name::ROWSPAN).map(Attribute::Rowspan));
    let scope = match document.attribute(id, Name::SCOPE) {
        Some("row") => Some("row"),
        Some("col") => Some("col"),
        Some("rowgroup") => Some("rowgroup"),
        Some("colgroup") => Some("colgroup"),
        _ => None,
    };
    attributes.extend(scope.map(Attribute::Scope));
}

fn read_list(document: &Document, id: NodeId, tag: Tag, attributes: &mut Vec<Attribute>) {
    let name = if tag == Tag::Ol {
        Name::START
    } else {
        Name::VALUE
    };
    let number = document
        .attribute(id, name)
        .and_then(|number| number.trim().parse().ok());
    attributes.extend(number.map(Attribute::Number));
    if tag == Tag::Ol && document.has_attribute(id, Name::REVERSED) {
        attributes.push(Attribute::Reversed);
    }
}

/// The language of a code block, as its class or data says.
///
/// ```html
/// <pre><code class="hljs language-rust">fn main() {}</code></pre>
/// ```
fn code_language(document: &Document, id: NodeId) -> Option<String> {
    let declared = [Name::DATA_LANG, Name::DATA_LANGUAGE]
        .into_iter()
        .find_map(|name| document.attribute(id, name));
    let named = || {
        let classes = document
            .attribute(id, Name::CLASS)?
            .split_ascii_whitespace();
        let mut marked = classes.filter_map(|class| {
            ["language-", "lang-", "highlight-source-"]
                .iter()
                .find_map(|prefix| class.strip_prefix(prefix))
        });
        marked.next()
    };
    let language = declared.or_else(named)?;
    is_word(language).then(|| language.to_ascii_lowercase())
}

/// The TeX source that a formula carries.
///
/// ```html
/// <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>
/// ```
fn latex(document: &Document, id: NodeId) -> Option<String> {
    let source = document.subtree(id).find(|&id| {
        document.name(id) == Name::ANNOTATION
            && document.attribute(id, Name::ENCODING) == Some("application/x-tex")
    })?;
    Some(document.text_content(source).trim().to_owned()).filter(|latex| !latex.is_empty())
}

fn direction(value: &str) -> Option<Direction> {
    match value.trim() {
        value if is_same_word(value, "ltr") => Some(Direction::Ltr),
        value if is_same_word(value, "rtl") => Some(Direction::Rtl),
        value if is_same_word(value, "auto") => Some(Direction::Auto),
        _ => None,
    }
}

/// A short plain word: letters, digits and the marks of dates and tags.
fn is_word(word: &str) -> bool {
    let is_plain = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'+' | b'#' | b'.' | b':' | b'_' | b' ')
    };
    !word.trim().is_empty() && word.len() <= MAX_WORD_BYTES && word.bytes().all(is_plain)
}
