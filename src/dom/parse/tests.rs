//! Tests of parsed pages: what stands in the document.

use super::*;
use crate::dom::tree::tree;
use crate::dom::{Name, Namespace};
use expect_test::{Expect, expect};

#[expect(
    clippy::needless_pass_by_value,
    reason = "an expectation is written where it is used"
)]
fn check(html: &str, expected: Expect) {
    let document = parse(html, None, &Limits::default());
    expected.assert_eq(&tree(&document));
}

#[test]
fn missing_tags_are_supplied() {
    check(
        "<title>Tides</title><p>The sea<p>rises",
        expect![[r#"
        html
          head
            title
              "Tides"
          body
            p
              "The sea"
            p
              "rises"
    "#]],
    );
}

#[test]
fn tables_get_their_missing_parts_and_lose_what_does_not_fit() {
    check(
        "<table><caption>Tides</caption><tr><td>High<div>6 m</div>low</table><table><b>x<td>y",
        expect![[r#"
            html
              head
              body
                table
                  caption
                    "Tides"
                  tbody
                    tr
                      td
                        "High"
                        div
                          "6 m"
                        "low"
                b
                  "x"
                table
                  tbody
                    tr
                      td
                        "y"
        "#]],
    );
}

#[test]
fn noscript_is_one_raw_text_in_head_and_body() {
    check(
        "<head><noscript><link rel=x></noscript></head><p><noscript><img src=a&amp;b></noscript>",
        expect![[r#"
            html
              head
                noscript
                  "<link rel=x>"
              body
                p
                  noscript
                    "<img src=a&amp;b>"
        "#]],
    );
}

#[test]
fn only_scripts_that_hold_data_are_taken() {
    check(
        r#"<body><script>if (a<b) "</p>"</script><style>p{}</style>
<script type="application/ld+json">{"a":"</p>"}</script>
<script type="math/tex; mode=display">x<y</script><script type=module>x</script>"#,
        expect![[r#"
            html
              head
              body
                "\n"
                script type="application/ld+json"
                  "{\"a\":\"</p>\"}"
                "\n"
                script type="math/tex; mode=display"
                  "x<y"
        "#]],
    );
}

#[test]
fn json_past_its_limit_is_left_out() {
    let limits = Limits {
        max_json_bytes: 4,
        ..Limits::default()
    };
    let html = "<body><script type=application/json>[1]</script>\
                <script type=application/json>[100]</script>";
    let document = parse(html, None, &limits);
    assert!(tree(&document).contains("[1]"));
    assert!(!tree(&document).contains("[100]"));
}

#[test]
fn comments_handlers_and_templates_are_left_out() {
    check(
        "<!doctype html><!-- a --><body onload=x><p ONCLICK=y title=z>a<!-- b -->c<?php d ?>e\
         <template><p>f</template>",
        expect![[r#"
            html
              head
              body
                p title="z"
                  "ace"
        "#]],
    );
}

#[test]
fn drawing_is_taken_without_its_inside() {
    check(
        "<svg viewBox='0 0 1 1'><title>Tide<b>s</b></title><foreignObject><p>x</p></foreignObject>\
         <use xlink:href=#a /><linearGradient/></svg><title>Not raw</title>",
        expect![[r#"
            html
              head
              body
                svg viewbox="0 0 1 1"
                title
                  "Not raw"
        "#]],
    );
}

#[test]
fn elements_know_their_vocabulary() {
    let html = "<p><svg><path/></svg><math><mi>x</mi></math>";
    let document = parse(html, None, &Limits::default());
    let of = |name| {
        let node = document.nodes().find(|&id| document.name(id) == name);
        document.namespace(node.unwrap())
    };
    assert_eq!(of(Name::SVG), Namespace::Svg);
    assert_eq!(of(Name::MI), Namespace::MathMl);
    assert_eq!(of(Name::P), Namespace::Html);
}

#[test]
fn shadow_root_shows_its_host_children_in_the_slots() {
    check(
        "<x-card><h2 slot=head>Tides</h2>\
         <template shadowrootmode=open><header><slot name=head>No title</slot></header>\
         <slot></slot><slot name=foot><p>No foot</p></slot></template>\
         text<p>The sea rises.</p><i slot=nowhere>lost</i></x-card>",
        expect![[r#"
            html
              head
              body
                x-card
                  header
                    slot name="head"
                      h2 slot="head"
                        "Tides"
                  slot
                    "text"
                    p
                      "The sea rises."
                  slot name="foot"
                    p
                      "No foot"
        "#]],
    );
}

#[test]
fn shadow_roots_nest_and_pass_slots_on() {
    check(
        "<x-outer><template shadowrootmode=closed>\
         <x-inner><template shadowrootmode=open><b><slot></slot></b></template>\
         <i><slot></slot></i></x-inner></template>deep</x-outer>",
        expect![[r#"
            html
              head
              body
                x-outer
                  x-inner
                    b
                      slot
                        i
                          slot
                            "deep"
        "#]],
    );
}

#[test]
fn template_is_no_shadow_root_in_elements_that_cannot_have_one() {
    check(
        "<ul><template shadowrootmode=open>x</template><li>y</ul>",
        expect![[r#"
            html
              head
              body
                ul
                  li
                    "y"
        "#]],
    );
}

#[test]
fn frame_shows_the_page_of_its_srcdoc_and_no_fallback() {
    check(
        r#"<iframe srcdoc="<title>t</title><p>In a frame</p>">old</iframe><iframe>none</iframe>"#,
        expect![[r#"
            html
              head
              body
                iframe srcdoc="<title>t</title><p>In a frame</p>"
                  p
                    "In a frame"
                iframe
        "#]],
    );
}

#[test]
fn frames_nest_three_deep() {
    let escape = |html: &str| html.replace('&', "&amp;").replace('"', "&quot;");
    let html = (0..5).fold(String::from("x"), |inner, depth| {
        format!(
            r#"<p>{depth}</p><iframe srcdoc="{}"></iframe>"#,
            escape(&inner)
        )
    });
    let document = parse(&html, None, &Limits::default());
    let text = document.text_content(document.root());
    assert_eq!(text, "4321");
}

/// The same page as Chromium prints it with `--dump-dom`.
#[test]
fn elements_below_the_depth_limit_become_siblings() {
    let limits = Limits {
        max_depth: 4,
        ..Limits::default()
    };
    let html = "<body><div>1<div>2<div>3<div>4<div>5<img>x</div>y</div>z</div>a</div>b</div>c";
    expect![[r#"
        html
          head
          body
            div
              "1"
              div
                "2"
                div
                  "3z"
                div
                  "4y"
                div
                  "5x"
                img
                "a"
              "b"
            "c"
    "#]]
    .assert_eq(&tree(&parse(html, None, &limits)));
}

#[test]
fn what_follows_a_deep_part_is_not_moved() {
    let limits = Limits {
        max_depth: 5,
        ..Limits::default()
    };
    let html =
        "<main><section><div><div><div><table><tr><td>x</div><b>y</section><p>z</main><p>end";
    expect![[r#"
        html
          head
          body
            main
              section
                div
                  div
                  div
                  table
                  tr
                  td
                    "x"
                  b
                    "y"
                  p
                    "z"
                  p
                    "end"
    "#]]
    .assert_eq(&tree(&parse(html, None, &limits)));
}

#[test]
fn attributes_past_the_limit_are_left_out_wherever_the_tag_stands() {
    let limits = Limits {
        max_attributes: 1,
        ..Limits::default()
    };
    let html = "<title>a <b c=1 d=2></title><p id='>' dir=2><!-- <p a b --><math><mi><i id/dir>\
                <![CDATA[ > <!-- ]]><i id = \"d\"e></mi></math><script><!--<script></script \
                x=\"</script><u a b>\"><plaintext a b><s a b>";
    expect![[r#"
        html
          head
            title
              "a <b c=1 d=2>"
          body
            p id=">"
              math
                mi
                  i id=""
                    " "
    "#]]
    .assert_eq(&tree(&parse(html, None, &limits)));
}

/// Pieces that change how what follows is read.
const PIECES: &[&str] = &[
    "<p a=1 b=2>",
    "</p>",
    "<div c='>' d>",
    "</div>",
    "<b x=",
    "'y'>",
    "\"z\">",
    "</b>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<svg>",
    "</svg>",
    "<math>",
    "<mi>",
    "<title>",
    "</title>",
    "<textarea>",
    "</textarea/ x>",
    "<script>",
    "</script>",
    "</script x='",
    "<script type=math/tex>",
    "<style>",
    "</style>",
    "<!--",
    "-->",
    "--!>",
    "<!-->",
    "<!",
    "<![CDATA[",
    "]]>",
    "<?",
    "<",
    ">",
    "'",
    "\"",
    "/",
    "=",
    " ",
    "text",
    "&amp;",
    "<select>",
    "<option>",
    "<template>",
    "</template>",
    "<noscript>",
    "</noscript>",
    "<foreignObject>",
    "<iframe>",
    "</iframe>",
    "<a href=x>",
    "</a>",
    "<li>",
    "<h1>",
    "<br/>",
    "</",
    "<xmp>",
    "</xmp>",
    "é",
    "<é é=é>",
    "\0",
    "\r\n",
    "<body q=r>",
];

/// The guard and the cutting must not be seen on pages that meet no limit,
/// and where attributes are cut, nothing else may change.
#[test]
fn guarded_parser_gives_what_the_plain_one_gives() {
    let mut state = 1_u32;
    let mut random = |below: usize| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) as usize % below
    };
    let rounds = std::env::var("ROUNDS").map_or(2_000, |rounds| rounds.parse().unwrap());
    for _ in 0..rounds {
        let pieces = 1 + random(40);
        let html: String = (0..pieces).map(|_| PIECES[random(PIECES.len())]).collect();
        let limits = Limits::default();
        let guarded = parse(&html, None, &limits);
        let plain = convert::plain::convert(&html, &limits);
        assert_eq!(tree(&guarded), tree(&plain), "{html:?}");
    }
}
