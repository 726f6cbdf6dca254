//! Word lists of the metadata stage: sorted, unique, lower case.

/// Words of shown names that begin with a small letter.
pub(super) const LOWER_WORDS: &[&str] = &[
    "af", "al", "and", "bin", "da", "das", "de", "del", "della", "den", "der", "di", "do", "dos",
    "du", "el", "et", "la", "le", "of", "the", "und", "van", "von", "y", "zu",
];

/// What stands in fields for authors and is no one's name.
pub(super) const NO_NAMES: &[&str] = &[
    "admin",
    "administrator",
    "anonymous",
    "author",
    "authors",
    "by",
    "contributor",
    "default",
    "editor",
    "editorial",
    "editors",
    "email",
    "fact checked by",
    "follow",
    "guest",
    "guest author",
    "guest contributor",
    "guide",
    "here",
    "last updated",
    "log in",
    "n/a",
    "no author",
    "none",
    "null",
    "owner",
    "reviewed by",
    "root",
    "sign in",
    "site admin",
    "staff",
    "staff report",
    "staff reporter",
    "staff reports",
    "staff writer",
    "super user",
    "superuser",
    "undefined",
    "unknown",
    "updated",
    "user",
    "via",
    "view profile",
    "webmaster",
    "website",
    "wordpress",
    "wpadmin",
];

/// Words before a name, lower case, each with what must follow it.
pub(super) const PREFIXES: &[&str] = &[
    "article by ",
    "article by:",
    "author ",
    "author:",
    "authored by ",
    "authored by:",
    "authors:",
    "autor:",
    "autora:",
    "autore:",
    "by ",
    "by: ",
    "created by ",
    "door ",
    "från ",
    "guide by ",
    "medically reviewed by ",
    "par ",
    "por ",
    "post author:",
    "posted by ",
    "published by ",
    "recipe by ",
    "started by ",
    "story by ",
    "tekst:",
    "text by ",
    "text:",
    "von ",
    "words by ",
    "written by ",
    "автор ",
    "автор:",
    "بقلم ",
    "كتب ",
    "作者:",
    "作者：",
    "文/",
    "文／",
    "文：",
    "記者",
];

/// Words of what somebody does.
pub(super) const ROLE_WORDS: &[&str] = &[
    "analyst",
    "author",
    "ceo",
    "chief",
    "columnist",
    "contributing",
    "contributor",
    "coordinator",
    "correspondent",
    "cto",
    "designer",
    "director",
    "editor",
    "educator",
    "educators",
    "engineer",
    "expert",
    "founder",
    "head",
    "journalist",
    "lead",
    "manager",
    "officer",
    "owner",
    "president",
    "professor",
    "reporter",
    "researcher",
    "senior",
    "specialist",
    "staff",
    "strategist",
    "writer",
];

/// Beginnings of what follows the names in a shown line.
pub(super) const SUFFIXES: &[&str] = &[
    " - ",
    " at ",
    " for ",
    " in ",
    " on ",
    " posted ",
    " published ",
    " updated ",
    " | ",
    " · ",
    " – ",
    " — ",
    " • ",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_lower_case() {
        for list in [LOWER_WORDS, NO_NAMES, PREFIXES, ROLE_WORDS, SUFFIXES] {
            assert!(list.windows(2).all(|pair| pair[0] < pair[1]));
            assert!(list.iter().all(|word| *word == word.to_lowercase()));
        }
    }
}
