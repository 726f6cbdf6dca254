//! Sets the credit of a picture apart from what the caption says.

use super::figures;
use crate::article::{Article, Element, Node, Tag};
use crate::lexicon;
use crate::text;

/// Puts the credit at the end of a caption into `<small>`, and makes one line
/// of a caption and its credit; takes the lines from around the pictures.
///
/// ```html
/// <figure><img src="a.jpg"><figcaption>The wall in May. Photo: Ada Wren</figcaption></figure>
/// ```
pub(super) fn clean(article: &mut Article) {
    article.body.iter_mut().for_each(within);
}

fn within(node: &mut Node) {
    let Node::Element(element) = node else { return };
    element.children.iter_mut().for_each(within);
    if element.tag == Tag::Figure {
        figures::unwrap_lines(&mut element.children);
    }
    let shows_picture = element.tag == Tag::Figure && element.children.iter().any(is_shown);
    if !shows_picture {
        return;
    }
    for child in &mut element.children {
        if let Node::Element(caption) = child
            && caption.tag == Tag::Figcaption
        {
            join_lines(&mut caption.children);
            unwrap_style(&mut caption.children);
            set_apart(&mut caption.children);
        }
    }
}

#[inline(never)]
fn is_shown(node: &Node) -> bool {
    node.element().is_some_and(|element| {
        element.tag.is_media() || (element.tag == Tag::A && !element.children.is_empty())
    })
}

/// Makes one line of paragraphs, where all but one are credits.
#[inline(never)]
fn join_lines(children: &mut Vec<Node>) {
    let lines = children.iter().filter_map(Node::element);
    let lines = lines.filter(|element| element.tag == Tag::P);
    let texts = lines.filter(|line| !is_credit(line)).count();
    if texts > 1 {
        return;
    }
    let mut joined: Vec<Node> = Vec::with_capacity(children.len());
    for child in children.drain(..) {
        match child {
            Node::Element(line) if line.tag == Tag::P => {
                let is_credit = is_credit(&line);
                let mut line = line.children;
                if !joined.is_empty() {
                    joined.push(" ".into());
                }
                if is_credit && !line.iter().all(|node| node.is(Tag::Small)) {
                    line = vec![Element::new(Tag::Small, line).into()];
                }
                joined.append(&mut line);
            }
            child => joined.push(child),
        }
    }
    *children = joined;
}

/// Takes the stress from around a caption that is stressed as a whole: it
/// was for the look of it.
#[inline(never)]
fn unwrap_style(children: &mut Vec<Node>) {
    while let [Node::Element(whole)] = children.as_mut_slice()
        && matches!(whole.tag, Tag::Em | Tag::I | Tag::Small)
        && !lexicon::is_credit(&whole.text())
    {
        *children = std::mem::take(&mut whole.children);
    }
}

/// Whether a line is a credit: by its form or by its words.
#[inline(never)]
fn is_credit(line: &Element) -> bool {
    let mut parts = line.children.iter().filter(|node| !is_blank(node));
    let is_small = line.children.iter().any(|node| node.is(Tag::Small))
        && parts.all(|node| node.is(Tag::Small));
    is_small || lexicon::is_credit(&line.text())
}

/// Sets the credit apart that ends a caption.
#[inline(never)]
fn set_apart(children: &mut Vec<Node>) {
    let Some(last) = children.iter().rposition(|node| !is_blank(node)) else {
        return;
    };
    match &mut children[last] {
        Node::Text(text) => {
            let Some(start) = lexicon::credit_start(text) else {
                return;
            };
            let credit = text.split_off(start);
            let end = credit.trim_end().len();
            let small = Element::new(Tag::Small, vec![credit[..end].into()]);
            children.insert(last + 1, small.into());
        }
        Node::Element(element) => {
            let is_styled = matches!(element.tag, Tag::Em | Tag::I | Tag::Span | Tag::Cite);
            let is_named = element.tag == Tag::Cite && last > 0;
            if is_styled && (is_named || lexicon::is_credit(&element.text())) {
                element.tag = Tag::Small;
                element.attributes.clear();
            }
        }
    }
}

fn is_blank(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text::is_blank(text))
}
