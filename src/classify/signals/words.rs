//! The signals in words, for who asks why.

use super::{
    BLOCK_NAMES, BLOCK_UNITS, LEVEL_NAMES, LEVEL_UNITS, LEVELS, NEIGHBOUR_NAMES, NEIGHBOUR_UNITS,
    OWN_NAMES, PAGE_NAMES, PAGE_UNITS, SIDES,
};

/// What stands before the names of a set of bits, and their names.
const BITS: [(&str, &[&str]); 5] = [
    ("in", PLACES),
    ("called", HINTS),
    ("itself called", HINTS),
    ("speaking of", TOPICS),
    ("below a heading that speaks of", TOPICS),
];

/// Names of `Places`, in the order of their bits.
const PLACES: &[&str] = &[
    "navigation",
    "a page header",
    "a footer",
    "an aside",
    "the main part",
    "an article",
    "a form",
    "a dialog",
    "a figure",
    "a caption",
    "a quotation",
    "a list",
    "a table",
    "code",
    "a heading",
    "a button or field",
    "declared body text",
    "a sign-up box",
    "a frame",
    "a floating box",
];

/// Names of `Hints`, in the order of their bits.
const HINTS: &[&str] = &[
    "content",
    "navigation",
    "footer",
    "header",
    "sidebar",
    "related",
    "comments",
    "promotion",
    "sharing",
    "advertisement",
    "consent",
    "overlay",
    "metadata",
    "caption",
    "gate",
    "account",
    "contents",
    "post",
    "product",
    "author",
    "card",
    "reviews",
];

/// Names of `Topics`, in the order of their bits.
const TOPICS: &[&str] = &[
    "advertising",
    "cookies",
    "subscribing",
    "a gate before reading",
    "an account",
    "an app",
    "something to buy",
    "sharing",
    "other articles",
    "comments",
    "rights and terms",
    "who wrote it",
    "when it was written",
    "ways around the site",
    "what stands beside a text",
    "its reader",
];

/// How the rules label a block, in the order of `Label`.
const LABELS: &[&str] = &[
    "content",
    "title",
    "byline",
    "caption",
    "overlay",
    "promo",
    "navigation",
    "related",
    "comments",
    "ad",
    "other",
];

/// Kinds of pages, in the order of `PageType`.
const KINDS: &[&str] = &[
    "article",
    "documentation",
    "forum",
    "listing",
    "collection",
    "product",
    "service",
    "other",
];

/// Sides of the headline, in the order of `Side`.
const SIDE_WORDS: &[&str] = &["no headline", "before", "itself", "after"];

/// What a block may ask for, in the order of `Ask`, nothing first.
const ASKS: &[&str] = &[
    "nothing",
    "the reader's age",
    "no blocker of ads",
    "consent",
    "sharing",
    "using the app",
    "notifications",
    "an address",
    "a subscription",
    "an account",
    "money",
    "a talk",
    "a tour",
    "a choice",
    "a tool",
];

/// Kinds of elements, in the order of `element`.
const ELEMENTS: &[&str] = &[
    "",
    "button or field",
    "another",
    "caption",
    "heading",
    "box",
    "table cell",
    "list item",
    "term or definition",
    "paragraph",
    "preformatted",
];

/// How a line may end with a link.
const LINKS: &[&str] = &["no", "in its sentence", "behind its sentence"];

/// How a value is reckoned.
#[derive(Clone, Copy)]
enum Unit {
    /// Eighths of the binary logarithm.
    Log,
    /// Halves of a hundredth.
    Share,
    /// Log-odds, 8 hundredths a step, none at 128.
    Vote,
    /// No or yes.
    Claim,
    /// The same, where the name says it.
    Bit,
    /// A name of several.
    Word(&'static [&'static str]),
    /// As it is.
    Number,
}

impl Unit {
    /// The unit of the value that an expression of the table gives.
    fn of(expression: &str) -> Unit {
        let starts = |start: &str| expression.starts_with(start);
        if starts("log(") {
            Unit::Log
        } else if starts("share(") || expression.contains("* 200.0") {
            Unit::Share
        } else if starts("vote(") || starts("beyond(") || expression.ends_with("manner") {
            Unit::Vote
        } else if starts("u8::from(") || expression.ends_with("is_heading_linked") {
            Unit::Claim
        } else if starts("element(") {
            Unit::Word(ELEMENTS)
        } else if expression.ends_with("last_link as u8") {
            Unit::Word(LINKS)
        } else if expression.ends_with("side as u8") {
            Unit::Word(SIDE_WORDS)
        } else if expression.ends_with("label as u8") {
            Unit::Word(LABELS)
        } else if expression.ends_with("asked.what") {
            Unit::Word(ASKS)
        } else if expression.ends_with("kind as u8") {
            Unit::Word(KINDS)
        } else {
            Unit::Number
        }
    }
}

/// A signal in words.
struct Word {
    name: String,
    unit: Unit,
    /// Whether 255 says that there is no such block.
    may_lack: bool,
}

/// All signals in words.
pub(in crate::classify) struct Wording(Vec<Word>);

impl Wording {
    /// Reads the tables of signals.
    pub(in crate::classify) fn new() -> Wording {
        let mut words = Wording(Vec::new());
        words.add("", &PAGE_NAMES, &PAGE_UNITS);
        words.add("", &BLOCK_NAMES, &BLOCK_UNITS);
        for level in 1..=LEVELS {
            let whose = format!("container {level} up: ");
            words.add(&whose, &LEVEL_NAMES, &LEVEL_UNITS);
        }
        let of_blocks = words.0.len();
        for (side, _) in SIDES {
            words.add(
                &format!("block {side}: "),
                &NEIGHBOUR_NAMES,
                &NEIGHBOUR_UNITS,
            );
        }
        for word in &mut words.0[of_blocks..] {
            word.may_lack = true;
        }
        let own = ["vote(", "vote(", "label as u8", "share(", "asks", "manner"];
        words.add("", &OWN_NAMES, &own);
        for (set, names) in BITS {
            let names = names.iter().map(|name| Word {
                name: format!("{set} {name}"),
                unit: Unit::Bit,
                may_lack: false,
            });
            words.0.extend(names);
        }
        words
    }

    fn add(&mut self, whose: &str, names: &[&str], units: &[&str]) {
        let words = names.iter().zip(units).map(|(name, unit)| Word {
            name: format!("{whose}{name}"),
            unit: Unit::of(unit),
            may_lack: false,
        });
        self.0.extend(words);
    }

    /// What a signal is called.
    pub(in crate::classify) fn name(&self, signal: usize) -> &str {
        &self.0[signal].name
    }

    /// What a signal says with a value.
    pub(in crate::classify) fn say(&self, signal: usize, value: u8) -> String {
        let Word {
            name,
            unit,
            may_lack,
        } = &self.0[signal];
        if *may_lack && value == u8::MAX {
            return format!("{name}: no such block");
        }
        match unit {
            Unit::Bit if value == 0 => format!("not {name}"),
            Unit::Bit => name.clone(),
            Unit::Claim => format!("{name}: {}", if value == 0 { "no" } else { "yes" }),
            Unit::Log => format!("{name}: {}", number(value)),
            Unit::Share => format!("{name}: {} %", value / 2),
            Unit::Vote => format!("{name}: {:+.1}", (f64::from(value) - 128.0) * 0.08),
            Unit::Word(words) => {
                let word = words.get(usize::from(value)).unwrap_or(&"unknown");
                format!("{name}: {word}")
            }
            Unit::Number => format!("{name}: {value}"),
        }
    }
}

/// The number whose logarithm is given: to eighths of a power of two.
fn number(log: u8) -> String {
    let (whole, part) = (log / 8, log % 8);
    let number = (u64::from(8 + part) << whole).div_ceil(8) - 1;
    let about = if log < 32 { "" } else { "about " };
    format!("{about}{number}")
}

#[cfg(test)]
mod tests {
    use super::super::{COUNT, log, names, share, vote};
    use super::*;
    use crate::features::{Places, Side};
    use crate::lexicon::{Hints, Topics};

    #[test]
    fn every_signal_and_every_bit_has_words() {
        assert_eq!(Wording::new().0.len(), COUNT);
        assert_eq!(PLACES.len(), Places::COUNT);
        assert_eq!(HINTS.len(), Hints::COUNT);
        assert_eq!(TOPICS.len(), Topics::COUNT);
    }

    #[test]
    fn words_stand_in_the_order_of_the_signals() {
        let wording = Wording::new();
        for (place, name) in names().iter().enumerate().take(COUNT - 102) {
            let last = name.rsplit(": ").next().unwrap();
            assert!(wording.name(place).ends_with(last), "{name}");
        }
        assert_eq!(SIDE_WORDS[Side::After as usize], "after");
    }

    #[test]
    fn values_are_told_in_the_units_of_people() {
        let wording = Wording::new();
        let say = |name: &str, value: u8| {
            let place = (0..COUNT).find(|&place| wording.name(place) == name);
            wording.say(place.unwrap(), value)
        };
        assert_eq!(say("words", log(3)), "words: 3");
        assert_eq!(say("words", log(40)), "words: about 39");
        assert_eq!(say("linked words", share(1, 4)), "linked words: 25 %");
        assert_eq!(say("votes", vote(-200)), "votes: -2.0");
        assert_eq!(say("ends a sentence", 0), "ends a sentence: no");
        assert_eq!(say("called related", 1), "called related");
        assert_eq!(say("in a footer", 0), "not in a footer");
        assert_eq!(say("element", 9), "element: paragraph");
        assert_eq!(
            say("block before: words", 255),
            "block before: words: no such block"
        );
    }
}
