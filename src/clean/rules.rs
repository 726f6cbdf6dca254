//! Drops rules that part nothing.

use super::sections;
use crate::article::{Article, Element, Node, Tag};

/// Drops rules at both ends of the article, and all but the first of several
/// in a row.
///
/// ```html
/// <hr> <p>The sea rises.</p> <hr> <hr> <p>It falls.</p> <hr>
/// ```
pub(super) fn clean(article: &mut Article) {
    join_rows(&mut article.body);
    loop {
        article.body.pop_if(|node| node.is(Tag::Hr));
        if article.body.first().is_some_and(|node| node.is(Tag::Hr)) {
            article.body.remove(0);
        }
        // A section beside a rule may be all that is left.
        if !sections::unwrap_only(&mut article.body) {
            return;
        }
    }
}

fn join_rows(nodes: &mut Vec<Node>) {
    nodes.dedup_by(|next, last| next.is(Tag::Hr) && last.is(Tag::Hr));
    for node in nodes {
        if let Node::Element(Element { children, .. }) = node {
            join_rows(children);
        }
    }
}
