//! What JavaScript can call. Plain data crosses: bytes, text and options in,
//! one object out.
//!
//! What fails throws a real `Error` of the name `ReaderError` with a `code`;
//! a page without an article is `null`.

#![expect(
    clippy::needless_pass_by_value,
    reason = "what JavaScript hands over is owned"
)]

mod options;

use crate::article::Article;
use crate::dom::Document;
use crate::error::Error;
#[cfg(feature = "html")]
use crate::join;
use crate::options::Options;
use crate::{extract, output};
use js_sys::Reflect;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// Makes a panic readable in the console; shipped builds have no panic texts.
#[cfg(debug_assertions)]
#[wasm_bindgen(start)]
fn start() {
    console_error_panic_hook::set_once();
}

/// Reads the article of a page that `www/capture.js` captured.
///
/// With a `document` the article comes with its `view`, a fragment of nodes
/// made by that document.
///
/// # Errors
///
/// When the bytes or the options cannot be read.
#[wasm_bindgen(js_name = extractSnapshot)]
pub fn extract_snapshot(
    bytes: &[u8],
    options: JsValue,
    document: Option<web_sys::Document>,
) -> Result<JsValue, JsValue> {
    let options = options::read(&options).map_err(thrown)?;
    let page = Document::from_snapshot(bytes, &options.limits).map_err(thrown)?;
    answer(&page, &options, document.as_ref())
}

thread_local! {
    /// Where JavaScript writes a snapshot down. It stays between pages: to
    /// take new memory for each costs as much as to copy the snapshot.
    static ROOM: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Makes room for a snapshot of so many bytes in the memory of the core. It is
/// void after the next call of any function.
#[wasm_bindgen(js_name = makeRoom)]
pub fn make_room(bytes: usize) -> js_sys::Uint8Array {
    let address = ROOM.with_borrow_mut(|room| {
        if room.len() < bytes {
            // The old bytes need not be carried over.
            *room = Vec::new();
            *room = vec![0; bytes];
        }
        room.as_ptr() as u32
    });
    let memory: js_sys::WebAssembly::Memory = wasm_bindgen::memory().unchecked_into();
    js_sys::Uint8Array::new_with_byte_offset_and_length(&memory.buffer(), address, bytes as u32)
}

/// Reads the article of the page in the room that was made last, otherwise
/// like `extractSnapshot`.
///
/// # Errors
///
/// When the bytes or the options cannot be read.
#[wasm_bindgen(js_name = extractRoom)]
pub fn extract_room(
    bytes: usize,
    options: JsValue,
    document: Option<web_sys::Document>,
) -> Result<JsValue, JsValue> {
    ROOM.with_borrow(|room| extract_snapshot(&room[..bytes.min(room.len())], options, document))
}

/// Reads the article of a page given as HTML text, otherwise like
/// `extractSnapshot`.
///
/// # Errors
///
/// When a limit is passed or the options cannot be read.
#[cfg(feature = "html")]
#[wasm_bindgen(js_name = extractHtml)]
pub fn extract_html(
    html: &str,
    options: JsValue,
    document: Option<web_sys::Document>,
) -> Result<JsValue, JsValue> {
    let options = options::read(&options).map_err(thrown)?;
    let page = Document::parse(html, &options).map_err(thrown)?;
    answer(&page, &options, document.as_ref())
}

/// Reads the consecutive pages of one article, the first perhaps as a capture,
/// and joins them: `[{ bytes } or { html }, …]`, each with its `url`.
///
/// The answer is the article, with `added`: whether each page added text.
///
/// # Errors
///
/// When a page or the options cannot be read.
#[cfg(feature = "html")]
#[wasm_bindgen(js_name = joinPages)]
pub fn join_pages(
    pages: Vec<JsValue>,
    options: JsValue,
    document: Option<web_sys::Document>,
) -> Result<JsValue, JsValue> {
    let mut options = options::read(&options).map_err(thrown)?;
    options.ledger = false;
    options.explain = false;
    let mut articles = Vec::new();
    for page in &pages {
        let field = |name: &str| Reflect::get(page, &name.into());
        options.url = field("url")?.as_string();
        let page = if let Some(html) = field("html")?.as_string() {
            Document::parse(&html, &options)
        } else {
            let bytes = js_sys::Uint8Array::new(&field("bytes")?).to_vec();
            Document::from_snapshot(&bytes, &options.limits)
        };
        articles.extend(extract(&page.map_err(thrown)?, &options));
    }
    let Some(joined) = join(articles) else {
        return Ok(JsValue::NULL);
    };
    let object = plain_object(&joined.article, document.as_ref())?;
    let added = joined.added.into_iter().map(JsValue::from);
    Reflect::set(&object, &"added".into(), &added.collect::<js_sys::Array>())?;
    Ok(object)
}

/// Whether reader mode is worth offering on a captured page.
///
/// # Errors
///
/// When the bytes cannot be read.
#[wasm_bindgen(js_name = isReaderable)]
pub fn is_readerable(bytes: &[u8]) -> Result<bool, JsValue> {
    let options = Options::default();
    let page = Document::from_snapshot(bytes, &options.limits).map_err(thrown)?;
    Ok(extract(&page, &options).is_some())
}

/// Finds the overlays of a layout that `www/layout.js` captured: a line each,
/// with the candidate's number (-1 for the page), the kind, the confidence in
/// hundredths and the reason, a tab between. Only a live page has a layout,
/// so only the live core has this.
///
/// # Errors
///
/// When the numbers and the text do not fit together.
#[cfg(not(feature = "html"))]
#[wasm_bindgen(js_name = findOverlays)]
pub fn find_overlays(facts: &[i32], text: &str) -> Result<String, JsValue> {
    let mut lines = String::new();
    for finding in crate::find_overlays(facts, text).map_err(thrown)? {
        match finding.candidate {
            Some(place) => lines.push_str(&place.to_string()),
            None => lines.push_str("-1"),
        }
        lines.push('\t');
        lines.push_str(finding.kind.name());
        lines.push('\t');
        lines.push_str(&((finding.confidence * 100.0) as u32).to_string());
        lines.push('\t');
        lines.push_str(&finding.reason);
        lines.push('\n');
    }
    Ok(lines)
}

/// The version of this core.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}

fn answer(
    page: &Document,
    options: &Options,
    document: Option<&web_sys::Document>,
) -> Result<JsValue, JsValue> {
    match extract(page, options) {
        Some(article) => plain_object(&article, document),
        None => Ok(JsValue::NULL),
    }
}

fn plain_object(
    article: &Article,
    document: Option<&web_sys::Document>,
) -> Result<JsValue, JsValue> {
    let data = article.data();
    let object = data
        .serialize(&Serializer::json_compatible())
        .map_err(|error| thrown(Error::browser(error)))?;
    if let Some(document) = document {
        let view = output::build_view(article, document).map_err(thrown)?;
        Reflect::set(&object, &"view".into(), &view)?;
    }
    Ok(object)
}

/// An `Error` object, as JavaScript expects what is thrown to be.
fn thrown(error: Error) -> JsValue {
    let object = js_sys::Error::new(&error.to_string());
    object.set_name("ReaderError");
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(&object, &"code".into(), &error.code().into());
    object.into()
}
