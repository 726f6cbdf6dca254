//! Sections of the posts of a discussion: one a post, headed by who wrote it
//! and when, with the posts that answer it within it.

use super::assemble::Assembler;
use super::attributes::is_datetime;
use super::path::Step;
use super::typed::{self, Mark, Signature};
use super::{Attribute, Element, Node, Tag};
use crate::classify::Labels;
use crate::dom::{Document, NodeId};

/// Most sections within each other; what answers a post deeper down stands
/// beside it.
const MAX_LEVELS: usize = 12;

/// Classes of elements that hold what a post quotes.
const QUOTES: &[&str] = &[
    "bb-quote",
    "bbc_quote",
    "bbcode_quote",
    "bbcodeblock--quote",
    "bbquote",
    "blockquote",
    "forum-quote",
    "gmail_quote",
    "mycode_quote",
    "post-quote",
    "quote",
    "quotebox",
    "quotecontent",
    "quoted",
    "quotemain",
];

/// The posts of a page, and those whose sections are open.
#[derive(Default)]
pub(super) struct Posts {
    /// Their elements, in the page's order.
    pub(super) marks: Vec<Mark>,
    /// Who wrote each, and when.
    pub(super) signatures: Vec<Signature>,
    /// Those that are open, by their places, and where each begins in the
    /// body.
    open: Vec<(usize, usize)>,
}

impl Posts {
    /// Finds the posts. What says who wrote one, and when, becomes a byline:
    /// it stands in the head of its section, and not in its text.
    pub(super) fn read(document: &Document, labels: &mut Labels) -> Posts {
        let marks = typed::find_posts(document, labels);
        let signatures = typed::sign(document, labels, &marks);
        Posts {
            marks,
            signatures,
            open: Vec::new(),
        }
    }

    /// Whether a post is being written.
    pub(super) fn is_within(&self) -> bool {
        !self.open.is_empty()
    }
}

impl Assembler<'_> {
    /// Begins the section of the post that a node stands in, or leaves all
    /// where it stands in none.
    pub(super) fn enter_post_of(&mut self, node: NodeId) {
        if self.posts.marks.is_empty() {
            return;
        }
        let post = typed::post_of(self.document, &self.posts.marks, node);
        let last = self.posts.open.last().map(|open| open.0);
        if post == last {
            return;
        }
        self.close_to(0);
        while let Some(&(open, start)) = self.posts.open.last() {
            let stays = post.is_some_and(|post| {
                let is_around = self.holds(open, post);
                open == post || is_around && self.posts.open.len() < MAX_LEVELS
            });
            if stays {
                break;
            }
            self.posts.open.pop();
            self.close_post(open, start);
        }
        if let Some(post) =
            post.filter(|&post| self.posts.open.last().is_none_or(|open| open.0 != post))
        {
            self.posts.open.push((post, self.body.len()));
        }
    }

    /// Whether a post stands within another.
    fn holds(&self, outer: usize, inner: usize) -> bool {
        let [outer, inner] = [outer, inner].map(|place| self.posts.marks[place].id);
        self.document.contains(outer, inner)
    }

    /// Ends all posts.
    pub(super) fn leave_posts(&mut self) {
        self.close_to(0);
        while let Some((post, start)) = self.posts.open.pop() {
            self.close_post(post, start);
        }
    }

    /// Makes a section of what a post has written.
    fn close_post(&mut self, post: usize, start: usize) {
        let mut children = self.body.split_off(start);
        if children.is_empty() {
            return;
        }
        let signature = &self.posts.signatures[post];
        let name = signature.line();
        if name.is_some() {
            children.insert(0, head(signature).into());
        }
        let mut section = Element::new(Tag::Section, children);
        section.attributes.extend(name.map(Attribute::Named));
        self.body.push(section.into());
    }

    /// What structures a block of the post at hand: nothing that stands
    /// around the post; and quotations that are called so.
    pub(super) fn structure_in_post(&self, mut steps: Vec<Step>, container: NodeId) -> Vec<Step> {
        let Some(&(post, _)) = self.posts.open.last() else {
            return steps;
        };
        let post = self.posts.marks[post].id;
        steps.retain(|step| step.id > post);
        let is_part = |step: &Step| !step.tag.may_stand_in(None);
        let parts = steps.iter().take_while(|step| is_part(step)).count();
        steps.drain(..parts);
        if steps.iter().any(|step| step.tag == Tag::Blockquote) {
            return steps;
        }
        let around = self.document.upwards(container).take_while(|&id| id > post);
        let quote = around
            .filter(|&id| typed::has_class(self.document, id, QUOTES))
            .last();
        if let Some(id) = quote.filter(|&id| steps.iter().all(|step| step.id > id)) {
            let tag = Tag::Blockquote;
            steps.insert(0, Step { id, tag });
        }
        steps
    }
}

/// The head of a post: who wrote it, and when.
fn head(signature: &Signature) -> Element {
    let mut children: Vec<Node> = Vec::new();
    if let Some(author) = signature.author() {
        children.push(Element::new(Tag::B, vec![author.into()]).into());
    }
    if let Some((shown, value)) = signature.time() {
        if !children.is_empty() {
            children.push(", ".into());
        }
        let mut time = Element::new(Tag::Time, vec![Node::Text(shown)]);
        if is_datetime(value) {
            time.add(Attribute::Datetime(value.to_owned()));
            children.push(time.into());
        } else {
            children.append(&mut time.children);
        }
    }
    Element::new(Tag::Header, children)
}
