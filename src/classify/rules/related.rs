//! Drops what leads to other articles, with the list it announces.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;
use crate::dom::{Name, NodeId};
use crate::features::{Counts, Places};
use crate::lexicon::Topics;

/// Longest teaser below a linked headline, in words.
const MAX_TEASER_WORDS: u32 = 40;

/// Share of the page's running text above which a list is the page's own
/// subject, in hundredths.
const MAX_LIST_SHARE: u32 = 35;

/// Blocks before an announcement that may stand in its box: a picture, a rule.
const MAX_LEAD: usize = 2;

/// Levels above a line in which its group of cards is looked for.
const MAX_CARD_LEVELS: usize = 4;

/// Longest line of a card, in words.
const MAX_CARD_WORDS: u32 = 30;

/// Most blocks of a card.
const MAX_CARD_BLOCKS: usize = 12;

/// Cards of one group; more are a gallery or a list of its own.
const MAX_CARDS: usize = 24;

/// Labels announcements, the lists after them, and lines that only link.
///
/// ```html
/// <h3>Read next</h3> <p><a href="/a">Crab prices climb</a></p> <p>Buyers blame the weather.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if matches!(
        page.kind,
        PageType::Listing | PageType::Collection | PageType::Service | PageType::Other
    ) {
        return;
    }
    let kept_words = page.kept_words(0..page.len());
    let mut run_end = 0;
    for index in 0..page.len() {
        let announces = page.speaks(index, Topics::RELATED);
        if page.verdicts[index].label == Label::Related && announces {
            match list_box(page, index, kept_words) {
                Some(id) => condemn_box(page, id),
                None if index >= run_end => run_end = condemn_run(page, index + 1),
                None => {}
            }
        } else if is_lone_link(page, index) {
            page.set(index, Label::Related, "a line that only links");
        } else if let Some(id) = card_group(page, index, kept_words) {
            condemn_box(page, id);
        }
    }
}

/// The group of cards amid running text that begins with this block.
///
/// ```html
/// <p>The sea rises.</p>
/// <div><div><a href="/a"><img src="a.jpg"><b>Crab prices climb</b></a> <span>Buyers blame it</span></div>
/// <div><a href="/b"><img src="b.jpg"><b>School band wins</b></a> <span>Mostly in tune</span></div></div>
/// ```
fn card_group(page: &Page<'_>, index: usize, kept_words: u32) -> Option<NodeId> {
    if page.kind != PageType::Article
        || page.measure(index).counts.links == 0
        || !page.is_kept(index)
    {
        return None;
    }
    page.around(index)
        .skip(1)
        .take(MAX_CARD_LEVELS)
        .take_while(|&id| !page.is_page(id) && !page.document.is_html(id, Name::ARTICLE))
        .find(|&id| is_card_group(page, id))
        .filter(|&id| is_aside(page, id, kept_words))
}

fn is_card_group(page: &Page<'_>, id: NodeId) -> bool {
    let is_card = |child: NodeId| {
        let blocks = page.blocks_of(child);
        if blocks.len() > MAX_CARD_BLOCKS {
            return false;
        }
        let is_short = blocks
            .clone()
            .all(|index| page.words(index) <= MAX_CARD_WORDS);
        let has = |what: fn(&Counts) -> u32| {
            blocks
                .clone()
                .any(|index| what(&page.measure(index).counts) > 0)
        };
        !blocks.is_empty() && is_short && has(|counts| counts.links) && has(|counts| counts.media)
    };
    let is_text = |name| {
        matches!(
            name,
            Name::P | Name::FIGURE | Name::UL | Name::OL | Name::TABLE | Name::BLOCKQUOTE
        )
    };
    let elements = page
        .document
        .children(id)
        .filter(|&child| !page.document.is_text(child));
    let elements: Vec<NodeId> = elements.take(MAX_CARDS).collect();
    elements.len() > 1
        && elements.len() < MAX_CARDS
        && elements
            .iter()
            .all(|&child| !is_text(page.document.name(child)) && is_card(child))
}

/// The largest element that begins with the announcement and is not the page.
fn list_box(page: &Page<'_>, index: usize, kept_words: u32) -> Option<NodeId> {
    let fits = |id: NodeId| {
        let blocks = page.blocks_of(id);
        index - blocks.start <= MAX_LEAD && is_aside(page, id, kept_words)
    };
    page.around(index)
        .take_while(|&id| !page.is_page(id) && fits(id))
        .filter(|&id| page.blocks_of(id).len() > 1)
        .last()
}

/// Whether an element holds too little of the page's text to be its subject.
fn is_aside(page: &Page<'_>, id: NodeId, kept_words: u32) -> bool {
    let blocks = page.blocks_of(id);
    let share = |part: u32, whole: u32| part * 100 <= whole * MAX_LIST_SHARE;
    share(page.text_words(blocks.clone()), page.features.text_words)
        && share(page.kept_words(blocks), kept_words)
}

fn condemn_box(page: &mut Page<'_>, id: NodeId) {
    for index in page.blocks_of(id) {
        if matches!(
            page.verdicts[index].label,
            Label::Content | Label::Other | Label::Caption
        ) {
            page.set(index, Label::Related, "in a list of other articles");
        }
    }
}

/// Condemns linked lines and their teasers, up to the next plain text; gives
/// where that stands.
fn condemn_run(page: &mut Page<'_>, from: usize) -> usize {
    let mut after_link = false;
    let has_links = page.features.link_words > 0;
    for index in from..page.len() {
        let is_item = !has_links && page.measure(index).places.has(Places::LIST);
        let is_linked = page.is_linked(index) || is_item;
        let is_teaser =
            after_link && page.words(index) <= MAX_TEASER_WORDS && !page.is_heading(index);
        let is_open = matches!(page.verdicts[index].label, Label::Content | Label::Other);
        if page.is_picture(index) {
            continue;
        }
        if !(is_linked || is_teaser && leads_on(page, index)) {
            return index;
        }
        if is_open {
            page.set(index, Label::Related, "in a list of other articles");
        }
        after_link = is_linked;
    }
    page.len()
}

/// Whether what follows a teaser is no running text: the list goes on or ends.
fn leads_on(page: &Page<'_>, index: usize) -> bool {
    let next = index + 1;
    next >= page.len() || page.is_linked(next) || !page.is_kept_text(next)
}

/// Whether a line is one link amid running text.
///
/// ```html
/// <p>The sea rises.</p> <p><a href="/b">Bakers ask for a later curfew</a></p> <p>It falls.</p>
/// ```
fn is_lone_link(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let is_line = measure.counts.links == 1 && (4..=25).contains(&measure.counts.words);
    let stands_alone = |near: Option<usize>| {
        near.is_some_and(|near| {
            near < page.len() && page.is_kept_text(near) && !page.is_linked(near)
        })
    };
    is_line
        && page.is_linked(index)
        && page.verdicts[index].label == Label::Content
        && !page.is_heading(index)
        && !is_item(page, index)
        && stands_alone(index.checked_sub(1))
        && stands_alone(Some(index + 1))
}

fn is_item(page: &Page<'_>, index: usize) -> bool {
    let item = Places(
        Places::LIST.0 | Places::TABLE.0 | Places::CODE.0 | Places::CAPTION.0 | Places::QUOTE.0,
    );
    page.measure(index).places.has(item)
}
