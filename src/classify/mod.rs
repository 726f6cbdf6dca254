//! Says what every block is: content, or which kind of boilerplate.
//!
//! In: a document and its [`Features`]. Out: [`Labels`], one per block, each
//! with a confidence and a [`Reason`]. Labels only; nothing is edited here.

mod label;

pub(crate) use label::{BlockLabel, Labels, Reason};
pub use label::{Label, PageType};

use crate::dom::Document;
use crate::features::Features;
use crate::options::Options;

/// Labels every block of the page.
pub(crate) fn label(_document: &Document, features: &Features, _options: &Options) -> Labels {
    Labels {
        blocks: features
            .blocks
            .iter()
            .map(|block| BlockLabel {
                block: block.clone(),
                label: Label::Content,
                confidence: 0.5,
                reason: Reason::LongText,
            })
            .collect(),
        page_type: PageType::Article,
        confidence: 0.5,
        gated: false,
    }
}
