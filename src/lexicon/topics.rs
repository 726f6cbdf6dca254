//! What short lines of text say, in the languages of the web.

use super::hash::{SEED, step};
use super::stems::has_stem;
use super::tables::{
    CONSENT_TABLE, KINDS, LISTED_WORDS, MENU_TABLE, PHRASE_TABLE, PREFIXES, READER_TABLE,
    first_word,
};
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
    /// Has a word of those that lines beside the text are made of; weak
    /// evidence, read of short lines alone.
    pub(crate) const BESIDE: Topics = Topics(1 << 14);

    /// Speaks to its reader: no subject, but how pitches are made.
    pub(crate) const READER: Topics = Topics(1 << 15);

    /// How many there are.
    pub(crate) const COUNT: usize = 16;

    /// Whether nothing is spoken of, to whomever.
    pub(crate) fn is_none(self) -> bool {
        !self.has(Topics::all_but(Topics(0)))
    }

    /// Whether any of these is spoken of.
    pub(crate) fn has(self, other: Topics) -> bool {
        self.0 & other.0 != 0
    }

    /// All subjects but these; whom a line speaks to is none.
    pub(crate) fn all_but(others: Topics) -> Topics {
        Topics(!(others.0 | Topics::READER.0))
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

/// The same where they count something: ` (1,204)`, `（2件）`.
const COUNT_SLACK: usize = 16;

/// Bytes of further phrases in a line that is all phrases.
const MAX_SECOND_BYTES: usize = 64;

/// Bytes of marks that may come before a phrase at the start of a line.
const START_SLACK: usize = 4;

/// Longest phrase, in bytes.
const MAX_PHRASE_BYTES: usize = 64;

/// Longest line of which single words count, in bytes.
const MAX_BESIDE_BYTES: usize = 160;

/// Longest line that may be a menu, in words.
const MAX_MENU_WORDS: u32 = 12;

/// Different words of consent from which a text asks for it.
///
/// Running text of WCXB dev that has nothing to do with consent has three at
/// the most in paragraphs of up to 600 bytes.
const MIN_CONSENT_WORDS: u32 = 5;

/// How lines end that name who wrote it.
const BYLINE_ENDS: [&[u8]; 3] = [" 기자".as_bytes(), " 특파원".as_bytes(), "報導".as_bytes()];

/// Reads what a line of text is about; the line is in lower case, its white
/// space folded and its apostrophes straight.
pub(crate) fn topics(line: &str) -> Topics {
    let bytes = line.trim_end().as_bytes();
    let mut found = Topics::default();
    let (mut words, mut entries, mut numbers, mut consent) = (0, 0, 0, 0_u32);
    let mut reader = false;
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
                reader |= READER_TABLE.get(word.hash).is_some();
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
    if found == Topics::default() && bytes.len() <= MAX_BESIDE_BYTES && has_stem(line) {
        found.add(Topics::BESIDE);
    }
    if bytes.len() <= MAX_SECOND_BYTES && BYLINE_ENDS.iter().any(|end| bytes.ends_with(end)) {
        found.add(Topics::BYLINE);
    }
    if reader {
        found.add(Topics::READER);
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
        if let Some(kind) = PHRASE_TABLE.get(word.hash) {
            let (topics, anchor) = KINDS[usize::from(kind)];
            if is_anchored(line, from, word.end, anchor) {
                found.add(topics);
            }
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

fn is_anchored(line: &[u8], from: usize, end: usize, anchor: Anchor) -> bool {
    let starts = from < START_SLACK;
    match anchor {
        Anchor::Anywhere => true,
        Anchor::Start => starts,
        Anchor::Whole => starts && ends(&line[end..]),
    }
}

/// Whether a line that is a phrase up to here hardly goes on: with a mark, a
/// number, or phrases that are all of it.
fn ends(after: &[u8]) -> bool {
    let goes_on = after
        .first()
        .is_some_and(|&byte| byte >= 0xE0 && !is_mark(after));
    let is_count = after.len() <= COUNT_SLACK && after.iter().any(u8::is_ascii_digit);
    !goes_on && (after.len() <= WHOLE_SLACK || is_count)
        || after.starts_with(b":")
        || after.starts_with("：".as_bytes())
        || after.len() <= MAX_SECOND_BYTES && is_whole(after)
}

/// Whether a text begins with a mark of three bytes: those of general
/// punctuation, of the scripts of East Asia, and their wide forms.
fn is_mark(text: &[u8]) -> bool {
    matches!(
        text,
        [0xE2, ..] | [0xE3, 0x80, ..] | [0xEF, 0xBC | 0xBD, ..]
    )
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
    line.reserve(text.len());
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
    use super::super::phrases::LISTS;
    use super::*;

    /// Every phrase with what it is about.
    fn phrases() -> impl Iterator<Item = (&'static str, Topics)> {
        let groups = LISTS.iter().copied().flatten();
        groups.flat_map(|(topics, _, languages)| {
            let lists = languages.iter().map(|(_, list)| list);
            lists.flat_map(|list| list.split('|').map(|phrase| (phrase, *topics)))
        })
    }

    #[test]
    fn phrases_are_sorted_unique_and_folded() {
        let all: Vec<&str> = phrases().map(|(phrase, _)| phrase).collect();
        for phrase in &all {
            let mut folded = String::new();
            fold(phrase, &mut folded);
            assert_eq!(folded.trim(), *phrase);
            assert!(phrase.len() <= MAX_PHRASE_BYTES, "{phrase}");
        }
        let mut unique = all.clone();
        unique.sort_unstable();
        unique.dedup();
        assert_eq!(unique.len(), all.len());
        for (_, _, languages) in LISTS.iter().copied().flatten() {
            assert!(languages.is_sorted_by(|one, other| one.0 < other.0));
            for (_, list) in *languages {
                assert!(
                    list.split('|').is_sorted_by(|one, other| one < other),
                    "{list}"
                );
            }
        }
    }

    #[test]
    fn every_phrase_is_found_alone() {
        for (phrase, topics_meant) in phrases() {
            assert!(topics(phrase).has(topics_meant), "{phrase}");
        }
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
        assert!(topics("لديك حساب؟ ادخل").has(Topics::GATE));
    }

    #[test]
    fn scripts_without_spaces_match_within_the_line() {
        assert!(topics("今すぐアプリをダウンロード").has(Topics::APP));
        assert!(topics("関連記事").has(Topics::RELATED));
    }
}
