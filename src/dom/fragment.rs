//! Reads pieces of markup that a page carries as text.
//!
//! In: what stands in `noscript`, or an article body delivered as HTML in
//! JSON. Out: a [`Document`]. Lenient and small rather than exact: it is
//! there without the HTML parser too. Every string is read in linear time.
//! Text without any tag becomes paragraphs, parted by its blank lines.

use super::{Builder, Document, Name, Namespace, markup};
use crate::options::Limits;
use crate::text::{self, is_same_word};
use std::borrow::Cow;

/// How many open elements an end tag looks through for its start.
const MAX_LOOK_BACK: usize = 64;

/// Elements left out together with their content.
const SKIPPED: &[&str] = &["script", "style", "template", "textarea", "title"];

/// Longest name of a character reference, ampersand and semicolon aside.
const MAX_REFERENCE_BYTES: usize = 10;

/// Named character references that occur in practice, sorted.
const REFERENCES: &[(&str, char)] = &[
    ("aacute", 'á'),
    ("agrave", 'à'),
    ("amp", '&'),
    ("apos", '\''),
    ("auml", 'ä'),
    ("bull", '•'),
    ("ccedil", 'ç'),
    ("cent", '¢'),
    ("copy", '©'),
    ("deg", '°'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("egrave", 'è'),
    ("euro", '€'),
    ("frac12", '½'),
    ("gt", '>'),
    ("hellip", '…'),
    ("iacute", 'í'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("nbsp", '\u{A0}'),
    ("ndash", '–'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ouml", 'ö'),
    ("pound", '£'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rdquo", '”'),
    ("reg", '®'),
    ("rsquo", '’'),
    ("shy", '\u{AD}'),
    ("szlig", 'ß'),
    ("times", '×'),
    ("trade", '™'),
    ("uacute", 'ú'),
    ("uuml", 'ü'),
];

/// Reads a piece of markup; past a limit it is what was read so far.
pub(crate) fn read_fragment(markup: &str, url: Option<String>, limits: &Limits) -> Document {
    let mut reader = Reader {
        builder: Builder::new(url),
        open: Vec::new(),
        limits,
    };
    if has_tag(markup) {
        reader.read(markup);
    } else {
        reader.read_paragraphs(markup);
    }
    reader.builder.finish()
}

/// A document in the making, with its open elements.
struct Reader<'a> {
    builder: Builder,
    open: Vec<(Name, Namespace)>,
    limits: &'a Limits,
}

impl Reader<'_> {
    fn read(&mut self, mut rest: &str) {
        while !rest.is_empty() && !self.is_full() {
            let (text, markup) = rest.split_at(rest.find('<').unwrap_or(rest.len()));
            self.builder.text(&decode(text));
            rest = self.read_markup(markup);
        }
    }

    /// Reads what begins with this `<`; returns what follows.
    fn read_markup<'t>(&mut self, markup: &'t str) -> &'t str {
        let mut characters = markup.chars().skip(1);
        match (characters.next(), characters.next()) {
            (None, _) => "",
            (Some('!'), _) if markup.starts_with("<!--") => after(&markup[4..], "-->"),
            (Some('!' | '?'), _) => after(markup, ">"),
            (Some('/'), Some(letter)) if letter.is_ascii_alphabetic() => {
                let (name, rest) = split_name(&markup[2..]);
                self.end(&name);
                after(rest, ">")
            }
            (Some(letter), _) if letter.is_ascii_alphabetic() => self.start(&markup[1..]),
            _ => {
                self.builder.text("<");
                &markup[1..]
            }
        }
    }

    /// Reads a start tag from its name on; returns what follows.
    fn start<'t>(&mut self, tag: &'t str) -> &'t str {
        let (name, mut rest) = split_name(tag);
        if SKIPPED.contains(&&*name) {
            return after_skipped(rest, &name);
        }
        while let Some((top, _)) = self.open.last()
            && markup::ends(&name, top.known_text().unwrap_or_default())
        {
            self.close();
        }
        if self.builder.depth() >= self.limits.max_depth {
            self.close();
        }
        let element = self.builder.name(&name);
        let namespace = self.namespace(element, &name);
        self.builder.open(element, namespace);
        self.open.push((element, namespace));
        let mut attributes = 0;
        while let Some((name, value, next)) = next_attribute(rest) {
            rest = next;
            attributes += 1;
            if attributes <= self.limits.max_attributes && markup::is_taken(&name) {
                let name = self.builder.name(&name);
                let value = decode(value);
                self.builder.attribute(name, markup::cut_value(&value));
            }
        }
        let is_foreign = namespace != Namespace::Html;
        if markup::is_void(&name) || (is_foreign && rest.starts_with('/')) {
            self.close();
        }
        after(rest, ">")
    }

    fn namespace(&self, element: Name, name: &str) -> Namespace {
        match element {
            Name::SVG => Namespace::Svg,
            Name::MATH => Namespace::MathMl,
            _ if markup::is_block(name) => Namespace::Html,
            _ => self
                .open
                .last()
                .map_or(Namespace::Html, |&(_, above)| above),
        }
    }

    fn end(&mut self, name: &str) {
        let name = self.builder.name(name);
        let mut recent = self.open.iter().rev().take(MAX_LOOK_BACK);
        if let Some(above) = recent.position(|&(open, _)| open == name) {
            for _ in 0..=above {
                self.close();
            }
        }
    }

    fn close(&mut self) {
        self.builder.close();
        self.open.pop();
    }

    fn read_paragraphs(&mut self, text: &str) {
        let mut lines = text.lines().map(str::trim).peekable();
        while let Some(line) = lines.next() {
            if line.is_empty() || self.is_full() {
                continue;
            }
            self.builder.open(Name::P, Namespace::Html);
            self.builder.text(&decode(line));
            while let Some(line) = lines.next_if(|line| !line.is_empty()) {
                self.builder.text("\n");
                self.builder.text(&decode(line));
            }
            self.builder.close();
        }
    }

    fn is_full(&mut self) -> bool {
        let is_full = self.builder.len() >= self.limits.max_nodes;
        if is_full {
            self.builder.set_truncated();
        }
        is_full
    }
}

/// Whether the text holds anything like a tag.
fn has_tag(text: &str) -> bool {
    text.split('<').skip(1).any(|rest| {
        rest.strip_prefix('/')
            .unwrap_or(rest)
            .starts_with(|letter: char| letter.is_ascii_alphabetic())
    })
}

/// What follows the next such mark; nothing where there is none.
fn after<'t>(text: &'t str, mark: &str) -> &'t str {
    text.split_once(mark).map_or("", |(_, rest)| rest)
}

/// What follows an element that is left out.
fn after_skipped<'t>(mut text: &'t str, name: &str) -> &'t str {
    while let Some((_, rest)) = text.split_once("</") {
        let is_end = rest
            .get(..name.len())
            .is_some_and(|head| is_same_word(head, name));
        if is_end {
            return after(rest, ">");
        }
        text = rest;
    }
    ""
}

/// A tag's or attribute's name in lower case, and what follows it.
fn split_name(text: &str) -> (String, &str) {
    let is_end = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>' | '=');
    let (name, rest) = text.split_at(text.find(is_end).unwrap_or(text.len()));
    (name.to_ascii_lowercase(), rest)
}

/// The next attribute of a tag: its name, its value, and what follows.
fn next_attribute(tag: &str) -> Option<(String, &str, &str)> {
    let mut tag = tag.trim_ascii_start();
    while let Some(rest) = tag.strip_prefix(['/', '=', '"', '\''])
        && !rest.starts_with('>')
    {
        tag = rest.trim_ascii_start();
    }
    let (name, rest) = split_name(tag);
    if name.is_empty() {
        return None;
    }
    let Some(value) = rest.trim_ascii_start().strip_prefix('=') else {
        return Some((name, "", rest));
    };
    let value = value.trim_ascii_start();
    for quote in ['"', '\''] {
        if let Some(quoted) = value.strip_prefix(quote) {
            let (value, rest) = quoted.split_once(quote).unwrap_or((quoted, ""));
            return Some((name, value, rest));
        }
    }
    let is_end = |c: char| c.is_ascii_whitespace() || c == '>';
    let (value, rest) = value.split_at(value.find(is_end).unwrap_or(value.len()));
    Some((name, value, rest))
}

/// Resolves character references; unknown ones stay as they are.
fn decode(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let mut decoded = String::with_capacity(text.len());
    let mut parts = text.split('&');
    decoded.push_str(parts.next().unwrap_or_default());
    for part in parts {
        let end = part
            .bytes()
            .take(MAX_REFERENCE_BYTES)
            .position(|b| b == b';');
        if let Some(end) = end
            && let Some(character) = reference(&part[..end])
        {
            decoded.push(character);
            decoded.push_str(&part[end + 1..]);
        } else {
            decoded.push('&');
            decoded.push_str(part);
        }
    }
    Cow::Owned(decoded)
}

fn reference(name: &str) -> Option<char> {
    let Some(number) = name.strip_prefix('#') else {
        let place = REFERENCES.binary_search_by_key(&name, |&(known, _)| known);
        return place.ok().map(|place| REFERENCES[place].1);
    };
    let code = match number.strip_prefix(['x', 'X']) {
        Some(digits) => text::hexadecimal(digits),
        None => text::number(number),
    };
    let character = code.and_then(char::from_u32);
    character.filter(|&character| character != '\0')
}

#[cfg(test)]
mod tests;
