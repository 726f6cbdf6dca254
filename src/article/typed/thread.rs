//! The posts of a discussion: who wrote each, when, and what it answers.
//!
//! A post is an element that microdata says to be one, or that bears a
//! number (`id="post-12"`), or that is called one, whichever comes first.

use super::signature::Own;
use crate::article::posts::Posts;
use crate::classify::{Label, Labels, PageType};
use crate::dom::{Document, Name, NodeId};
use crate::lexicon;
use crate::text;
use serde::Serialize;

/// Fewest posts that are a discussion.
const MIN_POSTS: usize = 2;

/// Most posts of a discussion.
const MAX_POSTS: usize = 2_000;

/// Types of schema.org that are posts.
const TYPES: &[&str] = &["Answer", "Comment", "DiscussionForumPosting", "Question"];

/// What posts are called, by class.
const WORDS: &[&str] = &["answer", "comment", "message", "post", "question", "reply"];

/// What an element is called that bears the mark of the accepted answer.
const ACCEPTED: &[&str] = &[
    "accepted",
    "accepted-answer",
    "best-answer",
    "is-solution",
    "js-accepted-answer",
    "solution",
    "solved",
];

/// What a post is to the discussion.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// One among others.
    #[default]
    Post,
    /// Asks.
    Question,
    /// Answers a question.
    Answer,
    /// The answer that who asked was content with.
    Accepted,
}

/// A post of a discussion.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Post {
    /// Who wrote it.
    pub author: Option<String>,
    /// When: ISO 8601 where the page says so, else as shown.
    pub time: Option<String>,
    /// How many posts it stands below.
    pub level: u32,
    /// What it is.
    pub role: Role,
    /// What it says, a line each block.
    pub text: String,
}

/// The element of a post.
#[derive(Clone, Copy, Debug)]
pub(in crate::article) struct Mark {
    pub id: NodeId,
    role: Role,
    level: u32,
}

/// Finds the posts of a discussion, in the page's order.
pub(in crate::article) fn find(document: &Document, labels: &Labels) -> Vec<Mark> {
    if labels.page_type != PageType::Forum {
        return Vec::new();
    }
    let ways: [fn(&Document, NodeId) -> bool; 3] = [is_typed, is_numbered, is_called];
    for is_post in ways {
        let found = document.nodes().filter(|&id| is_post(document, id));
        let marks = marked(document, labels, found.take(MAX_POSTS));
        if marks.len() >= MIN_POSTS {
            return marks;
        }
    }
    Vec::new()
}

/// The elements that hold kept text of their own, with their levels.
fn marked(document: &Document, labels: &Labels, found: impl Iterator<Item = NodeId>) -> Vec<Mark> {
    let found: Vec<NodeId> = found.collect();
    let mut open: Vec<NodeId> = Vec::new();
    let mut marks: Vec<Mark> = Vec::new();
    for (place, &id) in found.iter().enumerate() {
        open.retain(|&outer| document.contains(outer, id));
        let next = found.get(place + 1).copied();
        let is_shell =
            next.is_some_and(|next| own_lines(document, labels, id, next).next().is_none());
        let end = document.end(id);
        let has_text = own_lines(document, labels, id, end).next().is_some();
        if has_text
            && !(is_shell && next.is_some_and(|next| next < end && document.end(next) == end))
        {
            marks.push(Mark {
                id,
                role: role(document, id),
                level: open.len() as u32,
            });
            open.push(id);
        }
    }
    marks
}

/// The kept blocks from an element's start to its end, or to `end`.
fn own_lines<'a>(
    document: &'a Document,
    labels: &'a Labels,
    id: NodeId,
    end: NodeId,
) -> impl Iterator<Item = usize> + 'a {
    let blocks = &labels.blocks.list;
    let end = end.min(document.end(id));
    let from = blocks.partition_point(|block| block.start < id);
    let to = blocks.partition_point(|block| block.start < end);
    (from..to.max(from)).filter(|&place| labels.verdicts[place].label == Label::Content)
}

fn is_typed(document: &Document, id: NodeId) -> bool {
    let kind = document.attribute(id, Name::ITEMTYPE).unwrap_or_default();
    let kind = kind.trim_end().rsplit(['/', '#']).next();
    kind.is_some_and(|kind| TYPES.contains(&kind))
}

/// Whether the id numbers a post.
fn is_numbered(document: &Document, id: NodeId) -> bool {
    let name = document.attribute(id, Name::ID);
    name.is_some_and(lexicon::is_post_id) && !document.is_html(id, Name::A)
}

fn is_called(document: &Document, id: NodeId) -> bool {
    has_class(document, id, WORDS)
}

/// Whether an element has one of these classes.
#[inline(never)]
pub(in crate::article) fn has_class(document: &Document, id: NodeId, words: &[&str]) -> bool {
    let class = document.attribute(id, Name::CLASS).unwrap_or_default();
    let mut classes = class.split_ascii_whitespace();
    classes.any(|class| words.iter().any(|word| text::is_same_word(word, class)))
}

fn role(document: &Document, id: NodeId) -> Role {
    let is = |name, value: &str| {
        document
            .attribute(id, name)
            .is_some_and(|own| text::holds(own, value))
    };
    let is_called = |word: &str| {
        let is_kind = document.attribute(id, Name::ITEMTYPE).is_some_and(|kind| {
            kind.len() >= word.len() && text::is_same_word(&kind[kind.len() - word.len()..], word)
        });
        is_kind || is(Name::ID, word) || has_class(document, id, &[word])
    };
    if is(Name::ITEMPROP, "acceptedAnswer") || has_class(document, id, ACCEPTED) {
        Role::Accepted
    } else if is_called("question") {
        Role::Question
    } else if is_called("answer") {
        Role::Answer
    } else {
        Role::Post
    }
}

/// Levels of posts within posts that are looked at.
const MAX_LEVELS: usize = 64;

/// The place of the innermost post that a node stands in.
pub(in crate::article) fn post_of(
    document: &Document,
    marks: &[Mark],
    id: NodeId,
) -> Option<usize> {
    let place = marks.partition_point(|mark| mark.id <= id);
    let before = (0..place).rev().take(MAX_LEVELS);
    before
        .into_iter()
        .find(|&place| document.contains(marks[place].id, id))
}

/// Reads the posts.
pub(super) fn read(document: &Document, labels: &Labels, posts: &Posts) -> Vec<Post> {
    let signed = posts.marks.iter().zip(&posts.signatures).enumerate();
    let read = signed.map(|(place, (mark, signature))| {
        let within = Own::of(document, &posts.marks, place);
        let mut lines = String::new();
        for block in own_lines(document, labels, mark.id, within.end) {
            let block = &labels.blocks.list[block];
            if within.holds(block.start) {
                if !lines.is_empty() {
                    lines.push('\n');
                }
                lines.push_str(&labels.blocks.line(document, block));
            }
        }
        Post {
            author: signature.author.as_ref().map(|author| author.value.clone()),
            time: signature.time.as_ref().map(|time| time.value.clone()),
            level: mark.level,
            role: mark.role,
            text: lines,
        }
    });
    read.filter(|post| !post.text.is_empty()).collect()
}
