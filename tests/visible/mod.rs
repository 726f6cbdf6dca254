//! The text that a page shows, by rules of a few lines.

use crate::oracle::{self, Element, Step};

/// Elements whose text a page never shows.
const UNSEEN: &[&str] = &[
    "amp-anim",
    "amp-audio",
    "amp-img",
    "amp-sidebar",
    "amp-video",
    "amp-youtube",
    "annotation",
    "annotation-xml",
    "area",
    "audio",
    "base",
    "canvas",
    "col",
    "datalist",
    "embed",
    "head",
    "iframe",
    "link",
    "lite-youtube",
    "map",
    "meta",
    "noembed",
    "noframes",
    "noscript",
    "object",
    "param",
    "picture",
    "script",
    "source",
    "style",
    "svg",
    "template",
    "title",
    "track",
    "video",
];

/// Classes by which style sheets hide.
const HIDING: &[&str] = &[
    "cloned",
    "element-invisible",
    "hidden",
    "offscreen",
    "screen-reader",
    "screen-reader-only",
    "screen-reader-text",
    "screenreader-only",
    "slick-cloned",
    "splide__slide--clone",
    "sr-only",
    "swiper-slide-duplicate",
    "u-hidden",
    "u-visually-hidden",
    "visually-hidden",
    "visuallyhidden",
];

/// Endings of class names that show again on wider windows.
const SHOWING: &[&str] = &[
    ":block",
    ":contents",
    ":flex",
    ":grid",
    ":inline",
    ":table",
    ":visible",
];

/// All text that the page shows, in order.
pub(crate) fn text(html: &str) -> String {
    let mut text = String::new();
    let mut hidden: Vec<bool> = Vec::new();
    for step in oracle::read_page(html) {
        match step {
            Step::Open(element) => {
                let is_hidden = hidden.last() == Some(&true) || is_unseen(&element);
                hidden.push(is_hidden);
            }
            Step::Close => {
                hidden.pop();
            }
            Step::Text(shown) if hidden.last() != Some(&true) => text.push_str(&shown),
            Step::Text(_) | Step::Other => {}
        }
    }
    text
}

fn is_unseen(element: &Element) -> bool {
    if matches!(element.name.as_str(), "html" | "body") {
        return false;
    }
    let is_closed = element.name == "dialog" && element.attribute("open").is_none();
    is_unseen_name(element)
        || is_closed
        || is_marked_hidden(element)
        || is_styled_away(element.attribute("style").unwrap_or_default())
        || is_classed_away(element.attribute("class").unwrap_or_default())
}

/// A script is seen where it is the source of a formula.
fn is_unseen_name(element: &Element) -> bool {
    let kind = element.attribute("type").unwrap_or_default();
    UNSEEN.contains(&element.name.as_str())
        && !(element.name == "script" && kind.starts_with("math/tex"))
}

/// Hidden by attribute, and not a part that was streamed in to be shown.
fn is_marked_hidden(element: &Element) -> bool {
    let hidden = element.attribute("hidden");
    let is_streamed = element
        .attribute("id")
        .is_some_and(|id| id.starts_with("S:"));
    hidden.is_some_and(|value| !value.eq_ignore_ascii_case("until-found")) && !is_streamed
}

fn is_styled_away(style: &str) -> bool {
    let style: String = style.split_whitespace().collect();
    let style = style.to_ascii_lowercase();
    style.contains("display:none") || style.contains("visibility:hidden")
}

fn is_classed_away(class: &str) -> bool {
    let mut classes = class.split_ascii_whitespace();
    !SHOWING.iter().any(|part| class.contains(part)) && classes.any(|class| HIDING.contains(&class))
}
