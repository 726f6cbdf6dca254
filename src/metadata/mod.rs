//! What a page says of itself: title, byline, time, language and the like.
//!
//! In: a document. Out: [`Metadata`]; every field is plain text or a safe
//! address, never markup.

mod access;
mod byline;
mod calendar;
mod clues;
mod dates;
mod described;
mod headline;
mod hints;
mod json;
mod json_ld;
mod language;
mod lexicon;
mod line;
mod links;
mod meta;
mod names;
mod page;
mod pager;
mod picture;
mod plain;
mod record;
#[cfg(test)]
mod sample;
mod script;
mod similar;
mod source;
mod state;
mod subject;
mod things;
mod time;
mod title;
mod unmarked;
mod worded;

pub use described::{Product, Property, Recipe};
pub use record::{Access, Direction, Metadata};
pub use source::{Source, Sources};

use crate::dom::{Document, NodeId};
use crate::url::SafeUrl;
use byline::Byline;
use clues::{Clues, Relation};
use headline::Found;
use json_ld::Schema;
use language::Language;
use picture::Picture;
use plain::plain;
use source::Sourced;
use title::Titles;

/// Reads what the page says of itself.
pub(crate) fn read(document: &Document) -> Metadata {
    let clues = Clues::gather(document);
    let schema = Schema::read(clues.json_ld.iter().map(|&id| script_text(document, id)));
    let site_name = page::site_name(&clues, &schema);
    let site_names: Vec<&str> = [
        site_name.as_ref().map(|found| found.0.as_str()),
        page::host_name(document),
    ]
    .into_iter()
    .flatten()
    .collect();
    let title = clues.title.map(|id| document.text_content(id));
    let titles = Titles::read(&clues, &schema, &title.unwrap_or_default(), &site_names);
    let found = headline::find(document, &clues, &titles, &site_names, schema.is_article);
    let view = View {
        document,
        clues: &clues,
        schema: &schema,
        is_single: subject::is_single(document, &clues, &schema),
        anchor: found.anchor,
    };
    let mut metadata = Metadata::default();
    view.describe(&mut metadata);
    view.link(&mut metadata);
    view.date(&mut metadata);
    let state = match schema.body {
        Some(_) => state::Body::default(),
        None => state::read(clues.states.iter().map(|&id| script_text(document, id))),
    };
    view.sign(&mut metadata, &found, &site_names, state.author.as_deref());
    if metadata.published_time.is_none() && view.is_single {
        let carried = state.published.as_deref().and_then(time::iso);
        let carried = carried.map(|time| (time, Source::EmbeddedData));
        metadata.published_time = metadata.sources.take("publishedTime", carried);
    }
    metadata.headline = found.headline.as_ref().map(|headline| headline.id);
    let headline = found
        .headline
        .map(|headline| (headline.text, Source::Headline));
    metadata.declared_title = match &headline {
        Some((shown, _)) => fitted(titles.other_than(shown)),
        None => None,
    };
    metadata.called = match (&site_name, &headline) {
        (Some((name, _)), _) => Some(name.clone()),
        (None, Some((shown, _))) => titles.site_beside(shown).map(str::to_owned),
        (None, None) => None,
    };
    let title = headline.or_else(|| titles.best());
    metadata.title = metadata.sources.take("title", fitted(title));
    metadata.site_name = metadata.sources.take("siteName", fitted(site_name));
    metadata.embedded_image = embedded_image(document, &schema);
    metadata.embedded_body = schema.body.or(state.text);
    metadata.described = schema.described;
    metadata.described.add_elements(document, &clues.scopes);
    metadata.schema_types = schema.types;
    metadata.item_types = clues.kinds.iter().map(|&kind| kind.to_owned()).collect();
    let field = |key| clues.fields.first(&[key]).map(plain);
    metadata.open_graph_type = field("og:type");
    metadata.generator = field("generator");
    metadata
}

/// What the fields are read from.
struct View<'v> {
    document: &'v Document,
    clues: &'v Clues<'v>,
    schema: &'v Schema,
    /// Whether names and days shown on the page may be its own.
    is_single: bool,
    /// The headline's element, or where one would stand.
    anchor: Option<NodeId>,
}

impl View<'_> {
    /// Fills what the page is about, and in which language.
    fn describe(&self, metadata: &mut Metadata) {
        let View {
            document,
            clues,
            schema,
            ..
        } = *self;
        let sources = &mut metadata.sources;
        let Language { lang, dir } = language::read(document, clues, schema);
        metadata.lang = sources.take("lang", lang);
        metadata.dir = sources.take("dir", dir);
        metadata.excerpt = sources.take("excerpt", fitted(page::excerpt(clues, schema)));
        metadata.section = sources.take("section", fitted(page::section(clues, schema)));
        let tags = sources.take("tags", page::tags(document, clues, schema));
        metadata.tags = tags.unwrap_or_default().into_iter().map(fit).collect();
        let access = sources.take("access", access::declared(clues, schema));
        metadata.access = access.unwrap_or_default();
        let image = picture::lead(
            document,
            clues,
            schema,
            self.anchor.filter(|_| self.is_single),
        );
        if let Some(Picture {
            url,
            width,
            height,
            alt,
        }) = sources.take("image", image)
        {
            metadata.image = Some(url);
            (metadata.image_width, metadata.image_height) = (width, height);
            metadata.image_alt = alt.map(fit);
        }
    }

    /// Fills the addresses.
    fn link(&self, metadata: &mut Metadata) {
        let (document, clues) = (self.document, self.clues);
        let sources = &mut metadata.sources;
        metadata.url = sources.take("url", links::canonical(document, clues));
        metadata.short_url = sources.take("shortUrl", links::short(document, clues));
        metadata.favicon = sources.take("favicon", links::favicon(document, clues));
        let licence = links::licence(document, clues, self.schema);
        metadata.licence = sources.take("licence", licence);
        let next = links::neighbour(document, clues, Relation::Next);
        metadata.next_page = sources.take("nextPage", next);
        let previous = links::neighbour(document, clues, Relation::Previous);
        metadata.previous_page = sources.take("previousPage", previous);
    }

    /// Fills the times.
    fn date(&self, metadata: &mut Metadata) {
        let search = dates::Search {
            document: self.document,
            clues: self.clues,
            headline: self.anchor,
            is_single: self.is_single,
            order: dates::order(metadata.lang.as_deref()),
        };
        let published = search.published(self.schema);
        let day = published.as_ref().map(|published| published.0.as_str());
        let modified = search.modified(self.schema, day);
        metadata.modified_time = metadata.sources.take("modifiedTime", modified);
        metadata.published_time = metadata.sources.take("publishedTime", published);
    }

    /// Fills who wrote it.
    fn sign(
        &self,
        metadata: &mut Metadata,
        found: &Found,
        site_names: &[&str],
        carried: Option<&str>,
    ) {
        let search = byline::Search {
            document: self.document,
            clues: self.clues,
            headline: self.anchor,
            is_headline_shown: found.headline.is_some(),
            is_single: self.is_single,
            site_names,
        };
        let Byline { names, agency, id } =
            search.find(self.schema, carried.filter(|_| self.is_single));
        metadata.byline = metadata.sources.take("byline", fitted(names));
        metadata.authors = metadata
            .byline
            .as_deref()
            .map(names::list)
            .unwrap_or_default();
        metadata.agency = metadata.sources.take("agency", fitted(agency));
        metadata.byline_node = id;
    }
}

/// The picture of a text that structured data carries, and its caption.
fn embedded_image(document: &Document, schema: &Schema) -> Option<(SafeUrl, Option<String>)> {
    schema.body.as_ref()?;
    let image = SafeUrl::media(schema.image.as_deref()?, document.base_url())?;
    Some((image, schema.image_caption.clone()))
}

fn fitted(found: Sourced<String>) -> Sourced<String> {
    found.map(|(text, source)| (fit(text), source))
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
