//! What was kept and what was removed, and why: all visible text of the page.

use crate::classify::{Label, Labels};
use crate::dom::{Document, NodeId};
use crate::text;
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
        let mut furniture = labels.blocks.furniture.as_slice();
        let mut entries = Vec::new();
        for (block, verdict) in labels.blocks.list.iter().zip(&labels.verdicts) {
            let before = furniture.partition_point(|&id| id < block.start);
            let (passed, rest) = furniture.split_at(before);
            entries.extend(furnishing(document, passed));
            furniture = rest;
            let last = NodeId::new(block.end.index() - 1);
            entries.push(Entry {
                label: verdict.label,
                kept: verdict.label.is_kept(),
                confidence: verdict.confidence,
                reason: verdict.reason.0.to_owned(),
                node: document.origin(block.start),
                last_node: document.origin(last),
                text: labels.blocks.line(document, block),
            });
        }
        entries.extend(furnishing(document, furniture));
        Ledger { entries }
    }
}

/// One entry for texts that stand in no block.
fn furnishing(document: &Document, texts: &[NodeId]) -> Option<Entry> {
    let (first, last) = (texts.first()?, texts.last()?);
    let mut words = String::new();
    for &id in texts {
        words.push_str(document.text(id));
        words.push(' ');
    }
    Some(Entry {
        label: Label::Other,
        kept: false,
        confidence: 1.0,
        reason: "line numbers, a button or a second copy".to_owned(),
        node: document.origin(*first),
        last_node: document.origin(*last),
        text: text::fold_whitespace(&words),
    })
}
