//! Drops what stands between the paragraphs of an article and leads away from
//! it: announced lists with their teasers, and what is said around a pitch.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;
use crate::features::{Places, Side};
use crate::lexicon::Topics;
use std::ops::{Range, RangeInclusive};

/// Longest teaser of an entry, in words.
const MAX_TEASER_WORDS: u32 = 30;

/// How many times as long as the others the last teaser of a list may be.
const MAX_LONGER: u32 = 2;

/// Blocks below an entry: its teaser, its age.
const MAX_TEASER_BLOCKS: usize = 2;

/// Longest entry on a page without links, in words.
const MAX_ENTRY_WORDS: u32 = 16;

/// Longest line beside a pitch that is no sentence, in words.
const MAX_LINE_WORDS: u32 = 20;

/// Longest sentence beside a pitch, in words.
const MAX_SENTENCE_WORDS: u32 = 24;

/// Weight from which a sentence that speaks to the reader asks for something.
const LEAST_ASKED: u8 = 2;

/// Weight from which a line that is no sentence asks for something.
const STRONGLY_ASKED: u8 = 3;

/// Likelihood, in thousandths, from which a line is text all the same.
const SURE: u32 = 900;

/// The same of what stands below an entry: teasers read like text.
const SURE_TEXT: u32 = 950;

/// Shortest and longest line that asks between paragraphs, in words.
const LINE_WORDS: RangeInclusive<u32> = 3..=14;

/// Lines in a row that one pitch condemns on each side.
const MAX_LINES: usize = 4;

/// Drops announced lists, lines around pitches, and lines that ask for
/// something between paragraphs.
///
/// The trees judge every line by itself, and a teaser reads like text.
///
/// ```html
/// <p>The sea rises.</p> <p>Read next</p> <p><a href="/a">Crab prices climb</a></p>
/// <p>Buyers blame the weather.</p> <p><a href="/b">School band wins</a></p> <p>It falls.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if !page.may_be_one_text() {
        return;
    }
    for index in 0..page.len() {
        match page.verdicts[index].label {
            Label::Content if is_above(page, index) => {
                page.set(index, Label::Other, "a line above the headline");
            }
            Label::Content | Label::Other if asks_between(page, index) => {
                page.set(index, Label::Promo, "asks the reader for something");
                condemn_around(page, index);
            }
            Label::Related if page.speaks(index, Topics::RELATED) => condemn_list(page, index + 1),
            Label::Promo => condemn_around(page, index),
            _ => {}
        }
    }
}

/// Whether a line that is no sentence stands above the headline: the words of
/// the site for itself.
fn is_above(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    measure.side == Side::Before
        && (1..=MAX_LINE_WORDS).contains(&measure.counts.words)
        && !measure.counts.ends_sentence
        && !page.is_heading(index)
}

/// Whether a line that is no sentence and stands alone between paragraphs asks
/// for something.
fn asks_between(page: &Page<'_>, index: usize) -> bool {
    let (measure, verdict) = (page.measure(index), &page.verdicts[index]);
    measure.asked.most >= STRONGLY_ASKED
        && verdict.likelihood < SURE
        && page.kind == PageType::Article
        && LINE_WORDS.contains(&measure.counts.words)
        && !measure.counts.ends_sentence
        && !measure.places.has(Places::APART)
        && !page.is_beside_picture(index)
        && (!page.is_heading(index) || heads_no_text(page, index))
        && is_between_text(page, index)
}

/// Whether a heading has hardly any text in its box.
fn heads_no_text(page: &Page<'_>, index: usize) -> bool {
    box_of(page, index).is_some_and(|blocks| page.text_words(blocks) <= MAX_LINE_WORDS)
}

/// The blocks of the element around that of a block.
fn box_of(page: &Page<'_>, index: usize) -> Option<Range<usize>> {
    let parent = page.document.parent(page.block(index).container)?;
    Some(page.blocks_of(parent))
}

/// Whether sentences of the text are near on both sides.
fn is_between_text(page: &Page<'_>, index: usize) -> bool {
    let is_text = |near: usize| {
        page.is_kept(near) && page.is_sentence(near) && page.are_both_in_tables(near, index)
    };
    let mut before = (0..index).rev().take(MAX_LINES);
    let mut after = (index + 1..page.len()).take(MAX_LINES);
    before.any(is_text) && after.any(is_text)
}

/// What stands below an entry.
#[derive(Clone, Copy, Default)]
struct Teaser {
    blocks: usize,
    words: u32,
}

/// The teasers of a list so far.
#[derive(Default)]
struct Teasers {
    most: Teaser,
    bare: usize,
}

impl Teasers {
    /// Counts an entry that ends with its teaser.
    fn add(&mut self, teaser: Teaser) {
        self.most.blocks = self.most.blocks.max(teaser.blocks);
        self.most.words = self.most.words.max(teaser.words);
        self.bare += usize::from(teaser.blocks == 0);
    }

    /// Whether what stands below the last entry is like the others' teasers:
    /// as long, or, where every entry has one, hardly longer.
    fn is_one(&self, teaser: Teaser) -> bool {
        let slack = if self.bare == 0 { MAX_LONGER } else { 1 };
        teaser.blocks == self.most.blocks && teaser.words <= self.most.words * slack
    }
}

/// Condemns the entries from a block on, with the teasers between them; also
/// the last one's where it is like the others'.
fn condemn_list(page: &mut Page<'_>, from: usize) {
    let (mut end, mut teasers, mut teaser) = (from, Teasers::default(), Teaser::default());
    for index in from..page.len() {
        if page.is_picture(index) {
            continue;
        }
        if is_entry(page, index) {
            if end > from {
                teasers.add(teaser);
            }
            teaser = Teaser::default();
            end = index + 1;
            continue;
        }
        teaser.blocks += 1;
        teaser.words += page.words(index);
        let is_teaser = end > from
            && teaser.blocks <= MAX_TEASER_BLOCKS
            && teaser.words <= MAX_TEASER_WORDS
            && page.verdicts[index].likelihood < SURE_TEXT
            && !announces(page, index)
            && !page.is_heading(index);
        if !is_teaser {
            break;
        }
        if teasers.is_one(teaser) {
            end = index + 1;
        }
    }
    for index in from..end {
        if is_open(page, index) && page.words(index) > 0 {
            page.set(index, Label::Related, "in a list of other articles");
        }
    }
}

/// Whether a line leads elsewhere; on a page without links, whether it reads
/// like a headline. A line that announces or sells is none of a list.
fn is_entry(page: &Page<'_>, index: usize) -> bool {
    if announces(page, index) {
        return false;
    }
    if page.features.link_words > 0 {
        return page.is_linked(index);
    }
    let counts = &page.measure(index).counts;
    !counts.ends_sentence && (1..=MAX_ENTRY_WORDS).contains(&counts.words)
}

/// Whether a line begins something else: it announces, asks or sells.
fn announces(page: &Page<'_>, index: usize) -> bool {
    let label = page.verdicts[index].label;
    let is_other = matches!(label, Label::Promo | Label::Ad | Label::Comments);
    is_other || page.speaks(index, Topics::RELATED)
}

/// Condemns the lines on both sides of a pitch that belong to it.
fn condemn_around(page: &mut Page<'_>, pitch: usize) {
    let before = (0..pitch).rev().take(MAX_LINES);
    let after = (pitch + 1..page.len()).take(MAX_LINES);
    for side in [before.collect::<Vec<usize>>(), after.collect()] {
        for index in side {
            if page.verdicts[index].label == Label::Promo {
                continue;
            }
            if !is_of_pitch(page, index) || !page.are_siblings(pitch, index) {
                break;
            }
            page.set(index, Label::Promo, "said around a pitch");
        }
    }
}

/// Whether a line next to a pitch goes with it: it is no sentence, or one that
/// asks the reader for something.
fn is_of_pitch(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let words = measure.counts.words;
    if words == 0 || page.is_beside_picture(index) || !is_open(page, index) {
        return false;
    }
    if page.is_bold_heading(index) || page.is_heading(index) && !heads_nothing(page, index) {
        return false;
    }
    let asks = measure.asked.most >= LEAST_ASKED && page.speaks(index, Topics::READER);
    if measure.counts.ends_sentence {
        words <= MAX_SENTENCE_WORDS && asks && page.verdicts[index].likelihood < SURE
    } else {
        words <= MAX_LINE_WORDS
    }
}

/// Whether nothing else is kept in the box of a heading.
fn heads_nothing(page: &Page<'_>, index: usize) -> bool {
    box_of(page, index)
        .is_some_and(|blocks| blocks.len() > 1 && page.kept_words(blocks) <= page.words(index))
}

fn is_open(page: &Page<'_>, index: usize) -> bool {
    matches!(page.verdicts[index].label, Label::Content | Label::Other)
}
