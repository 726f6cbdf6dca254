//! Drops attributes that say nothing, and links to places that are gone.

use crate::article::{Article, Attribute, Node};
use crate::text::{self, Marks};

/// A place that a link leads to.
const GONE: u16 = 0;
/// One that is in the article.
const THERE: u16 = 1;

/// Drops spans of one, a language that already holds, empty titles, ids that
/// no link leads to, and links to ids that are not there.
///
/// ```html
/// <p id="top" lang="en"><a href="#gone">The sea</a></p>
/// ```
pub(super) fn clean(article: &mut Article) {
    let mut places = Marks::new();
    each_attribute(&article.body, &mut |attribute| {
        if let Attribute::Target(id) = attribute {
            places.insert(id.clone(), GONE);
        }
    });
    each_attribute(&article.body, &mut |attribute| {
        if let Attribute::Id(id) = attribute
            && let Some(place) = places.get_mut(id)
        {
            *place = THERE;
        }
    });
    let lang = article.metadata.lang.clone();
    for node in &mut article.body {
        within(node, lang.as_deref(), &places);
    }
}

fn each_attribute(nodes: &[Node], visit: &mut dyn FnMut(&Attribute)) {
    for element in nodes.iter().filter_map(Node::element) {
        element.attributes.iter().for_each(&mut *visit);
        each_attribute(&element.children, visit);
    }
}

fn within(node: &mut Node, lang: Option<&str>, places: &Marks) {
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

fn says_something(attribute: &Attribute, lang: Option<&str>, places: &Marks) -> bool {
    match attribute {
        Attribute::Colspan(span) | Attribute::Rowspan(span) => *span > 1,
        Attribute::Title(text) | Attribute::Datetime(text) | Attribute::CodeLanguage(text) => {
            !text::is_blank(text)
        }
        Attribute::Width(pixels) | Attribute::Height(pixels) => *pixels > 0,
        Attribute::Lang(own) => !own.is_empty() && Some(own.as_str()) != lang,
        Attribute::Id(id) | Attribute::Target(id) => places.get(id) == Some(&THERE),
        Attribute::Srcset(sources) => !sources.is_empty(),
        _ => true,
    }
}
