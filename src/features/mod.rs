//! Measures every block of a [`Document`].
//!
//! In: a document and its metadata. Out: one [`BlockFeatures`] per block, in
//! document order. Measuring decides nothing; [`crate::classify`] does.

mod block;

pub(crate) use block::Block;

use crate::dom::Document;
use crate::metadata::Metadata;

/// The blocks of a page and what was counted about them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Features {
    /// The blocks; together they hold all visible text.
    pub blocks: Vec<Block>,
}

/// Splits the page into blocks and measures each.
pub(crate) fn measure(document: &Document, _metadata: &Metadata) -> Features {
    Features {
        blocks: block::split(document),
    }
}
