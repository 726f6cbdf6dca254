//! Drops pictures that are there twice: once for each width of window, or
//! once more at the end of a slider that runs round.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::media;
use crate::text::Marks;

/// Most pictures that are compared.
const MAX_PICTURES: usize = 400;

/// Icons of buttons that may stand between a picture and its caption.
const MAX_TO_CAPTION: usize = 4;

/// Drops a picture that was there before, with its caption where that says
/// the same.
///
/// ```html
/// <img class="for-phones" src="/wall.jpg?w=400"> <img class="for-desks" src="/wall.jpg?w=1600">
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let mut seen = Marks::new();
    let mut kept: Vec<usize> = Vec::new();
    for index in 0..page.len() {
        if page.verdicts[index].label != Label::Content || !page.is_picture(index) {
            continue;
        }
        let Some(key) = key(page, index) else {
            continue;
        };
        let Some(&first) = seen.get(&key) else {
            if kept.len() < MAX_PICTURES {
                seen.insert(key, kept.len() as u16);
                kept.push(index);
            }
            continue;
        };
        let first = &mut kept[usize::from(first)];
        drop_one(page, first, index);
    }
}

/// Drops one of two blocks that show the same: the one without a caption, or
/// the second.
fn drop_one(page: &mut Page<'_>, first: &mut usize, second: usize) {
    const REASON: &str = "a picture that was there before";
    match (caption(page, *first), caption(page, second)) {
        (Some(one), Some(other)) if line(page, one) != line(page, other) => {}
        (None, Some(_)) => {
            page.set(*first, Label::Other, REASON);
            *first = second;
        }
        (_, caption) => {
            page.set(second, Label::Other, REASON);
            if let Some(caption) = caption {
                page.set(caption, Label::Other, REASON);
            }
        }
    }
}

fn caption(page: &Page<'_>, picture: usize) -> Option<usize> {
    let near = picture + 1..(picture + 1 + MAX_TO_CAPTION).min(page.len());
    let next = near
        .into_iter()
        .find(|&index| !page.is_picture(index) || page.shows_picture(index))?;
    (page.verdicts[next].label == Label::Caption).then_some(next)
}

fn line(page: &Page<'_>, index: usize) -> String {
    page.features.blocks.line(page.document, page.block(index))
}

/// What the one picture of a block is known by.
fn key(page: &Page<'_>, index: usize) -> Option<String> {
    if page.measure(index).counts.media != 1 {
        return None;
    }
    let mut pieces = page.features.blocks.pieces(page.block(index)).iter();
    pieces.find_map(|&piece| media::key(page.document, piece))
}
