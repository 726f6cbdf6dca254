//! Pages that carry their text in data, or do not show all of it.

use crate::pieces::{PICTURE, body, figure, heading_cards, nav, p, page, picks, related, time};
use crate::story::Story;
use serde_json::json;

pub(crate) fn json_body(story: &Story, n: usize) -> String {
    let markup = body(
        story,
        p,
        &[
            (0, figure(story)),
            (2, format!("<p>{}</p>", story.ads.of(n))),
        ],
    );
    let state = json!({"props": {"pageProps": {"article": {
        "id": "pl-48", "section": {"name": story.section, "path": "/s0"}, "title": story.title,
        "authors": [{"name": story.author}], "publishedAt": format!("{}T08:00:00+00:00", story.published),
        "publisher": story.site, "body": markup,
    }, "more": story.related, "pitch": story.gates.of(n)}}});
    let state = state.to_string().replace('<', "\\u003c");
    page(
        story,
        "",
        &format!(
            "<body><div id=\"__next\"><div class=\"shell\"><div class=\"spin\"></div><p>{}</p></div></div>\n<script id=\"__NEXT_DATA__\" type=\"application/json\">{state}</script></body>",
            story.slogans.of(n)
        ),
    )
}

pub(crate) fn json_ld_body(story: &Story, n: usize) -> String {
    let data = json!({
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title, "articleSection": story.section,
        "datePublished": format!("{}T08:00:00+00:00", story.published), "author": {"@type": "Person", "name": story.author},
        "publisher": {"@type": "Organization", "name": story.site},
        "image": {"@type": "ImageObject", "url": PICTURE, "caption": story.caption},
        "articleBody": story.texts().join("\n\n"),
    });
    let cards = related(story, |link, teaser| {
        format!("<p>{link}</p><p>{teaser}</p>")
    });
    let (site, picks) = (&story.site, picks(story, p));
    page(
        story,
        &format!("<script type=\"application/ld+json\">{data}</script>"),
        &format!(
            "<body><div id=\"top\"><a href=\"/\">{site}</a></div><div id=\"root\"></div>\n<div id=\"pitch\"><p>{}</p><p>{}</p><p>{}</p><p>{}</p><p>{}</p><p>{}</p></div>\n<div id=\"more\"><h2>{}</h2>{cards}<h2>{}</h2>{picks}</div>\n<p>{}</p></body>",
            story.slogans.of(n),
            story.gates.of(n),
            story.members.of(n),
            story.slogans.of(n + 1),
            story.trials.of(n),
            story.apps.of(n),
            story.related_heads.of(n),
            story.picks_heads.of(n),
            story.consents.of(n)
        ),
    )
}

pub(crate) fn preview_gate(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        byline,
        ..
    } = story;
    let data = json!({
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": story.title,
        "datePublished": format!("{}T08:00:00+00:00", story.published), "author": {"@type": "Person", "name": story.author},
        "isAccessibleForFree": false,
        "hasPart": {"@type": "WebPageElement", "isAccessibleForFree": false, "cssSelector": ".rest"},
    });
    let [first, second, third] = [0, 1, 2].map(|place| p(&story.paragraphs[place]));
    let picture = figure(story);
    let (nav, time, cards) = (nav(story), time(story), related(story, heading_cards));
    page(
        story,
        &format!("<script type=\"application/ld+json\">{data}</script>"),
        &format!(
            "<body><header><a href=\"/\">{site}</a> <nav>{nav}</nav> <a href=\"/join\">{}</a></header>\n<main><article><p>{section}</p>\n<h1>{title}</h1>\n<p>{byline}</p>\n<p>{time}</p>\n<div class=\"lead\">{first}\n{second}\n{picture}\n{third}<div class=\"fade\"></div></div>\n<div class=\"rest\"></div>\n<div class=\"gate\"><h2>{}</h2><p>{}</p><p>{}</p><form action=\"/join\"><input type=\"email\"><button>{}</button></form><p>{}</p></div>\n<p>{}</p></article>\n<section><h2>{}</h2>{cards}</section></main>\n<footer><p>{}</p><p>{}</p></footer></body>",
            story.subscribe.of(n),
            story.gates.of(n),
            story.trials.of(n),
            story.slogans.of(n),
            story.subscribe.of(n + 1),
            story.members.of(n),
            story.shares.of(n),
            story.related_heads.of(n),
            story.terms.of(0),
            story.consents.of(n)
        ),
    )
}
