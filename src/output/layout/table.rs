//! Tables in columns, for letters of one width; wide letters take two.

use super::COLUMNS;
use super::text;
use crate::article::{Attribute, Element, Node, Tag};
use crate::text::fold_whitespace;
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// Between two columns.
const GAP: &str = "  ";

/// Narrowest column that longer text is wrapped into.
const MIN_COLUMN: usize = 10;

/// A row: its cells, an empty one for each further column of a span.
struct Row {
    cells: Vec<String>,
    is_head: bool,
}

/// Lays a table out, its captions left out.
pub(super) fn write(table: &Element) -> String {
    let mut rows = Vec::new();
    collect(&table.children, &mut rows);
    rows.retain(|row: &Row| row.cells.iter().any(|cell| !cell.is_empty()));
    let count = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let mut widths = vec![0; count];
    for row in &rows {
        for (width, cell) in widths.iter_mut().zip(&row.cells) {
            *width = cell.width().max(*width);
        }
    }
    let room = COLUMNS.saturating_sub(GAP.len() * count.saturating_sub(1));
    if room < MIN_COLUMN * count {
        return named(&rows);
    }
    narrow(&mut widths, room);
    columns(&rows, &widths)
}

fn collect(nodes: &[Node], rows: &mut Vec<Row>) {
    for element in nodes.iter().filter_map(Node::element) {
        match element.tag {
            Tag::Tr => {
                let row = row(element, rows.last());
                rows.push(row);
            }
            Tag::Caption => {}
            _ => collect(&element.children, rows),
        }
    }
}

fn row(row: &Element, before: Option<&Row>) -> Row {
    let mut cells = Vec::new();
    for cell in row.children.iter().filter_map(Node::element) {
        cells.push(fold_whitespace(&text::write(&cell.children)));
        let span = cell.find(|attribute| match attribute {
            Attribute::Colspan(columns) => Some(usize::from(*columns)),
            _ => None,
        });
        cells.extend((1..span.unwrap_or(1)).map(|_| String::new()));
    }
    let mut all = row.children.iter();
    let is_head = all.all(|cell| cell.is(Tag::Th)) && before.is_none_or(|row| row.is_head);
    Row { cells, is_head }
}

/// Takes from the widest columns until all fit.
fn narrow(widths: &mut [usize], room: usize) {
    while widths.iter().sum::<usize>() > room {
        let over = widths.iter().sum::<usize>() - room;
        let widest = widths.iter().copied().max().unwrap_or(0);
        let next = widths.iter().copied().filter(|&width| width < widest).max();
        let count = widths.iter().filter(|&&width| width == widest).count();
        let to = next
            .unwrap_or(0)
            .max(widest.saturating_sub(over.div_ceil(count)));
        for width in widths.iter_mut().filter(|width| **width == widest) {
            *width = to;
        }
    }
}

fn columns(rows: &[Row], widths: &[usize]) -> String {
    let mut out = String::new();
    for (place, row) in rows.iter().enumerate() {
        let cells = row.cells.iter().zip(widths);
        let cells: Vec<Vec<String>> = cells.map(|(cell, &width)| wrap(cell, width)).collect();
        for line in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
            let parts = cells
                .iter()
                .map(|cell| cell.get(line).map_or("", String::as_str));
            push_line(parts, widths, &mut out);
        }
        let is_last_head = row.is_head && rows.get(place + 1).is_some_and(|next| !next.is_head);
        if is_last_head {
            let rules: Vec<String> = widths.iter().map(|&width| "-".repeat(width)).collect();
            push_line(rules.iter().map(String::as_str), widths, &mut out);
        }
    }
    out
}

fn push_line<'a>(parts: impl Iterator<Item = &'a str>, widths: &[usize], out: &mut String) {
    for (place, (part, &width)) in parts.zip(widths).enumerate() {
        if place > 0 {
            out.push_str(GAP);
        }
        out.push_str(part);
        out.push_str(&" ".repeat(width.saturating_sub(part.width())));
    }
    out.truncate(out.trim_end_matches(' ').len());
    out.push('\n');
}

/// Lines of a cell no wider than its column: broken between words, and
/// within those that are wider by themselves.
fn wrap(cell: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in cell.split_inclusive(' ') {
        let own = word.trim_end().width();
        if used > 0 && used + own > width && own <= width {
            lines.push(String::new());
            used = 0;
        }
        for letter in word.chars() {
            let own = letter.width().unwrap_or(0);
            if used > 0 && used + own > width {
                if letter == ' ' {
                    continue;
                }
                lines.push(String::new());
                used = 0;
            }
            if let Some(line) = lines.last_mut() {
                line.push(letter);
            }
            used += own;
        }
    }
    lines
}

/// A line a cell, with the name of its column, for tables of too many
/// columns; rows an empty line apart.
fn named(rows: &[Row]) -> String {
    let heads: Vec<&Row> = rows.iter().take_while(|row| row.is_head).collect();
    let names = heads.last().filter(|_| heads.len() < rows.len());
    let mut blocks = Vec::new();
    for row in &rows[names.map_or(0, |_| heads.len())..] {
        let mut lines = Vec::new();
        for (place, cell) in row
            .cells
            .iter()
            .enumerate()
            .filter(|(_, cell)| !cell.is_empty())
        {
            let name = names.and_then(|row| row.cells.get(place));
            lines.push(match name.filter(|name| !name.is_empty()) {
                Some(name) => [name, ": ", cell].concat(),
                None => cell.clone(),
            });
        }
        blocks.push(lines.join("\n"));
    }
    blocks.join("\n\n")
}
