//! One article in fourteen markups, in each of twenty languages: every
//! paragraph, the caption, title and byline are read, and no line else.
#![cfg(feature = "html")]
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

#[path = "tongues/carried.rs"]
mod carried;
#[path = "tongues/markups.rs"]
mod markups;
#[path = "tongues/old.rs"]
mod old;
#[path = "tongues/pieces.rs"]
mod pieces;
#[path = "tongues/story.rs"]
mod story;

use clearleaf::{Document, Options, extract};
use markups::{MARKUPS, Markup};
use std::fmt::Write;
use story::Story;

/// How many of the paragraphs a preview shows.
const PREVIEWED: usize = 3;

macro_rules! markups {
    ($($name:ident)*) => {
        /// The markups that have a test.
        const NAMES: &[&str] = &[$(stringify!($name)),*];

        $(#[test]
        fn $name() {
            check(stringify!($name));
        })*
    };
}

markups! {
    semantic
    hashed_classes
    br_soup
    promo_between
    equal_sections
    overlay_lock
    plain_pre
    layout_table
    shadow_dom
    json_body
    json_ld_body
    amp
    flat_p
    preview_gate
}

#[test]
fn every_markup_has_a_test() {
    let names: Vec<&str> = MARKUPS.iter().map(|markup| markup.name).collect();
    assert_eq!(names, NAMES);
}

#[test]
fn twenty_languages_are_told() {
    let stories = Story::all();
    let languages: Vec<&str> = stories.iter().map(|story| story.lang.as_str()).collect();
    assert_eq!(
        languages.join(" "),
        "ar cs de en es fa fr he hi it ja ko nl pl pt ru tr uk zh-Hans zh-Hant"
    );
}

/// Reads one markup in every language.
fn check(name: &str) {
    let mut faults = String::new();
    let number = MARKUPS.iter().position(|markup| markup.name == name);
    let number = number.unwrap();
    for story in Story::all() {
        let html = (MARKUPS[number].page)(&story, number);
        for fault in faults_of(&MARKUPS[number], &story, &html) {
            writeln!(faults, "{}: {fault}", story.lang).unwrap();
        }
    }
    assert!(faults.is_empty(), "{name}\n{faults}");
}

/// What is wrong with the reading of one page, a line each.
fn faults_of(markup: &Markup, story: &Story, html: &str) -> Vec<String> {
    let options = Options {
        url: Some("https://papers.example.org/story/page".to_owned()),
        ..Options::default()
    };
    let document = Document::parse(html, &options).unwrap();
    let Some(article) = extract(&document, &options) else {
        return vec!["no article".to_owned()];
    };
    let text = article.text_content();
    let lines = text.lines().filter(|line| !line.is_empty());
    let lines: Vec<&str> = lines.map(unbracketed).collect();
    let mut wanted = story.texts();
    if markup.is_preview {
        wanted.truncate(PREVIEWED);
    }
    wanted.push(story.caption.clone());
    let missing = wanted.iter().filter(|line| !lines.contains(&line.as_str()));
    let mut faults: Vec<String> = missing.map(|line| format!("missing: {line}")).collect();
    let let_in = lines
        .iter()
        .filter(|line| !wanted.iter().any(|want| want == *line));
    faults.extend(let_in.map(|line| format!("let in: {line}")));
    let metadata = &article.metadata;
    if metadata.title.as_deref() != Some(&story.title) {
        faults.push(format!("title: {:?}", metadata.title));
    }
    if metadata.byline.as_deref() != Some(&story.author) {
        faults.push(format!("byline: {:?}", metadata.byline));
    }
    let published = metadata.published_time.as_deref().unwrap_or_default();
    if !published.starts_with(&story.published) {
        faults.push(format!("published: {published}"));
    }
    faults
}

/// A line without the brackets of a caption.
fn unbracketed(line: &str) -> &str {
    let inner = line
        .strip_prefix('[')
        .and_then(|line| line.strip_suffix(']'));
    inner.unwrap_or(line)
}
