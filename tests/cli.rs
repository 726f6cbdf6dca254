//! The command line, run as people and programs run it.
#![cfg(feature = "html")]
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

const PAGE: &str = "<!DOCTYPE html><html lang=en><title>Tides</title><article><h1>Tides</h1>\
<p>The sea rises twice a day, and twice a day it falls again, because the moon pulls at the \
water on the near side more than at the water on the far side of the earth.</p>\
<p>Where a bay narrows, the same water stands higher: in some places by fifteen metres, which \
is more than the height of a house of four floors, and boats lie on the mud for hours.</p>\
<p>Sailors have printed tables of the tides for five hundred years, long before anybody could \
say why the sea moves at all.</p></article></html>";

fn run(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_clearleaf"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    let _ = writer.join().unwrap();
    output
}

fn answers(input: &[u8]) -> Vec<Value> {
    let output = run(&["--ndjson"], input);
    assert!(output.status.success(), "{output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text.lines().map(serde_json::from_str);
    lines.collect::<Result<_, _>>().unwrap()
}

fn complaint(output: &Output) -> &str {
    assert!(output.stdout.is_empty());
    std::str::from_utf8(&output.stderr).unwrap()
}

#[test]
fn article_is_written_in_every_format() {
    for (format, expected) in [
        ("html", "<p>The sea rises"),
        ("text", "The sea rises twice a day"),
        ("markdown", "The sea rises twice a day"),
        ("json", r#""textContent":"The sea rises twice a day"#),
    ] {
        let output = run(&["--format", format], PAGE.as_bytes());
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(text.contains(expected), "{format}: {text}");
        assert!(text.ends_with('\n') && !text.ends_with("\n\n"), "{format}");
    }
}

#[test]
fn text_is_laid_out_for_people_and_links_are_notes_on_request() {
    let page = PAGE.replace(
        "</article>",
        "<h2>Why</h2><table><tr><th>Place<th>Metres<tr><td>Fundy<td>15<tr><td>Venice<td>1</table>\
         <p>More of it is told <a href=https://example.org/moon>by the moon</a> in its own words, \
         night after night, to whoever looks up from the shore.</p></article>",
    );
    let write = |arguments: &[&str]| {
        let output = run(arguments, page.as_bytes());
        assert_eq!(output.status.code(), Some(0));
        String::from_utf8(output.stdout).unwrap()
    };
    let text = write(&["--format", "text"]);
    assert!(text.contains("\n\nWhy\n===\n\nPlace   Metres\n------  ------\nFundy   15\n"));
    assert!(!text.contains("example.org"));
    let linked = write(&["--format", "text", "--links"]);
    assert!(linked.contains("told by the moon[1] in its"));
    assert!(linked.ends_with("\n\n[1] https://example.org/moon\n"));
}

#[test]
fn markdown_stands_beside_the_rest_on_request() {
    let answer = |arguments: &[&str], input: &str| -> Value {
        serde_json::from_slice(&run(arguments, input.as_bytes()).stdout).unwrap()
    };
    let line = json!({"id": 1, "html": PAGE}).to_string();
    let single = answer(&["--format", "json", "--markdown"], PAGE);
    let lines = answer(&["--ndjson", "--markdown"], &line);
    for answer in [single, lines] {
        assert!(
            answer["markdown"]
                .as_str()
                .unwrap()
                .starts_with("The sea rises")
        );
        assert!(answer["textContent"].is_string());
    }
    assert_eq!(answer(&["--ndjson"], &line)["markdown"], Value::Null);
}

#[test]
fn html_of_standard_input_is_the_default() {
    let output = run(&["-"], PAGE.as_bytes());
    assert_eq!(
        output.stdout,
        run(&["--format=html"], PAGE.as_bytes()).stdout
    );
}

#[test]
fn page_without_article_is_told_by_exit_code_one() {
    let output = run(&[], b"");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(complaint(&output), "clearleaf: the page is empty\n");
}

#[test]
fn json_of_a_page_without_article_says_so() {
    let output = run(&["--format", "json"], b"<title>Menu</title>");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(answer["readable"], json!(false));
    assert_eq!(answer["textContent"], json!(""));
    assert_eq!(answer["title"], json!("Menu"));
}

#[test]
fn missing_file_is_named() {
    let output = run(&["no/such/page.html"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).starts_with("clearleaf: no/such/page.html: "));
}

#[test]
fn wrong_words_are_told_by_exit_code_two() {
    for arguments in [
        &["--formt"][..],
        &["--format", "pdf"],
        &["--format"],
        &["a.html", "b.html"],
        &["--ledger"],
        &["--markdown"],
        &["--explain"],
        &["--links"],
        &["--links", "--format", "markdown"],
        &["--ndjson", "--links"],
        &["--ndjson", "--url", "https://example.org/"],
        &["--ndjson", "--format", "text"],
        &["--url", "no address"],
    ] {
        let output = run(arguments, b"<p>");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert!(complaint(&output).starts_with("clearleaf: "));
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    let help = run(&["--help"], b"").stdout;
    assert!(String::from_utf8(help).unwrap().contains("--ndjson"));
    let version = run(&["-V"], b"").stdout;
    assert!(version.starts_with(b"clearleaf 0."));
}

#[test]
fn data_that_is_not_text_is_refused() {
    for data in [
        &b"%PDF-1.7\n%\xE2\xE3\xCF\xD3"[..],
        b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR",
    ] {
        let output = run(&[], data);
        assert_eq!(output.status.code(), Some(2));
        assert!(complaint(&output).contains("not text"));
    }
}

#[test]
fn page_past_the_limit_is_refused() {
    let output = run(&[], &vec![b' '; (20 << 20) + 1]);
    assert_eq!(output.status.code(), Some(2));
    assert!(complaint(&output).contains("limit"));
}

#[test]
fn utf16_is_read_by_its_mark() {
    let units = std::iter::once(0xFEFF).chain(PAGE.encode_utf16());
    let bytes: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
    assert_eq!(run(&[], &bytes).stdout, run(&[], PAGE.as_bytes()).stdout);
}

#[test]
fn every_line_gets_one_with_the_same_id() {
    let line = |id: &str| format!(r#"{{"id":{id},"html":{}}}"#, json!(PAGE));
    let ids = [
        "1",
        r#""a""#,
        "null",
        "1.50",
        r#"{"n": [1e400]}"#,
        "123456789012345678901234567890",
    ];
    let input: Vec<String> = ids.iter().map(|id| line(id)).collect();
    let output = run(&["--ndjson"], input.join("\n").as_bytes());
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(text.lines().count(), ids.len());
    for (id, answer) in ids.iter().zip(text.lines()) {
        let start = format!(r#"{{"id":{id},"title":"#);
        assert!(answer.starts_with(&start), "{answer}");
    }
}

#[test]
fn line_has_all_names_of_the_article() {
    let input = json!({"id": 1, "url": "https://example.org/tides", "html": PAGE});
    let answers = answers(input.to_string().as_bytes());
    let names: Vec<&str> = answers[0]
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    assert_eq!(
        names,
        [
            "access",
            "agency",
            "authors",
            "byline",
            "confidence",
            "content",
            "dir",
            "excerpt",
            "favicon",
            "id",
            "image",
            "lang",
            "leadImageAlt",
            "leadImageHeight",
            "leadImageWidth",
            "licence",
            "modifiedTime",
            "nextPage",
            "pageType",
            "previousPage",
            "publishedTime",
            "readingMinutes",
            "section",
            "shortUrl",
            "siteName",
            "sources",
            "tags",
            "textContent",
            "title",
            "truncated",
            "url",
            "wordCount",
        ]
    );
}

#[test]
fn ledger_is_written_when_asked_for() {
    let input = json!({"id": 1, "html": PAGE}).to_string();
    let output = run(&["--ndjson", "--ledger"], input.as_bytes());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(answer["ledger"].is_array());
}

#[test]
fn every_block_is_explained_when_asked_for() {
    let page = PAGE.replace(
        "</article>",
        "</article><div class=newsletter-signup>Sign up for our newsletter</div>",
    );
    let line = json!({"id": 1, "html": page}).to_string();
    for (arguments, input) in [
        (&["--ndjson", "--explain", "--ledger"][..], &line),
        (&["--format", "json", "--explain", "--ledger"], &page),
    ] {
        let output = run(arguments, input.as_bytes());
        let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
        let blocks = answer["explanation"].as_array().unwrap();
        for (block, entry) in blocks.iter().zip(answer["ledger"].as_array().unwrap()) {
            for field in ["text", "node", "label", "confidence", "reason"] {
                assert_eq!(block[field], entry[field]);
            }
            check_sums(block);
        }
        let last = blocks.last().unwrap();
        let rules = last["rules"].as_array().unwrap();
        assert!(rules.iter().any(|rule| rule["says"] == "asks to subscribe"));
        assert_eq!(last["label"], "promo");
    }
}

/// Checks that the shares of a block add up, and who had the last word.
fn check_sums(block: &Value) {
    let points = |name: &str| block[name].as_i64().unwrap();
    let sum = |name: &str| -> i64 {
        let shares = block[name].as_array().unwrap();
        shares
            .iter()
            .map(|share| share["points"].as_i64().unwrap())
            .sum()
    };
    assert_eq!(points("rulesBase") + sum("rules"), points("rulesPoints"));
    let of_signals = points("signalsBase") + sum("signals") + points("signalsRest");
    assert_eq!(of_signals, points("signalsPoints"));
    let steps = block["steps"].as_array().unwrap();
    assert!(steps.iter().any(|step| step["by"] == block["decidedBy"]));
    let last = steps.last().unwrap();
    assert_eq!(last["label"], block["label"]);
    assert_eq!(last["reason"], block["reason"]);
}

#[test]
fn page_without_article_is_explained_too() {
    let page = "<title>Sign in</title><form><p>Sign in to go on</p></form>";
    let output = run(&["--format", "json", "--explain"], page.as_bytes());
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["readable"], json!(false));
    assert_eq!(answer["explanation"][0]["text"], "Sign in to go on");
}

#[test]
fn bad_lines_are_answered_and_do_not_end_the_work() {
    let lines: [&[u8]; 9] = [
        b"not json",
        b"[]",
        br#"{"id":7}"#,
        br#"{"id":8,"html":5}"#,
        b"{\"id\":9,\"html\":\"\xFF\"}",
        br#"{"id":10,"html":"<p>"#,
        b"",
        br#"{"id":11,"html":"%PDF-1.4"}"#,
        br#"{"id":12,"html":""}"#,
    ];
    let answers = answers(&lines.join(&b'\n'));
    let ids: Vec<&Value> = answers.iter().map(|answer| &answer["id"]).collect();
    assert_eq!(json!(ids), json!([null, null, 7, 8, null, null, 11, 12]));
    for answer in &answers[..7] {
        assert!(answer["error"].is_string() && answer["code"].is_string());
    }
    assert_eq!(answers[7]["readable"], json!(false));
    assert_eq!(answers[7]["reason"], json!("the page is empty"));
}

#[test]
fn bad_address_does_not_cost_the_page() {
    for url in [json!("no address"), json!(5), json!("javascript:alert(1)")] {
        let line = json!({"id": 1, "url": url, "html": PAGE}).to_string();
        let answer = &answers(line.as_bytes())[0];
        assert!(answer["textContent"].is_string(), "{answer}");
    }
}

#[test]
fn half_characters_do_not_cost_the_page() {
    let line = format!(r#"{{"id":1,"html":{}}}"#, json!(PAGE)).replace("moon", r"mo\ud83don");
    assert!(answers(line.as_bytes())[0]["textContent"].is_string());
}

#[test]
fn endless_line_is_refused_and_the_next_one_read() {
    let mut input = vec![b'x'; (40 << 20) + 2];
    input.extend_from_slice(b"\n{\"id\":2}\n");
    let answers = answers(&input);
    assert_eq!(answers[0]["code"], json!("too-large"));
    assert_eq!(answers[1]["id"], json!(2));
}

#[test]
fn page_of_a_line_past_the_limit_is_refused_by_id() {
    let html = " ".repeat((20 << 20) + 1);
    let answers = answers(json!({"id": 3, "html": html}).to_string().as_bytes());
    assert_eq!(answers[0]["id"], json!(3));
    assert_eq!(answers[0]["code"], json!("too-large"));
}
