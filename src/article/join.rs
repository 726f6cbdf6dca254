//! Joins the pages of one article.
//!
//! In: the articles of consecutive pages, tidied. Out: one article with the
//! text of all. What pages repeat, such as a headline, a lead or a box about
//! the author, is there once; notes go to the end and are counted on; ids get
//! the number of their page, so that those of two pages cannot meet.

use super::{Article, Attribute, Element, Node, Tag};
use crate::text::{self, Marks};

/// Words from which a block that an earlier page has is a repetition, and no
/// mere likeness, wherever on its page it stands.
const MIN_REPEATED_WORDS: u32 = 8;

/// Several pages as one article.
#[derive(Clone, Debug)]
pub struct Joined {
    /// The article: what the first page says of itself, the text of all.
    pub article: Article,
    /// Whether each page added text; one that repeats another adds none.
    pub added: Vec<bool>,
}

/// Joins the articles of consecutive pages; `None` where there is none.
///
/// ```html
/// <h1>Tides</h1> <p>The sea rises.</p>
/// <h1>Tides</h1> <p>It falls.</p>
/// ```
pub fn join(pages: Vec<Article>) -> Option<Joined> {
    let mut pages = pages.into_iter();
    let mut article = pages.next()?;
    let mut joining = Joining::default();
    let mut added = vec![true];
    joining.add(std::mem::take(&mut article.body));
    for page in pages {
        added.push(joining.add(page.body));
        article.truncated |= page.truncated;
        article.confidence = article.confidence.min(page.confidence);
        article.metadata.next_page = page.metadata.next_page;
        // The places that a ledger and an explanation name are those of one page.
        article.ledger = None;
        #[cfg(feature = "html")]
        {
            article.explanation = None;
        }
    }
    article.body = joining.finish();
    Some(Joined { article, added })
}

/// The pages so far.
#[derive(Default)]
struct Joining {
    body: Vec<Node>,
    /// Where the last page begins in it.
    last: usize,
    /// The notes of all pages, and what announces them.
    notes: Vec<Node>,
    /// How many notes there are.
    count: u16,
    /// What blocks of the pages say or show.
    seen: Marks,
    pages: usize,
}

impl Joining {
    /// Adds a page; tells whether it says anything new.
    fn add(&mut self, mut page: Vec<Node>) -> bool {
        let mut notes = page.split_off(notes_start(&page));
        let keys: Vec<String> = page.iter().map(key).collect();
        let is_new = |key: &String| !key.is_empty() && !self.seen.contains_key(key);
        if !keys.iter().any(is_new) {
            return false;
        }
        self.drop_common_end(&keys);
        self.drop_repeated(&mut page, &keys);
        self.pages += 1;
        let mut numbering = Numbering {
            page: self.pages,
            before: self.count,
            count: self.count,
        };
        numbering.renumber(&mut page);
        numbering.renumber(&mut notes);
        self.count = numbering.count;
        let is_headed = notes.first().is_some_and(is_heading);
        let from = usize::from(is_headed && !self.notes.is_empty());
        self.notes.extend(notes.drain(from..));
        self.last = self.body.len();
        self.body.append(&mut page);
        let keys = keys.into_iter().filter(|key| !key.is_empty());
        self.seen.extend(keys.map(|key| (key, 0)));
        true
    }

    /// Drops from a new page what was there before: all of it at the top, and
    /// further down what is too long to be the same by chance.
    fn drop_repeated(&self, page: &mut Vec<Node>, keys: &[String]) {
        let mut is_top = true;
        let mut keys = keys.iter();
        page.retain(|node| {
            let key = keys.next().map_or("", String::as_str);
            let is_repeated = self.seen.contains_key(key)
                && (is_top || text::words(key) >= MIN_REPEATED_WORDS || node.is(Tag::Figure));
            is_top &= is_repeated;
            !is_repeated
        });
    }

    /// Drops from the last page what this one ends with too: it stands at the
    /// end of all.
    fn drop_common_end(&mut self, keys: &[String]) {
        let ends = keys.iter().rev().filter(|key| !key.is_empty());
        for end in ends {
            let is_same = |node: &Node| {
                (text::words(end) >= MIN_REPEATED_WORDS || is_heading(node)) && key(node) == *end
            };
            if self.body.len() <= self.last + 1 || !self.body.last().is_some_and(is_same) {
                return;
            }
            self.body.pop();
            self.seen.remove(end);
        }
    }

    /// The body of all pages, the notes at its end.
    fn finish(mut self) -> Vec<Node> {
        self.body.append(&mut self.notes);
        self.body
    }
}

/// What a block says; what it shows, where it says nothing.
fn key(node: &Node) -> String {
    match node {
        Node::Text(text) => text::fold_whitespace(text),
        Node::Element(element) => {
            let mut key = text::fold_whitespace(&element.text());
            if key.is_empty() || element.tag == Tag::Figure {
                push_sources(element, &mut key);
            }
            key
        }
    }
}

/// Adds the addresses of what an element shows.
fn push_sources(element: &Element, key: &mut String) {
    for attribute in &element.attributes {
        if let Attribute::Src(url) = attribute {
            key.push_str(url.as_str());
        }
    }
    for child in element.children.iter().filter_map(Node::element) {
        push_sources(child, key);
    }
}

/// Where the notes begin that a page ends with, and the heading above them.
fn notes_start(page: &[Node]) -> usize {
    let is_notes = |node: &&Node| node.element().is_some_and(holds_note);
    let notes = page.iter().rev().take_while(is_notes).count();
    let start = page.len() - notes;
    let is_headed = notes > 0 && start > 0 && is_heading(&page[start - 1]);
    start - usize::from(is_headed)
}

fn is_heading(node: &Node) -> bool {
    let is_one = |element: &Element| {
        matches!(
            element.tag,
            Tag::H1 | Tag::H2 | Tag::H3 | Tag::H4 | Tag::H5 | Tag::H6
        )
    };
    node.element().is_some_and(is_one)
}

fn holds_note(element: &Element) -> bool {
    let is_note = |attribute: &Attribute| matches!(attribute, Attribute::Note(_));
    let is_list = matches!(element.tag, Tag::Ol | Tag::Ul | Tag::Section | Tag::Dl);
    element.attributes.iter().any(is_note)
        || is_list && {
            let mut children = element.children.iter().filter_map(Node::element);
            children.any(holds_note)
        }
}

/// Gives notes and ids of one page numbers that no other page has.
struct Numbering {
    page: usize,
    /// Notes of the pages before.
    before: u16,
    /// Notes of all pages so far.
    count: u16,
}

impl Numbering {
    fn renumber(&mut self, nodes: &mut [Node]) {
        for node in nodes {
            if let Node::Element(element) = node {
                self.renumber_element(element);
                self.renumber(&mut element.children);
            }
        }
    }

    fn renumber_element(&mut self, element: &mut Element) {
        let mut shown = None;
        for attribute in &mut element.attributes {
            match attribute {
                Attribute::Id(id) | Attribute::Target(id) if self.page > 1 => {
                    *id = ["p", &self.page.to_string(), "-", id].concat();
                }
                Attribute::NoteRef(number) => {
                    shown = Some((number.to_string(), *number + self.before));
                    *number += self.before;
                }
                Attribute::Note(number) => {
                    *number += self.before;
                    self.count = self.count.max(*number);
                }
                _ => {}
            }
        }
        if let Some((old, new)) = shown.filter(|_| self.before > 0) {
            relabel(&mut element.children, &old, new);
        }
        let first = element.children.iter().find_map(Node::element);
        let note = first.and_then(|first| {
            first.find(|attribute| match attribute {
                Attribute::Note(number) => Some(*number),
                _ => None,
            })
        });
        // The items of a list are still to be counted on.
        if let Some(number) = note.filter(|_| element.tag == Tag::Ol && self.before > 0) {
            let is_number = |attribute: &Attribute| matches!(attribute, Attribute::Number(_));
            element.attributes.retain(|attribute| !is_number(attribute));
            element.add(Attribute::Number(i32::from(number + self.before)));
        }
    }
}

/// Writes the new number of a note where the page shows the old one.
fn relabel(nodes: &mut [Node], old: &str, new: u16) {
    for node in nodes {
        match node {
            Node::Text(text) if text.trim_matches(['[', ']', ' ']) == old => {
                *text = text.replace(old, &new.to_string());
            }
            Node::Text(_) => {}
            Node::Element(element) => relabel(&mut element.children, old, new),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::{article, element, holding, img, p, ul, with};
    use super::*;
    use expect_test::{Expect, expect};

    const LEAD: &str = "The sea rises twice a day, and twice a day it falls.";
    const BOX: &str = "Mara Lind writes on tides, winds and the price of rope.";

    #[expect(
        clippy::needless_pass_by_value,
        reason = "keeps tests to input and outcome"
    )]
    fn check<const N: usize>(pages: [Article; N], added: [bool; N], expected: Expect) {
        let joined = join(pages.into()).unwrap_or_else(|| unreachable!("there are pages"));
        expected.assert_eq(&joined.article.content());
        assert_eq!(joined.added, added);
    }

    #[test]
    fn what_pages_repeat_is_there_once() {
        let figure = || element(Tag::Figure, [img("https://example.org/wall.jpg", "A wall")]);
        check(
            [
                article([figure(), p(LEAD), p("Boats wait."), p(BOX)]),
                article([
                    figure(),
                    p(LEAD),
                    holding(Tag::H2, "Ebb"),
                    p("Boats wait."),
                    p(BOX),
                ]),
                article([p("They go."), p(LEAD), p(BOX)]),
            ],
            [true, true, true],
            expect![[r#"
                <figure><img alt="A wall" loading="lazy" referrerpolicy="no-referrer" src="https://example.org/wall.jpg"></figure>
                <p>The sea rises twice a day, and twice a day it falls.</p>
                <p>Boats wait.</p>
                <h2>Ebb</h2>
                <p>Boats wait.</p>
                <p>They go.</p>
                <p>Mara Lind writes on tides, winds and the price of rope.</p>"#]],
        );
    }

    #[test]
    fn page_that_repeats_another_adds_nothing() {
        check(
            [
                article([p(LEAD), p("Boats wait.")]),
                article([p(LEAD), p("Boats wait.")]),
                article([ul(["They go."])]),
            ],
            [true, false, true],
            expect![[r#"
                <p>The sea rises twice a day, and twice a day it falls.</p>
                <p>Boats wait.</p>
                <ul><li>They go.</li></ul>"#]],
        );
        assert!(join(Vec::new()).is_none());
    }

    /// A page with one note.
    fn noted(text: &str, note: &str) -> Article {
        let link = with(holding(Tag::A, "[1]"), Attribute::Target("n1".to_owned()));
        let link = with(link, Attribute::NoteRef(1));
        let text = element(Tag::P, [text.into(), element(Tag::Sup, [link])]);
        let item = with(holding(Tag::Li, note), Attribute::Id("n1".to_owned()));
        let item = with(item, Attribute::Note(1));
        article([text, holding(Tag::H2, "Notes"), element(Tag::Ol, [item])])
    }

    #[test]
    fn notes_of_all_pages_are_counted_on_at_the_end() {
        check(
            [
                noted("It rises.", "By a foot."),
                noted("It falls.", "By two."),
            ],
            [true, true],
            expect![[r##"
                <p>It rises.<sup><a href="#clearleaf-n1" role="doc-noteref">[1]</a></sup></p>
                <p>It falls.<sup><a href="#clearleaf-p2-n1" role="doc-noteref">[2]</a></sup></p>
                <h2>Notes</h2>
                <ol><li id="clearleaf-n1">By a foot.</li></ol>
                <ol start="2"><li id="clearleaf-p2-n1">By two.</li></ol>"##]],
        );
    }
}
