//! Keeps short sentences that go on from the text.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::features::Places;
use crate::lexicon::Topics;

/// Likelihood, in thousandths, from which a sentence may be of the text.
const LEAST: u32 = 50;

/// Manner from which a sentence is more likely said beside a text.
const ASIDE: u8 = 150;

/// The same of a quotation: who is quoted says *we* and *you* too.
const SAID_ASIDE: u8 = 180;

/// A sentence of fewer words has no manner to speak of.
const MIN_TOLD_WORDS: u32 = 6;

/// Likelihood from which no rule has condemned a line.
const UNRULED: u32 = 101;

/// Entries of a list without a teaser, from which its last one has none
/// either.
const BARE: usize = 2;

/// Likelihood of the text that it goes on from.
const SURE: u32 = 500;

/// Longest such sentence, in words: a longer one speaks for itself.
const MAX_WORDS: u32 = 24;

/// Blocks before a sentence among which the text is looked for.
const MAX_BETWEEN: usize = 8;

/// Keeps in articles a short sentence after a paragraph and made like it, or a
/// quotation, with nothing in between but what was dropped for its words, which
/// says nothing that is said beside a text. The trees, who know lines by their
/// length and their neighbours, doubt a last line before a list.
///
/// ```html
/// <p>The sea rises twice a day.</p> <p>Then it falls again.</p> <p>More stories</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if !page.may_be_one_text() {
        return;
    }
    for index in 1..page.len() {
        if goes_on(page, index) {
            page.set(
                index,
                Label::Content,
                "a sentence that goes on from the text",
            );
        }
    }
}

fn goes_on(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let is_quote = is_quote(page, index);
    let aside = if is_quote { SAID_ASIDE } else { ASIDE };
    let is_short = (1..=MAX_WORDS).contains(&measure.counts.words) && measure.counts.stressed == 0;
    // A text may well end with a day.
    let asks = measure.asked.most > 0 && measure.topics.has(Topics::READER);
    let is_silent = !measure.topics.has(Topics::all_but(Topics::META)) && !asks;
    is_open(page, index)
        && is_short
        && (page.is_sentence(index) || is_exclamation(page, index))
        && is_silent
        && (measure.manner < aside || measure.counts.words < MIN_TOLD_WORDS)
        && !measure.places.has(Places::AWAY)
        && text_before(page, index).is_some_and(|before| is_quote || page.are_alike(before, index))
}

/// Whether a block is a quotation that nobody sells anything in.
fn is_quote(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    measure.places.has(Places::QUOTE) && measure.counts.links == 0 && measure.asked.most == 0
}

/// Whether a word or two end a sentence and the text goes on made alike: `Why?`
fn is_exclamation(page: &Page<'_>, index: usize) -> bool {
    let counts = &page.measure(index).counts;
    let mut after = (index + 1..page.len()).take(MAX_BETWEEN);
    counts.ends_sentence
        && counts.links == 0
        && after.any(|after| page.is_kept_text(after) && page.are_alike(index, after))
}

/// Whether nothing but its likelihood speaks against a block.
fn is_open(page: &Page<'_>, index: usize) -> bool {
    let verdict = &page.verdicts[index];
    match verdict.label {
        Label::Other => verdict.likelihood >= LEAST,
        Label::Related => verdict.likelihood >= UNRULED && is_below_bare_list(page, index),
        _ => false,
    }
}

/// Whether a block stands below a list of links that has no teasers.
fn is_below_bare_list(page: &Page<'_>, index: usize) -> bool {
    let is_of_list = |&before: &usize| page.verdicts[before].label == Label::Related;
    let list = (0..index).rev().take_while(is_of_list);
    let (entries, others): (Vec<usize>, Vec<usize>) = list
        .filter(|&line| page.words(line) > 0)
        .partition(|&line| page.is_linked(line));
    let announces = |&line: &usize| page.speaks(line, Topics::RELATED);
    entries.len() >= BARE && others.iter().all(announces)
}

/// The text that a block would go on from: what is between them was dropped
/// for its words, or is a picture or what is said of one.
fn text_before(page: &Page<'_>, index: usize) -> Option<usize> {
    let said = |label| {
        matches!(
            label,
            Label::Promo | Label::Ad | Label::Related | Label::Comments | Label::Navigation
        )
    };
    let mut before = (0..index).rev().take(MAX_BETWEEN);
    let is_passed =
        |before: usize| said(page.verdicts[before].label) || page.is_beside_picture(before);
    let text = before.find(|&before| !is_passed(before))?;
    let verdict = &page.verdicts[text];
    let is_sure = verdict.label == Label::Content && verdict.likelihood >= SURE;
    (is_sure && page.is_sentence(text)).then_some(text)
}
