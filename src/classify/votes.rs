//! The rules that vote on a block: is it part of the text?
//!
//! Every rule looks at one thing and has a weight: the change of the log-odds,
//! in hundredths, that a logistic regression over WCXB dev gave it, rounded
//! (`model/fit_votes.py` writes the numbers).
//! The sum is exact integer arithmetic, the same on every machine.

use crate::dom::Name;
use crate::features::{BlockFeatures, Features, Places, Side};
use crate::lexicon::{Hints, Topics};

/// A rule with its weight.
pub(crate) struct Vote {
    /// The evidence, in words.
    pub says: &'static str,
    /// Change of the log-odds that the block is text, in hundredths.
    pub points: i32,
}

/// A set of rules, a bit each by its place in [`VOTES`].
type Rules = [u64; 3];

/// A block and its page, as a rule sees them.
pub(crate) struct View<'a> {
    block: &'a BlockFeatures,
    previous: Option<&'a BlockFeatures>,
    next: Option<&'a BlockFeatures>,
    page: &'a Features,
}

impl<'a> View<'a> {
    /// The view of one block.
    pub(crate) fn new(page: &'a Features, index: usize) -> View<'a> {
        let measures = &page.measures;
        View {
            block: &measures[index],
            previous: index.checked_sub(1).and_then(|index| measures.get(index)),
            next: measures.get(index + 1),
            page,
        }
    }

    fn words(&self) -> u32 {
        self.block.counts.words
    }

    /// Linked words in hundredths of all.
    fn linked(&self) -> u32 {
        let counts = &self.block.counts;
        (counts.link_words * 100)
            .checked_div(counts.words)
            .unwrap_or(0)
    }

    fn is(&self, places: Places) -> bool {
        self.block.places.has(places)
    }

    fn hints(&self, hints: Hints) -> bool {
        self.block.hints.has(hints)
    }

    fn near(&self, hints: Hints) -> bool {
        self.block.near_hints.has(hints)
    }

    fn speaks(&self, topics: Topics) -> bool {
        self.block.topics.has(topics)
    }

    fn tag(&self, names: &[Name]) -> bool {
        self.block.tag.is_some_and(|tag| names.contains(&tag))
    }

    fn in_core(&self) -> bool {
        self.block.steps_to_core == 0
    }

    fn in_wide_core(&self) -> bool {
        self.block.steps_to_wide_core == 0
    }

    fn is_between_text(&self) -> bool {
        self.block.text_before > 0 && self.block.text_after > 0
    }
}

macro_rules! votes {
    ($($points:literal $says:literal $applies:expr;)*) => {
        /// All rules.
        pub(crate) const VOTES: &[Vote] = &[
            $(Vote { says: $says, points: $points }),*
        ];

        /// The rules that apply to a block.
        ///
        /// All are asked in one stretch of code: a call a rule, by a table of
        /// functions, took four times as long.
        fn ask(view: &View<'_>) -> Rules {
            let mut rules = Rules::default();
            let mut place = 0;
            $({
                let applies: fn(&View<'_>) -> bool = $applies;
                rules[place / 64] |= u64::from(applies(view)) << (place % 64);
                place += 1;
            })*
            debug_assert_eq!(place, VOTES.len());
            rules
        }
    };
}

/// Log-odds that a block is text before any rule has voted, in hundredths.
pub(crate) const BIAS: i32 = -221;

votes! {
    -416 "no words" |v| v.words() == 0;
    -42 "one or two words" |v| matches!(v.words(), 1..=2);
    22 "six to nine words" |v| matches!(v.words(), 6..=9);
    45 "ten to nineteen words" |v| matches!(v.words(), 10..=19);
    72 "twenty to forty words" |v| matches!(v.words(), 20..=39);
    82 "forty to eighty words" |v| matches!(v.words(), 40..=79);
    31 "more than eighty words" |v| v.words() >= 80;
    80 "ends a sentence" |v| v.block.counts.ends_sentence;
    96 "short line without an end" |v| matches!(v.words(), 1..=9) && !v.block.counts.ends_sentence;
    45 "long line without an end" |v| v.words() >= 10 && !v.block.counts.ends_sentence;
    11 "commas" |v| v.block.counts.commas >= 1;
    -50 "mostly digits" |v| v.block.counts.digits * 3 > v.block.counts.letters;
    84 "no links" |v| v.block.counts.links == 0;
    66 "a few linked words" |v| matches!(v.linked(), 1..=25);
    41 "many linked words" |v| matches!(v.linked(), 26..=65);
    14 "mostly linked" |v| matches!(v.linked(), 66..=99);
    16 "all linked, short" |v| v.linked() == 100 && v.words() < 6;
    -60 "all linked, among text" |v| v.linked() == 100 && v.in_core() && v.is_between_text();
    104 "paragraph" |v| v.tag(&[Name::P]);
    162 "list item" |v| v.tag(&[Name::LI]);
    39 "table cell" |v| v.tag(&[Name::TD, Name::TH]);
    22 "loose text" |v| v.tag(&[Name::DIV, Name::SECTION, Name::ARTICLE, Name::BODY, Name::CENTER]);
    35 "preformatted" |v| v.is(Places::CODE);
    74 "quotation" |v| v.is(Places::QUOTE);
    -64 "button or field" |v| v.is(Places::CONTROL);
    76 "first heading" |v| v.block.heading == 1;
    125 "second heading" |v| v.block.heading == 2;
    57 "third heading" |v| v.block.heading == 3;
    55 "lower heading" |v| v.block.heading >= 4;
    25 "heading before text" |v| v.block.heading > 0 && v.next.is_some_and(|next| next.text_words > 0);
    41 "linked heading" |v| v.block.heading > 0 && v.linked() > 65;
    61 "heading among text" |v| v.block.heading > 0 && v.in_core() && v.block.text_after > 0;
    -39 "item of long items" |v| v.tag(&[Name::LI]) && v.block.repeat_words >= 8.0;
    -43 "item of linked items" |v| v.tag(&[Name::LI]) && v.block.group().link_density() > 0.6;
    21 "in the core" |v| v.in_core();
    -44 "one step from the core" |v| v.block.steps_to_core == 1;
    -61 "two steps from the core" |v| v.block.steps_to_core == 2;
    -49 "three or four steps from the core" |v| matches!(v.block.steps_to_core, 3..=4);
    -61 "far from the core" |v| v.block.steps_to_core >= 5;
    107 "in the wide core" |v| v.in_wide_core();
    56 "one step from the wide core" |v| v.block.steps_to_wide_core == 1;
    60 "far from the wide core" |v| v.block.steps_to_wide_core >= 3;
    -32 "short, in the core" |v| v.in_core() && v.words() < 10;
    39 "short, in the core, among text" |v| v.in_core() && v.words() < 10 && v.is_between_text();
    21 "short sentence in the core" |v| v.in_core() && v.words() < 10 && v.block.counts.ends_sentence && v.linked() == 0;
    -47 "long, out of the core" |v| !v.in_core() && v.words() >= 20;
    -33 "text before and after" |v| v.is_between_text();
    -12 "much text before and after" |v| v.block.text_before >= 60 && v.block.text_after >= 60;
    -49 "text only before" |v| v.block.text_before > 0 && v.block.text_after == 0;
    -45 "text only after" |v| v.block.text_before == 0 && v.block.text_after > 0;
    -65 "no text around" |v| v.block.text_before == 0 && v.block.text_after == 0;
    24 "before all text" |v| v.block.text_passed <= 0.0;
    -92 "after nine tenths of the text" |v| v.block.text_passed > 0.9;
    99 "after all text" |v| v.block.text_passed >= 1.0 && v.page.text_words > 0;
    -14 "top tenth of the page" |v| v.block.place < 0.1;
    -67 "bottom tenth of the page" |v| v.block.place > 0.9;
    -128 "before the headline" |v| v.block.side == Side::Before;
    -79 "the headline" |v| v.block.side == Side::Is;
    76 "just after the headline" |v| v.block.side == Side::After && v.block.after_headline <= 3;
    -56 "after the headline" |v| v.block.side == Side::After;
    15 "group with many links" |v| v.block.group().link_density() > 0.5;
    36 "group of running text" |v| v.block.group().text_words * 10 > v.block.group().words * 7 && v.block.group().text_words > 30;
    22 "large group" |v| v.block.group().words > 200;
    -22 "small group" |v| v.block.group().words < 20;
    47 "made alike, short" |v| v.block.repeats >= 4 && v.block.repeat_words < 5.0;
    88 "made alike, middling" |v| v.block.repeats >= 4 && (5.0..15.0).contains(&v.block.repeat_words);
    76 "made alike, long" |v| v.block.repeats >= 4 && v.block.repeat_words >= 15.0;
    -35 "made like no other" |v| v.block.repeats == 1;
    -14 "neighbour is linked" |v| v.previous.is_some_and(|b| b.counts.link_words * 2 > b.counts.words) && v.next.is_some_and(|b| b.counts.link_words * 2 > b.counts.words);
    -25 "in navigation" |v| v.is(Places::NAV);
    -82 "in a page header" |v| v.is(Places::HEADER);
    -182 "in a footer" |v| v.is(Places::FOOTER);
    -108 "in an aside" |v| v.is(Places::ASIDE);
    -181 "in a form" |v| v.is(Places::FORM);
    -266 "in a dialog" |v| v.is(Places::DIALOG);
    -98 "in a sign-up box" |v| v.is(Places::SIGN_UP);
    37 "in the main part" |v| v.is(Places::MAIN);
    13 "in an article" |v| v.is(Places::ARTICLE);
    -24 "in declared body text" |v| v.is(Places::BODY_TEXT);
    -242 "caption" |v| v.is(Places::CAPTION);
    21 "in a figure" |v| v.is(Places::FIGURE);
    -23 "in a list" |v| v.is(Places::LIST);
    56 "in a table" |v| v.is(Places::TABLE);
    -38 "called navigation" |v| v.hints(Hints::NAV);
    -167 "called footer" |v| v.hints(Hints::FOOT);
    -56 "called header" |v| v.hints(Hints::HEAD);
    -23 "called sidebar" |v| v.hints(Hints::SIDE);
    -65 "called related" |v| v.hints(Hints::RELATED);
    -222 "called comments" |v| v.hints(Hints::COMMENTS);
    -158 "called sharing" |v| v.hints(Hints::SHARE);
    26 "called advertisement" |v| v.hints(Hints::AD);
    -133 "called consent" |v| v.hints(Hints::CONSENT);
    -107 "called overlay" |v| v.hints(Hints::OVERLAY);
    -12 "called metadata" |v| v.hints(Hints::META);
    -82 "called caption" |v| v.hints(Hints::CAPTION);
    -21 "called gate" |v| v.hints(Hints::GATE);
    -107 "called account" |v| v.hints(Hints::LOGIN);
    45 "called contents" |v| v.hints(Hints::TOC);
    37 "called post" |v| v.hints(Hints::POST);
    -8 "called product" |v| v.hints(Hints::PRODUCT);
    -31 "called author" |v| v.hints(Hints::AUTHOR);
    -135 "called reviews" |v| v.hints(Hints::REVIEWS);
    20 "itself called content" |v| v.near(Hints::CONTENT);
    -32 "itself called metadata" |v| v.near(Hints::META);
    -71 "itself called author" |v| v.near(Hints::AUTHOR);
    -37 "itself called related" |v| v.near(Hints::RELATED);
    -96 "itself called promotion" |v| v.near(Hints::PROMO);
    -32 "itself called sharing" |v| v.near(Hints::SHARE);
    17 "itself called product" |v| v.near(Hints::PRODUCT);
    -82 "itself called navigation" |v| v.near(Hints::NAV);
    -142 "speaks of advertising" |v| v.speaks(Topics::AD);
    -185 "speaks of cookies" |v| v.speaks(Topics::CONSENT);
    -158 "asks to subscribe" |v| v.speaks(Topics::SUBSCRIBE);
    -79 "asks to sign up before reading" |v| v.speaks(Topics::GATE);
    -13 "leads to an account" |v| v.speaks(Topics::SIGN_IN);
    9 "praises an app" |v| v.speaks(Topics::APP);
    -17 "sells something" |v| v.speaks(Topics::PITCH);
    10 "asks to share" |v| v.speaks(Topics::SHARE);
    -185 "announces other articles" |v| v.speaks(Topics::RELATED);
    -46 "speaks of comments" |v| v.speaks(Topics::COMMENTS);
    -186 "legal notice" |v| v.speaks(Topics::LEGAL);
    -75 "names an author" |v| v.speaks(Topics::BYLINE) && v.words() < 12;
    -71 "dates" |v| v.speaks(Topics::META) && v.words() < 15;
    -140 "names a way around" |v| v.speaks(Topics::NAV);
    106 "page of little text" |v| v.page.text_words < 150;
    -22 "page of much text" |v| v.page.text_words > 600;
    -93 "page of links" |v| v.page.link_words * 2 > v.page.words;
    11 "little text, in the main part" |v| v.page.text_words < 150 && v.is(Places::MAIN);
    121 "page of links, after the headline" |v| v.page.link_words * 2 > v.page.words && v.block.side == Side::After;
    -63 "short, little text on the page, unlinked" |v| v.page.text_words < 150 && v.words() < 10 && v.linked() == 0;
}

/// What the rules say of one block together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Tally {
    /// Log-odds that the block is text, in hundredths.
    pub points: i32,
    /// The rule that spoke loudest for text.
    pub loudest_for: &'static str,
    /// The rule that spoke loudest against.
    pub loudest_against: &'static str,
}

/// Counts the votes on a block.
pub(crate) fn tally(view: &View<'_>) -> Tally {
    let mut tally = Tally {
        points: BIAS,
        loudest_for: "no evidence",
        loudest_against: "no evidence",
    };
    let (mut most, mut least) = (0, 0);
    for vote in votes_on(view) {
        tally.points += vote.points;
        if vote.points > most {
            (most, tally.loudest_for) = (vote.points, vote.says);
        } else if vote.points < least {
            (least, tally.loudest_against) = (vote.points, vote.says);
        }
    }
    tally
}

/// The rules that apply to a block.
pub(crate) fn applying(view: &View<'_>) -> impl Iterator<Item = &'static str> {
    votes_on(view).map(|vote| vote.says)
}

/// The rules that apply to a block, with their points.
#[cfg(feature = "html")]
pub(super) fn shares(view: &View<'_>) -> impl Iterator<Item = super::RuleShare> {
    votes_on(view).map(|vote| super::RuleShare {
        says: vote.says,
        points: vote.points,
    })
}

/// The rules that apply to a block, in their order.
fn votes_on(view: &View<'_>) -> impl Iterator<Item = &'static Vote> {
    let words = ask(view).into_iter().enumerate();
    words.flat_map(|(place, mut bits)| {
        std::iter::from_fn(move || {
            let bit = bits.trailing_zeros() as usize;
            bits &= bits.wrapping_sub(1);
            VOTES.get(64 * place + bit).filter(|_| bit < 64)
        })
    })
}
