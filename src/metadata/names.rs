//! Names of authors: told from what stands around and instead of them.
//!
//! In: texts said to name authors. Out: the names alone, joined by commas.
//! "By", dates, addresses and accounts such as "admin" are no names.

use super::lexicon::{
    AGENCIES, ENDINGS, LOWER_WORDS, NO_NAME_ENDINGS, NO_NAME_WORDS, NO_NAMES, PREFIXES, ROLE_WORDS,
    SUFFIXES, entries, holds,
};
use super::worded::{has_digit, names_day};
use crate::text::{
    cut, fold_whitespace, holds as is_part, is_alphabetic, is_alphanumeric, is_lower, is_spaceless,
    is_upper, lower, lower_case, split_at_part, words,
};

/// Longest line that only announces a name.
const MAX_LABEL_BYTES: usize = 40;

/// Longest word that leads to a day, in bytes.
const MAX_LEAD_BYTES: usize = 3;

/// Length from which the ending of a word tells that it is no name: there
/// are a Fleming and a Browning.
const MIN_LONG_BYTES: usize = 9;

/// Most names of one page.
pub(super) const MAX_NAMES: usize = 20;

/// Bytes of a text of names that are looked at.
const MAX_TEXT_BYTES: usize = 4 << 10;

/// Longest name, in bytes.
const MAX_NAME_BYTES: usize = 80;

/// Most words of what somebody does.
const MAX_ROLE_WORDS: u32 = 5;

/// Most words of one name.
const MAX_NAME_WORDS: u32 = 8;

/// The names in several texts, each once, none that is the site's own.
pub(super) fn join(texts: &mut dyn Iterator<Item = &str>, site_names: &[&str]) -> Option<String> {
    let mut names: Vec<String> = Vec::new();
    for text in texts {
        let text = fold_whitespace(cut(text, MAX_TEXT_BYTES));
        for (place, name) in split(&text).into_iter().map(clean).enumerate() {
            let is_site = site_names.iter().any(|site| is_same(site, name));
            if place > 0 && is_credential(name) && !is_agency(name) {
                if let Some(last) = names.last_mut() {
                    last.push_str(", ");
                    last.push_str(name);
                }
                continue;
            }
            let is_added = place > 0 && is_role(name);
            if names.len() < MAX_NAMES
                && is_name(name)
                && !is_site
                && !is_added
                && !is_agency(name)
                && !names.iter().any(|known| is_same(known, name))
            {
                names.push(name.to_owned());
            }
        }
    }
    (!names.is_empty()).then(|| names.join(", "))
}

/// The first news agency among the names in several texts.
pub(super) fn agency(texts: &mut dyn Iterator<Item = &str>) -> Option<String> {
    for text in texts {
        let text = cut(text, MAX_TEXT_BYTES);
        for name in text.split([',', ';', '|', '/', '&', '(', ')', '·']) {
            let name = without_staff(clean(name));
            if is_agency(name) {
                return Some(name.to_owned());
            }
        }
    }
    None
}

/// The agency in `LISBON (Reuters) - The sea rises`.
pub(super) fn agency_at_front(text: &str) -> Option<String> {
    let head = cut(text.trim_start(), MAX_NAME_BYTES);
    let (place, rest) = head.split_once('(')?;
    let (name, after) = rest.split_once(')')?;
    let is_line = after.trim_start().starts_with(['-', '–', '—']);
    let is_place = place.len() <= MAX_LABEL_BYTES && !is_part(place, ". ");
    (is_line && is_place && is_agency(name)).then(|| name.to_owned())
}

/// Whether a name is a news agency's.
fn is_agency(name: &str) -> bool {
    let folded = lower_case(name);
    // *AP* and *dpa* are agencies, *Ani* may be a person.
    let is_short = name.is_ascii() && name.len() <= 4;
    let is_one_case = !name.bytes().any(|byte| byte.is_ascii_lowercase()) || folded == name;
    (!is_short || is_one_case) && holds(AGENCIES, &folded)
}

fn without_staff(name: &str) -> &str {
    let staff = [" Staff", " staff", " News Service"];
    let bare = staff.iter().find_map(|staff| name.strip_suffix(staff));
    bare.unwrap_or(name)
}

/// The names in a joined text, each alone.
pub(super) fn list(joined: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in joined.split(',').map(str::trim_start) {
        match names.last_mut() {
            Some(last) if is_credential(name) => {
                last.push_str(", ");
                last.push_str(name);
            }
            _ => names.push(name.to_owned()),
        }
    }
    names
}

/// Turns `Brook, Ada` round, as citation tags write it.
pub(super) fn flip(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.contains(',') => {
            let mut flipped = first.trim().to_owned();
            flipped.push(' ');
            flipped.push_str(last.trim());
            flipped
        }
        _ => name.to_owned(),
    }
}

/// Whether a text only announces a name: `By`, `Written by:`.
pub(super) fn is_label(text: &str) -> bool {
    if text.len() > MAX_LABEL_BYTES {
        return false;
    }
    let text = lower_case(text.trim_end_matches([':', ' ']));
    let mut stems = entries(PREFIXES).chain(["di"]);
    stems.any(|prefix| prefix.trim_end_matches([':', ' ']) == text)
}

/// Whether a text only joins two names.
pub(super) fn is_joiner(text: &str) -> bool {
    matches!(
        text.trim_end_matches([',', ' ']),
        "" | "and" | "&" | "und" | "et" | "y" | "|" | "with" | "e" | "·" | "•"
    ) && !text.is_empty()
}

/// Whether a shown text reads like names: every word begins with a capital,
/// but for *van*, *de*, *and* and the like.
pub(super) fn is_shown_name(text: &str) -> bool {
    let is_fit = |word: &str| {
        let first = word.chars().find(|&c| is_alphanumeric(c));
        first.is_none_or(|c| !is_lower(c)) || holds(LOWER_WORDS, word)
    };
    let is_upper = text.chars().any(|c| is_alphabetic(c) && !is_lower(c));
    is_upper
        && text.len() <= 3 * MAX_NAME_BYTES
        && text.split([' ', ',']).all(is_fit)
        && split(text).first().is_some_and(|name| is_name(clean(name)))
}

/// Whether an unmarked text reads like one person's name: two to four words,
/// each a capital and small letters, none that titles and menus are made of.
pub(super) fn is_person(text: &str) -> bool {
    let mut capitals = 0;
    let mut count = 0;
    let is_fit = text.split(' ').all(|word| {
        count += 1;
        capitals += usize::from(is_capital_word(word));
        is_capital_word(word) || (count > 1 && holds(LOWER_WORDS, word) && word != "and")
    });
    is_fit
        && (2..=4).contains(&count)
        && capitals >= 2
        && text.split(' ').next_back().is_some_and(is_capital_word)
        && is_name(text)
        && !is_role(text)
        && !lower_case(text).split(' ').any(is_common_word)
}

/// Whether an unmarked text reads like the names of persons: `Ada Brook and
/// Tom Wells`.
pub(super) fn are_people(text: &str) -> bool {
    split(text).into_iter().all(|name| is_person(name.trim()))
}

/// Whether a word in lower case is one that titles and menus are made of.
fn is_common_word(word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    let ends = || entries(NO_NAME_ENDINGS).any(|ending| stem.ends_with(ending));
    holds(NO_NAME_WORDS, word) || (stem.len() >= MIN_LONG_BYTES && ends())
}

/// Whether a text of a script without spaces is as short as a name.
pub(super) fn is_spaceless_name(text: &str) -> bool {
    (2..=6).contains(&text.chars().count()) && text.chars().all(is_spaceless)
}

/// `Brook`, `O’Neill`, `McKay`, `Jean-Luc`, or an initial: `J.`.
fn is_capital_word(word: &str) -> bool {
    let mut letters = word.chars();
    let is_upper = letters.next().is_some_and(is_upper);
    let rest = letters.as_str();
    let is_worded = rest
        .chars()
        .all(|c| is_alphabetic(c) || matches!(c, '-' | '\'' | '’'))
        && rest.chars().any(is_lower);
    is_upper && (rest == "." || is_worded)
}

/// What follows "By" at the front of a text, where that is there; marks that
/// part it from what stands before are passed over.
pub(super) fn after_prefix(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(['·', '•', '|', '/', '-', '–', '—', ' ']);
    if let Some(rest) = entries(PREFIXES).find_map(|prefix| strip(text, prefix)) {
        return Some(rest.trim_start_matches([':', ' ']));
    }
    let before = |ending: &&str| {
        let (name, after) = split_at_part(text, ending)?;
        let goes_on = after.chars().next().is_some_and(is_alphanumeric);
        (!goes_on && words(name) > 0 && name.len() <= MAX_LABEL_BYTES).then_some(name)
    };
    ENDINGS.iter().find_map(before)
}

/// What follows "by" behind a day: `Published 3 May 2025 by Ada Brook`.
pub(super) fn after_day(text: &str) -> Option<&str> {
    // Asked of every text near the headline: few hold a day.
    if !has_digit(text) {
        return None;
    }
    let spaces = text.match_indices(' ').map(|(place, _)| place);
    let mut names = spaces.filter_map(|place| {
        let (day, rest) = (&text[..place], &text[place + 1..]);
        let prefixed = || entries(PREFIXES).find_map(|prefix| strip(rest, prefix));
        names_day(day).then(prefixed)?
    });
    names.next()
}

/// Whether a text begins with what stands behind one name.
pub(super) fn begins_with_ending(text: &str) -> bool {
    let after = |ending: &&str| text.strip_prefix(ending.trim_start());
    let mut after = ENDINGS.iter().filter_map(after);
    after.any(|after| !after.starts_with(is_alphanumeric))
}

/// The same in a line of the page; a declared name may well begin with *Di*.
pub(super) fn after_shown_prefix(text: &str) -> Option<&str> {
    after_prefix(text).or_else(|| strip(text, "di "))
}

/// The part of a visible byline that names, dates and places left out.
pub(super) fn before_suffix(text: &str) -> &str {
    let end = entries(SUFFIXES)
        .filter_map(|suffix| find(text, suffix))
        .min();
    before_number(text[..end.unwrap_or(text.len())].trim())
}

/// The names before a day and the word that leads to it: `Ada Brook le
/// 12/03/2024`.
fn before_number(text: &str) -> &str {
    let number = text.find(|c: char| c.is_ascii_digit());
    let parts = number.and_then(|start| text[..start].strip_suffix(' ')?.rsplit_once(' '));
    match parts {
        Some((before, lead)) if lead.len() <= MAX_LEAD_BYTES && lead.chars().all(is_lower) => {
            before
        }
        _ => text,
    }
}

/// The name before a comma and what its bearer does: `Ada Brook, Arts editor`.
pub(super) fn before_role(text: &str) -> &str {
    let is_of_one = |(name, rest): &(&str, &str)| {
        is_person(name) && !rest.contains([',', '.']) && is_what_somebody_does(rest)
    };
    let parts = split_at_part(text, ", ").filter(is_of_one);
    parts.map_or(text, |(name, _)| name)
}

/// Whether a text can be one person's name.
pub(super) fn is_name(name: &str) -> bool {
    let count = words(name);
    let is_sized = name.len() <= MAX_NAME_BYTES && (1..=MAX_NAME_WORDS).contains(&count);
    is_sized
        && name.chars().count() > 1
        && !name.contains(['@', '/', '{', '<', '=', '?', '!', ':'])
        && !name.starts_with("www.")
        && !name.starts_with("Visit ")
        && !is_key(name)
        && !name.split([' ', '.']).any(is_number)
        && !holds(NO_NAMES, &lower_case(name))
}

/// Whether a text says what somebody does.
fn is_role(text: &str) -> bool {
    let text = lower_case(text);
    let mut words = text.split(|c: char| !is_alphanumeric(c));
    words.any(|word| holds(ROLE_WORDS, word))
}

/// Whether a few words say what somebody does.
pub(super) fn is_what_somebody_does(text: &str) -> bool {
    words(text) <= MAX_ROLE_WORDS && is_role(text)
}

/// Whether a text is letters that stand after a name: `MD`, `PhD`, `Jr.`
fn is_credential(text: &str) -> bool {
    let capitals = text.bytes().filter(u8::is_ascii_uppercase).count();
    let others = text.bytes().filter(u8::is_ascii_lowercase).count();
    let is_title = text.len() <= 8 && capitals >= 2 && capitals >= others;
    !text.contains(' ') && (is_title || matches!(text, "Jr." | "Jr" | "Sr." | "Sr"))
}

/// Whether a text is the key of a text that is missing: `page.author.name`.
fn is_key(text: &str) -> bool {
    !text.contains(' ') && text.bytes().filter(|byte| *byte == b'.').count() > 2
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether two texts are the same but for case, spaces and punctuation.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> + '_ {
        text.chars().filter(|&c| is_alphanumeric(c)).map(lower)
    }
    letters(one).eq(letters(other))
}

/// Splits `A, B and C`; an address stays whole, so that it can be refused.
fn split(text: &str) -> Vec<&str> {
    if is_part(text, "://") {
        return vec![text];
    }
    let mut parts = vec![text];
    for mark in [
        ",", ";", "|", "&", "/", " and ", " und ", " et ", " with ", "、", "，", "،", " и ", " · ",
    ] {
        parts = parts
            .into_iter()
            .flat_map(|part| part.split(mark))
            .collect();
    }
    parts.into_iter().flat_map(split_pair).collect()
}

/// Two names joined by a letter, which also joins the parts of one: `Inés Sanz
/// y Ada Brook`.
fn split_pair(text: &str) -> Vec<&str> {
    let mut pairs = [" y ", " e "]
        .into_iter()
        .filter_map(|mark| text.split_once(mark));
    match pairs.next() {
        Some((one, other)) if is_person(one) && is_person(other) => vec![one, other],
        _ => vec![text],
    }
}

#[inline(never)]
fn clean(name: &str) -> &str {
    let mut name = name.trim();
    while let Some(rest) = after_prefix(name) {
        name = rest;
    }
    name = without_note(name);
    name.trim_matches(|c: char| {
        c.is_whitespace() || matches!(c, ',' | ';' | ':' | '|' | '-' | '–' | '·' | '•' | '"')
    })
}

/// Drops an address, an agency or what somebody does in brackets:
/// `Ada Brook <ada@example.org>`; of `ada@example.org (Ada Brook)` the name
/// stays.
fn without_note(name: &str) -> &str {
    let Some((before, inner)) = name
        .split_once([' ', '\u{A0}'])
        .and_then(|_| name.split_once(['(', '<']))
    else {
        return name;
    };
    let inner = inner.trim_end_matches([')', '>', ' ']);
    if before.contains('@') {
        inner
    } else if inner.contains('@') || is_part(inner, "://") || is_agency(inner) || is_role(inner) {
        before
    } else {
        name
    }
}

/// Strips a lower-case prefix, whatever the text's case.
fn strip<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let mut rest = text.chars();
    let is_there = prefix
        .chars()
        .all(|mark| rest.next().map(lower) == Some(mark));
    is_there.then_some(rest.as_str())
}

/// Where a lower-case ASCII or Latin mark stands, whatever the case.
fn find(text: &str, mark: &str) -> Option<usize> {
    let ends = text.len().checked_sub(mark.len())?;
    (0..=ends)
        .find(|&at| text.as_bytes()[at..at + mark.len()].eq_ignore_ascii_case(mark.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let names = join(&mut [text].into_iter(), &["The Shore"]);
        assert_eq!(names.unwrap_or_default(), expected, "{text:?}");
    }

    #[test]
    fn names_stand_alone() {
        check("By Ada Brook and Ben Reed", "Ada Brook, Ben Reed");
        check("Written by Ada Brook", "Ada Brook");
        check("Von Ada Brook", "Ada Brook");
        check("Автор: Ада Брук", "Ада Брук");
        check("作者：田中", "田中");
        check("이수진 기자", "이수진");
        check("מאת נועה ברק", "נועה ברק");
        check("Di Maggio", "Di Maggio");
        check("Ada Brook, ada brook", "Ada Brook");
    }

    #[test]
    fn agencies_and_addresses_stand_apart() {
        check("Ada Brook, Reuters", "Ada Brook");
        check("Ada Brook/AP", "Ada Brook");
        check("Ada Brook (Senior Reporter)", "Ada Brook");
        check("Reuters", "");
        check("Ani", "Ani");
        check("ada@example.org (Ada Brook)", "Ada Brook");
        check("Ada Brook <ada@example.org>", "Ada Brook");
        let agency = |text| agency(&mut [text].into_iter()).unwrap_or_default();
        assert_eq!(agency("By Ada Brook | Reuters Staff"), "Reuters");
        assert_eq!(agency("Ada Brook (AFP)"), "AFP");
        assert_eq!(agency("Ada Brook"), "");
        let front = agency_at_front("LISBON (Reuters) - The sea rises.");
        assert_eq!(front.as_deref(), Some("Reuters"));
        assert_eq!(agency_at_front("The sea (AP) rises."), None);
    }

    #[test]
    fn letters_after_a_name_stay_with_it() {
        check("Ada Brook, MD, Ben Reed, MD", "Ada Brook, MD, Ben Reed, MD");
        let names = list("Ada Brook, MD, Ben Reed, Jr.");
        assert_eq!(names, ["Ada Brook, MD", "Ben Reed, Jr."]);
    }

    #[test]
    fn what_is_no_name_is_left_out() {
        for text in [
            "admin",
            "Staff",
            "ada@example.org",
            "https://example.org/ada",
            "the shore",
            "May 31, 2024",
            "",
        ] {
            check(text, "");
        }
    }

    #[test]
    fn visible_byline_ends_before_its_date() {
        assert_eq!(before_suffix("Ada Brook on May 31, 2024"), "Ada Brook");
        assert_eq!(before_suffix("Ada Brook · 5 min"), "Ada Brook");
        assert_eq!(before_suffix("陳怡／報導"), "陳怡");
        assert_eq!(after_prefix("BY Ada Brook"), Some("Ada Brook"));
        assert_eq!(after_prefix("Byron Ada"), None);
        assert_eq!(
            after_day("Published 3 May 2025 by Ada Brook"),
            Some("Ada Brook")
        );
        assert_eq!(after_day("Seen 3 May 2025 in Lisbon"), None);
        assert_eq!(before_role("Ada Brook, Arts editor"), "Ada Brook");
        assert_eq!(before_role("Ada Brook, Ben Reed"), "Ada Brook, Ben Reed");
        let sentence = "Christmas Eve, the editor slept.";
        assert_eq!(before_role(sentence), sentence);
    }
}
