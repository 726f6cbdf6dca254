//! Joins what stands side by side for no reason, and unwraps what holds
//! nothing.

use crate::article::{Article, Attribute, Element, Node, Tag};
use crate::text;

/// Joins neighbouring texts and neighbouring inline elements that are alike,
/// unwraps spans without meaning, and inline elements without words.
///
/// ```html
/// <p><b>The </b><b>sea</b> <span>rises</span><em> </em></p>
/// ```
pub(super) fn clean(article: &mut Article) {
    tidy(&mut article.body);
}

/// Joins and unwraps within these.
pub(super) fn tidy(nodes: &mut Vec<Node>) {
    let mut tidied: Vec<Node> = Vec::with_capacity(nodes.len());
    for mut node in nodes.drain(..) {
        if let Node::Element(element) = &mut node
            && !element.tag.is_math()
        {
            tidy(&mut element.children);
            if is_needless(element) {
                for child in element.children.drain(..) {
                    join(child, &mut tidied);
                }
                continue;
            }
        }
        join(node, &mut tidied);
    }
    *nodes = tidied;
}

/// Adds a node, into the last one where the two are alike.
fn join(node: Node, nodes: &mut Vec<Node>) {
    match (nodes.last_mut(), node) {
        (Some(Node::Text(last)), Node::Text(text)) => last.push_str(&text),
        (Some(Node::Element(last)), Node::Element(element)) if is_joinable(last, &element) => {
            for child in element.children {
                join(child, &mut last.children);
            }
        }
        (_, node) => nodes.push(node),
    }
}

/// Whether two elements side by side are one that was split. Readings and
/// their bases go in pairs, and two links are two things to press.
fn is_joinable(last: &Element, next: &Element) -> bool {
    let may_join = match last.tag {
        Tag::Rb | Tag::Rt | Tag::Rp | Tag::Ruby | Tag::Q | Tag::Kbd | Tag::A => false,
        tag => !tag.is_block() && !tag.is_void() && !tag.is_media() && !tag.is_math(),
    };
    may_join && last.tag == next.tag && last.attributes == next.attributes && last.latex().is_none()
}

/// Whether an inline element could as well not be there.
fn is_needless(element: &Element) -> bool {
    let tag = element.tag;
    if tag.is_block() || tag.is_void() || tag.is_media() || is_place(element) {
        return false;
    }
    let is_ruby_part = matches!(tag, Tag::Rb | Tag::Rt | Tag::Rp);
    let is_blank = element.children.iter().all(is_blank);
    let says_nothing = matches!(tag, Tag::Span | Tag::A) && element.attributes.is_empty();
    says_nothing || (is_blank && !is_ruby_part)
}

/// Whether links lead to it, or it stands for a formula.
fn is_place(element: &Element) -> bool {
    let is_place = |attribute: &Attribute| matches!(attribute, Attribute::Id(_));
    element.latex().is_some() || element.attributes.iter().any(is_place)
}

fn is_blank(node: &Node) -> bool {
    match node {
        Node::Text(text) => text::is_blank(text),
        Node::Element(element) => matches!(element.tag, Tag::Br | Tag::Wbr),
    }
}
