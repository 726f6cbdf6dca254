//! Declarative shadow roots: who shows which children where.
//!
//! ```html
//! <x-card><template shadowrootmode="open"><slot name="head"></slot></template>
//!   <h2 slot="head">Tides</h2></x-card>
//! ```
//!
//! A host shows its root's children; a slot shows the host's children that
//! ask for it, or else its own. Host children that no slot takes are not
//! shown, so they are left out.

#![expect(
    clippy::disallowed_types,
    reason = "the parser's tree stays inside this folder"
)]

use super::filter;
use html5ever::{LocalName, QualName, local_name, ns};
use markup5ever_rcdom::{Handle, NodeData};
use std::collections::BTreeMap;

/// Elements that may carry a shadow root, besides custom elements.
const HOSTS: &[&str] = &[
    "article",
    "aside",
    "blockquote",
    "body",
    "div",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "main",
    "nav",
    "p",
    "section",
    "span",
];

/// The children of one host, by the slot they ask for.
pub(super) struct Scope {
    /// The scope that the host stands in; its children are of that scope.
    pub outer: usize,
    assigned: BTreeMap<String, Vec<Handle>>,
}

impl Scope {
    /// The page itself, which has no slots.
    pub(super) fn page() -> Scope {
        Scope {
            outer: 0,
            assigned: BTreeMap::new(),
        }
    }

    /// Shares out a host's children.
    pub(super) fn of_host(children: Vec<Handle>, outer: usize) -> Scope {
        let mut assigned: BTreeMap<String, Vec<Handle>> = BTreeMap::new();
        for child in children {
            if let Some(slot) = wanted_slot(&child) {
                assigned.entry(slot).or_default().push(child);
            }
        }
        Scope { outer, assigned }
    }

    /// Takes the children for a slot; the first slot of a name gets them.
    pub(super) fn take(&mut self, slot: &Handle) -> Option<Vec<Handle>> {
        let name = text_attribute(slot, &local_name!("name")).unwrap_or_default();
        self.assigned.remove(&name)
    }
}

/// Takes the content of the shadow root among a host's children.
pub(super) fn take_root(host: &QualName, children: &[Handle]) -> Option<Vec<Handle>> {
    if !may_host(host) {
        return None;
    }
    let content = children.iter().find_map(shadow_content)?;
    let taken = std::mem::take(&mut *content.children.borrow_mut());
    Some(taken)
}

fn may_host(name: &QualName) -> bool {
    name.ns == ns!(html) && (name.local.contains('-') || HOSTS.contains(&&*name.local))
}

fn shadow_content(node: &Handle) -> Option<Handle> {
    let NodeData::Element {
        template_contents, ..
    } = &node.data
    else {
        return None;
    };
    let content = template_contents.borrow().clone()?;
    let mode = text_attribute(node, &LocalName::from("shadowrootmode"))?;
    (mode.eq_ignore_ascii_case("open") || mode.eq_ignore_ascii_case("closed")).then_some(content)
}

/// The slot that a host's child asks for; `None` where it cannot be slotted.
fn wanted_slot(child: &Handle) -> Option<String> {
    match child.data {
        NodeData::Text { .. } => Some(String::new()),
        NodeData::Element { .. } => {
            Some(text_attribute(child, &LocalName::from("slot")).unwrap_or_default())
        }
        _ => None,
    }
}

fn text_attribute(node: &Handle, name: &LocalName) -> Option<String> {
    let NodeData::Element { attrs, .. } = &node.data else {
        return None;
    };
    filter::attribute(&attrs.borrow(), name).map(str::to_owned)
}
