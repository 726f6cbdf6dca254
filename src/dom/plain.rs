//! Unfolds a plain-text page: browsers show one as a single `<pre>`.
//!
//! In: a document. Out: the same text as paragraphs and lists, where the
//! document is such a page; any other document as it is.

use super::{Builder, Document, Name, Namespace, NodeId};
use crate::lexicon::{self, Topics};
use crate::text;

/// Mean length of a line, in characters, up to which lines were wrapped by
/// hand: e-mail and old text files break at 80.
const WRAPPED_LINE: usize = 90;

/// Columns below which no text is wrapped: shorter lines stand for themselves.
const NARROWEST: usize = 50;

/// Paragraphs at the top among which the headline is looked for.
const HEAD_PARAGRAPHS: usize = 8;

/// Longest headline, in words.
const MAX_HEADLINE_WORDS: u32 = 24;

/// Marks that begin an item of a list.
const BULLETS: &[&str] = &["* ", "- ", "+ ", "• "];

/// Makes paragraphs of a plain-text page.
pub(super) fn unfold(document: Document) -> Document {
    let Some(pre) = only_pre(&document) else {
        return document;
    };
    let mut builder = Builder::new(document.url().map(str::to_owned));
    builder.reserve(document.len(), document.attributes.len());
    let mut unfolding = Unfolding {
        document: &document,
        builder: &mut builder,
    };
    unfolding.copy_until(pre);
    unfolding.unfold(pre);
    if document.is_truncated() {
        builder.set_truncated();
    }
    builder.finish()
}

/// The `<pre>` that is all of the page's body, where there is one.
fn only_pre(document: &Document) -> Option<NodeId> {
    let body = document
        .nodes()
        .take(64)
        .find(|&id| document.is_html(id, Name::BODY))?;
    let mut shown = document
        .children(body)
        .filter(|&id| !text::is_blank(document.text(id)) || !document.is_text(id));
    let pre = shown.next().filter(|&id| document.is_html(id, Name::PRE))?;
    let holds_text = document.children(pre).all(|id| document.is_text(id));
    (shown.next().is_none() && holds_text).then_some(pre)
}

/// The page while it is written anew.
struct Unfolding<'a> {
    document: &'a Document,
    builder: &'a mut Builder,
}

impl Unfolding<'_> {
    /// Copies all before the text, its ancestors left open.
    fn copy_until(&mut self, pre: NodeId) {
        for id in (1..pre.index()).map(NodeId::new) {
            while self.builder.depth() > self.document.ancestors(id).count() - 1 {
                self.builder.close();
            }
            if self.document.is_text(id) {
                self.builder.text(self.document.text(id));
            } else {
                let name = self.document.name(id);
                let name = self.builder.name(self.document.name_text(name));
                self.builder.open(name, self.document.namespace(id));
                for (name, value) in self.document.attributes(id) {
                    let name = self.builder.name(self.document.name_text(name));
                    self.builder.attribute(name, value);
                }
            }
            self.builder.set_origin(self.document.origin(id));
        }
        while self.builder.depth() > self.document.ancestors(pre).count() - 1 {
            self.builder.close();
        }
    }

    /// Writes the text as paragraphs, lists and a headline.
    fn unfold(&mut self, pre: NodeId) {
        let origin = self
            .document
            .origin(NodeId::new((pre.index() + 1).min(self.document.len() - 1)));
        let content = self.document.text_content(pre);
        let paragraphs: Vec<&str> = content
            .split("\n\n")
            .map(|paragraph| paragraph.trim_matches(['\n', '\r']))
            .filter(|paragraph| !text::is_blank(paragraph))
            .collect();
        let headline = headline(&paragraphs);
        let broken = paragraphs.iter().flat_map(|paragraph| {
            let lines: Vec<&str> = paragraph.lines().collect();
            lines[..lines.len().saturating_sub(1)].to_vec()
        });
        let width = broken.map(columns).max().unwrap_or(0);
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let name = if Some(index) == headline {
                Name::H1
            } else {
                Name::P
            };
            self.paragraph(paragraph, name, origin, width);
        }
    }

    fn paragraph(&mut self, paragraph: &str, name: Name, origin: u32, width: usize) {
        let lines = || paragraph.lines().filter(|line| !text::is_blank(line));
        if is_wrapped(paragraph, width) {
            return self.element(name, paragraph, origin);
        }
        let mut list = None;
        for line in lines() {
            let item = bullet(line);
            let is_more = item.is_none() && list.is_some() && line.starts_with([' ', '\t']);
            if item.is_some() && list.is_none() {
                list = Some(self.builder.open(Name::UL, Namespace::Html));
                self.builder.set_origin(origin);
            } else if item.is_none() && !is_more && list.take().is_some() {
                self.builder.close();
            }
            let name = if item.is_some() || is_more {
                Name::LI
            } else {
                name
            };
            self.element(name, item.unwrap_or(line), origin);
        }
        if list.is_some() {
            self.builder.close();
        }
    }

    fn element(&mut self, name: Name, text: &str, origin: u32) {
        self.builder.open(name, Namespace::Html);
        self.builder.set_origin(origin);
        self.builder.text(text.trim());
        self.builder.set_origin(origin);
        self.builder.close();
    }
}

/// Whether a paragraph's lines were broken because they were full: the first
/// word of each would not have fitted the line before, on a page so many
/// columns wide.
fn is_wrapped(paragraph: &str, width: usize) -> bool {
    let lines: Vec<&str> = paragraph
        .lines()
        .filter(|line| !text::is_blank(line))
        .collect();
    let is_full = |pair: &[&str]| {
        let next = pair[1].split_ascii_whitespace().next().map_or(0, columns);
        columns(pair[0].trim_end()) + 1 + next > width
    };
    let has_items = lines.iter().any(|line| bullet(line).is_some());
    let mean = lines.iter().map(|line| columns(line)).sum::<usize>() / lines.len().max(1);
    let is_narrow = mean <= WRAPPED_LINE && lines.len() > 2;
    !has_items
        && (is_narrow
            || (NARROWEST..=WRAPPED_LINE).contains(&width) && lines.windows(2).all(is_full))
}

fn columns(line: &str) -> usize {
    line.chars().count()
}

/// The text of an item of a list.
fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    BULLETS.iter().find_map(|mark| line.strip_prefix(mark))
}

/// Which paragraph is the headline: the one before the authors' names, or a
/// first short line that is no sentence.
fn headline(paragraphs: &[&str]) -> Option<usize> {
    let head = &paragraphs[..paragraphs.len().min(HEAD_PARAGRAPHS)];
    let is_line = |paragraph: &str| {
        !paragraph.contains('\n')
            && text::words(paragraph) <= MAX_HEADLINE_WORDS
            && !paragraph.ends_with(['.', ':'])
    };
    let names_authors = |paragraph: &str| {
        let mut line = String::new();
        lexicon::fold(paragraph, &mut line);
        is_line(paragraph) && lexicon::topics(&line).has(Topics::BYLINE)
    };
    let before_authors = head
        .iter()
        .skip(1)
        .position(|paragraph| names_authors(paragraph));
    before_authors
        .or(Some(0))
        .filter(|&index| head.get(index).is_some_and(|paragraph| is_line(paragraph)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Document {
        let mut builder = Builder::new(None);
        builder.open(Name::HTML, Namespace::Html);
        builder.open(Name::HEAD, Namespace::Html);
        builder.close();
        builder.open(Name::BODY, Namespace::Html);
        builder.open(Name::PRE, Namespace::Html);
        builder.text(text);
        unfold(builder.finish())
    }

    fn outline(document: &Document) -> Vec<(String, String)> {
        let texts = document.nodes().filter(|&id| document.is_text(id));
        let named = texts.map(|id| {
            let parent = document.parent(id).unwrap();
            (
                document.name_text(document.name(parent)).to_owned(),
                document.text(id).to_owned(),
            )
        });
        named.collect()
    }

    #[test]
    fn paragraphs_are_parted_by_blank_lines() {
        let found = outline(&page(
            "Tides\n\nBy Mara Lind\n\nThe sea rises twice a day.\n\n* Ebb\n* Flow\n",
        ));
        let expected = [
            ("h1", "Tides"),
            ("p", "By Mara Lind"),
            ("p", "The sea rises twice a day."),
            ("li", "Ebb"),
            ("li", "Flow"),
        ];
        assert_eq!(
            found,
            expected.map(|(name, text)| (name.to_owned(), text.to_owned()))
        );
    }

    #[test]
    fn lines_wrapped_by_hand_stay_one_paragraph() {
        let found = outline(&page(
            "Tides\n\nThe sea rises\ntwice a day, and\nfalls twice.\n\n\
             It is the moon that does it, as everybody knows who\nhas lived by it.\n",
        ));
        assert_eq!(found[1].1, "The sea rises\ntwice a day, and\nfalls twice.");
        assert!(found[2].1.ends_with("who\nhas lived by it."));
    }

    #[test]
    fn page_with_more_than_text_is_left_alone() {
        let mut builder = Builder::new(None);
        builder.open(Name::BODY, Namespace::Html);
        builder.open(Name::PRE, Namespace::Html);
        builder.open(Name::CODE, Namespace::Html);
        builder.text("fn main() {}");
        let document = unfold(builder.finish());
        assert!(document.nodes().any(|id| document.is_html(id, Name::PRE)));
    }
}
