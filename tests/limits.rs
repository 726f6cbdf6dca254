//! Hostile and huge pages: reading them takes linear time and never panics.
//!
//! The generators live here; those of the shared security bench run too,
//! where it lies beside the repository.
#![cfg(all(feature = "html", not(target_arch = "wasm32")))]

mod shared;

use clearleaf::{Document, Options};
use cpu_time::ThreadTime;
use std::fmt::Write;
use std::process::Command;
use std::time::Duration;

/// How much longer a page of twice the size may take.
const MAX_GROWTH: f64 = 2.5;

/// Times below this are noise and prove no growth.
const NOISE: Duration = Duration::from_millis(10);

/// A second of optimised code; without optimisation it takes far longer.
const ONE_SECOND: Duration = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 1 });

/// A page that grows with a number.
type Page = fn(usize) -> String;

/// What is done with a page.
type Work = fn(&str);

/// Pages, each with a number that makes it some hundred kilobytes.
const PAGES: &[(&str, Page, usize)] = &[
    ("nested div", |n| "<div>".repeat(n), 60_000),
    ("nested inline", |n| "<b><i>".repeat(n), 40_000),
    ("nested table", |n| "<table><tr><td>".repeat(n), 20_000),
    ("nested template", |n| "<template>".repeat(n), 40_000),
    (
        "nested drawing",
        |n| format!("<svg>{}", "<g>".repeat(n)),
        60_000,
    ),
    ("wide", |n| "<p>a, b</p>".repeat(n), 30_000),
    ("siblings below the depth limit", siblings_at_depth, 40_000),
    (
        "long text",
        |n| "The sea rises twice a day. ".repeat(n),
        200_000,
    ),
    ("unclosed", |n| "<p>x<div>y".repeat(n), 20_000),
    ("lists", |n| "<dd><dt><li>x".repeat(n), 20_000),
    (
        "options",
        |n| format!("<select>{}", "<option>x".repeat(n)),
        30_000,
    ),
    ("attributes of one element", one_element_attributes, 60_000),
    (
        "attributes of an end tag",
        |n| format!("</p {}>", attributes(n)),
        60_000,
    ),
    ("attributes behind false signs", hidden_attributes, 40_000),
    ("coined names", coined_names, 20_000),
    (
        "merged attributes",
        |n| "<html a=1><body b=2>".repeat(n),
        20_000,
    ),
    ("formatting that comes back", returning_formatting, 20_000),
    ("formatting compared", compared_formatting, 4_000),
    (
        "misnested formatting",
        |n| "<a><b><p><div></a></b>x".repeat(n),
        8_000,
    ),
    (
        "misplaced in a table",
        |n| format!("<table>{}", "<b>x<tr>".repeat(n)),
        20_000,
    ),
    (
        "misplaced text",
        |n| format!("<table>{}", "x<td>y".repeat(n)),
        20_000,
    ),
    (
        "ends without starts",
        |n| "<div>".repeat(600) + &"</b></p>".repeat(n),
        40_000,
    ),
    (
        "raw text",
        |n| "<title></title><script></script>".repeat(n),
        10_000,
    ),
    (
        "open script",
        |n| format!("<script>{}", "<!--<script>".repeat(n)),
        60_000,
    ),
    (
        "open comment",
        |n| format!("<!--{}", "->".repeat(n)),
        200_000,
    ),
    ("open quotes", |n| "<a b=\"c".repeat(n), 60_000),
    ("things that refer to each other", referring_things, 20_000),
    (
        "lists within lists of data",
        |n| format!("{LD_JSON}{}", "[{\"@graph\":".repeat(n)),
        20_000,
    ),
    ("references", |n| "&amp;&lt;&notit;&#0;".repeat(n), 20_000),
    ("null bytes", |n| "a\0b".repeat(n), 60_000),
    (
        "shadow roots",
        |n| "<p><template shadowrootmode=open><slot>".repeat(n),
        10_000,
    ),
    ("slots", slots, 20_000),
    (
        "inner pages",
        |n| "<iframe srcdoc='<p>x'></iframe>".repeat(n),
        4_000,
    ),
];

/// The start of a block of structured data.
const LD_JSON: &str = "<h1>Tides</h1><script type=application/ld+json>";

/// Articles whose authors are each the next one.
fn referring_things(n: usize) -> String {
    let mut html = format!("{LD_JSON}[");
    for i in 0..n {
        let next = i + 1;
        write!(
            html,
            r##"{{"@type":"Article","@id":"#{i}","author":[{{"@id":"#{next}"}},{{"@id":"#0"}}]}},"##
        )
        .expect("a string takes it");
    }
    html + "{}]</script>"
}

fn siblings_at_depth(n: usize) -> String {
    "<div>".repeat(509) + &"<div></div>".repeat(n)
}

fn attributes(n: usize) -> String {
    let mut html = String::new();
    for i in 0..n {
        write!(html, "a{i}=1 ").expect("a string takes it");
    }
    html
}

fn one_element_attributes(n: usize) -> String {
    format!("<p {}>x</p>", attributes(n))
}

fn hidden_attributes(n: usize) -> String {
    let false_signs = "<svg><style><![CDATA[ > <!-- ]]>";
    format!("{false_signs}<a {}>x</a>", attributes(n))
}

fn coined_names(n: usize) -> String {
    let mut html = String::new();
    for i in 0..n {
        write!(html, "<coined-{i} data-coined-{i}>x</coined-{i}>").expect("a string takes it");
    }
    html
}

fn returning_formatting(n: usize) -> String {
    let mut html = String::from("<p>");
    for i in 0..400 {
        write!(html, "<font a={i}>").expect("a string takes it");
    }
    html + &"<p>x".repeat(n)
}

fn compared_formatting(n: usize) -> String {
    let mut html = String::new();
    for i in 0..n {
        write!(html, "<font a={i}>").expect("a string takes it");
    }
    html + &"<font b></font>".repeat(n)
}

fn slots(n: usize) -> String {
    let slots = "<slot></slot>".repeat(n);
    let children = "<i slot=x>y</i>".repeat(n);
    format!("<div><template shadowrootmode=open>{slots}</template>{children}</div>")
}

/// Pages that ask much of the rules that compare blocks with their
/// neighbours, each with a number that makes it some hundred kilobytes.
const BOILERPLATE: &[(&str, Page, usize)] = &[
    (
        "drawings",
        |n| text_and(&"<p><svg width=300 height=200><g><path d=M0/></g></svg></p>".repeat(n)),
        4_000,
    ),
    (
        "one drawing that uses its parts",
        |n| {
            let uses = "<use href='#a'/><g id=a><use href='#b'/></g>".repeat(n);
            text_and(&format!(
                "<svg width=300 height=200><defs>{uses}</defs>{uses}</svg>"
            ))
        },
        8_000,
    ),
    (
        "a drawing in an address",
        |n| {
            let parts = "%3Cg%3E%3Crect/%3E".repeat(n);
            text_and(&format!("<img src='data:image/svg+xml,%3Csvg%3E{parts}'>"))
        },
        8_000,
    ),
    (
        "late pictures",
        |n| text_and(&"<img src=blank.gif><noscript><img src=/a.jpg></noscript>".repeat(n)),
        4_000,
    ),
    (
        "late pictures, each in a line",
        |n| text_and(&"<p><img src=blank.gif></p> <noscript><img src=/a.jpg></noscript>".repeat(n)),
        4_000,
    ),
    (
        "pictures with captions",
        |n| {
            text_and(
                &"<figure><img src=/a.jpg><figcaption>Ebb. Photo: x</figcaption></figure>"
                    .repeat(n),
            )
        },
        4_000,
    ),
    (
        "players",
        |n| text_and(&"<iframe src=https://youtu.be/a title=Ebb></iframe>".repeat(n)),
        4_000,
    ),
    (
        "posts",
        |n| text_and(&"<blockquote class=twitter-tweet><p>Ebb</p>x</blockquote>".repeat(n)),
        4_000,
    ),
    (
        "pull quotes",
        |n| text_and(&"<aside class=pullquote><p>It falls, and rises.</p></aside>".repeat(n)),
        8_000,
    ),
    (
        "a long srcset",
        |n| text_and(&format!("<img srcset='{}'>", "/a.jpg 1w,,,, ".repeat(n))),
        20_000,
    ),
    (
        "pitches in one box",
        |n| text_and(&"<p>Sign up to read this article</p>".repeat(n)),
        16_000,
    ),
    (
        "announcements",
        |n| text_and(&"<p><a href=/x>Related stories</a></p>".repeat(n)),
        16_000,
    ),
    (
        "announced lists",
        |n| text_and(&"<div><p>Related stories</p><p><a href=/x>The ebb</a></p></div>".repeat(n)),
        8_000,
    ),
    (
        "boxes called comments",
        |n| text_and(&"<div class=comments><p>It falls, and rises.</p></div>".repeat(n)),
        16_000,
    ),
    (
        "cards",
        |n| text_and(&"<a href=/x><img src=a>The ebb</a><br><br>".repeat(n)),
        16_000,
    ),
    (
        "headings",
        |n| text_and(&"<h2>The ebb</h2><h3>The flow</h3>".repeat(n)),
        16_000,
    ),
];

/// A page whose text is followed by something.
fn text_and(rest: &str) -> String {
    let text = "<p>The sea rises twice a day, and falls twice, as everybody knows.</p>".repeat(9);
    format!("<h1>Tides</h1>{text}<div>{rest}</div>")
}

/// Parses a page and reads its article.
fn read(html: &str) {
    std::hint::black_box(clearleaf::extract(&parse(html), &Options::default()));
}

fn parse_only(html: &str) {
    std::hint::black_box(parse(html));
}

fn parse(html: &str) -> Document {
    Document::parse(html, &Options::default()).expect("the page is within the size limit")
}

/// The least time of this thread alone of some runs: the one that was
/// disturbed least.
fn time(html: &str, work: Work) -> Duration {
    let runs = (0..5).map(|_| {
        let start = ThreadTime::now();
        work(html);
        start.elapsed()
    });
    runs.min().expect("there are runs")
}

/// Whether twice the page takes at most [`MAX_GROWTH`] times as long; asked
/// again, because the machine may be busy with something else meanwhile.
fn grows_evenly(page: Page, n: usize, work: Work) -> Result<(), String> {
    let (once, twice) = (page(n), page(2 * n));
    let mut growth = 0.0;
    for _ in 0..6 {
        let (short, long) = (time(&once, work), time(&twice, work));
        growth = long.as_secs_f64() / short.max(Duration::from_micros(1)).as_secs_f64();
        if growth <= MAX_GROWTH || long < NOISE {
            return Ok(());
        }
    }
    Err(format!("twice the page takes {growth:.1} times as long"))
}

#[test]
fn time_grows_with_the_page() {
    let scale = if cfg!(debug_assertions) { 8 } else { 1 };
    for (name, page, n) in PAGES {
        if let Err(error) = grows_evenly(*page, n / scale, parse_only) {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn time_grows_with_the_boilerplate() {
    let scale = if cfg!(debug_assertions) { 8 } else { 1 };
    for (name, page, n) in BOILERPLATE {
        if let Err(error) = grows_evenly(*page, n / scale, read) {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn million_nested_elements_take_less_than_a_second() {
    let html = "<div>".repeat(1_000_000);
    let taken = time(&html, parse_only);
    assert!(taken < ONE_SECOND, "took {taken:?}");
}

#[test]
fn page_past_the_node_limit_is_truncated() {
    let html = "<br>".repeat(1_200_000);
    assert!(parse(&html).is_truncated());
}

#[test]
fn few_bytes_cannot_stand_for_many_nodes() {
    let html = returning_formatting(2_000);
    assert!(html.len() < 20_000);
    assert!(parse(&html).is_truncated());
}

#[test]
fn deep_page_is_flattened_but_whole() {
    let html = "<div>x".repeat(100_000);
    assert!(!parse(&html).is_truncated());
}

#[test]
fn anything_is_a_page() {
    let mut state = 1_u32;
    let mut byte = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 24) as u8
    };
    let noise: Vec<u8> = (0..200_000).map(|_| byte()).collect();
    for html in ["", " ", "\0", "\u{FEFF}", "<", "<!", "</", "<a", "&#"] {
        assert!(!parse(html).is_truncated());
    }
    assert!(!parse(&String::from_utf8_lossy(&noise)).is_truncated());
}

#[test]
fn page_past_the_size_limit_is_an_error() {
    let html = " ".repeat((20 << 20) + 1);
    let error = Document::parse(&html, &Options::default()).unwrap_err();
    assert_eq!(error.code(), "too-large");
}

#[test]
fn pages_of_the_security_bench_are_read_in_time() {
    let Some(generator) = shared::find("security-bench/robust/gen.mjs") else {
        return;
    };
    let generate = |arguments: &[&str]| {
        let output = Command::new("node")
            .arg(&generator)
            .args(arguments)
            .output();
        output.expect("node runs").stdout
    };
    let names = String::from_utf8(generate(&["list"])).expect("names are text");
    let scale = if cfg!(debug_assertions) {
        "0.02"
    } else {
        "0.2"
    };
    for name in names.lines() {
        let page = generate(&[name, scale]);
        let html = String::from_utf8_lossy(&page);
        let start = ThreadTime::now();
        parse(&html);
        assert!(
            start.elapsed() < ONE_SECOND,
            "{name} took {:?}",
            start.elapsed()
        );
    }
}
