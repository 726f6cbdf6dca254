//! When the page was published and last changed.
//!
//! In: structured data, fields, `time` elements, short lines near the
//! headline, the address; trusted in that order. Out: ISO 8601. A comment's
//! time is never the page's.

use super::calendar::Day;
use super::clues::{Clues, Spot, Zone};
use super::json_ld::Schema;
use super::lexicon::{CHANGE_WORDS, OTHER_DAY_WORDS, PUBLISHED_WORDS, entries};
use super::line::line;
use super::source::{Source, Sourced};
use super::subject;
use super::time::{in_address, iso};
use super::worded::{Order, has_digit, worded};
use crate::dom::{Document, Name, NodeId};
use crate::text::{cut, find, is_same_word, lower_case};

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

/// Nodes of an element among which is the `time` that it is wrapped around.
const MAX_WITHIN: usize = 6;

/// Longest line that names the day, in letters.
const MAX_LINE_LETTERS: usize = 60;

/// Bytes of the text before a day that may say what it is.
const MAX_LABEL_BYTES: usize = 40;

/// What the search for the day goes by.
pub(super) struct Search<'s> {
    /// The page.
    pub document: &'s Document,
    /// What was gathered from it.
    pub clues: &'s Clues<'s>,
    /// The element that shows the headline, or where one would stand.
    pub headline: Option<NodeId>,
    /// Whether days shown on the page may be its own.
    pub is_single: bool,
    /// How the page writes days in numbers.
    pub order: Order,
}

/// How pages of a language write days in numbers.
pub(super) fn order(lang: Option<&str>) -> Order {
    let Some(lang) = lang else {
        return Order::Unknown;
    };
    let (primary, region) = lang.split_once('-').unwrap_or((lang, ""));
    let is_open = MIXED_ORDER
        .split(' ')
        .any(|open| is_same_word(open, primary));
    if !is_open
        || DAY_FIRST
            .split(' ')
            .any(|country| is_same_word(country, region))
    {
        Order::DayFirst
    } else {
        Order::Unknown
    }
}

/// Languages whose pages write the month or the year first, or either; every
/// template says `en-US`, so that tells nothing.
const MIXED_ORDER: &str = "en ja ko zh hu lt mn fil tl";

/// Countries of those that write the day first.
const DAY_FIRST: &str = "au gb hk ie in mt my nz sg uk";

impl Search<'_> {
    /// When the page was published.
    pub(super) fn published(&self, schema: &Schema) -> Sourced<String> {
        let declared = schema.published.as_deref().and_then(iso);
        let declared = declared.map(|time| (time, Source::JsonLd));
        let declared = declared.or_else(|| of_fields(self.clues, PUBLISHED_FIELDS));
        if !self.is_single {
            return declared;
        }
        match declared {
            Some(declared) => Some(self.as_shown(&declared.0).unwrap_or(declared)),
            None => self.undeclared(schema),
        }
    }

    /// The day shown near the headline, where it corrects what is declared.
    ///
    /// Programs declare the day of the last build as that of publication,
    /// and moments by other clocks than those of the place.
    fn as_shown(&self, declared: &str) -> Sourced<String> {
        let shown = self
            .of_spots(false)
            .or_else(|| self.of_lines(|line| !is_update(line) && !is_other_day(line)))?;
        let (day, known) = (Day::of_iso(&shown.0)?, Day::of_iso(declared)?);
        (day < known || day.follows(known)).then_some(shown)
    }

    /// The best that a page shows which declares no day.
    fn undeclared(&self, schema: &Schema) -> Sourced<String> {
        // Plug-ins call every page an article; nobody signs those that are none.
        let of_page = || {
            let kind = self.clues.fields.first(&["og:type"])?;
            let time = schema.page_published.as_deref().and_then(iso)?;
            let is_signed = !schema.authors.is_empty();
            let is_article = is_signed && is_same_word(kind.trim(), "article");
            is_article.then_some((time, Source::JsonLd))
        };
        let of_address = || Some((in_address(self.document.url()?)?, Source::Url));
        self.of_spots(false)
            .or_else(|| {
                let line = self.of_lines(|line| !is_update(line) && !is_other_day(line));
                let change = self.of_spots(true);
                // Themes call the one time that they show that of the change.
                let is_same =
                    |day: &str| change.as_ref().is_some_and(|time| time.0.starts_with(day));
                line.filter(|line| !is_same(&line.0)).or(change)
            })
            .or_else(|| self.of_lines(|line| !is_other_day(line)))
            .or_else(of_page)
            .or_else(|| self.of_label())
            .or_else(of_address)
    }

    /// When the page was last changed; a change comes after the publication.
    pub(super) fn modified(&self, schema: &Schema, published: Option<&str>) -> Sourced<String> {
        let declared = schema.modified.as_deref().and_then(iso);
        let declared = declared.map(|time| (time, Source::JsonLd));
        let declared = declared.or_else(|| of_fields(self.clues, MODIFIED_FIELDS));
        if let Some(found) = declared {
            // A scheduled article is last changed some days before it is published.
            let is_before =
                published.is_some_and(|published| found.0.get(..7) < published.get(..7));
            return (!is_before).then_some(found);
        }
        let shown = self.of_spots(true).filter(|_| self.is_single)?;
        let is_later = published.is_some_and(|published| shown.0.get(..10) > published.get(..10));
        is_later.then_some(shown)
    }

    /// The first element near the headline that shows a time: that of the
    /// change, or any other.
    fn of_spots(&self, is_changed: bool) -> Sourced<String> {
        let document = self.document;
        let is_fit = |spot: &&Spot| {
            matches!(spot.zone, Zone::Main | Zone::Body | Zone::Banner)
                && (is_property(document, spot.id)
                    || self
                        .headline
                        .is_none_or(|headline| is_near(document, headline, spot.id)))
                && !subject::is_in_card(document, self.headline, spot.id)
        };
        let is_above = |spot: &&Spot| self.headline.is_some_and(|headline| spot.id < headline);
        // What follows the headline comes first, then what stands above it.
        [false, true].into_iter().find_map(|above| {
            let spots = self.clues.times.iter();
            let mut spots = spots
                .filter(|spot| {
                    is_above(spot) == above && is_change(document, spot.id) == is_changed
                })
                .filter(is_fit);
            spots.find_map(|spot| self.time_of(spot.id))
        })
    }

    /// The time that an element gives as attribute, or shows.
    fn time_of(&self, id: NodeId) -> Sourced<String> {
        let document = self.document;
        let line = line(document, id);
        let is_fit = !is_update(&line) && !is_other_day(&line);
        let shown = worded(&line, self.order).filter(|_| is_fit);
        let time = match (given(document, id).and_then(iso), shown) {
            // The moment by the clock of Greenwich, the day by that of the place.
            (Some(given), Some(shown)) if are_neighbours(&given, &shown) => shown,
            (given, shown) => given.or(shown)?,
        };
        let source = match () {
            () if document.has_attribute(id, Name::ITEMPROP) => Source::Microdata,
            () if document.has_attribute(id, Name::PROPERTY) => Source::Rdfa,
            () if document.name(id) == Name::TIME => Source::TimeElement,
            () => Source::VisibleText,
        };
        Some((time, source))
    }

    /// A short line near the headline that names a day.
    fn of_lines(&self, is_fit: impl Fn(&str) -> bool) -> Sourced<String> {
        let headline = self.headline?;
        let after = self.document.end(headline).index();
        let until = (after + NODES_AFTER).min(self.document.len());
        let before = headline.index().saturating_sub(NODES_BEFORE)..headline.index();
        // What stands above the menu is the head of every page: often a clock.
        let is_menu = |&node: &usize| self.document.name(NodeId::new(node)) == Name::NAV;
        let menu = before.clone().rev().find(is_menu);
        let before = menu.unwrap_or(before.start)..before.end;
        let mut nodes = (after..until).chain(before).map(NodeId::new);
        nodes.find_map(|id| {
            let text = self.document.text(id).trim();
            let is_short = text.len() <= 3 * MAX_LINE_LETTERS
                && has_digit(text)
                && text.chars().count() <= MAX_LINE_LETTERS;
            if !is_short || self.clues.is_comment(id) {
                return None;
            }
            let time = worded(text, self.order).filter(|_| is_fit(text))?;
            Some((time, Source::VisibleText))
        })
    }

    /// The one day of the page that a line says it was published on, however
    /// far from the headline: `Posted on 31 May 2024`. Several such lines are
    /// those of other pages or of comments.
    fn of_label(&self) -> Sourced<String> {
        let document = self.document;
        let mut found: Option<String> = None;
        let mut before = "";
        for id in document.nodes().filter(|&id| document.is_text(id)) {
            let text = document.text(id).trim();
            if text.is_empty() {
                continue;
            }
            let label = before;
            before = cut(text, MAX_LABEL_BYTES);
            if text.len() > 3 * MAX_LINE_LETTERS || !has_digit(text) || self.clues.is_comment(id) {
                continue;
            }
            let is_label = || has_word(text, PUBLISHED_WORDS) || has_word(label, PUBLISHED_WORDS);
            if let Some(day) = worded(text, self.order).filter(|_| is_label()) {
                if found.as_ref().is_some_and(|known| *known != day) {
                    return None;
                }
                found = Some(day);
            }
        }
        Some((found?, Source::VisibleText))
    }
}

/// The moment that an element declares: as its own attribute, or as that of
/// the `time` it is wrapped around.
fn given(document: &Document, id: NodeId) -> Option<&str> {
    let own = |id| {
        let time = document.attribute(id, Name::DATETIME);
        // Of the time when engines had no `time`.
        let title = || document.attribute(id, Name::TITLE);
        time.or_else(|| title().filter(|_| document.is_html(id, Name::ABBR)))
    };
    let mut within = document.subtree(id).take(MAX_WITHIN);
    let mut wrapped = || within.find(|&id| matches!(document.name(id), Name::TIME | Name::ABBR));
    own(id)
        .or_else(|| document.attribute(id, Name::CONTENT))
        .or_else(|| own(wrapped()?))
}

/// Whether an element is called the time of the last change, and not that of
/// the publication too.
fn is_change(document: &Document, id: NodeId) -> bool {
    let says = |name, word: &str| {
        let value = document.attribute(id, name);
        value.is_some_and(|value| find(&lower_case(value), word).is_some())
    };
    let is_called = says(Name::CLASS, "updated") || says(Name::CLASS, "modified");
    is_called && !says(Name::CLASS, "publish") || says(Name::ITEMPROP, "modified")
}

/// Whether two times are of two days of which one follows the other.
fn are_neighbours(one: &str, other: &str) -> bool {
    let days = Day::of_iso(one).zip(Day::of_iso(other));
    days.is_some_and(|(one, other)| one.follows(other) || other.follows(one))
}

fn of_fields(clues: &Clues<'_>, keys: &[&str]) -> Sourced<String> {
    let of_key = |key: &&str| {
        let mut fields = clues.fields.sourced(key);
        fields.find_map(|(text, source)| Some((iso(text)?, source)))
    };
    keys.iter().find_map(of_key)
}

/// Whether an element declares that it shows the day of publication.
fn is_property(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Name::ITEMPROP) == Some("datePublished")
}

fn is_near(document: &Document, headline: NodeId, id: NodeId) -> bool {
    let place = id.index();
    place + NODES_BEFORE >= headline.index()
        && place <= document.end(headline).index() + NODES_AFTER
}

/// Whether a line names the day of a change. Where no other day is given,
/// the page is at least as old.
fn is_update(line: &str) -> bool {
    has_word(line, CHANGE_WORDS)
}

/// Whether a line names the day of something else than the page.
fn is_other_day(line: &str) -> bool {
    has_word(line, OTHER_DAY_WORDS)
}

fn has_word(line: &str, asked: &'static str) -> bool {
    let line = lower_case(line);
    let starts_word = |at: usize| {
        let before = line[..at].bytes().next_back();
        before.is_none_or(|byte| !byte.is_ascii_alphanumeric())
    };
    entries(asked).any(|word| find(&line, word).is_some_and(starts_word))
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
    fn earlier_day_under_the_headline_corrects_that_of_the_last_build() {
        let document = Sample::new()
            .json_ld(r#"{"@type": "Article", "datePublished": "Jun 24, 2025"}"#)
            .leaf(Name::H1, &[], "Tides")
            .leaf(Name::DIV, &[], "August 25, 2024")
            .finish();
        check(&document, Some("2024-08-25"));
    }

    #[test]
    fn day_is_that_of_the_place_where_clocks_differ() {
        let of_element = |moment| {
            let document = Sample::new()
                .leaf(Name::H1, &[], "Tides")
                .leaf(Name::TIME, &[(Name::DATETIME, moment)], "31 May 2024")
                .finish();
            read(&document).published_time.unwrap_or_default()
        };
        assert_eq!(of_element("2024-06-01T02:00:00Z"), "2024-05-31");
        assert_eq!(of_element("2024-05-31T22:00:00Z"), "2024-05-31T22:00:00Z");
        let document = Sample::new()
            .meta("article:published_time", "2024-05-30T23:25:38Z")
            .leaf(Name::H1, &[], "Tides")
            .leaf(
                Name::TIME,
                &[(Name::DATETIME, "2024-05-31T04:25:38+05:00")],
                "Friday",
            )
            .finish();
        check(&document, Some("2024-05-31T04:25:38+05:00"));
    }

    #[test]
    fn day_that_is_marked_need_not_be_near() {
        let mut sample = Sample::new().leaf(Name::H1, &[], "Tides");
        for _ in 0..2 * super::NODES_AFTER {
            sample = sample.leaf(Name::P, &[], "The sea rises twice a day.");
        }
        let marked = [(Name::ITEMPROP, "datePublished")];
        let document = sample.leaf(Name::SPAN, &marked, "31 May 2024").finish();
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
