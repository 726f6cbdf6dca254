//! Writes an article as nodes of a page: the reading view.
//!
//! In: the typed tree and the page that will show it. Out: a fragment, built
//! node by node. No markup is parsed, so none can be misread.

use super::attributes;
use crate::article::{Article, Element, Node};
use crate::error::Error;
use wasm_bindgen::JsValue;
use web_sys::{Document, DocumentFragment};

const MATHML: &str = "http://www.w3.org/1998/Math/MathML";

/// Builds the text of an article.
///
/// # Errors
///
/// When the browser refuses to make a node.
pub(crate) fn build(article: &Article, document: &Document) -> Result<DocumentFragment, Error> {
    let fragment = document.create_document_fragment();
    append(&fragment, &article.body, document)
        .map_err(|refusal| Error::browser(format_args!("{refusal:?}")))?;
    Ok(fragment)
}

fn append(parent: &web_sys::Node, nodes: &[Node], document: &Document) -> Result<(), JsValue> {
    for node in nodes {
        match node {
            Node::Text(text) => parent.append_child(&document.create_text_node(text))?,
            Node::Element(child) => parent.append_child(element(child, document)?.as_ref())?,
        };
    }
    Ok(())
}

fn element(element: &Element, document: &Document) -> Result<web_sys::Element, JsValue> {
    let name = element.tag.as_str();
    let node = if element.tag.is_math() {
        document.create_element_ns(Some(MATHML), name)?
    } else {
        document.create_element(name)?
    };
    for (name, value) in attributes::pairs(element) {
        node.set_attribute(name, &value)?;
    }
    append(&node, &element.children, document)?;
    Ok(node)
}
