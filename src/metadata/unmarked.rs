//! Bylines that nothing marks but their place.
//!
//! In: the headline. Out: the names in the first short lines below it, or in
//! the line right above. A line that holds a day beside a name, how long
//! reading takes, or what somebody does, is a byline; a lone name is one when
//! the text follows. Sections, places and commands look like names too, so
//! words that people are not called rule a line out.

use super::line::{line, texts};
use super::names::{self, are_people, is_person, is_what_somebody_does};
use super::worded::names_day;
use crate::dom::{Document, Name, NodeId};
use crate::lexicon::{self, Topics};
use crate::text::{cut, fold_whitespace, holds, lower_case, split_at_part, words};

/// Lines below the headline looked at: a lead may come before the byline.
const MAX_LINES: usize = 3;

/// Nodes around the headline looked at.
const NODES_AFTER: usize = 80;
const NODES_BEFORE: usize = 24;

/// Longest line that is a byline, in bytes.
const MAX_LINE_BYTES: usize = 90;

/// Parts of a line looked at.
const MAX_PARTS: usize = 8;

/// Longest line that says how long reading takes, or what somebody does, in
/// words.
const MAX_NOTE_WORDS: u32 = 5;

/// Least words of a line that is text.
const MIN_PROSE_WORDS: u32 = 20;

/// Least words of a line that is a sentence.
const MIN_SENTENCE_WORDS: u32 = 5;

/// Marks between a name and what else the line says.
const SEPARATORS: &[&str] = &[
    " / ", " · ", " • ", " | ", " – ", " — ", " - ", ", ", "／", "　", " ",
];

/// A line and the element that shows it, or the text, where the element holds
/// the headline too.
struct Line {
    id: NodeId,
    text: String,
}

/// The names and the element that shows them.
pub(super) fn find(document: &Document, headline: NodeId) -> Option<(String, NodeId)> {
    let after = document.end(headline);
    let until = NodeId::new((after.index() + NODES_AFTER).min(document.len()));
    let below = lines(document, after, until, headline);
    for (place, here) in below.iter().enumerate().take(MAX_LINES) {
        if is_prose(&here.text) && place > 0 {
            break;
        }
        let next = below.get(place + 1).map_or("", |line| line.text.as_str());
        // A lead may stand between the headline and the names.
        let is_first = place == 0 || place == 1 && is_sentence(&below[0].text);
        let name = name_of(&here.text, next, is_first);
        let name = name.map(str::to_owned);
        let Some(name) = name.or_else(|| name_among_parts(document, here.id)) else {
            continue;
        };
        if is_plain(document, here.id, headline) && !is_repeated(document, headline, &name) {
            return Some((name, holder(document, here.id)));
        }
    }
    let before = NodeId::new(headline.index().saturating_sub(NODES_BEFORE));
    let above = lines(document, before, headline, headline).pop()?;
    let name = dated_name(&above.text).filter(|_| is_plain(document, above.id, headline))?;
    Some((name.to_owned(), holder(document, above.id)))
}

/// The element of a line.
fn holder(document: &Document, line: NodeId) -> NodeId {
    let parent = document.parent(line).filter(|_| document.is_text(line));
    parent.unwrap_or(line)
}

/// The lines shown between two places, in page order.
fn lines(document: &Document, start: NodeId, end: NodeId, headline: NodeId) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for (id, _) in texts(document, start, end) {
        if lines
            .last()
            .is_some_and(|last| document.contains(last.id, id))
        {
            continue;
        }
        let holder = document
            .ancestors(id)
            .take_while(|&around| !document.contains(around, headline))
            .find(|&around| is_block(document.name(around)));
        let text = match holder {
            Some(id) => line(document, id),
            None => fold_whitespace(cut(document.text(id), 2 * MAX_LINE_BYTES)),
        };
        if !text.is_empty() {
            let id = holder.unwrap_or(id);
            lines.push(Line { id, text });
        }
        if lines.len() > MAX_LINES {
            break;
        }
    }
    lines
}

/// The name that a line gives, if it is a byline.
fn name_of<'l>(line: &'l str, next: &str, is_first: bool) -> Option<&'l str> {
    if let Some(name) = dated_name(line) {
        return Some(name);
    }
    if let Some(name) = line.strip_prefix("With ") {
        return Some(name).filter(|name| is_first && is_person(name));
    }
    if line.len() > MAX_LINE_BYTES {
        return None;
    }
    // `Ada Brook, Staff Writer` and `Ada Brook · 4 min read`
    let said = split_at_part(line, ", ").filter(|(_, rest)| is_what_somebody_does(rest));
    let said =
        said.or_else(|| split_at_part(line, " · ").filter(|(_, rest)| is_reading_time(rest)));
    if let Some((name, _)) = said.filter(|(name, _)| are_people(name)) {
        return Some(name);
    }
    let is_dated = is_day(next) || is_reading_time(next) || is_what_somebody_does(next);
    let goes_on = || is_sentence(next) || is_about_readers(next);
    let is_followed = is_dated || is_prose(next) || is_first && goes_on();
    // Two persons in a line of their own are hardly anything else.
    let are_several = || is_first && !is_person(line);
    if (is_followed && (is_first || is_dated) || are_several()) && are_people(line) {
        return Some(line);
    }
    if !is_followed {
        return None;
    }
    // `Ada Brook · Museums`
    let (name, section) = split_at_part(line, " · ").or_else(|| split_at_part(line, " | "))?;
    let is_short = words(section) <= 2;
    (is_first && is_short && is_person(name) && is_prose(next)).then_some(name)
}

/// The name that has an element of its own next to that of a day, of how long
/// reading takes, or of what its bearer does.
///
/// ```html
/// <div><span>Ada Brook</span><span>·</span><span>3 min read</span></div>
/// ```
fn name_among_parts(document: &Document, id: NodeId) -> Option<String> {
    let parts = texts(document, id, document.end(id)).take(MAX_PARTS);
    let is_said = |part: &&str| part.chars().any(char::is_alphanumeric) || joins_names(part);
    let parts: Vec<&str> = parts.map(|(_, part)| part).filter(is_said).collect();
    let is_note =
        |part: &&str| is_day(part) || is_reading_time(part) || is_what_somebody_does(part);
    let note = parts.iter().position(is_note)?;
    let mut first = note.saturating_sub(1);
    while first >= 2 && joins_names(parts[first - 1]) {
        first -= 2;
    }
    let before = parts[first..note].join(" ");
    let after = parts.get(note + 1).copied().filter(|_| note == 0);
    let mut names = [before.as_str()].into_iter().chain(after);
    let name = names.find(|name| name.len() <= MAX_LINE_BYTES && are_people(name))?;
    Some(name.to_owned())
}

/// Whether a part stands between two names.
fn joins_names(part: &str) -> bool {
    matches!(part, "," | "&" | "and" | "und" | "et" | "y" | "e")
}

/// The name in `Ada Brook / 31 May 2024` or `31 May 2024 · Ada Brook`.
fn dated_name(line: &str) -> Option<&str> {
    if line.len() > MAX_LINE_BYTES || !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    SEPARATORS.iter().find_map(|mark| {
        let is_wide = *mark != " ";
        let before = split_at_part(line, mark).filter(|(name, rest)| {
            is_day(rest)
                && (are_people(name) || names::is_spaceless_name(name))
                && (is_wide || !name.is_ascii())
        });
        let after = || {
            line.rsplit_once(mark)
                .filter(|(rest, name)| is_wide && is_day(rest) && are_people(name))
        };
        before.map(|(name, _)| name).or_else(|| Some(after()?.1))
    })
}

/// Whether a line begins with a day, the year left out or not.
fn is_day(text: &str) -> bool {
    let text = cut(text, MAX_LINE_BYTES);
    words(text) <= 12 && names_day(text)
}

/// Whether a line says how long reading takes.
fn is_reading_time(text: &str) -> bool {
    speaks(text, Topics::META)
}

/// Whether a line counts comments, or asks to share.
fn is_about_readers(text: &str) -> bool {
    speaks(text, Topics(Topics::COMMENTS.0 | Topics::SHARE.0))
}

/// Whether a short line is about any of these.
fn speaks(text: &str, topics: Topics) -> bool {
    let mut line = String::new();
    lexicon::fold(cut(text, MAX_LINE_BYTES), &mut line);
    words(text) <= MAX_NOTE_WORDS && lexicon::topics(&line).has(topics)
}

/// Whether a line is a sentence, however short.
fn is_sentence(text: &str) -> bool {
    words(text) >= MIN_SENTENCE_WORDS && text.ends_with(['.', '!', '?', '…', '”', '"', '。'])
}

fn is_prose(text: &str) -> bool {
    words(text) >= MIN_PROSE_WORDS
}

/// Whether nothing around says that the line is a link, a label or a list.
fn is_plain(document: &Document, id: NodeId, headline: NodeId) -> bool {
    let around = document.upwards(id);
    let mut around = around.take_while(|&id| !document.contains(id, headline));
    let is_held = around.any(|id| {
        matches!(
            document.name(id),
            Name::ASIDE
                | Name::BLOCKQUOTE
                | Name::BUTTON
                | Name::FIGURE
                | Name::FOOTER
                | Name::FORM
                | Name::LABEL
                | Name::NAV
                | Name::TABLE
        )
    });
    !is_held
}

/// Whether the headline says the name too: it is what the page is about.
fn is_repeated(document: &Document, headline: NodeId, name: &str) -> bool {
    let headline = lower_case(&line(document, headline));
    name.split(' ')
        .any(|word| word.chars().count() > 2 && holds(&headline, &lower_case(word)))
}

fn is_block(name: Name) -> bool {
    matches!(
        name,
        Name::ADDRESS
            | Name::ASIDE
            | Name::BLOCKQUOTE
            | Name::DD
            | Name::DIV
            | Name::DT
            | Name::FIGURE
            | Name::FOOTER
            | Name::FORM
            | Name::HEADER
            | Name::LI
            | Name::P
            | Name::SECTION
            | Name::TD
    )
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use crate::dom::{Document, Name};

    const PROSE: &str = "The sea rises twice a day, and falls twice, and nobody who lives \
                         beside it could tell you why without looking at the moon.";

    fn page(line: &str, text: &str) -> Document {
        Sample::new()
            .leaf(Name::TITLE, &[], "How tides rise")
            .leaf(Name::H1, &[], "How tides rise")
            .leaf(Name::P, &[], line)
            .leaf(Name::P, &[], text)
            .finish()
    }

    #[track_caller]
    fn check(line: &str, text: &str, name: Option<&str>) {
        assert_eq!(read(&page(line, text)).byline.as_deref(), name, "{line:?}");
    }

    #[test]
    fn name_beside_a_day_is_a_byline() {
        check("Ada Brook / 11 November 2024", "", Some("Ada Brook"));
        check("Ada Brook · 3 May 2025", "", Some("Ada Brook"));
        check("Ada Brook, 4 June", "", Some("Ada Brook"));
        check("4 June 2025 — Ada Brook", "", Some("Ada Brook"));
        check("水原しおり 2024年5月3日", "", Some("水原しおり"));
    }

    #[test]
    fn name_and_day_in_elements_of_their_own_are_a_byline() {
        let read = |parts: [&str; 3]| {
            let line = Sample::new()
                .leaf(Name::H1, &[], "How tides rise")
                .open(Name::DIV, &[]);
            let parts = parts.into_iter();
            let line = parts.fold(line, |line, part| line.leaf(Name::SPAN, &[], part));
            read(&line.finish()).byline
        };
        let two = "Ada Brook, Tom Wells";
        assert_eq!(
            read(["Ada Brook and Tom Wells", "·", "3 May 2025"]).as_deref(),
            Some(two)
        );
        assert_eq!(
            read(["Ada Brook", "|", "3 min read"]).as_deref(),
            Some("Ada Brook")
        );
        assert_eq!(
            read(["4 June", "–", "Ada Brook"]).as_deref(),
            Some("Ada Brook")
        );
        assert_eq!(read(["Ada Brook", "and", "Tom Wells"]), None);
        assert_eq!(read(["Ada Brook", "·", "Follow"]), None);
        assert_eq!(read(["Low Tide", "·", "3 May 2025"]), None);
    }

    #[test]
    fn lone_name_before_the_text_is_a_byline() {
        check("Ada Brook", PROSE, Some("Ada Brook"));
        check("Ada Brook", "It rises twice a day.", Some("Ada Brook"));
        check(
            "Inés Sanz y Ada Brook",
            "Menu",
            Some("Inés Sanz, Ada Brook"),
        );
        check("Ada Brook", "4 June 2025", Some("Ada Brook"));
        check("Ada Brook · Museums", PROSE, Some("Ada Brook"));
        check("Ada Brook, Staff Writer", "", Some("Ada Brook"));
        check(
            "Ada Brook and Tom Wells · 4 min read",
            "",
            Some("Ada Brook, Tom Wells"),
        );
        check("Ada Brook", "Staff Writer", Some("Ada Brook"));
        check("With Ada Brook", "Refreshes by itself", Some("Ada Brook"));
    }

    #[test]
    fn section_place_or_command_is_no_byline() {
        check("Travel / 11 November 2024", "", None);
        check("Travel Tips", PROSE, None);
        check("New York", PROSE, None);
        check("Ada Brook", "Menu", None);
        check("Get Started", PROSE, None);
    }

    #[test]
    fn person_whom_the_headline_names_is_no_author() {
        let document = Sample::new()
            .leaf(Name::H1, &[], "What Ada Brook saw at low tide")
            .leaf(Name::P, &[], "Ada Brook, 4 June 2025")
            .finish();
        assert_eq!(read(&document).byline, None);
    }
}
