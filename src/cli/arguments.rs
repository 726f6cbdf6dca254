//! Reads the words of the command line.

use super::Failure;
use super::input::{self, Input};
use clearleaf::Options;
use lexopt::{Arg, Parser, ValueExt};
use std::ffi::OsString;

const HELP: &str = "\
Reads the article of a web page: without overlays, promo lines and menus.

Usage:
  clearleaf [FILE|-] [--url URL] [--format html|markdown]
  clearleaf [FILE|-] [--url URL] --format text [--links]
  clearleaf [FILE|-] [--url URL] --format json [--markdown] [--ledger] [--explain]
  clearleaf --ndjson [FILE|-] [--markdown] [--ledger] [--explain]
  clearleaf --ndjson [FILE|-] --features
  clearleaf --signals

FILE is a page's HTML, in any encoding; without it, or with -, the standard
input is read.

Options:
  --url URL        the page's address, to resolve its links
  --format FORMAT  html (default), text (laid out for people), markdown or json
  --links          with text: numbers behind links, and their addresses below
  --ledger         with json: also what was kept and removed, and why
  --explain        with json: also, for every block, the rules that voted on it,
                   the signals of the learned classifier with their shares,
                   and what each step of the reading made of it
  --markdown       with json: also the article as Markdown
  --ndjson         read many pages: {\"id\", \"url\", \"html\"} a line in, one JSON
                   object a line out, in the same order; empty lines are skipped
  --features       with --ndjson: instead of the article, the text of every
                   block, the rules that apply to it, and what the learned
                   classifier sees of it
  --signals        write the names of what the learned classifier looks at
  --weights FILE   read with other weights of the learned classifier
  -h, --help       show this
  -V, --version    show the version

Exit codes: 0 done, 1 no article on the page, 2 the page or the command line
could not be read. With --ndjson a bad line gets an object with \"error\" and
\"code\", a page without an article one with \"readable\": false.
";

const VERSION: &str = concat!("clearleaf ", env!("CARGO_PKG_VERSION"), "\n");

/// What is asked for.
#[derive(Debug)]
pub(super) enum Command {
    /// Text about the program itself.
    Say(&'static str),
    /// What the learned classifier looks at.
    SaySignals,
    /// The article of one page.
    ReadPage {
        input: Input,
        options: Options,
        format: Format,
    },
    /// The articles of many pages, one a line.
    ReadLines {
        input: Input,
        options: Options,
        answer: Answer,
    },
}

/// What a line is answered with.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Answer {
    /// The article.
    Article,
    /// The blocks and the rules that apply to them.
    Features,
}

/// How an article is written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Format {
    #[default]
    Html,
    /// Plain text laid out for people.
    Text,
    /// The same with the addresses of links at its end.
    LinkedText,
    Markdown,
    Json,
}

/// Reads a command line, the program's name first.
pub(super) fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Command, Failure> {
    let mut parser = Parser::from_iter(arguments);
    let mut options = Options::default();
    let mut input = None;
    let mut format = None;
    let mut is_lines = false;
    let mut answer = Answer::Article;
    let mut with_links = false;
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Say(HELP)),
            Arg::Short('V') | Arg::Long("version") => return Ok(Command::Say(VERSION)),
            Arg::Long("url") => options.url = Some(parser.value()?.string()?),
            Arg::Long("format") => format = Some(Format::read(&parser.value()?.string()?)?),
            Arg::Long("ledger") => options.ledger = true,
            Arg::Long("explain") => options.explain = true,
            Arg::Long("links") => with_links = true,
            Arg::Long("markdown") => options.markdown = true,
            Arg::Long("ndjson") => is_lines = true,
            Arg::Long("weights") => options.weights = read_weights(parser.value()?)?,
            Arg::Long("signals") => return Ok(Command::SaySignals),
            Arg::Long("features") => answer = Answer::Features,
            Arg::Value(value) if input.is_none() => input = Some(Input::from(value)),
            other => return Err(other.unexpected().into()),
        }
    }
    if with_links {
        format = Some(linked(format)?);
    }
    let input = input.unwrap_or(Input::Standard);
    if is_lines {
        return read_lines(input, options, format, answer);
    }
    if answer == Answer::Features {
        return Err(usage("--features needs --ndjson"));
    }
    let format = format.unwrap_or_default();
    if (options.ledger || options.explain || options.markdown) && format != Format::Json {
        return Err(usage(
            "--ledger, --explain and --markdown need --format json or --ndjson",
        ));
    }
    Ok(Command::ReadPage {
        input,
        options,
        format,
    })
}

/// Reads other weights for the learned classifier.
fn read_weights(path: OsString) -> Result<Vec<u8>, Failure> {
    let weights = input::read_bytes(&Input::from(path))?;
    if clearleaf::weights_fit(&weights) {
        Ok(weights)
    } else {
        Err(usage("--weights: the file does not fit this program"))
    }
}

/// The format that `--links` makes of the one that is asked for.
fn linked(format: Option<Format>) -> Result<Format, Failure> {
    match format {
        Some(Format::Text) => Ok(Format::LinkedText),
        _ => Err(usage("--links needs --format text")),
    }
}

fn read_lines(
    input: Input,
    options: Options,
    format: Option<Format>,
    answer: Answer,
) -> Result<Command, Failure> {
    if options.url.is_some() {
        return Err(usage("with --ndjson every line has its own \"url\""));
    }
    if format.is_some_and(|format| format != Format::Json) {
        return Err(usage("--ndjson writes JSON and no other format"));
    }
    Ok(Command::ReadLines {
        input,
        options,
        answer,
    })
}

impl Format {
    fn read(name: &str) -> Result<Format, Failure> {
        match name {
            "html" => Ok(Format::Html),
            "text" => Ok(Format::Text),
            "markdown" => Ok(Format::Markdown),
            "json" => Ok(Format::Json),
            _ => Err(usage(&format!(
                "--format is html, text, markdown or json, not `{name}`"
            ))),
        }
    }
}

fn usage(message: &str) -> Failure {
    Failure {
        code: "usage",
        message: format!("{message}; see clearleaf --help"),
    }
}

impl From<lexopt::Error> for Failure {
    fn from(error: lexopt::Error) -> Failure {
        usage(&error.to_string())
    }
}
