//! What a page says of itself: title, byline, time, language and the like.
//!
//! In: a document. Out: [`Metadata`]; every field is plain text or a safe
//! address, never markup.

use crate::dom::{Document, NodeId};
use crate::url::SafeUrl;
use serde::Serialize;

/// Whether the page's text may be read by everyone.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Access {
    /// Declared free.
    Free,
    /// Free for some visits.
    Metered,
    /// Only a preview was delivered, or the page declares a wall.
    Paywalled,
    /// Nothing was said.
    #[default]
    Unknown,
}

/// Writing direction.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
    /// As the text itself tells.
    Auto,
}

/// What a page says of itself. White space is folded in every text.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// Names of the authors.
    pub byline: Option<String>,
    /// Name of the site or publication.
    pub site_name: Option<String>,
    /// ISO 8601.
    pub published_time: Option<String>,
    /// ISO 8601.
    pub modified_time: Option<String>,
    /// Language tag, as declared.
    pub lang: Option<String>,
    /// Writing direction.
    pub dir: Option<Direction>,
    /// A sentence or two about the page.
    pub excerpt: Option<String>,
    /// The lead image.
    pub image: Option<SafeUrl>,
    /// The canonical address.
    pub url: Option<SafeUrl>,
    /// Whether everyone may read it.
    pub access: Access,
    /// The text that structured data carries (`articleBody`), as delivered.
    pub(crate) embedded_body: Option<String>,
    /// The type that structured data declares, such as `NewsArticle`.
    pub(crate) schema_types: Vec<String>,
    /// The element that shows the headline.
    pub(crate) headline: Option<NodeId>,
    /// The element that shows the authors.
    pub(crate) byline_node: Option<NodeId>,
}

/// Reads what the page says of itself.
pub(crate) fn read(_document: &Document) -> Metadata {
    Metadata::default()
}
