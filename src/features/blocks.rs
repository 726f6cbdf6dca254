//! The blocks of a page: runs of text that stand on lines of their own.

use super::part::{self, Part};
use crate::dom::{Document, Name, NodeId};
use crate::text;

/// A run of nodes that starts its own line of text.
///
/// A paragraph is one; so is each stretch between two `<br><br>`, loose
/// text between two paragraphs, and a picture that stands alone.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Block {
    /// The block-level element it stands in.
    pub container: NodeId,
    /// First text or picture of the run.
    pub start: NodeId,
    /// Where the run ends, exclusive.
    pub end: NodeId,
    /// Its texts, pictures and line breaks: a range of [`Blocks::pieces`].
    pub(super) pieces: (u32, u32),
    /// Whether a single line break parts it from the block before: both are
    /// lines of one paragraph.
    pub continues: bool,
}

/// The blocks of a page, in document order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Blocks {
    /// The blocks; together they hold all visible text.
    pub list: Vec<Block>,
    /// The texts, pictures and line breaks of all blocks, one after another.
    pub(super) pieces: Vec<NodeId>,
    /// What elements are whose names do not tell, in document order.
    pub(super) parts: Vec<(NodeId, Part)>,
    /// Texts that are shown and stand in no block: numbers of lines, buttons.
    pub furniture: Vec<NodeId>,
}

impl Blocks {
    /// The texts, pictures and line breaks of a block, in order. What the
    /// page does not show is not among them.
    pub(crate) fn pieces(&self, block: &Block) -> &[NodeId] {
        &self.pieces[block.pieces.0 as usize..block.pieces.1 as usize]
    }

    /// What an element is, where its name does not tell.
    pub(crate) fn part(&self, id: NodeId) -> Part {
        let place = self.parts.binary_search_by_key(&id, |part| part.0);
        place.map_or(Part::Plain, |place| self.parts[place].1)
    }

    /// The rules that part the text, the last first.
    pub(crate) fn dividers(&self) -> Vec<NodeId> {
        let parts = self.parts.iter().rev();
        let dividers = parts.filter(|part| part.1 == Part::Divider);
        dividers.map(|part| part.0).collect()
    }

    /// The text of a block with white space folded.
    pub(crate) fn line(&self, document: &Document, block: &Block) -> String {
        let mut line = String::new();
        self.read_line(document, block, &mut line, |text, line| line.push_str(text));
        text::fold_whitespace(&line)
    }

    /// Hands out the texts of a block one by one; a break is a space.
    pub(crate) fn read_line(
        &self,
        document: &Document,
        block: &Block,
        line: &mut String,
        add: impl Fn(&str, &mut String),
    ) {
        for &piece in self.pieces(block) {
            if document.is_text(piece) {
                add(document.text(piece), line);
            } else if document.is_html(piece, Name::BR) {
                line.push(' ');
            } else if !self.parts.is_empty() {
                match self.part(piece) {
                    Part::Plain => {}
                    Part::Code | Part::CodeLine => line.push(' '),
                    part => add(&part::words(document, piece, part), line),
                }
            }
        }
    }
}

/// How much of an element is read.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(crate) enum Sight {
    /// Nothing: the page does not show it.
    Hidden,
    /// It is shown, and is this to the text around it.
    Shown(Part),
}
