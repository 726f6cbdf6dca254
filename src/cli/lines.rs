//! Reads many pages, one a line, and answers each with a line.
//!
//! In: `{"id", "url", "html"}` a line. Out: the article's data with the same
//! `id`; or `error` and `code`; or `"readable": false` with a `reason`. No
//! line, whatever it holds, ends the work.

use super::Failure;
use super::arguments::Answer as Wanted;
use super::input;
use super::page::{self, NotReadable};
use clearleaf::{Document, Evidence, Options};
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Deserialize as Derive, Serialize};
use serde_json::value::RawValue;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read, Write};

/// Longest line that is read. The escapes of JSON make a page of text about a
/// tenth longer; twice the limit on pages leaves room for worse.
const MAX_LINE_BYTES: usize = 40 << 20;

/// Bytes read at once: larger than most pages' lines need no more.
const BUFFER_BYTES: usize = 256 << 10;

/// One line in.
#[derive(Derive)]
struct Request<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow, default)]
    url: Option<&'a RawValue>,
    #[serde(borrow, default)]
    html: Option<&'a RawValue>,
}

/// One line out: the `id` as it came, then the answer.
#[derive(Serialize)]
struct Answer<'a, T> {
    id: Option<&'a RawValue>,
    #[serde(flatten)]
    answer: T,
}

/// An answer to a line that could not be read.
#[derive(Serialize)]
struct Refusal<'a> {
    error: &'a str,
    code: &'a str,
}

/// An answer to who asked for the features.
#[derive(Serialize)]
struct Features {
    page: Vec<&'static str>,
    blocks: Vec<Evidence>,
}

/// How a line ended.
enum Line {
    Whole,
    TooLong,
    None,
}

/// Answers line by line; only a broken pipe or disk ends it early.
pub(super) fn answer(
    reader: impl Read,
    out: &mut impl Write,
    options: &Options,
    wanted: Wanted,
) -> io::Result<()> {
    let mut reader = BufReader::with_capacity(BUFFER_BYTES, reader);
    let mut line = Vec::new();
    let mut buffer = Vec::new();
    loop {
        match read_line(&mut reader, &mut line)? {
            Line::None => return Ok(()),
            Line::Whole if line.trim_ascii().is_empty() => continue,
            Line::Whole => answer_line(&line, options, wanted, &mut buffer)?,
            Line::TooLong => refuse(None, &too_long(), &mut buffer)?,
        }
        buffer.push(b'\n');
        out.write_all(&buffer)?;
        out.flush()?;
        buffer.clear();
    }
}

/// Reads up to the end of a line, without keeping more than the limit.
fn read_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Line> {
    line.clear();
    let limit = MAX_LINE_BYTES as u64 + 1;
    if reader.by_ref().take(limit).read_until(b'\n', line)? == 0 {
        return Ok(Line::None);
    }
    if line.len() <= MAX_LINE_BYTES || line.ends_with(b"\n") {
        return Ok(Line::Whole);
    }
    reader.skip_until(b'\n')?;
    Ok(Line::TooLong)
}

fn answer_line(
    line: &[u8],
    options: &Options,
    wanted: Wanted,
    buffer: &mut Vec<u8>,
) -> io::Result<()> {
    let request = match read_request(line) {
        Ok(request) => request,
        Err(failure) => return refuse(None, &failure, buffer),
    };
    match read_page(&request, options) {
        Ok((_, document)) if wanted == Wanted::Features => {
            let blocks = clearleaf::evidence(&document);
            let page = clearleaf::evidence_of_type(&document);
            push(request.id, Features { page, blocks }, buffer)
        }
        Ok((html, document)) => answer_page(request.id, &html, &document, options, buffer),
        Err(failure) => refuse(request.id, &failure, buffer),
    }
}

fn answer_page(
    id: Option<&RawValue>,
    html: &str,
    document: &Document,
    options: &Options,
    buffer: &mut Vec<u8>,
) -> io::Result<()> {
    if let Some(article) = clearleaf::extract(document, options) {
        return push(id, article.data(), buffer);
    }
    let metadata = clearleaf::metadata(document);
    let explanation = page::explanation(document, options);
    let answer = NotReadable::new(html, document, &metadata, explanation.as_deref());
    push(id, answer, buffer)
}

fn read_request(line: &[u8]) -> Result<Request<'_>, Failure> {
    let line = str::from_utf8(line).map_err(|_| bad_line("the line is not UTF-8".to_owned()))?;
    serde_json::from_str(line).map_err(|error| bad_line(format!("line cannot be read: {error}")))
}

/// The page of a line. An address that cannot be one is left out: the text
/// can be read all the same.
fn read_page(request: &Request<'_>, options: &Options) -> Result<(String, Document), Failure> {
    let html = request
        .html
        .ok_or_else(|| bad_line("html is missing".to_owned()))?;
    let Text(html) = serde_json::from_str(html.get())
        .map_err(|_| bad_line("html is not a string".to_owned()))?;
    if !input::is_text(&html) {
        return Err(input::not_text());
    }
    let url = request
        .url
        .and_then(|url| serde_json::from_str(url.get()).ok());
    let options = Options {
        url: url.map(|Text(url)| url),
        ..options.clone()
    };
    let document = match Document::parse(&html, &options) {
        Err(error) if error.code() == "bad-url" => Document::parse(
            &html,
            &Options {
                url: None,
                ..options
            },
        ),
        result => result,
    }?;
    Ok((html, document))
}

fn refuse(id: Option<&RawValue>, failure: &Failure, buffer: &mut Vec<u8>) -> io::Result<()> {
    let refusal = Refusal {
        error: &failure.message,
        code: failure.code,
    };
    push(id, refusal, buffer)
}

fn push(id: Option<&RawValue>, answer: impl Serialize, buffer: &mut Vec<u8>) -> io::Result<()> {
    Ok(serde_json::to_writer(buffer, &Answer { id, answer })?)
}

fn bad_line(message: String) -> Failure {
    Failure {
        code: "bad-line",
        message,
    }
}

fn too_long() -> Failure {
    Failure {
        code: "too-large",
        message: format!("line is longer than {MAX_LINE_BYTES} bytes"),
    }
}

/// A string of JSON that need not be Unicode: pages cut within a character
/// leave half of one behind, which is replaced.
struct Text(String);

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Text, D::Error> {
        deserializer.deserialize_bytes(TextVisitor)
    }
}

struct TextVisitor;

impl Visitor<'_> for TextVisitor {
    type Value = Text;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string")
    }

    fn visit_bytes<E: de::Error>(self, bytes: &[u8]) -> Result<Text, E> {
        let text = match str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(_) => String::from_utf8_lossy(bytes).into_owned(),
        };
        Ok(Text(text))
    }
}
