//! Whether everyone may read the page, as the page itself declares.

use super::Access;
use super::clues::Clues;
use super::json_ld::Schema;
use super::source::{Source, Sourced};
use crate::text::{holds, is_same_word};

/// Fields that name the tier of a page.
const TIER_FIELDS: &[&str] = &[
    "article:content_tier",
    "content_tier",
    "content-tier",
    "contenttier",
    "og:article:content_tier",
    "access-level",
    "paywall",
];

/// Fields by which scholarly pages say that everyone may read the text.
const OPEN_FIELDS: &[&str] = &[
    "citation_fulltext_world_readable",
    "dc:accessrights",
    "dcterms:accessrights",
    "dc:rights",
    "dcterms:rights",
];

/// What structured data or a field says; gates seen in the page are told by
/// the labels of its blocks.
pub(super) fn declared(clues: &Clues<'_>, schema: &Schema) -> Sourced<Access> {
    let of_tier = || {
        let (tier, source) = clues.fields.find(TIER_FIELDS)?;
        Some((tier_access(tier)?, source))
    };
    let of_schema = || Some((of_flag(schema.is_free?), Source::JsonLd));
    let of_property = || {
        let (text, source) = clues.fields.find(&["isaccessibleforfree"])?;
        Some((of_flag(is_true(text)?), source))
    };
    // A metered page is closed to machines: the tier says more.
    of_tier()
        .filter(|tier| tier.0 == Access::Metered)
        .or_else(of_schema)
        .or_else(of_property)
        .or_else(of_tier)
        .or_else(|| of_rights(clues))
}

fn of_flag(is_free: bool) -> Access {
    if is_free {
        Access::Free
    } else {
        Access::Paywalled
    }
}

/// What the words for a tier mean.
const TIERS: &[(&str, Access)] = &[
    ("metered", Access::Metered),
    ("locked", Access::Paywalled),
    ("paid", Access::Paywalled),
    ("premium", Access::Paywalled),
    ("subscriber", Access::Paywalled),
    ("plus", Access::Paywalled),
    ("hard", Access::Paywalled),
    ("free", Access::Free),
    ("open", Access::Free),
];

fn tier_access(tier: &str) -> Option<Access> {
    let named = |known: &&(&str, Access)| is_same_word(known.0, tier.trim());
    Some(TIERS.iter().find(named)?.1)
}

/// `true` and `false`, as such or as schema.org addresses.
pub(super) fn is_true(text: &str) -> Option<bool> {
    let word = text.rsplit('/').next().unwrap_or(text).trim();
    if is_same_word(word, "false") {
        return Some(false);
    }
    is_same_word(word, "true").then_some(true)
}

/// What scholarly pages say; an empty field says yes, but is not kept.
fn of_rights(clues: &Clues<'_>) -> Sourced<Access> {
    let is_open = |text: &str| {
        let text = text.to_ascii_lowercase();
        holds(&text, "openaccess") || holds(&text, "open access") || text.trim() == "yes"
    };
    let of_key = |key: &&str| clues.fields.sourced(key).find(|field| is_open(field.0));
    let (_, source) = OPEN_FIELDS.iter().find_map(of_key)?;
    Some((Access::Free, source))
}

#[cfg(test)]
mod tests {
    use super::super::read;
    use super::super::sample::Sample;
    use super::*;

    #[test]
    fn tier_tells_the_access() {
        let document = Sample::new()
            .meta("article:content_tier", "metered")
            .finish();
        assert_eq!(read(&document).access, Access::Metered);
    }

    #[test]
    fn structured_data_tells_the_access() {
        let document = Sample::new()
            .json_ld(r#"{"@type": "NewsArticle", "isAccessibleForFree": "False"}"#)
            .finish();
        assert_eq!(read(&document).access, Access::Paywalled);
    }

    #[test]
    fn scholarly_page_tells_that_it_is_open() {
        let document = Sample::new()
            .meta("dc.rights", "Published as Open Access")
            .finish();
        assert_eq!(read(&document).access, Access::Free);
        let source = read(&document).sources.get("access");
        assert_eq!(source, Some(Source::DublinCore));
    }

    #[test]
    fn silent_page_is_of_unknown_access() {
        assert_eq!(read(&Sample::new().finish()).access, Access::Unknown);
    }
}
