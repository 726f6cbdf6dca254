//! Keeps lists and tables whole, or not at all.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::dom::{Name, NodeId};
use crate::features::Places;
use crate::lexicon::Topics;
use std::ops::Range;

/// Share of a list's words that must be kept for the rest to follow, in
/// hundredths.
const MIN_KEPT: u32 = 50;

/// Blocks between a table and the text around it.
const MAX_GAP: usize = 3;

/// Longest list that is kept whole for its neighbours, in items.
const MAX_ITEMS: usize = 24;

/// What items begin with in lists without elements.
const BULLETS: [char; 6] = ['•', '‣', '▪', '●', '◦', '·'];

/// Mean likelihood of items, in thousandths, from which they may be text; and
/// of those whose manner is below this.
const MIN_LIKELIHOOD: u32 = 250;
const MIN_DOUBTED: u32 = 100;
const TEXT: u32 = 134;

/// Longest of its items that follow the rest: longer ones are headlines.
const MAX_LINK_WORDS: u32 = 5;

/// Share of its words that must be linked for it to be navigation.
const MAX_LINKED: u32 = 60;

/// Keeps the rest of a list that is mostly kept, and tables in the text.
///
/// ```html
/// <dl><dt>Broody</dt> <dd>A hen that has made up her mind to sit.</dd></dl>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let lists: Vec<NodeId> = page
        .document
        .nodes()
        .filter(|&id| is_list(page, id))
        .collect();
    let mut passed = 0;
    for id in lists {
        let blocks = page.blocks_of(id);
        if blocks.len() < 2 || blocks.start < passed {
            continue;
        }
        let is_text = is_text(page, id);
        if !is_text && !is_list_of_links(page, id, &blocks) {
            continue;
        }
        passed = blocks.end;
        for index in blocks {
            let label = page.verdicts[index].label;
            let is_open = if is_text {
                label == Label::Other
            } else {
                matches!(label, Label::Other | Label::Navigation)
                    && page.words(index) <= MAX_LINK_WORDS
                    && page.measure(index).topics.is_none()
            };
            if is_open {
                page.set(index, Label::Content, "in a list that is mostly text");
            }
        }
    }
}

/// Keeps a list in the midst of a text whole, which says nothing that is said
/// beside a text: the trees judge every item by itself, by its length.
///
/// ```html
/// <p>Here is mine, then.</p> <ul><li>Put them back.</li> <li>Paint them</li></ul> <p>And sit down.</p>
/// ```
pub(super) fn settle(page: &mut Page<'_>) {
    if !page.is_one_text() {
        return;
    }
    let document = page.document;
    let lists = document.nodes().filter(|&id| is_list(page, id));
    let whole: Vec<Range<usize>> = lists
        .map(|id| page.blocks_of(id))
        .chain(bulleted(page))
        .filter(|blocks| is_of_text(page, blocks))
        .collect();
    for index in whole.into_iter().flatten() {
        if page.verdicts[index].label == Label::Other {
            page.set(index, Label::Content, "in a list amid the text");
        }
    }
}

/// The lines in a row that begin with a bullet: lists without elements.
///
/// ```html
/// <p>Three things help:<br>• soap<br>• sun<br>• patience</p>
/// ```
fn bulleted(page: &Page<'_>) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for index in (0..page.len()).filter(|&index| begins_with_bullet(page, index)) {
        match runs.last_mut() {
            Some(run) if run.end == index => run.end += 1,
            _ => runs.push(index..index + 1),
        }
    }
    runs
}

fn begins_with_bullet(page: &Page<'_>, index: usize) -> bool {
    let mut pieces = page.features.blocks.pieces(page.block(index)).iter();
    let text = pieces.find_map(|&piece| page.document.text(piece).trim_start().chars().next());
    text.is_some_and(|first| BULLETS.contains(&first))
}

/// Whether the items of a list read like text, and text is around them.
fn is_of_text(page: &Page<'_>, blocks: &Range<usize>) -> bool {
    let is_open = |index: usize| {
        let measure = page.measure(index);
        matches!(page.verdicts[index].label, Label::Content | Label::Other)
            && !measure.topics.has(Topics::all_but(Topics::META))
            && !measure.places.has(Places::AWAY)
            && measure.counts.link_words * 2 <= measure.counts.words
    };
    let mean = |of: &dyn Fn(usize) -> u32| -> u32 {
        blocks.clone().map(of).sum::<u32>() / (blocks.len() as u32).max(1)
    };
    let manner = mean(&|index| page.measure(index).manner.into());
    let least = if manner < TEXT {
        MIN_DOUBTED
    } else {
        MIN_LIKELIHOOD
    };
    (2..=MAX_ITEMS).contains(&blocks.len())
        && mean(&|index| page.verdicts[index].likelihood) >= least
        && blocks.clone().all(is_open)
        && stands_in_text(page, blocks)
}

/// Whether a list is one of links whose items are mostly kept, or that the
/// text announces: what is like them was dropped for its place or its length
/// alone.
///
/// ```html
/// <p>Three other mills:</p> <ul><li><a href="/low">Low Mill</a></li> <li>…
/// ```
fn is_list_of_links(page: &Page<'_>, id: NodeId, blocks: &Range<usize>) -> bool {
    let kept = blocks.clone().filter(|&index| page.is_kept(index)).count();
    let away = Places(Places::NAV.0 | Places::FOOTER.0 | Places::ASIDE.0);
    let is_announced = || {
        let before = blocks.start.checked_sub(1);
        before.is_some_and(|before| {
            let line = || page.features.blocks.line(page.document, page.block(before));
            page.is_kept(before) && line().trim_end().ends_with([':', '：'])
        })
    };
    matches!(page.document.name(id), Name::UL | Name::OL)
        && blocks.len() <= MAX_ITEMS
        && !page.measure(blocks.start).places.has(away)
        && kept < blocks.len()
        && (kept * 2 >= blocks.len() || is_announced())
}

/// Whether a list or table belongs to the text.
fn is_text(page: &Page<'_>, id: NodeId) -> bool {
    let blocks = page.blocks_of(id);
    let sum = |of: &dyn Fn(usize) -> u32| -> u32 { blocks.clone().map(of).sum() };
    let all = sum(&|index| page.words(index));
    let linked = sum(&|index| page.measure(index).counts.link_words);
    let kept = sum(&|index| {
        if page.is_kept(index) {
            page.words(index)
        } else {
            0
        }
    });
    let is_page = page.text_words(blocks.clone()) * 2 > page.features.text_words;
    if all == 0 || is_page || linked * 100 > all * MAX_LINKED {
        return false;
    }
    kept * 100 >= all * MIN_KEPT
        || matches!(page.document.name(id), Name::TABLE | Name::DL) && stands_in_text(page, &blocks)
}

/// Whether kept text comes close before and close after.
pub(super) fn stands_in_text(page: &Page<'_>, blocks: &Range<usize>) -> bool {
    let near = |mut range: Range<usize>| range.any(|index| page.is_kept_text(index));
    near(blocks.start.saturating_sub(MAX_GAP)..blocks.start)
        && near(blocks.end..(blocks.end + MAX_GAP).min(page.len()))
}

fn is_list(page: &Page<'_>, id: NodeId) -> bool {
    matches!(
        page.document.name(id),
        Name::UL | Name::OL | Name::DL | Name::DETAILS | Name::TABLE
    ) && page
        .document
        .ancestors(id)
        .all(|ancestor| page.document.name(ancestor) != Name::TABLE)
}
