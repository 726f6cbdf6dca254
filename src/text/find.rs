//! Looking for parts of short texts.
//!
//! Bytes are asked in plain loops: the searches of the standard library are
//! made for long texts, and take a kilobyte wherever they are used.

use super::lower;

/// Whether two words are the same but for the case of ASCII letters.
#[inline(never)]
pub(crate) fn is_same_word(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Where a part first stands in a short text.
#[inline(never)]
pub(crate) fn find(text: &str, part: &str) -> Option<usize> {
    let Some((&first, rest)) = part.as_bytes().split_first() else {
        return Some(0);
    };
    let bytes = text.as_bytes();
    let mut at = 0;
    while at + rest.len() < bytes.len() {
        if bytes[at] == first && bytes[at + 1..].starts_with(rest) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Where a text has the first of some ASCII marks.
#[inline(never)]
pub(crate) fn find_mark(text: &str, marks: &[u8]) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        let mut mark = 0;
        while mark < marks.len() {
            if bytes[at] == marks[mark] {
                return Some(at);
            }
            mark += 1;
        }
        at += 1;
    }
    None
}

/// Whether a text has one of some ASCII marks.
pub(crate) fn has_mark(text: &str, marks: &[u8]) -> bool {
    find_mark(text, marks).is_some()
}

/// What stands before the first of some ASCII marks, or all.
pub(crate) fn before_mark<'t>(text: &'t str, marks: &[u8]) -> &'t str {
    &text[..find_mark(text, marks).unwrap_or(text.len())]
}

/// Whether a text begins with these letters, given in lower case.
#[inline(never)]
pub(crate) fn begins_with(text: &str, start: &str) -> bool {
    let (bytes, letters) = (text.as_bytes(), start.as_bytes());
    // Most are told by their first byte.
    match (bytes.first(), letters.first()) {
        (Some(byte), Some(letter)) if byte.is_ascii() => {
            byte.to_ascii_lowercase() == *letter && is_head(text, start)
        }
        _ => is_head(text, start),
    }
}

fn is_head(text: &str, start: &str) -> bool {
    let head = text.get(..start.len());
    head.is_some_and(|head| head.chars().map(lower).eq(start.chars()))
}

/// Whether a part stands in a short text.
pub(crate) fn holds(text: &str, part: &str) -> bool {
    find(text, part).is_some()
}

/// What stands before and after a part of a short text.
#[inline(never)]
pub(crate) fn split_at_part<'t>(text: &'t str, part: &str) -> Option<(&'t str, &'t str)> {
    let at = find(text, part)?;
    Some((&text[..at], &text[at + part.len()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn part_is_found_where_it_first_stands() {
        assert_eq!(find("the tide, the tide", "tide"), Some(4));
        assert_eq!(find("tid", "tide"), None);
        assert_eq!(
            split_at_part("ebb and flow", " and "),
            Some(("ebb", "flow"))
        );
    }

    #[test]
    fn mark_ends_what_stands_before_it() {
        assert_eq!(before_mark("/tides?page=2#top", b"?#"), "/tides");
        assert_eq!(before_mark("/tides", b"?#"), "/tides");
        assert!(has_mark("harbour.jpg", b"/."));
    }

    #[test]
    fn beginning_is_told_in_any_case() {
        assert!(begins_with("Crédit : Ada Wren", "crédit"));
        assert!(begins_with("ФОТО: Ада", "фото"));
        assert!(!begins_with("Credit", "crédit"));
        assert!(!begins_with("Cr", "crédit"));
    }
}
