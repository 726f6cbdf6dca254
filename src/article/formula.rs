//! Formulas: their TeX, and those that have nothing else.

use super::attributes::add;
use super::{Attribute, Element, Node, Tag};
use crate::dom::{Document, Name, NodeId};
use crate::features::{Part, bare_tex, says, words};

/// Elements around a formula that may say that it stands alone, its own too.
const LEVELS: usize = 4;

/// Parts of classes and types by which a formula stands on a line of its own.
const DISPLAY_WORDS: &[&str] = &[
    "MathJax_Display",
    "displayed-equation",
    "image-display",
    "katex-display",
    "mathml-display",
    "mode=display",
];

/// A formula of which the page has the source alone: its TeX as a text.
///
/// ```html
/// <script type="math/tex">x^2</script>
/// ```
pub(super) fn read(document: &Document, id: NodeId) -> Element {
    let tex = words(document, id, Part::Formula).into_owned();
    let text = Element::new(Tag::Mtext, vec![Node::Text(tex.clone())]);
    let mut formula = Element::new(Tag::Math, vec![text.into()]);
    let is_display = is_display(document, id);
    add(
        &mut formula.attributes,
        is_display.then_some(Attribute::DisplayBlock),
    );
    add(&mut formula.attributes, Some(Attribute::Latex(tex)));
    formula
}

/// The attributes of a formula in `MathML`.
pub(super) fn attributes(document: &Document, id: NodeId, attributes: &mut Vec<Attribute>) {
    let is_display = is_display(document, id);
    add(attributes, is_display.then_some(Attribute::DisplayBlock));
    add(attributes, latex(document, id).map(Attribute::Latex));
}

fn is_display(document: &Document, id: NodeId) -> bool {
    for id in document.upwards(id).take(LEVELS) {
        for (name, value) in document.attributes(id) {
            let is_telling = matches!(name, Name::CLASS | Name::TYPE);
            if name == Name::DISPLAY && matches!(value, "block" | "true")
                || is_telling && DISPLAY_WORDS.iter().any(|word| says(value, word))
            {
                return true;
            }
        }
    }
    false
}

/// The TeX source that a formula carries: in an annotation, or beside it.
///
/// ```html
/// <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>
/// ```
fn latex(document: &Document, id: NodeId) -> Option<String> {
    let tex = match document.subtree(id).find(|&id| is_source(document, id)) {
        Some(source) => document.text_content(source),
        None => tex_beside(document, id)?.to_owned(),
    };
    Some(bare_tex(&tex).to_owned()).filter(|tex| !tex.is_empty())
}

fn is_source(document: &Document, id: NodeId) -> bool {
    const ENCODINGS: [&str; 4] = ["application/x-tex", "application/x-latex", "TeX", "LaTeX"];
    document.name(id) == Name::ANNOTATION
        && document
            .attribute(id, Name::ENCODING)
            .is_some_and(|encoding| ENCODINGS.contains(&encoding))
}

fn tex_beside(document: &Document, id: NodeId) -> Option<&str> {
    if let Some(tex) = document.attribute(id, Name::ALTTEXT) {
        return Some(tex);
    }
    let mut around = document.upwards(id).take(LEVELS);
    around.find_map(|id| document.attribute(id, Name::DATA_LATEX))
}
