//! Counts the characters and words of a line of text.

use crate::text::{self, WordCount};

/// What was counted while a line was read.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Counts {
    /// Words, linked ones included.
    pub words: u32,
    /// Words inside links.
    pub link_words: u32,
    /// Links.
    pub links: u32,
    /// Characters that are no white space.
    pub letters: u32,
    /// Marks that end a sentence.
    pub stops: u32,
    /// Commas of any script.
    pub commas: u32,
    /// Digits.
    pub digits: u32,
    /// Characters that stand in bold or italic letters.
    pub stressed: u32,
    /// Pictures, videos, players and frames.
    pub media: u32,
    /// Buttons and fields.
    pub controls: u32,
    /// Whether the last character ends a sentence or opens what follows.
    pub ends_sentence: bool,
    /// The link that the line ends with.
    pub last_link: LastLink,
}

impl Counts {
    /// Whether nearly all letters are bold or italic.
    pub(crate) fn is_stressed(&self) -> bool {
        self.stressed * 10 >= self.letters * 9
    }
}

/// How a line ends with a link.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum LastLink {
    /// It does not.
    #[default]
    None,
    /// With one that is part of its sentence, or all there is.
    Within,
    /// With one behind a sentence: `The sea rises. Save my seat`
    Behind,
}

/// The count of a line while it is read, text by text.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct LineCount {
    pub(super) counts: Counts,
    words: WordCount,
    link_words: WordCount,
}

impl LineCount {
    /// Counts a text of the line, words and marks in one pass.
    pub(super) fn add(&mut self, text: &str, is_linked: bool) {
        if is_linked {
            self.link_words.add(text);
        } else {
            self.link_words.pause();
        }
        self.counts.last_link = match self.counts.last_link {
            _ if !is_linked => LastLink::None,
            LastLink::None if self.counts.letters > 0 && self.counts.ends_sentence => {
                LastLink::Behind
            }
            LastLink::None => LastLink::Within,
            last => last,
        };
        text::read_marks(text, |character, letters| {
            if letters > 0 {
                self.words.add_letter();
                self.counts.letters += letters;
                self.counts.ends_sentence = false;
            } else {
                self.words.add_character(character);
                self.counts.add_mark(character);
            }
        });
    }

    /// Ends the word at hand: white space, or the end of a line.
    pub(super) fn pause(&mut self) {
        self.words.pause();
        self.link_words.pause();
    }

    /// The counts of the whole line.
    pub(super) fn finish(self) -> Counts {
        let words = self.words.words();
        let link_words = self.link_words.words().min(words);
        Counts {
            words,
            link_words,
            links: self.counts.links.max(u32::from(link_words > 0)),
            ..self.counts
        }
    }
}

impl Counts {
    /// The counts of both lines, in this order.
    pub(super) fn join(self, next: Counts) -> Counts {
        Counts {
            words: self.words + next.words,
            link_words: self.link_words + next.link_words,
            links: self.links + next.links,
            letters: self.letters + next.letters,
            stops: self.stops + next.stops,
            commas: self.commas + next.commas,
            digits: self.digits + next.digits,
            stressed: self.stressed + next.stressed,
            media: self.media + next.media,
            controls: self.controls + next.controls,
            ends_sentence: if next.letters > 0 {
                next.ends_sentence
            } else {
                self.ends_sentence
            },
            last_link: match next.last_link {
                LastLink::None if next.letters == 0 => self.last_link,
                // A line of its own behind a sentence.
                LastLink::Within if next.words == next.link_words && self.ends_sentence => {
                    LastLink::Behind
                }
                last => last,
            },
        }
    }

    /// Counts a character that is no ASCII letter.
    fn add_mark(&mut self, character: char) {
        if text::is_space(character) {
            return;
        }
        self.letters += 1;
        match character {
            _ if is_stop(character) => {
                self.stops += 1;
                self.ends_sentence = true;
                return;
            }
            ',' | '，' | '、' | '،' | ';' | '；' | '؛' => self.commas += 1,
            _ if text::is_digit(character) => self.digits += 1,
            _ => {}
        }
        if !is_closing(character) {
            self.ends_sentence = matches!(character, ':' | '：');
        }
    }
}

/// Marks that end a sentence.
fn is_stop(character: char) -> bool {
    matches!(
        character,
        '.' | '!' | '?' | '…' | '。' | '！' | '？' | '।' | '؟' | '۔'
    )
}

/// Marks that may follow the end of a sentence.
fn is_closing(character: char) -> bool {
    matches!(
        character,
        '"' | '\'' | '”' | '“' | '’' | '»' | '«' | '›' | '״' | ')' | ']' | '」' | '』' | '）'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str) -> Counts {
        let mut line = LineCount::default();
        line.add(text, false);
        line.finish()
    }

    #[test]
    fn sentence_may_end_with_a_closing_mark() {
        assert!(count("“The sea rises.”").ends_sentence);
        assert!(count("Three tides:").ends_sentence);
        assert!(!count("The sea rises").ends_sentence);
        assert!(count("海は満ちる。").ends_sentence);
        assert!(!count("Tide tables »").ends_sentence);
    }

    #[test]
    fn link_behind_a_sentence_is_none_of_it() {
        let last = |texts: &[(&str, bool)]| {
            let mut line = LineCount::default();
            for &(text, is_linked) in texts {
                line.add(text, is_linked);
            }
            line.finish().last_link
        };
        assert_eq!(
            last(&[("It rises. ", false), ("Save my seat", true)]),
            LastLink::Behind
        );
        assert_eq!(
            last(&[("It rises ", false), ("twice", true)]),
            LastLink::Within
        );
        assert_eq!(
            last(&[("It rises ", false), ("twice", true), (".", false)]),
            LastLink::None
        );
        assert_eq!(
            last(&[("It rises. ", false), ("It", true), (" falls", true)]),
            LastLink::Behind
        );
    }

    #[test]
    fn linked_words_are_counted_apart() {
        let mut line = LineCount::default();
        line.add("The sea ", false);
        line.add("rises twice", true);
        let counts = line.finish();
        assert_eq!((counts.words, counts.link_words), (4, 2));
    }
}
