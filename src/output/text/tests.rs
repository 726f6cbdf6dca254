//! Tests of plain text.

use super::*;
use crate::article::Attribute;
use crate::article::sample::{br, element, em, holding, img, p, ul, with};
use expect_test::{Expect, expect};

#[expect(
    clippy::needless_pass_by_value,
    reason = "keeps tests to input and outcome"
)]
fn check<const N: usize>(body: [Node; N], expected: Expect) {
    expected.assert_eq(&write(&body));
}

#[test]
fn words_of_two_blocks_are_never_glued() {
    check(
        [holding(Tag::H2, "Tides"), p(" The  sea\n"), "rises".into()],
        expect![[r#"
            Tides

            The sea

            rises"#]],
    );
}

#[test]
fn inline_elements_neither_part_nor_glue_words() {
    check(
        [element(
            Tag::P,
            ["A ".into(), em(" te"), "st".into(), em(""), " . ".into()],
        )],
        expect!["A test ."],
    );
}

#[test]
fn break_is_a_line_and_two_are_a_paragraph() {
    check(
        [element(
            Tag::P,
            [
                "a".into(),
                br(),
                "b ".into(),
                br(),
                " ".into(),
                br(),
                "c".into(),
            ],
        )],
        expect![[r#"
            a
            b

            c"#]],
    );
}

#[test]
fn lists_are_marked_and_nested() {
    let inner = element(Tag::Li, ["two".into(), ul(["in", "side"])]);
    let outer = element(
        Tag::Ol,
        [
            holding(Tag::Li, "one"),
            inner,
            element(Tag::Li, [p("three")]),
        ],
    );
    check(
        [p("See:"), with(outer, Attribute::Number(4)), p("End")],
        expect![[r#"
            See:

            4. one
            5. two
              - in
              - side
            6. three

            End"#]],
    );
}

#[test]
fn cells_are_a_tab_apart() {
    let row = |a: &str, b: &str| element(Tag::Tr, [holding(Tag::Td, a), element(Tag::Td, [p(b)])]);
    let rows = element(Tag::Tbody, [row("a", "1"), row("", "2")]);
    let caption = holding(Tag::Caption, "Two rows");
    check(
        [element(Tag::Table, [caption, rows])],
        expect!["[Two rows]\n\na\t1\n\t2"],
    );
}

#[test]
fn caption_is_bracketed_and_picture_has_no_text() {
    let picture = img("https://example.org/a.png", "Sea");
    let caption = element(Tag::Figcaption, [p("The sea. "), em("Photo: A")]);
    check(
        [p("One"), element(Tag::Figure, [picture, caption]), p("Two")],
        expect![[r#"
            One

            [The sea.

            Photo: A]

            Two"#]],
    );
    check([element(Tag::Figcaption, [])], expect![""]);
}

#[test]
fn readings_stand_in_parentheses_once() {
    let own = element(
        Tag::Ruby,
        [
            "漢".into(),
            holding(Tag::Rp, "("),
            holding(Tag::Rt, "kan"),
            holding(Tag::Rp, ")"),
        ],
    );
    let bare = element(Tag::Ruby, ["字".into(), holding(Tag::Rt, "ji")]);
    check([own, bare], expect!["漢(kan)字(ji)"]);
}

#[test]
fn code_keeps_its_lines_and_indentation() {
    let code = element(
        Tag::Pre,
        [element(
            Tag::Code,
            ["\nif x:\n    y".into(), br(), "z\n".into()],
        )],
    );
    check(
        [code, p("after")],
        expect![[r#"
            if x:
                y
            z

            after"#]],
    );
}

#[test]
fn formula_is_one_line() {
    let half = element(Tag::Mfrac, [holding(Tag::Mn, "1"), holding(Tag::Mn, "2")]);
    let power = element(
        Tag::Msup,
        [
            holding(Tag::Mi, "x"),
            element(Tag::Mrow, ["a".into(), "+b".into()]),
        ],
    );
    let root = element(Tag::Msqrt, [holding(Tag::Mi, "y")]);
    check(
        [element(Tag::Math, [half, power, root])],
        expect!["1/2x^(a+b)√(y)"],
    );
    let source = with(
        holding(Tag::Math, "x2"),
        Attribute::Latex("x^{2}".to_owned()),
    );
    check([source], expect!["x^{2}"]);
}

#[test]
fn soft_hyphens_do_not_cut_words() {
    check([p("ti\u{AD}des")], expect!["tides"]);
}
