//! The page as the rules see it: its measures, and verdicts in the making.

use super::label::{Label, PageType};
use crate::dom::{Document, Name, Namespace, NodeId};
use crate::features::{Block, BlockFeatures, Features, Places};
use crate::lexicon::{self, Topics};
use crate::media;
use crate::metadata::Metadata;
use std::cell::Cell;
use std::ops::Range;

/// Share of linked words from which a block counts as a link, in hundredths.
const LINKED: u32 = 80;

/// Words of a sentence, at the least.
const LEAST_WORDS: u32 = 3;

/// Longest line of bold letters that is a heading, in words.
const MAX_BOLD_WORDS: u32 = 9;

/// Shortest paragraph that one stands above, in words.
const MIN_HEADED_WORDS: u32 = 12;

/// Elements above a text among which its link is, or what makes it bold.
const INLINE_LEVELS: usize = 4;

/// What is thought of a block so far.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Verdict {
    /// What it is.
    pub label: Label,
    /// How likely it is text, in thousandths.
    pub likelihood: u32,
    /// Which evidence decided.
    pub reason: &'static str,
}

/// A page with what was thought of its blocks so far.
pub(crate) struct Page<'a> {
    /// The page.
    pub document: &'a Document,
    /// What it says of itself.
    pub metadata: &'a Metadata,
    /// Its blocks and their measures.
    pub features: &'a Features,
    /// What kind of page it is.
    pub kind: PageType,
    /// One a block.
    pub verdicts: Vec<Verdict>,
    /// Whether each block holds a picture that can be shown, as far as asked.
    pub shown: Vec<Cell<Option<bool>>>,
}

impl Page<'_> {
    /// How many blocks there are.
    pub(crate) fn len(&self) -> usize {
        self.verdicts.len()
    }

    /// What was counted about a block.
    pub(crate) fn measure(&self, index: usize) -> &BlockFeatures {
        &self.features.measures[index]
    }

    /// A block's nodes.
    pub(crate) fn block(&self, index: usize) -> &Block {
        &self.features.blocks.list[index]
    }

    /// A block's words.
    pub(crate) fn words(&self, index: usize) -> u32 {
        self.measure(index).counts.words
    }

    /// Whether nearly all words of a block are linked.
    pub(crate) fn is_linked(&self, index: usize) -> bool {
        let counts = &self.measure(index).counts;
        counts.words > 0 && counts.link_words * 100 >= counts.words * LINKED
    }

    /// Whether a block shows pictures and no words.
    pub(crate) fn is_picture(&self, index: usize) -> bool {
        let counts = &self.measure(index).counts;
        counts.words == 0 && counts.media > 0
    }

    /// Whether a block holds a picture that can be shown.
    pub(crate) fn shows_picture(&self, index: usize) -> bool {
        if self.measure(index).counts.media == 0 {
            return false;
        }
        self.shown[index].get().unwrap_or_else(|| {
            let mut pieces = self.features.blocks.pieces(self.block(index)).iter();
            let is_shown = pieces.any(|&piece| media::shows(self.document, piece));
            self.shown[index].set(Some(is_shown));
            is_shown
        })
    }

    /// Whether a block holds a picture or stands right below one: its words may
    /// be a caption.
    pub(crate) fn is_beside_picture(&self, index: usize) -> bool {
        let media = |index: usize| self.measure(index).counts.media;
        media(index) > 0 || index > 0 && self.is_picture(index - 1)
    }

    /// Whether two blocks have the same element around them.
    pub(crate) fn are_siblings(&self, one: usize, other: usize) -> bool {
        let [one, other] = [one, other].map(|index| self.block(index).container);
        one == other || self.document.parent(one) == self.document.parent(other)
    }

    /// Whether two blocks stand in tables, or neither does: what is laid out in
    /// one is text, and a cell beside a text is data.
    pub(crate) fn are_both_in_tables(&self, one: usize, other: usize) -> bool {
        let is_in_table = |index| self.measure(index).places.has(Places::TABLE);
        is_in_table(one) == is_in_table(other)
    }

    /// Whether two blocks are made alike: lines of one element, elements of one
    /// name and class in the same one, or each alone in such a one.
    pub(crate) fn are_alike(&self, one: usize, other: usize) -> bool {
        let [one, other] = [one, other].map(|index| self.block(index).container);
        let parents = [one, other].map(|id| self.document.parent(id));
        one == other
            || self.is_made_like(one, other)
                && match parents {
                    [Some(one), Some(other)] => {
                        one == other
                            || self.is_made_like(one, other)
                                && self.document.parent(one) == self.document.parent(other)
                    }
                    _ => false,
                }
    }

    /// Whether two elements have one name and class.
    fn is_made_like(&self, one: NodeId, other: NodeId) -> bool {
        let class = |id| self.document.attribute(id, Name::CLASS);
        self.document.name(one) == self.document.name(other) && class(one) == class(other)
    }

    /// Whether a block holds a formula.
    pub(crate) fn holds_formula(&self, index: usize) -> bool {
        let mut pieces = self.features.blocks.pieces(self.block(index)).iter();
        let is_of_formula = |id| self.document.namespace(id) == Namespace::MathMl;
        pieces.any(|&piece| self.document.upwards(piece).take(2).any(is_of_formula))
    }

    /// Whether a block is a heading.
    pub(crate) fn is_heading(&self, index: usize) -> bool {
        self.measure(index).heading > 0
    }

    /// Whether a block is a line of bold letters right above a paragraph: a
    /// heading in all but its element.
    pub(crate) fn is_bold_heading(&self, index: usize) -> bool {
        let counts = &self.measure(index).counts;
        let is_line = (1..=MAX_BOLD_WORDS).contains(&counts.words)
            && counts.is_stressed()
            && counts.links == 0
            && !counts.ends_sentence
            && self.is_bold(index);
        let is_paragraph = |below: usize| {
            self.measure(below).text_words >= MIN_HEADED_WORDS && self.are_siblings(index, below)
        };
        is_line && index + 1 < self.len() && is_paragraph(index + 1)
    }

    /// Whether the letters of a block are bold, or some of them.
    fn is_bold(&self, index: usize) -> bool {
        let mut pieces = self.features.blocks.pieces(self.block(index)).iter();
        let is_bold = |id| matches!(self.document.name(id), Name::B | Name::STRONG);
        pieces.any(|&piece| {
            self.document
                .upwards(piece)
                .take(INLINE_LEVELS)
                .any(is_bold)
        })
    }

    /// Whether the article keeps the block so far.
    pub(crate) fn is_kept(&self, index: usize) -> bool {
        self.verdicts[index].label.is_kept()
    }

    /// Whether the block is running text that is kept so far.
    pub(crate) fn is_kept_text(&self, index: usize) -> bool {
        self.verdicts[index].label == Label::Content && self.measure(index).text_words > 0
    }

    /// Whether the words of a block are about any of these.
    pub(crate) fn speaks(&self, index: usize, topics: Topics) -> bool {
        self.measure(index).topics.has(topics)
    }

    /// Gives a block a label for a reason.
    pub(crate) fn set(&mut self, index: usize, label: Label, reason: &'static str) {
        let verdict = &mut self.verdicts[index];
        verdict.label = label;
        verdict.reason = reason;
        let sure = if label.is_kept() { 800 } else { 100 };
        verdict.likelihood = if label.is_kept() {
            verdict.likelihood.max(sure)
        } else {
            verdict.likelihood.min(sure)
        };
    }

    /// The blocks that begin below an element.
    pub(crate) fn blocks_of(&self, id: NodeId) -> Range<usize> {
        let list = &self.features.blocks.list;
        let end = self.document.end(id);
        let begun_before = |id: NodeId| list.partition_point(|block| block.start < id);
        begun_before(id)..begun_before(end)
    }

    /// Words of running text in a range of blocks.
    pub(crate) fn text_words(&self, range: Range<usize>) -> u32 {
        self.features.measures[range]
            .iter()
            .map(|measure| measure.text_words)
            .sum()
    }

    /// Words that are kept so far, in a range of blocks.
    pub(crate) fn kept_words(&self, range: Range<usize>) -> u32 {
        range
            .filter(|&index| self.is_kept(index))
            .map(|index| self.words(index))
            .sum()
    }

    /// Whether the page is one text, and not a collection of short ones.
    pub(crate) fn is_one_text(&self) -> bool {
        matches!(self.kind, PageType::Article | PageType::Documentation)
    }

    /// Whether the page may be one text: it is no thread, and no row of things.
    pub(crate) fn may_be_one_text(&self) -> bool {
        self.is_one_text() || matches!(self.kind, PageType::Service | PageType::Other)
    }

    /// Whether a block is text, or a sentence too short to be counted as such.
    pub(crate) fn is_sentence(&self, index: usize) -> bool {
        let measure = self.measure(index);
        let counts = &measure.counts;
        measure.text_words > 0
            || counts.ends_sentence
                && counts.link_words * 2 < counts.words
                && counts.words >= LEAST_WORDS
    }

    /// Whether one of a block's links leads to a sign-up.
    pub(crate) fn leads_to_sign_up(&self, index: usize) -> bool {
        self.leads(index, lexicon::is_sign_up_target)
    }

    /// Whether a block has a link to a server of advertisements.
    pub(crate) fn leads_to_ad(&self, index: usize) -> bool {
        self.leads(index, lexicon::is_ad_target)
    }

    /// Whether a block has a link to another place of the page.
    pub(crate) fn leads_within(&self, index: usize) -> bool {
        self.leads(index, |target| target.starts_with('#'))
    }

    /// Whether a block has a link to such an address.
    fn leads(&self, index: usize, is_such: fn(&str) -> bool) -> bool {
        let pieces = self.features.blocks.pieces(self.block(index)).iter();
        let links = pieces.flat_map(|&piece| self.document.ancestors(piece).take(INLINE_LEVELS));
        links
            .filter_map(|id| self.document.attribute(id, Name::HREF))
            .any(is_such)
    }

    /// Whether an element is too much of the page to be a box in it.
    pub(crate) fn is_page(&self, id: NodeId) -> bool {
        let name = self.document.name(id);
        let holds_headline = self
            .metadata
            .headline
            .is_some_and(|headline| self.document.contains(id, headline));
        holds_headline || matches!(name, Name::BODY | Name::HTML | Name::MAIN | Name::DOCUMENT)
    }

    /// The elements around a block, from its own outwards.
    pub(crate) fn around(&self, index: usize) -> impl Iterator<Item = NodeId> + '_ {
        let container = self.block(index).container;
        std::iter::once(container).chain(self.document.ancestors(container))
    }
}
