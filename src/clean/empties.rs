//! Removes elements that show nothing.

use crate::article::{Article, Attribute, Element, Node, Tag};
use crate::text;

/// Removes blocks without words, pictures or places that links lead to.
///
/// ```html
/// <ul><li></li></ul> <p>The sea rises.</p> <p> </p>
/// ```
///
/// Cells stay: they hold their column's place. So do terms, their meanings
/// and summaries, without which the others have none.
pub(super) fn clean(article: &mut Article) {
    prune(&mut article.body);
}

fn prune(nodes: &mut Vec<Node>) {
    let mut kept: Vec<Node> = Vec::with_capacity(nodes.len());
    let mut parted = false;
    for mut node in nodes.drain(..) {
        if let Node::Element(element) = &mut node
            && !element.tag.is_math()
        {
            prune(&mut element.children);
            if is_empty(element) {
                parted |= element.tag.is_block();
                continue;
            }
        }
        // An empty block between two texts kept them apart.
        let is_inline = |node: &Node| !node.is_block();
        if parted && is_inline(&node) && kept.last().is_some_and(is_inline) {
            kept.push(Element::new(Tag::Br, Vec::new()).into());
        }
        parted = false;
        kept.push(node);
    }
    *nodes = kept;
}

fn is_empty(element: &Element) -> bool {
    let holds_place = matches!(
        element.tag,
        Tag::Td
            | Tag::Th
            | Tag::Dt
            | Tag::Dd
            | Tag::Summary
            | Tag::Rb
            | Tag::Rt
            | Tag::Rp
            | Tag::Br
            | Tag::Wbr
            | Tag::Source
            | Tag::Track
    );
    let is_place = || {
        element
            .attributes
            .iter()
            .any(|attribute| matches!(attribute, Attribute::Id(_) | Attribute::Latex(_)))
    };
    let is_hollow = if matches!(element.tag, Tag::Table | Tag::Dl | Tag::Details) {
        !has_content(&element.children)
    } else {
        element.children.iter().all(shows_nothing)
    };
    is_hollow && !holds_place && !element.tag.is_media() && !is_place()
}

fn shows_nothing(node: &Node) -> bool {
    match node {
        Node::Text(text) => text::is_blank(text),
        Node::Element(element) => matches!(element.tag, Tag::Br | Tag::Wbr),
    }
}

/// Whether anything in any of the parts shows something.
fn has_content(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| match node {
        Node::Text(text) => !text::is_blank(text),
        Node::Element(element) => element.tag.is_media() || has_content(&element.children),
    })
}
