//! Fourteen ways in which sites mark up one and the same story, with what
//! they sell before, between and after its paragraphs.

use crate::carried::{json_body, json_ld_body, preview_gate};
use crate::old::{br_soup, flat_p, layout_table, plain_pre};
use crate::pieces::{
    PICTURE, body, figure, heading_cards, img, item, nav, p, page, picks, related, time,
};
use crate::story::Story;

/// One way.
pub(crate) struct Markup {
    pub(crate) name: &'static str,
    /// The page; the number chooses among the wordings of a line.
    pub(crate) page: fn(&Story, usize) -> String,
    /// Whether the page shows the first paragraphs only.
    pub(crate) is_preview: bool,
}

/// All ways.
pub(crate) const MARKUPS: &[Markup] = &[
    whole("semantic", semantic),
    whole("hashed_classes", hashed_classes),
    whole("br_soup", br_soup),
    whole("promo_between", promo_between),
    whole("equal_sections", equal_sections),
    whole("overlay_lock", overlay_lock),
    whole("plain_pre", plain_pre),
    whole("layout_table", layout_table),
    whole("shadow_dom", shadow_dom),
    whole("json_body", json_body),
    whole("json_ld_body", json_ld_body),
    whole("amp", amp),
    whole("flat_p", flat_p),
    Markup {
        name: "preview_gate",
        page: preview_gate,
        is_preview: true,
    },
];

const fn whole(name: &'static str, page: fn(&Story, usize) -> String) -> Markup {
    Markup {
        name,
        page,
        is_preview: false,
    }
}

fn semantic(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        ..
    } = story;
    let byline = story.byline.replace(
        &story.author,
        &format!("<a rel=\"author\" href=\"/people/1\">{}</a>", story.author),
    );
    let aside = format!(
        "<aside><h2>{}</h2><p>{}</p><p><a href=\"/join\">{}</a></p><p>{}</p></aside>",
        story.gates.of(n),
        story.slogans.of(n),
        story.subscribe.of(n),
        story.members.of(n)
    );
    let ad = format!("<aside><p>{}</p></aside>", story.ads.of(n));
    let text = body(story, p, &[(0, figure(story)), (2, aside), (3, ad)]);
    let share = format!(
        "<footer><p>{}</p><ul><li><a href=\"#m\">{}</a></ul></footer>",
        story.shares.of(0),
        story.shares.of(2)
    );
    let cards = related(story, |link, teaser| {
        format!("<section><h3>{link}</h3><p>{teaser}</p></section>")
    });
    let (nav, time, picks) = (nav(story), time(story), picks(story, item));
    let main = format!(
        "<body><header><a href=\"/\">{site}</a> <nav>{nav}</nav><p>{}</p></header>\n<main><article><header><p><a href=\"/s0\">{section}</a></p>\n<h1>{title}</h1>\n<p>{byline}</p>{time}</header>\n{text}\n{share}</article>\n<aside><h2>{}</h2>{cards}</aside>\n<aside><h2>{}</h2><ul>{picks}</ul></aside></main>\n<aside><h2>{}</h2><p>{}</p><a href=\"/app\">{}</a></aside>\n<footer><nav>{}</nav><p>{}</p></footer></body>",
        story.slogans.of(n + 1),
        story.related_heads.of(n),
        story.picks_heads.of(n),
        story.slogans.of(n),
        story.trials.of(n),
        story.apps.of(n),
        story.terms.of(0),
        story.consents.of(n)
    );
    page(story, "", &main)
}

fn hashed_classes(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        byline,
        date,
        caption,
        ..
    } = story;
    let wrap = |text: &str| format!("<div class=\"css-29\">{text}</div>");
    let picture = format!(
        "<div class=\"css-64\">{}<div class=\"css-68\">{caption}</div></div>",
        img(story)
    );
    let ad = format!(
        "</div>\n<div class=\"css-6c\"><div class=\"css-70\">{}</div></div>\n<div class=\"css-73\">",
        story.ads.of(n)
    );
    let gate = format!(
        "<div class=\"css-77\"><div class=\"css-7b\">{}</div><div class=\"css-7f\"><a href=\"/join\">{}</a></div><div class=\"css-11\">{}</div></div>",
        story.gates.of(n),
        story.subscribe.of(n),
        story.members.of(n)
    );
    let text = body(story, wrap, &[(1, picture), (2, ad), (4, gate)]);
    let cards = related(story, |link, teaser| {
        format!("<div class=\"css-2c\"><div>{link}</div><div>{teaser}</div></div>\n")
    });
    let picks = picks(story, |link| format!("<div class=\"css-2c\">{link}</div>"));
    let nav = nav(story);
    page(
        story,
        "",
        &format!(
            "<body class=\"css-30\"><div class=\"css-34\"><div class=\"css-38\"><div class=\"css-3b\"><a href=\"/\">{site}</a></div><div class=\"css-3f\">{nav}</div></div>\n<div class=\"css-43\"><div class=\"css-47\">{}</div><div class=\"css-4a\">{}</div></div>\n<div class=\"css-4e\"><div class=\"css-52\"><div class=\"css-55\">{section}</div>\n<div class=\"css-59\" style=\"font-size:38px;font-weight:700\">{title}</div>\n<div class=\"css-5d\"><span>{byline}</span><span>{date}</span></div></div>\n<div class=\"css-61\">\n{text}\n</div>\n<div class=\"css-4d\">{}</div>\n<div class=\"css-88\"><div class=\"css-c4\">{}</div>{cards}</div>\n<div class=\"css-10\"><div class=\"css-13\">{}</div>{picks}</div></div>\n<div class=\"css-17\"><div>{}</div><div>{}</div><div><a href=\"/app\">{}</a></div></div>\n<div class=\"css-1b\">{}</div>\n<div class=\"css-1e\" style=\"position:fixed;bottom:0\"><div>{}</div><div role=\"button\">OK</div></div></div></body>",
            story.slogans.of(0),
            story.slogans.of(1),
            story.shares.of(n),
            story.related_heads.of(n),
            story.picks_heads.of(n),
            story.slogans.of(n),
            story.trials.of(n),
            story.apps.of(n),
            story.terms.of(0),
            story.consents.of(n)
        ),
    )
}

fn promo_between(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        byline,
        date,
        ..
    } = story;
    let [head, pitch, label, button] = &story.newsletter;
    let gate = format!(
        "<div class=\"box\"><h3>{}</h3><p>{}</p><form action=\"/join\" method=\"post\"><label>{label} <input type=\"email\" name=\"e\"></label><button>{}</button></form><p>{}</p></div>",
        story.gates.of(n),
        story.slogans.of(n),
        story.subscribe.of(n),
        story.members.of(n)
    );
    let app = format!(
        "<p><strong>{}</strong></p>\n<p><a href=\"/app\">{}</a></p>",
        story.slogans.of(n + 1),
        story.apps.of(n)
    );
    let more = format!(
        "<p><a href=\"/more\">{}</a></p>\n<div><p>{}</p></div>",
        story.read_more.of(n),
        story.ads.of(n)
    );
    let cards = related(story, |link, teaser| format!("<li>{link}<br>{teaser}</li>"));
    let cards = format!(
        "<div class=\"box\"><p><strong>{}</strong></p><ul>{cards}</ul></div>",
        story.related_heads.of(n)
    );
    let letter = format!(
        "<div class=\"box\"><h3>{head}</h3><p>{pitch}</p><form action=\"/letter\"><input type=\"email\" placeholder=\"{label}\"><button>{button}</button></form></div>"
    );
    let trial = format!(
        "<blockquote class=\"box\"><p>{}</p><p><a href=\"/trial\">{}</a></p></blockquote>\n<p><em>{}</em></p>",
        story.trials.of(n),
        story.subscribe.of(n + 1),
        story.consents.of(n)
    );
    let first = format!("{gate}\n{}", figure(story));
    let text = body(
        story,
        p,
        &[
            (0, first),
            (1, app),
            (2, format!("{more}{cards}")),
            (3, letter),
            (4, trial),
        ],
    );
    let picks = picks(story, p);
    page(
        story,
        "",
        &format!(
            "<body><div class=\"top\"><a href=\"/\">{site}</a><span>{}</span></div>\n<article class=\"story\"><span class=\"kicker\">{section}</span>\n<h1>{title}</h1>\n<div class=\"meta\">{byline} · {date}</div>\n<div class=\"story-text\">\n{text}\n<p>{} <a href=\"#f\">Post</a> <a href=\"#m\">Mail</a></p>\n<div class=\"box\"><h3>{}</h3>{picks}</div></div></article>\n<div class=\"bottom\">{}</div></body>",
            story.slogans.of(0),
            story.shares.of(0),
            story.picks_heads.of(n),
            story.terms.of(0)
        ),
    )
}

fn equal_sections(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        byline,
        date,
        caption,
        ..
    } = story;
    let part = |inner: &str| {
        format!("</section>\n<section class=\"sec\">\n{inner}\n</section>\n<section class=\"sec\">")
    };
    let picture = part(&format!("{}<p>{caption}</p>", img(story)));
    let gate = part(&format!(
        "<h2>{}</h2><p><a href=\"/join\">{}</a></p><p>{}</p>",
        story.gates.of(n),
        story.trials.of(n),
        story.members.of(n)
    ));
    let ad = part(&p(story.ads.of(n)));
    let text = body(story, p, &[(1, picture), (3, gate), (4, ad)]);
    let [head, first, second, form] = &story.comments;
    let cards = related(story, heading_cards);
    let picks = picks(story, p);
    page(
        story,
        "",
        &format!(
            "<body><div class=\"bar\"><a href=\"/\">{site}</a> {}</div>\n<main><section class=\"sec\"><p>{section}</p><h1>{title}</h1><p>{byline}</p><p>{date}</p></section>\n<section class=\"sec\"><p>{}</p><p>{}</p></section>\n<section class=\"sec\">\n{text}\n</section>\n<section class=\"sec\"><p>{}</p></section>\n<section class=\"sec\"><h2>{}</h2>{cards}</section>\n<section class=\"sec\"><h2>{}</h2>{picks}</section>\n<section class=\"sec\"><h2>{head}</h2><p>{first}</p><p>{second}</p><p>{form}</p></section>\n<section class=\"sec\"><p>{}</p><p>{}</p></section></main></body>",
            nav(story),
            story.slogans.of(0),
            story.slogans.of(1),
            story.shares.of(n),
            story.related_heads.of(n),
            story.picks_heads.of(n),
            story.consents.of(n),
            story.terms.of(0)
        ),
    )
}

fn overlay_lock(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        byline,
        ..
    } = story;
    let ad = format!("<div class=\"ad-slot\">{}</div>", story.ads.of(n));
    let text = body(story, p, &[(0, figure(story)), (3, ad)]);
    let cards = related(story, heading_cards);
    let head = "<style>body.locked { overflow: hidden; height: 100vh } .wall { position: fixed; inset: 10% }</style>";
    let (nav, time, picks) = (nav(story), time(story), picks(story, item));
    page(
        story,
        head,
        &format!(
            "<body class=\"locked\" style=\"overflow: hidden\"><div id=\"page\" aria-hidden=\"true\" inert><header><a href=\"/\">{site}</a><nav>{nav}</nav></header>\n<main><article><p>{section}</p>\n<h1>{title}</h1>\n<p class=\"byline\">{byline}</p>\n<p>{time}</p>\n{text}\n<p>{}</p></article>\n<section><h2>{}</h2>{cards}</section>\n<section><h2>{}</h2><ul>{picks}</ul></section></main>\n<footer>{}</footer></div>\n<div class=\"shade\"></div>\n<div class=\"wall\" role=\"dialog\" aria-modal=\"true\"><h2>{}</h2><p>{}</p><p>{}</p><form><input type=\"email\"><button>{}</button></form><p>{}</p></div>\n<div class=\"appbar\" style=\"position:fixed;bottom:0\"><span>{}</span> <a href=\"/app\">{}</a></div>\n<div class=\"bottom\" style=\"position:fixed;top:0\">{} <button>{}</button></div></body>",
            story.shares.of(n),
            story.related_heads.of(n),
            story.picks_heads.of(n),
            story.terms.of(0),
            story.gates.of(n),
            story.slogans.of(n),
            story.trials.of(n),
            story.subscribe.of(n),
            story.members.of(n),
            story.slogans.of(n + 1),
            story.apps.of(n),
            story.consents.of(n),
            story.accept
        ),
    )
}

fn shadow_dom(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        author,
        alt,
        caption,
        ..
    } = story;
    let byline = story
        .byline
        .replace(author, "<slot name=\"author\"></slot>");
    let sell = format!(
        "<div class=\"sell\"><p>{}</p><p><a href=\"/join\">{}</a></p><p>{}</p></div>",
        story.gates.of(n),
        story.subscribe.of(n),
        story.members.of(n)
    );
    let ad = format!("<div class=\"ad\">{}</div>", story.ads.of(n));
    let (outer, slotted): (Vec<_>, Vec<_>) = story
        .paragraphs
        .iter()
        .enumerate()
        .partition(|(place, _)| !matches!(place, 3 | 4));
    let outer: Vec<String> = outer.into_iter().map(|(place, text)| match place {
        0 => format!("{}<figure><slot name=\"photo\"></slot><figcaption><slot name=\"caption\"></slot></figcaption></figure>", p(text)),
        2 => format!("{}{sell}<slot></slot>{ad}", p(text)),
        _ => p(text),
    }).collect();
    let slotted: Vec<String> = slotted.into_iter().map(|(_, text)| p(text)).collect();
    let (time, picks, cards) = (time(story), picks(story, p), related(story, heading_cards));
    page(
        story,
        "",
        &format!(
            "<body><site-bar><template shadowrootmode=\"open\"><nav><slot></slot></nav><p>{}</p></template><a href=\"/\">{site}</a> {}</site-bar>\n<news-story><template shadowrootmode=\"open\"><article><slot name=\"section\"></slot><h1><slot name=\"headline\"></slot></h1><p class=\"who\">{byline}</p><p>{time}</p>\n{}\n<footer><slot name=\"share\"></slot></footer></article></template>\n<span slot=\"section\">{section}</span><span slot=\"headline\">{title}</span><span slot=\"author\">{author}</span><img slot=\"photo\" src=\"{PICTURE}\" width=\"960\" height=\"540\" alt=\"{alt}\"><span slot=\"caption\">{caption}</span><p slot=\"share\">{}</p>\n{}\n<p slot=\"old-teaser\">{}</p></news-story>\n<story-list><template shadowrootmode=\"open\"><aside><h2>{}</h2><slot></slot></aside></template>{cards}</story-list>\n<story-list><template shadowrootmode=\"open\"><aside><h2>{}</h2>{picks}</aside></template></story-list>\n<app-pitch><template shadowrootmode=\"open\"><div><h2>{}</h2><p>{}</p><button>{}</button></div></template></app-pitch>\n<cookie-note><template shadowrootmode=\"open\"><div role=\"dialog\">{}<button>OK</button></div></template></cookie-note>\n<footer>{}</footer></body>",
            story.slogans.of(n),
            nav(story),
            outer.join("\n"),
            story.shares.of(n),
            slotted.join("\n"),
            story.slogans.of(n + 1),
            story.related_heads.of(n),
            story.picks_heads.of(n),
            story.slogans.of(n),
            story.trials.of(n),
            story.apps.of(n),
            story.consents.of(n),
            story.terms.of(0)
        ),
    )
}

fn amp(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        byline,
        date,
        alt,
        caption,
        ..
    } = story;
    let picture = format!(
        "<figure><amp-img src=\"{PICTURE}\" width=\"960\" height=\"540\" layout=\"responsive\" alt=\"{alt}\"></amp-img><figcaption>{caption}</figcaption></figure>"
    );
    let ad = format!(
        "<amp-ad width=\"300\" height=\"250\" type=\"fake\"><div placeholder>{}</div></amp-ad>",
        story.ads.of(n)
    );
    let pitch = format!(
        "<div class=\"pitch\"><p>{}</p><p>{}</p></div>",
        story.gates.of(n),
        story.members.of(n)
    );
    let text = body(story, p, &[(0, picture), (2, ad), (4, pitch)]);
    let (root, cards, picks) = (story.root(), related(story, heading_cards), picks(story, p));
    format!(
        "<!doctype html>\n<html ⚡{root}><head><meta charset=\"utf-8\"><title>{title}</title><script async src=\"https://cdn.ampproject.org/v0.js\"></script></head>\n<body><amp-consent id=\"consent\" layout=\"nodisplay\"><div id=\"ask\"><p>{}</p><button on=\"tap:consent.accept\">{}</button></div></amp-consent>\n<header><a href=\"/\">{site}</a><p>{}</p></header>\n<main><p class=\"section\">{section}</p>\n<h1>{title}</h1>\n<p class=\"author\">{byline}</p>\n<p class=\"date\">{date}</p>\n<amp-social-share type=\"system\">{}</amp-social-share>\n{text}\n<section class=\"pitch\"><h2>{}</h2>{cards}</section>\n<amp-list src=\"https://papers.example.org/picks.json\" width=\"300\" height=\"200\"><div fallback><h2>{}</h2>{picks}</div></amp-list></main>\n<amp-app-banner id=\"app\" layout=\"nodisplay\"><p>{}</p><p>{}</p><button open-button>{}</button></amp-app-banner>\n<footer>{}</footer></body></html>",
        story.consents.of(n),
        story.accept,
        story.slogans.of(n),
        story.shares.of(n),
        story.related_heads.of(n),
        story.picks_heads.of(n),
        story.slogans.of(n + 1),
        story.trials.of(n),
        story.apps.of(n),
        story.terms.of(0)
    )
}
