//! The text that a page carries but has not drawn.
//!
//! In: a document and its metadata. Out: the carried text as a document of
//! its own: a body in structured data, in the state that the page's script
//! would draw from, or what is shown where scripts are off.

use crate::dom::{Document, Name, read_fragment};
use crate::metadata::{Access, Metadata};
use crate::options::Options;
use crate::text;
use std::borrow::Cow;

/// Least words of a carried text.
const MIN_WORDS: u32 = 80;

/// How many times more words than the page shows it must have.
const TIMES_SHOWN: u32 = 2;

/// Finds the carried text where the page itself shows little: `shown` words.
///
/// A page that declares a wall is taken at its word: what it did not draw is
/// not read.
///
/// ```html
/// <div id="root"></div> <noscript><p>The text of the page.</p></noscript>
/// ```
pub(crate) fn find(
    document: &Document,
    metadata: &Metadata,
    shown: u32,
    options: &Options,
) -> Option<Document> {
    if metadata.access == Access::Paywalled {
        return None;
    }
    let declared = metadata.embedded_body.iter().map(Cow::from);
    let noscript = document
        .nodes()
        .filter(|&id| document.is_html(id, Name::NOSCRIPT))
        .map(|id| Cow::from(document.text_content(id)));
    let carried = declared.chain(noscript).max_by_key(|text| text.len())?;
    if (carried.len() as u32) < shown.saturating_mul(TIMES_SHOWN) {
        return None;
    }
    let fragment = read_fragment(
        &carried,
        document.base_url().map(str::to_owned),
        &options.limits,
    );
    let words: u32 = fragment
        .nodes()
        .map(|id| text::words(fragment.text(id)))
        .sum();
    (words >= MIN_WORDS && words >= shown.saturating_mul(TIMES_SHOWN)).then_some(fragment)
}
