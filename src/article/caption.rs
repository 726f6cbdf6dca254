//! Joins captions with their pictures.

use super::{Element, Node, Tag};
use crate::dom::{Document, Name, NodeId};
use crate::text;

/// Words of classes of credits.
const CREDITS: &[&str] = &[
    "attribution",
    "copyright",
    "credit",
    "photographer",
    "source",
];

/// Elements around a text that may be called a credit.
const LEVELS: usize = 3;

/// The element around a piece of a caption that its class calls a credit.
///
/// ```html
/// <figcaption>The wall in May <span class="photo-credit">Ada Wren</span></figcaption>
/// ```
pub(super) fn credit(document: &Document, piece: NodeId) -> Option<NodeId> {
    let around = document.ancestors(piece).take(LEVELS);
    let mut around =
        around.take_while(|&id| !matches!(document.name(id), Name::FIGURE | Name::FIGCAPTION));
    around.find(|&id| {
        let class = document.attribute(id, Name::CLASS).unwrap_or_default();
        class.split_ascii_whitespace().any(is_credit_class)
    })
}

/// Whether a class calls a credit, and not a caption that has one:
/// `caption-and-credit`, `credit-caption`.
#[inline(never)]
fn is_credit_class(class: &str) -> bool {
    let class = text::lower_case(class);
    let name = class.rsplit("caption").next().unwrap_or_default();
    !name.starts_with("-and") && CREDITS.iter().any(|word| name.contains(word))
}

/// Joins the caption that was just written with the picture before it, or
/// with the caption that the picture has already.
///
/// ```html
/// <div><img src="a.jpg"></div> <div class="caption">The harbour.</div> <div class="credit">Photo: Ada</div>
/// ```
///
/// A caption without a picture before it waits for the one behind it.
pub(super) fn join(siblings: &mut Vec<Node>) {
    let Some(Node::Element(caption)) = siblings.pop_if(|node| node.is(Tag::Figcaption)) else {
        return;
    };
    let is_shown = |node: &Node| node.element().is_some_and(is_picture);
    let figure = match siblings.pop_if(|node| node.is(Tag::Figure) || is_shown(node)) {
        Some(Node::Element(figure)) if figure.tag == Tag::Figure => captioned(figure, caption),
        Some(Node::Element(line)) if line.tag == Tag::P => {
            let mut children = line.children;
            children.retain(|child| !child.is(Tag::Br));
            children.push(caption.into());
            Element::new(Tag::Figure, children)
        }
        Some(picture) => Element::new(Tag::Figure, vec![picture, caption.into()]),
        None => Element::new(Tag::Figure, vec![caption.into()]),
    };
    siblings.push(figure.into());
}

/// A figure with one more caption.
#[inline(never)]
fn captioned(mut figure: Element, mut caption: Element) -> Element {
    let own = figure.children.last_mut().and_then(|last| match last {
        Node::Element(last) if last.tag == Tag::Figcaption => Some(last),
        _ => None,
    });
    match own {
        Some(own) => {
            own.children.push(" ".into());
            own.children.append(&mut caption.children);
        }
        None => figure.children.push(caption.into()),
    }
    figure
}

/// Whether an element shows pictures or players and no text.
fn is_picture(element: &Element) -> bool {
    match element.tag {
        Tag::Img | Tag::Video | Tag::Audio => true,
        Tag::A if element.is_embed() => true,
        Tag::P | Tag::A => {
            !element.children.is_empty()
                && element.children.iter().all(|child| match child {
                    Node::Element(child) => is_picture(child) || child.tag == Tag::Br,
                    Node::Text(text) => text::is_blank(text),
                })
        }
        _ => false,
    }
}
