//! Keeps what people wrote on a page that is a discussion.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;
use crate::features::Places;
use crate::lexicon::Hints;

/// What speaks against a post.
const NOT_POSTS: Hints = Hints(
    Hints::RELATED.0
        | Hints::SIDE.0
        | Hints::FOOT.0
        | Hints::CONSENT.0
        | Hints::AD.0
        | Hints::PROMO.0,
);

/// Keeps running text in what is called a post or a comment, on pages whose
/// kind is a discussion, where more of it was dropped than kept: comments on
/// the answers to a question stay out.
///
/// ```html
/// <div class="comment"><a href="/u/ann">ann</a> <p>The sea rises twice a day, as far as I can see.</p></div>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if page.kind != PageType::Forum {
        return;
    }
    let (posts, rest): (Vec<usize>, Vec<usize>) =
        (0..page.len()).partition(|&index| is_post(page, index));
    let kept = rest.into_iter().filter(|&index| page.is_kept_text(index));
    let kept: u32 = kept.map(|index| page.words(index)).sum();
    let written: u32 = posts.iter().map(|&index| page.words(index)).sum();
    if written < kept {
        return;
    }
    for index in posts {
        page.set(index, Label::Content, "the text of a post");
    }
}

/// Whether a block is text of a post that was dropped so far.
fn is_post(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let is_called = measure.hints.has(Hints(Hints::POST.0 | Hints::COMMENTS.0))
        && !measure.hints.has(NOT_POSTS)
        && !measure.places.has(Places::AWAY);
    let is_text = measure.text_words > 0 && measure.topics.is_none();
    let label = page.verdicts[index].label;
    is_called && is_text && matches!(label, Label::Other | Label::Comments)
}
