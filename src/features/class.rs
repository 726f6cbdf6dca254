//! Reads class attributes, each different one once.

use crate::lexicon::{self, ClassPart, Hints};
use crate::text;

/// Classes that are remembered; pages use some hundred.
const SLOTS: usize = 256;

/// What a class attribute says.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct ClassFacts {
    /// A number for the attribute: the same text has the same.
    pub hash: u64,
    /// What its words say.
    pub hints: Hints,
    /// It names a section of comments.
    pub comment_section: bool,
    /// It hides the element from sight.
    pub hides: bool,
    /// It names a part of code, a formula or a note.
    pub part: ClassPart,
}

/// Remembers what classes say.
pub(super) struct ClassMemory {
    slots: Vec<ClassFacts>,
}

impl ClassMemory {
    /// A memory of nothing.
    pub(super) fn new() -> ClassMemory {
        ClassMemory {
            slots: vec![ClassFacts::default(); SLOTS],
        }
    }

    /// What a class attribute says.
    pub(super) fn read(&mut self, value: &str) -> ClassFacts {
        let hash = text::fingerprint(value);
        let slot = &mut self.slots[hash as usize % SLOTS];
        if slot.hash != hash {
            *slot = ClassFacts {
                hash,
                hints: lexicon::hints(value),
                comment_section: lexicon::is_comment_section(value),
                hides: lexicon::is_hiding_class(value),
                part: lexicon::class_part(value),
            };
        }
        *slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_is_read_the_same_the_second_time() {
        let mut memory = ClassMemory::new();
        let first = memory.read("newsletter-box");
        memory.read("story-body");
        let second = memory.read("newsletter-box");
        assert_eq!(first.hints, Hints::PROMO);
        assert_eq!((first.hash, first.hints), (second.hash, second.hints));
    }
}
