//! Drops lines that are boilerplate by their own words.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;
use crate::dom::Name;
use crate::features::Places;
use crate::lexicon::Topics;

/// Longest line that its words alone condemn.
const MAX_LINE_WORDS: u32 = 14;

/// Longest sentence that asks to share and is none of the text.
const MAX_SHARE_WORDS: u32 = 11;

/// Longest line that its words and its make condemn together.
const MAX_MARKED_WORDS: u32 = 45;

/// Longest line that one word condemns.
const MAX_BESIDE_WORDS: u32 = 10;

/// Longest line on a button that is never text, in words.
const MAX_PRESSED_WORDS: u32 = 3;

/// Longest link that is a button, in words.
const MAX_BUTTON_WORDS: u32 = 8;

/// Words of running text after a heading that make it a heading of text.
const HEADED_WORDS: u32 = 35;

/// What lines are about, and the label that follows.
const LINES: &[(Topics, Label, &str)] = &[
    (Topics::AD, Label::Ad, "marks an advertisement"),
    (Topics::GATE, Label::Promo, "asks to sign up before reading"),
    (Topics::SUBSCRIBE, Label::Promo, "asks to subscribe"),
    (Topics::APP, Label::Promo, "praises an app"),
    (Topics::SHARE, Label::Promo, "asks to share"),
    (Topics::SIGN_IN, Label::Navigation, "leads to an account"),
    (Topics::RELATED, Label::Related, "announces other articles"),
    (Topics::COMMENTS, Label::Comments, "speaks of comments"),
    (Topics::LEGAL, Label::Navigation, "legal notice"),
    (Topics::NAV, Label::Navigation, "names a way around"),
    (Topics::PITCH, Label::Promo, "sells something"),
];

/// Labels short lines by their words, longer ones by words and make.
///
/// ```html
/// <p>The sea rises.</p> <p>Sign up to read this article</p> <p>It falls.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    for index in 0..page.len() {
        if page.verdicts[index].label != Label::Content
            && page.verdicts[index].label != Label::Other
        {
            continue;
        }
        let found = LINES
            .iter()
            .find(|(topics, ..)| page.speaks(index, *topics));
        let Some(&(topics, label, reason)) = found else {
            if page.is_linked(index) && page.leads_to_ad(index) {
                page.set(index, Label::Ad, "leads to an ad server");
            } else if is_pressed(page, index) {
                page.set(index, Label::Other, "a button");
            } else if is_button(page, index) {
                page.set(index, Label::Promo, "leads to a sign-up");
            } else if page.is_linked(index) && is_of_tags(page, index) {
                page.set(index, Label::Other, "a line of tags");
            } else if is_beside_text(page, index) {
                // Too weak to condemn its neighbours.
                page.set(index, Label::Other, "a line beside the text");
            }
            continue;
        };
        if is_condemned(page, index, topics) {
            page.set(index, label, reason);
        }
    }
}

/// Whether a block is a few words on a button, on a page of things; one that
/// opens what is below it may be a question, and that its answer.
fn is_pressed(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let button = page.block(index).container;
    measure.tag == Some(Name::BUTTON)
        && measure.counts.words <= MAX_PRESSED_WORDS
        && !page.may_be_one_text()
        && !measure.places.has(Places::HEADING)
        && !page.document.has_attribute(button, Name::ARIA_EXPANDED)
}

fn is_condemned(page: &Page<'_>, index: usize, topics: Topics) -> bool {
    let measure = page.measure(index);
    let words = measure.counts.words;
    let counts_comments = topics == Topics::COMMENTS && measure.counts.digits > 0;
    if page.is_heading(index) && !counts_comments && heads_text(page, index) {
        return false;
    }
    if measure.places.has(Places::CODE) {
        return false;
    }
    if words <= MAX_LINE_WORDS {
        // A sentence of the text may well speak of offers or of sharing.
        let is_sentence = measure.counts.ends_sentence && measure.counts.links == 0;
        let is_spoken =
            topics == Topics::PITCH || topics == Topics::SHARE && words > MAX_SHARE_WORDS;
        return !(is_spoken && is_sentence);
    }
    let is_selling = Topics(Topics::GATE.0 | Topics::SUBSCRIBE.0 | Topics::APP.0).has(topics);
    let is_read_more = topics == Topics::RELATED && measure.counts.link_words * 2 > words;
    words <= MAX_MARKED_WORDS && (is_selling && page.leads_to_sign_up(index) || is_read_more)
}

/// Whether a line is nothing but a short link to a sign-up, in whatever words.
///
/// ```html
/// <p>The sea rises.</p> <p><a href="/membership">See what it costs</a></p> <p>It falls.</p>
/// ```
fn is_button(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let among_others = Places(Places::LIST.0 | Places::TABLE.0);
    measure.counts.links == 1
        && measure.counts.words <= MAX_BUTTON_WORDS
        && page.is_linked(index)
        && page.is_one_text()
        && !page.is_heading(index)
        && !measure.places.has(among_others)
        && page.leads_to_sign_up(index)
}

/// Whether a line is nothing but tags.
///
/// ```html
/// <p>The sea rises twice a day.</p> <p><a href="/t/sea">#Sea</a> <a href="/t/moon">#Moon</a></p>
/// ```
fn is_of_tags(page: &Page<'_>, index: usize) -> bool {
    let line = page.features.blocks.line(page.document, page.block(index));
    line.split(' ').all(|word| word.starts_with('#'))
}

/// Whether a short line that is no sentence has a word that articles seldom
/// have in such, though nothing else of it is known.
///
/// ```html
/// <p>The sea rises twice a day.</p> <p>Mehr Stimmen in unserem Telegram-Kanal</p> <p>It falls.</p>
/// ```
fn is_beside_text(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let apart = Places(Places::APART.0 | Places::TABLE.0);
    page.speaks(index, Topics::BESIDE)
        && page.kind == PageType::Article
        && measure.counts.words <= MAX_BESIDE_WORDS
        && !measure.counts.ends_sentence
        && (measure.counts.links == 0 || page.is_linked(index))
        && !page.is_heading(index)
        && !measure.places.has(apart)
        && measure.text_passed > 0.0
}

/// Whether running text follows a heading at once.
fn heads_text(page: &Page<'_>, index: usize) -> bool {
    let after = index + 1..(index + 3).min(page.len());
    after
        .into_iter()
        .any(|index| page.measure(index).text_words >= HEADED_WORDS)
}
