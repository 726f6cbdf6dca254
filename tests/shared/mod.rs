//! The corpora and benches that may lie beside the repository.

use std::io::Write;
use std::path::{Path, PathBuf};

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
