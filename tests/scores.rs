//! The committed score board: it says what the program reaches, so it must
//! be whole and keep what was promised.
//!
//! `npm run scores` writes it; see `scripts/scores.mjs`.
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use std::collections::BTreeMap;

/// Numbers of a row, by column.
type Row<'a> = BTreeMap<&'a str, f64>;

fn board() -> String {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/scores.snap");
    std::fs::read_to_string(path).expect("`npm run scores` writes tests/scores.snap")
}

/// The table whose first head is `name`: its rows by their first word.
fn table<'a>(board: &'a str, name: &str) -> BTreeMap<&'a str, Row<'a>> {
    let table = board
        .split("\n\n")
        .find(|table| table.trim_start().starts_with(name))
        .unwrap_or_else(|| panic!("there is no table `{name}`"));
    let mut lines = table.trim_start().lines().map(str::split_whitespace);
    let heads: Vec<&str> = lines.next().unwrap().skip(1).collect();
    let row = |mut cells: std::str::SplitWhitespace<'a>| {
        let first = cells.next().unwrap();
        let columns = heads.iter().copied().zip(cells);
        let numbers = columns.filter_map(|(head, cell)| Some((head, cell.parse().ok()?)));
        (first, numbers.collect())
    };
    lines.map(row).collect()
}

#[test]
fn board_has_every_page_of_the_corpora() {
    let board = board();
    let all = &table(&board, "wcxb-dev")["all"];
    assert!((all["pages"] - 1497.0).abs() < 0.5);
    assert!(all["errors"] < 0.5);
}

#[test]
fn text_is_found_as_promised() {
    let board = board();
    let rows = table(&board, "wcxb-dev");
    assert!(rows["all"]["f1"] >= 0.80);
    assert!(rows["article"]["f1"] >= 0.93);
    assert!(rows["non-article"]["f1"] >= 0.66);
}

#[test]
fn readme_says_what_the_board_says() {
    let readme = concat!(env!("CARGO_MANIFEST_DIR"), "/README.md");
    let readme = std::fs::read_to_string(readme).unwrap();
    let board = board();
    let wcxb = table(&board, "wcxb-dev");
    let mozilla = table(&board, "mozilla-dev");
    for row in [&wcxb["all"], &wcxb["article"], &wcxb["non-article"]] {
        let numbers = format!("| {:.3} | {:.3} |", row["f1"], row["without_loose"]);
        assert!(readme.contains(&numbers), "{numbers}");
    }
    let number = format!("| {:.3} |", mozilla["all"]["f1"]);
    assert!(readme.contains(&number), "{number}");
}

#[test]
fn boilerplate_is_kept_out_as_promised() {
    let board = board();
    assert!(table(&board, "wcxb-dev")["all"]["without_loose"] <= 0.08);
}
