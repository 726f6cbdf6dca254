//! The lines of plain text: what is a paragraph, and what is a list.
//!
//! In: text as it is written. Out: its paragraphs, and their lines where they
//! were not broken by the width of the page.

use super::super::Name;
use crate::text;
use std::ops::Range;

/// Widest page that text is wrapped to, by programs or by hand, in columns:
/// e-mail and old text files break at 80.
const WRAPPED_LINE: usize = 90;

/// Share of such a page that lines wrapped by hand take at their mean, in
/// hundredths.
const NEARLY_FULL: usize = 75;

/// Columns that a full line leaves free at its end: its next word is longer.
const LONGEST_ENDING: usize = 12;

/// Most lines of a paragraph that may stand for themselves.
const MAX_LINES: usize = 2_000;

/// Columns of the narrowest page that programs wrap to.
const NARROWEST: usize = 50;

/// Columns of a line from which it is none of a list.
const LONG: usize = 40;

/// Marks that end a sentence where letters have no cases.
const ENDS: [char; 8] = ['.', '?', '!', '。', '？', '！', '」', '।'];

/// Marks that begin an item of a list.
const BULLETS: &[&str] = &["* ", "- ", "+ ", "• "];

/// The paragraphs of a text, parted by blank lines.
pub(super) fn paragraphs(content: &str) -> impl Iterator<Item = &str> {
    content
        .split("\n\n")
        .map(|paragraph| paragraph.trim_matches(['\n', '\r']))
        .filter(|paragraph| !text::is_blank(paragraph))
}

/// Columns that the text was wrapped to: those that most of its broken lines
/// fill; 0 where none does.
pub(super) fn width<'t>(paragraphs: impl Iterator<Item = &'t str>) -> usize {
    let mut filling = [0_u32; WRAPPED_LINE + 1];
    for paragraph in paragraphs {
        for room in breaks(paragraph) {
            let first = room.start.max(NARROWEST);
            let end = room.end.min(WRAPPED_LINE + 1);
            filling
                .get_mut(first..end)
                .into_iter()
                .flatten()
                .for_each(|lines| *lines += 1);
        }
    }
    let most = filling.iter().max().copied().unwrap_or(0);
    let width = filling.iter().position(|&lines| lines == most);
    width.filter(|_| most > 0).unwrap_or(0)
}

/// For each broken line of a paragraph the widths of a page that would break
/// it there: it fits, and the first word of the next line would not.
fn breaks(paragraph: &str) -> Vec<Range<usize>> {
    let lines: Vec<&str> = shown_lines(paragraph).collect();
    let rooms = lines.windows(2).map(|pair| {
        let next = pair[1].split_ascii_whitespace().next().map_or(0, columns);
        let taken = columns(pair[0].trim_end());
        taken..taken + 1 + next
    });
    rooms.collect()
}

/// Whether a paragraph's lines were broken because they were full.
pub(super) fn is_full(paragraph: &str, width: usize) -> bool {
    width > 0 && breaks(paragraph).iter().all(|room| room.contains(&width))
}

fn shown_lines(paragraph: &str) -> impl Iterator<Item = &str> {
    paragraph.lines().filter(|line| !text::is_blank(line))
}

/// Whether a paragraph's lines were broken by the width of its page, or by
/// hand: then they are nearly as long, or go on in the middle of a sentence.
pub(super) fn is_wrapped(paragraph: &str, width: usize) -> bool {
    let lines: Vec<&str> = shown_lines(paragraph).collect();
    if lines.len() > MAX_LINES {
        return true;
    }
    if has_items(paragraph) {
        return false;
    }
    let broken = &lines[..lines.len().saturating_sub(1)];
    let mean = broken.iter().map(|line| columns(line)).sum::<usize>() / broken.len().max(1);
    let pairs = lines.windows(2);
    let goes_on = pairs.filter(|pair| goes_on(pair[0], pair[1])).count() * 2 > broken.len();
    let is_one = if lines.len() > 2 {
        goes_on || width > 0 && mean * 100 >= width * NEARLY_FULL
    } else {
        goes_on && mean >= NARROWEST
    };
    mean <= WRAPPED_LINE && is_one || is_full(paragraph, width)
}

/// Whether a paragraph has items of a list.
pub(super) fn has_items(paragraph: &str) -> bool {
    let marks = ItemMarks::of(paragraph);
    shown_lines(paragraph).any(|line| marks.item(line).is_some())
}

/// Whether a line begins within a sentence: with a small letter, or one of a
/// script that has none below a long line that ends no sentence.
fn goes_on(before: &str, line: &str) -> bool {
    let line = line.trim_start();
    let is_caseless =
        |letter| text::is_alphabetic(letter) && !text::is_lower(letter) && !text::is_upper(letter);
    let is_open = || !before.trim_end().ends_with(ENDS) && columns(before) >= LONG;
    line.starts_with(text::is_lower) || line.starts_with(is_caseless) && is_open()
}

/// A line of a paragraph, or an item of a list in it.
pub(super) struct Piece<'t> {
    /// What it says, without its mark.
    pub text: &'t str,
    /// The list that it is an item of.
    pub list: Option<Name>,
}

/// The lines of a paragraph, those of a sentence in an item of a list
/// together: all but the first are indented.
pub(super) fn pieces(paragraph: &str, width: usize) -> Vec<Piece<'_>> {
    let marks = ItemMarks::of(paragraph);
    let mut before = "";
    let mut places: Vec<(Range<usize>, Option<Name>)> = Vec::new();
    let mut end = 0;
    for line in paragraph.split_inclusive('\n') {
        let start = end;
        end += line.len();
        let item = marks
            .item(line)
            .map(|(list, text)| (end - text.len()..end, Some(list)));
        let is_indented = line.starts_with([' ', '\t']);
        let begins_small = line.trim_start().starts_with(text::is_lower);
        let was_full = width > 0 && columns(before.trim_end()) + LONGEST_ENDING > width;
        match (item, places.last_mut()) {
            _ if text::is_blank(line) => {}
            (Some(item), _) => places.push(item),
            (None, Some((last, Some(_)))) if is_indented && (was_full || begins_small) => {
                last.end = end;
            }
            (None, Some((_, list @ Some(_)))) if is_indented => {
                let list = *list;
                places.push((start..end, list));
            }
            (None, _) => places.push((start..end, None)),
        }
        before = line;
    }
    let pieces = places.into_iter().map(|(place, list)| Piece {
        text: &paragraph[place],
        list,
    });
    pieces.collect()
}

/// What begins an item of a list in a paragraph.
struct ItemMarks {
    /// Whether numbers do: they count from one, and nothing stands between
    /// the items.
    are_numbers: bool,
}

impl ItemMarks {
    fn of(paragraph: &str) -> ItemMarks {
        let mut count = 0;
        let is_run = shown_lines(paragraph).all(|line| match numbered(line) {
            Some((number, _)) => {
                count += 1;
                number == count
            }
            None => line.starts_with([' ', '\t']) && bullet(line).is_none(),
        });
        ItemMarks {
            are_numbers: is_run && count > 1,
        }
    }

    /// The text of an item, and its list.
    fn item<'t>(&self, line: &'t str) -> Option<(Name, &'t str)> {
        let number = numbered(line).filter(|_| self.are_numbers);
        let of_number = number.map(|(_, text)| (Name::OL, text));
        of_number.or_else(|| Some((Name::UL, bullet(line)?)))
    }
}

/// The number before a text, and the text: `2. Boil the water`.
fn numbered(line: &str) -> Option<(u32, &str)> {
    let line = line.trim_start();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let text = line[digits..].strip_prefix(['.', ')'])?;
    Some((text::number(&line[..digits])?, text.strip_prefix(' ')?))
}

/// The width of a line: letters of scripts without spaces are wide.
fn columns(line: &str) -> usize {
    let width = |letter| 1 + usize::from(text::is_spaceless(letter));
    line.chars().map(width).sum()
}

/// The text behind a mark that begins an item.
fn bullet(line: &str) -> Option<&str> {
    let line = line.trim_start();
    BULLETS.iter().find_map(|mark| line.strip_prefix(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PROSE: &str = "The sea rises twice a day, and whoever has lived by\n\
                         it for a year knows without a table when it is time\n\
                         to pull up the boat.";

    #[test]
    fn width_is_what_most_lines_fill() {
        let long =
            "A box that nobody has wrapped, with a line as long as it happened to become\nJoin";
        let width = width([PROSE, PROSE, long].into_iter());
        assert_eq!(width, 51);
        assert!(is_full(PROSE, width));
        assert!(!is_full(long, width));
    }

    #[test]
    fn short_lines_in_wrapped_text_stand_for_themselves() {
        assert!(is_wrapped(PROSE, 51));
        assert!(!is_wrapped("Mail\nPost\nCopy the link", 51));
        assert!(is_wrapped(
            "The sea rises\ntwice a day, and\nfalls twice.",
            51
        ));
        assert!(!is_wrapped("Harbour Office\n12 Quay Street\nLisbon", 0));
        let wide = "海は一日に二度満ちて二度引き、そのたびに港の\n\
                    船は少しずつ向きを変え、それを知らない者は港に\n\
                    いない。";
        assert!(is_wrapped(wide, 72));
        assert!(!is_wrapped("投稿\nメール\nコピー", 72));
    }

    #[test]
    fn lines_past_their_limit_are_one_paragraph() {
        assert!(is_wrapped(&"A\n".repeat(MAX_LINES + 1), 51));
    }

    #[track_caller]
    fn check(paragraph: &str, expected: &[(Option<Name>, &str)]) {
        let found = pieces(paragraph, 51);
        let found: Vec<_> = found
            .iter()
            .map(|piece| (piece.list, piece.text.trim()))
            .collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn item_holds_the_lines_that_stand_farther_in() {
        check(
            "  * Ebb and\n    flow\n  * Tide\nMore",
            &[
                (Some(Name::UL), "Ebb and\n    flow"),
                (Some(Name::UL), "Tide"),
                (None, "More"),
            ],
        );
    }

    #[test]
    fn line_below_an_item_that_begins_anew_is_another() {
        let item = Some(Name::UL);
        check(
            "* Ebb\n  Buyers blame it.",
            &[(item, "Ebb"), (item, "Buyers blame it.")],
        );
    }

    #[test]
    fn numbers_that_count_from_one_begin_items() {
        let item = Some(Name::OL);
        check("1. Boil\n2) Stir", &[(item, "Boil"), (item, "Stir")]);
        check("1. Tides", &[(None, "1. Tides")]);
        check("3. Boil\n4. Stir", &[(None, "3. Boil"), (None, "4. Stir")]);
        let number = "4294967295. a b";
        check(
            &format!("{number}\n1. c d"),
            &[(None, number), (None, "1. c d")],
        );
    }
}
