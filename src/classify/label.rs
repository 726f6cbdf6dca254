//! The words of the classification: labels, reasons, page types.

#[cfg(feature = "html")]
use super::explain::BlockExplanation;
use crate::features::Blocks;
use serde::Serialize;

/// What a block is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// Part of the text.
    Content,
    /// The article's headline.
    Title,
    /// Who wrote it, and when.
    Byline,
    /// What a picture shows.
    Caption,
    /// Laid over the page, or meant to be: consent, sign-up wall, dialog.
    Overlay,
    /// Asks the reader to subscribe, sign up, share or download.
    Promo,
    /// Ways around the site: menus, breadcrumbs, footers.
    Navigation,
    /// Leads to other articles.
    Related,
    /// What readers wrote below.
    Comments,
    /// Paid for by others.
    Ad,
    /// None of these, and not part of the text.
    Other,
}

impl Label {
    /// Whether the article shows such a block.
    pub fn is_kept(self) -> bool {
        matches!(
            self,
            Label::Content | Label::Title | Label::Byline | Label::Caption
        )
    }
}

/// How sure a label is that follows from the kind of the page.
const SETTLED: f32 = 0.8;

/// What kind of page it is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum PageType {
    /// News, blog post, essay, reference entry.
    #[default]
    Article,
    /// Manual, guide, reference of software.
    Documentation,
    /// Discussion of several people.
    Forum,
    /// Teasers of other pages, newest or best first.
    Listing,
    /// Things of one kind, side by side.
    Collection,
    /// One thing on sale.
    Product,
    /// What somebody offers.
    Service,
    /// None of these.
    Other,
}

/// Which evidence decided a label, in words.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Reason(pub &'static str);

/// What a block is.
#[derive(Clone, Debug)]
pub(crate) struct BlockLabel {
    /// What it is.
    pub label: Label,
    /// How sure, 0 to 1.
    pub confidence: f32,
    /// Why.
    pub reason: Reason,
}

/// What the page's blocks are.
#[derive(Clone, Debug)]
pub(crate) struct Labels<'a> {
    /// The blocks, in document order.
    pub blocks: &'a Blocks,
    /// One a block.
    pub verdicts: Vec<BlockLabel>,
    /// What kind of page it is.
    pub page_type: PageType,
    /// How likely the kept blocks are what a reader wants, 0 to 1.
    pub confidence: f32,
    /// Words of the kept blocks.
    pub kept_words: u32,
    /// Whether a gate stands where the text breaks off.
    pub gated: bool,
    /// Why every block got its label; where it was asked for.
    #[cfg(feature = "html")]
    pub explanation: Option<Vec<BlockExplanation>>,
}

impl Labels<'_> {
    /// Gives a block a label that follows from the kind of the page, once its
    /// parts are found.
    pub(crate) fn settle(&mut self, index: usize, label: Label, reason: &'static str) {
        let verdict = &mut self.verdicts[index];
        let agrees = verdict.label.is_kept() == label.is_kept() && verdict.confidence > SETTLED;
        *verdict = BlockLabel {
            label,
            confidence: if agrees { verdict.confidence } else { SETTLED },
            reason: Reason(reason),
        };
        #[cfg(feature = "html")]
        if let Some(blocks) = &mut self.explanation {
            blocks[index].follow(&self.verdicts[index]);
        }
    }
}
