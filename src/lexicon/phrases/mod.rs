//! Phrases of short lines, in the languages of the web, by what they are about
//! and where in the line they must stand.
//!
//! Lower case, apostrophes straight. A phrase in `Anywhere` counts anywhere in
//! a line; in `Start` where the line begins with it; in `Whole` where the line
//! is the phrase with hardly a word more. Forms of a word are phrases of their
//! own; what a shorter phrase of the same kind says already is left out.

mod asks;
mod gates;
mod notices;
mod page;
mod readers;
mod related;
mod subscribe;

use super::topics::{Anchor, Topics};

/// Phrases of one kind: a language each, its phrases parted by strokes.
pub(super) type Group = (Topics, Anchor, &'static [(&'static str, &'static str)]);

/// All phrases, a list for each idea.
pub(super) const LISTS: &[&[Group]] = &[
    asks::GROUPS,
    gates::GROUPS,
    notices::GROUPS,
    page::GROUPS,
    readers::GROUPS,
    related::GROUPS,
    subscribe::GROUPS,
];
