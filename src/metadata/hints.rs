//! What the attributes of an element hint at, in one look.
//!
//! In: an element. Out: [`Hints`], a set of claims made by its class, id,
//! `itemprop` and `rel`. Class names promise nothing; callers weigh them.

use crate::dom::{Document, Name, NodeId};
use crate::text::{fingerprint, is_same_word};

/// A set of claims.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Hints(u8);

impl Hints {
    /// Shows who wrote the page.
    pub(super) const AUTHOR: Hints = Hints(1);
    /// Shows when it was published.
    pub(super) const DATE: Hints = Hints(2);
    /// Marked as the headline.
    pub(super) const HEADLINE: Hints = Hints(4);
    /// Holds comments of readers.
    pub(super) const COMMENTS: Hints = Hints(8);
    /// Holds what stands beside the text: related pages, side columns.
    pub(super) const ASIDE: Hints = Hints(16);

    /// Shows a property of the page that is a field, such as its section.
    pub(super) const PROPERTY: Hints = Hints(32);

    /// Reads the attributes of an element.
    pub(super) fn of(document: &Document, id: NodeId, classes: &mut ClassMemory) -> Hints {
        let mut hints = Hints::default();
        for (name, value) in document.attributes(id) {
            hints.0 |= match name {
                Name::CLASS => classes.read(value).0,
                Name::ID | Name::DATA_TESTID => Hints::of_class(value).0,
                Name::ITEMPROP | Name::PROPERTY => Hints::of_property(value).0,
                Name::REL if is_same_word(value, "author") => Hints::AUTHOR.0,
                Name::HREF if is_author_address(value) => Hints::AUTHOR.0,
                _ => 0,
            };
        }
        if is_page_wide(document.name(id)) {
            hints.0 &= !(Hints::COMMENTS.0 | Hints::ASIDE.0);
        }
        hints
    }

    /// Whether the claim is made.
    pub(super) fn has(self, claim: Hints) -> bool {
        self.0 & claim.0 != 0
    }

    fn of_property(value: &str) -> Hints {
        let value = value.rsplit(':').next().unwrap_or(value);
        match value {
            "author" | "creator" => Hints::AUTHOR,
            "datePublished" | "dateCreated" | "published" => Hints::DATE,
            "headline" => Hints::HEADLINE,
            "comment" | "review" => Hints::COMMENTS,
            "articleSection"
            | "keywords"
            | "dateModified"
            | "license"
            | "inLanguage"
            | "isAccessibleForFree"
            | "publisher" => Hints::PROPERTY,
            _ => Hints::default(),
        }
    }

    /// Reads class names or an id, letter by letter.
    fn of_class(value: &str) -> Hints {
        let bytes = value.as_bytes();
        let mut hints = 0;
        for (at, &byte) in bytes.iter().enumerate() {
            let words = match byte | 0x20 {
                b'a' => AT_A,
                b'b' => AT_B,
                b'c' => AT_C,
                b'd' => AT_D,
                b'p' => AT_P,
                b'r' => AT_R,
                b's' => AT_S,
                b't' => AT_T,
                b'u' => AT_U,
                _ => continue,
            };
            for word in words {
                if word.stands_at(bytes, at) {
                    hints |= word.claim.0;
                }
            }
        }
        Hints(hints)
    }
}

/// Classes that are remembered; pages use some hundred.
const SLOTS: usize = 256;

/// Remembers what class attributes hint at: most come many times, and
/// reading one letter by letter takes ten times as long as knowing it again.
pub(super) struct ClassMemory(Vec<(u64, Hints)>);

impl ClassMemory {
    /// A memory of nothing.
    pub(super) fn new() -> ClassMemory {
        ClassMemory(vec![(0, Hints::default()); SLOTS])
    }

    /// What a class attribute hints at.
    fn read(&mut self, value: &str) -> Hints {
        let hash = fingerprint(value);
        let slot = &mut self.0[hash as usize % SLOTS];
        if slot.0 != hash {
            *slot = (hash, Hints::of_class(value));
        }
        slot.1
    }
}

/// A word of class names.
struct Word {
    text: &'static str,
    claim: Hints,
    /// Whether letters may stand right before it.
    within: bool,
}

impl Word {
    const fn new(text: &'static str, claim: Hints) -> Word {
        Word {
            text,
            claim,
            within: false,
        }
    }

    const fn within(text: &'static str, claim: Hints) -> Word {
        Word {
            text,
            claim,
            within: true,
        }
    }

    fn stands_at(&self, bytes: &[u8], at: usize) -> bool {
        let text = self.text.as_bytes();
        // The second letter alone rules out nine of ten.
        bytes.get(at + 1).is_some_and(|byte| byte | 0x20 == text[1])
            && bytes
                .get(at..at + text.len())
                .is_some_and(|part| part.eq_ignore_ascii_case(text))
            && (self.within || starts_word(bytes, at))
    }
}

const AT_A: &[Word] = &[Word::within("author", Hints::AUTHOR)];
const AT_B: &[Word] = &[Word::within("byline", Hints::AUTHOR)];
const AT_C: &[Word] = &[
    Word::new("comments", Hints::COMMENTS),
    Word::new("comment-list", Hints::COMMENTS),
    Word::new("commentlist", Hints::COMMENTS),
    Word::new("comment-author", Hints::COMMENTS),
    Word::new("comment-meta", Hints::COMMENTS),
];
const AT_D: &[Word] = &[
    Word::new("date", Hints::DATE),
    Word::new("disqus", Hints::COMMENTS),
];
const AT_P: &[Word] = &[
    Word::new("published", Hints::DATE),
    Word::new("posted-on", Hints::DATE),
    Word::new("popular", Hints::ASIDE),
];
const AT_R: &[Word] = &[
    Word::new("related", Hints::ASIDE),
    Word::new("recommend", Hints::ASIDE),
    Word::new("recirc", Hints::ASIDE),
    Word::new("reviews", Hints::COMMENTS),
    Word::new("responses", Hints::COMMENTS),
];
const AT_S: &[Word] = &[
    Word::new("sidebar", Hints::ASIDE),
    Word::new("submitted", Hints::AUTHOR),
];
const AT_T: &[Word] = &[
    Word::new("testimonial", Hints::ASIDE),
    Word::new("timestamp", Hints::DATE),
];
const AT_U: &[Word] = &[
    Word::new("username", Hints::AUTHOR),
    Word::new("user-details", Hints::AUTHOR),
];

/// Whether a link leads to the page of an author.
fn is_author_address(href: &str) -> bool {
    let bytes = href.as_bytes();
    // Every link is asked; a search for a text takes longer to set up than
    // an address takes to read.
    bytes.iter().enumerate().any(|(place, &byte)| {
        byte == b'/'
            && bytes[place + 1..]
                .strip_prefix(b"author")
                .is_some_and(|rest| rest.starts_with(b"/") || rest.starts_with(b"s/"))
    })
}

/// Whether a word starts here: after no letter, or `camelCase`.
fn starts_word(bytes: &[u8], at: usize) -> bool {
    let Some(&before) = at.checked_sub(1).and_then(|before| bytes.get(before)) else {
        return true;
    };
    !before.is_ascii_alphabetic() || (before.is_ascii_lowercase() && bytes[at].is_ascii_uppercase())
}

/// Elements whose class names speak of the page: `has-sidebar`.
fn is_page_wide(name: Name) -> bool {
    matches!(name, Name::HTML | Name::BODY | Name::MAIN | Name::ARTICLE)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn class_names_are_read_by_word() {
        assert!(Hints::of_class("post-date").has(Hints::DATE));
        assert!(Hints::of_class("entryDate").has(Hints::DATE));
        assert!(!Hints::of_class("candidate update").has(Hints::DATE));
        assert!(Hints::of_class("ArticleByline").has(Hints::AUTHOR));
        assert!(Hints::of_class("c0 related-posts").has(Hints::ASIDE));
        assert_eq!(Hints::of_class("lead text"), Hints::default());
    }

    #[test]
    fn microdata_and_rdfa_properties_are_read() {
        assert!(Hints::of_property("schema:author").has(Hints::AUTHOR));
        assert!(Hints::of_property("datePublished").has(Hints::DATE));
        assert!(!Hints::of_property("dateModified").has(Hints::DATE));
    }
}
