//! Places within the article that its own links lead to.
//!
//! Ids of the page are kept only where a kept link names them, and then with
//! a prefix: an id of the page can name nothing else (DOM clobbering).

use super::{Attribute, Node, path};
use crate::classify::Labels;
use crate::dom::{Document, Name, NodeId};
use crate::features::inner_target;
use crate::media;
use crate::text::{self, Marks};
use crate::url::SafeUrl;
use std::borrow::Cow;

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
                ids.insert(place_name(id), WANTED);
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
            .map(|anchor| spaceless(anchor.into()))
            .find(|anchor| self.ids.get(&**anchor) == Some(&WANTED))?;
        *self.ids.get_mut(&*anchor)? = GIVEN;
        self.left -= 1;
        Some(Attribute::Id(anchor.into_owned()))
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

/// The name of the place that a link leads to. Names with white space, which
/// cannot be ids, are written without it.
///
/// ```html
/// <a href="#caf%C3%A9"> <a href="#the north quay">
/// ```
pub(super) fn place_name(target: &str) -> String {
    spaceless(media::unescaped(target)).into_owned()
}

fn spaceless(name: Cow<'_, str>) -> Cow<'_, str> {
    if name.contains(text::is_space) {
        name.replace(text::is_space, "_").into()
    } else {
        name
    }
}

/// Makes links to places that were not kept lead to the page itself, and
/// ends those to places that there are not.
pub(super) fn settle(document: &Document, body: &mut [Node]) {
    let mut places = Marks::new();
    if collect(body, &mut places) {
        for (name, value) in document.nodes().flat_map(|id| document.attributes(id)) {
            if matches!(name, Name::ID | Name::NAME) {
                let place = spaceless(value.into()).into_owned();
                places.entry(place).or_insert(WANTED);
            }
        }
        redirect(document, body, &places);
    }
}

/// Collects the places of the article; says whether links lead to any.
fn collect(nodes: &[Node], places: &mut Marks) -> bool {
    let mut is_any = false;
    for element in nodes.iter().filter_map(Node::element) {
        for attribute in &element.attributes {
            match attribute {
                Attribute::Id(id) => {
                    places.insert(id.clone(), GIVEN);
                }
                Attribute::Target(_) => is_any = true,
                _ => {}
            }
        }
        is_any |= collect(&element.children, places);
    }
    is_any
}

fn redirect(document: &Document, nodes: &mut [Node], places: &Marks) {
    for node in nodes {
        let Node::Element(element) = node else {
            continue;
        };
        element.attributes.retain_mut(|attribute| {
            let Attribute::Target(id) = attribute else {
                return true;
            };
            // A script may make of a path what it will.
            let is_path = id.starts_with(['/', '!', ':']) || id == "top";
            match places.get(id) {
                Some(&GIVEN) => return true,
                None if !is_path => return false,
                _ => {}
            }
            let url = SafeUrl::web(&["#", id].concat(), document.url());
            let found = url.is_some();
            if let Some(url) = url {
                *attribute = Attribute::Href(url);
            }
            found
        });
        redirect(document, &mut element.children, places);
    }
}
