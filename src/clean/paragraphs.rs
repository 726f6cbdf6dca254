//! Gives loose text between blocks a paragraph of its own.

use crate::article::{Article, Element, Node, Tag};
use crate::text;

/// Wraps runs of inline parts at the top level, and beside blocks in
/// sections, quotations and the like.
///
/// ```html
/// <section>The sea <em>rises</em>.<p>It falls.</p></section>
/// ```
pub(super) fn clean(article: &mut Article) {
    wrap_runs(&mut article.body);
    article.body.iter_mut().for_each(within);
}

fn within(node: &mut Node) {
    let Node::Element(element) = node else { return };
    let holds_blocks = element.children.iter().any(Node::is_block);
    if holds_blocks && takes_paragraphs(element.tag) {
        wrap_runs(&mut element.children);
    }
    element.children.iter_mut().for_each(within);
}

/// Whether text beside a block is a paragraph there. In list items a line
/// before a nested list is none.
fn takes_paragraphs(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Section | Tag::Blockquote | Tag::Details | Tag::Figcaption
    )
}

fn wrap_runs(nodes: &mut Vec<Node>) {
    let mut wrapped = Vec::with_capacity(nodes.len());
    let mut run = Vec::new();
    for node in nodes.drain(..) {
        if node.is_block() {
            close_run(&mut run, &mut wrapped);
            wrapped.push(node);
        } else {
            run.push(node);
        }
    }
    close_run(&mut run, &mut wrapped);
    *nodes = wrapped;
}

fn close_run(run: &mut Vec<Node>, wrapped: &mut Vec<Node>) {
    let run = std::mem::take(run);
    let is_space = |node: &Node| matches!(node, Node::Text(text) if text::is_blank(text));
    if !run.iter().all(is_space) {
        wrapped.push(Element::new(Tag::P, run).into());
    }
}
