//! Who wrote a post, and when.

use super::thread::{Mark, has_class};
use crate::dom::{Document, Name, NodeId};
use crate::text;

/// Longest name or time, in bytes.
const MAX_BYTES: usize = 60;

/// Nodes of an element looked at for a name in it.
const MAX_NODES: usize = 60;

/// What an element is called that names the author.
const AUTHOR_WORDS: &[&str] = &[
    "author",
    "author-name",
    "comment-author",
    "creator",
    "fn",
    "hnuser",
    "message-name",
    "message-user",
    "nickname",
    "post-author",
    "poster",
    "user",
    "user-details",
    "user-name",
    "username",
];

/// What an element is called that shows a time.
const TIME_WORDS: &[&str] = &[
    "date",
    "datetime",
    "postdate",
    "relativetime",
    "time",
    "timestamp",
];

/// What an element says of a post.
pub(super) struct Found {
    /// A name, or a time: ISO 8601 where the page says so.
    pub value: String,
    /// The words that it shows.
    pub shown: String,
}

/// What is a post's own, and not of one that stands below it.
pub(super) struct Own<'a> {
    /// The page.
    pub document: &'a Document,
    /// The posts after it.
    pub marks: &'a [Mark],
    /// Where it ends.
    pub end: NodeId,
}

impl Own<'_> {
    /// Whether a node of the post is in none below it.
    pub(super) fn holds(&self, id: NodeId) -> bool {
        let place = self.marks.partition_point(|mark| mark.id <= id);
        let before = self.marks[..place].iter().rev();
        let mut below = before.take_while(|mark| mark.id < self.end);
        !below.any(|mark| self.document.contains(mark.id, id))
    }

    /// The elements of a post, up to the first post below it.
    fn elements(&self, id: NodeId) -> impl Iterator<Item = NodeId> {
        let next = self.marks.first().map(|mark| mark.id);
        let end = next.map_or(self.end, |next| next.min(self.end));
        let elements = self.document.subtree(id).skip(1);
        elements.take_while(move |&id| id < end)
    }

    /// Who wrote it.
    pub(super) fn author(&self, id: NodeId) -> Option<Found> {
        let document = self.document;
        let is_author = |id: &NodeId| {
            let property = document.attribute(*id, Name::ITEMPROP);
            matches!(property, Some("author" | "creator")) || has_class(document, *id, AUTHOR_WORDS)
        };
        let mut authors = self.elements(id).filter(is_author);
        authors.find_map(|id| {
            let name = self.name_within(id);
            let given = document.attribute(name, Name::CONTENT);
            found(document, name, given)
        })
    }

    /// The name in a box about the author: what is marked so, or linked.
    fn name_within(&self, id: NodeId) -> NodeId {
        let document = self.document;
        let mut parts = document.subtree(id).take(MAX_NODES);
        let is_name = |id: &NodeId| document.attribute(*id, Name::ITEMPROP) == Some("name");
        let is_named_link = |id: &NodeId| {
            document.is_html(*id, Name::A) && !text::is_blank(&document.text_content(*id))
        };
        let name = parts.find(is_name);
        let linked = || document.subtree(id).take(MAX_NODES).find(is_named_link);
        name.or_else(linked).unwrap_or(id)
    }

    /// When it was written.
    pub(super) fn time(&self, id: NodeId) -> Option<Found> {
        let document = self.document;
        let is_time = |id: &NodeId| {
            let property = document.attribute(*id, Name::ITEMPROP);
            document.is_html(*id, Name::TIME)
                || matches!(property, Some("dateCreated" | "datePublished"))
                || has_class(document, *id, TIME_WORDS)
        };
        let mut times = self.elements(id).filter(is_time);
        times.find_map(|id| {
            let given = [Name::DATETIME, Name::CONTENT, Name::TITLE];
            let mut given = given.into_iter();
            let given = given.find_map(|name| document.attribute(id, name));
            found(document, id, given)
        })
    }
}

/// What an element says: the given value, else its words.
fn found(document: &Document, id: NodeId, given: Option<&str>) -> Option<Found> {
    let shown = text::fold_whitespace(&document.text_content(id));
    let value = given.map_or_else(|| shown.clone(), text::fold_whitespace);
    let is_short = !value.is_empty() && value.len() <= MAX_BYTES;
    is_short.then_some(Found { value, shown })
}
