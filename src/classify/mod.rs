//! Says what every block is: content, or which kind of boilerplate.
//!
//! In: a document, its metadata and [`Features`]. Out: [`Labels`], one per
//! block, each with a confidence and a [`Reason`]. First every block is
//! judged alone by votes, and the page is cut where its expected F1 is
//! greatest; then rules mend what only neighbours can tell. Labels only;
//! nothing is edited here.

mod cut;
mod gate;
mod kind;
mod label;
mod page;
mod page_type;
mod rules;
mod votes;

pub(crate) use label::{BlockLabel, Labels, Reason};
pub use label::{Label, PageType};

use crate::dom::Document;
use crate::features::{self, Features};
use crate::metadata::Metadata;
use cut::Candidate;
use page::{Page, Verdict};
use serde::Serialize;
use votes::{Tally, View};

/// How likely a text is that the page's data declares, in thousandths.
const TRUSTED: u32 = 900;

/// Labels every block of the page.
pub(crate) fn label(document: &Document, metadata: &Metadata, features: Features) -> Labels {
    let (verdicts, confidence) = vote(&features);
    mend(document, metadata, features, verdicts, confidence)
}

/// Labels the blocks of a text that the page's own data declares to be the
/// article: all is content but what speaks against itself.
pub(crate) fn trust(document: &Document, metadata: &Metadata) -> Labels {
    let features = features::measure(document, metadata);
    let trusted = Verdict {
        label: Label::Content,
        likelihood: TRUSTED,
        reason: "carried in the page's data",
    };
    let verdicts = vec![trusted; features.measures.len()];
    mend(
        document,
        metadata,
        features,
        verdicts,
        TRUSTED as f32 / 1_000.0,
    )
}

/// Mends first verdicts by the rules.
fn mend(
    document: &Document,
    metadata: &Metadata,
    features: Features,
    verdicts: Vec<Verdict>,
    confidence: f32,
) -> Labels {
    let kind = page_type::read(document, metadata, &features);
    let mut page = Page {
        document,
        metadata,
        features: &features,
        kind,
        verdicts,
    };
    for rule in rules::RULES {
        rule(&mut page);
    }
    kind::name_the_rest(&mut page);
    let gated = gate::is_gated(&page);
    let kept = (0..page.len()).filter(|&index| page.verdicts[index].label == Label::Content);
    let kept_words = kept.map(|index| page.words(index)).sum();
    let verdicts = page.verdicts.iter().map(BlockLabel::from).collect();
    Labels {
        verdicts,
        blocks: features.blocks,
        page_type: kind,
        confidence,
        kept_words,
        gated,
    }
}

/// Judges every block alone and cuts the page; gives the expected F1 too.
fn vote(features: &Features) -> (Vec<Verdict>, f32) {
    let tallies: Vec<Tally> = (0..features.measures.len())
        .map(|index| votes::tally(&View::new(features, index)))
        .collect();
    let candidates: Vec<Candidate> = tallies
        .iter()
        .zip(&features.measures)
        .map(|(tally, measure)| Candidate {
            likelihood: cut::likelihood(tally.points),
            words: measure.counts.words,
        })
        .collect();
    let (least, confidence) = cut::cut(&candidates);
    let verdicts = tallies.iter().zip(&candidates).map(|(tally, candidate)| {
        let is_text = candidate.likelihood >= least;
        Verdict {
            label: if is_text {
                Label::Content
            } else {
                Label::Other
            },
            likelihood: candidate.likelihood,
            reason: if is_text {
                tally.loudest_for
            } else {
                tally.loudest_against
            },
        }
    });
    (verdicts.collect(), confidence)
}

impl From<&Verdict> for BlockLabel {
    fn from(verdict: &Verdict) -> BlockLabel {
        let likelihood = verdict.likelihood as f32 / 1_000.0;
        let confidence = if verdict.label.is_kept() {
            likelihood
        } else {
            1.0 - likelihood
        };
        BlockLabel {
            label: verdict.label,
            confidence,
            reason: Reason(verdict.reason),
        }
    }
}

/// What the rules say of one block, for training and for curious people.
#[derive(Clone, Debug, Serialize)]
pub struct Evidence {
    /// The block's text, white space folded.
    pub text: String,
    /// The rules that apply, in words.
    pub rules: Vec<&'static str>,
}

/// Which rules of [`page_type`] apply to a page.
pub(crate) fn evidence_of_type(
    document: &Document,
    metadata: &Metadata,
    features: &Features,
) -> Vec<&'static str> {
    page_type::applying(document, metadata, features)
}

/// Which rules apply to every block of a page.
pub(crate) fn evidence(document: &Document, features: &Features) -> Vec<Evidence> {
    let blocks = features.blocks.list.iter().enumerate();
    let evidence = blocks.map(|(index, block)| Evidence {
        text: features.blocks.line(document, block),
        rules: votes::applying(&View::new(features, index)).collect(),
    });
    evidence.collect()
}
