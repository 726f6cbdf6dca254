//! How much two titles are alike.
//!
//! In: texts. Out: a share of common words, 0 to 1, blind to case,
//! punctuation and order.

use crate::text::{is_alphanumeric, is_spaceless, lower, sorted};

/// The words of a text as sorted numbers.
#[derive(Debug, Default)]
pub(super) struct Words(Vec<u32>);

impl Words {
    /// Reads the words; letters of scripts without spaces count each.
    pub(super) fn of(text: &str) -> Words {
        let mut words = Vec::new();
        let mut word = 0_u32;
        for character in text.chars().map(lower) {
            if is_spaceless(character) || !(is_alphanumeric(character) || character == '\'') {
                words.extend((word != 0).then_some(word));
                word = 0;
            }
            if is_spaceless(character) {
                words.push(character as u32);
            } else if is_alphanumeric(character) {
                word = (word.wrapping_add(character as u32)).wrapping_mul(0x9E37_79B1) | 1;
            }
        }
        words.extend((word != 0).then_some(word));
        Words(sorted(words.into_iter()))
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.0.len()
    }

    /// Twice the common words by the words of both, 0 to 1.
    pub(super) fn likeness(&self, other: &Words) -> f32 {
        let total = self.0.len() + other.0.len();
        if total == 0 {
            return 0.0;
        }
        2.0 * self.common(other) as f32 / total as f32
    }

    /// How many of these words are in a list.
    pub(super) fn occurrences(&self, list: &Words) -> usize {
        let count = |word: &u32| {
            let start = self.0.partition_point(|known| known < word);
            self.0[start..]
                .iter()
                .take_while(|known| *known == word)
                .count()
        };
        list.0.iter().map(count).sum()
    }

    /// How many words both have.
    pub(super) fn common(&self, other: &Words) -> usize {
        let (mut one, mut two) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut common = 0;
        while let (Some(first), Some(second)) = (one.peek(), two.peek()) {
            match first.cmp(second) {
                std::cmp::Ordering::Less => {
                    one.next();
                }
                std::cmp::Ordering::Greater => {
                    two.next();
                }
                std::cmp::Ordering::Equal => {
                    common += 1;
                    one.next();
                    two.next();
                }
            }
        }
        common
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_ignores_case_and_marks() {
        let one = Words::of("Tides: “rising” twice");
        assert!((one.likeness(&Words::of("tides rising TWICE!")) - 1.0).abs() < f32::EPSILON);
        assert!((one.likeness(&Words::of("Moons")) - 0.0).abs() < f32::EPSILON);
        assert_eq!(Words::of("海は一日").count(), 4);
    }
}
