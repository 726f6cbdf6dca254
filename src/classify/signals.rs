//! What the learned classifier looks at: a row of bytes for every block.
//!
//! Every signal is a whole number from 0 to 255, so that native and wasm
//! split alike. The order is part of the weights file: `model/train.py`
//! reads the names from the program and the file holds a hash of them.

#[cfg(feature = "html")]
mod words;

#[cfg(feature = "html")]
pub(super) use words::Wording;

use super::label::Label;
use super::page::Page;
use super::votes::Tally;
use crate::dom::Name;
use crate::features::{BlockFeatures, Features, LEVELS, Level, Places};
use crate::lexicon::{self, Hints, Topics};
use std::ops::Range;

/// Blocks on each side whose votes are averaged.
const NEAR: usize = 5;

/// Words from which a block's vote counts no more than another's.
const MAX_WEIGHT: u32 = 40;

/// The page as the rules read it, and the votes on its blocks.
pub(crate) struct Board<'a> {
    page: &'a Page<'a>,
    tallies: &'a [Tally],
    /// Signals of the whole page.
    of_page: [u8; PAGE_SIGNALS],
    /// Running sums of the words that the rules keep.
    kept: Vec<u32>,
}

macro_rules! signals {
    ($count:ident $names:ident $units:ident $read:ident($($argument:ident: $kind:ty),*) $($says:literal $value:expr;)*) => {
        const $count: usize = [$($says),*].len();

        /// Names of the signals, in order.
        const $names: [&str; $count] = [$($says),*];

        /// How their values are reckoned.
        #[cfg(feature = "html")]
        const $units: [&str; $count] = [$(stringify!($value)),*];

        fn $read($($argument: $kind),*) -> [u8; $count] {
            [$($value),*]
        }
    };
}

signals! {
    PAGE_SIGNALS PAGE_NAMES PAGE_UNITS read_page(page: &Page<'_>, kept: u32, url: &str)
    "page: words" log(page.features.words);
    "page: words of text" log(page.features.text_words);
    "page: linked words" share(page.features.link_words, page.features.words);
    "page: share of text" share(page.features.text_words, page.features.words);
    "page: blocks" log(page.len() as u32);
    "page: words the rules keep" log(kept);
    "page: share the rules keep" share(kept, page.features.words);
    "page: share that speaks to the reader" share(to_reader(page), page.features.text_words);
    "page: kind" page.kind as u8;
    "page: has a headline" u8::from(page.metadata.headline.is_some());
    "page: is signed" u8::from(page.metadata.byline.is_some());
    "page: is dated" u8::from(page.metadata.published_time.is_some());
    "address: parts" path(url).split('/').filter(|part| !part.is_empty()).count().min(255) as u8;
    "address: length" path(url).len().min(255) as u8;
    "address: digits" path(url).bytes().filter(u8::is_ascii_digit).count().min(255) as u8;
    "address: hyphens" path(url).bytes().filter(|&byte| byte == b'-').count().min(255) as u8;
}

signals! {
    BLOCK_SIGNALS BLOCK_NAMES BLOCK_UNITS read_block(block: &BlockFeatures, page: &Features)
    "words" log(block.counts.words);
    "letters a word" ratio(block.counts.letters * 4, block.counts.words);
    "linked words" share(block.counts.link_words, block.counts.words);
    "links" log(block.counts.links);
    "stops" log(block.counts.stops);
    "commas" log(block.counts.commas);
    "digits" share(block.counts.digits, block.counts.letters);
    "media" block.counts.media.min(255) as u8;
    "controls" block.counts.controls.min(255) as u8;
    "ends a sentence" u8::from(block.counts.ends_sentence);
    "ends with a link" block.counts.last_link as u8;
    "stressed" share(block.counts.stressed, block.counts.letters);
    "asks" block.asked.most;
    "asks in all" block.asked.sum;
    "asks for" block.asked.what;
    "reads like an aside" block.manner;
    "reads more like an aside than the text" beyond(block.manner, page.manner);
    "names the site" u8::from(block.names_site);
    "words a stop" ratio(block.counts.words, block.counts.stops.max(1));
    "element" element(block.tag);
    "heading" block.heading;
    "words of text" log(block.text_words);
    "alike" log(block.repeats);
    "words of what is alike" log(block.repeat_words as u32);
    "steps to the core" block.steps_to_core.min(255) as u8;
    "steps to the wide core" block.steps_to_wide_core.min(255) as u8;
    "side of the headline" block.side as u8;
    "blocks since the headline" log(block.after_headline);
    "text before" log(block.text_before);
    "text after" log(block.text_after);
    "text passed" (block.text_passed * 200.0) as u8;
    "place" (block.place * 200.0) as u8;
    "share of the page" share(block.counts.words, page.words);
    "depth" block.around.depth.min(255) as u8;
    "blocks since the heading" log(block.around.since_heading);
    "heading above" block.around.heading_above;
    "heading above is linked" u8::from(block.around.is_heading_linked);
    "article: blocks" log(block.around.parts[0].blocks);
    "article: share of text" share(block.around.parts[0].text_words, page.text_words);
    "main: blocks" log(block.around.parts[1].blocks);
    "main: share of text" share(block.around.parts[1].text_words, page.text_words);
    "section: blocks" log(block.around.parts[2].blocks);
    "section: share of text" share(block.around.parts[2].text_words, page.text_words);
}

signals! {
    LEVEL_SIGNALS LEVEL_NAMES LEVEL_UNITS read_level(level: &Level, index: usize, page: &Features, kept: u32)
    "blocks" log(level.blocks);
    "words" log(level.words);
    "share of text" share(level.text_words, level.words);
    "linked words" share(level.link_words, level.words);
    "share of the page's text" share(level.text_words, page.text_words);
    "place within" share((index as u32).saturating_sub(level.first), level.blocks.saturating_sub(1));
    "share the rules keep" share(kept, level.words);
}

signals! {
    NEIGHBOUR_SIGNALS NEIGHBOUR_NAMES NEIGHBOUR_UNITS read_neighbour(block: &BlockFeatures, points: i32, label: Label)
    "words" log(block.counts.words);
    "linked words" share(block.counts.link_words, block.counts.words);
    "heading" block.heading;
    "words of text" log(block.text_words);
    "votes" vote(points);
    "label" label as u8;
    "asks" block.asked.most;
    "reads like an aside" block.manner;
}

/// What the votes and the rules say of a block itself.
const OWN_NAMES: [&str; 6] = [
    "votes",
    "votes near",
    "label",
    "share the rules keep near",
    "asks near",
    "reads like an aside near",
];

/// Names of the blocks before and after.
const SIDES: [(&str, isize); 4] = [
    ("before", -1),
    ("after", 1),
    ("two before", -2),
    ("two after", 2),
];

/// Bits of a block's places, hints, near hints, topics and topics above.
const BITS: [(&str, usize); 5] = [
    ("place", Places::COUNT),
    ("called", Hints::COUNT),
    ("itself called", Hints::COUNT),
    ("speaks of", Topics::COUNT),
    ("below a heading of", Topics::COUNT),
];

/// How many signals there are.
pub(crate) const COUNT: usize = PAGE_SIGNALS
    + BLOCK_SIGNALS
    + LEVELS * LEVEL_SIGNALS
    + SIDES.len() * NEIGHBOUR_SIGNALS
    + OWN_NAMES.len()
    + Places::COUNT
    + 2 * Hints::COUNT
    + 2 * Topics::COUNT;

/// A hash of all names in their order: trees fit no other signals.
pub(crate) const HASH: u32 = {
    let mut hash = hash_all(lexicon::hash(&[LEVELS as u8]), &PAGE_NAMES);
    hash = hash_all(hash, &BLOCK_NAMES);
    hash = hash_all(hash, &LEVEL_NAMES);
    hash = hash_all(hash, &NEIGHBOUR_NAMES);
    hash = hash_all(hash, &OWN_NAMES);
    let mut set = 0;
    while set < BITS.len() {
        hash = lexicon::hash_on(hash, BITS[set].0.as_bytes());
        hash = lexicon::hash_on(hash, &[BITS[set].1 as u8]);
        set += 1;
    }
    hash
};

const fn hash_all(mut hash: u32, names: &[&str]) -> u32 {
    let mut place = 0;
    while place < names.len() {
        hash = lexicon::hash_on(hash, names[place].as_bytes());
        place += 1;
    }
    hash
}

/// Names of all signals, in their order.
#[cfg(feature = "html")]
pub(crate) fn names() -> Vec<String> {
    let own =
        |names: &[&str]| -> Vec<String> { names.iter().map(|&name| name.to_owned()).collect() };
    let of = |whose: &str, names: &[&str]| -> Vec<String> {
        names
            .iter()
            .map(|name| format!("{whose}: {name}"))
            .collect()
    };
    let levels = (1..=LEVELS).flat_map(|level| of(&format!("level {level}"), &LEVEL_NAMES));
    let sides = SIDES
        .iter()
        .flat_map(|(side, _)| of(side, &NEIGHBOUR_NAMES));
    let bits = BITS
        .iter()
        .flat_map(|&(name, count)| (0..count).map(move |bit| format!("{name} {bit}")));
    let mut all = own(&PAGE_NAMES);
    all.extend(own(&BLOCK_NAMES));
    all.extend(levels.chain(sides));
    all.extend(own(&OWN_NAMES));
    all.extend(bits);
    all
}

impl<'a> Board<'a> {
    /// Reads what holds for the whole page.
    pub(crate) fn new(page: &'a Page<'a>, tallies: &'a [Tally]) -> Board<'a> {
        let url = page.document.url().unwrap_or_default();
        let mut kept = vec![0];
        let mut sum = 0;
        for index in 0..page.len() {
            sum += if page.is_kept(index) {
                page.words(index)
            } else {
                0
            };
            kept.push(sum);
        }
        Board {
            of_page: read_page(page, sum, url),
            page,
            tallies,
            kept,
        }
    }

    /// The first signals of every row, which are the page's.
    pub(crate) fn of_page(&self) -> &[u8] {
        &self.of_page
    }

    /// The signals of a block, in the order of [`names`].
    pub(crate) fn row(&self, index: usize, row: &mut Vec<u8>) {
        let block = self.page.measure(index);
        row.clear();
        row.extend(self.of_page);
        row.extend(read_block(block, self.page.features));
        for level in &block.around.levels {
            let kept = self.kept_words(level.range());
            row.extend(read_level(level, index, self.page.features, kept));
        }
        for (_, step) in SIDES {
            row.extend(self.neighbour(index, step));
        }
        row.extend(self.own(index));
        let sets = [
            block.places.0,
            block.hints.0,
            block.near_hints.0,
            block.topics.0,
            block.around.topics_above.0,
        ];
        for (set, (_, count)) in sets.into_iter().zip(BITS) {
            row.extend((0..count).map(|bit| (set >> bit & 1) as u8));
        }
    }

    fn own(&self, index: usize) -> [u8; OWN_NAMES.len()] {
        let near = self.near(index);
        let words = self.page.features.measures[near.clone()]
            .iter()
            .map(|near| near.counts.words)
            .sum();
        [
            vote(self.tallies[index].points),
            vote(self.votes_near(near.clone())),
            self.page.verdicts[index].label as u8,
            share(self.kept_words(near.clone()), words),
            self.asks_near(near.clone()),
            self.manner_near(near),
        ]
    }

    /// Words that the rules keep of a run of blocks.
    fn kept_words(&self, range: Range<usize>) -> u32 {
        self.kept[range.end] - self.kept[range.start]
    }

    fn neighbour(&self, index: usize, step: isize) -> [u8; NEIGHBOUR_SIGNALS] {
        let neighbour = index
            .checked_add_signed(step)
            .filter(|&neighbour| neighbour < self.page.len());
        match neighbour {
            Some(index) => read_neighbour(
                self.page.measure(index),
                self.tallies[index].points,
                self.page.verdicts[index].label,
            ),
            None => [255; NEIGHBOUR_SIGNALS],
        }
    }

    /// The blocks around a block, and itself.
    fn near(&self, index: usize) -> Range<usize> {
        index.saturating_sub(NEAR)..(index + NEAR + 1).min(self.page.len())
    }

    /// How much the short blocks around ask for, together.
    fn asks_near(&self, near: Range<usize>) -> u8 {
        let near = self.page.features.measures[near].iter();
        near.fold(0, |sum, near| sum.saturating_add(near.asked.most))
    }

    /// How much the short blocks around read like asides, at their mean.
    fn manner_near(&self, near: Range<usize>) -> u8 {
        let near = &self.page.features.measures[near];
        let sum: u32 = near.iter().map(|near| u32::from(near.manner)).sum();
        (sum / near.len() as u32) as u8
    }

    /// Mean of the votes around, long blocks counting more.
    fn votes_near(&self, near: Range<usize>) -> i32 {
        let (mut sum, mut weights) = (0, 0);
        for near in near {
            let weight = self.page.words(near).min(MAX_WEIGHT).cast_signed();
            sum += self.tallies[near].points * weight;
            weights += weight;
        }
        sum / weights.max(1)
    }
}

/// Eighths of the binary logarithm of one more.
fn log(number: u32) -> u8 {
    let number = number.saturating_add(1);
    let whole = number.ilog2();
    let part = (u64::from(number) << 3 >> whole) & 7;
    (whole * 8) as u8 + part as u8
}

/// Part of a whole in halves of a hundredth, 0 when there is no whole.
fn share(part: u32, whole: u32) -> u8 {
    let halves = u64::from(part) * 200;
    halves.checked_div(u64::from(whole)).unwrap_or(0).min(200) as u8
}

/// A whole quotient, 0 for none.
fn ratio(number: u32, by: u32) -> u8 {
    number.checked_div(by).unwrap_or(0).min(255) as u8
}

/// Log-odds in hundredths, 8 a step, none at 128.
fn vote(points: i32) -> u8 {
    (points / 8 + 128).clamp(0, 255) as u8
}

/// How far log-odds are beyond others, none at 128.
fn beyond(odds: u8, others: u8) -> u8 {
    (i32::from(odds) - i32::from(others) + 128).clamp(0, 255) as u8
}

/// Kinds of elements, by how often they hold text.
fn element(tag: Option<Name>) -> u8 {
    match tag {
        Some(Name::P) => 9,
        Some(Name::LI) => 7,
        Some(Name::TD | Name::TH) => 6,
        Some(Name::DT | Name::DD) => 8,
        Some(Name::PRE) => 10,
        Some(Name::DIV | Name::SECTION | Name::ARTICLE | Name::BODY | Name::CENTER) => 5,
        Some(Name::H1 | Name::H2 | Name::H3 | Name::H4 | Name::H5 | Name::H6) => 4,
        Some(Name::FIGCAPTION) => 3,
        Some(Name::BUTTON | Name::OPTION | Name::SELECT) => 1,
        _ => 2,
    }
}

/// Words of running text in blocks that speak to the reader.
fn to_reader(page: &Page<'_>) -> u32 {
    let measures = page.features.measures.iter();
    let speaking = measures.filter(|measure| measure.topics.has(Topics::READER));
    speaking.map(|measure| measure.text_words).sum()
}

fn path(url: &str) -> &str {
    let after = url.split_once("://").map_or(url, |(_, after)| after);
    after.find('/').map_or("", |slash| &after[slash..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_signal_has_a_name() {
        assert_eq!(names().len(), COUNT);
        const { assert!(COUNT < 255, "255 marks a leaf of the trees") };
    }

    #[test]
    fn numbers_become_eighths_of_their_logarithm() {
        assert_eq!([0, 1, 2, 3, 7].map(log), [0, 8, 12, 16, 24]);
        assert!((0..5_000).all(|number| log(number) <= log(number + 1)));
        assert_eq!(log(u32::MAX), 255);
    }

    #[test]
    fn shares_are_halves_of_a_hundredth() {
        assert_eq!(
            [share(0, 0), share(1, 2), share(9, 9), share(20, 9)],
            [0, 100, 200, 200]
        );
    }
}
