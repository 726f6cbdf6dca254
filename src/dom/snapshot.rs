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
    let url = strings.take(header.url_units)?.to_owned();
    let url =
        crate::url::page_address(Some(&url).filter(|url| !url.is_empty()).map(String::as_str))
            .unwrap_or(None);
    let mut builder = Builder::new(url);
    builder.reserve(header.records.min(limits.max_nodes), text.len());
    let mut names = Vec::with_capacity(header.names);
    for length in words(name_lengths) {
        let name = strings.take(length)?;
        names.push(builder.name(name));
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
                builder.attribute(name, text);
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
            builder.text(text);
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

/// Takes one string after the other from the joined one.
struct Strings<'a> {
    rest: &'a str,
    /// Set when the last string ended within a character of two units.
    half: bool,
    /// Holds a string that begins or ends with half a character.
    mended: String,
}

impl<'a> Strings<'a> {
    fn new(text: &'a str) -> Strings<'a> {
        Strings {
            rest: text,
            half: false,
            mended: String::new(),
        }
    }

    /// The next string, of so many UTF-16 units.
    fn take(&mut self, units: u32) -> Result<&str, Error> {
        let mut units = units as usize;
        if units == 0 {
            return Ok("");
        }
        let began_half = std::mem::take(&mut self.half);
        if began_half {
            units -= 1;
        }
        let (bytes, ends_half) = measure(self.rest, units)?;
        let (text, mut rest) = self.rest.split_at(bytes);
        if ends_half {
            let torn = rest.chars().next().map_or(0, char::len_utf8);
            rest = &rest[torn..];
            self.half = true;
        }
        self.rest = rest;
        if !began_half && !ends_half {
            return Ok(text);
        }
        self.mended.clear();
        if began_half {
            self.mended.push(char::REPLACEMENT_CHARACTER);
        }
        self.mended.push_str(text);
        if ends_half {
            self.mended.push(char::REPLACEMENT_CHARACTER);
        }
        Ok(&self.mended)
    }
}

/// Bytes that so many UTF-16 units take, and whether the last unit is half
/// of the character that follows.
fn measure(text: &str, units: usize) -> Result<(usize, bool), Error> {
    let cut = || Error::bad_snapshot("the string is too short");
    if let Some(head) = text.as_bytes().get(..units)
        && head.is_ascii()
    {
        return Ok((units, false));
    }
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
        Err(cut())
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
