//! Words of addresses: what stands for a picture that is still to come, and
//! what shows nothing.

use crate::text::{self, is_same_word};
use std::borrow::Cow;

/// Bytes of an inline picture below which it is a placeholder: a dot, a
/// blur of some pixels.
const MAX_PLACEHOLDER_BYTES: usize = 1_200;

/// Names of files that show nothing.
const BLANK_STEMS: &[&str] = &[
    "1x1",
    "blank",
    "clear",
    "dot",
    "grey",
    "lazy",
    "lazyload",
    "loader",
    "loading",
    "pixel",
    "placeholder",
    "px",
    "spacer",
    "sprite",
    "sprites",
    "trans",
    "transparent",
];

/// Parts of addresses of pictures that are shown until the real one is there,
/// and where in them the pair of letters stands that they are found by.
const BLURS: &[(&str, usize)] = &[
    ("lqip", 0),
    ("placeholder", 0),
    ("blur=", 0),
    ("/blur/", 1),
    ("blur:", 0),
    ("e_blur", 2),
    ("sprite.", 0),
];

/// Whether an address stands only for a picture that is still to come, or
/// for none.
#[inline(never)]
pub(super) fn is_placeholder(src: &str) -> bool {
    let src = src.trim();
    if src.get(..5).is_some_and(|head| is_same_word(head, "data:")) {
        return src.len() < MAX_PLACEHOLDER_BYTES || src.starts_with("data:image/svg");
    }
    let path = text::before_mark(src, b"?#");
    let query = src.get(path.len() + 1..).unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let stem = name.split('.').next().unwrap_or_default();
    let is_blank = BLANK_STEMS.iter().any(|blank| is_same_word(stem, blank));
    let has_tiny_width = query
        .split('&')
        .filter_map(|pair| pair.strip_prefix("w=").or(pair.strip_prefix("width=")))
        .any(|width| width.len() < 3 && width.bytes().all(|byte| byte.is_ascii_digit()));
    is_blank || has_tiny_width || is_blur(src)
}

/// Whether an address is that of a blurred picture.
fn is_blur(src: &str) -> bool {
    // All of them have one of these pairs; most addresses have none.
    let may_be = |pair: &[u8]| {
        matches!(
            [pair[0] | 0x20, pair[1] | 0x20],
            [b'b' | b'p', b'l'] | [b'l', b'q'] | [b's', b'p']
        )
    };
    let bytes = src.as_bytes();
    let stands_at = |place: usize, &(blur, pair): &(&str, usize)| {
        let found = place
            .checked_sub(pair)
            .and_then(|start| bytes.get(start..start + blur.len()));
        found.is_some_and(|found| found.eq_ignore_ascii_case(blur.as_bytes()))
    };
    let mut pairs = bytes.windows(2).enumerate();
    pairs.any(|(place, pair)| may_be(pair) && BLURS.iter().any(|blur| stands_at(place, blur)))
}

/// Whether a value can be an address: some loaders keep flags and numbers
/// under the names by which others keep addresses.
#[inline(never)]
pub(super) fn is_address(value: &str) -> bool {
    let value = value.trim();
    text::has_mark(value, b"/.") && !text::has_mark(value, b"{<\"\n") && !value.starts_with('[')
}

/// Endings of the names of files that are pictures.
const PICTURES: &[&str] = &["avif", "gif", "jpeg", "jpg", "png", "webp"];

/// Whether an address is that of a picture, by its ending.
pub(crate) fn is_picture_address(address: &str) -> bool {
    let ending = ending(address);
    PICTURES.iter().any(|known| is_same_word(ending, known))
}

/// What the name of a file ends with: `jpg`.
pub(crate) fn ending(address: &str) -> &str {
    let path = text::before_mark(address, b"?#");
    path.rsplit('.').next().unwrap_or_default()
}

/// Whether a text has this part, given in lower case.
#[inline(never)]
pub(super) fn contains_folded(text: &str, part: &str) -> bool {
    let (bytes, part) = (text.as_bytes(), part.as_bytes());
    // Few bytes are the first one, and asking them takes no call.
    bytes.iter().enumerate().any(|(at, byte)| {
        byte.eq_ignore_ascii_case(&part[0])
            && bytes[at..]
                .get(..part.len())
                .is_some_and(|found| found.eq_ignore_ascii_case(part))
    })
}

/// The value of a parameter of an address, its escapes read.
pub(super) fn parameter<'a>(url: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let query = url.split_once('?')?.1;
    let query = query.split('#').next()?;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let value = pairs.find(|(found, _)| *found == name)?.1;
    Some(unescaped(value))
}

/// A text with its `%XX` escapes read.
#[inline(never)]
pub(crate) fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escape = after.get(..2).filter(|_| first == b'%');
        let digits = escape.and_then(|digits| std::str::from_utf8(digits).ok());
        if let Some(byte) = digits.and_then(text::hexadecimal) {
            bytes.push(byte as u8);
            rest = &after[2..];
        } else {
            bytes.push(first);
            rest = after;
        }
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholder_is_told_by_its_name_or_size() {
        for src in [
            "data:image/gif;base64,R0lGODlhAQABAAAAACw=",
            "/img/placeholder.svg",
            "https://a.example/spacer.gif?1",
            "https://a.example/harbour.jpg?w=20&q=10",
            "https://a.example/harbour-lqip.jpg",
        ] {
            assert!(is_placeholder(src), "{src}");
        }
        for src in ["/pixel-art.png", "/harbour.jpg?w=640", "/img?id=20"] {
            assert!(!is_placeholder(src), "{src}");
        }
    }

    #[test]
    fn parameter_is_read_with_its_escapes() {
        let url = "/_next/image?url=%2Fharbour%20wall.jpg&w=640#x";
        assert_eq!(parameter(url, "url").as_deref(), Some("/harbour wall.jpg"));
        assert_eq!(parameter(url, "w").as_deref(), Some("640"));
        assert_eq!(parameter(url, "q"), None);
    }
}
