//! What stands around a block: the elements that hold it and more, and the
//! headings above it.

use super::blocks::{Block, Blocks};
use super::measure::BlockFeatures;
use super::outline::{Outline, share};
use crate::dom::{Document, Name, NodeId};
use crate::lexicon::Topics;
use std::ops::Range;

/// Elements around a block that are looked at: each holds more blocks than
/// the one before.
pub(crate) const LEVELS: usize = 5;

/// The parts of a page whose size a block knows.
const PARTS: [Name; 3] = [Name::ARTICLE, Name::MAIN, Name::SECTION];

/// An element around a block that holds further blocks.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Level {
    /// Blocks of the element; 0 where there is no such element.
    pub blocks: u32,
    /// Its words.
    pub words: u32,
    /// Its words inside links.
    pub link_words: u32,
    /// Its words of running text.
    pub text_words: u32,
    /// Where its blocks begin among those of the page.
    pub first: u32,
}

impl Level {
    /// The blocks of the element.
    pub(crate) fn range(&self) -> Range<usize> {
        let first = self.first as usize;
        first..first + self.blocks as usize
    }

    /// Share of its words inside links, 0 when there are none.
    pub(crate) fn link_density(&self) -> f32 {
        share(self.link_words, self.words)
    }
}

/// The innermost article, main part or section around a block.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Part {
    /// Its blocks; 0 where the block stands in none.
    pub blocks: u32,
    /// Its words of running text.
    pub text_words: u32,
}

/// The elements and headings around a block.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Surroundings {
    /// The elements around, from the innermost outwards.
    pub levels: [Level; LEVELS],
    /// The innermost article, main part and section.
    pub parts: [Part; PARTS.len()],
    /// Elements around.
    pub depth: u32,
    /// Blocks since the heading that the block stands below; 0 for none.
    pub since_heading: u32,
    /// Level of that heading, 0 for none.
    pub heading_above: u8,
    /// Whether that heading is linked.
    pub is_heading_linked: bool,
    /// What the headings that the block stands below are about.
    pub topics_above: Topics,
}

/// Measures what stands around every block.
pub(super) fn measure(
    document: &Document,
    blocks: &Blocks,
    outline: &Outline<'_>,
    measures: &mut [BlockFeatures],
) {
    let mut headings = Headings::default();
    for (index, block) in blocks.list.iter().enumerate() {
        let mut around = elements(document, block, outline);
        headings.describe(index, &mut around);
        headings.pass(index, &measures[index]);
        measures[index].around = around;
    }
}

fn elements(document: &Document, block: &Block, outline: &Outline<'_>) -> Surroundings {
    let mut around = Surroundings::default();
    let (mut held, mut level) = (1, 0);
    for id in document.upwards(block.container) {
        around.depth += 1;
        let range = outline.blocks_of(id);
        if level < LEVELS && range.len() > held {
            held = range.len();
            let sums = outline.sums(range.clone());
            around.levels[level] = Level {
                blocks: sums.blocks,
                words: sums.words,
                link_words: sums.link_words,
                text_words: sums.text_words,
                first: range.start as u32,
            };
            level += 1;
        }
        let part = PARTS.iter().position(|&part| document.is_html(id, part));
        if let Some(part) = part.filter(|&part| around.parts[part].blocks == 0) {
            around.parts[part] = size(outline, id);
        }
    }
    around
}

fn size(outline: &Outline<'_>, id: NodeId) -> Part {
    let sums = outline.sums_of(id);
    Part {
        blocks: sums.blocks,
        text_words: sums.text_words,
    }
}

/// The headings that the next block stands below, one a level.
#[derive(Default)]
struct Headings {
    last: [Option<Heading>; 7],
}

#[derive(Clone, Copy)]
struct Heading {
    index: usize,
    topics: Topics,
    is_linked: bool,
}

impl Headings {
    fn describe(&self, index: usize, around: &mut Surroundings) {
        for (level, heading) in self.last.iter().enumerate() {
            let Some(heading) = heading else { continue };
            around.topics_above.add(heading.topics);
            around.heading_above = level as u8;
            around.since_heading = (index - heading.index) as u32;
            around.is_heading_linked = heading.is_linked;
        }
    }

    /// Goes on after a block; a heading ends those of lower levels.
    fn pass(&mut self, index: usize, measure: &BlockFeatures) {
        let level = usize::from(measure.heading);
        if level == 0 {
            return;
        }
        self.last[level..].fill(None);
        self.last[level] = Some(Heading {
            index,
            topics: measure.topics,
            is_linked: measure.counts.links > 0,
        });
    }
}
