//! Names the kind of boilerplate a dropped block is.

use super::label::Label;
use super::page::Page;
use crate::features::Places;
use crate::lexicon::{Hints, Topics};

/// Evidence of a kind: where it stands, what it is called, what it speaks of.
struct Kind {
    label: Label,
    places: Places,
    hints: Hints,
    topics: Topics,
}

const NO_PLACES: Places = Places(0);

/// Kinds, the most telling first.
const KINDS: &[Kind] = &[
    Kind {
        label: Label::Overlay,
        places: Places::DIALOG,
        hints: Hints(Hints::CONSENT.0 | Hints::OVERLAY.0),
        topics: Topics::CONSENT,
    },
    Kind {
        label: Label::Ad,
        places: NO_PLACES,
        hints: Hints::AD,
        topics: Topics::AD,
    },
    Kind {
        label: Label::Comments,
        places: NO_PLACES,
        hints: Hints::COMMENTS,
        topics: Topics::COMMENTS,
    },
    Kind {
        label: Label::Promo,
        places: Places::SIGN_UP,
        hints: Hints(Hints::PROMO.0 | Hints::SHARE.0 | Hints::GATE.0),
        topics: Topics(
            Topics::GATE.0
                | Topics::SUBSCRIBE.0
                | Topics::APP.0
                | Topics::SHARE.0
                | Topics::PITCH.0,
        ),
    },
    Kind {
        label: Label::Related,
        places: NO_PLACES,
        hints: Hints::RELATED,
        topics: Topics::RELATED,
    },
    Kind {
        label: Label::Navigation,
        places: Places(Places::NAV.0 | Places::FOOTER.0 | Places::HEADER.0),
        hints: Hints(Hints::NAV.0 | Hints::FOOT.0 | Hints::HEAD.0 | Hints::TOC.0 | Hints::LOGIN.0),
        topics: Topics(Topics::NAV.0 | Topics::LEGAL.0 | Topics::SIGN_IN.0),
    },
];

/// Gives every dropped block that has no kind yet the one its evidence shows.
pub(super) fn name_the_rest(page: &mut Page<'_>) {
    for index in 0..page.len() {
        if page.verdicts[index].label != Label::Other {
            continue;
        }
        let measure = page.measure(index);
        let found = KINDS.iter().find(|kind| {
            measure.places.has(kind.places)
                || measure.hints.has(kind.hints)
                || measure.topics.has(kind.topics)
        });
        let linked = page.is_linked(index);
        page.verdicts[index].label = match found {
            Some(kind) => kind.label,
            None if linked => Label::Navigation,
            None => Label::Other,
        };
    }
}
