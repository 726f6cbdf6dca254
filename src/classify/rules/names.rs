//! Finds the headline and the byline among the blocks.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::features::Side;
use crate::lexicon::Topics;
use crate::text;

/// Words that a line may have beyond twice the title's.
const MAX_TITLE_EXTRA: u32 = 4;

/// Longest slogan above a headline, in words.
const MAX_SLOGAN_WORDS: u32 = 14;

/// Longest line that may name the authors, in words.
const MAX_BYLINE_WORDS: u32 = 10;

/// Labels what shows the headline and who wrote the page.
///
/// ```html
/// <h1>Tides</h1> <p>By Mara Lind</p> <p>The sea rises twice a day.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    for index in 0..page.len() {
        if page.measure(index).side == Side::Is && is_title(page, index) {
            page.set(index, Label::Title, "shows the headline");
        } else if is_byline(page, index) {
            page.set(index, Label::Byline, "names the authors");
        } else if is_dateline(page, index) {
            page.set(index, Label::Byline, "says when it was written");
        } else if is_above_headline(page, index) {
            page.set(index, Label::Other, "a line above the headline");
        }
    }
}

/// Whether a line is the title with hardly more: a paragraph that begins with
/// the title is text.
fn is_title(page: &Page<'_>, index: usize) -> bool {
    let title = text::words(page.metadata.title.as_deref().unwrap_or_default());
    !page.is_picture(index)
        && (page.is_heading(index) || page.words(index) <= title * 2 + MAX_TITLE_EXTRA)
}

/// Whether a short line without an end stands above headline and text:
/// the site's name, a section, a slogan.
fn is_above_headline(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    measure.side == Side::Before
        && page.words(index) <= MAX_SLOGAN_WORDS
        && !measure.counts.ends_sentence
        && measure.text_passed <= 0.0
}

fn is_byline(page: &Page<'_>, index: usize) -> bool {
    if page.words(index) == 0 || page.words(index) > MAX_BYLINE_WORDS {
        return false;
    }
    let Some(node) = page.metadata.byline_node else {
        return page.speaks(index, Topics::BYLINE) && is_before_text(page, index);
    };
    let block = page.block(index);
    let is_there =
        page.document.contains(node, block.start) || (block.start <= node && node < block.end);
    is_there && shows_name(page, index)
        || page.speaks(index, Topics::BYLINE) && is_before_text(page, index)
}

/// Whether a line shows the first of the authors' names.
fn shows_name(page: &Page<'_>, index: usize) -> bool {
    let line = page.features.blocks.line(page.document, page.block(index));
    let byline = page.metadata.byline.as_deref().unwrap_or_default();
    let name = byline.split(", ").next().unwrap_or_default();
    line.contains(name)
}

fn is_dateline(page: &Page<'_>, index: usize) -> bool {
    page.words(index) <= MAX_BYLINE_WORDS
        && page.speaks(index, Topics::META)
        && is_before_text(page, index)
}

/// Whether a short line without an end stands between headline and text.
fn is_before_text(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    !measure.counts.ends_sentence && measure.text_passed <= 0.0 && measure.side != Side::Unknown
}
