//! What blocks say of each other: repairs of what the votes decided alone.
//!
//! Each rule looks at the verdicts so far and mends one kind of mistake.

mod asides;
mod boxes;
mod captions;
mod cards;
mod comments;
mod discussion;
mod floor;
mod headings;
mod insets;
mod lines;
mod lists;
mod manners;
mod names;
mod overlays;
mod pictures;
mod posts;
mod pull_quotes;
mod related;
mod repeated;
mod sentences;
mod small_boxes;
mod spread;
mod tail;

use super::page::Page;

/// A rule: it changes the verdicts.
type Rule = fn(&mut Page<'_>);

/// Rules in the order they run.
pub(super) struct Rules {
    /// What they do.
    pub(super) run: &'static [Rule],
    /// What they are called, for who asks why.
    #[cfg(feature = "html")]
    pub(super) names: &'static [&'static str],
}

macro_rules! rules {
    ($($rule:ident::$step:ident,)*) => {
        Rules {
            run: &[$($rule::$step),*],
            #[cfg(feature = "html")]
            names: &[$(stringify!($rule)),*],
        }
    };
}

/// The rules, in the order they run.
///
/// What is boilerplate by its own words comes first, since boxes and
/// neighbours are judged by it; headings come after all that may empty what
/// they head; the floor comes last.
pub(super) static ALL: Rules = rules![
    names::apply,
    overlays::apply,
    lines::apply,
    boxes::apply,
    spread::apply,
    related::apply,
    comments::apply,
    discussion::apply,
    lists::apply,
    insets::apply,
    headings::apply,
    posts::apply,
    pull_quotes::apply,
    captions::apply,
    pictures::apply,
    repeated::apply,
    captions::settle,
    floor::apply,
];

/// The rules that also mend what the trees decided: those that read a line's
/// own words or weigh a box as a whole, and those that fit code, notes,
/// headings, pictures, captions and quotes to the text.
/// The trees know what the others think, and when they are wrong.
pub(super) static AFTER_TREES: Rules = rules![
    names::apply,
    overlays::apply,
    lines::apply,
    asides::apply,
    manners::apply,
    posts::apply,
    cards::apply,
    tail::apply,
    sentences::apply,
    small_boxes::apply,
    lists::settle,
    insets::apply,
    headings::apply,
    pull_quotes::apply,
    captions::apply,
    pictures::apply,
    repeated::apply,
    captions::settle,
    floor::apply,
];
