//! Formulas: their TeX, and those that have nothing else.

use super::{Attribute, Element, Node, Tag};
use crate::dom::{Document, Name, NodeId};
use crate::features::{Part, bare_tex, words};

/// Elements around a formula that may say that it stands alone, its own too.
const LEVELS: usize = 4;

/// Classes by which a formula stands on a line of its own.
const DISPLAY_CLASSES: &[&str] = &[
    "MathJax_Display",
    "displayed-equation",
    "image-display",
    "katex-display",
    "mathml-display",
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
    if is_display(document, id) {
        formula.attributes.push(Attribute::DisplayBlock);
    }
    formula.attributes.push(Attribute::Latex(tex));
    formula
}

/// The attributes of a formula in `MathML`.
pub(super) fn attributes(document: &Document, id: NodeId, attributes: &mut Vec<Attribute>) {
    if is_display(document, id) {
        attributes.push(Attribute::DisplayBlock);
    }
    attributes.extend(latex(document, id).map(Attribute::Latex));
}

fn is_display(document: &Document, id: NodeId) -> bool {
    document.upwards(id).take(LEVELS).any(|id| {
        document.attributes(id).any(|(name, value)| match name {
            Name::DISPLAY => matches!(value, "block" | "true"),
            Name::CLASS => DISPLAY_CLASSES.iter().any(|class| value.contains(class)),
            Name::TYPE => value.contains("mode=display"),
            _ => false,
        })
    })
}

/// The TeX source that a formula carries: in an annotation, or beside it.
///
/// ```html
/// <math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math>
/// ```
fn latex(document: &Document, id: NodeId) -> Option<String> {
    let is_source = |id: &NodeId| {
        let encoding = document.attribute(*id, Name::ENCODING).unwrap_or_default();
        document.name(*id) == Name::ANNOTATION
            && matches!(
                encoding,
                "application/x-tex" | "application/x-latex" | "TeX" | "LaTeX" | "latex"
            )
    };
    let annotation = document.subtree(id).find(is_source);
    let beside = || {
        let own = [Name::ALTTEXT, Name::DATA_LATEX].into_iter();
        let mut own = own.filter_map(|name| document.attribute(id, name));
        let around = document.ancestors(id).take(LEVELS);
        let mut around = around.filter_map(|id| document.attribute(id, Name::DATA_LATEX));
        own.next().or_else(|| around.next()).map(str::to_owned)
    };
    let tex = annotation
        .map(|source| document.text_content(source))
        .or_else(beside)?;
    Some(bare_tex(&tex).to_owned()).filter(|tex| !tex.is_empty())
}
