//! Numbers the links of an article.

use crate::article::{Attribute, Element, Node, Tag};
use std::collections::BTreeMap;

/// Puts a number behind every link that leads away; gives back the notes,
/// `[1] https://…`. One address has one number.
pub(super) fn number(body: &mut [Node]) -> Vec<String> {
    let mut notes = Notes::default();
    notes.number(body);
    notes.lines
}

#[derive(Default)]
struct Notes {
    lines: Vec<String>,
    /// Numbers by address.
    numbers: BTreeMap<String, usize>,
}

impl Notes {
    fn number(&mut self, nodes: &mut [Node]) {
        for node in nodes {
            let Node::Element(element) = node else {
                continue;
            };
            self.number(&mut element.children);
            if let Some(number) = self.number_of(element) {
                let mark = ["[", &number.to_string(), "]"].concat();
                element.children.push(Node::Text(mark));
            }
        }
    }

    /// The number of a link; none for what is no link, shows nothing, or
    /// shows its address.
    fn number_of(&mut self, element: &Element) -> Option<usize> {
        let address = element.find(|attribute| match attribute {
            Attribute::Href(url) if element.tag == Tag::A => Some(url.as_str()),
            _ => None,
        })?;
        let text = element.text();
        let text = text.trim();
        if text.is_empty() || address.ends_with(text) && text.contains("//") {
            return None;
        }
        let next = self.lines.len() + 1;
        let number = *self.numbers.entry(address.to_owned()).or_insert(next);
        if number == next {
            self.lines
                .push(["[", &number.to_string(), "] ", address].concat());
        }
        Some(number)
    }
}
