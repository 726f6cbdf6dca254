//! Drops short lines that stand beside a pitch and are no sentence.

use crate::classify::label::Label;
use crate::classify::page::Page;

/// Longest line that a pitch beside it condemns, in words.
const MAX_WORDS: u32 = 10;

/// Lines in a row that one pitch condemns on each side.
const MAX_LINES: usize = 3;

/// Labels the short lines before and after a pitch.
///
/// ```html
/// <p>Hundreds of papers in one app</p> <p><a href="/app">Download our app</a></p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let pitches: Vec<usize> = (0..page.len())
        .filter(|&index| page.verdicts[index].label == Label::Promo)
        .collect();
    for pitch in pitches {
        for index in (0..pitch).rev().take(MAX_LINES) {
            if !condemn(page, pitch, index) {
                break;
            }
        }
        for index in (pitch + 1..page.len()).take(MAX_LINES) {
            if !condemn(page, pitch, index) {
                break;
            }
        }
    }
}

/// Condemns a line beside a pitch; tells whether the row goes on.
fn condemn(page: &mut Page<'_>, pitch: usize, index: usize) -> bool {
    if page.verdicts[index].label == Label::Promo {
        return true;
    }
    let measure = page.measure(index);
    let is_line = (1..=MAX_WORDS).contains(&measure.counts.words) && !measure.counts.ends_sentence;
    let is_open = matches!(page.verdicts[index].label, Label::Content | Label::Other);
    if !is_line
        || !is_open
        || page.is_beside_picture(index)
        || page.is_heading(index)
        || page.is_bold_heading(index)
        || !page.are_siblings(pitch, index)
    {
        return false;
    }
    page.set(index, Label::Promo, "beside a line that asks or sells");
    true
}
