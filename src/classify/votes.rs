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
pub(crate) const BIAS: i32 = -230;

votes! {
    -412 "no words" |v| v.words() == 0;
    -40 "one or two words" |v| matches!(v.words(), 1..=2);
    1 "three to five words" |v| matches!(v.words(), 3..=5);
    23 "six to nine words" |v| matches!(v.words(), 6..=9);
    47 "ten to nineteen words" |v| matches!(v.words(), 10..=19);
    76 "twenty to forty words" |v| matches!(v.words(), 20..=39);
    88 "forty to eighty words" |v| matches!(v.words(), 40..=79);
    37 "more than eighty words" |v| v.words() >= 80;
    81 "ends a sentence" |v| v.block.counts.ends_sentence;
    103 "short line without an end" |v| matches!(v.words(), 1..=9) && !v.block.counts.ends_sentence;
    46 "long line without an end" |v| v.words() >= 10 && !v.block.counts.ends_sentence;
    -8 "several sentences" |v| v.block.counts.stops >= 2 && v.words() >= 15;
    12 "commas" |v| v.block.counts.commas >= 1;
    -51 "mostly digits" |v| v.block.counts.digits * 3 > v.block.counts.letters;
    88 "no links" |v| v.block.counts.links == 0;
    71 "a few linked words" |v| matches!(v.linked(), 1..=25);
    44 "many linked words" |v| matches!(v.linked(), 26..=65);
    13 "mostly linked" |v| matches!(v.linked(), 66..=99);
    19 "all linked, short" |v| v.linked() == 100 && v.words() < 6;
    5 "all linked, long" |v| v.linked() == 100 && v.words() >= 6;
    -63 "all linked, among text" |v| v.linked() == 100 && v.in_core() && v.is_between_text();
    109 "paragraph" |v| v.tag(&[Name::P]);
    168 "list item" |v| v.tag(&[Name::LI]);
    43 "table cell" |v| v.tag(&[Name::TD, Name::TH]);
    27 "loose text" |v| v.tag(&[Name::DIV, Name::SECTION, Name::ARTICLE, Name::BODY, Name::CENTER]);
    40 "preformatted" |v| v.is(Places::CODE);
    80 "quotation" |v| v.is(Places::QUOTE);
    -59 "button or field" |v| v.is(Places::CONTROL);
    99 "first heading" |v| v.block.heading == 1;
    136 "second heading" |v| v.block.heading == 2;
    66 "third heading" |v| v.block.heading == 3;
    65 "lower heading" |v| v.block.heading >= 4;
    22 "heading before text" |v| v.block.heading > 0 && v.next.is_some_and(|next| next.text_words > 0);
    -1 "heading before links" |v| v.block.heading > 0 && v.next.is_some_and(|next| next.counts.link_words * 2 > next.counts.words);
    37 "linked heading" |v| v.block.heading > 0 && v.linked() > 65;
    59 "heading among text" |v| v.block.heading > 0 && v.in_core() && v.block.text_after > 0;
    -40 "item of long items" |v| v.tag(&[Name::LI]) && v.block.repeat_words >= 8.0;
    -45 "item of linked items" |v| v.tag(&[Name::LI]) && v.block.group_link_density > 0.6;
    27 "in the core" |v| v.in_core();
    -41 "one step from the core" |v| v.block.steps_to_core == 1;
    -63 "two steps from the core" |v| v.block.steps_to_core == 2;
    -46 "three or four steps from the core" |v| matches!(v.block.steps_to_core, 3..=4);
    -58 "far from the core" |v| v.block.steps_to_core >= 5;
    99 "in the wide core" |v| v.in_wide_core();
    48 "one step from the wide core" |v| v.block.steps_to_wide_core == 1;
    53 "far from the wide core" |v| v.block.steps_to_wide_core >= 3;
    -38 "short, in the core" |v| v.in_core() && v.words() < 10;
    40 "short, in the core, among text" |v| v.in_core() && v.words() < 10 && v.is_between_text();
    28 "short sentence in the core" |v| v.in_core() && v.words() < 10 && v.block.counts.ends_sentence && v.linked() == 0;
    -44 "long, out of the core" |v| !v.in_core() && v.words() >= 20;
    -31 "text before and after" |v| v.is_between_text();
    -11 "much text before and after" |v| v.block.text_before >= 60 && v.block.text_after >= 60;
    -46 "text only before" |v| v.block.text_before > 0 && v.block.text_after == 0;
    -42 "text only after" |v| v.block.text_before == 0 && v.block.text_after > 0;
    -62 "no text around" |v| v.block.text_before == 0 && v.block.text_after == 0;
    23 "before all text" |v| v.block.text_passed <= 0.0;
    -92 "after nine tenths of the text" |v| v.block.text_passed > 0.9;
    97 "after all text" |v| v.block.text_passed >= 1.0 && v.page.text_words > 0;
    -12 "top tenth of the page" |v| v.block.place < 0.1;
    -68 "bottom tenth of the page" |v| v.block.place > 0.9;
    -129 "before the headline" |v| v.block.side == Side::Before;
    -107 "the headline" |v| v.block.side == Side::Is;
    71 "just after the headline" |v| v.block.side == Side::After && v.block.after_headline <= 3;
    -56 "after the headline" |v| v.block.side == Side::After;
    -2 "group without links" |v| v.block.group_blocks > 0 && v.block.group_link_density < 0.05;
    11 "group with many links" |v| v.block.group_link_density > 0.5;
    6 "group of nothing but links" |v| v.block.group_link_density > 0.9;
    37 "group of running text" |v| v.block.group_text_words * 10 > v.block.group_words * 7 && v.block.group_text_words > 30;
    22 "large group" |v| v.block.group_words > 200;
    -21 "small group" |v| v.block.group_words < 20;
    44 "made alike, short" |v| v.block.repeats >= 4 && v.block.repeat_words < 5.0;
    86 "made alike, middling" |v| v.block.repeats >= 4 && (5.0..15.0).contains(&v.block.repeat_words);
    75 "made alike, long" |v| v.block.repeats >= 4 && v.block.repeat_words >= 15.0;
    -41 "made like no other" |v| v.block.repeats == 1;
    7 "long, made like no other" |v| v.block.repeats == 1 && v.words() >= 10;
    -16 "neighbour is linked" |v| v.previous.is_some_and(|b| b.counts.link_words * 2 > b.counts.words) && v.next.is_some_and(|b| b.counts.link_words * 2 > b.counts.words);
    -30 "in navigation" |v| v.is(Places::NAV);
    -83 "in a page header" |v| v.is(Places::HEADER);
    -183 "in a footer" |v| v.is(Places::FOOTER);
    -120 "in an aside" |v| v.is(Places::ASIDE);
    -182 "in a form" |v| v.is(Places::FORM);
    -247 "in a dialog" |v| v.is(Places::DIALOG);
    -90 "in a sign-up box" |v| v.is(Places::SIGN_UP);
    -3 "laid over the page" |v| v.is(Places::FLOATING);
    37 "in the main part" |v| v.is(Places::MAIN);
    14 "in an article" |v| v.is(Places::ARTICLE);
    -26 "in declared body text" |v| v.is(Places::BODY_TEXT);
    -248 "caption" |v| v.is(Places::CAPTION);
    26 "in a figure" |v| v.is(Places::FIGURE);
    -23 "in a list" |v| v.is(Places::LIST);
    57 "in a table" |v| v.is(Places::TABLE);
    0 "called content" |v| v.hints(Hints::CONTENT);
    -38 "called navigation" |v| v.hints(Hints::NAV);
    -173 "called footer" |v| v.hints(Hints::FOOT);
    -55 "called header" |v| v.hints(Hints::HEAD);
    -22 "called sidebar" |v| v.hints(Hints::SIDE);
    -61 "called related" |v| v.hints(Hints::RELATED);
    -222 "called comments" |v| v.hints(Hints::COMMENTS);
    -6 "called promotion" |v| v.hints(Hints::PROMO);
    -156 "called sharing" |v| v.hints(Hints::SHARE);
    31 "called advertisement" |v| v.hints(Hints::AD);
    -127 "called consent" |v| v.hints(Hints::CONSENT);
    -107 "called overlay" |v| v.hints(Hints::OVERLAY);
    -12 "called metadata" |v| v.hints(Hints::META);
    -79 "called caption" |v| v.hints(Hints::CAPTION);
    -32 "called gate" |v| v.hints(Hints::GATE);
    -98 "called account" |v| v.hints(Hints::LOGIN);
    46 "called contents" |v| v.hints(Hints::TOC);
    36 "called post" |v| v.hints(Hints::POST);
    -9 "called product" |v| v.hints(Hints::PRODUCT);
    -31 "called author" |v| v.hints(Hints::AUTHOR);
    -131 "called reviews" |v| v.hints(Hints::REVIEWS);
    -7 "called card" |v| v.hints(Hints::CARD);
    20 "itself called content" |v| v.near(Hints::CONTENT);
    -34 "itself called metadata" |v| v.near(Hints::META);
    -68 "itself called author" |v| v.near(Hints::AUTHOR);
    -39 "itself called related" |v| v.near(Hints::RELATED);
    -94 "itself called promotion" |v| v.near(Hints::PROMO);
    -12 "itself called sharing" |v| v.near(Hints::SHARE);
    19 "itself called product" |v| v.near(Hints::PRODUCT);
    -81 "itself called navigation" |v| v.near(Hints::NAV);
    4 "itself called post" |v| v.near(Hints::POST);
    -177 "speaks of advertising" |v| v.speaks(Topics::AD);
    -222 "speaks of cookies" |v| v.speaks(Topics::CONSENT);
    -168 "asks to subscribe" |v| v.speaks(Topics::SUBSCRIBE);
    -93 "asks to sign up before reading" |v| v.speaks(Topics::GATE);
    -15 "leads to an account" |v| v.speaks(Topics::SIGN_IN);
    13 "praises an app" |v| v.speaks(Topics::APP);
    -14 "sells something" |v| v.speaks(Topics::PITCH);
    20 "asks to share" |v| v.speaks(Topics::SHARE);
    -197 "announces other articles" |v| v.speaks(Topics::RELATED);
    -57 "speaks of comments" |v| v.speaks(Topics::COMMENTS);
    -186 "legal notice" |v| v.speaks(Topics::LEGAL);
    -76 "names an author" |v| v.speaks(Topics::BYLINE) && v.words() < 12;
    -73 "dates" |v| v.speaks(Topics::META) && v.words() < 15;
    -142 "names a way around" |v| v.speaks(Topics::NAV);
    106 "page of little text" |v| v.page.text_words < 150;
    -22 "page of much text" |v| v.page.text_words > 600;
    -87 "page of links" |v| v.page.link_words * 2 > v.page.words;
    11 "little text, in the main part" |v| v.page.text_words < 150 && v.is(Places::MAIN);
    115 "page of links, after the headline" |v| v.page.link_words * 2 > v.page.words && v.block.side == Side::After;
    -65 "short, little text on the page, unlinked" |v| v.page.text_words < 150 && v.words() < 10 && v.linked() == 0;
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
    let mut tally = Tally { points: BIAS, loudest_for: "no evidence", loudest_against: "no evidence" };
    let (mut most, mut least) = (0, 0);
    for vote in VOTES.iter().filter(|vote| (vote.applies)(view)) {
        tally.points += vote.points;
        if vote.points > most {
            (most, tally.loudest_for) = (vote.points, vote.says);
        } else if vote.points < least {
            (least, tally.loudest_against) = (vote.points, vote.says);
        }
    }
    tally
}

/// Which rules apply, for training.
pub(crate) fn applied(view: &View<'_>) -> impl Iterator<Item = usize> {
    VOTES
        .iter()
        .enumerate()
        .filter(|(_, vote)| (vote.applies)(view))
        .map(|(index, _)| index)
}
