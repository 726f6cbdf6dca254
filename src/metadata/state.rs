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

/// Keys under which an author's name stands at once.
const AUTHOR_KEYS: &[&str] = &["author", "authorName", "author_name", "byline"];

/// Most bytes between the text and the name of who wrote it.
const MAX_AUTHOR_BYTES: usize = 4 << 10;

/// The text, and who wrote it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Body {
    /// The longest text of the kind, escapes resolved.
    pub text: Option<String>,
    /// The name that stands nearest to it.
    pub author: Option<String>,
}

/// Reads the scripts.
pub(super) fn read<'a>(scripts: impl Iterator<Item = &'a str>) -> Body {
    let mut left = MAX_BYTES;
    let mut longest = Found::default();
    for script in scripts {
        if script.len() > left {
            continue;
        }
        left -= script.len();
        let found = Found::scan(script);
        if found.text.len() > longest.text.len() {
            longest = found;
        }
    }
    let text = Some(longest.text).filter(|text| text.len() >= MIN_BYTES);
    let text = text.map(unescape).filter(|text| is_prose(text));
    let author = longest.author.filter(|_| text.is_some());
    Body {
        author: author.map(|author| unescape(author.text)),
        text,
    }
}

/// What one script holds, escaped.
#[derive(Default)]
struct Found<'a> {
    text: &'a str,
    author: Option<Author<'a>>,
}

/// A name and how far from the text it stands.
#[derive(Clone, Copy)]
struct Author<'a> {
    text: &'a str,
    /// Bytes between name and text.
    distance: usize,
}

impl<'a> Found<'a> {
    /// Finds the longest string under one of the keys, and the author next
    /// to it: `"author": "…"` or `"authors": [{"name": "…"`.
    fn scan(script: &'a str) -> Found<'a> {
        let mut found = Found::default();
        let (mut key, mut outer, mut body_at) = ("", "", 0);
        let mut last: Option<(usize, &str)> = None;
        let mut rest = script;
        while let Some(opening) = rest.find('"') {
            let string = &rest[opening + 1..];
            let at = script.len() - string.len();
            let text = &string[..closing(string)];
            rest = string.get(text.len() + 1..).unwrap_or("");
            if let Some(value) = rest.trim_start().strip_prefix(':') {
                key = text;
                if value.trim_start().starts_with(['{', '[']) {
                    outer = text;
                }
            } else if text.len() >= MIN_BYTES && KEYS.contains(&key) {
                if text.len() > found.text.len() {
                    found = Found { text, author: None };
                    body_at = at;
                    found.keep(last, at);
                }
            } else if AUTHOR_KEYS.contains(&key) || (key == "name" && outer.starts_with("author")) {
                last = Some((at + text.len(), text));
                found.keep(Some((body_at + found.text.len(), text)), at);
            }
        }
        found
    }

    /// Keeps an author that is nearer to the text than the known one.
    fn keep(&mut self, candidate: Option<(usize, &'a str)>, at: usize) {
        let Some((end, text)) = candidate.filter(|_| !self.text.is_empty()) else {
            return;
        };
        let distance = at.saturating_sub(end);
        let is_nearer = self.author.is_none_or(|known| distance < known.distance);
        if is_nearer && distance <= MAX_AUTHOR_BYTES && !text.is_empty() {
            self.author = Some(Author { text, distance });
        }
    }
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
        let found = read([state.as_str()].into_iter()).text.unwrap_or_default();
        assert!(found.starts_with("The sea rises \"twice\" a day."));
    }

    #[test]
    fn programs_and_short_texts_are_no_body() {
        let program = "function f() { return 1; } ".repeat(40);
        let state = format!("{{\"html\": \"{program}\", \"body\": \"The sea.\"}}");
        assert_eq!(read([state.as_str()].into_iter()), Body::default());
    }

    #[test]
    fn text_under_another_key_is_no_body() {
        let prose = "The sea rises twice a day. ".repeat(30);
        let state = format!("{{\"terms\": \"{prose}\"}}");
        assert_eq!(read([state.as_str()].into_iter()), Body::default());
    }

    #[test]
    fn author_next_to_the_body_is_read() {
        let prose = "The sea rises twice a day. ".repeat(30);
        for state in [
            format!(r#"{{"authors": [{{"name": "Ada Brook"}}], "body": "{prose}"}}"#),
            format!(r#"{{"body": "{prose}", "author": {{"id": "7", "name": "Ada Brook"}}}}"#),
        ] {
            let found = read([state.as_str()].into_iter());
            assert_eq!(found.author.as_deref(), Some("Ada Brook"), "{state}");
        }
    }
}
