//! Pictures that a page shows where scripts are off.

use super::picture::{self, Picture};
use crate::dom::{Document, Name, NodeId, read_fragment};
use crate::options::Limits;
use crate::text;

/// Bytes of a `noscript` that are read.
const MAX_BYTES: usize = 8 << 10;

/// Siblings among which a picture's twin is looked for.
const SIBLINGS: usize = 12;

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
        let siblings: Vec<NodeId> = document
            .children(parent)
            .filter(|&id| !document.is_text(id) || !text::is_blank(document.text(id)))
            .take(SIBLINGS)
            .collect();
        let place = siblings.iter().position(|&id| id == child)?;
        let is_noscript = |id: &&NodeId| document.is_html(**id, Name::NOSCRIPT);
        let before = place.checked_sub(1).and_then(|place| siblings.get(place));
        let after = siblings.get(place + 1).filter(is_noscript);
        if let Some(&noscript) = after.or(before.filter(is_noscript)) {
            return picture(document, noscript);
        }
        if siblings.len() > 1 {
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
    let shows = |&id: &NodeId| {
        document.subtree(id).take(SIBLINGS).any(|id| {
            matches!(
                document.name(id),
                Name::IMG | Name::PICTURE | Name::VIDEO | Name::IFRAME | Name::AMP_IMG
            )
        })
    };
    let has_twin = document
        .children(parent)
        .take(SIBLINGS)
        .any(|id| shows(&id));
    let is_body = !matches!(document.name(parent), Name::HEAD | Name::BODY);
    is_body && !has_twin && picture(document, id).is_some()
}
