//! Makes headings of paragraphs that stand as headings.

use crate::article::{Article, Element, Node, Tag};
use crate::text;

/// Longest paragraph that can be a heading, in words.
const MAX_WORDS: u32 = 12;

/// Words that the paragraph below must have.
const MIN_HEADED_WORDS: u32 = 12;

/// Level of a heading where none stands before it.
const FIRST_LEVEL: u8 = 2;

/// Makes a short bold line before a longer paragraph a heading, one level
/// below the last heading of the page's own.
///
/// ```html
/// <p>The sea rises.</p> <p><b>At night</b></p> <p>It falls, and nobody sees it …</p>
/// ```
pub(super) fn clean(article: &mut Article) {
    let mut level = FIRST_LEVEL;
    lift(&mut article.body, &mut level, true);
}

fn lift(nodes: &mut [Node], level: &mut u8, is_top: bool) {
    for place in 0..nodes.len() {
        let (before, rest) = nodes.split_at_mut(place);
        let Some((Node::Element(element), after)) = rest.split_first_mut() else {
            continue;
        };
        if let Some(own) = element.tag.heading_level() {
            *level = own + 1;
        } else if element.tag == Tag::Section {
            lift(&mut element.children, level, false);
        } else if is_bold_line(element)
            && (!before.is_empty() || !is_top)
            && !before
                .last()
                .and_then(Node::element)
                .is_some_and(is_bold_line)
            && after.iter().find_map(Node::element).is_some_and(is_text)
        {
            make_heading(element, *level);
        }
    }
}

/// A paragraph that is bold as a whole, short, and no sentence.
fn is_bold_line(element: &Element) -> bool {
    let is_bold = |node: &Node| match node {
        Node::Text(text) => text::is_blank(text),
        Node::Element(element) => {
            matches!(element.tag, Tag::Strong | Tag::B) && is_plain(&element.children)
        }
    };
    if element.tag != Tag::P || element.children.is_empty() || !element.children.iter().all(is_bold)
    {
        return false;
    }
    let line = element.text();
    let is_open = |c: char| text::is_alphanumeric(c) || matches!(c, '?' | ')' | '”' | '»');
    line.trim_end().ends_with(is_open) && (1..=MAX_WORDS).contains(&text::words(&line))
}

/// Whether there is nothing but text.
fn is_plain(nodes: &[Node]) -> bool {
    nodes.iter().all(|node| match node {
        Node::Text(_) => true,
        Node::Element(element) => {
            !matches!(element.tag, Tag::A | Tag::Br | Tag::Img) && is_plain(&element.children)
        }
    })
}

fn is_text(element: &Element) -> bool {
    element.tag == Tag::P && text::words(&element.text()) >= MIN_HEADED_WORDS
}

fn make_heading(element: &mut Element, level: u8) {
    element.tag = Tag::of_heading(level);
    let parts = std::mem::take(&mut element.children);
    for part in parts {
        match part {
            Node::Element(bold) => element.children.extend(bold.children),
            text @ Node::Text(_) => element.children.push(text),
        }
    }
}
