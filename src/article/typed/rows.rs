//! The rows of a specification that the page shows: of tables with two
//! columns, of lists of terms, and those that microdata names.

use crate::classify::{Label, Labels};
use crate::dom::{Document, Name, NodeId};
use crate::metadata::Property;
use crate::text;

/// Fewest rows that are a specification.
const MIN_ROWS: usize = 2;

/// Most rows of one.
const MAX_ROWS: usize = 200;

/// Longest name of a property, in bytes.
const MAX_NAME_BYTES: usize = 60;

/// Longest value, in bytes.
const MAX_VALUE_BYTES: usize = 200;

/// Nodes of a row that are looked at.
const MAX_NODES: usize = 60;

/// Reads the kept rows of the page, in its order, each name once.
pub(super) fn read(document: &Document, labels: &Labels) -> Vec<Property> {
    let mut rows: Vec<Property> = Vec::new();
    for id in document.nodes() {
        let cells = match document.name(id) {
            Name::TR => cells(document, id),
            Name::DT => term(document, id),
            _ => named(document, id),
        };
        let is_kept = |cells: &[NodeId; 2]| cells.iter().all(|&id| is_kept(document, labels, id));
        let cells = cells.filter(|cells| rows.len() < MAX_ROWS && is_kept(cells));
        let found = cells.and_then(|[name, value]| row(document, name, value, &rows));
        rows.extend(found);
    }
    if rows.len() < MIN_ROWS {
        rows.clear();
    }
    rows
}

/// The two cells of a row that has no others.
fn cells(document: &Document, row: NodeId) -> Option<[NodeId; 2]> {
    let is_cell = |id: &NodeId| matches!(document.name(*id), Name::TD | Name::TH);
    let mut cells = document.children(row).filter(is_cell);
    let pair = [cells.next()?, cells.next()?];
    let is_head = |id: NodeId| document.is_html(id, Name::TH);
    (cells.next().is_none() && !is_head(pair[1])).then_some(pair)
}

/// A term and its only meaning.
fn term(document: &Document, term: NodeId) -> Option<[NodeId; 2]> {
    let around = document.parent(term)?;
    let mut after = document
        .children(around)
        .skip_while(|&id| id <= term)
        .filter(|&id| matches!(document.name(id), Name::DT | Name::DD));
    let value = after.next().filter(|&id| document.is_html(id, Name::DD))?;
    let is_single = after.next().is_none_or(|id| document.is_html(id, Name::DT));
    is_single.then_some([term, value])
}

/// The name and the value that microdata marks.
fn named(document: &Document, id: NodeId) -> Option<[NodeId; 2]> {
    let property = document.attribute(id, Name::ITEMPROP)?;
    if property != "additionalProperty" {
        return None;
    }
    let part = |name: &str| {
        let mut parts = document.subtree(id).take(MAX_NODES);
        parts.find(|&id| document.attribute(id, Name::ITEMPROP) == Some(name))
    };
    Some([part("name")?, part("value")?])
}

/// Whether an element stands in blocks that are kept.
fn is_kept(document: &Document, labels: &Labels, id: NodeId) -> bool {
    let blocks = &labels.blocks.list;
    let place = blocks.partition_point(|block| block.end <= id);
    let ends = document.end(id);
    let mut own = (place..blocks.len()).take_while(|&place| blocks[place].start < ends);
    own.any(|place| labels.verdicts[place].label == Label::Content)
}

/// A row of short texts whose name is new.
fn row(document: &Document, name: NodeId, value: NodeId, rows: &[Property]) -> Option<Property> {
    let text = |id: NodeId| text::fold_whitespace(&document.text_content(id));
    let (name, value) = (text(name), text(value));
    let name = name.trim_end_matches([':', '：', ' ']).to_owned();
    let is_row = !value.is_empty()
        && value.len() <= MAX_VALUE_BYTES
        && !name.is_empty()
        && name.len() <= MAX_NAME_BYTES
        && rows.iter().all(|row| row.name != name);
    is_row.then_some(Property { name, value })
}
