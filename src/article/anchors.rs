//! Places within the article that its own links lead to.
//!
//! Ids of the page are kept only where a kept link names them, and then with
//! a prefix: an id of the page can name nothing else (DOM clobbering).

use super::{Attribute, Node, path};
use crate::classify::Labels;
use crate::dom::{Document, Name, NodeId};
use crate::features::inner_target;
use crate::text::Marks;
use crate::url::SafeUrl;

/// Elements above a line whose id the line takes over.
const LEVELS: usize = 5;

/// Elements above a text among which its link is.
const LINK_LEVELS: usize = 6;

/// An id that a link names.
const WANTED: u16 = 0;
/// One that was given out.
const GIVEN: u16 = 1;

/// The ids that links name, and which of them were given out.
pub(super) struct Anchors {
    ids: Marks,
    /// How many were not given out yet.
    left: usize,
}

impl Anchors {
    /// Reads which ids the kept links name.
    pub(super) fn read(document: &Document, labels: &Labels) -> Anchors {
        let kept = labels.blocks.list.iter().zip(&labels.verdicts);
        let pieces = kept
            .filter(|(_, verdict)| verdict.label.is_kept())
            .flat_map(|(block, _)| labels.blocks.pieces(block));
        let mut ids = Marks::new();
        for &piece in pieces {
            let link = document
                .ancestors(piece)
                .take(LINK_LEVELS)
                .find(|&id| matches!(document.name(id), Name::A | Name::BUTTON));
            if let Some(id) = link.and_then(|id| inner_target(document, id)) {
                ids.insert(id.to_owned(), WANTED);
            }
        }
        let left = ids.len();
        Anchors { ids, left }
    }

    /// The id that an element gives, if a link names it.
    pub(super) fn take(&mut self, document: &Document, id: NodeId) -> Option<Attribute> {
        if self.left == 0 {
            return None;
        }
        let names = [Name::ID, Name::NAME].into_iter();
        let anchor = names
            .filter_map(|name| document.attribute(id, name))
            .find(|anchor| self.ids.get(*anchor) == Some(&WANTED))?;
        *self.ids.get_mut(anchor)? = GIVEN;
        self.left -= 1;
        Some(Attribute::Id(anchor.to_owned()))
    }

    /// The id that a line takes over from the elements around it.
    pub(super) fn take_for_line(
        &mut self,
        document: &Document,
        container: NodeId,
    ) -> Option<Attribute> {
        if self.left == 0 {
            return None;
        }
        let around: Vec<NodeId> = document.upwards(container).take(LEVELS).collect();
        let below = document.subtree(container).take(LEVELS).skip(1);
        let is_empty = |id: NodeId| document.end(id) == id.next();
        let below = below.filter(|&id| !path::is_inline(document, id) || is_empty(id));
        around
            .into_iter()
            .chain(below)
            .find_map(|id| self.take(document, id))
    }
}

/// Makes links to places that were not kept lead to the page itself.
pub(super) fn settle(document: &Document, body: &mut [Node]) {
    let mut given = Marks::new();
    collect(body, &mut given);
    redirect(document, body, &given);
}

fn collect(nodes: &[Node], given: &mut Marks) {
    for element in nodes.iter().filter_map(Node::element) {
        for attribute in &element.attributes {
            if let Attribute::Id(id) = attribute {
                given.insert(id.clone(), GIVEN);
            }
        }
        collect(&element.children, given);
    }
}

fn redirect(document: &Document, nodes: &mut [Node], given: &Marks) {
    for node in nodes {
        let Node::Element(element) = node else {
            continue;
        };
        element.attributes.retain_mut(|attribute| {
            let Attribute::Target(id) = attribute else {
                return true;
            };
            if given.contains_key(id) {
                return true;
            }
            let url = SafeUrl::web(&["#", id].concat(), document.url());
            let found = url.is_some();
            if let Some(url) = url {
                *attribute = Attribute::Href(url);
            }
            found
        });
        redirect(document, &mut element.children, given);
    }
}
