//! Prints documents for tests.

use super::{Document, NodeId};
use std::fmt::Write;

/// One node a line, children indented below their parent.
pub(super) fn tree(document: &Document) -> String {
    let mut out = String::new();
    let mut open: Vec<NodeId> = Vec::new();
    for id in document.nodes().skip(1) {
        while open.last().is_some_and(|&last| id >= document.end(last)) {
            open.pop();
        }
        let indent = "  ".repeat(open.len());
        if document.is_text(id) {
            writeln!(out, "{indent}{:?}", document.text(id)).unwrap();
            continue;
        }
        let name = document.name_text(document.name(id));
        write!(out, "{indent}{name}").unwrap();
        for (name, value) in document.attributes(id) {
            write!(out, " {}={value:?}", document.name_text(name)).unwrap();
        }
        out.push('\n');
        open.push(id);
    }
    out
}
