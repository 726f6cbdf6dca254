//! What holds for every page: nothing is lost between what the page shows,
//! what the ledger says and what the article holds.
//!
//! Text is compared letter by letter, white space left out: where lines
//! break is for other tests.
#![cfg(feature = "html")]
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

mod oracle;
mod shared;
mod visible;

use clearleaf::{Article, Document, Entry, Label, Options, extract};
use oracle::Step;
use shared::{Page, corpus, fixtures};

/// Fixtures whose text another parser does not find where it stands: a shadow
/// root, lines of plain text whose bullets become items,
/// formulas that are hidden or pictures, boxes of tasks, notes in attributes.
const UNLIKE: &[&str] = &[
    "article-plain-pre",
    "article-shadow-dom",
    "code-tabs",
    "formula-images",
    "formula-mathjax3-chtml",
    "formula-mathjax3-data-latex",
    "formula-wikipedia",
    "list-tasks",
    "lists-in-pre",
    "notes-in-attributes",
    "type-drop-cap",
];

/// Fixtures whose notes stand in lines of text: they move to the end and get
/// numbers; and one whose tabs give their names to what stands on them.
const MOVED: &[&str] = &[
    "code-tabs",
    "notes-in-attributes",
    "notes-popover",
    "notes-sidenotes",
];

/// Fixtures that only the names and places of their elements tell from an
/// article: one with other stories below, one with a slogan for a headline,
/// one whose entries are posts.
const LISTED: &[&str] = &["listing-page", "live-blog", "service-slogan"];

/// Why texts in the midst of a block are entries of their own behind it.
const FURNITURE: &str = "line numbers, a button or a second copy";

/// Fixtures whose article or title has characters that the page shows as
/// pictures.
const PICTURED: &[&str] = &["emoji-images", "emoji-images-chat", "title-with-an-emoji"];

/// Why the blocks of a text are kept that the page carries and does not show.
const CARRIED: &str = "carried in the page's data";

#[test]
fn ledger_holds_all_visible_text_of_fixtures() {
    for page in fixtures().filter(|page| !is_unlike(page)) {
        check_ledger(&page);
    }
}

#[test]
fn ledger_holds_all_visible_text_of_corpora() {
    let has_shadow = |page: &Page| page.html.contains("shadowrootmode");
    for page in corpus().filter(|page| !has_shadow(page)) {
        check_ledger(&page);
    }
}

#[test]
fn article_holds_what_the_ledger_keeps() {
    for page in fixtures().chain(corpus()).filter(|page| !is_pictured(page)) {
        let Some(article) = read(&page.html) else {
            continue;
        };
        if is_carried(&article) || MOVED.contains(&page.name.as_str()) {
            continue;
        }
        let entries = ledger(&article).iter();
        let kept = entries.filter(|entry| matches!(entry.label, Label::Content | Label::Caption));
        let kept: String = kept.map(|entry| entry.text.as_str()).collect();
        // Notes without a link back get one.
        let kept = letters(&kept).replace('↩', "");
        let text = letters(&content_text(&article.content())).replace('↩', "");
        // A headline that the title repeats stands in the title alone.
        let title = letters(article.metadata.title.as_deref().unwrap_or_default());
        let untitled = kept.strip_prefix(&title).filter(|rest| *rest == text);
        check_same(&page.name, &text, untitled.unwrap_or(&kept));
    }
}

#[test]
fn article_is_part_of_the_page() {
    let is_moved = |page: &Page| MOVED.contains(&page.name.as_str());
    let is_plain = |page: &Page| !is_unlike(page) && !is_moved(page) && !is_pictured(page);
    for page in fixtures().filter(is_plain) {
        let Some(article) = read(&page.html) else {
            continue;
        };
        if is_carried(&article) {
            continue;
        }
        let shown = visible::text(&page.html);
        let mut shown = shown.chars();
        let text = letters(&content_text(&article.content()));
        let text = text.replace('↩', "");
        let is_part = text
            .chars()
            .all(|letter| shown.any(|shown| shown == letter));
        assert!(is_part, "{}", page.name);
    }
}

#[test]
fn article_read_again_is_the_same_text() {
    let mut changed = Vec::new();
    let is_listed = |page: &Page| LISTED.contains(&page.name.as_str());
    for page in fixtures().filter(|page| !is_listed(page)) {
        let Some(article) = read(&page.html) else {
            continue;
        };
        let content = without_heads(&article.content());
        let title = article.metadata.title.unwrap_or_default();
        let again = read(&format!(
            "<title>{title}</title><article>{content}</article>"
        ));
        let again = again.map_or_else(String::new, |again| again.content());
        if letters(&content_text(&again)) != letters(&content_text(&content)) {
            changed.push(page.name);
        }
    }
    assert_eq!(changed, [""; 0]);
}

#[test]
fn same_page_gives_the_same_answer() {
    for page in fixtures() {
        let json = || {
            let article = read(&page.html)?;
            serde_json::to_string(&article.data()).ok()
        };
        let elsewhere = std::thread::scope(|scope| scope.spawn(json).join().unwrap());
        assert_eq!(json(), elsewhere, "{}", page.name);
    }
}

/// Compares the ledger with what a page shows. A text that the page carries
/// and does not show has a ledger of its own.
fn check_ledger(page: &Page) {
    let Some(article) = read(&page.html) else {
        return;
    };
    if is_carried(&article) {
        return;
    }
    let ledger: String = ledger(&article)
        .iter()
        .map(|entry| entry.text.as_str())
        .collect();
    let (ledger_letters, shown) = (letters(&ledger), letters(&visible::text(&page.html)));
    let mut reasons = self::ledger(&article).iter().map(|entry| &entry.reason);
    if reasons.any(|reason| reason == FURNITURE) && sorted(&ledger_letters) == sorted(&shown) {
        return;
    }
    check_same(&page.name, &ledger_letters, &shown);
}

fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().collect();
    letters.sort_unstable();
    letters
}

/// Compares two texts; a failure shows where they part.
fn check_same(name: &str, left: &str, right: &str) {
    let pairs = left.chars().zip(right.chars());
    let same = pairs.take_while(|(left, right)| left == right).count();
    let near = |text: &str| -> String {
        let from = same.saturating_sub(30);
        text.chars().skip(from).take(90).collect()
    };
    assert!(
        left == right,
        "{name}: …{}… is not …{}…",
        near(left),
        near(right)
    );
}

fn is_pictured(page: &Page) -> bool {
    PICTURED.contains(&page.name.as_str())
}

fn is_unlike(page: &Page) -> bool {
    UNLIKE.contains(&page.name.as_str())
}

fn options() -> Options {
    Options {
        url: Some("https://papers.example.org/page".to_owned()),
        ledger: true,
        ..Options::default()
    }
}

fn read(html: &str) -> Option<Article> {
    let options = options();
    extract(&Document::parse(html, &options).unwrap(), &options)
}

/// Whether the text was in the page's data; its picture comes from there too.
fn is_carried(article: &Article) -> bool {
    ledger(article).iter().any(|entry| entry.reason == CARRIED)
}

fn ledger(article: &Article) -> &[Entry] {
    let ledger = article.ledger.as_ref();
    &ledger.expect("the options ask for it").entries
}

/// An answer without the heads of posts, whose words are bylines.
fn without_heads(content: &str) -> String {
    let mut parts = content.split("<header>");
    let first = parts.next().map(str::to_owned);
    let rest = parts.map(|part| part.split_once("</header>").unwrap().1);
    first.into_iter().chain(rest.map(str::to_owned)).collect()
}

/// All text that another parser finds in an answer, but the titles of
/// embeds, which pages do not draw, and the heads of posts.
fn content_text(content: &str) -> String {
    let mut text = String::new();
    let mut titles: Vec<bool> = Vec::new();
    for step in oracle::read(content) {
        match step {
            Step::Open(element) => {
                let is_title = element.name == "a" && element.attribute("data-embed").is_some();
                let is_added = is_title || element.name == "header";
                titles.push(is_added || titles.last() == Some(&true));
            }
            Step::Close => {
                titles.pop();
            }
            Step::Text(part) if titles.last() != Some(&true) => text.push_str(&part),
            Step::Text(_) | Step::Other => {}
        }
    }
    text
}

/// The text without white space and without what takes no room.
fn letters(text: &str) -> String {
    let takes_room = |c: char| {
        !c.is_whitespace()
            && !c.is_control()
            && !matches!(
                c,
                '\0' | '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{FEFF}'
            )
    };
    text.chars().filter(|&c| takes_room(c)).collect()
}
