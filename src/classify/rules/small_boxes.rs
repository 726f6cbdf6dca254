//! Drops small boxes amid the text: polls, things for sale, what a player says.

use crate::classify::label::{Label, PageType};
use crate::classify::page::Page;
use crate::dom::{Name, NodeId};
use crate::features::Places;
use crate::lexicon;
use crate::text::{cut, sorted};

/// Levels around a line that are looked at.
const MAX_LEVELS: usize = 4;

/// Largest box, in words.
const MAX_BOX_WORDS: u32 = 60;

/// Most blocks of a box, pictures and buttons included.
const MAX_BOX_BLOCKS: usize = 60;

/// Bytes of a class attribute and of a style that tell what an element is
/// made like.
const MAX_MAKE_BYTES: usize = 400;

/// Mean likelihood, in thousandths, from which the lines of a box are text.
const LIKELY: u32 = 700;

/// Boxes of one make that may be pitches; more are a row of things that the
/// text is about.
const MAX_ALIKE: usize = 5;

/// How many times as long as what is kept of a box the text is.
const MIN_TEXT_TIMES: u32 = 4;

/// Words of running text from which a block is text in any box.
const MIN_TEXT_WORDS: u32 = 20;

/// Where lines are none of a box's own: they go with the rest of a list, or are
/// code.
const ITEMS: Places = Places(Places::LIST.0 | Places::CODE.0);

/// Drops small boxes amid the text of an article whose lines together are
/// hardly text: the trees judge every line by itself, and keep one of a poll.
/// A box is made like nothing that holds the text.
///
/// ```html
/// <p>The sea rises.</p> <div><b>Poll</b> <p>Higher dams?</p> <p>1,204 votes</p></div> <p>It falls.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    if page.kind != PageType::Article {
        return;
    }
    let makes = makes_of_text(page);
    let most = page.kept_words(0..page.len()) / MIN_TEXT_TIMES;
    let is_box = |page: &Page<'_>, id| {
        makes.binary_search(&make(page, id, false)).is_err()
            && is_unlike_text(page, id)
            && page.kept_words(page.blocks_of(id)) <= most
    };
    let lines = (0..page.len())
        .filter(|&index| page.verdicts[index].label == Label::Content && page.words(index) > 0);
    let boxed = lines.filter_map(|index| {
        let around = page.around(index).take(MAX_LEVELS);
        let mut around = around.take_while(|&id| !is_of_text(page.document.name(id)));
        Some((around.find(|&id| is_box(page, id))?, index))
    });
    let boxed: Vec<(NodeId, usize)> = boxed.collect();
    let mut elements: Vec<NodeId> = boxed.iter().map(|&(id, _)| id).collect();
    elements.dedup();
    let rows = [true, false]
        .map(|with_numbers| sorted(elements.iter().map(|&id| make(page, id, with_numbers))));
    for (id, index) in boxed {
        if !is_of_row(page, id, &rows) {
            page.set(index, Label::Promo, "in a small box unlike the text");
        }
    }
}

/// Whether a box is one of a row that is made alike, numbers of its classes
/// included or not; with nothing but numbers it is like no other.
fn is_of_row(page: &Page<'_>, id: NodeId, rows: &[Vec<u32>; 2]) -> bool {
    let [own, unnumbered] = [true, false].map(|with_numbers| make(page, id, with_numbers));
    let bare = lexicon::hash(page.document.name_text(page.document.name(id)).as_bytes());
    let is_long = |row: &[u32], make: u32| {
        let first = row.partition_point(|&other| other < make);
        row.get(first + MAX_ALIKE) == Some(&make)
    };
    is_long(&rows[0], own) || unnumbered != bare && is_long(&rows[1], unnumbered)
}

/// Whether an element is small, its lines are hardly text, and nothing that is
/// kept of it is surely text, an item of a list, code or a formula.
fn is_unlike_text(page: &Page<'_>, id: NodeId) -> bool {
    let blocks = page.blocks_of(id);
    if !(2..=MAX_BOX_BLOCKS).contains(&blocks.len()) || page.is_page(id) {
        return false;
    }
    let all: u32 = blocks.clone().map(|index| page.words(index)).sum();
    let likely = blocks
        .clone()
        .map(|index| page.words(index) * page.verdicts[index].likelihood);
    all <= MAX_BOX_WORDS
        && likely.sum::<u32>() < all * LIKELY
        && !blocks
            .clone()
            .any(|index| is_text(page, index) || is_item(page, index) || page.holds_formula(index))
}

fn is_text(page: &Page<'_>, index: usize) -> bool {
    page.is_kept(index) && page.measure(index).text_words >= MIN_TEXT_WORDS
}

fn is_item(page: &Page<'_>, index: usize) -> bool {
    page.is_kept(index) && page.measure(index).places.has(ITEMS)
}

/// Whether an element is made for what belongs to a text.
fn is_of_text(name: Name) -> bool {
    matches!(
        name,
        Name::BLOCKQUOTE
            | Name::DL
            | Name::FIGURE
            | Name::OL
            | Name::TABLE
            | Name::TD
            | Name::TH
            | Name::TR
            | Name::UL
    )
}

/// What the elements around the text are made like.
fn makes_of_text(page: &Page<'_>) -> Vec<u32> {
    let texts = (0..page.len()).filter(|&index| is_text(page, index));
    let around = texts.flat_map(|index| page.around(index).take(MAX_LEVELS));
    sorted(around.map(|id| make(page, id, false)))
}

/// A hash of an element's name, classes and style, without the classes that
/// number it unless they are asked for.
fn make(page: &Page<'_>, id: NodeId, with_numbers: bool) -> u32 {
    let document = page.document;
    let name = lexicon::hash(document.name_text(document.name(id)).as_bytes());
    let [class, style] = [Name::CLASS, Name::STYLE].map(|key| {
        let value = document.attribute(id, key);
        value.map(|value| cut(value, MAX_MAKE_BYTES))
    });
    let classes = class.unwrap_or_default().split_ascii_whitespace();
    let is_number = |class: &str| class.bytes().any(|byte| byte.is_ascii_digit());
    classes
        .filter(|class| with_numbers || !is_number(class))
        .chain(style)
        .fold(name, |hash, word| {
            lexicon::hash_on(lexicon::hash_on(hash, b" "), word.as_bytes())
        })
}
