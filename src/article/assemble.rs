//! Rebuilds the structure around the kept blocks.
//!
//! The blocks are taken in document order. For each, the elements around it
//! that mean something (lists, quotations, tables, figures) are opened or
//! stay open from the block before; then its pieces are written as one line,
//! with the inline elements around each piece. What stands around a block
//! and means nothing (`<div>`, `<span>`, `<font>`) is not written.

use super::anchors::{self, Anchors};
use super::path::{self, Step};
use super::table::DataTables;
use super::tree::MAX_DEPTH;
use super::{Article, Element, Ledger, Node, Tag, attributes, media};
use crate::classify::{Label, Labels};
use crate::dom::{Document, Name, Namespace, NodeId};
use crate::features::Block;
use crate::metadata::Metadata;
use crate::options::Options;
use crate::text;

/// Builds the article from the blocks that were kept; `None` where no block
/// was.
pub(crate) fn assemble(
    document: &Document,
    labels: &Labels,
    mut metadata: Metadata,
    options: &Options,
) -> Option<Article> {
    let mut assembler = Assembler {
        document,
        tables: DataTables::read(document),
        anchors: Anchors::read(document, labels),
        open: Vec::new(),
        line_depth: 0,
        body: Vec::new(),
    };
    let mut before = None;
    for (block, verdict) in labels.blocks.list.iter().zip(&labels.verdicts) {
        let pieces = labels.blocks.pieces(block);
        match verdict.label {
            Label::Content if block.continues && before == Some(Label::Content) => {
                assembler.go_on(pieces);
            }
            Label::Content => assembler.add(pieces, block, Tag::P),
            Label::Caption => assembler.add_caption(pieces, block),
            _ => {}
        }
        before = Some(verdict.label);
    }
    assembler.close_to(0);
    let mut body = assembler.body;
    anchors::settle(document, &mut body);
    if labels.gated {
        metadata.close();
    }
    if body.is_empty() {
        return None;
    }
    let mut article = Article {
        metadata,
        page_type: labels.page_type,
        confidence: labels.confidence,
        truncated: document.is_truncated(),
        ledger: options.ledger.then(|| Ledger::read(document, labels)),
        body,
    };
    article.excerpt_from_text();
    Some(article)
}

/// An element of the article that is still open.
struct Open {
    /// The page's element it stands for; none for a line of our own.
    origin: Option<NodeId>,
    element: Element,
    /// The cell that the next one follows, within a row.
    last_cell: Option<NodeId>,
}

/// The article in the making.
struct Assembler<'a> {
    document: &'a Document,
    tables: DataTables,
    anchors: Anchors,
    open: Vec<Open>,
    /// How many elements are open around the text of the line.
    line_depth: usize,
    body: Vec<Node>,
}

impl Assembler<'_> {
    /// Adds a block as a line of its own; `line` is what holds it where no
    /// element of the page does.
    fn add(&mut self, pieces: &[NodeId], block: &Block, line: Tag) {
        let structure = path::structure(self.document, &self.tables, block.container);
        let common = self.common_from(0, &structure);
        self.close_to(common);
        for step in &structure[common..] {
            self.open(*step);
        }
        if self.wants_line(block) {
            self.open_line(line, block.container);
        } else {
            self.part_lines();
        }
        self.line_depth = self.open.len();
        self.add_pieces(pieces);
    }

    /// Adds a further line to the line before it.
    fn go_on(&mut self, pieces: &[NodeId]) {
        self.close_to(self.line_depth);
        self.add_pieces(pieces);
    }

    fn add_pieces(&mut self, pieces: &[NodeId]) {
        for &piece in pieces {
            let inline = path::inline(self.document, piece);
            let shared = self.common_from(self.line_depth, &inline);
            self.close_to(self.line_depth + shared);
            for step in &inline[shared..] {
                self.open(*step);
            }
            self.add_piece(piece);
        }
    }

    /// Keeps two blocks within one heading or cell from growing together.
    fn part_lines(&mut self) {
        let is_code = self
            .open
            .last()
            .is_some_and(|open| open.element.tag == Tag::Pre);
        let siblings = self.siblings();
        if !siblings.is_empty() {
            siblings.push(Node::from(if is_code { "\n" } else { " " }));
        }
    }

    /// Adds a caption: to the figure around it, or to the picture before it.
    fn add_caption(&mut self, pieces: &[NodeId], block: &Block) {
        let has_place = path::structure(self.document, &self.tables, block.container)
            .iter()
            .any(|step| matches!(step.tag, Tag::Figcaption | Tag::Caption));
        if has_place {
            return self.add(pieces, block, Tag::P);
        }
        self.add(pieces, block, Tag::Figcaption);
        let siblings = self
            .open
            .last_mut()
            .map_or(&mut self.body, |open| &mut open.element.children);
        join_caption(siblings);
    }

    /// How many of the elements open from this depth on the path shares.
    fn common_from(&self, depth: usize, steps: &[Step]) -> usize {
        let open = self.open[depth.min(self.open.len())..].iter();
        open.zip(steps)
            .take_while(|(open, step)| open.origin == Some(step.id) && open.element.tag == step.tag)
            .count()
    }

    /// Whether the block needs a line of its own within what is open: the
    /// page's own line may hold further blocks.
    fn wants_line(&self, block: &Block) -> bool {
        let Some(innermost) = self.open.last() else {
            return true;
        };
        let is_own = innermost.origin == Some(block.container);
        match innermost.element.tag {
            tag if tag.heading_level().is_some() => false,
            Tag::Pre | Tag::Dt | Tag::Summary | Tag::Caption | Tag::Th => false,
            Tag::Li | Tag::Dd | Tag::Td | Tag::Figcaption => {
                !is_own || !innermost.element.children.is_empty()
            }
            _ => true,
        }
    }

    fn open_line(&mut self, tag: Tag, container: NodeId) {
        let mut element = Element::new(tag, Vec::new());
        if self.document.is_html(container, Name::P) {
            element.attributes = attributes::read(self.document, container, tag);
        }
        element
            .attributes
            .extend(self.anchors.take_for_line(self.document, container));
        self.open.push(Open {
            origin: None,
            element,
            last_cell: None,
        });
    }

    fn open(&mut self, step: Step) {
        if self.open.len() >= MAX_DEPTH {
            return;
        }
        self.fill_cells(Some(step));
        let mut element = Element::new(step.tag, Vec::new());
        element.attributes = attributes::read(self.document, step.id, step.tag);
        if step.tag == Tag::A && element.attributes.is_empty() {
            return;
        }
        element
            .attributes
            .extend(self.anchors.take(self.document, step.id));
        self.open.push(Open {
            origin: Some(step.id),
            element,
            last_cell: None,
        });
    }

    /// Writes the empty cells that come before this one in its row, or at the
    /// row's end.
    fn fill_cells(&mut self, until: Option<Step>) {
        let Some(row) = self.open.last_mut() else {
            return;
        };
        let Some(origin) = row.origin.filter(|_| row.element.tag == Tag::Tr) else {
            return;
        };
        let end = until.map_or(self.document.end(origin), |step| step.id);
        let last = row.last_cell;
        let cells = self
            .document
            .children(origin)
            .filter(|&cell| cell < end && last.is_none_or(|last| cell > last));
        for cell in cells {
            let Some(tag) = cell_tag(self.document.name(cell)) else {
                continue;
            };
            let mut empty = Element::new(tag, Vec::new());
            empty.attributes = attributes::read(self.document, cell, tag);
            row.element.children.push(empty.into());
            row.last_cell = Some(cell);
        }
        if let Some(step) = until {
            row.last_cell = Some(step.id);
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.open.len() > depth {
            self.fill_cells(None);
            let Some(open) = self.open.pop() else { return };
            if open.element.children.is_empty()
                && !open.element.tag.is_void()
                && cell_tag_of(open.element.tag).is_none()
            {
                continue;
            }
            self.push(open.element.into());
        }
    }

    fn add_piece(&mut self, id: NodeId) {
        if self.document.is_text(id) {
            self.push_text(self.document.text(id));
        } else if self.document.is_html(id, Name::BR) {
            self.push(Element::new(Tag::Br, Vec::new()).into());
        } else if self.document.namespace(id) == Namespace::Html
            && let Some(node) = media::read(self.document, id)
        {
            self.push(node.into());
        }
    }

    fn push_text(&mut self, text: &str) {
        let siblings = self.siblings();
        if let Some(Node::Text(last)) = siblings.last_mut() {
            last.push_str(text);
        } else if !siblings.is_empty() || !text::is_blank(text) || !text.contains('\n') {
            siblings.push(Node::from(text));
        }
    }

    fn push(&mut self, node: Node) {
        self.siblings().push(node);
    }

    fn siblings(&mut self) -> &mut Vec<Node> {
        self.open
            .last_mut()
            .map_or(&mut self.body, |open| &mut open.element.children)
    }
}

/// Joins a caption with the picture before it.
///
/// ```html
/// <div><img src="a.jpg"></div> <div class="caption">The harbour.</div>
/// ```
fn join_caption(siblings: &mut Vec<Node>) {
    let is_caption = |node: &Node| {
        node.element()
            .is_some_and(|element| element.tag == Tag::Figcaption)
    };
    let Some(caption) = siblings.pop_if(|node| is_caption(node)) else {
        return;
    };
    let is_picture = |node: &Node| node.element().is_some_and(is_picture);
    let figure = match siblings.pop_if(|node| is_picture(node)) {
        Some(Node::Element(picture)) if picture.tag == Tag::P => {
            [picture.children, vec![caption]].concat()
        }
        Some(picture) => vec![picture, caption],
        None => vec![caption],
    };
    siblings.push(Element::new(Tag::Figure, figure).into());
}

/// Whether an element shows pictures and no text.
fn is_picture(element: &Element) -> bool {
    match element.tag {
        Tag::Img | Tag::Video | Tag::Audio => true,
        Tag::P | Tag::A => {
            !element.children.is_empty()
                && element.children.iter().all(|child| match child {
                    Node::Element(child) => is_picture(child) || child.tag == Tag::Br,
                    Node::Text(text) => text::is_blank(text),
                })
        }
        _ => false,
    }
}

fn cell_tag(name: Name) -> Option<Tag> {
    match name {
        Name::TD => Some(Tag::Td),
        Name::TH => Some(Tag::Th),
        _ => None,
    }
}

fn cell_tag_of(tag: Tag) -> Option<Tag> {
    matches!(tag, Tag::Td | Tag::Th).then_some(tag)
}
