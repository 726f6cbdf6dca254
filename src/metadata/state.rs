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

/// Keys under which the time of publication stands.
const TIME_KEYS: &[&str] = &[
    "datePublished",
    "firstPublishedAt",
    "publicationDate",
    "publishDate",
    "publishedAt",
    "publishedDate",
    "published_at",
];

/// Most bytes between the text and what is said of it.
const MAX_DISTANCE: usize = 4 << 10;

/// The text, who wrote it, and when.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Body {
    /// The longest text of the kind, escapes resolved.
    pub text: Option<String>,
    /// The name that stands nearest to it.
    pub author: Option<String>,
    /// The time that stands nearest to it.
    pub published: Option<String>,
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
    let near = |near: Near<'_>| Some(unescape(near.0?.text)).filter(|_| text.is_some());
    Body {
        author: near(longest.author),
        published: near(longest.published),
        text,
    }
}

/// What one script holds, escaped.
#[derive(Default)]
struct Found<'a> {
    text: &'a str,
    author: Near<'a>,
    published: Near<'a>,
}

/// The value of a kind that stands nearest to the text.
#[derive(Clone, Copy, Default)]
struct Near<'a>(Option<Value<'a>>);

/// A value and how far from the text it stands.
#[derive(Clone, Copy)]
struct Value<'a> {
    text: &'a str,
    /// Bytes between value and text.
    distance: usize,
}

impl<'a> Found<'a> {
    /// Finds the longest string under one of the keys, and the author and
    /// time next to it: `"author": "…"` or `"authors": [{"name": "…"`.
    fn scan(script: &'a str) -> Found<'a> {
        let mut found = Found::default();
        let (mut key, mut outer, mut body_at) = ("", "", 0);
        let (mut author, mut time) = (None, None);
        let mut rest = script;
        while let Some(opening) = rest.find('"') {
            let string = &rest[opening + 1..];
            let at = script.len() - string.len();
            let text = &string[..closing(string)];
            rest = string.get(text.len() + 1..).unwrap_or("");
            let body_end = body_at + found.text.len();
            if let Some(value) = rest.trim_start().strip_prefix(':') {
                key = text;
                if value.trim_start().starts_with(['{', '[']) {
                    outer = text;
                }
            } else if text.len() >= MIN_BYTES && KEYS.contains(&key) {
                if text.len() > found.text.len() {
                    found = Found {
                        text,
                        ..Found::default()
                    };
                    body_at = at;
                    found.author.keep(author, at);
                    found.published.keep(time, at);
                }
            } else if AUTHOR_KEYS.contains(&key) || (key == "name" && outer.starts_with("author")) {
                author = Some((at + text.len(), text));
                found.author.keep(Some((body_end, text)), at);
            } else if TIME_KEYS.contains(&key) {
                time = Some((at + text.len(), text));
                found.published.keep(Some((body_end, text)), at);
            }
        }
        found
    }
}

impl<'a> Near<'a> {
    /// Keeps a value that ends or begins nearer to the text than the known
    /// one.
    fn keep(&mut self, candidate: Option<(usize, &'a str)>, at: usize) {
        let Some((end, text)) = candidate else {
            return;
        };
        let distance = at.saturating_sub(end);
        let is_nearer = self.0.is_none_or(|known| distance < known.distance);
        if is_nearer && distance <= MAX_DISTANCE && !text.is_empty() {
            self.0 = Some(Value { text, distance });
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
    fn author_and_time_next_to_the_body_are_read() {
        let prose = "The sea rises twice a day. ".repeat(30);
        for state in [
            format!(
                r#"{{"authors": [{{"name": "Ada Brook"}}], "publishedAt": "2025-05-09", "body": "{prose}"}}"#
            ),
            format!(
                r#"{{"body": "{prose}", "publishedAt": "2025-05-09", "author": {{"id": "7", "name": "Ada Brook"}}}}"#
            ),
        ] {
            let found = read([state.as_str()].into_iter());
            assert_eq!(found.published.as_deref(), Some("2025-05-09"), "{state}");
            assert_eq!(found.author.as_deref(), Some("Ada Brook"), "{state}");
        }
    }
}
