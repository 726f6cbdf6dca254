//! One picture in several sizes.

use super::address::is_address;
use crate::text;
use crate::url::SafeUrl;

/// Sizes of one picture that are kept.
const MAX_SOURCES: usize = 16;

/// Widest file that is shown where one is to be chosen: what a column of
/// text takes on a dense screen.
const MAX_WIDTH: u32 = 1_600;

/// One picture of a `srcset` with its size word: `2x`, `640w` or nothing.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Source {
    /// Where it is.
    pub url: SafeUrl,
    /// `2x`, `640w`, or empty.
    pub size: String,
}

impl Source {
    /// Its width in pixels, where it says one.
    pub(crate) fn width(&self) -> Option<u32> {
        text::number(self.size.strip_suffix('w')?)
    }
}

/// Reads a `srcset`: addresses without spaces, each with an optional size.
/// Widths and densities do not mix, and no size comes twice.
///
/// See <https://html.spec.whatwg.org/multipage/images.html#parsing-a-srcset-attribute>.
#[inline(never)]
pub(super) fn read(set: &str, base: Option<&str>) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    let mut rest = set;
    while sources.len() < MAX_SOURCES {
        rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == ',');
        let end = rest
            .find(|c: char| c.is_ascii_whitespace())
            .unwrap_or(rest.len());
        let (address, after) = rest.split_at(end);
        if address.is_empty() {
            break;
        }
        let is_alone = address.ends_with(',');
        let (size, after) = if is_alone {
            ("", after)
        } else {
            after.split_once(',').unwrap_or((after, ""))
        };
        rest = after;
        let size = size.trim();
        let url = SafeUrl::media(address.trim_end_matches(','), base);
        let is_new = sources.iter().all(|source| source.size != size);
        if let Some(url) = url.filter(|_| is_new && is_size(size) && is_address(address)) {
            let size = size.to_owned();
            sources.push(Source { url, size });
        }
    }
    if sources.iter().any(|source| source.width().is_some()) {
        sources.retain(|source| source.width().is_some());
    }
    sources
}

/// The file to show where no browser chooses: the widest that a column of
/// text can use, or the narrowest of those that are all wider; of several
/// densities the first.
#[inline(never)]
pub(super) fn best(sources: &[Source]) -> Option<&Source> {
    let width = |source: &&Source| source.width().unwrap_or(0);
    let first = sources.first().filter(|first| first.width().is_none());
    if first.is_some() {
        return first;
    }
    let usable = sources.iter().filter(|source| width(source) <= MAX_WIDTH);
    usable
        .max_by_key(width)
        .or_else(|| sources.iter().min_by_key(width))
}

/// Whether a word is a size: `640w`, `2x`, `1.5x`, or nothing.
#[inline(never)]
fn is_size(word: &str) -> bool {
    if word.is_empty() {
        return true;
    }
    let is_number = |number: &str, marks: usize| {
        let digits = number.bytes().filter(u8::is_ascii_digit).count();
        let dots = number.bytes().filter(|byte| *byte == b'.').count();
        (1..=5).contains(&digits) && dots <= marks && digits + dots == number.len()
    };
    match (word.strip_suffix('w'), word.strip_suffix('x')) {
        (Some(width), _) => is_number(width, 0) && !width.starts_with('0'),
        (_, Some(density)) => is_number(density, 1) && density.bytes().any(|byte| byte > b'0'),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(set: &str) -> Vec<(String, String)> {
        let sources = read(set, None).into_iter();
        sources
            .map(|source| (source.url.as_str().to_owned(), source.size))
            .collect()
    }

    fn pair(url: &str, size: &str) -> (String, String) {
        (url.to_owned(), size.to_owned())
    }

    #[test]
    fn source_set_takes_commas_within_addresses() {
        assert_eq!(
            found("https://a.example/w_1,h_2/a.jpg 1x, https://a.example/b.jpg 2x"),
            [
                pair("https://a.example/w_1,h_2/a.jpg", "1x"),
                pair("https://a.example/b.jpg", "2x")
            ]
        );
    }

    #[test]
    fn source_set_drops_what_is_no_size() {
        assert!(found("https://a.example/a.jpg onerror=1").is_empty());
        assert!(found("https://a.example/a.jpg 0w").is_empty());
        assert!(found("javascript:1 2x").is_empty());
    }

    #[test]
    fn widths_and_densities_do_not_mix() {
        assert_eq!(
            found(
                "https://a.example/a.jpg, https://a.example/b.jpg 640w, https://a.example/c.jpg 640w"
            ),
            [pair("https://a.example/b.jpg", "640w")]
        );
    }

    #[test]
    fn best_file_is_the_widest_that_can_be_used() {
        let set = |set: &str| {
            let sources = read(set, None);
            best(&sources).map(|source| source.size.clone())
        };
        let wide = "https://a.example/a 400w, https://a.example/b 1200w, https://a.example/c 4000w";
        assert_eq!(set(wide).as_deref(), Some("1200w"));
        assert_eq!(set("https://a.example/a 4000w").as_deref(), Some("4000w"));
        assert_eq!(set(""), None);
    }
}
