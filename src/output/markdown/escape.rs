//! Keeps text of the page from being read as Markdown.

use crate::text::{is_alphabetic, is_alphanumeric};

/// How far a character reference can reach: the longest name has 31 letters.
const MAX_REFERENCE_BYTES: usize = 33;

/// Adds a word so that it stays text, wherever the line stands.
///
/// `has_formulas` says whether a dollar sign could open one.
pub(super) fn push_word(word: &str, has_formulas: bool, out: &mut String) {
    for (place, character) in word.char_indices() {
        if character == '\u{AD}' {
            continue;
        }
        let rest = &word[place..];
        if must_escape(character, rest, out) || (character == '$' && has_formulas) {
            out.push('\\');
        }
        out.push(character);
    }
}

/// Adds an address, to stand between parentheses.
pub(super) fn push_url(url: &str, out: &mut String) {
    for (place, character) in url.char_indices() {
        match character {
            '(' | ')' | '*' | '_' | '~' | '$' => {
                out.push('\\');
                out.push(character);
            }
            '<' => out.push_str("%3C"),
            '>' => out.push_str("%3E"),
            '\\' => out.push_str("%5C"),
            '|' => out.push_str("%7C"),
            '`' => out.push_str("%60"),
            '"' => out.push_str("%22"),
            '&' if is_reference(&url[place..]) => out.push_str("\\&"),
            character if character.is_whitespace() || character.is_control() => {
                out.push_str("%20");
            }
            character => out.push(character),
        }
    }
}

fn must_escape(character: char, rest: &str, out: &str) -> bool {
    let after = || rest.chars().nth(1);
    match character {
        '\\' | '`' | '*' | '[' | ']' | '~' => true,
        '_' => !(ends_in_letter(out) && after().is_some_and(is_alphanumeric)),
        '<' => after().is_none_or(|c| is_alphabetic(c) || matches!(c, '/' | '!' | '?')),
        '&' => is_reference(rest),
        '>' => is_line_start(out),
        '#' | '+' | '-' | '=' | '|' | ':' => {
            is_line_start(out) && !after().is_some_and(is_alphanumeric)
        }
        '.' | ')' => after().is_none() && is_number_so_far(out),
        _ => false,
    }
}

fn is_line_start(out: &str) -> bool {
    out.is_empty() || out.ends_with('\n')
}

fn ends_in_letter(out: &str) -> bool {
    out.chars().next_back().is_some_and(is_alphanumeric)
}

/// Whether the line holds nothing but a number that an item could have.
fn is_number_so_far(out: &str) -> bool {
    let digits = out
        .bytes()
        .rev()
        .take(10)
        .take_while(u8::is_ascii_digit)
        .count();
    (1..10).contains(&digits) && is_line_start(&out[..out.len() - digits])
}

/// Whether a text starts with what HTML reads as one character: `&copy;`.
fn is_reference(text: &str) -> bool {
    let mut bytes = text.bytes().skip(1).take(MAX_REFERENCE_BYTES);
    let end = bytes.find(|byte| !byte.is_ascii_alphanumeric() && *byte != b'#');
    end == Some(b';')
}
