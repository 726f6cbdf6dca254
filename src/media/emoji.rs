//! Pictures that stand for a character.

use super::address::contains_folded;
use crate::dom::{Document, Name, NodeId};
use crate::text::{before_mark, hexadecimal};
use std::borrow::Cow;

/// Longest text that such a picture stands for, in bytes: families of four
/// are long.
const MAX_BYTES: usize = 40;

/// Words of classes and addresses of such pictures.
const SIGNS: &[&str] = &["emoji", "emoticon", "smiley", "twemoji"];

/// The character that a picture stands for: as its text says, or its address
/// where the text has a name alone.
///
/// ```html
/// <img class="emoji" alt="⚓" src="https://s.w.org/images/core/emoji/15/svg/2693.svg">
/// <img alt=":anchor:" src="https://example.org/emoji/2693.png">
/// ```
#[inline(never)]
pub(crate) fn character(document: &Document, id: NodeId) -> Option<Cow<'_, str>> {
    let alt = document.attribute(id, Name::ALT)?.trim();
    let is_character = |alt: &str| {
        alt.chars()
            .all(|c| c > '\u{203B}' || c == '\u{A9}' || c == '\u{AE}')
    };
    let is_keycap = alt.ends_with('\u{20E3}');
    let is_code = alt.len() > 2
        && alt.starts_with(':')
        && alt.ends_with(':')
        && !alt.contains(char::is_whitespace);
    if alt.is_empty() || alt.len() > MAX_BYTES || !(is_keycap || is_code || is_character(alt)) {
        return None;
    }
    let says = |name| {
        let value = document.attribute(id, name).unwrap_or_default();
        SIGNS.iter().any(|sign| contains_folded(value, sign))
    };
    if !says(Name::CLASS) && !says(Name::SRC) {
        return None;
    }
    let numbered = document.attribute(id, Name::SRC).and_then(numbered);
    let numbered = numbered.filter(|text| is_code && is_character(text));
    Some(numbered.map_or(alt.into(), Cow::Owned))
}

/// The characters whose numbers an address ends in: `1f1f3-1f1f4.png`.
fn numbered(src: &str) -> Option<String> {
    let name = before_mark(src, b"?#").rsplit('/').next()?;
    let stem = before_mark(name, b".");
    let characters = stem.split('-').map(|part| {
        let number = hexadecimal(part).and_then(char::from_u32);
        number.filter(|c| matches!(c, '\u{200D}' | '\u{2190}'..='\u{32FF}' | '\u{FE0F}' | '\u{1F000}'..='\u{1FAFF}'))
    });
    characters.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_an_address_are_characters() {
        let of = |src| numbered(src).unwrap_or_default();
        assert_eq!(of("https://example.org/emoji/1f389.png?v=2"), "🎉");
        assert_eq!(of("/emoji/1f1f3-1f1f4.svg"), "🇳🇴");
        assert_eq!(of("/emoji/harbour-office/5f3c.png"), "");
        assert_eq!(of("/emoji/custom.png"), "");
    }
}
