//! Writes an article as plain text.
//!
//! In: the typed tree. Out: its words as a reader sees them: a line to a
//! block, an empty line around paragraphs, list marks, cells a tab apart,
//! captions in square brackets. Nothing is glued and nothing is dropped;
//! pictures and embeds have no text of their own.

use super::{list, math};
use crate::article::{Attribute, Element, Node, Tag};
use crate::text::{is_folded, is_space, unspaced};

/// Writes the parts of an article.
pub(crate) fn write(body: &[Node]) -> String {
    let mut writer = Writer::default();
    writer.nodes(body);
    writer.out
}

/// What stands between the text so far and the next.
#[derive(Clone, Copy, Debug, Default, Eq, Ord, PartialEq, PartialOrd)]
enum Gap {
    #[default]
    None,
    Space,
    Line,
    EmptyLine,
}

/// Text so far, and what the next text will bring with it.
#[derive(Default)]
struct Writer {
    out: String,
    gap: Gap,
    /// Written before the next text: list mark, cell border, bracket.
    mark: String,
    /// Lists that are open.
    lists: usize,
}

impl Writer {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(element) => self.element(element),
            }
        }
    }

    fn element(&mut self, element: &Element) {
        match element.tag {
            Tag::Br => self.line_break(),
            Tag::Pre => self.verbatim(element),
            Tag::Ul | Tag::Ol => self.list(element),
            Tag::Tr => self.row(element),
            Tag::Figcaption | Tag::Caption => self.bracketed(element),
            Tag::Ruby => self.ruby(element),
            Tag::A if element.is_embed() => self.widen(Gap::Space),
            Tag::Q => self.quoted(element),
            Tag::A => self.link(element),
            Tag::Math => self.word(&math::line(element)),
            _ if element.latex().is_some() => self.word(&math::line(element)),
            tag => self.plain(element, gap_around(tag)),
        }
    }

    fn plain(&mut self, element: &Element, gap: Gap) {
        self.widen(gap);
        self.nodes(&element.children);
        self.widen(gap);
    }

    /// Text with white space folded.
    fn text(&mut self, text: &str) {
        if text.starts_with(is_space) {
            self.widen(Gap::Space);
        }
        let words = text.trim_matches(is_space);
        if is_folded(words) {
            self.word(words);
        } else {
            for (place, word) in unspaced(words).enumerate() {
                if place > 0 {
                    self.widen(Gap::Space);
                }
                self.word(word);
            }
        }
        if text.ends_with(is_space) {
            self.widen(Gap::Space);
        }
    }

    /// Text without white space to fold. Soft hyphens are for setting lines,
    /// and would cut words for whoever searches or counts.
    fn word(&mut self, word: &str) {
        if word.is_empty() {
            return;
        }
        self.bridge();
        // A soft hyphen is two bytes, of which the last tells it from most
        // letters: to look for a byte needs no set-up.
        if word.bytes().any(|byte| byte == 0xAD) {
            self.out.extend(word.chars().filter(|&c| c != '\u{AD}'));
        } else {
            self.out.push_str(word);
        }
    }

    /// Two breaks in a row end a paragraph.
    fn line_break(&mut self) {
        let gap = if self.gap == Gap::Line {
            Gap::EmptyLine
        } else {
            Gap::Line
        };
        self.widen(gap);
    }

    fn verbatim(&mut self, element: &Element) {
        let mut code = String::new();
        write_verbatim(&element.children, &mut code);
        self.widen(Gap::EmptyLine);
        self.word(code.trim_end().trim_start_matches(['\n', '\r']));
        self.widen(Gap::EmptyLine);
    }

    fn list(&mut self, list: &Element) {
        let around = if self.lists == 0 {
            Gap::EmptyLine
        } else {
            Gap::Line
        };
        self.widen(around);
        self.lists += 1;
        let mut numbers = list::Numbers::of(list);
        for child in &list.children {
            match child.element() {
                Some(item) if item.tag == Tag::Li => self.item(item, numbers.next(item)),
                _ => self.nodes(std::slice::from_ref(child)),
            }
        }
        self.lists -= 1;
        self.widen(around);
    }

    fn item(&mut self, item: &Element, number: Option<i32>) {
        self.mark.clear();
        self.widen(Gap::Line);
        self.mark = "  ".repeat(self.lists - 1);
        match number {
            Some(number) => {
                self.mark.push_str(&number.to_string());
                self.mark.push_str(". ");
            }
            None => self.mark.push_str("- "),
        }
        self.nodes(&item.children);
        self.mark.clear();
        self.gap = self.gap.min(Gap::Line);
        self.widen(Gap::Line);
    }

    fn row(&mut self, row: &Element) {
        self.widen(Gap::Line);
        let start = self.out.len();
        let mut cells = 0;
        for child in &row.children {
            let is_cell = |cell: &&Element| matches!(cell.tag, Tag::Td | Tag::Th);
            let Some(cell) = child.element().filter(is_cell) else {
                self.nodes(std::slice::from_ref(child));
                continue;
            };
            if cells > 0 {
                if self.out.len() > start {
                    self.gap = Gap::None;
                }
                self.mark.push('\t');
            }
            cells += 1;
            self.nodes(&cell.children);
            self.widen(Gap::Space);
        }
        self.mark.clear();
        self.gap = Gap::Line;
    }

    /// A caption, told from the text around it.
    fn bracketed(&mut self, element: &Element) {
        self.widen(Gap::EmptyLine);
        self.enclosed(element, "[", "]");
        self.widen(Gap::EmptyLine);
    }

    /// Readings in parentheses; pages that bring their own have them in `rp`.
    fn ruby(&mut self, ruby: &Element) {
        let has_own = ruby.children.iter().any(|child| child.is(Tag::Rp));
        for child in &ruby.children {
            match child.element() {
                Some(reading) if reading.tag == Tag::Rt && !has_own => {
                    self.enclosed(reading, "(", ")");
                }
                _ => self.nodes(std::slice::from_ref(child)),
            }
        }
    }

    /// A link: one to a note in brackets, one back from it not at all.
    fn link(&mut self, link: &Element) {
        let is_note = |attribute: &Attribute| matches!(attribute, Attribute::NoteRef(_));
        let label = link.text();
        if link.attributes.iter().any(is_note) && !label.contains('[') {
            self.enclosed(link, "[", "]");
        } else if !link.attributes.contains(&Attribute::Backlink)
            || label.contains(|c: char| c.is_ascii_digit())
        {
            self.plain(link, Gap::None);
        }
    }

    fn quoted(&mut self, quote: &Element) {
        self.enclosed(quote, "\u{201C}", "\u{201D}");
    }

    /// Signs directly around the words of an element.
    fn enclosed(&mut self, element: &Element, open: &str, close: &str) {
        let before = self.out.len();
        self.mark.push_str(open);
        self.nodes(&element.children);
        if self.out.len() > before {
            self.out.push_str(close);
        } else {
            self.mark
                .truncate(self.mark.len().saturating_sub(open.len()));
        }
    }

    /// Asks for at least so much room. Behind a mark the text starts at once.
    fn widen(&mut self, gap: Gap) {
        if self.mark.is_empty() {
            self.gap = self.gap.max(gap);
        }
    }

    /// Writes the room and the mark that were asked for.
    fn bridge(&mut self) {
        if !self.out.is_empty() {
            self.out.push_str(match self.gap {
                Gap::None => "",
                Gap::Space => " ",
                Gap::Line => "\n",
                Gap::EmptyLine => "\n\n",
            });
        }
        self.gap = Gap::None;
        self.out.push_str(&self.mark);
        self.mark.clear();
    }
}

/// All text as written; `<br>` and blocks, which some pages make of each
/// line of code, break the line.
pub(super) fn write_verbatim(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Text(text) => out.push_str(text),
            Node::Element(element) if element.tag == Tag::Br => out.push('\n'),
            Node::Element(element) if element.tag.is_block() => {
                end_line(out);
                write_verbatim(&element.children, out);
                end_line(out);
            }
            Node::Element(element) => write_verbatim(&element.children, out),
        }
    }
}

fn end_line(out: &mut String) {
    if !out.is_empty() && !out.ends_with('\n') {
        out.push('\n');
    }
}

fn gap_around(tag: Tag) -> Gap {
    match tag {
        Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Dt | Tag::Dd | Tag::Summary => Gap::Line,
        tag if tag.is_block() => Gap::EmptyLine,
        _ => Gap::None,
    }
}

#[cfg(test)]
mod tests;
