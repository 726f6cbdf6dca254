//! Where pages come from, and whether they are text at all.

use super::Failure;
use clearleaf::Options;
use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

/// How much of a page is looked at to tell text from other data.
const SAMPLE_BYTES: usize = 4 << 10;

/// Above this share of control characters a page is not text: one in so
/// many. Pages with stray ones have a handful; packed data has one in eight.
const MAX_CONTROLS: usize = 16;

/// Where a page is read from.
#[derive(Debug)]
pub(super) enum Input {
    Standard,
    File(PathBuf),
}

impl From<OsString> for Input {
    fn from(value: OsString) -> Input {
        if value == "-" {
            Input::Standard
        } else {
            Input::File(value.into())
        }
    }
}

/// Opens what is to be read.
pub(super) fn open(input: &Input) -> Result<Box<dyn Read>, Failure> {
    match input {
        Input::Standard => Ok(Box::new(io::stdin().lock())),
        Input::File(path) => match File::open(path) {
            Ok(file) => Ok(Box::new(file)),
            Err(error) => Err(named(&path.display(), &error)),
        },
    }
}

/// Reads a whole page, but not much past the limit: the parser then says how
/// far the page goes beyond it.
pub(super) fn read(input: &Input, options: &Options) -> Result<String, Failure> {
    let limit = options.limits.max_bytes as u64 + 1;
    let bytes = read_up_to(input, limit)?;
    let html = clearleaf::decode(&bytes, options);
    if is_text(&html) {
        Ok(html.into_owned())
    } else {
        Err(not_text())
    }
}

/// Reads a file that is no page.
pub(super) fn read_bytes(input: &Input) -> Result<Vec<u8>, Failure> {
    read_up_to(input, u64::MAX)
}

fn read_up_to(input: &Input, limit: u64) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    match open(input)?.take(limit).read_to_end(&mut bytes) {
        Ok(_) => Ok(bytes),
        Err(error) => Err(match input {
            Input::File(path) => named(&path.display(), &error),
            Input::Standard => error.into(),
        }),
    }
}

/// What is said of a page that is not text.
pub(super) fn not_text() -> Failure {
    Failure {
        code: "not-text",
        message: "page is not text: it looks like a picture, an archive or other data".to_owned(),
    }
}

/// Whether this can be the text of a page: few control characters.
pub(super) fn is_text(text: &str) -> bool {
    let sample = text.chars().take(SAMPLE_BYTES);
    let controls = sample.clone().filter(|&c| is_stray(c)).count();
    controls * MAX_CONTROLS <= sample.count() && !text.starts_with("%PDF-")
}

fn is_stray(character: char) -> bool {
    let is_space = matches!(character, '\t' | '\n' | '\r' | '\u{C}');
    (character.is_control() && !is_space) || character == char::REPLACEMENT_CHARACTER
}

fn named(path: &std::path::Display<'_>, error: &io::Error) -> Failure {
    Failure {
        code: "io",
        message: format!("{path}: {error}"),
    }
}
