//! The rules that vote on a block: is it part of the text?
//!
//! Every rule looks at one thing and has a weight: the change of the log-odds,
//! in hundredths, that a logistic regression over WCXB dev gave it, rounded.
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
    /// Whether the rule applies.
    applies: fn(&View<'_>) -> bool,
}

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
        if counts.words == 0 {
            0
        } else {
            counts.link_words * 100 / counts.words
        }
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
            $(Vote { says: $says, points: $points, applies: $applies }),*
        ];
    };
}

/// Log-odds that a block is text before any rule has voted, in hundredths.
pub(crate) const BIAS: i32 = -208;

votes! {
    -399 "no words" |v| v.words() == 0;
    -38 "one or two words" |v| matches!(v.words(), 1..=2);
    0 "three to five words" |v| matches!(v.words(), 3..=5);
    24 "six to nine words" |v| matches!(v.words(), 6..=9);
    47 "ten to nineteen words" |v| matches!(v.words(), 10..=19);
    76 "twenty to forty words" |v| matches!(v.words(), 20..=39);
    85 "forty to eighty words" |v| matches!(v.words(), 40..=79);
    35 "more than eighty words" |v| v.words() >= 80;
    82 "ends a sentence" |v| v.block.counts.ends_sentence;
    102 "short line without an end" |v| matches!(v.words(), 1..=9) && !v.block.counts.ends_sentence;
    45 "long line without an end" |v| v.words() >= 10 && !v.block.counts.ends_sentence;
    -7 "several sentences" |v| v.block.counts.stops >= 2 && v.words() >= 15;
    15 "commas" |v| v.block.counts.commas >= 1;
    -52 "mostly digits" |v| v.block.counts.digits * 3 > v.block.counts.letters;
    89 "no links" |v| v.block.counts.links == 0;
    69 "a few linked words" |v| matches!(v.linked(), 1..=25);
    41 "many linked words" |v| matches!(v.linked(), 26..=65);
    10 "mostly linked" |v| matches!(v.linked(), 66..=99);
    24 "all linked, short" |v| v.linked() == 100 && v.words() < 6;
    1 "all linked, long" |v| v.linked() == 100 && v.words() >= 6;
    -61 "all linked, among text" |v| v.linked() == 100 && v.in_core() && v.is_between_text();
    67 "paragraph" |v| v.tag(&[Name::P]);
    133 "list item" |v| v.tag(&[Name::LI]);
    16 "table cell" |v| v.tag(&[Name::TD, Name::TH]);
    -16 "loose text" |v| v.tag(&[Name::DIV, Name::SECTION, Name::ARTICLE, Name::BODY, Name::CENTER]);
    -118 "definition" |v| v.tag(&[Name::DT, Name::DD]);
    -8 "preformatted" |v| v.is(Places::CODE);
    75 "quotation" |v| v.is(Places::QUOTE);
    -83 "button or field" |v| v.is(Places::CONTROL);
    58 "first heading" |v| v.block.heading == 1;
    92 "second heading" |v| v.block.heading == 2;
    22 "third heading" |v| v.block.heading == 3;
    22 "lower heading" |v| v.block.heading >= 4;
    27 "heading before text" |v| v.block.heading > 0 && v.next.is_some_and(|next| next.text_words > 0);
    -4 "heading before links" |v| v.block.heading > 0 && v.next.is_some_and(|next| next.counts.link_words * 2 > next.counts.words);
    36 "linked heading" |v| v.block.heading > 0 && v.linked() > 65;
    61 "heading among text" |v| v.block.heading > 0 && v.in_core() && v.block.text_after > 0;
    -39 "item of long items" |v| v.tag(&[Name::LI]) && v.block.repeat_words >= 8.0;
    -55 "item of linked items" |v| v.tag(&[Name::LI]) && v.block.group_link_density > 0.6;
    30 "in the core" |v| v.in_core();
    -48 "one step from the core" |v| v.block.steps_to_core == 1;
    -56 "two steps from the core" |v| v.block.steps_to_core == 2;
    -36 "three or four steps from the core" |v| matches!(v.block.steps_to_core, 3..=4);
    -57 "far from the core" |v| v.block.steps_to_core >= 5;
    114 "in the wide core" |v| v.in_wide_core();
    61 "one step from the wide core" |v| v.block.steps_to_wide_core == 1;
    58 "far from the wide core" |v| v.block.steps_to_wide_core >= 3;
    -36 "short, in the core" |v| v.in_core() && v.words() < 10;
    36 "short, in the core, among text" |v| v.in_core() && v.words() < 10 && v.is_between_text();
    26 "short sentence in the core" |v| v.in_core() && v.words() < 10 && v.block.counts.ends_sentence && v.linked() == 0;
    -45 "long, out of the core" |v| !v.in_core() && v.words() >= 20;
    -28 "text before and after" |v| v.is_between_text();
    -14 "much text before and after" |v| v.block.text_before >= 60 && v.block.text_after >= 60;
    -43 "text only before" |v| v.block.text_before > 0 && v.block.text_after == 0;
    -40 "text only after" |v| v.block.text_before == 0 && v.block.text_after > 0;
    -57 "no text around" |v| v.block.text_before == 0 && v.block.text_after == 0;
    25 "before all text" |v| v.block.text_passed <= 0.0;
    -95 "after nine tenths of the text" |v| v.block.text_passed > 0.9;
    96 "after all text" |v| v.block.text_passed >= 1.0 && v.page.text_words > 0;
    -15 "top tenth of the page" |v| v.block.place < 0.1;
    -67 "bottom tenth of the page" |v| v.block.place > 0.9;
    -114 "before the headline" |v| v.block.side == Side::Before;
    -96 "the headline" |v| v.block.side == Side::Is;
    59 "just after the headline" |v| v.block.side == Side::After && v.block.after_headline <= 3;
    -52 "after the headline" |v| v.block.side == Side::After;
    -4 "group without links" |v| v.block.group_blocks > 0 && v.block.group_link_density < 0.05;
    19 "group with many links" |v| v.block.group_link_density > 0.5;
    8 "group of nothing but links" |v| v.block.group_link_density > 0.9;
    36 "group of running text" |v| v.block.group_text_words * 10 > v.block.group_words * 7 && v.block.group_text_words > 30;
    25 "large group" |v| v.block.group_words > 200;
    -21 "small group" |v| v.block.group_words < 20;
    39 "made alike, short" |v| v.block.repeats >= 4 && v.block.repeat_words < 5.0;
    81 "made alike, middling" |v| v.block.repeats >= 4 && (5.0..15.0).contains(&v.block.repeat_words);
    71 "made alike, long" |v| v.block.repeats >= 4 && v.block.repeat_words >= 15.0;
    -43 "made like no other" |v| v.block.repeats == 1;
    7 "long, made like no other" |v| v.block.repeats == 1 && v.words() >= 10;
    -16 "neighbour is linked" |v| v.previous.is_some_and(|b| b.counts.link_words * 2 > b.counts.words) && v.next.is_some_and(|b| b.counts.link_words * 2 > b.counts.words);
    -28 "in navigation" |v| v.is(Places::NAV);
    -92 "in a page header" |v| v.is(Places::HEADER);
    -182 "in a footer" |v| v.is(Places::FOOTER);
    -120 "in an aside" |v| v.is(Places::ASIDE);
    -189 "in a form" |v| v.is(Places::FORM);
    -244 "in a dialog" |v| v.is(Places::DIALOG);
    -87 "in a sign-up box" |v| v.is(Places::SIGN_UP);
    -9 "laid over the page" |v| v.is(Places::FLOATING);
    37 "in the main part" |v| v.is(Places::MAIN);
    11 "in an article" |v| v.is(Places::ARTICLE);
    -27 "in declared body text" |v| v.is(Places::BODY_TEXT);
    -254 "caption" |v| v.is(Places::CAPTION);
    8 "in a figure" |v| v.is(Places::FIGURE);
    -33 "in a list" |v| v.is(Places::LIST);
    57 "in a table" |v| v.is(Places::TABLE);
    2 "called content" |v| v.hints(Hints::CONTENT);
    -35 "called navigation" |v| v.hints(Hints::NAV);
    -163 "called footer" |v| v.hints(Hints::FOOT);
    -38 "called header" |v| v.hints(Hints::HEAD);
    -18 "called sidebar" |v| v.hints(Hints::SIDE);
    -58 "called related" |v| v.hints(Hints::RELATED);
    -167 "called comments" |v| v.hints(Hints::COMMENTS);
    -7 "called promotion" |v| v.hints(Hints::PROMO);
    -153 "called sharing" |v| v.hints(Hints::SHARE);
    32 "called advertisement" |v| v.hints(Hints::AD);
    -138 "called consent" |v| v.hints(Hints::CONSENT);
    -101 "called overlay" |v| v.hints(Hints::OVERLAY);
    -12 "called metadata" |v| v.hints(Hints::META);
    -78 "called caption" |v| v.hints(Hints::CAPTION);
    -28 "called gate" |v| v.hints(Hints::GATE);
    -109 "called account" |v| v.hints(Hints::LOGIN);
    51 "called contents" |v| v.hints(Hints::TOC);
    32 "called post" |v| v.hints(Hints::POST);
    2 "called product" |v| v.hints(Hints::PRODUCT);
    -43 "called author" |v| v.hints(Hints::AUTHOR);
    1 "called card" |v| v.hints(Hints::CARD);
    16 "itself called content" |v| v.near(Hints::CONTENT);
    -38 "itself called metadata" |v| v.near(Hints::META);
    -67 "itself called author" |v| v.near(Hints::AUTHOR);
    -14 "itself called related" |v| v.near(Hints::RELATED);
    -109 "itself called promotion" |v| v.near(Hints::PROMO);
    -11 "itself called sharing" |v| v.near(Hints::SHARE);
    6 "itself called product" |v| v.near(Hints::PRODUCT);
    -90 "itself called navigation" |v| v.near(Hints::NAV);
    3 "itself called post" |v| v.near(Hints::POST);
    -170 "speaks of advertising" |v| v.speaks(Topics::AD);
    -124 "speaks of cookies" |v| v.speaks(Topics::CONSENT);
    -155 "asks to subscribe" |v| v.speaks(Topics::SUBSCRIBE);
    -95 "asks to sign up before reading" |v| v.speaks(Topics::GATE);
    -19 "leads to an account" |v| v.speaks(Topics::SIGN_IN);
    2 "praises an app" |v| v.speaks(Topics::APP);
    -29 "sells something" |v| v.speaks(Topics::PITCH);
    -54 "asks to share" |v| v.speaks(Topics::SHARE);
    -204 "announces other articles" |v| v.speaks(Topics::RELATED);
    -57 "speaks of comments" |v| v.speaks(Topics::COMMENTS);
    -189 "legal notice" |v| v.speaks(Topics::LEGAL);
    -11 "names an author" |v| v.speaks(Topics::BYLINE) && v.words() < 12;
    -78 "dates" |v| v.speaks(Topics::META) && v.words() < 15;
    -119 "names a way around" |v| v.speaks(Topics::NAV);
    97 "page of little text" |v| v.page.text_words < 150;
    -20 "page of much text" |v| v.page.text_words > 600;
    -108 "page of links" |v| v.page.link_words * 2 > v.page.words;
    21 "little text, in the main part" |v| v.page.text_words < 150 && v.is(Places::MAIN);
    148 "page of links, after the headline" |v| v.page.link_words * 2 > v.page.words && v.block.side == Side::After;
    -66 "short, little text on the page, unlinked" |v| v.page.text_words < 150 && v.words() < 10 && v.linked() == 0;
}

/// Log-odds that the block is text, in hundredths.
pub(crate) fn points(view: &View<'_>) -> i32 {
    let votes = VOTES.iter().filter(|vote| (vote.applies)(view));
    BIAS + votes.map(|vote| vote.points).sum::<i32>()
}

/// The rule that spoke loudest for, or against.
pub(crate) fn loudest(view: &View<'_>, for_text: bool) -> &'static str {
    let sign = if for_text { 1 } else { -1 };
    let votes = VOTES.iter().filter(|vote| (vote.applies)(view));
    let loudest = votes.max_by_key(|vote| vote.points * sign);
    loudest.map_or("no evidence", |vote| vote.says)
}

/// Which rules apply, for training.
pub(crate) fn applied(view: &View<'_>) -> impl Iterator<Item = usize> {
    VOTES
        .iter()
        .enumerate()
        .filter(|(_, vote)| (vote.applies)(view))
        .map(|(index, _)| index)
}
