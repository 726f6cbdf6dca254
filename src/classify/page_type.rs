//! Guesses what kind of page it is.

use super::label::PageType;
use crate::dom::Document;
use crate::features::{Features, Places};
use crate::lexicon::Hints;
use crate::metadata::Metadata;

/// Types of schema.org and Open Graph that settle the question.
const DECLARED: &[(&str, PageType)] = &[
    ("APIReference", PageType::Documentation),
    ("AnalysisNewsArticle", PageType::Article),
    ("Article", PageType::Article),
    ("Blog", PageType::Listing),
    ("BlogPosting", PageType::Article),
    ("CollectionPage", PageType::Collection),
    ("DiscussionForumPosting", PageType::Forum),
    ("ItemList", PageType::Collection),
    ("LiveBlogPosting", PageType::Article),
    ("NewsArticle", PageType::Article),
    ("OpinionNewsArticle", PageType::Article),
    ("Product", PageType::Product),
    ("ProductGroup", PageType::Product),
    ("QAPage", PageType::Forum),
    ("Recipe", PageType::Article),
    ("ReportageNewsArticle", PageType::Article),
    ("Service", PageType::Service),
    ("TechArticle", PageType::Documentation),
];

/// Parts of an address that speak of a discussion.
const FORUM_PATHS: &[&str] = &[
    "/forum",
    "/t/",
    "/thread",
    "/topic",
    "/questions/",
    "/discussion",
    "viewtopic",
    "showthread",
    "/comments/",
    "/community/",
];

/// Parts of an address that speak of documentation.
const DOCUMENTATION_PATHS: &[&str] = &[
    "//docs.",
    "/docs/",
    "/documentation/",
    "/manual/",
    "/reference/",
    "/api/",
    "readthedocs",
];

/// Blocks called posts from which a page may be a discussion.
const MIN_POSTS: usize = 12;

/// Linked headings from which a page may be a list of teasers.
const MIN_TEASERS: usize = 6;

/// Words from which a block is longer than a teaser.
const LONG_WORDS: u32 = 40;

/// Blocks longer than a teaser from which a signed page is one text.
const MIN_LONG: usize = 3;

/// Guesses from what is declared, the address, and the make of the page.
pub(crate) fn read(document: &Document, metadata: &Metadata, features: &Features) -> PageType {
    let url = document.url().unwrap_or_default();
    let declared: Vec<PageType> = declared_types(metadata).collect();
    let says = |page_type: PageType| declared.contains(&page_type);
    let has_text = features.text_words > 150;
    if says(PageType::Forum)
        || (has_forum_path(url) || !says(PageType::Article))
            && is_discussion(features, has_forum_path(url))
    {
        PageType::Forum
    } else if says(PageType::Article) {
        PageType::Article
    } else if says(PageType::Product) {
        PageType::Product
    } else if says(PageType::Documentation) || has_documentation_path(url) && has_text {
        PageType::Documentation
    } else if is_listing(metadata, features) {
        PageType::Listing
    } else {
        declared
            .first()
            .copied()
            .unwrap_or_else(|| undeclared(metadata, features))
    }
}

/// Blocks of running text from which a page nobody declared may be one text.
const MIN_PARAGRAPHS: usize = 5;

/// Guesses the type of a page that declares none: a text by somebody, at
/// some time, or with paragraphs enough.
fn undeclared(metadata: &Metadata, features: &Features) -> PageType {
    let paragraphs = features
        .measures
        .iter()
        .filter(|measure| measure.text_words >= 25)
        .count();
    let is_signed = metadata.byline.is_some() || metadata.published_time.is_some();
    let is_text = features.link_words * 2 < features.words;
    if is_signed || paragraphs >= MIN_PARAGRAPHS && is_text {
        PageType::Article
    } else {
        PageType::Other
    }
}

/// Whether an address speaks of a discussion.
pub(crate) fn has_forum_path(url: &str) -> bool {
    FORUM_PATHS.iter().any(|path| url.contains(path))
}

/// Whether an address speaks of documentation.
pub(crate) fn has_documentation_path(url: &str) -> bool {
    DOCUMENTATION_PATHS.iter().any(|path| url.contains(path))
}

/// Whether a page declares to be an article, a product, a discussion, a
/// collection.
pub(crate) fn declared(metadata: &Metadata) -> [bool; 4] {
    let wanted = [
        PageType::Article,
        PageType::Product,
        PageType::Forum,
        PageType::Collection,
    ];
    wanted.map(|wanted| declared_types(metadata).any(|declared| declared == wanted))
}

fn declared_types(metadata: &Metadata) -> impl Iterator<Item = PageType> {
    metadata.schema_types.iter().filter_map(|declared| {
        let place = DECLARED.binary_search_by_key(&declared.as_str(), |(name, _)| name);
        place.ok().map(|place| DECLARED[place].1)
    })
}

fn is_discussion(features: &Features, has_path: bool) -> bool {
    let posts = features.measures.iter().filter(|measure| {
        measure.hints.has(Hints(Hints::POST.0 | Hints::COMMENTS.0)) && measure.text_words > 0
    });
    let least = if has_path { MIN_POSTS / 4 } else { MIN_POSTS };
    let posts = posts.count();
    let all = features
        .measures
        .iter()
        .filter(|measure| measure.text_words > 0)
        .count();
    posts >= least && posts * 10 >= all * 7 && has_path
}

fn is_listing(metadata: &Metadata, features: &Features) -> bool {
    let is_around = Places(Places::NAV.0 | Places::FOOTER.0 | Places::ASIDE.0);
    let teasers = features.measures.iter().filter(|measure| {
        measure.heading > 0
            && measure.counts.link_words == measure.counts.words
            && measure.counts.words >= 3
            && !measure.places.has(is_around)
    });
    let long = features
        .measures
        .iter()
        .filter(|measure| measure.text_words >= LONG_WORDS && !measure.places.has(is_around))
        .count();
    let is_signed = metadata.byline.is_some() && metadata.published_time.is_some();
    let teasers = teasers.count();
    teasers >= MIN_TEASERS && teasers > long * 2 && !(is_signed && long >= MIN_LONG)
}
