//! Who wrote a post, and when.

use super::thread::{Mark, has_class};
use crate::classify::{Label, Labels};
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

/// Letters that a line may have beside a name and a time: `Posted by`.
const MAX_LETTERS: usize = 12;

/// What the box beside a post is called that says more of who wrote it.
const BOXES: &[&str] = &[
    "author-info",
    "message-user",
    "post-author",
    "post-user",
    "postauthor",
    "poster",
    "postprofile",
    "user-details",
    "user-info",
    "userinfo",
];

/// Levels of such a box above its lines.
const BOX_LEVELS: usize = 6;

/// Most words of a line of such a box.
const MAX_BOX_WORDS: u32 = 6;

/// Characters of a time of ISO 8601 up to its minutes.
const MINUTES: usize = 16;

/// What an element says of a post.
#[derive(Debug)]
pub(in crate::article) struct Found {
    /// A name, or a time: ISO 8601 where the page says so.
    pub value: String,
    /// The words that it shows.
    pub shown: String,
}

/// Who wrote a post, and when, as far as it says.
#[derive(Debug, Default)]
pub(in crate::article) struct Signature {
    /// Who.
    pub(super) author: Option<Found>,
    /// When.
    pub(super) time: Option<Found>,
}

impl Signature {
    /// Both in a line.
    pub(in crate::article) fn line(&self) -> Option<String> {
        let parts = [&self.author, &self.time].into_iter().flatten();
        let parts: Vec<&str> = parts.map(|found| found.value.as_str()).collect();
        (!parts.is_empty()).then(|| parts.join(", "))
    }

    /// The name, as shown where it is.
    pub(in crate::article) fn author(&self) -> Option<&str> {
        let found = self.author.as_ref()?;
        let is_shown = !found.shown.is_empty() && found.shown.len() <= MAX_BYTES;
        Some(if is_shown { &found.shown } else { &found.value })
    }

    /// The time to show, and as the page says it: as shown where that has a
    /// year, and else to the minute of what the page says.
    pub(in crate::article) fn time(&self) -> Option<(String, &str)> {
        let Found { value, shown } = self.time.as_ref()?;
        let is_dated = shown.len() <= MAX_BYTES && has_year(shown);
        let is_iso = value.len() >= MINUTES && value.is_ascii() && has_year(&value[..4]);
        let told = if is_dated {
            shown.clone()
        } else if is_iso {
            value[..MINUTES].replace('T', " ")
        } else {
            value.clone()
        };
        Some((told, value))
    }

    /// Whether a line says this and hardly a word more.
    fn is_said_by(&self, line: &str) -> bool {
        let mut rest = line.to_owned();
        let mut is_said = false;
        for found in [&self.time, &self.author].into_iter().flatten() {
            let shown = found.shown.as_str();
            if let Some(place) = text::find(&rest, shown).filter(|_| !shown.is_empty()) {
                rest.replace_range(place..place + shown.len(), " ");
                is_said = true;
            }
        }
        let letters = rest.chars().filter(|&c| text::is_alphanumeric(c));
        is_said && letters.count() <= MAX_LETTERS
    }
}

fn has_year(text: &str) -> bool {
    let mut runs = text.split(|c: char| !c.is_ascii_digit());
    runs.any(|run| run.len() == 4)
}

/// Reads who wrote each post, and when. The lines that say it, whether kept or
/// not, become bylines.
pub(in crate::article) fn sign(
    document: &Document,
    labels: &mut Labels,
    marks: &[Mark],
) -> Vec<Signature> {
    let signatures = marks.iter().enumerate().map(|(place, mark)| {
        let own = Own::of(document, marks, place);
        let signature = Signature {
            author: own.author(mark.id),
            time: own.time(mark.id),
        };
        settle_lines(document, labels, mark.id, &own, &signature);
        signature
    });
    signatures.collect()
}

/// Takes out of the text of a post what says who wrote it, and when, and what
/// counts his posts.
fn settle_lines(
    document: &Document,
    labels: &mut Labels,
    post: NodeId,
    own: &Own<'_>,
    signature: &Signature,
) {
    let blocks = labels.blocks;
    let list = &blocks.list;
    let from = list.partition_point(|block| block.start < post);
    let to = list.partition_point(|block| block.start < own.end);
    for (index, block) in list.iter().enumerate().take(to).skip(from) {
        if !own.holds(block.start) {
            continue;
        }
        let line = blocks.line(document, block);
        let around = document.upwards(block.container).take(BOX_LEVELS);
        let mut boxes = around.take_while(|&id| id > post);
        if signature.is_said_by(&line) {
            labels.settle(index, Label::Byline, "who wrote a post, and when");
        } else if labels.verdicts[index].label == Label::Content
            && text::words(&line) <= MAX_BOX_WORDS
            && boxes.any(|id| has_class(document, id, BOXES))
        {
            labels.settle(index, Label::Other, "about who wrote a post");
        }
    }
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

impl<'a> Own<'a> {
    /// What is the own of one of the posts.
    pub(super) fn of(document: &'a Document, marks: &'a [Mark], place: usize) -> Own<'a> {
        Own {
            document,
            marks: &marks[place + 1..],
            end: document.end(marks[place].id),
        }
    }

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
