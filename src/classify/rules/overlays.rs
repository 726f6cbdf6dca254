//! Drops what is laid over the page, and consent text wherever it stands.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::features::Places;
use crate::lexicon::{Hints, Topics};

/// Longest block that may be a consent text, in words.
const MAX_CONSENT_WORDS: u32 = 120;

/// A page on which more than this share of the running text speaks of
/// cookies is about them, in hundredths.
const MAX_CONSENT_SHARE: u32 = 30;

/// Labels dialogs, floating boxes and consent texts.
///
/// ```html
/// <p>The sea rises.</p> <p>We use cookies to improve your visit.</p> <p>It falls.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let is_about_cookies = is_about_cookies(page);
    for index in 0..page.len() {
        let measure = page.measure(index);
        if measure.places.has(Places::DIALOG) {
            page.set(index, Label::Overlay, "in a dialog");
        } else if measure.places.has(Places::FLOATING) {
            page.set(index, Label::Overlay, "laid over the page");
        } else if measure.hints.has(Hints::CONSENT) && !is_about_cookies {
            page.set(index, Label::Overlay, "in a box called consent");
        } else if is_consent(page, index) && !is_about_cookies {
            page.set(index, Label::Overlay, "asks for consent");
        }
    }
}

fn is_consent(page: &Page<'_>, index: usize) -> bool {
    page.speaks(index, Topics::CONSENT) && page.words(index) <= MAX_CONSENT_WORDS
}

fn is_about_cookies(page: &Page<'_>) -> bool {
    let speaking: u32 = (0..page.len())
        .filter(|&index| is_consent(page, index))
        .map(|index| page.measure(index).text_words)
        .sum();
    speaking * 100 > page.features.text_words * MAX_CONSENT_SHARE && speaking > MAX_CONSENT_WORDS
}
