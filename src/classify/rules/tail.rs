//! Drops what stands far behind the text, and is hardly like it.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;

/// Likelihood, in thousandths, of what is surely text.
const SURE: u32 = 850;

/// Likelihood below which a block must stand near the text.
const DOUBTED: u32 = 550;

/// Blocks that were dropped in between, from which the text is far.
const FAR: u32 = 8;

/// Drops from articles what the trees doubt and what a stretch of other
/// things parts from the text: the lists of cards below it.
///
/// ```html
/// <p>The sea rises twice a day.</p> <footer>…</footer> <aside>…</aside>
/// <ul><li><a href="/b">Ten harbours to see</a></li> <li>…</li></ul>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if page.kind != PageType::Article {
        return;
    }
    let mut dropped_since_text = None;
    for index in 0..page.len() {
        if page.words(index) == 0 {
            continue;
        }
        let verdict = &page.verdicts[index];
        let (is_content, likelihood) = (verdict.label == Label::Content, verdict.likelihood);
        if is_content && likelihood >= SURE {
            dropped_since_text = Some(0);
        } else if is_content && likelihood < DOUBTED && dropped_since_text >= Some(FAR) {
            page.set(index, Label::Other, "far behind the text");
        }
        if !page.verdicts[index].label.is_kept() {
            dropped_since_text = dropped_since_text.map(|dropped| dropped + 1);
        }
    }
}
