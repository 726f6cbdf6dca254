//! Writes a formula as one line of text: its TeX source where the page
//! carries it, else its parts with the usual signs between them.

use crate::article::{Element, Node, Tag};
use crate::text::{self, is_alphanumeric};

/// One line for a formula.
///
/// ```html
/// <math><msup><mi>x</mi><mn>2</mn></msup></math>
/// ```
///
/// is `x^2`.
pub(super) fn line(element: &Element) -> String {
    if let Some(latex) = element.latex() {
        return text::fold_whitespace(latex);
    }
    let mut out = String::new();
    parts(element, &mut out);
    text::fold_whitespace(&out)
}

fn parts(element: &Element, out: &mut String) {
    let signs: &[&str] = match element.tag {
        Tag::Mfrac => &["/"],
        Tag::Msub | Tag::Munder => &["_"],
        Tag::Msup | Tag::Mover => &["^"],
        Tag::Msubsup | Tag::Munderover => &["_", "^"],
        Tag::Msqrt | Tag::Mroot => return root(element, out),
        Tag::Mtr => return spread(element, " ", out),
        Tag::Mtable => return spread(element, "; ", out),
        _ => return spread(element, "", out),
    };
    let children = element.children.iter().filter(|child| !is_blank(child));
    for (place, child) in children.enumerate() {
        if place > 0 {
            out.push_str(signs.get(place - 1).unwrap_or(&""));
        }
        operand(child, out);
    }
}

fn root(element: &Element, out: &mut String) {
    out.push_str("√(");
    let (radicand, index) = match element.children.as_slice() {
        [children @ .., last] if element.tag == Tag::Mroot => (children, Some(last)),
        children => (children, None),
    };
    for child in radicand {
        node(child, out);
    }
    out.push(')');
    if let Some(index) = index {
        out.push_str("^(1/");
        node(index, out);
        out.push(')');
    }
}

fn spread(element: &Element, between: &str, out: &mut String) {
    for (place, child) in element.children.iter().enumerate() {
        if place > 0 {
            out.push_str(between);
        }
        node(child, out);
    }
}

/// A part beside a sign; longer ones in parentheses.
fn operand(child: &Node, out: &mut String) {
    let mut part = String::new();
    node(child, &mut part);
    let part = part.trim();
    if part.chars().all(is_alphanumeric) || part.chars().count() == 1 {
        out.push_str(part);
    } else {
        out.push('(');
        out.push_str(part);
        out.push(')');
    }
}

fn node(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) if text::is_blank(text) => {}
        Node::Text(text) => out.push_str(text),
        Node::Element(element) => parts(element, out),
    }
}

fn is_blank(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text::is_blank(text))
}
