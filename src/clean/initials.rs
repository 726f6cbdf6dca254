//! Joins a letter set large with the text it begins.

use crate::article::{Article, Element, Node, Tag};
use crate::text;

/// Puts a paragraph of one capital letter before the next, which goes on in
/// small ones.
///
/// ```html
/// <p>T</p> <p>he sea rises twice a day.</p>
/// ```
pub(super) fn clean(article: &mut Article) {
    join(&mut article.body);
}

fn join(nodes: &mut Vec<Node>) {
    let mut joined: Vec<Node> = Vec::with_capacity(nodes.len());
    for mut node in nodes.drain(..) {
        if let Node::Element(element) = &mut node {
            if element.tag == Tag::Section {
                join(&mut element.children);
            }
            if goes_on(element)
                && let Some(letter) = joined.pop_if(|last| letter(last).is_some())
                && let Some(letter) = self::letter(&letter)
            {
                element.children.insert(0, Node::from(letter));
            }
        }
        joined.push(node);
    }
    *nodes = joined;
}

/// The letter that is all of a paragraph.
fn letter(node: &Node) -> Option<&str> {
    let element = node.element().filter(|element| element.tag == Tag::P)?;
    let [Node::Text(text)] = element.children.as_slice() else {
        return None;
    };
    let text = text.trim();
    let mut letters = text.chars();
    let is_capital = letters.next().is_some_and(|c| text::lower(c) != c);
    (is_capital && letters.next().is_none()).then_some(text)
}

/// Whether a paragraph begins in the middle of a word.
fn goes_on(element: &Element) -> bool {
    let Some(Node::Text(text)) = element.children.first() else {
        return false;
    };
    let is_small = |c| text::is_alphabetic(c) && text::lower(c) == c;
    element.tag == Tag::P && text.chars().next().is_some_and(is_small)
}
