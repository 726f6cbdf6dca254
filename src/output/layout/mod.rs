//! Lays an article out as plain text for people.
//!
//! In: the typed tree. Out: lines as in a letter: headings underlined, lists
//! and quotations marked and indented, code as written, tables in columns
//! or, where these are too wide, a line a cell. Lines of text are left long;
//! whatever shows them wraps them.

mod links;
mod table;

use super::lines::Lines;
use super::list::Numbers;
use super::text;
use crate::article::{Element, Node, Tag};
use unicode_width::UnicodeWidthStr;

/// Columns of a line: tables are no wider, and neither is what underlines.
const COLUMNS: usize = 80;

/// What code is indented by.
const CODE: &str = "    ";

/// Writes the parts of an article.
pub(crate) fn write(body: &[Node]) -> String {
    let mut writer = Writer::default();
    writer.blocks(body);
    writer.lines.finish()
}

/// Writes the parts of an article, links as notes with numbers.
pub(crate) fn write_with_links(body: &[Node]) -> String {
    let mut body = body.to_vec();
    let notes = links::number(&mut body);
    let text = write(&body);
    if notes.is_empty() {
        return text;
    }
    [&text, "\n\n", notes.join("\n").as_str()].concat()
}

/// Writes blocks.
#[derive(Default)]
struct Writer {
    lines: Lines,
}

impl Writer {
    /// Blocks, and paragraphs of the inline parts between them.
    fn blocks(&mut self, nodes: &[Node]) {
        for run in nodes.chunk_by(|last, next| !last.is_block() && !next.is_block()) {
            match run {
                [Node::Element(block)] if block.tag.is_block() => self.block(block),
                line => self.line(&text::write(line)),
            }
        }
    }

    fn block(&mut self, element: &Element) {
        let children = &element.children;
        match element.tag {
            Tag::Ul | Tag::Ol => self.list(element),
            Tag::Dl => self.terms(element),
            Tag::Blockquote => self.within("> ", "> ", children),
            Tag::Pre => self.code(element),
            Tag::Hr => self.line("* * *"),
            Tag::Table => self.table(element),
            Tag::Figcaption | Tag::Caption => self.line(&text::write(&[element.clone().into()])),
            tag => match tag.heading_level() {
                Some(level) => self.heading(level, children),
                None => self.blocks(children),
            },
        }
    }

    fn line(&mut self, line: &str) {
        if !line.trim().is_empty() {
            self.lines.block(line);
        }
    }

    fn heading(&mut self, level: u8, children: &[Node]) {
        let line = text::write(children);
        let sign = if level > 2 { "-" } else { "=" };
        let widest = line.lines().map(UnicodeWidthStr::width).max();
        let underline = sign.repeat(widest.unwrap_or_default().min(COLUMNS));
        self.line(&[&line, "\n", &underline].concat());
    }

    fn within(&mut self, mark: &str, further: &str, children: &[Node]) {
        let outer = self.lines.enter(mark, further);
        self.blocks(children);
        self.lines.leave(outer);
    }

    fn code(&mut self, element: &Element) {
        let mut code = String::new();
        text::write_verbatim(&element.children, &mut code);
        let code = code.replace("\r\n", "\n").replace('\r', "\n");
        let outer = self.lines.enter(CODE, CODE);
        self.line(code.trim_end().trim_start_matches('\n'));
        self.lines.leave(outer);
    }

    /// A list; items of one line stand close together.
    fn list(&mut self, list: &Element) {
        let is_short = |item: &Node| {
            let blocks = item.element().map(|item| item.children.iter());
            let mut blocks = blocks
                .into_iter()
                .flatten()
                .filter(|child| child.is_block());
            blocks.all(|block| block.is(Tag::Ul) || block.is(Tag::Ol))
        };
        self.lines.part();
        let outer = self.lines.set_tight(list.children.iter().all(is_short));
        let mut numbers = Numbers::of(list);
        for item in list.children.iter().filter_map(Node::element) {
            let mark = match numbers.next(item) {
                Some(number) => [&number.to_string(), ". "].concat(),
                None => "- ".to_owned(),
            };
            self.within(&mark, &" ".repeat(mark.len()), &item.children);
        }
        self.lines.set_tight(outer);
    }

    /// Terms, their meanings indented below them.
    fn terms(&mut self, list: &Element) {
        for part in list.children.iter().filter_map(Node::element) {
            if part.tag == Tag::Dd {
                let outer = self.lines.set_tight(true);
                self.lines.part();
                self.lines.set_tight(outer);
                self.within(CODE, CODE, &part.children);
            } else {
                self.blocks(&part.children);
            }
        }
    }

    fn table(&mut self, table: &Element) {
        let captions = table.children.iter().filter(|part| part.is(Tag::Caption));
        for caption in captions.filter_map(Node::element) {
            self.block(caption);
        }
        self.line(&table::write(table));
    }
}

#[cfg(test)]
mod tests;
