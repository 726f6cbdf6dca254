//! Drops what is laid over the page, and consent text wherever it stands.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::features::Places;
use crate::lexicon::{self, Hints, Topics};
use crate::text;

/// Longest block that may be a consent text, in words.
const MAX_CONSENT_WORDS: u32 = 120;

/// A page on which more than this share of the running text speaks of
/// cookies is about them, in hundredths.
const MAX_CONSENT_SHARE: u32 = 30;

/// Words of its own that a text must have around what it quotes.
const MIN_WORDS_AROUND: u32 = 5;

/// Words of a text on cookies; consent texts that stand in one are shorter.
const MIN_TEXT_WORDS: u32 = 25;

/// The word for cookies in titles.
const COOKIES: &[&str] = &["cookie", "çerez", "куки", "クッキー", "쿠키"];

/// Marks that open and close a quotation.
const QUOTES: [char; 10] = ['"', '“', '”', '„', '«', '»', '「', '」', '『', '』'];

/// Labels dialogs, floating boxes and consent texts.
///
/// ```html
/// <p>The sea rises.</p> <p>We use cookies to improve your visit.</p> <p>It falls.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let is_about_cookies = is_about_cookies(page);
    let title = text::lower_case(page.metadata.title.as_deref().unwrap_or_default());
    let is_subject = COOKIES.iter().any(|word| text::holds(&title, word));
    for index in 0..page.len() {
        let measure = page.measure(index);
        if measure.places.has(Places::DIALOG) {
            page.set(index, Label::Overlay, "in a dialog");
        } else if measure.places.has(Places::FLOATING) {
            page.set(index, Label::Overlay, "laid over the page");
        } else if measure.hints.has(Hints::CONSENT) && !is_about_cookies {
            page.set(index, Label::Overlay, "in a box called consent");
        } else if is_consent(page, index) && !is_about_cookies {
            if is_quoted(page, index) || is_subject && is_in_text(page, index) {
                page.set(index, Label::Content, "speaks of cookies within the text");
            } else {
                page.set(index, Label::Overlay, "asks for consent");
            }
        }
    }
}

fn is_consent(page: &Page<'_>, index: usize) -> bool {
    page.speaks(index, Topics::CONSENT) && page.words(index) <= MAX_CONSENT_WORDS
}

/// Whether a block is running text amid other text.
fn is_in_text(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let stands_in_text = measure.text_before > 0 && measure.text_after > 0;
    measure.steps_to_core == 0 && stands_in_text && measure.text_words >= MIN_TEXT_WORDS
}

/// Whether a sentence of the text quotes what consent texts say.
///
/// ```html
/// <p>The sea rises.</p> <p>“We use cookies” is what the sign on the quay says.</p> <p>It falls.</p>
/// ```
fn is_quoted(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    if measure.steps_to_core > 0 || !measure.counts.ends_sentence || measure.counts.controls > 0 {
        return false;
    }
    let line = page.features.blocks.line(page.document, page.block(index));
    let mut outside = String::new();
    let mut is_inside = false;
    for part in line.split_inclusive(QUOTES) {
        if !is_inside {
            lexicon::fold(part, &mut outside);
        }
        is_inside ^= part.ends_with(QUOTES);
    }
    !is_inside
        && text::words(&outside) >= MIN_WORDS_AROUND
        && !lexicon::topics(&outside).has(Topics::CONSENT)
}

fn is_about_cookies(page: &Page<'_>) -> bool {
    let speaking: u32 = (0..page.len())
        .filter(|&index| is_consent(page, index))
        .map(|index| page.measure(index))
        .filter(|measure| !measure.hints.has(Hints::CONSENT))
        .map(|measure| measure.text_words)
        .sum();
    speaking * 100 > page.features.text_words * MAX_CONSENT_SHARE && speaking > MAX_CONSENT_WORDS
}
