//! What may stand in a drawing: the lists once more, and the judge.

use crate::oracle::{self, Element, Step};

const SVG: &str = "http://www.w3.org/2000/svg";

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

/// Parts that another may use, and that use none themselves.
const STORED: &[&str] = &[
    "clipPath",
    "defs",
    "linearGradient",
    "marker",
    "radialGradient",
    "symbol",
];

/// Longest drawing, as written in an address.
const MAX_BYTES: usize = 1 << 20;

/// Judges the drawing in an address, as two parsers read it: one element
/// `svg`, closed again, of known parts; no instructions; no way out.
pub(super) fn check(escaped: &str) -> Result<(), String> {
    if escaped.len() > MAX_BYTES || escaped.bytes().any(|byte| b"\"<> &()".contains(&byte)) {
        return Err("a drawing that could leave its address".to_owned());
    }
    let svg = unescaped(escaped)?;
    let xmlns = format!("<svg xmlns='{SVG}'");
    if !svg.starts_with(&xmlns) || !svg.ends_with("</svg>") {
        return Err(format!("drawing {svg}"));
    }
    check_tags(&svg)?;
    let mut stored: Vec<bool> = Vec::new();
    for step in oracle::read(&svg) {
        match step {
            Step::Open(element) if element.name == "html" => stored.push(false),
            Step::Open(element) => {
                let is_stored = stored.last() == Some(&true);
                check_part(&element, is_stored)?;
                stored.push(is_stored || STORED.contains(&element.name.as_str()));
            }
            Step::Close => {
                stored.pop();
            }
            Step::Text(_) => {}
            Step::Other => return Err("a comment or an instruction in a drawing".to_owned()),
        }
    }
    Ok(())
}

/// Every tag is closed by its like, as XML wants it.
fn check_tags(svg: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    for tag in svg.split('<').skip(1) {
        let name = tag.split([' ', '>']).next().unwrap_or_default();
        let is_right = if let Some(name) = name.strip_prefix('/') {
            open.pop() == Some(name)
        } else {
            open.push(name);
            PARTS.contains(&name)
        };
        if !is_right {
            return Err(format!("tag {name} of a drawing"));
        }
    }
    if open.is_empty() {
        return Ok(());
    }
    Err("a drawing that is not closed".to_owned())
}

fn check_part(element: &Element, is_stored: bool) -> Result<(), String> {
    if element.namespace != SVG || !PARTS.contains(&element.name.as_str()) {
        return Err(format!("part {} of a drawing", element.name));
    }
    if element.name == "use" && is_stored {
        return Err("a part that uses parts".to_owned());
    }
    for (name, value) in &element.attributes {
        let lower = value.to_ascii_lowercase();
        let leads_out = lower.replace("url(#", "").contains("url")
            || value.contains(':') && name != "xmlns" && name != "style";
        let is_own = name != "href" || value.starts_with('#');
        if name.starts_with("on") || !is_own || leads_out {
            return Err(format!("{name}={value} of a drawing"));
        }
    }
    Ok(())
}

fn unescaped(text: &str) -> Result<String, String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let digits = [rest.next(), rest.next()].map(|digit| digit.unwrap_or(b'x'));
        let digits = String::from_utf8_lossy(&digits).into_owned();
        let byte = u8::from_str_radix(&digits, 16);
        bytes.push(byte.map_err(|_| format!("escape {digits}"))?);
    }
    String::from_utf8(bytes).map_err(|_| "a drawing that is no text".to_owned())
}
