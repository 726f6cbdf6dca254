//! Builds a [`Document`] from a walk: open, attribute, text, close.
//!
//! Both ways in use it, so that both give the same tree. Neighbouring texts
//! are joined: a parser and a live page split them in different places.

use super::{Attribute, Document, Name, Namespace, Node, NodeId};
use crate::text::Marks;
use crate::url::SafeUrl;

/// A part of the document's strings, in bytes.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) start: u32,
    pub(super) length: u32,
}

/// A document in the making.
pub(crate) struct Builder {
    document: Document,
    /// The open elements, the root first.
    open: Vec<NodeId>,
    /// Places of the document's own names.
    own_names: Marks,
    /// The text node that the next text would join.
    last_text: Option<NodeId>,
}

impl Builder {
    /// An empty page at this address.
    pub(crate) fn new(url: Option<String>) -> Builder {
        let root = Node {
            parent: NodeId(0),
            end: NodeId(1),
            start: 0,
            length: 0,
            name: Name::DOCUMENT,
            namespace: Namespace::Html,
        };
        let document = Document {
            nodes: vec![root],
            attributes: Vec::new(),
            strings: String::new(),
            names: Vec::new(),
            origins: Vec::new(),
            base: url.clone(),
            url,
            truncated: false,
        };
        Builder {
            document,
            open: vec![NodeId(0)],
            own_names: Marks::new(),
            last_text: None,
        }
    }

    /// Makes room, so that filling does not copy.
    pub(super) fn reserve(&mut self, nodes: usize, attributes: usize) {
        self.document.nodes.reserve_exact(nodes);
        self.document.origins.reserve_exact(nodes + 1);
        self.document.attributes.reserve_exact(attributes);
    }

    /// Takes a copy of all strings at once; what follows may be spans of it.
    pub(super) fn set_strings(&mut self, strings: &str) {
        strings.clone_into(&mut self.document.strings);
    }

    /// The name for a text, which must be lower case; past 2^16 names all
    /// further ones are one.
    pub(crate) fn name(&mut self, text: &str) -> Name {
        if let Some(name) = Name::known(text) {
            return name;
        }
        if let Some(&name) = self.own_names.get(text) {
            return Name(name);
        }
        let place = self
            .document
            .names
            .len()
            .min(usize::from(u16::MAX - Name::KNOWN_NAMES));
        let name = Name::KNOWN_NAMES + place as u16;
        if place == self.document.names.len() {
            self.document.names.push(text.to_owned());
            self.own_names.insert(text.to_owned(), name);
        }
        Name(name)
    }

    /// Opens an element; its attributes follow before anything else.
    pub(crate) fn open(&mut self, name: Name, namespace: Namespace) -> NodeId {
        let start = self.document.attributes.len() as u32;
        let namespace = if self.is_drawing() {
            Namespace::Svg
        } else {
            namespace
        };
        let id = self.push(name, namespace, start, 0);
        self.open.push(id);
        self.last_text = None;
        id
    }

    /// Gives the element just opened an attribute.
    pub(crate) fn attribute(&mut self, name: Name, value: &str) {
        let span = self.keep(value);
        self.attribute_at(name, span);
    }

    /// The same with a value that is among the strings already.
    pub(super) fn attribute_at(&mut self, name: Name, Span { start, length }: Span) {
        self.document.attributes.push(Attribute {
            name,
            start,
            length,
        });
        let node = self
            .document
            .nodes
            .last_mut()
            .expect("the root is always there");
        node.length += 1;
    }

    /// Adds text to the open element.
    pub(crate) fn text(&mut self, text: &str) {
        let span = self.keep(text);
        self.text_at(span);
    }

    /// The same with a text that is among the strings already.
    pub(super) fn text_at(&mut self, span: Span) {
        let Span { start, length } = span;
        if length == 0 {
            return;
        }
        let Some(last) = self.last_text else {
            let name = if self.is_drawing() {
                Name::DRAWN_TEXT
            } else {
                Name::TEXT_NODE
            };
            let id = self.push(name, Namespace::Html, start, length);
            self.last_text = Some(id);
            return;
        };
        let node = self.document.nodes[last.index()];
        let whole = if node.start + node.length == start {
            Span {
                start: node.start,
                length: node.length + length,
            }
        } else {
            self.joined(node.start, node.length, span)
        };
        let node = &mut self.document.nodes[last.index()];
        (node.start, node.length) = (whole.start, whole.length);
    }

    /// Puts two texts that stand apart side by side, at the end of the
    /// strings; a text that stands there already stays.
    fn joined(&mut self, start: u32, length: u32, next: Span) -> Span {
        let strings = &mut self.document.strings;
        let range = |start: u32, length: u32| start as usize..(start + length) as usize;
        let is_last = (start + length) as usize == strings.len();
        let first = if is_last {
            start
        } else {
            let first = strings.len() as u32;
            strings.extend_from_within(range(start, length));
            first
        };
        strings.extend_from_within(range(next.start, next.length));
        Span {
            start: first,
            length: length + next.length,
        }
    }

    /// Adds a text to the strings.
    pub(super) fn keep(&mut self, text: &str) -> Span {
        let start = self.document.strings.len() as u32;
        self.document.strings.push_str(text);
        Span {
            start,
            length: text.len() as u32,
        }
    }

    /// Closes the open element; the root stays open.
    pub(crate) fn close(&mut self) {
        if self.open.len() > 1
            && let Some(id) = self.open.pop()
        {
            self.document.nodes[id.index()].end = NodeId::new(self.document.nodes.len());
            self.last_text = None;
        }
    }

    /// Whether a drawing is open: all within is a part of it, whatever it is
    /// called.
    fn is_drawing(&self) -> bool {
        let innermost = self.open.last();
        innermost.is_some_and(|id| self.document.nodes[id.index()].namespace == Namespace::Svg)
    }

    /// Whether an element is open that has one of these names.
    #[cfg(feature = "html")]
    pub(crate) fn is_within(&self, names: &[Name]) -> bool {
        let mut open = self.open.iter();
        open.any(|id| names.contains(&self.document.nodes[id.index()].name))
    }

    /// How many elements are open, the root not counted.
    pub(crate) fn depth(&self) -> usize {
        self.open.len() - 1
    }

    /// How many nodes there are so far.
    pub(crate) fn len(&self) -> usize {
        self.document.nodes.len()
    }

    /// Notes that the page was cut at a limit.
    pub(crate) fn set_truncated(&mut self) {
        self.document.truncated = true;
    }

    /// Notes where the newest node stood in its snapshot.
    pub(crate) fn set_origin(&mut self, origin: u32) {
        let nodes = self.document.nodes.len();
        self.document.origins.resize(nodes, origin);
    }

    /// Closes all and hands the page over.
    pub(crate) fn finish(mut self) -> Document {
        while self.open.len() > 1 {
            self.close();
        }
        self.document.nodes[0].end = NodeId::new(self.document.nodes.len());
        if let Some(base) = self.declared_base() {
            self.document.base = Some(base);
        }
        self.document
    }

    /// The address that the first `<base href>` sets, where it is one.
    fn declared_base(&self) -> Option<String> {
        let document = &self.document;
        let base = document.nodes().find(|&id| {
            document.is_html(id, Name::BASE) && document.has_attribute(id, Name::HREF)
        })?;
        let href = document.attribute(base, Name::HREF)?;
        let url = SafeUrl::web(href, document.url())?;
        Some(url.as_str().to_owned())
    }

    fn push(&mut self, name: Name, namespace: Namespace, start: u32, length: u32) -> NodeId {
        let id = NodeId::new(self.document.nodes.len());
        let parent = *self.open.last().expect("the root is always open");
        self.document.nodes.push(Node {
            parent,
            end: id.next(),
            start,
            length,
            name,
            namespace,
        });
        id
    }
}
