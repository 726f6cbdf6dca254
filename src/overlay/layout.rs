//! The numbers and texts of `www/layout.js`, taken apart.
//!
//! | numbers | what |
//! | --- | --- |
//! | 10 | page: window, running text, article's box, candidates, lock |
//! | 27 a candidate | parent, flags, box, layer, hits, running text, counts |
//!
//! The text holds four fields a candidate (lines, labels, what fields ask
//! for, names), a unit separator between fields and a record separator
//! between candidates; the walker leaves both out of what the page says.

use crate::error::Error;

const PAGE_NUMBERS: usize = 10;
const CANDIDATE_NUMBERS: usize = 27;

/// No number of a real page is larger.
const LARGEST: i32 = 20_000_000;

/// What a candidate is, as in `www/layout.js`.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Flags(pub u32);

impl Flags {
    pub(super) const FIXED: u32 = 1;
    pub(super) const STICKY: u32 = 1 << 1;
    pub(super) const ABSOLUTE: u32 = 1 << 2;
    pub(super) const TOP_LAYER: u32 = 1 << 3;
    pub(super) const DIALOG: u32 = 1 << 4;
    pub(super) const IN_ARTICLE: u32 = 1 << 5;
    pub(super) const HOLDS_ARTICLE: u32 = 1 << 6;
    pub(super) const HOLDS_MAIN: u32 = 1 << 7;
    pub(super) const TABLE: u32 = 1 << 8;
    pub(super) const HEADER: u32 = 1 << 9;
    pub(super) const NAV: u32 = 1 << 10;
    pub(super) const OPAQUE: u32 = 1 << 11;
    pub(super) const TRANSLUCENT: u32 = 1 << 12;
    pub(super) const CLICK_THROUGH: u32 = 1 << 13;
    pub(super) const UNSEEN: u32 = 1 << 14;
    pub(super) const HEADLINE: u32 = 1 << 15;

    /// Whether any of these is set.
    pub(super) fn has(self, flags: u32) -> bool {
        self.0 & flags != 0
    }
}

/// A box within the window, in pixels.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) struct Area {
    pub left: i32,
    pub top: i32,
    pub right: i32,
    pub bottom: i32,
}

impl Area {
    fn read(numbers: &[i32]) -> Area {
        let [left, top, right, bottom] = [numbers[0], numbers[1], numbers[2], numbers[3]];
        Area {
            left,
            top,
            right,
            bottom,
        }
    }

    pub(super) fn width(self) -> i32 {
        self.right.saturating_sub(self.left).max(0)
    }

    pub(super) fn height(self) -> i32 {
        self.bottom.saturating_sub(self.top).max(0)
    }

    /// The size in pixels.
    pub(super) fn size(self) -> i64 {
        i64::from(self.width()) * i64::from(self.height())
    }

    /// Pixels that two boxes share from left to right.
    pub(super) fn shared_width(self, other: Area) -> i32 {
        (self.right.min(other.right) - self.left.max(other.left)).max(0)
    }
}

/// The page as a whole.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Page {
    pub width: i32,
    pub height: i32,
    /// Letters of running text.
    pub prose: i32,
    /// Letters of all text.
    pub letters: i32,
    /// Where the article is; from top to bottom it may pass the window.
    pub article: Area,
    /// Whether the window does not scroll although there is more.
    pub is_locked: bool,
}

/// How much of everything a candidate has.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counts {
    pub letters: i32,
    pub links: i32,
    pub fragments: i32,
    pub linked: i32,
    pub buttons: i32,
    pub emails: i32,
    pub passwords: i32,
    pub fields: i32,
    pub boxes: i32,
    pub videos: i32,
    pub frames: i32,
    pub pictures: i32,
    pub shares: i32,
    pub stores: i32,
    pub elements: i32,
    pub players: i32,
    pub messages: i32,
}

/// Something that floats.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Candidate<'a> {
    /// The innermost candidate around it.
    pub parent: Option<usize>,
    pub flags: Flags,
    pub area: Area,
    pub z: i32,
    /// Points of the grid where it is on top.
    pub hits: i32,
    /// Letters of running text in it.
    pub prose: i32,
    /// Long texts in it.
    pub paragraphs: i32,
    pub counts: Counts,
    pub text: &'a str,
    pub labels: &'a str,
    pub asked: &'a str,
    pub names: &'a str,
}

/// All that was captured.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout<'a> {
    pub page: Page,
    pub candidates: Vec<Candidate<'a>>,
}

impl<'a> Layout<'a> {
    pub(super) fn read(facts: &[i32], text: &'a str) -> Result<Layout<'a>, Error> {
        // So that sums and products of any two of them fit.
        let facts: Vec<i32> = facts
            .iter()
            .map(|one| (*one).clamp(-LARGEST, LARGEST))
            .collect();
        let Some((page, numbers)) = facts.split_at_checked(PAGE_NUMBERS) else {
            return Err(Error::bad_snapshot("the layout has no page"));
        };
        let mut texts = text.split('\x1e');
        let candidates =
            numbers
                .chunks_exact(CANDIDATE_NUMBERS)
                .enumerate()
                .map(|(place, numbers)| {
                    Candidate::read(place, numbers, texts.next().unwrap_or_default())
                });
        let candidates: Vec<Candidate> = candidates.collect();
        if usize::try_from(page[8]) != Ok(candidates.len()) {
            return Err(Error::bad_snapshot("the layout lacks candidates"));
        }
        let page = Page {
            width: page[0],
            height: page[1],
            prose: page[2],
            letters: page[3],
            article: Area::read(&page[4..]),
            is_locked: page[9] != 0,
        };
        Ok(Layout { page, candidates })
    }

    /// Whether one candidate stands in another.
    pub(super) fn is_within(&self, inner: usize, outer: usize) -> bool {
        let mut place = self.candidates[inner].parent;
        for _ in 0..self.candidates.len() {
            match place {
                Some(parent) if parent == outer => return true,
                Some(parent) => place = self.candidates.get(parent).and_then(|one| one.parent),
                None => return false,
            }
        }
        false
    }
}

impl<'a> Candidate<'a> {
    fn read(place: usize, numbers: &[i32], text: &'a str) -> Candidate<'a> {
        let mut fields = text.split('\x1f');
        let mut field = || fields.next().unwrap_or_default();
        let parent = usize::try_from(numbers[0]).ok();
        Candidate {
            parent: parent.filter(|&parent| parent != place),
            flags: Flags(numbers[1] as u32),
            area: Area::read(&numbers[2..]),
            z: numbers[6],
            hits: numbers[7],
            prose: numbers[8],
            paragraphs: numbers[9],
            counts: Counts::read(&numbers[10..]),
            text: field(),
            labels: field(),
            asked: field(),
            names: field(),
        }
    }
}

impl Counts {
    fn read(numbers: &[i32]) -> Counts {
        let mut numbers = numbers.iter().copied();
        let mut next = || numbers.next().unwrap_or_default();
        Counts {
            letters: next(),
            links: next(),
            fragments: next(),
            linked: next(),
            buttons: next(),
            emails: next(),
            passwords: next(),
            fields: next(),
            boxes: next(),
            videos: next(),
            frames: next(),
            pictures: next(),
            shares: next(),
            stores: next(),
            elements: next(),
            players: next(),
            messages: next(),
        }
    }
}
