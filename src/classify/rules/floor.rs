//! Refuses pages that hold nothing to read.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::features::{BlockFeatures, Places, Side};
use crate::lexicon;

/// Kept words below which a page is not worth a reader's view.
///
/// Sign-in pages and error pages of our fixtures keep up to 20; the shortest
/// true articles of WCXB dev have 40.
const MIN_WORDS: u32 = 25;

/// Kept words from which a page of links alone is worth it: a list of
/// headlines.
const MIN_LISTED_WORDS: u32 = 50;

/// Most blocks of a page that holds nothing but its text.
const MAX_BARE_BLOCKS: usize = 8;

/// Words of pages that servers and guards show instead of the text.
const REFUSALS: &[&str] = &[
    "403",
    "404",
    "500",
    "502",
    "503",
    "captcha",
    "cookies",
    "denied",
    "error",
    "forbidden",
    "gateway",
    "javascript",
    "moment",
    "not found",
    "robot",
    "sorry",
    "unavailable",
];

/// Drops everything where next to nothing would be kept; a page that holds
/// nothing but a few plain words is kept whole.
///
/// ```html
/// <title>Tides</title> <body><main>The sea rises twice a day.</main></body>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let kept = || (0..page.len()).filter(|&index| page.verdicts[index].label == Label::Content);
    let words: u32 = kept().map(|index| page.words(index)).sum();
    let linked: u32 = kept()
        .map(|index| page.measure(index).counts.link_words)
        .sum();
    if words - linked >= MIN_WORDS || words >= MIN_LISTED_WORDS {
        return;
    }
    if is_bare(page) {
        return keep_all(page);
    }
    for index in 0..page.len() {
        if page.is_kept(index) {
            page.set(index, Label::Other, "too little to read on this page");
        }
    }
}

/// Whether the page declares a text and holds nothing that leads on, asks or
/// speaks of something else.
fn is_bare(page: &Page<'_>) -> bool {
    let measures = &page.features.measures;
    let declared = Places(Places::MAIN.0 | Places::ARTICLE.0);
    let is_plain = |measure: &BlockFeatures| {
        measure.counts.links == 0
            && measure.counts.controls == 0
            && measure.topics.is_none()
            && measure.places.has(declared)
            && measure.places.without_doubts() == measure.places
    };
    let refuses = |text: &str| {
        let mut line = String::new();
        lexicon::fold(text, &mut line);
        REFUSALS.iter().any(|word| line.contains(word))
    };
    let blocks = &page.features.blocks;
    page.features.words > 0
        && measures.len() <= MAX_BARE_BLOCKS
        && measures.iter().all(is_plain)
        && !page.metadata.title.as_deref().is_some_and(refuses)
        && !blocks
            .list
            .iter()
            .any(|block| refuses(&blocks.line(page.document, block)))
}

fn keep_all(page: &mut Page<'_>) {
    for index in 0..page.len() {
        if page.measure(index).side != Side::Is {
            page.set(index, Label::Content, "all that the page holds");
        }
    }
}
