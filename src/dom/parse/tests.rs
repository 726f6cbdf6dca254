//! Tests of parsed pages: what stands in the document.

use super::*;
use crate::dom::{Name, NodeId};
use expect_test::{Expect, expect};
use std::fmt::Write;

/// Prints a document, one node a line.
fn tree(document: &Document) -> String {
    let mut out = String::new();
    let mut open: Vec<NodeId> = Vec::new();
    for id in document.nodes().skip(1) {
        while open.last().is_some_and(|&last| id >= document.end(last)) {
            open.pop();
        }
        let indent = "  ".repeat(open.len());
        if document.name(id) == Name::TEXT_NODE {
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

fn check(html: &str, expected: Expect) {
    let document = parse(html, None, &Limits::default());
    expected.assert_eq(&tree(&document));
}

#[test]
fn missing_tags_are_supplied() {
    check(
        "<title>Tides</title><p>The sea<p>rises",
        expect![[r#"
        html
          head
            title
              "Tides"
          body
            p
              "The sea"
            p
              "rises"
    "#]],
    );
}

/// The guard must not be seen on pages that meet no limit.
fn check_unchanged(html: &str) {
    let guarded = parse(html, None, &Limits::default());
    let plain = convert::plain::convert(html);
    assert_eq!(tree(&guarded), tree(&plain));
}
