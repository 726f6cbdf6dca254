//! Facts about HTML tags that every reader of markup shares: which have no
//! content, which end an open one, and what is taken of attributes.

use crate::text::{self, is_same_word};

/// Bytes kept of an attribute's value.
const MAX_VALUE_BYTES: usize = 64 << 10;

/// Bytes kept of a `data:` address: an inline picture.
const MAX_DATA_URL_BYTES: usize = 2 << 20;

/// Elements that never have content.
const VOID: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img",
    "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
];

/// Elements whose start ends an open paragraph.
const ENDS_PARAGRAPH: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "ul",
    "xmp",
];

/// Attributes that say something to a reader; `www/capture.js` has the same
/// list. Event handlers and the data of scripts are not among them.
const TAKEN_ATTRIBUTES: &[&str] = &[
    "abbr",
    "align",
    "alt",
    "alttext",
    "aria-describedby",
    "aria-expanded",
    "aria-hidden",
    "aria-label",
    "aria-level",
    "aria-modal",
    "autocomplete",
    "autoplay",
    "charset",
    "checked",
    "cite",
    "class",
    "clip-path",
    "clip-rule",
    "colspan",
    "columnalign",
    "content",
    "cx",
    "cy",
    "d",
    "data",
    "data-actualsrc",
    "data-author",
    "data-background",
    "data-bg",
    "data-bgset",
    "data-bigfoot-footnote",
    "data-bluesky-uri",
    "data-cfsrc",
    "data-cmp-src",
    "data-component",
    "data-component-name",
    "data-consent-src",
    "data-cookieblock-src",
    "data-embed",
    "data-flickity-lazyload",
    "data-footnote",
    "data-footnote-content",
    "data-full-src",
    "data-gistid",
    "data-hi-res-src",
    "data-href",
    "data-image",
    "data-image-src",
    "data-img-src",
    "data-instgrm-permalink",
    "data-lang",
    "data-language",
    "data-large-file",
    "data-latex",
    "data-lazy",
    "data-lazy-src",
    "data-lazy-srcset",
    "data-lazyload",
    "data-litespeed-src",
    "data-orig-file",
    "data-original",
    "data-poster",
    "data-shortcode",
    "data-src",
    "data-srcset",
    "data-test",
    "data-testid",
    "data-tippy-content",
    "data-trackid",
    "data-tweetid",
    "data-type",
    "data-url",
    "data-video-id",
    "data-videoid",
    "datetime",
    "default",
    "dir",
    "disabled",
    "display",
    "dominant-baseline",
    "dx",
    "dy",
    "encoding",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "for",
    "fx",
    "fy",
    "gradienttransform",
    "gradientunits",
    "headers",
    "height",
    "hidden",
    "href",
    "hreflang",
    "http-equiv",
    "id",
    "inert",
    "itemprop",
    "itemscope",
    "itemtype",
    "kind",
    "label",
    "lang",
    "language",
    "layout",
    "linethickness",
    "loop",
    "marker-end",
    "marker-start",
    "markerheight",
    "markerwidth",
    "mathvariant",
    "media",
    "muted",
    "name",
    "offset",
    "opacity",
    "open",
    "orient",
    "placeholder",
    "playlabel",
    "points",
    "popover",
    "popovertarget",
    "poster",
    "preserveaspectratio",
    "property",
    "r",
    "refx",
    "refy",
    "rel",
    "resource",
    "reversed",
    "role",
    "rowspan",
    "rx",
    "ry",
    "scope",
    "shadowrootmode",
    "size",
    "sizes",
    "slot",
    "span",
    "src",
    "srcdoc",
    "srclang",
    "srcset",
    "start",
    "stop-color",
    "stop-opacity",
    "stretchy",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "style",
    "summary",
    "text-anchor",
    "title",
    "transform",
    "type",
    "typeof",
    "usemap",
    "value",
    "videoid",
    "viewbox",
    "vocab",
    "width",
    "x",
    "x1",
    "x2",
    "xlink:href",
    "xml:lang",
    "y",
    "y1",
    "y2",
];

/// Whether the element never has content.
pub(super) fn is_void(name: &str) -> bool {
    VOID.binary_search(&name).is_ok()
}

/// Whether an element stands between paragraphs rather than within one.
pub(super) fn is_block(name: &str) -> bool {
    ENDS_PARAGRAPH.binary_search(&name).is_ok() || is_table_part(name)
}

/// Whether an element is a part of a table.
pub(super) fn is_table_part(name: &str) -> bool {
    matches!(
        name,
        "caption" | "colgroup" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr"
    )
}

/// Whether the start of an element ends the innermost open one.
pub(super) fn ends(new: &str, open: &str) -> bool {
    match open {
        "p" => is_block(new),
        "li" => new == "li",
        "dd" | "dt" => matches!(new, "dd" | "dt"),
        "option" => matches!(new, "option" | "optgroup"),
        "td" | "th" | "caption" | "colgroup" => is_table_part(new),
        "tr" => matches!(new, "tr" | "tbody" | "tfoot" | "thead"),
        "tbody" | "tfoot" | "thead" => matches!(new, "tbody" | "tfoot" | "thead"),
        _ => false,
    }
}

/// Whether an attribute of this name is taken.
pub(super) fn is_taken(name: &str) -> bool {
    TAKEN_ATTRIBUTES.binary_search(&name).is_ok()
}

/// What is kept of an attribute's value.
pub(super) fn cut_value(value: &str) -> &str {
    if value.len() <= MAX_VALUE_BYTES {
        return value;
    }
    let is_data = value
        .get(..5)
        .is_some_and(|scheme| is_same_word(scheme, "data:"));
    let max_bytes = if is_data {
        MAX_DATA_URL_BYTES
    } else {
        MAX_VALUE_BYTES
    };
    text::cut(value, max_bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_value_is_cut_unless_it_is_a_picture() {
        let long = "x".repeat(MAX_VALUE_BYTES + 9);
        assert_eq!(cut_value(&long).len(), MAX_VALUE_BYTES);
        let picture = format!("DATA:{long}");
        assert_eq!(cut_value(&picture).len(), picture.len());
    }

    #[test]
    fn tables_are_sorted() {
        for table in [VOID, ENDS_PARAGRAPH, TAKEN_ATTRIBUTES] {
            assert!(table.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn start_of_a_cell_ends_the_open_one() {
        assert!(ends("td", "th"));
        assert!(ends("div", "p"));
        assert!(!ends("span", "p"));
        assert!(!ends("td", "tr"));
    }
}
