//! Whether a line reads like what sites write beside their articles, in words
//! that no list foresees.
//!
//! In: a folded line. Out: log-odds of it being an aside. The weights are
//! learned from lines of our own writing in twenty languages, asides and
//! sentences of articles: a logistic regression over hashed beginnings of
//! words. `model/lines.py` makes them and reads words in the same way.

use super::hash::{SEED, step};
use crate::text::is_spaceless;

/// A weight for each hash, in steps of 8 hundredths; the first is that of
/// every line.
static WEIGHTS: &[u8; BUCKETS] = include_bytes!("manner.bin");
const BUCKETS: usize = 1 << 15;

/// Letters of a word that tell it from others: endings change.
const STEM: usize = 5;

/// Words of a line that are read.
const MAX_WORDS: usize = 40;

/// One by the root of a number of words, in parts of 256.
const SHARES: [i32; MAX_WORDS + 2] = {
    let mut shares = [256; MAX_WORDS + 2];
    let mut count = 1;
    while count < shares.len() {
        shares[count] = (65_536 / count as u32).isqrt().cast_signed();
        count += 1;
    }
    shares
};

/// The log-odds that a line is an aside, in steps of 8 hundredths, none at
/// 128.
pub(crate) fn manner(line: &str) -> u8 {
    let mut words = Words::default();
    let mut before = ' ';
    for letter in line.chars() {
        if letter.is_ascii_lowercase() {
            words.letter(letter);
            before = letter;
            continue;
        }
        let is_pair = is_spaceless(letter) || matches!(letter, '가'..='힣');
        if is_pair {
            words.end();
            let is_within = is_spaceless(before) || matches!(before, '가'..='힣');
            words.letter(if is_within { before } else { '^' });
            words.letter(letter);
            words.end();
        } else if letter.is_ascii_digit() {
            if !before.is_ascii_digit() {
                words.end();
                words.letter('0');
                words.end();
            }
        } else if parts(letter) {
            words.end();
        } else {
            words.letter(letter);
        }
        before = letter;
        if words.count >= MAX_WORDS {
            break;
        }
    }
    words.end();
    let odds = weight(0) + ((words.sum * SHARES[words.count]) >> 8);
    (odds + 128).clamp(0, 254) as u8
}

fn weight(bucket: usize) -> i32 {
    WEIGHTS[bucket].cast_signed().into()
}

/// Whether a character parts words.
fn parts(letter: char) -> bool {
    matches!(letter,
        '\0'..='/' | ':'..='@' | '['..='`' | '{'..='¿'
        | '\u{2000}'..='\u{206F}' | '\u{3000}'..='\u{303F}' | '\u{FF00}'..='\u{FF0F}'
        | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}')
}

/// The words read so far, and the one that is being read.
#[derive(Default)]
struct Words {
    /// Weights of all.
    sum: i32,
    /// How many, the first one twice: it says most.
    count: usize,
    hash: Option<u32>,
    letters: usize,
}

impl Words {
    fn letter(&mut self, letter: char) {
        if self.letters == STEM {
            return;
        }
        self.letters += 1;
        let hash = self.hash.unwrap_or(SEED);
        self.hash = Some(if letter.is_ascii() {
            step(hash, letter as u8)
        } else {
            let mut bytes = [0; 4];
            letter.encode_utf8(&mut bytes).bytes().fold(hash, step)
        });
    }

    fn end(&mut self) {
        if let Some(hash) = self.hash.take() {
            if self.count == 0 {
                self.add(step(hash, b'^'));
            }
            self.add(hash);
        }
        self.letters = 0;
    }

    fn add(&mut self, hash: u32) {
        let bucket = (hash ^ (hash >> 15)) as usize % BUCKETS;
        if bucket > 0 {
            self.sum += weight(bucket);
        }
        self.count += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asides_are_told_from_sentences_by_their_words() {
        for (aside, sentence) in [
            (
                "join our channel for the day's news",
                "the canal was dug by hand in a single year.",
            ),
            (
                "noch kein abo? jetzt testen",
                "das boot lag drei jahre im schlamm.",
            ),
            (
                "écoutez notre nouveau podcast",
                "le pont fut fermé deux hivers de suite.",
            ),
            ("無料会員登録はこちら", "橋は三年前に閉鎖された。"),
        ] {
            assert!(manner(aside) > 128, "{aside}: {}", manner(aside));
            assert!(manner(sentence) < 128, "{sentence}: {}", manner(sentence));
        }
    }

    #[test]
    fn line_without_words_has_the_odds_of_all() {
        assert_eq!(manner(""), manner(" – "));
    }
}
