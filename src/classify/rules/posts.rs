//! Keeps the posts of other sites that the text shows.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::dom::Name;
use crate::media;

/// Blocks on each side among which kept text must stand.
const MAX_DISTANCE: usize = 6;

/// Levels above a line at which its quotation may stand.
const MAX_LEVELS: usize = 8;

/// Keeps all lines of a quotation that is called a post, between kept text.
///
/// ```html
/// <blockquote class="twitter-tweet"><p>High water.</p>Ada (@ada) <a href="…">May 4</a></blockquote>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let mut index = 0;
    while index < page.len() {
        let Some(end) = end_of_post(page, index) else {
            index += 1;
            continue;
        };
        let before = index.saturating_sub(MAX_DISTANCE)..index;
        let after = end..(end + MAX_DISTANCE).min(page.len());
        if before.chain(after).any(|index| page.is_kept_text(index)) {
            for index in index..end {
                page.set(index, Label::Content, "a post of another site");
            }
        }
        index = end.max(index + 1);
    }
}

/// Where the post ends that a block stands in.
fn end_of_post(page: &Page<'_>, index: usize) -> Option<usize> {
    let document = page.document;
    let mut around = page
        .document
        .upwards(page.block(index).container)
        .take(MAX_LEVELS);
    let post = around.find(|&id| {
        let class = || document.attribute(id, Name::CLASS);
        document.is_html(id, Name::BLOCKQUOTE) && class().and_then(media::post).is_some()
    })?;
    Some(page.blocks_of(post).end)
}
