//! Rebuilds the structure around the kept blocks.
//!
//! The blocks are taken in document order. For each, the elements around it
//! that mean something (lists, quotations, tables, figures) are opened or
//! stay open from the block before; then its pieces are written as one line,
//! with the inline elements around each piece. What stands around a block
//! and means nothing (`<div>`, `<span>`, `<font>`) is not written.

use super::anchors::{self, Anchors};
use super::cards::Cards;
use super::code::Line;
use super::dividers::Gap;
use super::path::{self, Step};
use super::posts::Posts;
use super::table::DataTables;
use super::tree::MAX_DEPTH;
use super::{Article, Element, Ledger, Node, Tag};
use super::{attributes, caption, formula, media, tabs, typed};
use crate::classify::{Label, Labels, PageType};
use crate::dom::{Document, Name, NodeId};
use crate::features::{Block, Blocks, Part, words};
use crate::metadata::Metadata;
use crate::options::Options;
use crate::text;

/// Builds the article from the blocks that were kept; `None` where no block
/// was.
pub(crate) fn assemble(
    document: &Document,
    mut labels: Labels,
    mut metadata: Metadata,
    options: &Options,
) -> Option<Article> {
    let posts = Posts::read(document, &mut labels);
    let labels = &labels;
    let mut assembler = Assembler {
        document,
        blocks: labels.blocks,
        tables: DataTables::read(document),
        anchors: Anchors::read(document, labels),
        open: Vec::new(),
        line_depth: 0,
        code: None,
        panel: None,
        notes: Vec::new(),
        within: document.root(),
        within_caption: false,
        posts,
        cards: Cards::read(document, labels),
        dividers: labels.blocks.dividers(),
        gap: Gap::default(),
        body: Vec::new(),
    };
    assembler.add_blocks(labels);
    assembler.leave_posts();
    assembler.add_notes();
    settle(&mut metadata, labels.page_type);
    let typed = typed::read(
        document,
        labels,
        &metadata,
        &assembler.posts,
        &assembler.cards,
    );
    if let Some(time) = typed.thread.first().and_then(|post| post.time.as_ref()) {
        metadata.date_from_post(time);
    }
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
        #[cfg(feature = "html")]
        explanation: labels.explanation.clone(),
        wants_markdown: options.markdown,
        typed,
        body,
    };
    article.excerpt_from_text();
    Some(article)
}

/// Settles what the metadata leaves open by the kind of the page.
fn settle(metadata: &mut Metadata, page_type: PageType) {
    if page_type == PageType::Service {
        metadata.prefer_declared_title();
    }
    if !matches!(
        page_type,
        PageType::Article | PageType::Forum | PageType::Other
    ) {
        metadata.forget_shown_day();
    }
}

/// An element of the article that is still open.
pub(super) struct Open {
    /// The page's element it stands for; none for a line of our own.
    origin: Option<NodeId>,
    pub(super) element: Element,
    /// The cell that the next one follows, within a row.
    last_cell: Option<NodeId>,
}

/// The article in the making.
pub(super) struct Assembler<'a> {
    pub(super) document: &'a Document,
    pub(super) blocks: &'a Blocks,
    tables: DataTables,
    anchors: Anchors,
    pub(super) open: Vec<Open>,
    /// How many elements are open around the text of the line.
    pub(super) line_depth: usize,
    /// Where the code stands that is being written.
    pub(super) code: Option<Line>,
    /// The panel of the last code, where it stands on tabs.
    panel: Option<NodeId>,
    /// Notes that stood in a line, for the end.
    pub(super) notes: Vec<NodeId>,
    /// What stands around a note means nothing to its text.
    pub(super) within: NodeId,
    /// Whether the line is a caption: credits are told by their class there.
    within_caption: bool,
    /// The posts of a discussion.
    pub(super) posts: Posts,
    /// The items of a list.
    pub(super) cards: Cards,
    /// Rules of the page that no block was written after, the last first.
    pub(super) dividers: Vec<NodeId>,
    /// What stands before the next block.
    pub(super) gap: Gap,
    pub(super) body: Vec<Node>,
}

impl Assembler<'_> {
    fn add_blocks(&mut self, labels: &Labels) {
        let mut before = None;
        for (block, verdict) in labels.blocks.list.iter().zip(&labels.verdicts) {
            let pieces = labels.blocks.pieces(block);
            self.pass_dividers(block.start);
            if self.passes_over(block, verdict.label) {
                continue;
            }
            if matches!(verdict.label, Label::Content | Label::Caption) {
                self.enter_post_of(block.start);
            }
            match verdict.label {
                Label::Content if block.continues && before == Some(Label::Content) => {
                    self.go_on(pieces);
                }
                Label::Content => {
                    self.divide(block);
                    self.add(pieces, block, Tag::P);
                }
                Label::Caption => self.add_caption(pieces, block),
                _ => {}
            }
            before = Some(verdict.label);
        }
    }

    /// Adds a block as a line of its own; `line` is what holds it where no
    /// element of the page does.
    fn add(&mut self, pieces: &[NodeId], block: &Block, line: Tag) {
        let structure = self.structure(block.container);
        let common = self.common_from(0, &structure);
        self.close_to(common);
        for step in &structure[common..] {
            self.open(*step);
        }
        if self.wants_line(block) {
            self.open_line(line, block.container);
        } else {
            self.part_lines();
            let place = self.anchors.take_for_line(self.document, block.container);
            if let Some(open) = self.open.last_mut() {
                open.element.attributes.extend(place);
            }
        }
        self.line_depth = self.open.len();
        self.add_pieces(pieces);
    }

    /// The elements around a block that structure it.
    pub(super) fn structure(&self, container: NodeId) -> Vec<Step> {
        let steps = path::structure(self.document, self.blocks, &self.tables, container);
        if self.posts.is_within() {
            return self.structure_in_post(steps, container);
        }
        self.cards.wrap(self.document, steps, container)
    }

    /// Adds a further line to the line before it.
    fn go_on(&mut self, pieces: &[NodeId]) {
        self.close_to(self.line_depth);
        self.add_pieces(pieces);
    }

    pub(super) fn add_pieces(&mut self, pieces: &[NodeId]) {
        let is_code = self.open.iter().any(|open| open.element.tag == Tag::Pre);
        self.code = is_code.then(Line::default);
        for (place, &piece) in pieces.iter().enumerate() {
            let before = place.checked_sub(1).map(|place| pieces[place]);
            if is_code && self.add_line_end(before, piece, pieces.get(place + 1).copied()) {
                continue;
            }
            let mut inline = path::inline(self.document, piece);
            inline.retain(|step| step.id > self.within);
            if self.within_caption
                && let Some(id) = caption::credit(self.document, piece)
                && inline.iter().all(|step| step.tag != Tag::Small)
            {
                let tag = Tag::Small;
                inline.insert(0, Step { id, tag });
            }
            let shared = self.common_from(self.line_depth, &inline);
            self.close_to(self.line_depth + shared);
            for step in &inline[shared..] {
                self.open(*step);
            }
            self.add_piece(piece);
        }
    }

    fn add_caption_pieces(&mut self, pieces: &[NodeId]) {
        self.within_caption = true;
        self.add_pieces(pieces);
        self.within_caption = false;
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
        let structure = self.structure(block.container);
        let has_place = structure.iter().any(|step| {
            step.tag.heading_level().is_some()
                || matches!(
                    step.tag,
                    Tag::Figcaption | Tag::Caption | Tag::Dt | Tag::Summary | Tag::Pre
                )
        });
        if has_place {
            self.add(&[], block, Tag::P);
            return self.add_caption_pieces(pieces);
        }
        let common = self.common_from(0, &structure);
        self.close_to(common);
        for step in &structure[common..] {
            self.open(*step);
        }
        let depth = self.open.len();
        self.open_line(Tag::Figcaption, block.container);
        self.line_depth = self.open.len();
        self.add_caption_pieces(pieces);
        self.close_to(depth);
        caption::join(self.siblings());
    }

    /// How many of the elements open from this depth on the path shares.
    pub(super) fn common_from(&self, depth: usize, steps: &[Step]) -> usize {
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
        self.open_own(element);
    }

    fn open(&mut self, step: Step) {
        if self.open.len() >= MAX_DEPTH {
            return;
        }
        self.fill_cells(Some(step));
        if step.tag == Tag::Pre {
            self.name_tab(step.id);
        }
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

    /// Names the tab before the first code that stands on it.
    fn name_tab(&mut self, code: NodeId) {
        let panel = tabs::panel(self.document, code);
        if panel == self.panel {
            return;
        }
        self.panel = panel;
        let name = panel.and_then(|panel| tabs::name(self.document, panel));
        if let Some(name) = name {
            self.push(name.into());
        }
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

    pub(super) fn close_to(&mut self, depth: usize) {
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
            let text = self.document.text(id);
            let text = text.strip_prefix(|c| c == ' ' && self.is_behind_prompt(id));
            return self.push_text(text.unwrap_or(self.document.text(id)));
        }
        match self.blocks.part(id) {
            Part::Formula => return self.push(formula::read(self.document, id).into()),
            Part::Note => return self.add_reference(id),
            Part::Plain => {}
            part => return self.push_text(&words(self.document, id, part)),
        }
        if self.document.is_html(id, Name::BR) {
            self.push(Element::new(Tag::Br, Vec::new()).into());
        } else if self.document.is_html(id, Name::WBR) {
            self.push(Element::new(Tag::Wbr, Vec::new()).into());
        } else {
            self.add_media(id);
        }
    }

    fn add_media(&mut self, id: NodeId) {
        match media::read(self.document, id) {
            Some(Node::Text(character)) => self.push_text(&character),
            // A link cannot stand within a link.
            Some(link) if link.is(Tag::A) && self.is_within_link() => {}
            Some(node) => self.push(node),
            None => {}
        }
    }

    fn is_within_link(&self) -> bool {
        self.open.iter().any(|open| open.element.tag == Tag::A)
    }

    /// Opens an element that stands for none of the page's.
    pub(super) fn open_own(&mut self, element: Element) {
        self.open.push(Open {
            origin: None,
            element,
            last_cell: None,
        });
    }

    pub(super) fn push_text(&mut self, text: &str) {
        let code = self.code.map(|line| line.after(text));
        self.code = code;
        let siblings = self.siblings();
        if let Some(Node::Text(last)) = siblings.last_mut() {
            last.push_str(text);
        } else if code.is_some()
            || !siblings.is_empty()
            || !text::is_blank(text)
            || !text.contains('\n')
        {
            siblings.push(Node::from(text));
        }
    }

    pub(super) fn push(&mut self, node: Node) {
        self.siblings().push(node);
    }

    fn siblings(&mut self) -> &mut Vec<Node> {
        self.open
            .last_mut()
            .map_or(&mut self.body, |open| &mut open.element.children)
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
