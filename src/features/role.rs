//! How elements take part in splitting a page into blocks, by what they are.

use super::context::sets;
use crate::dom::{Document, Name, Namespace, NodeId};
use crate::media;
use crate::text;

/// Siblings looked at to see whether an element stands in a line of text.
const SIBLINGS_SEEN: usize = 16;

/// How an element takes part in splitting.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Role {
    /// Not shown: the whole subtree is passed over.
    Unseen,
    /// Stands on lines of its own.
    Block,
    /// A button or field: its text is a block of its own.
    Control,
    /// A picture or player: part of a run, its inside is not text.
    Media,
    /// A line break.
    Break,
    /// Ends a run and holds nothing.
    Rule,
    /// A place where a word may break.
    Mark,
    /// Runs within a line.
    Inline,
}

/// Elements whose letters are bold or italic.
pub(super) fn is_stress(name: Name) -> bool {
    matches!(name, Name::B | Name::STRONG | Name::EM | Name::I)
}

/// How an element takes part.
pub(super) fn role(document: &Document, id: NodeId) -> Role {
    match document.namespace(id) {
        Namespace::Svg => return Role::Media,
        Namespace::MathMl
            if document.name(id) == Name::ANNOTATION
                || document.name(id) == Name::ANNOTATION_XML =>
        {
            return Role::Unseen;
        }
        Namespace::MathMl => return Role::Inline,
        Namespace::Html => {}
    }
    match document.name(id) {
        Name::NOSCRIPT if media::holds_picture(document, id) => Role::Media,
        Name::SCRIPT if media::writes_listing(document, id) => Role::Media,
        Name::HEAD
        | Name::SCRIPT
        | Name::STYLE
        | Name::NOSCRIPT
        | Name::TEMPLATE
        | Name::TITLE
        | Name::META
        | Name::LINK
        | Name::BASE
        | Name::DATALIST
        | Name::PARAM
        | Name::SOURCE
        | Name::TRACK
        | Name::NOFRAMES
        | Name::NOEMBED
        | Name::AREA
        | Name::COL
        | Name::MAP => Role::Unseen,
        Name::BR => Role::Break,
        Name::HR => Role::Rule,
        Name::WBR => Role::Mark,
        Name::IMG
        | Name::PICTURE
        | Name::VIDEO
        | Name::AUDIO
        | Name::OBJECT
        | Name::EMBED
        | Name::CANVAS
        | Name::AMP_ANIM
        | Name::AMP_AUDIO
        | Name::AMP_IFRAME
        | Name::AMP_IMG
        | Name::AMP_VIDEO => Role::Media,
        Name::A
            if document.has_attribute(id, Name::DATA_EMBED) && media::is_embed(document, id) =>
        {
            Role::Media
        }
        Name::DIV | Name::FIGURE | Name::SECTION if media::is_background(document, id) => {
            Role::Media
        }
        // A captured frame holds its page; one that could not be read is a player.
        Name::IFRAME if document.end(id) == id.next() => Role::Media,
        Name::BUTTON
        | Name::SELECT
        | Name::TEXTAREA
        | Name::INPUT
        | Name::OPTION
        | Name::OPTGROUP
        | Name::METER
        | Name::PROGRESS
        | Name::OUTPUT => Role::Control,
        name if is_block_name(name) => Role::Block,
        name if media::is_kit_element(name) => Role::Media,
        name if !name.is_known()
            && document.name_text(name).contains('-')
            && !is_within_line(document, id) =>
        {
            Role::Block
        }
        Name::SPAN | Name::A | Name::B | Name::STRONG if is_styled_block(document, id) => {
            Role::Block
        }
        _ => Role::Inline,
    }
}

/// Whether an element that runs within a line is styled to stand on its own,
/// by what it says itself; by the class that bears the name of the style, only
/// where its neighbours are elements too.
///
/// ```html
/// <span style="display: block">The sea rises.</span> <span class="block">It falls.</span>
/// ```
#[inline(never)]
fn is_styled_block(document: &Document, id: NodeId) -> bool {
    let style = document.attribute(id, Name::STYLE);
    let class = document.attribute(id, Name::CLASS);
    style.is_some_and(|style| sets(style, b"display:block"))
        || class.is_some_and(|class| class.split_ascii_whitespace().any(|name| name == "block"))
            && !is_within_line(document, id)
}

/// Elements that a browser shows on lines of their own.
#[inline(never)]
pub(crate) fn is_block_name(name: Name) -> bool {
    matches!(
        name,
        Name::ADDRESS
            | Name::ARTICLE
            | Name::ASIDE
            | Name::BLOCKQUOTE
            | Name::BODY
            | Name::CAPTION
            | Name::CENTER
            | Name::DD
            | Name::DETAILS
            | Name::DIALOG
            | Name::DIR
            | Name::DIV
            | Name::DL
            | Name::DT
            | Name::FIELDSET
            | Name::FIGCAPTION
            | Name::FIGURE
            | Name::FOOTER
            | Name::FORM
            | Name::FRAMESET
            | Name::H1
            | Name::H2
            | Name::H3
            | Name::H4
            | Name::H5
            | Name::H6
            | Name::HEADER
            | Name::HGROUP
            | Name::HTML
            | Name::IFRAME
            | Name::LEGEND
            | Name::LI
            | Name::LISTING
            | Name::MAIN
            | Name::MARQUEE
            | Name::MENU
            | Name::NAV
            | Name::OL
            | Name::P
            | Name::PLAINTEXT
            | Name::PRE
            | Name::SEARCH
            | Name::SECTION
            | Name::SUMMARY
            | Name::TABLE
            | Name::TBODY
            | Name::TD
            | Name::TFOOT
            | Name::TH
            | Name::THEAD
            | Name::TR
            | Name::UL
            | Name::XMP
    )
}

/// Whether an element of the page's own making stands in a line of text.
fn is_within_line(document: &Document, id: NodeId) -> bool {
    let Some(parent) = document.parent(id) else {
        return false;
    };
    matches!(
        document.name(parent),
        Name::P | Name::SPAN | Name::A | Name::EM | Name::STRONG
    ) || document
        .children(parent)
        .take(SIBLINGS_SEEN)
        .any(|child| document.is_text(child) && !text::is_blank(document.text(child)))
}
