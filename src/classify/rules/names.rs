//! Finds the headline and the byline among the blocks.

use crate::classify::label::{Label, PageType};
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
    let mut has_text_before = false;
    for index in 0..page.len() {
        let measure = page.measure(index);
        let is_headline = measure.side == Side::Is;
        let is_text = measure.text_words > 0 && !page.speaks(index, Topics::CONSENT);
        if is_headline && is_title(page, index) {
            let (label, reason) = headline(page);
            page.set(index, label, reason);
        } else if !has_text_before && is_short_line(page, index) {
            label_line(page, index);
        } else if is_at_byline(page, index) {
            page.set(index, Label::Byline, "names the authors");
        } else if is_below_names(page, index) && is_date(page, index) {
            page.set(index, Label::Byline, "says when it was written");
        }
        has_text_before |= is_text && !is_headline;
    }
}

/// What the shown headline is: a page that offers a service shows a slogan
/// where it declares another title, and that is text.
fn headline(page: &Page<'_>) -> (Label, &'static str) {
    if page.kind == PageType::Service && page.metadata.declares_other_title() {
        (Label::Content, "the slogan of the page")
    } else {
        (Label::Title, "shows the headline")
    }
}

/// Labels a short line before the text.
fn label_line(page: &mut Page<'_>, index: usize) {
    let side = page.measure(index).side;
    let is_placed = side != Side::Unknown;
    if is_at_byline(page, index) || is_placed && is_byline(page, index) {
        page.set(index, Label::Byline, "names the authors");
    } else if is_dateline(page, index) {
        page.set(index, Label::Byline, "says when it was written");
    } else if side == Side::Before {
        page.set(index, Label::Other, "a line above the headline");
    }
}

/// Whether a line is the title with hardly more: a paragraph that begins with
/// the title is text.
fn is_title(page: &Page<'_>, index: usize) -> bool {
    let title = text::words(page.metadata.title.as_deref().unwrap_or_default());
    !page.is_picture(index)
        && (page.is_heading(index) || page.words(index) <= title * 2 + MAX_TITLE_EXTRA)
}

/// Whether a line is short and without an end: the site's name, a section, a
/// slogan, a name, a date.
fn is_short_line(page: &Page<'_>, index: usize) -> bool {
    page.words(index) <= MAX_SLOGAN_WORDS && !page.measure(index).counts.ends_sentence
}

/// Whether a line may name the authors by its length and words.
fn is_byline(page: &Page<'_>, index: usize) -> bool {
    (1..=MAX_BYLINE_WORDS).contains(&page.words(index)) && page.speaks(index, Topics::BYLINE)
}

/// Whether a line is where the authors were found.
fn is_at_byline(page: &Page<'_>, index: usize) -> bool {
    let is_sized = (1..=MAX_BYLINE_WORDS).contains(&page.words(index));
    let Some(node) = page.metadata.byline_node.filter(|_| is_sized) else {
        return false;
    };
    let block = page.block(index);
    let is_there =
        page.document.contains(node, block.start) || (block.start <= node && node < block.end);
    is_there && shows_name(page, index)
}

/// Whether a line shows the first of the authors' names.
fn shows_name(page: &Page<'_>, index: usize) -> bool {
    let line = page.features.blocks.line(page.document, page.block(index));
    let byline = page.metadata.byline.as_deref().unwrap_or_default();
    let name = byline.split(", ").next().unwrap_or_default();
    line.contains(name)
}

/// Whether a line says when it was written, by its length and words.
fn is_dateline(page: &Page<'_>, index: usize) -> bool {
    page.words(index) <= MAX_BYLINE_WORDS
        && (page.speaks(index, Topics::META) || is_date(page, index))
}

/// Whether a line stands right below the authors' names.
fn is_below_names(page: &Page<'_>, index: usize) -> bool {
    index > 0 && page.verdicts[index - 1].label == Label::Byline
}

/// Whether a line after the headline is a date and hardly more, in any
/// script: four digits of the year and a few for the day.
///
/// ```html
/// <h1>Tides</h1> <p>18 февраля 2025</p> <p>The sea rises twice a day.</p>
/// ```
fn is_date(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let counts = &measure.counts;
    let is_told = matches!(
        page.kind,
        PageType::Article | PageType::Documentation | PageType::Other
    );
    let is_placed = is_below_names(page, index) || is_told && measure.side == Side::After;
    is_placed
        && !page.is_heading(index)
        && counts.links == 0
        && (5..=14).contains(&counts.digits)
        && counts.digits * 4 >= counts.letters
}
