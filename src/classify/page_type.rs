//! Guesses what kind of page it is.
//!
//! Every rule looks at one thing: a type that the page declares, its address,
//! how it is made. Each says by how much it changes the odds of every kind;
//! the kind with the greatest sum wins. The sums are exact integers, the same
//! on every machine.

mod facts;
mod words;

use super::label::PageType;
use crate::dom::Document;
use crate::features::Features;
use crate::metadata::Metadata;
use crate::text;
use facts::Facts;
use words::{
    BLOGS, COLLECTION_PATHS, DISCUSSION_HOSTS, DISCUSSION_PATHS, DOCUMENTATION_PATHS,
    DOCUMENTATION_TOOLS, FORUMS, LIST_PATHS, PRODUCT_PATHS, SERVICE, SERVICE_PATHS, WRITING,
    WRITING_PATHS,
};

/// The kinds that rules speak of, in the order of their points.
const KINDS: [PageType; 7] = [
    PageType::Article,
    PageType::Documentation,
    PageType::Forum,
    PageType::Listing,
    PageType::Collection,
    PageType::Product,
    PageType::Service,
];

/// By how much a rule changes the log-odds of each kind, in tenths.
type Points = [i8; KINDS.len()];

macro_rules! rules {
    ($($points:tt $says:literal $applies:expr;)*) => {
        /// What the rules say, in words.
        const SAYS: &[&str] = &[$($says),*];

        /// By how much each changes the odds.
        const POINTS: &[Points] = &[$($points),*];

        /// Asks every rule, in their order.
        fn ask(facts: &Facts<'_>) -> Vec<bool> {
            vec![$({
                let applies: fn(&Facts<'_>) -> bool = $applies;
                applies(facts)
            }),*]
        }
    };
}

/// Log-odds of each kind before any rule has spoken, in tenths.
const BIAS: Points = [10, 0, -3, 0, -4, -8, 8];

rules! {
    [10, -1, -4, 1, -5, -2, 0] "declares a text" |f| f.declares(WRITING);
    [-2, 2, 0, 0, 0, 0, 0] "declares a text about software" |f| f.declares(&["TechArticle", "APIReference"]);
    [-7, -1, -1, 0, -2, 13, -1] "declares a thing on sale" |f| f.declares(&["Product", "ProductGroup", "IndividualProduct"]);
    [-11, 0, 12, 1, -2, -1, 1] "declares a discussion" |f| f.declares_discussion();
    [-4, 0, 0, 5, 3, -1, -2] "declares a collection" |f| f.declares(&["CollectionPage"]);
    [0, -1, 1, 7, 0, -4, -2] "declares a list" |f| f.declares(&["ItemList", "OfferCatalog"]);
    [-5, -2, -3, 7, -4, -1, 9] "declares a service" |f| f.declares(SERVICE);
    [-1, 0, 0, 0, -2, 4, -1] "shows one thing on sale" |f| f.products == 1;
    [2, 1, -6, 1, -2, -3, 6] "og:type is article" |f| text::is_same_word(f.open_graph, "article");
    [-6, -1, -3, -2, 4, 13, -5] "og:type is product" |f| text::holds(f.open_graph, "product");
    [-4, 0, -5, 2, 2, -2, 7] "og:type is website" |f| text::is_same_word(f.open_graph, "website");
    [-7, -2, 16, -8, 3, 2, -4] "address of a discussion" |f| f.address_holds(DISCUSSION_PATHS);
    [-3, 0, 7, -2, -1, -1, 0] "address of a place for discussions" |f| f.host_begins(DISCUSSION_HOSTS);
    [-8, 17, -2, 3, 1, -3, -7] "address of documentation" |f| f.address_holds(DOCUMENTATION_PATHS);
    [-2, -1, -6, -5, -2, 18, -2] "address of a thing on sale" |f| f.address_holds(PRODUCT_PATHS);
    [-8, -3, -3, 7, 14, -6, -1] "address of a collection" |f| f.address_holds(COLLECTION_PATHS);
    [7, -2, -1, 8, 3, -8, -6] "address of a list" |f| f.address_holds(LIST_PATHS);
    [12, -4, 0, -2, -2, -1, -3] "address of a text" |f| f.address_holds(WRITING_PATHS);
    [-2, -4, -1, 4, -3, -4, 10] "address of a service" |f| f.address_holds(SERVICE_PATHS);
    [7, -2, -2, -1, 0, -1, -1] "address with a day" |f| f.has_day_in_path();
    [-8, -4, 0, 3, 4, -7, 12] "address of a whole site" |f| f.parts().next().is_none();
    [2, 2, 0, -2, -1, 0, -1] "address of four parts" |f| f.parts().count() >= 4;
    [11, -4, 5, -4, -8, 6, -7] "address with a sentence" |f| f.last_part().matches('-').count() >= 4;
    [4, -5, 7, -4, -1, 5, -7] "address with a number" |f| has_number(f.last_part());
    [-7, 5, 0, 0, -4, 5, 1] "address of a file" |f| has_suffix(f.path());
    [-1, -3, -4, 0, 0, 3, 5] "address of a folder" |f| f.path().len() > 1 && f.path().ends_with('/');
    [-5, 5, 0, 4, 0, 0, -2] "written by documentation tools" |f| f.is_written_by(DOCUMENTATION_TOOLS);
    [-2, -1, 11, -4, -2, -1, -1] "written by a forum" |f| f.is_written_by(FORUMS);
    [4, -2, -5, 5, -3, -4, 5] "written by a blog" |f| f.is_written_by(BLOGS);
    [2, -1, 6, -1, -4, -3, 0] "signed" |f| f.is_signed;
    [8, -1, 7, 1, -3, -1, -10] "dated" |f| f.is_dated;
    [4, -1, 3, -2, 1, -3, -3] "signed and dated" |f| f.is_signed && f.is_dated;
    [-2, 0, -5, 2, 4, 3, -2] "filed under tags" |f| f.is_tagged;
    [-8, -5, -7, 2, 6, 10, 2] "a price" |f| f.prices >= 1;
    [2, -4, -4, -2, 6, 5, -4] "prices" |f| f.prices >= 3;
    [7, -4, -3, 0, 5, -1, -4] "many prices" |f| f.prices >= 8;
    [4, -2, -2, -4, 9, -4, -1] "prices without end" |f| f.prices >= 20;
    [-8, -1, -2, -2, 5, 13, -5] "buttons of a cart" |f| f.carts >= 1;
    [-3, 0, 0, -1, 6, 4, -5] "marked price" |f| f.item_prices >= 1;
    [-5, 19, 0, -3, -2, -2, -8] "code" |f| f.codes >= 10;
    [-5, -2, 13, -2, 0, -1, -2] "numbered posts" |f| f.numbered_posts >= 3;
    [2, -5, 6, 1, 1, 2, -7] "called posts" |f| f.posts >= 3;
    [7, -7, 7, -4, -7, 0, 4] "many called posts" |f| f.posts >= 12;
    [-2, -2, 10, -3, -1, -1, -1] "mostly called comments" |f| f.comments > 0 && f.comments * 2 >= f.blocks;
    [-7, -4, 1, -1, 7, 13, -9] "called product" |f| f.product_parts >= 30;
    [-4, -3, -3, 6, 3, -6, 6] "called cards" |f| f.cards >= 30;
    [0, -6, 12, 3, 3, -3, -9] "times" |f| f.times >= 3;
    [0, 3, -7, -6, -3, 6, 6] "sections" |f| f.sections >= 6;
    [1, 0, -4, 4, -1, -2, 2] "teasers" |f| f.teasers >= 6;
    [-2, -3, 0, 11, 8, -6, -8] "many teasers" |f| f.teasers >= 12;
    [3, 3, -6, -3, -1, 1, 2] "many headings" |f| f.headings >= 12;
    [3, -10, -1, -1, 3, 0, 5] "headings that ask" |f| f.questions >= 2;
    [3, 5, -3, 6, -8, -5, 2] "paragraphs" |f| f.paragraphs >= 6;
    [3, -7, 1, -2, 5, -1, 0] "many paragraphs" |f| f.paragraphs >= 12;
    [2, 2, 1, 3, 3, 0, -11] "paragraphs without end" |f| f.paragraphs >= 25;
    [2, 1, 3, -3, -3, -3, 3] "long paragraphs" |f| f.long >= 3;
    [1, -4, 5, 4, 0, -3, -3] "many long paragraphs" |f| f.long >= 10;
    [5, -1, 1, 3, -5, -1, -2] "a very long paragraph" |f| f.longest >= 1;
    [-3, -2, 5, 7, 0, -4, -4] "some links" |f| f.links * 20 >= f.blocks * 3;
    [-3, -3, 4, 4, 6, -3, -5] "many links" |f| f.link_words * 4 >= f.words;
    [3, -4, 1, 7, 0, -8, 0] "linked pictures" |f| f.linked_pictures >= 12;
    [1, -12, -2, 5, 8, 5, -5] "pictures" |f| f.images >= 10;
    [-2, -2, 0, 0, 3, 5, -5] "many pictures" |f| f.images >= 40;
    [-5, -4, 0, -5, 2, 4, 8] "many pictures of its own" |f| f.pictures >= 20;
    [3, 13, -4, -8, -3, -1, 1] "headings to link to" |f| f.anchored_headings >= 3;
    [3, 8, 0, -10, -7, 6, 0] "links within the page" |f| f.inner_links >= 5;
    [-1, -1, 12, 2, -10, -3, 1] "quotations" |f| f.quotes >= 2;
    [3, 8, -3, 6, -13, -1, 1] "tables" |f| f.cells >= 8;
    [1, -7, 6, -5, -2, 8, -1] "short lines" |f| f.short * 10 >= f.blocks * 3;
    [-7, -2, 2, 6, 4, 3, -7] "many buttons and fields" |f| f.controls >= 15;
    [-6, -7, 1, 8, 5, 0, -1] "boxes to check" |f| f.checks >= 4;
    [1, -6, -5, -3, 7, 3, 4] "links like buttons" |f| f.button_links >= 3;
    [-4, -2, 5, 3, -3, -1, 3] "many links like buttons" |f| f.button_links >= 10;
    [5, -7, -8, -4, 4, 1, 10] "a telephone" |f| f.telephones >= 1;
    [-4, 6, -4, 4, 7, -7, -2] "links further down" |f| f.lower_links >= 3;
    [0, 2, -3, 0, 4, -6, 3] "many links further down" |f| f.lower_links >= 15;
    [2, 0, 3, 5, -4, 0, -6] "much text" |f| f.text_words >= 800;
    [-5, 3, 3, -3, -4, 3, 3] "many blocks" |f| f.blocks >= 150;
    [-5, -2, -5, 14, 2, -2, -4] "little text among much" |f| f.text_words * 10 < f.words * 3;
    [5, -1, -3, -9, 8, 0, 0] "a run of text" |f| f.run_words >= 200;
    [0, 1, 1, 3, 2, -1, -7] "most text in one run" |f| f.run_words > 0 && f.run_words * 10 >= f.text_words * 6;
    [1, 6, 0, -2, -6, -3, 3] "a run of four blocks" |f| f.run_blocks >= 4;
    [2, 5, -4, -13, 6, 3, 0] "a run of ten blocks" |f| f.run_blocks >= 10;
    [9, 5, -4, -3, -5, -4, 1] "text in paragraphs" |f| f.paragraph_words > 0 && f.paragraph_words * 2 >= f.text_words;
    [-1, 7, -9, 1, -4, -5, 10] "headed lines" |f| f.headed_lines >= 3;
    [3, -3, -7, 1, 4, 0, 1] "more headed lines" |f| f.headed_lines >= 6;
    [-5, 3, -1, 7, -4, 1, -2] "many headed lines" |f| f.headed_lines >= 12;
}

/// Fewer blocks, with fewer words of running text, are no page of any kind
/// unless one is declared, or a day or an author.
const MIN_BLOCKS: u32 = 12;

/// Long paragraphs from which a page with an author and a day is one text.
const MIN_LONG: u32 = 3;

/// See [`MIN_BLOCKS`].
const MIN_TEXT_WORDS: u32 = 60;

/// Guesses from what is declared, the address, and the make of the page.
pub(crate) fn read(document: &Document, metadata: &Metadata, features: &Features) -> PageType {
    let facts = facts::read(document, metadata, features);
    let mut sums = BIAS.map(i32::from);
    for (points, _) in POINTS.iter().zip(ask(&facts)).filter(|rule| rule.1) {
        for (sum, points) in sums.iter_mut().zip(points) {
            *sum += i32::from(*points);
        }
    }
    let kinds = (0..KINDS.len()).rev();
    let shows_posts = facts.shows_posts();
    let best = kinds
        .filter(|&kind| shows_posts || KINDS[kind] != PageType::Forum)
        .max_by_key(|&kind| sums[kind]);
    let kind = best.map_or(PageType::Other, |best| KINDS[best]);
    let is_known = facts.is_signed || facts.is_dated || !facts.types.is_empty();
    if !is_known && facts.blocks < MIN_BLOCKS && facts.text_words < MIN_TEXT_WORDS {
        PageType::Other
    } else if facts.declares_discussion() {
        PageType::Forum
    } else if facts.is_surely_article(kind) {
        PageType::Article
    } else {
        kind
    }
}

/// Which rules apply to a page, in words.
pub(super) fn applying(
    document: &Document,
    metadata: &Metadata,
    features: &Features,
) -> Vec<&'static str> {
    let facts = facts::read(document, metadata, features);
    let asked = SAYS.iter().zip(ask(&facts));
    asked.filter(|rule| rule.1).map(|rule| *rule.0).collect()
}

impl Facts<'_> {
    /// Whether what looks like this kind is an article by what it says of
    /// itself: a front page with a long story, entries of a live blog.
    ///
    /// Of the pages of WCXB that this changes, none was changed for the worse.
    fn is_surely_article(&self, kind: PageType) -> bool {
        match kind {
            PageType::Listing | PageType::Collection | PageType::Service => {
                self.is_signed && self.is_dated && self.long >= MIN_LONG
            }
            PageType::Forum => {
                self.declares(WRITING)
                    && !self.declares_discussion()
                    && !self.address_holds(DISCUSSION_PATHS)
            }
            _ => false,
        }
    }

    /// Whether anything on the page is a discussion's own: signs that news
    /// have too, short lines and a day, make none.
    fn shows_posts(&self) -> bool {
        self.posts >= 3
            || self.numbered_posts >= 3
            || self.times >= 3
            || self.quotes >= 2
            || self.comments > 0 && self.comments * 2 >= self.blocks
            || self.is_written_by(FORUMS)
            || self.address_holds(DISCUSSION_PATHS)
            || self.host_begins(DISCUSSION_HOSTS)
    }

    /// Whether one of these types is declared.
    #[inline(never)]
    fn declares(&self, types: &[&str]) -> bool {
        self.types.iter().any(|kind| types.contains(kind))
    }

    /// Whether a discussion is declared; the answers of a list of frequent
    /// questions are none.
    fn declares_discussion(&self) -> bool {
        self.declares(&["DiscussionForumPosting", "QAPage"])
            || self.declares(&["Answer"]) && !self.declares(&["FAQPage"])
    }

    #[inline(never)]
    fn address_holds(&self, parts: &[&str]) -> bool {
        parts.iter().any(|part| text::holds(&self.url, part))
    }

    #[inline(never)]
    fn host_begins(&self, words: &[&str]) -> bool {
        let host = text::split_at_part(&self.url, "://");
        host.is_some_and(|(_, host)| words.iter().any(|word| host.starts_with(word)))
    }

    /// Whether a part of the path is a year that a month follows.
    #[inline(never)]
    fn has_day_in_path(&self) -> bool {
        let mut after_year = false;
        self.path().split(['/', '-']).any(|part| {
            let number = text::number(part);
            let is_month = part.len() <= 2 && number.is_some_and(|month| (1..=12).contains(&month));
            let is_day = after_year && is_month;
            after_year = part.len() == 4 && number.is_some_and(|year| (1900..2100).contains(&year));
            is_day
        })
    }

    #[inline(never)]
    fn is_written_by(&self, programs: &[&str]) -> bool {
        programs
            .iter()
            .any(|program| self.generator.starts_with(program))
    }
}

/// Whether four digits stand in a row.
fn has_number(part: &str) -> bool {
    let mut parts = part.as_bytes().windows(4);
    parts.any(|digits| digits.iter().all(u8::is_ascii_digit))
}

/// Whether a path ends in the name of a file.
fn has_suffix(path: &str) -> bool {
    let suffixes = [".htm", ".html", ".php", ".asp", ".aspx"];
    suffixes.iter().any(|suffix| path.ends_with(suffix))
}
