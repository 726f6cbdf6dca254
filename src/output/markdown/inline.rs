//! What stands within a line of Markdown: text, stress, links, pictures,
//! code, formulas.
//!
//! Signs are written late: only when the first word behind them comes, so
//! that white space and empty elements never end up between a sign and its
//! word.

use super::escape::{push_url, push_word};
use super::longest_run;
use super::signs::{
    Signs, first_character, is_letter, last_character, may_touch_letters, signs, stress_of, tags,
    writes_own_id,
};
use crate::article::{Attribute, Element, ID_PREFIX, Node, Tag};
use crate::output::{html, math, text::write_verbatim};
use crate::text::{fold_whitespace, is_space};
use std::borrow::Cow;

/// How a line break is written.
#[derive(Clone, Copy, Eq, PartialEq)]
pub(super) enum Breaks {
    /// As a new line.
    Lines,
    /// As `<br>`, where a line must stay one.
    Tags,
}

/// A line in the making.
pub(super) struct Inline {
    out: String,
    breaks: Breaks,
    has_formulas: bool,
    /// White space before the next word.
    is_spaced: bool,
    /// Line breaks before the next word.
    line_breaks: usize,
    /// Signs that wait for their first word.
    waiting: Vec<Signs>,
    /// What closes the signs that were written.
    closing: Vec<Cow<'static, str>>,
    /// Where the last closing sign ended.
    closed_at: usize,
    /// Where the last code span ended.
    code_ended_at: usize,
    /// Kinds of stress that are open; one within its like says nothing.
    stress: Vec<Tag>,
}

impl Inline {
    /// A line that starts with these places to lead to.
    pub(super) fn new(anchors: String, breaks: Breaks, has_formulas: bool) -> Inline {
        Inline {
            out: anchors,
            breaks,
            has_formulas,
            is_spaced: false,
            line_breaks: 0,
            waiting: Vec::new(),
            closing: Vec::new(),
            closed_at: usize::MAX,
            code_ended_at: usize::MAX,
            stress: Vec::new(),
        }
    }

    /// Writes the line.
    pub(super) fn write(mut self, nodes: &[Node]) -> String {
        self.nodes(nodes, None);
        self.out
    }

    /// `after` is the character that will follow the last node.
    fn nodes(&mut self, nodes: &[Node], after: Option<char>) {
        for (place, node) in nodes.iter().enumerate() {
            match node {
                Node::Text(text) => self.text(text),
                Node::Element(element) => {
                    self.element(element, &nodes[place + 1..], after);
                }
            }
        }
    }

    fn element(&mut self, element: &Element, following: &[Node], after: Option<char>) {
        if let Some(number) = note_number(element) {
            return self.note(number);
        }
        if element.attributes.contains(&Attribute::Backlink) {
            return;
        }
        if !writes_own_id(element.tag) {
            let mut anchor = String::new();
            push_anchor(element, &mut anchor);
            self.out.push_str(&anchor);
        }
        let after = match element.children.as_slice() {
            [] => None,
            _ => following.iter().find_map(first_character).or(after),
        };
        match element.tag {
            Tag::Br => self.line_breaks += 1,
            Tag::Img => self.picture(element),
            Tag::Video | Tag::Audio => self.media(element),
            Tag::Math => self.formula(element),
            _ if element.latex().is_some() => self.formula(element),
            Tag::Code | Tag::Samp | Tag::Pre => self.code(element),
            Tag::A => self.link(element),
            Tag::Q => self.enclosed(signs("\u{201C}", "\u{201D}"), element, after),
            Tag::Wbr => {}
            tag => match stress_of(tag) {
                Some(stress) => self.stressed(stress, element, after),
                None if writes_own_id(tag) => self.tagged(element, after),
                None => self.plain(element, after),
            },
        }
    }

    fn text(&mut self, text: &str) {
        self.is_spaced |= text.starts_with(is_space);
        for word in text.split(is_space).filter(|word| !word.is_empty()) {
            self.bridge(word.chars().next());
            push_word(word, self.has_formulas, &mut self.out);
            self.is_spaced = true;
        }
        if !text.is_empty() {
            self.is_spaced =
                text.ends_with(is_space) || (self.is_spaced && text.chars().all(is_space));
        }
    }

    /// An element that Markdown has no signs for. Blocks are only set apart:
    /// a line has no room for more.
    fn plain(&mut self, element: &Element, after: Option<char>) {
        self.is_spaced |= element.tag.is_block();
        self.nodes(&element.children, after);
        self.is_spaced |= element.tag.is_block();
    }

    fn tagged(&mut self, element: &Element, after: Option<char>) {
        let mut open = String::new();
        html::open_tag(element, &mut open);
        let close = ["</", element.tag.as_str(), ">"].concat();
        let tags = Signs {
            open: open.into(),
            close: close.into(),
            fallback: None,
        };
        self.enclosed(tags, element, after);
    }

    /// `*…*`, `**…**`, `~~…~~`, or tags where these would stay plain text:
    /// between a letter and a mark, and right behind other signs. Stress
    /// within stress has `_` for its sign, so that runs of stars never meet.
    fn stressed(&mut self, stress: Tag, element: &Element, after: Option<char>) {
        if self.stress.contains(&stress) {
            return self.plain(element, after);
        }
        let last = element.children.iter().rev().find_map(last_character);
        let is_within = self.stress.iter().any(|&outer| outer != Tag::Del);
        let (sign, tag) = match (stress, is_within) {
            (Tag::Em, false) => ("*", "em"),
            (Tag::Em, true) => ("_", "em"),
            (Tag::Strong, false) => ("**", "strong"),
            (Tag::Strong, true) => ("__", "strong"),
            _ => ("~~", "del"),
        };
        let may_touch = sign.starts_with(may_touch_letters);
        let is_closing = !after.is_some_and(is_letter)
            || (may_touch && last.is_some_and(|c| is_space(c) || is_letter(c)));
        let signs = if is_closing {
            Signs {
                fallback: Some(tag),
                ..signs(sign, sign)
            }
        } else {
            tags(tag)
        };
        self.stress.push(stress);
        self.enclosed(signs, element, after);
        self.stress.pop();
    }

    fn link(&mut self, link: &Element) {
        let address = link.find(|attribute| match attribute {
            Attribute::Href(url) => Some(url.as_str().to_owned()),
            Attribute::Target(id) => Some(["#", ID_PREFIX, id].concat()),
            _ => None,
        });
        let Some(address) = address else {
            return self.plain(link, None);
        };
        let mut close = "](".to_owned();
        push_url(&address, &mut close);
        push_title(link, &mut close);
        close.push(')');
        let signs = Signs {
            open: "[".into(),
            close: close.into(),
            fallback: None,
        };
        self.enclosed(signs, link, None);
    }

    /// A reference to a note.
    fn note(&mut self, number: u16) {
        self.bridge(Some('['));
        self.out.push_str("[^");
        self.out.push_str(&number.to_string());
        self.out.push(']');
    }

    fn picture(&mut self, picture: &Element) {
        let (mut url, mut alt) = (None, "");
        for attribute in &picture.attributes {
            match attribute {
                Attribute::Src(source) => url = Some(source.as_str()),
                Attribute::Srcset(sources) => {
                    url = url.or(sources.first().map(|source| source.url.as_str()));
                }
                Attribute::Alt(text) => alt = text,
                _ => {}
            }
        }
        let Some(url) = url else { return };
        if url.starts_with("data:image/svg") {
            return self.drawing(url, alt);
        }
        self.bridge(Some('!'));
        self.out.push_str("![");
        push_folded(alt, &mut self.out);
        self.out.push_str("](");
        push_url(url, &mut self.out);
        push_title(picture, &mut self.out);
        self.out.push(')');
    }

    /// A drawing, as HTML: many renderers take such an address for a danger.
    fn drawing(&mut self, url: &str, alt: &str) {
        self.bridge(Some('<'));
        let quoted = |text: &str| text.replace('&', "&amp;").replace('"', "&quot;");
        let parts = [
            "<img src=\"",
            &quoted(url),
            "\" alt=\"",
            &quoted(alt),
            "\">",
        ];
        self.out.extend(parts);
    }

    /// Films and sounds, as pictures that move: much that shows Markdown
    /// knows them by their address.
    fn media(&mut self, media: &Element) {
        let source = |element: &Element| {
            element.find(|attribute| match attribute {
                Attribute::Src(url) => Some(url.as_str().to_owned()),
                _ => None,
            })
        };
        let mut within = media.children.iter().filter_map(Node::element);
        if let Some(url) = source(media).or_else(|| within.find_map(source)) {
            self.bridge(Some('!'));
            self.out.push_str("![](");
            push_url(&url, &mut self.out);
            self.out.push(')');
        }
    }

    fn formula(&mut self, formula: &Element) {
        let line = math::line(formula);
        if formula.latex().is_none() {
            return self.text(&line);
        }
        if line.is_empty() {
            return;
        }
        if line.contains(['$', '`']) {
            return self.code_line(&line);
        }
        let is_block = formula.attributes.contains(&Attribute::DisplayBlock);
        let sign = if is_block { "$$" } else { "$" };
        self.bridge(Some('$'));
        self.out.push_str(sign);
        self.out.push_str(&line);
        self.out.push_str(sign);
    }

    fn code(&mut self, element: &Element) {
        let mut code = String::new();
        write_verbatim(&element.children, &mut code);
        self.is_spaced |= code.starts_with(is_space);
        self.code_line(&fold_whitespace(&code));
        self.is_spaced = code.ends_with(is_space);
    }

    fn code_line(&mut self, code: &str) {
        if code.is_empty() {
            return;
        }
        self.bridge(Some('`'));
        // A second span right behind one would be part of it.
        if self.code_ended_at == self.out.len() {
            self.out.push_str("<code>");
            push_word(code, self.has_formulas, &mut self.out);
            self.out.push_str("</code>");
            return;
        }
        let fence = "`".repeat(longest_run(code, '`') + 1);
        let pad = if code.starts_with('`') || code.ends_with('`') {
            " "
        } else {
            ""
        };
        for part in [&fence, pad, code, pad, &fence] {
            self.out.push_str(part);
        }
        self.code_ended_at = self.out.len();
    }

    /// Signs around whatever the element's words turn out to be; none where
    /// it has no words.
    fn enclosed(&mut self, signs: Signs, element: &Element, after: Option<char>) {
        self.waiting.push(signs);
        self.plain(element, after);
        if self.waiting.pop().is_none()
            && let Some(close) = self.closing.pop()
        {
            self.out.push_str(&close);
            self.closed_at = self.out.len();
        }
    }

    /// Writes what stands before the next word: breaks or a space, and the
    /// signs that waited for it.
    fn bridge(&mut self, first: Option<char>) {
        let is_start = self.out.is_empty();
        if self.line_breaks > 0 && !is_start {
            let sign = match self.breaks {
                Breaks::Lines => "\\\n",
                Breaks::Tags => "<br>",
            };
            for _ in 0..self.line_breaks {
                self.out.push_str(sign);
            }
        } else if self.is_spaced && !is_start {
            self.out.push(' ');
        }
        self.is_spaced = false;
        self.line_breaks = 0;
        let waiting = std::mem::take(&mut self.waiting);
        for (place, signs) in waiting.iter().enumerate() {
            let next = if place + 1 < waiting.len() {
                Some('*')
            } else {
                first
            };
            self.open(signs, next);
        }
    }

    fn open(&mut self, signs: &Signs, next: Option<char>) {
        let before = self.out.chars().next_back();
        let may_touch = signs.open.starts_with(may_touch_letters);
        let is_opening = self.closed_at != self.out.len()
            && (!before.is_some_and(is_letter) || (may_touch && next.is_some_and(is_letter)));
        let signs = match signs.fallback {
            Some(tag) if !is_opening => &tags(tag),
            _ => signs,
        };
        // `![` would be a picture.
        if signs.open == "[" && before == Some('!') {
            self.out.insert(self.out.len() - 1, '\\');
        }
        self.out.push_str(&signs.open);
        self.closing.push(signs.close.clone());
    }
}

/// The note that a link refers to, or the link that is all of an element.
fn note_number(element: &Element) -> Option<u16> {
    if let ([Node::Element(link)], Tag::Sup) = (element.children.as_slice(), element.tag) {
        return note_number(link);
    }
    element.find(|attribute| match attribute {
        Attribute::NoteRef(number) => Some(*number),
        _ => None,
    })
}

/// Adds the place that links of the article lead to, where there is one.
pub(super) fn push_anchor(element: &Element, out: &mut String) {
    let id = element.find(|attribute| match attribute {
        Attribute::Id(_) => Some(attribute.clone()),
        _ => None,
    });
    if let Some(id) = id {
        let mut anchor = Element::new(Tag::A, Vec::new());
        anchor.attributes.push(id);
        html::element(&anchor, out);
    }
}

fn push_title(element: &Element, out: &mut String) {
    let title = element.find(|attribute| match attribute {
        Attribute::Title(title) => Some(title.as_str()),
        _ => None,
    });
    if let Some(title) = title {
        out.push_str(" \"");
        let mut text = String::new();
        push_folded(title, &mut text);
        out.push_str(&text.replace('"', "\\\""));
        out.push('"');
    }
}

fn push_folded(text: &str, out: &mut String) {
    for (place, word) in fold_whitespace(text).split(' ').enumerate() {
        if place > 0 {
            out.push(' ');
        }
        push_word(word, false, out);
    }
}
