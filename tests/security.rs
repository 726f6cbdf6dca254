//! Hostile markup: whatever a page holds, the answer holds none of it.
//!
//! Each payload is put into every part of an article of plain prose. The
//! output is judged by what another parser reads of it, by ammonia, which
//! must find nothing to change, and once more after the output was itself
//! read as a page. Payloads are our own; each test names a class of them.
#![cfg(feature = "html")]
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod oracle;
mod payloads;
mod safety;

use clearleaf::{Document, Options, extract};
use payloads::*;

const PROSE: [&str; 4] = [
    "The harbour wall was raised by a metre last spring, and in the gales of October it kept \
     the lower streets dry for the first time that anyone at the meeting could remember.",
    "Two of the fishing crews asked for a second ladder on the seaward side, because the old \
     one stands under the crane, and at low water nobody can reach its last rung from a boat.",
    "The engineer answered that the ladder had been left out to save money, that she had been \
     against it from the start, and that a new one would be ordered before the end of the month.",
    "Before the lamps were lit the chair thanked the volunteers, who had carried eleven tons of \
     stone by hand, and asked that their names be cut into the parapet beside the date.",
];

#[test]
fn event_handlers_are_dropped() {
    check(EVENT_HANDLERS);
}

#[test]
fn script_addresses_are_refused_in_every_spelling() {
    let everywhere = ADDRESS_PLACES.concat();
    check_all(
        SCRIPT_ADDRESSES
            .iter()
            .map(|address| everywhere.replace("ADDRESS", address)),
    );
}

#[test]
fn data_addresses_are_refused_unless_they_are_bitmaps() {
    check(DATA_ADDRESSES);
}

#[test]
fn scripts_are_dropped() {
    check(SCRIPTS);
}

#[test]
fn drawings_bring_nothing_along() {
    check(DRAWINGS);
}

#[test]
fn embeds_and_late_pictures_bring_nothing_along() {
    check(EMBEDS);
}

#[test]
fn frames_and_plug_ins_are_dropped() {
    check(FRAMES);
}

#[test]
fn namespace_confusion_makes_no_element() {
    check(NAMESPACE_CONFUSION);
}

#[test]
fn raw_text_does_not_come_alive() {
    check(RAW_TEXT);
}

#[test]
fn comments_and_instructions_are_dropped() {
    check(COMMENTS);
}

#[test]
fn ids_and_names_cannot_clobber_the_page_around() {
    check(CLOBBERING);
}

#[test]
fn templates_and_shadow_roots_are_checked_like_the_page() {
    check(TEMPLATES);
}

#[test]
fn forms_are_dropped() {
    check(FORMS);
}

#[test]
fn head_elements_in_the_text_are_dropped() {
    check(HEAD_ELEMENTS);
}

#[test]
fn styles_are_dropped() {
    check(STYLES);
}

#[test]
fn links_and_pictures_tell_nobody() {
    check(TRACKING);
}

#[test]
fn credentials_in_addresses_are_dropped() {
    check(CREDENTIALS);
}

#[test]
fn malformed_markup_is_no_way_out() {
    check(MALFORMED);
    check_all([format!("{}{}", "<div>".repeat(600), EVENT_HANDLERS[0])]);
    check_all([format!("{}<b onclick=alert(1)>tide", "<b><i>".repeat(300))]);
}

#[test]
fn bidi_and_control_characters_do_not_reach_the_fields() {
    check(CHARACTERS);
}

#[test]
fn markup_that_a_page_shows_as_text_stays_text() {
    let page = page("&lt;img src=x onerror=alert(1)&gt;", "");
    let content = content(&page).unwrap();
    assert!(content.contains("&lt;img src=x onerror=alert(1)&gt;"));
    assert!(!content.contains("<img src=\"x\""));
}

fn check(payloads: &[&str]) {
    check_all(payloads.iter().map(ToString::to_string));
}

fn check_all(payloads: impl IntoIterator<Item = String>) {
    for payload in payloads {
        for page in [
            page(&payload, ""),
            structured_page(&payload),
            described_page(&payload),
        ] {
            check_page(&payload, &page);
        }
    }
}

/// Reads the page, judges the answer, and does so again with the answer as
/// the page.
fn check_page(payload: &str, page: &str) {
    let content = content(page).unwrap_or_else(|| panic!("no article around {payload:?}"));
    assert!(content.contains(PROSE[0]), "{payload:?} cost the text");
    assert_safe(payload, &content);
    let again = format!("<title>Harbour</title><article>{content}</article>");
    if let Some(again) = self::content(&again) {
        assert_safe(payload, &again);
    }
}

fn assert_safe(payload: &str, content: &str) {
    if let Err(fault) = safety::check_content(content) {
        panic!("{payload:?}: {fault}\n{content}");
    }
}

/// The article's HTML; its fields are judged on the way.
fn content(page: &str) -> Option<String> {
    let options = Options {
        url: Some("https://harbour.example.org/news/wall".to_owned()),
        ..Options::default()
    };
    let document = Document::parse(page, &options).unwrap();
    let article = extract(&document, &options)?;
    if let Err(fault) = safety::check_fields(&article.metadata) {
        panic!("{fault}\n{page}");
    }
    Some(article.content())
}

/// The payload between two paragraphs and within one.
fn page(payload: &str, head: &str) -> String {
    let [first, second, third, fourth] = PROSE;
    format!(
        "<!DOCTYPE html><html lang=en><head><title>The wall held</title>{head}</head><body>\
         <article><h1>The wall held</h1><p>{first}</p><p>{second}</p>\n{payload}\n\
         <p>{third} {payload} {fourth}</p><p>{second}</p></article></body></html>"
    )
}

/// The payload in headings, lists, tables, captions, quotes and code.
fn structured_page(payload: &str) -> String {
    let [first, second, third, fourth] = PROSE;
    format!(
        "<!DOCTYPE html><html lang=en><title>The wall held</title><main><h1>The wall held</h1>\
         <p>{first}</p><p>{second}</p><h2>Ladders {payload}</h2><p>{third}</p>\
         <blockquote><p>{fourth} {payload}</p></blockquote><p>{second}</p>\
         <figure><img src=/wall.jpg alt=wall width=800 height=500><figcaption>The wall in May, \
         seen from the pier. {payload}</figcaption></figure><p>{third}</p>\
         <table><tr><th>Part</th><th>Cost</th></tr><tr><td>Ladder, bolts {payload}</td>\
         <td>410</td></tr></table><p>{fourth}</p>\
         <ul><li>The crane is to be moved {payload}</li><li>The lamps stay</li></ul>\
         <p>{third}</p><pre><code>depth = read(gauge) {payload}</code></pre><p>{fourth}</p></main>"
    )
}

/// The payload as text and as value: in metadata, structured data and the
/// attributes that an article keeps.
fn described_page(payload: &str) -> String {
    let text = payload.replace('&', "&amp;").replace('<', "&lt;");
    let value = text.replace('"', "&quot;");
    let json = serde_json::to_string(payload)
        .unwrap()
        .replace('<', "\\u003c");
    let meta =
        |name: &&str| format!("<meta name=\"{name}\" property=\"{name}\" content=\"{value}\">");
    let metas: Vec<String> = METAS.iter().map(meta).collect();
    let metas = metas.concat();
    let head = format!(
        "{metas}<link rel=canonical href=\"{value}\"><script type=application/ld+json>\
         {{\"@type\":\"NewsArticle\",\"headline\":{json},\"author\":{{\"name\":{json}}},\
         \"image\":{json},\"url\":{json},\"publisher\":{{\"name\":{json}}},\
         \"datePublished\":{json},\"description\":{json}}}</script>"
    );
    let body = format!(
        "<p rel=author class=byline>{text}</p><p><a href=\"{value}\" title=\"{value}\">notes</a> \
         <img src=\"{value}\" data-src=\"{value}\" srcset=\"{value} 2x\" alt=\"{value}\">\
         <abbr title=\"{value}\">HW</abbr> <time datetime=\"{value}\">May</time> \
         <q cite=\"{value}\" lang=\"{value}\" dir=\"{value}\" id=\"{value}\">{text}</q> \
         <a href=\"#{value}\">see there</a> {}</p>\
         <pre><code class=\"language-{value}\" data-lang=\"{value}\">{text}</code></pre>",
        PROSE[1]
    );
    page(&body, &head)
}
