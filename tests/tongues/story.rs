//! A story in one language, with the pitches that a page puts around it.

use serde::Deserialize;
use std::fs;
use std::path::Path;

/// A folder's worth of text: `tests/tongues/<language>.json`.
///
/// Lines that pages word in many ways come as lists; each markup takes
/// another of them.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Story {
    pub(crate) lang: String,
    #[serde(default)]
    pub(crate) dir: String,
    pub(crate) site: String,
    pub(crate) nav: Vec<String>,
    pub(crate) section: String,
    pub(crate) title: String,
    pub(crate) author: String,
    pub(crate) byline: String,
    pub(crate) date: String,
    pub(crate) published: String,
    pub(crate) alt: String,
    pub(crate) caption: String,
    /// Paragraphs with links and stress.
    pub(crate) paragraphs: Vec<String>,
    pub(crate) slogans: Lines,
    pub(crate) gates: Lines,
    pub(crate) members: Lines,
    pub(crate) subscribe: Lines,
    pub(crate) trials: Lines,
    pub(crate) apps: Lines,
    pub(crate) ads: Lines,
    pub(crate) shares: Lines,
    /// Heading, pitch, label of the field, button.
    pub(crate) newsletter: [String; 4],
    pub(crate) related_heads: Lines,
    /// Headline and teaser each.
    pub(crate) related: Vec<(String, String)>,
    pub(crate) picks_heads: Lines,
    pub(crate) picks: Vec<String>,
    pub(crate) read_more: Lines,
    /// Heading, two comments, a label of the form.
    pub(crate) comments: [String; 4],
    pub(crate) consents: Lines,
    pub(crate) accept: String,
    pub(crate) terms: Lines,
}

/// Wordings of one line.
#[derive(Deserialize)]
pub(crate) struct Lines(Vec<String>);

impl Lines {
    /// The wording that a markup takes.
    pub(crate) fn of(&self, markup: usize) -> &str {
        &self.0[markup % self.0.len()]
    }
}

impl Story {
    /// All stories, by language.
    pub(crate) fn all() -> Vec<Story> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/tongues");
        let files = fs::read_dir(folder)
            .unwrap()
            .map(|file| file.unwrap().path());
        let files = files.filter(|path| path.extension().is_some_and(|end| end == "json"));
        let mut stories: Vec<Story> = files
            .map(|path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap())
            .collect();
        stories.sort_by(|one, other| one.lang.cmp(&other.lang));
        stories
    }

    /// The paragraphs as they read.
    pub(crate) fn texts(&self) -> Vec<String> {
        self.paragraphs.iter().map(|markup| bare(markup)).collect()
    }

    /// Attributes of the root element.
    pub(crate) fn root(&self) -> String {
        let dir = match self.dir.as_str() {
            "" => String::new(),
            dir => format!(" dir=\"{dir}\""),
        };
        format!(" lang=\"{}\"{dir}", self.lang)
    }
}

/// A text without its tags.
pub(crate) fn bare(markup: &str) -> String {
    let parts = markup.split('<').enumerate();
    let text = parts.map(|(place, part)| match part.split_once('>') {
        Some((_, text)) if place > 0 => text,
        _ => part,
    });
    text.collect()
}
