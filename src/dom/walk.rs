//! Ways through the tree: up to the root, and from child to child.
//!
//! They are written out because they are compiled into every place that
//! walks: the general iterators of the standard library take twice as much.

use super::{Document, NodeId};

/// A node, then its ancestors up to the root.
pub(crate) struct Upwards<'d> {
    document: &'d Document,
    next: Option<NodeId>,
}

impl Iterator for Upwards<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next?;
        self.next = self.document.parent(id);
        Some(id)
    }
}

/// The children of one node, in order.
pub(crate) struct Children<'d> {
    document: &'d Document,
    next: NodeId,
    end: NodeId,
}

impl Iterator for Children<'_> {
    type Item = NodeId;

    fn next(&mut self) -> Option<NodeId> {
        let id = self.next;
        if id >= self.end {
            return None;
        }
        self.next = self.document.end(id);
        Some(id)
    }
}

impl Document {
    /// A node, then its ancestors up to the root.
    pub(crate) fn upwards(&self, id: NodeId) -> Upwards<'_> {
        Upwards {
            document: self,
            next: Some(id),
        }
    }

    /// The ancestors from the parent up to the root.
    pub(crate) fn ancestors(&self, id: NodeId) -> Upwards<'_> {
        Upwards {
            document: self,
            next: self.parent(id),
        }
    }

    /// The children, in order.
    pub(crate) fn children(&self, id: NodeId) -> Children<'_> {
        Children {
            document: self,
            next: id.next(),
            end: self.end(id),
        }
    }
}
