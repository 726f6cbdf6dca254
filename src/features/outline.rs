//! Which blocks lie below an element, and what they add up to.
//!
//! Blocks stand in document order, so the blocks of a subtree are a range,
//! and a sum over them is a difference of two running sums.

use super::blocks::Blocks;
use super::count::Counts;
use crate::dom::{Document, NodeId, NodeMap};
use std::ops::Range;

/// Words that a block must have to count as running text.
///
/// Menus and labels of the corpora stay below in 97 of 100 cases.
const MIN_TEXT_WORDS: u32 = 10;

/// Share of linked words above which a block is no running text.
const MAX_TEXT_LINK_DENSITY: f32 = 0.5;

/// Sums over the blocks of a page.
#[derive(Clone)]
pub(crate) struct Outline<'a> {
    document: &'a Document,
    /// How many blocks begin before each node.
    before: NodeMap<u32>,
    blocks: u32,
    /// Running sums; entry `i` is the sum over the blocks before `i`.
    words: Vec<u32>,
    link_words: Vec<u32>,
    text_words: Vec<u32>,
}

/// What the blocks below an element add up to.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    /// Blocks.
    pub blocks: u32,
    /// Words.
    pub words: u32,
    /// Words inside links.
    pub link_words: u32,
    /// Words of running text, links apart.
    pub text_words: u32,
}

/// The words of a block that read as running text: enough, and unlinked.
pub(crate) fn text_words(counts: &Counts) -> u32 {
    let is_text = counts.words >= MIN_TEXT_WORDS
        && counts.stops + counts.commas > 0
        && share(counts.link_words, counts.words) <= MAX_TEXT_LINK_DENSITY;
    if is_text {
        counts.words - counts.link_words
    } else {
        0
    }
}

/// Part of a whole, 0 when there is no whole.
pub(crate) fn share(part: u32, whole: u32) -> f32 {
    if whole == 0 {
        0.0
    } else {
        part as f32 / whole as f32
    }
}

/// How many blocks begin before each node.
fn begun_before(document: &Document, blocks: &Blocks) -> NodeMap<u32> {
    let mut before: NodeMap<u32> = NodeMap::new(document);
    let mut begun = 0;
    let mut starts = blocks.list.iter().map(|block| block.start).peekable();
    for id in document.nodes() {
        before[id] = begun;
        if starts.next_if_eq(&id).is_some() {
            begun += 1;
        }
    }
    before
}

/// Running sums: one more than there are values.
fn running(values: &mut dyn Iterator<Item = u32>) -> Vec<u32> {
    let mut sum = 0;
    let mut sums = vec![0];
    for value in values {
        sum += value;
        sums.push(sum);
    }
    sums
}

impl<'a> Outline<'a> {
    /// Sums up; `text_words` gives a block's words of running text.
    pub(crate) fn new(
        document: &'a Document,
        blocks: &Blocks,
        counts: &[Counts],
        text_words: impl Iterator<Item = u32>,
    ) -> Outline<'a> {
        Outline {
            document,
            before: begun_before(document, blocks),
            blocks: blocks.list.len() as u32,
            words: running(&mut counts.iter().map(|counts| counts.words)),
            link_words: running(&mut counts.iter().map(|counts| counts.link_words)),
            text_words: running(&mut { text_words }),
        }
    }

    /// The same blocks with other words of running text.
    pub(crate) fn with_text(&self, mut text_words: impl Iterator<Item = u32>) -> Outline<'a> {
        Outline {
            text_words: running(&mut text_words),
            ..self.clone()
        }
    }

    /// The blocks that begin below an element.
    pub(crate) fn blocks_of(&self, id: NodeId) -> Range<usize> {
        let end = self.document.end(id);
        let last = if end.index() < self.document.len() {
            self.before[end]
        } else {
            self.blocks
        };
        self.before[id] as usize..last as usize
    }

    /// What the blocks below an element add up to.
    pub(crate) fn sums_of(&self, id: NodeId) -> Sums {
        self.sums(self.blocks_of(id))
    }

    /// What a run of blocks adds up to.
    pub(crate) fn sums(&self, range: Range<usize>) -> Sums {
        let difference = |sums: &[u32]| sums[range.end] - sums[range.start];
        Sums {
            blocks: range.len() as u32,
            words: difference(&self.words),
            link_words: difference(&self.link_words),
            text_words: difference(&self.text_words),
        }
    }

    /// What the whole page adds up to.
    pub(crate) fn total(&self) -> Sums {
        self.sums(0..self.blocks as usize)
    }

    /// The deepest element below `from` that still holds this share of the
    /// page's running text.
    pub(crate) fn core(&self, from: NodeId, least_share: f32) -> NodeId {
        let least = self.total().text_words as f32 * least_share;
        let mut core = from;
        while let Some(child) = self
            .document
            .children(core)
            .filter(|&child| !self.document.is_text(child))
            .find(|&child| self.sums_of(child).text_words as f32 >= least.max(1.0))
        {
            core = child;
        }
        core
    }
}
