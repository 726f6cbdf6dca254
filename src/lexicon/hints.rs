//! What class names and ids say.

use super::hash::{SEED, Table, step};
use crate::text::cut;

/// What an element is called.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Hints(pub u32);

impl Hints {
    pub(crate) const CONTENT: Hints = Hints(1);
    pub(crate) const NAV: Hints = Hints(1 << 1);
    pub(crate) const FOOT: Hints = Hints(1 << 2);
    pub(crate) const HEAD: Hints = Hints(1 << 3);
    pub(crate) const SIDE: Hints = Hints(1 << 4);
    pub(crate) const RELATED: Hints = Hints(1 << 5);
    pub(crate) const COMMENTS: Hints = Hints(1 << 6);
    pub(crate) const PROMO: Hints = Hints(1 << 7);
    pub(crate) const SHARE: Hints = Hints(1 << 8);
    pub(crate) const AD: Hints = Hints(1 << 9);
    pub(crate) const CONSENT: Hints = Hints(1 << 10);
    pub(crate) const OVERLAY: Hints = Hints(1 << 11);
    pub(crate) const META: Hints = Hints(1 << 12);
    pub(crate) const CAPTION: Hints = Hints(1 << 13);
    pub(crate) const GATE: Hints = Hints(1 << 14);
    pub(crate) const LOGIN: Hints = Hints(1 << 15);
    pub(crate) const TOC: Hints = Hints(1 << 16);
    pub(crate) const POST: Hints = Hints(1 << 17);
    pub(crate) const PRODUCT: Hints = Hints(1 << 18);
    pub(crate) const AUTHOR: Hints = Hints(1 << 19);
    pub(crate) const CARD: Hints = Hints(1 << 20);
    pub(crate) const REVIEWS: Hints = Hints(1 << 21);

    /// How many there are.
    pub(crate) const COUNT: usize = 22;

    /// Those that speak against text.
    const AGAINST: Hints = Hints(
        Hints::NAV.0
            | Hints::FOOT.0
            | Hints::HEAD.0
            | Hints::SIDE.0
            | Hints::RELATED.0
            | Hints::COMMENTS.0
            | Hints::PROMO.0
            | Hints::SHARE.0
            | Hints::AD.0
            | Hints::CONSENT.0
            | Hints::OVERLAY.0
            | Hints::META.0
            | Hints::GATE.0
            | Hints::LOGIN.0
            | Hints::TOC.0
            | Hints::AUTHOR.0
            | Hints::CAPTION.0
            | Hints::CARD.0
            | Hints::REVIEWS.0,
    );

    /// Whether any of these is said.
    pub(crate) fn has(self, other: Hints) -> bool {
        self.0 & other.0 != 0
    }

    /// Takes these too.
    pub(crate) fn add(&mut self, other: Hints) {
        self.0 |= other.0;
    }

    /// These hints less what speaks against text.
    pub(crate) fn without_doubts(self) -> Hints {
        Hints(self.0 & !Hints::AGAINST.0)
    }
}

/// Words of class names and ids.
const WORDS: &[(&str, Hints)] = &[
    ("about", Hints::AUTHOR),
    ("account", Hints::LOGIN),
    ("ad", Hints::AD),
    ("addthis", Hints::SHARE),
    ("addtoany", Hints::SHARE),
    ("ads", Hints::AD),
    ("adsbygoogle", Hints::AD),
    ("adslot", Hints::AD),
    ("advert", Hints::AD),
    ("advertisement", Hints::AD),
    ("advertising", Hints::AD),
    ("advertorial", Hints::AD),
    ("affiliate", Hints::AD),
    ("also", Hints::RELATED),
    ("answer", Hints::POST),
    ("appbanner", Hints::PROMO),
    ("article", Hints::CONTENT),
    ("articlebody", Hints::CONTENT),
    ("aside", Hints::SIDE),
    ("author", Hints::AUTHOR),
    ("authors", Hints::AUTHOR),
    ("bio", Hints::AUTHOR),
    ("biography", Hints::AUTHOR),
    ("body", Hints::CONTENT),
    ("bodytext", Hints::CONTENT),
    ("breadcrumb", Hints::NAV),
    ("breadcrumbs", Hints::NAV),
    ("byline", Hints::META),
    ("campaign", Hints::PROMO),
    ("caption", Hints::CAPTION),
    ("card", Hints::CARD),
    ("cards", Hints::CARD),
    ("carousel", Hints::RELATED),
    ("cart", Hints::LOGIN),
    ("categories", Hints::META),
    ("category", Hints::META),
    ("checkout", Hints::LOGIN),
    ("colophon", Hints::FOOT),
    ("comment", Hints::COMMENTS),
    ("commentlist", Hints::COMMENTS),
    ("comments", Hints::COMMENTS),
    ("consent", Hints::CONSENT),
    ("content", Hints::CONTENT),
    ("contents", Hints::TOC),
    ("cookie", Hints::CONSENT),
    ("cookies", Hints::CONSENT),
    ("copyright", Hints::FOOT),
    ("credit", Hints::CAPTION),
    ("credits", Hints::CAPTION),
    ("cta", Hints::PROMO),
    ("date", Hints::META),
    ("dateline", Hints::META),
    ("description", Hints::PRODUCT),
    ("details", Hints::PRODUCT),
    ("dialog", Hints::OVERLAY),
    ("discourse", Hints::POST),
    ("discussion", Hints::COMMENTS),
    ("disqus", Hints::COMMENTS),
    ("donate", Hints::PROMO),
    ("donation", Hints::PROMO),
    ("download", Hints::PROMO),
    ("drawer", Hints::OVERLAY),
    ("dropdown", Hints::NAV),
    ("entry", Hints::CONTENT),
    ("facebook", Hints::SHARE),
    ("feedback", Hints::PROMO),
    ("flyout", Hints::NAV),
    ("follow", Hints::SHARE),
    ("foot", Hints::FOOT),
    ("footer", Hints::FOOT),
    ("gate", Hints::GATE),
    ("gdpr", Hints::CONSENT),
    ("header", Hints::HEAD),
    ("instagram", Hints::SHARE),
    ("interstitial", Hints::OVERLAY),
    ("kicker", Hints::META),
    ("leaderboard", Hints::AD),
    ("legal", Hints::FOOT),
    ("lightbox", Hints::OVERLAY),
    ("linkedin", Hints::SHARE),
    ("login", Hints::LOGIN),
    ("logo", Hints::HEAD),
    ("longform", Hints::CONTENT),
    ("main", Hints::CONTENT),
    ("markdown", Hints::CONTENT),
    ("marketing", Hints::PROMO),
    ("masthead", Hints::HEAD),
    ("megamenu", Hints::NAV),
    ("membership", Hints::PROMO),
    ("menu", Hints::NAV),
    ("message", Hints::POST),
    ("meta", Hints::META),
    ("metadata", Hints::META),
    ("metered", Hints::GATE),
    ("minicart", Hints::LOGIN),
    ("modal", Hints::OVERLAY),
    ("more", Hints::RELATED),
    ("mostread", Hints::RELATED),
    ("nav", Hints::NAV),
    ("navbar", Hints::NAV),
    ("navigation", Hints::NAV),
    ("newsletter", Hints::PROMO),
    ("newsletters", Hints::PROMO),
    ("next", Hints::RELATED),
    ("offcanvas", Hints::OVERLAY),
    ("offer", Hints::PROMO),
    ("onetrust", Hints::CONSENT),
    ("optin", Hints::PROMO),
    ("outbrain", Hints::RELATED),
    ("overlay", Hints::OVERLAY),
    ("pager", Hints::NAV),
    ("pagination", Hints::NAV),
    ("paywall", Hints::GATE),
    ("photographer", Hints::CAPTION),
    ("piano", Hints::GATE),
    ("pinterest", Hints::SHARE),
    ("popover", Hints::OVERLAY),
    ("popular", Hints::RELATED),
    ("popup", Hints::OVERLAY),
    ("post", Hints::POST),
    ("postbody", Hints::CONTENT),
    ("postmeta", Hints::META),
    ("posts", Hints::POST),
    ("prev", Hints::RELATED),
    ("price", Hints::PRODUCT),
    ("primis", Hints::AD),
    ("product", Hints::PRODUCT),
    ("promo", Hints::PROMO),
    ("promotion", Hints::PROMO),
    ("prose", Hints::CONTENT),
    ("published", Hints::META),
    ("question", Hints::POST),
    ("rail", Hints::SIDE),
    ("readmore", Hints::RELATED),
    ("recirc", Hints::RELATED),
    ("recirculation", Hints::RELATED),
    ("recommend", Hints::RELATED),
    ("recommendation", Hints::RELATED),
    ("recommendations", Hints::RELATED),
    ("recommended", Hints::RELATED),
    ("register", Hints::LOGIN),
    ("registration", Hints::LOGIN),
    ("regwall", Hints::GATE),
    ("related", Hints::RELATED),
    ("replies", Hints::POST),
    ("reply", Hints::POST),
    ("respond", Hints::COMMENTS),
    ("review", Hints::REVIEWS),
    ("reviews", Hints::REVIEWS),
    ("richtext", Hints::CONTENT),
    ("search", Hints::NAV),
    ("share", Hints::SHARE),
    ("sharedaddy", Hints::SHARE),
    ("sharing", Hints::SHARE),
    ("sidebar", Hints::SIDE),
    ("sidenav", Hints::NAV),
    ("signin", Hints::LOGIN),
    ("signup", Hints::PROMO),
    ("sitemap", Hints::NAV),
    ("skip", Hints::NAV),
    ("social", Hints::SHARE),
    ("socials", Hints::SHARE),
    ("sponsor", Hints::AD),
    ("sponsored", Hints::AD),
    ("sponsors", Hints::AD),
    ("story", Hints::CONTENT),
    ("submenu", Hints::NAV),
    ("subnav", Hints::NAV),
    ("subscribe", Hints::PROMO),
    ("subscription", Hints::PROMO),
    ("suggested", Hints::RELATED),
    ("suggestions", Hints::RELATED),
    ("taboola", Hints::RELATED),
    ("tag", Hints::META),
    ("tags", Hints::META),
    ("teaser", Hints::CARD),
    ("teasers", Hints::CARD),
    ("tile", Hints::CARD),
    ("tiles", Hints::CARD),
    ("time", Hints::META),
    ("timestamp", Hints::META),
    ("toast", Hints::OVERLAY),
    ("toc", Hints::TOC),
    ("toolbar", Hints::NAV),
    ("topbar", Hints::NAV),
    ("topnav", Hints::NAV),
    ("trending", Hints::RELATED),
    ("twitter", Hints::SHARE),
    ("upsell", Hints::PROMO),
    ("widget", Hints::SIDE),
    ("widgets", Hints::SIDE),
];

/// Classes that hide an element from sight but not from screen readers, and
/// those of the copies that a slider adds to run round.
const HIDING_CLASSES: &[&str] = &[
    "cloned",
    "element-invisible",
    "hidden",
    "offscreen",
    "screen-reader",
    "screen-reader-only",
    "screen-reader-text",
    "screenreader-only",
    "slick-cloned",
    "splide__slide--clone",
    "sr-only",
    "swiper-slide-duplicate",
    "u-hidden",
    "u-visually-hidden",
    "visually-hidden",
    "visuallyhidden",
];

/// Endings of classes that show an element again on wider windows.
const SHOWING_CLASSES: &[&str] = &[
    ":block",
    ":contents",
    ":flex",
    ":grid",
    ":inline",
    ":table",
    ":visible",
];

/// Hexadecimal digits, and hyphens between them, that are no word.
const MIN_NUMBER_BYTES: usize = 14;

/// Classes of one or two letters on an element from which a program made them.
const MIN_SHORT_NAMES: usize = 3;

/// Bytes of a class attribute that are looked at.
const MAX_CLASS_BYTES: usize = 400;

/// The words by hash.
static TABLE: Table<{ WORDS.len() }> = Table::new(&values());

const fn values() -> [(&'static str, u32); WORDS.len()] {
    let mut values = [("", 0); WORDS.len()];
    let mut place = 0;
    while place < WORDS.len() {
        values[place] = (WORDS[place].0, WORDS[place].1.0);
        place += 1;
    }
    values
}

/// Reads what a class name or id says: its words, told apart by hyphens,
/// underscores, spaces and capitals.
pub(crate) fn hints(value: &str) -> Hints {
    let mut found = Hints::default();
    let (mut hash, mut length, mut before, mut is_doubted) = (SEED, 0, 0_u8, false);
    let value = cut(value, MAX_CLASS_BYTES);
    for (place, &byte) in value.as_bytes().iter().chain([&b' ']).enumerate() {
        let starts_word = byte.is_ascii_uppercase() && before.is_ascii_lowercase();
        if starts_word || !byte.is_ascii_alphabetic() {
            if length > 1
                && let Some(hint) = TABLE.get(hash)
                && (length > 2 || !is_doubted && !is_chance(value, place))
            {
                found.add(Hints(hint));
            }
            // In `css-1ad4f` and `sc-bAdq` chance has made a word of two letters.
            is_doubted = byte.is_ascii_digit() || starts_word && length == 1;
            (hash, length) = (SEED, 0);
        }
        if byte.is_ascii_alphabetic() {
            hash = step(hash, byte.to_ascii_lowercase());
            length += 1;
        }
        before = byte;
    }
    found
}

/// Whether two letters before a place are no word: digits go on from them in
/// a number, `c492-ad61-9fd2889b3998`, or all names are as short, as programs
/// give them, `d e ab ad`.
fn is_chance(value: &str, end: usize) -> bool {
    let (before, after) = value.as_bytes().split_at(end);
    let is_of_number = |byte: &&u8| byte.is_ascii_hexdigit() || **byte == b'-';
    let run = before.iter().rev().take_while(is_of_number).count()
        + after.iter().take_while(is_of_number).count();
    let is_number = after.first().is_some_and(u8::is_ascii_digit) && run >= MIN_NUMBER_BYTES;
    let mut names = value.split_ascii_whitespace();
    let is_given = names.clone().count() >= MIN_SHORT_NAMES && names.all(|name| name.len() <= 2);
    is_number || is_given
}

/// Whether one of the classes hides the element from sight, at every width
/// of the window: `hidden md:block` does not.
pub(crate) fn is_hiding_class(value: &str) -> bool {
    value
        .split_ascii_whitespace()
        .any(|class| begins(class, b"cehosuv") && HIDING_CLASSES.binary_search(&class).is_ok())
        && !SHOWING_CLASSES.iter().any(|class| value.contains(class))
}

/// Whole classes and ids of sections that hold nothing but comments.
const COMMENT_SECTIONS: &[&str] = &[
    "comment-list",
    "comment-section",
    "commentlist",
    "comments",
    "comments-area",
    "comments-container",
    "comments-list",
    "comments-section",
    "comments-wrapper",
    "disqus_thread",
    "respond",
];

/// Whether a class or id names a section that holds nothing but comments.
pub(crate) fn is_comment_section(value: &str) -> bool {
    value
        .split_ascii_whitespace()
        .any(|class| begins(class, b"cdr") && COMMENT_SECTIONS.binary_search(&class).is_ok())
}

/// Whether a class begins with one of these letters: rules out nine of ten
/// before their names are compared.
fn begins(class: &str, letters: &[u8]) -> bool {
    class
        .bytes()
        .next()
        .is_some_and(|byte| letters.contains(&byte))
}

/// What the posts of a discussion are called in ids that number them.
const POST_WORDS: &[&str] = &[
    "answer", "comment", "entry", "message", "msg", "p", "pid", "post", "question", "reply",
];

/// Whether an id numbers a post: `post-12`, `msg_7`, `js-post-3`.
pub(crate) fn is_post_id(id: &str) -> bool {
    let stem = id.trim_end_matches(|c: char| c.is_ascii_digit());
    let word = stem.trim_end_matches(['-', '_']);
    let word = word.strip_prefix("js-").unwrap_or(word);
    stem.len() < id.len() && POST_WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_told_apart_by_marks_and_capitals() {
        assert_eq!(hints("site-newsletter_box"), Hints::PROMO);
        assert_eq!(hints("relatedItem"), hints("related item"));
        assert_eq!(hints("ads2 shadow"), Hints::AD);
        assert_eq!(hints("css-1ad4f sc-bAdq headline"), Hints::default());
        assert_eq!(hints("c492-ad61-9fd2889b3998"), Hints::default());
        assert_eq!(hints("d e ad"), Hints::default());
        assert_eq!(hints("div-gpt-ad-1580000000000-0"), Hints::AD);
        assert_eq!(hints("ad2 ad-300-250 adBox fl w5 pa3"), Hints::AD);
    }

    #[test]
    fn tables_are_sorted() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(HIDING_CLASSES.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(HIDING_CLASSES.iter().all(|class| begins(class, b"cehosuv")));
        assert!(COMMENT_SECTIONS.iter().all(|class| begins(class, b"cdr")));
    }

    #[test]
    fn hiding_class_is_a_whole_class() {
        assert!(is_hiding_class("nav sr-only"));
        assert!(!is_hiding_class("overflow-hidden"));
        assert!(!is_hiding_class("hidden md:block"));
    }
}
