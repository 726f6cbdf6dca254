//! Says what every block is: content, or which kind of boilerplate.
//!
//! In: a document, its metadata and [`Features`]. Out: [`Labels`], one per
//! block, each with a confidence and a [`Reason`]. First every block is
//! judged alone by votes, and the page is cut where its expected F1 is
//! greatest; then rules mend what only neighbours can tell. Labels only;
//! nothing is edited here.

mod cut;
#[cfg(feature = "html")]
mod explain;
mod gate;
mod kind;
mod label;
mod learned;
mod page;
mod page_type;
mod rules;
mod signals;
mod trees;
mod votes;
mod watch;

#[cfg(feature = "html")]
pub(crate) use explain::explain;
#[cfg(feature = "html")]
pub use explain::{BlockExplanation, RuleShare, SignalShare, Turn};
pub(crate) use label::{BlockLabel, Labels, Reason};
pub use label::{Label, PageType};

use crate::dom::Document;
use crate::features::Features;
use crate::metadata::Metadata;
use crate::options::Options;
use cut::Candidate;
#[cfg(feature = "html")]
use explain::explain_trusted;
use page::{Page, Verdict};
use rules::Rules;
use serde::Serialize;
use std::cell::Cell;
use trees::Forest;
use votes::{Tally, View};
use watch::{Step, Watch};

/// How likely a text is that the page's data declares, in thousandths.
const TRUSTED: u32 = 900;

/// Labels every block of the page.
///
/// The rules read it first; the trees read it again, knowing what the rules
/// think; the rules then mend what the trees decided.
pub(crate) fn label<'a>(
    document: &Document,
    metadata: &Metadata,
    features: &'a Features,
    options: &Options,
) -> Labels<'a> {
    let (page, confidence) = judge(document, metadata, features, options, &mut ());
    Labels {
        #[cfg(feature = "html")]
        explanation: options
            .explain
            .then(|| explain(document, metadata, features, options)),
        ..labels(&page, features, confidence)
    }
}

/// Reads the page, step by step before the eyes of who asks why.
fn judge<'a>(
    document: &'a Document,
    metadata: &'a Metadata,
    features: &'a Features,
    options: &Options,
    watch: &mut impl Watch,
) -> (Page<'a>, f32) {
    let tallies = tally(features);
    let (verdicts, mut confidence) = vote(features, &tallies);
    let mut page = mend(document, metadata, features, verdicts, watch);
    let others = Forest::read(&options.weights);
    let forest = if options.weights.is_empty() {
        Forest::built_in()
    } else {
        others.as_ref()
    };
    if let Some(forest) = forest.filter(|_| !options.rules) {
        watch.see_signals(&page, &tallies, forest);
        confidence = learned::read(&mut page, &tallies, forest, watch);
        apply(&mut page, &rules::AFTER_TREES, watch);
    }
    (page, confidence)
}

/// Labels the blocks of a text that the page's own data declares to be the
/// article: all is content but what speaks against itself.
#[cfg_attr(
    not(feature = "html"),
    expect(unused_variables, reason = "the live core explains nothing")
)]
pub(crate) fn trust<'a>(
    document: &Document,
    metadata: &Metadata,
    features: &'a Features,
    options: &Options,
) -> Labels<'a> {
    let page = judge_trusted(document, metadata, features, &mut ());
    Labels {
        #[cfg(feature = "html")]
        explanation: options
            .explain
            .then(|| explain_trusted(document, metadata, features)),
        ..labels(&page, features, TRUSTED as f32 / 1_000.0)
    }
}

/// Reads a text that the page's own data declares to be the article.
fn judge_trusted<'a>(
    document: &'a Document,
    metadata: &'a Metadata,
    features: &'a Features,
    watch: &mut impl Watch,
) -> Page<'a> {
    let trusted = Verdict {
        label: Label::Content,
        likelihood: TRUSTED,
        reason: "carried in the page's data",
    };
    let verdicts = vec![trusted; features.measures.len()];
    mend(document, metadata, features, verdicts, watch)
}

/// Mends first verdicts by the rules.
fn mend<'a>(
    document: &'a Document,
    metadata: &'a Metadata,
    features: &'a Features,
    verdicts: Vec<Verdict>,
    watch: &mut impl Watch,
) -> Page<'a> {
    let kind = page_type::read(document, metadata, features);
    let mut page = Page {
        document,
        metadata,
        features,
        kind,
        shown: vec![Cell::new(None); verdicts.len()],
        verdicts,
    };
    watch.see(Step::Votes, &page);
    apply(&mut page, &rules::ALL, watch);
    page
}

/// Has rules mend the verdicts, and names what they leave without a kind.
fn apply(page: &mut Page<'_>, rules: &'static Rules, watch: &mut impl Watch) {
    for (place, rule) in rules.run.iter().enumerate() {
        rule(page);
        watch.see(Step::Rule(rules, place), page);
    }
    kind::name_the_rest(page);
    watch.see(Step::Kind, page);
}

/// Hands over what was decided.
fn labels<'a>(page: &Page<'_>, features: &'a Features, confidence: f32) -> Labels<'a> {
    let kept = (0..page.len()).filter(|&index| page.verdicts[index].label == Label::Content);
    Labels {
        kept_words: kept.map(|index| page.words(index)).sum(),
        verdicts: page.verdicts.iter().map(BlockLabel::from).collect(),
        page_type: page.kind,
        confidence,
        gated: gate::is_gated(page),
        blocks: &features.blocks,
        #[cfg(feature = "html")]
        explanation: None,
    }
}

/// Counts the votes on every block.
fn tally(features: &Features) -> Vec<Tally> {
    let blocks = 0..features.measures.len();
    blocks
        .map(|index| votes::tally(&View::new(features, index)))
        .collect()
}

/// Judges every block alone and cuts the page; gives the expected F1 too.
fn vote(features: &Features, tallies: &[Tally]) -> (Vec<Verdict>, f32) {
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

/// What is known of one block, for training and for curious people.
#[derive(Clone, Debug, Serialize)]
pub struct Evidence {
    /// The block's text, white space folded.
    pub text: String,
    /// The rules that apply, in words.
    pub rules: Vec<&'static str>,
    /// What the learned classifier looks at, in the order of
    /// `Signals::names`.
    pub signals: Vec<u8>,
}

/// What the learned classifier looks at.
#[cfg(feature = "html")]
#[derive(Clone, Debug, Serialize)]
pub struct Signals {
    /// Names, in the order of [`Evidence::signals`].
    pub names: Vec<String>,
    /// What ties a weights file to these signals.
    pub hash: u32,
}

#[cfg(feature = "html")]
impl Signals {
    /// The signals of this version.
    pub fn read() -> Signals {
        Signals {
            names: signals::names(),
            hash: signals::HASH,
        }
    }
}

/// Whether a weights file fits the signals of this version.
pub fn weights_fit(weights: &[u8]) -> bool {
    !weights.is_empty() && Forest::read(weights).is_some()
}

/// Which rules of [`page_type`] apply to a page.
pub(crate) fn evidence_of_type(
    document: &Document,
    metadata: &Metadata,
    features: &Features,
) -> Vec<&'static str> {
    page_type::applying(document, metadata, features)
}

/// What is known of every block of a page.
pub(crate) fn evidence(
    document: &Document,
    metadata: &Metadata,
    features: &Features,
) -> Vec<Evidence> {
    let tallies = tally(features);
    let (verdicts, _) = vote(features, &tallies);
    let page = mend(document, metadata, features, verdicts, &mut ());
    let board = signals::Board::new(&page, &tallies);
    let blocks = features.blocks.list.iter().enumerate();
    let evidence = blocks.map(|(index, block)| {
        let mut signals = Vec::new();
        board.row(index, &mut signals);
        Evidence {
            text: features.blocks.line(document, block),
            rules: votes::applying(&View::new(features, index)).collect(),
            signals,
        }
    });
    evidence.collect()
}
