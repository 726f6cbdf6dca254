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
    let mut place = nodes.len();
    while place > 1 {
        place -= 1;
        let (before, after) = nodes.split_at_mut(place);
        if let (Some(first), Some(Node::Element(next))) = (before.last(), after.first_mut())
            && goes_on(next)
            && let Some(letter) = letter(first)
            && let Some(Node::Text(text)) = next.children.first_mut()
        {
            text.insert_str(0, letter);
            nodes.remove(place - 1);
        }
    }
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
