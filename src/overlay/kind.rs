//! Of what kind an overlay is: by its words, then by its form.

use super::form::{Form, Place};
use super::layout::{Candidate, Flags, Layout};
use crate::lexicon::Ask;

/// What is laid over a page.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum OverlayKind {
    /// Asks to accept cookies.
    Consent,
    /// Asks for an address to write to.
    Newsletter,
    /// Asks for a subscription before reading on.
    Paywall,
    /// Asks for an account.
    SignIn,
    /// Asks how old the reader is.
    Age,
    /// Asks to use the app.
    App,
    /// Asks to allow notifications.
    Push,
    /// Sells or asks for money.
    Promo,
    /// Asks for a choice before the page may be used.
    Gate,
    /// Asks to turn off a blocker of ads.
    Adblock,
    /// Offers to talk.
    Chat,
    /// Offers to share the page.
    Share,
    /// Plays.
    Video,
    /// Explains the page.
    Tour,
    /// Says something else.
    Notice,
    /// A part of the page that stays in the window: header, menu.
    Sticky,
    /// What lies between an overlay and the page.
    Backdrop,
    /// Keeps the page from scrolling.
    ScrollLock,
    /// No overlay: holds the text of the page.
    Content,
}

impl OverlayKind {
    /// The name that callers see.
    pub fn name(self) -> &'static str {
        match self {
            OverlayKind::Consent => "consent",
            OverlayKind::Newsletter => "newsletter",
            OverlayKind::Paywall => "paywall",
            OverlayKind::SignIn => "signin",
            OverlayKind::Age => "age",
            OverlayKind::App => "app",
            OverlayKind::Push => "push",
            OverlayKind::Promo => "promo",
            OverlayKind::Gate => "gate",
            OverlayKind::Adblock => "adblock",
            OverlayKind::Chat => "chat",
            OverlayKind::Share => "share",
            OverlayKind::Video => "video",
            OverlayKind::Tour => "tour",
            OverlayKind::Notice => "notice",
            OverlayKind::Sticky => "sticky",
            OverlayKind::Backdrop => "backdrop",
            OverlayKind::ScrollLock => "scroll-lock",
            OverlayKind::Content => "content",
        }
    }

    /// Whether it keeps a reader from the text, as bars that stay do not.
    pub(super) fn is_laid_over(self) -> bool {
        !matches!(self, OverlayKind::Sticky | OverlayKind::Content)
    }
}

/// The kinds that are told by words, and their asks; the first wins a tie.
const WORDED: [(Ask, OverlayKind); 13] = [
    (Ask::Age, OverlayKind::Age),
    (Ask::Adblock, OverlayKind::Adblock),
    (Ask::Consent, OverlayKind::Consent),
    (Ask::Share, OverlayKind::Share),
    (Ask::App, OverlayKind::App),
    (Ask::Push, OverlayKind::Push),
    (Ask::Newsletter, OverlayKind::Newsletter),
    (Ask::Paywall, OverlayKind::Paywall),
    (Ask::SignIn, OverlayKind::SignIn),
    (Ask::Promo, OverlayKind::Promo),
    (Ask::Chat, OverlayKind::Chat),
    (Ask::Tour, OverlayKind::Tour),
    (Ask::Gate, OverlayKind::Gate),
];

/// Least weight of words that names a kind.
const MIN_WEIGHT: u32 = 3;

/// Words of these kinds are said by no other, and so win from this weight on.
const PLAIN_WEIGHT: u32 = 4;

/// The kind of a candidate with the weight of what speaks for it; none where
/// it has nothing that an overlay has.
pub(super) fn of(
    layout: &Layout<'_>,
    candidate: &Candidate<'_>,
    form: &Form,
) -> Option<(OverlayKind, u32)> {
    let bar = bar(candidate, form);
    if let Some(weight) = bar.filter(|_| form.is_menu) {
        return Some((OverlayKind::Sticky, weight));
    }
    if let Some(found) = by_form(candidate, form) {
        return Some(found);
    }
    if let Some(found) = by_words(form) {
        return Some(found);
    }
    bar.map(|weight| (OverlayKind::Sticky, weight))
        .or_else(|| rest(layout, candidate, form))
}

/// Kinds whose form says more than their words.
fn by_form(candidate: &Candidate<'_>, form: &Form) -> Option<(OverlayKind, u32)> {
    let counts = &candidate.counts;
    let is_small = form.share < 0.35;
    if counts.shares >= 2 && counts.letters < 400 && counts.emails == 0 {
        return Some((OverlayKind::Share, 8));
    }
    if counts.videos + counts.players > 0
        && is_small
        && counts.letters < 300
        && form.weight(Ask::Consent) < 6
    {
        return Some((OverlayKind::Video, 8));
    }
    None
}

fn by_words(form: &Form) -> Option<(OverlayKind, u32)> {
    for ask in [Ask::Age, Ask::Adblock] {
        let weight = form.weight(ask);
        if weight >= PLAIN_WEIGHT && weight + 4 >= form.weight(Ask::Consent) {
            let kind = WORDED[ask as usize].1;
            return Some((kind, weight));
        }
    }
    let mut best: Option<(OverlayKind, u32)> = None;
    for (ask, kind) in WORDED {
        let weight = form.weight(ask);
        if weight >= MIN_WEIGHT && best.is_none_or(|(_, most)| weight > most) {
            best = Some((kind, weight));
        }
    }
    let (kind, weight) = best?;
    // A wall says both, and an account alone does not open it.
    if kind == OverlayKind::SignIn && form.weight(Ask::Paywall) >= 4 {
        return Some((OverlayKind::Paywall, weight));
    }
    Some((kind, weight))
}

/// What speaks for a bar of the page itself, one that stays in the window.
fn bar(candidate: &Candidate<'_>, form: &Form) -> Option<u32> {
    let counts = &candidate.counts;
    let is_bar = matches!(form.place, Place::Top | Place::Bottom | Place::Side)
        && !candidate.flags.has(Flags::DIALOG);
    if !is_bar || counts.emails + counts.passwords > 0 {
        return None;
    }
    let is_named = candidate.flags.has(Flags::HEADER | Flags::NAV);
    match (is_named, counts.links, counts.buttons) {
        (true, 1.., _) | (true, _, 1..) => Some(5),
        (false, 3.., _) => Some(4),
        (_, 1.., 0..=2) if form.place == Place::Top => Some(3),
        _ => None,
    }
}

/// Kinds for what neither words nor form name.
fn rest(layout: &Layout<'_>, candidate: &Candidate<'_>, form: &Form) -> Option<(OverlayKind, u32)> {
    let counts = &candidate.counts;
    let offers = counts.links + counts.buttons + counts.fields + counts.emails + counts.boxes;
    let shows = counts.pictures + counts.frames + counts.videos;
    if candidate.flags.has(Flags::UNSEEN) {
        // Drawn by what nobody may look into: at the lower edge that is nearly always consent.
        let is_bar = form.place == Place::Bottom && candidate.area.height() >= 30;
        return is_bar.then_some((OverlayKind::Consent, 3));
    }
    if form.place == Place::Corner
        && form.share < 0.03
        && counts.letters < 40
        && (counts.frames > 0 || counts.pictures + counts.buttons > 0)
    {
        return Some((OverlayKind::Chat, 2));
    }
    if counts.passwords > 0 {
        return Some((OverlayKind::SignIn, 6));
    }
    if counts.emails > 0 {
        return Some((OverlayKind::Newsletter, 5));
    }
    if offers == 0 && shows == 0 && counts.letters < 12 {
        return None;
    }
    let is_modal = form.place == Place::Full || form.place == Place::Middle;
    if form.place == Place::Full && counts.frames > 0 && counts.letters == 0 {
        // What others lay over all of a page, and do not show to its scripts.
        return Some((OverlayKind::Consent, 3));
    }
    if is_modal && (layout.page.is_locked || candidate.flags.has(Flags::DIALOG | Flags::TOP_LAYER))
    {
        let kind = if shows > 0 && counts.links > 0 {
            OverlayKind::Promo
        } else {
            OverlayKind::Notice
        };
        return Some((kind, 3));
    }
    if shows > 0 && counts.letters < 80 && offers <= 3 {
        return Some((OverlayKind::Promo, 2));
    }
    (form.covers_article || candidate.hits > 0).then_some((OverlayKind::Notice, 1))
}
