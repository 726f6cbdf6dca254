//! Drops rows of cards: headlines that lead elsewhere, each with its teaser.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;
use crate::lexicon::Topics;
use std::ops::Range;

/// Fewer are no row.
const MIN_CARDS: usize = 3;

/// Longest headline of a card, in words.
const MAX_HEAD_WORDS: u32 = 30;

/// Shortest headline: a word or two are a name, or a section.
const MIN_HEAD_WORDS: u32 = 3;

/// Words below a card's headline: longer ones are a text about what it names.
const MAX_TEASER_WORDS: u32 = 45;

/// Blocks below a card's headline: its teaser, its age, who wrote it.
const MAX_BLOCKS: usize = 6;

/// Cards looked at as one row; a longer row is more than one.
const MAX_CARDS: usize = 64;

/// Words of the text outside a row, without which the row is the page.
const MIN_TEXT_WORDS: u32 = 40;

/// Drops from articles the rows of cards that do not go on from the text.
///
/// What a text says of the things that it lists stands right below it; a row
/// of cards comes after something that was dropped: what announces it, a wall.
///
/// ```html
/// <p>The sea rises twice a day.</p> <h2>Related stories</h2>
/// <div><h3><a href="/b">Crab prices climb</a></h3> <p>Buyers blame the weather.</p></div> <div>…
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if page.kind != PageType::Article {
        return;
    }
    let mut index = 0;
    while index < page.len() {
        let Some(row) = row_at(page, index) else {
            index += 1;
            continue;
        };
        index = row.end;
        if !goes_on_from_text(page, row.start) && is_beside_text(page, &row) {
            for card in row {
                if matches!(
                    page.verdicts[card].label,
                    Label::Content | Label::Other | Label::Caption
                ) {
                    page.set(card, Label::Related, "in a row of cards");
                }
            }
        }
    }
}

/// The row of cards whose first headline is this block, with its pictures.
fn row_at(page: &Page<'_>, first: usize) -> Option<Range<usize>> {
    let heads = heads_from(page, first);
    let &[.., before_last, last] = heads.as_slice() else {
        return None;
    };
    if heads.len() < MIN_CARDS {
        return None;
    }
    let tails = heads
        .windows(2)
        .map(|pair| Tail::of(page, pair[0] + 1..pair[1]));
    let tails: Vec<Tail> = tails.collect();
    let others = tails[1..].iter().copied().reduce(Tail::max)?;
    if tails[0].is_longer_than(others) {
        return None;
    }
    let pictures = (0..first).rev().take_while(|&index| page.is_picture(index));
    let first = first - pictures.count();
    let teased = tails.iter().filter(|tail| tail.words > 0).count();
    if teased == 0 {
        return Some(first..last + 1);
    }
    let most = tails[0].max(others);
    let end = (last + 1 + most.blocks).min(page.len());
    // Where nothing tells the last card from the text, its tail is no longer than the others.
    let is_tail = Tail::of(page, last + 1..end).words <= most.words;
    let end = if is_tail { end } else { last + 1 };
    let end = end_of_card(page, before_last, last).map_or(end, |of_card| of_card.min(end));
    (teased * 3 >= tails.len() * 2).then_some(first..end)
}

/// The headlines of the cards that follow one another from a block on.
fn heads_from(page: &Page<'_>, first: usize) -> Vec<usize> {
    let mut heads = Vec::new();
    if !is_head(page, first) {
        return heads;
    }
    heads.push(first);
    let (mut last, mut words) = (first, 0);
    for index in first + 1..page.len() {
        if heads.len() == MAX_CARDS {
            break;
        }
        if is_head(page, index) && is_alike(page, first, index) {
            heads.push(index);
            (last, words) = (index, 0);
            continue;
        }
        words += page.words(index);
        let ends = page.is_heading(index) || is_other_thing(page, index);
        if ends || words > MAX_TEASER_WORDS || index - last > MAX_BLOCKS {
            break;
        }
    }
    heads
}

/// Whether a line is none of a card: it announces, asks or sells.
fn is_other_thing(page: &Page<'_>, index: usize) -> bool {
    let label = page.verdicts[index].label;
    let is_said = matches!(label, Label::Promo | Label::Ad | Label::Comments);
    is_said || label == Label::Related && page.speaks(index, Topics::RELATED)
}

/// What stands below the headline of a card.
#[derive(Clone, Copy)]
struct Tail {
    blocks: usize,
    /// Words that lead nowhere: those of its teaser.
    words: u32,
}

impl Tail {
    fn of(page: &Page<'_>, range: Range<usize>) -> Self {
        let plain = range.clone().filter(|&index| !page.is_linked(index));
        Self {
            blocks: range.len(),
            words: plain.map(|index| page.words(index)).sum(),
        }
    }

    /// The longest of both in each.
    fn max(self, other: Self) -> Self {
        Self {
            blocks: self.blocks.max(other.blocks),
            words: self.words.max(other.words),
        }
    }

    /// Whether this is too much for a card of a row whose others have no more
    /// than that: what comes first is then a link with text of the page.
    fn is_longer_than(self, others: Self) -> bool {
        self.blocks > others.blocks || self.words > 2 * others.words
    }
}

/// Where the element ends that holds a card and not the one before it, if
/// there is one that holds more than the headline.
fn end_of_card(page: &Page<'_>, before: usize, head: usize) -> Option<usize> {
    let before = page.block(before).start;
    let card = page
        .around(head)
        .take_while(|&id| !page.document.contains(id, before))
        .last()?;
    let blocks = page.blocks_of(card);
    (blocks.len() > 1).then_some(blocks.end)
}

/// Whether a block can be the headline of a card.
fn is_head(page: &Page<'_>, index: usize) -> bool {
    let words = page.words(index);
    (MIN_HEAD_WORDS..=MAX_HEAD_WORDS).contains(&words)
        && page.is_linked(index)
        && !is_other_thing(page, index)
        && !page.leads_within(index)
}

/// Whether two headlines are made alike.
fn is_alike(page: &Page<'_>, one: usize, other: usize) -> bool {
    let (one, other) = (page.measure(one), page.measure(other));
    one.tag == other.tag && one.heading == other.heading && one.around.depth == other.around.depth
}

/// Whether kept text stands right before a block.
fn goes_on_from_text(page: &Page<'_>, index: usize) -> bool {
    let before = (0..index).rev().find(|&before| page.words(before) > 0);
    before.is_some_and(|before| page.is_kept(before))
}

/// Whether the page keeps a text besides a row.
fn is_beside_text(page: &Page<'_>, row: &Range<usize>) -> bool {
    let kept = |range: Range<usize>| -> u32 {
        let texts = range.filter(|&index| page.is_kept_text(index) && !page.is_linked(index));
        texts.map(|index| page.words(index)).sum()
    };
    kept(0..row.start) + kept(row.end..page.len()) >= MIN_TEXT_WORDS
}
