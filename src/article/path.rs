//! Which elements around a piece of the page mean something in the article.

use super::Tag;
use super::attributes::is_datetime;
use super::table::DataTables;
use super::tag::Flow;
use crate::dom::{Document, Name, Namespace, NodeId};
use crate::features::{Blocks, Part, heading_level, inner_target, sets};

/// Elements around a link among which its heading is.
const LEVELS: usize = 4;

/// An element of the page and what it becomes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    /// The page's element.
    pub id: NodeId,
    /// What it becomes.
    pub tag: Tag,
}

/// The elements from the root down to `container` that structure the text.
pub(super) fn structure(
    document: &Document,
    blocks: &Blocks,
    tables: &DataTables,
    container: NodeId,
) -> Vec<Step> {
    let mut steps: Vec<Step> = document
        .upwards(container)
        .filter_map(|id| {
            let tag = match blocks.part(id) {
                Part::Code => Some(Tag::Pre),
                Part::Heading(level) => Some(Tag::of_heading(level)),
                _ => structural_tag(document, tables, id),
            };
            tag.map(|tag| Step { id, tag })
        })
        .collect();
    steps.reverse();
    keep_valid(steps)
}

/// The inline elements around a piece, the outermost first, wherever they
/// stand: a link around a whole card becomes a link within each of its lines.
pub(super) fn inline(document: &Document, piece: NodeId) -> Vec<Step> {
    let mut steps: Vec<Step> = document
        .ancestors(piece)
        .filter_map(|id| inline_tag(document, id).map(|tag| Step { id, tag }))
        .collect();
    steps.reverse();
    let mut kept: Vec<Tag> = Vec::new();
    steps.retain(|step| {
        let stays = can_follow(&kept, step.tag);
        if stays {
            kept.push(step.tag);
        }
        stays
    });
    steps
}

/// Whether an inline element can stand within these: no second one of its
/// kind, and parts of a formula only where a parser would leave them.
///
/// Stops markup that is read in one vocabulary and written into another:
///
/// ```html
/// <math><mtext><svg><mtext>not a part of the formula</mtext></svg></mtext></math>
/// ```
fn can_follow(outer: &[Tag], tag: Tag) -> bool {
    let parent = outer.last().copied();
    let holds_parts = parent.is_some_and(|tag| tag.is_math() && !holds_text(tag));
    match tag {
        Tag::Math => !outer.contains(&tag),
        tag if tag.is_math() => holds_parts,
        tag => !holds_parts && !outer.contains(&tag),
    }
}

/// Whether a part of a formula holds text and HTML, and no further parts.
///
/// See <https://html.spec.whatwg.org/multipage/parsing.html#mathml-text-integration-point>.
fn holds_text(tag: Tag) -> bool {
    matches!(tag, Tag::Mi | Tag::Mn | Tag::Mo | Tag::Ms | Tag::Mtext)
}

/// What a block-level element becomes, where it structures the text.
fn structural_tag(document: &Document, tables: &DataTables, id: NodeId) -> Option<Tag> {
    if document.namespace(id) != Namespace::Html {
        return None;
    }
    let tag = match document.name(id) {
        Name::DIR | Name::MENU => Tag::Ul,
        Name::ASIDE => return is_called(document, id, "pull").then_some(Tag::Blockquote),
        Name::DL | Name::DT | Name::DD if is_called(document, id, "gallery") => return None,
        name => Tag::from_name(name)?,
    };
    match tag {
        Tag::P | Tag::Section | Tag::Header | Tag::Hr => None,
        Tag::Table
        | Tag::Caption
        | Tag::Thead
        | Tag::Tbody
        | Tag::Tfoot
        | Tag::Tr
        | Tag::Th
        | Tag::Td => tables.hold(document, id).then_some(tag),
        tag => (tag.flow() == Flow::Block).then_some(tag),
    }
}

/// Whether an element will stand in the line, with an id of its own.
pub(super) fn is_inline(document: &Document, id: NodeId) -> bool {
    inline_tag(document, id).is_some() && document.end(id) > id.next()
}

/// Whether a part of an element's class begins with this word.
fn is_called(document: &Document, id: NodeId, word: &str) -> bool {
    let class = document.attribute(id, Name::CLASS).unwrap_or_default();
    let mut parts = class.split(['-', '_', ' ']);
    parts.any(|part| part.starts_with(word))
}

fn inline_tag(document: &Document, id: NodeId) -> Option<Tag> {
    let name = document.name(id);
    let tag = match name {
        Name::STRIKE => Tag::S,
        Name::ACRONYM => Tag::Abbr,
        Name::TT => Tag::Code,
        Name::BUTTON => return inner_target(document, id).map(|_| Tag::A),
        name => Tag::from_name(name)?,
    };
    let is_math = document.namespace(id) == Namespace::MathMl;
    match tag.flow() {
        Flow::Math => is_math.then_some(tag),
        Flow::Inline if is_math || tag.is_void() => None,
        Flow::Inline if tag == Tag::Span => tag_of_span(document, id),
        Flow::Inline => is_telling(document, id, tag).then_some(tag),
        Flow::Block => None,
    }
}

/// Whether an inline element says something that its text does not.
fn is_telling(document: &Document, id: NodeId, tag: Tag) -> bool {
    match tag {
        Tag::A => document
            .attribute(id, Name::HREF)
            .is_some_and(|href| !leads_to_own_heading(document, id, href)),
        Tag::Time => document
            .attribute(id, Name::DATETIME)
            .is_some_and(is_datetime),
        Tag::Video | Tag::Audio | Tag::Source | Tag::Track => false,
        _ => true,
    }
}

/// What a span means by its language, its direction or its style.
fn tag_of_span(document: &Document, id: NodeId) -> Option<Tag> {
    let mut tag = None;
    for (name, value) in document.attributes(id) {
        match name {
            Name::LANG | Name::DIR => return Some(Tag::Span),
            Name::STYLE if is_bold(value) => tag = Some(Tag::Strong),
            Name::STYLE if sets(value, b"font-style:italic") => tag = Some(Tag::Em),
            _ => {}
        }
    }
    tag
}

fn is_bold(style: &str) -> bool {
    const SETTINGS: [&[u8]; 3] = [b"font-weight:bold", b"font-weight:600", b"font-weight:700"];
    SETTINGS.iter().any(|setting| sets(style, setting))
}

/// Whether a heading links to itself.
fn leads_to_own_heading(document: &Document, id: NodeId, href: &str) -> bool {
    let Some(target) = href.strip_prefix('#') else {
        return false;
    };
    let mut around = document.upwards(id).take(LEVELS);
    let heading = around.position(|id| heading_level(document.name(id)) > 0);
    let Some(heading) = heading else { return false };
    let own = document.upwards(id).take(heading + 2);
    let mut own = own.filter_map(|id| document.attribute(id, Name::ID));
    target.is_empty() || own.any(|id| id == target)
}

/// Drops elements that cannot stand where they do: an item out of a list, a
/// cell out of a row, anything block-level within a heading or a line of code,
/// a list around a heading between its items.
fn keep_valid(steps: Vec<Step>) -> Vec<Step> {
    let mut valid: Vec<Step> = Vec::new();
    for step in steps {
        let parent = valid.last().map(|step| step.tag);
        let within_line = parent.is_some_and(|tag| {
            tag.heading_level().is_some()
                || matches!(
                    tag,
                    Tag::Pre | Tag::Summary | Tag::Dt | Tag::Figcaption | Tag::Caption
                )
        });
        let is_heading_of_cell = step.tag.heading_level().is_some() && parent == Some(Tag::Th);
        if !step.tag.may_stand_in(parent)
            || within_line
            || is_heading_of_cell
            || is_list_in_list(parent, step.tag)
        {
            continue;
        }
        let is_stray = |last: &mut Step| last.tag.needs_parts() && !step.tag.is_part_of(last.tag);
        while valid.pop_if(is_stray).is_some() {}
        valid.push(step);
    }
    while valid.pop_if(|step| step.tag.needs_parts()).is_some() {}
    valid
}

/// A list directly in a list is an authoring slip: its items join the outer.
fn is_list_in_list(parent: Option<Tag>, tag: Tag) -> bool {
    matches!(parent, Some(Tag::Ul | Tag::Ol)) && matches!(tag, Tag::Ul | Tag::Ol)
}
