//! The attributes of an article's element, as written: one list for HTML
//! text and for nodes, so that the two cannot differ.

use crate::article::{Attribute, Element, ID_PREFIX, Source, Tag};
use crate::metadata::Direction;
use std::borrow::Cow;

/// A name and its value.
pub(super) type Pair<'a> = (&'static str, Cow<'a, str>);

/// All attributes of an element, sorted by name, each name once.
///
/// Sorting also puts `loading` and `referrerpolicy` before `src`, which a
/// browser starts to fetch as soon as it is set.
pub(super) fn pairs(element: &Element) -> Vec<Pair<'_>> {
    let mut pairs = Vec::new();
    for attribute in &element.attributes {
        if let Some((name, value)) = pair(element.tag, attribute) {
            insert(name, value, &mut pairs);
        }
    }
    for &(name, value) in added(element) {
        insert(name, value.into(), &mut pairs);
    }
    pairs
}

/// Adds a pair at its place, unless the name is there already.
fn insert<'a>(name: &'static str, value: Cow<'a, str>, pairs: &mut Vec<Pair<'a>>) {
    let place = pairs.partition_point(|pair| pair.0 < name);
    if pairs.get(place).is_none_or(|pair| pair.0 != name) {
        pairs.insert(place, (name, value));
    }
}

/// What the reader adds by itself: nothing is told to the sites that links
/// and media lead to, and nothing far below is fetched before it is needed.
fn added(element: &Element) -> &'static [(&'static str, &'static str)] {
    match element.tag {
        Tag::A if leads_to_web(element) => &[("rel", "noopener noreferrer")],
        Tag::Img if has_widths(element) => &[
            ("loading", "lazy"),
            ("referrerpolicy", "no-referrer"),
            ("sizes", "(max-width: 48em) 100vw, 48em"),
        ],
        Tag::Img => &[("loading", "lazy"), ("referrerpolicy", "no-referrer")],
        Tag::Video | Tag::Audio => &[("preload", "none")],
        _ => &[],
    }
}

/// Whether a picture comes in several widths: a browser chooses by the width
/// of a column of text then.
fn has_widths(element: &Element) -> bool {
    element.attributes.iter().any(|attribute| match attribute {
        Attribute::Srcset(sources) => sources.iter().any(|source| source.width().is_some()),
        _ => false,
    })
}

fn leads_to_web(element: &Element) -> bool {
    let is_web = |attribute: &Attribute| match attribute {
        Attribute::Href(url) => Some(url.as_str().starts_with("http")),
        _ => None,
    };
    element.find(is_web).unwrap_or(false)
}

/// One attribute as written; none where the element may not bear it.
fn pair(tag: Tag, attribute: &Attribute) -> Option<Pair<'_>> {
    let loads = matches!(
        tag,
        Tag::Img | Tag::Video | Tag::Audio | Tag::Source | Tag::Track
    );
    let (name, value): (_, Cow<'_, str>) = match attribute {
        Attribute::Href(url) if tag == Tag::A => ("href", url.as_str().into()),
        Attribute::Target(id) if tag == Tag::A => ("href", ["#", ID_PREFIX, id].concat().into()),
        Attribute::Id(id) => ("id", [ID_PREFIX, id].concat().into()),
        Attribute::Src(url) if loads => ("src", url.as_str().into()),
        Attribute::Srcset(sources) if loads => ("srcset", srcset(sources).into()),
        Attribute::Poster(url) if loads => ("poster", url.as_str().into()),
        Attribute::Href(_)
        | Attribute::Target(_)
        | Attribute::Src(_)
        | Attribute::Srcset(_)
        | Attribute::Poster(_)
        | Attribute::Note(_) => return None,
        Attribute::Cite(url) => ("cite", url.as_str().into()),
        Attribute::Alt(text) => ("alt", text.into()),
        Attribute::Named(text) => ("aria-label", text.into()),
        Attribute::Title(text) => ("title", text.into()),
        Attribute::Embed(provider) => ("data-embed", (*provider).into()),
        Attribute::Srclang(lang) => ("srclang", lang.into()),
        Attribute::Label(label) => ("label", label.into()),
        Attribute::Width(pixels) => ("width", pixels.to_string().into()),
        Attribute::Height(pixels) => ("height", pixels.to_string().into()),
        Attribute::Lang(lang) => ("lang", lang.into()),
        Attribute::Dir(direction) => ("dir", dir(*direction).into()),
        Attribute::Datetime(time) => ("datetime", time.into()),
        Attribute::Colspan(columns) => ("colspan", columns.to_string().into()),
        Attribute::Rowspan(rows) => ("rowspan", rows.to_string().into()),
        Attribute::Scope(scope) => ("scope", (*scope).into()),
        Attribute::Number(number) => (number_name(tag), number.to_string().into()),
        Attribute::Numerals(kind) => ("type", (*kind).into()),
        Attribute::NoteRef(_) => ("role", "doc-noteref".into()),
        Attribute::Backlink => ("role", "doc-backlink".into()),
        Attribute::Reversed => ("reversed", "".into()),
        Attribute::Open => ("open", "".into()),
        Attribute::CodeLanguage(language) => ("class", ["language-", language].concat().into()),
        Attribute::Latex(latex) => ("data-latex", latex.into()),
        Attribute::DisplayBlock => ("display", "block".into()),
        Attribute::Controls => ("controls", "".into()),
        Attribute::TrackKind(kind) => ("kind", (*kind).into()),
        Attribute::MediaType(kind) => ("type", kind.into()),
    };
    Some((name, value))
}

fn number_name(tag: Tag) -> &'static str {
    if tag == Tag::Li { "value" } else { "start" }
}

fn dir(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
        Direction::Auto => "auto",
    }
}

/// Pictures by size, each size once and all of one kind. A comma that ends an address is written as an escape:
/// there it would start the next picture.
fn srcset(sources: &[Source]) -> String {
    let is_wide = |size: &str| size.ends_with('w');
    let kind = sources.iter().any(|source| is_wide(&source.size));
    let mut text = String::new();
    for (place, source) in sources.iter().enumerate() {
        let mut before = sources[..place].iter();
        if is_wide(&source.size) != kind || before.any(|other| other.size == source.size) {
            continue;
        }
        if !text.is_empty() {
            text.push_str(", ");
        }
        let address = source.url.as_str();
        let kept = address.trim_end_matches(',');
        text.push_str(kept);
        text.push_str(&"%2C".repeat(address.len() - kept.len()));
        if !source.size.is_empty() {
            text.push(' ');
            text.push_str(&source.size);
        }
    }
    text
}
