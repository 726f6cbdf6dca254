//! Days that a text of the page names, in the languages of the world.
//!
//! In: a short text, such as `Published on 31 May 2024 at 10:00`. Out: the
//! day in ISO 8601. What cannot be told for sure (`03/04/2024` on a page of
//! unknown country) is none.

use super::calendar::Day;
use super::lexicon::{MONTHS, MONTHS_OF_IRAN};
use crate::text::{is_alphanumeric, lower_case};

/// Longest text that names a day, in bytes.
const MAX_BYTES: usize = 120;

/// Longest name of a month, in letters.
const MAX_NAME_LETTERS: usize = 12;

/// Ends of words after which the years of a reign are counted, and the year
/// before its first.
const ERAS: &[(&str, u32)] = &[
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("民國", 1911),
    ("民国", 1911),
];

/// Which number of `03/04/2024` is the day.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Order {
    /// The first.
    DayFirst,
    /// Any, as far as is known.
    #[default]
    Unknown,
}

/// A piece of a text that may name a day.
#[derive(Clone, Copy, Debug)]
struct Token {
    value: Value,
    /// The sign right after it, 0 for none; all units of days (`年`) are `u`.
    mark: u8,
}

/// What a piece stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Value {
    Number(u32),
    Month(u32),
    /// A month of the Iranian calendar.
    MonthOfIran(u32),
    /// The name of a reign: its years follow the one here.
    Era(u32),
    /// The second of two months of the same name, one year apart.
    Second,
    /// "Month", which a number follows: `tháng 5`.
    Counted,
    /// "Year" and "five" in Vietnamese.
    YearOrFive,
    Word,
}

/// The day named in a short text of the page.
pub(super) fn worded(text: &str, order: Order) -> Option<String> {
    if text.len() > MAX_BYTES || !has_two_numbers(text) {
        return None;
    }
    let tokens = tokens(text);
    let mut runs = tokens.windows(3);
    let day = runs.find_map(|run| day_of(run[0], run[1], run[2], order))?;
    Some(day.write())
}

/// Whether a short text names a day, with or without its year.
pub(super) fn names_day(text: &str) -> bool {
    let is_pair = |pair: &[Token]| {
        matches!(
            (pair[0].value, pair[1].value),
            (Value::Number(1..=31), Value::Month(_)) | (Value::Month(_), Value::Number(1..=31))
        )
    };
    has_digit(text)
        && (worded(text, Order::Unknown).is_some() || tokens(text).windows(2).any(is_pair))
}

/// Whether a text has two numbers, which every day is told by.
fn has_two_numbers(text: &str) -> bool {
    let (mut numbers, mut is_within) = (0, false);
    for character in text.chars() {
        let is_digit = digit(character).is_some();
        numbers += u32::from(is_digit && !is_within);
        is_within = is_digit;
    }
    numbers > 1
}

/// Whether a text has a digit of any script.
pub(super) fn has_digit(text: &str) -> bool {
    let foreign = || text.chars().any(|character| digit(character).is_some());
    text.bytes().any(|byte| byte.is_ascii_digit()) || !text.is_ascii() && foreign()
}

/// Day, month and year in a row, in any of their usual orders.
fn day_of(first: Token, second: Token, third: Token, order: Order) -> Option<Day> {
    use Value::{Month, MonthOfIran, Number};
    match (first.value, second.value, third.value) {
        (Month(month), Number(day), Number(year)) => Day::new(year, month, day),
        (Number(one), Month(month), Number(other)) => {
            Day::new(one.max(other), month, one.min(other))
        }
        (Number(year), Number(day), Month(month)) if year > 99 && first.mark == b'.' => {
            Day::new(year, month, day)
        }
        (Number(one), MonthOfIran(month), Number(other)) => {
            Day::of_iran(one.max(other), month, one.min(other))
        }
        (Number(year), Number(month), Number(day)) if year > 99 && first.mark != 0 => {
            Day::new(year, month, day).or_else(|| Day::of_iran(year, month, day))
        }
        (Number(one), Number(other), Number(year)) if first.mark == second.mark => {
            of_numbers(one, other, year, first.mark, order)
        }
        _ => None,
    }
}

/// `31.5.2024`, `5/31/2024`, and `03/04/2024` where the order is known.
fn of_numbers(one: u32, other: u32, year: u32, mark: u8, order: Order) -> Option<Day> {
    let is_day_first = mark == b'.' || one > 12 || one == other;
    match order {
        _ if mark == 0 => None,
        _ if is_day_first => Day::new(year, other, one),
        _ if other > 12 => Day::new(year, one, other),
        Order::DayFirst => Day::new(year, other, one),
        Order::Unknown => None,
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let mut length = first.len_utf8();
        if digit(first).is_some() {
            let (number, used) = number(rest);
            length = used + ordinal(&rest[used..]);
            push(&mut tokens, Value::Number(number));
        } else if let Some(mark) = mark(first) {
            if let Some(last) = tokens.last_mut() {
                last.mark = mark;
            }
        } else if is_letter(first) {
            let end = rest.find(|c: char| !is_letter(c) || digit(c).is_some() || mark(c).is_some());
            length = end.unwrap_or(rest.len());
            if let Some(value) = word_value(&rest[..length]) {
                push(&mut tokens, value);
            }
        }
        rest = &rest[length..];
    }
    tokens
}

/// Adds a piece; some only change the one before.
fn push(tokens: &mut Vec<Token>, mut value: Value) {
    let last = tokens.last().map(|token| token.value);
    match (last, value) {
        (Some(Value::Era(before)), Value::Number(year)) => {
            tokens.pop();
            value = Value::Number(before.saturating_add(year));
        }
        // `تشرين الثاني` is November, `كانون الثاني` January.
        (Some(Value::Month(month)), Value::Second) => {
            tokens.pop();
            value = Value::Month(month % 12 + 1);
        }
        // `مايو/أيار` is one month in two words.
        (Some(Value::Month(known)), Value::Month(month)) if known == month => return,
        (Some(Value::Counted), Value::Number(month @ 1..=12)) => {
            tokens.pop();
            value = Value::Month(month);
        }
        (Some(Value::Counted), Value::YearOrFive) => {
            tokens.pop();
            value = Value::Month(5);
        }
        (_, Value::Second | Value::YearOrFive) => return,
        _ => {}
    }
    tokens.push(Token { value, mark: 0 });
}

/// Letters of words, vowel signs of Hindi, Bengali and Thai among them.
#[inline(never)]
fn is_letter(character: char) -> bool {
    is_alphanumeric(character)
        || matches!(character as u32, 0x0900..=0x0903 | 0x093A..=0x094F | 0x0980..=0x09E3 | 0x0E31..=0x0E4E)
}

/// The value of a digit: of ours, wide, Arabic, Persian, of Hindi or Bengali.
#[inline(never)]
fn digit(character: char) -> Option<u32> {
    let code = character as u32;
    let zero = match code {
        0x30..=0x39 => 0x30,
        0x0660..=0x0669 => 0x0660,
        0x06F0..=0x06F9 => 0x06F0,
        0x0966..=0x096F => 0x0966,
        0x09E6..=0x09EF => 0x09E6,
        0xFF10..=0xFF19 => 0xFF10,
        _ => return None,
    };
    Some(code - zero)
}

/// The number at the front, and how many bytes it takes.
fn number(text: &str) -> (u32, usize) {
    let (mut number, mut length) = (0_u32, 0);
    for character in text.chars() {
        let Some(digit) = digit(character) else {
            break;
        };
        number = number.saturating_mul(10).saturating_add(digit);
        length += character.len_utf8();
    }
    (number, length)
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
    let is_end = |end: &&&str| {
        let head = rest.get(..end.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(end))
    };
    ends.iter().find(is_end).map_or(0, |end| end.len())
}

/// Joining words (`31 de mayo de 2024`, `the 31st of May`) say nothing.
fn word_value(word: &str) -> Option<Value> {
    if let Some(era) = ERAS.iter().find(|era| word.ends_with(era.0)) {
        return Some(Value::Era(era.1));
    }
    let letters = word.chars().count();
    if letters > MAX_NAME_LETTERS {
        return Some(Value::Word);
    }
    let word = lower_case(word);
    match word.as_str() {
        "de" | "of" | "del" | "the" | "d" | "di" | "ב" | "الأول" | "ماه" | "m" | "gada" | "ж" =>
        {
            return None;
        }
        "الثاني" => return Some(Value::Second),
        "tháng" => return Some(Value::Counted),
        "năm" => return Some(Value::YearOrFive),
        _ => {}
    }
    let of_iran = MONTHS_OF_IRAN.split(' ').position(|month| month == word);
    if let Some(place) = of_iran {
        return Some(Value::MonthOfIran(place as u32 + 1));
    }
    // Hebrew puts "in" right before the month.
    let month = month(&word).or_else(|| month(word.strip_prefix('ב')?));
    Some(month.map_or(Value::Word, Value::Month))
}

/// The pairs of bytes that names of months begin with, a bit each; some share
/// one.
static HEADS: [u64; 16] = heads(MONTHS.as_bytes());

const fn heads(names: &[u8]) -> [u64; 16] {
    let mut heads = [0; 16];
    let mut place = 0;
    while place + 1 < names.len() {
        if place == 0 || matches!(names[place - 1], b' ' | b'\n') {
            let (word, bit) = head(names[place], names[place + 1]);
            heads[word] |= 1 << bit;
        }
        place += 1;
    }
    heads
}

const fn head(first: u8, second: u8) -> (usize, u32) {
    let mixed = (first as u32 & 31) << 5 | second as u32 & 31;
    ((mixed >> 6) as usize, mixed & 63)
}

/// The month with the longest name that the word is or begins with.
fn month(word: &str) -> Option<u32> {
    let (word, names) = (word.as_bytes(), MONTHS.as_bytes());
    let &[first, second, ..] = word else {
        return None;
    };
    // Most words are no month, and known by how they begin.
    let (place, bit) = head(first, second);
    if HEADS[place] >> bit & 1 == 0 {
        return None;
    }
    let (mut longest, mut best) = (0, None);
    let (mut month, mut start) = (1, 0);
    // Bytes rather than words: the list is long, and asked often.
    while start < names.len() {
        let mut end = start;
        let mut is_met = true;
        while end < names.len() && !matches!(names[end], b' ' | b'\n') {
            is_met = is_met && word.get(end - start) == Some(&names[end]);
            end += 1;
        }
        if is_met && end - start > longest {
            let name = &MONTHS[start..end];
            if name.len() == word.len() || name.chars().nth(3).is_some() {
                (longest, best) = (name.len(), Some(month));
            }
        }
        month += u32::from(names.get(end) == Some(&b'\n'));
        start = end + 1;
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let found = worded(text, Order::Unknown);
        assert_eq!(found.unwrap_or_default(), expected, "{text:?}");
    }

    #[test]
    fn months_of_the_worlds_languages_are_read() {
        for text in [
            "31 May 2024",
            "Freitag, 31. Mai 2024",
            "31 de mayo de 2024",
            "le 31 mai 2024",
            "31 maggio 2024",
            "31 de maio de 2024",
            "31 mei 2024",
            "31 maja 2024",
            "31. května 2024",
            "31 мая 2024 г.",
            "31 травня 2024 року",
            "31 Mayıs 2024 Cuma",
            "الجمعة 31 مايو 2024",
            "٣١ أيار ٢٠٢٤",
            "31 مايو/أيار 2024",
            "31 במאי 2024",
            "۱۱ خرداد ۱۴۰۳",
            "۱۴۰۳/۰۳/۱۱",
            "31 मई 2024",
            "३१ मई २०२४",
            "2024年5月31日(金)",
            "令和6年5月31日",
            "發布於 2024年5月31日",
            "2024년 5월 31일",
            "2024. május 31.",
            "31 Μαΐου 2024",
            "31. maj 2024",
            "31. mája 2024",
            "31. svibnja 2024.",
            "2024 m. gegužės 31 d.",
            "2024. gada 31. maijs",
            "31 พฤษภาคม 2567",
            "Thứ Sáu, 31 tháng 5, 2024",
            "ngày 31 tháng 5 năm 2024",
            "31 Tháng Năm, 2024",
            "Thứ 6, 31/05/2024",
            "31 май 2024 г.",
            "31. мај 2024.",
            "2024 ж. 31 мамыр",
            "৩১ মে ২০২৪",
            "31 مئی 2024",
            "31. maí 2024",
        ] {
            check(text, "2024-05-31");
        }
    }

    #[test]
    fn months_that_begin_alike_are_told_apart() {
        check("3. června 2024", "2024-06-03");
        check("3. července 2024", "2024-07-03");
        check("3 stycznia 2024", "2024-01-03");
        check("3 كانون الثاني 2024", "2024-01-03");
        check("3 كانون الأول 2024", "2024-12-03");
        check("3 تشرين الثاني 2024", "2024-11-03");
        check("3 marraskuuta 2024", "2024-11-03");
        check("3 maaliskuuta 2024", "2024-03-03");
    }

    #[test]
    fn words_that_begin_like_months_are_none() {
        check("Top 10 novels 2024", "");
        check("10 marketing 2024", "");
        check("10 settings 2024", "");
        check("10 products 2024", "");
    }

    #[test]
    fn numbers_are_read_where_the_order_is_sure() {
        check("31/05/2024", "2024-05-31");
        check("5/31/2024", "2024-05-31");
        check("03/04/2024", "");
        let day = worded("03/04/2024", Order::DayFirst);
        assert_eq!(day.as_deref(), Some("2024-04-03"));
    }
}
