//! Notes that stand in a line of text: beside a number, in what it shows when
//! it is pressed, or in an attribute.

use super::part::{MAX_LINE_NODES, following, has_words, is_shorter};
use super::role::is_block_name;
use crate::dom::{Document, Name, NodeId, read_fragment};
use crate::lexicon::{ClassPart, class_part};
use crate::options::Limits;
use crate::text;

/// Longest number of a note, in bytes.
const MAX_NUMBER_BYTES: usize = 6;

/// Fewest words of a note that an attribute only proposes.
const MIN_WORDS: u32 = 3;

/// The markup of a note that stands in an attribute.
///
/// ```html
/// <button data-bigfoot-footnote="&lt;p&gt;Told by the pilot.&lt;/p&gt;">1</button>
/// ```
#[inline(never)]
pub(crate) fn markup(document: &Document, id: NodeId) -> Option<&str> {
    let attribute = document.attributes(id).find(|&(name, value)| match name {
        Name::DATA_BIGFOOT_FOOTNOTE | Name::DATA_FOOTNOTE_CONTENT => !text::is_blank(value),
        Name::DATA_FOOTNOTE => is_proposed(document, id, value),
        Name::DATA_TIPPY_CONTENT | Name::TITLE => {
            let class = document.attribute(id, Name::CLASS).unwrap_or_default();
            class.contains("note") && is_proposed(document, id, value)
        }
        _ => false,
    });
    let leads = |id| inner_target(document, id).is_some();
    let markup = attribute.map(|(_, value)| value);
    markup.filter(|_| !document.subtree(id).take(MAX_LINE_NODES).any(leads))
}

/// Whether a number of a note has a twin beside it, for print, that leads to
/// the note.
///
/// ```html
/// <sup class="print"><a href="#n1">1</a></sup><span class="bigfoot-footnote__container">
/// ```
pub(super) fn has_twin(document: &Document, id: NodeId) -> bool {
    let before = document.parent(id).and_then(|parent| {
        let siblings = document.children(parent).take(MAX_LINE_NODES);
        siblings.take_while(|&child| child < id).last()
    });
    let beside = following(document, id).take(1).chain(before);
    let leads = |id| inner_target(document, id).is_some();
    beside
        .flat_map(|id| document.subtree(id).take(2))
        .any(leads)
}

/// The text of a note.
pub(super) fn text(document: &Document, id: NodeId) -> String {
    match markup(document, id) {
        Some(markup) => {
            let fragment = read_fragment(markup, None, &Limits::default());
            fragment.text_content(fragment.root())
        }
        None => document.text_content(id),
    }
}

/// Whether a value is the note of what is a number.
fn is_proposed(document: &Document, id: NodeId, value: &str) -> bool {
    text::words(value) >= MIN_WORDS
        && is_shorter(document, id, MAX_NUMBER_BYTES)
        && is_number(&document.text_content(id))
}

/// A number that has its note beside it, with a number to come.
///
/// ```html
/// <sup>1</sup><span class="footnote-text">Told by the pilot.</span>
/// ```
pub(super) fn is_mark(document: &Document, id: NodeId) -> bool {
    let is_note = |id| {
        let class = document.attribute(id, Name::CLASS).unwrap_or_default();
        class_part(class) == ClassPart::Note && document.is_html(id, Name::SPAN)
    };
    let mut after = following(document, id);
    after.next().is_some_and(is_note)
        && is_shorter(document, id, MAX_NUMBER_BYTES)
        && has_words(document, id)
}

fn is_number(label: &str) -> bool {
    let is_sign = |c: char| c.is_ascii_digit() || matches!(c, '*' | '†' | '‡');
    label.trim().len() <= MAX_NUMBER_BYTES && label.contains(is_sign)
}

/// A number that shows a note in the same line when it is pressed.
pub(super) fn is_note_button(document: &Document, id: NodeId) -> bool {
    let target = document.attribute(id, Name::POPOVERTARGET);
    target.is_some_and(|target| {
        let mut after = following(document, id);
        is_shorter(document, id, MAX_NUMBER_BYTES)
            && after.any(|note| {
                document.attribute(note, Name::ID) == Some(target)
                    && !is_block_name(document.name(note))
            })
    })
}

/// The place of the page that a link, or the number of a note, leads to.
pub(crate) fn inner_target(document: &Document, id: NodeId) -> Option<&str> {
    if document.is_html(id, Name::BUTTON) {
        let target = document.attribute(id, Name::POPOVERTARGET)?;
        let label = document.text_content(id);
        return Some(target).filter(|_| is_number(&label));
    }
    let href = document.attribute(id, Name::HREF)?.trim();
    let own = document.url().unwrap_or_default();
    let place = href.strip_prefix('#').or_else(|| {
        let own = own.split('#').next().filter(|own| !own.is_empty())?;
        href.strip_prefix(own)?.strip_prefix('#')
    });
    place.filter(|id| !id.is_empty())
}

/// A note that a number in the same line shows.
pub(super) fn is_popover_note(document: &Document, id: NodeId) -> bool {
    let Some(own) = document.attribute(id, Name::ID) else {
        return false;
    };
    let Some(parent) = document.parent(id) else {
        return false;
    };
    let siblings = document.children(parent).take(MAX_LINE_NODES);
    let mut before = siblings.take_while(|&child| child < id);
    !is_block_name(document.name(id))
        && before.any(|child| document.attribute(child, Name::POPOVERTARGET) == Some(own))
}
