//! The article: what the reader gets, rebuilt from the page's kept blocks.
//!
//! In: a [`Document`](crate::dom::Document), its
//! [`Labels`](crate::classify::Labels) and [`Metadata`]. Out: an [`Article`].
//! This is the trust boundary: the tree is made of a closed set of tags and
//! typed attributes, so what cannot be represented cannot leak.

mod anchors;
mod assemble;
mod attribute;
mod attributes;
mod caption;
mod cards;
mod code;
mod dividers;
mod formula;
mod join;
mod ledger;
mod media;
mod notes;
mod path;
mod posts;
#[cfg(test)]
pub(crate) mod sample;
mod table;
mod tabs;
mod tag;
mod tree;
mod typed;

pub(crate) use crate::media::Source;
pub(crate) use assemble::assemble;
pub(crate) use attribute::{Attribute, ID_PREFIX};
pub use join::{Joined, join};
pub use ledger::{Entry, Ledger};
pub(crate) use tag::Tag;
pub(crate) use tree::{Element, Node};
pub(crate) use typed::Typed;
pub use typed::{Item, Post, Role};

#[cfg(feature = "html")]
use crate::classify::BlockExplanation;
use crate::classify::PageType;
use crate::metadata::{Metadata, Source as MetadataSource};
use crate::text;

/// Longest excerpt taken from the text, in bytes.
const MAX_EXCERPT_BYTES: usize = 280;

/// A page made clean.
#[derive(Clone, Debug)]
pub struct Article {
    /// What the page says of itself.
    pub metadata: Metadata,
    /// What kind of page it is.
    pub page_type: PageType,
    /// How likely this is the text a reader wants, 0 to 1.
    pub confidence: f32,
    /// Whether a limit cut the page, so that text may be missing.
    pub truncated: bool,
    /// What was kept and what was removed, and why; where it was asked for.
    pub ledger: Option<Ledger>,
    /// Why every block got its label; where it was asked for.
    #[cfg(feature = "html")]
    pub explanation: Option<Vec<BlockExplanation>>,
    /// Whether its data holds it as Markdown too, as it was asked for.
    pub(crate) wants_markdown: bool,
    /// Its posts, items and the like, by the kind of page.
    pub(crate) typed: Typed,
    /// The text itself.
    pub(crate) body: Vec<Node>,
}

impl Article {
    /// Puts the picture that the page's data names first, with its caption,
    /// where the text has none.
    pub(crate) fn lead_with_picture(&mut self) {
        let Some((url, caption)) = self.metadata.embedded_image.clone() else {
            return;
        };
        let mut picture = Element::new(Tag::Img, Vec::new());
        picture.attributes = vec![Attribute::Src(url), Attribute::Alt(String::new())];
        let mut figure = vec![Node::from(picture)];
        figure.extend(
            caption.map(|caption| Element::new(Tag::Figcaption, vec![Node::Text(caption)]).into()),
        );
        if !self.body.iter().any(|node| node.is(Tag::Figure)) {
            self.body
                .insert(0, Element::new(Tag::Figure, figure).into());
        }
    }

    /// Takes the first paragraph for the excerpt, where the page gave none.
    pub(crate) fn excerpt_from_text(&mut self) {
        if self.metadata.excerpt.is_some() {
            return;
        }
        let parts = self.body.iter().flat_map(|node| match node.element() {
            Some(section) if section.tag == Tag::Section => &section.children[..],
            _ => std::slice::from_ref(node),
        });
        let elements = parts.filter_map(Node::element);
        let paragraphs = elements.filter(|element| element.tag == Tag::P);
        let text = paragraphs
            .map(|element| text::fold_whitespace(&element.text()))
            .find(|text| !text.is_empty())
            .unwrap_or_default();
        let cut = text::cut(&text, MAX_EXCERPT_BYTES);
        let end = if cut.len() < text.len() {
            cut.rfind(' ').unwrap_or(cut.len())
        } else {
            cut.len()
        };
        if end > 0 {
            self.metadata.excerpt = Some(cut[..end].to_owned());
            self.metadata
                .sources
                .set("excerpt", MetadataSource::VisibleText);
        }
    }
}
