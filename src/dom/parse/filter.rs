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

/// Where the scripts come from that write a listing of code in their place.
pub(super) const LISTINGS: &str = "https://gist.github.com/";

/// Least size of a drawing, in pixels: what is smaller is an icon.
const MIN_WIDTH: u32 = 100;
const MIN_HEIGHT: u32 = 40;

/// Least parts of a drawing that does not declare its size in pixels: icons
/// are drawn large and shown small, and have few.
const MIN_PARTS: usize = 6;

/// Most parts of a drawing; maps have more.
const MAX_PARTS: usize = 1_500;

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
        if is_listing(&attributes.borrow()) {
            return Take::Shell;
        }
        return script(&attributes.borrow(), children, max_json_bytes);
    }
    if name.local == local_name!("style") {
        return Take::Nothing;
    }
    if name.ns == ns!(svg) && name.local == local_name!("svg") {
        return drawing(&attributes.borrow(), children);
    }
    if name.ns == ns!(svg) && name.local == local_name!("foreignObject") {
        return Take::Nothing;
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

/// Whether a script writes a listing of code in its place.
///
/// ```html
/// <script src="https://gist.github.com/ada/1f2e.js"></script>
/// ```
fn is_listing(attributes: &[Attribute]) -> bool {
    attribute(attributes, &local_name!("src")).is_some_and(|src| src.starts_with(LISTINGS))
}

/// A drawing with its parts where it can be a picture of the text, by its
/// size; an icon without them.
fn drawing(attributes: &[Attribute], children: &[Handle]) -> Take {
    let value = |name| attribute(attributes, name).unwrap_or_default();
    let viewport = attribute_by_name(attributes, "viewBox");
    let by_view_box = |place: usize| {
        let mut parts = viewport.split([' ', ',']).filter(|part| !part.is_empty());
        parts.nth(place).map_or(0, whole_number)
    };
    let (width, height) = (value(&local_name!("width")), value(&local_name!("height")));
    let is_declared = whole_number(width) > 0 && whole_number(height) > 0;
    let size = |side: &str, place| match side {
        "" | "auto" => by_view_box(place),
        side if side.ends_with('%') => by_view_box(place),
        side => whole_number(side),
    };
    let is_decoration = attribute_by_name(attributes, "aria-hidden") == "true"
        || matches!(
            attribute_by_name(attributes, "role"),
            "presentation" | "none"
        )
        || attribute_by_name(attributes, "preserveAspectRatio") == "none";
    let least = if is_declared { 1 } else { MIN_PARTS };
    if is_decoration || size(width, 2) < MIN_WIDTH || size(height, 3) < MIN_HEIGHT {
        return Take::Shell;
    }
    let parts = count_elements(children, MAX_PARTS + 1);
    if (least..=MAX_PARTS).contains(&parts) {
        Take::Whole
    } else {
        Take::Shell
    }
}

/// The value of an attribute that the parser's table has no name for.
fn attribute_by_name<'a>(attributes: &'a [Attribute], name: &str) -> &'a str {
    let mut found = attributes
        .iter()
        .filter(|attribute| &*attribute.name.local == name && attribute.name.ns == ns!());
    found.next().map_or("", |attribute| &*attribute.value)
}

/// The digits at the start of a length in pixels; 0 for every other unit.
fn whole_number(text: &str) -> u32 {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let unit = rest.trim_start_matches(|c: char| c == '.' || c.is_ascii_digit());
    if matches!(unit, "" | "px") {
        number.parse().unwrap_or(0)
    } else {
        0
    }
}

/// How many elements stand below, counted up to a limit.
pub(super) fn count_elements(children: &[Handle], most: usize) -> usize {
    let mut left: Vec<Handle> = children.to_vec();
    let mut count = 0;
    while let Some(node) = left.pop() {
        if let NodeData::Element { .. } = node.data {
            count += 1;
            left.extend(node.children.borrow().iter().cloned());
        }
        if count >= most {
            break;
        }
    }
    count
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
