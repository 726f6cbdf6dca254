//! The core in a browser: captured pages, and the view as nodes.
#![cfg(target_arch = "wasm32")]

use clearleaf::wasm::{extract_snapshot, is_readerable};
use clearleaf::{Document, Limits, Options, extract};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen(module = "/www/capture.js")]
extern "C" {
    fn capture(document: &web_sys::Document) -> JsValue;
}

#[wasm_bindgen(inline_js = "
    export const page = (html) => new DOMParser().parseFromString(html, 'text/html');
    export const field = (object, name) => object[name];
    export const outline = (view) => [...view.querySelectorAll('*')].map((node) => node.localName).join(' ');
")]
extern "C" {
    fn page(html: &str) -> web_sys::Document;
    fn field(object: &JsValue, name: &str) -> JsValue;
    fn outline(view: &JsValue) -> String;
}

const PARAGRAPH: &str = "<p>The sea rises <em>twice</em> a day, and twice a day it falls, and the boats go with it.</p>";

fn article() -> String {
    let paragraphs = PARAGRAPH.repeat(9);
    format!("<title>Tides</title><nav><a href='/'>Home</a></nav><h1>Tides</h1>{paragraphs}")
}

fn snapshot(document: &web_sys::Document) -> Vec<u8> {
    let bytes = field(&capture(document), "bytes");
    js_sys::Uint8Array::from(bytes).to_vec()
}

#[wasm_bindgen_test]
fn captured_page_is_the_parsed_page() {
    let options = Options::default();
    let parsed = Document::parse(&article(), &options).expect("the page is read");
    let captured = snapshot(&page(&article()));
    let captured =
        Document::from_snapshot(&captured, &Limits::default()).expect("the page is read");
    let parsed = extract(&parsed, &options).expect("the page is read");
    let captured = extract(&captured, &options).expect("the page is read");
    assert_eq!(captured.content(), parsed.content());
    assert_eq!(captured.metadata.title, parsed.metadata.title);
}

#[wasm_bindgen_test]
fn view_is_built_of_nodes() {
    let document = page(&article());
    let bytes = snapshot(&document);
    let found =
        extract_snapshot(&bytes, JsValue::UNDEFINED, Some(document)).expect("the page is read");
    let outline = outline(&field(&found, "view"));
    assert_eq!(outline.matches("p em").count(), 9, "{outline}");
}

#[wasm_bindgen_test]
fn page_of_a_few_words_is_not_readerable() {
    assert!(is_readerable(&snapshot(&page(&article()))).expect("the page is read"));
    assert!(!is_readerable(&snapshot(&page("<p>Short."))).expect("the page is read"));
}

#[wasm_bindgen_test]
fn foreign_bytes_are_an_error_with_a_code() {
    let error =
        extract_snapshot(b"nothing", JsValue::UNDEFINED, None).expect_err("the bytes are no page");
    assert_eq!(field(&error, "code"), JsValue::from("bad-snapshot"));
    assert_eq!(field(&error, "name"), JsValue::from("ReaderError"));
}
