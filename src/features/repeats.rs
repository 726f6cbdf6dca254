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
    let groups = grouped(makes);
    let mut sums: Vec<(u32, u32)> = vec![(0, 0); measures.len()];
    for (&group, measure) in groups.iter().zip(measures.iter()) {
        let (blocks, words) = &mut sums[group];
        *blocks += 1;
        *words += measure.counts.words;
    }
    for (&group, measure) in groups.iter().zip(measures) {
        let (blocks, words) = sums[group];
        measure.repeats = blocks;
        measure.repeat_words = share(words, blocks);
    }
}

/// For each make the place of the first that is the same.
///
/// A table of places, met by the make's own bits: a sort of the standard
/// library is ten times the code.
fn grouped(makes: impl ExactSizeIterator<Item = u64>) -> Vec<usize> {
    let slots = (2 * makes.len()).next_power_of_two();
    let mut firsts: Vec<Option<(u64, usize)>> = vec![None; slots];
    let places = makes.enumerate().map(|(place, make)| {
        // The high bits are the best mixed ones.
        let mut slot = (make >> 32) as usize & (slots - 1);
        while firsts[slot].is_some_and(|(other, _)| other != make) {
            slot = (slot + 1) & (slots - 1);
        }
        firsts[slot].get_or_insert((make, place)).1
    });
    places.collect()
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
