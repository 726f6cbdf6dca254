//! Drops lines of an article that read like what sites put beside their texts,
//! in whatever words.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;
use crate::dom::Name;
use crate::features::{LastLink, Places};

/// Manner from which hardly any line is of a text, in steps of 8 hundredths of
/// log-odds, none at 128; and how far it must be beyond that of the text.
const ASIDE: u8 = 160;
const BEYOND: u8 = 68;

/// How much further that of a sentence without a link must be, unless all of
/// it is bold or italic.
const SENTENCE: u8 = 26;

/// How much less far that of one with a link behind its sentence may be.
const LINKED: u8 = 48;

/// Shortest and longest line that is judged by its manner, in words.
const ASIDE_WORDS: std::ops::RangeInclusive<u32> = 3..=40;

/// Likelihood, in thousandths, from which a line is text all the same.
const SURE: u32 = 900;

/// Blocks before a line among which the text must stand.
const MAX_DISTANCE: usize = 4;

/// Drops lines whose manner is far from that of the text that they stand in.
/// The trees know the manner too, and weigh it against the make, which is that
/// of the text where a site takes trouble.
///
/// ```html
/// <p>The sea rises.</p> <p>Tide tables by post? <a href="/post">Count me in</a></p> <p>It falls.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if page.kind != PageType::Article {
        return;
    }
    let least = least(page);
    for index in 0..page.len() {
        if page.verdicts[index].label == Label::Content && is_aside(page, index, least) {
            page.set(index, Label::Promo, "reads like what stands beside texts");
        }
    }
}

/// The manner from which a line is far from the text of its page.
fn least(page: &Page<'_>) -> u8 {
    page.features.manner.saturating_add(BEYOND).max(ASIDE)
}

/// Whether a block of an article reads far more like an aside than its text.
pub(super) fn is_far_from_text(page: &Page<'_>, index: usize) -> bool {
    page.kind == PageType::Article && page.measure(index).manner >= least(page)
}

/// Whether a line of an article is in words that its text hardly has.
fn is_aside(page: &Page<'_>, index: usize, least: u8) -> bool {
    let measure = page.measure(index);
    let counts = &measure.counts;
    let is_sentence = counts.ends_sentence && counts.links == 0 && !counts.is_stressed();
    let least = match counts.last_link {
        LastLink::Behind => least.saturating_sub(LINKED),
        _ if is_sentence => least.saturating_add(SENTENCE),
        _ => least,
    };
    let mut before = (0..index).rev().take(MAX_DISTANCE);
    measure.manner >= least
        && page.verdicts[index].likelihood < SURE
        && ASIDE_WORDS.contains(&measure.counts.words)
        && !measure.places.has(Places::APART)
        && measure.tag != Some(Name::CAPTION)
        && !page.is_beside_picture(index)
        && !page.is_heading(index)
        && measure.counts.media == 0
        && !page.holds_formula(index)
        // A note leads back to what it is on.
        && !page.leads_within(index)
        && before.any(|before| page.is_sentence(before) && page.are_both_in_tables(before, index))
}
