//! Keeps lists and tables whole, or not at all.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::dom::{Name, NodeId};

/// Share of a list's words that must be kept for the rest to follow, in
/// hundredths.
const MIN_KEPT: u32 = 50;

/// Share of its words that must be linked for it to be navigation.
const MAX_LINKED: u32 = 60;

/// Keeps the rest of a list that is mostly kept.
///
/// ```html
/// <dl><dt>Broody</dt> <dd>A hen that has made up her mind to sit.</dd></dl>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let lists: Vec<NodeId> = page
        .document
        .nodes()
        .filter(|&id| is_list(page, id))
        .collect();
    for id in lists {
        let blocks = page.blocks_of(id);
        let words = |keep: &dyn Fn(usize) -> bool| -> u32 {
            blocks
                .clone()
                .filter(|&index| keep(index))
                .map(|index| page.words(index))
                .sum()
        };
        let all = words(&|_| true);
        let linked: u32 = blocks
            .clone()
            .map(|index| page.measure(index).counts.link_words)
            .sum();
        let is_text = words(&|index| page.is_kept(index)) * 100 >= all * MIN_KEPT;
        if all == 0 || !is_text || linked * 100 > all * MAX_LINKED {
            continue;
        }
        for index in blocks {
            if page.verdicts[index].label == Label::Other {
                page.set(index, Label::Content, "in a list that is mostly text");
            }
        }
    }
}

fn is_list(page: &Page<'_>, id: NodeId) -> bool {
    matches!(
        page.document.name(id),
        Name::UL | Name::OL | Name::DL | Name::TABLE
    ) && page
        .document
        .ancestors(id)
        .all(|ancestor| page.document.name(ancestor) != Name::TABLE)
}
