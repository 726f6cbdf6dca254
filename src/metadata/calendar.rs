//! Days of the calendar, and of those that other countries count by.
//!
//! In: numbers. Out: a [`Day`] that exists and in which a page can have been
//! written, or none.

use crate::text::number;

/// Years that a page can have been written in. There is no clock here, so
/// the end is set where no article of today can claim to come from.
const YEARS: std::ops::RangeInclusive<u32> = 1801..=2049;

/// Years by the Buddhist calendar that pages of Thailand can be of.
const YEARS_OF_THAILAND: std::ops::RangeInclusive<u32> = 2443..=2592;

/// Days that programs write where they know none.
const UNSET: &[(u32, u32, u32)] = &[
    (1899, 12, 30),
    (1899, 12, 31),
    (1900, 1, 1),
    (1969, 12, 31),
    (1970, 1, 1),
];

/// A day of the calendar.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) struct Day {
    year: u32,
    month: u32,
    number: u32,
}

impl Day {
    /// The day, if there is one; years of Thailand count 543 more.
    pub(super) fn new(mut year: u32, month: u32, day: u32) -> Option<Day> {
        if YEARS_OF_THAILAND.contains(&year) {
            year -= 543;
        }
        let length = match month {
            4 | 6 | 9 | 11 => 30,
            2 if is_leap(year) => 29,
            2 => 28,
            1..=12 => 31,
            _ => return None,
        };
        let is_real = YEARS.contains(&year) && (1..=length).contains(&day);
        (is_real && !UNSET.contains(&(year, month, day))).then_some(Day {
            year,
            month,
            number: day,
        })
    }

    /// A day of the Iranian calendar: `new` for `1403/3/11` is 31 May 2024.
    pub(super) fn of_iran(year: u32, month: u32, day: u32) -> Option<Day> {
        let is_real = (1200..=1428).contains(&year)
            && (1..=31).contains(&day)
            && (1..=12).contains(&month)
            && (month <= 6 || day <= 30);
        if !is_real {
            return None;
        }
        // Leap years come eight in 33; day 0 is the first of year 979, which
        // was 20 March 1600.
        let years = year - 979;
        let leaps = years / 33 * 8 + (years % 33).div_ceil(4);
        let months = (month - 1) * 31 - (month - 1).saturating_sub(6);
        let days = years * 365 + leaps + months + day - 1;
        Day::of_number(u64::from(days) + 584_407)
    }

    /// The day that a time of ISO 8601 begins with.
    pub(super) fn of_iso(time: &str) -> Option<Day> {
        let part = |from, to| number(time.get(from..to)?);
        Day::new(part(0, 4)?, part(5, 7)?, part(8, 10)?)
    }

    /// Whether this is the day right after another.
    pub(super) fn follows(self, before: Day) -> bool {
        let next = Day::new(before.year, before.month, before.number + 1);
        let of_next_month = || Day::new(before.year, before.month + 1, 1);
        let next = next.or_else(of_next_month);
        next.or_else(|| Day::new(before.year + 1, 1, 1)) == Some(self)
    }

    /// The day of so many seconds since 1970.
    pub(super) fn of_seconds(seconds: u64) -> Option<Day> {
        Day::of_number(seconds / 86_400 + 719_468)
    }

    /// The day of so many days since the first of March of the year 0.
    fn of_number(days: u64) -> Option<Day> {
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
        Day::new(year as u32, month as u32, day as u32)
    }

    /// `2024-05-31`.
    pub(super) fn write(self) -> String {
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

/// Writes a number in so many digits.
pub(super) fn push_number(text: &mut String, number: u32, width: u32) {
    for place in (0..width).rev() {
        let digit = number / 10_u32.pow(place) % 10;
        text.push(char::from(b'0' + digit as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(day: Option<Day>) -> String {
        day.map(Day::write).unwrap_or_default()
    }

    #[test]
    fn days_of_iran_are_turned_into_ours() {
        assert_eq!(written(Day::of_iran(1403, 3, 11)), "2024-05-31");
        assert_eq!(written(Day::of_iran(1403, 1, 1)), "2024-03-20");
        assert_eq!(written(Day::of_iran(1399, 12, 30)), "2021-03-20");
        assert_eq!(written(Day::of_iran(1403, 7, 31)), "");
    }

    #[test]
    fn day_after_the_last_of_a_month_or_year_is_the_first_of_the_next() {
        let day = |text| Day::of_iso(text).expect("a day");
        for (before, after) in [
            ("2024-05-30", "2024-05-31"),
            ("2024-02-29T23:00Z", "2024-03-01"),
            ("2023-12-31", "2024-01-01"),
        ] {
            assert!(day(after).follows(day(before)));
            assert!(!day(before).follows(day(after)));
        }
    }

    #[test]
    fn unset_and_impossible_days_are_none() {
        for (year, month, day) in [(1970, 1, 1), (2023, 2, 29), (2087, 5, 1), (1, 1, 1)] {
            assert_eq!(Day::new(year, month, day), None);
        }
    }
}
