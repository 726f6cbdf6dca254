//! Reads one page and writes its article.

use super::arguments::Format;
use super::input::{self, Input};
use super::{Failure, NO_ARTICLE, complain, written};
use clearleaf::{Article, ArticleData, BlockExplanation, Document, Metadata, Options};
use serde::Serialize;
use std::io::{self, Write};
use std::process::ExitCode;

/// What is said of a page without an article.
#[derive(Debug, Serialize)]
pub(super) struct NotReadable<'a> {
    /// Always false.
    readable: bool,
    reason: &'static str,
    /// What is known all the same.
    #[serde(flatten)]
    data: ArticleData<'a>,
}

/// Writes the article of a page to the standard output.
pub(super) fn answer(
    input: &Input,
    options: &Options,
    format: Format,
) -> Result<ExitCode, Failure> {
    let html = input::read(input, options)?;
    let document = Document::parse(&html, options)?;
    let Some(article) = clearleaf::extract(&document, options) else {
        return without_article(&html, &document, options, format);
    };
    write_line(&write(&article, format)?)
}

/// Nothing is written where there is nothing to read, except that JSON can
/// say so.
fn without_article(
    html: &str,
    document: &Document,
    options: &Options,
    format: Format,
) -> Result<ExitCode, Failure> {
    let metadata = clearleaf::metadata(document);
    let explanation = explanation(document, options);
    let answer = NotReadable::new(html, document, &metadata, explanation.as_deref());
    if format == Format::Json {
        write_line(&to_json(&answer)?)?;
    }
    complain(answer.reason);
    Ok(ExitCode::from(NO_ARTICLE))
}

/// Why nothing of a page is an article, where that was asked for.
pub(super) fn explanation(document: &Document, options: &Options) -> Option<Vec<BlockExplanation>> {
    let is_asked = options.explain;
    is_asked.then(|| clearleaf::explain(document, options))
}

fn write(article: &Article, format: Format) -> Result<String, Failure> {
    match format {
        Format::Html => Ok(article.content()),
        Format::Text => Ok(article.plain_text()),
        Format::LinkedText => Ok(article.plain_text_with_links()),
        Format::Markdown => Ok(article.markdown()),
        Format::Json => to_json(&article.data()),
    }
}

/// Writes something as a line of JSON.
pub(super) fn say(value: &impl Serialize) -> Result<ExitCode, Failure> {
    write_line(&to_json(value)?)
}

fn write_line(text: &str) -> Result<ExitCode, Failure> {
    let mut out = io::stdout().lock();
    written(
        out.write_all(text.as_bytes())
            .and_then(|()| out.write_all(b"\n"))
            .and_then(|()| out.flush()),
    )
}

fn to_json(value: &impl Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| io::Error::from(error).into())
}

impl<'a> NotReadable<'a> {
    /// Says why there is nothing to read on a page.
    pub(super) fn new(
        html: &str,
        document: &Document,
        metadata: &'a Metadata,
        explanation: Option<&'a [BlockExplanation]>,
    ) -> NotReadable<'a> {
        let reason = if html.trim().is_empty() {
            "the page is empty"
        } else if document.is_truncated() {
            "the page was cut at a limit before any article"
        } else {
            "nothing on the page reads as an article"
        };
        NotReadable {
            readable: false,
            reason,
            data: ArticleData {
                explanation,
                ..ArticleData::without_text(metadata)
            },
        }
    }
}
