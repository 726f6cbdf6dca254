//! Who looks on while a page is read: nobody, or who is asked why.
//!
//! The reading tells each of its steps. Where nobody looks on, nothing of
//! this is left in the program.

use super::page::Page;
use super::rules::Rules;
use super::trees::Forest;
use super::votes::Tally;

/// A step of the reading, which may have changed verdicts.
#[cfg_attr(not(feature = "html"), expect(dead_code, reason = "nobody looks on"))]
#[derive(Clone, Copy)]
pub(super) enum Step {
    /// Every block alone, and the cut.
    Votes,
    /// One of the rules.
    Rule(&'static Rules, usize),
    /// What was dropped got the name of its kind.
    Kind,
    /// The learned classifier.
    Trees,
    /// The longer reading of two that differ widely.
    Guard,
}

/// Looks on while a page is read.
pub(super) trait Watch {
    /// Sees the page after a step.
    fn see(&mut self, _step: Step, _page: &Page<'_>) {}

    /// Sees the page as the trees will.
    fn see_signals(&mut self, _page: &Page<'_>, _tallies: &[Tally], _forest: &Forest<'_>) {}
}

/// Nobody.
impl Watch for () {}
