//! What short lines of text say, in the languages of the web.

use super::hash::{self, SEED, Sieve, Table, step};
use super::phrases::LISTS;
use crate::text;

/// What a line of text is about.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Topics(pub u32);

impl Topics {
    /// Paid for by others.
    pub(crate) const AD: Topics = Topics(1);
    /// Asks to accept cookies.
    pub(crate) const CONSENT: Topics = Topics(1 << 1);
    /// Asks for an address or a subscription.
    pub(crate) const SUBSCRIBE: Topics = Topics(1 << 2);
    /// Says that reading on takes an account or money.
    pub(crate) const GATE: Topics = Topics(1 << 3);
    /// Leads to an account.
    pub(crate) const SIGN_IN: Topics = Topics(1 << 4);
    /// Praises an app.
    pub(crate) const APP: Topics = Topics(1 << 5);
    /// Sells or asks something else.
    pub(crate) const PITCH: Topics = Topics(1 << 6);
    /// Leads to social networks.
    pub(crate) const SHARE: Topics = Topics(1 << 7);
    /// Announces or links other articles.
    pub(crate) const RELATED: Topics = Topics(1 << 8);
    /// Belongs to comments.
    pub(crate) const COMMENTS: Topics = Topics(1 << 9);
    /// Rights and terms.
    pub(crate) const LEGAL: Topics = Topics(1 << 10);
    /// Says who wrote it.
    pub(crate) const BYLINE: Topics = Topics(1 << 11);
    /// Says when it was written or how long it is.
    pub(crate) const META: Topics = Topics(1 << 12);
    /// Names a way around the site.
    pub(crate) const NAV: Topics = Topics(1 << 13);

    /// Whether any of these is spoken of.
    pub(crate) fn has(self, other: Topics) -> bool {
        self.0 & other.0 != 0
    }

    /// Takes these too.
    pub(crate) fn add(&mut self, other: Topics) {
        self.0 |= other.0;
    }
}

/// Where in the line a phrase must stand to count.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Anchor {
    /// The line is the phrase, with hardly a word more.
    Whole,
    /// The line begins with it.
    Start,
    /// Anywhere in the line.
    Anywhere,
}

/// Bytes that a line may have beyond a phrase that must be all of it.
const WHOLE_SLACK: usize = 6;

/// Bytes of further phrases in a line that is all phrases.
const MAX_SECOND_BYTES: usize = 40;

/// Bytes of marks that may come before a phrase at the start of a line.
const START_SLACK: usize = 4;

/// Longest phrase, in bytes.
const MAX_PHRASE_BYTES: usize = 64;

/// Words of menus and footers.
const MENU_WORDS: &[&str] = &[
    "about",
    "accessibility",
    "advertise",
    "agb",
    "apps",
    "archive",
    "careers",
    "contact",
    "cookies",
    "datenschutz",
    "faq",
    "feedback",
    "help",
    "home",
    "impressum",
    "imprint",
    "jobs",
    "kontakt",
    "legal",
    "login",
    "menu",
    "newsletter",
    "newsletters",
    "next",
    "notice",
    "page",
    "pages",
    "policy",
    "press",
    "prev",
    "previous",
    "privacy",
    "rss",
    "search",
    "shop",
    "sitemap",
    "subscribe",
    "support",
    "terms",
];

/// Longest line that may be a menu, in words.
const MAX_MENU_WORDS: u32 = 12;

/// Words that consent texts are made of, in several languages; at most 32.
const CONSENT_WORDS: &[&str] = &[
    "accept",
    "advertising",
    "agree",
    "akzeptieren",
    "choices",
    "consent",
    "cookie",
    "cookies",
    "datenschutz",
    "device",
    "einwilligung",
    "identifiers",
    "information",
    "légitime",
    "manage",
    "parties",
    "partner",
    "partners",
    "personalised",
    "personalized",
    "preferences",
    "privacidad",
    "privacy",
    "purposes",
    "refuse",
    "reject",
    "settings",
    "store",
    "third",
    "traceurs",
    "vendors",
    "zwecke",
];

/// Different words of consent from which a text asks for it.
///
/// Running text of WCXB dev that has nothing to do with consent has three at
/// the most in paragraphs of up to 600 bytes.
const MIN_CONSENT_WORDS: u32 = 5;

/// How many phrases there are.
const PHRASES: usize = {
    let (mut count, mut list) = (0, 0);
    while list < LISTS.len() {
        let mut group = 0;
        while group < LISTS[list].len() {
            count += LISTS[list][group].2.len();
            group += 1;
        }
        list += 1;
    }
    count
};

/// The phrases by hash: topics, with the anchor in the two highest bits.
static PHRASE_TABLE: Table<PHRASES> = Table::new(&phrases());

/// What all phrases begin with, word by word.
static PREFIXES: Sieve = prefixes();

static MENU_TABLE: Table<{ MENU_WORDS.len() }> = Table::new(&numbered(MENU_WORDS));
static CONSENT_TABLE: Table<{ CONSENT_WORDS.len() }> = Table::new(&numbered(CONSENT_WORDS));

/// The words of menus and of consent texts.
static LISTED_WORDS: Sieve = listed_words();

const fn listed_words() -> Sieve {
    let mut sieve = Sieve::new();
    let mut place = 0;
    while place < MENU_WORDS.len() {
        sieve = sieve.with(hash::hash(MENU_WORDS[place].as_bytes()));
        place += 1;
    }
    let mut place = 0;
    while place < CONSENT_WORDS.len() {
        sieve = sieve.with(hash::hash(CONSENT_WORDS[place].as_bytes()));
        place += 1;
    }
    sieve
}

#[cfg_attr(
    target_pointer_width = "64",
    expect(clippy::large_stack_arrays, reason = "runs while compiling")
)]
const fn phrases() -> [(&'static str, u32); PHRASES] {
    let mut all = [("", 0); PHRASES];
    let (mut place, mut list) = (0, 0);
    while list < LISTS.len() {
        let mut group = 0;
        while group < LISTS[list].len() {
            let (topics, anchor, phrases) = LISTS[list][group];
            let mut phrase = 0;
            while phrase < phrases.len() {
                all[place] = (phrases[phrase], topics.0 | (anchor as u32) << 30);
                place += 1;
                phrase += 1;
            }
            group += 1;
        }
        list += 1;
    }
    all
}

const fn numbered<const N: usize>(words: &[&'static str]) -> [(&'static str, u32); N] {
    let mut all = [("", 0); N];
    let mut place = 0;
    while place < N {
        all[place] = (words[place], place as u32);
        place += 1;
    }
    all
}

const fn prefixes() -> Sieve {
    let all = phrases();
    let mut sieve = Sieve::new();
    let mut place = 0;
    while place < PHRASES {
        let phrase = all[place].0.as_bytes();
        let (mut hash, mut byte) = (SEED, 0);
        while byte < phrase.len() {
            let end = first_word(phrase, byte);
            while byte < end {
                hash = step(hash, phrase[byte]);
                byte += 1;
            }
            sieve = sieve.with(hash);
        }
        place += 1;
    }
    sieve
}

/// Where the word or character ends that begins here: a word of letters, or
/// one character of a script without spaces, or a lone mark.
const fn first_word(line: &[u8], from: usize) -> usize {
    let mut end = from;
    while end < line.len() && is_word_byte(line, end) {
        end += 1;
    }
    if end > from {
        return end;
    }
    let mut end = from + 1;
    while end < line.len() && line[end] & 0xC0 == 0x80 {
        end += 1;
    }
    end
}

/// Whether a byte belongs to a word: ASCII letters and digits, and letters of
/// two bytes (Latin, Greek, Cyrillic, Hebrew, Arabic). Letters of three bytes
/// and more stand alone: nearly all are of scripts without spaces.
const fn is_word_byte(line: &[u8], place: usize) -> bool {
    let byte = line[place];
    match byte {
        // Between C2 80 and C2 BF stand marks.
        b'a'..=b'z' | b'0'..=b'9' | 0xC3..=0xDF => true,
        0x80..=0xBF => {
            let mut lead = place;
            while lead > 0 && line[lead] & 0xC0 == 0x80 {
                lead -= 1;
            }
            line[lead] >= 0xC3 && line[lead] < 0xE0
        }
        _ => false,
    }
}

/// Reads what a line of text is about; the line is in lower case, its white
/// space folded and its apostrophes straight.
pub(crate) fn topics(line: &str) -> Topics {
    let bytes = line.trim_end().as_bytes();
    let mut found = Topics::default();
    let (mut words, mut entries, mut numbers, mut consent) = (0, 0, 0, 0_u32);
    let mut place = 0;
    while place < bytes.len() {
        let word = Word::read(bytes, place, SEED);
        if bytes[place] > b'/' {
            words += 1;
            let is_number = bytes[place..word.end].iter().all(u8::is_ascii_digit);
            numbers += u32::from(is_number);
            if LISTED_WORDS.lets_through(word.hash) {
                entries += u32::from(MENU_TABLE.get(word.hash).is_some());
                consent |= CONSENT_TABLE.get(word.hash).map_or(0, |number| 1 << number);
            }
        }
        if PREFIXES.lets_through(word.hash) {
            match_from(bytes, place, word, &mut found);
        }
        place = word.end;
    }
    let is_menu = entries > 0 && (entries + numbers) * 2 > words;
    if is_menu && (2..=MAX_MENU_WORDS).contains(&words) {
        found.add(Topics::NAV);
    }
    if consent.count_ones() >= MIN_CONSENT_WORDS {
        found.add(Topics::CONSENT);
    }
    found
}

/// A word of a line, or a character that stands for one.
#[derive(Clone, Copy)]
struct Word {
    /// Where it ends.
    end: usize,
    /// The hash of what was read up to there.
    hash: u32,
}

impl Word {
    /// Reads on from a place and a hash, as far as [`first_word`] goes.
    fn read(line: &[u8], from: usize, hash: u32) -> Word {
        let (mut hash, mut end) = (hash, from);
        while let Some(&byte) = line.get(end)
            && matches!(byte, b'a'..=b'z' | b'0'..=b'9')
        {
            hash = step(hash, byte);
            end += 1;
        }
        // Most words are ASCII, and read in full by now.
        if end == from || line.get(end).is_some_and(|byte| !byte.is_ascii()) {
            let last = first_word(line, from);
            while end < last {
                hash = step(hash, line[end]);
                end += 1;
            }
        }
        Word { end, hash }
    }
}

/// Finds the phrases that begin at this place, by a running hash, as far as
/// any phrase goes; `word` is the first of them.
fn match_from(line: &[u8], from: usize, mut word: Word, found: &mut Topics) {
    let limit = line.len().min(from + MAX_PHRASE_BYTES);
    loop {
        if let Some(value) = PHRASE_TABLE.get(word.hash)
            && is_anchored(line, from, word.end, value >> 30)
        {
            found.add(Topics(value & !(3 << 30)));
        }
        if word.end >= limit {
            return;
        }
        word = Word::read(line, word.end, word.hash);
        if !PREFIXES.lets_through(word.hash) {
            return;
        }
    }
}

fn is_anchored(line: &[u8], from: usize, end: usize, anchor: u32) -> bool {
    let starts = from < START_SLACK;
    if anchor == Anchor::Anywhere as u32 {
        return true;
    }
    if anchor == Anchor::Start as u32 {
        return starts;
    }
    let after = &line[end..];
    let ends =
        after.len() <= WHOLE_SLACK || after.starts_with(b":") || after.starts_with("：".as_bytes());
    starts && (ends || after.len() <= MAX_SECOND_BYTES && is_whole(after))
}

/// Whether a line goes on with a space and phrases that are all of it: two
/// buttons side by side.
fn is_whole(after: &[u8]) -> bool {
    let Some(rest) = after.strip_prefix(b" ") else {
        return false;
    };
    let mut found = Topics::default();
    let word = Word::read(rest, 0, SEED);
    if !rest.is_empty() && PREFIXES.lets_through(word.hash) {
        match_from(rest, 0, word, &mut found);
    }
    found != Topics::default()
}

/// Adds a text to a line for [`topics`]: lower case, straight apostrophes,
/// single spaces.
pub(crate) fn fold(text: &str, line: &mut String) {
    // Written without a space at the start of a line or after another.
    let mut is_spaced = line.is_empty() || line.ends_with(' ');
    for character in text.chars() {
        let is_space = text::is_space(character);
        let folded = match character {
            _ if character.is_ascii_lowercase() => character,
            _ if is_space && is_spaced => continue,
            _ if is_space => ' ',
            '’' => '\'',
            character => text::lower(character),
        };
        is_spaced = folded == ' ';
        line.push(folded);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_sorted_unique_and_folded() {
        for (.., phrases) in LISTS.iter().copied().flatten() {
            assert!(phrases.windows(2).all(|pair| pair[0] < pair[1]));
            for phrase in *phrases {
                let mut folded = String::new();
                fold(phrase, &mut folded);
                assert_eq!(folded, *phrase);
                assert!(phrase.len() <= MAX_PHRASE_BYTES, "{phrase}");
            }
        }
    }

    #[test]
    fn no_two_phrases_share_a_hash() {
        let mut hashes: Vec<u32> = phrases()
            .iter()
            .map(|(phrase, _)| hash::hash(phrase.as_bytes()))
            .collect();
        hashes.sort_unstable();
        assert!(hashes.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn every_phrase_is_found_alone() {
        for (topics_meant, _, phrases) in LISTS.iter().copied().flatten() {
            for phrase in *phrases {
                assert!(topics(phrase).has(*topics_meant), "{phrase}");
            }
        }
    }

    #[test]
    fn menu_words_and_consent_words_are_sorted() {
        assert!(MENU_WORDS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(CONSENT_WORDS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(CONSENT_WORDS.len() <= 32);
    }

    #[test]
    fn phrase_counts_where_its_anchor_allows() {
        assert_eq!(topics("advertisement"), Topics::AD);
        assert_eq!(
            topics("the advertisement ran for weeks in the paper"),
            Topics::default()
        );
        assert!(topics("get it, and download the app today").has(Topics::APP));
        assert!(topics("related stories").has(Topics::RELATED));
        assert!(topics("read more: the tide").has(Topics::RELATED));
    }

    #[test]
    fn line_of_menu_words_is_a_menu() {
        assert!(topics("terms privacy help careers").has(Topics::NAV));
        assert!(topics("page 1 2 3 next").has(Topics::NAV));
        assert!(!topics("help came from the sea").has(Topics::NAV));
    }

    #[test]
    fn unmarked_consent_text_is_told_by_its_words() {
        let text =
            "we and third parties store information on your device; accept or refuse all purposes";
        assert!(topics(text).has(Topics::CONSENT));
    }

    #[test]
    fn phrase_ends_with_its_word() {
        assert_eq!(topics("sharepoint"), Topics::default());
        assert_eq!(topics("bystanders saw it"), Topics::default());
    }

    #[test]
    fn scripts_without_spaces_match_within_the_line() {
        assert!(topics("今すぐアプリをダウンロード").has(Topics::APP));
        assert!(topics("関連記事").has(Topics::RELATED));
    }
}
