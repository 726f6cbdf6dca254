//! Drawings in the page, rebuilt part by part from a closed set.
//!
//! In: an `svg` element whose parts were taken. Out: an address that holds
//! the drawing as a picture: shapes, labels and colours. Scripts, styles,
//! frames, pictures, links, filters and movement have no place in the set;
//! every value is made of plain characters, and refers to parts of the same
//! drawing alone. A part that is used again uses none itself, so that no
//! drawing grows out of bounds.

use super::picture::{self, Picture};
use crate::dom::{Document, Name, Namespace, NodeId, read_fragment};
use crate::options::Limits;
use crate::text;
use crate::url::SafeUrl;

/// Longest drawing that is kept, in bytes.
const MAX_BYTES: usize = 256 << 10;

/// Longest drawing that is read from an address, in bytes.
const MAX_ESCAPED_BYTES: usize = 3 * MAX_BYTES;

/// Least size of a drawing, in pixels: what is smaller is an icon.
const MIN_WIDTH: u32 = 100;
const MIN_HEIGHT: u32 = 40;

/// Least shapes of a drawing that does not declare its size in pixels.
const MIN_SHAPES: usize = 4;

/// Deepest nesting of its parts.
const MAX_DEPTH: usize = 24;

/// How often parts may be used again.
const MAX_USES: usize = 300;

/// The parts, as written; parsers of pages know them in lower case.
const PARTS: &[&str] = &[
    "circle",
    "clipPath",
    "defs",
    "ellipse",
    "g",
    "line",
    "linearGradient",
    "marker",
    "path",
    "polygon",
    "polyline",
    "radialGradient",
    "rect",
    "stop",
    "svg",
    "symbol",
    "text",
    "textPath",
    "tspan",
    "use",
];

/// Parts that are drawn only where another refers to them.
const STORED: &[&str] = &[
    "clipPath",
    "defs",
    "linearGradient",
    "marker",
    "radialGradient",
    "symbol",
];

/// Their attributes, as written.
const ATTRIBUTES: &[&str] = &[
    "clip-path",
    "clip-rule",
    "cx",
    "cy",
    "d",
    "dominant-baseline",
    "dx",
    "dy",
    "fill",
    "fill-opacity",
    "fill-rule",
    "font-family",
    "font-size",
    "font-style",
    "font-weight",
    "fx",
    "fy",
    "gradientTransform",
    "gradientUnits",
    "height",
    "marker-end",
    "marker-start",
    "markerHeight",
    "markerWidth",
    "offset",
    "opacity",
    "orient",
    "points",
    "preserveAspectRatio",
    "r",
    "refX",
    "refY",
    "rx",
    "ry",
    "stop-color",
    "stop-opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "text-anchor",
    "transform",
    "viewBox",
    "width",
    "x",
    "x1",
    "x2",
    "y",
    "y1",
    "y2",
];

/// Levels above a drawing at which its figure may stand.
const FIGURE_LEVELS: usize = 4;

/// Rebuilds a drawing; `None` where it shows nothing, too much, or is there
/// for looks: one without a name, labels and figure.
///
/// ```html
/// <svg width="300" height="200"><title>Tides</title><path d="M0 0L300 200"/></svg>
/// ```
pub(crate) fn read(document: &Document, id: NodeId) -> Option<Picture> {
    let is_drawing = document.namespace(id) == Namespace::Svg && document.name(id) == Name::SVG;
    if is_drawing && is_told(document, id) {
        rebuilt(document, id)
    } else {
        None
    }
}

/// Whether a drawing has a name, words or a figure of its own.
fn is_told(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Name::ROLE) == Some("img")
        || document.has_attribute(id, Name::ARIA_LABEL)
        || document
            .ancestors(id)
            .take(FIGURE_LEVELS)
            .any(|id| document.is_html(id, Name::FIGURE))
        || document
            .subtree(id)
            .any(|id| !text::is_blank(document.drawn_text(id)))
}

fn rebuilt(document: &Document, id: NodeId) -> Option<Picture> {
    if document.end(id) == id.next() {
        return None;
    }
    let mut writer = Writer {
        document,
        out: String::new(),
        open: Vec::new(),
        shapes: 0,
        uses: 0,
    };
    writer.write(id)?;
    let own = |name| document.attribute(id, name).and_then(picture::length);
    let (width, height) = (own(Name::WIDTH), own(Name::HEIGHT));
    let is_declared = width.is_some() && height.is_some();
    let [by_width, by_height] = viewport(document, id);
    let (width, height) = (width.or(by_width)?, height.or(by_height)?);
    let is_icon = width < MIN_WIDTH || height < MIN_HEIGHT;
    if is_icon || (!is_declared && writer.shapes < MIN_SHAPES) {
        return None;
    }
    Some(Picture {
        src: SafeUrl::drawing(&writer.out),
        sources: Vec::new(),
        alt: description(document, id),
        width: Some(width),
        height: Some(height),
    })
}

/// Rebuilds the drawing that an address holds.
///
/// ```html
/// <img src="data:image/svg+xml,%3Csvg width='300' height='200'%3E…">
/// ```
pub(super) fn from_address(src: &str) -> Option<Picture> {
    let (kind, escaped) = src.trim().split_once(',')?;
    let is_text = kind.starts_with("data:image/svg+xml") && !kind.ends_with("base64");
    if !is_text || escaped.len() > MAX_ESCAPED_BYTES {
        return None;
    }
    let markup = super::address::unescaped(escaped);
    let fragment = read_fragment(&markup, None, &Limits::default());
    let svg = fragment
        .nodes()
        .find(|&id| fragment.name(id) == Name::SVG)?;
    rebuilt(&fragment, svg)
}

/// Width and height by the part of the plane that is shown.
fn viewport(document: &Document, id: NodeId) -> [Option<u32>; 2] {
    let value = document.attribute(id, Name::VIEWBOX).unwrap_or_default();
    let parts = value.split([' ', ',']).filter(|part| !part.is_empty());
    let mut sides = parts.skip(2).map(picture::length);
    [sides.next().flatten(), sides.next().flatten()]
}

/// What a drawing says that it shows.
fn description(document: &Document, id: NodeId) -> String {
    let label = document.attribute(id, Name::ARIA_LABEL).unwrap_or_default();
    if !text::is_blank(label) {
        return text::fold_whitespace(label);
    }
    let mut parts = document.children(id);
    let named = parts.find(|&id| matches!(document.name(id), Name::TITLE | Name::DESC));
    let words = named.map(|id| {
        let texts = document.subtree(id).map(|id| document.drawn_text(id));
        texts.collect::<String>()
    });
    text::fold_whitespace(&words.unwrap_or_default())
}

/// A part that is open.
struct Open {
    tag: &'static str,
    end: NodeId,
}

/// A drawing in the making.
struct Writer<'d> {
    document: &'d Document,
    out: String,
    open: Vec<Open>,
    shapes: usize,
    uses: usize,
}

impl Writer<'_> {
    fn write(&mut self, root: NodeId) -> Option<()> {
        let end = self.document.end(root);
        let mut id = root;
        while id < end && self.out.len() < MAX_BYTES {
            self.close_before(id);
            id = self.part(id, id == root);
        }
        let is_whole = id >= end;
        self.close_before(end);
        (is_whole && self.shapes > 0).then_some(())
    }

    fn close_before(&mut self, id: NodeId) {
        while let Some(open) = self.open.pop_if(|open| open.end <= id) {
            self.put(&["</", open.tag, ">"]);
        }
    }

    /// Writes a part or a label; gives the node to go on with.
    fn part(&mut self, id: NodeId, is_root: bool) -> NodeId {
        let document = self.document;
        let name = document.name(id);
        if name == Name::DRAWN_TEXT {
            self.label(document.drawn_text(id));
            return id.next();
        }
        let name = document.name_text(name);
        let Some(tag) = find(PARTS, name) else {
            // A link or a choice holds what is drawn.
            let holds = matches!(name, "a" | "switch");
            return if holds { id.next() } else { document.end(id) };
        };
        let is_full = self.open.len() >= MAX_DEPTH || (tag == "svg" && !is_root);
        if is_full || (tag == "use" && !self.may_use(id)) {
            return document.end(id);
        }
        self.shapes += usize::from(!STORED.contains(&tag) && !matches!(tag, "g" | "svg" | "stop"));
        self.open_tag(id, tag);
        self.open.push(Open {
            tag,
            end: document.end(id),
        });
        id.next()
    }

    /// Whether one more part may be used again here: not within what is
    /// itself used.
    fn may_use(&mut self, id: NodeId) -> bool {
        let names = [Name::HREF, Name::XLINK_HREF].into_iter();
        let mut targets = names.filter_map(|name| self.document.attribute(id, name));
        let is_own = targets.any(is_own_part);
        self.uses += usize::from(is_own);
        is_own && self.uses <= MAX_USES && !self.is_stored()
    }

    fn is_stored(&self) -> bool {
        self.open.iter().any(|open| STORED.contains(&open.tag))
    }

    fn open_tag(&mut self, id: NodeId, tag: &'static str) {
        let xmlns = if tag == "svg" {
            " xmlns='http://www.w3.org/2000/svg'"
        } else {
            ""
        };
        self.put(&["<", tag, xmlns]);
        let document = self.document;
        let may_bear_id = self.is_stored() || STORED.contains(&tag);
        for (name, value) in document.attributes(id) {
            match name {
                Name::ID if may_bear_id => self.attribute("id", value, is_name(value)),
                Name::HREF | Name::XLINK_HREF => {
                    self.attribute("href", value, is_own_part(value));
                }
                Name::STYLE => self.style(value),
                name => {
                    if let Some(name) = find(ATTRIBUTES, document.name_text(name)) {
                        self.attribute(name, value, is_plain(value));
                    }
                }
            }
        }
        self.put(&[">"]);
    }

    #[inline(never)]
    fn attribute(&mut self, name: &str, value: &str, is_safe: bool) {
        if is_safe {
            self.put(&[" ", name, "='", value.trim(), "'"]);
        }
    }

    /// The settings of a style that are attributes too.
    fn style(&mut self, style: &str) {
        let mut kept = String::new();
        for (name, value) in style.split(';').filter_map(|part| part.split_once(':')) {
            let name = name.trim();
            if ATTRIBUTES.binary_search(&name).is_ok() && is_plain(value) {
                for part in [name, ":", value.trim(), ";"] {
                    kept.push_str(part);
                }
            }
        }
        let has_any = !kept.is_empty();
        self.attribute("style", &kept, has_any);
    }

    /// Text of a label; text elsewhere is no part of the picture.
    fn label(&mut self, text: &str) {
        let holds_text = matches!(
            self.open.last().map(|open| open.tag),
            Some("text" | "tspan" | "textPath")
        );
        if !holds_text {
            return;
        }
        let is_told = |c: char| c < ' ' || matches!(c, '<' | '>' | '&' | '\u{FFFE}' | '\u{FFFF}');
        for part in text.split_inclusive(is_told) {
            let told = part.chars().next_back().filter(|&c| is_told(c));
            let plain = &part[..part.len() - told.map_or(0, char::len_utf8)];
            let escape = match told {
                None => "",
                Some('<') => "&lt;",
                Some('>') => "&gt;",
                Some('&') => "&amp;",
                Some(_) => " ",
            };
            self.put(&[plain, escape]);
        }
    }

    #[inline(never)]
    fn put(&mut self, parts: &[&str]) {
        for part in parts {
            self.out.push_str(part);
        }
    }
}

/// A name of the list, as written there, whatever the case of the page's.
#[inline(never)]
fn find(list: &[&'static str], name: &str) -> Option<&'static str> {
    let mut names = list.iter().copied();
    names.find(|known| known.eq_ignore_ascii_case(name))
}

/// Whether a value is made of numbers, words and colours. An address may be
/// that of a part of the drawing: `url(#shade)`.
#[inline(never)]
fn is_plain(value: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b" \t\n\r#%(),.+-/".contains(&byte);
    let mut calls = value.split('(');
    let first = calls.next().unwrap_or_default();
    let mut before = first;
    let mut names_own_parts = true;
    for call in calls {
        let is_address = before.trim_end().to_ascii_lowercase().ends_with("url");
        names_own_parts &= !is_address || call.trim_start().starts_with('#');
        before = call;
    }
    value.bytes().all(is_plain) && names_own_parts && !value.contains("//")
}

/// Whether an address is that of a part of the same drawing.
fn is_own_part(address: &str) -> bool {
    address.strip_prefix('#').is_some_and(is_name)
}

/// Whether a text can name a part of a drawing.
#[inline(never)]
fn is_name(name: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.');
    !name.is_empty() && name.len() < 80 && name.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [PARTS, STORED, ATTRIBUTES] {
            assert!(table.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn value_refers_to_the_same_drawing_alone() {
        for value in [
            "#f00",
            "url(#shade)",
            "rotate(30, 4 5)",
            "M0,0 L4-5e3z",
            "rgb(1 2 3 / 50%)",
        ] {
            assert!(is_plain(value), "{value}");
        }
        for value in [
            "url(https://a.example/x.svg#a)",
            "URL (//a.example)",
            "url('#a')",
            "expression(1);x",
            "\"><script>",
            "&lt;",
        ] {
            assert!(!is_plain(value), "{value}");
        }
    }
}
