//! What a block says by itself: its element, its names, its words.

use super::blocks::{Block, Blocks};
use super::context::{Around, Claims, Places};
use super::count::Counts;
use super::measure::BlockFeatures;
use super::outline;
use super::part::heading_level;
use crate::dom::{Document, NodeId, NodeMap};
use crate::lexicon::{self, Hints, Topics};
use crate::text;

/// Longest block whose words are looked up, in characters; what is longer
/// speaks for itself.
const MAX_TOPIC_LETTERS: u32 = 480;

/// Longest block, in words, whose parts are looked up one by one.
const MAX_PARTED_WORDS: u32 = 16;

/// Manner of a block that reads neither like an aside nor like text.
pub(super) const NEITHER: u8 = 128;

/// Shortest name of a site that is looked for, in bytes.
const MIN_SITE_BYTES: usize = 4;

/// Elements around a block whose names are its own.
const NEAR_LEVELS: usize = 3;

/// How much a block asks of its reader, whatever its exact words: the weights
/// of [`lexicon::asks`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Asked {
    /// The weight of what it asks for most.
    pub most: u8,
    /// All weights together.
    pub sum: u8,
    /// What it asks for most, counted from 1; 0 for nothing.
    pub what: u8,
}

impl Asked {
    fn read(line: &str) -> Asked {
        let weights = lexicon::asks(line).0;
        let mut asked = Asked::default();
        for (ask, &weight) in (1..).zip(&weights) {
            let weight = weight as u8;
            asked.sum = asked.sum.saturating_add(weight);
            if weight > asked.most {
                (asked.most, asked.what) = (weight, ask);
            }
        }
        asked
    }
}

/// What the words of a block say.
struct Said {
    topics: Topics,
    asked: Asked,
    manner: u8,
    names_site: bool,
}

impl Default for Said {
    fn default() -> Said {
        Said {
            topics: Topics::default(),
            asked: Asked::default(),
            manner: NEITHER,
            names_site: false,
        }
    }
}

/// Measures every block alone: `own` is what each element claims of itself,
/// `around` what holds for it by the elements around it.
pub(super) fn measure(
    document: &Document,
    blocks: &Blocks,
    counts: &[Counts],
    own: &NodeMap<Claims>,
    around: &NodeMap<Around>,
    site: Option<&str>,
) -> Vec<BlockFeatures> {
    let mut called = String::new();
    lexicon::fold(site.unwrap_or_default().trim(), &mut called);
    let mut reader = Reader {
        document,
        blocks,
        site: (called.len() >= MIN_SITE_BYTES).then_some(&called),
        line: String::new(),
    };
    let measured = blocks.list.iter().zip(counts).map(|(block, counts)| {
        let around = around[block.start];
        let said = if around.places.has(Places::NAV) {
            Said::default()
        } else {
            reader.read(block, counts)
        };
        BlockFeatures {
            counts: *counts,
            tag: Some(document.name(block.container)),
            heading: heading_level(document.name(block.container)),
            places: around.places,
            hints: around.hints,
            near_hints: near_hints(document, block, own),
            topics: said.topics,
            asked: said.asked,
            manner: said.manner,
            names_site: said.names_site,
            text_words: outline::text_words(counts),
            ..BlockFeatures::default()
        }
    });
    measured.collect()
}

/// What the block's own elements are called, and the one around it.
fn near_hints(document: &Document, block: &Block, own: &NodeMap<Claims>) -> Hints {
    let outermost = document.parent(block.container);
    let mut hints = Hints::default();
    for id in document.ancestors(block.start).take(NEAR_LEVELS) {
        if id >= block.container || Some(id) == outermost {
            hints.add(own[id].hints);
        }
    }
    hints
}

/// Whether a line has some words, whole.
fn holds_words(line: &str, words: &str) -> bool {
    let is_within = |character: Option<char>| character.is_some_and(text::is_alphanumeric);
    let mut rest = line;
    let mut before = None;
    while let Some(at) = text::find(rest, words) {
        let after = &rest[at + words.len()..];
        before = rest[..at].chars().next_back().or(before);
        if !is_within(before) && !is_within(after.chars().next()) {
            return true;
        }
        before = words.chars().next_back();
        rest = after;
    }
    false
}

/// Reads lines, always into the same string.
struct Reader<'a> {
    document: &'a Document,
    blocks: &'a Blocks,
    /// The site's name, folded.
    site: Option<&'a str>,
    line: String,
}

impl Reader<'_> {
    fn read(&mut self, block: &Block, counts: &Counts) -> Said {
        if counts.letters > MAX_TOPIC_LETTERS || counts.words == 0 {
            return Said::default();
        }
        self.line.clear();
        self.blocks
            .read_line(self.document, block, &mut self.line, lexicon::fold);
        let mut topics = lexicon::topics(&self.line);
        let manner = lexicon::manner(&self.line);
        let names_site = self.site.is_some_and(|site| holds_words(&self.line, site));
        self.line.push(' ');
        let asked = Asked::read(&self.line);
        if counts.words <= MAX_PARTED_WORDS && !counts.ends_sentence && self.is_parted(block) {
            for &piece in self.blocks.pieces(block) {
                self.line.clear();
                lexicon::fold(self.document.text(piece), &mut self.line);
                topics.add(lexicon::topics(&self.line));
            }
        }
        Said {
            topics,
            asked,
            manner,
            names_site,
        }
    }

    /// Whether each text of a block but one has an element of its own:
    /// buttons and links side by side, which say something each, perhaps
    /// behind a word on what they do.
    ///
    /// ```html
    /// <div>Share this <a href="#">Post</a> <a href="#">Mail</a></div>
    /// ```
    fn is_parted(&self, block: &Block) -> bool {
        let texts = || {
            let pieces = self.blocks.pieces(block).iter();
            pieces.filter(|&&piece| !text::is_blank(self.document.text(piece)))
        };
        let is_loose = |piece: &&NodeId| self.document.parent(**piece) == Some(block.container);
        match texts().filter(is_loose).count() {
            0 => texts().count() > 1,
            1 => texts().count() > 2,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn site_is_named_by_whole_words() {
        assert!(holds_words("the shore: news from the sea", "the shore"));
        assert!(holds_words("read on, the shore", "the shore"));
        assert!(!holds_words("the shoreline", "the shore"));
        assert!(holds_words("the shoreline by the shore", "the shore"));
    }
}
