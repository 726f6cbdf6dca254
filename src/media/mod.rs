//! What pictures, players and frames of a page show.
//!
//! In: a [`Document`] and one of its elements. Out:
//! addresses that are safe, and facts about them: which of several files of
//! a picture is the best, which player a frame holds, what a drawing is made
//! of. Nothing is fetched and nothing is guessed: what the page does not
//! deliver is not there.

mod address;
mod drawing;
mod embed;
mod emoji;
mod noscript;
mod picture;
mod provider;
mod source_set;

pub(crate) use address::{ending, is_picture_address, unescaped};
pub(crate) use drawing::read as read_drawing;
pub(crate) use embed::{Embed, is_embed, is_kit_element, read as read_embed};
pub(crate) use emoji::character;
pub(crate) use noscript::{holds_picture, picture as picture_without_script};
pub(crate) use picture::{Picture, background, key, length, read as read_picture};
pub(crate) use provider::post;
pub(crate) use source_set::Source;

use crate::dom::{Document, Name, Namespace, NodeId};
use crate::text;

/// The first of these attributes that an element has.
#[inline(never)]
pub(crate) fn first<'d>(document: &'d Document, id: NodeId, names: &[Name]) -> Option<&'d str> {
    names.iter().find_map(|&name| document.attribute(id, name))
}

/// Nodes of an element that shows nothing but its background.
const BACKGROUND_NODES: usize = 3;

/// Whether a picture, player or frame of the page shows anything.
pub(crate) fn shows(document: &Document, id: NodeId) -> bool {
    if document.namespace(id) == Namespace::Svg {
        return document.end(id) != id.next();
    }
    match document.name(id) {
        Name::IMG | Name::PICTURE | Name::AMP_IMG => read_picture(document, id).is_some(),
        Name::IFRAME => is_embed(document, id),
        _ => !document.is_text(id) && !document.is_html(id, Name::BR),
    }
}

/// Whether an element shows nothing but a picture for its background.
pub(crate) fn is_background(document: &Document, id: NodeId) -> bool {
    document.end(id).index() - id.index() <= BACKGROUND_NODES
        && document
            .subtree(id)
            .skip(1)
            .all(|id| document.is_text(id) && text::is_blank(document.text(id)))
        && background(document, id).is_some()
}

/// Whether a script stands where a listing of code will, and has not yet
/// written it.
pub(crate) fn writes_listing(document: &Document, id: NodeId) -> bool {
    let mut after = document.end(id);
    if after.index() < document.len() && document.is_text(after) {
        after = after.next();
    }
    let is_written = after.index() < document.len()
        && document
            .attribute(after, Name::CLASS)
            .is_some_and(|class| class.starts_with("gist"));
    !is_written && is_embed(document, id)
}
