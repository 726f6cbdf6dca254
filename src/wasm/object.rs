//! An article's data as a plain object.
//!
//! It is written by hand, like the options are read: the serialiser brings
//! along a general one, a fifteenth of the download.

use crate::article::{Entry, Ledger};
use crate::output::{ArticleData, words};
use crate::url::SafeUrl;
use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsValue;

/// Writes what is known of an article, with the names of its JSON.
pub(super) fn write(data: &ArticleData<'_>) -> JsValue {
    let object = Object::new();
    for (name, text) in texts(data) {
        set(&object, name, text.map_or(JsValue::NULL, JsValue::from_str));
    }
    set(&object, "confidence", data.confidence.into());
    set(&object, "wordCount", data.word_count.into());
    set(&object, "readingMinutes", data.reading_minutes.into());
    set(&object, "truncated", data.truncated.into());
    if let Some(ledger) = data.ledger {
        set(&object, "ledger", entries(ledger));
    }
    object.into()
}

fn texts<'d>(data: &'d ArticleData<'_>) -> [(&'static str, Option<&'d str>); 14] {
    [
        ("title", data.title),
        ("byline", data.byline),
        ("siteName", data.site_name),
        ("lang", data.lang),
        ("dir", data.dir.map(words::direction)),
        ("excerpt", data.excerpt),
        ("publishedTime", data.published_time),
        ("modifiedTime", data.modified_time),
        ("image", data.image.map(SafeUrl::as_str)),
        ("url", data.url.map(SafeUrl::as_str)),
        ("access", Some(words::access(data.access))),
        ("pageType", Some(words::page_type(data.page_type))),
        ("content", Some(&data.content)),
        ("textContent", Some(&data.text_content)),
    ]
}

fn entries(ledger: &Ledger) -> JsValue {
    let array = Array::new();
    for entry in &ledger.entries {
        array.push(&self::entry(entry));
    }
    array.into()
}

fn entry(entry: &Entry) -> JsValue {
    let object = Object::new();
    set(&object, "label", words::label(entry.label).into());
    set(&object, "kept", entry.kept.into());
    set(&object, "confidence", entry.confidence.into());
    set(&object, "reason", entry.reason.as_str().into());
    set(&object, "node", entry.node.into());
    set(&object, "lastNode", entry.last_node.into());
    set(&object, "text", entry.text.as_str().into());
    object.into()
}

fn set(object: &Object, name: &str, value: JsValue) {
    // Setting a property of a new object cannot fail.
    let _ = Reflect::set(object, &JsValue::from_str(name), &value);
}
