//! What a caller may choose.

use serde::Deserialize;

/// How to read a page. The default suits a reader.
#[expect(clippy::struct_excessive_bools, reason = "each is asked for by itself")]
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Options {
    /// The page's address, against which its links are resolved.
    pub url: Option<String>,
    /// Whether to hand back the ledger of all that was kept and removed.
    pub ledger: bool,
    /// Whether to hand back why every block got its label: the rules, the
    /// signals of the learned classifier and their shares, and the steps.
    /// Takes the feature `html`: the names are not in the live core.
    pub explain: bool,
    /// Whether the article's data holds it as Markdown too.
    pub markdown: bool,
    /// Weights of the learned classifier to read with instead of the
    /// built-in ones, as `model/train.py` writes them; empty for none. Weights
    /// that do not fit leave the reading to the rules.
    #[serde(skip)]
    pub weights: Vec<u8>,
    /// Whether to leave the reading to the rules, without the learned
    /// classifier: another opinion on a page that was misread.
    pub rules: bool,
    /// What bounds the work.
    pub limits: Limits,
}

/// Bounds on the work that one page can cause.
///
/// The defaults were measured: no page of the corpora meets one, and the
/// slowest hostile page of 20 MB that was tried takes three seconds.
#[derive(Clone, Debug, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Limits {
    /// Bytes of HTML text or of a snapshot.
    pub max_bytes: usize,
    /// Nodes of the page; the rest is not read.
    pub max_nodes: usize,
    /// Open elements; deeper ones become siblings, as in browsers.
    pub max_depth: usize,
    /// Attributes of one element; the rest is dropped.
    pub max_attributes: usize,
    /// Bytes of one JSON block; longer ones are not read.
    pub max_json_bytes: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            max_bytes: 20 << 20,
            max_nodes: 1_000_000,
            max_depth: 512,
            max_attributes: 1_024,
            max_json_bytes: 1 << 20,
        }
    }
}
