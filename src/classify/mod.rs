//! Says what every block is: content, or which kind of boilerplate.
//!
//! In: a document and its [`Features`]. Out: [`Labels`], one per block, each
//! with a confidence and a [`Reason`]. Labels only; nothing is edited here.

mod cut;
mod label;
mod votes;

pub(crate) use label::{BlockLabel, Labels, Reason};
pub use label::{Label, PageType};

use crate::dom::Document;
use crate::features::Features;
use crate::options::Options;

/// Labels every block of the page.
pub(crate) fn label(_document: &Document, features: Features, _options: &Options) -> Labels {
    let likelihoods: Vec<u32> = (0..features.measures.len())
        .map(|index| cut::likelihood(votes::points(&votes::View::new(&features, index))))
        .collect();
    let candidates: Vec<cut::Candidate> = likelihoods
        .iter()
        .zip(&features.measures)
        .map(|(&likelihood, measure)| cut::Candidate {
            likelihood,
            words: measure.counts.words,
        })
        .collect();
    let (least, f1) = cut::cut(&candidates);
    Labels {
        verdicts: likelihoods
            .iter()
            .map(|&likelihood| BlockLabel {
                label: if likelihood >= least {
                    Label::Content
                } else {
                    Label::Other
                },
                confidence: likelihood as f32 / 1000.0,
                reason: Reason("long"),
            })
            .collect(),
        blocks: features.blocks,
        page_type: PageType::Article,
        confidence: f1,
        gated: false,
    }
}

/// For training: each block's words and which rules apply.
pub fn rows(document: &Document) -> Vec<(String, Vec<usize>)> {
    let metadata = crate::metadata::read(document);
    let features = crate::features::measure(document, &metadata);
    (0..features.measures.len())
        .map(|index| {
            let view = votes::View::new(&features, index);
            let line = features
                .blocks
                .line(document, &features.blocks.list[index], usize::MAX);
            (line, votes::applied(&view).collect())
        })
        .collect()
}
/// Names of the rules.
pub fn vote_names() -> Vec<&'static str> {
    votes::VOTES.iter().map(|v| v.says).collect()
}
