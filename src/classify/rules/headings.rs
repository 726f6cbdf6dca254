//! Headings go where their text goes.

use super::manners::is_far_from_text;
use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::lexicon::{self, Topics};

/// Blocks between a heading and its text that are passed over: pictures,
/// pitches, a line of advertising.
const MAX_GAP: usize = 4;

/// Blocks before a line that stands for a heading among which a paragraph must
/// stand.
const MAX_DISTANCE: usize = 6;

/// Longest heading that nothing marks, in words.
const MAX_PLAIN_WORDS: u32 = 6;

/// Shortest paragraph on each side of it, in words.
const MIN_PLAIN_WORDS: u32 = 12;

/// Likelihood, in thousandths, from which it may be one.
const MIN_PLAIN_LIKELIHOOD: u32 = 200;

/// Letters of a word that tell it from others: endings change.
const STEM: usize = 5;

/// Keeps headings of kept text, lines that stand for such too, and drops
/// headings of nothing.
///
/// ```html
/// <h2>Sources</h2> <h2>Tides today</h2> <p>The sea rises twice a day.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    for index in (0..page.len()).rev() {
        if !page.is_heading(index) {
            if heads_paragraph(page, index) {
                page.set(index, Label::Content, "heads text that is kept");
            }
            continue;
        }
        let heads = heads_text(page, index);
        let label = page.verdicts[index].label;
        if label == Label::Content && !heads && page.is_one_text() {
            page.set(index, Label::Other, "a heading of nothing that is kept");
        } else if label == Label::Other && heads && belongs_to_text(page, index) {
            page.set(index, Label::Content, "heads text that is kept");
        }
    }
}

/// Whether a line that is a heading in all but its element is dropped for
/// nothing but its make, and stands between paragraphs of the text.
fn heads_paragraph(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let mut before = (0..index).rev().take(MAX_DISTANCE);
    page.verdicts[index].label == Label::Other
        && page.may_be_one_text()
        && measure.topics.is_none()
        && measure.asked.most == 0
        && !is_far_from_text(page, index)
        && index + 1 < page.len()
        && page.is_kept_text(index + 1)
        && before.any(|before| page.is_kept_text(before) && page.are_alike(before, index + 1))
        && (page.is_bold_heading(index) || is_plain_heading(page, index))
}

/// Whether a few words stand between two paragraphs that are made alike, and
/// the second one has one of them: a heading that nothing marks.
fn is_plain_heading(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let is_paragraph = |near: usize| {
        page.measure(near).text_words >= MIN_PLAIN_WORDS && page.are_alike(near, index)
    };
    (1..=MAX_PLAIN_WORDS).contains(&measure.counts.words)
        && !measure.counts.ends_sentence
        && measure.counts.links == 0
        && page.verdicts[index].likelihood >= MIN_PLAIN_LIKELIHOOD
        && is_paragraph(index - 1)
        && is_paragraph(index + 1)
        && share_a_word(page, index, index + 1)
}

/// Whether a line has a word that also stands in another block, but for its
/// ending.
fn share_a_word(page: &Page<'_>, line: usize, other: usize) -> bool {
    let [line, other] = [line, other].map(|index| {
        let mut folded = String::new();
        let blocks = &page.features.blocks;
        blocks.read_line(page.document, page.block(index), &mut folded, lexicon::fold);
        folded
    });
    let stem = |word: &str| word.chars().take(STEM).collect::<Vec<char>>();
    let stems: Vec<Vec<char>> = line.split(' ').map(stem).collect();
    let mut others = other.split(' ').map(stem);
    others.any(|other| other.len() == STEM && stems.contains(&other))
}

/// Whether a heading stands within the text, announces no other articles and
/// is not that of a box: `Quick poll`.
fn belongs_to_text(page: &Page<'_>, index: usize) -> bool {
    page.measure(index).steps_to_wide_core == 0
        && !page.speaks(index, Topics::RELATED)
        && !is_far_from_text(page, index)
}

/// Whether kept text follows before a heading of the same or a higher level.
fn heads_text(page: &Page<'_>, heading: usize) -> bool {
    let level = page.measure(heading).heading;
    let element = page.block(heading).container;
    let mut gap = 0;
    for index in heading + 1..page.len() {
        let measure = page.measure(index);
        // A heading may be in several blocks.
        let is_another = page.block(index).container != element;
        if is_another && measure.heading > 0 && measure.heading <= level {
            return false;
        }
        if page.verdicts[index].label == Label::Content && measure.counts.words > 0 {
            return true;
        }
        gap += usize::from(!page.is_picture(index));
        if gap > MAX_GAP {
            return false;
        }
    }
    false
}
