//! Keeps code, formulas and addresses in the text, and the notes that it refers to.

use super::lists::stands_in_text;
use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::dom::{Name, Namespace, NodeId};
use crate::features::{Part, Places, inner_target};
use crate::text::{self, Marks};

/// Elements around a text among which its link or the id of its note is.
const LEVELS: usize = 5;

/// Longest label of a reference to a note, in bytes.
const MAX_LABEL_BYTES: usize = 8;

/// Words of a note's number that stands on a line of its own.
const MAX_NUMBER_WORDS: u32 = 2;

/// Blocks of a note.
const MAX_NOTE_BLOCKS: usize = 8;

/// Keeps code and formulas between kept texts, and notes.
///
/// ```html
/// <p>The sea rises by</p> <pre>h = 2 * t</pre> <p>and falls<sup><a href="#n">1</a></sup>.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    for index in 0..page.len() {
        if page.verdicts[index].label == Label::Other
            && is_inset(page, index)
            && stands_in_text(page, &(index..index + 1))
        {
            page.set(
                index,
                Label::Content,
                "code, a formula or an address in the text",
            );
        }
    }
    let notes = referred(page);
    if !notes.is_empty() {
        keep_notes(page, &notes);
    }
}

/// Whether a block is code, an address or nothing but a formula.
fn is_inset(page: &Page<'_>, index: usize) -> bool {
    let block = page.block(index);
    let part = |id| page.features.blocks.part(id);
    let parent = page.document.parent(block.start);
    let is_address = page.document.is_html(block.container, Name::ADDRESS);
    page.measure(index).places.has(Places::CODE)
        || is_address && page.measure(index).counts.links == 0
        || part(block.container) == Part::Code
        || part(block.start) == Part::Formula
        || parent.is_some_and(|parent| page.document.namespace(parent) == Namespace::MathMl)
}

/// The ids of notes that kept text refers to.
fn referred(page: &Page<'_>) -> Marks {
    let mut ids = Marks::new();
    for index in (0..page.len()).filter(|&index| page.is_kept_text(index)) {
        for &piece in page.features.blocks.pieces(page.block(index)) {
            let label = page.document.text(piece).trim();
            if is_label(label)
                && let Some(target) = target(page, piece)
            {
                ids.insert(target.to_owned(), 0);
            }
        }
    }
    ids
}

/// `1`, `[12]`, `*` and the like.
fn is_label(label: &str) -> bool {
    !label.is_empty() && label.len() <= MAX_LABEL_BYTES && !label.contains(text::is_alphabetic)
}

/// The place of the page that the link around a text leads to.
fn target<'a>(page: &Page<'a>, id: NodeId) -> Option<&'a str> {
    let mut around = page.document.ancestors(id).take(LEVELS);
    let link = around.find(|&id| matches!(page.document.name(id), Name::A | Name::BUTTON))?;
    inner_target(page.document, link)
}

fn keep_notes(page: &mut Page<'_>, notes: &Marks) {
    for index in 0..page.len() {
        let is_open = matches!(
            page.verdicts[index].label,
            Label::Other | Label::Content | Label::Related
        );
        let Some(place) = place(page, index, notes).filter(|_| is_open) else {
            continue;
        };
        let is_number = page.words(index) <= MAX_NUMBER_WORDS;
        let around = page.document.parent(place).filter(|_| is_number);
        let blocks = page.blocks_of(around.unwrap_or(place));
        let end = blocks.end.min(index + MAX_NOTE_BLOCKS).max(index + 1);
        for index in index..end {
            if page.verdicts[index].label != Label::Content {
                page.set(index, Label::Content, "a note of the text");
            }
        }
    }
}

/// The element around the start of a block that is a note by its id.
fn place(page: &Page<'_>, index: usize, notes: &Marks) -> Option<NodeId> {
    let mut around = page
        .document
        .ancestors(page.block(index).start)
        .take(LEVELS);
    around.find(|&id| {
        let ids = [Name::ID, Name::NAME].into_iter();
        let mut ids = ids.filter_map(|name| page.document.attribute(id, name));
        !page.is_page(id) && ids.any(|id| notes.contains_key(id))
    })
}
