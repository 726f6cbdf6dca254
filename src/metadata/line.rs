//! What an element shows as one line of text.
//!
//! In: an element. Out: its text, white space folded, with a space where a
//! line breaks, and without what is no part of it: permalinks, edit links,
//! buttons, pictures' titles, hidden parts.

use crate::dom::{Document, Name, Namespace, NodeId};
use crate::text::{cut, fold_whitespace};

/// Elements with a text of more nodes show no single line.
const MAX_NODES: usize = 200;

/// Bytes of a text that are looked at; no line of interest is longer.
const MAX_BYTES: usize = 2_000;

/// Class names of what stands in a heading without being part of it.
const PART_CLASSES: &[&str] = &[
    "anchor",
    "anchorjs-link",
    "eyebrow",
    "hash-link",
    "header-anchor",
    "headerlink",
    "kicker",
    "mw-editsection",
    "permalink",
    "sr-only",
    "visually-hidden",
];

/// The line an element shows; empty for elements that hold whole sections.
pub(super) fn line(document: &Document, id: NodeId) -> String {
    let mut text = String::new();
    let (mut node, end) = (id.next(), document.end(id));
    if end.index() - id.index() > MAX_NODES {
        return text;
    }
    while node < end && text.len() < MAX_BYTES {
        if is_left_out(document, node) {
            text.push(' ');
            node = document.end(node);
            continue;
        }
        if document.is_text(node) {
            text.push_str(cut(document.text(node), MAX_BYTES));
        } else if !is_inline(document.name(node)) {
            text.push(' ');
        }
        node = node.next();
    }
    tidy(&text)
}

/// The texts shown between two places of the page, trimmed, none empty.
pub(super) fn texts(
    document: &Document,
    start: NodeId,
    end: NodeId,
) -> impl Iterator<Item = (NodeId, &str)> {
    let mut node = start;
    std::iter::from_fn(move || {
        while node < end {
            let id = node;
            if is_left_out(document, id) {
                node = document.end(id);
                continue;
            }
            node = id.next();
            let text = document.text(id).trim();
            if !text.is_empty() {
                return Some((id, text));
            }
        }
        None
    })
}

/// Folds white space and drops what pages append to headings.
fn tidy(text: &str) -> String {
    let mut line = fold_whitespace(&text.replace('\u{A0}', " "));
    line.retain(|c| !matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}'));
    let kept = line.trim_end_matches(['¶', '🔗', ' ']);
    // A sharp right after a letter belongs to a name: *C#*.
    let kept = kept.strip_suffix(" #").unwrap_or(kept).trim();
    kept.to_owned()
}

fn is_left_out(document: &Document, id: NodeId) -> bool {
    if document.is_text(id) {
        return false;
    }
    if document.namespace(id) == Namespace::Svg {
        return true;
    }
    let is_unshown = matches!(
        document.name(id),
        Name::SCRIPT
            | Name::STYLE
            | Name::TEMPLATE
            | Name::NOSCRIPT
            | Name::BUTTON
            | Name::SELECT
            | Name::TEXTAREA
    );
    is_unshown || document.has_attribute(id, Name::HIDDEN) || has_part_class(document, id)
}

fn has_part_class(document: &Document, id: NodeId) -> bool {
    let classes = document.attribute(id, Name::CLASS).unwrap_or("");
    classes
        .split_ascii_whitespace()
        .any(|class| PART_CLASSES.contains(&class))
}

/// Elements that break no line; unknown ones are taken for inline.
fn is_inline(name: Name) -> bool {
    !matches!(
        name,
        Name::BR
            | Name::DIV
            | Name::P
            | Name::LI
            | Name::UL
            | Name::OL
            | Name::SECTION
            | Name::HEADER
            | Name::H1
            | Name::H2
            | Name::H3
            | Name::H4
            | Name::H5
            | Name::H6
            | Name::TD
            | Name::TR
            | Name::DT
            | Name::DD
            | Name::IMG
    )
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;

    #[test]
    fn broken_line_keeps_its_words_apart() {
        let document = Sample::new()
            .open(Name::H1, &[])
            .text("High")
            .open(Name::BR, &[])
            .close()
            .text("tide\u{A0}today")
            .finish();
        assert_eq!(line(&document, NodeId::new(1)), "High tide today");
    }

    #[test]
    fn kicker_is_no_part_of_a_heading() {
        let document = Sample::new()
            .open(Name::H1, &[])
            .leaf(Name::SPAN, &[(Name::CLASS, "kicker")], "Harbour life")
            .text(" Tides")
            .finish();
        assert_eq!(line(&document, NodeId::new(1)), "Tides");
    }

    #[test]
    fn permalink_is_no_part_of_a_heading() {
        let document = Sample::new()
            .open(Name::H1, &[])
            .text("Tides")
            .leaf(Name::A, &[(Name::CLASS, "headerlink")], "¶")
            .finish();
        assert_eq!(line(&document, NodeId::new(1)), "Tides");
        assert_eq!(tidy("Tides ¶"), "Tides");
        assert_eq!(tidy("Learn C#"), "Learn C#");
    }
}
