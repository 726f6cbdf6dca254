//! The article's text in the data that a page builds itself from.
//!
//! In: scripts such as `__NEXT_DATA__`. Out: the longest string under a key
//! like `body` that reads like prose. One pass over the bytes; no tree is
//! made.

use super::json::unescape;

/// Bytes of all scripts together; the rest is not read.
const MAX_BYTES: usize = 4 << 20;

/// Least bytes and words of a text that is an article's.
const MIN_BYTES: usize = 600;
const MIN_WORDS: u32 = 60;

/// Keys under which pages keep an article's text.
const KEYS: &[&str] = &[
    "articleBody",
    "article_body",
    "body",
    "bodyHtml",
    "body_html",
    "content",
    "contentHtml",
    "content_html",
    "fullText",
    "html",
    "rendered",
    "text",
];

/// The longest text of the kind, escapes resolved.
pub(super) fn body<'a>(scripts: impl Iterator<Item = &'a str>) -> Option<String> {
    let mut left = MAX_BYTES;
    let mut longest = "";
    for script in scripts {
        if script.len() > left {
            continue;
        }
        left -= script.len();
        let found = longest_value(script);
        if found.len() > longest.len() {
            longest = found;
        }
    }
    if longest.len() < MIN_BYTES {
        return None;
    }
    Some(unescape(longest)).filter(|text| is_prose(text))
}

/// The longest raw string under one of the keys.
fn longest_value(script: &str) -> &str {
    let mut longest = "";
    let mut key = "";
    let mut rest = script;
    while let Some(opening) = rest.find('"') {
        let string = &rest[opening + 1..];
        let end = closing(string);
        let text = &string[..end];
        rest = string.get(end + 1..).unwrap_or("");
        let is_key = rest.trim_start().starts_with(':');
        if is_key {
            key = text;
        } else if text.len() > longest.len() && text.len() >= MIN_BYTES && KEYS.contains(&key) {
            longest = text;
        }
    }
    longest
}

/// Where a string ends: at the first quote that no backslash escapes.
fn closing(string: &str) -> usize {
    let bytes = string.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'"' => return at,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// Whether a text is written for people: words with spaces, few braces.
fn is_prose(text: &str) -> bool {
    let signs = text
        .bytes()
        .filter(|byte| matches!(byte, b'{' | b'}' | b';'))
        .count();
    let spaces = text.bytes().filter(|byte| *byte == b' ').count();
    let is_spaced = spaces * 40 > text.len() || !text.is_ascii();
    crate::text::words(text) >= MIN_WORDS && is_spaced && signs * 60 < text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longest_text_under_a_known_key_is_the_body() {
        let prose = "The sea rises \\\"twice\\\" a day. ".repeat(30);
        let state = format!("{{\"props\": {{\"body\": \"{prose}\", \"body\": \"short\"}}}}");
        let found = body([state.as_str()].into_iter()).unwrap_or_default();
        assert!(found.starts_with("The sea rises \"twice\" a day."));
    }

    #[test]
    fn programs_and_short_texts_are_no_body() {
        let program = "function f() { return 1; } ".repeat(40);
        let state = format!("{{\"html\": \"{program}\", \"body\": \"The sea.\"}}");
        assert_eq!(body([state.as_str()].into_iter()), None);
    }

    #[test]
    fn text_under_another_key_is_no_body() {
        let prose = "The sea rises twice a day. ".repeat(30);
        let state = format!("{{\"terms\": \"{prose}\"}}");
        assert_eq!(body([state.as_str()].into_iter()), None);
    }
}
