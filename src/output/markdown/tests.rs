//! Tests of Markdown.

use super::*;
use crate::article::sample::{a, br, element, em, holding, img, p, ul, with};
use expect_test::{Expect, expect};

#[expect(
    clippy::needless_pass_by_value,
    reason = "keeps tests to input and outcome"
)]
fn check<const N: usize>(body: [Node; N], expected: Expect) {
    expected.assert_eq(&write(&body));
}

fn strong(text: &str) -> Node {
    holding(Tag::Strong, text)
}

fn text_attribute(node: Node, make: fn(String) -> Attribute, text: &str) -> Node {
    with(node, make(text.to_owned()))
}

#[test]
fn blocks_stand_apart_and_inline_parts_within_a_line() {
    check(
        [
            holding(Tag::H2, " The sea #"),
            element(
                Tag::P,
                [
                    "It ".into(),
                    em(" rises "),
                    "and".into(),
                    br(),
                    strong("falls"),
                    ".".into(),
                ],
            ),
            element(Tag::Hr, []),
            element(Tag::Blockquote, [p("One"), p("Two")]),
        ],
        expect![[r#"
            ## The sea \#

            It *rises* and\
            **falls**.

            ***

            > One
            >
            > Two"#]],
    );
}

#[test]
fn text_of_the_page_is_not_read_as_markdown() {
    for (text, expected) in [
        ("# a", r"\# a"),
        ("#a", "#a"),
        ("- a", r"\- a"),
        ("-5 to +5", "-5 to +5"),
        ("+ a", r"\+ a"),
        ("12. a", r"12\. a"),
        ("3) a", r"3\) a"),
        ("12.5 a", "12.5 a"),
        ("--- a", r"\--- a"),
        ("=== a", r"\=== a"),
        ("> a > b", r"\> a > b"),
        ("| a | b", r"\| a | b"),
        ("*a* _b_ c_d `e` ~f~", r"\*a\* \_b\_ c_d \`e\` \~f\~"),
        ("[a](b) ![c]", r"\[a\](b) !\[c\]"),
        ("<b> a 1<2", r"\<b> a 1<2"),
        (r"a\b", r"a\\b"),
        ("&amp; AT&T &#39; & x;", r"\&amp; AT&T \&#39; & x;"),
        ("$5 and $6", "$5 and $6"),
    ] {
        assert_eq!(write(&[p(text)]), expected);
    }
}

#[test]
fn line_after_a_break_is_a_line_start() {
    check(
        [element(
            Tag::P,
            ["a".into(), br(), "- b".into(), br(), "1. c".into(), br()],
        )],
        expect![[r#"
            a\
            \- b\
            1\. c"#]],
    );
}

#[test]
fn lists_nest_and_only_long_items_stand_apart() {
    let inner = element(Tag::Ol, [holding(Tag::Li, "in"), holding(Tag::Li, "side")]);
    let item = element(Tag::Li, ["two".into(), inner]);
    let long = element(Tag::Li, [p("three"), p("and more")]);
    check(
        [
            element(Tag::Ul, [holding(Tag::Li, "one"), item]),
            element(Tag::Ul, [holding(Tag::Li, "another list"), long]),
            with(
                element(Tag::Ol, [holding(Tag::Li, "ten")]),
                Attribute::Number(10),
            ),
        ],
        expect![[r#"
            - one
            - two
              1. in
              2. side

            * another list

            * three

              and more

            10. ten"#]],
    );
}

#[test]
fn numbered_list_not_from_one_is_parted_from_the_line_before() {
    let inner = with(
        element(Tag::Ol, [holding(Tag::Li, "b")]),
        Attribute::Number(4),
    );
    check(
        [element(Tag::Ul, [element(Tag::Li, ["a".into(), inner])])],
        expect![[r#"
            - a

              4. b"#]],
    );
}

#[test]
fn quotation_in_a_list_item_starts_on_its_line() {
    let quote = element(Tag::Blockquote, [p("a"), ul(["b"])]);
    check(
        [element(Tag::Ul, [element(Tag::Li, [quote, p("c")])])],
        expect![[r#"
            - > a
              >
              > - b

              c"#]],
    );
}

#[test]
fn code_is_fenced_by_more_than_it_holds() {
    let code = element(Tag::Code, ["let a = `b`;\n\n    ```\n".into()]);
    let code = text_attribute(code, Attribute::CodeLanguage, "rust");
    let item = element(Tag::Li, ["see".into(), element(Tag::Pre, ["x\n y".into()])]);
    check(
        [element(Tag::Pre, [code]), element(Tag::Ul, [item])],
        expect![[r#"
            ````rust
            let a = `b`;

                ```
            ````

            - see

              ```
              x
               y
              ```"#]],
    );
}

#[test]
fn code_in_a_line_is_fenced_by_more_than_it_holds() {
    check(
        [element(
            Tag::P,
            [
                holding(Tag::Code, "a*b"),
                " ".into(),
                holding(Tag::Code, "`a``b"),
            ],
        )],
        expect!["`a*b` ``` `a``b ```"],
    );
}

#[test]
fn stress_that_would_not_be_read_is_written_as_tags() {
    check(
        [
            element(Tag::P, [strong("海。"), "潮".into()]),
            element(
                Tag::P,
                [
                    "a".into(),
                    em("b"),
                    "c ".into(),
                    em("d"),
                    holding(Tag::I, "e"),
                ],
            ),
            element(
                Tag::P,
                [
                    strong("all "),
                    element(Tag::Strong, [em("of it")]),
                    "!".into(),
                ],
            ),
            element(Tag::P, ["a".into(), em("(b)"), "c".into(), em(" ")]),
            holding(Tag::S, "gone"),
        ],
        expect![[r#"
            <strong>海。</strong>潮

            a*b*c *d*<em>e</em>

            **all** **_of it_**!

            a<em>(b)</em>c

            ~~gone~~"#]],
    );
}

#[test]
fn links_and_pictures_have_whole_addresses() {
    let link = a("https://example.org/a_(b)?c=1&copy;=2", "the [sea]");
    let titled = text_attribute(a("https://example.org/", ""), Attribute::Title, "a \"b\"");
    let linked = with(
        element(Tag::A, [img("https://example.org/a.png", "a\n*b*")]),
        Attribute::Href(crate::article::sample::web("https://example.org/")),
    );
    check(
        [element(
            Tag::P,
            ["Wow!".into(), link, titled, " ".into(), linked],
        )],
        expect![[
            r#"Wow\![the \[sea\]](https://example.org/a\_\(b\)?c=1\&copy;=2) [![a \*b\*](https://example.org/a.png)](https://example.org/)"#
        ]],
    );
}

#[test]
fn links_within_lead_to_places_written_as_tags() {
    let mark = with(
        element(Tag::A, [holding(Tag::Sup, "1")]),
        Attribute::Target("n".to_owned()),
    );
    let note = element(Tag::Li, [p("Note")]);
    check(
        [
            element(Tag::P, ["Sea".into(), mark]),
            element(Tag::Ol, [text_attribute(note, Attribute::Id, "n")]),
            text_attribute(element(Tag::Pre, ["x".into()]), Attribute::Id, "c"),
        ],
        expect![[r#"
            Sea[<sup>1</sup>](#clearleaf-n)

            1. <a id="clearleaf-n"></a>Note

            <a id="clearleaf-c"></a>

            ```
            x
            ```"#]],
    );
}

#[test]
fn caption_is_a_stressed_line_below_its_picture() {
    let caption = element(Tag::Figcaption, ["The ".into(), em("sea"), p("Photo: A")]);
    check(
        [element(
            Tag::Figure,
            [img("https://example.org/a.png", ""), caption],
        )],
        expect![[r#"
            ![](https://example.org/a.png)

            *The sea Photo: A*"#]],
    );
}

#[test]
fn table_has_bars_and_an_empty_head_where_it_has_none() {
    let row = |tag, a: &str, b: &str| element(Tag::Tr, [holding(tag, a), element(tag, [p(b)])]);
    let wide = with(holding(Tag::Td, "wide"), Attribute::Colspan(2));
    let head = element(Tag::Thead, [row(Tag::Th, "a", "b|c")]);
    let lines = element(Tag::Td, ["one".into(), br(), "two".into()]);
    let body = element(
        Tag::Tbody,
        [element(Tag::Tr, [wide]), element(Tag::Tr, [lines])],
    );
    check(
        [
            element(Tag::Table, [holding(Tag::Caption, "Rows"), head, body]),
            element(Tag::Table, [row(Tag::Td, "1", "2")]),
        ],
        expect![[r#"
            *Rows*

            | a | b\|c |
            | --- | --- |
            | wide |  |
            | one<br>two |  |

            |  |  |
            | --- | --- |
            | 1 | 2 |"#]],
    );
}

#[test]
fn table_with_lists_or_code_is_written_as_html() {
    let cell = element(Tag::Td, [ul(["a"]), holding(Tag::Pre, "b\n\nc")]);
    check(
        [element(Tag::Table, [element(Tag::Tr, [cell])])],
        expect![[r#"
            <table><tr><td><ul><li>a</li></ul>
            <pre>b&#10;
            c</pre></td></tr></table>"#]],
    );
}

#[test]
fn formulas_are_tex_between_dollar_signs() {
    let formula = || text_attribute(element(Tag::Math, []), Attribute::Latex, "x^{2}\n+ y");
    check(
        [
            element(Tag::P, ["For $5: ".into(), formula()]),
            with(formula(), Attribute::DisplayBlock),
            text_attribute(element(Tag::Math, []), Attribute::Latex, r"\text{$}"),
        ],
        expect![[r#"
            For \$5: $x^{2} + y$

            $$x^{2} + y$$`\text{$}`"#]],
    );
}

#[test]
fn what_markdown_cannot_say_is_said_in_tags() {
    let ruby = element(Tag::Ruby, ["漢".into(), holding(Tag::Rt, "kan")]);
    let abbr = text_attribute(
        holding(Tag::Abbr, "UN"),
        Attribute::Title,
        "United \"Nations\"",
    );
    check(
        [element(
            Tag::P,
            [
                "H".into(),
                holding(Tag::Sub, "2"),
                "O ".into(),
                holding(Tag::Kbd, "Ctrl"),
                ruby,
                abbr,
            ],
        )],
        expect![[
            r#"H<sub>2</sub>O <kbd>Ctrl</kbd><ruby>漢<rt>kan</rt></ruby><abbr title="United &quot;Nations&quot;">UN</abbr>"#
        ]],
    );
}

#[test]
fn terms_are_items_with_their_meanings() {
    check(
        [element(
            Tag::Dl,
            [
                holding(Tag::Dt, "Ebb"),
                element(Tag::Dd, [p("falls"), ul(["a"])]),
            ],
        )],
        expect![[r#"
            - **Ebb**

              falls

              - a"#]],
    );
}

#[test]
fn film_is_its_address() {
    let source = with(
        element(Tag::Source, []),
        Attribute::Src(crate::article::sample::web("https://example.org/a.mp4")),
    );
    check(
        [element(Tag::Video, [source])],
        expect!["![](https://example.org/a.mp4)"],
    );
}
