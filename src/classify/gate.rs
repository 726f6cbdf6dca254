//! Tells whether a gate stands where the text breaks off.

use super::label::Label;
use super::page::Page;
use crate::lexicon::Topics;
use crate::metadata::Access;

/// Kept words above which a page with a gate has delivered its text all the
/// same.
const MAX_PREVIEW_WORDS: u32 = 350;

/// Whether the page asks to sign up or pay and delivered only a beginning.
///
/// Aggregators ask on every page, full text or not: a gate counts where the
/// text is short and nothing but boilerplate follows the gate.
pub(super) fn is_gated(page: &Page<'_>) -> bool {
    let kept = |index: &usize| page.verdicts[*index].label == Label::Content;
    let words: u32 = (0..page.len())
        .filter(kept)
        .map(|index| page.words(index))
        .sum();
    let Some(last) = (0..page.len()).rfind(kept) else {
        return false;
    };
    let asks = (last..page.len()).any(|index| page.speaks(index, Topics::GATE));
    let is_declared = matches!(page.metadata.access, Access::Paywalled | Access::Metered);
    asks && words <= MAX_PREVIEW_WORDS && (is_declared || words <= MAX_PREVIEW_WORDS / 2)
}
