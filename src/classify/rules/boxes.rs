//! Drops whole boxes of which a part is a pitch.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::dom::{Name, NodeId};
use crate::features::Places;

/// Levels around a line that are looked at.
const MAX_LEVELS: usize = 4;

/// Largest box, in words.
const MAX_BOX_WORDS: u32 = 90;

/// Most blocks of a box, pictures and buttons included.
const MAX_BOX_BLOCKS: usize = 60;

/// Share of a box's words that must be condemned, in hundredths.
const MIN_CONDEMNED: u32 = 25;

/// Labels sign-up boxes, and the rest of boxes that sell.
///
/// ```html
/// <div><b>Enjoying this?</b> <p>Join thousands.</p> <a href="/s">Subscribe now</a></div>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    for index in 0..page.len() {
        if page.measure(index).places.has(Places::SIGN_UP) && !is_named(page, index) {
            page.set(index, Label::Promo, "in a sign-up box");
        }
    }
    for index in 0..page.len() {
        if page.verdicts[index].label == Label::Promo
            && let Some(id) = largest_box(page, index)
        {
            for index in page.blocks_of(id) {
                if page.verdicts[index].label != Label::Promo && !is_named(page, index) {
                    page.set(index, Label::Promo, "in a box that asks or sells");
                }
            }
        }
    }
}

fn is_named(page: &Page<'_>, index: usize) -> bool {
    matches!(page.verdicts[index].label, Label::Title | Label::Byline)
}

/// The largest element around a pitch that is mostly pitch; a paragraph is
/// no box, and may well be of the text but for its last line.
fn largest_box(page: &Page<'_>, index: usize) -> Option<NodeId> {
    page.around(index)
        .filter(|&id| !page.document.is_html(id, Name::P))
        .take(MAX_LEVELS)
        .take_while(|&id| !page.is_page(id) && is_box(page, id))
        .last()
}

fn is_box(page: &Page<'_>, id: NodeId) -> bool {
    let blocks = page.blocks_of(id);
    if blocks.len() > MAX_BOX_BLOCKS {
        return false;
    }
    let words = |condemned: bool| -> u32 {
        blocks
            .clone()
            .filter(|&index| !condemned || page.verdicts[index].label == Label::Promo)
            .map(|index| page.words(index))
            .sum()
    };
    let all = words(false);
    all <= MAX_BOX_WORDS && words(true) * 100 >= all * MIN_CONDEMNED
}
