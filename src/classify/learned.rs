//! The learned reading of a page: what the trees say of every block, and
//! whether to believe them.

use super::cut::{self, Candidate};
use super::label::{Label, PageType};
use super::page::{Page, Verdict};
use super::signals::Board;
use super::trees::Forest;
use super::votes::Tally;
use super::watch::{Step, Watch};

/// Below this agreement with the rules the longer reading is believed.
///
/// On sites that the trees did not see, it was the better one on 15 pages of
/// 15; above, the trees are right more often than the rules.
const LEAST_AGREEMENT: f32 = 0.5;

/// Likelihood, in thousandths, from which a block is text although the rules
/// have named what else it is. Of 350, 450 and 550 the first was the best on
/// the labelled pages, by 0.001 against none.
const SURE: u32 = 350;

/// Reads the page anew by the trees, where the rules have read it before.
///
/// Gives how likely the result is what a reader wants: less where the two
/// readings differ.
pub(super) fn read(
    page: &mut Page<'_>,
    tallies: &[Tally],
    forest: &Forest<'_>,
    watch: &mut impl Watch,
) -> f32 {
    let by_rules = page.verdicts.clone();
    let candidates = judge(page, tallies, forest);
    let (least, expected) = cut::cut(&candidates);
    for (index, candidate) in candidates.iter().enumerate() {
        if candidate.words > 0 {
            decide(page, index, candidate.likelihood, least);
        }
    }
    watch.see(Step::Trees, page);
    let agreement = agreement(page, &by_rules);
    if agreement < LEAST_AGREEMENT && kept(page, &by_rules) > kept(page, &page.verdicts) {
        page.verdicts = by_rules;
        watch.see(Step::Guard, page);
    }
    forest.confidence(expected * (1.0 + agreement) / 2.0)
}

/// How likely every block is text.
fn judge(page: &Page<'_>, tallies: &[Tally], forest: &Forest<'_>) -> Vec<Candidate> {
    let board = Board::new(page, tallies);
    let mut row = Vec::new();
    // What the page alone says is asked once.
    let of_page = board.of_page();
    let mut start = Forest::start();
    forest.narrow(&mut start, 0, of_page);
    let candidates = (0..page.len()).map(|index| {
        let words = page.words(index);
        // What has no words is neither cut nor decided.
        if words == 0 {
            return Candidate::default();
        }
        board.row(index, &mut row);
        let mut reach = start.clone();
        forest.narrow(&mut reach, of_page.len(), &row[of_page.len()..]);
        Candidate {
            likelihood: cut::likelihood(forest.points(&reach)),
            words,
        }
    });
    candidates.collect()
}

/// Keeps or drops one block. A headline, a byline and a caption stay what
/// they are: whether to show them is no question of likelihood.
fn decide(page: &mut Page<'_>, index: usize, likelihood: u32, least: u32) {
    // What readers wrote, and what is put together, is the page itself there.
    let is_of_many = matches!(page.kind, PageType::Forum | PageType::Collection);
    let verdict = &mut page.verdicts[index];
    if matches!(verdict.label, Label::Title | Label::Byline | Label::Caption) {
        return;
    }
    let is_named = !is_of_many && !matches!(verdict.label, Label::Content | Label::Other);
    let is_text = likelihood >= if is_named { least.max(SURE) } else { least };
    verdict.likelihood = likelihood;
    if is_text && !verdict.label.is_kept() {
        verdict.label = Label::Content;
        verdict.reason = "reads like the text of other pages";
    } else if !is_text && verdict.label == Label::Content {
        verdict.label = Label::Other;
        verdict.reason = "does not read like the text of other pages";
    }
}

/// Word F1 of the reading so far against another.
fn agreement(page: &Page<'_>, other: &[Verdict]) -> f32 {
    let both = words_where(page, |index| {
        page.is_kept(index) && other[index].label.is_kept()
    });
    let all = kept(page, &page.verdicts) + kept(page, other);
    if all == 0 {
        1.0
    } else {
        2.0 * both as f32 / all as f32
    }
}

/// Words that a reading keeps.
fn kept(page: &Page<'_>, verdicts: &[Verdict]) -> u32 {
    words_where(page, |index| verdicts[index].label.is_kept())
}

fn words_where(page: &Page<'_>, chosen: impl Fn(usize) -> bool) -> u32 {
    let blocks = (0..page.len()).filter(|&index| chosen(index));
    blocks.map(|index| page.words(index)).sum()
}
