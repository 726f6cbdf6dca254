//! Drops a headline that only repeats the title. Levels stay as authored.

use crate::article::{Article, Element, Node, Tag};
use crate::text;

/// Removes a first block that is a heading and says what the title says: the
/// title is a field of its own, and the reader shows it.
///
/// ```html
/// <h1>Tides</h1> <p>The sea rises twice a day.</p>
/// ```
pub(super) fn clean(article: &mut Article) {
    if let Some(title) = article.metadata.title.as_deref() {
        remove_first(&mut article.body, title);
    }
}

/// Looks at the first block only, through any number of sections.
fn remove_first(nodes: &mut Vec<Node>, title: &str) {
    let Some(place) = nodes.iter().position(|node| !is_space(node)) else {
        return;
    };
    let Node::Element(first) = &mut nodes[place] else {
        return;
    };
    if first.tag == Tag::Section {
        remove_first(&mut first.children, title);
    } else if first.tag.heading_level().is_some() && says(first, title) {
        nodes.remove(place);
    }
}

fn says(heading: &Element, title: &str) -> bool {
    // Emoji and marks may be in one of both alone.
    let letters = |text: &str| -> String {
        let letters = text.chars().filter(|&c| text::is_alphanumeric(c));
        letters.map(text::lower).collect()
    };
    let title = letters(title);
    !title.is_empty() && letters(&heading.text()) == title
}

/// What may stand before a headline: space, and who wrote a post.
fn is_space(node: &Node) -> bool {
    let is_blank = matches!(node, Node::Text(text) if text::is_blank(text));
    is_blank || node.is(Tag::Header)
}
