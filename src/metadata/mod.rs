//! What a page says of itself: title, byline, time, language and the like.
//!
//! In: a document. Out: [`Metadata`]; every field is plain text or a safe
//! address, never markup.

mod access;
mod byline;
mod clues;
mod dates;
mod headline;
mod hints;
mod json;
mod json_ld;
mod lexicon;
mod line;
mod meta;
mod names;
mod page;
mod plain;
#[cfg(test)]
mod sample;
mod similar;
mod state;
mod subject;
mod time;
mod title;
mod unmarked;

use crate::dom::{Document, NodeId};
use crate::url::SafeUrl;
use byline::Search;
use clues::Clues;
use headline::Found;
use json_ld::Schema;
use plain::plain;
use serde::Serialize;
use title::Titles;

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
    /// Names of the authors.
    pub byline: Option<String>,
    /// Name of the site or publication.
    pub site_name: Option<String>,
    /// ISO 8601.
    pub published_time: Option<String>,
    /// ISO 8601.
    pub modified_time: Option<String>,
    /// Language tag, as declared.
    pub lang: Option<String>,
    /// Writing direction.
    pub dir: Option<Direction>,
    /// A sentence or two about the page.
    pub excerpt: Option<String>,
    /// The lead image.
    pub image: Option<SafeUrl>,
    /// The canonical address.
    pub url: Option<SafeUrl>,
    /// Whether everyone may read it.
    pub access: Access,
    /// The text that structured data carries (`articleBody`), as delivered.
    pub(crate) embedded_body: Option<String>,
    /// The picture that stands in structured data beside that text, and its
    /// caption.
    pub(crate) embedded_image: Option<(SafeUrl, Option<String>)>,
    /// The type that structured data declares, such as `NewsArticle`.
    pub(crate) schema_types: Vec<String>,
    /// The element that shows the headline.
    pub(crate) headline: Option<NodeId>,
    /// The element that shows the authors.
    pub(crate) byline_node: Option<NodeId>,
}

impl Metadata {
    /// Takes what the page leaves open from a text that it carries.
    pub(crate) fn filled_from(mut self, carried: Metadata) -> Metadata {
        self.byline = self.byline.or(carried.byline);
        self.published_time = self.published_time.or(carried.published_time);
        self
    }
}

/// Reads what the page says of itself.
pub(crate) fn read(document: &Document) -> Metadata {
    let clues = Clues::gather(document);
    let schema = Schema::read(clues.json_ld.iter().map(|&id| script_text(document, id)));
    let site_name = page::site_name(&clues, &schema);
    let site_names: Vec<&str> = [site_name.as_deref(), page::host_name(document)]
        .into_iter()
        .flatten()
        .collect();
    let title = clues.title.map(|id| document.text_content(id));
    let titles = Titles::read(&clues, &schema, &title.unwrap_or_default(), &site_names);
    let Found { headline, anchor } = headline::find(document, &clues, &titles, &site_names);
    let headline_node = headline.as_ref().map(|headline| headline.id);
    let is_single = subject::is_single(document, &clues, &schema);
    let search = Search {
        document,
        clues: &clues,
        headline: anchor,
        is_headline_shown: headline.is_some(),
        is_single,
        site_names: &site_names,
    };
    let state = match schema.body {
        Some(_) => state::Body::default(),
        None => state::read(clues.states.iter().map(|&id| script_text(document, id))),
    };
    let byline = search.find(&schema, state.author.as_deref().filter(|_| is_single));
    let lang = page::lang(document, &clues, &schema);
    let title = headline
        .map(|headline| headline.text)
        .or_else(|| titles.best().map(str::to_owned));
    Metadata {
        title: title.map(fit),
        byline: byline.names.map(fit),
        published_time: dates::published(document, &clues, &schema, anchor, is_single),
        modified_time: dates::modified(&clues, &schema),
        dir: page::dir(document, &clues, lang.as_deref()),
        lang,
        excerpt: page::excerpt(&clues, &schema).map(fit),
        image: page::image(document, &clues, &schema),
        url: page::url(document, &clues),
        access: access::declared(&clues, &schema),
        site_name: site_name.map(fit),
        headline: headline_node,
        byline_node: byline.id,
        embedded_image: page::embedded_image(document, &schema),
        embedded_body: schema.body.or(state.text),
        schema_types: schema.types,
    }
}

/// Drops control characters and those that turn the writing direction
/// around, with which a field could pose as another.
fn fit(mut text: String) -> String {
    text.retain(|c| {
        !c.is_control()
            && !matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
    });
    text
}

/// The text of a script; neighbouring texts are one node.
fn script_text(document: &Document, id: NodeId) -> &str {
    document
        .children(id)
        .next()
        .map_or("", |child| document.text(child))
}
