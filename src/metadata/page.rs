//! What holds for the whole page: language, direction, site, addresses.
//!
//! In: declared fields and the page's outermost elements.

use super::clues::Clues;
use super::json_ld::Schema;
use super::{Direction, plain};
use crate::dom::{Document, Name};
use crate::url::{SafeUrl, host};

/// Languages written from right to left.
const RTL_LANGUAGES: &[&str] = &[
    "ar", "arc", "ckb", "dv", "fa", "he", "iw", "ps", "sd", "ug", "ur", "yi",
];

/// Longest name of a site, in bytes.
const MAX_SITE_BYTES: usize = 80;

/// Longest excerpt, in bytes; some pages declare their whole text.
const MAX_EXCERPT_BYTES: usize = 1_000;

/// Longest language tag, in bytes.
const MAX_LANG_BYTES: usize = 35;

/// The language tag, as declared.
pub(super) fn lang(document: &Document, clues: &Clues<'_>, schema: &Schema) -> Option<String> {
    let of_roots = clues.roots.iter().find_map(|&id| {
        document
            .attribute(id, Name::LANG)
            .or_else(|| document.attribute(id, Name::XML_LANG))
            .and_then(tag)
    });
    of_roots
        .or_else(|| {
            tag(clues
                .fields
                .first(&["content-language", "og:locale", "dc:language"])?)
        })
        .or_else(|| tag(schema.lang.as_deref()?))
}

/// The text, when it is a language tag; `en_US` becomes `en-US`.
fn tag(text: &str) -> Option<String> {
    let text = text.split(',').next().unwrap_or(text).trim();
    let primary = text.split(['-', '_']).next().unwrap_or("");
    let is_tag = (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && text.len() <= MAX_LANG_BYTES
        && text
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    is_tag.then(|| text.replace('_', "-"))
}

/// The writing direction: declared, or that of the language.
pub(super) fn dir(document: &Document, clues: &Clues<'_>, lang: Option<&str>) -> Option<Direction> {
    let declared = clues
        .roots
        .iter()
        .find_map(|&id| direction(document.attribute(id, Name::DIR)?));
    declared.or_else(|| {
        let primary = lang?.split('-').next()?.to_ascii_lowercase();
        let is_rtl = RTL_LANGUAGES.contains(&primary.as_str());
        is_rtl.then_some(Direction::Rtl)
    })
}

fn direction(text: &str) -> Option<Direction> {
    match text.trim().to_ascii_lowercase().as_str() {
        "ltr" => Some(Direction::Ltr),
        "rtl" => Some(Direction::Rtl),
        "auto" => Some(Direction::Auto),
        _ => None,
    }
}

/// The name that the site gives itself.
pub(super) fn site_name(clues: &Clues<'_>, schema: &Schema) -> Option<String> {
    let declared = clues
        .fields
        .first(&[
            "og:site_name",
            "application-name",
            "dc:publisher",
            "citation_journal_title",
        ])
        .map(plain);
    declared
        .or_else(|| schema.site_name.clone())
        .filter(|name| !name.is_empty() && name.len() <= MAX_SITE_BYTES)
}

/// The name within the address: `example` of `www.example.org`.
pub(super) fn host_name(document: &Document) -> Option<&str> {
    let host = host(document.url()?)?;
    crate::url::site(host).split('.').next()
}

/// A sentence or two about the page.
pub(super) fn excerpt(clues: &Clues<'_>, schema: &Schema) -> Option<String> {
    let keys = [
        "og:description",
        "description",
        "dc:description",
        "dcterms:description",
        "twitter:description",
        "sailthru:description",
    ];
    let declared = clues.fields.first(&keys).map(plain);
    declared
        .filter(|text| !text.is_empty())
        .or_else(|| schema.description.clone())
        .filter(|text| text.len() <= MAX_EXCERPT_BYTES)
}

/// The lead image.
pub(super) fn image(document: &Document, clues: &Clues<'_>, schema: &Schema) -> Option<SafeUrl> {
    let keys = [
        "og:image:secure_url",
        "og:image",
        "og:image:url",
        "twitter:image",
        "twitter:image:src",
        "parsely-image-url",
        "sailthru:image:full",
    ];
    let base = document.base_url();
    let declared = clues.fields.first(&keys).or(clues.image);
    declared
        .and_then(|text| SafeUrl::media(text, base))
        .or_else(|| SafeUrl::media(schema.image.as_deref()?, base))
}

/// The picture of a text that structured data carries, and its caption.
pub(super) fn embedded_image(
    document: &Document,
    schema: &Schema,
) -> Option<(SafeUrl, Option<String>)> {
    schema.body.as_ref()?;
    let image = SafeUrl::media(schema.image.as_deref()?, document.base_url())?;
    Some((image, schema.image_caption.clone()))
}

/// The canonical address.
pub(super) fn url(document: &Document, clues: &Clues<'_>) -> Option<SafeUrl> {
    let base = document.base_url();
    clues
        .canonical
        .and_then(|text| SafeUrl::web(text, base))
        .or_else(|| SafeUrl::web(clues.fields.first(&["og:url"])?, base))
        .or_else(|| SafeUrl::web(document.url()?, None))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use super::*;

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
    fn what_is_no_language_tag_is_none() {
        assert_eq!(tag("<b>"), None);
        assert_eq!(tag("english please"), None);
    }

    #[test]
    fn addresses_are_resolved_and_checked() {
        let document = Sample::new()
            .meta("og:image", "/tide.jpg")
            .meta("og:url", "javascript:alert(1)")
            .finish();
        let metadata = read(&document);
        let image = metadata.image.map(|url| url.to_string());
        assert_eq!(image.as_deref(), Some("https://www.example.org/tide.jpg"));
        let url = metadata.url.map(|url| url.to_string());
        assert_eq!(url.as_deref(), Some("https://www.example.org/tides"));
    }
}
