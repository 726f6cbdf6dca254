//! Code: its language, and where its lines end.

use super::assemble::Assembler;
use super::attributes::is_word;
use crate::dom::{Document, Name, Namespace, NodeId};
use crate::features::Part;

/// Elements around code that may name its language, its own too.
const LEVELS: usize = 8;

/// Words that begin the class of a language.
const PREFIXES: &[&str] = &["language-", "lang-", "highlight-source-", "lang:", "brush:"];

/// Classes that a bare name of a language follows.
const LEADS: &[&str] = &["brush:", "hljs", "sourceCode", "syntaxhighlighter"];

/// Names that say there is no language.
const NO_LANGUAGES: &[&str] = &[
    "nohighlight",
    "no-highlight",
    "none",
    "plain",
    "plaintext",
    "text",
    "undefined",
];

/// Words of class attributes that are looked at.
const MAX_CLASSES: usize = 16;

/// Where code stands while its pieces are written.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Line {
    /// Before all text.
    #[default]
    First,
    /// At the start of a further line.
    Start,
    /// Behind some text.
    Within,
}

impl Line {
    /// Where it stands after a text.
    pub(super) fn after(self, text: &str) -> Line {
        if text.is_empty() {
            self
        } else if text.ends_with('\n') {
            Line::Start
        } else {
            Line::Within
        }
    }
}

impl Assembler<'_> {
    /// Ends a line of code where the piece is no more than that; a line that
    /// begins and ends at once is an empty one.
    pub(super) fn add_line_end(
        &mut self,
        before: Option<NodeId>,
        id: NodeId,
        after: Option<NodeId>,
    ) -> bool {
        let document = self.document;
        if document.is_text(id) {
            return is_between_lines(document, before, id, after);
        }
        let part = self.blocks.part(id);
        let is_mark = matches!(part, Part::Plain | Part::Code | Part::CodeLine)
            && document.namespace(id) == Namespace::Html
            && document.end(id) > id.next();
        let is_break = document.is_html(id, Name::BR);
        if is_break || before == Some(id) || (is_mark && self.code == Some(Line::Within)) {
            self.push_text("\n");
        }
        is_break || is_mark || before == Some(id) || after == Some(id)
    }

    /// Whether a text of code follows a prompt that was left out: its first
    /// space goes too.
    pub(super) fn is_behind_prompt(&self, id: NodeId) -> bool {
        let before = NodeId::new(id.index() - 1);
        matches!(self.code, Some(Line::First | Line::Start))
            && self.blocks.furniture.binary_search(&before).is_ok()
            && !self
                .document
                .text(before)
                .contains(|c: char| c.is_ascii_digit())
    }
}

/// Whether a text is only the layout of the markup: a break between two
/// elements that are lines themselves.
fn is_between_lines(
    document: &Document,
    before: Option<NodeId>,
    id: NodeId,
    after: Option<NodeId>,
) -> bool {
    let is_mark = |id: Option<NodeId>| {
        id.is_none_or(|id| !document.is_text(id) && !document.is_html(id, Name::BR))
    };
    let text = document.text(id);
    let is_blank = || text.bytes().all(|byte| byte.is_ascii_whitespace());
    text.contains('\n') && before != after && is_mark(before) && is_mark(after) && is_blank()
}

/// The language of a code block, as its class or data says, or that of what
/// is wrapped around it.
///
/// ```html
/// <div class="highlight-source-rust"><pre><code>fn main() {}</code></pre></div>
/// ```
pub(super) fn language(document: &Document, id: NodeId) -> Option<String> {
    let is_word_only = document.is_html(id, Name::CODE) && !is_only_code(document, id);
    let levels = if is_word_only { 1 } else { LEVELS };
    for id in document.upwards(id).take(levels) {
        if matches!(
            document.name(id),
            Name::ARTICLE | Name::BODY | Name::HTML | Name::LI | Name::MAIN | Name::SECTION
        ) {
            return None;
        }
        if let Some(name) = own_language(document, id) {
            let is_one = is_word(name) && !NO_LANGUAGES.contains(&name);
            return is_one.then(|| name.to_ascii_lowercase());
        }
    }
    None
}

/// Whether this is the code of a `<pre>` and not a word of a sentence.
fn is_only_code(document: &Document, id: NodeId) -> bool {
    let parent = document.parent(id);
    parent.is_some_and(|parent| document.is_html(parent, Name::PRE))
}

fn own_language(document: &Document, id: NodeId) -> Option<&str> {
    let mut language = None;
    for (name, value) in document.attributes(id) {
        match name {
            Name::DATA_LANG | Name::DATA_LANGUAGE => return Some(value),
            Name::CLASS => language = language_of_class(value),
            _ => {}
        }
    }
    language
}

fn language_of_class(class: &str) -> Option<&str> {
    let (mut is_led, mut led) = (false, None);
    for word in class.split_ascii_whitespace().take(MAX_CLASSES) {
        for prefix in PREFIXES {
            if let Some(name) = word.strip_prefix(prefix)
                && !name.is_empty()
            {
                return Some(name);
            }
        }
        // A diagram as source, which a script would draw.
        if word == "mermaid" || is_led && led.is_none() {
            led = Some(word.trim_end_matches(';'));
        }
        is_led = LEADS.contains(&word);
    }
    let of_sphinx = || {
        class
            .strip_prefix("highlight-")?
            .strip_suffix(" notranslate")
    };
    led.or_else(of_sphinx)
}
