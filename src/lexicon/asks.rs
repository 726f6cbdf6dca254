//! What the text of an overlay asks for: beginnings of words and phrases, in
//! the languages of the web, each with a weight.
//!
//! Unlike the phrases of [`super::Topics`], a stem counts with any ending
//! (`abonn` in `abonnieren` and in `abonnez-vous`), because an overlay is
//! short and says little else. A stem that ends with a space is a whole word.

mod adblock;
mod age;
mod app;
mod chat;
mod consent;
mod gate;
mod newsletter;
mod paywall;
mod promo;
mod push;
mod share;
mod sign_in;
mod tool;
mod tour;

use super::hash::{Dense, SEED, Sieve, hash, step};

/// What an overlay may ask for, in the order in which ties are decided.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Ask {
    /// How old the reader is.
    Age,
    /// To turn off a blocker of ads.
    Adblock,
    /// To accept cookies.
    Consent,
    /// To share the page.
    Share,
    /// To use the app.
    App,
    /// To allow notifications.
    Push,
    /// For an address to write to.
    Newsletter,
    /// For a subscription before reading on.
    Paywall,
    /// For an account.
    SignIn,
    /// To buy or to give.
    Promo,
    /// To talk.
    Chat,
    /// To look at parts of the page, one by one.
    Tour,
    /// For a choice before the page may be used: place, language, proof of
    /// being human.
    Gate,
    /// Nothing: a tool of the page itself, such as the way back to its top.
    Tool,
}

/// How many there are.
pub(crate) const ASKS: usize = 14;

/// Stems of one ask and weight.
type Group = (Ask, u32, &'static [&'static str]);

/// All stems.
const LISTS: &[&[Group]] = &[
    adblock::GROUPS,
    age::GROUPS,
    app::GROUPS,
    chat::GROUPS,
    consent::GROUPS,
    gate::GROUPS,
    newsletter::GROUPS,
    paywall::GROUPS,
    promo::GROUPS,
    push::GROUPS,
    share::GROUPS,
    sign_in::GROUPS,
    tool::GROUPS,
    tour::GROUPS,
];

/// Longest stem, in bytes.
const MAX_STEM_BYTES: usize = 48;

/// Bytes of a text that are read.
const MAX_TEXT_BYTES: usize = 8_000;

/// Weights of one ask are not summed beyond this.
const MAX_WEIGHT: u32 = 14;

const STEMS: usize = {
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

/// The stems by hash: the ask, the weight above its four bits.
static TABLE: Dense<STEMS> = Dense::new(&hashed());

/// All that stems begin with, byte by byte.
static PREFIXES: Sieve<256> = prefixes();

/// How much a text asks for each thing.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Asks(pub [u32; ASKS]);

impl Asks {
    /// The weight of one ask.
    pub(crate) fn of(&self, ask: Ask) -> u32 {
        self.0[ask as usize]
    }
}

/// Weighs a text; each stem counts once. The text is folded by
/// [`super::topics::fold`] first.
pub(crate) fn asks(folded: &str) -> Asks {
    let bytes = folded.as_bytes();
    let bytes = &bytes[..bytes.len().min(MAX_TEXT_BYTES)];
    let mut found: Vec<u32> = Vec::new();
    let mut asks = Asks::default();
    for from in 0..bytes.len() {
        if !begins(bytes, from) {
            continue;
        }
        let mut hash = SEED;
        for &byte in bytes[from..].iter().take(MAX_STEM_BYTES) {
            hash = step(hash, plain(byte));
            if !PREFIXES.lets_through(hash) {
                break;
            }
            if let Some(value) = TABLE.get(hash)
                && !found.contains(&hash)
            {
                found.push(hash);
                let weight = &mut asks.0[usize::from(value & 0xF)];
                *weight = (*weight + u32::from(value >> 4)).min(MAX_WEIGHT);
            }
        }
    }
    asks
}

/// Whether a stem may begin here: where a word does, and at every letter of
/// scripts that write words together or put articles before them.
fn begins(bytes: &[u8], from: usize) -> bool {
    match bytes[from] {
        // Latin, Greek and Cyrillic letters begin at a word.
        b'a'..=b'z' | b'0'..=b'9' | 0xC3..=0xD4 => !follows_letter(&bytes[..from]),
        b'%' | b'+' | 0xD5.. => true,
        _ => false,
    }
}

/// Whether a text ends with a letter of a script with spaces.
fn follows_letter(before: &[u8]) -> bool {
    let lead = before
        .iter()
        .rev()
        .find(|&&byte| !(0x80..0xC0).contains(&byte));
    lead.is_some_and(|lead| lead.is_ascii_alphanumeric() || (0xC3..0xE0).contains(lead))
}

/// Punctuation as a space, so that a whole word may end with it.
const fn plain(byte: u8) -> u8 {
    match byte {
        b'.' | b',' | b';' | b':' | b'!' | b'?' | b'(' | b')' | b'"' | b'\n' => b' ',
        byte => byte,
    }
}

#[expect(clippy::large_stack_arrays, reason = "runs while compiling")]
const fn hashed() -> [(u32, u8); STEMS] {
    let stems = stems();
    let mut all = [(0, 0); STEMS];
    let mut place = 0;
    while place < STEMS {
        all[place] = (hash(stems[place].0.as_bytes()), stems[place].1);
        place += 1;
    }
    all
}

#[expect(clippy::large_stack_arrays, reason = "runs while compiling")]
const fn stems() -> [(&'static str, u8); STEMS] {
    let mut all = [("", 0); STEMS];
    let (mut place, mut list) = (0, 0);
    while list < LISTS.len() {
        let mut group = 0;
        while group < LISTS[list].len() {
            let (ask, weight, stems) = LISTS[list][group];
            let mut stem = 0;
            while stem < stems.len() {
                assert!(weight < 16, "four bits hold the weight");
                all[place] = (stems[stem], ask as u8 | (weight as u8) << 4);
                place += 1;
                stem += 1;
            }
            group += 1;
        }
        list += 1;
    }
    all
}

const fn prefixes() -> Sieve<256> {
    let all = stems();
    let mut sieve = Sieve::new();
    let mut place = 0;
    while place < STEMS {
        let stem = all[place].0.as_bytes();
        let (mut hash, mut byte) = (SEED, 0);
        while byte < stem.len() {
            hash = step(hash, stem[byte]);
            sieve.add(hash);
            byte += 1;
        }
        place += 1;
    }
    sieve
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::fold;

    fn best(text: &str) -> Option<Ask> {
        let mut line = String::new();
        fold(text, &mut line);
        line.push(' ');
        let weights = asks(&line);
        let best = (0..ASKS).rev().max_by_key(|&place| weights.0[place])?;
        (weights.0[best] > 0).then(|| ORDER[best])
    }

    const ORDER: [Ask; ASKS] = [
        Ask::Age,
        Ask::Adblock,
        Ask::Consent,
        Ask::Share,
        Ask::App,
        Ask::Push,
        Ask::Newsletter,
        Ask::Paywall,
        Ask::SignIn,
        Ask::Promo,
        Ask::Chat,
        Ask::Tour,
        Ask::Gate,
        Ask::Tool,
    ];

    #[test]
    fn stems_are_folded_and_stand_in_one_group() {
        let mut all = Vec::new();
        for (.., stems) in LISTS.iter().copied().flatten() {
            for stem in *stems {
                let mut folded = String::new();
                fold(stem, &mut folded);
                assert_eq!(folded, *stem);
                assert!(stem.bytes().all(|byte| plain(byte) == byte), "{stem}");
                assert!(stem.len() <= MAX_STEM_BYTES && stem.len() > 1, "{stem}");
                all.push(*stem);
            }
            assert!(stems.windows(2).all(|pair| pair[0] < pair[1]), "{stems:?}");
        }
        let count = all.len();
        all.sort_unstable();
        for pair in all.windows(2) {
            assert_ne!(pair[0], pair[1]);
        }
        all.dedup();
        assert_eq!(all.len(), count);
    }

    #[test]
    fn every_stem_is_found() {
        for (ask, _, stems) in LISTS.iter().copied().flatten() {
            for stem in *stems {
                let text = [*stem, " "].concat();
                assert!(asks(&text).of(*ask) > 0, "{stem}");
            }
        }
    }

    #[test]
    fn stem_counts_with_any_ending_and_a_whole_word_with_none() {
        assert_eq!(best("Alle Cookies akzeptieren"), Some(Ask::Consent));
        assert_eq!(best("Read it in the app!"), Some(Ask::App));
        assert_eq!(best("He applied for it"), None);
    }

    #[test]
    fn scripts_without_spaces_match_anywhere() {
        assert_eq!(
            best("当サイトではCookieを使用しています"),
            Some(Ask::Consent)
        );
        assert_eq!(best("続きはアプリで読む"), Some(Ask::App));
    }
}
