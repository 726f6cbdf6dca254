//! Feeds a page to the tokenizer, without the attributes past the limit.
//!
//! The tokenizer compares each attribute of a tag with all before it, so a
//! tag must be cut before it gets there. Finding tags takes knowing where
//! raw text ends, and that only the tree builder knows: `<title>` within a
//! drawing is no raw text. So the scan stops after each tag that may begin
//! some, feeds what it has, and asks the [`Guard`].

use super::guard::Guard;
use super::sink::Sink;
use html5ever::TokenizerResult;
use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TreeSink;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{TokenSink, Tokenizer, TokenizerOpts};
use markup5ever_rcdom::Handle;

/// Bytes fed at a time, so that a full tree ends the reading.
const PIECE_BYTES: usize = 64 << 10;

/// Elements that hold raw text, where they are HTML.
const RAW: &[&str] = &[
    "iframe",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "style",
    "textarea",
    "title",
    "xmp",
];

/// Comparisons of attribute names after which a page is hostile.
const MAX_COMPARISONS: usize = 1 << 28;

/// Attributes of one tag that are kept of a hostile page.
const HOSTILE_ATTRIBUTES: usize = 32;

/// Reads a page into a tree.
pub(super) fn read(html: &str, sink: Sink, max_attributes: usize) -> Tree {
    let tokenizer = Tokenizer::new(Guard::new(sink), TokenizerOpts::default());
    let page = StrTendril::from_slice(html);
    let mut feed = Feed {
        tokenizer,
        page,
        queue: BufferQueue::default(),
        fed: 0,
        max_attributes,
        comparisons: 0,
    };
    feed.run(html.as_bytes());
    let sink = feed.tokenizer.sink.sink();
    Tree {
        nodes: sink.nodes(),
        is_full: sink.is_full(),
        document: sink.get_document(),
    }
}

/// A finished tree.
pub(super) struct Tree {
    /// Its root.
    pub document: Handle,
    /// How many nodes were made for it.
    pub nodes: usize,
    /// Whether it was cut short.
    pub is_full: bool,
}

/// A page on its way into the tokenizer.
struct Feed {
    tokenizer: Tokenizer<Guard>,
    page: StrTendril,
    queue: BufferQueue,
    /// Bytes of the page that were fed or left out.
    fed: usize,
    max_attributes: usize,
    comparisons: usize,
}

impl Feed {
    fn run(&mut self, bytes: &[u8]) {
        let mut at = 0;
        while at < bytes.len() {
            at = match self.guard().raw() {
                Some(name) => self.after_raw(bytes, at, &name),
                None => self.after_markup(bytes, at),
            };
            self.feed_until(at);
            if self.guard().sink().is_full() {
                return;
            }
        }
        self.tokenizer.end();
    }

    fn guard(&self) -> &Guard {
        &self.tokenizer.sink
    }

    /// Feeds all bytes before this place.
    fn feed_until(&mut self, end: usize) {
        if end > self.fed {
            let piece = self
                .page
                .subtendril(self.fed as u32, (end - self.fed) as u32);
            self.fed = end;
            self.queue.push_back(piece);
            while !matches!(self.tokenizer.feed(&self.queue), TokenizerResult::Done) {}
        }
    }

    /// Where to stop next: after a tag that may begin raw text, or when
    /// there is enough to feed.
    fn after_markup(&mut self, bytes: &[u8], start: usize) -> usize {
        let mut at = start;
        while at < start + PIECE_BYTES {
            let Some(tag) = find(bytes, at, b'<') else {
                return bytes.len();
            };
            at = tag + 1;
            match bytes.get(at) {
                Some(b'!') if bytes[at..].starts_with(b"![CDATA[") => {
                    if tag > start {
                        return tag;
                    }
                    at = self.after_cdata(bytes, at);
                }
                Some(b'!') => at = after_declaration(bytes, at),
                Some(b'?') => at = after(bytes, at, b">"),
                Some(b'/') if bytes.get(at + 1).is_some_and(u8::is_ascii_alphabetic) => {
                    at = self.after_tag(bytes, at + 1);
                }
                Some(b'/') => at = after(bytes, at, b">"),
                Some(byte) if byte.is_ascii_alphabetic() => {
                    let name = at;
                    at = self.after_tag(bytes, at);
                    if begins_raw(&bytes[name..]) {
                        return at;
                    }
                }
                _ => {}
            }
        }
        at
    }

    /// Where raw text ends: after its end tag.
    fn after_raw(&mut self, bytes: &[u8], start: usize, name: &str) -> usize {
        let end = match name {
            "plaintext" => None,
            "script" => script_end(bytes, start),
            _ => raw_end(bytes, start, name.as_bytes()),
        };
        match end {
            Some(end) => self.after_tag(bytes, end + 2),
            None => bytes.len(),
        }
    }

    /// Within drawings and formulas a section ends as such, elsewhere it is
    /// a broken comment.
    fn after_cdata(&self, bytes: &[u8], at: usize) -> usize {
        let guard = self.guard();
        if guard.adjusted_current_node_present_but_not_in_html_namespace() {
            after(bytes, at, b"]]>")
        } else {
            after(bytes, at, b">")
        }
    }

    /// Where a tag ends whose name begins here. Attributes past the limit
    /// are left out of what is fed.
    fn after_tag(&mut self, bytes: &[u8], name: usize) -> usize {
        let mut at = skip(bytes, name, |byte| {
            !is_space(byte) && byte != b'/' && byte != b'>'
        });
        let mut attributes = 0;
        let mut cut = None;
        loop {
            at = skip(bytes, at, |byte| is_space(byte) || byte == b'/');
            let Some(&byte) = bytes.get(at) else {
                break;
            };
            if byte == b'>' {
                break;
            }
            if attributes == self.max_attributes {
                cut = Some(at);
            }
            attributes += 1;
            at = after_attribute(bytes, at);
        }
        self.weigh(attributes);
        if let Some(cut) = cut {
            self.feed_until(cut);
            self.fed = at;
        }
        (at + 1).min(bytes.len())
    }

    /// Counts the comparisons that a tag will cost.
    fn weigh(&mut self, attributes: usize) {
        let attributes = attributes.min(self.max_attributes);
        self.comparisons += attributes * attributes / 2;
        if self.comparisons > MAX_COMPARISONS {
            self.max_attributes = self.max_attributes.min(HOSTILE_ATTRIBUTES);
        }
    }
}

/// Where an attribute ends that begins here.
fn after_attribute(bytes: &[u8], start: usize) -> usize {
    // An equals sign that comes first belongs to the name.
    let mut at = skip(bytes, start + 1, |byte| {
        !is_space(byte) && !matches!(byte, b'/' | b'>' | b'=')
    });
    at = skip(bytes, at, is_space);
    if bytes.get(at) != Some(&b'=') {
        return at;
    }
    at = skip(bytes, at + 1, is_space);
    match bytes.get(at) {
        Some(&quote @ (b'"' | b'\'')) => {
            find(bytes, at + 1, quote).map_or(bytes.len(), |end| end + 1)
        }
        _ => skip(bytes, at, |byte| !is_space(byte) && byte != b'>'),
    }
}

/// Where a comment or another declaration ends, given its exclamation mark.
fn after_declaration(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    if !rest.starts_with(b"!--") {
        return after(bytes, at, b">");
    }
    if rest.starts_with(b"!-->") || rest.starts_with(b"!--->") {
        return after(bytes, at, b">");
    }
    let mut dashes = at + 3;
    while let Some(found) = find(bytes, dashes, b'>') {
        if bytes[at + 3..found].ends_with(b"--") || bytes[at + 3..found].ends_with(b"--!") {
            return found + 1;
        }
        dashes = found + 1;
    }
    bytes.len()
}

/// Where the end tag of raw text begins.
fn raw_end(bytes: &[u8], start: usize, name: &[u8]) -> Option<usize> {
    let mut at = start;
    while let Some(found) = find(bytes, at, b'<') {
        at = found + 1;
        if bytes.get(at) == Some(&b'/') && is_named(&bytes[at + 1..], name) {
            return Some(found);
        }
    }
    None
}

/// Where the end tag of a script begins. Within a comment a script may hold
/// the tags of another one.
fn script_end(bytes: &[u8], start: usize) -> Option<usize> {
    let (mut is_comment, mut is_inner) = (false, false);
    for (at, &byte) in bytes.iter().enumerate().skip(start) {
        let rest = &bytes[at..];
        if byte == b'-' && is_comment && rest.starts_with(b"-->") {
            (is_comment, is_inner) = (false, false);
        } else if byte != b'<' {
            continue;
        } else if rest.starts_with(b"<!--") {
            is_comment = true;
        } else if rest.starts_with(b"</") && is_named(&rest[2..], b"script") {
            if !is_inner {
                return Some(at);
            }
            is_inner = false;
        } else if is_comment && is_named(&rest[1..], b"script") {
            is_inner = true;
        }
    }
    None
}

/// Whether a tag of this name begins here.
fn is_named(tag: &[u8], name: &[u8]) -> bool {
    tag.get(..name.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(name))
        && tag
            .get(name.len())
            .is_some_and(|&byte| is_space(byte) || byte == b'/' || byte == b'>')
}

/// Whether the tag whose name begins here may begin raw text.
fn begins_raw(tag: &[u8]) -> bool {
    RAW.iter().any(|name| {
        tag.get(..name.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(name.as_bytes()))
    })
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0C')
}

/// The first place from here on of which the claim does not hold.
fn skip(bytes: &[u8], start: usize, claim: impl Fn(u8) -> bool) -> usize {
    let rest = bytes.get(start..).unwrap_or_default();
    let length = rest.iter().position(|&byte| !claim(byte));
    length.map_or(bytes.len(), |length| start + length)
}

fn find(bytes: &[u8], start: usize, byte: u8) -> Option<usize> {
    let rest = bytes.get(start..)?;
    let place = rest.iter().position(|&other| other == byte)?;
    Some(start + place)
}

/// The place after the next such bytes, or the end.
fn after(bytes: &[u8], start: usize, end: &[u8]) -> usize {
    let rest = &bytes[start..];
    let place = rest.windows(end.len()).position(|window| window == end);
    place.map_or(bytes.len(), |place| start + place + end.len())
}
