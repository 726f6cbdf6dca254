//! Addresses: one policy for every link, picture and metadata field.
//!
//! In: text of the page. Out: a [`SafeUrl`], which is the proof that the
//! address was parsed, resolved and allowed. Stops `javascript:` and the
//! like in every spelling, relative tricks, and credentials in addresses.

use crate::error::Error;
use crate::text::{before_mark, is_same_word};
use serde::Serialize;
use std::fmt;

/// Longest address kept, in bytes; longer ones are data or attacks.
const MAX_URL_BYTES: usize = 8 << 10;

/// Longest inline picture kept, in bytes.
const MAX_DATA_URL_BYTES: usize = 2 << 20;

/// Inline pictures that cannot carry script.
const DATA_PICTURES: &[&str] = &[
    "data:image/avif;base64,",
    "data:image/gif;base64,",
    "data:image/jpeg;base64,",
    "data:image/jpg;base64,",
    "data:image/png;base64,",
    "data:image/webp;base64,",
];

/// How the address of a drawing begins.
const DRAWING: &str = "data:image/svg+xml,";

/// An address that may stand in the output: absolute, of an allowed scheme,
/// without credentials.
#[derive(Clone, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct SafeUrl(String);

impl SafeUrl {
    /// Where a link may lead: `http`, `https`, `mailto` and `tel`.
    pub(crate) fn link(text: &str, base: Option<&str>) -> Option<SafeUrl> {
        SafeUrl::resolve(text, base)
            .filter(|url| url.is_web() || url.0.starts_with("mailto:") || url.0.starts_with("tel:"))
    }

    /// Where media may come from: `http`, `https`, and for pictures the
    /// `data:` of bitmap formats.
    #[inline(never)]
    pub(crate) fn media(text: &str, base: Option<&str>) -> Option<SafeUrl> {
        let trimmed = trim(text);
        if has_data_scheme(trimmed) {
            return SafeUrl::data_picture(trimmed);
        }
        SafeUrl::web(trimmed, base)
    }

    /// The address that holds a drawing, rebuilt by the `media` module: it
    /// needs no base and leads nowhere.
    #[inline(never)]
    pub(crate) fn drawing(svg: &str) -> SafeUrl {
        let mut url = String::with_capacity(svg.len() * 5 / 4);
        url.push_str(DRAWING);
        for byte in svg.bytes() {
            let is_plain = byte.is_ascii_alphanumeric() || b"-_.!~*'/:=,;".contains(&byte);
            if is_plain {
                url.push(char::from(byte));
            } else {
                url.push('%');
                for half in [byte >> 4, byte & 15] {
                    url.push(char::from(b"0123456789ABCDEF"[usize::from(half)]));
                }
            }
        }
        SafeUrl(url)
    }

    /// An address of the web: `http` and `https`.
    #[inline(never)]
    pub(crate) fn web(text: &str, base: Option<&str>) -> Option<SafeUrl> {
        SafeUrl::resolve(text, base).filter(SafeUrl::is_web)
    }

    /// The address as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    fn is_web(&self) -> bool {
        is_web(&self.0)
    }

    fn data_picture(text: &str) -> Option<SafeUrl> {
        let head = text.get(..text.len().min(32))?.to_ascii_lowercase();
        let kind = DATA_PICTURES.iter().find(|kind| head.starts_with(**kind))?;
        let data = &text[kind.len()..];
        let is_base64 = data
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'='));
        (text.len() <= MAX_DATA_URL_BYTES && is_base64).then(|| SafeUrl(format!("{kind}{data}")))
    }

    fn resolve(text: &str, base: Option<&str>) -> Option<SafeUrl> {
        let text = trim(text);
        if text.is_empty() || text.len() > MAX_URL_BYTES || has_data_scheme(text) {
            return None;
        }
        plain(text, base).or_else(|| parse(text, base)).map(SafeUrl)
    }
}

impl fmt::Display for SafeUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Checks the address that a caller gives for a page.
///
/// `about:` and `file:` pages have none that links could be resolved
/// against.
pub(crate) fn page_address(url: Option<&str>) -> Result<Option<String>, Error> {
    let Some(url) = url else { return Ok(None) };
    match SafeUrl::web(url, None) {
        Some(url) => Ok(Some(url.0)),
        None => Err(Error::bad_url(url)),
    }
}

/// The host part of an absolute web address, port left out.
pub(crate) fn host(url: &str) -> Option<&str> {
    let rest = url.split_once("://")?.1;
    let authority = before_mark(rest, b"/?#");
    let host = authority.rsplit('@').next()?;
    let host = host.split(':').next()?;
    (!host.is_empty()).then_some(host)
}

/// The part of a host that one owner holds, guessed without a list: the last
/// two labels, or three where the second level is short (`co.uk`).
pub(crate) fn site(host: &str) -> &str {
    let mut dots = host.rmatch_indices('.').map(|(place, _)| place);
    let (Some(last), second, third) = (dots.next(), dots.next(), dots.next()) else {
        return host;
    };
    let Some(second) = second else { return host };
    let is_short = last - second <= 4 && host.len() - last <= 3;
    match (is_short, third) {
        (true, Some(third)) => &host[third + 1..],
        (true, None) => host,
        (false, _) => &host[second + 1..],
    }
}

fn is_web(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

/// Drops what URL parsers drop at both ends: C0 controls and space.
fn trim(text: &str) -> &str {
    text.trim_matches(|c: char| c <= ' ')
}

fn has_data_scheme(text: &str) -> bool {
    text.get(..5)
        .is_some_and(|scheme| is_same_word(scheme, "data:"))
}

/// The address where it is written as a parser would write it: nine in ten
/// are, and parsing costs a crossing to the browser each.
fn plain(text: &str, base: Option<&str>) -> Option<String> {
    if is_plain_path(text) && !text.starts_with("//") {
        let base = base?;
        let origin = &base[..base.len() - path_of(base)?.len()];
        return is_plain_origin(origin).then(|| [origin, text].concat());
    }
    let path = path_of(text)?;
    let origin = &text[..text.len() - path.len()];
    (is_plain_origin(origin) && is_plain_path(path)).then(|| text.to_owned())
}

/// The path of an absolute web address, and all after it.
fn path_of(url: &str) -> Option<&str> {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))?;
    rest.find('/').map(|start| &rest[start..])
}

/// Whether scheme, host and port need no change: a name in lower case, no
/// credentials, nothing that could be a number.
fn is_plain_origin(origin: &str) -> bool {
    let Some((scheme, host)) = origin.split_once("://") else {
        return false;
    };
    let host = match host.split_once(':') {
        Some((host, port)) if is_plain_port(scheme, port) => host,
        _ => host,
    };
    let is_named = host
        .bytes()
        .next_back()
        .is_some_and(|byte| byte.is_ascii_lowercase());
    let is_label = |label: &str| !label.is_empty() && !label.starts_with("xn--");
    is_named
        && host.split('.').all(is_label)
        && host.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'.' | b'-')
        })
}

/// Whether a port is written as a parser would: a number in full, and not the
/// one that its scheme has anyway.
fn is_plain_port(scheme: &str, port: &str) -> bool {
    let is_number = port.bytes().all(|byte| byte.is_ascii_digit()) && !port.starts_with('0');
    let is_port = port.len() < 5 || port.len() == 5 && port <= "65535";
    let is_written = is_number && is_port && !port.is_empty();
    is_written && !matches!((scheme, port), ("http", "80") | ("https", "443"))
}

/// Whether path, query and fragment need no change: plain characters, and no
/// step up or to the same place.
fn is_plain_path(path: &str) -> bool {
    let is_plain = |byte: u8| {
        byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b'/' | b'-'
                    | b'_'
                    | b'.'
                    | b'~'
                    | b'?'
                    | b'='
                    | b'&'
                    | b'+'
                    | b','
                    | b';'
                    | b':'
                    | b'@'
                    | b'!'
                    | b'$'
                    | b'*'
                    | b'('
                    | b')'
                    | b'#'
            )
    };
    path.starts_with('/') && path.bytes().all(is_plain) && !path.contains("/.")
}

/// Resolves by the WHATWG rules and drops credentials.
#[cfg(not(target_arch = "wasm32"))]
fn parse(text: &str, base: Option<&str>) -> Option<String> {
    let mut url = match base {
        Some(base) => url::Url::parse(base).ok()?.join(text).ok()?,
        None => url::Url::parse(text).ok()?,
    };
    if !url.username().is_empty() || url.password().is_some() {
        url.set_username("").ok()?;
        url.set_password(None).ok()?;
    }
    Some(url.into())
}

/// Resolves by the WHATWG rules and drops credentials; the browser's own
/// parser costs the download nothing.
#[cfg(target_arch = "wasm32")]
fn parse(text: &str, base: Option<&str>) -> Option<String> {
    let url = match base {
        Some(base) => web_sys::Url::new_with_base(text, base).ok()?,
        None => web_sys::Url::new(text).ok()?,
    };
    let href = url.href();
    if href.contains('@') {
        url.set_username("");
        url.set_password("");
        return Some(url.href());
    }
    Some(href)
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::*;

    const BASE: Option<&str> = Some("https://example.org/news/today.html");

    fn link(text: &str) -> Option<String> {
        SafeUrl::link(text, BASE).map(|url| url.0)
    }

    #[test]
    fn relative_link_is_resolved_against_the_page() {
        assert_eq!(
            link("../tides").as_deref(),
            Some("https://example.org/tides")
        );
        assert_eq!(
            link("//cdn.example.net/a").as_deref(),
            Some("https://cdn.example.net/a")
        );
    }

    #[test]
    fn script_links_are_refused_in_every_spelling() {
        for text in [
            "javascript:alert(1)",
            " \u{1}JaVa\tscript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "blob:x",
            "file:///etc/passwd",
        ] {
            assert_eq!(link(text), None, "{text:?}");
        }
    }

    #[test]
    fn credentials_are_dropped() {
        assert_eq!(
            link("https://user:key@example.net/").as_deref(),
            Some("https://example.net/")
        );
    }

    #[test]
    fn short_way_and_parser_write_the_same() {
        let texts = [
            "/a/b.html?q=1&r=2#top",
            "/",
            "//example.net/a",
            "/a/../b",
            "/a/.b",
            "/%7Eada/",
            "https://example.net/a(1)?x=@!$*,;:",
            "https://example.net",
            "https://EXAMPLE.net/",
            "https://127.0.0.1/a",
            "https://0x7f.1/a",
            "https://example.net:443/a",
            "https://xn--mnchen-3ya.example/a",
            "https://user@example.net/a",
            "http://a..b/",
            "https://example.net./a",
            "https:///a",
            "/a#b#c",
            "/a?b?c",
        ];
        for text in texts {
            if let Some(short) = plain(text, BASE) {
                assert_eq!(Some(short), parse(text, BASE), "{text}");
            }
        }
        assert!(plain("/a/b.html?q=1&r=2#top", BASE).is_some());
        assert!(plain("https://user@example.net/a", BASE).is_none());
    }

    #[test]
    fn only_bitmap_data_is_media() {
        assert!(SafeUrl::media("data:image/png;base64,iVBORw0KGgo=", None).is_some());
        assert!(SafeUrl::media("data:image/svg+xml;base64,PHN2Zz4=", None).is_none());
        assert!(SafeUrl::media("data:image/png;base64,\"onerror=", None).is_none());
    }

    #[test]
    fn site_is_the_owned_part_of_a_host() {
        assert_eq!(site("news.example.org"), "example.org");
        assert_eq!(site("www.example.co.uk"), "example.co.uk");
        assert_eq!(site("localhost"), "localhost");
    }

    #[test]
    fn page_address_must_be_absolute() {
        assert!(page_address(Some("/news")).is_err());
        assert_eq!(page_address(None).unwrap(), None);
    }
}
