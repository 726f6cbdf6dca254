//! Names of code that stands on tabs: one listing in several languages.

use super::{Element, Node, Tag};
use crate::dom::{Document, Name, NodeId};
use crate::text;

/// Elements between code and its tab.
const LEVELS: usize = 5;

/// Siblings of a panel that are looked at.
const MAX_SIBLINGS: usize = 32;

/// The panel that code stands on.
pub(super) fn panel(document: &Document, code: NodeId) -> Option<NodeId> {
    let mut around = document.ancestors(code).take(LEVELS);
    around.find(|&id| has_role(document, id, "tabpanel"))
}

/// A line that names the tab of a panel.
///
/// ```html
/// <div role="tablist"><button role="tab">Rust</button></div>
/// <div role="tabpanel"><pre>fn main() {}</pre></div>
/// ```
pub(super) fn name(document: &Document, panel: NodeId) -> Option<Element> {
    let parent = document.parent(panel)?;
    let (mut list, mut place) = (None, 0);
    let siblings = document.children(parent).take(MAX_SIBLINGS);
    for child in siblings.take_while(|&child| child < panel) {
        if has_role(document, child, "tabpanel") {
            place += 1;
        } else if has_role(document, child, "tablist") {
            (list, place) = (Some(child), 0);
        }
    }
    let mut tabs = document
        .subtree(list?)
        .filter(|&id| has_role(document, id, "tab"));
    let name = text::fold_whitespace(&document.text_content(tabs.nth(place)?));
    let name = Element::new(Tag::Strong, vec![Node::Text(name)]);
    Some(Element::new(Tag::P, vec![name.into()]))
}

fn has_role(document: &Document, id: NodeId, role: &str) -> bool {
    document.attribute(id, Name::ROLE) == Some(role)
}
