//! Notes that stand in a line of text: a number in their place, and the notes
//! themselves at the end.

use super::assemble::Assembler;
use super::{Attribute, Element, Node, Tag};
use crate::dom::{Name, NodeId};

/// Before the ids of the notes.
const NOTE: &str = "sidenote-";

/// Before the ids of the places that they belong to.
const PLACE: &str = "sidenote-ref-";

impl Assembler<'_> {
    /// Puts a number in the place of a note.
    pub(super) fn add_reference(&mut self, id: NodeId) {
        self.notes.push(id);
        let reference = reference(self.notes.len());
        self.push(reference.into());
    }

    /// Adds the notes that stood in lines of text as a list of their own.
    pub(super) fn add_notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.is_empty() {
            return;
        }
        self.open_own(Element::new(Tag::Ol, Vec::new()));
        for (place, &note) in notes.iter().enumerate() {
            self.open_own(item(place + 1));
            self.line_depth = self.open.len();
            self.within = note;
            let is_piece = |id: &NodeId| {
                self.document.is_text(*id)
                    || matches!(self.document.name(*id), Name::BR | Name::IMG)
            };
            let pieces: Vec<NodeId> = self.document.subtree(note).filter(is_piece).collect();
            self.add_pieces(&pieces);
            self.close_to(1);
        }
        self.close_to(0);
    }
}

/// The number that stands for a note.
fn reference(number: usize) -> Element {
    let label = number.to_string();
    let mut link = Element::new(Tag::A, vec![Node::Text(label.clone())]);
    link.attributes = vec![
        Attribute::Target([NOTE, &label].concat()),
        Attribute::Id([PLACE, &label].concat()),
    ];
    Element::new(Tag::Sup, vec![link.into()])
}

/// The note as an item of a list, for its text to come.
fn item(number: usize) -> Element {
    let mut item = Element::new(Tag::Li, Vec::new());
    item.attributes = vec![Attribute::Id([NOTE, &number.to_string()].concat())];
    item
}
