//! What of a page is taken: the table in the head of [`super`], as code.

#![expect(
    clippy::disallowed_types,
    reason = "the parser's tree stays inside this folder"
)]

use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use markup5ever_rcdom::{Handle, NodeData};
use std::cell::RefCell;

/// Types of `script` whose text is data; one that ends in `*` is a prefix.
pub(super) const DATA_TYPES: &[&str] = &[
    "application/json",
    "application/ld+json",
    "math/mml",
    "math/tex*",
    "text/html",
    "text/template",
    "text/x-template",
];

/// How much of an element is taken.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Take {
    /// Neither the element nor what is in it.
    Nothing,
    /// The element without its children.
    Shell,
    /// The element and its children.
    Whole,
}

/// How much of this element is taken.
pub(super) fn element(
    name: &QualName,
    attributes: &RefCell<Vec<Attribute>>,
    children: &[Handle],
    max_json_bytes: usize,
) -> Take {
    if name.local == local_name!("script") {
        return script(&attributes.borrow(), children, max_json_bytes);
    }
    if name.local == local_name!("style") {
        return Take::Nothing;
    }
    if name.ns == ns!(svg) && name.local == local_name!("svg") {
        return Take::Shell;
    }
    if name.ns != ns!(html) {
        return Take::Whole;
    }
    match name.local {
        local_name!("template") => Take::Nothing,
        local_name!("iframe") | local_name!("noembed") | local_name!("noframes") => Take::Shell,
        _ => Take::Whole,
    }
}

/// The value of an attribute outside every namespace.
pub(super) fn attribute<'a>(attributes: &'a [Attribute], name: &LocalName) -> Option<&'a str> {
    attributes
        .iter()
        .find(|attribute| attribute.name.local == *name && attribute.name.ns == ns!())
        .map(|attribute| &*attribute.value)
}

/// Whether the raw text of an element will not be taken, whatever it is.
pub(super) fn is_unread(name: &LocalName, attributes: &[Attribute]) -> bool {
    match *name {
        local_name!("script") => !is_data_type(script_type(attributes)),
        local_name!("style")
        | local_name!("iframe")
        | local_name!("noembed")
        | local_name!("noframes") => true,
        _ => false,
    }
}

fn script(attributes: &[Attribute], children: &[Handle], max_json_bytes: usize) -> Take {
    if is_data_type(script_type(attributes)) && text_bytes(children) <= max_json_bytes {
        Take::Whole
    } else {
        Take::Nothing
    }
}

fn script_type(attributes: &[Attribute]) -> &str {
    attribute(attributes, &local_name!("type")).unwrap_or_default()
}

/// Whether a script of this type holds data; parameters do not matter.
fn is_data_type(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let begins = |prefix: &str| {
        kind.get(..prefix.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(prefix))
    };
    DATA_TYPES
        .iter()
        .any(|known| match known.strip_suffix('*') {
            Some(prefix) => begins(prefix),
            None => kind.len() == known.len() && begins(known),
        })
}

fn text_bytes(children: &[Handle]) -> usize {
    let texts = children.iter().map(|child| match &child.data {
        NodeData::Text { contents } => contents.borrow().len(),
        _ => 0,
    });
    texts.sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_of_a_data_type_is_told_by_its_type() {
        assert!(is_data_type(" Application/LD+JSON; charset=utf-8"));
        assert!(is_data_type("math/tex; mode=display"));
        assert!(is_data_type("math/tex-ams"));
        assert!(!is_data_type("text/javascript"));
        assert!(!is_data_type("application/json5"));
        assert!(!is_data_type(""));
    }

    #[test]
    fn data_types_are_sorted() {
        assert!(DATA_TYPES.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
