//! Tests of tidying.

use super::*;
use crate::article::sample::{a, article, br, element, em, holding, img, p, ul, with};
use crate::article::{Attribute, Element, Node, Tag};
use expect_test::{Expect, expect};

#[expect(
    clippy::needless_pass_by_value,
    reason = "keeps tests to input and outcome"
)]
fn check<const N: usize>(body: [Node; N], expected: Expect) {
    expected.assert_eq(&clean(article(body)).content());
}

fn id(node: Node, id: &str) -> Node {
    with(node, Attribute::Id(id.to_owned()))
}

#[test]
fn loose_text_becomes_a_paragraph() {
    let section = element(Tag::Section, ["It ".into(), em("falls"), p("again")]);
    check(
        ["The sea".into(), br(), p("rises"), " ".into(), section],
        expect![[r#"
            <p>The sea</p>
            <p>rises</p>
            <section><p>It <em>falls</em></p>
            <p>again</p></section>"#]],
    );
}

#[test]
fn headline_that_repeats_the_title_is_dropped_once() {
    let section = element(
        Tag::Section,
        [holding(Tag::H1, " The\nTides"), p("They rise.")],
    );
    let mut article = article([
        section,
        holding(Tag::H1, "The Tides"),
        holding(Tag::H3, "Why"),
    ]);
    article.metadata.title = Some("The Tides".to_owned());
    expect![[r#"
        <p>They rise.</p>
        <h1>The Tides</h1>
        <h3>Why</h3>"#]]
    .assert_eq(&clean(article).content());
}

#[test]
fn figure_that_shows_nothing_is_none() {
    check(
        [
            element(Tag::Figure, [p("The sea")]),
            element(Tag::Figure, ["rises".into()]),
        ],
        expect![[r#"
            <p>The sea</p>
            <p>rises</p>"#]],
    );
}

#[test]
fn figure_keeps_its_picture_and_its_caption() {
    let picture = element(Tag::P, [img("https://example.org/a.png", "")]);
    let caption = holding(Tag::Figcaption, "The sea");
    check(
        [
            element(Tag::Figure, [picture]),
            element(Tag::Figure, [caption]),
        ],
        expect![[r#"
            <figure><img alt="" loading="lazy" referrerpolicy="no-referrer" src="https://example.org/a.png"></figure>
            <figure><figcaption>The sea</figcaption></figure>"#]],
    );
}

#[test]
fn links_within_keep_their_place_and_others_go() {
    let link = |target: &str| {
        with(
            holding(Tag::A, target),
            Attribute::Target(target.to_owned()),
        )
    };
    check(
        [
            element(Tag::P, [link("note"), " ".into(), link("gone")]),
            id(p("a"), "note"),
            id(p("b"), "unasked"),
            id(p(""), "note"),
        ],
        expect![[r##"
            <p><a href="#clearleaf-note">note</a> gone</p>
            <p id="clearleaf-note">a</p>
            <p>b</p>
            <p id="clearleaf-note"></p>"##]],
    );
}

#[test]
fn attributes_that_say_nothing_go() {
    let cell = with(holding(Tag::Td, "a"), Attribute::Colspan(1));
    let lang = |node, lang: &str| with(node, Attribute::Lang(lang.to_owned()));
    let quote = lang(
        element(Tag::Blockquote, [lang(p("b"), "fr"), lang(p("c"), "de")]),
        "fr",
    );
    check(
        [element(Tag::Table, [element(Tag::Tr, [cell])]), quote],
        expect![[r#"
            <table><tr><td>a</td></tr></table>
            <blockquote lang="fr"><p>b</p>
            <p lang="de">c</p></blockquote>"#]],
    );
}

#[test]
fn split_stress_is_joined_and_spans_go() {
    let span = element(Tag::Span, [em("rises")]);
    check(
        [element(
            Tag::P,
            [
                em("The "),
                em("sea "),
                span,
                holding(Tag::Strong, " "),
                "now".into(),
            ],
        )],
        expect!["<p><em>The sea rises</em> now</p>"],
    );
}

#[test]
fn two_links_stay_two_and_a_link_without_words_goes() {
    let link = || a("https://example.org/", "a");
    check(
        [element(
            Tag::P,
            [link(), link(), a("https://example.org/b", " ")],
        )],
        expect![[
            r#"<p><a href="https://example.org/" rel="noopener noreferrer">a</a><a href="https://example.org/" rel="noopener noreferrer">a</a></p>"#
        ]],
    );
}

#[test]
fn breaks_and_spaces_at_the_ends_of_blocks_go() {
    check(
        [
            element(
                Tag::P,
                [
                    br(),
                    " The sea\n  ".into(),
                    br(),
                    "rises. ".into(),
                    br(),
                    " ".into(),
                    br(),
                ],
            ),
            element(
                Tag::Ul,
                [element(
                    Tag::Li,
                    [" two ".into(), br(), ul(["in"]), " ".into()],
                )],
            ),
            holding(Tag::Pre, "  x\n"),
        ],
        expect![[r#"
            <p>The sea <br>rises.</p>
            <ul><li>two<ul><li>in</li></ul></li></ul>
            <pre>  x</pre>"#]],
    );
}

#[test]
fn blocks_without_words_go_and_cells_stay() {
    let row = element(Tag::Tr, [element(Tag::Td, []), holding(Tag::Td, "b")]);
    let hollow = element(Tag::Table, [element(Tag::Tr, [element(Tag::Td, [])])]);
    check(
        [
            element(Tag::Hr, []),
            ul(["", " "]),
            element(Tag::Blockquote, [p(""), element(Tag::Section, [])]),
            element(Tag::Table, [row]),
            hollow,
            element(Tag::Hr, []),
            p("\u{A0}"),
            element(Tag::Hr, []),
        ],
        expect![[r#"
            <table><tr><td></td>
            <td>b</td></tr></table>"#]],
    );
}

#[test]
fn empty_block_leaves_its_texts_apart() {
    check(
        [element(
            Tag::Ul,
            [element(Tag::Li, ["a".into(), p(""), "b".into()])],
        )],
        expect!["<ul><li>a<br>b</li></ul>"],
    );
}

#[test]
fn what_stands_outside_of_what_it_belongs_to_is_a_block_of_its_own() {
    check(
        [
            element(Tag::Details, [ul(["The sea"])]),
            element(Tag::Dl, [holding(Tag::Dd, "rises")]),
            holding(Tag::Figcaption, "twice"),
            element(Tag::Table, [holding(Tag::Tr, "a day")]),
        ],
        expect![[r#"
            <ul><li>The sea</li></ul>
            <p>rises</p>
            <p>twice</p>
            <p>a day</p>"#]],
    );
}

#[test]
fn lines_that_hold_blocks_are_sections() {
    let quote = element(Tag::Blockquote, [p("rises")]);
    check(
        [
            element(Tag::P, ["The sea ".into(), element(Tag::Em, [quote])]),
            element(Tag::H2, [p("High"), p("water")]),
        ],
        expect![[r#"
            <section><p>The sea</p>
            <blockquote><p>rises</p></blockquote></section>
            <section><p>High</p>
            <p>water</p></section>"#]],
    );
}

#[test]
fn figure_of_several_captions_is_a_figure_for_each() {
    let picture = |name: &str| img(&["https://example.org/", name].concat(), name);
    let caption = |text: &str| holding(Tag::Figcaption, text);
    check(
        [element(
            Tag::Figure,
            [
                picture("a"),
                caption("High"),
                caption("Photo: A"),
                picture("b"),
                caption("Low"),
            ],
        )],
        expect![[r#"
            <figure><img alt="a" loading="lazy" referrerpolicy="no-referrer" src="https://example.org/a"><figcaption>High <small>Photo: A</small></figcaption></figure>
            <figure><img alt="b" loading="lazy" referrerpolicy="no-referrer" src="https://example.org/b"><figcaption>Low</figcaption></figure>"#]],
    );
}

#[test]
fn parts_of_a_table_stand_in_their_order() {
    let row = |tag, text: &str| {
        let cells = [holding(Tag::Td, text), holding(Tag::Td, text)];
        element(tag, [element(Tag::Tr, cells)])
    };
    check(
        [element(
            Tag::Table,
            [
                row(Tag::Tfoot, "foot"),
                row(Tag::Tbody, "body"),
                holding(Tag::Caption, "Tides"),
            ],
        )],
        expect![[r#"
            <table><caption>Tides</caption>
            <tbody><tr><td>body</td>
            <td>body</td></tr></tbody>
            <tfoot><tr><td>foot</td>
            <td>foot</td></tr></tfoot></table>"#]],
    );
}

#[test]
fn sections_that_group_nothing_are_unwrapped() {
    let inner = element(Tag::Section, [holding(Tag::H2, "Why"), p("The moon")]);
    let single = element(Tag::Section, [p("The sea")]);
    check(
        [element(
            Tag::Section,
            [element(Tag::Section, [single, inner])],
        )],
        expect![[r#"
            <p>The sea</p>
            <section><h2>Why</h2>
            <p>The moon</p></section>"#]],
    );
}

#[test]
fn passes_have_names_of_their_own() {
    let names: std::collections::BTreeSet<&str> = PASSES.iter().map(|pass| pass.name).collect();
    assert_eq!(names.len(), PASSES.len());
}

#[test]
fn tidying_keeps_every_word_and_twice_is_once() {
    for seed in 0..2_000 {
        let mut random = Random(seed);
        let mut article = article([]);
        article.body = random.nodes(4, true);
        let before = words(&article);
        let once = clean(article.clone());
        assert_eq!(words(&once), before, "{seed}: {}", article.content());
        let twice = clean(once.clone());
        assert_eq!(
            twice.content(),
            once.content(),
            "{seed}: {}",
            article.content()
        );
    }
}

/// The words that the trees of [`Random`] are made of, glued ones as one.
fn words(article: &Article) -> Vec<String> {
    let text = article.text_content();
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.starts_with('w'))
        .map(str::to_owned)
        .collect()
}

/// Trees of all shapes, the same for the same seed.
struct Random(u64);

impl Random {
    const BLOCKS: [Tag; 16] = [
        Tag::P,
        Tag::Section,
        Tag::Section,
        Tag::Blockquote,
        Tag::Ul,
        Tag::Li,
        Tag::Figure,
        Tag::Figcaption,
        Tag::Table,
        Tag::Tr,
        Tag::Td,
        Tag::Pre,
        Tag::H2,
        Tag::Dl,
        Tag::Dd,
        Tag::Hr,
    ];
    const INLINES: [Tag; 9] = [
        Tag::Em,
        Tag::Em,
        Tag::Strong,
        Tag::A,
        Tag::Span,
        Tag::Br,
        Tag::Img,
        Tag::Code,
        Tag::Sup,
    ];

    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % limit
    }

    fn nodes(&mut self, depth: usize, may_hold_blocks: bool) -> Vec<Node> {
        (0..self.below(5))
            .map(|_| self.node(depth, may_hold_blocks))
            .collect()
    }

    fn node(&mut self, depth: usize, may_hold_blocks: bool) -> Node {
        let kind = if depth == 0 { 9 } else { self.below(10) };
        match kind {
            0..=3 if may_hold_blocks => self.element(&Random::BLOCKS, depth),
            0..=6 => self.element(&Random::INLINES, depth),
            _ => self.text(),
        }
    }

    fn element(&mut self, tags: &[Tag], depth: usize) -> Node {
        let tag = tags[self.below(tags.len())];
        let children = if tag.is_void() {
            Vec::new()
        } else {
            self.nodes(depth - 1, tag.is_block())
        };
        Element::new(tag, children).into()
    }

    fn text(&mut self) -> Node {
        let number = self.below(1000);
        match self.below(6) {
            0 => Node::Text(" ".to_owned()),
            1 => Node::Text(format!(" w{number}\n")),
            2 => Node::Text(format!("w{number} w{number} ")),
            _ => Node::Text(format!("w{number}")),
        }
    }
}
