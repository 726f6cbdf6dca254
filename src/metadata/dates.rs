//! When the page was published and last changed.
//!
//! In: structured data, fields, `time` elements, short lines near the
//! headline, the address; trusted in that order. Out: ISO 8601. A comment's
//! time is never the page's.

use super::clues::{Clues, Spot, Zone};
use super::json_ld::Schema;
use super::line::line;
use super::subject;
use super::time::{in_address, iso, worded};
use crate::dom::{Document, Name, NodeId};
use crate::text::{is_alphanumeric, lower_case};

/// Fields with the time of publication, most trusted first.
const PUBLISHED_FIELDS: &[&str] = &[
    "article:published_time",
    "og:published_time",
    "datepublished",
    "article:published",
    "og:article:published_time",
    "parsely-pub-date",
    "sailthru:date",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "dc:date:issued",
    "dcterms:issued",
    "dcterms:created",
    "dc:date",
    "dcterms:date",
    "dc:created",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "published_time",
    "published-date",
    "published",
    "w-published-date",
    "ms:date",
    "date",
];

/// Fields with the time of the last change.
const MODIFIED_FIELDS: &[&str] = &[
    "article:modified_time",
    "og:updated_time",
    "datemodified",
    "dcterms:modified",
    "dc:date:modified",
    "last-modified",
];

/// Nodes around the headline in which a line may name the day.
const NODES_AFTER: usize = 120;
const NODES_BEFORE: usize = 40;

/// Longest line that names the day, in bytes.
const MAX_LINE_BYTES: usize = 60;

/// When the page was published.
pub(super) fn published(
    document: &Document,
    clues: &Clues<'_>,
    schema: &Schema,
    headline: Option<NodeId>,
    is_single: bool,
) -> Option<String> {
    let declared = schema.published.as_deref().and_then(iso);
    let declared = declared.or_else(|| of_fields(clues, PUBLISHED_FIELDS));
    if declared.is_some() || !is_single {
        return declared;
    }
    of_spots(document, clues, headline)
        .or_else(|| {
            of_lines(document, headline?, |line| {
                !is_update(line) && !is_other_day(line)
            })
        })
        .or_else(|| of_lines(document, headline?, |line| !is_other_day(line)))
        .or_else(|| in_address(document.url()?))
}

/// When it was last changed.
pub(super) fn modified(clues: &Clues<'_>, schema: &Schema) -> Option<String> {
    let declared = schema.modified.as_deref().and_then(iso);
    declared.or_else(|| of_fields(clues, MODIFIED_FIELDS))
}

fn of_fields(clues: &Clues<'_>, keys: &[&str]) -> Option<String> {
    keys.iter()
        .find_map(|key| clues.fields.all(key).find_map(iso))
}

/// The first element near the headline that shows a time.
fn of_spots(document: &Document, clues: &Clues<'_>, headline: Option<NodeId>) -> Option<String> {
    let is_fit = |spot: &&Spot| {
        matches!(spot.zone, Zone::Main | Zone::Body | Zone::Banner)
            && headline.is_none_or(|headline| is_near(document, headline, spot.id))
            && !subject::is_in_card(document, headline, spot.id)
    };
    // What follows the headline comes first, then what stands above it.
    [false, true].into_iter().find_map(|above| {
        let is_turn = |spot: &&Spot| headline.is_some_and(|headline| spot.id < headline) == above;
        let mut spots = clues.times.iter().filter(is_turn).filter(is_fit);
        spots.find_map(|spot| time_of(document, spot.id))
    })
}

fn is_near(document: &Document, headline: NodeId, id: NodeId) -> bool {
    let place = id.index();
    place + NODES_BEFORE >= headline.index()
        && place <= document.end(headline).index() + NODES_AFTER
}

/// The time that an element gives as attribute, or shows.
fn time_of(document: &Document, id: NodeId) -> Option<String> {
    let given = document
        .attribute(id, Name::DATETIME)
        .or_else(|| document.attribute(id, Name::CONTENT));
    if let Some(time) = given.and_then(iso) {
        return Some(time);
    }
    let line = line(document, id);
    worded(&line).filter(|_| !is_update(&line) && !is_other_day(&line))
}

/// Whether a line names the day of a change. Where no other day is given,
/// the page is at least as old.
fn is_update(line: &str) -> bool {
    has_word(line, &["edited", "modified", "reviewed", "updated"])
}

/// Whether a line names the day of something else than the page.
fn is_other_day(line: &str) -> bool {
    has_word(line, &["expires", "joined", "registered", "since"])
}

fn has_word(line: &str, asked: &[&str]) -> bool {
    let line = lower_case(line);
    let mut words = line.split(|c: char| !is_alphanumeric(c));
    words.any(|word| asked.contains(&word))
}

/// A short line near the headline that names a day.
fn of_lines(
    document: &Document,
    headline: NodeId,
    is_fit: impl Fn(&str) -> bool,
) -> Option<String> {
    let after = document.end(headline).index();
    let until = (after + NODES_AFTER).min(document.len());
    let before = headline.index().saturating_sub(NODES_BEFORE)..headline.index();
    (after..until)
        .chain(before)
        .map(NodeId::new)
        .find_map(|id| {
            let text = document.text(id).trim();
            if text.len() > MAX_LINE_BYTES || !text.bytes().any(|byte| byte.is_ascii_digit()) {
                return None;
            }
            worded(text).filter(|_| is_fit(text))
        })
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use crate::dom::{Document, Name};

    #[track_caller]
    fn check(document: &Document, published: Option<&str>) {
        assert_eq!(read(document).published_time.as_deref(), published);
    }

    #[test]
    fn declared_time_comes_before_a_visible_one() {
        let document = Sample::new()
            .meta("article:published_time", "2024-05-31T10:00:00Z")
            .leaf(Name::H1, &[], "Tides")
            .leaf(Name::TIME, &[(Name::DATETIME, "2024-06-02")], "2 June")
            .finish();
        check(&document, Some("2024-05-31T10:00:00Z"));
    }

    #[test]
    fn time_near_the_headline_is_the_pages() {
        let document = Sample::new()
            .leaf(Name::H1, &[], "Tides")
            .leaf(Name::TIME, &[], "May 31, 2024")
            .finish();
        check(&document, Some("2024-05-31"));
    }

    #[test]
    fn time_of_a_comment_is_not_the_pages() {
        let document = Sample::new()
            .leaf(Name::H1, &[], "Tides")
            .open(Name::DIV, &[(Name::CLASS, "comments")])
            .leaf(Name::TIME, &[(Name::DATETIME, "2024-06-02")], "2 June")
            .finish();
        check(&document, None);
    }

    #[test]
    fn line_under_the_headline_names_the_day() {
        let document = Sample::new()
            .leaf(Name::H1, &[], "Tides")
            .leaf(Name::P, &[], "Posted on 31 May 2024")
            .finish();
        check(&document, Some("2024-05-31"));
    }

    #[test]
    fn day_of_a_change_counts_where_no_other_is_given() {
        let changed = || {
            Sample::new()
                .leaf(Name::H1, &[], "Tides")
                .leaf(Name::P, &[], "Updated 2 June 2024")
        };
        check(&changed().finish(), Some("2024-06-02"));
        let both = changed().leaf(Name::P, &[], "31 May 2024").finish();
        check(&both, Some("2024-05-31"));
    }
}
