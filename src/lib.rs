//! Reader mode: tells the article of a page from what is laid over and put
//! between its text, and hands back a clean view.

mod article;
mod classify;
mod clean;
mod dom;
mod embedded;
mod error;
mod features;
mod lexicon;
mod media;
mod metadata;
mod options;
mod output;
mod overlay;
mod text;
mod url;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use article::{Article, Entry, Item, Joined, Ledger, Post, Role, join};
#[cfg(feature = "html")]
pub use classify::{BlockExplanation, RuleShare, SignalShare, Signals, Turn};
pub use classify::{Evidence, Label, PageType, weights_fit};
pub use dom::Document;
#[cfg(all(feature = "html", not(target_arch = "wasm32")))]
pub use dom::decode;
pub use error::Error;
pub use metadata::{Access, Direction, Metadata, Product, Property, Recipe, Source, Sources};
pub use options::{Limits, Options};
pub use output::ArticleData;
pub use overlay::{Finding, OverlayKind, find_overlays};
pub use url::SafeUrl;

/// Reads the article of a page; `None` where there is none to read.
pub fn extract(document: &Document, options: &Options) -> Option<Article> {
    let metadata = metadata::read(document);
    let features = features::measure(document, &metadata);
    let labels = classify::label(document, &metadata, &features, options);
    if let Some(carried) = embedded::find(document, &metadata, labels.kept_words, options) {
        return extract_carried(&carried, metadata, options);
    }
    let article = article::assemble(document, labels, metadata, options)?;
    Some(clean::clean(article))
}

/// Reads the article that a page carries in its data and has not drawn.
fn extract_carried(carried: &Document, metadata: Metadata, options: &Options) -> Option<Article> {
    let metadata = metadata.filled_from(metadata::read(carried));
    let features = features::measure(carried, &metadata);
    let labels = classify::trust(carried, &metadata, &features, options);
    let mut article = article::assemble(carried, labels, metadata, options)?;
    article.lead_with_picture();
    Some(clean::clean(article))
}

/// Reads what a page says of itself, which pages without an article do too.
pub fn metadata(document: &Document) -> Metadata {
    metadata::read(document)
}

/// Tells which rules of the classifier apply to every block of a page.
pub fn evidence(document: &Document) -> Vec<Evidence> {
    let metadata = metadata::read(document);
    let features = features::measure(document, &metadata);
    classify::evidence(document, &metadata, &features)
}

/// Explains the label of every block of a page, also where nothing of it is
/// an article.
#[cfg(feature = "html")]
pub fn explain(document: &Document, options: &Options) -> Vec<BlockExplanation> {
    let metadata = metadata::read(document);
    let features = features::measure(document, &metadata);
    classify::explain(document, &metadata, &features, options)
}

/// Tells which rules about the type of a page apply to it, in words.
pub fn evidence_of_type(document: &Document) -> Vec<&'static str> {
    let metadata = metadata::read(document);
    let features = features::measure(document, &metadata);
    classify::evidence_of_type(document, &metadata, &features)
}
