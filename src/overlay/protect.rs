//! What is never an overlay: the article and what holds it, the only `main`,
//! dialogs that are the content, tables, tables of contents, app shells.

use super::form::{Form, Place};
use super::layout::{Candidate, Flags, Layout};
use crate::lexicon::Ask;

/// How a candidate stands to the page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Standing {
    /// May be an overlay.
    Free,
    /// Stands in one that may be an overlay, and goes with it.
    Within,
    /// Belongs to the page.
    Page,
    /// Holds the text of the page.
    Content,
}

/// Share of the running text from which a candidate holds the article.
const CONTENT_SHARE: f32 = 0.5;

/// Letters of running text, in so many paragraphs, that read like an article.
const MIN_READ_LETTERS: i32 = 700;
const MIN_READ_PARAGRAPHS: i32 = 3;

/// Letters that must be left on a page when an overlay that holds most of its
/// text is gone.
const MIN_LEFT: i32 = 200;

/// Weight of words, and of those on controls, from which much text asks for
/// something instead of telling it.
const ASKING_WEIGHT: u32 = 6;
const OFFERED_WEIGHT: u32 = 3;

/// Weight of consent or age on controls that no text to be read has.
const PLAIN_OFFER: u32 = 6;

/// Share of the window of small parts of the page, and letters of a tool.
const MAX_PART_SHARE: f32 = 0.15;
const MAX_TOOL_LETTERS: i32 = 200;

/// How every candidate stands to the page.
pub(super) fn standings(layout: &Layout<'_>, forms: &[Form]) -> Vec<Standing> {
    let mut standings: Vec<Standing> = (0..forms.len())
        .map(|place| own_standing(layout, forms, place))
        .collect();
    let holders: Vec<bool> = (0..standings.len())
        .map(|place| holds_several(layout, forms, place))
        .collect();
    let free: Vec<usize> = (0..standings.len())
        .filter(|&place| {
            standings[place] == Standing::Free
                && !holders[place]
                && may_be_found(&layout.candidates[place], &forms[place])
        })
        .collect();
    for (place, standing) in standings.iter_mut().enumerate() {
        if *standing == Standing::Free && holders[place] {
            *standing = Standing::Page;
        }
        if *standing == Standing::Free && free.iter().any(|&outer| layout.is_within(place, outer)) {
            *standing = Standing::Within;
        }
    }
    standings
}

fn own_standing(layout: &Layout<'_>, forms: &[Form], place: usize) -> Standing {
    let (page, candidate, form) = (&layout.page, &layout.candidates[place], &forms[place]);
    let flags = candidate.flags;
    if flags.has(Flags::HOLDS_MAIN) {
        return Standing::Content;
    }
    let is_asking = is_asking(layout, forms, place);
    let reads = candidate.prose >= MIN_READ_LETTERS && candidate.paragraphs >= MIN_READ_PARAGRAPHS;
    let share = candidate.prose as f32 / page.prose.max(1) as f32;
    if flags.has(Flags::HOLDS_ARTICLE) || (share >= CONTENT_SHARE && candidate.prose >= 200) {
        let is_laid_over =
            is_asking && is_left(layout, candidate, reads) && !reads_on(candidate, form);
        return if is_laid_over {
            Standing::Free
        } else {
            Standing::Content
        };
    }
    if reads && (!is_asking || reads_on(candidate, form)) {
        return Standing::Content;
    }
    if flags.has(Flags::TABLE) && !flags.has(Flags::DIALOG | Flags::TOP_LAYER) || form.is_contents {
        return Standing::Page;
    }
    let is_below = candidate.z < 0 && !flags.has(Flags::TOP_LAYER);
    if is_below || is_small_part(candidate, form) {
        return Standing::Page;
    }
    if flags.has(Flags::STICKY | Flags::ABSOLUTE)
        && !flags.has(Flags::FIXED | Flags::TOP_LAYER)
        && is_of_page(candidate, form)
    {
        return Standing::Page;
    }
    // A menu beside the text covers nothing of it.
    if form.is_menu && form.place == Place::Side && !form.covers_article {
        return Standing::Page;
    }
    Standing::Free
}

/// Whether a candidate asks for something, in its text and on its controls,
/// and none of the floating parts in it does so alone.
fn is_asking(layout: &Layout<'_>, forms: &[Form], place: usize) -> bool {
    let form = &forms[place];
    if form.most() < ASKING_WEIGHT || form.most_offered() < OFFERED_WEIGHT {
        return false;
    }
    let prose = layout.candidates[place].prose;
    let mut inner = (0..forms.len()).filter(|&inner| layout.is_within(inner, place));
    !inner.any(|inner| {
        forms[inner].most() * 2 >= ASKING_WEIGHT && layout.candidates[inner].prose * 2 < prose
    })
}

/// Whether enough text is left on the page without a candidate.
fn is_left(layout: &Layout<'_>, candidate: &Candidate<'_>, reads: bool) -> bool {
    let page = &layout.page;
    let outside = if reads {
        page.prose - candidate.prose
    } else {
        page.letters - candidate.counts.letters.max(candidate.prose)
    };
    outside >= MIN_LEFT
}

/// Whether long paragraphs are most of what a candidate has, and its controls
/// few: a text with a button, and not a question with its small print.
fn reads_on(candidate: &Candidate<'_>, form: &Form) -> bool {
    let counts = &candidate.counts;
    let controls = counts.buttons + counts.boxes + counts.emails + counts.fields;
    let weight = form.offered.of(Ask::Consent).max(form.offered.of(Ask::Age));
    if weight >= PLAIN_OFFER {
        return false;
    }
    let reads = candidate.paragraphs >= 5 && controls * 2 < candidate.paragraphs;
    reads || candidate.flags.has(Flags::HEADLINE) && candidate.prose >= MIN_READ_LETTERS
}

/// Whether a candidate is a small part of the page that asks for nothing: a
/// tool such as the way back to the top, or a note that opens in the text.
fn is_small_part(candidate: &Candidate<'_>, form: &Form) -> bool {
    if form.share > MAX_PART_SHARE || candidate.counts.emails + candidate.counts.passwords > 0 {
        return false;
    }
    let is_tool = form.is_tool() && candidate.counts.letters < MAX_TOOL_LETTERS;
    let is_note = candidate.flags.has(Flags::IN_ARTICLE)
        && !matches!(form.place, Place::Top | Place::Bottom | Place::Full)
        && form.most() < OFFERED_WEIGHT
        && candidate.counts.videos == 0;
    is_tool || is_note
}

/// Whether what scrolls with the page, or sticks for a while, is a part of it:
/// headings that stay, columns, labels and carets.
fn is_of_page(candidate: &Candidate<'_>, form: &Form) -> bool {
    let flags = candidate.flags;
    let counts = &candidate.counts;
    let is_sticky = flags.has(Flags::STICKY);
    if is_sticky && !form.covers_article {
        return true;
    }
    let is_bar = matches!(form.place, Place::Top | Place::Bottom);
    if is_sticky {
        let has_offer = counts.links + counts.buttons + counts.emails + counts.fields > 0;
        return !(is_bar && has_offer && candidate.hits > 0) && form.most() < ASKING_WEIGHT
            || flags.has(Flags::IN_ARTICLE) && form.most() < 4;
    }
    // Absolute: only what says what it wants, or covers the window.
    let is_large = form.place == Place::Full && candidate.hits > 0;
    let is_asking_dialog = flags.has(Flags::DIALOG) && counts.buttons > 0;
    let says = (form.most() >= 4 || is_asking_dialog) && candidate.hits > 0;
    !(is_large && (form.is_backdrop || says)
        || says && (candidate.z > 0 || flags.has(Flags::DIALOG)))
}

/// Whether a candidate alone would be found.
fn may_be_found(candidate: &Candidate<'_>, form: &Form) -> bool {
    form.is_painted && !form.is_backdrop && candidate.counts.elements > 0
}

/// Whether a candidate is but a layer for several others, which are judged
/// one by one.
fn holds_several(layout: &Layout<'_>, forms: &[Form], place: usize) -> bool {
    let candidate = &layout.candidates[place];
    let is_layer = candidate.flags.has(Flags::CLICK_THROUGH)
        && !candidate.flags.has(Flags::OPAQUE | Flags::TRANSLUCENT);
    if !is_layer || forms[place].place != Place::Full {
        return false;
    }
    let inside = layout.candidates.iter().enumerate();
    inside
        .filter(|(_, one)| one.parent == Some(place))
        .any(|(inner, _)| forms[inner].is_painted && !forms[inner].is_backdrop)
}
