//! What structured data (schema.org in JSON-LD) says of the page.
//!
//! In: the scripts of a page. Out: a [`Schema`], drawn from the thing that
//! is the page's subject: an article before the web page it stands on.
//! Arrays, `@graph`, references by `@id` and broken JSON are read.

use super::access::is_true;
use super::described::Described;
use super::json::Json;
use super::names;
use super::picture::pixels;
use super::plain;
use super::things::{Rank, collect, field, kinds, rank, resolve};

/// Blocks read; the first ones describe the page.
const MAX_BLOCKS: usize = 20;

/// Keywords read.
const MAX_KEYWORDS: usize = 60;

/// Types noted of a page.
const MAX_TYPES: usize = 16;

/// What structured data says. Texts are plain, white space folded.
#[derive(Debug, Default)]
pub(super) struct Schema {
    /// Types of all things, the page's subject first.
    pub types: Vec<String>,
    /// Whether the subject is something written, and not a thing on sale.
    pub is_article: bool,
    /// `headline`, or `name`.
    pub headline: Option<String>,
    /// Names of persons; of organisations where no person is named.
    pub authors: Vec<String>,
    /// Whether those names are of persons.
    pub is_author_person: bool,
    /// Name of the site or its publisher.
    pub site_name: Option<String>,
    /// `datePublished`, as written.
    pub published: Option<String>,
    /// The same of the web page.
    pub page_published: Option<String>,
    /// `dateModified`, as written.
    pub modified: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// Address of the first `image`.
    pub image: Option<String>,
    /// `caption` of that image.
    pub image_caption: Option<String>,
    /// Pixels of that image, across.
    pub image_width: Option<u32>,
    /// Pixels of that image, down.
    pub image_height: Option<u32>,
    /// `articleSection`.
    pub section: Option<String>,
    /// `keywords`, as written: one text or several.
    pub keywords: Vec<String>,
    /// `license`.
    pub licence: Option<String>,
    /// `inLanguage`.
    pub lang: Option<String>,
    /// `articleBody`, as delivered.
    pub body: Option<String>,
    /// The thing on sale and the dish.
    pub described: Described,
    /// `isAccessibleForFree`, of the whole or of a part.
    pub is_free: Option<bool>,
}

impl Schema {
    /// Reads the blocks of a page; a document holds none above its limit.
    pub(super) fn read<'a>(blocks: impl Iterator<Item = &'a str>) -> Schema {
        let values: Vec<Json<'a>> = blocks.take(MAX_BLOCKS).flat_map(Json::read_all).collect();
        let mut things = Vec::new();
        for value in &values {
            collect(value, &mut things);
        }
        Schema::draw(&things)
    }

    fn draw(things: &[&Json<'_>]) -> Schema {
        let mut schema = Schema {
            site_name: site_name(things),
            described: Described::of_things(things),
            ..Schema::default()
        };
        let mut ranked: Vec<(Rank, &Json<'_>)> =
            things.iter().map(|thing| (rank(thing), *thing)).collect();
        if ranked.iter().any(|entry| entry.0 == Rank::Thing) {
            // What buyers say of a thing on sale is not the page's subject.
            ranked.retain(|entry| !kinds(entry.1).any(|kind| kind == "Review"));
        }
        let is_question = |thing: &Json<'_>| kinds(thing).any(|kind| kind == "Question");
        if ranked.iter().filter(|entry| is_question(entry.1)).count() > 1 {
            ranked.retain(|entry| !is_question(entry.1));
        }
        for rank in Rank::NEAREST_FIRST {
            for (_, thing) in ranked.iter().filter(|entry| entry.0 == rank) {
                schema.add_kinds(thing);
                if rank >= Rank::Page {
                    schema.is_article |= rank == Rank::Writing;
                    schema.add(rank, thing, things);
                }
            }
        }
        schema
    }

    fn add_kinds(&mut self, thing: &Json<'_>) {
        for kind in kinds(thing) {
            if self.types.len() < MAX_TYPES && !self.types.iter().any(|known| known == kind) {
                self.types.push(kind.to_owned());
            }
        }
    }

    /// Fills what no nearer thing has said.
    fn add(&mut self, rank: Rank, thing: &Json<'_>, things: &[&Json<'_>]) {
        if rank != Rank::Page {
            fill(&mut self.headline, thing, "headline");
            fill(&mut self.headline, thing, "name");
        }
        if self.authors.is_empty() {
            let author = thing.get("author").or_else(|| thing.get("creator"));
            if let Some(author) = author {
                (self.authors, self.is_author_person) = author_names(author, things);
            }
        }
        if rank == Rank::Writing {
            fill(&mut self.published, thing, "datePublished");
            fill(&mut self.published, thing, "dateCreated");
            fill(&mut self.section, thing, "articleSection");
            if self.body.is_none() {
                self.body = body(thing);
            }
            if self.keywords.is_empty() {
                self.keywords = keywords(thing);
            }
        }
        if rank == Rank::Page {
            fill(&mut self.page_published, thing, "datePublished");
        }
        if self.licence.is_none() {
            self.licence = licence(thing);
        }
        fill(&mut self.modified, thing, "dateModified");
        fill(&mut self.description, thing, "description");
        fill(&mut self.lang, thing, "inLanguage");
        if let Some(publisher) = thing.get("publisher") {
            fill(&mut self.site_name, resolve(publisher, things), "name");
        }
        if self.image.is_none() {
            let image = thing.get("image").or_else(|| thing.get("thumbnailUrl"));
            self.add_image(image.map(|image| resolve(image, things)));
        }
        if self.is_free.is_none() {
            self.is_free = is_free(thing);
        }
    }

    /// Fills what a picture says of itself.
    fn add_image(&mut self, image: Option<&Json<'_>>) {
        let Some(image) = image else { return };
        self.image = address(image);
        let Some(first) = image.items().first().filter(|_| self.image.is_some()) else {
            return;
        };
        let side = |key| match first.get(key)? {
            Json::Number(number) => pixels(number),
            other => pixels(&field(first, key).or_else(|| field(other, "value"))?),
        };
        (self.image_width, self.image_height) = (side("width"), side("height"));
        self.image_caption = field(first, "caption");
    }
}

/// Fills what is not known yet with the text under a key.
#[inline(never)]
fn fill(slot: &mut Option<String>, thing: &Json<'_>, key: &str) {
    if slot.is_none() {
        *slot = field(thing, key);
    }
}

/// Names of the persons; of the organisations where there is no person.
/// Says which of both.
fn author_names(author: &Json<'_>, things: &[&Json<'_>]) -> (Vec<String>, bool) {
    let mut persons = Vec::new();
    let mut organisations = Vec::new();
    for item in author.items().iter().take(names::MAX_NAMES) {
        let item = resolve(item, things);
        let is_organisation = kinds(item).any(|kind| kind.ends_with("Organization"));
        let list = if is_organisation {
            &mut organisations
        } else {
            &mut persons
        };
        match item {
            Json::Text(text) => list.push(plain(text)),
            other => {
                let named = other.get("name").map_or(&[][..], Json::items);
                list.extend(named.iter().filter_map(Json::text).map(plain));
            }
        }
    }
    if persons.is_empty() {
        (organisations, false)
    } else {
        (persons, true)
    }
}

/// The name of the `WebSite`, else of the publisher (see `add`).
fn site_name(things: &[&Json<'_>]) -> Option<String> {
    let site = things
        .iter()
        .find(|thing| kinds(thing).any(|kind| kind == "WebSite"))?;
    field(site, "name")
}

/// The keywords: texts, or things with a name.
fn keywords(thing: &Json<'_>) -> Vec<String> {
    let items = thing.get("keywords").map_or(&[][..], Json::items);
    let items = items.iter().take(MAX_KEYWORDS);
    let text = |item: &Json<'_>| Some(plain(item.text().or_else(|| item.get("name")?.text())?));
    items.filter_map(text).collect()
}

/// The address of a licence, given as text or as a thing.
fn licence(thing: &Json<'_>) -> Option<String> {
    let licence = thing.get("license")?.items().first()?;
    let text = licence
        .text()
        .or_else(|| licence.get("url")?.text())
        .or_else(|| licence.get("@id")?.text())?;
    Some(text.trim().to_owned())
}

/// The text of a piece of writing, as delivered.
fn body(thing: &Json<'_>) -> Option<String> {
    let body = thing.get("articleBody").or_else(|| thing.get("text"))?;
    let text = body.items().first()?.text()?;
    Some(text.to_owned()).filter(|text| !text.trim().is_empty())
}

/// The address of a picture, given as text, object or list.
fn address(image: &Json<'_>) -> Option<String> {
    let first = image.items().first()?;
    let text = first
        .text()
        .or_else(|| first.get("url")?.items().first()?.text())
        .or_else(|| first.get("contentUrl")?.text())?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Whether everyone may read it; a part that is not free decides.
fn is_free(thing: &Json<'_>) -> Option<bool> {
    let parts = thing.get("hasPart").map_or(&[][..], Json::items);
    let is_part_closed = parts
        .iter()
        .any(|part| flag(part.get("isAccessibleForFree")) == Some(false));
    if is_part_closed {
        return Some(false);
    }
    flag(thing.get("isAccessibleForFree"))
}

/// `true` and `false`, as such or as text.
fn flag(value: Option<&Json<'_>>) -> Option<bool> {
    match value? {
        Json::Bool(flag) => Some(*flag),
        Json::Text(text) => is_true(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Schema {
        Schema::read([json].into_iter())
    }

    #[test]
    fn article_of_a_graph_speaks_before_its_page() {
        let schema = read(
            r##"{"@graph": [
                {"@type": "WebSite", "name": "The Shore"},
                {"@type": "WebPage", "name": "Tides - The Shore", "datePublished": "2001-01-01"},
                {"@type": ["Article", "BlogPosting"], "headline": "Tides &amp; moons",
                 "author": {"@id": "#ada"}, "datePublished": "2024-05-31"},
                {"@type": "Person", "@id": "#ada", "name": "Ada Brook"}]}"##,
        );
        assert_eq!(schema.headline.as_deref(), Some("Tides & moons"));
        assert_eq!(schema.authors, ["Ada Brook"]);
        assert_eq!(schema.published.as_deref(), Some("2024-05-31"));
        assert_eq!(schema.site_name.as_deref(), Some("The Shore"));
        assert_eq!(schema.types[0], "Article");
    }

    #[test]
    fn person_comes_before_organisation() {
        let schema = read(
            r#"{"@type": "NewsArticle", "author": [
                {"@type": "Organization", "name": "Coast News"},
                {"@type": "Person", "name": ["Ada Brook", "Ben Reed"]}]}"#,
        );
        assert_eq!(schema.authors, ["Ada Brook", "Ben Reed"]);
    }

    #[test]
    fn closed_part_closes_the_whole() {
        let schema = read(
            r#"{"@type": "Article", "isAccessibleForFree": true,
                "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": "False"}}"#,
        );
        assert_eq!(schema.is_free, Some(false));
    }

    #[test]
    fn date_of_a_bare_web_page_is_no_publication() {
        assert_eq!(
            read(r#"{"@type": "WebPage", "datePublished": "2024-05-31"}"#).published,
            None
        );
    }

    #[test]
    fn buyer_is_no_author_of_what_is_on_sale() {
        let schema = read(
            r#"[{"@type": "Product", "name": "Tide clock"},
                {"@type": "Review", "author": {"@type": "Person", "name": "Ada Brook"}}]"#,
        );
        assert!(schema.authors.is_empty());
        assert!(!schema.is_article);
    }

    #[test]
    fn questions_are_no_subject_when_there_are_several() {
        let schema = read(
            r#"[{"@type": "Question", "name": "How high is a tide?"},
                {"@type": "Question", "name": "What is a moon?"}]"#,
        );
        assert_eq!(schema.headline, None);
    }

    #[test]
    fn body_and_picture_are_read() {
        let schema = read(
            r#"[{"@type": "http://schema.org/Article", "articleBody": "One.\nTwo.",
                 "image": [{"@type": "ImageObject", "url": "/a.png", "caption": "Low tide"}]}]"#,
        );
        assert_eq!(schema.image_caption.as_deref(), Some("Low tide"));
        assert_eq!(schema.body.as_deref(), Some("One.\nTwo."));
        assert_eq!(schema.image.as_deref(), Some("/a.png"));
    }
}
