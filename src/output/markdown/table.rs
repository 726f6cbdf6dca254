//! Tables: rows of cells, or HTML where cells hold more than a line.

use super::Writer;
use super::inline::Breaks;
use crate::article::{Attribute, Element, Node, Tag};
use crate::output::html;
use crate::text::is_blank;

/// Widest table written with bars; wider ones, or such as claim to be by a
/// `colspan`, are written as HTML.
const MAX_COLUMNS: usize = 64;

impl Writer {
    /// A table of GFM, its caption before it.
    pub(super) fn table(&mut self, table: &Element) {
        self.flush_anchors();
        let captions = table.children.iter().filter(|child| child.is(Tag::Caption));
        for caption in captions.filter_map(Node::element) {
            self.stressed(caption, Tag::Em);
        }
        let mut rows = Vec::new();
        let is_regular = collect(&table.children, &mut rows);
        let columns = columns(&rows);
        if columns > MAX_COLUMNS || !is_regular || !rows.iter().all(|row| is_plain(row)) {
            self.lines.block(&html_block(table));
        } else if columns > 0 {
            self.bars(&rows, columns);
        }
    }

    fn bars(&mut self, rows: &[&Element], columns: usize) {
        let has_head = rows.first().is_some_and(|row| is_head(row));
        let mut text = String::new();
        if !has_head {
            push_row(&[], columns, &mut text);
            push_rule(columns, &mut text);
        }
        let mut spanned = Vec::new();
        for (place, row) in rows.iter().enumerate() {
            let cells: Vec<String> = self.cells(row, &mut spanned);
            push_row(&cells, columns, &mut text);
            if place == 0 && has_head {
                push_rule(columns, &mut text);
            }
        }
        self.lines.block(&text);
    }

    /// The cells of a row; an empty one for each further column or row of a
    /// span. `spanned` holds how many rows more each column is taken.
    fn cells(&mut self, row: &Element, spanned: &mut Vec<usize>) -> Vec<String> {
        let mut cells = Vec::new();
        for cell in row.children.iter().filter_map(Node::element) {
            skip(spanned, cells.len(), |_| cells.push(String::new()));
            super::inline::push_anchor(cell, &mut self.anchors);
            let line = self.inline(&cell.children, Breaks::Tags);
            take(spanned, cells.len(), cell);
            cells.push(line.replace('|', "\\|"));
            cells.extend((1..span(cell)).map(|_| String::new()));
        }
        skip(spanned, cells.len(), |_| cells.push(String::new()));
        cells
    }
}

/// Collects the rows; says whether there is nothing else.
fn collect<'a>(nodes: &'a [Node], rows: &mut Vec<&'a Element>) -> bool {
    let mut is_regular = true;
    for node in nodes {
        match node {
            Node::Text(text) => is_regular &= is_blank(text),
            Node::Element(element) => match element.tag {
                Tag::Tr => rows.push(element),
                Tag::Thead | Tag::Tbody | Tag::Tfoot => {
                    is_regular &= collect(&element.children, rows);
                }
                Tag::Caption => {}
                _ => is_regular = false,
            },
        }
    }
    is_regular
}

/// The columns of the widest row, with what reaches into it from above.
fn columns(rows: &[&Element]) -> usize {
    let (mut widest, mut spanned) = (0, Vec::new());
    for row in rows {
        let mut width = 0;
        for cell in row.children.iter().filter_map(Node::element) {
            let from = width;
            skip(&mut spanned, from, |_| width += 1);
            take(&mut spanned, width, cell);
            width += span(cell);
        }
        let from = width;
        skip(&mut spanned, from, |_| width += 1);
        widest = widest.max(width);
        if widest > MAX_COLUMNS {
            break;
        }
    }
    widest
}

/// Passes over the columns that a cell above still takes.
fn skip(spanned: &mut [usize], from: usize, mut pass: impl FnMut(usize)) {
    let taken = spanned.iter_mut().enumerate().skip(from);
    for (column, rows) in taken.take_while(|(_, rows)| **rows > 0) {
        *rows -= 1;
        pass(column);
    }
}

/// Takes the columns of a cell for its further rows.
fn take(spanned: &mut Vec<usize>, column: usize, cell: &Element) {
    let rows = cell.find(|attribute| match attribute {
        Attribute::Rowspan(rows) => Some(usize::from(*rows)),
        _ => None,
    });
    let end = (column + span(cell)).min(MAX_COLUMNS);
    if spanned.len() < end {
        spanned.resize(end, 0);
    }
    spanned[column.min(end)..end].fill(rows.unwrap_or(1).max(1) - 1);
}

fn span(cell: &Element) -> usize {
    let span = cell.find(|attribute| match attribute {
        Attribute::Colspan(columns) => Some(usize::from(*columns)),
        _ => None,
    });
    span.unwrap_or(1).max(1)
}

fn is_head(row: &Element) -> bool {
    let mut cells = row.children.iter().filter_map(Node::element);
    cells.all(|cell| cell.tag == Tag::Th)
}

/// Whether every cell is one line, perhaps as a paragraph.
fn is_plain(row: &Element) -> bool {
    row.children.iter().all(|child| match child {
        Node::Text(text) => is_blank(text),
        Node::Element(cell) => matches!(cell.tag, Tag::Th | Tag::Td) && is_line(cell),
    })
}

fn is_line(cell: &Element) -> bool {
    let mut blocks = cell.children.iter().filter(|child| child.is_block());
    blocks.next().is_none_or(|first| first.is(Tag::P)) && blocks.next().is_none()
}

fn push_row(cells: &[String], columns: usize, text: &mut String) {
    for column in 0..columns {
        text.push_str("| ");
        text.push_str(cells.get(column).map_or("", String::as_str));
        text.push(' ');
    }
    text.push_str("|\n");
}

fn push_rule(columns: usize, text: &mut String) {
    text.push_str(&"| --- ".repeat(columns));
    text.push_str("|\n");
}

/// The table as HTML. An empty line would end it, so line breaks within are
/// written as references.
fn html_block(table: &Element) -> String {
    let mut markup = String::new();
    let mut table = table.clone();
    table.children.retain(|child| !child.is(Tag::Caption));
    html::element(&table, &mut markup);
    let mut block = String::with_capacity(markup.len());
    for (place, line) in markup.split('\n').enumerate() {
        if line.trim().is_empty() {
            block.push_str("&#10;");
        } else if place > 0 {
            block.push('\n');
        }
        block.push_str(line);
    }
    block
}
