//! Drops attributes that say nothing, and links to places that are gone.

use crate::article::{Article, Attribute, Node};
use crate::text;
use std::collections::BTreeMap;

/// Drops spans of one, a language that already holds, empty titles, ids that
/// no link leads to, and links to ids that are not there.
///
/// ```html
/// <p id="top" lang="en"><a href="#gone">The sea</a></p>
/// ```
pub(super) fn clean(article: &mut Article) {
    let mut places = Places::new();
    each_attribute(&article.body, &mut |attribute| {
        if let Attribute::Target(id) = attribute {
            places.insert(id.clone(), false);
        }
    });
    each_attribute(&article.body, &mut |attribute| {
        if let Attribute::Id(id) = attribute
            && let Some(is_there) = places.get_mut(id)
        {
            *is_there = true;
        }
    });
    let lang = article.metadata.lang.clone();
    for node in &mut article.body {
        within(node, lang.as_deref(), &places);
    }
}

/// The ids that links lead to, and whether they are there.
type Places = BTreeMap<String, bool>;

fn each_attribute(nodes: &[Node], visit: &mut dyn FnMut(&Attribute)) {
    for element in nodes.iter().filter_map(Node::element) {
        element.attributes.iter().for_each(&mut *visit);
        each_attribute(&element.children, visit);
    }
}

fn within(node: &mut Node, lang: Option<&str>, places: &Places) {
    let Node::Element(element) = node else { return };
    element
        .attributes
        .retain(|attribute| says_something(attribute, lang, places));
    let own = element.find(|attribute| match attribute {
        Attribute::Lang(own) => Some(own.clone()),
        _ => None,
    });
    for child in &mut element.children {
        within(child, own.as_deref().or(lang), places);
    }
}

fn says_something(attribute: &Attribute, lang: Option<&str>, places: &Places) -> bool {
    match attribute {
        Attribute::Colspan(span) | Attribute::Rowspan(span) => *span > 1,
        Attribute::Title(text) | Attribute::Datetime(text) | Attribute::CodeLanguage(text) => {
            !text::is_blank(text)
        }
        Attribute::Width(pixels) | Attribute::Height(pixels) => *pixels > 0,
        Attribute::Lang(own) => !own.is_empty() && Some(own.as_str()) != lang,
        Attribute::Id(id) | Attribute::Target(id) => places.get(id) == Some(&true),
        Attribute::Srcset(sources) => !sources.is_empty(),
        _ => true,
    }
}
