//! Keeps captions with the pictures of the text.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::dom::{Name, NodeId};
use crate::features::{Places, Side};
use crate::lexicon::{self, Hints, Topics};
use crate::text;
use std::ops::Range;

/// What programs call pictures.
const KINDS: &str = "abbildung afbeelding bild foto image imagem imagen immagine obraz photo \
                     photograph picture resim изображение картинка фото";

/// Longest caption, in words.
const MAX_CAPTION_WORDS: u32 = 120;

/// Blocks around a figure among which kept text must stand.
const MAX_DISTANCE: usize = 6;

/// Blocks of an element that holds a picture and its caption: a credit too.
const MAX_BOX_BLOCKS: usize = 3;

/// Longest stressed line that is a caption, in words.
const MAX_STRESSED_WORDS: u32 = 40;

/// Levels above a caption at which its figure may stand.
const MAX_FIGURE_LEVELS: usize = 8;

/// Levels above a caption in which that element is looked for.
const MAX_LEVELS: usize = 3;

/// Labels captions: by element, or by name beside a picture.
///
/// ```html
/// <figure><img src="a.jpg"><figcaption>The harbour at dawn.</figcaption></figure>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    for index in 0..page.len() {
        if page.is_kept(index) && names_kind(page, index) {
            page.set(index, Label::Other, "names what the picture is");
        }
    }
    // Where the line stands is asked first: to tell whether pictures are shown takes more.
    let captions: Vec<usize> = (0..page.len())
        .filter(|&index| is_within_text(page, index) && is_caption(page, index))
        .collect();
    for index in captions {
        if is_within_text(page, index) {
            page.set(
                index,
                Label::Caption,
                "says what a picture of the text shows",
            );
        }
    }
}

/// Whether a line beside a picture says no more than that it is one: the name
/// of a field, or a word for those who cannot see it.
///
/// ```html
/// <div class="label">Image</div> <div><img src="a.jpg"></div>
/// ```
fn names_kind(page: &Page<'_>, index: usize) -> bool {
    let is_picture = |index: usize| index < page.len() && page.is_picture(index);
    if page.words(index) != 1 || !(is_picture(index + 1) || is_picture(index.wrapping_sub(1))) {
        return false;
    }
    let line = page.features.blocks.line(page.document, page.block(index));
    let line = text::lower_case(line.trim_end_matches([':', ' ', '\u{a0}']));
    KINDS.split(' ').any(|kind| kind == line)
}

fn is_caption(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    if !matches!(page.verdicts[index].label, Label::Content | Label::Other) {
        return false;
    }
    let is_short =
        (1..=MAX_CAPTION_WORDS).contains(&measure.counts.words) && !page.is_heading(index);
    let is_promo = measure
        .topics
        .has(Topics(Topics::SHARE.0 | Topics::GATE.0 | Topics::AD.0));
    let is_called = measure.near_hints.has(Hints::CAPTION) && stands_by_picture(page, index);
    is_short
        && !is_promo
        && !names_kind(page, index)
        && (measure.places.has(Places::CAPTION)
            || is_called
            || shares_box_with_picture(page, index)
            || is_description(page, index)
            || is_stressed_below_picture(page, index)
            || is_credit_below_picture(page, index))
}

/// Whether the picture before a line says that the line describes it.
///
/// ```html
/// <img src="a.jpg" aria-describedby="c1"> <p id="c1">The harbour at dawn.</p>
/// ```
fn is_description(page: &Page<'_>, index: usize) -> bool {
    let Some(before) = index.checked_sub(1).filter(|&index| page.is_picture(index)) else {
        return false;
    };
    let document = page.document;
    let pieces = page.features.blocks.pieces(page.block(before)).iter();
    let described = pieces.filter_map(|&id| document.attribute(id, Name::ARIA_DESCRIBEDBY));
    described.into_iter().any(|described| {
        let mut around = page.around(index).take(MAX_LEVELS);
        around.any(|id| document.attribute(id, Name::ID) == Some(described))
    })
}

/// Whether a short line right below a picture is stressed as a whole.
///
/// ```html
/// <p><img src="a.jpg"></p> <p><em>The harbour at dawn.</em></p>
/// ```
fn is_stressed_below_picture(page: &Page<'_>, index: usize) -> bool {
    let follows = index > 0 && page.is_picture(index - 1) && page.shows_picture(index - 1);
    if !follows || page.words(index) > MAX_STRESSED_WORDS {
        return false;
    }
    let document = page.document;
    let is_stressed = |&piece: &NodeId| {
        let mut around = document.ancestors(piece).take(MAX_LEVELS);
        text::is_blank(document.text(piece))
            || around.any(|id| matches!(document.name(id), Name::EM | Name::I | Name::SMALL))
    };
    let pieces = page.features.blocks.pieces(page.block(index));
    pieces.iter().all(is_stressed)
}

/// Whether a line below a picture or its caption says who made it.
fn is_credit_below_picture(page: &Page<'_>, index: usize) -> bool {
    let follows = (index.saturating_sub(2)..index).any(|index| page.is_picture(index));
    follows
        && page.words(index) <= MAX_STRESSED_WORDS
        && lexicon::credit_start(&page.features.blocks.line(page.document, page.block(index)))
            .is_some()
}

/// Takes captions back whose pictures are not shown.
///
/// ```html
/// <figure><img src="javascript:x"><figcaption>The harbour at dawn.</figcaption></figure>
/// ```
pub(super) fn settle(page: &mut Page<'_>) {
    let orphans: Vec<usize> = (0..page.len())
        .filter(|&index| page.verdicts[index].label == Label::Caption)
        .filter(|&index| !has_subject(page, index))
        .collect();
    for index in orphans {
        page.set(index, Label::Other, "its picture is not shown");
    }
}

/// Whether something is kept that a caption can speak of: in the figure
/// around it, or else beside it.
fn has_subject(page: &Page<'_>, index: usize) -> bool {
    let document = page.document;
    let figure = page
        .around(index)
        .take(MAX_FIGURE_LEVELS)
        .find(|&id| matches!(document.name(id), Name::FIGURE | Name::TABLE));
    let near = match figure {
        Some(figure) => page.blocks_of(figure),
        None => index.saturating_sub(2)..(index + 2).min(page.len()),
    };
    near.into_iter()
        .any(|other| match page.verdicts[other].label {
            Label::Content => {
                figure.is_some() && !page.is_picture(other) || page.shows_picture(other)
            }
            _ => false,
        })
}

/// Whether a line has an element alone with the picture before it.
///
/// ```html
/// <div class="x1"><img src="a.jpg"> <div class="x2">The harbour at dawn.</div></div>
/// ```
fn shares_box_with_picture(page: &Page<'_>, index: usize) -> bool {
    let follows = index > 0 && page.is_picture(index - 1);
    let has_box = |id: NodeId| {
        let blocks = page.blocks_of(id);
        !page.is_page(id)
            && blocks.start == index - 1
            && (2..=MAX_BOX_BLOCKS).contains(&blocks.len())
    };
    follows
        && page.measure(index).counts.links == 0
        && page.shows_picture(index - 1)
        && page.around(index).take(MAX_LEVELS).any(has_box)
}

fn stands_by_picture(page: &Page<'_>, index: usize) -> bool {
    let near = index.saturating_sub(2)..(index + 2).min(page.len());
    near.into_iter().any(|index| page.shows_picture(index))
}

/// Whether a caption of a figure has kept text on both sides: page builders
/// call every part of a page a widget.
fn stands_between_text(page: &Page<'_>, index: usize) -> bool {
    let before = index.saturating_sub(MAX_DISTANCE)..index;
    let after = index + 1..(index + 1 + MAX_DISTANCE).min(page.len());
    let has_text = |mut range: Range<usize>| range.any(|index| page.is_kept_text(index));
    page.measure(index).places.has(Places::CAPTION) && has_text(before) && has_text(after)
}

/// Whether kept text stands close by, and the figure is no card of a list.
fn is_within_text(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let is_doubted = measure.places.has(Places(
        Places::NAV.0 | Places::FOOTER.0 | Places::ASIDE.0 | Places::DIALOG.0,
    )) || measure
        .hints
        .has(Hints(Hints::RELATED.0 | Hints::COMMENTS.0))
        || measure.hints.has(Hints::SIDE) && !stands_between_text(page, index)
        || page.is_linked(index)
        || measure.side == Side::Before && measure.steps_to_wide_core > 0;
    let near = index.saturating_sub(MAX_DISTANCE)..(index + 1 + MAX_DISTANCE).min(page.len());
    !is_doubted && near.into_iter().any(|index| page.is_kept_text(index))
}
