//! Addresses that the page gives of itself: its own, its licence, its icon,
//! the pages before and after.
//!
//! In: `link` and `a` elements and fields. Out: safe addresses.

use super::clues::{Clues, Relation};
use super::json_ld::Schema;
use super::pager;
use super::source::{Source, Sourced};
use crate::dom::{Document, Name, NodeId};
use crate::text::{holds, is_same_word, number, split_at_part};
use crate::url::{SafeUrl, host, site};

/// Pixels to which an icon is shown; larger ones are scaled well.
const ICON_SIZE: u32 = 64;

/// The canonical address.
///
/// Templates give every page the address of the front page: that is none.
pub(super) fn canonical(document: &Document, clues: &Clues<'_>) -> Sourced<SafeUrl> {
    let own = document.url();
    let is_inner = own.is_some_and(|url| !is_front(url));
    let declared = [
        given(clues.link(Relation::Canonical), Source::Link),
        clues.fields.find(&["og:url"]),
        given(own, Source::Url),
    ];
    declared.into_iter().flatten().find_map(|(text, source)| {
        let url = SafeUrl::web(text, document.base_url())?;
        (!(is_inner && is_front(url.as_str()))).then_some((url, source))
    })
}

fn given(text: Option<&str>, source: Source) -> Sourced<&str> {
    Some((text?, source))
}

/// Whether an address is that of a site, and of nothing on it.
fn is_front(url: &str) -> bool {
    let rest = split_at_part(url, "://").map_or(url, |(_, rest)| rest);
    let (_, path) = rest.split_once('/').unwrap_or((rest, ""));
    path.is_empty()
}

/// The short address.
pub(super) fn short(document: &Document, clues: &Clues<'_>) -> Sourced<SafeUrl> {
    let url = SafeUrl::web(clues.link(Relation::Short)?, document.base_url())?;
    Some((url, Source::Link))
}

/// The icon of the site: the one that is large enough to be shown sharp and
/// no larger than it must be.
pub(super) fn favicon(document: &Document, clues: &Clues<'_>) -> Sourced<SafeUrl> {
    let distance = |id: &NodeId| {
        let size = icon_size(document, *id);
        // Too small is worse than too large.
        match size.checked_sub(ICON_SIZE) {
            Some(more) => more,
            None => (ICON_SIZE - size) * 8,
        }
    };
    let id = *clues.icons.iter().min_by_key(|id| distance(id))?;
    let href = document.attribute(id, Name::HREF)?;
    let url = SafeUrl::media(href, document.base_url())?;
    Some((url, Source::Link))
}

/// Pixels of an icon: as declared, or what its kind usually has.
fn icon_size(document: &Document, id: NodeId) -> u32 {
    let attribute = |name| document.attribute(id, name).unwrap_or("");
    let sizes = attribute(Name::SIZES);
    let declared = sizes.split(['x', 'X', ' ']).find_map(number);
    let is_drawing = is_same_word(sizes, "any") || holds(attribute(Name::TYPE), "svg");
    let is_touch = holds(attribute(Name::REL), "touch");
    match declared {
        Some(size) => size,
        None if is_drawing => ICON_SIZE,
        None if is_touch => 180,
        None => 32,
    }
}

/// Fields that may hold the address of a licence.
const LICENCE_FIELDS: &[&str] = &[
    "license",
    "dcterms:license",
    "dc:rights:license",
    "dc:rights",
    "dcterms:rights",
    "cc:license",
    "copyright",
];

/// The licence of the text.
pub(super) fn licence(document: &Document, clues: &Clues<'_>, schema: &Schema) -> Sourced<SafeUrl> {
    let of_key = |key: &&str| clues.fields.sourced(key).find(|field| is_address(field.0));
    let of_schema = schema.licence.as_deref().filter(|text| is_address(text));
    let declared = [
        given(clues.link(Relation::Licence), Source::Link),
        given(of_schema, Source::JsonLd),
        LICENCE_FIELDS.iter().find_map(of_key),
        given(clues.linked_licence, Source::Link),
    ];
    let mut declared = declared.into_iter().flatten();
    declared.find_map(|(text, source)| Some((SafeUrl::web(text, document.base_url())?, source)))
}

fn is_address(text: &str) -> bool {
    let head = text.trim_start().get(..4);
    head.is_some_and(|head| is_same_word(head, "http"))
}

/// A neighbouring page of the same site: as declared, or by the number in the
/// address of a short link.
pub(super) fn neighbour(
    document: &Document,
    clues: &Clues<'_>,
    relation: Relation,
) -> Sourced<SafeUrl> {
    let own = document.url()?;
    let declared = || {
        let url = SafeUrl::web(clues.link(relation)?, document.base_url())?;
        let is_same_site = site(host(own)?) == site(host(url.as_str())?);
        let is_other = without_fragment(own) != without_fragment(url.as_str());
        (is_same_site && is_other).then_some((url, Source::Link))
    };
    let step = match relation {
        Relation::Next => |page: u32| page + 1,
        _ => |page: u32| page.saturating_sub(1),
    };
    declared().or_else(|| Some((pager::find(document, own, step)?, Source::VisibleText)))
}

fn without_fragment(url: &str) -> &str {
    url.split_once('#').map_or(url, |(url, _)| url)
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use super::*;

    fn link(sample: Sample, rel: &str, href: &str, sizes: &str) -> Sample {
        let attributes = [(Name::REL, rel), (Name::HREF, href), (Name::SIZES, sizes)];
        sample.open(Name::LINK, &attributes).close()
    }

    #[track_caller]
    fn check(url: Option<&SafeUrl>, expected: Option<&str>) {
        assert_eq!(url.map(SafeUrl::as_str), expected);
    }

    #[test]
    fn icon_of_a_fit_size_is_taken() {
        let page = link(Sample::new(), "shortcut icon", "/16.ico", "16x16");
        let page = link(page, "icon", "/96.png", "96x96");
        let page = link(page, "apple-touch-icon", "/180.png", "");
        check(
            read(&page.finish()).favicon.as_ref(),
            Some("https://www.example.org/96.png"),
        );
    }

    #[test]
    fn neighbours_are_pages_of_the_site_other_than_this() {
        let page = link(Sample::new(), "next", "?page=2", "");
        let page = link(page, "prev", "/tides#top", "").finish();
        check(
            read(&page).next_page.as_ref(),
            Some("https://www.example.org/tides?page=2"),
        );
        check(read(&page).previous_page.as_ref(), None);
        let page = link(Sample::new(), "next", "https://example.net/", "");
        check(read(&page.finish()).next_page.as_ref(), None);
    }

    #[test]
    fn licence_of_a_picture_is_not_the_pages() {
        let licence = "https://creativecommons.org/licenses/by/4.0/";
        let attributes = [(Name::REL, "license"), (Name::HREF, licence)];
        let page = Sample::new().leaf(Name::A, &attributes, "CC BY").finish();
        check(read(&page).licence.as_ref(), Some(licence));
        let page = Sample::new()
            .open(Name::FIGURE, &[])
            .leaf(Name::A, &attributes, "CC BY");
        check(read(&page.finish()).licence.as_ref(), None);
    }

    #[test]
    fn front_page_is_not_the_address_of_another() {
        let page = link(Sample::new(), "canonical", "/", "").finish();
        check(
            read(&page).url.as_ref(),
            Some("https://www.example.org/tides"),
        );
        assert_eq!(read(&page).sources.get("url"), Some(Source::Url));
    }
}
