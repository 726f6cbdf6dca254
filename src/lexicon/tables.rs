//! Phrases and listed words as tables, hashed while compiling.
//!
//! In: the lists of [`phrases`](super::phrases), and the words of menus and
//! of consent texts. Out: tables by hash, and sieves that tell most words
//! apart from all of them.

use super::hash::{self, SEED, Sieve, Table, step};
use super::phrases::LISTS;

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
pub(super) static PHRASE_TABLE: Table<PHRASES> = Table::new(&phrases());

/// What all phrases begin with, word by word.
pub(super) static PREFIXES: Sieve = prefixes();

pub(super) static MENU_TABLE: Table<{ MENU_WORDS.len() }> = Table::new(&numbered(MENU_WORDS));
pub(super) static CONSENT_TABLE: Table<{ CONSENT_WORDS.len() }> =
    Table::new(&numbered(CONSENT_WORDS));

/// The words of menus and of consent texts.
pub(super) static LISTED_WORDS: Sieve = listed_words();

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
pub(super) const fn first_word(line: &[u8], from: usize) -> usize {
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

#[cfg(test)]
mod tests {
    use super::*;

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
    fn menu_words_and_consent_words_are_sorted() {
        assert!(MENU_WORDS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(CONSENT_WORDS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(CONSENT_WORDS.len() <= 32);
    }
}
