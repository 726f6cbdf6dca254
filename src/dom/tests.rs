//! Tests of the tree.

use super::*;

fn sample() -> Document {
    let mut builder = Builder::new(None);
    builder.open(Name::P, Namespace::Html);
    builder.attribute(Name::CLASS, "lead");
    builder.text("The sea ");
    builder.open(Name::EM, Namespace::Html);
    builder.text("ri");
    builder.text("ses");
    builder.close();
    builder.text(".");
    builder.close();
    let card = builder.name("x-card");
    builder.open(card, Namespace::Html);
    builder.finish()
}

#[test]
fn subtree_is_a_range_of_ids() {
    let document = sample();
    let p = NodeId::new(1);
    assert_eq!(document.subtree(p).count(), 5);
    assert_eq!(document.text_content(p), "The sea rises.");
    assert!(document.contains(p, NodeId::new(4)));
    assert!(!document.contains(p, document.end(p)));
}

#[test]
fn children_skip_grandchildren() {
    let document = sample();
    let names: Vec<&str> = document
        .children(document.root())
        .map(|id| document.name_text(document.name(id)))
        .collect();
    assert_eq!(names, ["p", "x-card"]);
    assert_eq!(document.children(NodeId::new(1)).count(), 3);
}

#[test]
fn neighbouring_texts_are_one_node() {
    let document = sample();
    assert_eq!(document.text(NodeId::new(4)), "rises");
}

#[test]
fn attribute_is_found_by_name() {
    let document = sample();
    assert_eq!(
        document.attribute(NodeId::new(1), Name::CLASS),
        Some("lead")
    );
    assert_eq!(document.attribute(NodeId::new(1), Name::ID), None);
}
