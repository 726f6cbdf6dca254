//! Refuses pages that hold nothing to read.

use crate::classify::label::Label;
use crate::classify::page::Page;

/// Kept words below which a page is not worth a reader's view.
///
/// Sign-in pages and error pages of our fixtures keep up to 20; the shortest
/// true articles of WCXB dev have 40.
const MIN_WORDS: u32 = 25;

/// Kept words from which a page of links alone is worth it: a list of
/// headlines.
const MIN_LISTED_WORDS: u32 = 50;

/// Drops everything where next to nothing would be kept.
pub(super) fn apply(page: &mut Page<'_>) {
    let kept = || (0..page.len()).filter(|&index| page.verdicts[index].label == Label::Content);
    let words: u32 = kept().map(|index| page.words(index)).sum();
    let linked: u32 = kept()
        .map(|index| page.measure(index).counts.link_words)
        .sum();
    if words - linked >= MIN_WORDS || words >= MIN_LISTED_WORDS {
        return;
    }
    for index in 0..page.len() {
        if page.is_kept(index) {
            page.set(index, Label::Other, "too little to read on this page");
        }
    }
}
