//! Bounds how many different names a page may coin.
//!
//! The parser keeps all coined names in one table that is slow when full:
//! a million different attribute names take it a minute.

use html5ever::LocalName;
use std::collections::BTreeSet;

/// Names that a page may coin. Pages of the corpora coin a few hundred.
const MAX_NAMES: usize = 16_384;

/// Places of the table of names seen last.
const RECENT_NAMES: usize = 256;

/// The coined names of one page.
pub(super) struct Vocabulary {
    names: BTreeSet<LocalName>,
    /// Names by hash, because most come again soon.
    recent: Vec<LocalName>,
}

impl Vocabulary {
    /// A page's names before any is known.
    pub(super) fn new() -> Vocabulary {
        Vocabulary {
            names: BTreeSet::new(),
            recent: vec![LocalName::default(); RECENT_NAMES],
        }
    }

    /// Whether the page may use this name.
    pub(super) fn admits(&mut self, name: &LocalName) -> bool {
        if !name.is_dynamic() {
            return true;
        }
        let place = name.get_hash() as usize % RECENT_NAMES;
        if self.recent[place] == *name {
            return true;
        }
        if self.names.len() >= MAX_NAMES && !self.names.contains(name) {
            return false;
        }
        self.names.insert(name.clone());
        self.recent[place] = name.clone();
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_past_the_limit_are_refused_and_known_ones_stay() {
        let mut vocabulary = Vocabulary::new();
        let coined = |i: usize| LocalName::from(format!("data-coined-{i}"));
        assert!((0..MAX_NAMES).all(|i| vocabulary.admits(&coined(i))));
        assert!(!vocabulary.admits(&coined(MAX_NAMES)));
        assert!(vocabulary.admits(&coined(7)));
        assert!(vocabulary.admits(&LocalName::from("href")));
    }
}
