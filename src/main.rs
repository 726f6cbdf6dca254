//! The command line: reads one page, or a line of JSON a page, and writes
//! the article.
//!
//! It uses the public interface of the library and nothing else.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os())
}
