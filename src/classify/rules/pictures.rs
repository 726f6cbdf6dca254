//! Keeps the pictures that stand in the text.

use crate::classify::label::Label;
use crate::classify::page::Page;
use crate::dom::{Name, NodeId};
use crate::features::{Places, Side};
use crate::lexicon::{self, Hints};
use crate::media;
use std::ops::Range;

/// Blocks on each side among which kept text must stand.
const MAX_DISTANCE: usize = 4;

/// Pictures in a row that may part a picture from the text: a gallery.
const MAX_GALLERY: usize = 60;

/// Blocks between the headline and the picture over it.
const MAX_TO_HEADLINE: usize = 3;

/// Levels above a picture at which its gallery or link may stand.
const MAX_LEVELS: usize = 6;

/// A picture up to this size on both sides is a portrait of someone.
const MAX_PORTRAIT: u32 = 100;

/// Words of classes of galleries.
const GALLERIES: &[&str] = &["carousel", "gallery", "slider", "slideshow", "swiper"];

/// Keeps pictures between kept blocks, beside captions, and the one that
/// leads the text.
///
/// ```html
/// <p>The sea rises.</p> <p><img src="tide.jpg"></p> <p>It falls.</p>
/// ```
pub(super) fn apply(page: &mut Page<'_>) {
    let pictures: Vec<usize> = (0..page.len())
        .filter(|&index| page.is_picture(index))
        .collect();
    let mut has_lead = false;
    let mut heroes: Vec<usize> = Vec::new();
    for index in pictures {
        let is_first = page.measure(index).text_passed <= 0.0;
        if is_within_text(page, index) {
            page.set(index, Label::Content, "a picture in the text");
            has_lead |= is_first;
        } else if is_first && is_hero(page, index) {
            heroes.push(index);
        } else if page.verdicts[index].label == Label::Content {
            page.set(index, Label::Other, "a picture away from the text");
        }
    }
    let lead = heroes.pop().filter(|_| !has_lead);
    for index in heroes {
        page.set(index, Label::Other, "a picture away from the text");
    }
    if let Some(index) = lead {
        page.set(index, Label::Content, "the picture that leads the text");
    }
}

#[inline(never)]
fn is_within_text(page: &Page<'_>, index: usize) -> bool {
    if is_doubted(page, index)
        || !matches!(page.verdicts[index].label, Label::Content | Label::Other)
    {
        return false;
    }
    let measure = page.measure(index);
    let has_caption = index + 1 < page.len() && page.verdicts[index + 1].label == Label::Caption;
    let before = index.saturating_sub(MAX_DISTANCE)..index;
    let after = index + 1..(index + 1 + MAX_DISTANCE).min(page.len());
    let has_text = |range: Range<usize>| range.into_iter().any(|index| page.is_kept_text(index));
    let is_lead = measure.text_passed <= 0.0
        && measure.steps_to_wide_core == 0
        && has_text(after.clone())
        && !is_portrait(page, index);
    has_caption
        || is_lead
        || (has_text(before) && (has_text(after) || has_text_behind_gallery(page, index)))
        || ends_text(page, index)
}

/// Whether a picture stands right behind the last paragraph, in the element
/// that holds the paragraphs, and leads to no other page.
///
/// ```html
/// <div><p>It rises.</p> <p>It falls.</p> <p><img src="tide.jpg"></p></div>
/// ```
#[inline(never)]
fn ends_text(page: &Page<'_>, index: usize) -> bool {
    let document = page.document;
    let start = page.block(index).start;
    let Some(last) = index.checked_sub(1).filter(|&last| page.is_kept_text(last)) else {
        return false;
    };
    let paragraph = page.block(last).container;
    let Some(holder) = document.parent(paragraph) else {
        return false;
    };
    let is_link = |id| document.is_html(id, Name::A);
    let mut around = document.ancestors(start).take(MAX_LEVELS);
    document.is_html(paragraph, Name::P)
        && document.contains(holder, start)
        && document.name(holder) != Name::BODY
        && !around.any(is_link)
        && !is_portrait(page, index)
        && page.shows_picture(index)
}

/// Whether a picture stands where none of the text does.
#[inline(never)]
fn is_doubted(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let hints = Hints(
        Hints::COMMENTS.0 | Hints::SHARE.0 | Hints::AUTHOR.0 | Hints::AD.0 | Hints::RELATED.0,
    );
    let places = Places(Places::NAV.0 | Places::FOOTER.0 | Places::ASIDE.0 | Places::DIALOG.0);
    measure.places.has(places)
        || (measure.hints.has(hints) && !(is_player(page, index) || is_in_gallery(page, index)))
}

/// Whether a block is a frame whose own class names the site it shows.
#[inline(never)]
fn is_player(page: &Page<'_>, index: usize) -> bool {
    let doubts = Hints(Hints::COMMENTS.0 | Hints::AUTHOR.0 | Hints::AD.0 | Hints::RELATED.0);
    page.document.name(page.block(index).start) != Name::IMG
        && page.measure(index).hints.has(Hints::SHARE)
        && !page.measure(index).hints.has(doubts)
        && page.shows_picture(index)
}

/// Whether a picture is a slide of a gallery, which has the name of what
/// else is often in one: links to other pages.
#[inline(never)]
fn is_in_gallery(page: &Page<'_>, index: usize) -> bool {
    let document = page.document;
    let doubts = |class: &str| {
        let is_gallery = GALLERIES.iter().any(|word| class.contains(word));
        !is_gallery && lexicon::hints(class).has(Hints::RELATED)
    };
    let start = page.block(index).start;
    let around: Vec<NodeId> = document.ancestors(start).take(MAX_LEVELS).collect();
    let classes = around
        .iter()
        .filter_map(|&id| document.attribute(id, Name::CLASS));
    let mut is_gallery = false;
    for class in classes {
        is_gallery |= GALLERIES.iter().any(|word| class.contains(word));
        if doubts(class) {
            return false;
        }
    }
    let links = around.iter().filter(|&&id| document.is_html(id, Name::A));
    let mut targets = links.filter_map(|&id| document.attribute(id, Name::HREF));
    is_gallery && targets.all(media::is_picture_address)
}

/// Whether only pictures and captions stand between a block and kept text
/// behind it.
fn has_text_behind_gallery(page: &Page<'_>, index: usize) -> bool {
    let end = (index + 1 + MAX_GALLERY).min(page.len());
    let mut behind = (index + 1..end)
        .filter(|&index| !page.is_picture(index) && page.verdicts[index].label != Label::Caption);
    behind.next().is_some_and(|index| page.is_kept_text(index))
}

/// Whether a picture shows who wrote: a small one beside the headline.
#[inline(never)]
fn is_portrait(page: &Page<'_>, index: usize) -> bool {
    let start = page.block(index).start;
    let side = |name| {
        let value = page.document.attribute(start, name);
        value.and_then(media::length)
    };
    let sides = [side(Name::WIDTH), side(Name::HEIGHT)];
    let is_image = matches!(page.document.name(start), Name::IMG | Name::AMP_IMG);
    is_image
        && sides
            .iter()
            .all(|side| side.is_some_and(|side| side <= MAX_PORTRAIT))
}

/// Whether a picture stands right over or under the headline, apart from the
/// text.
///
/// ```html
/// <header><img src="wall.jpg"><h1>The wall held</h1></header> <main>…</main>
/// ```
#[inline(never)]
fn is_hero(page: &Page<'_>, index: usize) -> bool {
    let measure = page.measure(index);
    let headline = match measure.side {
        Side::After => index.checked_sub(measure.after_headline as usize),
        Side::Before => (index + 1..page.len().min(index + 1 + MAX_TO_HEADLINE))
            .find(|&index| page.measure(index).side == Side::Is),
        Side::Is | Side::Unknown => None,
    };
    let Some(headline) = headline else {
        return false;
    };
    let near = headline.abs_diff(index) <= 2 * MAX_TO_HEADLINE;
    let target = page.block(headline).start;
    let document = page.document;
    let shares_box = document
        .ancestors(page.block(index).start)
        .take(MAX_LEVELS)
        .take_while(|&id| !matches!(document.name(id), Name::BODY | Name::MAIN))
        .any(|id| document.contains(id, target));
    let is_link = document
        .ancestors(page.block(index).start)
        .take(MAX_LEVELS)
        .any(|id| document.is_html(id, Name::A));
    near && shares_box
        && !is_link
        && !is_doubted(page, index)
        && !is_portrait(page, index)
        && page.shows_picture(index)
}
