//! The tree of an article: typed elements and texts.
//!
//! Nesting is bounded by [`MAX_DEPTH`], whatever the page does, so stages
//! may walk it by recursion.

use super::{Attribute, Tag};

/// Deepest nesting of an article; what lies deeper is lifted to this level.
///
/// The deepest article of the corpora nests 21 levels.
pub(crate) const MAX_DEPTH: usize = 48;

/// A part of the article.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Node {
    /// An element with what it holds.
    Element(Element),
    /// Characters; white space is as in HTML.
    Text(String),
}

/// An element of the article.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Element {
    /// What it is.
    pub tag: Tag,
    /// Its attributes, each kind at most once.
    pub attributes: Vec<Attribute>,
    /// What it holds, in order.
    pub children: Vec<Node>,
}

impl Element {
    /// An element without attributes.
    #[inline(never)]
    pub(crate) fn new(tag: Tag, children: Vec<Node>) -> Element {
        Element {
            tag,
            attributes: Vec::new(),
            children,
        }
    }

    /// Adds an attribute.
    #[inline(never)]
    pub(crate) fn add(&mut self, attribute: Attribute) {
        self.attributes.push(attribute);
    }

    /// All characters in it.
    #[inline(never)]
    pub(crate) fn text(&self) -> String {
        let mut text = String::new();
        self.write_text(&mut text);
        text
    }

    fn write_text(&self, text: &mut String) {
        for child in &self.children {
            match child {
                Node::Element(child) => child.write_text(text),
                Node::Text(characters) => text.push_str(characters),
            }
        }
    }

    /// The first thing that `choose` finds among the attributes.
    pub(crate) fn find<'a, T>(
        &'a self,
        choose: impl FnMut(&'a Attribute) -> Option<T>,
    ) -> Option<T> {
        self.attributes.iter().find_map(choose)
    }

    /// Whether it is the link that stands for an embed.
    pub(crate) fn is_embed(&self) -> bool {
        let is_embed = |attribute: &Attribute| matches!(attribute, Attribute::Embed(_));
        self.tag == Tag::A && self.attributes.iter().any(is_embed)
    }

    /// The TeX source of a formula.
    pub(crate) fn latex(&self) -> Option<&str> {
        self.find(|attribute| match attribute {
            Attribute::Latex(latex) => Some(latex.as_str()),
            _ => None,
        })
    }
}

impl Node {
    /// Whether it starts its own line.
    pub(crate) fn is_block(&self) -> bool {
        self.element().is_some_and(|element| element.tag.is_block())
    }

    /// Whether it is an element of that kind.
    pub(crate) fn is(&self, tag: Tag) -> bool {
        self.element().is_some_and(|element| element.tag == tag)
    }

    /// The element, where it is one.
    pub(crate) fn element(&self) -> Option<&Element> {
        match self {
            Node::Element(element) => Some(element),
            Node::Text(_) => None,
        }
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Node {
        Node::Element(element)
    }
}

impl From<&str> for Node {
    fn from(text: &str) -> Node {
        Node::Text(text.to_owned())
    }
}
