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
        let tag = if tag == Tag::Dl { Tag::Ul } else { tag };
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
        let mut items = list.children.iter().filter_map(Node::element);
        if items.any(|item| note_number(item).is_some()) {
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

impl Writer {
    /// A list of terms: each term with what follows it is an item, because
    /// CommonMark has no signs for more.
    pub(super) fn terms(&mut self, list: &Element, signs: Signs) {
        self.lines.part();
        let outer = self.lines.set_tight(false);
        let mark = mark(None, signs);
        let is_term = |node: &Node| node.is(Tag::Dt);
        // An item ends where a term follows what is no term.
        let ends_item = |last: &Node, next: &Node| is_term(next) && !is_term(last);
        for item in list.children.chunk_by(|last, next| !ends_item(last, next)) {
            let further = " ".repeat(mark.len());
            let container = self.lines.enter(&mark, &further);
            for part in item.iter().filter_map(Node::element) {
                if part.tag == Tag::Dd {
                    super::inline::push_anchor(part, &mut self.anchors);
                    self.blocks(&part.children);
                } else {
                    self.blocks(&[part.clone().into()]);
                }
            }
            self.lines.leave(container);
        }
        self.lines.set_tight(outer);
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
