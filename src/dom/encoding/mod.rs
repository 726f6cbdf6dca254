//! Reads the bytes of a page as text.
//!
//! In: bytes of any encoding that browsers read. Out: their text. A byte
//! order mark decides; then what the page declares, unless its bytes say
//! otherwise; then what they look like.

mod declared;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, ISO_2022_JP, UTF_8, UTF_16BE, UTF_16LE};
use std::borrow::Cow;

/// Bytes looked at to tell UTF-16 without a mark.
const SAMPLE_BYTES: usize = 1024;

/// One byte in so many is the zero of a plain character, at the least: a page
/// in Japanese has one in seven, other encodings have none at all.
const MIN_ZEROS: usize = 16;

/// Of a declared encoding's characters outside ASCII, one in so many may be
/// wrong. Cut and pasted pages have a few; the wrong encoding has most.
const MAX_WRONG: usize = 8;

/// Reads bytes as text; `host` is the page's, whose country may hint at the
/// encoding.
pub(crate) fn decode<'a>(bytes: &'a [u8], host: Option<&str>) -> Cow<'a, str> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return read(encoding, &bytes[length..]).0;
    }
    if let Some(encoding) = wide(bytes) {
        return read(encoding, bytes).0;
    }
    if let Some(text) = modern(bytes) {
        return text;
    }
    if let Some(encoding) = declared::read(bytes).filter(|&encoding| encoding != UTF_8) {
        let (text, wrong) = read(encoding, bytes);
        if wrong * MAX_WRONG <= outside_ascii(&text) {
            return text;
        }
    }
    read(detect(bytes, host), bytes).0
}

/// The text in an encoding, and how many of its characters are not in it.
fn read<'a>(encoding: &'static Encoding, bytes: &'a [u8]) -> (Cow<'a, str>, usize) {
    let (text, has_wrong) = encoding.decode_without_bom_handling(bytes);
    let wrong = if has_wrong {
        text.matches(char::REPLACEMENT_CHARACTER).count()
    } else {
        0
    };
    (text, wrong)
}

/// UTF-8, whatever the page declares: other text is hardly ever valid UTF-8
/// by chance. A page of it may hold a few wrong bytes, or be cut. The escapes
/// of ISO-2022-JP are ASCII too.
fn modern(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if bytes.is_ascii() {
        let is_shifted = holds(bytes, b"\x1B$") || holds(bytes, b"\x1B(");
        return (!is_shifted).then(|| read(UTF_8, bytes).0);
    }
    let (text, wrong) = read(UTF_8, bytes);
    (wrong * MAX_WRONG <= outside_ascii(&text)).then_some(text)
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn outside_ascii(text: &str) -> usize {
    text.chars().filter(|c| !c.is_ascii()).count()
}

/// UTF-16 without a mark: markup has a zero in every other byte.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE_BYTES)];
    let zeros = |odd: usize| {
        sample
            .iter()
            .skip(odd)
            .step_by(2)
            .filter(|&&b| b == 0)
            .count()
    };
    let (even, odd) = (zeros(0), zeros(1));
    let many = sample.len() / MIN_ZEROS;
    if odd > many && even * MAX_WRONG < odd {
        Some(UTF_16LE)
    } else if even > many && odd * MAX_WRONG < even {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// What the bytes look like.
fn detect(bytes: &[u8], host: Option<&str>) -> &'static Encoding {
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(bytes, true);
    let country = host.and_then(|host| host.rsplit('.').next());
    let country = country.filter(|country| country.bytes().all(|b| b.is_ascii_lowercase()));
    let encoding = detector.guess(country.map(str::as_bytes), Utf8Detection::Deny);
    if bytes.is_ascii() && encoding != ISO_2022_JP {
        return UTF_8;
    }
    encoding
}

#[cfg(test)]
mod tests;
