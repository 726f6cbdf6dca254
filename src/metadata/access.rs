//! Whether everyone may read the page, as the page itself declares.

use super::Access;
use super::clues::Clues;
use super::json_ld::Schema;

/// What structured data or a field says; gates seen in the page are told by
/// the labels of its blocks.
pub(super) fn declared(clues: &Clues<'_>, schema: &Schema) -> Access {
    let tier = clues
        .fields
        .first(&["article:content_tier", "content_tier"])
        .unwrap_or("");
    match (tier.trim().to_ascii_lowercase().as_str(), schema.is_free) {
        ("metered", _) => Access::Metered,
        ("locked" | "paid" | "premium", _) | (_, Some(false)) => Access::Paywalled,
        ("free", _) | (_, Some(true)) => Access::Free,
        _ => Access::Unknown,
    }
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
    fn silent_page_is_of_unknown_access() {
        assert_eq!(read(&Sample::new().finish()).access, Access::Unknown);
    }
}
