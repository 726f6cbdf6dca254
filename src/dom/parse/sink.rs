//! The parser's tree, filled within limits.
//!
//! Three things differ from a plain tree. An element that would stand too
//! deep goes beside its parent, as in Chromium. Places among siblings are
//! looked for from the end, where they are; from the front, tables with
//! misplaced content take quadratic time. Comments, which nobody reads, are
//! one shared node that stands nowhere.

#![expect(
    clippy::disallowed_types,
    reason = "the parser's tree stays inside this folder"
)]

use super::vocabulary::Vocabulary;
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, QualName, local_name};
use markup5ever_rcdom::{Handle, Node, NodeData, RcDom};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Repeated `html` and `body` tags whose attributes are still merged.
const MAX_MERGES: usize = 64;

/// A tree in the making.
pub(super) struct Sink {
    dom: RcDom,
    /// Stands for every comment.
    nothing: Handle,
    max_nodes: usize,
    /// Elements from the root down, the root counted.
    max_depth: usize,
    /// Elements put at this depth or deeper are reported.
    report_depth: Cell<usize>,
    nodes: Cell<usize>,
    /// How many nodes there must be before one can stand too deep again.
    unchecked_until: Cell<usize>,
    /// Depths of the last element put in and of its parent: mostly the next
    /// one stands below or beside it.
    last: RefCell<[Option<(Handle, usize)>; 2]>,
    reported: RefCell<Option<(Handle, usize)>>,
    merges: Cell<usize>,
    vocabulary: RefCell<Vocabulary>,
}

impl Sink {
    /// An empty tree with room for so many nodes.
    pub(super) fn new(max_nodes: usize, max_depth: usize) -> Sink {
        Sink {
            dom: RcDom::default(),
            nothing: Node::new(NodeData::Document),
            max_nodes,
            // As in Chromium, the limit counts elements above the deepest.
            max_depth: max_depth + 1,
            report_depth: Cell::new(max_depth + 1),
            nodes: Cell::new(0),
            unchecked_until: Cell::new(0),
            last: RefCell::default(),
            reported: RefCell::new(None),
            merges: Cell::new(0),
            vocabulary: RefCell::new(Vocabulary::new()),
        }
    }

    /// Whether there is no room for more.
    pub(super) fn is_full(&self) -> bool {
        self.nodes.get() >= self.max_nodes
    }

    /// How many nodes were made.
    pub(super) fn nodes(&self) -> usize {
        self.nodes.get()
    }

    /// From now on reports elements from this depth on.
    pub(super) fn report_from(&self, depth: usize) {
        self.report_depth.set(depth.min(self.max_depth));
        self.unchecked_until.set(0);
    }

    /// From which depth on elements are reported.
    pub(super) fn report_depth(&self) -> usize {
        self.report_depth.get()
    }

    /// Takes the report of the element that was put in last, and how deep
    /// it stands, where that is deep.
    pub(super) fn take_report(&self) -> Option<(Handle, usize)> {
        self.reported.borrow_mut().take()
    }

    /// Puts an element below another, or beside it at the limit.
    pub(super) fn put(&self, parent: &Handle, parent_depth: usize, node: Handle) {
        if parent_depth >= self.max_depth
            && let Some(above) = parent_of(parent)
        {
            self.dom.append(&above, NodeOrText::AppendNode(node));
            return;
        }
        self.dom.append(parent, NodeOrText::AppendNode(node));
    }

    /// Adds text at the end of an element.
    pub(super) fn put_text(&self, parent: &Handle, text: StrTendril) {
        let joins = matches!(
            parent.children.borrow().last().map(|last| &last.data),
            Some(NodeData::Text { .. })
        );
        if !joins {
            self.count();
        }
        self.dom.append(parent, NodeOrText::AppendText(text));
    }

    fn count(&self) {
        self.nodes.set(self.nodes.get() + 1);
    }

    /// Puts an element in and reports it where it is deep.
    fn place(&self, parent: &Handle, node: Handle) {
        let nodes = self.nodes.get();
        if nodes < self.unchecked_until.get() {
            self.dom.append(parent, NodeOrText::AppendNode(node));
            return;
        }
        let parent_depth = self.depth(parent);
        let depth = (parent_depth + 1).min(self.max_depth);
        let room = self.report_depth.get().saturating_sub(depth);
        self.unchecked_until.set(nodes + room);
        if room == 0 {
            *self.reported.borrow_mut() = Some((node.clone(), depth));
        }
        *self.last.borrow_mut() = [
            Some((node.clone(), depth)),
            Some((parent.clone(), parent_depth)),
        ];
        self.put(parent, parent_depth, node);
    }

    /// How many elements there are from the root down to this one.
    fn depth(&self, node: &Handle) -> usize {
        for (known, depth) in self.last.borrow().iter().flatten() {
            if Rc::ptr_eq(node, known) {
                return *depth;
            }
        }
        let mut depth = 0;
        let mut above = Some(node.clone());
        while let Some(node) = above {
            depth += usize::from(is_element(&node));
            above = parent_of(&node);
        }
        depth
    }
}

impl TreeSink for Sink {
    type Handle = Handle;
    type Output = Handle;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Handle {
        self.dom.document
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.dom.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        self.dom.elem_name(target)
    }

    fn create_element(
        &self,
        mut name: QualName,
        mut attrs: Vec<Attribute>,
        flags: ElementFlags,
    ) -> Handle {
        self.count();
        let mut vocabulary = self.vocabulary.borrow_mut();
        attrs.retain(|attribute| vocabulary.admits(&attribute.name.local));
        if !vocabulary.admits(&name.local) {
            name.local = local_name!("span");
        }
        let is_template = flags.template;
        let element = self.dom.create_element(name, attrs, flags);
        if is_template {
            // Lets depths be counted through templates.
            let content = self.dom.get_template_contents(&element);
            content.parent.set(Some(Rc::downgrade(&element)));
        }
        element
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        self.nothing.clone()
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.nothing.clone()
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(node) if Rc::ptr_eq(&node, &self.nothing) => {}
            NodeOrText::AppendNode(node) => self.place(parent, node),
            NodeOrText::AppendText(text) => self.put_text(parent, text),
        }
    }

    fn append_based_on_parent_node(
        &self,
        element: &Handle,
        prev_element: &Handle,
        child: NodeOrText<Handle>,
    ) {
        if parent_of(element).is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(prev_element, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        self.dom.get_template_contents(target)
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        Rc::ptr_eq(x, y)
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.dom.set_quirks_mode(mode);
    }

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        match child {
            NodeOrText::AppendNode(node) if Rc::ptr_eq(&node, &self.nothing) => {}
            NodeOrText::AppendNode(node) => {
                self.remove_from_parent(&node);
                insert_before(sibling, node);
            }
            NodeOrText::AppendText(text) => {
                if !joins_text_before(sibling, &text) {
                    self.count();
                    let contents = RefCell::new(text);
                    insert_before(sibling, Node::new(NodeData::Text { contents }));
                }
            }
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attrs: Vec<Attribute>) {
        self.merges.set(self.merges.get() + 1);
        if self.merges.get() <= MAX_MERGES {
            self.dom.add_attrs_if_missing(target, attrs);
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        if let Some((parent, place)) = place_of(target) {
            parent.children.borrow_mut().remove(place);
            target.parent.set(None);
        }
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        self.dom.reparent_children(node, new_parent);
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        self.dom.is_mathml_annotation_xml_integration_point(target)
    }
}

/// The node above; for the content of a template, the template.
pub(super) fn parent_of(node: &Handle) -> Option<Handle> {
    let parent = node.parent.take()?;
    let above = parent.upgrade();
    node.parent.set(Some(parent));
    above
}

/// Whether a node is an element.
pub(super) fn is_element(node: &Handle) -> bool {
    matches!(node.data, NodeData::Element { .. })
}

/// A node's parent and place; almost always it is among the last children.
fn place_of(node: &Handle) -> Option<(Handle, usize)> {
    let parent = parent_of(node)?;
    let place = parent
        .children
        .borrow()
        .iter()
        .rposition(|child| Rc::ptr_eq(child, node))?;
    Some((parent, place))
}

fn insert_before(sibling: &Handle, node: Handle) {
    if let Some((parent, place)) = place_of(sibling) {
        node.parent.set(Some(Rc::downgrade(&parent)));
        parent.children.borrow_mut().insert(place, node);
    }
}

fn joins_text_before(sibling: &Handle, text: &str) -> bool {
    let Some((parent, place)) = place_of(sibling) else {
        return false;
    };
    let children = parent.children.borrow();
    let before = place.checked_sub(1).and_then(|place| children.get(place));
    match before.map(|node| &node.data) {
        Some(NodeData::Text { contents }) => {
            contents.borrow_mut().push_slice(text);
            true
        }
        _ => false,
    }
}
