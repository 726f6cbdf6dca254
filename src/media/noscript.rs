//! Pictures that a page shows where scripts are off.

use super::picture::{self, Picture};
use crate::dom::{Document, Name, NodeId, read_fragment};
use crate::options::Limits;
use crate::text;

/// Bytes of a `noscript` that are read.
const MAX_BYTES: usize = 8 << 10;

/// Nodes of a sibling among which a picture is looked for.
const MAX_NODES: usize = 12;

/// Levels above a picture at which its twin may stand.
const LEVELS: usize = 3;

/// The picture in a `noscript`.
pub(crate) fn picture(document: &Document, id: NodeId) -> Option<Picture> {
    let markup = document.subtree(id).nth(1).map(|id| document.text(id))?;
    if !super::address::contains_folded(markup, "<img") {
        return None;
    }
    let base = document.base_url().map(str::to_owned);
    let fragment = read_fragment(text::cut(markup, MAX_BYTES), base, &Limits::default());
    let mut nodes = fragment.nodes();
    let img = nodes.find(|&id| fragment.is_html(id, Name::IMG))?;
    let style = fragment.attribute(img, Name::STYLE).unwrap_or_default();
    let is_hidden = ["display:none", "display: none", "visibility:hidden"]
        .iter()
        .any(|setting| style.contains(setting));
    if is_hidden {
        return None;
    }
    picture::alone(&fragment, img)
}

/// The twin of a picture whose own address is only a placeholder.
///
/// ```html
/// <img src="blank.gif"><noscript><img src="/harbour.jpg"></noscript>
/// ```
pub(super) fn twin(document: &Document, id: NodeId) -> Option<Picture> {
    let mut child = id;
    for parent in document.ancestors(id).take(LEVELS) {
        let (before, after) = (before(document, child), after(document, child));
        let is_noscript = |id: &NodeId| document.is_html(*id, Name::NOSCRIPT);
        if let Some(noscript) = after.filter(is_noscript).or(before.filter(is_noscript)) {
            return picture(document, noscript);
        }
        if before.is_some() || after.is_some() {
            return None;
        }
        child = parent;
    }
    None
}

/// Whether a `noscript` holds a picture that nothing beside it shows, and
/// that counts no visits.
pub(crate) fn holds_picture(document: &Document, id: NodeId) -> bool {
    let Some(parent) = document.parent(id) else {
        return false;
    };
    let shows = |beside: NodeId| {
        document.subtree(beside).take(MAX_NODES).any(|id| {
            matches!(
                document.name(id),
                Name::IMG | Name::PICTURE | Name::VIDEO | Name::IFRAME | Name::AMP_IMG
            )
        })
    };
    let is_body = !matches!(document.name(parent), Name::HEAD | Name::BODY);
    let has_twin =
        before(document, id).is_some_and(shows) || after(document, id).is_some_and(shows);
    is_body && !has_twin && picture(document, id).is_some()
}

/// The sibling before a node, white space passed over.
fn before(document: &Document, id: NodeId) -> Option<NodeId> {
    let parent = document.parent(id)?;
    let mut found = id;
    loop {
        let last = NodeId::new(found.index() - 1);
        if last == parent {
            return None;
        }
        found = document
            .upwards(last)
            .find(|&id| document.parent(id) == Some(parent))?;
        if !is_space(document, found) {
            return Some(found);
        }
    }
}

/// The sibling behind a node, white space passed over.
fn after(document: &Document, id: NodeId) -> Option<NodeId> {
    let end = document.end(document.parent(id)?);
    let mut found = document.end(id);
    while found < end && is_space(document, found) {
        found = document.end(found);
    }
    (found < end).then_some(found)
}

fn is_space(document: &Document, id: NodeId) -> bool {
    document.is_text(id) && text::is_blank(document.text(id))
}
