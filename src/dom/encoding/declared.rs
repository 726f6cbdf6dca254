//! The encoding that a page declares, in its first bytes.
//!
//! See <https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding>.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252, X_USER_DEFINED};

/// Where the standard looks.
const FIRST_BYTES: usize = 1024;

/// Where a parser meets what stands later, and starts again: in a head of
/// usual length.
const HEAD_BYTES: usize = 64 << 10;

/// The encoding that the page declares.
pub(super) fn read(bytes: &[u8]) -> Option<&'static Encoding> {
    let first = |limit: usize| &bytes[..bytes.len().min(limit)];
    let found = [FIRST_BYTES, HEAD_BYTES]
        .into_iter()
        .find_map(|limit| prescan(first(limit)));
    found.or_else(|| xml(first(FIRST_BYTES)))
}

/// What a page can declare and mean: it was read as bytes so far, so it is
/// not UTF-16.
fn meant(label: &[u8]) -> Option<&'static Encoding> {
    let encoding = Encoding::for_label(label)?;
    Some(match encoding {
        encoding if encoding == UTF_16BE || encoding == UTF_16LE => UTF_8,
        encoding if encoding == X_USER_DEFINED => WINDOWS_1252,
        encoding => encoding,
    })
}

/// `<?xml version="1.0" encoding="windows-1252"?>`
fn xml(bytes: &[u8]) -> Option<&'static Encoding> {
    let declaration = bytes.strip_prefix(b"<?xml")?;
    let end = declaration.iter().position(|&byte| byte == b'>')?;
    let declaration = &declaration[..end];
    let place = find(declaration, b"encoding")?;
    let value = declaration[place + b"encoding".len()..].trim_ascii_start();
    let value = value.strip_prefix(b"=")?.trim_ascii_start();
    let quote = *value
        .first()
        .filter(|quote| matches!(quote, b'"' | b'\''))?;
    let label = value[1..].split(|&byte| byte == quote).next()?;
    meant(label)
}

/// Looks for a `<meta>` that declares an encoding.
fn prescan(bytes: &[u8]) -> Option<&'static Encoding> {
    let mut rest = bytes;
    while let Some(start) = rest.iter().position(|&byte| byte == b'<') {
        rest = &rest[start..];
        if rest.starts_with(b"<!--") {
            // The two dashes may be those of the start: `<!-->`.
            let end = find(&rest[2..], b"-->")?;
            rest = &rest[end + 5..];
        } else if let Some(mut tag) = start_of_meta(rest) {
            if let Some(encoding) = meta(&mut tag) {
                return Some(encoding);
            }
            rest = tag;
        } else if is_tag(rest) {
            let name = rest.iter().position(|&byte| ends_name(byte))?;
            rest = &rest[name..];
            while attribute(&mut rest).is_some() {}
        } else if matches!(rest.get(1), Some(b'!' | b'/' | b'?')) {
            let end = rest.iter().position(|&byte| byte == b'>')?;
            rest = &rest[end..];
        } else {
            rest = &rest[1..];
        }
    }
    None
}

fn start_of_meta(bytes: &[u8]) -> Option<&[u8]> {
    let (name, rest) = bytes.split_at_checked(5)?;
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || *byte == b'/';
    (name.eq_ignore_ascii_case(b"<meta") && rest.first().is_some_and(is_end)).then_some(rest)
}

fn is_tag(bytes: &[u8]) -> bool {
    let name = bytes.strip_prefix(b"</").unwrap_or(&bytes[1..]);
    name.first().is_some_and(u8::is_ascii_alphabetic)
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || byte == b'>'
}

/// The encoding of one `<meta>`, whose attributes are read up to its end.
fn meta(rest: &mut &[u8]) -> Option<&'static Encoding> {
    let (mut is_pragma, mut charset, mut content) = (false, None, None);
    while let Some((name, value)) = attribute(rest) {
        match name.as_slice() {
            b"http-equiv" => is_pragma |= value == b"content-type",
            b"charset" => charset = charset.or(Some(value)),
            b"content" => content = content.or(Some(value)),
            _ => {}
        }
    }
    match (charset, content) {
        (Some(label), _) => meant(&label),
        (None, Some(content)) if is_pragma => meant(charset_of(&content)?),
        _ => None,
    }
}

/// The encoding within `text/html; charset=windows-1252`.
///
/// See <https://html.spec.whatwg.org/multipage/urls-and-fetching.html#extracting-character-encodings-from-meta-elements>.
fn charset_of(content: &[u8]) -> Option<&[u8]> {
    let mut rest = content;
    loop {
        let place = find(rest, b"charset")?;
        rest = rest[place + b"charset".len()..].trim_ascii_start();
        if let Some(value) = rest.strip_prefix(b"=") {
            let value = value.trim_ascii_start();
            return match value.first()? {
                quote @ (b'"' | b'\'') => {
                    let end = value[1..].iter().position(|byte| byte == quote)?;
                    Some(&value[1..=end])
                }
                _ => value
                    .split(|byte| byte.is_ascii_whitespace() || *byte == b';')
                    .next(),
            };
        }
    }
}

/// Reads the next attribute, name and value in lower case; none at the end
/// of the tag.
fn attribute(rest: &mut &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
    let is_between = |byte: u8| byte.is_ascii_whitespace() || byte == b'/';
    skip(rest, is_between);
    if matches!(rest.first(), None | Some(b'>')) {
        return None;
    }
    let first = usize::from(rest.first() == Some(&b'='));
    let end = rest
        .iter()
        .skip(first)
        .position(|&byte| byte == b'=' || byte == b'/' || ends_name(byte));
    let name = take(rest, end.map(|end| end + first));
    skip(rest, |byte| byte.is_ascii_whitespace());
    let Some(value) = rest.strip_prefix(b"=") else {
        return Some((name, Vec::new()));
    };
    *rest = value;
    skip(rest, |byte| byte.is_ascii_whitespace());
    let value = match rest.first() {
        Some(&quote @ (b'"' | b'\'')) => {
            *rest = &rest[1..];
            let end = rest.iter().position(|&byte| byte == quote);
            let value = take(rest, end);
            *rest = rest.get(1..).unwrap_or_default();
            value
        }
        _ => take(rest, rest.iter().position(|&byte| ends_name(byte))),
    };
    Some((name, value))
}

fn skip(rest: &mut &[u8], is_skipped: impl Fn(u8) -> bool) {
    let end = rest.iter().position(|&byte| !is_skipped(byte));
    *rest = &rest[end.unwrap_or(rest.len())..];
}

/// Takes the bytes up to a place, or all, in lower case.
fn take(rest: &mut &[u8], end: Option<usize>) -> Vec<u8> {
    let (taken, after) = rest.split_at(end.unwrap_or(rest.len()));
    *rest = after;
    taken.to_ascii_lowercase()
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes
        .windows(part.len())
        .position(|window| window.eq_ignore_ascii_case(part))
}
