//! Plain text out of declared text, which often is HTML written twice.
//!
//! `Tides &amp;amp; <em>moons</em>` in a field means *Tides & moons*.

use crate::text::fold_whitespace;

/// Named references met in declared texts, and their characters; sorted.
const ENTITIES: &[(&str, &str)] = &[
    ("amp", "&"),
    ("apos", "'"),
    ("bull", "•"),
    ("copy", "©"),
    ("gt", ">"),
    ("hellip", "…"),
    ("laquo", "«"),
    ("ldquo", "“"),
    ("lsquo", "‘"),
    ("lt", "<"),
    ("mdash", "—"),
    ("middot", "·"),
    ("nbsp", " "),
    ("ndash", "–"),
    ("quot", "\""),
    ("raquo", "»"),
    ("rdquo", "”"),
    ("reg", "®"),
    ("rsquo", "’"),
    ("shy", ""),
    ("trade", "™"),
];

/// Longest reference, ampersand and semicolon left out.
const MAX_REFERENCE_BYTES: usize = 8;

/// Bytes of a declared text that are looked at.
const MAX_BYTES: usize = 8 << 10;

/// Tags dropped, references resolved (twice written ones too), white space
/// folded, invisible marks dropped.
pub(super) fn plain(text: &str) -> String {
    let text = crate::text::cut(text, MAX_BYTES);
    if is_plain(text.as_bytes()) {
        return fold_whitespace(text);
    }
    let mut decoded = decode(text);
    if decoded.contains('&') {
        decoded = decode(&decoded);
    }
    let mut kept = without_tags(&decoded);
    kept = kept.replace('\u{A0}', " ");
    kept.retain(|c| !matches!(c, '\u{AD}' | '\u{200B}' | '\u{FEFF}'));
    fold_whitespace(&kept)
}

/// Whether nothing but white space is to be changed: no reference, no tag, no
/// space that does not break, no invisible mark.
fn is_plain(text: &[u8]) -> bool {
    let mut place = 0;
    while place < text.len() {
        let rest = &text[place..];
        if let b'&' | b'<' | 0xC2 | 0xE2 | 0xEF = rest[0]
            && let [b'&' | b'<', ..]
            | [0xC2, 0xA0 | 0xAD, ..]
            | [0xE2, 0x80, 0x8B, ..]
            | [0xEF, 0xBB, 0xBF, ..] = rest
        {
            return false;
        }
        place += 1;
    }
    true
}

fn decode(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        rest = after;
        if !take_reference(&mut rest, &mut decoded) {
            decoded.push('&');
        }
    }
    decoded.push_str(rest);
    decoded
}

/// Moves past a reference and writes its characters.
fn take_reference(rest: &mut &str, decoded: &mut String) -> bool {
    let head = crate::text::cut(rest, MAX_REFERENCE_BYTES + 1);
    let Some((reference, _)) = head.split_once(';') else {
        return false;
    };
    let known = ENTITIES
        .binary_search_by_key(&reference, |entity| entity.0)
        .ok();
    if let Some(place) = known {
        decoded.push_str(ENTITIES[place].1);
    } else if let Some(character) = reference.strip_prefix('#').and_then(numbered) {
        decoded.push(character);
    } else {
        return false;
    }
    *rest = &rest[reference.len() + 1..];
    true
}

fn numbered(digits: &str) -> Option<char> {
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(hex) => crate::text::hexadecimal(hex),
        None => crate::text::number(digits),
    };
    char::from_u32(number?).filter(|character| !character.is_control())
}

/// Drops what looks like a tag: `<` and a letter or `/`, up to `>`.
fn without_tags(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        kept.push_str(before);
        let opens_tag = after.starts_with(|c: char| c == '/' || c.is_ascii_alphabetic());
        if !opens_tag {
            kept.push('<');
            rest = after;
            continue;
        }
        let Some((_, behind)) = after.split_once('>') else {
            kept.push('<');
            rest = after;
            break;
        };
        rest = behind;
    }
    kept.push_str(rest);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_declared_text_is_resolved() {
        assert_eq!(plain("Tides &amp;amp;\n <em>moons</em>"), "Tides & moons");
        assert_eq!(
            plain("It&#8217;s &#x201C;low&#x201d;&nbsp;tide"),
            "It’s “low” tide"
        );
    }

    #[test]
    fn what_is_no_markup_stays() {
        assert_eq!(plain("a < b & c &unknown; d"), "a < b & c &unknown; d");
    }

    #[test]
    fn references_are_sorted() {
        assert!(ENTITIES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
