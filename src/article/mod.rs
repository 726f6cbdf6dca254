//! The article: what the reader gets, rebuilt from the page's kept blocks.
//!
//! In: a [`Document`], its [`Labels`] and [`Metadata`]. Out: an [`Article`].
//! This is the trust boundary: the tree is made of a closed set of tags and
//! typed attributes, so what cannot be represented cannot leak.

mod anchors;
mod assemble;
mod attribute;
mod attributes;
mod ledger;
mod media;
mod path;
#[cfg(test)]
pub(crate) mod sample;
mod table;
mod tag;
mod tree;

pub(crate) use assemble::assemble;
pub(crate) use attribute::{Attribute, ID_PREFIX, Source};
pub use ledger::{Entry, Ledger};
pub(crate) use tag::Tag;
pub(crate) use tree::{Element, Node};

use crate::classify::PageType;
use crate::metadata::Metadata;

/// A page made clean.
#[derive(Clone, Debug)]
pub struct Article {
    /// What the page says of itself.
    pub metadata: Metadata,
    /// What kind of page it is.
    pub page_type: PageType,
    /// How likely this is the text a reader wants, 0 to 1.
    pub confidence: f32,
    /// Whether a limit cut the page, so that text may be missing.
    pub truncated: bool,
    /// What was kept and what was removed, and why.
    pub ledger: Ledger,
    /// The text itself.
    pub(crate) body: Vec<Node>,
}
