//! Pictures that stand for a character.

use super::address::contains_folded;
use crate::dom::{Document, Name, NodeId};

/// Longest text that such a picture stands for, in bytes: families of four
/// are long.
const MAX_BYTES: usize = 40;

/// Words of classes and addresses of such pictures.
const SIGNS: &[&str] = &["emoji", "emoticon", "smiley", "twemoji"];

/// The character that a picture stands for.
///
/// ```html
/// <img class="emoji" alt="⚓" src="https://s.w.org/images/core/emoji/15/svg/2693.svg">
/// ```
#[inline(never)]
pub(crate) fn character(document: &Document, id: NodeId) -> Option<&str> {
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
    (says(Name::CLASS) || says(Name::SRC)).then_some(alt)
}
