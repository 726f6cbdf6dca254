//! Unfolds a plain-text page: browsers show one as a single `<pre>`.
//!
//! In: a document. Out: the same text as paragraphs and lists, where the
//! document is such a page, where its text was handed over without any
//! markup, and where a `<pre>` holds its prose; any other document as it is.

mod lines;

use super::{Builder, Document, Name, Namespace, NodeId};
use crate::lexicon::{self, Topics};
use crate::text;
use lines::{has_items, is_full, is_wrapped, paragraphs, pieces, width};

/// Paragraphs at the top among which the headline is looked for.
const HEAD_PARAGRAPHS: usize = 8;

/// Longest headline, in words.
const MAX_HEADLINE_WORDS: u32 = 24;

/// Nodes of a page among which its text is looked for.
const MAX_NODES: usize = 2_000;

/// Least words of prose in a `<pre>`.
const MIN_PROSE_WORDS: u32 = 80;

/// Least words of a paragraph of prose.
const MIN_PARAGRAPH_WORDS: u32 = 6;

/// Marks that code is full of and prose is not.
const CODE_MARKS: &[u8] = b"{}<>=|\\;";

/// Most of them, in thousandths of the bytes.
const MAX_CODE_MARKS: usize = 12;

/// Makes paragraphs of a plain-text page.
pub(super) fn unfold(document: Document) -> Document {
    let Some((pre, is_page)) = plain_text(&document) else {
        return document;
    };
    let mut builder = Builder::new(document.url().map(str::to_owned));
    builder.reserve(document.len(), document.attributes.len());
    let mut unfolding = Unfolding {
        document: &document,
        builder: &mut builder,
    };
    unfolding.copy(1, pre.index());
    unfolding.leave_for(pre);
    unfolding.unfold(pre, is_page);
    unfolding.copy(document.end(pre).index(), document.len());
    if document.is_truncated() {
        builder.set_truncated();
    }
    builder.finish()
}

/// The `<pre>` or the bare text that is to be unfolded, and whether it is all
/// of the page.
fn plain_text(document: &Document) -> Option<(NodeId, bool)> {
    let body = document
        .nodes()
        .take(64)
        .find(|&id| document.is_html(id, Name::BODY))?;
    let mut shown = document
        .children(body)
        .filter(|&id| !text::is_blank(document.text(id)) || !document.is_text(id));
    let first = shown.next()?;
    let is_pre = document.is_html(first, Name::PRE)
        && document.children(first).all(|id| document.is_text(id));
    let is_bare = document.is_text(first) && document.text(first).contains("\n\n");
    if shown.next().is_none() && (is_pre || is_bare) {
        return Some((first, true));
    }
    let mut pres = document.subtree(body).take(MAX_NODES);
    let pre = pres.find(|&id| document.is_html(id, Name::PRE) && is_prose(document, id))?;
    Some((pre, false))
}

/// Whether a `<pre>` is prose and no listing: mails and standards are shown so.
fn is_prose(document: &Document, pre: NodeId) -> bool {
    let is_simple = |id: NodeId| {
        document.is_text(id)
            || matches!(
                document.name(id),
                Name::A | Name::B | Name::I | Name::EM | Name::STRONG | Name::U
            )
    };
    if document.has_attribute(pre, Name::CLASS) || !document.subtree(pre).skip(1).all(is_simple) {
        return false;
    }
    let content = document.text_content(pre);
    let marks = content.bytes().filter(|byte| CODE_MARKS.contains(byte));
    let (mut words, mut prose) = (0, 0);
    let width = width(paragraphs(&content));
    for paragraph in paragraphs(&content) {
        // Lists are in prose and in listings.
        if has_items(paragraph) {
            continue;
        }
        let count = text::words(paragraph);
        words += count;
        // The lines of verses and letterheads are shorter than they could be.
        if paragraph.contains('\n') && !is_full(paragraph, width) {
            continue;
        }
        let is_sentence = paragraph
            .trim_end()
            .ends_with(['.', '?', '!', ':', '"', '”', '»', '。']);
        prose += if is_sentence && count >= MIN_PARAGRAPH_WORDS {
            count
        } else {
            0
        };
    }
    marks.count() * 1_000 <= content.len() * MAX_CODE_MARKS
        && words >= MIN_PROSE_WORDS
        && prose * 2 > words
}

/// A link or stressed words in the text: what they say, and their element.
type Mark = (String, NodeId);

/// The page while it is written anew.
struct Unfolding<'a> {
    document: &'a Document,
    builder: &'a mut Builder,
}

impl Unfolding<'_> {
    /// Copies a range of nodes, their ancestors left open.
    fn copy(&mut self, start: usize, end: usize) {
        for id in (start..end).map(NodeId::new) {
            self.leave_for(id);
            if self.document.is_text(id) {
                self.builder.text(self.document.text(id));
            } else {
                self.open_like(id);
            }
            self.builder.set_origin(self.document.origin(id));
        }
    }

    /// Closes what a node does not stand in.
    fn leave_for(&mut self, id: NodeId) {
        while self.builder.depth() > self.document.ancestors(id).count() - 1 {
            self.builder.close();
        }
    }

    fn open_like(&mut self, id: NodeId) {
        let name = self.document.name(id);
        let name = self.builder.name(self.document.name_text(name));
        self.builder.open(name, self.document.namespace(id));
        for (name, value) in self.document.attributes(id) {
            let name = self.builder.name(self.document.name_text(name));
            self.builder.attribute(name, value);
        }
    }

    /// Writes the text as paragraphs, lists and, of a whole page, a headline.
    fn unfold(&mut self, pre: NodeId, is_page: bool) {
        let origin = self
            .document
            .origin(NodeId::new((pre.index() + 1).min(self.document.len() - 1)));
        let content = self.document.text_content(pre);
        let mut marks: Vec<Mark> = Vec::new();
        if !self.document.is_text(pre) {
            let elements = self.document.children(pre);
            let elements = elements.filter(|&id| !self.document.is_text(id));
            let told = elements.map(|id| (self.document.text_content(id), id));
            marks.extend(told.filter(|(text, _)| !text::is_blank(text) && !text.contains("\n\n")));
            marks.reverse();
        }
        let paragraphs: Vec<&str> = paragraphs(&content).collect();
        let headline = headline(&paragraphs).filter(|_| is_page);
        let width = width(paragraphs.iter().copied());
        for (index, paragraph) in paragraphs.iter().enumerate() {
            let name = if Some(index) == headline {
                Name::H1
            } else {
                Name::P
            };
            self.paragraph(paragraph, name, origin, width, &mut marks);
        }
    }

    fn paragraph(
        &mut self,
        paragraph: &str,
        name: Name,
        origin: u32,
        width: usize,
        marks: &mut Vec<Mark>,
    ) {
        if is_wrapped(paragraph, width) {
            return self.element(name, paragraph, origin, marks);
        }
        let mut list = None;
        for piece in pieces(paragraph, width) {
            if piece.list != list {
                if list.is_some() {
                    self.builder.close();
                }
                if let Some(name) = piece.list {
                    self.builder.open(name, Namespace::Html);
                    self.builder.set_origin(origin);
                }
                list = piece.list;
            }
            let name = if list.is_some() { Name::LI } else { name };
            self.element(name, piece.text, origin, marks);
        }
        if list.is_some() {
            self.builder.close();
        }
    }

    /// Writes a text, with the marks in it: they come in the order of the text.
    fn element(&mut self, name: Name, text: &str, origin: u32, marks: &mut Vec<Mark>) {
        self.builder.open(name, Namespace::Html);
        self.builder.set_origin(origin);
        let mut rest = text.trim();
        while let Some((before, marked, after)) = marks.last().and_then(|(marked, _)| {
            let (before, after) = rest.split_once(marked.as_str())?;
            Some((before, marked.clone(), after))
        }) {
            self.text(before, origin);
            let id = marks.pop().map_or(self.document.root(), |(_, id)| id);
            self.open_like(id);
            self.builder.set_origin(self.document.origin(id));
            self.text(&marked, origin);
            self.builder.close();
            rest = after;
        }
        self.text(rest, origin);
        self.builder.close();
    }

    fn text(&mut self, text: &str, origin: u32) {
        if !text.is_empty() {
            self.builder.text(text);
            self.builder.set_origin(origin);
        }
    }
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

    /// A page of a heading and a `<pre>`, left open.
    fn below_a_heading(text: &str) -> Builder {
        let mut builder = Builder::new(None);
        builder.open(Name::BODY, Namespace::Html);
        builder.open(Name::H1, Namespace::Html);
        builder.text("Tides");
        builder.close();
        builder.open(Name::PRE, Namespace::Html);
        builder.text(text);
        builder
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
    fn text_without_markup_is_a_plain_text_page() {
        let mut builder = Builder::new(None);
        builder.open(Name::BODY, Namespace::Html);
        builder.text("Tides\n\nBy Mara Lind\n\nThe sea rises twice a day.");
        let found = outline(&unfold(builder.finish()));
        let names: Vec<&str> = found.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, ["h1", "p", "p"]);
    }

    #[test]
    fn prose_beside_other_things_is_unfolded_with_its_links() {
        let prose = "The sea rises twice a day, and nobody knows it better than they do.\n\n";
        let mut builder = below_a_heading(&prose.repeat(6));
        builder.text("See ");
        builder.open(Name::A, Namespace::Html);
        builder.text("the tables");
        builder.close();
        builder.text(" of the harbour.\n");
        builder.close();
        builder.text("Sent on Monday");
        let found = outline(&unfold(builder.finish()));
        let last: Vec<(&str, &str)> = found[7..]
            .iter()
            .map(|(name, text)| (name.as_str(), text.as_str()))
            .collect();
        let expected = [
            ("p", "See "),
            ("a", "the tables"),
            ("p", " of the harbour."),
            ("body", "Sent on Monday"),
        ];
        assert_eq!(last, expected);
    }

    #[test]
    fn verse_beside_other_things_keeps_its_lines() {
        let stanza = "The sea that rises twice a day\nhas never told me why;\nit takes the boats and brings the boats\nand leaves the harbour dry.\n\n";
        let document = unfold(below_a_heading(&stanza.repeat(5)).finish());
        assert!(document.nodes().any(|id| document.is_html(id, Name::PRE)));
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
