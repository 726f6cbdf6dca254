//! Facts about HTML tags that every reader of markup shares: which have no
//! content, and which end an open one.

/// Elements that never have content.
const VOID: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "image", "img",
    "input", "keygen", "link", "meta", "param", "source", "track", "wbr",
];

/// Elements whose start ends an open paragraph.
const ENDS_PARAGRAPH: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "ul",
    "xmp",
];

/// Whether the element never has content.
pub(super) fn is_void(name: &str) -> bool {
    VOID.binary_search(&name).is_ok()
}

/// Whether an element stands between paragraphs rather than within one.
pub(super) fn is_block(name: &str) -> bool {
    ENDS_PARAGRAPH.binary_search(&name).is_ok() || is_table_part(name)
}

/// Whether an element is a part of a table.
pub(super) fn is_table_part(name: &str) -> bool {
    matches!(
        name,
        "caption" | "colgroup" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr"
    )
}

/// Whether the start of an element ends the innermost open one.
pub(super) fn ends(new: &str, open: &str) -> bool {
    match open {
        "p" => is_block(new),
        "li" => new == "li",
        "dd" | "dt" => matches!(new, "dd" | "dt"),
        "option" => matches!(new, "option" | "optgroup"),
        "td" | "th" | "caption" | "colgroup" => is_table_part(new),
        "tr" => matches!(new, "tr" | "tbody" | "tfoot" | "thead"),
        "tbody" | "tfoot" | "thead" => matches!(new, "tbody" | "tfoot" | "thead"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [VOID, ENDS_PARAGRAPH] {
            assert!(table.windows(2).all(|pair| pair[0] < pair[1]));
        }
    }

    #[test]
    fn start_of_a_cell_ends_the_open_one() {
        assert!(ends("td", "th"));
        assert!(ends("div", "p"));
        assert!(!ends("span", "p"));
        assert!(!ends("td", "tr"));
    }
}
