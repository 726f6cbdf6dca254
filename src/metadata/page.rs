//! What holds for the whole page: its site, its subject, its section.
//!
//! In: declared fields, structured data, links to tags.

use super::clues::Clues;
use super::json_ld::Schema;
use super::line::line;
use super::plain;
use super::source::{Source, Sourced};
use crate::dom::Document;
use crate::text::{holds, is_same_word};
use crate::url::host;

/// Longest name of a site, in bytes.
const MAX_SITE_BYTES: usize = 80;

/// Longest excerpt, in bytes; some pages declare their whole text.
const MAX_EXCERPT_BYTES: usize = 1_000;

/// Longest name of a section or tag, in bytes.
const MAX_TAG_BYTES: usize = 80;

/// Most tags of one page.
const MAX_TAGS: usize = 30;

/// The name that the site gives itself.
pub(super) fn site_name(clues: &Clues<'_>, schema: &Schema) -> Sourced<String> {
    let keys = [
        "og:site_name",
        "application-name",
        "dc:publisher",
        "citation_journal_title",
    ];
    let of_schema = || Some((schema.site_name.clone()?, Source::JsonLd));
    let found = field(clues, &keys).or_else(of_schema);
    found
        .or_else(|| {
            field(
                clues,
                &["publisher", "dcterms:publisher", "citation_publisher"],
            )
        })
        .filter(|(name, _)| name.len() <= MAX_SITE_BYTES && !holds(name, "://"))
}

/// The name within the address: `example` of `www.example.org`.
pub(super) fn host_name(document: &Document) -> Option<&str> {
    let host = host(document.url()?)?;
    crate::url::site(host).split('.').next()
}

/// A sentence or two about the page.
pub(super) fn excerpt(clues: &Clues<'_>, schema: &Schema) -> Sourced<String> {
    let keys = [
        "og:description",
        "description",
        "dc:description",
        "dcterms:description",
        "twitter:description",
        "sailthru:description",
    ];
    let of_schema = || Some((schema.description.clone()?, Source::JsonLd));
    // That of an article is of the article, other fields may be of the site.
    let of_article = of_schema().filter(|_| schema.is_article);
    of_article
        .or_else(|| field(clues, &keys))
        .or_else(of_schema)
        .filter(|(text, _)| text.len() <= MAX_EXCERPT_BYTES)
}

/// The section of the site that the page stands in.
pub(super) fn section(clues: &Clues<'_>, schema: &Schema) -> Sourced<String> {
    let keys = [
        "article:section",
        "parsely-section",
        "articlesection",
        "section",
        "og:section",
    ];
    let of_schema = schema.section.clone();
    of_schema
        .map(|section| (section, Source::JsonLd))
        .or_else(|| field(clues, &keys))
        .filter(|(section, _)| is_tag(section))
}

/// What the page is about, each once, as the first source with any has it.
pub(super) fn tags(
    document: &Document,
    clues: &Clues<'_>,
    schema: &Schema,
) -> Sourced<Vec<String>> {
    let keys = [
        "parsely-tags",
        "sailthru:tags",
        "news_keywords",
        "citation_keywords",
        "citation_keyword",
        "keywords",
        "dc:subject",
    ];
    let of_schema = split(&mut schema.keywords.iter().map(String::as_str));
    let of_schema = Some((of_schema, Source::JsonLd));
    let of_key = |key: &str| {
        let source = clues.fields.sourced(key).next()?.1;
        Some((split(&mut clues.fields.all(key)), source))
    };
    let of_links = || {
        let lines: Vec<String> = clues.tags.iter().map(|&id| line(document, id)).collect();
        let mut names = lines.iter().map(|line| line.trim_start_matches('#'));
        Some((split(&mut names), Source::Link))
    };
    let has_any = |found: &(Vec<String>, Source)| !found.0.is_empty();
    of_schema
        .filter(has_any)
        .or_else(|| of_key("article:tag").filter(has_any))
        .or_else(|| of_links().filter(has_any))
        .or_else(|| keys.iter().find_map(|key| of_key(key).filter(has_any)))
}

/// Splits lists at commas and semicolons; what programs left is no tag.
#[inline(never)]
fn split(texts: &mut dyn Iterator<Item = &str>) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for text in texts {
        let text = plain(text);
        for tag in text.split([',', ';', '،', '、', '，']).map(str::trim) {
            let is_known = tags.iter().any(|known| is_same_word(known, tag));
            if tags.len() < MAX_TAGS && !is_known && is_tag(tag) {
                tags.push(tag.to_owned());
            }
        }
    }
    tags
}

/// Whether a text can be a tag: short, and no address or pair of a key and
/// a value.
fn is_tag(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= MAX_TAG_BYTES
        && !text.contains(['=', '{', '<', '/', '_'])
        && !holds(text, ": ")
        && !holds(text, "://")
        && (!text.contains(':') || text.contains(' '))
}

/// The plain text of the first of some fields.
fn field(clues: &Clues<'_>, keys: &[&str]) -> Sourced<String> {
    let (text, source) = clues.fields.find(keys)?;
    Some((plain(text), source)).filter(|(text, _)| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use super::*;
    use crate::dom::Name;

    #[test]
    fn tags_are_split_and_each_is_given_once() {
        let document = Sample::new()
            .meta(
                "keywords",
                "type:article, Tides; moons,tides, https://example.org",
            )
            .finish();
        let metadata = read(&document);
        assert_eq!(metadata.tags, ["Tides", "moons"]);
        assert_eq!(metadata.sources.get("tags"), Some(Source::Rdfa));
    }

    #[test]
    fn description_of_an_article_comes_before_that_of_the_page() {
        let excerpt = |kind: &str| {
            let json = format!(r#"{{"@type": "{kind}", "description": "Why the sea rises."}}"#);
            let sample = Sample::new().json_ld(&json);
            read(&sample.meta("og:description", "News of the shore.").finish()).excerpt
        };
        assert_eq!(excerpt("Article").as_deref(), Some("Why the sea rises."));
        assert_eq!(excerpt("WebPage").as_deref(), Some("News of the shore."));
    }

    #[test]
    fn links_to_tags_come_before_keywords() {
        let document = Sample::new()
            .meta("keywords", "sea, water, salt")
            .leaf(
                Name::A,
                &[(Name::REL, "tag"), (Name::HREF, "/t/tides")],
                "#Tides",
            )
            .finish();
        let metadata = read(&document);
        assert_eq!(metadata.tags, ["Tides"]);
        assert_eq!(metadata.sources.get("tags"), Some(Source::Link));
    }

    #[test]
    fn section_is_read() {
        let document = Sample::new().meta("article:section", "Science").finish();
        let metadata = read(&document);
        assert_eq!(metadata.section.as_deref(), Some("Science"));
        assert_eq!(metadata.sources.get("section"), Some(Source::OpenGraph));
    }
}
