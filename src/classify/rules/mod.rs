//! What blocks say of each other: repairs of what the votes decided alone.
//!
//! Each rule looks at the verdicts so far and mends one kind of mistake.

mod boxes;
mod captions;
mod comments;
mod floor;
mod headings;
mod lines;
mod lists;
mod names;
mod overlays;
mod pictures;
mod related;
mod spread;

use super::page::Page;

/// A rule with its name.
pub(super) struct Rule {
    /// For the eye of who debugs.
    pub name: &'static str,
    /// Changes the verdicts.
    pub run: fn(&mut Page<'_>),
}

/// The rules, in the order they run.
///
/// What is boilerplate by its own words comes first, since boxes and
/// neighbours are judged by it; headings come after all that may empty what
/// they head; the floor comes last.
pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "names",
        run: names::apply,
    },
    Rule {
        name: "overlays",
        run: overlays::apply,
    },
    Rule {
        name: "lines",
        run: lines::apply,
    },
    Rule {
        name: "boxes",
        run: boxes::apply,
    },
    Rule {
        name: "spread",
        run: spread::apply,
    },
    Rule {
        name: "related",
        run: related::apply,
    },
    Rule {
        name: "comments",
        run: comments::apply,
    },
    Rule {
        name: "lists",
        run: lists::apply,
    },
    Rule {
        name: "headings",
        run: headings::apply,
    },
    Rule {
        name: "captions",
        run: captions::apply,
    },
    Rule {
        name: "pictures",
        run: pictures::apply,
    },
    Rule {
        name: "floor",
        run: floor::apply,
    },
];
