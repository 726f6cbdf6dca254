//! Times as pages write them, made ISO 8601.
//!
//! In: a text that is a date, or is nothing. Out: the same moment in ISO
//! 8601, no finer than written, its offset kept.

use super::calendar::{Day, push_number};
use super::worded::{Order, worded};
use crate::text::{before_mark, number};

/// Longest text that may be a date.
const MAX_BYTES: usize = 80;

/// The ISO 8601 form of a declared time, or none.
pub(super) fn iso(text: &str) -> Option<String> {
    let text = text.trim();
    if text.len() > MAX_BYTES {
        return None;
    }
    numeric(text)
        .or_else(|| unix(text))
        .or_else(|| worded(text, Order::Unknown))
}

/// The day that an address names: `/2024/05/31/`, `/2024-05-31-`,
/// `/2024/may/31/`.
pub(super) fn in_address(url: &str) -> Option<String> {
    let path = before_mark(url, b"?#");
    let parts: Vec<&str> = path.split(['/', '-', '_']).collect();
    parts.windows(3).find_map(|part| {
        let is_form = part[0].len() == 4 && part[1].len() >= 2 && part[2].len() == 2;
        let year = number(part[0]).filter(|_| is_form)?;
        match number(part[1]) {
            Some(month) if part[1].len() == 2 => {
                Some(Day::new(year, month, number(part[2])?)?.write())
            }
            _ => worded(&part.join(" "), Order::Unknown),
        }
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
    let mut written = Day::of_seconds(seconds)?.write();
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
        let named = in_address("https://example.org/2024/may/31/tides");
        assert_eq!(named.as_deref(), Some("2024-05-31"));
        assert_eq!(in_address("https://example.org/2024/05/tides"), None);
    }
}
