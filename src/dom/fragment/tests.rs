//! Tests of fragments.

use super::*;
use crate::dom::NodeId;
use crate::dom::tree::tree;
use expect_test::{Expect, expect};

fn check(markup: &str, expected: &Expect) {
    let document = read_fragment(markup, None, &Limits::default());
    expected.assert_eq(&tree(&document));
}

#[test]
fn tags_and_attributes_are_read() {
    check(
        "<p class=lead id='a'>The <EM title=\"x > y\">sea</EM> rises<br/>twice.</p>",
        &expect![[r#"
            p class="lead" id="a"
              "The "
              em title="x > y"
                "sea"
              " rises"
              br
              "twice."
        "#]],
    );
}

#[test]
fn start_of_a_block_ends_the_paragraph() {
    check(
        "<p>One<p>Two<ul><li>a<li>b</ul><table><tr><td>x<td>y<tr><td>z</table>",
        &expect![[r#"
            p
              "One"
            p
              "Two"
            ul
              li
                "a"
              li
                "b"
            table
              tr
                td
                  "x"
                td
                  "y"
              tr
                td
                  "z"
        "#]],
    );
}

#[test]
fn references_are_resolved_and_unknown_ones_stay() {
    check(
        "<a href='?a=1&amp;b=2'>AT&T &mdash; &#8217;&#x2019;&nosuch;&#0;&#xD800;&</a>",
        &expect![[r#"
            a href="?a=1&b=2"
              "AT&T — ’’&nosuch;&#0;&#xD800;&"
        "#]],
    );
}

#[test]
fn scripts_comments_and_handlers_are_left_out() {
    check(
        "a<script>if (a<b) '</p>'</script>b<!-- <p>x --><STYLE>p{}</style ><img src=x onerror=y>",
        &expect![[r#"
            "ab"
            img src="x"
        "#]],
    );
}

#[test]
fn text_without_tags_becomes_paragraphs() {
    check(
        "One &amp;\r\ntwo\r\n\r\n\n3 < 4\n",
        &expect![[r#"
        p
          "One &\ntwo"
        p
          "3 < 4"
    "#]],
    );
}

#[test]
fn formula_and_drawing_keep_their_vocabulary() {
    let markup = "<math><mi>x</mi></math><svg><path d=M0 /><g/></svg><p>t</p>";
    let document = read_fragment(markup, None, &Limits::default());
    let namespaces: Vec<Namespace> = document
        .nodes()
        .skip(1)
        .filter(|&id| !document.is_text(id))
        .map(|id| document.namespace(id))
        .collect();
    assert_eq!(
        namespaces,
        [
            Namespace::MathMl,
            Namespace::MathMl,
            Namespace::Svg,
            Namespace::Svg,
            Namespace::Svg,
            Namespace::Html
        ]
    );
}

#[test]
fn broken_markup_never_panics() {
    let pieces = [
        "<",
        "</",
        "<a",
        "<a b",
        "<a b=",
        "<a b='",
        "<a b=\"x",
        "<!--",
        "<!",
        "</p",
        "<script",
        "<script>",
        "&",
        "&#",
        "&#x",
        "é<é",
        "<p/é=é>",
        "</é>",
        "<a =>",
        "<a \">",
        "<svg/>",
        "\0",
    ];
    for first in pieces {
        for second in pieces {
            read_fragment(&[first, second].concat(), None, &Limits::default());
        }
    }
}

#[test]
fn limits_hold() {
    let limits = Limits {
        max_nodes: 100,
        max_depth: 8,
        max_attributes: 2,
        ..Limits::default()
    };
    let deep = read_fragment(&"<div>".repeat(50), None, &limits);
    assert!(deep.nodes().all(|id| deep.ancestors(id).count() <= 8));
    let wide = read_fragment(&"<br>".repeat(500), None, &limits);
    assert!(wide.is_truncated() && wide.len() <= 101);
    let long = read_fragment("<p id=1 dir=2 lang=3>", None, &limits);
    assert_eq!(long.attributes(NodeId::new(1)).count(), 2);
}

#[test]
fn references_are_sorted() {
    assert!(REFERENCES.windows(2).all(|pair| pair[0].0 < pair[1].0));
}
