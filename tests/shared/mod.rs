//! Pages to test with: the fixtures, and the corpora and benches that may lie
//! beside the repository.
#![allow(dead_code, reason = "each test uses a part of it")]
#![allow(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Every so many pages of a corpus are read, unless `CORPUS_STEP` says
/// otherwise: 1 reads them all.
const CORPUS_STEP: usize = 30;

/// A page with a name for messages.
pub(crate) struct Page {
    pub(crate) name: String,
    pub(crate) html: String,
}

/// The path below the shared folder; none where it is absent, which is said
/// in a line that `scripts/test.mjs` counts.
pub(crate) fn find(path: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("SHARED").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared"),
        PathBuf::from,
    );
    let found = Some(folder.join(path)).filter(|found| found.exists());
    if found.is_none() {
        // Written past the macros, whose output is kept from whoever runs tests that pass.
        let _ = writeln!(std::io::stderr(), "skipped: no corpora");
    }
    found
}

/// The source of every fixture.
pub(crate) fn fixtures() -> impl Iterator<Item = Page> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let folders = fs::read_dir(folder).unwrap();
    folders.map(|folder| {
        let folder = folder.unwrap().path();
        Page {
            name: folder.file_name().unwrap().to_str().unwrap().to_owned(),
            html: fs::read_to_string(folder.join("source.html")).unwrap(),
        }
    })
}

/// Some pages of the corpora, where they lie beside the repository.
pub(crate) fn corpus() -> impl Iterator<Item = Page> {
    let step = std::env::var("CORPUS_STEP").ok();
    let step = step
        .and_then(|step| step.parse().ok())
        .unwrap_or(CORPUS_STEP);
    let files = find("corpora/wcxb-dev/html").map(|folder| fs::read_dir(folder).unwrap());
    let mut files: Vec<_> = files
        .into_iter()
        .flatten()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    files.into_iter().step_by(step).map(|file| {
        let html = Command::new("gzip")
            .arg("-dc")
            .arg(&file)
            .output()
            .unwrap()
            .stdout;
        Page {
            name: file.file_name().unwrap().to_str().unwrap().to_owned(),
            html: String::from_utf8_lossy(&html).into_owned(),
        }
    })
}
