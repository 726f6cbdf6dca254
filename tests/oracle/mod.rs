//! HTML as another reader sees it: the parser's own tree, walked without any
//! of the library's code.
#![expect(dead_code, reason = "each test uses a part of it")]
#![expect(
    clippy::disallowed_types,
    reason = "an oracle must not read with what it judges"
)]

use html5ever::serialize::{SerializeOpts, TraversalScope, serialize};
use html5ever::tendril::TendrilSink;
use html5ever::{LocalName, ParseOpts, QualName, ns, parse_document, parse_fragment};
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};

/// A step of a walk over the tree.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Step {
    /// An element begins.
    Open(Element),
    /// Characters.
    Text(String),
    /// The innermost element ends.
    Close,
    /// Neither element nor text: a comment, an instruction, a doctype.
    Other,
}

/// An element as parsed.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Element {
    /// Its name.
    pub(crate) name: String,
    /// Its vocabulary, as an address.
    pub(crate) namespace: String,
    /// Names and values, in source order.
    pub(crate) attributes: Vec<(String, String)>,
}

impl Element {
    /// The value of an attribute.
    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }
}

/// Parses as within a `<div>` and walks in document order. Line breaks that
/// begin a `<pre>` are left out: parsers drop the first, and writers do not
/// put it back.
pub(crate) fn read(html: &str) -> Vec<Step> {
    walk(&parse(html).document)
}

/// Parses a whole page and walks in document order.
pub(crate) fn read_page(html: &str) -> Vec<Step> {
    let dom = parse_document(RcDom::default(), ParseOpts::default()).one(html);
    walk(&dom.document)
}

fn walk(root: &Handle) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut open = vec![children(root).into_iter()];
    while let Some(siblings) = open.last_mut() {
        let Some(node) = siblings.next() else {
            open.pop();
            steps.push(Step::Close);
            continue;
        };
        match step(&node) {
            Step::Open(element) => {
                steps.push(Step::Open(element));
                open.push(children(&node).into_iter());
            }
            Step::Text(text) if begins_pre(&steps) => {
                steps.push(Step::Text(text.trim_start_matches('\n').to_owned()));
            }
            step => steps.push(step),
        }
    }
    steps
}

fn begins_pre(steps: &[Step]) -> bool {
    matches!(steps.last(), Some(Step::Open(element)) if element.name == "pre")
}

/// Parses and writes again, as a page does that hands markup on.
pub(crate) fn rewritten(html: &str) -> String {
    let dom = parse(html);
    let mut bytes = Vec::new();
    let options = SerializeOpts {
        traversal_scope: TraversalScope::ChildrenOnly(None),
        ..SerializeOpts::default()
    };
    // The fragment stands below a root of the parser's own.
    let root = children(&dom.document).remove(0);
    serialize(&mut bytes, &SerializableHandle::from(root), options).unwrap();
    String::from_utf8(bytes).unwrap()
}

fn parse(html: &str) -> RcDom {
    let context = QualName::new(None, ns!(html), LocalName::from("div"));
    parse_fragment(
        RcDom::default(),
        ParseOpts::default(),
        context,
        vec![],
        false,
    )
    .one(html)
}

fn children(node: &Handle) -> Vec<Handle> {
    node.children.borrow().clone()
}

fn step(node: &Handle) -> Step {
    match &node.data {
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let pair = |attribute: &html5ever::Attribute| {
                (
                    attribute.name.local.to_string(),
                    attribute.value.to_string(),
                )
            };
            Step::Open(Element {
                name: name.local.to_string(),
                namespace: name.ns.to_string(),
                attributes: attributes.iter().map(pair).collect(),
            })
        }
        NodeData::Text { contents } => Step::Text(contents.borrow().to_string()),
        _ => Step::Other,
    }
}
