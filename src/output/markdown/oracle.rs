//! Random articles, written and read again by a published Markdown parser:
//! every character must come back, within the same elements.

use super::write;
use crate::article::sample::web;
use crate::article::{Attribute, Element, Node, Tag};
use pulldown_cmark::{Event, Options, Parser, Tag as Mark, TagEnd};

/// What the page's text could be mistaken by.
const WORDS: &[&str] = &[
    "w",
    "w",
    "w",
    " w ",
    "海",
    "*",
    "_",
    "w*",
    "*w",
    "_w_",
    "**",
    "#",
    "##",
    "# w",
    "- w",
    "-",
    "+",
    "---",
    "===",
    "1.",
    "1. w",
    "2)",
    ">",
    "> w",
    "<b>",
    "<",
    "&amp;",
    "&",
    "`",
    "``",
    "\\",
    "[w](x)",
    "[w]",
    "![",
    "!",
    "|",
    "|-|",
    ":-",
    "~",
    "~~w~~",
    "$",
    "w.",
    "(w)",
    "\"w\"",
    "“",
    "”",
    "。",
    "http://w.w",
    "\n",
    "  ",
    "w\n- w",
    "\\*",
];

#[test]
fn every_character_comes_back_within_the_same_elements() {
    for seed in 0..3_000 {
        let body = Random(seed).blocks(seed as usize % 3 + 1);
        let markdown = write(&body);
        let mut expected = Vec::new();
        expect(&body, &mut Vec::new(), &mut expected);
        let actual = read(&markdown);
        assert_eq!(
            show(&actual),
            show(&expected),
            "{seed}:\n{markdown}\n{}",
            crate::output::html::write(&body)
        );
    }
}

/// A character and the elements it stands in.
type Placed = (char, String);

fn show(characters: &[Placed]) -> String {
    let mut text = String::new();
    for (character, place) in characters {
        text.push_str(&format!("{character} {place}\n"));
    }
    text
}

/// What a tree means.
fn expect(nodes: &[Node], open: &mut Vec<&'static str>, out: &mut Vec<Placed>) {
    for node in nodes {
        match node {
            Node::Text(text) => place(text, open, out),
            Node::Element(element) => {
                let name = mark_of(element.tag);
                let is_new = name.is_some_and(|name| !is_stress(name) || !open.contains(&name));
                if is_new {
                    open.extend(name);
                }
                expect(&element.children, open, out);
                if is_new {
                    open.pop();
                }
            }
        }
    }
}

fn mark_of(tag: Tag) -> Option<&'static str> {
    match tag {
        Tag::Em | Tag::I => Some("em"),
        Tag::Strong | Tag::B => Some("strong"),
        Tag::S => Some("del"),
        Tag::Sub => Some("sub"),
        Tag::Code | Tag::Pre => Some("code"),
        Tag::A => Some("a"),
        Tag::H2 => Some("h"),
        Tag::Blockquote => Some("quote"),
        Tag::Ul => Some("ul"),
        Tag::Ol => Some("ol"),
        Tag::Td | Tag::Th => Some("cell"),
        _ => None,
    }
}

fn is_stress(name: &str) -> bool {
    matches!(name, "em" | "strong" | "del")
}

fn place(text: &str, open: &[&'static str], out: &mut Vec<Placed>) {
    let mut open = open.to_vec();
    open.sort_unstable();
    for character in text.chars().filter(|c| !c.is_whitespace()) {
        out.push((character, open.join(" ")));
    }
}

/// What a parser reads.
fn read(markdown: &str) -> Vec<Placed> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut open = Vec::new();
    let mut out = Vec::new();
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Start(mark) => open.push(name(&mark)),
            Event::End(TagEnd::Image | _) => {
                open.pop();
            }
            Event::Text(text) => place(&text, &named(&open), &mut out),
            Event::Code(text) => {
                open.push("code");
                place(&text, &named(&open), &mut out);
                open.pop();
            }
            Event::InlineHtml(tag) => match tag.trim_matches(['<', '>']) {
                "em" => open.push("em"),
                "strong" => open.push("strong"),
                "del" => open.push("del"),
                "sub" => open.push("sub"),
                "code" => open.push("code"),
                "/em" | "/strong" | "/del" | "/sub" | "/code" => {
                    open.pop();
                }
                "br" => {}
                _ => place(&tag, &["html"], &mut out),
            },
            Event::Html(text) => place(&text, &["html"], &mut out),
            _ => {}
        }
    }
    out
}

fn named(open: &[&'static str]) -> Vec<&'static str> {
    open.iter()
        .copied()
        .filter(|name| !name.is_empty())
        .collect()
}

fn name(mark: &Mark<'_>) -> &'static str {
    match mark {
        Mark::Emphasis => "em",
        Mark::Strong => "strong",
        Mark::Strikethrough => "del",
        Mark::CodeBlock(_) => "code",
        Mark::Link { .. } => "a",
        Mark::Heading { .. } => "h",
        Mark::BlockQuote(_) => "quote",
        Mark::List(None) => "ul",
        Mark::List(Some(_)) => "ol",
        Mark::TableCell => "cell",
        _ => "",
    }
}

/// Trees as they come out of tidying, the same for the same seed.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn blocks(&mut self, depth: usize) -> Vec<Node> {
        (0..=self.below(3)).map(|_| self.block(depth)).collect()
    }

    fn block(&mut self, depth: usize) -> Node {
        let kind = if depth == 0 { 0 } else { self.below(9) };
        let (tag, children) = match kind {
            0..=2 => (Tag::P, self.inlines(3)),
            3 => (Tag::H2, self.inlines(2)),
            4 => (Tag::Blockquote, self.blocks(depth - 1)),
            5 => (Tag::Ul, self.items(depth - 1)),
            6 => (Tag::Ol, self.items(depth - 1)),
            7 => (Tag::Pre, vec![self.code(), self.code()]),
            _ => (Tag::Table, self.rows()),
        };
        Element::new(tag, children).into()
    }

    fn items(&mut self, depth: usize) -> Vec<Node> {
        let item = |_| {
            let mut children = vec!["w ".into()];
            children.extend(self.inlines(2));
            if self.below(2) == 0 {
                children.extend(self.blocks(depth));
            }
            Element::new(Tag::Li, children).into()
        };
        (0..3).map(item).collect()
    }

    fn rows(&mut self) -> Vec<Node> {
        let head = if self.below(2) == 0 { Tag::Th } else { Tag::Td };
        let row = |place| {
            let tag = if place == 0 { head } else { Tag::Td };
            let cells = (0..2).map(|_| Element::new(tag, self.inlines(2)).into());
            Element::new(Tag::Tr, cells.collect()).into()
        };
        (0..2).map(row).collect()
    }

    fn inlines(&mut self, depth: usize) -> Vec<Node> {
        (0..=self.below(4)).map(|_| self.inline(depth)).collect()
    }

    fn inline(&mut self, depth: usize) -> Node {
        const TAGS: [Tag; 9] = [
            Tag::Em,
            Tag::Strong,
            Tag::Em,
            Tag::Strong,
            Tag::I,
            Tag::S,
            Tag::Sub,
            Tag::Code,
            Tag::Br,
        ];
        if depth == 0 || self.below(2) == 0 {
            return self.text();
        }
        match TAGS.get(self.below(TAGS.len() + 1)) {
            Some(Tag::Br) => Element::new(Tag::Br, Vec::new()).into(),
            Some(Tag::Code) => Element::new(Tag::Code, vec![self.code()]).into(),
            Some(&tag) => Element::new(tag, self.inlines(depth - 1)).into(),
            None => {
                let mut link = Element::new(Tag::A, vec![self.text(), self.text()]);
                link.attributes
                    .push(Attribute::Href(web("https://example.org/(a_b)*c*?d=&amp;")));
                link.into()
            }
        }
    }

    fn text(&mut self) -> Node {
        WORDS[self.below(WORDS.len())].into()
    }

    fn code(&mut self) -> Node {
        self.text()
    }
}
