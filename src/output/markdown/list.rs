//! Lists: marks, nesting, and which of them need empty lines.

use super::{Writer, note_number};
use crate::article::{Element, Node, Tag};
use crate::output::list::Numbers;

/// What marks the items of a list.
#[derive(Clone, Copy, Default, Eq, PartialEq)]
pub(super) enum Signs {
    /// `-` and `1.`
    #[default]
    First,
    /// `*` and `1)`, for a list that follows another of its kind: with the
    /// same marks the two would be one.
    Second,
}

/// What stood directly before a block.
#[derive(Default)]
pub(super) struct Neighbours {
    last: Option<(Tag, Signs)>,
}

impl Neighbours {
    /// The marks for a block of this kind, if it is a list.
    pub(super) fn meet(&mut self, tag: Tag) -> Signs {
        let signs = if self.last == Some((tag, Signs::First)) {
            Signs::Second
        } else {
            Signs::First
        };
        self.last = Some((tag, signs));
        signs
    }
}

impl Writer {
    /// A list; the items of one with only short items stand close together.
    pub(super) fn list(&mut self, list: &Element, signs: Signs) {
        self.lines.part();
        let is_note = |item: &Node| {
            item.element()
                .is_none_or(|item| note_number(item).is_some())
        };
        if list.children.iter().all(is_note) {
            return self.blocks(&list.children);
        }
        let is_tight = list.children.iter().all(is_short);
        let outer = self.lines.set_tight(is_tight);
        let mut numbers = Numbers::of(list);
        for child in &list.children {
            let Some(item) = child.element().filter(|item| item.tag == Tag::Li) else {
                self.blocks(std::slice::from_ref(child));
                continue;
            };
            let mark = mark(numbers.next(item), signs);
            super::inline::push_anchor(item, &mut self.anchors);
            let further = " ".repeat(mark.len());
            let task = task(item);
            if task.is_empty() {
                self.within(&mark, &further, &item.children);
            } else {
                let mut item = item.clone();
                drop_box(&mut item.children);
                self.within(&[&mark, task].concat(), &further, &item.children);
            }
        }
        self.lines.set_tight(outer);
    }
}

/// The box of a task, ticked or not.
fn task(item: &Element) -> &'static str {
    match item.text().trim_start().chars().next() {
        Some('☑') => "[x] ",
        Some('☐') => "[ ] ",
        _ => "",
    }
}

/// Drops the box that a task begins with.
fn drop_box(nodes: &mut [Node]) {
    match nodes.first_mut() {
        Some(Node::Text(text)) => {
            *text = text.trim_start_matches([' ', '☑', '☐']).to_owned();
        }
        Some(Node::Element(first)) => drop_box(&mut first.children),
        None => {}
    }
}

/// Numbers in Markdown have at most nine digits and no sign.
fn mark(number: Option<i32>, signs: Signs) -> String {
    let mut mark = String::new();
    if let Some(number) = number {
        mark.push_str(&number.clamp(0, 999_999_999).to_string());
    }
    mark.push_str(match (number, signs) {
        (Some(_), Signs::First) => ". ",
        (Some(_), Signs::Second) => ") ",
        (None, Signs::First) => "- ",
        (None, Signs::Second) => "* ",
    });
    mark
}

/// Whether an item is a line of text, perhaps with further lists below it.
fn is_short(item: &Node) -> bool {
    let Node::Element(item) = item else {
        return true;
    };
    let blocks = || item.children.iter().filter(|child| child.is_block());
    match blocks().next() {
        Some(first) if first.is(Tag::P) => item.children.len() == 1,
        _ => blocks().all(|child| child.element().is_some_and(may_follow_a_line)),
    }
}

/// Whether a renderer takes it for a list without an empty line before it: a
/// numbered one must begin with 1.
fn may_follow_a_line(list: &Element) -> bool {
    let first = list.children.iter().find_map(Node::element);
    let number = first.and_then(|item| Numbers::of(list).next(item));
    list.tag == Tag::Ul || (list.tag == Tag::Ol && number == Some(1))
}
