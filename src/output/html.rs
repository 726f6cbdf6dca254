//! Writes an article as HTML.
//!
//! In: the typed tree. Out: HTML that holds nothing the types do not: no
//! script, style, frame, form, comment or raw text can be written. Time is
//! linear in what is written.

use super::attributes;
use crate::article::{Element, Node, Tag};

/// Writes the parts of an article, one block a line.
pub(crate) fn write(body: &[Node]) -> String {
    let mut out = String::new();
    nodes(body, &mut out);
    out
}

/// Writes one element and what it holds.
pub(super) fn element(element: &Element, out: &mut String) {
    open_tag(element, out);
    if element.tag.is_void() {
        return;
    }
    if eats_line_break(element) {
        out.push('\n');
    }
    nodes(&element.children, out);
    out.push_str("</");
    out.push_str(element.tag.as_str());
    out.push('>');
}

/// Writes the tag that opens an element.
pub(super) fn open_tag(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.tag.as_str());
    for (name, value) in attributes::pairs(element) {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escape_value(&value, out);
        out.push('"');
    }
    out.push('>');
}

/// Neighbouring blocks stand on lines of their own, for people who read the
/// source; between blocks a line break shows nothing.
fn nodes(nodes: &[Node], out: &mut String) {
    let mut after_block = false;
    for node in nodes {
        if after_block && node.is_block() {
            out.push('\n');
        }
        after_block = node.is_block();
        match node {
            Node::Text(text) => escape(text, out),
            Node::Element(child) => element(child, out),
        }
    }
}

/// Whether a parser would drop the first character: it skips one line break
/// after `<pre>`.
fn eats_line_break(element: &Element) -> bool {
    let first = element.children.first();
    element.tag == Tag::Pre && matches!(first, Some(Node::Text(text)) if text.starts_with('\n'))
}

/// Writes a value so that it stays one, in double quotes.
fn escape_value(value: &str, out: &mut String) {
    for (place, part) in value.split('"').enumerate() {
        if place > 0 {
            out.push_str("&quot;");
        }
        escape(part, out);
    }
}

/// Writes text so that it stays text.
///
/// A carriage return would come back as a line feed; other control characters
/// HTML forbids: they show nothing, and some were marks between words once.
fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some((place, character, name)) = next_escape(rest) {
        out.push_str(&rest[..place]);
        out.push_str(name);
        rest = &rest[place + character.len_utf8()..];
    }
    out.push_str(rest);
}

/// Whether a byte may begin a character that cannot be written as it is.
/// Letters are told from them in one comparison.
fn may_be_escaped(byte: u8) -> bool {
    match byte {
        b'?'..=0xC1 => false,
        byte => matches!(byte, b'&' | b'<' | b'>' | 0xC2 | b'\r') || is_forbidden(byte),
    }
}

/// The first character that cannot be written as it is, with its escape.
fn next_escape(text: &str) -> Option<(usize, char, &'static str)> {
    let place = text.bytes().position(may_be_escaped)?;
    // Every other character that begins with 0xC2 is found only to be kept.
    text[place..]
        .char_indices()
        .find_map(|(offset, character)| {
            let name = match character {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '\u{A0}' => "&nbsp;",
                '\r' => "&#13;",
                '\0' => "",
                '\u{80}'..='\u{9F}' => " ",
                character if character.is_ascii() && is_forbidden(character as u8) => " ",
                _ => return None,
            };
            Some((place + offset, character, name))
        })
}

/// Control characters but white space.
fn is_forbidden(byte: u8) -> bool {
    byte.is_ascii_control() && !matches!(byte, b'\t' | b'\n' | b'\r' | 0xC)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::article::sample::{a, br, element, em, img, p, ul, web, with};
    use crate::article::{Attribute, Source};
    use expect_test::{Expect, expect};

    #[expect(
        clippy::needless_pass_by_value,
        reason = "keeps tests to input and outcome"
    )]
    fn check<const N: usize>(body: [Node; N], expected: Expect) {
        expected.assert_eq(&write(&body));
    }

    #[test]
    fn neighbouring_blocks_stand_on_lines_of_their_own() {
        let line = element(Tag::P, ["One ".into(), em("two"), br(), "three".into()]);
        check(
            [line, ul(["a", "b"])],
            expect![[r#"
                <p>One <em>two</em><br>three</p>
                <ul><li>a</li>
                <li>b</li></ul>"#]],
        );
    }

    #[test]
    fn text_of_the_page_stays_text() {
        check(
            [p("<b> & \u{A0}\u{A1}\" \r\0\u{1}\u{94}é")],
            expect![[r#"<p>&lt;b&gt; &amp; &nbsp;¡" &#13;  é</p>"#]],
        );
    }

    #[test]
    fn value_cannot_leave_its_quotes() {
        check(
            [with(p(""), Attribute::Title("\"><img src=x>".to_owned()))],
            expect![[r#"<p title="&quot;&gt;&lt;img src=x&gt;"></p>"#]],
        );
    }

    #[test]
    fn web_link_tells_nothing_and_hands_over_nothing() {
        check(
            [a("https://example.org/?a=1&b=2", "more")],
            expect![[
                r#"<a href="https://example.org/?a=1&amp;b=2" rel="noopener noreferrer">more</a>"#
            ]],
        );
        check(
            [a("mailto:a@example.org", "write")],
            expect![[r#"<a href="mailto:a@example.org">write</a>"#]],
        );
    }

    #[test]
    fn link_within_the_article_meets_its_prefixed_id() {
        let link = with(element(Tag::A, []), Attribute::Target("n1".to_owned()));
        let note = with(p("Note"), Attribute::Id("n1".to_owned()));
        check(
            [link, note],
            expect![[r##"<a href="#clearleaf-n1"></a><p id="clearleaf-n1">Note</p>"##]],
        );
    }

    #[test]
    fn attributes_are_sorted_and_written_once() {
        let picture = with(
            img("https://example.org/a.png", "Tide"),
            Attribute::Srcset(vec![
                source("https://example.org/b.png", "2x"),
                source("https://example.org/c,d,", ""),
            ]),
        );
        check(
            [with(picture, Attribute::Alt("again".to_owned()))],
            expect![[
                r#"<img alt="Tide" loading="lazy" referrerpolicy="no-referrer" src="https://example.org/a.png" srcset="https://example.org/b.png 2x, https://example.org/c,d%2C">"#
            ]],
        );
    }

    #[test]
    fn address_is_written_only_where_it_belongs() {
        let formula = with(
            element(Tag::Mi, ["x".into()]),
            Attribute::Href(web("https://example.org/")),
        );
        check([formula], expect![[r#"<mi>x</mi>"#]]);
    }

    #[test]
    fn first_line_break_of_code_is_kept() {
        let code = element(Tag::Pre, ["\n\na".into()]);
        check([code], expect!["<pre>\n\n\na</pre>"]);
    }

    fn source(url: &str, size: &str) -> Source {
        Source {
            url: web(url),
            size: size.to_owned(),
        }
    }
}
