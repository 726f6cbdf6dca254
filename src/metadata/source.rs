//! Where each value of the metadata came from.
//!
//! In: what a page declares, shows, or is. Out: a [`Source`] beside every
//! value, so that who reads a field can tell how far to trust it.

use crate::text::is_same_word;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A value and its source, where there is one.
pub(super) type Sourced<T> = Option<(T, Source)>;

/// Where a value came from.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Source {
    /// The headline that the page shows.
    Headline,
    /// schema.org in JSON-LD.
    JsonLd,
    /// schema.org in `itemprop`.
    Microdata,
    /// schema.org and the like in `property`.
    Rdfa,
    /// Open Graph, `article:` included.
    OpenGraph,
    /// Twitter cards.
    Twitter,
    /// Dublin Core.
    DublinCore,
    /// The fields of Parse.ly.
    Parsely,
    /// The fields of Sailthru.
    Sailthru,
    /// The `citation_` fields of scholarly pages.
    Citation,
    /// Any other `meta` element.
    Meta,
    /// The `title` element.
    TitleElement,
    /// A `time` element.
    TimeElement,
    /// A picture of the page.
    Picture,
    /// An element whose class, `rel` or address marks what it shows.
    Markup,
    /// Text that readers see.
    VisibleText,
    /// The data that the page builds itself from.
    EmbeddedData,
    /// A `link` or `a` element of that relation.
    Link,
    /// An attribute of the page's outermost elements.
    Declared,
    /// Told from the letters and words of the text.
    Detected,
    /// The address of the page.
    Url,
    /// What asks readers to sign up or pay.
    Gate,
}

impl Source {
    /// The source in a word, as JSON has it.
    pub fn as_str(self) -> &'static str {
        match self {
            Source::Headline => "headline",
            Source::JsonLd => "json-ld",
            Source::Microdata => "microdata",
            Source::Rdfa => "rdfa",
            Source::OpenGraph => "open-graph",
            Source::Twitter => "twitter",
            Source::DublinCore => "dublin-core",
            Source::Parsely => "parsely",
            Source::Sailthru => "sailthru",
            Source::Citation => "citation",
            Source::Meta => "meta",
            Source::TitleElement => "title-element",
            Source::TimeElement => "time-element",
            Source::Picture => "picture",
            Source::Markup => "markup",
            Source::VisibleText => "visible-text",
            Source::EmbeddedData => "embedded-data",
            Source::Link => "link",
            Source::Declared => "declared",
            Source::Detected => "detected",
            Source::Url => "url",
            Source::Gate => "gate",
        }
    }

    /// The vocabulary that the key of a `meta` element belongs to.
    pub(super) fn of_key(key: &str) -> Source {
        let starts = |prefix: &str| {
            let head = key.get(..prefix.len()).unwrap_or("");
            is_same_word(head, prefix)
        };
        let known = VOCABULARIES.iter().find(|known| starts(known.0));
        known.map_or(Source::Meta, |known| known.1)
    }
}

/// Beginnings of keys and the vocabularies they belong to.
const VOCABULARIES: &[(&str, Source)] = &[
    ("og:", Source::OpenGraph),
    ("article:", Source::OpenGraph),
    ("twitter:", Source::Twitter),
    ("dc", Source::DublinCore),
    ("parsely", Source::Parsely),
    ("sailthru", Source::Sailthru),
    ("citation_", Source::Citation),
];

/// The source of each field that has a value, under the field's JSON name.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Sources(Vec<(&'static str, Source)>);

impl Sources {
    /// The source of a field, such as `publishedTime`.
    pub fn get(&self, field: &str) -> Option<Source> {
        let known = self.0.iter().find(|known| known.0 == field);
        known.map(|known| known.1)
    }

    /// All fields with a value and their sources.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, Source)> {
        self.0.iter().copied()
    }

    /// Notes the source of a field and hands its value on.
    pub(super) fn take<T>(&mut self, field: &'static str, found: Sourced<T>) -> Option<T> {
        let (value, source) = found?;
        self.set(field, source);
        Some(value)
    }

    /// Forgets the source of a field that has no value any more.
    pub(super) fn remove(&mut self, field: &str) {
        self.0.retain(|known| known.0 != field);
    }

    /// Notes the source of a field.
    #[inline(never)]
    pub(crate) fn set(&mut self, field: &'static str, source: Source) {
        match self.0.iter_mut().find(|known| known.0 == field) {
            Some(known) => known.1 = source,
            None => self.0.push((field, source)),
        }
    }
}

impl Serialize for Sources {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (field, source) in &self.0 {
            map.serialize_entry(field, source.as_str())?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_tells_its_vocabulary() {
        assert_eq!(Source::of_key("OG:Title"), Source::OpenGraph);
        assert_eq!(Source::of_key("DCTERMS.issued"), Source::DublinCore);
        assert_eq!(Source::of_key("citation_date"), Source::Citation);
        assert_eq!(Source::of_key("author"), Source::Meta);
    }

    #[test]
    fn later_source_of_a_field_replaces_the_first() {
        let mut sources = Sources::default();
        sources.set("access", Source::JsonLd);
        sources.set("access", Source::Gate);
        assert_eq!(
            serde_json::to_string(&sources).unwrap(),
            r#"{"access":"gate"}"#
        );
    }
}
