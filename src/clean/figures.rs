//! Takes the figure from around what is none.

use crate::article::{Article, Element, Node, Tag};
use crate::text;

/// Turns a figure that shows nothing and has no caption into a section.
///
/// ```html
/// <figure><p>The sea rises twice a day.</p></figure>
/// ```
pub(super) fn clean(article: &mut Article) {
    article.body.iter_mut().for_each(within);
}

fn within(node: &mut Node) {
    let Node::Element(element) = node else { return };
    element.children.iter_mut().for_each(within);
    if element.tag == Tag::Figure && !element.children.iter().any(shows) {
        element.tag = Tag::Section;
        for child in &mut element.children {
            if let Node::Element(caption) = child
                && caption.tag == Tag::Figcaption
            {
                caption.tag = Tag::Section;
            }
        }
    }
}

/// Whether it is what a figure is for: a picture, code, a table, a
/// quotation, or a caption with words.
fn shows(node: &Node) -> bool {
    let Node::Element(element) = node else {
        return false;
    };
    let tag = element.tag;
    let is_shown = matches!(
        tag,
        Tag::Figcaption | Tag::Table | Tag::Pre | Tag::Blockquote | Tag::Ul | Tag::Ol
    );
    tag.is_media()
        || element.latex().is_some()
        || (is_shown && has_words(element))
        || element.children.iter().any(shows)
}

fn has_words(element: &Element) -> bool {
    element.children.iter().any(|child| match child {
        Node::Text(text) => !text::is_blank(text),
        Node::Element(child) => has_words(child),
    })
}
