//! Fourteen ways in which sites mark up one and the same story, with what
//! they sell before, between and after its paragraphs.

use crate::story::{Story, bare};
use serde_json::json;

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

/// Address of the story's picture.
const PICTURE: &str = "https://papers.example.org/img/story.jpg";

/// The paragraphs, each in its own markup, with what stands after some.
fn body(story: &Story, wrap: fn(&str) -> String, between: &[(usize, String)]) -> String {
    let paragraphs = story.paragraphs.iter().enumerate();
    let pieces = paragraphs.flat_map(|(place, paragraph)| {
        let after = between.iter().filter(move |(after, _)| *after == place);
        let after = after.map(|(_, markup)| markup.clone());
        std::iter::once(wrap(paragraph)).chain(after)
    });
    pieces.collect::<Vec<_>>().join("\n")
}

fn p(text: &str) -> String {
    format!("<p>{text}</p>")
}

/// Links to the sections of the site.
fn nav(story: &Story) -> String {
    let links = story.nav.iter().enumerate();
    let links = links.map(|(place, name)| format!("<a href=\"/s{place}\">{name}</a> "));
    links.collect()
}

fn page(story: &Story, head: &str, body: &str) -> String {
    let Story { title, site, .. } = story;
    let root = story.root();
    format!(
        "<!doctype html>\n<html{root}><head><meta charset=\"utf-8\"><title>{title} | {site}</title>{head}</head>\n{body}\n</html>"
    )
}

fn img(story: &Story) -> String {
    let alt = &story.alt;
    format!("<img src=\"{PICTURE}\" width=\"960\" height=\"540\" alt=\"{alt}\">")
}

fn figure(story: &Story) -> String {
    let (img, caption) = (img(story), &story.caption);
    format!("<figure>{img}<figcaption>{caption}</figcaption></figure>")
}

fn time(story: &Story) -> String {
    let Story {
        published, date, ..
    } = story;
    format!("<time datetime=\"{published}T08:00:00+00:00\">{date}</time>")
}

/// Headlines with teasers, each in its own markup.
fn related(story: &Story, card: fn(&str, &str) -> String) -> String {
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
fn picks(story: &Story, card: fn(&str) -> String) -> String {
    let cards = story.picks.iter().enumerate();
    let cards = cards.map(|(place, title)| {
        card(&format!(
            "<a href=\"https://papers.example.org/pick/{place}\">{title}</a>"
        ))
    });
    cards.collect()
}

fn heading_cards(link: &str, teaser: &str) -> String {
    format!("<h3>{link}</h3><p>{teaser}</p>\n")
}

fn item(link: &str) -> String {
    format!("<li>{link}</li>")
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

fn br_soup(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        byline,
        date,
        caption,
        ..
    } = story;
    let picture = format!("{}<br>\n<i>{caption}</i><br><br>", img(story));
    let gate = format!(
        "<b><a href=\"/join\">{}</a></b><br>\n{}<br><br>",
        story.gates.of(n),
        story.members.of(n)
    );
    let ad = format!("{}<br><br>", story.ads.of(n));
    let app = format!(
        "<b>{}</b><br>\n<a href=\"/app\">{}</a><br><br>",
        story.slogans.of(n + 1),
        story.apps.of(n)
    );
    let wrap = |text: &str| format!("{text}<br><br>");
    let text = body(story, wrap, &[(1, picture), (2, gate), (3, ad), (4, app)]);
    let cards = related(story, |link, teaser| format!("{link}<br>\n{teaser}<br>\n"));
    let picks = picks(story, |link| format!("{link}<br>\n"));
    page(
        story,
        "",
        &format!(
            "<body><table width=\"100%\"><tr><td><a href=\"/\">{site}</a> | {} | {}</td></tr>\n<tr><td>\n<font size=\"2\">{section}</font><br>\n<b><font size=\"5\">{title}</font></b><br>\n{byline}<br>\n{date}<br><br>\n{text}\n{}<br><br>\n<b>{}</b><br>\n{cards}<br>\n<b>{}</b><br>\n{picks}<br>\n{}<br>\n{}<br>\n{}\n</td></tr></table></body>",
            nav(story),
            story.slogans.of(n),
            story.shares.of(n),
            story.related_heads.of(n),
            story.picks_heads.of(n),
            story.trials.of(n),
            story.consents.of(n),
            story.terms.of(0)
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

fn plain_pre(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        byline,
        date,
        caption,
        ..
    } = story;
    let wrap = |text: &str| format!("{}\n", bare(text));
    let gate = format!("{}\n{}\n", story.gates.of(n), story.members.of(n));
    let ad = format!("{}\n", story.ads.of(n));
    let app = format!("{}\n{}\n", story.slogans.of(n + 1), story.apps.of(n));
    let text = body(
        story,
        wrap,
        &[(1, format!("{caption}\n")), (2, gate), (3, ad), (4, app)],
    );
    let related: String = story
        .related
        .iter()
        .map(|(title, teaser)| format!("* {title}\n  {teaser}\n"))
        .collect();
    let picks: String = story
        .picks
        .iter()
        .map(|title| format!("* {title}\n"))
        .collect();
    let root = story.root();
    format!(
        "<html{root}><head><meta charset=\"utf-8\"></head><body><pre style=\"white-space: pre-wrap;\">{site} - {section}\n\n{}\n\n{title}\n\n{byline}\n\n{date}\n\n{text}\n{}\n\n{}\n{related}\n{}\n{picks}\n{}\n\n{}\n\n{}\n</pre></body></html>",
        story.slogans.of(n),
        story.shares.of(2),
        story.related_heads.of(n),
        story.picks_heads.of(n),
        story.trials.of(n),
        story.consents.of(n),
        story.terms.of(0)
    )
}

fn layout_table(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        author,
        caption,
        date,
        ..
    } = story;
    let byline = story.byline.replace(author, &format!("<b>{author}</b>"));
    let wrap = |text: &str| format!("<p><font face=\"Verdana\" size=\"2\">{text}</font></p>");
    let picture = format!(
        "<table align=\"right\" width=\"240\"><tr><td>{}</td></tr><tr><td><font size=\"1\">{caption}</font></td></tr></table>",
        img(story)
    );
    let gate = format!(
        "<table width=\"100%\" border=\"1\"><tr><td align=\"center\"><font size=\"2\"><b>{}</b><br>{}<br>{}</font></td></tr></table>",
        story.gates.of(n),
        story.trials.of(n),
        story.members.of(n)
    );
    let ad = format!(
        "<table width=\"100%\"><tr><td align=\"center\"><font size=\"1\">{}</font></td></tr></table>",
        story.ads.of(n)
    );
    let text = body(story, wrap, &[(1, picture), (3, gate), (4, ad)]);
    let row =
        |inner: &str| format!("<tr><td><font face=\"Verdana\" size=\"2\">{inner}</font></td></tr>");
    let menu: String = story
        .nav
        .iter()
        .map(|name| row(&format!("<a href=\"/{name}\">{name}</a>")))
        .collect();
    let cards = related(story, |link, teaser| {
        format!("<tr><td><font size=\"2\">{link}<br>{teaser}</font></td></tr>")
    });
    let picks = picks(story, |link| {
        format!("<tr><td><font size=\"2\">{link}</font></td></tr>")
    });
    page(
        story,
        "",
        &format!(
            "<body><table width=\"780\" border=\"0\" align=\"center\"><tr bgcolor=\"#003366\"><td colspan=\"3\"><font size=\"5\"><b>{site}</b></font></td><td align=\"right\"><font size=\"1\">{}</font></td></tr>\n<tr><td width=\"120\" valign=\"top\"><table>{menu}<tr><td><font size=\"2\"><a href=\"/app\">{}</a><br>{}</font></td></tr></table></td>\n<td width=\"10\">&nbsp;</td>\n<td width=\"500\" valign=\"top\"><table><tr><td><font size=\"1\">{section}</font></td></tr>\n<tr><td><font size=\"6\"><b>{title}</b></font></td></tr>\n<tr><td><font size=\"1\">{byline}, {date}</font></td></tr></table>\n{text}\n<table width=\"100%\"><tr><td><font size=\"2\"><b>{}</b></font></td></tr>{cards}</table>\n<table width=\"100%\"><tr><td><font size=\"2\">{}</font></td></tr></table></td>\n<td width=\"150\" valign=\"top\"><table><tr><td><font size=\"2\"><b>{}</b></font></td></tr>{picks}</table></td></tr>\n<tr><td colspan=\"4\" align=\"center\"><font size=\"1\">{}<br>{}</font></td></tr></table></body>",
            story.slogans.of(n),
            story.apps.of(n),
            story.slogans.of(n + 1),
            story.related_heads.of(n),
            story.shares.of(n),
            story.picks_heads.of(n),
            story.consents.of(n),
            story.terms.of(0)
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

fn json_body(story: &Story, n: usize) -> String {
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

fn json_ld_body(story: &Story, n: usize) -> String {
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

fn flat_p(story: &Story, n: usize) -> String {
    let Story {
        site,
        section,
        title,
        byline,
        date,
        caption,
        ..
    } = story;
    let picture = format!("{}\n{}", p(&img(story)), p(caption));
    let app = format!(
        "{}\n<p><a href=\"/app\">{}</a></p>",
        p(story.slogans.of(n + 1)),
        story.apps.of(n)
    );
    let text = body(story, p, &[(1, picture), (2, p(story.ads.of(n))), (4, app)]);
    let cards = related(story, |link, teaser| {
        format!("<p>{link}</p>\n<p>{teaser}</p>\n")
    });
    let (picks, shares) = (picks(story, p), p(story.shares.of(n)));
    let mut lines = vec![format!("<body><p><a href=\"/\">{site}</a></p>")];
    lines.extend(
        [
            section,
            story.slogans.of(n),
            story.gates.of(n),
            story.members.of(n),
            byline,
            date,
        ]
        .map(p),
    );
    lines.extend([format!("<p><b>{title}</b></p>"), text, shares]);
    lines.extend([
        p(story.related_heads.of(n)),
        cards,
        p(story.picks_heads.of(n)),
        picks,
    ]);
    lines.extend([story.trials.of(n), story.consents.of(n), story.terms.of(0)].map(p));
    page(story, "", &(lines.join("\n") + "</body>"))
}

fn preview_gate(story: &Story, n: usize) -> String {
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
