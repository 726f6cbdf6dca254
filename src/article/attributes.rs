//! Reads an element's attributes into their types; what has none is dropped.

use super::anchors::place_name;
use super::{Attribute, Tag, code, formula};
use crate::dom::{Document, Name, NodeId};
use crate::features::inner_target;
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
    let mut list = Vec::new();
    let attributes = &mut list;
    let value = |name| document.attribute(id, name);
    let web = |name| value(name).and_then(|url| SafeUrl::web(url, document.base_url()));
    match tag {
        Tag::A => {
            add(
                attributes,
                value(Name::HREF).and_then(|href| link(document, id, href)),
            );
            let button = inner_target(document, id).filter(|_| document.is_html(id, Name::BUTTON));
            add(
                attributes,
                button.map(|note| Attribute::Target(place_name(note))),
            );
            let is_said = value(Name::ROLE) == Some("doc-noteref") || button.is_some();
            let is_note = is_said && !attributes.is_empty();
            add(attributes, is_note.then_some(Attribute::NoteRef(0)));
        }
        Tag::Blockquote | Tag::Q | Tag::Ins | Tag::Del => {
            let post = value(Name::CLASS).filter(|_| tag == Tag::Blockquote);
            add(attributes, post.and_then(media::post).map(Attribute::Embed));
            add(attributes, web(Name::CITE).map(Attribute::Cite));
        }
        Tag::Abbr | Tag::Dfn => attributes
            .extend(value(Name::TITLE).map(|title| Attribute::Title(text::fold_whitespace(title)))),
        Tag::Time => add(
            attributes,
            value(Name::DATETIME)
                .filter(|time| is_datetime(time))
                .map(|time| Attribute::Datetime(time.to_owned())),
        ),
        Tag::Td | Tag::Th => read_cell(document, id, attributes),
        Tag::Ol | Tag::Li => read_list(document, id, tag, attributes),
        Tag::Details => add(attributes, value(Name::OPEN).map(|_| Attribute::Open)),
        Tag::Pre | Tag::Code => {
            add(
                attributes,
                code::language(document, id).map(Attribute::CodeLanguage),
            );
        }
        Tag::Math => formula::attributes(document, id, attributes),
        _ => {}
    }
    add(
        attributes,
        value(Name::LANG)
            .filter(|lang| is_word(lang))
            .map(|lang| Attribute::Lang(lang.to_owned())),
    );
    add(
        attributes,
        value(Name::DIR).and_then(direction).map(Attribute::Dir),
    );
    list
}

/// Adds an attribute where there is one; not inlined, since every kind of
/// attribute is added here.
#[inline(never)]
pub(super) fn add(attributes: &mut Vec<Attribute>, attribute: Option<Attribute>) {
    attributes.extend(attribute);
}

/// Where a link leads: a place of this page, or a safe address.
fn link(document: &Document, id: NodeId, href: &str) -> Option<Attribute> {
    let href = href.trim();
    match inner_target(document, id) {
        _ if href == "#" => None,
        Some(target) => Some(Attribute::Target(place_name(target))),
        None => SafeUrl::link(href, document.base_url()).map(Attribute::Href),
    }
}

fn read_cell(document: &Document, id: NodeId, attributes: &mut Vec<Attribute>) {
    let span = |name| {
        let span = document.attribute(id, name)?.trim().parse().ok()?;
        (2..=MAX_SPAN).contains(&span).then_some(span)
    };
    add(attributes, span(Name::COLSPAN).map(Attribute::Colspan));
    add(attributes, span(Name::ROWSPAN).map(Attribute::Rowspan));
    let head = Some(id).filter(|&id| document.is_html(id, Name::TH));
    let scope = match head.and_then(|id| document.attribute(id, Name::SCOPE)) {
        Some("row") => Some("row"),
        Some("col") => Some("col"),
        Some("rowgroup") => Some("rowgroup"),
        Some("colgroup") => Some("colgroup"),
        _ => None,
    };
    add(attributes, scope.map(Attribute::Scope));
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
    add(attributes, number.map(Attribute::Number));
    if tag == Tag::Li {
        return;
    }
    let numerals = match document.attribute(id, Name::TYPE) {
        Some("a") => Some("a"),
        Some("A") => Some("A"),
        Some("i") => Some("i"),
        Some("I") => Some("I"),
        _ => None,
    };
    add(attributes, numerals.map(Attribute::Numerals));
    if document.has_attribute(id, Name::REVERSED) {
        attributes.push(Attribute::Reversed);
    }
}

fn direction(value: &str) -> Option<Direction> {
    match value.trim() {
        value if is_same_word(value, "ltr") => Some(Direction::Ltr),
        value if is_same_word(value, "rtl") => Some(Direction::Rtl),
        value if is_same_word(value, "auto") => Some(Direction::Auto),
        _ => None,
    }
}

/// Shapes of dates and times: a zero stands for any digit, `T` also for a
/// space, `+` also for a minus, and what follows a bar may be left out.
const DATETIMES: &[&str] = &[
    "0000-00-00|T00:00|:00|.000|Z",
    "0000-00-00T00:00|:00|.000|+00:00",
    "0000-00-00T00:00|:00|.000|+0000",
    "0000|-00",
    "0000-W00",
    "00-00",
    "00:00|:00",
];

/// Whether a value is a date, a time, both, or a duration, as HTML writes
/// them.
///
/// See <https://html.spec.whatwg.org/multipage/text-level-semantics.html#datetime-value>.
pub(super) fn is_datetime(value: &str) -> bool {
    if let Some(duration) = value.strip_prefix('P') {
        let is_part = |byte: u8| byte.is_ascii_digit() || b"DTHMS".contains(&byte);
        return duration.len() > 1 && duration.bytes().all(is_part);
    }
    DATETIMES.iter().any(|shape| fits(value.as_bytes(), shape))
}

/// Whether a value has a shape, part by part.
#[inline(never)]
fn fits(value: &[u8], shape: &str) -> bool {
    let mut rest = value;
    for (place, part) in shape.split('|').enumerate() {
        let fits = |(byte, sign): (&u8, u8)| match sign {
            b'0' => byte.is_ascii_digit(),
            b'T' => matches!(byte, b'T' | b' '),
            b'+' => matches!(byte, b'+' | b'-'),
            _ => *byte == sign,
        };
        if rest.len() >= part.len() && rest.iter().zip(part.bytes()).all(fits) {
            rest = &rest[part.len()..];
        } else if place == 0 {
            return false;
        }
    }
    rest.is_empty()
}

/// A short plain word: letters, digits and the marks of dates and tags.
pub(super) fn is_word(word: &str) -> bool {
    let is_plain = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(byte, b'-' | b'+' | b'#' | b'.' | b':' | b'_' | b' ')
    };
    !word.trim().is_empty() && word.len() <= MAX_WORD_BYTES && word.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::is_datetime;

    #[test]
    fn datetime_is_a_date_a_time_both_or_a_duration() {
        for value in [
            "2024",
            "2024-05",
            "2024-05-06",
            "2024-W19",
            "05-06",
            "07:08",
            "07:08:09",
            "2024-05-06T07:08",
            "2024-05-06 07:08:09Z",
            "2024-05-06T07:08:09.123+02:00",
            "2024-05-06T07:08-0200",
            "PT15M",
        ] {
            assert!(is_datetime(value), "{value}");
        }
        for value in [
            "",
            "P",
            "May 2024",
            "2024-5-6",
            "2024-05-06T",
            "2024-05-06T07:08+2",
            "20240506",
        ] {
            assert!(!is_datetime(value), "{value}");
        }
    }
}
