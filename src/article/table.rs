//! Tells tables of data from tables that only lay out the page.

use crate::dom::{Document, Name, NodeId};
use crate::text;

/// A cell with more words is a column of text, not a value.
///
/// Of the corpora's tables with a head, one in two hundred has such a cell.
const MAX_CELL_WORDS: u32 = 120;

/// Cells looked at before judging.
const CELLS_SEEN: usize = 200;

/// The tables of a page that hold data, in document order.
pub(super) struct DataTables(Vec<NodeId>);

impl DataTables {
    /// Judges every table of the page once.
    pub(super) fn read(document: &Document) -> DataTables {
        let mut data = DataTables(Vec::new());
        for id in document.nodes() {
            if document.is_html(id, Name::TABLE) && data.takes(document, id) {
                data.0.push(id);
            }
        }
        data
    }

    /// Whether a table holds data, the tables before it judged.
    fn takes(&self, document: &Document, table: NodeId) -> bool {
        let mut around = document.ancestors(table);
        let outer = around.find(|&id| document.is_html(id, Name::TABLE));
        let is_within_layout = outer.is_some_and(|outer| self.0.binary_search(&outer).is_err());
        !is_within_layout && is_data(document, table)
    }

    /// Whether an element is a table of data, or a part of one.
    pub(super) fn hold(&self, document: &Document, id: NodeId) -> bool {
        document
            .upwards(id)
            .find(|&id| document.is_html(id, Name::TABLE))
            .is_some_and(|table| self.0.binary_search(&table).is_ok())
    }
}

/// Whether rows and columns of the table mean something.
fn is_data(document: &Document, table: NodeId) -> bool {
    let role = document.attribute(table, Name::ROLE).unwrap_or_default();
    if matches!(role, "presentation" | "none") {
        return false;
    }
    let below = document.subtree(table).skip(1);
    let marks = [Name::TABLE, Name::TH, Name::CAPTION, Name::THEAD];
    let mut names = below.map(|id| document.name(id));
    match names.find(|name| marks.contains(name)) {
        Some(Name::TABLE) => false,
        Some(_) => has_grid(document, table),
        None => has_grid(document, table) && has_short_cells(document, table),
    }
}

/// At least two rows of at least two cells.
fn has_grid(document: &Document, table: NodeId) -> bool {
    let rows = document
        .subtree(table)
        .filter(|&id| document.is_html(id, Name::TR));
    let wide = rows.filter(|&row| {
        document
            .children(row)
            .filter(|&cell| matches!(document.name(cell), Name::TD | Name::TH))
            .nth(1)
            .is_some()
    });
    wide.take(2).count() == 2
}

fn has_short_cells(document: &Document, table: NodeId) -> bool {
    document
        .subtree(table)
        .filter(|&id| document.is_html(id, Name::TD))
        .take(CELLS_SEEN)
        .all(|cell| {
            let words: u32 = document
                .subtree(cell)
                .map(|id| text::words(document.text(id)))
                .sum();
            words <= MAX_CELL_WORDS
        })
}
