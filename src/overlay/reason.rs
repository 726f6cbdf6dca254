//! Why something is taken for an overlay, in words.

use super::form::{Form, Place};
use super::kind::OverlayKind;
use super::layout::{Candidate, Flags, Layout};

/// How a candidate is laid over the page: the first that holds.
const LAID: [(u32, &str); 4] = [
    (Flags::TOP_LAYER, "in the top layer"),
    (Flags::FIXED, "fixed in the window"),
    (Flags::STICKY, "stays in the window"),
    (Flags::ABSOLUTE, "laid over the page"),
];

/// Why a candidate is an overlay of this kind.
pub(super) fn of(
    layout: &Layout<'_>,
    candidate: &Candidate<'_>,
    form: &Form,
    kind: OverlayKind,
) -> String {
    let laid = LAID.iter().find(|(flag, _)| candidate.flags.has(*flag));
    let mut parts = vec![
        laid.map_or("drawn over the page", |(_, words)| words),
        place(form),
    ];
    if form.covers_article && form.place != Place::Full {
        parts.push("in the column of the text");
    }
    if layout.page.is_locked {
        parts.push("while the page does not scroll");
    }
    parts.push(says(candidate, kind));
    parts.join(", ")
}

fn place(form: &Form) -> &'static str {
    match form.place {
        Place::Full => "over all of it",
        Place::Top => "a bar at the upper edge",
        Place::Bottom => "a bar at the lower edge",
        Place::Side => "a strip at the side",
        Place::Corner => "in a corner",
        Place::Middle => "in the middle",
    }
}

fn says(candidate: &Candidate<'_>, kind: OverlayKind) -> &'static str {
    match kind {
        OverlayKind::Consent if candidate.flags.has(Flags::UNSEEN) => {
            "drawn by what cannot be looked into"
        }
        OverlayKind::Consent => "speaks of cookies and consent",
        OverlayKind::Newsletter => "asks for an address to write to",
        OverlayKind::Paywall => "asks for a subscription before reading on",
        OverlayKind::SignIn => "asks for an account",
        OverlayKind::Age => "asks for the reader's age",
        OverlayKind::App => "asks to use the app",
        OverlayKind::Push => "asks to allow notifications",
        OverlayKind::Promo => "sells something or asks for money",
        OverlayKind::Gate => "asks for a choice first",
        OverlayKind::Adblock => "asks to turn off a blocker of ads",
        OverlayKind::Chat => "offers to talk",
        OverlayKind::Share => "offers to share the page",
        OverlayKind::Video => "plays while the page is read",
        OverlayKind::Tour => "explains the page",
        OverlayKind::Sticky => "links around the site",
        OverlayKind::Notice
        | OverlayKind::Backdrop
        | OverlayKind::ScrollLock
        | OverlayKind::Content => "says something beside the text",
    }
}
