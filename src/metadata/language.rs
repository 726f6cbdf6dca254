//! The language of the page and its writing direction.
//!
//! In: what the page declares, and samples of its text. Out: a language tag
//! and a direction. Templates declare `en` whatever is written into them, so
//! a text that is plainly of another language is believed instead.

use super::Direction;
use super::clues::Clues;
use super::json_ld::Schema;
use super::lexicon::{COMMON_WORDS, entries};
use super::script::{self, Letters, Script};
use super::similar::Words;
use super::source::{Source, Sourced};
use crate::dom::{Document, Name};
use crate::text::{before_mark, cut, is_same_word};

/// Languages written from right to left.
const RTL_LANGUAGES: &str = "ar arc ckb dv fa he iw ps sd ug ur yi";

/// Longest language tag, in bytes.
const MAX_LANG_BYTES: usize = 35;

/// Texts sampled, and bytes of each: enough for some 250 words.
const MAX_TEXTS: usize = 12;
const MAX_TEXT_BYTES: usize = 140;

/// Least letters of a text that tells its script.
const MIN_LETTERS: u32 = 60;

/// Least common words of a text that tell its language, the share of its
/// words that they are at least (one in so many), and how many times more
/// they are than those of the declared language.
const MIN_WORDS: usize = 8;
const MIN_WORD_SHARE: usize = 8;
const MIN_TIMES: usize = 3;

/// The language and direction of a page.
pub(super) struct Language {
    /// The language tag.
    pub lang: Sourced<String>,
    /// The writing direction.
    pub dir: Sourced<Direction>,
}

/// Reads both.
pub(super) fn read(document: &Document, clues: &Clues<'_>, schema: &Schema) -> Language {
    let sample = sample(document, clues);
    let letters = Letters::count(&sample);
    let script = letters.main();
    let script = script.filter(|&script| letters.of(script) >= MIN_LETTERS);
    let declared = declared(document, clues, schema);
    let told = declared.as_ref().map(|declared| primary(&declared.0));
    let detected = script.and_then(|script| detect(&sample, script, told));
    let lang = match detected {
        Some(lang) => Some((lang.to_owned(), Source::Detected)),
        None => declared,
    };
    Language {
        dir: dir(document, clues, lang.as_ref(), script),
        lang,
    }
}

/// The language tag, as declared.
fn declared(document: &Document, clues: &Clues<'_>, schema: &Schema) -> Sourced<String> {
    let of_roots = clues.roots.iter().find_map(|&id| {
        let lang = document.attribute(id, Name::LANG);
        lang.or_else(|| document.attribute(id, Name::XML_LANG))
            .and_then(tag)
    });
    let of_fields = || {
        let keys = [
            "content-language",
            "og:locale",
            "dc:language",
            "inlanguage",
            "language",
        ];
        let (text, source) = clues.fields.find(&keys)?;
        Some((tag(text)?, source))
    };
    of_roots
        .map(|lang| (lang, Source::Declared))
        .or_else(of_fields)
        .or_else(|| Some((tag(schema.lang.as_deref()?)?, Source::JsonLd)))
}

/// The text, when it is a language tag; `en_US` becomes `en-US`.
fn tag(text: &str) -> Option<String> {
    let text = text.split(',').next().unwrap_or(text).trim();
    let is_tag = (2..=3).contains(&primary(text).len())
        && primary(text).bytes().all(|byte| byte.is_ascii_alphabetic())
        && text.len() <= MAX_LANG_BYTES
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    is_tag.then(|| text.replace('_', "-"))
}

/// The language alone, region and script left out.
fn primary(lang: &str) -> &str {
    before_mark(lang, b"-_")
}

/// Beginnings of the longer texts of the page.
fn sample(document: &Document, clues: &Clues<'_>) -> String {
    let mut sample = String::new();
    // The first texts may be a notice in another language than the page's.
    let step = clues.texts.len().div_ceil(MAX_TEXTS).max(1);
    for &id in clues.texts.iter().step_by(step) {
        sample.push_str(cut(document.text(id), MAX_TEXT_BYTES));
        sample.push(' ');
    }
    sample
}

/// The language of a text, where none is declared or another one.
fn detect(sample: &str, script: Script, declared: Option<&str>) -> Option<&'static str> {
    if script == Script::Latin {
        return detect_latin(sample, declared);
    }
    let mut languages = script::languages(script).split(' ');
    let is_of_script =
        declared.is_some_and(|declared| languages.any(|lang| is_same_word(lang, declared)));
    (!is_of_script).then(|| script::language(sample, script))
}

/// The language whose common words the text has most of.
fn detect_latin(sample: &str, declared: Option<&str>) -> Option<&'static str> {
    let words = Words::of(sample);
    let is_enough = |count: usize| count >= MIN_WORDS && count * MIN_WORD_SHARE >= words.count();
    // Nearly all pages are in the language they declare.
    let own = declared.and_then(|declared| common_words(plain_norwegian(declared)));
    if own.is_some_and(|own| is_enough(words.occurrences(&Words::of(own)))) {
        return None;
    }
    let mut best = ("", 0);
    let mut second = 0;
    // A language that is not in the list cannot be told from its likes.
    let mut of_declared = declared.map(|declared| {
        let is_other_script = SCRIPTED.split(' ').any(|lang| is_same_word(lang, declared));
        if is_other_script { 0 } else { usize::MAX }
    });
    for line in entries(COMMON_WORDS) {
        let (lang, list) = line.split_once(' ')?;
        let count = words.occurrences(&Words::of(list));
        if declared.is_some_and(|declared| is_same_word(lang, plain_norwegian(declared))) {
            of_declared = Some(count);
        }
        if count > best.1 {
            second = best.1;
            best = (lang, count);
        } else {
            second = second.max(count);
        }
    }
    let is_other = match of_declared {
        Some(count) => count
            .checked_mul(MIN_TIMES)
            .is_some_and(|most| most <= best.1),
        None => second < best.1,
    };
    (is_enough(best.1) && is_other).then_some(best.0)
}

/// The common words of a language.
fn common_words(lang: &str) -> Option<&'static str> {
    let mut lists = entries(COMMON_WORDS).filter_map(|line| line.split_once(' '));
    let (_, list) = lists.find(|(known, _)| is_same_word(known, lang))?;
    Some(list)
}

/// Languages that are written in one other script than Latin.
const SCRIPTED: &str = "ru uk be bg mk el he iw ar fa ur hi mr ne bn ta te th ka hy ja zh ko";

/// `no` stands for either Norwegian.
fn plain_norwegian(lang: &str) -> &str {
    if is_same_word(lang, "no") || is_same_word(lang, "nn") {
        "nb"
    } else {
        lang
    }
}

/// The writing direction: declared, or that of the script or language.
///
/// The innermost declaration holds: pages turn `body` where `html` is as
/// the template had it.
fn dir(
    document: &Document,
    clues: &Clues<'_>,
    lang: Option<&(String, Source)>,
    script: Option<Script>,
) -> Sourced<Direction> {
    let mut roots = clues.roots.iter().rev();
    let declared = roots.find_map(|&id| direction(document.attribute(id, Name::DIR)?));
    let is_rtl_text = matches!(script, Some(Script::Arabic | Script::Hebrew));
    match declared {
        None | Some(Direction::Ltr) if is_rtl_text => Some((Direction::Rtl, Source::Detected)),
        Some(direction) => Some((direction, Source::Declared)),
        None => {
            let (lang, source) = lang?;
            let mut languages = RTL_LANGUAGES.split(' ');
            let is_rtl = script.is_none() && languages.any(|rtl| is_same_word(rtl, primary(lang)));
            is_rtl.then_some((Direction::Rtl, *source))
        }
    }
}

fn direction(text: &str) -> Option<Direction> {
    match text.trim().to_ascii_lowercase().as_str() {
        "ltr" => Some(Direction::Ltr),
        "rtl" => Some(Direction::Rtl),
        "auto" => Some(Direction::Auto),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use super::*;

    const ENGLISH: &str = "The sea rises twice a day, and it falls twice; this is the work of \
                           the moon, and of the sun that stands behind it at the full moon.";
    const GERMAN: &str = "Das Meer steigt zweimal am Tag und fällt zweimal; das ist die Arbeit \
                          des Mondes und der Sonne, die bei Vollmond hinter ihm steht, und nicht \
                          die der Winde.";
    const RUSSIAN: &str = "Море поднимается дважды в день и дважды опускается; это работа луны \
                           и солнца, которое в полнолуние стоит за ней.";

    #[track_caller]
    fn check(declared: Option<&str>, text: &str, lang: Option<(&str, Source)>) {
        let mut sample = Sample::new();
        if let Some(declared) = declared {
            sample = sample.open(Name::HTML, &[(Name::LANG, declared)]);
        }
        let document = sample.leaf(Name::P, &[], text).finish();
        let metadata = read(&document);
        let source = metadata.sources.get("lang");
        assert_eq!(metadata.lang.as_deref().zip(source), lang, "{declared:?}");
    }

    #[test]
    fn language_is_told_by_the_outermost_element() {
        let document = Sample::new()
            .open(Name::HTML, &[(Name::LANG, "he")])
            .finish();
        let metadata = read(&document);
        assert_eq!(metadata.lang.as_deref(), Some("he"));
        assert_eq!(metadata.dir, Some(Direction::Rtl));
    }

    #[test]
    fn locale_field_tells_the_language_of_a_silent_page() {
        let document = Sample::new().meta("og:locale", "en_GB").finish();
        let metadata = read(&document);
        assert_eq!(metadata.lang.as_deref(), Some("en-GB"));
        assert_eq!(metadata.dir, None);
    }

    #[test]
    fn text_of_another_language_corrects_the_declared_one() {
        check(Some("en"), RUSSIAN, Some(("ru", Source::Detected)));
        check(Some("en-US"), GERMAN, Some(("de", Source::Detected)));
        check(Some("ru"), ENGLISH, Some(("en", Source::Detected)));
        check(None, GERMAN, Some(("de", Source::Detected)));
    }

    #[test]
    fn declared_language_stays_where_the_text_may_be_of_it() {
        check(Some("uk"), RUSSIAN, Some(("uk", Source::Declared)));
        check(Some("en-GB"), ENGLISH, Some(("en-GB", Source::Declared)));
        check(Some("gsw"), GERMAN, Some(("gsw", Source::Declared)));
        check(Some("de"), "Kurz.", Some(("de", Source::Declared)));
    }

    #[test]
    fn innermost_direction_holds() {
        let document = Sample::new()
            .open(Name::HTML, &[(Name::DIR, "ltr")])
            .open(Name::BODY, &[(Name::DIR, "rtl")])
            .finish();
        assert_eq!(read(&document).dir, Some(Direction::Rtl));
    }

    #[test]
    fn what_is_no_language_tag_is_none() {
        assert_eq!(tag("<b>"), None);
        assert_eq!(tag("english please"), None);
    }
}
