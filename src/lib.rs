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
mod metadata;
mod options;
mod output;
mod text;
mod url;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use article::{Article, Entry, Ledger};
pub use classify::{Label, PageType, rows, vote_names};
pub use dom::Document;
pub use error::Error;
pub use metadata::{Access, Direction, Metadata};
pub use options::{Limits, Options};
pub use output::ArticleData;
pub use url::SafeUrl;

/// Reads the article of a page; `None` where there is none to read.
pub fn extract(document: &Document, options: &Options) -> Option<Article> {
    let metadata = metadata::read(document);
    let features = features::measure(document, &metadata);
    let labels = classify::label(document, &metadata, features);
    let carried = embedded::find(document, &metadata, labels.kept_words, options);
    let article = match carried {
        Some(carried) => {
            let metadata = metadata.filled_from(metadata::read(&carried));
            article::assemble(&carried, &classify::trust(&carried, &metadata), metadata)?
        }
        None => article::assemble(document, &labels, metadata)?,
    };
    Some(clean::clean(article))
}

/// Reads what a page says of itself, which pages without an article do too.
pub fn metadata(document: &Document) -> Metadata {
    metadata::read(document)
}
