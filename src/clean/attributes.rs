//! Drops attributes that say nothing, and links to places that are gone.

use crate::article::{Article, Attribute, Element, Node};
use crate::text;
use std::collections::BTreeSet;

/// Drops spans of one, a language that already holds, empty titles, ids that
/// no link leads to, and links to ids that are not there.
///
/// ```html
/// <p id="top" lang="en"><a href="#gone">The sea</a></p>
/// ```
pub(super) fn clean(article: &mut Article) {
    let mut targets = BTreeSet::new();
    let mut ids = BTreeSet::new();
    for element in article.body.iter().filter_map(Node::element) {
        collect(element, &mut targets, &mut ids);
    }
    let linked: BTreeSet<String> = targets
        .intersection(&ids)
        .map(|&id| id.to_owned())
        .collect();
    let lang = article.metadata.lang.clone();
    for node in &mut article.body {
        within(node, lang.as_deref(), &linked);
    }
}

fn collect<'a>(element: &'a Element, targets: &mut BTreeSet<&'a str>, ids: &mut BTreeSet<&'a str>) {
    for attribute in &element.attributes {
        match attribute {
            Attribute::Target(id) => targets.insert(id),
            Attribute::Id(id) => ids.insert(id),
            _ => continue,
        };
    }
    for child in element.children.iter().filter_map(Node::element) {
        collect(child, targets, ids);
    }
}

fn within(node: &mut Node, lang: Option<&str>, linked: &BTreeSet<String>) {
    let Node::Element(element) = node else { return };
    element
        .attributes
        .retain(|attribute| says_something(attribute, lang, linked));
    let own = element
        .attributes
        .iter()
        .find_map(|attribute| match attribute {
            Attribute::Lang(own) => Some(own.clone()),
            _ => None,
        });
    for child in &mut element.children {
        within(child, own.as_deref().or(lang), linked);
    }
}

fn says_something(attribute: &Attribute, lang: Option<&str>, linked: &BTreeSet<String>) -> bool {
    match attribute {
        Attribute::Colspan(span) | Attribute::Rowspan(span) => *span > 1,
        Attribute::Title(text) | Attribute::Datetime(text) | Attribute::CodeLanguage(text) => {
            !text::is_blank(text)
        }
        Attribute::Width(pixels) | Attribute::Height(pixels) => *pixels > 0,
        Attribute::Lang(own) => !own.is_empty() && Some(own.as_str()) != lang,
        Attribute::Id(id) | Attribute::Target(id) => linked.contains(id),
        Attribute::Srcset(sources) => !sources.is_empty(),
        _ => true,
    }
}
