//! Folds white space, and drops breaks and spaces at the ends of blocks.

use crate::article::{Article, Element, Node, Tag};
use crate::text::{is_space, unspaced};

/// Folds white space outside of code, and trims it and `<br>` at both ends
/// of a block.
///
/// ```html
/// <p><br> The sea
///    rises.<br><br></p>
/// ```
pub(super) fn clean(article: &mut Article) {
    tidy_blocks(&mut article.body);
}

fn tidy_blocks(nodes: &mut Vec<Node>) {
    nodes.iter_mut().for_each(within);
    trim(nodes);
}

fn within(node: &mut Node) {
    match node {
        Node::Text(text) => *text = fold(text),
        Node::Element(element) if element.tag == Tag::Pre || element.tag.is_math() => {}
        Node::Element(element) if element.tag.is_block() => tidy_blocks(&mut element.children),
        Node::Element(element) => element.children.iter_mut().for_each(within),
    }
}

/// Folds each run of white space to one space.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.starts_with(is_space) {
        folded.push(' ');
    }
    for (place, word) in unspaced(text).enumerate() {
        if place > 0 {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    if text.ends_with(is_space) && !folded.ends_with(' ') {
        folded.push(' ');
    }
    folded
}

/// Drops what shows nothing at both ends of a run of inline parts: at the
/// ends of the block, and beside blocks within it.
fn trim(nodes: &mut Vec<Node>) {
    let mut kept: Vec<Node> = Vec::with_capacity(nodes.len());
    for mut node in nodes.drain(..) {
        if node.is_block() {
            trim_end(&mut kept);
        }
        if kept.last().is_none_or(Node::is_block) && !keep_start(&mut node) {
            continue;
        }
        kept.push(node);
    }
    trim_end(&mut kept);
    *nodes = kept;
}

/// Trims a node that starts a line; says whether anything is left of it.
fn keep_start(node: &mut Node) -> bool {
    match node {
        Node::Text(text) => {
            let length = text.len();
            let trimmed = text.trim_start_matches(is_space).len();
            text.drain(..length - trimmed);
            !text.is_empty()
        }
        Node::Element(element) => !is_break(element),
    }
}

fn trim_end(nodes: &mut Vec<Node>) {
    loop {
        match nodes.last_mut() {
            Some(Node::Text(text)) => {
                text.truncate(text.trim_end_matches(is_space).len());
                if !text.is_empty() {
                    return;
                }
            }
            Some(Node::Element(element)) if is_break(element) => {}
            _ => return,
        }
        nodes.pop();
    }
}

fn is_break(element: &Element) -> bool {
    matches!(element.tag, Tag::Br | Tag::Wbr)
}
