//! Rebuilds the structure around the kept blocks.

use super::{Article, Ledger};
use crate::classify::Labels;
use crate::dom::Document;
use crate::metadata::Metadata;

/// Builds the article from the blocks that were kept.
pub(crate) fn assemble(
    document: &Document,
    labels: &Labels,
    metadata: Metadata,
) -> Option<Article> {
    Some(Article {
        metadata,
        page_type: labels.page_type,
        confidence: labels.confidence,
        truncated: document.is_truncated(),
        ledger: Ledger::default(),
        body: Vec::new(),
    })
}
