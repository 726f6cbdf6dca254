//! Keeps the pictures that stand in the text.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::features::Places;
use crate::lexicon::Hints;

/// Blocks on each side among which kept text must stand.
const MAX_DISTANCE: usize = 4;

/// Keeps pictures between kept blocks and beside captions.
///
/// ```html
/// <p>The sea rises.</p> <p><img src="tide.jpg"></p> <p>It falls.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let pictures: Vec<usize> = (0..page.len())
        .filter(|&index| page.is_picture(index))
        .collect();
    for index in pictures {
        if is_within_text(page, index) {
            page.set(index, Label::Content, "a picture in the text");
        } else if page.verdicts[index].label == Label::Content {
            page.set(index, Label::Other, "a picture away from the text");
        }
    }
}

fn is_within_text(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let is_doubted = measure.places.has(Places(
        Places::NAV.0 | Places::FOOTER.0 | Places::ASIDE.0 | Places::DIALOG.0,
    )) || measure.hints.has(Hints(
        Hints::RELATED.0 | Hints::COMMENTS.0 | Hints::SHARE.0 | Hints::AUTHOR.0 | Hints::AD.0,
    ));
    if is_doubted || !matches!(page.verdicts[index].label, Label::Content | Label::Other) {
        return false;
    }
    let has_caption = index + 1 < page.len() && page.verdicts[index + 1].label == Label::Caption;
    let before = index.saturating_sub(MAX_DISTANCE)..index;
    let after = index + 1..(index + 1 + MAX_DISTANCE).min(page.len());
    let has_text =
        |range: std::ops::Range<usize>| range.into_iter().any(|index| page.is_kept_text(index));
    let is_lead =
        measure.text_passed <= 0.0 && measure.steps_to_wide_core == 0 && has_text(after.clone());
    has_caption || is_lead || (has_text(before) && has_text(after))
}
