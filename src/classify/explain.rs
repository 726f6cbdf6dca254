//! Tells why every block of a page got its label.
//!
//! In: what [`label`](super::label()) reads. Out: one [`BlockExplanation`] a
//! block: the votes on it, the shares of the signals in the decision of the
//! trees, and what each step of the reading made of it. The page is read
//! again for it, by the same code and before a witness, so that readers who
//! do not ask pay nothing. All names are for people; none is in the live core.

use super::label::Label;
use super::page::{Page, Verdict};
use super::signals::{Board, Wording};
use super::trees::{Forest, Shares};
use super::votes::{self, Tally, View};
use super::watch::{Step, Watch};
use super::{BlockLabel, judge, judge_trusted};
use crate::dom::Document;
use crate::features::Features;
use crate::metadata::Metadata;
use crate::options::Options;
use serde::Serialize;

/// How many signals are told of a block, those with the largest shares.
const MAX_SIGNALS: usize = 12;

/// Why a block got its label. Points are hundredths of log-odds: those above
/// zero speak for text of the article, those below against.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct BlockExplanation {
    /// The block's text, white space folded.
    pub text: String,
    /// First node of the block, as numbered by the capture.
    pub node: u32,
    /// What the block is.
    pub label: Label,
    /// How sure the label is, 0 to 1.
    pub confidence: f32,
    /// Why, in words.
    pub reason: &'static str,
    /// The step that had the last word: `votes`, `trees`, `guard`, `declared`,
    /// `kind of page` or a rule's name.
    pub decided_by: &'static str,
    /// What each step made of the block, without those that left it alone.
    pub steps: Vec<Turn>,
    /// The rules that voted on it.
    pub rules: Vec<RuleShare>,
    /// Points that every block has before the votes.
    pub rules_base: i32,
    /// Points of all votes: the base and the rules.
    pub rules_points: i32,
    /// The largest shares in the decision of the trees; none without trees.
    pub signals: Vec<SignalShare>,
    /// Points that every block has before the trees look at it.
    pub signals_base: i32,
    /// Points of the signals that are not told.
    pub signals_rest: i32,
    /// Points that the trees give: the base, the signals and the rest.
    pub signals_points: i32,
}

impl BlockExplanation {
    /// Notes that what followed from the kind of the page changed the label.
    pub(super) fn follow(&mut self, last: &BlockLabel) {
        self.label = last.label;
        self.confidence = last.confidence;
        self.reason = last.reason.0;
        self.decided_by = "kind of page";
        self.steps.push(Turn {
            by: self.decided_by,
            label: last.label,
            likelihood: (last.confidence * 1_000.0) as u32,
            reason: last.reason.0,
        });
    }
}

/// What a step made of a block.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Turn {
    /// The step, as in `decidedBy`; or `kind`, which only names what others
    /// dropped.
    pub by: &'static str,
    /// What the block was after it.
    pub label: Label,
    /// How likely it then was text of the article, in thousandths.
    pub likelihood: u32,
    /// Why, in words.
    pub reason: &'static str,
}

/// A rule that voted.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct RuleShare {
    /// The evidence, in words.
    pub says: &'static str,
    /// Its weight.
    pub points: i32,
}

/// What a signal adds to the decision of the trees.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
pub struct SignalShare {
    /// What it is called.
    pub name: String,
    /// What it is for this block, as the trees see it.
    pub value: u8,
    /// Both in words.
    pub says: String,
    /// Its share.
    pub points: i32,
}

/// Explains the labels of a page.
pub(crate) fn explain(
    document: &Document,
    metadata: &Metadata,
    features: &Features,
    options: &Options,
) -> Vec<BlockExplanation> {
    let mut trace = Trace::default();
    let (page, _) = judge(document, metadata, features, options, &mut trace);
    trace.finish(&page)
}

/// Explains the labels of a text that the page's data declares.
pub(crate) fn explain_trusted(
    document: &Document,
    metadata: &Metadata,
    features: &Features,
) -> Vec<BlockExplanation> {
    let mut trace = Trace {
        is_declared: true,
        ..Trace::default()
    };
    let page = judge_trusted(document, metadata, features, &mut trace);
    trace.finish(&page)
}

/// Writes down what the steps do.
#[derive(Default)]
struct Trace {
    /// Whether the page's data declares the text, so that nobody votes.
    is_declared: bool,
    /// What was thought of the blocks before the step.
    before: Vec<Verdict>,
    /// Steps of each block.
    steps: Vec<Vec<Turn>>,
    /// Which step had the last word on each block.
    decided_by: Vec<&'static str>,
    /// What the trees say of each block.
    learned: Vec<Learned>,
}

/// What the trees say of a block.
#[derive(Default)]
struct Learned {
    signals: Vec<SignalShare>,
    base: i32,
    rest: i32,
    points: i32,
}

impl Watch for Trace {
    fn see(&mut self, step: Step, page: &Page<'_>) {
        let by = self.name(step);
        self.steps.resize(page.len(), Vec::new());
        self.decided_by.resize(page.len(), by);
        for (index, verdict) in page.verdicts.iter().enumerate() {
            let before = self.before.get(index);
            if decides(step, before, verdict) {
                self.decided_by[index] = by;
            }
            if before != Some(verdict) {
                self.steps[index].push(Turn {
                    by,
                    label: verdict.label,
                    likelihood: verdict.likelihood,
                    reason: verdict.reason,
                });
            }
        }
        self.before.clone_from(&page.verdicts);
    }

    fn see_signals(&mut self, page: &Page<'_>, tallies: &[Tally], forest: &Forest<'_>) {
        let shares = Shares::new(forest);
        let wording = Wording::new();
        let board = Board::new(page, tallies);
        let mut row = Vec::new();
        let learned = (0..page.len()).map(|index| {
            board.row(index, &mut row);
            let mut reach = Forest::start();
            forest.narrow(&mut reach, 0, &row);
            Learned::read(&row, forest.points(&reach), &shares, &wording)
        });
        self.learned = learned.collect();
    }
}

impl Trace {
    fn name(&self, step: Step) -> &'static str {
        match step {
            Step::Votes if self.is_declared => "declared",
            Step::Votes => "votes",
            Step::Rule(rules, place) => rules.names[place],
            Step::Kind => "kind",
            Step::Trees => "trees",
            Step::Guard => "guard",
        }
    }

    /// Tells of every block what was seen.
    fn finish(mut self, page: &Page<'_>) -> Vec<BlockExplanation> {
        self.learned.resize_with(page.len(), Learned::default);
        let seen = self.steps.into_iter().zip(self.learned);
        let seen = seen.zip(self.decided_by).enumerate();
        let blocks = seen.map(|(index, ((steps, learned), decided_by))| {
            let block = page.block(index);
            let view = View::new(page.features, index);
            let last = BlockLabel::from(&page.verdicts[index]);
            BlockExplanation {
                text: page.features.blocks.line(page.document, block),
                node: page.document.origin(block.start),
                label: last.label,
                confidence: last.confidence,
                reason: last.reason.0,
                decided_by,
                steps,
                rules: votes::shares(&view).collect(),
                rules_base: votes::BIAS,
                rules_points: votes::tally(&view).points,
                signals: learned.signals,
                signals_base: learned.base,
                signals_rest: learned.rest,
                signals_points: learned.points,
            }
        });
        blocks.collect()
    }
}

/// Whether a step had a say in what a block is.
///
/// The trees have one by their likelihood, agree they or not, except on a
/// headline, a byline and a caption. To name a kind decides nothing.
fn decides(step: Step, before: Option<&Verdict>, after: &Verdict) -> bool {
    let Some(before) = before else { return true };
    let is_told = before.label != after.label || before.reason != after.reason;
    match step {
        Step::Kind => false,
        Step::Trees => {
            is_told
                || before.likelihood != after.likelihood
                    && (after.label == Label::Content || !after.label.is_kept())
        }
        _ => is_told,
    }
}

impl Learned {
    /// The largest shares of a row's signals, with what makes them add up.
    fn read(row: &[u8], points: i32, shares: &Shares<'_>, wording: &Wording) -> Learned {
        let mut all: Vec<(usize, i32)> = shares
            .of(row)
            .iter()
            .map(|share| hundredths(*share))
            .enumerate()
            .filter(|share| share.1 != 0)
            .collect();
        all.sort_by_key(|share| (-share.1.abs(), share.0));
        all.truncate(MAX_SIGNALS);
        let base = hundredths(shares.base());
        let told: i32 = all.iter().map(|share| share.1).sum();
        let signals = all.into_iter().map(|(signal, points)| SignalShare {
            name: wording.name(signal).to_owned(),
            value: row[signal],
            says: wording.say(signal, row[signal]),
            points,
        });
        Learned {
            signals: signals.collect(),
            base,
            rest: points - base - told,
            points,
        }
    }
}

fn hundredths(thousandths: f64) -> i32 {
    (thousandths / 10.0).round() as i32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{features, metadata};

    const PAGE: &str = "<title>Tides</title><body><article><h1>Tides</h1>\
        <p>The sea rises twice a day, and twice a day it falls again, because the moon pulls at \
        the water on the near side more than at the water on the far side of the earth.</p>\
        <p>Where a bay narrows, the same water stands higher: in some places by fifteen metres, \
        which is more than the height of a house of four floors.</p></article>\
        <footer><a href=/terms>Terms</a></footer>";

    fn explained(html: &str) -> Vec<BlockExplanation> {
        let document = Document::parse(html, &Options::default()).unwrap();
        let metadata = metadata::read(&document);
        let features = features::measure(&document, &metadata);
        explain(&document, &metadata, &features, &Options::default())
    }

    #[test]
    fn explanation_ends_with_the_label_that_is_given() {
        let document = Document::parse(PAGE, &Options::default()).unwrap();
        let metadata = metadata::read(&document);
        let features = features::measure(&document, &metadata);
        let labels = super::super::label(&document, &metadata, &features, &Options::default());
        let blocks = explained(PAGE);
        assert_eq!(blocks.len(), labels.verdicts.len());
        for (block, verdict) in blocks.iter().zip(&labels.verdicts) {
            assert_eq!(block.label, verdict.label);
            assert_eq!(block.reason, verdict.reason.0);
            assert_eq!(block.steps.last().unwrap().label, block.label);
            assert!(block.steps.iter().any(|step| step.by == block.decided_by));
        }
    }

    #[test]
    fn largest_shares_come_first_and_add_up_with_the_rest() {
        for block in explained(PAGE) {
            let points: Vec<i32> = block.signals.iter().map(|share| share.points).collect();
            assert!(points.is_sorted_by(|a, b| a.abs() >= b.abs()));
            assert!(points.len() <= MAX_SIGNALS);
            let told: i32 = points.iter().sum();
            let sum = block.signals_base + told + block.signals_rest;
            assert_eq!(sum, block.signals_points);
            let votes: i32 = block.rules.iter().map(|rule| rule.points).sum();
            assert_eq!(block.rules_base + votes, block.rules_points);
        }
    }

    #[test]
    fn rule_that_mends_has_the_last_word() {
        let blocks = explained(PAGE);
        let title = blocks.iter().find(|block| block.label == Label::Title);
        assert_eq!(title.map(|block| block.decided_by), Some("names"));
    }

    #[test]
    fn declared_text_is_explained_by_its_declaration() {
        let document = Document::parse(PAGE, &Options::default()).unwrap();
        let metadata = metadata::read(&document);
        let features = features::measure(&document, &metadata);
        let blocks = explain_trusted(&document, &metadata, &features);
        assert_eq!(blocks[1].decided_by, "declared");
        assert!(blocks[1].signals.is_empty());
    }
}
