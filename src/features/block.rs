//! Splits a page into blocks: runs of text that stand on lines of their own.
//!
//! One walk in document order. A run grows while inline nodes follow each
//! other and ends at every border of a block-level element, at `<hr>` and at
//! two line breaks in a row. What the page does not show is passed over.

use super::blocks::{Block, Blocks, Sight};
use super::count::{Counts, LastLink, LineCount};
use super::part::{self, Part};
use super::role::{Role, is_stress, role};
use crate::dom::{Document, Name, NodeId};
use crate::text;

/// Longest line, in words, for its paragraph to be split at single breaks
/// whatever its lines end with: lists and boxes have short lines, verses too,
/// hard-wrapped text has not.
const MAX_LINE_WORDS: u32 = 20;

/// Most lines of a paragraph that is split where they end: a pitch below a
/// text, and no post of somebody who writes without paragraphs.
const MAX_WHOLE_LINES: usize = 3;

/// Splits the page; `sight` tells which elements it shows, and as what.
///
/// Counts are given one a block, in the same order.
pub(crate) fn split(document: &Document, sight: &dyn Fn(NodeId) -> Sight) -> (Blocks, Vec<Counts>) {
    let mut splitter = Splitter::new(document);
    let mut id = document.root().next();
    let end = document.end(document.root());
    while id < end {
        splitter.leave_before(id);
        id = if document.is_text(id) {
            splitter.text(id);
            id.next()
        } else {
            splitter.enter(id, sight(id))
        };
    }
    splitter.flush();
    (splitter.blocks, splitter.all_counts)
}

/// An element that is open during the walk.
struct Open {
    id: NodeId,
    end: NodeId,
    is_block: bool,
    is_link: bool,
    is_pre: bool,
    /// Itself where it is a line of code: its end is a line's end.
    line: Option<NodeId>,
}

/// A line of the run, up to a single break.
#[derive(Clone, Copy)]
struct Line {
    start: NodeId,
    end: NodeId,
    /// Where its pieces end.
    last_piece: usize,
    counts: Counts,
}

/// The state of the walk.
struct Splitter<'a> {
    document: &'a Document,
    open: Vec<Open>,
    links: u32,
    /// Open elements of bold or italic letters.
    stresses: u32,
    breaks: u32,
    run: Option<(NodeId, NodeId)>,
    count: LineCount,
    /// The lines of the run that are complete.
    lines: Vec<Line>,
    /// Where the run's pieces begin.
    first_piece: usize,
    /// Open elements whose line breaks are part of the text.
    pres: u32,
    blocks: Blocks,
    all_counts: Vec<Counts>,
}

impl<'a> Splitter<'a> {
    fn new(document: &'a Document) -> Splitter<'a> {
        Splitter {
            document,
            open: Vec::new(),
            links: 0,
            stresses: 0,
            breaks: 0,
            run: None,
            count: LineCount::default(),
            lines: Vec::new(),
            first_piece: 0,
            pres: 0,
            blocks: Blocks::default(),
            all_counts: Vec::new(),
        }
    }

    /// Closes the elements that end before this node.
    fn leave_before(&mut self, id: NodeId) {
        while self.open.last().is_some_and(|open| open.end <= id) {
            let Some(open) = self.open.last() else { return };
            let (is_link, is_pre, line) = (open.is_link, open.is_pre, open.line);
            let (is_block, id) = (open.is_block, open.id);
            if let Some(line) = line {
                self.end_code_line(line);
            }
            self.pres -= u32::from(is_pre);
            if is_block {
                self.flush();
            }
            self.links -= u32::from(is_link);
            self.stresses -= u32::from(is_stress(self.document.name(id)));
            self.open.pop();
        }
    }

    /// Enters an element; gives the node to go on with.
    fn enter(&mut self, id: NodeId, sight: Sight) -> NodeId {
        let after = self.document.end(id);
        let Sight::Shown(part) = sight else {
            return after;
        };
        if part != Part::Plain && !self.admit(id, part) {
            return after;
        }
        let role = match part {
            Part::Code => Role::Block,
            Part::Label => Role::Inline,
            _ => role(self.document, id),
        };
        match role {
            Role::Unseen => return after,
            Role::Mark => {
                self.add_piece(id);
                return after;
            }
            Role::Break => {
                self.break_line(id);
                return after;
            }
            Role::Rule => {
                self.flush();
                return after;
            }
            Role::Media => {
                self.count.counts.media += 1;
                self.extend(id, after);
                return after;
            }
            Role::Block | Role::Control | Role::Inline => {}
        }
        let is_block = role != Role::Inline && self.pres == 0;
        if is_block {
            self.flush();
        }
        self.count.counts.controls += u32::from(role == Role::Control);
        let is_link =
            self.document.is_html(id, Name::A) && self.document.has_attribute(id, Name::HREF);
        self.links += u32::from(is_link);
        self.stresses += u32::from(is_stress(self.document.name(id)));
        self.count.counts.links += u32::from(is_link);
        let in_code = self.pres > 0;
        let line = (in_code && (role == Role::Block || part == Part::CodeLine)).then_some(id);
        if let Some(line) = line {
            self.end_code_line(line);
        }
        let is_pre = part == Part::Code;
        self.pres += u32::from(is_pre);
        self.open.push(Open {
            id,
            end: after,
            is_block,
            is_link,
            is_pre,
            line,
        });
        id.next()
    }

    /// Takes note of what an element is; says whether its inside is read.
    fn admit(&mut self, id: NodeId, part: Part) -> bool {
        match part {
            Part::Furniture => {
                let texts = self.document.subtree(id);
                let texts = texts.filter(|&id| !text::is_blank(self.document.text(id)));
                self.blocks.furniture.extend(texts);
                return false;
            }
            Part::Formula => self.count.counts.media += 1,
            Part::Check | Part::Note => self.count.pause(),
            Part::Initial => {
                let letter = part::words(self.document, id, part);
                self.count.add(&letter, self.links > 0);
            }
            _ => {
                self.blocks.parts.push((id, part));
                return true;
            }
        }
        self.blocks.parts.push((id, part));
        self.extend(id, self.document.end(id));
        false
    }

    /// Marks where a line of code begins and ends.
    fn end_code_line(&mut self, id: NodeId) {
        self.count.pause();
        self.blocks.pieces.push(id);
    }

    /// Breaks the line; two breaks in a row end the run.
    fn break_line(&mut self, id: NodeId) {
        self.breaks += 1;
        self.count.pause();
        self.add_piece(id);
        if self.pres > 0 {
            return;
        }
        self.end_line();
        if self.breaks > 1 {
            self.flush();
        }
    }

    /// Sets the line aside that ends here.
    fn end_line(&mut self) {
        let counts = std::mem::take(&mut self.count).finish();
        let Some((start, end)) = self.run.take() else {
            return;
        };
        let last_piece = self.blocks.pieces.len();
        self.lines.push(Line {
            start,
            end,
            last_piece,
            counts,
        });
    }

    /// Adds a node to the run, if one has begun.
    fn add_piece(&mut self, id: NodeId) {
        if self.run.is_some() || !self.lines.is_empty() || self.pres > 0 {
            self.blocks.pieces.push(id);
        }
    }

    /// Adds a text to the run.
    fn text(&mut self, id: NodeId) {
        let text = self.document.text(id);
        if text::is_blank(text) {
            self.count.pause();
            self.add_piece(id);
            return;
        }
        let before = self.count.counts.letters;
        self.count.add(text, self.links > 0);
        if self.stresses > 0 {
            self.count.counts.stressed += self.count.counts.letters - before;
        }
        self.extend(id, id.next());
    }

    fn extend(&mut self, start: NodeId, end: NodeId) {
        self.breaks = 0;
        let first = self.run.map_or(start, |(first, _)| first);
        self.run = Some((first, end));
        self.add_piece(start);
    }

    /// Ends the run: one block, or one a line where all lines are short, or
    /// where there are few and none but the last ends within a sentence.
    fn flush(&mut self) {
        self.end_line();
        self.breaks = 0;
        let lines = std::mem::take(&mut self.lines);
        let container = self.open.iter().rev().find(|open| open.is_block);
        let container = container.map_or(self.document.root(), |open| open.id);
        let is_heading = matches!(
            self.document.name(container),
            Name::H1 | Name::H2 | Name::H3 | Name::H4 | Name::H5 | Name::H6
        );
        let before_breaks = &lines[..lines.len().saturating_sub(1)];
        let is_split = !is_heading
            && (lines.iter().all(|line| line.counts.words <= MAX_LINE_WORDS)
                || lines.len() <= MAX_WHOLE_LINES && before_breaks.iter().all(Line::is_whole));
        let Some(whole) = lines.iter().copied().reduce(Line::join) else {
            self.blocks.pieces.truncate(self.first_piece);
            return;
        };
        if is_split {
            for (index, line) in lines.iter().enumerate() {
                self.push(container, line, index > 0);
            }
        } else {
            self.push(container, &whole, false);
        }
        self.blocks.pieces.truncate(whole.last_piece);
        self.first_piece = self.blocks.pieces.len();
    }

    fn push(&mut self, container: NodeId, line: &Line, continues: bool) {
        let pieces = (self.first_piece as u32, line.last_piece as u32);
        self.first_piece = line.last_piece;
        self.blocks.list.push(Block {
            container,
            start: line.start,
            end: line.end,
            pieces,
            continues,
        });
        self.all_counts.push(line.counts);
    }
}

impl Line {
    /// Whether it ends with a sentence, or with a link as pitches do.
    fn is_whole(&self) -> bool {
        let Counts {
            ends_sentence,
            last_link,
            words,
            link_words,
            ..
        } = self.counts;
        ends_sentence
            || last_link == LastLink::Behind
            || last_link == LastLink::Within && words == link_words
    }

    /// Both lines as one.
    fn join(self, next: Line) -> Line {
        Line {
            start: self.start,
            counts: self.counts.join(next.counts),
            ..next
        }
    }
}
