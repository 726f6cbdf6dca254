//! What can fail, and how callers learn of it.

use std::fmt;

/// Why a page could not be read at all.
///
/// A page without an article is no error: that is `None`.
#[derive(Debug)]
pub struct Error {
    kind: Kind,
}

/// The ways to fail.
#[derive(Debug)]
enum Kind {
    TooLarge { bytes: usize, limit: usize },
    BadSnapshot(&'static str),
    BadUrl(String),
    BadOptions(String),
    Browser(String),
}

impl Error {
    /// A word for programs: `too-large`, `bad-snapshot`, `bad-url`,
    /// `bad-options` or `browser`.
    pub fn code(&self) -> &'static str {
        match self.kind {
            Kind::TooLarge { .. } => "too-large",
            Kind::BadSnapshot(_) => "bad-snapshot",
            Kind::BadUrl(_) => "bad-url",
            Kind::BadOptions(_) => "bad-options",
            Kind::Browser(_) => "browser",
        }
    }

    /// The input passes the limit on its size.
    pub(crate) fn too_large(bytes: usize, limit: usize) -> Error {
        Kind::TooLarge { bytes, limit }.into()
    }

    /// The bytes are not a snapshot that this version reads.
    pub(crate) fn bad_snapshot(what: &'static str) -> Error {
        Kind::BadSnapshot(what).into()
    }

    /// The address cannot be a page's.
    pub(crate) fn bad_url(url: &str) -> Error {
        Kind::BadUrl(url.to_owned()).into()
    }

    /// The options cannot be understood.
    #[allow(dead_code, reason = "only the wasm edge reads options from outside")]
    pub(crate) fn bad_options(what: impl fmt::Display) -> Error {
        Kind::BadOptions(what.to_string()).into()
    }

    /// The browser refused to make a node.
    #[allow(dead_code, reason = "only the wasm edge talks to a browser")]
    pub(crate) fn browser(what: impl fmt::Display) -> Error {
        Kind::Browser(what.to_string()).into()
    }
}

impl From<Kind> for Error {
    fn from(kind: Kind) -> Error {
        Error { kind }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::TooLarge { bytes, limit } => {
                write!(f, "page has {bytes} bytes, the limit is {limit}")
            }
            Kind::BadSnapshot(what) => write!(f, "snapshot cannot be read: {what}"),
            Kind::BadUrl(url) => write!(f, "address is not an absolute http(s) URL: `{url}`"),
            Kind::BadOptions(what) => write!(f, "options cannot be read: {what}"),
            Kind::Browser(what) => write!(f, "the browser refused: {what}"),
        }
    }
}

impl std::error::Error for Error {}
