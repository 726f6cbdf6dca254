//! Pieces of pages that several markups share.

use crate::story::Story;

/// Address of the story's picture.
pub(crate) const PICTURE: &str = "https://papers.example.org/img/story.jpg";

/// The paragraphs, each in its own markup, with what stands after some.
pub(crate) fn body(story: &Story, wrap: fn(&str) -> String, between: &[(usize, String)]) -> String {
    let paragraphs = story.paragraphs.iter().enumerate();
    let pieces = paragraphs.flat_map(|(place, paragraph)| {
        let after = between.iter().filter(move |(after, _)| *after == place);
        let after = after.map(|(_, markup)| markup.clone());
        std::iter::once(wrap(paragraph)).chain(after)
    });
    pieces.collect::<Vec<_>>().join("\n")
}

/// A paragraph.
pub(crate) fn p(text: &str) -> String {
    format!("<p>{text}</p>")
}

/// Links to the sections of the site.
pub(crate) fn nav(story: &Story) -> String {
    let links = story.nav.iter().enumerate();
    let links = links.map(|(place, name)| format!("<a href=\"/s{place}\">{name}</a> "));
    links.collect()
}

/// A page with a title.
pub(crate) fn page(story: &Story, head: &str, body: &str) -> String {
    let Story { title, site, .. } = story;
    let root = story.root();
    format!(
        "<!doctype html>\n<html{root}><head><meta charset=\"utf-8\"><title>{title} | {site}</title>{head}</head>\n{body}\n</html>"
    )
}

/// The picture alone.
pub(crate) fn img(story: &Story) -> String {
    let alt = &story.alt;
    format!("<img src=\"{PICTURE}\" width=\"960\" height=\"540\" alt=\"{alt}\">")
}

/// The picture with its caption.
pub(crate) fn figure(story: &Story) -> String {
    let (img, caption) = (img(story), &story.caption);
    format!("<figure>{img}<figcaption>{caption}</figcaption></figure>")
}

/// The day, marked.
pub(crate) fn time(story: &Story) -> String {
    let Story {
        published, date, ..
    } = story;
    format!("<time datetime=\"{published}T08:00:00+00:00\">{date}</time>")
}

/// Headlines with teasers, each in its own markup.
pub(crate) fn related(story: &Story, card: fn(&str, &str) -> String) -> String {
    let cards = story
        .related
        .iter()
        .enumerate()
        .map(|(place, (title, teaser))| {
            let link = format!("<a href=\"https://papers.example.org/story/{place}\">{title}</a>");
            card(&link, teaser)
        });
    cards.collect()
}

/// Headlines alone.
pub(crate) fn picks(story: &Story, card: fn(&str) -> String) -> String {
    let cards = story.picks.iter().enumerate();
    let cards = cards.map(|(place, title)| {
        card(&format!(
            "<a href=\"https://papers.example.org/pick/{place}\">{title}</a>"
        ))
    });
    cards.collect()
}

/// A headline and a teaser.
pub(crate) fn heading_cards(link: &str, teaser: &str) -> String {
    format!("<h3>{link}</h3><p>{teaser}</p>\n")
}

/// A headline as an item of a list.
pub(crate) fn item(link: &str) -> String {
    format!("<li>{link}</li>")
}
