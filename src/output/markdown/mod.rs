//! Writes an article as Markdown: CommonMark with the tables, the struck text,
//! the tasks and the notes of GFM, and formulas between dollar signs.
//!
//! In: the typed tree. Out: Markdown that a renderer turns into the same
//! article. What it cannot say is said in HTML: sub- and superscript,
//! readings, keys, places that links lead to, tables within tables.

mod escape;
mod inline;
mod list;
mod signs;
mod table;

use super::lines::Lines;
use super::text::write_verbatim;
use crate::article::{Attribute, Element, Node, Tag};
use crate::text::is_alphanumeric;
use inline::{Breaks, Inline};

/// Writes the parts of an article.
pub(crate) fn write(body: &[Node]) -> String {
    let mut writer = Writer {
        lines: Lines::default(),
        anchors: String::new(),
        has_formulas: has_formula(body),
    };
    writer.blocks(body);
    writer.flush_anchors();
    writer.lines.finish()
}

fn has_formula(nodes: &[Node]) -> bool {
    let mut elements = nodes.iter().filter_map(Node::element);
    elements.any(|element| element.latex().is_some() || has_formula(&element.children))
}

/// Writes blocks; [`Inline`] writes what stands within a line.
struct Writer {
    lines: Lines,
    /// Places that links lead to, for the start of the next line of text.
    anchors: String,
    /// Whether a dollar sign could be taken for the start of a formula.
    has_formulas: bool,
}

impl Writer {
    /// Blocks, and paragraphs of the inline parts between them.
    fn blocks(&mut self, nodes: &[Node]) {
        self.blocks_after(nodes, &mut list::Neighbours::default());
    }

    /// Blocks behind what `lists` has seen: two lists in a row need different
    /// marks, also where elements without a mark are around them.
    fn blocks_after(&mut self, nodes: &[Node], lists: &mut list::Neighbours) {
        let mut rest = nodes;
        while let Some(first) = rest.first() {
            match first.element() {
                Some(element) if element.tag.is_block() => {
                    self.block(element, lists);
                    rest = &rest[1..];
                }
                _ => {
                    let end = rest.iter().position(Node::is_block);
                    let (inline, after) = rest.split_at(end.unwrap_or(rest.len()));
                    if self.paragraph(inline) {
                        *lists = list::Neighbours::default();
                    }
                    rest = after;
                }
            }
        }
    }

    fn block(&mut self, element: &Element, lists: &mut list::Neighbours) {
        if let Some(number) = note_number(element) {
            return self.note(number, &element.children);
        }
        inline::push_anchor(element, &mut self.anchors);
        let children = &element.children;
        if is_unmarked(element.tag) {
            return self.blocks_after(children, lists);
        }
        let signs = lists.meet(element.tag);
        match element.tag {
            Tag::Ul | Tag::Ol => self.list(element, signs),
            Tag::Blockquote => self.within("> ", "> ", children),
            Tag::Dl => self.terms(element, signs),
            Tag::Pre => self.code(element),
            Tag::Hr => self.solid("***"),
            Tag::Table => self.table(element),
            Tag::Dt | Tag::Summary => self.stressed(element, Tag::Strong),
            Tag::Figcaption | Tag::Caption => self.stressed(element, Tag::Em),
            Tag::P | Tag::Header => {
                self.paragraph(children);
            }
            tag => match tag.heading_level() {
                Some(level) => self.heading(usize::from(level), element),
                None => self.blocks(children),
            },
        }
    }

    /// A line of text; says whether there was any.
    fn paragraph(&mut self, nodes: &[Node]) -> bool {
        let line = self.inline(nodes, Breaks::Lines);
        if !line.is_empty() {
            self.lines.block(&line);
        }
        !line.is_empty()
    }

    fn heading(&mut self, level: usize, element: &Element) {
        let mut line = self.inline(&element.children, Breaks::Tags);
        if line.is_empty() {
            return;
        }
        // A last word of `#` would be taken for the heading's end.
        let last_word = line.rsplit(' ').next().unwrap_or_default();
        if last_word.bytes().all(|byte| byte == b'#') {
            line.insert(line.len() - 1, '\\');
        }
        self.lines
            .block(&["#".repeat(level).as_str(), " ", &line].concat());
    }

    /// A paragraph that is stressed as a whole.
    fn stressed(&mut self, element: &Element, tag: Tag) {
        let whole = Element::new(tag, element.children.clone());
        self.paragraph(&[whole.into()]);
    }

    /// Blocks behind a mark, their further lines behind another.
    fn within(&mut self, mark: &str, further: &str, nodes: &[Node]) {
        let outer = self.lines.enter(mark, further);
        self.blocks(nodes);
        self.lines.leave(outer);
    }

    /// A note, its further lines below its first.
    fn note(&mut self, number: u16, nodes: &[Node]) {
        let mark = ["[^", &number.to_string(), "]: "].concat();
        self.within(&mark, "    ", nodes);
    }

    /// Code between fences longer than any within.
    fn code(&mut self, element: &Element) {
        let mut code = String::new();
        write_verbatim(&element.children, &mut code);
        let code = code.replace("\r\n", "\n").replace('\r', "\n");
        let fence = "`".repeat(longest_run(&code, '`').max(2) + 1);
        let language = language(element).unwrap_or_default();
        let parts = [
            &fence,
            language,
            "\n",
            code.trim_end_matches('\n'),
            "\n",
            &fence,
        ];
        self.solid(&parts.concat());
    }

    /// A block that no place to lead to can stand in.
    fn solid(&mut self, block: &str) {
        self.flush_anchors();
        self.lines.block(block);
    }

    fn flush_anchors(&mut self) {
        if !self.anchors.is_empty() {
            let anchors = std::mem::take(&mut self.anchors);
            self.lines.block(&anchors);
        }
    }

    fn inline(&mut self, nodes: &[Node], breaks: Breaks) -> String {
        let anchors = std::mem::take(&mut self.anchors);
        Inline::new(anchors, breaks, self.has_formulas).write(nodes)
    }
}

/// The number of a note.
fn note_number(element: &Element) -> Option<u16> {
    element.find(|attribute| match attribute {
        Attribute::Note(number) => Some(*number),
        _ => None,
    })
}

/// Whether Markdown has no sign for an element that holds blocks.
fn is_unmarked(tag: Tag) -> bool {
    matches!(tag, Tag::Section | Tag::Figure | Tag::Details)
}

/// The length of the longest run of a character.
fn longest_run(text: &str, character: char) -> usize {
    let runs = text.split(|c| c != character);
    runs.map(str::len).max().unwrap_or(0)
}

/// The language of a code block, on itself or on the `code` within, where
/// it can stand behind a fence.
fn language(element: &Element) -> Option<&str> {
    let own = element.find(|attribute| match attribute {
        Attribute::CodeLanguage(language) => Some(language.as_str()),
        _ => None,
    });
    let language = own.or_else(|| {
        let mut children = element.children.iter().filter_map(Node::element);
        children
            .find(|child| child.tag == Tag::Code)
            .and_then(self::language)
    })?;
    let is_plain = |c: char| is_alphanumeric(c) || matches!(c, '-' | '_' | '+' | '#' | '.');
    language.chars().all(is_plain).then_some(language)
}

#[cfg(test)]
mod oracle;
#[cfg(test)]
mod tests;
