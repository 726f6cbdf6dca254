//! Whether the page is about one piece of writing.
//!
//! In: declared types and fields, the address, what surrounds an element.
//! Out: claims. Names and days shown on a front page, on a page of products
//! or in a card of a list belong to something else than the page.

use super::clues::Clues;
use super::json_ld::Schema;
use crate::dom::{Document, Name, NodeId};
use crate::text::{is_same_word, split_at_part};

/// Ancestors of an element looked at for a card.
const MAX_LEVELS: usize = 8;

/// Nodes of a card looked at for its heading.
const MAX_CARD_NODES: usize = 300;

/// Types of things that have makers and buyers, not authors.
const PRODUCT_TYPES: &[&str] = &["Product", "ProductGroup", "Offer", "AggregateOffer"];

/// Types of pages that only lead to others.
const LIST_TYPES: &[&str] = &[
    "CollectionPage",
    "SearchResultsPage",
    "ItemList",
    "OfferCatalog",
];

/// Whether names and days shown on the page may be its own.
pub(super) fn is_single(document: &Document, clues: &Clues<'_>, schema: &Schema) -> bool {
    let kind = clues.fields.first(&["og:type"]).unwrap_or("").trim();
    if schema.is_article || is_same_word(kind, "article") {
        return !is_front(document);
    }
    let has = |types: &[&str]| {
        schema
            .types
            .iter()
            .any(|kind| types.contains(&kind.as_str()))
    };
    let is_product =
        kind.starts_with("product") || clues.kinds.contains(&"Product") || has(PRODUCT_TYPES);
    !is_product && !has(LIST_TYPES) && !is_front(document)
}

/// Whether the address is that of a site, and of nothing on it.
pub(super) fn is_front(document: &Document) -> bool {
    let after_scheme = document.url().and_then(|url| split_at_part(url, "://"));
    after_scheme.is_some_and(|(_, rest)| match rest.split_once('/') {
        Some((_, path)) => path.is_empty(),
        None => true,
    })
}

/// Whether an element stands in one of several cards that lead elsewhere.
///
/// ```html
/// <div><h3><a href="/a">Tides</a></h3><time>31 May</time></div>
/// <div><h3><a href="/b">Moons</a></h3><time>30 May</time></div>
/// ```
pub(super) fn is_in_card(document: &Document, headline: Option<NodeId>, id: NodeId) -> bool {
    document
        .ancestors(id)
        .take(MAX_LEVELS)
        .take_while(|&around| headline.is_none_or(|headline| !document.contains(around, headline)))
        .any(|around| {
            let Some(parent) = document.parent(around) else {
                return false;
            };
            let mut others = document
                .children(parent)
                .filter(|&other| other != around && document.name(other) == document.name(around));
            leads_elsewhere(document, around)
                && others.any(|other| leads_elsewhere(document, other))
        })
}

/// Whether a heading of an element is, or holds, a link to another page.
fn leads_elsewhere(document: &Document, id: NodeId) -> bool {
    let mut heading_end = 0;
    let mut link_end = 0;
    document.subtree(id).take(MAX_CARD_NODES).any(|node| {
        match document.name(node) {
            Name::H2 | Name::H3 | Name::H4 => heading_end = document.end(node).index(),
            Name::A
                if document
                    .attribute(node, Name::HREF)
                    .is_some_and(|href| !href.contains('#')) =>
            {
                link_end = document.end(node).index();
            }
            _ => return false,
        }
        heading_end > node.index() && link_end > node.index()
    })
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use super::*;

    #[test]
    fn days_of_cards_are_not_the_pages() {
        let mut sample = Sample::new().leaf(Name::H1, &[], "Tides");
        for day in ["31 May 2024", "30 May 2024"] {
            sample = sample
                .open(Name::DIV, &[])
                .open(Name::H3, &[])
                .leaf(Name::A, &[(Name::HREF, "/high")], "High")
                .close()
                .leaf(Name::TIME, &[(Name::DATETIME, day)], day)
                .close();
        }
        let document = sample.finish();
        let time = document
            .nodes()
            .find(|&id| document.is_html(id, Name::TIME));
        assert!(time.is_some_and(|time| is_in_card(&document, None, time)));
    }

    #[test]
    fn names_shown_beside_a_product_are_not_its_authors() {
        let document = Sample::new()
            .json_ld(r#"{"@type": "Product", "name": "Tide clock"}"#)
            .leaf(Name::H1, &[], "Tide clock")
            .leaf(Name::SPAN, &[(Name::CLASS, "author")], "Ada Brook")
            .leaf(Name::TIME, &[], "31 May 2024")
            .finish();
        let metadata = read(&document);
        assert_eq!(metadata.byline, None);
        assert_eq!(metadata.published_time, None);
    }
}
