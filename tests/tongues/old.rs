//! Markups of the old web: tables, breaks, plain text.

use crate::pieces::{body, img, nav, p, page, picks, related};
use crate::story::{Story, bare};

pub(crate) fn br_soup(story: &Story, n: usize) -> String {
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

pub(crate) fn plain_pre(story: &Story, n: usize) -> String {
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
    let cards = story.related.iter();
    let cards: Vec<String> = cards
        .map(|(title, teaser)| format!("* {title}\n  {teaser}"))
        .collect();
    let related = cards.join("\n");
    let picks = format!("* {}", story.picks.join("\n* "));
    let root = story.root();
    format!(
        "<html{root}><head><meta charset=\"utf-8\"></head><body><pre style=\"white-space: pre-wrap;\">{site} - {section}\n\n{}\n\n{title}\n\n{byline}\n\n{date}\n\n{text}\n{}\n\n{}\n{related}\n\n{}\n{picks}\n\n{}\n\n{}\n\n{}\n</pre></body></html>",
        story.slogans.of(n),
        story.shares.of(2),
        story.related_heads.of(n),
        story.picks_heads.of(n),
        story.trials.of(n),
        story.consents.of(n),
        story.terms.of(0)
    )
}

pub(crate) fn layout_table(story: &Story, n: usize) -> String {
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

pub(crate) fn flat_p(story: &Story, n: usize) -> String {
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
