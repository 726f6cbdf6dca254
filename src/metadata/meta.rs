//! The fields that a page declares, under any vocabulary.
//!
//! Open Graph, Twitter, Dublin Core, citation tags, parsely, sailthru,
//! microdata, `RDFa`: all are pairs of a key and a text. Keys match whatever
//! their case, and a dot is a colon (`DC.title`, `dc:title`).

use super::source::{Source, Sourced};
use crate::dom::{Document, Name, NodeId};

/// Most fields kept; pages declare up to a hundred.
const MAX_FIELDS: usize = 400;

/// Nodes of an element looked at for the text of its property.
const MAX_NODES: usize = 12;

/// One field.
#[derive(Clone, Copy, Debug)]
struct Field<'a> {
    key: &'a str,
    text: &'a str,
    /// The attribute that names the key.
    named_by: Name,
}

/// The fields, in page order.
#[derive(Debug, Default)]
pub(super) struct Fields<'a> {
    fields: Vec<Field<'a>>,
}

impl<'a> Fields<'a> {
    /// Takes up a `meta` element.
    pub(super) fn add(&mut self, document: &'a Document, id: NodeId) {
        let Some(content) = document.attribute(id, Name::CONTENT) else {
            return;
        };
        for name in [Name::PROPERTY, Name::NAME, Name::ITEMPROP, Name::HTTP_EQUIV] {
            let keys = document.attribute(id, name).unwrap_or("");
            self.push(keys, content, name);
        }
    }

    /// Takes up an element that shows a property of microdata or `RDFa`.
    pub(super) fn add_shown(&mut self, document: &'a Document, id: NodeId) {
        for name in [Name::ITEMPROP, Name::PROPERTY] {
            if let Some(keys) = document.attribute(id, name) {
                self.push(keys, shown(document, id), name);
            }
        }
    }

    fn push(&mut self, keys: &'a str, text: &'a str, named_by: Name) {
        if text.trim().is_empty() {
            return;
        }
        for key in keys.split_ascii_whitespace() {
            let key = key.strip_prefix("schema:").unwrap_or(key);
            if self.fields.len() < MAX_FIELDS {
                self.fields.push(Field {
                    key,
                    text,
                    named_by,
                });
            }
        }
    }

    /// The first text under the first of these keys that is there.
    #[inline(never)]
    pub(super) fn first(&self, keys: &[&str]) -> Option<&'a str> {
        Some(self.find(keys)?.0)
    }

    /// The same, and where it came from.
    #[inline(never)]
    pub(super) fn find(&self, keys: &[&str]) -> Sourced<&'a str> {
        keys.iter().find_map(|key| self.sourced(key).next())
    }

    /// All texts under a key.
    pub(super) fn all(&self, key: &str) -> impl Iterator<Item = &'a str> {
        self.sourced(key).map(|found| found.0)
    }

    /// All texts under a key, and where they came from.
    pub(super) fn sourced(&self, key: &str) -> impl Iterator<Item = (&'a str, Source)> {
        let mut from = 0;
        std::iter::from_fn(move || {
            let (place, field) = self.next(key, from)?;
            from = place + 1;
            Some((field.text, field.source()))
        })
    }

    /// The next field of a key, and its place.
    #[inline(never)]
    fn next(&self, key: &str, from: usize) -> Option<(usize, Field<'a>)> {
        let mut fields = self.fields.iter().enumerate().skip(from);
        let found = fields.find(|field| is_same_key(field.1.key, key))?;
        Some((found.0, *found.1))
    }

    /// The text of a field that describes the picture under this key:
    /// `og:image:width` after `og:image`.
    #[inline(never)]
    pub(super) fn of_picture(&self, key: &str, text: &str, name: &str) -> Option<&'a str> {
        let is_it = |field: &Field| field.text == text && is_same_key(field.key, key);
        let place = self.fields.iter().position(is_it)?;
        for field in &self.fields[place + 1..] {
            if is_same_key(field.key, key) {
                return None;
            }
            let describes = field.key.strip_suffix(name);
            if describes.is_some_and(|stem| stem.ends_with("image:")) {
                return Some(field.text);
            }
        }
        None
    }
}

impl Field<'_> {
    #[inline(never)]
    fn source(&self) -> Source {
        match Source::of_key(self.key) {
            Source::Meta if self.named_by == Name::ITEMPROP => Source::Microdata,
            Source::Meta if self.named_by == Name::PROPERTY => Source::Rdfa,
            source => source,
        }
    }
}

/// What an element says as the value of its property.
fn shown(document: &Document, id: NodeId) -> &str {
    let given = [Name::CONTENT, Name::DATETIME, Name::HREF, Name::SRC];
    let given = given
        .into_iter()
        .find_map(|name| document.attribute(id, name));
    let part = || {
        // A publisher is a thing with a name of its own.
        let mut parts = document.subtree(id).skip(1).take(MAX_NODES);
        parts.find(|&part| document.attribute(part, Name::ITEMPROP) == Some("name"))
    };
    let named = || {
        let part = part()?;
        let content = document.attribute(part, Name::CONTENT);
        content.or_else(|| first_text(document, part))
    };
    given
        .or_else(named)
        .or_else(|| first_text(document, id))
        .unwrap_or("")
}

fn first_text(document: &Document, id: NodeId) -> Option<&str> {
    let mut texts = document
        .subtree(id)
        .take(MAX_NODES)
        .map(|part| document.text(part));
    texts.find(|text| !text.trim().is_empty())
}

/// Whether a written key is the asked one, which is lower case with colons.
#[inline(never)]
fn is_same_key(written: &str, asked: &str) -> bool {
    let mut pairs = written.bytes().zip(asked.bytes());
    written.len() == asked.len()
        && pairs.all(|(written, asked)| match written {
            b'.' => asked == b':' || asked == b'.',
            other => other.to_ascii_lowercase() == asked,
        })
}

#[cfg(test)]
mod tests {
    use super::super::clues::Clues;
    use super::super::sample::Sample;
    use super::*;

    #[test]
    fn keys_match_in_any_case_and_spelling() {
        let document = Sample::new()
            .meta("OG:Title twitter:title", "Tides")
            .meta("DC.creator", "Ada Brook")
            .finish();
        let fields = Clues::gather(&document).fields;
        assert_eq!(fields.first(&["none", "og:title"]), Some("Tides"));
        assert_eq!(fields.first(&["twitter:title"]), Some("Tides"));
        let creator = fields.find(&["dc:creator"]);
        assert_eq!(creator, Some(("Ada Brook", Source::DublinCore)));
    }

    #[test]
    fn property_of_a_shown_element_is_a_field() {
        let section = [(Name::ITEMPROP, "articleSection")];
        let document = Sample::new().leaf(Name::SPAN, &section, "Science").finish();
        let fields = Clues::gather(&document).fields;
        let found = fields.find(&["articlesection"]);
        assert_eq!(found, Some(("Science", Source::Microdata)));
    }

    #[test]
    fn field_that_describes_another_follows_it() {
        let document = Sample::new()
            .meta("og:image", "/a.jpg")
            .meta("og:image", "/b.jpg")
            .meta("og:image:width", "640")
            .finish();
        let fields = Clues::gather(&document).fields;
        let width = |image| fields.of_picture("og:image", image, "width");
        assert_eq!(width("/a.jpg"), None);
        assert_eq!(width("/b.jpg"), Some("640"));
    }
}
