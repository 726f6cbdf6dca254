//! Reads the bytes that `www/capture.js` writes for a live page.
//!
//! Layout, all numbers little-endian `u32`:
//!
//! | words | what |
//! | --- | --- |
//! | 8 | header: magic, version, records, names, URL units, flags, string bytes, 0 |
//! | 2 a record | kind, namespace, depth and name; then the string's length |
//! | 1 a name | the name's length |
//! | rest | one UTF-8 string: the URL, the names, then every record's string |
//!
//! Lengths count UTF-16 units, which is what the page's own engine counts.
//! No text can shift another: a pair of units that only meets because two
//! strings were joined is taken apart again.

use super::builder::Span;
use super::{Builder, Document, Name, Namespace};
use crate::error::Error;
use crate::options::Limits;

/// `CLLF`, so that foreign bytes are told at once.
const MAGIC: u32 = u32::from_le_bytes(*b"CLLF");

/// Raised with every change of the layout.
const VERSION: u32 = 1;

/// Set when the walker met a limit.
const FLAG_TRUNCATED: u32 = 1;

const HEADER_BYTES: usize = 32;

/// The numbers at the front.
struct Header {
    records: usize,
    names: usize,
    url_units: u32,
    flags: u32,
    string_bytes: usize,
}

/// One record, unpacked.
struct Record {
    kind: u32,
    namespace: Namespace,
    depth: usize,
    name: usize,
    units: u32,
}

/// Reads a snapshot.
pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Error> {
    if bytes.len() > limits.max_bytes.saturating_mul(2) {
        return Err(Error::too_large(bytes.len(), limits.max_bytes * 2));
    }
    let header = Header::read(bytes)?;
    let (records, rest) = split(&bytes[HEADER_BYTES..], header.records, 8)?;
    let (name_lengths, rest) = split(rest, header.names, 4)?;
    if rest.len() < header.string_bytes {
        return Err(Error::bad_snapshot("the string is cut off"));
    }
    let text = std::str::from_utf8(&rest[..header.string_bytes])
        .map_err(|_| Error::bad_snapshot("the string is not UTF-8"))?;
    let mut strings = Strings::new(text);
    let url = strings.take(header.url_units)?;
    let url = strings.get(&url);
    let url = crate::url::page_address(Some(url).filter(|url| !url.is_empty())).unwrap_or(None);
    let mut builder = Builder::new(url);
    let attributes = records.chunks_exact(8).filter(|pair| pair[0] & 3 == 2);
    let attributes = attributes.count();
    builder.reserve(
        (header.records - attributes).min(limits.max_nodes),
        attributes,
    );
    builder.set_strings(text);
    let mut names = Vec::with_capacity(header.names);
    for length in words(name_lengths) {
        let name = strings.take(length)?;
        names.push(builder.name(strings.get(&name)));
    }
    fill(&mut builder, records, &names, &mut strings, limits)?;
    if header.flags & FLAG_TRUNCATED != 0 {
        builder.set_truncated();
    }
    Ok(builder.finish())
}

/// Replays the records as a walk.
fn fill(
    builder: &mut Builder,
    records: &[u8],
    names: &[Name],
    strings: &mut Strings<'_>,
    limits: &Limits,
) -> Result<(), Error> {
    let mut origin = 0;
    let mut attributes = usize::MAX;
    for pair in records.chunks_exact(8) {
        let record = Record::read(pair)?;
        let text = strings.take(record.units)?;
        if record.kind == Record::ATTRIBUTE {
            if attributes < limits.max_attributes {
                attributes += 1;
                let name = *names
                    .get(record.name)
                    .ok_or(Error::bad_snapshot("a name is missing"))?;
                match text {
                    Taken::Whole(span) => builder.attribute_at(name, span),
                    Taken::Mended(text) => builder.attribute(name, &text),
                }
            }
            continue;
        }
        if record.depth > builder.depth() {
            return Err(Error::bad_snapshot("a node has no parent"));
        }
        while builder.depth() > record.depth {
            builder.close();
        }
        attributes = usize::MAX;
        if builder.len() >= limits.max_nodes {
            builder.set_truncated();
            return Ok(());
        }
        if record.kind == Record::TEXT {
            match text {
                Taken::Whole(span) => builder.text_at(span),
                Taken::Mended(text) => builder.text(&text),
            }
        } else {
            let name = *names
                .get(record.name)
                .ok_or(Error::bad_snapshot("a name is missing"))?;
            builder.open(name, record.namespace);
            attributes = 0;
        }
        builder.set_origin(origin);
        origin += 1;
    }
    Ok(())
}

impl Header {
    fn read(bytes: &[u8]) -> Result<Header, Error> {
        if bytes.len() < HEADER_BYTES {
            return Err(Error::bad_snapshot("the header is cut off"));
        }
        let mut numbers = words(&bytes[..HEADER_BYTES]);
        let mut next = || numbers.next().unwrap_or(0);
        if next() != MAGIC {
            return Err(Error::bad_snapshot("the bytes are not a snapshot"));
        }
        if next() != VERSION {
            return Err(Error::bad_snapshot("it was written by another version"));
        }
        Ok(Header {
            records: next() as usize,
            names: next() as usize,
            url_units: next(),
            flags: next(),
            string_bytes: next() as usize,
        })
    }
}

impl Record {
    const ELEMENT: u32 = 0;
    const TEXT: u32 = 1;
    const ATTRIBUTE: u32 = 2;

    fn read(pair: &[u8]) -> Result<Record, Error> {
        let mut numbers = words(pair);
        let head = numbers.next().unwrap_or(0);
        let kind = head & 3;
        if !matches!(kind, Record::ELEMENT | Record::TEXT | Record::ATTRIBUTE) {
            return Err(Error::bad_snapshot("a record is of no known kind"));
        }
        let namespace = match (head >> 2) & 3 {
            1 => Namespace::Svg,
            2 => Namespace::MathMl,
            _ => Namespace::Html,
        };
        Ok(Record {
            kind,
            namespace,
            depth: ((head >> 4) & 0xFFF) as usize,
            name: (head >> 16) as usize,
            units: numbers.next().unwrap_or(0),
        })
    }
}

/// A string of the snapshot.
enum Taken {
    /// As it stands among the joined strings.
    Whole(Span),
    /// A string that begins or ends with half a character.
    Mended(String),
}

/// Takes one string after the other from the joined one.
struct Strings<'a> {
    text: &'a str,
    /// First byte that was not taken yet.
    next: usize,
    /// First byte from there that is no ASCII: up to it a unit is a byte.
    foreign: usize,
    /// Set when the last string ended within a character of two units.
    half: bool,
}

impl<'a> Strings<'a> {
    fn new(text: &'a str) -> Strings<'a> {
        Strings {
            text,
            next: 0,
            foreign: first_foreign(text, 0),
            half: false,
        }
    }

    /// The characters of a string that was taken.
    fn get<'b>(&self, taken: &'b Taken) -> &'b str
    where
        'a: 'b,
    {
        match taken {
            Taken::Whole(span) => &self.text[span.start as usize..][..span.length as usize],
            Taken::Mended(text) => text,
        }
    }

    /// The next string, of so many UTF-16 units.
    fn take(&mut self, units: u32) -> Result<Taken, Error> {
        let units = units as usize;
        let start = self.next;
        if units <= self.foreign - start && !self.half {
            self.next += units;
            return Ok(Taken::Whole(Span {
                start: start as u32,
                length: units as u32,
            }));
        }
        self.take_foreign(units)
    }

    /// The same for a string that is not all ASCII, or the first of them cut
    /// off.
    fn take_foreign(&mut self, units: usize) -> Result<Taken, Error> {
        if units == 0 {
            return Ok(Taken::Mended(String::new()));
        }
        let began_half = std::mem::take(&mut self.half);
        let start = self.next;
        let rest = &self.text[start..];
        let (bytes, ends_half) = measure(rest, units - usize::from(began_half))?;
        self.next += bytes;
        if ends_half {
            let torn = rest[bytes..].chars().next();
            self.next += torn.map_or(0, char::len_utf8);
            self.half = true;
        }
        self.foreign = self.foreign.max(first_foreign(self.text, self.next));
        if !began_half && !ends_half {
            return Ok(Taken::Whole(Span {
                start: start as u32,
                length: bytes as u32,
            }));
        }
        let mut mended = String::new();
        if began_half {
            mended.push(char::REPLACEMENT_CHARACTER);
        }
        mended.push_str(&rest[..bytes]);
        if ends_half {
            mended.push(char::REPLACEMENT_CHARACTER);
        }
        Ok(Taken::Mended(mended))
    }
}

/// The first byte from a place on that is no ASCII, or the end; eight bytes
/// at a time.
fn first_foreign(text: &str, from: usize) -> usize {
    let (chunks, rest) = text.as_bytes()[from..].as_chunks::<8>();
    let is_foreign = |chunk: &[u8; 8]| u64::from_le_bytes(*chunk) & 0x8080_8080_8080_8080 != 0;
    let found = chunks.iter().position(is_foreign);
    let start = from + 8 * found.unwrap_or(chunks.len());
    let near = if found.is_some() {
        &text.as_bytes()[start..]
    } else {
        rest
    };
    start
        + near
            .iter()
            .position(|byte| !byte.is_ascii())
            .unwrap_or(near.len())
}

/// Bytes that so many UTF-16 units take, and whether the last unit is half
/// of the character that follows.
fn measure(text: &str, units: usize) -> Result<(usize, bool), Error> {
    let mut left = units;
    for (place, character) in text.char_indices() {
        if left == 0 {
            return Ok((place, false));
        }
        if left < character.len_utf16() {
            return Ok((place, true));
        }
        left -= character.len_utf16();
    }
    if left == 0 {
        Ok((text.len(), false))
    } else {
        Err(Error::bad_snapshot("the string is too short"))
    }
}

fn split(bytes: &[u8], count: usize, size: usize) -> Result<(&[u8], &[u8]), Error> {
    let length = count
        .checked_mul(size)
        .filter(|&length| length <= bytes.len());
    let length = length.ok_or(Error::bad_snapshot("the records are cut off"))?;
    Ok(bytes.split_at(length))
}

fn words(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    bytes
        .chunks_exact(4)
        .map(|word| u32::from_le_bytes([word[0], word[1], word[2], word[3]]))
}

#[cfg(test)]
mod tests;
