//! Drops what readers wrote below an article.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;
use crate::dom::NodeId;
use crate::features::Side;
use crate::lexicon::{Hints, Topics};

/// Running text that must stand between headline and comments, in words: they
/// comment it.
const MIN_TEXT_BEFORE: u32 = 30;

/// Blocks before the heading that may stand in the box of the comments.
const MAX_LEAD: usize = 2;

/// Blocks on each side of a line among which the text must stand that it is in.
const MAX_APART: usize = 4;

/// Labels comments on pages that are no discussion themselves.
///
/// ```html
/// <p>The sea rises.</p> <section><h2>Comments (2)</h2> <p>It does not.</p></section>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if page.kind == PageType::Forum {
        return;
    }
    let mut text_before = 0;
    let mut heading = None;
    for index in 0..page.len() {
        let is_open = matches!(
            page.verdicts[index].label,
            Label::Content | Label::Other | Label::Comments
        );
        let has_text = text_before >= MIN_TEXT_BEFORE;
        if has_text && is_open && is_called_comments(page, index) {
            page.set(index, Label::Comments, "in a box called comments");
        }
        if has_text
            && heading.is_none()
            && is_comments_heading(page, index)
            && !stands_in_text(page, index)
        {
            heading = Some(index);
        }
        if page.measure(index).side != Side::Before {
            text_before += page.measure(index).text_words;
        }
    }
    let Some(heading) = heading else { return };
    let rest = comments_box(page, heading).map_or(heading..page.len(), |id| page.blocks_of(id));
    for index in rest {
        if matches!(
            page.verdicts[index].label,
            Label::Content | Label::Other | Label::Caption
        ) {
            page.set(index, Label::Comments, "below the heading of the comments");
        }
    }
}

/// Comments are called so; on a page that sells, reviews are comments too.
fn is_called_comments(page: &Page<'_>, index: usize) -> bool {
    let hints = page.measure(index).hints;
    hints.has(Hints::COMMENTS) || page.kind == PageType::Product && hints.has(Hints::REVIEWS)
}

/// A heading that counts or announces comments.
fn is_comments_heading(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let is_counted = measure.counts.digits > 0 || page.is_heading(index);
    page.verdicts[index].label == Label::Comments
        && page.speaks(index, Topics::COMMENTS)
        && is_counted
        && measure.side != Side::Before
}

/// Whether the text goes on after a line as it was before: the line leads to
/// the comments, and heads none.
///
/// ```html
/// <p>The sea rises.</p> <p><a href="#c">Comments (2)</a></p> <p>It falls.</p>
/// ```
fn stands_in_text(page: &Page<'_>, index: usize) -> bool {
    let before = (0..index).rev().take(MAX_APART);
    let after = (index + 1..page.len()).take(MAX_APART);
    let is_text = |&after: &usize| page.measure(after).text_words > 0;
    let after: Vec<usize> = after.filter(is_text).collect();
    let goes_on = |before| after.iter().any(|&after| page.are_alike(before, after));
    before
        .filter(|&before| page.is_sentence(before))
        .any(goes_on)
}

/// The largest element that begins with the heading.
fn comments_box(page: &Page<'_>, heading: usize) -> Option<NodeId> {
    page.around(heading)
        .take_while(|&id| !page.is_page(id) && heading - page.blocks_of(id).start <= MAX_LEAD)
        .filter(|&id| page.blocks_of(id).len() > 1)
        .last()
}
