//! Reads JSON as pages write it: leniently, and within bounds.
//!
//! In: the text of a script. Out: [`Json`] values that borrow from it. Pages
//! put raw line breaks and bare quotes into strings, wrap the data in HTML
//! comments, forget commas and cut it off; whatever can be told is read.

use std::borrow::Cow;

/// Values nested deeper are read over; no page of the corpora passes 20.
const MAX_DEPTH: usize = 64;

/// Longest key that is known again without the comma before it.
const MAX_KEY_BYTES: usize = 40;

/// One value.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Json<'a> {
    /// `null`, numbers with a fault, and what lies too deep.
    Null,
    /// `true` and `false`.
    Bool(bool),
    /// A number, as written.
    Number(&'a str),
    /// A string, its escapes resolved.
    Text(Cow<'a, str>),
    /// An array.
    List(Vec<Json<'a>>),
    /// An object, in source order; a key may come twice.
    Object(Vec<(Cow<'a, str>, Json<'a>)>),
}

impl<'a> Json<'a> {
    /// All objects and arrays at the top of a text.
    pub(super) fn read_all(text: &'a str) -> Vec<Json<'a>> {
        let mut reader = Reader { text, at: 0 };
        let mut values = Vec::new();
        while reader.skip_to_container() {
            values.push(reader.value(0));
        }
        values
    }

    /// The value of a key of an object.
    #[inline(never)]
    pub(super) fn get(&self, key: &str) -> Option<&Json<'a>> {
        let Json::Object(pairs) = self else {
            return None;
        };
        pairs.iter().find(|pair| pair.0 == key).map(|pair| &pair.1)
    }

    /// The characters of a string.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The values of an array; any other value is its own only one.
    pub(super) fn items(&self) -> &[Json<'a>] {
        match self {
            Json::List(items) => items,
            other => std::slice::from_ref(other),
        }
    }
}

/// A place in the text.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Moves to the next `{` or `[`, past comment marks and semicolons.
    ///
    /// The `[` of `<![CDATA[` opens nothing.
    fn skip_to_container(&mut self) -> bool {
        while let Some(byte) = self.peek() {
            if self.text.as_bytes()[self.at..].starts_with(b"<![CDATA[") {
                self.at += 9;
            } else if matches!(byte, b'{' | b'[') {
                return true;
            } else {
                self.at += 1;
            }
        }
        false
    }

    fn skip_space(&mut self) {
        while self.peek().is_some_and(|byte| byte.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    fn value(&mut self, depth: usize) -> Json<'a> {
        self.skip_space();
        match self.peek() {
            Some(b'{' | b'[') if depth >= MAX_DEPTH => {
                self.skip_container();
                Json::Null
            }
            Some(b'{') => self.object(depth),
            Some(b'[') => self.list(depth),
            Some(b'"') => self.string().map_or(Json::Null, Json::Text),
            _ => self.word(),
        }
    }

    fn object(&mut self, depth: usize) -> Json<'a> {
        self.at += 1;
        let mut pairs = Vec::new();
        loop {
            self.skip_space();
            match self.peek() {
                None => break,
                Some(b'}') => {
                    self.at += 1;
                    break;
                }
                Some(b'"') => {
                    let key = self.string().unwrap_or_default();
                    self.skip_space();
                    if self.peek() == Some(b':') {
                        self.at += 1;
                        pairs.push((key, self.value(depth + 1)));
                    }
                }
                Some(_) => self.at += 1,
            }
        }
        Json::Object(pairs)
    }

    fn list(&mut self, depth: usize) -> Json<'a> {
        self.at += 1;
        let mut items = Vec::new();
        loop {
            self.skip_space();
            match self.peek() {
                None => break,
                Some(b']') => {
                    self.at += 1;
                    break;
                }
                Some(b',' | b':' | b'}') => self.at += 1,
                Some(_) => items.push(self.value(depth + 1)),
            }
        }
        Json::List(items)
    }

    /// `true`, `null`, a number, or a word that JSON does not know.
    fn word(&mut self) -> Json<'a> {
        let start = self.at;
        while self
            .peek()
            .is_some_and(|byte| !matches!(byte, b',' | b':' | b'}' | b']' | b'"' | b'{' | b'['))
        {
            self.at += 1;
        }
        match self.text.get(start..self.at).unwrap_or("").trim() {
            "true" => Json::Bool(true),
            "false" => Json::Bool(false),
            word if word.starts_with(|c: char| c == '-' || c.is_ascii_digit()) => {
                Json::Number(word)
            }
            _ => Json::Null,
        }
    }

    /// A string; one that the end of the text cuts off is none, because half
    /// a day or name is another one.
    fn string(&mut self) -> Option<Cow<'a, str>> {
        let (start, end, has_escapes) = self.string_span();
        let is_whole = self.at > end;
        let raw = self.text.get(start..end).filter(|_| is_whole)?;
        Some(if has_escapes {
            Cow::Owned(unescape(raw))
        } else {
            Cow::Borrowed(raw)
        })
    }

    /// Passes a string: where its characters start and end, and whether a
    /// backslash is among them.
    ///
    /// A quote ends it only before what may follow a string, so that
    /// `"the "great" tide"` is read whole.
    fn string_span(&mut self) -> (usize, usize, bool) {
        let bytes = self.text.as_bytes();
        let start = self.at + 1;
        let mut has_escapes = false;
        self.at = start;
        while let Some(byte) = self.peek() {
            if byte == b'\\' {
                has_escapes = true;
                self.at += 2;
                continue;
            }
            self.at += 1;
            if byte == b'"' && ends_string(&bytes[self.at..]) {
                return (start, self.at - 1, has_escapes);
            }
        }
        self.at = bytes.len();
        (start, bytes.len(), has_escapes)
    }

    /// Passes an array or object without reading it.
    fn skip_container(&mut self) {
        let mut open = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.string_span();
                    continue;
                }
                b'{' | b'[' => open += 1,
                b'}' | b']' => open -= 1,
                _ => {}
            }
            self.at += 1;
            if open == 0 {
                return;
            }
        }
    }
}

/// Whether what follows a quote may follow a string: a mark, or the next key
/// where the comma before it was forgotten.
fn ends_string(rest: &[u8]) -> bool {
    let Some(place) = rest.iter().position(|byte| !byte.is_ascii_whitespace()) else {
        return true;
    };
    match rest[place] {
        b',' | b':' | b'}' | b']' => true,
        b'"' => is_key(&rest[place + 1..]),
        _ => false,
    }
}

/// Whether a key starts here: a short word, a quote, a colon.
fn is_key(rest: &[u8]) -> bool {
    let is_of_key = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'@' | b'_' | b'-');
    let length = rest
        .iter()
        .take(MAX_KEY_BYTES)
        .take_while(|byte| is_of_key(byte))
        .count();
    let mut after = rest[length..].iter();
    length > 0
        && after.next() == Some(&b'"')
        && after.find(|byte| !byte.is_ascii_whitespace()) == Some(&b':')
}

/// Resolves the escapes of a string; a broken one stands for itself.
pub(super) fn unescape(raw: &str) -> String {
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let mut characters = after.chars();
        match characters.next() {
            Some('n') => text.push('\n'),
            Some('t') => text.push('\t'),
            Some('r') => text.push('\r'),
            Some('b' | 'f') => text.push(' '),
            Some('u') => {
                let (character, used) = unicode_escape(characters.as_str());
                text.push(character);
                characters = characters.as_str()[used..].chars();
            }
            Some(other) => text.push(other),
            None => {}
        }
        rest = characters.as_str();
    }
    text.push_str(rest);
    text
}

/// The character after `\u`, and how many bytes name it.
fn unicode_escape(digits: &str) -> (char, usize) {
    let Some(unit) = hex_unit(digits) else {
        return (char::REPLACEMENT_CHARACTER, 0);
    };
    if let Some(character) = char::from_u32(unit) {
        return (character, 4);
    }
    let low = digits
        .get(4..)
        .and_then(|rest| rest.strip_prefix("\\u"))
        .and_then(hex_unit)
        .filter(|low| (0xDC00..0xE000).contains(low) && unit < 0xDC00);
    let pair = low.and_then(|low| char::from_u32(0x10000 + ((unit & 0x3FF) << 10) + (low & 0x3FF)));
    match pair {
        Some(character) => (character, 10),
        None => (char::REPLACEMENT_CHARACTER, 4),
    }
}

fn hex_unit(digits: &str) -> Option<u32> {
    let digits = digits.get(..4)?;
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_hex.then(|| crate::text::hexadecimal(digits))?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text<'a>(values: &'a [Json<'_>], key: &str) -> &'a str {
        values[0].get(key).and_then(Json::text).unwrap_or("")
    }

    #[test]
    fn escapes_are_resolved() {
        let values = Json::read_all(r#"{"a": "\"x\"\n\u00e9 \ud83c\udf0a \ud83c."}"#);
        assert_eq!(text(&values, "a"), "\"x\"\né 🌊 \u{FFFD}.");
    }

    #[test]
    fn numbers_words_and_lists_are_told_apart() {
        let values = Json::read_all(r#"[1.5, true, null, "x", {}]"#);
        let expected = vec![
            Json::Number("1.5"),
            Json::Bool(true),
            Json::Null,
            Json::Text(Cow::Borrowed("x")),
            Json::Object(vec![]),
        ];
        assert_eq!(values, [Json::List(expected)]);
    }

    #[test]
    fn wrapping_comments_are_passed() {
        let values = Json::read_all("<!-- //<![CDATA[ \n{\"a\": \"b\"};\n //]]> -->");
        assert_eq!(text(&values, "a"), "b");
        assert_eq!(values.len(), 1);
    }

    #[test]
    fn line_breaks_and_bare_quotes_in_strings_are_kept() {
        let values = Json::read_all("{\"a\": \"the \"great\"\ntide\", \"b\": \"c\",}");
        assert_eq!(text(&values, "a"), "the \"great\"\ntide");
        assert_eq!(text(&values, "b"), "c");
    }

    #[test]
    fn cut_off_data_is_read_as_far_as_it_goes() {
        let values = Json::read_all(r#"{"a": "b", "c": ["d", {"e": "f"#);
        assert_eq!(text(&values, "a"), "b");
        assert!(values[0].get("c").is_some());
    }

    #[test]
    fn half_a_string_is_none() {
        let values = Json::read_all(r#"{"a": "b", "c": "2024-05-3"#);
        assert_eq!(text(&values, "a"), "b");
        assert_eq!(values[0].get("c"), Some(&Json::Null));
    }

    #[test]
    fn forgotten_comma_ends_a_string() {
        let values = Json::read_all("{\"a\": \"b\"\n \"c\": \"d\"}");
        assert_eq!(text(&values, "a"), "b");
        assert_eq!(text(&values, "c"), "d");
    }

    #[test]
    fn deep_nesting_is_read_over() {
        let bomb = "[".repeat(200_000);
        assert_eq!(Json::read_all(&bomb).len(), 1);
        let deep = format!(
            "{{\"x\": {}1{}, \"a\": \"b\"}}",
            "[".repeat(100),
            "]".repeat(100)
        );
        assert_eq!(text(&Json::read_all(&deep), "a"), "b");
    }
}
