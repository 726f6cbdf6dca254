//! The fields that `meta` elements declare, under any vocabulary.
//!
//! Open Graph, Twitter, Dublin Core, citation tags, parsely, sailthru: all
//! are pairs of a key and a text. Keys match whatever their case, and a dot
//! is a colon (`DC.title`, `dc:title`).

use crate::dom::{Document, Name, NodeId};

/// Most fields kept; pages declare up to a hundred.
const MAX_FIELDS: usize = 400;

/// Pairs of key and text, in page order.
#[derive(Debug, Default)]
pub(super) struct Fields<'a> {
    pairs: Vec<(&'a str, &'a str)>,
}

impl<'a> Fields<'a> {
    /// Takes up a `meta` element.
    pub(super) fn add(&mut self, document: &'a Document, id: NodeId) {
        let Some(content) = document.attribute(id, Name::CONTENT) else {
            return;
        };
        if content.trim().is_empty() || self.pairs.len() >= MAX_FIELDS {
            return;
        }
        for name in [Name::PROPERTY, Name::NAME, Name::ITEMPROP, Name::HTTP_EQUIV] {
            let keys = document.attribute(id, name).unwrap_or("");
            for key in keys.split_ascii_whitespace() {
                self.pairs.push((key, content));
            }
        }
    }

    /// The first text under the first of these keys that is there.
    #[inline(never)]
    pub(super) fn first(&self, keys: &[&str]) -> Option<&'a str> {
        keys.iter().find_map(|key| self.all(key).next())
    }

    /// All texts under a key.
    pub(super) fn all(&self, key: &str) -> impl Iterator<Item = &'a str> {
        self.pairs
            .iter()
            .filter(move |pair| is_same_key(pair.0, key))
            .map(|pair| pair.1)
    }
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

    #[test]
    fn keys_match_in_any_case_and_spelling() {
        let document = Sample::new()
            .meta("OG:Title twitter:title", "Tides")
            .meta("DC.creator", "Ada Brook")
            .finish();
        let fields = Clues::gather(&document).fields;
        assert_eq!(fields.first(&["none", "og:title"]), Some("Tides"));
        assert_eq!(fields.first(&["twitter:title"]), Some("Tides"));
        assert_eq!(fields.first(&["dc:creator"]), Some("Ada Brook"));
    }
}
