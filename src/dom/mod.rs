//! The page as found: one immutable tree, whatever it was read from.
//!
//! In: HTML text ([`Document::parse`]) or the bytes of a captured live page
//! ([`Document::from_snapshot`]). Out: a [`Document`], whose nodes stand in
//! document order, so that a [`NodeId`] orders nodes and a subtree is a range.

mod builder;
#[cfg(all(feature = "html", not(target_arch = "wasm32")))]
mod encoding;
mod fragment;
mod markup;
mod name;
#[cfg(feature = "html")]
mod parse;
mod plain;
mod snapshot;
mod walk;

pub(crate) use builder::Builder;
pub(crate) use fragment::read_fragment;
pub(crate) use name::Name;

use crate::error::Error;
use crate::options::Limits;

/// A node of one [`Document`]; later in the page means greater.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(crate) struct NodeId(u32);

impl NodeId {
    /// The node at this place of the document order.
    pub(crate) fn new(index: usize) -> NodeId {
        NodeId(u32::try_from(index).expect("a document has fewer than 2^32 nodes"))
    }

    /// The place in document order, for tables of one entry a node.
    pub(crate) fn index(self) -> usize {
        self.0 as usize
    }

    /// The next place in document order.
    pub(crate) fn next(self) -> NodeId {
        NodeId(self.0 + 1)
    }
}

/// The vocabulary an element belongs to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Namespace {
    /// HTML, and every element of no known vocabulary.
    #[default]
    Html,
    /// Pictures drawn in the page.
    Svg,
    /// Formulas.
    MathMl,
}

/// One element or text of the page.
#[derive(Clone, Copy, Debug)]
struct Node {
    /// The parent; the root is its own.
    parent: NodeId,
    /// Where the subtree ends, exclusive.
    end: NodeId,
    /// First byte of a text, or first attribute of an element.
    start: u32,
    /// Bytes of a text, or attributes of an element.
    length: u32,
    name: Name,
    namespace: Namespace,
}

/// One attribute: its value is a span of the document's strings.
#[derive(Clone, Copy, Debug)]
struct Attribute {
    name: Name,
    start: u32,
    length: u32,
}

/// Reads the bytes of a page as text: by its byte order mark, by what it
/// declares unless its bytes say otherwise, or by what they look like, where
/// the country in `options.url` helps.
///
/// ```
/// let page = b"<meta charset=latin1><p>Caf\xE9</p>";
/// let html = clearleaf::decode(page, &clearleaf::Options::default());
/// assert!(html.ends_with("<p>Caf\u{e9}</p>"));
/// ```
#[cfg(all(feature = "html", not(target_arch = "wasm32")))]
pub fn decode<'a>(bytes: &'a [u8], options: &crate::Options) -> std::borrow::Cow<'a, str> {
    let host = options.url.as_deref().and_then(crate::url::host);
    encoding::decode(bytes, host)
}

/// A page, read once and never changed.
///
/// ```
/// # #[cfg(feature = "html")] {
/// let html = "<title>Tides</title><p>The sea rises twice a day.</p>";
/// let document = clearleaf::Document::parse(html, &clearleaf::Options::default())?;
/// assert!(!document.is_truncated());
/// # }
/// # Ok::<(), clearleaf::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Document {
    nodes: Vec<Node>,
    attributes: Vec<Attribute>,
    /// All texts and attribute values, one after another.
    strings: String,
    /// Names that are not among the known ones.
    names: Vec<String>,
    /// Where each node stood in the snapshot; empty for parsed pages.
    origins: Vec<u32>,
    url: Option<String>,
    /// What links are resolved against: the address, or `<base href>`.
    base: Option<String>,
    truncated: bool,
}

impl Document {
    /// Parses HTML text. Every string is HTML; only limits fail.
    ///
    /// `options.url` becomes the page's address. Past a limit the page is
    /// what was read so far, and [`Document::is_truncated`] says so.
    ///
    /// # Errors
    ///
    /// When the text is longer than `options.limits.max_bytes`, or
    /// `options.url` is not an absolute http(s) address.
    #[cfg(feature = "html")]
    pub fn parse(html: &str, options: &crate::Options) -> Result<Document, Error> {
        let url = crate::url::page_address(options.url.as_deref())?;
        if html.len() > options.limits.max_bytes {
            return Err(Error::too_large(html.len(), options.limits.max_bytes));
        }
        Ok(plain::unfold(parse::parse(html, url, &options.limits)))
    }

    /// Parses a page given as bytes, in the encoding that browsers would read
    /// it in: see [`decode`].
    ///
    /// # Errors
    ///
    /// As [`Document::parse`].
    #[cfg(all(feature = "html", not(target_arch = "wasm32")))]
    pub fn parse_bytes(bytes: &[u8], options: &crate::Options) -> Result<Document, Error> {
        Document::parse(&decode(bytes, options), options)
    }

    /// Reads the bytes that `www/capture.js` wrote for a live page.
    ///
    /// # Errors
    ///
    /// When the bytes are no snapshot of this version, or a limit is passed.
    pub fn from_snapshot(bytes: &[u8], limits: &Limits) -> Result<Document, Error> {
        snapshot::read(bytes, limits).map(plain::unfold)
    }

    /// Whether a limit cut the page short.
    pub fn is_truncated(&self) -> bool {
        self.truncated
    }

    /// The page's address, where it is known.
    pub fn url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// What relative links of the page are resolved against.
    pub(crate) fn base_url(&self) -> Option<&str> {
        self.base.as_deref()
    }

    /// The node that holds all others.
    #[expect(clippy::unused_self, reason = "asked of a document, like every node")]
    pub(crate) fn root(&self) -> NodeId {
        NodeId(0)
    }

    /// How many nodes there are, the root included.
    pub(crate) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// All nodes, in document order.
    pub(crate) fn nodes(&self) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (0..self.nodes.len()).map(NodeId::new)
    }

    /// A node and all below it, in document order.
    pub(crate) fn subtree(&self, id: NodeId) -> impl DoubleEndedIterator<Item = NodeId> + use<> {
        (id.index()..self.end(id).index()).map(NodeId::new)
    }

    /// Where a node's subtree ends, exclusive.
    pub(crate) fn end(&self, id: NodeId) -> NodeId {
        self.node(id).end
    }

    /// Whether `id` is `ancestor` or stands below it.
    pub(crate) fn contains(&self, ancestor: NodeId, id: NodeId) -> bool {
        ancestor <= id && id < self.end(ancestor)
    }

    /// The parent; none for the root.
    pub(crate) fn parent(&self, id: NodeId) -> Option<NodeId> {
        (id != self.root()).then(|| self.node(id).parent)
    }

    /// The name of an element, [`Name::TEXT_NODE`] for a text.
    pub(crate) fn name(&self, id: NodeId) -> Name {
        self.node(id).name
    }

    /// The text of a name, in lower case.
    pub(crate) fn name_text(&self, name: Name) -> &str {
        name.known_text().unwrap_or_else(|| {
            let own = usize::from(name.0 - Name::KNOWN_NAMES);
            &self.names[own]
        })
    }

    /// The vocabulary of an element.
    pub(crate) fn namespace(&self, id: NodeId) -> Namespace {
        self.node(id).namespace
    }

    /// Whether this is an HTML element of that name.
    pub(crate) fn is_html(&self, id: NodeId, name: Name) -> bool {
        let node = self.node(id);
        node.name == name && node.namespace == Namespace::Html
    }

    /// Whether the node is a text.
    pub(crate) fn is_text(&self, id: NodeId) -> bool {
        self.node(id).name == Name::TEXT_NODE
    }

    /// The characters of a text node; empty for elements.
    #[inline(never)]
    pub(crate) fn text(&self, id: NodeId) -> &str {
        let node = self.node(id);
        if node.name == Name::TEXT_NODE {
            self.span(node.start, node.length)
        } else {
            ""
        }
    }

    /// The characters of a label within a drawing; empty for all else. They
    /// are no text of the page.
    pub(crate) fn drawn_text(&self, id: NodeId) -> &str {
        let node = self.node(id);
        if node.name == Name::DRAWN_TEXT {
            self.span(node.start, node.length)
        } else {
            ""
        }
    }

    /// All text below a node as one string, just as written.
    #[inline(never)]
    pub(crate) fn text_content(&self, id: NodeId) -> String {
        self.subtree(id).map(|node| self.text(node)).collect()
    }

    /// The value of an attribute, as written in the page. A hundred places
    /// ask, so it is compiled once.
    #[inline(never)]
    pub(crate) fn attribute(&self, id: NodeId, name: Name) -> Option<&str> {
        self.own_attributes(id)
            .iter()
            .find(|attribute| attribute.name == name)
            .map(|attribute| self.span(attribute.start, attribute.length))
    }

    /// Whether the attribute is there, with any value.
    pub(crate) fn has_attribute(&self, id: NodeId, name: Name) -> bool {
        self.attribute(id, name).is_some()
    }

    /// All attributes of an element, in source order.
    pub(crate) fn attributes(&self, id: NodeId) -> impl Iterator<Item = (Name, &str)> {
        self.own_attributes(id)
            .iter()
            .map(|attribute| (attribute.name, self.span(attribute.start, attribute.length)))
    }

    /// Where the node stood in the snapshot it came from.
    ///
    /// Parsed pages have no snapshot: there it is the node's own place.
    pub(crate) fn origin(&self, id: NodeId) -> u32 {
        self.origins.get(id.index()).copied().unwrap_or(id.0)
    }

    fn node(&self, id: NodeId) -> &Node {
        &self.nodes[id.index()]
    }

    #[inline]
    fn own_attributes(&self, id: NodeId) -> &[Attribute] {
        let node = self.node(id);
        if node.name == Name::TEXT_NODE || node.name == Name::DRAWN_TEXT {
            return &[];
        }
        &self.attributes[node.start as usize..(node.start + node.length) as usize]
    }

    #[inline]
    fn span(&self, start: u32, length: u32) -> &str {
        &self.strings[start as usize..(start + length) as usize]
    }
}

/// Something known about every node of a document.
#[derive(Clone, Debug)]
pub(crate) struct NodeMap<T> {
    values: Vec<T>,
}

impl<T: Clone + Default> NodeMap<T> {
    /// A map with the default value for every node.
    pub(crate) fn new(document: &Document) -> NodeMap<T> {
        NodeMap {
            values: vec![T::default(); document.len()],
        }
    }
}

impl<T> std::ops::Index<NodeId> for NodeMap<T> {
    type Output = T;

    fn index(&self, id: NodeId) -> &T {
        &self.values[id.index()]
    }
}

impl<T> std::ops::IndexMut<NodeId> for NodeMap<T> {
    fn index_mut(&mut self, id: NodeId) -> &mut T {
        &mut self.values[id.index()]
    }
}

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tree;
