//! Puts figures in order: what shows something and what it is called, alone.

use crate::article::{Article, Attribute, Element, Node, Tag};
use crate::text;

/// Makes figures of embeds, joins pictures with captions that waited for
/// them, and takes the figure from around what shows nothing.
///
/// ```html
/// <p><a data-embed="youtube" href="https://…">The wall</a></p>
/// <figure><p>The sea rises twice a day.</p></figure>
/// ```
pub(super) fn clean(article: &mut Article) {
    lift_embeds(&mut article.body);
    join_captions(&mut article.body);
    article.body.iter_mut().for_each(within);
}

fn within(node: &mut Node) {
    let Node::Element(element) = node else { return };
    if element.tag != Tag::Figure && element.tag.is_block() && element.tag != Tag::P {
        lift_embeds(&mut element.children);
        join_captions(&mut element.children);
    }
    element.children.iter_mut().for_each(within);
    if element.tag != Tag::Figure {
        return;
    }
    if !element.children.iter().any(shows) {
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

/// Makes a figure of each embed that stands in a line, with what stands
/// before and behind it in lines of their own.
#[inline(never)]
fn lift_embeds(nodes: &mut Vec<Node>) {
    let holds_embed = |node: &Node| {
        let line = node.element().filter(|element| element.tag == Tag::P);
        line.is_some_and(|line| line.children.iter().any(is_embed))
    };
    if !nodes.iter().any(|node| holds_embed(node) || is_embed(node)) {
        return;
    }
    for node in std::mem::take(nodes) {
        match node {
            Node::Element(line) if line.tag == Tag::P => split(line, nodes),
            node if is_embed(&node) => nodes.push(Element::new(Tag::Figure, vec![node]).into()),
            node => nodes.push(node),
        }
    }
}

#[inline(never)]
fn split(line: Element, nodes: &mut Vec<Node>) {
    let mut rest = Element {
        children: Vec::new(),
        ..line
    };
    for child in line.children {
        if is_embed(&child) {
            let after = Element::new(Tag::P, Vec::new());
            let before = std::mem::replace(&mut rest, after);
            push_line(before, nodes);
            nodes.push(Element::new(Tag::Figure, vec![child]).into());
        } else {
            rest.children.push(child);
        }
    }
    push_line(rest, nodes);
}

#[inline(never)]
fn push_line(line: Element, nodes: &mut Vec<Node>) {
    let is_blank = |node: &Node| match node {
        Node::Text(text) => text::is_blank(text),
        Node::Element(element) => element.tag == Tag::Br,
    };
    let has_id = line
        .attributes
        .iter()
        .any(|attribute| matches!(attribute, Attribute::Id(_)));
    if has_id || !line.children.iter().all(is_blank) {
        nodes.push(line.into());
    }
}

#[inline(never)]
fn is_embed(node: &Node) -> bool {
    node.element().is_some_and(Element::is_embed)
}

/// Joins a caption that came first with the picture behind it.
///
/// ```html
/// <div class="caption">The harbour.</div> <img src="a.jpg">
/// ```
#[inline(never)]
fn join_captions(nodes: &mut Vec<Node>) {
    let mut place = 1;
    while place < nodes.len() {
        let waits = is_only_caption(&nodes[place - 1]);
        if waits && is_picture_line(&nodes[place]) {
            let caption = nodes.remove(place - 1);
            let Node::Element(caption) = caption else {
                continue;
            };
            let picture = nodes.remove(place - 1);
            let mut children = match picture {
                Node::Element(line) if matches!(line.tag, Tag::P | Tag::Figure) => line.children,
                picture => vec![picture],
            };
            children.extend(caption.children);
            nodes.insert(place - 1, Element::new(Tag::Figure, children).into());
        }
        place += 1;
    }
}

fn is_only_caption(node: &Node) -> bool {
    let figure = node.element().filter(|element| element.tag == Tag::Figure);
    figure.is_some_and(|figure| {
        figure
            .children
            .iter()
            .all(|child| child.is(Tag::Figcaption))
    })
}

/// Whether a node shows a picture alone, and has no caption.
#[inline(never)]
fn is_picture_line(node: &Node) -> bool {
    node.element().is_some_and(|element| match element.tag {
        Tag::Img | Tag::Video | Tag::Audio => true,
        Tag::P => holds_media_alone(element),
        Tag::Figure => {
            !element
                .children
                .iter()
                .any(|child| child.is(Tag::Figcaption))
                && element.children.iter().any(shows)
        }
        _ => false,
    })
}

/// Takes the lines from around the pictures of a figure, and all but the
/// first of the same picture.
#[inline(never)]
pub(super) fn unwrap_lines(children: &mut Vec<Node>) {
    let has_line = children.iter().any(is_in_line);
    for child in std::mem::take(children) {
        match child {
            Node::Element(line) if line.tag == Tag::P && holds_media_alone(&line) => {
                children.extend(line.children.into_iter().filter(|child| !is_space(child)));
            }
            Node::Text(text) if !has_line && text::is_blank(&text) => {}
            child => children.push(child),
        }
    }
    children.dedup_by(|next, last| address(next).is_some() && address(next) == address(last));
    let first = children.iter().position(|child| child.is(Tag::Figcaption));
    let captions = first.map_or(&[][..], |first| &children[first..]);
    if captions.len() > 1 && captions.iter().all(|child| child.is(Tag::Figcaption)) {
        join_all_captions(children);
    }
}

/// Whether a node is a part of a line of text: white space beside it counts.
fn is_in_line(node: &Node) -> bool {
    match node {
        Node::Text(text) => !text::is_blank(text),
        Node::Element(element) => {
            let is_line = !element.tag.is_block() && !element.tag.is_media();
            is_line && !is_embed(node) && !(element.tag == Tag::A && holds_media_alone(element))
        }
    }
}

/// Makes one caption of several: a figure has one.
#[inline(never)]
fn join_all_captions(children: &mut Vec<Node>) {
    let mut whole = Element::new(Tag::Figcaption, Vec::new());
    for child in std::mem::take(children) {
        match child {
            Node::Element(mut caption) if caption.tag == Tag::Figcaption => {
                if !whole.children.is_empty() {
                    whole.children.push(" ".into());
                }
                whole.children.append(&mut caption.children);
            }
            child => children.push(child),
        }
    }
    children.push(whole.into());
}

fn address(node: &Node) -> Option<&str> {
    let picture = node.element().filter(|element| element.tag == Tag::Img)?;
    picture.find(|attribute| match attribute {
        Attribute::Src(url) => Some(url.as_str()),
        _ => None,
    })
}

#[inline(never)]
fn holds_media_alone(line: &Element) -> bool {
    let is_shown = |child: &Node| {
        is_space(child)
            || is_embed(child)
            || child.element().is_some_and(|element| match element.tag {
                Tag::Img | Tag::Video | Tag::Audio => true,
                tag => tag == Tag::A && holds_media_alone(element),
            })
    };
    !line.children.iter().all(is_space) && line.children.iter().all(is_shown)
}

#[inline(never)]
fn is_space(node: &Node) -> bool {
    match node {
        Node::Text(text) => text::is_blank(text),
        Node::Element(element) => element.tag == Tag::Br,
    }
}

/// Whether it is what a figure is for: a picture, code, a table, a
/// quotation, or a caption with words.
#[inline(never)]
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
        || is_embed(node)
        || (is_shown && has_words(element))
        || element.children.iter().any(shows)
}

fn has_words(element: &Element) -> bool {
    element.children.iter().any(|child| match child {
        Node::Text(text) => !text::is_blank(text),
        Node::Element(child) => has_words(child),
    })
}
