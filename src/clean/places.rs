//! Puts every element where HTML lets it stand.

use crate::article::{Article, Attribute, Element, Node, Tag};
use crate::text;

/// Makes sections of what stands outside of what it belongs to and of lines
/// that hold blocks, and gives figures, tables and lists of terms their order.
///
/// ```html
/// <details><ul><li>The sea</li></ul></details>
/// <dl><dd>rises</dd></dl>
/// <p><em><figure>…</figure></em></p>
/// ```
pub(super) fn clean(article: &mut Article) {
    settle(&mut article.body, None);
}

/// Settles the parts of an element; says whether a block is among them, on
/// its own or within inline elements.
fn settle(nodes: &mut Vec<Node>, parent: Option<Tag>) -> bool {
    let mut has_block = false;
    let mut settled = Vec::with_capacity(nodes.len());
    for mut node in nodes.drain(..) {
        if let Node::Element(element) = &mut node
            && !element.tag.is_math()
        {
            let is_further =
                element.tag == Tag::Summary && settled.iter().any(|before| !is_blank(before));
            let (instead, is_block) = settle_element(element, is_further, parent);
            has_block |= is_block;
            if let Some(mut instead) = instead {
                settled.append(&mut instead);
                continue;
            }
        }
        settled.push(node);
    }
    *nodes = settled;
    has_block
}

/// Settles an element; gives back what to put in its place, if anything, and
/// whether that is or holds a block.
fn settle_element(
    element: &mut Element,
    is_further: bool,
    parent: Option<Tag>,
) -> (Option<Vec<Node>>, bool) {
    if is_further || !element.tag.may_stand_in(parent) || !is_whole(element) {
        make_section(element);
    }
    if element.tag == Tag::Li && parent == Some(Tag::Ul) {
        let is_number = |attribute: &Attribute| matches!(attribute, Attribute::Number(_));
        element.attributes.retain(|own| !is_number(own));
    }
    let has_block = settle(&mut element.children, Some(element.tag));
    if !is_whole(element) {
        dissolve(element);
    }
    let instead = match element.tag {
        tag if has_block && holds_line(tag) => {
            make_section(element);
            None
        }
        Tag::A if has_block || holds_player(&element.children) => {
            Some(std::mem::take(&mut element.children))
        }
        tag if has_block && !tag.is_block() => Some(std::mem::take(&mut element.children)),
        Tag::Figure => parted_figures(element),
        Tag::Table => {
            order_table(&mut element.children);
            None
        }
        Tag::Dl => {
            if element.children.last().is_some_and(|last| last.is(Tag::Dt)) {
                element
                    .children
                    .push(Element::new(Tag::Dd, Vec::new()).into());
            }
            None
        }
        _ => None,
    };
    (instead, has_block || element.tag.is_block())
}

/// Makes a section of an element, with the attributes that all elements may
/// have.
fn make_section(element: &mut Element) {
    element.tag = Tag::Section;
    let is_of_all = |attribute: &Attribute| {
        matches!(
            attribute,
            Attribute::Id(_) | Attribute::Lang(_) | Attribute::Dir(_)
        )
    };
    element.attributes.retain(is_of_all);
}

/// Makes sections of an element and of the parts that can only stand in it:
/// one of its rows turned out to hold no cells.
fn dissolve(element: &mut Element) {
    let tag = element.tag;
    make_section(element);
    for child in &mut element.children {
        if let Node::Element(part) = child
            && part.tag.is_part_of(tag)
        {
            dissolve(part);
        }
    }
}

/// Whether an element holds what it is for, and nothing it must not hold.
fn is_whole(element: &Element) -> bool {
    let children = || element.children.iter().filter(|child| !is_blank(child));
    match element.tag {
        Tag::Details => children()
            .next()
            .is_some_and(|first| first.is(Tag::Summary)),
        Tag::Dl if !element.children.iter().any(|child| child.is(Tag::Dd)) => false,
        Tag::Dl if !children().next().is_some_and(|first| first.is(Tag::Dt)) => false,
        tag if tag.needs_parts() => children().all(|child| {
            let child = child.element().map(|child| child.tag);
            child.is_some_and(|child| child.is_part_of(tag))
        }),
        _ => true,
    }
}

/// Whether an element holds a line and no blocks.
fn holds_line(tag: Tag) -> bool {
    tag.heading_level().is_some() || matches!(tag, Tag::P | Tag::Pre | Tag::Summary)
}

/// Whether there is a player, whose controls are no part of a link.
fn holds_player(nodes: &[Node]) -> bool {
    nodes.iter().filter_map(Node::element).any(|element| {
        matches!(element.tag, Tag::Video | Tag::Audio) || holds_player(&element.children)
    })
}

/// The figures that a figure of several captions is, each with its own; none
/// where it has one, at its start or end.
fn parted_figures(figure: &mut Element) -> Option<Vec<Node>> {
    if !figure.children.iter().any(is_caption) {
        return None;
    }
    drop_blanks(&mut figure.children);
    let children = &figure.children;
    let count = children.iter().filter(|child| is_caption(child)).count();
    let leads = children.first().is_some_and(is_caption);
    if count == 1 && (leads || children.last().is_some_and(is_caption)) {
        return None;
    }
    let mut parts: Vec<Element> = Vec::new();
    for child in std::mem::take(&mut figure.children) {
        let part = parts.last_mut().map(|part| &mut part.children);
        let after_caption = part
            .as_ref()
            .is_some_and(|part| part.last().is_some_and(is_caption));
        match (part, child) {
            (Some(part), caption) if is_caption(&caption) && after_caption => {
                join_captions(part, caption);
            }
            (Some(part), child) if is_caption(&child) != leads || after_caption == leads => {
                part.push(child);
            }
            (_, child) => parts.push(Element::new(Tag::Figure, vec![child])),
        }
    }
    for part in &mut parts {
        if !part.children.iter().any(is_caption) {
            part.tag = Tag::Section;
        }
    }
    if let Some(first) = parts.first_mut() {
        first.attributes.append(&mut figure.attributes);
    }
    Some(parts.into_iter().map(Node::from).collect())
}

/// Drops white space beside blocks, where it shows nothing.
fn drop_blanks(nodes: &mut Vec<Node>) {
    let mut after_block = true;
    nodes.retain(|node| {
        let is_kept = !(after_block && is_blank(node));
        after_block = node.is_block() || !is_kept;
        is_kept
    });
    for place in (1..nodes.len()).rev() {
        if nodes[place].is_block() && is_blank(&nodes[place - 1]) {
            nodes.remove(place - 1);
        }
    }
    nodes.pop_if(|last| is_blank(last));
}

/// Adds a second caption to the one that a figure ends with, each as a
/// paragraph.
fn join_captions(figure: &mut [Node], second: Node) {
    let (Some(Node::Element(first)), Node::Element(mut second)) = (figure.last_mut(), second)
    else {
        return;
    };
    in_paragraph(&mut first.children);
    in_paragraph(&mut second.children);
    first.children.append(&mut second.children);
}

fn in_paragraph(line: &mut Vec<Node>) {
    if !line.iter().any(Node::is_block) {
        *line = vec![Element::new(Tag::P, std::mem::take(line)).into()];
    }
}

fn is_caption(node: &Node) -> bool {
    node.is(Tag::Figcaption)
}

/// Puts the caption first and the foot last; a head below rows is a body, and
/// so is a foot above another.
fn order_table(parts: &mut Vec<Node>) {
    let (mut has_rows, mut has_foot) = (false, false);
    for part in parts.iter_mut() {
        if let Node::Element(part) = part {
            if part.tag == Tag::Thead && has_rows || part.tag == Tag::Tfoot && has_foot {
                part.tag = Tag::Tbody;
            }
            has_rows |= part.tag != Tag::Caption;
            has_foot |= part.tag == Tag::Tfoot;
        }
    }
    for (tag, to_start) in [(Tag::Caption, true), (Tag::Tfoot, false)] {
        let Some(place) = parts.iter().position(|part| part.is(tag)) else {
            continue;
        };
        let part = parts.remove(place);
        parts.insert(if to_start { 0 } else { parts.len() }, part);
    }
}

fn is_blank(node: &Node) -> bool {
    matches!(node, Node::Text(text) if text::is_blank(text))
}
