//! What an element is to the text around it, where its name alone does not
//! tell: code without `<pre>`, numbers of lines, the drawing of a formula
//! that also stands there in words, a note amid a sentence.
//!
//! A class only proposes; what the element holds must bear it out.

use super::context::sets;
use super::drawn;
use super::note::{self, inner_target, is_note_button, is_popover_note};
use super::role::is_block_name;
use crate::dom::{Document, Name, Namespace, NodeId};
use crate::lexicon::ClassPart;
use crate::text;
use std::borrow::Cow;

/// Longest label of a button beside code, in bytes.
const MAX_LABEL_BYTES: usize = 48;

/// Longest text of a box that is no text by its name, in bytes.
const MAX_BOX_BYTES: usize = 2_000;

/// Longest sign of a waiting machine, in bytes.
const MAX_PROMPT_BYTES: usize = 24;

/// Least bytes of the text below a line that only looks make a heading.
const MIN_HEADED_BYTES: usize = 80;

/// Longest line that a class can make a heading, in bytes.
const MAX_HEADING_BYTES: usize = 120;

/// Nodes that such a line has at the most.
const MAX_HEADING_NODES: usize = 12;

/// Nodes of a line that are looked at.
pub(super) const MAX_LINE_NODES: usize = 128;

/// Siblings looked at for the other copy of a formula.
const SIBLINGS_SEEN: usize = 6;

/// Words that must follow what unfolds them.
const MIN_UNFOLDED_WORDS: u32 = 6;

/// What an element is to the text around it.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Part {
    /// What its name says.
    #[default]
    Plain,
    /// No text: line numbers, buttons, a second copy of a formula.
    Furniture,
    /// Keeps its line breaks; blocks in it are lines.
    Code,
    /// A line of code.
    CodeLine,
    /// A formula that is read as one piece, from its TeX.
    Formula,
    /// A note that stands in a line of text and is none of it.
    Note,
    /// A box that is ticked or not.
    Check,
    /// A picture of the letter that begins the text.
    Initial,
    /// A button that is the text of the line it stands in.
    Label,
    /// A rule, or an empty element that stands for one.
    Divider,
    /// A heading that is none by its name.
    Heading(u8),
}

/// Reads what an element is; `is_code` tells whether it stands in code.
pub(super) fn read(document: &Document, id: NodeId, class: ClassPart, is_code: bool) -> Part {
    if document.namespace(id) != Namespace::Html {
        return Part::Plain;
    }
    match document.name(id) {
        Name::PRE | Name::LISTING | Name::XMP | Name::PLAINTEXT => return Part::Code,
        Name::HR => return Part::Divider,
        Name::SCRIPT if is_tex_script(document, id) => return Part::Formula,
        Name::INPUT if is_task(document, id) => return Part::Check,
        Name::A | Name::BUTTON | Name::SPAN | Name::SUP if note::markup(document, id).is_some() => {
            return Part::Note;
        }
        Name::SUP if note::is_mark(document, id) => return Part::Furniture,
        Name::BUTTON if is_code || is_note_button(document, id) => return Part::Furniture,
        Name::BUTTON if inner_target(document, id).is_some() => return Part::Label,
        Name::BUTTON => return of_button(document, id),
        Name::A if is_self_link(document, id, class) => return Part::Furniture,
        Name::MJX_MATH if following(document, id).any(|id| has_math(document, id)) => {
            return Part::Furniture;
        }
        Name::MJX_CONTAINER if !has_math(document, id) && tex(document, id).is_some() => {
            return Part::Formula;
        }
        Name::CODE if !is_code && is_laid_out(document, id) => return Part::Code,
        _ => {}
    }
    if class != ClassPart::None
        && let Some(part) = of_class(document, id, class, is_code)
    {
        return part;
    }
    match document.attribute(id, Name::ROLE) {
        Some("heading") => {
            let level = document.attribute(id, Name::ARIA_LEVEL);
            let level = level.and_then(|level| level.trim().parse().ok());
            return Part::Heading(level.unwrap_or(2).clamp(1, 6));
        }
        Some("separator") if is_divider(document, id) => return Part::Divider,
        _ => {}
    }
    if document.has_attribute(id, Name::POPOVER) && is_popover_note(document, id) {
        return Part::Note;
    }
    Part::Plain
}

/// What the class proposes, where the element bears it out.
#[inline(never)]
fn of_class(document: &Document, id: NodeId, class: ClassPart, is_code: bool) -> Option<Part> {
    let name = document.name(id);
    let is_image = name == Name::IMG;
    let (part, holds) = match class {
        ClassPart::Gutter => (Part::Furniture, is_numbers(document, id)),
        ClassPart::Copy => (Part::Furniture, is_shorter(document, id, MAX_LABEL_BYTES)),
        ClassPart::Prompt => (Part::Furniture, is_code && is_prompt(document, id)),
        ClassPart::Furniture => (Part::Furniture, is_shorter(document, id, MAX_BOX_BYTES)),
        ClassPart::Popup => (Part::Furniture, note::has_twin(document, id)),
        ClassPart::Toolbar => (Part::Furniture, is_code_toolbar(document, id)),
        ClassPart::Drawing => (Part::Furniture, precedes_source(document, id)),
        ClassPart::Katex => (Part::Furniture, follows_source(document, id)),
        ClassPart::Tex if is_image && follows_source(document, id) => (Part::Furniture, true),
        ClassPart::Tex => (Part::Formula, is_image && tex(document, id).is_some()),
        ClassPart::Code => (Part::Code, !is_headed_table(document, id)),
        ClassPart::CodeCell => (Part::Code, name == Name::TD && !has_pre(document, id)),
        ClassPart::CodeLine => (Part::CodeLine, is_code && ends_unbroken(document, id)),
        ClassPart::Initial => (Part::Initial, is_image && initial(document, id).is_some()),
        ClassPart::Note => (Part::Note, !is_block_name(name) && has_words(document, id)),
        ClassPart::Heading2 => (Part::Heading(2), is_heading_line(document, id)),
        ClassPart::Heading3 => (Part::Heading(3), is_heading_line(document, id)),
        ClassPart::Heading4 => (Part::Heading(4), is_heading_line(document, id)),
        ClassPart::Large => (Part::Heading(3), heads_text(document, id)),
        ClassPart::Larger => (Part::Heading(2), heads_text(document, id)),
        ClassPart::Divider => (Part::Divider, is_divider(document, id)),
        ClassPart::Permalink | ClassPart::Source | ClassPart::None => return None,
    };
    holds.then_some(part)
}

/// What a piece that is no text says: a formula's TeX, a box, a letter, a note.
#[inline(never)]
pub(crate) fn words(document: &Document, id: NodeId, part: Part) -> Cow<'_, str> {
    match part {
        Part::Formula => tex(document, id).unwrap_or_default(),
        Part::Check if document.has_attribute(id, Name::CHECKED) => "☑ ".into(),
        Part::Check => "☐ ".into(),
        Part::Initial => initial(document, id).unwrap_or_default().into(),
        Part::Note => note::text(document, id).into(),
        _ => "".into(),
    }
}

/// The TeX source of a formula that is no `MathML`.
#[inline(never)]
pub(crate) fn tex(document: &Document, id: NodeId) -> Option<Cow<'_, str>> {
    let tex = match document.name(id) {
        Name::SCRIPT => Cow::from(document.text_content(id)),
        Name::IMG => document.attribute(id, Name::ALT)?.into(),
        _ => {
            let mut first = document.subtree(id).take(2);
            match first.find_map(|id| document.attribute(id, Name::DATA_LATEX)) {
                Some(tex) => tex.into(),
                None => drawn::tex(document, id).into(),
            }
        }
    };
    let bare = bare_tex(&tex);
    if bare.is_empty() {
        return None;
    }
    Some(if bare.len() == tex.len() {
        tex
    } else {
        bare.to_owned().into()
    })
}

/// TeX without what some encyclopedias put around it.
pub(crate) fn bare_tex(tex: &str) -> &str {
    let tex = tex.trim();
    ["{\\displaystyle ", "{\\textstyle "]
        .iter()
        .find_map(|open| tex.strip_prefix(open)?.strip_suffix('}'))
        .unwrap_or(tex)
        .trim()
}

fn is_tex_script(document: &Document, id: NodeId) -> bool {
    document.attribute(id, Name::TYPE).is_some_and(|kind| {
        let head = kind.trim_start().get(..8);
        head.is_some_and(|head| head.eq_ignore_ascii_case("math/tex"))
    })
}

#[inline(never)]
fn has_math(document: &Document, id: NodeId) -> bool {
    document
        .subtree(id)
        .any(|id| document.name(id) == Name::MATH)
}

/// Whether the source of a drawing comes soon after it.
fn precedes_source(document: &Document, id: NodeId) -> bool {
    following(document, id).any(|id| is_tex_script(document, id))
}

/// The next few siblings.
pub(super) fn following(document: &Document, id: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    let end = document.parent(id).map_or(id, |id| document.end(id));
    let after = move |&id: &NodeId| Some(document.end(id)).filter(|&next| next < end);
    std::iter::successors(after(&id), after).take(SIBLINGS_SEEN)
}

/// Whether the element before a drawing is its formula.
fn follows_source(document: &Document, id: NodeId) -> bool {
    let Some(parent) = document.parent(id) else {
        return false;
    };
    let before = document.children(parent).take_while(|&child| child < id);
    before
        .take(SIBLINGS_SEEN)
        .any(|child| has_math(document, child))
}

/// A box of a list of tasks.
fn is_task(document: &Document, id: NodeId) -> bool {
    let is_box = document.attribute(id, Name::TYPE) == Some("checkbox");
    let is_inert = || {
        let class = document.attribute(id, Name::CLASS).unwrap_or_default();
        document.has_attribute(id, Name::DISABLED) || class.starts_with("task-list")
    };
    let in_item = || {
        let mut around = document.ancestors(id).take(3);
        around.any(|id| document.is_html(id, Name::LI))
    };
    is_box && is_inert() && in_item()
}

/// A table with a head, whose rows are no lines of code.
fn is_headed_table(document: &Document, id: NodeId) -> bool {
    let mut first = document.subtree(id).take(MAX_LINE_NODES);
    document.is_html(id, Name::TABLE) && first.any(|id| document.is_html(id, Name::TH))
}

/// A button is text where it unfolds text: within a heading, or as one.
fn of_button(document: &Document, id: NodeId) -> Part {
    if !document.has_attribute(id, Name::ARIA_EXPANDED) {
        return Part::Plain;
    }
    let Some(parent) = document.parent(id) else {
        return Part::Plain;
    };
    if heading_level(document.name(parent)) > 0 {
        return Part::Label;
    }
    let mut after = following(document, id).filter(|&next| !document.is_text(next));
    let unfolds = after.next().is_some_and(|next| {
        let is_list = matches!(document.name(next), Name::UL | Name::OL | Name::NAV);
        !is_list && text::words(&document.text_content(next)) >= MIN_UNFOLDED_WORDS
    });
    if unfolds && is_heading_line(document, id) {
        Part::Heading(3)
    } else {
        Part::Plain
    }
}

/// The level of a heading's name, 0 for none.
#[inline(never)]
pub(crate) fn heading_level(name: Name) -> u8 {
    match name {
        Name::H1 => 1,
        Name::H2 => 2,
        Name::H3 => 3,
        Name::H4 => 4,
        Name::H5 => 5,
        Name::H6 => 6,
        _ => 0,
    }
}

/// A sign in a heading that links to the heading itself.
fn is_self_link(document: &Document, id: NodeId, class: ClassPart) -> bool {
    let href = document.attribute(id, Name::HREF).unwrap_or_default();
    let heading = || {
        let mut around = document.ancestors(id).take(2);
        around.find(|&id| heading_level(document.name(id)) > 0 || document.is_html(id, Name::DT))
    };
    if !href.contains('#') || !is_shorter(document, id, MAX_LABEL_BYTES) {
        return false;
    }
    let Some(heading) = heading() else {
        return false;
    };
    let label = document.text_content(id);
    let is_sign = || label.chars().all(|c| !text::is_alphanumeric(c));
    (class == ClassPart::Permalink || is_sign())
        && !is_shorter(document, heading, label.trim().len())
}

/// An empty box between blocks.
fn is_divider(document: &Document, id: NodeId) -> bool {
    let is_empty = |id| match document.name(id) {
        Name::DIV | Name::P | Name::SPAN => true,
        _ => document.is_text(id) && text::is_blank(document.text(id)),
    };
    is_block_name(document.name(id)) && document.subtree(id).all(is_empty)
}

/// Whether all text is numbers.
fn is_numbers(document: &Document, id: NodeId) -> bool {
    document.subtree(id).all(|id| {
        let text = document.text(id);
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte.is_ascii_whitespace())
    })
}

/// Whether all text takes no more than so many bytes.
#[inline(never)]
pub(super) fn is_shorter(document: &Document, id: NodeId, max_bytes: usize) -> bool {
    let mut left = max_bytes;
    let is_small = document.end(id).index() - id.index() <= MAX_LINE_NODES;
    is_small
        && document.subtree(id).all(|id| {
            let length = document.text(id).trim().len();
            let fits = length <= left;
            left = left.saturating_sub(length);
            fits
        })
}

/// `$`, `#` and the like, perhaps behind a name; `>>>` is part of a listing.
fn is_prompt(document: &Document, id: NodeId) -> bool {
    let text = document.text_content(id);
    let sign = text.trim();
    sign.len() <= MAX_PROMPT_BYTES && sign.ends_with(['$', '#', '%', '>', '❯']) && sign != ">>>"
}

/// Whether a value has these words; not inlined, since a search is long.
#[inline(never)]
pub(crate) fn says(value: &str, words: &str) -> bool {
    value.contains(words)
}

fn is_code_toolbar(document: &Document, id: NodeId) -> bool {
    let parent = document.parent(id);
    let class = parent.and_then(|parent| document.attribute(parent, Name::CLASS));
    class.is_some_and(|class| says(class, "code-toolbar") || says(class, "syntaxhighlighter"))
}

/// Code that is laid out by style or breaks, in no element for it.
fn is_laid_out(document: &Document, id: NodeId) -> bool {
    let style = document.attribute(id, Name::STYLE).unwrap_or_default();
    sets(style, b"white-space:pre")
}

/// Whether a listing of code stands in it.
pub(super) fn has_pre(document: &Document, id: NodeId) -> bool {
    document
        .subtree(id)
        .any(|id| document.is_html(id, Name::PRE))
}

/// Whether the next line follows a line of code without a break between.
fn ends_unbroken(document: &Document, id: NodeId) -> bool {
    let after = document.end(id);
    let Some(parent) = document.parent(id) else {
        return false;
    };
    after >= document.end(parent) || !document.is_text(after)
}

/// The letter that a picture shows.
fn initial(document: &Document, id: NodeId) -> Option<&str> {
    let alt = document.attribute(id, Name::ALT)?.trim();
    (alt.chars().count() == 1 && alt.chars().all(text::is_alphabetic)).then_some(alt)
}

#[inline(never)]
pub(super) fn has_words(document: &Document, id: NodeId) -> bool {
    let mut texts = document.subtree(id).map(|id| document.text(id));
    texts.any(|text| !text::is_blank(text))
}

/// A short line without an end, alone in its element.
#[inline(never)]
/// Whether a line of heading size stands before a longer text: a price and a
/// name in a card do not.
fn heads_text(document: &Document, id: NodeId) -> bool {
    let mut after = following(document, id).filter(|&next| !document.is_text(next));
    is_heading_line(document, id)
        && after.next().is_some_and(|next| {
            document.is_html(next, Name::P) && !is_shorter(document, next, MIN_HEADED_BYTES)
        })
}

fn is_heading_line(document: &Document, id: NodeId) -> bool {
    let is_line = document.end(id).index() - id.index() <= MAX_HEADING_NODES
        && matches!(document.name(id), Name::DIV | Name::P | Name::BUTTON)
        && is_shorter(document, id, MAX_HEADING_BYTES)
        && document
            .subtree(id)
            .skip(1)
            .all(|id| !is_block_name(document.name(id)));
    let ends = |text: &str| text.trim_end().ends_with(['.', ',', ';', ':', '。']);
    is_line && has_words(document, id) && !ends(&document.text_content(id))
}
