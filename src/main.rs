//! The command line: reads one page, or a line of JSON a page, and writes
//! the article.
//!
//! It uses the public interface of the library and nothing else.

#[cfg(not(target_arch = "wasm32"))]
mod cli;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    cli::run(std::env::args_os())
}

/// In a browser there is no command line.
#[cfg(target_arch = "wasm32")]
fn main() {}
