//! The element that shows the headline.
//!
//! In: headings, and the titles that the page declares. Out: the heading
//! that is most like them. Pages give the first-level heading to their logo,
//! to their section, or to nothing at all; then a lesser heading or a styled
//! `div` that reads just like a declared title is the headline.

use super::clues::{Clues, Spot, Zone};
use super::line::line;
use super::names::is_same;
use super::similar::Words;
use super::subject;
use super::title::{Titles, without_names};
use super::worded::{Order, worded};
use crate::dom::{Document, Name, NodeId};
use crate::text::{before_mark, is_same_word};
use crate::url::SafeUrl;

/// Likeness from which a heading shows a declared title.
const ALIKE: f32 = 0.75;

/// Likeness from which the heading of a page may be its headline although no
/// declared title reads so. Between 0.2 and 0.4 nothing moved; at 0 the
/// slogans of landing pages come in.
const LITTLE_ALIKE: f32 = 0.3;

/// Least words of a declared title that is sought in the headline.
const MIN_WORDS: usize = 3;

/// Most words of a label before it: `Thread:`.
const MAX_LABEL_WORDS: usize = 2;

/// Most words of a headline.
const MAX_WORDS: usize = 60;

/// A headline: its element and text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Headline {
    /// The element that shows it.
    pub id: NodeId,
    /// Its text.
    pub text: String,
}

/// What was found.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The headline.
    pub headline: Option<Headline>,
    /// The headline's element, or where one would stand: byline and date are
    /// looked for around it.
    pub anchor: Option<NodeId>,
}

/// A heading, weighed.
struct Candidate {
    headline: Headline,
    zone: Zone,
    likeness: f32,
    /// Whether a declared title has all its words, or there is none.
    is_contained: bool,
}

/// Finds the headline; whether structured data describes an article tells
/// whether a heading unlike all titles may be it.
pub(super) fn find(
    document: &Document,
    clues: &Clues<'_>,
    titles: &Titles,
    site_names: &[&str],
    is_article: bool,
) -> Found {
    let declared: Vec<Words> = titles
        .bare
        .iter()
        .chain(&titles.whole)
        .chain(&titles.heads)
        .map(|title| Words::of(title))
        .collect();
    let first = best(document, &clues.headings, &declared, site_names);
    let anchor = first.as_ref().map(|best| best.headline.id);
    let is_lone = clues
        .headings
        .iter()
        .filter(|spot| is_open(spot.zone))
        .count()
        == 1;
    let is_of_inner_page = is_lone && titles.are_of_site && !subject::is_front(document);
    let is_led = |lesser: &Headline| {
        let led_by = |first: &Candidate| is_lone && leads(first) && first.headline.id < lesser.id;
        first.as_ref().is_some_and(led_by)
    };
    let lesser = best(document, &clues.lesser_headings, &declared, site_names);
    let lesser = lesser.filter(|lesser| lesser.likeness >= ALIKE && !is_led(&lesser.headline));
    let headline = match first {
        Some(best) if best.likeness >= ALIKE => Some(best.headline),
        first => lesser
            .map(|lesser| lesser.headline)
            .or_else(|| styled(document, titles, site_names))
            .or_else(|| {
                let is_told = |first: &Candidate| {
                    let leads_text = is_lone && is_article && first.zone == Zone::Main;
                    let is_of_page = is_of_inner_page && is_open(first.zone);
                    stands_alone(first) || is_of_page || leads_text
                };
                Some(first.filter(is_told)?.headline)
            }),
    }
    .map(|headline| without_extras(headline, titles));
    Found {
        anchor: headline.as_ref().map(|headline| headline.id).or(anchor),
        headline,
    }
}

/// The heading most like the declared titles, of those fit to be one.
fn best(
    document: &Document,
    spots: &[Spot],
    declared: &[Words],
    site_names: &[&str],
) -> Option<Candidate> {
    let mut best: Option<(f32, Candidate)> = None;
    for spot in spots {
        let Some(candidate) = weigh(document, *spot, declared, site_names) else {
            continue;
        };
        let score = candidate.likeness + bonus(candidate.zone);
        // What is repeated within the text stands at its head first.
        let repeats = |known: &Candidate| {
            is_open(known.zone) && is_same(&known.headline.text, &candidate.headline.text)
        };
        let is_better = |known: &(f32, Candidate)| score > known.0 && !repeats(&known.1);
        if best.as_ref().is_none_or(is_better) {
            best = Some((score, candidate));
        }
    }
    best.map(|scored| scored.1)
}

fn weigh(
    document: &Document,
    spot: Spot,
    declared: &[Words],
    site_names: &[&str],
) -> Option<Candidate> {
    if matches!(spot.zone, Zone::Comments) {
        return None;
    }
    let text = line(document, spot.id);
    let text = without_names(&text, site_names).to_owned();
    let words = Words::of(&text);
    if words.count() == 0 || words.count() > MAX_WORDS {
        return None;
    }
    let likeness = declared
        .iter()
        .map(|title| words.likeness(title))
        .fold(0.0, f32::max);
    let mut titles = declared.iter();
    let is_contained = titles.any(|title| words.common(title) == words.count());
    let is_site = site_names.iter().any(|name| is_same(name, &text));
    let faults = match () {
        () if is_site => 0.5,
        // Reading an address costs much; few headings are like a title.
        () if likeness >= LITTLE_ALIKE && leads_away(document, spot.id) => 0.25,
        () => 0.0,
    };
    Some(Candidate {
        headline: Headline { id: spot.id, text },
        zone: spot.zone,
        likeness: likeness - faults,
        is_contained: !is_site && (is_contained || declared.is_empty()),
    })
}

/// Whether a heading is a link to another page, as those of teasers are.
fn leads_away(document: &Document, id: NodeId) -> bool {
    let path = |url: &str| before_mark(url, b"?#").trim_end_matches('/').to_owned();
    let own = document.url().map(path);
    let mut links = document.subtree(id).chain(document.ancestors(id).take(1));
    let link = links.find_map(|id| {
        let href = document.attribute(id, Name::HREF)?;
        SafeUrl::link(href, document.base_url()).filter(|_| document.is_html(id, Name::A))
    });
    link.zip(own)
        .is_some_and(|(link, own)| path(link.as_str()) != own)
}

/// What the place adds to the likeness.
fn bonus(zone: Zone) -> f32 {
    match zone {
        Zone::Main => 0.15,
        Zone::Body => 0.1,
        Zone::Banner => 0.0,
        Zone::Hidden => -0.2,
        Zone::Chrome | Zone::Comments => -0.4,
    }
}

/// Cuts from a headline the day or the label before a declared title in it.
fn without_extras(headline: Headline, titles: &Titles) -> Headline {
    let text = headline.text.as_str();
    let cut = titles.bare.iter().find_map(|title| {
        let is_long = Words::of(title).count() >= MIN_WORDS;
        let spare = text.len().checked_sub(title.len());
        let spare = spare.filter(|spare| is_long && *spare > 0)?;
        let (head, tail) = text.split_at_checked(spare)?;
        if is_same_word(tail, title) {
            return is_extra(head, titles).then_some(tail);
        }
        let (head, tail) = text.split_at_checked(title.len())?;
        (is_same_word(head, title) && is_count(tail)).then_some(head)
    });
    match cut {
        Some(text) => Headline {
            text: text.to_owned(),
            ..headline
        },
        None => headline,
    }
}

/// Whether what stands before the title is a day, or a label: one that ends
/// in a colon, or that a declared title parts from it.
fn is_extra(head: &str, titles: &Titles) -> bool {
    let label = head.trim_end();
    let is_parted = |title: &String| {
        let rest = title.strip_prefix(label);
        rest.is_some_and(|rest| rest.starts_with(" - "))
    };
    let is_label = label.ends_with(':') || titles.whole.iter().any(is_parted);
    (is_label && Words::of(label).count() <= MAX_LABEL_WORDS)
        || worded(head, Order::Unknown).is_some()
}

/// Whether what stands after the title is in brackets, or a number:
/// `(example.org) 87`.
fn is_count(tail: &str) -> bool {
    let (_, rest) = tail.rsplit_once(')').unwrap_or(("", tail));
    let is_bracket = rest.len() == tail.len() || tail.trim_start().starts_with('(');
    is_bracket
        && rest
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b' ')
}

/// Whether the only heading of its level is the headline before any lesser
/// heading after it: it says more than the declared titles.
fn leads(candidate: &Candidate) -> bool {
    is_open(candidate.zone) && !candidate.is_contained && candidate.likeness >= LITTLE_ALIKE
}

fn is_open(zone: Zone) -> bool {
    matches!(zone, Zone::Main | Zone::Body)
}

/// Whether a heading unlike every declared title may be the headline.
fn stands_alone(candidate: &Candidate) -> bool {
    match candidate.zone {
        Zone::Main | Zone::Body => candidate.is_contained || candidate.likeness >= LITTLE_ALIKE,
        Zone::Banner => candidate.likeness >= LITTLE_ALIKE,
        Zone::Hidden | Zone::Chrome | Zone::Comments => false,
    }
}

/// An element of any kind whose whole text is a declared title.
fn styled(document: &Document, titles: &Titles, site_names: &[&str]) -> Option<Headline> {
    let titles = || titles.bare.iter().chain(&titles.whole).chain(&titles.heads);
    let longest = titles().map(String::len).max()?;
    let body = document
        .nodes()
        .find(|&id| document.is_html(id, Name::BODY));
    let texts = document.subtree(body.unwrap_or(document.root()));
    texts.filter(|&id| document.is_text(id)).find_map(|id| {
        let text = document.text(id).trim();
        let is_sized = text.len() > 8 && text.len() <= longest + 16;
        if !is_sized || !titles().any(|title| is_same(title, text)) {
            return None;
        }
        let parent = document.parent(id)?;
        let text = line(document, parent);
        let is_whole = titles().any(|title| is_same(title, &text));
        let text = without_names(&text, site_names).to_owned();
        (is_whole && is_shown(document, parent)).then_some(Headline { id: parent, text })
    })
}

/// Whether an element can show a headline: no link, control or script.
fn is_shown(document: &Document, id: NodeId) -> bool {
    let mut around = document.upwards(id);
    !around.any(|id| {
        matches!(
            document.name(id),
            Name::A
                | Name::BUTTON
                | Name::LI
                | Name::NAV
                | Name::NOSCRIPT
                | Name::OPTION
                | Name::SCRIPT
                | Name::STYLE
                | Name::SVG
                | Name::TEMPLATE
                | Name::TEXTAREA
                | Name::TITLE
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use crate::dom::{Document, Name};

    #[track_caller]
    fn check(document: &Document, title: &str, shown_by: Name) {
        let metadata = read(document);
        assert_eq!(metadata.title.as_deref(), Some(title));
        let name = metadata.headline.map(|id| document.name(id));
        assert_eq!(name, Some(shown_by));
    }

    #[test]
    fn visible_headline_beats_the_declared_one() {
        let document = Sample::new()
            .meta("og:title", "Tides explained for everyone")
            .leaf(Name::H1, &[], "Tides explained")
            .finish();
        check(&document, "Tides explained", Name::H1);
    }

    #[test]
    fn first_level_heading_of_the_logo_is_passed_over() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "How tides rise - The Shore")
            .meta("og:site_name", "The Shore")
            .leaf(Name::H1, &[], "The Shore")
            .leaf(Name::H2, &[], "How tides rise")
            .finish();
        check(&document, "How tides rise", Name::H2);
    }

    #[test]
    fn styled_div_that_reads_like_the_title_is_the_headline() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "How tides rise | The Shore")
            .leaf(Name::DIV, &[], "HOW TIDES RISE")
            .leaf(Name::P, &[], "The sea rises twice a day.")
            .finish();
        check(&document, "HOW TIDES RISE", Name::DIV);
    }

    #[test]
    fn site_before_a_colon_is_no_part_of_the_headline() {
        for name in [Name::H3, Name::B] {
            let document = Sample::new()
                .leaf(Name::TITLE, &[], "The Shore: How tides rise")
                .leaf(name, &[], "How tides rise")
                .leaf(Name::P, &[], "The sea rises twice a day.")
                .finish();
            check(&document, "How tides rise", name);
        }
    }

    #[test]
    fn slogan_of_a_landing_page_is_no_headline() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "Tide tables for sailors")
            .leaf(Name::H1, &[], "Clarity, finally.")
            .finish();
        let metadata = read(&document);
        assert_eq!(metadata.title.as_deref(), Some("Tide tables for sailors"));
        assert_eq!(metadata.headline, None);
    }

    #[test]
    fn chapter_is_told_from_the_book() {
        let document = Sample::new()
            .leaf(
                Name::TITLE,
                &[],
                "What is a tide? - The Little Book of Seas",
            )
            .leaf(Name::H1, &[], "The Little Book of Seas")
            .leaf(Name::H2, &[], "What Is a Tide?")
            .finish();
        check(&document, "What Is a Tide?", Name::H2);
    }

    #[test]
    fn lone_heading_stands_before_a_lesser_one_that_reads_like_the_title() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "What tides are")
            .leaf(Name::H1, &[], "A short guide to what tides bring")
            .leaf(Name::P, &[], "The sea rises twice a day.")
            .leaf(Name::H2, &[], "What are tides?")
            .finish();
        check(&document, "A short guide to what tides bring", Name::H1);
    }

    #[test]
    fn day_before_the_title_is_no_part_of_it() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "How tides rise | The Shore")
            .leaf(Name::H1, &[], "Dec 18 2025 How tides rise")
            .finish();
        check(&document, "How tides rise", Name::H1);
    }

    #[test]
    fn what_stands_behind_a_bar_is_no_part_of_it() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "How tides rise | Opinion | The Shore")
            .leaf(Name::H1, &[], "How tides rise | Opinion")
            .finish();
        check(&document, "How tides rise", Name::H1);
    }

    #[test]
    fn label_that_a_declared_title_parts_is_no_part_of_it() {
        let document = Sample::new()
            .json_ld(r#"{"@type": "DiscussionForumPosting", "headline": "How high tides rise"}"#)
            .meta("og:title", "Question - How high tides rise")
            .leaf(Name::H1, &[], "Question How high tides rise")
            .finish();
        check(&document, "How high tides rise", Name::H1);
        let document = Sample::new()
            .meta("og:title", "How high tides rise")
            .leaf(Name::H1, &[], "Title:How high tides rise")
            .finish();
        check(&document, "How high tides rise", Name::H1);
    }

    #[test]
    fn count_and_source_after_the_title_are_no_part_of_it() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "How tides rise - The Shore")
            .meta("og:site_name", "The Shore")
            .leaf(Name::H1, &[], "How tides rise (example.org) 87")
            .finish();
        check(&document, "How tides rise", Name::H1);
    }

    #[test]
    fn heading_that_leads_to_another_page_is_passed_over() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "Where tides rise in spring")
            .leaf(Name::H1, &[], "Where to see tides in spring")
            .open(Name::H1, &[])
            .leaf(
                Name::A,
                &[(Name::HREF, "/moons")],
                "Where moons rise in spring",
            )
            .finish();
        check(&document, "Where to see tides in spring", Name::H1);
    }

    #[test]
    fn heading_that_leads_to_its_own_page_is_the_headline() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "Where tides rise in spring")
            .open(Name::H2, &[])
            .leaf(
                Name::A,
                &[(Name::HREF, "/tides?from=top")],
                "Where tides rise in spring",
            )
            .finish();
        check(&document, "Where tides rise in spring", Name::H2);
    }

    #[test]
    fn headline_that_is_streamed_counts_as_shown() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "How tides rise: models and a guide")
            .open(Name::DIV, &[(Name::HIDDEN, ""), (Name::ID, "S:0")])
            .leaf(Name::H1, &[], "How tides rise: a short guide")
            .finish();
        check(&document, "How tides rise: a short guide", Name::H1);
    }

    #[test]
    fn of_several_the_one_like_the_title_is_taken() {
        let document = Sample::new()
            .leaf(Name::TITLE, &[], "How tides rise")
            .leaf(Name::H1, &[], "Our newsletter")
            .leaf(Name::H1, &[], "How tides rise")
            .finish();
        check(&document, "How tides rise", Name::H1);
    }
}
