//! Headings go where their text goes.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::lexicon::Topics;

/// Blocks between a heading and its text that are passed over: pictures,
/// pitches, a line of advertising.
const MAX_GAP: usize = 4;

/// Keeps headings of kept text, drops headings of nothing.
///
/// ```html
/// <h2>Sources</h2> <h2>Tides today</h2> <p>The sea rises twice a day.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    for index in (0..page.len()).rev() {
        if !page.is_heading(index) {
            continue;
        }
        let heads = heads_text(page, index);
        let label = page.verdicts[index].label;
        if label == Label::Content && !heads && page.is_one_text() {
            page.set(index, Label::Other, "a heading of nothing that is kept");
        } else if label == Label::Other && heads && belongs_to_text(page, index) {
            page.set(index, Label::Content, "heads text that is kept");
        }
    }
}

/// Whether a heading stands within the text and announces no other articles.
fn belongs_to_text(page: &Page<'_>, index: usize) -> bool {
    page.measure(index).steps_to_wide_core == 0 && !page.speaks(index, Topics::RELATED)
}

/// Whether kept text follows before a heading of the same or a higher level.
fn heads_text(page: &Page<'_>, heading: usize) -> bool {
    let level = page.measure(heading).heading;
    let mut gap = 0;
    for index in heading + 1..page.len() {
        let measure = page.measure(index);
        if measure.heading > 0 && measure.heading <= level {
            return false;
        }
        if page.verdicts[index].label == Label::Content && measure.counts.words > 0 {
            return true;
        }
        gap += usize::from(!page.is_picture(index));
        if gap > MAX_GAP {
            return false;
        }
    }
    false
}
