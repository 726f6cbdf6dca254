//! Words that speak: in class names, and in lines of text.
//!
//! Tables are sorted and lower case; `tests/tidy.rs` checks that. A word is
//! evidence, never a verdict: [`crate::classify`] weighs it.

mod hints;
mod topics;

pub(crate) use hints::{Hints, hints, is_hiding_class};
pub(crate) use topics::{Topics, topics};
