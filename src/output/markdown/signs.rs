//! Signs of Markdown, and beside which characters they are read as signs.

use crate::article::{Node, Tag};
use crate::text::is_alphanumeric;
use std::borrow::Cow;

/// Signs around a part of the line.
pub(super) struct Signs {
    pub open: Cow<'static, str>,
    pub close: Cow<'static, str>,
    /// The tag to write instead where these would not be read as signs.
    pub fallback: Option<&'static str>,
}

/// Signs that need no tag in their place.
pub(super) fn signs(open: &'static str, close: &'static str) -> Signs {
    Signs {
        open: open.into(),
        close: close.into(),
        fallback: None,
    }
}

/// Tags of HTML as signs.
pub(super) fn tags(tag: &str) -> Signs {
    Signs {
        open: ["<", tag, ">"].concat().into(),
        close: ["</", tag, ">"].concat().into(),
        fallback: None,
    }
}

/// Which of the three kinds of stress Markdown has an element means.
pub(super) fn stress_of(tag: Tag) -> Option<Tag> {
    match tag {
        Tag::Em | Tag::I | Tag::Cite | Tag::Dfn | Tag::Var => Some(Tag::Em),
        Tag::Strong | Tag::B => Some(Tag::Strong),
        Tag::S | Tag::Del => Some(Tag::Del),
        _ => None,
    }
}

/// Whether an element is written as a tag, with its attributes.
pub(super) fn writes_own_id(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Abbr
            | Tag::Bdo
            | Tag::Ins
            | Tag::Kbd
            | Tag::Mark
            | Tag::Rb
            | Tag::Rp
            | Tag::Rt
            | Tag::Ruby
            | Tag::Sub
            | Tag::Sup
            | Tag::U
    )
}

/// The character that follows when this node does; a letter wherever it could
/// be one.
pub(super) fn first_character(node: &Node) -> Option<char> {
    match node {
        Node::Text(text) => text.chars().next(),
        Node::Element(element) if element.tag == Tag::Br => Some('\n'),
        Node::Element(element) if element.tag.is_media() => Some('!'),
        Node::Element(element) => element.children.iter().find_map(first_character),
    }
}

/// The character that a node ends with; elements may end with a sign.
pub(super) fn last_character(node: &Node) -> Option<char> {
    match node {
        Node::Text(text) => text.chars().next_back(),
        Node::Element(element) if element.children.is_empty() => None,
        Node::Element(_) => Some('*'),
    }
}

/// Whether a sign is read as one with letters on both its sides.
pub(super) fn may_touch_letters(sign: char) -> bool {
    sign != '_'
}

/// What a renderer takes for neither white space nor punctuation.
pub(super) fn is_letter(character: char) -> bool {
    !character.is_whitespace() && !character.is_ascii_punctuation() && !is_wide_mark(character)
}

/// Punctuation and symbols outside ASCII, roughly: what is no letter, digit
/// or combining mark.
fn is_wide_mark(character: char) -> bool {
    !character.is_ascii()
        && !is_alphanumeric(character)
        && !matches!(character as u32, 0x0300..=0x036F | 0x0900..=0x0DFF)
}
