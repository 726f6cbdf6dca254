//! Splits a page into blocks: runs of text that stand on lines of their own.

use crate::dom::{Document, NodeId};

/// A run of nodes that starts its own line of text.
///
/// A paragraph is one; so is each stretch between two `<br><br>`, and loose
/// text between two paragraphs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    /// The block-level element it stands in.
    pub container: NodeId,
    /// First node of the run.
    pub start: NodeId,
    /// Where the run ends, exclusive.
    pub end: NodeId,
}

/// Splits the page.
pub(crate) fn split(_document: &Document) -> Vec<Block> {
    Vec::new()
}
