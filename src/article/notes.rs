//! Notes that stand in a line of text: a number in their place, and the notes
//! themselves at the end.

use super::assemble::Assembler;
use super::tag::Flow;
use super::{Attribute, Element, Node, Tag, attributes};
use crate::dom::{Document, Name, NodeId, read_fragment};
use crate::features::note_markup;
use crate::options::Limits;

/// Before the ids of the notes.
const NOTE: &str = "sidenote-";

/// Before the ids of the places that they belong to.
const PLACE: &str = "sidenote-ref-";

impl Assembler<'_> {
    /// Puts a number in the place of a note.
    pub(super) fn add_reference(&mut self, id: NodeId) {
        self.notes.push(id);
        let link = reference(self.notes.len());
        let is_raised = self.open.iter().any(|open| open.element.tag == Tag::Sup);
        let raised = |link: Element| Element::new(Tag::Sup, vec![link.into()]);
        self.push(if is_raised { link } else { raised(link) }.into());
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
            if let Some(markup) = note_markup(self.document, note) {
                self.add_markup(markup);
                self.close_to(1);
                continue;
            }
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

    /// Adds a note that an attribute holds.
    fn add_markup(&mut self, markup: &str) {
        let base = self.document.base_url().map(str::to_owned);
        let fragment = read_fragment(markup, base, &Limits::default());
        let mut nodes = Vec::new();
        read(&fragment, fragment.root(), &mut nodes);
        for node in nodes {
            self.push(node);
        }
    }
}

/// The lines of a note that an attribute held: its blocks are parted by
/// spaces.
fn read(fragment: &Document, id: NodeId, nodes: &mut Vec<Node>) {
    for child in fragment.children(id) {
        let name = fragment.name(child);
        let tag = Tag::from_name(name).filter(|tag| {
            tag.flow() == Flow::Inline && !tag.is_void() && !tag.is_media() && *tag != Tag::Span
        });
        if fragment.is_text(child) {
            nodes.push(Node::from(fragment.text(child)));
        } else if let Some(tag) = tag {
            let mut element = Element::new(tag, Vec::new());
            element.attributes = attributes::read(fragment, child, tag);
            read(fragment, child, &mut element.children);
            nodes.push(element.into());
        } else {
            read(fragment, child, nodes);
            nodes.push(Node::from(" "));
        }
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
    link
}

/// The note as an item of a list, for its text to come.
fn item(number: usize) -> Element {
    let mut item = Element::new(Tag::Li, Vec::new());
    item.attributes = vec![Attribute::Id([NOTE, &number.to_string()].concat())];
    item
}
