//! Gives every piece of code the same form.

use super::inlines;
use crate::article::{Article, Attribute, Element, Node, Tag};

/// Puts code into one `<code>` with its language, drops what only laid it
/// out, and empty lines at both ends.
///
/// ```html
/// <pre class="language-rust"><code>fn </code><code>main() {}</code><br></pre>
/// ```
pub(super) fn clean(article: &mut Article) {
    article.body.iter_mut().for_each(within);
}

fn within(node: &mut Node) {
    let Node::Element(element) = node else { return };
    if element.tag == Tag::Pre && !holds_blocks(&element.children) {
        tidy(element);
    } else {
        element.children.iter_mut().for_each(within);
    }
}

fn holds_blocks(nodes: &[Node]) -> bool {
    nodes.iter().any(|node| {
        let inside = node.element();
        node.is_block() || inside.is_some_and(|inside| holds_blocks(&inside.children))
    })
}

fn tidy(pre: &mut Element) {
    let mut code = Element::new(Tag::Code, Vec::new());
    let mut is_code = false;
    take_language(pre, &mut code);
    for child in std::mem::take(&mut pre.children) {
        unwrap(child, &mut code, &mut is_code);
    }
    inlines::tidy(&mut code.children);
    trim_start(&mut code.children);
    trim_end(&mut code.children);
    pre.children = if is_code || !code.attributes.is_empty() {
        vec![code.into()]
    } else {
        code.children
    };
}

/// The language moves from whatever names it first to the code.
fn take_language(from: &mut Element, code: &mut Element) {
    from.attributes.retain(|attribute| {
        let is_language = matches!(attribute, Attribute::CodeLanguage(_));
        if is_language && code.attributes.is_empty() {
            code.attributes.push(attribute.clone());
        }
        !is_language
    });
}

/// Adds a part without the elements that only colour it.
fn unwrap(node: Node, code: &mut Element, is_code: &mut bool) {
    match node {
        Node::Text(text) => {
            if !matches!(code.children.last(), Some(Node::Text(_))) {
                code.children.push(Node::from(""));
            }
            if let Some(Node::Text(last)) = code.children.last_mut() {
                push_plain(&text, last);
            }
        }
        Node::Element(mut element) if element.tag == Tag::Code => {
            *is_code = true;
            take_language(&mut element, code);
            for child in element.children {
                unwrap(child, code, is_code);
            }
        }
        Node::Element(element) => code.children.push(element.into()),
    }
}

/// Spaces that do not break and marks without width lay code out; whoever
/// copies it wants neither.
fn push_plain(text: &str, code: &mut String) {
    for character in text.chars() {
        match character {
            '\r' | '\u{200B}' | '\u{FEFF}' => {}
            '\u{A0}' => code.push(' '),
            character => code.push(character),
        }
    }
}

/// Drops empty lines, and keeps what indents the first other one.
fn trim_start(nodes: &mut [Node]) {
    if let Some(Node::Text(text)) = nodes.first_mut() {
        let first = text.len() - text.trim_start().len();
        let line = text[..first].rfind('\n').map_or(0, |place| place + 1);
        *text = text[line..].to_owned();
    }
}

fn trim_end(nodes: &mut Vec<Node>) {
    if let Some(Node::Text(text)) = nodes.last_mut() {
        text.truncate(text.trim_end().len());
        if text.is_empty() {
            nodes.pop();
        }
    }
}
