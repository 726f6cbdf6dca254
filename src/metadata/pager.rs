//! The pages before and after, where the page does not declare them.
//!
//! In: the links of a page. Out: the one whose address is the page's own but
//! for a number that is one more or less, and whose label is that number or
//! names a way around: `/tides` and `/tides/2`, `?p=3` and `?p=4`.

use crate::dom::{Document, Name, NodeId};
use crate::lexicon::{self, Topics};
use crate::text::{self, number};
use crate::url::SafeUrl;

/// Longest label of a link to a page, in bytes: *Continue to the next page*.
const MAX_LABEL_BYTES: usize = 32;

/// Nodes of such a link.
const MAX_LABEL_NODES: usize = 6;

/// Most links whose addresses are compared.
const MAX_LINKS: usize = 64;

/// Highest number of a page.
const MAX_PAGE: u32 = 99;

/// What stands between an address and the number of its page.
const PARTS: &[&str] = &[
    "", ",", "-", "-p", "-page-", "-part-", "-seite-", "/", "/p", "/page", "/page-", "/page/",
    "/seite/", "?p=", "?page=", "?pg=", "?seite=", "&p=", "&page=", "_", "_p",
];

/// The page whose number `step` makes of this one's.
pub(super) fn find(document: &Document, url: &str, step: fn(u32) -> u32) -> Option<SafeUrl> {
    let own = without_end(url);
    let (start, from) = split_number(split_ending(own).0);
    let to = step(from.unwrap_or(1));
    if !(1..=MAX_PAGE).contains(&to) {
        return None;
    }
    // Of thousands of links few may be it by the end of their address.
    let name = start.trim_end_matches(|c: char| !c.is_alphanumeric());
    let name = name.rsplit('/').next().unwrap_or_default();
    let may_be = |href: &str| {
        let (href, _) = split_ending(without_end(href));
        let before = href.trim_end_matches(|c: char| c.is_ascii_digit());
        number(&href[before.len()..]).map_or(to == 1 && href.ends_with(name), |n| n == to)
    };
    let links = document.nodes().filter(|&id| document.is_html(id, Name::A));
    let links = links.filter(|&id| document.attribute(id, Name::HREF).is_some_and(may_be));
    links.take(MAX_LINKS).find_map(|id| {
        let label = label(document, id)?;
        let url = SafeUrl::web(document.attribute(id, Name::HREF)?, document.base_url())?;
        let is_it = numbers(own, without_end(url.as_str()))?.1 == to
            && number(&label).is_none_or(|shown| shown == to);
        is_it.then_some(url)
    })
}

/// The label of a link, where it is a number or names a way around.
fn label(document: &Document, id: NodeId) -> Option<String> {
    if document.end(id).index() - id.index() > MAX_LABEL_NODES {
        return None;
    }
    let mut texts = document.subtree(id).map(|id| document.text(id));
    let is_short = texts.try_fold(0, |sum, text| {
        let sum = sum + text.len();
        (sum <= 2 * MAX_LABEL_BYTES).then_some(sum)
    });
    is_short?;
    let mut label = String::new();
    lexicon::fold(&document.text_content(id), &mut label);
    let label = label.trim_matches(|c: char| !text::is_alphanumeric(c));
    let names_way = || lexicon::topics(label).has(Topics::NAV);
    let is_fit = !label.is_empty() && label.len() <= MAX_LABEL_BYTES;
    (is_fit && (number(label).is_some() || names_way())).then(|| label.to_owned())
}

/// An address without fragment and closing stroke.
fn without_end(url: &str) -> &str {
    let url = url.split_once('#').map_or(url, |(url, _)| url);
    url.trim_end_matches('/')
}

/// The numbers of two pages by their addresses, where these differ in nothing
/// else; the first page may have none.
fn numbers(one: &str, other: &str) -> Option<(u32, u32)> {
    let (one, one_end) = split_ending(one);
    let (other, other_end) = split_ending(other);
    if one_end != other_end {
        return None;
    }
    let (stem, from) = split_number(one);
    let (other_stem, to) = split_number(other);
    match (from, to) {
        (Some(from), Some(to)) if stem == other_stem => Some((from, to)),
        (_, Some(to)) if is_first(one, other_stem) => Some((1, to)),
        (Some(from), _) if is_first(other, stem) => Some((from, 1)),
        _ => None,
    }
}

/// Whether an address is that of the first of the pages that begin so.
fn is_first(address: &str, stem: &str) -> bool {
    let part = stem.strip_prefix(address);
    part.is_some_and(|part| PARTS[1..].contains(&part))
}

/// An address without `.html` and the like, and that.
fn split_ending(url: &str) -> (&str, &str) {
    let endings = [".html", ".htm", ".php", ".shtml"];
    let ending = endings.into_iter().find(|ending| url.ends_with(ending));
    url.split_at(url.len() - ending.map_or(0, str::len))
}

/// An address without the number at its end, and that; the number of a page
/// is short and follows what parts it from the rest.
fn split_number(url: &str) -> (&str, Option<u32>) {
    let stem = url.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &url[stem.len()..];
    let is_parted = || {
        let mut parts = PARTS[1..].iter();
        parts.any(|part| stem.ends_with(part))
    };
    match number(digits).filter(|_| digits.len() <= 2 && is_parted()) {
        Some(number) => (stem, Some(number)),
        None => (url, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: Option<(u32, u32)>) {
        let at = |path: &str| format!("https://example.org{path}");
        assert_eq!(numbers(&at(one), &at(other)), expected);
    }

    #[test]
    fn pages_of_one_article_differ_in_a_number() {
        check("/tides", "/tides/2", Some((1, 2)));
        check("/tides/2", "/tides/3", Some((2, 3)));
        check("/tides/2", "/tides", Some((2, 1)));
        check("/tides?page=9", "/tides?page=10", Some((9, 10)));
        check("/tides.html", "/tides_2.html", Some((1, 2)));
        check("/tides-seite-2", "/tides-seite-3", Some((2, 3)));
    }

    #[test]
    fn other_addresses_are_no_pages() {
        check("/tides", "/winds", None);
        check("/tides", "/tides-of-2", None);
        check("/2025/05/tides", "/2025/06/tides", None);
        check("/tides-1871", "/tides-1872", None);
        check("/tides", "/tides2", None);
    }
}
