//! Builds what stands below the depth limit, in constant time a tag.
//!
//! The HTML rules walk the open elements at every tag, so a deep stack makes
//! them quadratic. Below the limit this plainer builder takes over, until
//! the end tag comes that leads back above it. Like Chromium it keeps the
//! open elements exactly, but puts each new one beside its parent:
//!
//! ```html
//! … <div id=511> <div id=512> <div id=513></div> </div> <p> … all siblings
//! ```

use super::sink::{self, Sink};
use crate::dom::markup;
use html5ever::interface::{ElementFlags, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{Tag, TokenSinkResult};
use html5ever::{LocalName, Namespace, QualName, local_name, ns};
use markup5ever_rcdom::Handle;
use std::collections::BTreeMap;

/// The open elements below the limit.
pub(super) struct Overflow {
    /// The innermost element that the HTML rules have open.
    base: Handle,
    /// How deep the base stands, the root counted.
    depth: usize,
    open: Vec<Open>,
    /// Where each name is open.
    places: BTreeMap<LocalName, Vec<usize>>,
    /// Where blocks are open: end tags of inline elements stop there.
    blocks: Vec<usize>,
    /// Where tables and cells are open: other end tags stop there.
    fences: Vec<usize>,
}

/// One open element.
struct Open {
    node: Handle,
    name: LocalName,
    namespace: Namespace,
}

/// What an end tag means here.
pub(super) enum End {
    /// It was dealt with.
    Done,
    /// It may be for an element above the limit.
    Above,
}

impl Overflow {
    /// Takes over from the HTML rules below this element.
    pub(super) fn below(base: Handle, depth: usize) -> Overflow {
        Overflow {
            base,
            depth,
            open: Vec::new(),
            places: BTreeMap::new(),
            blocks: Vec::new(),
            fences: Vec::new(),
        }
    }

    /// The innermost element that the HTML rules have open.
    pub(super) fn base(&self) -> &Handle {
        &self.base
    }

    /// How deep the base stands.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// The element that new content is put in.
    fn current(&self) -> &Handle {
        self.open.last().map_or(&self.base, |open| &open.node)
    }

    /// Whether the current element is one of SVG or MathML.
    pub(super) fn is_foreign(&self, sink: &Sink) -> bool {
        self.namespace(sink) != ns!(html)
    }

    /// Adds text.
    pub(super) fn text(&self, text: StrTendril, sink: &Sink) {
        sink.put_text(self.current(), text);
    }

    /// Opens an element.
    pub(super) fn start(&mut self, tag: Tag, sink: &Sink) -> TokenSinkResult<Handle> {
        if is_skeleton(&tag.name) {
            return TokenSinkResult::Continue;
        }
        if markup::is_block(&tag.name) {
            while self.is_open_foreign() {
                self.truncate(self.open.len() - 1);
            }
        }
        while let Some(top) = self.open.last()
            && markup::ends(&tag.name, &top.name)
        {
            self.truncate(self.open.len() - 1);
        }
        let namespace = self.child_namespace(&tag.name, sink);
        let is_html = namespace == ns!(html);
        let name = QualName::new(None, namespace.clone(), tag.name.clone());
        let node = sink.create_element(name, tag.attrs, ElementFlags::default());
        sink.put(self.current(), self.depth + self.open.len(), node.clone());
        let is_closed = if is_html {
            markup::is_void(&tag.name)
        } else {
            tag.self_closing
        };
        if is_closed {
            return TokenSinkResult::Continue;
        }
        let raw = if is_html { raw_kind(&tag.name) } else { None };
        self.push(node, tag.name, namespace);
        raw.unwrap_or(TokenSinkResult::Continue)
    }

    /// Closes the element that an end tag is for.
    pub(super) fn end(&mut self, name: &LocalName) -> End {
        if is_skeleton(name) {
            return End::Done;
        }
        let fence = if markup::is_table_part(name) || *name == local_name!("table") {
            None
        } else if markup::is_block(name) {
            self.fences.last()
        } else {
            self.blocks.last()
        };
        let place = self.places.get(name).and_then(|places| places.last());
        match (place, fence) {
            (Some(place), fence) if fence.is_none_or(|fence| fence <= place) => {
                let place = *place;
                self.truncate(place);
                End::Done
            }
            (_, Some(_)) => End::Done,
            _ => End::Above,
        }
    }

    fn push(&mut self, node: Handle, name: LocalName, namespace: Namespace) {
        let place = self.open.len();
        if markup::is_block(&name) {
            self.blocks.push(place);
        }
        if markup::is_table_part(&name) || name == local_name!("table") {
            self.fences.push(place);
        }
        self.places.entry(name.clone()).or_default().push(place);
        self.open.push(Open {
            node,
            name,
            namespace,
        });
    }

    /// Closes all elements from this place on.
    fn truncate(&mut self, place: usize) {
        for open in self.open.drain(place..) {
            if let Some(places) = self.places.get_mut(&open.name) {
                places.pop();
            }
        }
        for marks in [&mut self.blocks, &mut self.fences] {
            while marks.last().is_some_and(|&mark| mark >= place) {
                marks.pop();
            }
        }
    }

    fn is_open_foreign(&self) -> bool {
        self.open
            .last()
            .is_some_and(|top| top.namespace != ns!(html) && !shows_html(&top.name))
    }

    fn namespace(&self, sink: &Sink) -> Namespace {
        match self.open.last() {
            Some(top) => top.namespace.clone(),
            None => sink.elem_name(&self.base).ns.clone(),
        }
    }

    fn child_namespace(&self, name: &LocalName, sink: &Sink) -> Namespace {
        let namespace = self.namespace(sink);
        let parent = match self.open.last() {
            Some(top) => &top.name,
            None => sink.elem_name(&self.base).local,
        };
        if namespace != ns!(html) && !shows_html(parent) {
            return namespace;
        }
        match *name {
            local_name!("svg") => ns!(svg),
            local_name!("math") => ns!(mathml),
            _ => ns!(html),
        }
    }
}

/// The names of all elements above a node.
pub(super) fn names_above(node: &Handle, sink: &Sink) -> Vec<LocalName> {
    let mut names = Vec::new();
    let mut above = sink::parent_of(node);
    while let Some(node) = above {
        if sink::is_element(&node) {
            names.push(sink.elem_name(&node).local.clone());
        }
        above = sink::parent_of(&node);
    }
    names.sort_unstable();
    names.dedup();
    names
}

/// Elements of which a page has one, open since long.
fn is_skeleton(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("html")
            | local_name!("head")
            | local_name!("body")
            | local_name!("frameset")
            | local_name!("frame")
    )
}

/// Foreign elements whose content is HTML again.
fn shows_html(name: &LocalName) -> bool {
    matches!(
        &**name,
        "foreignobject"
            | "foreignObject"
            | "desc"
            | "title"
            | "mi"
            | "mo"
            | "mn"
            | "ms"
            | "mtext"
            | "annotation-xml"
    )
}

/// How the tokenizer must read on where an element's content is raw text.
fn raw_kind(name: &LocalName) -> Option<TokenSinkResult<Handle>> {
    let kind = match *name {
        local_name!("title") | local_name!("textarea") => RawKind::Rcdata,
        local_name!("script") => RawKind::ScriptData,
        local_name!("style")
        | local_name!("xmp")
        | local_name!("iframe")
        | local_name!("noembed")
        | local_name!("noframes")
        | local_name!("noscript") => RawKind::Rawtext,
        local_name!("plaintext") => return Some(TokenSinkResult::Plaintext),
        _ => return None,
    };
    Some(TokenSinkResult::RawData(kind))
}
