//! Constructors of article trees, for tests.

use super::{Article, Attribute, Element, Node, Tag, Typed};
use crate::classify::PageType;
use crate::metadata::Metadata;
use crate::url::SafeUrl;

/// An article of these parts, with metadata that says nothing.
pub(crate) fn article<const N: usize>(body: [Node; N]) -> Article {
    Article {
        metadata: Metadata::default(),
        page_type: PageType::Article,
        confidence: 0.5,
        truncated: false,
        ledger: None,
        #[cfg(feature = "html")]
        explanation: None,
        wants_markdown: false,
        typed: Typed::default(),
        body: body.into(),
    }
}

/// An element of any kind.
pub(crate) fn element<const N: usize>(tag: Tag, children: [Node; N]) -> Node {
    Element::new(tag, children.into()).into()
}

/// An element that holds one text.
pub(crate) fn holding(tag: Tag, text: &str) -> Node {
    element(tag, [text.into()])
}

/// A paragraph of one text.
pub(crate) fn p(text: &str) -> Node {
    holding(Tag::P, text)
}

/// Stressed text.
pub(crate) fn em(text: &str) -> Node {
    holding(Tag::Em, text)
}

/// An unordered list whose items hold these texts.
pub(crate) fn ul<const N: usize>(items: [&str; N]) -> Node {
    element(Tag::Ul, items.map(|item| holding(Tag::Li, item)))
}

/// A link to a web address.
pub(crate) fn a(url: &str, text: &str) -> Node {
    with(holding(Tag::A, text), Attribute::Href(web(url)))
}

/// A picture with a description.
pub(crate) fn img(url: &str, alt: &str) -> Node {
    let img = with(element(Tag::Img, []), Attribute::Src(web(url)));
    with(img, Attribute::Alt(alt.to_owned()))
}

/// A line break.
pub(crate) fn br() -> Node {
    element(Tag::Br, [])
}

/// The element with one attribute more.
pub(crate) fn with(node: Node, attribute: Attribute) -> Node {
    let Node::Element(mut element) = node else {
        panic!("only elements have attributes")
    };
    element.attributes.push(attribute);
    element.into()
}

/// A safe address.
pub(crate) fn web(url: &str) -> SafeUrl {
    SafeUrl::link(url, None).expect("the test's address is safe")
}
