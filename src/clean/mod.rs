//! Tidies an assembled article: no empty elements, no stray breaks, nothing
//! said twice.
//!
//! In: an [`Article`]. Out: the same words in better shape. The page is not
//! read again, and no text is dropped but a headline that the title repeats.

mod attributes;
mod breaks;
mod code;
mod credits;
mod empties;
mod figures;
mod headings;
mod initials;
mod inlines;
mod notes;
mod paragraphs;
mod places;
mod rules;
mod sections;
mod subheadings;

use crate::article::Article;

/// A rule of tidying.
struct Pass {
    /// For whoever reads a trace.
    #[cfg_attr(not(test), expect(dead_code, reason = "named in tests"))]
    name: &'static str,
    run: fn(&mut Article),
}

/// The rules, in the order they run.
///
/// Places come first: the others need not think of what cannot stand where it
/// does, and none of them moves anything. Figures come before paragraphs: one
/// that is none becomes a section, which wants its loose text in paragraphs.
/// Those come before all that removes, so that no two texts are glued. Notes
/// come before attributes, which drops ids that no link leads to. Attributes
/// come before the rest: what bears an id that a link leads to is not empty.
/// Sections and rules come last, when what stood between them for nothing is
/// gone. Credits are looked for in captions as they will be.
const PASSES: &[Pass] = &[
    Pass {
        name: "places",
        run: places::clean,
    },
    Pass {
        name: "figures",
        run: figures::clean,
    },
    Pass {
        name: "paragraphs",
        run: paragraphs::clean,
    },
    Pass {
        name: "headings",
        run: headings::clean,
    },
    Pass {
        name: "initials",
        run: initials::clean,
    },
    Pass {
        name: "subheadings",
        run: subheadings::clean,
    },
    Pass {
        name: "notes",
        run: notes::clean,
    },
    Pass {
        name: "attributes",
        run: attributes::clean,
    },
    Pass {
        name: "inlines",
        run: inlines::clean,
    },
    Pass {
        name: "breaks",
        run: breaks::clean,
    },
    Pass {
        name: "empties",
        run: empties::clean,
    },
    Pass {
        name: "code",
        run: code::clean,
    },
    Pass {
        name: "sections",
        run: sections::clean,
    },
    Pass {
        name: "rules",
        run: rules::clean,
    },
    Pass {
        name: "credits",
        run: credits::clean,
    },
];

/// Tidies an article.
pub(crate) fn clean(mut article: Article) -> Article {
    for pass in PASSES {
        (pass.run)(&mut article);
    }
    article
}

#[cfg(test)]
mod tests;
