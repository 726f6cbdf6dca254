//! Times as pages write them, made ISO 8601.
//!
//! In: a text that is a date, or is nothing. Out: the same moment in ISO
//! 8601, no finer than written, its offset kept. What cannot be told for
//! sure (`03/04/2024` on a page of unknown country) is none.

use crate::text::{is_alphabetic, lower_case, number};

/// Years that a page can have been written in.
const YEARS: std::ops::RangeInclusive<u32> = 1801..=2100;

/// Longest text that may be a date.
const MAX_BYTES: usize = 80;

/// First letters of the names of each month, lower case, in languages of
/// Europe written in Latin and Cyrillic script.
const MONTHS: [&str; 12] = [
    "jan jän ene gen янв sty",
    "feb fév fev фев lut",
    "mar mär maa mrt мар mrz",
    "apr avr abr апр kwi",
    "may mai mag mei maj май мая",
    "jun juin giu июн cze",
    "jul juil lug июл lip",
    "aug aoû ago авг sie",
    "sep set сен wrz",
    "oct okt ott out окт paź",
    "nov ноя lis",
    "dec dez déc dic дек gru",
];

/// A day of the calendar.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
struct Day {
    year: u32,
    month: u32,
    number: u32,
}

impl Day {
    fn new(year: u32, month: u32, day: u32) -> Option<Day> {
        let length = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap(year) => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        let is_epoch = (year, month, day) == (1970, 1, 1);
        let is_real = YEARS.contains(&year) && (1..=length).contains(&day) && !is_epoch;
        is_real.then_some(Day {
            year,
            month,
            number: day,
        })
    }

    fn write(self) -> String {
        let mut text = String::with_capacity(32);
        push_number(&mut text, self.year, 4);
        text.push('-');
        push_number(&mut text, self.month, 2);
        text.push('-');
        push_number(&mut text, self.number, 2);
        text
    }
}

fn is_leap(year: u32) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

/// The ISO 8601 form of a declared time, or none.
pub(super) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > MAX_BYTES {
        return None;
    }
    numeric(text)
        .or_else(|| unix(text))
        .or_else(|| worded(text))
}

/// The day named in a short text of the page, such as
/// `Published on 31 May 2024 at 10:00`.
pub(super) fn worded(text: &str) -> Option<String> {
    if text.len() > MAX_BYTES {
        return None;
    }
    let tokens = tokens(text);
    let day = tokens
        .windows(3)
        .find_map(|run| day_of(run[0], run[1], run[2]))?;
    Some(day.write())
}

/// Whether a short text names a day, with or without its year.
pub(super) fn names_day(text: &str) -> bool {
    let tokens = tokens(text);
    worded(text).is_some()
        || tokens.windows(2).any(|pair| {
            matches!(
                (pair[0].value, pair[1].value),
                (Value::Number(1..=31), Value::Month(_)) | (Value::Month(_), Value::Number(1..=31))
            )
        })
}

/// The day that an address names: `/2024/05/31/`, `/2024-05-31-`.
pub(super) fn in_address(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?;
    let parts: Vec<&str> = path.split(['/', '-', '_']).collect();
    parts.windows(3).find_map(|part| {
        let is_form = part[0].len() == 4 && part[1].len() == 2 && part[2].len() == 2;
        let day = Day::new(number(part[0])?, number(part[1])?, number(part[2])?);
        day.filter(|_| is_form).map(Day::write)
    })
}

/// A date of digits, year first, with the time that may follow it.
fn numeric(text: &str) -> Option<String> {
    let (year, rest) = digits(text, 4, 4)?;
    let (day, rest) = if let Some((packed, rest)) = digits(rest, 4, 4) {
        (Day::new(year, packed / 100, packed % 100)?, rest)
    } else {
        let rest = rest.strip_prefix(['-', '/', '.'])?;
        let (month, rest) = digits(rest, 1, 2)?;
        let rest = rest.strip_prefix(['-', '/', '.'])?;
        let (day, rest) = digits(rest, 1, 2)?;
        (Day::new(year, month, day)?, rest)
    };
    if rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut text = day.write();
    let rest = rest.strip_prefix(['T', 't']).unwrap_or(rest).trim_start();
    push_clock(&mut text, rest);
    Some(text)
}

/// Adds `T10:00:00.5+02:00` as far as it is written.
fn push_clock(text: &mut String, rest: &str) {
    let Some((hour, rest)) = digits(rest, 1, 2).filter(|clock| clock.0 < 24) else {
        return;
    };
    let minute = rest.strip_prefix(':').and_then(|rest| digits(rest, 2, 2));
    let Some((minute, mut rest)) = minute.filter(|clock| clock.0 < 60) else {
        return;
    };
    text.push('T');
    push_number(text, hour, 2);
    text.push(':');
    push_number(text, minute, 2);
    let second = rest.strip_prefix(':').and_then(|rest| digits(rest, 2, 2));
    if let Some((second, after)) = second.filter(|clock| clock.0 <= 60) {
        text.push(':');
        push_number(text, second, 2);
        rest = after;
        let fraction = fraction(rest);
        text.push_str(fraction);
        rest = &rest[fraction.len()..];
    }
    push_offset(text, rest.trim_start());
}

/// `.123` at the front of a text; nine digits at most.
fn fraction(text: &str) -> &str {
    let Some(digits) = text.strip_prefix('.') else {
        return "";
    };
    let length = digits.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=9).contains(&length) {
        &text[..=length]
    } else {
        ""
    }
}

fn push_offset(text: &mut String, rest: &str) {
    if rest.starts_with(['Z', 'z']) || rest == "GMT" || rest == "UTC" {
        text.push('Z');
        return;
    }
    let Some(sign) = rest.chars().next().filter(|sign| matches!(sign, '+' | '-')) else {
        return;
    };
    let Some((hour, rest)) = digits(&rest[1..], 2, 2) else {
        return;
    };
    let rest = rest.strip_prefix(':').unwrap_or(rest);
    let minute = digits(rest, 2, 2).map_or(0, |pair| pair.0);
    if hour < 15 && minute < 60 {
        text.push(sign);
        push_number(text, hour, 2);
        text.push(':');
        push_number(text, minute, 2);
    }
}

/// Seconds or milliseconds since 1970.
fn unix(text: &str) -> Option<String> {
    let seconds = match text.len() {
        9 | 10 => digits_only(text)?,
        12 | 13 => digits_only(text)? / 1000,
        _ => return None,
    };
    // Days to a date, counted in years that begin in March.
    let days = seconds / 86_400 + 719_468;
    let era = days / 146_097;
    let day_of_era = days % 146_097;
    let year_of_era =
        (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    let year = year_of_era + era * 400 + u64::from(month <= 2);
    let mut written = Day::new(year as u32, month as u32, day as u32)?.write();
    let clock = (seconds % 86_400) as u32;
    for (mark, number) in [
        ('T', clock / 3_600),
        (':', clock / 60 % 60),
        (':', clock % 60),
    ] {
        written.push(mark);
        push_number(&mut written, number, 2);
    }
    written.push('Z');
    Some(written)
}

fn digits_only(text: &str) -> Option<u64> {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// A number of so many digits at the front, and what follows it.
fn digits(text: &str, least: usize, most: usize) -> Option<(u32, &str)> {
    let length = text
        .bytes()
        .take(most)
        .take_while(u8::is_ascii_digit)
        .count();
    if length < least {
        return None;
    }
    let (front, rest) = text.split_at(length);
    Some((number(front)?, rest))
}

fn push_number(text: &mut String, number: u32, width: u32) {
    for place in (0..width).rev() {
        let digit = number / 10_u32.pow(place) % 10;
        text.push(char::from(b'0' + digit as u8));
    }
}

/// A piece of a text that may name a day.
#[derive(Clone, Copy, Debug)]
struct Token {
    value: Value,
    /// The sign right after it, 0 for none; all units of days (`年`) are `u`.
    mark: u8,
}

/// What a piece stands for.
#[derive(Clone, Copy, Debug)]
enum Value {
    Number(u32),
    Month(u32),
    Word,
}

/// Day, month and year in a row, in any of their usual orders.
fn day_of(first: Token, second: Token, third: Token) -> Option<Day> {
    use Value::{Month, Number};
    match (first.value, second.value, third.value) {
        (Month(month), Number(day), Number(year)) => Day::new(year, month, day),
        (Number(one), Month(month), Number(other)) => {
            Day::new(one.max(other), month, one.min(other))
        }
        (Number(year), Number(month), Number(day)) if year > 99 && first.mark != 0 => {
            Day::new(year, month, day)
        }
        (Number(day), Number(month), Number(year)) if first.mark == second.mark => {
            let is_sure = first.mark == b'.' || day > 12 || day == month;
            match first.mark {
                0 => None,
                _ if is_sure => Day::new(year, month, day),
                _ if month > 12 => Day::new(year, day, month),
                _ => None,
            }
        }
        _ => None,
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let text = lower_case(text);
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let mut length = first.len_utf8();
        let mut value = None;
        if first.is_ascii_digit() {
            length = rest.bytes().take_while(u8::is_ascii_digit).count();
            value = Some(Value::Number(number(&rest[..length]).unwrap_or(u32::MAX)));
            length += ordinal(&rest[length..]);
        } else if let Some(mark) = mark(first) {
            if let Some(last) = tokens.last_mut() {
                last.mark = mark;
            }
        } else if is_alphabetic(first) {
            let end = rest.find(|c: char| !is_alphabetic(c) || mark(c).is_some());
            length = end.unwrap_or(rest.len());
            value = word_value(&rest[..length]);
        }
        tokens.extend(value.map(|value| Token { value, mark: 0 }));
        rest = &rest[length..];
    }
    tokens
}

fn mark(character: char) -> Option<u8> {
    match character {
        '.' | '/' | '-' => Some(character as u8),
        '年' | '月' | '日' | '년' | '월' | '일' => Some(b'u'),
        _ => None,
    }
}

/// Bytes of `st`, `nd`, `rd`, `th`, `º` after a number.
fn ordinal(rest: &str) -> usize {
    let ends = ["st", "nd", "rd", "th", "er", "º", "ª"];
    let end = ends.iter().find(|end| rest.starts_with(**end));
    end.map_or(0, |end| end.len())
}

/// Joining words (`31 de mayo de 2024`, `the 31st of May`) say nothing.
fn word_value(word: &str) -> Option<Value> {
    if matches!(word, "de" | "of" | "del" | "the") {
        return None;
    }
    let starts = |names: &str| names.split(' ').any(|name| word.starts_with(name));
    let month = MONTHS.iter().position(|names| starts(names));
    let is_name = word.chars().count() <= 12;
    Some(match month {
        Some(place) if is_name => Value::Month(place as u32 + 1),
        _ => Value::Word,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(iso(text).unwrap_or_default(), expected, "{text:?}");
    }

    #[test]
    fn iso_times_keep_precision_and_offset() {
        check("2024-05-31", "2024-05-31");
        check(" 2024-05-31T10:20:30.123Z ", "2024-05-31T10:20:30.123Z");
        check("2024-05-31 10:20:30 +0200", "2024-05-31T10:20:30+02:00");
        check("2024-05-31T10:20", "2024-05-31T10:20");
        check("20240531", "2024-05-31");
        check("2024/5/1", "2024-05-01");
    }

    #[test]
    fn written_out_dates_are_read() {
        check("Fri, 31 May 2024 10:00:00 GMT", "2024-05-31");
        check("May 31st, 2024 10:30 am", "2024-05-31");
        check("Mar. 5, 2024", "2024-03-05");
        check("31. Mai 2024", "2024-05-31");
        check("31 de mayo de 2024", "2024-05-31");
        check("31 мая 2024", "2024-05-31");
        check("2024年5月31日", "2024-05-31");
        check("31.05.2024", "2024-05-31");
        check("31/05/2024", "2024-05-31");
    }

    #[test]
    fn seconds_since_1970_are_read() {
        check("1717149600", "2024-05-31T10:00:00Z");
        check("1717149600000", "2024-05-31T10:00:00Z");
    }

    #[test]
    fn what_is_no_sure_date_is_none() {
        for text in [
            "",
            "03/04/2024",
            "1970-01-01T00:00:00Z",
            "0001-01-01",
            "2024-13-01",
            "2023-02-29",
            "yesterday",
            "version 2.0.1",
            "in 2024",
            "9999-12-31",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn address_with_a_date_tells_the_day() {
        let day = in_address("https://example.org/2024/05/31/tides");
        assert_eq!(day.as_deref(), Some("2024-05-31"));
        assert_eq!(in_address("https://example.org/2024/05/tides"), None);
    }
}
