//! The core in Node: the same answers without a browser's help.
#![cfg(target_arch = "wasm32")]

use clearleaf::{Document, Options, extract};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
fn html_text_is_read_without_a_browser() {
    let paragraph =
        "<p>The sea rises twice a day, and twice a day it falls, and the boats go with it.";
    let html = format!("<title>Tides</title><h1>Tides</h1>{}", paragraph.repeat(9));
    let options = Options {
        url: Some("https://tides.example.org/today".to_owned()),
        ..Options::default()
    };
    let document = Document::parse(&html, &options).expect("the page is within limits");
    let article = extract(&document, &options).expect("nine paragraphs are an article");
    assert_eq!(article.metadata.title.as_deref(), Some("Tides"));
}
