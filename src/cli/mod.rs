//! What the command line is asked for, and how it answers.

mod arguments;
mod input;
mod lines;
mod page;

use arguments::Command;
use std::ffi::OsString;
use std::io::{self, Write};
use std::process::ExitCode;

/// There is no article on the page.
const NO_ARTICLE: u8 = 1;

/// The page, or the question itself, could not be read.
const FAILED: u8 = 2;

/// Why nothing could be read.
#[derive(Debug)]
struct Failure {
    /// A word for programs.
    code: &'static str,
    message: String,
}

/// Answers a command line, the program's name first.
pub(crate) fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match answer(arguments) {
        Ok(code) => code,
        Err(failure) => {
            complain(&failure.message);
            ExitCode::from(FAILED)
        }
    }
}

fn answer(arguments: impl IntoIterator<Item = OsString>) -> Result<ExitCode, Failure> {
    match arguments::read(arguments)? {
        Command::Say(text) => written(io::stdout().lock().write_all(text.as_bytes())),
        Command::SaySignals => page::say(&clearleaf::Signals::read()),
        Command::ReadLines {
            input,
            options,
            answer,
        } => {
            let mut reader = input::open(&input)?;
            written(lines::answer(
                &mut reader,
                &mut io::stdout().lock(),
                &options,
                answer,
            ))
        }
        Command::ReadPage {
            input,
            options,
            format,
        } => page::answer(&input, &options, format),
    }
}

/// A reader that went away, as `head` does, is no failure.
fn written(result: io::Result<()>) -> Result<ExitCode, Failure> {
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(ExitCode::SUCCESS),
    }
}

/// Says something on the standard error. Where that is closed, nobody listens.
fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "clearleaf: {message}");
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Failure {
        Failure {
            code: "io",
            message: error.to_string(),
        }
    }
}

impl From<clearleaf::Error> for Failure {
    fn from(error: clearleaf::Error) -> Failure {
        Failure {
            code: error.code(),
            message: error.to_string(),
        }
    }
}
