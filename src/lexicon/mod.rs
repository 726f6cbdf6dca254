//! Words that speak: in class names, and in lines of text.
//!
//! Tables are sorted and lower case; `tests/tidy.rs` checks that. A word is
//! evidence, never a verdict: [`crate::classify`] weighs it.

mod asks;
mod credits;
mod hash;
mod hints;
mod manner;
mod parts;
mod phrases;
mod stems;
mod tables;
mod targets;
mod topics;

pub(crate) use asks::{Ask, Asks, asks};
pub(crate) use credits::{credit_start, is_credit};
pub(crate) use hash::{hash, hash_on};
pub(crate) use hints::{Hints, hints, is_comment_section, is_hiding_class, is_post_id};
pub(crate) use manner::manner;
pub(crate) use parts::{ClassPart, class_part};
pub(crate) use targets::{is_ad_target, is_sign_up_target};
pub(crate) use topics::{Topics, fold, topics};
