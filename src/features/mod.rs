//! Measures every block of a [`Document`](crate::dom::Document).
//!
//! In: a document and its metadata. Out: one [`BlockFeatures`] per block, in
//! document order. Measuring decides nothing; [`crate::classify`] does.

mod alone;
mod block;
mod blocks;
mod class;
mod context;
mod count;
mod drawn;
mod levels;
mod measure;
mod note;
mod outline;
mod part;
mod repeats;
mod role;

pub(crate) use blocks::{Block, Blocks};
pub(crate) use context::{Places, sets};
pub(crate) use count::{Counts, LastLink};
pub(crate) use levels::{LEVELS, Level};
pub(crate) use measure::{BlockFeatures, Features, Side, measure};
pub(crate) use note::{inner_target, markup as note_markup};
pub(crate) use part::{Part, bare_tex, heading_level, says, words};
