//! TeX of formulas that `MathJax` has drawn letter by letter, and of which the
//! page has nothing else.
//!
//! In: an `mjx-container`. Out: TeX, read from the classes by which the
//! letters are drawn (`mjx-c1D465` is an italic x) and from how they stand.

use crate::dom::{Document, Name, NodeId};
use crate::text::hexadecimal;

/// Parts of a formula, and what TeX writes before and after each.
const PARTS: &[(&str, &str, &str)] = &[
    ("mjx-den", "{", "}"),
    ("mjx-num", "\\frac{", "}"),
    ("mjx-over", "^{", "}"),
    ("mjx-sqrt", "\\sqrt{", "}"),
    ("mjx-under", "_{", "}"),
];

/// The TeX of a drawing; empty where there is none.
///
/// ```html
/// <mjx-msup><mjx-mi><mjx-c class="mjx-c1D465"></mjx-c></mjx-mi><mjx-script>…</mjx-script></mjx-msup>
/// ```
pub(super) fn tex(document: &Document, id: NodeId) -> String {
    let mut tex = String::new();
    let mut open: Vec<(NodeId, &str)> = Vec::new();
    let (mut node, end) = (id, document.end(id));
    while node < end {
        while let Some((_, close)) = open.pop_if(|open| open.0 <= node) {
            tex.push_str(close);
        }
        let name = document.name_text(document.name(node));
        let part = PARTS.iter().find(|part| part.0 == name);
        match name {
            "mjx-c" => tex.extend(letter(document, node)),
            // The root sign is a letter of its own.
            "mjx-surd" => {
                node = document.end(node);
                continue;
            }
            "mjx-script" => {
                let is_below = is_below(document, node);
                tex.push_str(if is_below { "_{" } else { "^{" });
                open.push((document.end(node), "}"));
            }
            "mjx-spacer" => tex.push_str("}_{"),
            _ => {}
        }
        if let Some((_, before, after)) = part {
            tex.push_str(before);
            open.push((document.end(node), after));
        }
        node = node.next();
    }
    for (_, close) in open.into_iter().rev() {
        tex.push_str(close);
    }
    tex
}

fn is_below(document: &Document, id: NodeId) -> bool {
    let parent = document.parent(id);
    parent.is_some_and(|parent| document.name_text(document.name(parent)) == "mjx-msub")
}

/// The letter that a class draws; italic ones as TeX has them.
fn letter(document: &Document, id: NodeId) -> Option<char> {
    let class = document.attribute(id, Name::CLASS)?;
    let mut digits = class.split_ascii_whitespace();
    let code = digits.find_map(|class| hexadecimal(class.strip_prefix("mjx-c")?))?;
    let plain = match code {
        0x1D434..=0x1D44D => code - 0x1D434 + u32::from('A'),
        0x1D44E..=0x1D467 => code - 0x1D44E + u32::from('a'),
        0x210E => u32::from('h'),
        0x2212 => u32::from('-'),
        _ => code,
    };
    char::from_u32(plain)
}
