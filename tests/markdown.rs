//! Markdown that says what the article says: rendered by a published
//! renderer it gives the same words as the article's HTML.
#![cfg(feature = "html")]
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod oracle;
mod shared;

use clearleaf::{Document, Options, extract};
use oracle::{Element, Step};
use pulldown_cmark::{Parser, html};
use shared::{Page, corpus, fixtures};

/// Of the corpus, one page in so many may lose a word.
const MAX_FAILURES: usize = 200;

/// Elements that part the words on their two sides.
const PARTING: &[&str] = &[
    "audio",
    "blockquote",
    "br",
    "caption",
    "dd",
    "details",
    "div",
    "dl",
    "dt",
    "figcaption",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
    "video",
];

/// A formula that no renderer takes for one: its source is shown.
const BROKEN: &str = "formula-broken";

#[test]
fn fixtures_keep_every_word() {
    let pages = fixtures().filter(|page| page.name != BROKEN);
    let failures: Vec<String> = pages.filter_map(|page| lost(&page)).collect();
    assert!(failures.is_empty(), "\n{}", failures.join("\n"));
}

#[test]
fn corpus_keeps_its_words() {
    let pages: Vec<Page> = corpus().collect();
    let failures: Vec<String> = pages.iter().filter_map(lost).collect();
    let share = failures.len() * MAX_FAILURES;
    assert!(share <= pages.len(), "\n{}", failures.join("\n"));
}

/// Where the words of a page's article and of its Markdown part; none where
/// they are the same.
fn lost(page: &Page) -> Option<String> {
    let options = Options {
        url: Some("https://papers.example.org/page".to_owned()),
        ..Options::default()
    };
    let article = extract(&Document::parse(&page.html, &options).unwrap(), &options)?;
    let content = article.content();
    let left = words(&content);
    let right = words(&render(&article.markdown(), &content));
    let same = left
        .iter()
        .zip(&right)
        .take_while(|(left, right)| left == right)
        .count();
    let near = |words: &[String]| {
        words[same.saturating_sub(3).min(words.len())..]
            .iter()
            .take(9)
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let is_same = same == left.len() && same == right.len();
    (!is_same).then(|| format!("{}: …{}… is not …{}…", page.name, near(&right), near(&left)))
}

/// The Markdown as a renderer shows it; dollar signs are formulas only where
/// the article has any.
fn render(markdown: &str, content: &str) -> String {
    use pulldown_cmark::Options;
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_TASKLISTS;
    options.set(Options::ENABLE_MATH, content.contains("data-latex"));
    let mut rendered = String::new();
    html::push_html(&mut rendered, Parser::new_ext(markdown, options));
    rendered
}

/// The words of HTML, but those of formulas and the numbers of notes.
fn words(html: &str) -> Vec<String> {
    let mut text = String::new();
    let mut open = Vec::new();
    for step in oracle::read(html) {
        match step {
            Step::Open(element) => {
                text.push_str(gap(&element));
                open.push((gap(&element), is_formula_or_number(&element)));
            }
            Step::Close => text.push_str(open.pop().map_or("", |(gap, _)| gap)),
            Step::Text(_) if open.iter().any(|&(_, is)| is) => {}
            Step::Text(own) => text.push_str(&own),
            Step::Other => {}
        }
    }
    // Markdown has no places where a word may be broken.
    let text = text.replace('\u{AD}', "");
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn gap(element: &Element) -> &'static str {
    let parts = PARTING.contains(&element.name.as_str()) || is_formula_or_number(element);
    if parts { " " } else { "" }
}

/// Whether an element is a formula, or the number of a note: renderers number
/// them anew.
fn is_formula_or_number(element: &Element) -> bool {
    let class = element.attribute("class").unwrap_or_default();
    element.name == "math"
        || element.attribute("data-latex").is_some()
        || class.starts_with("math")
        || matches!(class, "footnote-definition-label" | "footnote-reference")
        || matches!(
            element.attribute("role"),
            Some("doc-noteref" | "doc-backlink")
        )
}
