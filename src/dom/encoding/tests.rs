//! Tests of encodings: which one is read from the first bytes. How whole
//! pages are read stands in `tests/encodings.rs`.

use super::declared::read as declared;
use super::*;

fn check(head: &str, expected: Option<&str>) {
    let found = declared(head.as_bytes()).map(Encoding::name);
    assert_eq!(found, expected, "{head}");
}

#[test]
fn encoding_is_declared_in_many_ways() {
    check("<meta charset=koi8-r>", Some("KOI8-R"));
    check("<META CharSet = 'KOI8-R' />", Some("KOI8-R"));
    check(
        "<meta http-equiv=Content-Type content='text/html; charset=Shift_JIS'>",
        Some("Shift_JIS"),
    );
    check(
        "<meta content=\"text/html;charset = 'big5' \" http-equiv=content-type>",
        Some("Big5"),
    );
    check(
        "<?xml version=\"1.0\" encoding='EUC-JP'?><html>",
        Some("EUC-JP"),
    );
    check("<html lang=en><p>x</p><meta charset=gbk>", Some("GBK"));
}

#[test]
fn labels_mean_what_browsers_take_them_for() {
    check("<meta charset=latin1>", Some("windows-1252"));
    check("<meta charset=utf-16>", Some("UTF-8"));
    check("<meta charset=x-user-defined>", Some("windows-1252"));
    check("<meta charset=klingon>", None);
}

#[test]
fn what_only_looks_like_a_declaration_is_none() {
    check("<!-- <meta charset=gbk> -->", None);
    check("<!--><meta charset=gbk>", Some("GBK"));
    check("<p title='<meta charset=gbk>'>", None);
    check("<meta content='text/html; charset=gbk'>", None);
    check("<metacharset=gbk>", None);
    check("<meta name=x content=y", None);
    check("<", None);
}

#[test]
fn declaration_behind_the_first_bytes_is_found_all_the_same() {
    let padding = " ".repeat(2000);
    check(
        &["<html>", &padding, "<meta charset=gbk>"].concat(),
        Some("GBK"),
    );
}

#[test]
fn country_decides_where_bytes_do_not() {
    let bytes = [b"<p>".as_slice(), &[0xE8, 0xF0, 0xE5], b"</p>"].concat();
    let read = |host| decode(&bytes, Some(host)).into_owned();
    assert_ne!(read("www.example.gr"), read("www.example.fr"));
}
