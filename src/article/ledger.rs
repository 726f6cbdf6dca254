//! What was kept and what was removed, and why: all visible text of the page.

use crate::classify::{Label, Labels};
use crate::dom::{Document, NodeId};
use serde::Serialize;

/// Every block of the page in document order; kept and removed together hold
/// all its visible text.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Ledger {
    /// One entry a block.
    pub entries: Vec<Entry>,
}

/// What became of one block.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// What the block is.
    pub label: Label,
    /// Whether its text is in the article or its title, byline or caption.
    pub kept: bool,
    /// How sure the label is, 0 to 1.
    pub confidence: f32,
    /// Why, in words.
    pub reason: String,
    /// First node of the block, as numbered by the capture.
    pub node: u32,
    /// Last node of the block, as numbered by the capture.
    pub last_node: u32,
    /// The block's text, white space folded.
    pub text: String,
}

impl Ledger {
    /// Writes down what became of every block.
    pub(super) fn read(document: &Document, labels: &Labels) -> Ledger {
        let blocks = labels.blocks.list.iter().zip(&labels.verdicts);
        let entries = blocks.map(|(block, verdict)| {
            let last = NodeId::new(block.end.index() - 1);
            Entry {
                label: verdict.label,
                kept: verdict.label.is_kept(),
                confidence: verdict.confidence,
                reason: verdict.reason.0.to_owned(),
                node: document.origin(block.start),
                last_node: document.origin(last),
                text: labels.blocks.line(document, block),
            }
        });
        Ledger {
            entries: entries.collect(),
        }
    }
}
