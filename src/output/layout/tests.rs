//! Tests of text laid out for people.

use super::*;
use crate::article::Attribute;
use crate::article::sample::{a, element, em, holding, p, ul, with};
use expect_test::{Expect, expect};

#[expect(
    clippy::needless_pass_by_value,
    reason = "keeps tests to input and outcome"
)]
fn check<const N: usize>(body: [Node; N], expected: Expect) {
    expected.assert_eq(&write(&body));
}

fn row<const N: usize>(tag: Tag, cells: [&str; N]) -> Node {
    element(Tag::Tr, cells.map(|cell| holding(tag, cell)))
}

#[test]
fn headings_are_underlined_and_rules_drawn() {
    check(
        [
            holding(Tag::H2, "Ebb 海"),
            p("falls"),
            element(Tag::Hr, []),
            holding(Tag::H4, "Why"),
        ],
        expect![[r#"
            Ebb 海
            ======

            falls

            * * *

            Why
            ---"#]],
    );
}

#[test]
fn lists_and_quotations_keep_their_nesting() {
    let inner = element(Tag::Li, ["two".into(), ul(["in", "side"])]);
    let steps = element(
        Tag::Ol,
        [
            holding(Tag::Li, "one"),
            inner,
            element(Tag::Li, [p("a"), p("b")]),
        ],
    );
    let steps = with(steps, Attribute::Number(9));
    check(
        [element(Tag::Blockquote, [p("See:"), steps, p("End")])],
        expect![[r#"
            > See:
            >
            > 9. one
            >
            > 10. two
            >
            >     - in
            >     - side
            >
            > 11. a
            >
            >     b
            >
            > End"#]],
    );
}

#[test]
fn code_is_indented_and_kept_as_it_is() {
    check(
        [p("a"), holding(Tag::Pre, "\nif x:\n\n    y  z\n"), p("b")],
        expect![[r#"
            a

                if x:

                    y  z

            b"#]],
    );
}

#[test]
fn terms_stand_above_their_meanings() {
    check(
        [element(
            Tag::Dl,
            [
                holding(Tag::Dt, "Ebb"),
                holding(Tag::Dd, "falls"),
                holding(Tag::Dt, "Flood"),
                element(Tag::Dd, [p("rises"), p("fast")]),
            ],
        )],
        expect![[r#"
            Ebb
                falls

            Flood
                rises

                fast"#]],
    );
}

#[test]
fn table_stands_in_columns_and_wide_letters_count_two() {
    let wide = element(
        Tag::Tr,
        [
            with(holding(Tag::Td, "all year round"), Attribute::Colspan(2)),
            holding(Tag::Td, "2"),
        ],
    );
    check(
        [element(
            Tag::Table,
            [
                holding(Tag::Caption, "Tides"),
                row(Tag::Th, ["Place", "", "m"]),
                row(Tag::Td, ["海辺の町", "x", "12"]),
                row(Tag::Td, ["Ems", "y", "3"]),
                wide,
            ],
        )],
        expect![[r#"
            [Tides]

            Place              m
            --------------  -  --
            海辺の町        x  12
            Ems             y  3
            all year round     2"#]],
    );
}

#[test]
fn long_cells_are_wrapped_in_their_column() {
    let long = "The sea rises twice a day, and twice a day it falls again, because the moon pulls.";
    check(
        [element(
            Tag::Table,
            [
                row(Tag::Td, ["Ebb", long]),
                row(Tag::Td, ["Flood", "rises"]),
            ],
        )],
        expect![[r#"
            Ebb    The sea rises twice a day, and twice a day it falls again, because the
                   moon pulls.
            Flood  rises"#]],
    );
}

#[test]
fn table_of_too_many_columns_is_a_line_a_cell() {
    check(
        [element(
            Tag::Table,
            [
                row(Tag::Th, ["a", "b", "c", "d", "e", "f", "g", "h"]),
                row(Tag::Td, ["1", "2", "", "4", "5", "6", "7", "8"]),
                row(Tag::Td, ["9", "", "", "", "", "", "", ""]),
            ],
        )],
        expect![[r#"
            a: 1
            b: 2
            d: 4
            e: 5
            f: 6
            g: 7
            h: 8

            a: 9"#]],
    );
}

#[test]
fn links_are_notes_on_request() {
    let body = [
        element(
            Tag::P,
            [
                "The ".into(),
                a("https://example.org/sea", "sea"),
                " ".into(),
                em("rises"),
                ": ".into(),
                a("https://example.org/sea", "again"),
                ", ".into(),
                a("https://example.org/moon", "moon"),
                ", ".into(),
                a("https://example.org/", "https://example.org/"),
                ".".into(),
            ],
        ),
        p("End"),
    ];
    assert!(!write(&body).contains('['));
    expect![[r#"
        The sea[1] rises: again[1], moon[2], https://example.org/.

        End

        [1] https://example.org/sea
        [2] https://example.org/moon"#]]
    .assert_eq(&write_with_links(&body));
}
