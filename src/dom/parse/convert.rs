//! Converts the parser's tree to a [`Document`], with an explicit stack.
//!
//! The tree is taken apart on the way, so that it is never there twice.

#![expect(
    clippy::disallowed_types,
    reason = "the parser's tree stays inside this folder"
)]

use super::feed;
use super::filter::{self, Take};
use super::shadow::{self, Scope};
use super::sink::Sink;
use crate::dom::{Builder, Document, Name, Namespace, markup};
use crate::options::Limits;
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use markup5ever_rcdom::{Handle, NodeData};
use std::cell::RefCell;
use std::vec;

/// How deep pages stand within `srcdoc` of pages.
const MAX_FRAMES: usize = 3;

/// Nodes that a page may have besides one a byte: a few bytes of misnested
/// formatting can otherwise stand for a million nodes.
const FREE_NODES: usize = 1_024;

/// Parts of drawings that a page may have.
const MAX_DRAWN: usize = 10_000;

/// Elements whose drawings are icons and logos.
const NOT_DRAWN: &[Name] = &[Name::A, Name::BUTTON, Name::FOOTER, Name::LABEL, Name::NAV];

/// Places of the table of names seen: more than pages use.
const SEEN_NAMES: usize = 512;

/// Parses a page and converts it.
pub(super) fn convert(html: &str, url: Option<String>, limits: &Limits) -> Document {
    let mut walk = Walk::new(html.len(), url, limits);
    let page = walk.tree(html);
    walk.finish(&page)
}

/// A walk through the parser's tree.
struct Walk<'a> {
    builder: Builder,
    limits: &'a Limits,
    levels: Vec<Level>,
    scopes: Vec<Scope>,
    /// Nodes that the parser made so far.
    parsed: usize,
    /// Parts of drawings so far.
    drawn: usize,
    /// Names by hash, because finding one costs more than comparing it.
    seen: Vec<(LocalName, Name)>,
}

/// What is left to visit of one node's children.
struct Level {
    nodes: vec::IntoIter<Handle>,
    /// The shadow scope that the children stand in.
    scope: usize,
    /// How many pages this one stands within.
    frames: usize,
    /// Whether the builder still has the node open.
    is_open: bool,
}

impl Walk<'_> {
    fn new(bytes: usize, url: Option<String>, limits: &Limits) -> Walk<'_> {
        let mut builder = Builder::new(url);
        builder.reserve(bytes / 32, bytes / 2);
        Walk {
            builder,
            limits,
            levels: Vec::new(),
            scopes: vec![Scope::page()],
            parsed: 0,
            drawn: 0,
            seen: vec![(LocalName::default(), Name::DOCUMENT); SEEN_NAMES],
        }
    }

    fn finish(mut self, page: &Handle) -> Document {
        self.enter(take_children(page), 0, 0);
        self.run();
        self.builder.finish()
    }

    /// Visits all nodes, in document order.
    fn run(&mut self) {
        while let Some(level) = self.levels.last_mut() {
            let Some(node) = level.nodes.next() else {
                if level.is_open {
                    self.builder.close();
                }
                self.levels.pop();
                continue;
            };
            if self.builder.len() >= self.limits.max_nodes {
                self.builder.set_truncated();
                return;
            }
            let (scope, frames) = (level.scope, level.frames);
            self.visit(&node, scope, frames);
        }
    }

    fn visit(&mut self, node: &Handle, scope: usize, frames: usize) {
        match &node.data {
            NodeData::Text { contents } => self.builder.text(&contents.borrow()),
            NodeData::Element { name, attrs, .. } => {
                let children = take_children(node);
                let mut take = filter::element(name, attrs, &children, self.limits.max_json_bytes);
                if take == Take::Whole
                    && name.local == local_name!("svg")
                    && !self.may_draw(&children)
                {
                    take = Take::Shell;
                }
                match take {
                    Take::Nothing => {}
                    Take::Shell => {
                        self.open(name, attrs);
                        let inner = self.inner_page(name, attrs, frames);
                        self.enter_open(inner, scope, frames + 1);
                    }
                    Take::Whole => {
                        self.open(name, attrs);
                        self.enter_children(node, name, children, scope, frames);
                    }
                }
            }
            _ => {}
        }
    }

    /// Whether a drawing stands where a picture of the text can, and the page
    /// has room for its parts.
    fn may_draw(&mut self, children: &[Handle]) -> bool {
        if self.builder.is_within(NOT_DRAWN) {
            return false;
        }
        self.drawn += filter::count_elements(children, MAX_DRAWN);
        self.drawn <= MAX_DRAWN
    }

    /// Goes on with what an element shows: its children, those of its
    /// shadow root, or those assigned to it.
    fn enter_children(
        &mut self,
        node: &Handle,
        name: &QualName,
        children: Vec<Handle>,
        scope: usize,
        frames: usize,
    ) {
        if let Some(root) = shadow::take_root(name, &children) {
            self.scopes.push(Scope::of_host(children, scope));
            let inner = self.scopes.len() - 1;
            self.enter_open(root, inner, frames);
            return;
        }
        if scope > 0
            && name.local == local_name!("slot")
            && let Some(assigned) = self.scopes[scope].take(node)
        {
            let outer = self.scopes[scope].outer;
            self.enter_open(assigned, outer, frames);
            return;
        }
        self.enter_open(children, scope, frames);
    }

    fn enter(&mut self, nodes: Vec<Handle>, scope: usize, frames: usize) {
        self.levels.push(Level {
            nodes: nodes.into_iter(),
            scope,
            frames,
            is_open: false,
        });
    }

    /// Enters the element that [`Walk::open`] has just opened.
    fn enter_open(&mut self, nodes: Vec<Handle>, scope: usize, frames: usize) {
        if nodes.is_empty() {
            self.builder.close();
            return;
        }
        self.enter(nodes, scope, frames);
        if let Some(level) = self.levels.last_mut() {
            level.is_open = true;
        }
    }

    /// Opens an element; one that would stand too deep becomes a sibling.
    fn open(&mut self, name: &QualName, attributes: &RefCell<Vec<Attribute>>) {
        if self.builder.depth() > self.limits.max_depth && !self.may_be_last(name) {
            self.builder.close();
            if let Some(parent) = self.levels.last_mut() {
                parent.is_open = false;
            }
        }
        let namespace = match name.ns {
            ns!(svg) => Namespace::Svg,
            ns!(mathml) => Namespace::MathMl,
            _ => Namespace::Html,
        };
        let element = self.name(&name.local);
        self.builder.open(element, namespace);
        for attribute in attributes.borrow().iter().take(self.limits.max_attributes) {
            if is_taken(&attribute.name.local) {
                let name = self.attribute_name(&attribute.name);
                self.builder
                    .attribute(name, markup::cut_value(&attribute.value));
            }
        }
    }

    /// Whether the element may stand one level below the deepest.
    fn may_be_last(&self, name: &QualName) -> bool {
        self.builder.depth() == self.limits.max_depth + 1 && markup::is_void(&name.local)
    }

    fn attribute_name(&mut self, name: &QualName) -> Name {
        match &name.prefix {
            Some(prefix) if !prefix.is_empty() => {
                let text = [prefix, ":", &name.local].concat().to_ascii_lowercase();
                self.builder.name(&text)
            }
            _ => self.name(&name.local),
        }
    }

    fn name(&mut self, local: &LocalName) -> Name {
        let place = local.get_hash() as usize % SEEN_NAMES;
        let (seen, name) = &self.seen[place];
        if seen == local {
            return *name;
        }
        let name = if local.bytes().any(|byte| byte.is_ascii_uppercase()) {
            self.builder.name(&local.to_ascii_lowercase())
        } else {
            self.builder.name(local)
        };
        self.seen[place] = (local.clone(), name);
        name
    }

    /// The body's children of the page within a frame.
    fn inner_page(
        &mut self,
        name: &QualName,
        attributes: &RefCell<Vec<Attribute>>,
        frames: usize,
    ) -> Vec<Handle> {
        if name.local != local_name!("iframe") || frames >= MAX_FRAMES {
            return Vec::new();
        }
        let attributes = attributes.borrow();
        let Some(html) = filter::attribute(&attributes, &local_name!("srcdoc")) else {
            return Vec::new();
        };
        let page = self.tree(html);
        body(&page).map_or_else(Vec::new, |body| take_children(&body))
    }

    /// Parses a page, with what room is left.
    fn tree(&mut self, html: &str) -> Handle {
        let room = self.limits.max_nodes.saturating_sub(self.parsed);
        let sink = Sink::new(room.min(html.len() + FREE_NODES), self.limits.max_depth);
        let tree = feed::read(html, sink, self.limits.max_attributes);
        self.parsed += tree.nodes;
        if tree.is_full {
            self.builder.set_truncated();
        }
        tree.document
    }
}

/// Whether an attribute is taken; those of drawings have capitals.
fn is_taken(name: &LocalName) -> bool {
    markup::is_taken(name)
        || (name.bytes().any(|byte| byte.is_ascii_uppercase())
            && markup::is_taken(&name.to_ascii_lowercase()))
}

fn take_children(node: &Handle) -> Vec<Handle> {
    std::mem::take(&mut *node.children.borrow_mut())
}

/// The body of a parsed page.
fn body(page: &Handle) -> Option<Handle> {
    let html = child(page, &local_name!("html"))?;
    child(&html, &local_name!("body"))
}

fn child(parent: &Handle, local: &LocalName) -> Option<Handle> {
    let children = parent.children.borrow();
    let found = children.iter().find(|node| match &node.data {
        NodeData::Element { name, .. } => name.local == *local,
        _ => false,
    });
    found.cloned()
}

#[cfg(test)]
pub(super) mod plain {
    //! The parser as it comes, to compare with.

    #![expect(
        clippy::disallowed_types,
        reason = "the parser's tree stays inside this folder"
    )]

    use super::{Document, Limits, Walk};
    use html5ever::tendril::TendrilSink;
    use html5ever::{ParseOpts, parse_document};
    use markup5ever_rcdom::RcDom;

    /// Parses a page without guard and limits.
    pub(in crate::dom::parse) fn convert(html: &str, limits: &Limits) -> Document {
        let tree = parse_document(RcDom::default(), ParseOpts::default()).one(html);
        Walk::new(html.len(), None, limits).finish(&tree.document)
    }
}
