//! Tells pull quotes from quotations.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::dom::Name;
use crate::text;

/// How classes of pull quotes begin, and go on.
const START: &str = "pull";
const ENDS: &[&str] = &["-quote", "_quote", "out", "quote"];

/// Longest pull quote, in words.
const MAX_WORDS: u32 = 60;

/// Levels above a line at which the pull quote may stand.
const MAX_LEVELS: usize = 3;

/// Blocks on each side among which kept text must stand.
const MAX_DISTANCE: usize = 4;

/// Drops a pull quote that says again what the text says; keeps one that is
/// a quotation of its own.
///
/// ```html
/// <p>She laughed: “The sea does not read plans.”</p> <aside class="pullquote">The sea does not read plans.</aside>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let quotes: Vec<usize> = (0..page.len())
        .filter(|&index| (1..=MAX_WORDS).contains(&page.words(index)))
        .filter(|&index| is_pull_quote(page, index))
        .collect();
    if quotes.is_empty() {
        return;
    }
    let texts: String = (0..page.len())
        .filter(|&index| page.is_kept_text(index) && quotes.binary_search(&index).is_err())
        .map(|index| letters(page, index))
        .collect();
    for index in quotes {
        let near = index.saturating_sub(MAX_DISTANCE)..(index + MAX_DISTANCE).min(page.len());
        let letters = letters(page, index);
        if texts.contains(&letters) {
            page.set(index, Label::Other, "says a sentence of the text again");
        } else if near.into_iter().any(|index| page.is_kept_text(index)) {
            page.set(index, Label::Content, "a quotation that stands out");
        }
    }
}

fn is_pull_quote(page: &Page<'_>, index: usize) -> bool {
    let mut around = page
        .document
        .upwards(page.block(index).container)
        .take(MAX_LEVELS);
    around.any(|id| {
        let class = page.document.attribute(id, Name::CLASS).unwrap_or_default();
        let rest = text::split_at_part(class, START).map(|(_, rest)| rest);
        rest.is_some_and(|rest| ENDS.iter().any(|end| rest.starts_with(end))) && !page.is_page(id)
    })
}

/// The letters of a block: marks and spaces differ between a sentence and
/// its repetition.
fn letters(page: &Page<'_>, index: usize) -> String {
    let line = page.features.blocks.line(page.document, page.block(index));
    let letters = line.chars().filter(|&c| text::is_alphanumeric(c));
    letters.map(text::lower).collect()
}
