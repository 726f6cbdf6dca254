//! Tests of the snapshot reader, with a writer that does as the walker does.

use super::*;
use crate::dom::NodeId;
use crate::dom::tree::tree;
use expect_test::expect;

/// A snapshot in the making; strings are UTF-16 units, as in a page.
#[derive(Default)]
struct Writer {
    records: Vec<u32>,
    names: Vec<&'static str>,
    url: &'static str,
    flags: u32,
    strings: Vec<u16>,
}

impl Writer {
    fn record(&mut self, kind: u32, namespace: u32, depth: u32, name: u32, units: &[u16]) {
        let head = kind | namespace << 2 | depth << 4 | name << 16;
        self.records.extend([head, units.len() as u32]);
        self.strings.extend(units);
    }

    fn name(&mut self, name: &'static str) -> u32 {
        let known = self.names.iter().position(|&known| known == name);
        let place = known.unwrap_or_else(|| {
            self.names.push(name);
            self.names.len() - 1
        });
        place as u32
    }

    fn element(&mut self, depth: u32, name: &'static str) -> &mut Writer {
        let name = self.name(name);
        self.record(Record::ELEMENT, 0, depth, name, &[]);
        self
    }

    fn attribute(&mut self, name: &'static str, value: &str) -> &mut Writer {
        let name = self.name(name);
        self.record(Record::ATTRIBUTE, 0, 0, name, &units(value));
        self
    }

    fn text(&mut self, depth: u32, text: &str) -> &mut Writer {
        self.units(depth, &units(text))
    }

    fn units(&mut self, depth: u32, units: &[u16]) -> &mut Writer {
        self.record(Record::TEXT, 0, depth, 0, units);
        self
    }

    fn bytes(&self) -> Vec<u8> {
        let names = self.names.concat();
        let strings = [units(self.url), units(&names), self.strings.clone()].concat();
        // As a browser encodes them: halves of characters are replaced.
        let strings = String::from_utf16_lossy(&strings);
        let header = [
            MAGIC,
            VERSION,
            self.records.len() as u32 / 2,
            self.names.len() as u32,
            units(self.url).len() as u32,
            self.flags,
            strings.len() as u32,
            0,
        ];
        let name_lengths = self.names.iter().map(|name| units(name).len() as u32);
        let numbers = header.into_iter().chain(self.records.clone());
        let numbers = numbers.chain(name_lengths);
        let mut bytes: Vec<u8> = numbers.flat_map(u32::to_le_bytes).collect();
        bytes.extend(strings.as_bytes());
        bytes
    }
}

fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

fn read_default(bytes: &[u8]) -> Result<Document, Error> {
    read(bytes, &Limits::default())
}

fn sample() -> Writer {
    let mut writer = Writer {
        url: "https://example.org/tides",
        ..Writer::default()
    };
    writer.element(0, "html").attribute("lang", "en");
    writer.element(1, "p").attribute("class", "léad 🌊");
    writer.text(2, "The 🌊 ").element(2, "em").text(3, "rises");
    writer.text(2, ".").element(1, "x-card").element(2, "br");
    writer
}

#[test]
fn records_become_the_tree_they_were_written_from() {
    let document = read_default(&sample().bytes()).unwrap();
    assert_eq!(document.url(), Some("https://example.org/tides"));
    assert!(!document.is_truncated());
    expect![[r#"
        html lang="en"
          p class="léad 🌊"
            "The 🌊 "
            em
              "rises"
            "."
          x-card
            br
    "#]]
    .assert_eq(&tree(&document));
}

#[test]
fn nodes_keep_their_place_in_the_snapshot() {
    let mut writer = Writer::default();
    writer.element(0, "p").attribute("id", "a").text(1, "one ");
    writer.text(1, "two").element(1, "br");
    let document = read_default(&writer.bytes()).unwrap();
    let origins: Vec<u32> = document
        .nodes()
        .skip(1)
        .map(|id| document.origin(id))
        .collect();
    assert_eq!(document.text(NodeId::new(2)), "one two");
    assert_eq!(origins, [0, 1, 3]);
}

#[test]
fn elements_keep_their_vocabulary() {
    let mut writer = Writer::default();
    writer.element(0, "p");
    for (namespace, name) in [(1, "svg"), (2, "math"), (3, "div")] {
        let name = writer.name(name);
        writer.record(Record::ELEMENT, namespace, 1, name, &[]);
    }
    let document = read_default(&writer.bytes()).unwrap();
    let namespaces: Vec<Namespace> = document
        .children(NodeId::new(1))
        .map(|id| document.namespace(id))
        .collect();
    assert_eq!(
        namespaces,
        [Namespace::Svg, Namespace::MathMl, Namespace::Html]
    );
}

#[test]
fn halves_of_a_character_that_meet_are_taken_apart_again() {
    let [high, low] = units("🌊")[..] else {
        unreachable!("two units")
    };
    let a = u16::from(b'a');
    let mut writer = Writer::default();
    writer.element(0, "p");
    writer.units(1, &[a, high]).element(1, "br");
    writer.units(1, &[low, a]).element(1, "br");
    writer
        .units(1, &[high])
        .element(1, "br")
        .units(1, &[low, high]);
    writer.element(1, "br").units(1, &[low]).element(1, "br");
    writer.units(1, &[low]).element(1, "br").text(1, "é🌊");
    let document = read_default(&writer.bytes()).unwrap();
    let texts: Vec<&str> = document
        .nodes()
        .filter(|&id| document.is_text(id))
        .map(|id| document.text(id))
        .collect();
    let lost = "\u{FFFD}";
    assert_eq!(
        texts,
        [
            "a\u{FFFD}",
            "\u{FFFD}a",
            lost,
            "\u{FFFD}\u{FFFD}",
            lost,
            lost,
            "é🌊"
        ]
    );
}

#[test]
fn walker_says_that_it_met_a_limit() {
    let mut writer = sample();
    writer.flags = FLAG_TRUNCATED;
    assert!(read_default(&writer.bytes()).unwrap().is_truncated());
}

#[test]
fn limits_hold_for_snapshots_too() {
    let limits = Limits {
        max_nodes: 4,
        max_attributes: 1,
        ..Limits::default()
    };
    let mut writer = Writer::default();
    writer
        .element(0, "p")
        .attribute("a", "1")
        .attribute("b", "2");
    for _ in 0..9 {
        writer.element(1, "br");
    }
    let document = read(&writer.bytes(), &limits).unwrap();
    assert!(document.is_truncated());
    assert_eq!(document.len(), 4);
    assert_eq!(document.attributes(NodeId::new(1)).count(), 1);
    let limits = Limits {
        max_bytes: 10,
        ..limits
    };
    let error = read(&writer.bytes(), &limits).unwrap_err();
    assert_eq!(error.code(), "too-large");
}

#[test]
fn foreign_bytes_are_refused() {
    let bytes = sample().bytes();
    for (place, value) in [(0, 0), (4, VERSION as u8 + 1)] {
        let mut wrong = bytes.clone();
        wrong[place] = value;
        assert_eq!(read_default(&wrong).unwrap_err().code(), "bad-snapshot");
    }
    let page = b"<!doctype html><title>Tides</title><p>The sea rises.";
    assert_eq!(read_default(page).unwrap_err().code(), "bad-snapshot");
}

#[test]
fn node_without_a_parent_is_refused() {
    let mut writer = Writer::default();
    writer.element(0, "p").text(2, "x");
    let error = read_default(&writer.bytes()).unwrap_err();
    assert_eq!(error.code(), "bad-snapshot");
}

#[test]
fn cut_snapshot_is_refused_at_every_length() {
    let bytes = sample().bytes();
    for length in 0..bytes.len() {
        assert!(read_default(&bytes[..length]).is_err(), "{length} bytes");
    }
    assert!(read_default(&bytes).is_ok());
}

#[test]
fn damaged_snapshot_never_panics() {
    let bytes = sample().bytes();
    let mut state = 1_u32;
    let mut random = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state >> 8
    };
    for _ in 0..20_000 {
        let mut damaged = bytes.clone();
        for _ in 0..=random() % 4 {
            let place = random() as usize % damaged.len();
            damaged[place] = random() as u8;
        }
        let _ = read_default(&damaged);
        let noise: Vec<u8> = (0..random() % 200).map(|_| random() as u8).collect();
        let _ = read_default(&[&bytes[..8], &noise[..]].concat());
    }
}
