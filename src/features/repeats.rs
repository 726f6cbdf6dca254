//! Counts blocks of the same make: same element, same classes, three levels
//! up. Menus, cards and comments repeat; paragraphs of a text do too, but
//! they are long.

use super::blocks::Blocks;
use super::context::Claims;
use super::measure::BlockFeatures;
use super::outline::share;
use crate::dom::{Document, NodeId, NodeMap};

/// Levels of the page that a make looks at.
const LEVELS: usize = 3;

/// Measures how many blocks share a block's make, and how long they are.
pub(super) fn measure(
    document: &Document,
    blocks: &Blocks,
    own: &NodeMap<Claims>,
    measures: &mut [BlockFeatures],
) {
    let makes = blocks
        .list
        .iter()
        .map(|block| make(document, own, block.container));
    let mut makes: Vec<(u64, usize)> = makes.zip(0..).collect();
    makes.sort_unstable();
    for alike in makes.chunk_by(|one, other| one.0 == other.0) {
        let words = alike
            .iter()
            .map(|&(_, index)| measures[index].counts.words)
            .sum();
        let mean = share(words, alike.len() as u32);
        for &(_, index) in alike {
            measures[index].repeats = alike.len() as u32;
            measures[index].repeat_words = mean;
        }
    }
}

/// A number for an element's name and classes and those around it.
fn make(document: &Document, own: &NodeMap<Claims>, id: NodeId) -> u64 {
    let around = std::iter::once(id)
        .chain(document.ancestors(id))
        .take(LEVELS);
    around.fold(0, |make: u64, id| {
        let name = u64::from(document.name(id).number());
        (make.rotate_left(21) ^ own[id].make ^ name).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    })
}
