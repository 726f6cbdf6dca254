//! The words that stand for labels and kinds in plain data.

use crate::classify::{Label, PageType};
use crate::metadata::{Access, Direction};

/// What a block is.
pub(crate) fn label(label: Label) -> &'static str {
    match label {
        Label::Content => "content",
        Label::Title => "title",
        Label::Byline => "byline",
        Label::Caption => "caption",
        Label::Overlay => "overlay",
        Label::Promo => "promo",
        Label::Navigation => "navigation",
        Label::Related => "related",
        Label::Comments => "comments",
        Label::Ad => "ad",
        Label::Other => "other",
    }
}

/// What kind of page it is.
pub(crate) fn page_type(page_type: PageType) -> &'static str {
    match page_type {
        PageType::Article => "article",
        PageType::Documentation => "documentation",
        PageType::Forum => "forum",
        PageType::Listing => "listing",
        PageType::Collection => "collection",
        PageType::Product => "product",
        PageType::Service => "service",
        PageType::Other => "other",
    }
}

/// Whether the text may be read by everyone.
pub(crate) fn access(access: Access) -> &'static str {
    match access {
        Access::Free => "free",
        Access::Metered => "metered",
        Access::Paywalled => "paywalled",
        Access::Unknown => "unknown",
    }
}

/// The writing direction.
pub(crate) fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Ltr => "ltr",
        Direction::Rtl => "rtl",
        Direction::Auto => "auto",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde::Serialize;

    #[track_caller]
    fn check(value: impl Serialize, word: &str) {
        assert_eq!(serde_json::to_value(value).unwrap(), word);
    }

    #[test]
    fn words_are_those_of_the_json() {
        for value in [Label::Content, Label::Title, Label::Byline, Label::Caption] {
            check(value, label(value));
        }
        for value in [Label::Overlay, Label::Promo, Label::Navigation, Label::Ad] {
            check(value, label(value));
        }
        for value in [Label::Related, Label::Comments, Label::Other] {
            check(value, label(value));
        }
        for value in [PageType::Article, PageType::Documentation, PageType::Forum] {
            check(value, page_type(value));
        }
        for value in [PageType::Listing, PageType::Collection, PageType::Product] {
            check(value, page_type(value));
        }
        for value in [PageType::Service, PageType::Other] {
            check(value, page_type(value));
        }
        for value in [
            Access::Free,
            Access::Metered,
            Access::Paywalled,
            Access::Unknown,
        ] {
            check(value, access(value));
        }
        for value in [Direction::Ltr, Direction::Rtl, Direction::Auto] {
            check(value, direction(value));
        }
    }
}
