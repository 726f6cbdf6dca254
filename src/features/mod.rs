//! Measures every block of a [`Document`].
//!
//! In: a document and its metadata. Out: one [`BlockFeatures`] per block, in
//! document order. Measuring decides nothing; [`crate::classify`] does.

mod block;
mod context;
mod measure;
mod outline;

pub(crate) use block::{Block, Blocks, Counts, is_block_name};
pub(crate) use context::Places;
pub(crate) use measure::{BlockFeatures, Features, Side, measure};
