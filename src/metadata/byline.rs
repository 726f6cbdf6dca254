//! Who wrote the page.
//!
//! In: structured data, declared fields, and what stands near the headline.
//! Out: names only, and the element that shows them. Structured data is
//! trusted first: a visible name may be a commenter's or an editor's.

use super::clues::{Clues, Spot, Zone};
use super::json_ld::Schema;
use super::line::{line, texts};
use super::names;
use super::source::{Source, Sourced};
use super::{subject, unmarked};
use crate::dom::{Document, Name, NodeId};
use crate::text::{fold_whitespace, is_same_word, lower_case};

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

/// Nodes around the headline in which a line may begin with "By".
const NODES_AFTER: usize = 160;
const NODES_BEFORE: usize = 60;

/// Nodes around the headline in which a marked author may stand; posts of a
/// forum show theirs after the text.
const MARKED_NODES_AFTER: usize = 1_000;
const MARKED_NODES_BEFORE: usize = 200;

/// Longest line that is a byline, in bytes.
const MAX_LINE_BYTES: usize = 160;

/// Texts of a marked element looked at before its first name.
const MAX_TEXTS: usize = 6;

/// The names, and where they stand.
#[derive(Debug, Default)]
pub(super) struct Byline {
    /// Names, joined by commas.
    pub names: Sourced<String>,
    /// The news agency that the text is credited to.
    pub agency: Sourced<String>,
    /// The element that shows them.
    pub id: Option<NodeId>,
}

/// What the search for authors goes by.
pub(super) struct Search<'s> {
    /// The page.
    pub document: &'s Document,
    /// What was gathered from it.
    pub clues: &'s Clues<'s>,
    /// The element that shows the headline.
    pub headline: Option<NodeId>,
    /// Whether that element is the headline, and no mere place for one.
    pub is_headline_shown: bool,
    /// Whether names shown on the page may be of its author.
    pub is_single: bool,
    /// Names of the site, which are no author's unless shown as such.
    pub site_names: &'s [&'s str],
}

impl Search<'_> {
    /// Finds the authors.
    ///
    /// `carried` is the author in the data that the page builds itself from.
    pub(super) fn find(&self, schema: &Schema, carried: Option<&str>) -> Byline {
        let mut byline = self.find_names(schema, carried);
        byline.agency = self.agency(schema, byline.id);
        byline
    }

    fn find_names(&self, schema: &Schema, carried: Option<&str>) -> Byline {
        let declared = self.of_schema(schema);
        let is_person = schema.is_author_person;
        let shown = || self.is_single.then(|| self.shown())?;
        match declared.filter(|_| is_person).or_else(|| self.of_fields()) {
            Some(names) => self.place(names),
            // Where the publisher is declared, the page may still name who
            // wrote it.
            None => shown().unwrap_or_else(|| {
                let carried = || {
                    let names = names::join(&mut carried.into_iter(), self.site_names)?;
                    Some((names, Source::EmbeddedData))
                };
                let names = self.of_schema(schema).or_else(carried);
                names.map_or_else(Byline::default, |names| self.place(names))
            }),
        }
    }

    fn place(&self, names: (String, Source)) -> Byline {
        Byline {
            id: self.shown_at(&names.0),
            names: Some(names),
            agency: None,
        }
    }

    /// The agency among the declared authors, in the line that shows them, or
    /// at the front of the text: `LISBON (Reuters) -`.
    fn agency(&self, schema: &Schema, shown_by: Option<NodeId>) -> Sourced<String> {
        let mut authors = schema.authors.iter().map(String::as_str);
        if let Some(agency) = names::agency(&mut authors) {
            return Some((agency, Source::JsonLd));
        }
        let fields = &self.clues.fields;
        let of_key = |key: &&str| {
            let source = fields.sourced(key).next()?.1;
            Some((names::agency(&mut fields.all(key))?, source))
        };
        FIELDS.iter().find_map(of_key).or_else(|| {
            let shown = || {
                let text = line(self.document, shown_by?);
                let is_line = text.len() <= MAX_LINE_BYTES;
                is_line.then(|| names::agency(&mut [text.as_str()].into_iter()))?
            };
            let texts = self.clues.texts.iter().take(MAX_TEXTS);
            let mut texts = texts.filter(|_| self.is_single);
            let at_front = |&id: &NodeId| names::agency_at_front(self.document.text(id));
            let agency = shown().or_else(|| texts.find_map(at_front))?;
            Some((agency, Source::VisibleText))
        })
    }

    fn shown(&self) -> Option<Byline> {
        self.of_spots()
            .or_else(|| self.of_lines())
            .or_else(|| self.of_unmarked())
    }

    /// Names that nothing marks but their place by the headline.
    fn of_unmarked(&self) -> Option<Byline> {
        let headline = self.headline.filter(|_| self.is_headline_shown)?;
        let (name, id) = unmarked::find(self.document, headline)?;
        let names = names::join(&mut [name.as_str()].into_iter(), self.site_names)?;
        Some(seen(names, Source::VisibleText, id))
    }

    /// Persons may carry the name of their site; organisations may not.
    #[inline(never)]
    fn of_schema(&self, schema: &Schema) -> Sourced<String> {
        let site_names = if schema.is_author_person {
            &[][..]
        } else {
            self.site_names
        };
        let names = names::join(&mut schema.authors.iter().map(String::as_str), site_names)?;
        Some((names, Source::JsonLd))
    }

    fn of_fields(&self) -> Sourced<String> {
        let fields = &self.clues.fields;
        let mut flipped = Vec::new();
        for key in ["citation_author", "citation_authors"] {
            for names in fields.all(key) {
                flipped.extend(names.split(';').map(names::flip));
            }
        }
        if let Some(names) = names::join(&mut flipped.iter().map(String::as_str), self.site_names) {
            return Some((names, Source::Citation));
        }
        let of_key = |key: &&str| {
            let source = fields.sourced(key).next()?.1;
            Some((names::join(&mut fields.all(key), self.site_names)?, source))
        };
        FIELDS.iter().find_map(of_key).or_else(|| {
            let label = fields.first(&["twitter:label1"])?;
            let is_author = is_same_word(label, "written by");
            let value = fields.first(&["twitter:data1"]).filter(|_| is_author)?;
            let names = names::join(&mut [value].into_iter(), self.site_names)?;
            Some((names, Source::Twitter))
        })
    }

    /// Names that an element marked as author shows.
    fn of_spots(&self) -> Option<Byline> {
        // What follows the headline comes first, then what stands above it;
        // `itemprop` and `rel` promise more than a class name.
        let turns = [(true, false), (true, true), (false, false), (false, true)];
        turns.into_iter().find_map(|turn| {
            let mut spots = self.clues.authors.iter();
            spots.find_map(|spot| (self.turn(spot.id) == turn).then(|| self.of_spot(*spot))?)
        })
    }

    /// Whether an element is declared an author's, and stands above.
    fn turn(&self, id: NodeId) -> (bool, bool) {
        let is_above = self.headline.is_some_and(|headline| id < headline);
        (self.is_declared(id), is_above)
    }

    fn of_spot(&self, spot: Spot) -> Option<Byline> {
        let is_fit = matches!(spot.zone, Zone::Main | Zone::Body | Zone::Banner)
            && self.is_near(spot.id)
            && !subject::is_in_card(self.document, self.headline, spot.id);
        if !is_fit {
            return None;
        }
        let end = self.document.end(spot.id);
        let (names, _) = self
            .of_property(spot.id)
            .or_else(|| self.names_in(spot.id, end, Label::Given))?;
        let source = match () {
            () if self.document.has_attribute(spot.id, Name::ITEMPROP) => Source::Microdata,
            () if self.document.has_attribute(spot.id, Name::PROPERTY) => Source::Rdfa,
            () if self.is_declared(spot.id) => Source::Link,
            () => Source::Markup,
        };
        Some(seen(names, source, spot.id))
    }

    /// Whether an element is an author's by more than its class name.
    fn is_declared(&self, id: NodeId) -> bool {
        let document = self.document;
        let is_author = |name: Name, word: &str| document.attribute(id, name) == Some(word);
        is_author(Name::ITEMPROP, "author") || is_author(Name::REL, "author")
    }

    /// The `name` property of an author in microdata.
    fn of_property(&self, id: NodeId) -> Option<(String, NodeId)> {
        let document = self.document;
        let property = document.attribute(id, Name::ITEMPROP)?;
        let fields = || document.subtree(id).take(40);
        let name = fields().find_map(|field| {
            let is_name = document.attribute(field, Name::ITEMPROP) == Some("name");
            is_name.then(|| match document.attribute(field, Name::CONTENT) {
                Some(name) => name.to_owned(),
                None => line(document, field),
            })
        })?;
        let names = names::join(&mut [name.as_str()].into_iter(), &[])?;
        (property == "author" || property == "creator").then_some((names, id))
    }

    /// Names in a line near the headline that begins with "By".
    fn of_lines(&self) -> Option<Byline> {
        let headline = self.headline?;
        let document = self.document;
        let after = document.end(headline);
        let until = NodeId::new((after.index() + NODES_AFTER).min(document.len()));
        let before = NodeId::new(headline.index().saturating_sub(NODES_BEFORE));
        let (names, id) = self
            .names_in(after, until, Label::Wanted)
            .or_else(|| self.names_in(before, headline, Label::Wanted))?;
        Some(seen(names, Source::VisibleText, document.parent(id)?))
    }

    /// Reads names from the texts between two places: `By`, `Ada Brook`,
    /// `and`, `Ben Reed`.
    fn names_in(&self, start: NodeId, end: NodeId, label: Label) -> Option<(String, NodeId)> {
        let is_marked = label == Label::Given;
        let mut label = label;
        let mut found: Vec<String> = Vec::new();
        let mut first = None;
        // A name whose label may follow it: `서지안`, `기자`.
        let mut previous: Option<(NodeId, String)> = None;
        for (count, (id, text)) in texts(self.document, start, end).enumerate() {
            let text = &fold_whitespace(crate::text::cut(text, 2 * MAX_LINE_BYTES));
            if !found.is_empty() {
                if text.len() > MAX_LINE_BYTES {
                    break;
                }
                if names::is_joiner(text) {
                    label = Label::Given;
                } else if label == Label::Given && names::is_shown_name(text) {
                    found.push(text.clone());
                    label = Label::Wanted;
                } else {
                    break;
                }
                continue;
            }
            if is_marked && count >= MAX_TEXTS {
                break;
            }
            if text.len() > MAX_LINE_BYTES {
                continue;
            }
            if names::is_label(text) {
                label = Label::Given;
                continue;
            }
            if let Some((id, name)) = previous.take().filter(|_| names::begins_with_ending(text)) {
                found.push(name);
                first = Some(id);
                continue;
            }
            previous = names::is_shown_name(text).then(|| (id, text.clone()));
            let rest = names::after_shown_prefix(text).or_else(|| names::after_day(text));
            if rest.is_some() || label == Label::Given {
                let name = match rest {
                    Some(rest) => names::before_role(names::before_suffix(rest)),
                    None => names::before_suffix(text),
                };
                let is_fit = names::is_shown_name(name)
                    || (is_marked && rest.is_none() && names::is_name(name) && !name.contains(' '));
                if is_fit {
                    found.push(name.to_owned());
                    first = Some(id);
                    label = Label::Wanted;
                    continue;
                }
            }
            label = if is_marked {
                Label::Given
            } else {
                Label::Wanted
            };
        }
        let names = names::join(&mut found.iter().map(String::as_str), &[])?;
        Some((names, first?))
    }

    fn is_near(&self, id: NodeId) -> bool {
        self.headline.is_none_or(|headline| {
            let place = id.index();
            place + MARKED_NODES_BEFORE >= headline.index()
                && place <= self.document.end(headline).index() + MARKED_NODES_AFTER
        })
    }

    /// The element that shows the declared names.
    fn shown_at(&self, declared: &str) -> Option<NodeId> {
        let document = self.document;
        let first = lower_case(declared.split(',').next()?);
        let marked = self.clues.authors.iter().find(|spot| {
            spot.zone != Zone::Comments && holds_name(&line(document, spot.id), &first)
        });
        if let Some(spot) = marked {
            return Some(spot.id);
        }
        let headline = self.headline?;
        let start = NodeId::new(headline.index().saturating_sub(NODES_BEFORE));
        let after = document.end(headline).index() + NODES_AFTER;
        let end = NodeId::new(after.min(document.len()));
        let (text, _) = texts(document, start, end)
            .find(|&(id, text)| !document.contains(headline, id) && holds_name(text, &first))?;
        let parent = document.parent(text)?;
        let around = document.parent(parent)?;
        let stands_in_line = document.is_html(parent, Name::A)
            && line(document, around).len() <= declared.len() + 24;
        Some(if stands_in_line { around } else { parent })
    }
}

fn seen(names: String, source: Source, id: NodeId) -> Byline {
    Byline {
        names: Some((names, source)),
        agency: None,
        id: Some(id),
    }
}

/// Whether a text must come after "By" to be a name.
#[derive(Clone, Copy, PartialEq)]
enum Label {
    Wanted,
    Given,
}

/// Whether a short text names this author, who is given in lower case.
fn holds_name(text: &str, name: &str) -> bool {
    text.len() <= MAX_LINE_BYTES && lower_case(text).contains(name)
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
    fn job_title_beside_the_name_is_left_out() {
        let document = Sample::new()
            .leaf(Name::H1, &[], "Tides")
            .open(Name::DIV, &[(Name::CLASS, "byline")])
            .leaf(Name::SPAN, &[], "Written by")
            .leaf(Name::SPAN, &[], "Ada Brook")
            .leaf(Name::SPAN, &[], "Senior Reporter")
            .finish();
        check(&document, Some("Ada Brook"), Some(Name::DIV));
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

    #[test]
    fn person_shown_comes_before_the_publisher_declared() {
        let document = Sample::new()
            .json_ld(
                r#"{"@type": "Article", "author": {"@type": "Organization", "name": "Coast"}}"#,
            )
            .leaf(Name::H1, &[], "Tides")
            .leaf(Name::P, &[], "By Ada Brook")
            .finish();
        check(&document, Some("Ada Brook"), Some(Name::P));
    }
}
