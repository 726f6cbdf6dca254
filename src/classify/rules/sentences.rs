//! Keeps short sentences that go on from the text.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;
use crate::features::Places;

/// Likelihood, in thousandths, from which a sentence may be of the text.
const LEAST: u32 = 200;

/// Likelihood of the text that it goes on from.
const SURE: u32 = 650;

/// Shortest and longest such sentence, in words: a shorter one is a label, and
/// a longer one speaks for itself.
const WORDS: std::ops::RangeInclusive<u32> = 4..=16;

/// Where no sentence goes on.
const APART: Places = Places(
    Places::NAV.0
        | Places::HEADER.0
        | Places::FOOTER.0
        | Places::ASIDE.0
        | Places::FORM.0
        | Places::DIALOG.0
        | Places::SIGN_UP.0
        | Places::CONTROL.0,
);

/// Keeps in articles a short sentence right after a paragraph and made like
/// it, which says nothing that is said beside a text. The trees, who know
/// lines by their length and their neighbours, doubt a last line before a list.
///
/// ```html
/// <p>The sea rises twice a day.</p> <p>Then it falls again.</p> <p>More stories</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if page.kind != PageType::Article {
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
    let (verdict, measure) = (&page.verdicts[index], page.measure(index));
    let before = &page.verdicts[index - 1];
    let is_sentence = measure.counts.ends_sentence
        && measure.counts.links == 0
        && WORDS.contains(&measure.counts.words)
        && measure.counts.stressed == 0;
    let is_silent = measure.topics.is_none() && measure.asked.most == 0;
    verdict.label == Label::Other
        && verdict.likelihood >= LEAST
        && is_sentence
        && is_silent
        && !measure.places.has(APART)
        && before.label == Label::Content
        && before.likelihood >= SURE
        && page.is_kept_text(index - 1)
        && page.are_alike(index - 1, index)
}
