//! Unwraps sections that group nothing.

use crate::article::{Article, Element, Node, Tag};

/// Unwraps a section that holds one block, and one that is all its parent
/// holds; a section of mere text becomes a paragraph.
///
/// ```html
/// <section><section><p>The sea rises.</p></section></section>
/// ```
pub(super) fn clean(article: &mut Article) {
    article.body.iter_mut().for_each(within);
    unwrap_only(&mut article.body);
}

fn within(node: &mut Node) {
    let Node::Element(element) = node else { return };
    element.children.iter_mut().for_each(within);
    unwrap_only(&mut element.children);
    if !is_plain(element) {
        return;
    }
    match element.children.as_mut_slice() {
        [only] if only.is_block() => {
            let only = std::mem::replace(only, Node::Text(String::new()));
            *node = only;
        }
        children if !children.iter().any(Node::is_block) => element.tag = Tag::P,
        _ => {}
    }
}

/// Puts the parts of an only section in its place; says whether there was one.
pub(super) fn unwrap_only(nodes: &mut Vec<Node>) -> bool {
    let mut was_only = false;
    while let [Node::Element(only)] = nodes.as_mut_slice()
        && is_plain(only)
    {
        *nodes = std::mem::take(&mut only.children);
        was_only = true;
    }
    was_only
}

fn is_plain(element: &Element) -> bool {
    element.tag == Tag::Section && element.attributes.is_empty()
}
