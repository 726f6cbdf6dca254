//! Notes that stand in a line of text: a number in their place, and the notes
//! themselves at the end.

use super::{Attribute, Element, Node, Tag};

/// Before the ids of the notes.
const NOTE: &str = "sidenote-";

/// Before the ids of the places that they belong to.
const PLACE: &str = "sidenote-ref-";

/// The number that stands for a note.
pub(super) fn reference(number: usize) -> Element {
    let label = number.to_string();
    let mut link = Element::new(Tag::A, vec![Node::Text(label.clone())]);
    link.attributes = vec![
        Attribute::Target([NOTE, &label].concat()),
        Attribute::Id([PLACE, &label].concat()),
    ];
    Element::new(Tag::Sup, vec![link.into()])
}

/// The note as an item of a list, for its text to come.
pub(super) fn item(number: usize) -> Element {
    let mut item = Element::new(Tag::Li, Vec::new());
    item.attributes = vec![Attribute::Id([NOTE, &number.to_string()].concat())];
    item
}
