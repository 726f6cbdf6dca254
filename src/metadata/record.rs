//! The metadata of a page.

use super::described::Described;
use super::source::{Source, Sourced, Sources};
use super::time::iso;
use crate::dom::NodeId;
use crate::url::SafeUrl;
use serde::Serialize;

/// Whether the page's text may be read by everyone.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Access {
    /// Declared free.
    Free,
    /// Free for some visits.
    Metered,
    /// Only a preview was delivered, or the page declares a wall.
    Paywalled,
    /// Nothing was said.
    #[default]
    Unknown,
}

/// Writing direction.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
    /// As the text itself tells.
    Auto,
}

/// What a page says of itself. White space is folded in every text.
#[derive(Clone, Debug, Default)]
pub struct Metadata {
    /// The headline.
    pub title: Option<String>,
    /// Names of the authors, joined by commas.
    pub byline: Option<String>,
    /// Names of the authors, each alone.
    pub authors: Vec<String>,
    /// The news agency that the text is credited to.
    pub agency: Option<String>,
    /// Name of the site or publication.
    pub site_name: Option<String>,
    /// The section of the site.
    pub section: Option<String>,
    /// What the page is about, in a few words each.
    pub tags: Vec<String>,
    /// ISO 8601.
    pub published_time: Option<String>,
    /// ISO 8601.
    pub modified_time: Option<String>,
    /// Language tag: as declared, or as the text tells against that.
    pub lang: Option<String>,
    /// Writing direction.
    pub dir: Option<Direction>,
    /// A sentence or two about the page.
    pub excerpt: Option<String>,
    /// The lead image.
    pub image: Option<SafeUrl>,
    /// Pixels of the lead image, across, as declared.
    pub image_width: Option<u32>,
    /// Pixels of the lead image, down, as declared.
    pub image_height: Option<u32>,
    /// The text that stands for the lead image.
    pub image_alt: Option<String>,
    /// The icon of the site.
    pub favicon: Option<SafeUrl>,
    /// The canonical address.
    pub url: Option<SafeUrl>,
    /// The short address.
    pub short_url: Option<SafeUrl>,
    /// The address of the licence.
    pub licence: Option<SafeUrl>,
    /// The address of the next page.
    pub next_page: Option<SafeUrl>,
    /// The address of the page before.
    pub previous_page: Option<SafeUrl>,
    /// Whether everyone may read it.
    pub access: Access,
    /// Where each value came from.
    pub sources: Sources,
    /// The text that structured data carries (`articleBody`), as delivered.
    pub(crate) embedded_body: Option<String>,
    /// The picture that stands in structured data beside that text, and its
    /// caption.
    pub(crate) embedded_image: Option<(SafeUrl, Option<String>)>,
    /// The type that structured data declares, such as `NewsArticle`.
    pub(crate) schema_types: Vec<String>,
    /// The types that its elements declare to show (microdata), one an
    /// element, in page order.
    pub(crate) item_types: Vec<String>,
    /// The thing on sale and the dish that its data describes.
    pub(crate) described: Described,
    /// `og:type`.
    pub(crate) open_graph_type: Option<String>,
    /// The program that wrote the page, as it names itself.
    pub(crate) generator: Option<String>,
    /// What is declared as the title, where the headline says another thing.
    pub(super) declared_title: Sourced<String>,
    /// What the site is called: as declared, or as `<title>` has it beside the
    /// headline.
    pub(crate) called: Option<String>,
    /// The element that shows the headline.
    pub(crate) headline: Option<NodeId>,
    /// The element that shows the authors.
    pub(crate) byline_node: Option<NodeId>,
}

impl Metadata {
    /// Takes what the page leaves open from a text that it carries.
    pub(crate) fn filled_from(mut self, carried: Metadata) -> Metadata {
        // The page's nodes are none of the carried text's.
        self.headline = carried.headline;
        self.byline_node = carried.byline_node;
        if self.byline.is_none() && carried.byline.is_some() {
            self.byline = carried.byline;
            self.authors = carried.authors;
            self.sources.set("byline", Source::EmbeddedData);
        }
        if self.published_time.is_none() && carried.published_time.is_some() {
            self.published_time = carried.published_time;
            self.sources.set("publishedTime", Source::EmbeddedData);
        }
        self
    }

    /// Whether the page declares another title than it shows.
    pub(crate) fn declares_other_title(&self) -> bool {
        self.declared_title.is_some()
    }

    /// Takes the declared title, if there is one, instead of the shown one.
    ///
    /// What a page that offers a service shows on top is a slogan; what it
    /// is about stands in its title.
    pub(crate) fn prefer_declared_title(&mut self) {
        let declared = self.declared_title.take();
        if let Some(title) = self.sources.take("title", declared) {
            self.title = Some(title);
        }
    }

    /// Takes the time of the first post of a discussion, unless the page
    /// declares its own.
    pub(crate) fn date_from_post(&mut self, time: &str) {
        if self.is_day_only_shown() || self.published_time.is_none() {
            let found = iso(time).map(|time| (time, Source::VisibleText));
            if let Some(time) = self.sources.take("publishedTime", found) {
                self.published_time = Some(time);
            }
        }
    }

    /// Forgets a day that the page only shows: on a page that is no piece of
    /// writing it is that of an item, an offer or a version.
    pub(crate) fn forget_shown_day(&mut self) {
        if self.is_day_only_shown() {
            self.published_time = None;
            self.sources.remove("publishedTime");
        }
    }

    /// Whether nothing but what readers see tells the day of publication.
    fn is_day_only_shown(&self) -> bool {
        let source = self.sources.get("publishedTime");
        matches!(source, Some(Source::VisibleText | Source::TimeElement))
    }

    /// Notes that the page asks to sign up or pay where its text breaks off.
    pub(crate) fn close(&mut self) {
        self.access = Access::Paywalled;
        self.sources.set("access", Source::Gate);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(source: Source) -> Metadata {
        let mut metadata = Metadata {
            published_time: Some("2024-06-02".to_owned()),
            ..Metadata::default()
        };
        metadata.sources.set("publishedTime", source);
        metadata
    }

    #[test]
    fn time_of_the_first_post_comes_before_a_day_that_is_only_shown() {
        let time_of = |mut metadata: Metadata| {
            metadata.date_from_post("31 May 2024, 17:20");
            metadata.published_time
        };
        let first = Some("2024-05-31".to_owned());
        assert_eq!(time_of(Metadata::default()), first);
        assert_eq!(time_of(dated(Source::VisibleText)), first);
        let declared = Some("2024-06-02".to_owned());
        assert_eq!(time_of(dated(Source::JsonLd)), declared);
    }

    #[test]
    fn only_days_that_are_shown_are_forgotten() {
        let mut shown = dated(Source::TimeElement);
        shown.forget_shown_day();
        assert_eq!(shown.published_time, None);
        assert_eq!(shown.sources.get("publishedTime"), None);
        let mut declared = dated(Source::OpenGraph);
        declared.forget_shown_day();
        assert!(declared.published_time.is_some());
    }
}
