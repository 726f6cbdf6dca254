//! Folds white space, and drops breaks and spaces at the ends of blocks.

use crate::article::{Article, Element, Node, Tag};
use crate::text::{is_folded, is_space, unspaced};

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
        Node::Text(text) if is_folded(text) => {}
        Node::Text(text) => *text = fold(text),
        Node::Element(element) if element.tag == Tag::Pre || element.tag.is_math() => {}
        Node::Element(element) if element.tag.is_block() => tidy_blocks(&mut element.children),
        Node::Element(element) => element.children.iter_mut().for_each(within),
    }
}

/// Folds each run of white space to one space; one that breaks the line
/// between two letters of a script without spaces goes.
///
/// See <https://drafts.csswg.org/css-text-4/#line-break-transform>.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut end = 0;
    for word in unspaced(text) {
        let start = word.as_ptr().addr() - text.as_ptr().addr();
        if start > end && !joins(&folded, &text[end..start], word) {
            folded.push(' ');
        }
        folded.push_str(word);
        end = start + word.len();
    }
    if end < text.len() {
        folded.push(' ');
    }
    folded
}

/// Whether a word goes on after this gap without a space.
fn joins(before: &str, gap: &str, word: &str) -> bool {
    gap.contains('\n')
        && word.chars().next().is_some_and(is_wide)
        && before.chars().next_back().is_some_and(is_wide)
}

/// Whether a letter or mark of Chinese or Japanese.
fn is_wide(character: char) -> bool {
    matches!(character as u32, 0x3001..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0xFF01..=0xFF60 | 0x20000..=0x3FFFF)
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
