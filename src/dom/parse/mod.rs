//! Parses HTML text into a [`Document`], within limits.
//!
//! In: a string, any string. Out: a document in which every element and
//! text stands that a reader may need. The parser fills its own tree, one
//! walk converts that tree, and it is dropped: no name of it leaves this
//! folder.
//!
//! What is taken and what is left, here and in `www/capture.js` alike:
//!
//! | of the page | taken |
//! | --- | --- |
//! | comments, processing instructions, doctype | nothing |
//! | `style`; `template` that is no shadow root | nothing, the element neither |
//! | `script` of a data type ([`filter::DATA_TYPES`]), up to `max_json_bytes` | element and raw text |
//! | any other `script` | nothing, the element neither |
//! | `noscript` | element and its content as one raw text |
//! | `iframe` | element; its children are those of the inner page's body |
//! | `noembed`, `noframes` | element without its raw text |
//! | host of a shadow root | element; its children are those of the root, with the host's own in the slots |
//! | any other element | element and children |
//! | `svg` of a picture's size, not within links and menus, of up to 1,500 parts | element and its parts, labels told from text; `foreignObject` not |
//! | any other `svg` | element without its drawing |
//! | `script` from where listings come ([`filter::LISTINGS`]) | element |
//! | attribute of no listed name (`markup::TAKEN_ATTRIBUTES`) | nothing |
//! | any other attribute | name and value, cut at 64 KiB, or 2 MiB where it begins with `data:` |
//!
//! Names are lower case in every namespace; an attribute with a prefix keeps
//! it (`xlink:href`).

mod convert;
mod feed;
mod filter;
mod guard;
mod overflow;
mod shadow;
mod sink;
mod vocabulary;

use super::Document;
use crate::options::Limits;

/// Parses a page.
pub(super) fn parse(html: &str, url: Option<String>, limits: &Limits) -> Document {
    convert::convert(html, url, limits)
}

#[cfg(test)]
mod tests;
