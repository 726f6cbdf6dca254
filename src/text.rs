//! Counting and folding of plain text, in any script.

mod find;

pub(crate) use find::{
    before_mark, begins_with, find, has_mark, holds, is_same_word, split_at_part,
};

use std::collections::{BTreeMap, BinaryHeap};

/// A mark for each of some texts.
///
/// Every kind of map is compiled anew, so all maps of texts are of this one.
pub(crate) type Marks = BTreeMap<String, u16>;

/// Letters that one word takes in scripts written without spaces.
///
/// Chinese and Japanese words are one and a half to two letters long.
const LETTERS_PER_WORD: u32 = 2;

/// Counts words. Scripts without spaces count one word per two letters.
pub(crate) fn words(text: &str) -> u32 {
    let mut count = WordCount::default();
    count.add(text);
    count.words()
}

/// Counts words over several strings that belong to one line of text, so
/// that a drop cap in its own element does not make two words of one.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct WordCount {
    spaced: u32,
    letters: u32,
    within: bool,
}

impl WordCount {
    /// Counts a further piece of the line.
    pub(crate) fn add(&mut self, text: &str) {
        read_marks(text, |character, letters| {
            if letters > 0 {
                self.add_letter();
            } else {
                self.add_character(character);
            }
        });
    }

    /// Ends the word at hand.
    pub(crate) fn pause(&mut self) {
        self.within = false;
    }

    /// The letters of scripts without spaces so far.
    pub(crate) fn spaceless_letters(&self) -> u32 {
        self.letters
    }

    /// The words so far.
    pub(crate) fn words(&self) -> u32 {
        self.spaced + self.letters.div_ceil(LETTERS_PER_WORD)
    }

    /// Counts a further character of the line.
    pub(crate) fn add_character(&mut self, character: char) {
        if character.is_ascii_alphanumeric() {
            self.add_letter();
        } else if character.is_ascii() {
            self.within &= character == '\'';
        } else if is_spaceless(character) {
            self.letters += 1;
            self.within = false;
        } else if is_alphanumeric(character) {
            self.add_letter();
        } else if !is_word_joiner(character) {
            self.within = false;
        }
    }

    /// Counts a letter or digit of a script with spaces.
    pub(crate) fn add_letter(&mut self) {
        self.spaced += u32::from(!self.within);
        self.within = true;
    }
}

/// Hands out the characters of a text, each run of ASCII letters as one: its
/// first and how many they are, which is 0 for other characters.
///
/// Such runs are four fifths of most texts; nothing is asked of their letters.
#[inline]
pub(crate) fn read_marks(text: &str, mut add: impl FnMut(char, u32)) {
    let bytes = text.as_bytes();
    let mut place = 0;
    while let Some(&byte) = bytes.get(place) {
        if byte.is_ascii_alphabetic() {
            let start = place;
            while bytes.get(place).is_some_and(u8::is_ascii_alphabetic) {
                place += 1;
            }
            add(char::from(byte), (place - start) as u32);
        } else if byte.is_ascii() {
            add(char::from(byte), 0);
            place += 1;
        } else {
            let Some(character) = text[place..].chars().next() else {
                return;
            };
            add(character, 0);
            place += character.len_utf8();
        }
    }
}

/// A number for a text, to tell the few texts of one page apart; it mixes
/// eight bytes at a time.
pub(crate) fn fingerprint(text: &str) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mix = |hash: u64, word: u64| {
        let mixed = (hash ^ word).wrapping_mul(ODD);
        mixed ^ mixed >> 29
    };
    let (chunks, rest) = text.as_bytes().as_chunks::<8>();
    let words = chunks.iter().map(|chunk| u64::from_le_bytes(*chunk));
    let hash = words.fold(mix(1, text.len() as u64), mix);
    if rest.is_empty() {
        return hash;
    }
    let last = rest.iter().rev();
    mix(
        hash,
        last.fold(0, |word, &byte| word << 8 | u64::from(byte)),
    )
}

/// Folds white space to single spaces and trims both ends.
pub(crate) fn fold_whitespace(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in unspaced(text) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// The words of a text between the white space that HTML folds.
///
/// White space is ASCII, so bytes are asked and no character is decoded.
pub(crate) fn unspaced(text: &str) -> impl Iterator<Item = &str> {
    let is_space = |byte: &u8| is_space(char::from(*byte));
    let mut place = 0;
    std::iter::from_fn(move || {
        let rest = &text.as_bytes()[place..];
        let start = place + rest.iter().position(|byte| !is_space(byte))?;
        let rest = &text.as_bytes()[start..];
        let end = start + rest.iter().position(is_space).unwrap_or(rest.len());
        place = end;
        Some(&text[start..end])
    })
}

/// Whether white space needs no folding: there are single spaces alone.
#[inline(never)]
pub(crate) fn is_folded(text: &str) -> bool {
    let mut follows_space = false;
    text.bytes().all(|byte| {
        let is_second = byte == b' ' && follows_space;
        follows_space = byte == b' ';
        // Letters are told by one comparison.
        byte >= b' ' && !is_second || byte < b' ' && !is_space(char::from(byte))
    })
}

/// Whether a page shows nothing for this text.
pub(crate) fn is_blank(text: &str) -> bool {
    let is_ascii_space = |byte: &u8| is_space(char::from(*byte));
    let Some(start) = text.bytes().position(|byte| !is_ascii_space(&byte)) else {
        return true;
    };
    // Most texts are told by their first byte.
    !text.as_bytes()[start].is_ascii()
        && text[start..]
            .chars()
            .all(|c| is_space(c) || is_invisible(c) || c == '\u{A0}')
}

/// White space that HTML folds; a no-break space is none.
pub(crate) fn is_space(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\n' | '\r' | '\u{C}')
}

/// Characters that take no room.
pub(crate) fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{200B}' | '\u{200C}' | '\u{200D}' | '\u{2060}' | '\u{FEFF}'
    )
}

/// Whether the script is written without spaces between words.
pub(crate) fn is_spaceless(character: char) -> bool {
    matches!(character as u32,
        0x0E00..=0x0EFF        // Thai, Lao
        | 0x1000..=0x109F      // Burmese
        | 0x1780..=0x17FF      // Khmer
        | 0x3040..=0x30FF      // Kana
        | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF // Han
        | 0x20000..=0x3FFFF)
}

/// Marks within a word: *it's*, *well-known* counts as two.
fn is_word_joiner(character: char) -> bool {
    matches!(
        character,
        '\'' | '\u{2019}' | '\u{AD}' | '\u{200C}' | '\u{200D}'
    ) || is_combining(character)
}

fn is_combining(character: char) -> bool {
    matches!(character as u32, 0x0300..=0x036F | 0x0591..=0x05C7 | 0x064B..=0x0652 | 0x0900..=0x0903 | 0x093A..=0x094F)
}

/// Whether a letter or digit of any script.
///
/// The tables of the standard library are large; what the web writes but
/// letters and digits lies in few places.
pub(crate) fn is_alphanumeric(character: char) -> bool {
    character.is_ascii_alphanumeric() || is_foreign_letter(character as u32)
}

/// Whether a letter of any script.
pub(crate) fn is_alphabetic(character: char) -> bool {
    is_alphanumeric(character) && !is_digit(character)
}

/// Whether a digit of any script, or a small one.
pub(crate) fn is_digit(character: char) -> bool {
    matches!(character as u32,
        0x30..=0x39 | 0xB2 | 0xB3 | 0xB9 | 0xBC..=0xBE
        | 0x0660..=0x0669 | 0x06F0..=0x06F9 | 0x0966..=0x096F | 0x09E6..=0x09EF | 0xFF10..=0xFF19)
}

fn is_foreign_letter(code: u32) -> bool {
    code >= 0xAA
        && !matches!(code,
            0xAB..=0xB1 | 0xB4 | 0xB6..=0xB8 | 0xBB | 0xBF | 0xD7 | 0xF7
            | 0x02C2..=0x02C5 | 0x02D2..=0x02DF | 0x02E5..=0x02EB | 0x02ED | 0x02EF..=0x0344
            | 0x0346..=0x0362 | 0x0375 | 0x037E | 0x0384 | 0x0385 | 0x0387 | 0x03F6 | 0x0482..=0x0489
            | 0x055A..=0x055F | 0x0589..=0x05AF | 0x05BE | 0x05C0 | 0x05C3 | 0x05C6 | 0x05F3..=0x060F
            | 0x061B..=0x061F | 0x0658 | 0x066A..=0x066D | 0x06D4 | 0x06DD..=0x06E0 | 0x06E9..=0x06EC | 0x06FD | 0x06FE
            | 0x093C | 0x094D | 0x0951..=0x0954 | 0x0964 | 0x0965 | 0x0970
            | 0x09BC | 0x09CD | 0x0ACD | 0x0B4D | 0x0BCD | 0x0C4D | 0x0CCD | 0x0D4D | 0x0DF4
            | 0x0E3A | 0x0E3F | 0x0E47..=0x0E4C | 0x0E4E | 0x0E4F | 0x0E5A | 0x0E5B
            | 0x10FB | 0x1390..=0x1399 | 0x1400 | 0x166D..=0x1680 | 0x17D4..=0x17DB
            | 0x1FBD..=0x1FC1 | 0x1FCD..=0x1FCF | 0x1FDD..=0x1FDF | 0x1FED..=0x1FEF | 0x1FFD..=0x206F
            | 0x207A..=0x207E | 0x208A..=0x208F | 0x20A0..=0x2101 | 0x2190..=0x245F | 0x2500..=0x2775
            | 0x2794..=0x2BFF | 0x2E00..=0x2E2E | 0x2E30..=0x3004 | 0x3008..=0x3020 | 0x302A..=0x3030
            | 0x3036 | 0x3037 | 0x303D..=0x3040 | 0x3099..=0x309C | 0x30A0 | 0x30FB
            | 0x4DC0..=0x4DFF | 0xA4FE | 0xA4FF | 0xA9C1..=0xA9CD | 0xD7FC..=0xF8FF | 0xFB29 | 0xFD3E | 0xFD3F
            | 0xFDFC..=0xFE6F | 0xFEFF..=0xFF0F | 0xFF1A..=0xFF20 | 0xFF3B..=0xFF40 | 0xFF5B..=0xFF65
            | 0xFFE0..=0xFFFF | 0x1D165..=0x1D1FF | 0x1F000..=0x1F0FF | 0x1F1E6..=0x1FBEF | 0xE0000..)
}

/// A text in lower case: simple cases of Latin, Greek, Cyrillic and Armenian.
pub(crate) fn lower_case(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut cased = String::with_capacity(text.len());
    for character in text.chars() {
        cased.push(lower(character));
    }
    cased
}

/// A letter in lower case, as one letter; other characters as they are.
pub(crate) fn lower(character: char) -> char {
    if character.is_ascii() {
        return character.to_ascii_lowercase();
    }
    let code = character as u32;
    let lower = match code {
        0xC0..=0xD6
        | 0xD8..=0xDE
        | 0x0391..=0x03A1
        | 0x03A3..=0x03AB
        | 0x0410..=0x042F
        | 0xFF21..=0xFF3A => code + 32,
        0x0130 => 0x69,
        0x0178 => 0xFF,
        0x1E9E => 0xDF,
        // Large and small letters take turns, the large ones even.
        0x0100..=0x0137
        | 0x014A..=0x0177
        | 0x01A0..=0x01A5
        | 0x01DE..=0x01EF
        | 0x01F8..=0x021F
        | 0x0222..=0x0233
        | 0x0370..=0x0373
        | 0x03D8..=0x03EF
        | 0x0460..=0x0481
        | 0x048A..=0x04BF
        | 0x04D0..=0x052F
        | 0x1E00..=0x1E95
        | 0x1EA0..=0x1EFF => code | 1,
        // Here the odd ones.
        0x0139..=0x0148 | 0x0179..=0x017E | 0x01AF..=0x01B0 | 0x01CD..=0x01DC | 0x04C1..=0x04CE => {
            code + (code & 1)
        }
        0x0386 => 0x03AC,
        0x0388..=0x038A => code + 37,
        0x038C => 0x03CC,
        0x038E | 0x038F => code + 63,
        0x0400..=0x040F => code + 80,
        0x0531..=0x0556 => code + 48,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(character)
}

/// Whether a large letter of a script that has two cases.
pub(crate) fn is_upper(character: char) -> bool {
    lower(character) != character
}

/// Whether a small letter of a script that has two cases.
pub(crate) fn is_lower(character: char) -> bool {
    let code = character as u32;
    let has_cases = matches!(code,
        0x61..=0x7A | 0xAA | 0xB5 | 0xBA | 0xDF..=0x01BA | 0x01BD..=0x01BF | 0x01C4..=0x0293 | 0x0295..=0x02B8
        | 0x0371..=0x03FF | 0x0430..=0x052F | 0x0560..=0x0588 | 0x1D00..=0x1FFF | 0xFF41..=0xFF5A);
    has_cases && is_alphabetic(character) && !is_upper(character)
}

/// Reads a number in digits; none where it is too large.
#[inline(never)]
pub(crate) fn number(digits: &str) -> Option<u32> {
    digits.parse().ok()
}

/// Numbers in their order, words among them: a heap sorts in a quarter of the
/// code that `sort` brings along.
pub(crate) fn sorted(numbers: impl Iterator<Item = u32>) -> Vec<u32> {
    numbers.collect::<BinaryHeap<u32>>().into_sorted_vec()
}

/// Reads a number in hexadecimal digits.
#[inline(never)]
pub(crate) fn hexadecimal(digits: &str) -> Option<u32> {
    u32::from_str_radix(digits, 16).ok()
}

/// Cuts at a character boundary, to at most so many bytes.
pub(crate) fn cut(text: &str, max_bytes: usize) -> &str {
    if text.len() <= max_bytes {
        return text;
    }
    let end = (0..=max_bytes)
        .rev()
        .find(|&end| text.is_char_boundary(end));
    &text[..end.unwrap_or(0)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_in_any_script() {
        assert_eq!(words("The sea's tide, twice  a day."), 6);
        assert_eq!(words("Прилив и отлив"), 3);
        assert_eq!(words("海は一日に二度満ちる"), 5);
        assert_eq!(words(" \u{A0}… "), 0);
    }

    #[test]
    fn white_space_folds_to_single_spaces() {
        assert_eq!(fold_whitespace("\n a \t b\r\n"), "a b");
        assert_eq!(fold_whitespace("a\u{A0} b"), "a\u{A0} b");
    }

    /// The letters of living languages.
    fn characters(ranges: &[std::ops::Range<u32>]) -> impl Iterator<Item = char> {
        ranges.iter().cloned().flatten().filter_map(char::from_u32)
    }

    #[test]
    fn letters_and_digits_are_those_of_the_standard_library() {
        let scripts = [
            0..0x0378,
            0x038E..0x03A2,
            0x03A3..0x0530,
            0x0531..0x0557,
            0x0561..0x0590,
            0x05D0..0x05EB,
            0x0600..0x0700,
            0x0900..0x0980,
            0x0E01..0x0E3A,
            0x1E00..0x1F00,
            0x2000..0x2071,
            0x20A0..0x20C0,
            0x2190..0x2400,
            0x2500..0x2700,
            0x2E00..0x2E50,
            0x3000..0x3097,
            0x3099..0x30FF,
            0x3400..0xA000,
            0xAC00..0xD7A4,
            0xE000..0xFA00,
            0xFE50..0xFE75,
            0xFE76..0xFEFD,
            0xFEFF..0xFFBF,
            0x1F300..0x1F700,
            0x20000..0x2A000,
        ];
        let differs = |c: &char| c.is_alphanumeric() != is_alphanumeric(*c);
        let others: Vec<char> = characters(&scripts).filter(differs).collect();
        assert!(
            others.is_empty(),
            "{:x?}",
            others.iter().map(|c| *c as u32).collect::<Vec<_>>()
        );
    }

    #[test]
    fn cases_are_those_of_the_standard_library() {
        let scripts = [
            0..0x0180,
            0x01CD..0x01F0,
            0x01F8..0x0220,
            0x038E..0x03A2,
            0x03A3..0x03CF,
            0x0400..0x04C0,
            0x04C1..0x0530,
            0x0531..0x0557,
            0x0561..0x0590,
            0x1E00..0x1F00,
            0xFF01..0xFF60,
        ];
        for c in characters(&scripts) {
            assert_eq!(c.to_lowercase().next(), Some(lower(c)), "{c:?}");
            assert_eq!(c.is_lowercase(), is_lower(c), "{c:?}");
            assert_eq!(c.is_alphabetic(), is_alphabetic(c), "{c:?}");
        }
    }

    #[test]
    fn letters_of_three_scripts_are_lowered() {
        let lowered: String = "ÄÉŁŘŻİΣТЇҐ ’".chars().map(lower).collect();
        assert_eq!(lowered, "äéłřżiσтїґ ’");
    }

    #[test]
    fn cut_keeps_characters_whole() {
        assert_eq!(cut("tidé", 4), "tid");
    }
}
