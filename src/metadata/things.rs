//! The things that structured data describes, and how near each is to the
//! page's subject.
//!
//! In: JSON-LD, read. Out: its things, their types, ranks and plain fields.

use super::json::Json;
use super::plain;

/// Things compared; a graph of more describes a shop, not a page.
const MAX_THINGS: usize = 1_000;

/// How much a type tells of the page; more is nearer to its subject.
#[derive(Clone, Copy, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Rank {
    Nothing,
    Site,
    Page,
    Thing,
    Writing,
}

impl Rank {
    /// All ranks, the nearest to the subject first.
    pub(super) const NEAREST_FIRST: [Rank; 5] = [
        Rank::Writing,
        Rank::Thing,
        Rank::Page,
        Rank::Site,
        Rank::Nothing,
    ];
}

/// Lists the things that a block describes, without their parts.
pub(super) fn collect<'v, 'a>(value: &'v Json<'a>, things: &mut Vec<&'v Json<'a>>) {
    for item in value.items() {
        if things.len() >= MAX_THINGS {
            return;
        }
        match item {
            Json::List(_) => collect(item, things),
            Json::Object(_) => {
                things.push(item);
                // The questions of a list of them are no subject of the page.
                let is_list = kinds(item).any(|kind| kind == "FAQPage" || kind == "ItemList");
                for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
                    if let Some(part) = item.get(key).filter(|_| !is_list) {
                        collect(part, things);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The types of a thing, vocabulary left out.
pub(super) fn kinds<'v>(thing: &'v Json<'_>) -> impl Iterator<Item = &'v str> {
    let kinds = thing.get("@type").map_or(&[][..], Json::items);
    kinds.iter().filter_map(kind)
}

/// One type, vocabulary left out.
#[inline(never)]
fn kind<'v>(value: &'v Json<'_>) -> Option<&'v str> {
    let name = value.text()?.rsplit(['/', '#', ':']).next()?;
    (!name.is_empty() && name.len() <= 64).then_some(name)
}

pub(super) fn rank(thing: &Json<'_>) -> Rank {
    kinds(thing)
        .map(rank_of_kind)
        .max()
        .unwrap_or(Rank::Nothing)
}

fn rank_of_kind(kind: &str) -> Rank {
    match kind {
        "JobPosting"
        | "Product"
        | "ProductGroup"
        | "SoftwareApplication"
        | "Event"
        | "Course"
        | "Book"
        | "Movie"
        | "Service" => Rank::Thing,
        "Report" | "Recipe" | "HowTo" | "Question" | "Review" | "CreativeWork" => Rank::Writing,
        "WebSite" => Rank::Site,
        _ if kind.ends_with("Article") || kind.ends_with("Posting") => Rank::Writing,
        _ if kind.ends_with("Page") => Rank::Page,
        _ => Rank::Nothing,
    }
}

/// The thing that a bare `{"@id": …}` stands for.
pub(super) fn resolve<'v, 'a>(value: &'v Json<'a>, things: &[&'v Json<'a>]) -> &'v Json<'a> {
    let Json::Object(pairs) = value else {
        return value;
    };
    let [(key, Json::Text(id))] = pairs.as_slice() else {
        return value;
    };
    if key != "@id" {
        return value;
    }
    let found = things.iter().find(|thing| {
        thing.get("@type").is_some() && thing.get("@id").and_then(Json::text) == Some(id)
    });
    found.copied().unwrap_or(value)
}

/// A plain text under a key: a string, the first of several, or a value
/// with its language.
#[inline(never)]
pub(super) fn field(thing: &Json<'_>, key: &str) -> Option<String> {
    let value = thing.get(key)?.items().first()?;
    let text = value
        .text()
        .or_else(|| value.get("@value")?.text())
        .or_else(|| value.get("name")?.text())?;
    Some(plain(text)).filter(|text| !text.is_empty())
}
