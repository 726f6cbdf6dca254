//! Who wrote the page.
//!
//! In: structured data, declared fields, and what stands near the headline.
//! Out: names only, and the element that shows them. Structured data is
//! trusted first: a visible name may be a commenter's or an editor's.

use super::clues::{Clues, Spot, Zone};
use super::json_ld::Schema;
use super::line::line;
use super::names;
use crate::dom::{Document, Name, NodeId};

/// Fields that name an author, most trusted first.
const FIELDS: &[&str] = &[
    "author",
    "article:author",
    "parsely-author",
    "sailthru:author",
    "dc:creator",
    "dcterms:creator",
    "dc:creator:personalname",
    "byl",
];

/// Nodes after the headline, and before it, where "By NAME" may stand.
const NODES_AFTER: usize = 160;
const NODES_BEFORE: usize = 60;

/// Longest line that is a byline, in bytes.
const MAX_LINE_BYTES: usize = 160;

/// The names, and where they stand.
#[derive(Debug, Default)]
pub(super) struct Byline {
    /// Names, joined by commas.
    pub names: Option<String>,
    /// The element that shows them.
    pub id: Option<NodeId>,
}

/// Finds the authors.
pub(super) fn find(
    document: &Document,
    clues: &Clues<'_>,
    schema: &Schema,
    headline: Option<NodeId>,
    site_name: Option<&str>,
) -> Byline {
    let declared = names::join(schema.authors.iter().map(String::as_str), site_name)
        .or_else(|| of_fields(clues, site_name));
    if let Some(declared) = declared {
        let id = shown_at(document, clues, headline, &declared);
        return Byline {
            names: Some(declared),
            id,
        };
    }
    of_spots(document, clues, headline, site_name)
        .or_else(|| of_lines(document, headline?, site_name))
        .unwrap_or_default()
}

fn of_fields(clues: &Clues<'_>, site_name: Option<&str>) -> Option<String> {
    let fields = &clues.fields;
    let scholarly = names::join(fields.all("citation_author").map(flip), site_name);
    if scholarly.is_some() {
        return scholarly;
    }
    let named = FIELDS
        .iter()
        .find_map(|key| names::join(fields.all(key), site_name));
    named.or_else(|| {
        let label = fields.first(&["twitter:label1"])?;
        let is_author = label.eq_ignore_ascii_case("written by");
        let value = fields.first(&["twitter:data1"]).filter(|_| is_author)?;
        names::join([value].into_iter(), site_name)
    })
}

/// Citation tags write `Brook, Ada`; the comma would split one name.
fn flip(name: &str) -> &str {
    name
}

/// Names that an element marked as author shows.
fn of_spots(
    document: &Document,
    clues: &Clues<'_>,
    headline: Option<NodeId>,
    site_name: Option<&str>,
) -> Option<Byline> {
    let mut spots: Vec<&Spot> = clues
        .authors
        .iter()
        .filter(|spot| matches!(spot.zone, Zone::Main | Zone::Body | Zone::Banner))
        .collect();
    // What follows the headline comes first, then what stands above it.
    spots.sort_by_key(|spot| headline.is_some_and(|headline| spot.id < headline));
    spots.iter().find_map(|spot| {
        let text = line(document, spot.id);
        let names = names_in_line(&text, site_name)?;
        Some(Byline {
            names: Some(names),
            id: Some(spot.id),
        })
    })
}

fn names_in_line(text: &str, site_name: Option<&str>) -> Option<String> {
    if text.is_empty() || text.len() > MAX_LINE_BYTES {
        return None;
    }
    let rest = names::after_prefix(text).unwrap_or(text);
    names::join([names::before_suffix(rest)].into_iter(), site_name)
}

/// Names in a line near the headline that begins with "By".
fn of_lines(document: &Document, headline: NodeId, site_name: Option<&str>) -> Option<Byline> {
    near(document, headline).find_map(|id| {
        let text = document.text(id).trim();
        if text.is_empty() || text.len() > MAX_LINE_BYTES {
            return None;
        }
        names::after_prefix(&crate::text::fold_whitespace(text)).map(str::len)?;
        let parent = document.parent(id)?;
        let text = line(document, parent);
        let rest = names::after_prefix(&text)?;
        let names = names::join([names::before_suffix(rest)].into_iter(), site_name)?;
        Some(Byline {
            names: Some(names),
            id: Some(parent),
        })
    })
}

/// Text nodes near the headline: those after it first.
fn near(document: &Document, headline: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    let place = headline.index();
    let after = document.end(headline).index();
    let until = (after + NODES_AFTER).min(document.len());
    let before = place.saturating_sub(NODES_BEFORE)..place;
    (after..until)
        .chain(before)
        .map(NodeId::new)
        .filter(|&id| document.is_text(id))
}

/// The element that shows the declared names.
fn shown_at(
    document: &Document,
    clues: &Clues<'_>,
    headline: Option<NodeId>,
    declared: &str,
) -> Option<NodeId> {
    let first = declared.split(", ").next()?;
    let marked = clues
        .authors
        .iter()
        .find(|spot| spot.zone != Zone::Comments && holds_name(&line(document, spot.id), first));
    if let Some(spot) = marked {
        return Some(spot.id);
    }
    let text = near(document, headline?).find(|&id| holds_name(document.text(id), first))?;
    let parent = document.parent(text)?;
    let around = document.parent(parent)?;
    let is_link = document.is_html(parent, Name::A);
    let is_line = is_link && line(document, around).len() <= declared.len() + 24;
    Some(if is_line { around } else { parent })
}

/// Whether a short text names this author.
fn holds_name(text: &str, name: &str) -> bool {
    text.len() <= MAX_LINE_BYTES && text.to_lowercase().contains(&name.to_lowercase())
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use crate::dom::{Document, Name};

    #[track_caller]
    fn check(document: &Document, names: Option<&str>, shown_by: Option<Name>) {
        let metadata = read(document);
        assert_eq!(metadata.byline.as_deref(), names);
        let name = metadata.byline_node.map(|id| document.name(id));
        assert_eq!(name, shown_by);
    }

    #[test]
    fn declared_author_is_found_where_it_is_shown() {
        let document = Sample::new()
            .meta("author", "Ada Brook")
            .leaf(Name::H1, &[], "Tides")
            .leaf(Name::P, &[], "By Ada Brook, 31 May 2024")
            .finish();
        check(&document, Some("Ada Brook"), Some(Name::P));
    }

    #[test]
    fn author_that_is_an_address_or_the_site_is_none() {
        let document = Sample::new()
            .meta("og:site_name", "The Shore")
            .meta("article:author", "https://example.org/ada")
            .meta("author", "The Shore")
            .finish();
        check(&document, None, None);
    }

    #[test]
    fn visible_line_names_the_author() {
        let document = Sample::new()
            .leaf(Name::H1, &[], "Tides")
            .leaf(Name::DIV, &[], "By Ada Brook and Ben Reed on May 31, 2024")
            .finish();
        check(&document, Some("Ada Brook, Ben Reed"), Some(Name::DIV));
    }

    #[test]
    fn commenter_is_no_author() {
        let document = Sample::new()
            .leaf(Name::H1, &[], "Tides")
            .open(Name::DIV, &[(Name::CLASS, "comments")])
            .leaf(Name::SPAN, &[(Name::CLASS, "author")], "Troll")
            .finish();
        check(&document, None, None);
    }
}
