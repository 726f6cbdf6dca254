//! What is known by hand of a fixture's answer, and how the answer is written
//! down to be compared.
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

use clearleaf::{Article, ArticleData, Entry};
use serde_json::{Map, Value, json};

/// Characters by which a person knows a text again.
const SHOWN: usize = 60;

/// Checks that are no fields of the answer.
const TEXT_CHECKS: &str = "article exact must mustNot html htmlNot markdown markdownNot";

/// What the checks written by hand find wrong, a line each.
pub(crate) fn findings(
    checks: &Value,
    answer: &Map<String, Value>,
    article: Option<&Article>,
) -> Vec<String> {
    let wants_article = checks["article"] != json!(false);
    if wants_article != article.is_some() {
        return vec![format!("article: {}", article.is_some())];
    }
    let lines: Vec<&str> = strings(&answer["textContent"]).collect();
    let content = article.map(Article::content).unwrap_or_default();
    let markdown = article.map(Article::markdown).unwrap_or_default();
    let mut findings = differences(&checks["must"], &checks["mustNot"], &lines.join(" "));
    findings.extend(differences(&checks["html"], &checks["htmlNot"], &content));
    findings.extend(differences(
        &checks["markdown"],
        &checks["markdownNot"],
        &markdown,
    ));
    let exact = strings(&checks["exact"]).filter(|part| !markdown.contains(part));
    findings.extend(exact.map(|part| format!("not exact: {}", head(part))));
    let fields = checks.as_object().into_iter().flatten();
    let fields = fields.filter(|(name, _)| !TEXT_CHECKS.split(' ').any(|check| check == *name));
    let wrong = fields.filter(|(name, value)| answer.get(*name) != Some(value));
    findings.extend(wrong.map(|(name, _)| format!("{name}: {:?}", answer.get(name))));
    findings
}

/// What a text lacks of the parts it must have, and has of those it must not.
fn differences(must: &Value, must_not: &Value, text: &str) -> Vec<String> {
    let text = folded(text);
    let missing = strings(must).filter(|part| !text.contains(&folded(part)));
    let let_in = strings(must_not).filter(|part| text.contains(&folded(part)));
    let missing = missing.map(|part| format!("missing: {}", head(part)));
    let let_in = let_in.map(|part| format!("let in: {}", head(part)));
    missing.chain(let_in).collect()
}

/// The strings of a list; none where there is no list.
fn strings(list: &Value) -> impl Iterator<Item = &str> {
    let list = list.as_array().into_iter().flatten();
    list.map(|part| part.as_str().unwrap())
}

fn head(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}

fn folded(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

/// The answer without its HTML, its text and ledger by lines.
pub(crate) fn answer(article: &Article) -> Map<String, Value> {
    let mut answer = described(&article.data());
    let ledger = article.ledger.iter().flat_map(|ledger| &ledger.entries);
    answer.insert("ledger".to_owned(), ledger.map(ledger_line).collect());
    answer
}

/// The data of a page. The confidence is left out: every tuning moves it.
pub(crate) fn described(data: &ArticleData<'_>) -> Map<String, Value> {
    let Value::Object(mut answer) = serde_json::to_value(data).unwrap() else {
        panic!("the data of an article are an object")
    };
    answer.remove("confidence");
    answer.remove("content");
    answer.insert(
        "textContent".to_owned(),
        data.text_content.lines().collect(),
    );
    answer
}

fn ledger_line(entry: &Entry) -> Value {
    let fate = if entry.kept { "kept" } else { "removed" };
    let label = serde_json::to_value(entry.label).unwrap();
    let label = label.as_str().unwrap();
    let line = format!("{fate:8}{label:11}{}", head(&entry.text));
    line.trim_end().into()
}

pub(crate) fn pretty(answer: &Map<String, Value>) -> String {
    serde_json::to_string_pretty(answer).unwrap() + "\n"
}
