//! Whole class names by which sites mark the parts of code, formulas and
//! notes: line numbers, buttons, drawings of a formula that has a source.

use super::hash::{SEED, Table, step};

/// What a class says an element is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum ClassPart {
    /// Nothing that is known.
    #[default]
    None,
    /// A letter that begins the text, set large.
    Initial,
    /// The cell of a table that holds code.
    CodeCell,
    /// Code without a `<pre>`: its lines are elements.
    Code,
    /// A line of code.
    CodeLine,
    /// A button that copies code.
    Copy,
    /// A drawing of a formula whose source stands elsewhere.
    Drawing,
    /// An empty box that parts the text.
    Divider,
    /// What is no text wherever it stands.
    Furniture,
    /// Numbers of lines.
    Gutter,
    /// A heading of the second level.
    Heading2,
    /// A heading of the third level.
    Heading3,
    /// A heading of the fourth level.
    Heading4,
    /// A line set large and bold, by classes that name looks alone.
    Large,
    /// The same, larger.
    Larger,
    /// A formula drawn by `KaTeX`, beside its `MathML`.
    Katex,
    /// A note that stands in a line of text.
    Note,
    /// A link of a heading to itself.
    Permalink,
    /// The number of a note that shows it when it is pressed.
    Popup,
    /// The sign that a machine shows when it waits.
    Prompt,
    /// A picture of a formula, its TeX in words.
    Tex,
    /// A formula that style hides, its drawing beside it.
    Source,
    /// A box of buttons beside code.
    Toolbar,
}

/// All, in their order.
const CODES: [ClassPart; 23] = [
    ClassPart::None,
    ClassPart::Initial,
    ClassPart::CodeCell,
    ClassPart::Code,
    ClassPart::CodeLine,
    ClassPart::Copy,
    ClassPart::Drawing,
    ClassPart::Divider,
    ClassPart::Furniture,
    ClassPart::Gutter,
    ClassPart::Heading2,
    ClassPart::Heading3,
    ClassPart::Heading4,
    ClassPart::Large,
    ClassPart::Larger,
    ClassPart::Katex,
    ClassPart::Note,
    ClassPart::Permalink,
    ClassPart::Popup,
    ClassPart::Prompt,
    ClassPart::Tex,
    ClassPart::Source,
    ClassPart::Toolbar,
];

/// Classes, in lower case.
const CLASSES: &[(&str, ClassPart)] = &[
    ("anchor", ClassPart::Permalink),
    ("anchor-link", ClassPart::Permalink),
    ("anchorjs-link", ClassPart::Permalink),
    ("bigfoot-footnote__container", ClassPart::Popup),
    ("blob-num", ClassPart::Gutter),
    ("btn-clipboard", ClassPart::Copy),
    ("btn-copy", ClassPart::Copy),
    ("clipboard-btn", ClassPart::Copy),
    ("clipboard-button", ClassPart::Copy),
    ("cm-content", ClassPart::Code),
    ("cm-gutters", ClassPart::Gutter),
    ("code", ClassPart::CodeCell),
    ("code-copy", ClassPart::Copy),
    ("code-copy-btn", ClassPart::Copy),
    ("code-copy-button", ClassPart::Copy),
    ("code-line", ClassPart::CodeLine),
    ("code__copy", ClassPart::Copy),
    ("codeline", ClassPart::CodeLine),
    ("codemirror-code", ClassPart::Code),
    ("codemirror-gutter-wrapper", ClassPart::Gutter),
    ("codemirror-gutters", ClassPart::Gutter),
    ("codemirror-linenumber", ClassPart::Gutter),
    ("command-line-prompt", ClassPart::Prompt),
    ("copy-btn", ClassPart::Copy),
    ("copy-button", ClassPart::Copy),
    ("copy-code", ClassPart::Copy),
    ("copy-code-button", ClassPart::Copy),
    ("copy-to-clipboard", ClassPart::Copy),
    ("copy-to-clipboard-button", ClassPart::Copy),
    ("copybtn", ClassPart::Copy),
    ("copybutton", ClassPart::Copy),
    ("crayon-nums", ClassPart::Gutter),
    ("crayon-plain-wrap", ClassPart::Furniture),
    ("crayon-pre", ClassPart::Code),
    ("crayon-toolbar", ClassPart::Furniture),
    ("direct-link", ClassPart::Permalink),
    ("divider", ClassPart::Divider),
    ("drop-cap", ClassPart::Initial),
    ("drop-caps", ClassPart::Initial),
    ("drop_cap", ClassPart::Initial),
    ("dropcap", ClassPart::Initial),
    ("dropcaps", ClassPart::Initial),
    ("editsection", ClassPart::Furniture),
    ("enlighter", ClassPart::Code),
    ("first-letter", ClassPart::Initial),
    ("firstletter", ClassPart::Initial),
    ("fn-text", ClassPart::Note),
    ("footnote-text", ClassPart::Note),
    ("footnote__content", ClassPart::Note),
    ("footnote_tooltip", ClassPart::Furniture),
    ("gp", ClassPart::Prompt),
    ("gutter", ClassPart::Gutter),
    ("h2", ClassPart::Heading2),
    ("h3", ClassPart::Heading3),
    ("h4", ClassPart::Heading4),
    ("hash-link", ClassPart::Permalink),
    ("header-anchor", ClassPart::Permalink),
    ("header-link", ClassPart::Permalink),
    ("headerlink", ClassPart::Permalink),
    ("heading-2", ClassPart::Heading2),
    ("heading-3", ClassPart::Heading3),
    ("heading-4", ClassPart::Heading4),
    ("heading-anchor", ClassPart::Permalink),
    ("heading-link", ClassPart::Permalink),
    ("heading2", ClassPart::Heading2),
    ("heading3", ClassPart::Heading3),
    ("heading4", ClassPart::Heading4),
    ("hljs-copy-button", ClassPart::Copy),
    ("hljs-ln-code", ClassPart::CodeLine),
    ("hljs-ln-numbers", ClassPart::Gutter),
    ("initial-letter", ClassPart::Initial),
    ("js-clipboard-copy", ClassPart::Copy),
    ("js-file-line-container", ClassPart::Code),
    ("js-line-number", ClassPart::Gutter),
    ("katex-html", ClassPart::Katex),
    ("katex-mathml", ClassPart::Source),
    ("latex", ClassPart::Tex),
    ("line", ClassPart::CodeLine),
    ("line-number", ClassPart::Gutter),
    ("line-numbers", ClassPart::Gutter),
    ("line-numbers-rows", ClassPart::Gutter),
    ("lineno", ClassPart::Gutter),
    ("linenodiv", ClassPart::Gutter),
    ("linenos", ClassPart::Gutter),
    ("linenumber", ClassPart::Gutter),
    ("linenumbers", ClassPart::Gutter),
    ("littlefoot", ClassPart::Popup),
    ("littlefoot__container", ClassPart::Popup),
    ("ln", ClassPart::Gutter),
    ("lnt", ClassPart::Gutter),
    ("lntd", ClassPart::Gutter),
    ("margin", ClassPart::Gutter),
    ("margin-toggle", ClassPart::Furniture),
    ("margin-view-overlays", ClassPart::Gutter),
    ("marginnote", ClassPart::Note),
    ("mathjax", ClassPart::Drawing),
    ("mathjax_chtml", ClassPart::Drawing),
    ("mathjax_chtml_display", ClassPart::Drawing),
    ("mathjax_display", ClassPart::Drawing),
    ("mathjax_preview", ClassPart::Drawing),
    ("mathjax_svg", ClassPart::Drawing),
    ("mathjax_svg_display", ClassPart::Drawing),
    ("mjx-chtml", ClassPart::Drawing),
    ("mjx_assistive_mathml", ClassPart::Source),
    ("mjxc-display", ClassPart::Drawing),
    ("mjxp-display", ClassPart::Drawing),
    ("modern-footnotes-footnote__note", ClassPart::Note),
    ("mw-editsection", ClassPart::Furniture),
    ("mwe-math-fallback-image-display", ClassPart::Tex),
    ("mwe-math-fallback-image-inline", ClassPart::Tex),
    ("mwe-math-mathml-a11y", ClassPart::Source),
    ("permalink", ClassPart::Permalink),
    ("prompt", ClassPart::Prompt),
    ("prompt_", ClassPart::Prompt),
    ("ql-img-displayed-equation", ClassPart::Tex),
    ("ql-img-inline-formula", ClassPart::Tex),
    ("react-code-line", ClassPart::CodeLine),
    ("rouge-code", ClassPart::CodeCell),
    ("rouge-gutter", ClassPart::Gutter),
    ("scene-break", ClassPart::Divider),
    ("section-break", ClassPart::Divider),
    ("section-divider", ClassPart::Divider),
    ("separator", ClassPart::Divider),
    ("sidenote", ClassPart::Note),
    ("tex", ClassPart::Tex),
    ("toc-anchor", ClassPart::Permalink),
    ("token-line", ClassPart::CodeLine),
    ("toolbar", ClassPart::Toolbar),
    ("view-lines", ClassPart::Code),
    ("zeroclipboard-container", ClassPart::Copy),
];

/// Bytes of a class attribute that are looked at.
const MAX_CLASS_BYTES: usize = 400;

/// The classes by hash.
static TABLE: Table<{ CLASSES.len() }> = Table::new(&values());

const fn values() -> [(&'static str, u32); CLASSES.len()] {
    let mut values = [("", 0); CLASSES.len()];
    let mut place = 0;
    while place < CLASSES.len() {
        values[place] = (CLASSES[place].0, CLASSES[place].1 as u32);
        place += 1;
    }
    values
}

/// What the first of these classes that is known says.
pub(crate) fn class_part(classes: &str) -> ClassPart {
    let (mut hash, mut length) = (SEED, 0);
    for &byte in classes.as_bytes().iter().take(MAX_CLASS_BYTES).chain(b" ") {
        if !byte.is_ascii_whitespace() {
            hash = step(hash, byte.to_ascii_lowercase());
            length += 1;
            continue;
        }
        if length > 1
            && let Some(code) = TABLE.get(hash)
        {
            return CODES[code as usize];
        }
        (hash, length) = (SEED, 0);
    }
    of_looks(classes)
}

/// Whether classes that name looks alone set a line as a heading.
///
/// ```html
/// <div class="text-2xl font-bold mt-8">The tides</div>
/// ```
fn of_looks(classes: &str) -> ClassPart {
    let (mut is_bold, mut part) = (false, ClassPart::None);
    for class in classes.split_ascii_whitespace() {
        match class {
            "font-bold" | "font-extrabold" | "font-semibold" => is_bold = true,
            "text-xl" => part = ClassPart::Large,
            "text-2xl" | "text-3xl" | "text-4xl" => part = ClassPart::Larger,
            _ => {}
        }
    }
    if is_bold { part } else { ClassPart::None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_is_a_whole_word() {
        assert_eq!(class_part("td gutter gl"), ClassPart::Gutter);
        assert_eq!(class_part("MathJax_Preview"), ClassPart::Drawing);
        assert_eq!(class_part("gutters"), ClassPart::None);
    }

    #[test]
    fn looks_make_a_heading_when_they_are_large_and_bold() {
        assert_eq!(class_part("text-2xl font-bold mt-8"), ClassPart::Larger);
        assert_eq!(class_part("font-semibold text-xl"), ClassPart::Large);
        assert_eq!(class_part("text-2xl text-gray-500"), ClassPart::None);
        assert_eq!(class_part("text-sm font-bold"), ClassPart::None);
    }

    #[test]
    fn classes_are_sorted_and_every_part_has_its_code() {
        assert!(CLASSES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        for (class, expected) in CLASSES {
            assert_eq!(class_part(class), *expected);
        }
    }
}
