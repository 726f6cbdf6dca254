//! The article as plain data, with the names that JavaScript and JSON share.

use crate::article::{Article, Item, Ledger, Post};
#[cfg(feature = "html")]
use crate::classify::BlockExplanation;
use crate::classify::PageType;
use crate::metadata::{Access, Direction, Metadata, Product, Recipe, Sources};
use crate::text::{self, WordCount};
use crate::url::SafeUrl;
use serde::Serialize;

/// Words that a reader takes in a minute.
///
/// The mean of 190 studies of silent reading, non-fiction in English
/// (Brysbaert 2019).
const WORDS_PER_MINUTE: u32 = 238;

/// The same in scripts whose words carry more each: first and last letter of
/// a script, and words a minute.
///
/// The paces of one text in many languages (Trauzettel-Klosinski 2012)
/// against that in English, times the figure above.
const WORDS_BY_SCRIPT: &[(char, char, u32)] = &[
    ('\u{400}', '\u{52F}', 190),
    ('\u{591}', '\u{5FF}', 195),
    ('\u{600}', '\u{77F}', 145),
    ('\u{FB50}', '\u{FEFC}', 145),
];

/// Bytes of a text that its script is told from.
const SAMPLE_BYTES: usize = 2_000;

/// Letters a minute in scripts written without spaces. Two of them carry
/// about one word, so this is the same pace, rounded.
const LETTERS_PER_MINUTE: u32 = 500;

/// An article as plain data; serialises to the fields of the JavaScript API.
/// What is not known is `null`.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct ArticleData<'a> {
    /// The headline.
    pub title: Option<&'a str>,
    /// Names of the authors.
    pub byline: Option<&'a str>,
    /// Names of the authors, each alone.
    pub authors: &'a [String],
    /// The news agency that the text is credited to.
    pub agency: Option<&'a str>,
    /// Name of the site or publication.
    pub site_name: Option<&'a str>,
    /// The section of the site.
    pub section: Option<&'a str>,
    /// What the page is about, in a few words each.
    pub tags: &'a [String],
    /// Language tag: as declared, or as the text tells against that.
    pub lang: Option<&'a str>,
    /// Writing direction.
    pub dir: Option<Direction>,
    /// A sentence or two about the page.
    pub excerpt: Option<&'a str>,
    /// ISO 8601.
    pub published_time: Option<&'a str>,
    /// ISO 8601.
    pub modified_time: Option<&'a str>,
    /// The lead image.
    pub image: Option<&'a SafeUrl>,
    /// Pixels of the lead image, across, as declared.
    pub lead_image_width: Option<u32>,
    /// Pixels of the lead image, down, as declared.
    pub lead_image_height: Option<u32>,
    /// The text that stands for the lead image.
    pub lead_image_alt: Option<&'a str>,
    /// The icon of the site.
    pub favicon: Option<&'a SafeUrl>,
    /// The canonical address.
    pub url: Option<&'a SafeUrl>,
    /// The short address.
    pub short_url: Option<&'a SafeUrl>,
    /// The address of the licence.
    pub licence: Option<&'a SafeUrl>,
    /// The address of the next page.
    pub next_page: Option<&'a SafeUrl>,
    /// The address of the page before.
    pub previous_page: Option<&'a SafeUrl>,
    /// Whether everyone may read it.
    pub access: Access,
    /// Where each value came from, under the names used here.
    pub sources: &'a Sources,
    /// What kind of page it is.
    pub page_type: PageType,
    /// How likely this is the text a reader wants, 0 to 1, to a thousandth.
    pub confidence: f64,
    /// Words of the text.
    pub word_count: u32,
    /// Minutes that reading takes, at least 1.
    pub reading_minutes: u32,
    /// Whether a limit cut the page, so that text may be missing.
    pub truncated: bool,
    /// The text as HTML.
    pub content: String,
    /// The text as plain text.
    pub text_content: String,
    /// The text as Markdown; left out unless asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub markdown: Option<String>,
    /// The posts of a discussion; left out where there is none.
    #[serde(skip_serializing_if = "<[Post]>::is_empty")]
    pub thread: &'a [Post],
    /// The items of a list; left out where there are none.
    #[serde(skip_serializing_if = "<[Item]>::is_empty")]
    pub items: &'a [Item],
    /// The thing on sale; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub product: Option<&'a Product>,
    /// How the dish is made; left out where there is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub recipe: Option<&'a Recipe>,
    /// What was kept and removed, and why; left out unless asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<&'a Ledger>,
    /// Why every block got its label; left out unless asked for.
    #[cfg(feature = "html")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<&'a [BlockExplanation]>,
}

impl<'a> ArticleData<'a> {
    /// What is known of a page without an article: no text, no words.
    pub fn without_text(metadata: &'a Metadata) -> ArticleData<'a> {
        ArticleData {
            title: metadata.title.as_deref(),
            byline: metadata.byline.as_deref(),
            authors: &metadata.authors,
            agency: metadata.agency.as_deref(),
            site_name: metadata.site_name.as_deref(),
            section: metadata.section.as_deref(),
            tags: &metadata.tags,
            lang: metadata.lang.as_deref(),
            dir: metadata.dir,
            excerpt: metadata.excerpt.as_deref(),
            published_time: metadata.published_time.as_deref(),
            modified_time: metadata.modified_time.as_deref(),
            image: metadata.image.as_ref(),
            lead_image_width: metadata.image_width,
            lead_image_height: metadata.image_height,
            lead_image_alt: metadata.image_alt.as_deref(),
            favicon: metadata.favicon.as_ref(),
            url: metadata.url.as_ref(),
            short_url: metadata.short_url.as_ref(),
            licence: metadata.licence.as_ref(),
            next_page: metadata.next_page.as_ref(),
            previous_page: metadata.previous_page.as_ref(),
            access: metadata.access,
            sources: &metadata.sources,
            page_type: PageType::Other,
            confidence: 0.0,
            word_count: 0,
            reading_minutes: 0,
            truncated: false,
            content: String::new(),
            text_content: String::new(),
            markdown: None,
            thread: &[],
            items: &[],
            product: None,
            recipe: None,
            ledger: None,
            #[cfg(feature = "html")]
            explanation: None,
        }
    }

    /// All that is known of an article.
    pub(crate) fn of(article: &'a Article) -> ArticleData<'a> {
        let text_content = article.text_content();
        let mut count = WordCount::default();
        count.add(&text_content);
        ArticleData {
            page_type: article.page_type,
            confidence: thousandths(article.confidence),
            word_count: count.words(),
            reading_minutes: reading_minutes(&text_content, &count),
            truncated: article.truncated,
            content: article.content(),
            text_content,
            markdown: markdown(article),
            thread: &article.typed.thread,
            items: &article.typed.items,
            product: article.typed.product.as_ref(),
            recipe: article.typed.recipe.as_ref(),
            ledger: article.ledger.as_ref(),
            #[cfg(feature = "html")]
            explanation: article.explanation.as_deref(),
            ..ArticleData::without_text(&article.metadata)
        }
    }
}

/// The Markdown that was asked for. The live core does without: its writer
/// would be a tenth of the download, and the full core reads live pages too.
fn markdown(article: &Article) -> Option<String> {
    let can_write = cfg!(any(feature = "html", not(target_arch = "wasm32")));
    (can_write && article.wants_markdown).then(|| article.markdown())
}

/// Minutes that reading takes, rounded to the nearest, at least 1.
fn reading_minutes(text: &str, count: &WordCount) -> u32 {
    let letters = count.spaceless_letters();
    let words = count.words().saturating_sub(letters.div_ceil(2));
    let minutes = (f64::from(words) / f64::from(words_per_minute(text)))
        + f64::from(letters) / f64::from(LETTERS_PER_MINUTE);
    (minutes.round() as u32).max(1)
}

/// The pace in the script of most letters at the front of a text.
fn words_per_minute(text: &str) -> u32 {
    let letters = || text::cut(text, SAMPLE_BYTES).chars();
    let is_mostly = |script: &&(char, char, u32)| {
        let of_script = letters().filter(|c| (script.0..=script.1).contains(c));
        of_script.count() * 2 > letters().count()
    };
    let script = WORDS_BY_SCRIPT.iter().find(is_mostly);
    script.map_or(WORDS_PER_MINUTE, |script| script.2)
}

fn thousandths(share: f32) -> f64 {
    (f64::from(share) * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::sample::{article, em, p};
    use expect_test::expect;

    #[test]
    fn json_has_every_name_and_null_for_what_is_unknown() {
        let article = article([p("The sea rises."), em("Twice.")]);
        let json = serde_json::to_string_pretty(&article.data()).unwrap();
        expect![[r#"
            {
              "title": null,
              "byline": null,
              "authors": [],
              "agency": null,
              "siteName": null,
              "section": null,
              "tags": [],
              "lang": null,
              "dir": null,
              "excerpt": null,
              "publishedTime": null,
              "modifiedTime": null,
              "image": null,
              "leadImageWidth": null,
              "leadImageHeight": null,
              "leadImageAlt": null,
              "favicon": null,
              "url": null,
              "shortUrl": null,
              "licence": null,
              "nextPage": null,
              "previousPage": null,
              "access": "unknown",
              "sources": {},
              "pageType": "article",
              "confidence": 0.5,
              "wordCount": 4,
              "readingMinutes": 1,
              "truncated": false,
              "content": "<p>The sea rises.</p><em>Twice.</em>",
              "textContent": "The sea rises.\n\nTwice."
            }"#]]
        .assert_eq(&json);
    }

    #[test]
    fn ledger_is_handed_back_when_there_is_one() {
        let mut article = article([]);
        assert!(article.data().ledger.is_none());
        article.ledger = Some(Ledger::default());
        assert!(article.data().ledger.is_some());
    }

    #[test]
    fn reading_takes_as_long_in_any_script() {
        let minutes = |text: &str| {
            let mut count = WordCount::default();
            count.add(text);
            reading_minutes(text, &count)
        };
        assert_eq!(minutes("word"), 1);
        assert_eq!(minutes(&"word ".repeat(238 * 4)), 4);
        assert_eq!(minutes(&"海".repeat(2000)), 4);
        assert_eq!(minutes(&"море ".repeat(190 * 4)), 4);
        assert_eq!(minutes(&"بحر ".repeat(145 * 4)), 4);
    }
}
