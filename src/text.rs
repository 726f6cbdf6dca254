//! Counting and folding of plain text, in any script.

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
        for character in text.chars() {
            if character.is_ascii_alphanumeric() {
                self.spaced += u32::from(!self.within);
                self.within = true;
            } else if character.is_ascii() {
                self.within &= character == '\'';
            } else {
                self.add_foreign(character);
            }
        }
    }

    /// Ends the word at hand.
    pub(crate) fn pause(&mut self) {
        self.within = false;
    }

    /// The words so far.
    pub(crate) fn words(&self) -> u32 {
        self.spaced + self.letters.div_ceil(LETTERS_PER_WORD)
    }

    fn add_foreign(&mut self, character: char) {
        if is_spaceless(character) {
            self.letters += 1;
            self.within = false;
        } else if character.is_alphanumeric() {
            self.spaced += u32::from(!self.within);
            self.within = true;
        } else if !is_word_joiner(character) {
            self.within = false;
        }
    }
}

/// Folds white space to single spaces and trims both ends.
pub(crate) fn fold_whitespace(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split(is_space).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

/// Whether a page shows nothing for this text.
pub(crate) fn is_blank(text: &str) -> bool {
    text.chars()
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

/// The lower case of a letter of the Latin, Greek or Cyrillic script; any
/// other character as it is.
///
/// The standard library's tables know every script and would be a tenth of
/// the smaller build.
pub(crate) fn lower(character: char) -> char {
    let code = character as u32;
    let lower = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A9 | 0x410..=0x42F => code + 0x20,
        0x400..=0x40F => code + 0x50,
        0x130 => 0x69,
        0x178 => 0xFF,
        0x139..=0x148 | 0x179..=0x17E => code + (code & 1),
        0x100..=0x137 | 0x14A..=0x177 | 0x218..=0x21B | 0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F => code | 1,
        0x386 => 0x3AC,
        0x388..=0x38A => code + 37,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(character)
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
