//! Writes an article: HTML, plain text, Markdown, JSON, and nodes of a page.
//!
//! In: an [`Article`]. Out: the same text in another form; nothing is
//! dropped and nothing is judged here.

mod attributes;
mod data;
mod html;
#[cfg(not(target_arch = "wasm32"))]
mod layout;
mod lines;
mod list;
mod markdown;
mod math;
mod text;
#[cfg(target_arch = "wasm32")]
mod view;

pub use data::ArticleData;
#[cfg(target_arch = "wasm32")]
pub(crate) use view::build as build_view;

use crate::article::Article;

impl Article {
    /// The text as HTML, safe to show: without script, style, frames, forms
    /// or addresses other than of the web.
    pub fn content(&self) -> String {
        html::write(&self.body)
    }

    /// The text for search, counting and speech: blocks on lines of their
    /// own, cells a tab apart.
    pub fn text_content(&self) -> String {
        text::write(&self.body)
    }

    /// The text laid out for people to read: lists and quotations marked and
    /// indented, headings underlined, tables in columns.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn plain_text(&self) -> String {
        layout::write(&self.body)
    }

    /// [`Article::plain_text`] with a number behind every link, and the
    /// addresses by number at the end.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn plain_text_with_links(&self) -> String {
        layout::write_with_links(&self.body)
    }

    /// The text as Markdown: CommonMark with the tables of GFM.
    pub fn markdown(&self) -> String {
        markdown::write(&self.body)
    }

    /// Words of the text. Scripts without spaces count one word per two
    /// letters.
    pub fn word_count(&self) -> u32 {
        crate::text::words(&self.text_content())
    }

    /// Minutes that reading takes, at least 1.
    pub fn reading_minutes(&self) -> u32 {
        self.data().reading_minutes
    }

    /// The article as plain data, with the ledger where it was asked for.
    pub fn data(&self) -> ArticleData<'_> {
        ArticleData::of(self)
    }
}
