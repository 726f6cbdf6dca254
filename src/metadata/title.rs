//! The titles that a page declares, less the part that names the site.
//!
//! In: declared fields. Out: [`Titles`], the nearest to the headline first.
//! `<title>` and `og:title` often read *Headline | Section | Site*.

use super::clues::Clues;
use super::json_ld::Schema;
use super::names::is_same;
use super::plain;
use super::similar::Words;
use super::source::{Source, Sourced};

/// Marks between headline and site, spaces included.
const SEPARATORS: &[&str] = &[
    " | ", " – ", " — ", " - ", " :: ", " · ", " • ", " » ", " « ", " / ", " ‹ ", " › ", " > ",
    "｜", " ~ ", " // ",
];

/// Fields that hold a title, most trusted first.
const FIELDS: &[&str] = &[
    "og:title",
    "parsely-title",
    "sailthru:title",
    "citation_title",
    "dc:title",
    "dcterms:title",
    "twitter:title",
];

/// A headline that is more like what `<title>` says is no slogan.
///
/// On pages of services the headline is right in 8 of 11 cases from here, in
/// 9 of 37 below.
const OTHER_BELOW: f32 = 0.8;

/// Least words behind a colon that may be the headline.
const MIN_TAIL_WORDS: usize = 3;

/// Separators of a title, from its end, before which its headline may end:
/// section and site stand behind it.
const MAX_CUTS: usize = 3;

/// Most words of a site's name.
const MAX_SITE_WORDS: usize = 6;

/// Least words before a bar that are the headline.
const MIN_WORDS_BEFORE_BAR: usize = 2;

/// What a page declares as its title.
#[derive(Debug, Default)]
pub(super) struct Titles {
    /// Each once, the most trusted first, as declared.
    pub whole: Vec<String>,
    /// The same, site part dropped.
    pub bare: Vec<String>,
    /// Whether each begins with the name of the site, as of a front page.
    pub are_of_site: bool,
    /// Where the first one came from.
    source: Option<Source>,
    /// What stands before the last separators or behind the first colon, be
    /// it headline, section or site.
    pub heads: Vec<String>,
    /// The first part of `<title>` that is no name of the site.
    subject: String,
}

impl Titles {
    /// Reads them; `site_names` are the names that the site goes by.
    pub(super) fn read(
        clues: &Clues<'_>,
        schema: &Schema,
        title: &str,
        site_names: &[&str],
    ) -> Titles {
        let mut titles = Titles::default();
        if let Some(headline) = &schema.headline {
            titles.add(headline.clone(), Source::JsonLd, site_names);
        }
        for key in FIELDS {
            if let Some((text, source)) = clues.fields.find(&[key]) {
                titles.add(plain(text), source, site_names);
            }
        }
        let title = plain(title.trim_start_matches(|c: char| c == '|' || c.is_whitespace()));
        subject(&title, site_names).clone_into(&mut titles.subject);
        titles.add(title, Source::TitleElement, site_names);
        let names_site = |title: &String| {
            let first = cut_first(title).map(|parts| parts.0);
            first.is_some_and(|first| site_names.iter().any(|name| is_same(name, first)))
        };
        titles.are_of_site = titles.whole.iter().all(names_site);
        titles
    }

    /// The best declared title, for pages that show none.
    pub(super) fn best(&self) -> Sourced<String> {
        self.bare.first().cloned().zip(self.source)
    }

    /// What `<title>` says instead of the headline; none where a declared
    /// title has the headline as one of its parts.
    pub(super) fn other_than(&self, headline: &str) -> Sourced<String> {
        let is_told = |title: &String| parts(title).any(|part| is_same(part, headline));
        let likeness = Words::of(headline).likeness(&Words::of(&self.subject));
        let is_other =
            !self.subject.is_empty() && likeness < OTHER_BELOW && !self.whole.iter().any(is_told);
        is_other.then(|| (self.subject.clone(), Source::TitleElement))
    }

    /// What a title has beside the headline, where that is all of its other
    /// part: the name of the site, or of its section.
    pub(super) fn site_beside(&self, headline: &str) -> Option<&str> {
        self.whole.iter().find_map(|title| {
            // `Opinion: How tides rise` names a section.
            let of_colon = || {
                let parts = title.split_once(": ")?;
                (Words::of(parts.0).count() > 1).then_some(parts)
            };
            let (head, tail) = cut_last(title).or_else(of_colon)?;
            let site = match (is_same(head, headline), is_same(tail, headline)) {
                (true, false) => tail,
                (false, true) => head,
                _ => return None,
            };
            (Words::of(site).count() <= MAX_SITE_WORDS).then(|| site.trim())
        })
    }

    fn add(&mut self, title: String, source: Source, site_names: &[&str]) {
        if title.is_empty() || self.whole.contains(&title) {
            return;
        }
        self.source.get_or_insert(source);
        self.bare.push(without_site(&title, site_names).to_owned());
        let (mut rest, mut dropped) = (title.as_str(), 0);
        for cut in 0..MAX_CUTS {
            let Some((head, tail)) = cut_last(rest) else {
                break;
            };
            let count = Words::of(head).count();
            dropped += Words::of(tail).count();
            // What stands before the headline is shorter than it.
            if count < 2 || cut > 0 && count < dropped {
                break;
            }
            self.heads.push(head.to_owned());
            rest = head;
        }
        // `The Shore: How tides rise`
        let tail = title.split_once(": ").map_or("", |parts| parts.1);
        if Words::of(tail).count() >= MIN_TAIL_WORDS {
            self.heads.push(tail.to_owned());
        }
        self.whole.push(title);
    }
}

/// The first part of a title that is no name of the site.
fn subject<'t>(title: &'t str, site_names: &[&str]) -> &'t str {
    let is_site = |part: &&str| site_names.iter().any(|name| is_same(name, part));
    parts(title).find(|part| !is_site(part)).unwrap_or(title)
}

/// The parts of a title, as separators stand between them.
fn parts(title: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(title);
    std::iter::from_fn(move || {
        let whole = rest?;
        let (part, others) =
            cut_first(whole).map_or((whole, None), |(head, tail)| (head, Some(tail)));
        rest = others;
        Some(part.trim())
    })
}

/// Drops the parts at either end that are names of the site, and what stands
/// behind a bar: sections and words for search engines.
pub(super) fn without_names<'t>(title: &'t str, site_names: &[&str]) -> &'t str {
    let mut rest = title;
    while let Some(shorter) = drop_named(rest, site_names) {
        rest = shorter;
    }
    before_bar(rest).trim()
}

/// What stands before the first bar: `How tides rise | Opinion`.
fn before_bar(title: &str) -> &str {
    match title.split_once(" | ") {
        Some((head, _)) if Words::of(head).count() >= MIN_WORDS_BEFORE_BAR => head,
        _ => title,
    }
}

/// Drops the part of a title that names the site or its section.
fn without_site<'t>(title: &'t str, site_names: &[&str]) -> &'t str {
    let mut rest = without_names(title, site_names);
    if rest.len() == title.len() {
        rest = drop_guessed(rest);
    }
    rest.trim()
}

/// Drops the first or last part when it is a name of the site.
fn drop_named<'t>(title: &'t str, site_names: &[&str]) -> Option<&'t str> {
    let is_site = |part: &str| site_names.iter().any(|name| is_same(name, part));
    if let Some((head, tail)) = cut_last(title)
        && is_site(tail)
    {
        return Some(head);
    }
    let (head, tail) = cut_first(title)?;
    is_site(head).then_some(tail)
}

/// Drops a last part that is shorter than what it follows.
///
/// A dash may belong to the headline, so there the site must be short.
fn drop_guessed(title: &str) -> &str {
    let Some((head, tail)) = cut_last(title) else {
        return title;
    };
    let mark = &title[head.len()..title.len() - tail.len()];
    let most = if mark.contains(['-', '–', '—', '/']) {
        3
    } else {
        6
    };
    let (kept, dropped) = (Words::of(head).count(), Words::of(tail).count());
    if dropped <= most && kept > dropped && kept >= 2 {
        head
    } else {
        title
    }
}

fn cut_last(title: &str) -> Option<(&str, &str)> {
    if !may_be_parted(title) {
        return None;
    }
    let cut = |mark: &&str| Some((title.rfind(*mark)?, mark.len()));
    let (at, length) = SEPARATORS.iter().filter_map(cut).max()?;
    Some((&title[..at], &title[at + length..]))
}

fn cut_first(title: &str) -> Option<(&str, &str)> {
    if !may_be_parted(title) {
        return None;
    }
    let cut = |mark: &&str| Some((title.find(*mark)?, mark.len()));
    let (at, length) = SEPARATORS.iter().filter_map(cut).min()?;
    Some((&title[..at], &title[at + length..]))
}

/// Whether a title may hold a separator: a space before a mark, or `｜`.
///
/// All headings of a page are asked, and few hold one: one look at each byte
/// instead of a search a separator.
fn may_be_parted(title: &str) -> bool {
    let mut before = 0;
    title.bytes().any(|byte| {
        let found = byte == 0xEF || (before == b' ' && !byte.is_ascii_alphanumeric());
        before = byte;
        found
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(title: &str, expected: &str) {
        assert_eq!(without_site(title, &["The Shore"]), expected);
    }

    #[test]
    fn site_is_dropped_from_either_end() {
        check("Tides explained | The Shore", "Tides explained");
        check("the shore - Tides", "Tides");
        check("Tides – Science – The Shore", "Tides – Science");
        check("How the sea rises | Coast", "How the sea rises");
    }

    #[test]
    fn what_stands_behind_the_first_bar_is_dropped() {
        check("How tides rise | Guide | Moons", "How tides rise");
        check("The Shore | How tides rise | Guide", "How tides rise");
        check("Q&A", "Q&A");
    }

    #[test]
    fn headline_of_nearly_the_same_words_is_no_slogan() {
        let titles = |title: &str| {
            let mut titles = Titles::default();
            titles.add(title.to_owned(), Source::TitleElement, &[]);
            subject(title, &[]).clone_into(&mut titles.subject);
            titles
        };
        let titles = titles("Tide Table Course Online | The Shore");
        assert_eq!(titles.other_than("Online Tide Table Course"), None);
        assert!(titles.other_than("Clarity, finally.").is_some());
    }

    #[test]
    fn other_part_of_a_title_names_the_site() {
        let mut titles = Titles::default();
        titles.add(
            "How tides rise - The Shore".to_owned(),
            Source::TitleElement,
            &[],
        );
        assert_eq!(titles.site_beside("How tides rise"), Some("The Shore"));
        assert_eq!(titles.site_beside("Tides"), None);
    }

    #[test]
    fn headline_stands_before_section_and_site() {
        let mut titles = Titles::default();
        titles.add(
            "How tides rise - Essay - The Shore".to_owned(),
            Source::TitleElement,
            &[],
        );
        assert!(titles.heads.iter().any(|head| head == "How tides rise"));
    }

    #[test]
    fn dash_within_a_headline_stays() {
        check(
            "Tides - a short guide to the sea",
            "Tides - a short guide to the sea",
        );
        check("Low-tide walks", "Low-tide walks");
    }
}
