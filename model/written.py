"""Pages of our own writing for training: stories in twenty languages, with
all that sites sell between their paragraphs, marked up in many ways.

The labelled pages of the web are few, and their truth often holds a promo line. Here
the truth is known. What is chosen depends on the page's name alone, so the
pages are the same on every machine.
"""

import collections
import html
import json
import pathlib
import random
import re
import textwrap

FOLDER = pathlib.Path(__file__).parent
TEXTS = [FOLDER / "texts", FOLDER.parent / "tests/tongues"]
# Pages of each story in each markup.
VARIANTS = 3
KINDS = ["gate", "trial", "letter", "app", "ad", "more", "related", "cards", "share", "slogan", "subscribe", *["aside"] * 9]
LINKED = {"link", "share", "button"}
MOST_ITEMS = 5
LONGEST_HEADING = 60
# How sentences end, with the marks of what is said.
ENDS = ".!?…。！？؟।”\"»“’」』)）"


class Page:
    """A page in the making: a story, and lines of others to sell."""

    def __init__(self, name, story, others, lines):
        self.random = random.Random(name)
        self.story, self.others = story, others
        self.asides, sentences = lines
        self.sentences = [line for line in sentences if line[-1] in ENDS]
        self.items = [line for line in sentences if line[-1] not in ENDS]
        self.headings = [line for line in self.items if len(line) <= LONGEST_HEADING]
        # Headings, paragraphs and items that the story has not of its own.
        self.added = []

    def line(self, group):
        """One of the lines of a group, in the words of any site of the language."""
        return self.random.choice(self.random.choice(self.others)[group])

    def escaped(self, lines, count=1):
        """Some lines, as text of HTML."""
        return [html.escape(line, quote=False) for line in self.random.sample(lines, count)]

    def name(self):
        return "x" + "".join(self.random.choice("abcdefghjkmnpqrstuvwxyz23456789") for _ in range(5))

    def unit(self, kind):
        """What is sold, as (role, text) pairs: a line, a link, a button, a field."""
        line, some = self.line, self.random.randint
        if kind == "gate":
            return [("head", line("gates")), ("line", line("slogans")), ("link", line("members"))]
        if kind == "trial":
            return [("head", line("trials")), ("line", line("slogans")), ("button", line("subscribe")), ("line", line("trials"))]
        if kind == "letter":
            head, pitch, label, button = self.random.choice(self.others)["newsletter"]
            return [("head", head), ("line", pitch), ("field", label), ("button", button)]
        if kind == "app":
            return [("line", line("slogans")), ("link", line("apps"))]
        if kind in ("related", "cards"):
            parts = 2 if kind == "cards" else 1
            entries = [line("related") for _ in range(some(2, 4))]
            pairs = [[("link", title), ("line", teaser)][:parts] for title, teaser in entries]
            return [("head", line("relatedHeads")), *(pair for entry in pairs for pair in entry)]
        if kind == "picks":
            return [("head", line("picksHeads")), *(("link", line("picks")) for _ in range(some(2, 5)))]
        if kind == "share":
            return [("share", line("shares")) for _ in range(some(1, 4))]
        if kind == "consent":
            return [("line", line("consents")), ("button", self.random.choice(self.others)["accept"])]
        if kind == "comments":
            return [("head", line("comments")), ("line", line("comments"))]
        if kind == "aside":
            aside, other = self.random.sample(self.asides, 2)
            named = ["{1}: {0}", "{1} – {0}", "{0} – {1}", "{0} {1}"]
            aside = self.random.choice(["{}"] * 12 + named).format(aside, self.story["site"])
            short = min(self.random.sample(self.asides, 5), key=len)
            aside = self.random.choice(["{}"] * 4 + ["<em>{}</em>", "<strong>{}</strong>"]).format(aside)
            forms = [("line", aside)], [("line", aside)], [("line", f"{aside} {link(short)}")], [("link", aside)], [("line", aside), ("link", other)], [("head", aside), ("line", other)]
            return self.random.choice(forms)
        if kind == "more":
            return [(self.random.choice(["link", "line"]), line("readMore"))]
        return [("line", line({"ad": "ads", "slogan": "slogans", "subscribe": "subscribe"}[kind]))]

    def linked(self, text):
        """A paragraph, some of whose words may be a link."""
        words = text.split(" ")
        if len(words) < 8 or "<" in text or self.random.random() > 0.25:
            return text
        first = self.random.randint(0, len(words) - 4)
        last = first + self.random.randint(1, 3)
        return " ".join([*words[:first], link(" ".join(words[first:last])), *words[last:]])

    def box(self, kind, style):
        """What is sold, marked up."""
        return style(self, self.unit(kind))

    def tail(self):
        """What is sold in a line below a paragraph, within it."""
        (_, text), *more = self.unit("aside")
        text = " ".join([text, *(link(text) for _, text in more)])
        return self.random.choice(["<br>{}", "<br>{}", "<br><em>{}</em>", "<br><strong>{}</strong>", "<br><small>{}</small>"]).format(text)

    def body(self, paragraph, style, figure, heading="<h2>{}</h2>"):
        """The story's paragraphs, with what is sold between some of them, and headings above others."""
        texts = list(self.story["paragraphs"])
        for text in self.escaped(self.sentences, self.random.randint(0, 4)):
            self.added.append(text)
            texts.insert(self.random.randint(1, len(texts)), text)
        places = self.random.sample(range(1, len(texts)), min(len(texts) - 1, self.random.randint(1, 4)))
        headed = self.random.sample(range(1, len(texts)), self.random.randint(0, 2))
        listed = self.random.randint(1, len(texts) - 1) if len(self.items) >= MOST_ITEMS and self.random.random() < 0.3 else -1
        tailed = self.random.randint(1, len(texts) - 1) if style is not as_text and self.random.random() < 0.3 else -1
        parts = []
        for place, text in enumerate(texts):
            if place in places:
                parts.append(self.box(self.random.choice(KINDS), style))
            if place in headed:
                is_own = self.headings and self.random.random() < 0.5
                self.added.append(self.escaped(self.headings)[0] if is_own else beginning(text))
                parts.append(heading.format(self.added[-1]))
            parts.append(paragraph(self.linked(text) + (self.tail() if place == tailed else "")))
            if place == listed:
                items = self.escaped(self.items, self.random.randint(2, MOST_ITEMS))
                self.added += items
                parts.append(as_list(items, style))
            if place == 0:
                parts.append(figure)
        return "\n".join(parts)


def beginning(text):
    """The first words of a paragraph, as its heading."""
    text = plain(text).strip("«»„“”\"' ")
    words = text.split()
    return " ".join(words[:4]).rstrip(",;:.") if len(words) > 8 else text[:9]


def as_list(items, style):
    if style is as_text:
        return "".join(f"- {plain(item)}\n" for item in items)
    return f"<ul>{''.join(f'<li>{item}</li>' for item in items)}</ul>"


def link(text):
    return f'<a href="/{len(text)}">{text}</a>'


def as_paragraphs(page, unit):
    is_bold = page.random.random() < 0.5
    lines = []
    for role, text in unit:
        text = link(text) if role in LINKED else text
        lines.append(f"<p><strong>{text}</strong></p>" if role == "head" and is_bold else f"<p>{text}</p>")
    return "\n".join(line for line, (role, _) in zip(lines, unit) if role != "field")


def as_breaks(page, unit):
    is_bold = page.random.random() < 0.5
    lines = (link(text) if role in LINKED else f"<b>{text}</b>" if role == "head" and is_bold else text for role, text in unit if role != "field")
    return "\n".join(f"{line}<br><br>" for line in lines)


def as_boxes(page, unit):
    lines = (f'<div class="{page.name()}">{link(text) if role in LINKED else text}</div>' for role, text in unit if role != "field")
    return f'<div class="{page.name()}">{"".join(lines)}</div>'


def as_elements(page, unit):
    marks = {"head": "<h3>{}</h3>", "line": "<p>{}</p>", "link": '<li><a href="/a">{}</a></li>', "share": '<li><a href="/s">{}</a></li>',
             "button": "<button>{}</button>", "field": '<input type="email" placeholder="{}">'}  # fmt: skip
    tag = page.random.choice(["aside", "section", "div", 'div class="box"'])
    return f"<{tag}>{''.join(marks[role].format(text) for role, text in unit)}</{tag.split()[0]}>"


def as_text(_, unit):
    return "".join(f"{plain(text)}\n\n" for role, text in unit if role != "field")


def plain(text):
    return html.unescape(re.sub("<[^>]+>", "", text))


def whole(story, body):
    title = f"{story['title']} - {story['site']}"
    return f'<!doctype html><html lang="{story["lang"]}"><head><meta charset="utf-8"><title>{title}</title></head><body>{body}</body></html>'


def frame(page, style, text, *, heading="<h1>{}</h1>", line="<p>{}</p>", wrap="{}"):
    """A page around a story: site, menu, headline, byline, and what follows."""
    story = page.story
    menu = line.format(" ".join(link(name) for name in story["nav"]))
    top = [line.format(link(story["site"])), menu, line.format(page.line("slogans")), line.format(story["section"])]
    title = [heading.format(story["title"]), line.format(story["byline"]), line.format(story["date"])]
    kinds = ["share", *page.random.sample(["related", "cards", "picks", "comments"], 2), "trial", "app", "consent"]
    after = [page.box(kind, style) for kind in kinds] + [line.format(term) for term in story["terms"]]
    return whole(story, "\n".join([*top, wrap.format("\n".join([*title, text])), *after]))


def picture(caption):
    return f'<p><img src="/i.jpg" width="900" height="600" alt=""></p>{caption}'


def semantic(page):
    figure = f'<figure><img src="/i.jpg" width="900" height="600" alt=""><figcaption>{page.story["caption"]}</figcaption></figure>'
    return frame(page, as_elements, page.body("<p>{}</p>".format, as_elements, figure), wrap="<main><article>{}</article></main>")


def hashed(page):
    name = page.name()
    figure = f'<div><img src="/i.jpg" width="900" height="600"><div class="{page.name()}">{page.story["caption"]}</div></div>'
    text = page.body(f'<div class="{name}">{{}}</div>'.format, as_boxes, figure)
    heading = f'<div class="{page.name()}" style="font-size:2em">{{}}</div>'
    return frame(page, as_boxes, f"<div>{text}</div>", heading=heading, line="<div>{}</div>", wrap="<div>{}</div>")


def breaks(page):
    figure = f'<img src="/i.jpg" width="900" height="600"><br><i>{page.story["caption"]}</i><br><br>'
    return frame(page, as_breaks, page.body("{}<br><br>".format, as_breaks, figure, "<b>{}</b><br><br>"), heading="<b>{}</b><br>", line="{}<br><br>")


def flat(page):
    return frame(page, as_paragraphs, page.body("<p>{}</p>".format, as_paragraphs, picture(f"<p>{page.story['caption']}</p>"), "<p><b>{}</b></p>"))


def mixed(page):
    return frame(page, as_boxes, page.body("<p>{}</p>".format, as_paragraphs, picture(f"<p><em>{page.story['caption']}</em></p>")), wrap='<div class="story">{}</div>')


def table(page):
    text = page.body("<p>{}</p>".format, as_paragraphs, picture(f"<p><small>{page.story['caption']}</small></p>"))
    sides = [page.box(kind, as_breaks) for kind in ("letter", "picks")]
    return frame(page, as_paragraphs, text, wrap=f"<table><tr><td>{sides[0]}</td><td>{{}}</td><td>{sides[1]}</td></tr></table>")


def sections(page):
    name = page.name()
    text = page.body(f'<section class="{name}"><p>{{}}</p></section>'.format, as_elements, f'<section class="{name}">{picture("<p>" + page.story["caption"] + "</p>")}</section>')
    return frame(page, as_paragraphs, text, line=f'<section class="{name}"><p>{{}}</p></section>')


def spans(page):
    text = page.body('<span class="t">{}</span><br><br>'.format, as_breaks, f'<img src="/i.jpg" width="900" height="600"><span>{page.story["caption"]}</span><br><br>', "<b>{}</b><br><br>")
    return frame(page, as_boxes, text, heading="<div><span>{}</span></div>", line="<div><span>{}</span></div>", wrap="<div>{}</div>")


def items(page):
    text = page.body("<li><div>{}</div></li>".format, lambda page, unit: f"<li>{as_boxes(page, unit)}</li>", f"<li>{picture('<p>' + page.story['caption'] + '</p>')}</li>")
    return frame(page, as_boxes, f"<ul>{text}</ul>")


def text_file(page):
    story, width = page.story, page.random.choice([68, 74, 10_000])
    fold = lambda text: textwrap.fill(plain(text), width) + "\n"
    lines = [story["site"], "", " - ".join(story["nav"]), "", story["title"], "", story["byline"], "", page.body(fold, as_text, fold(story["caption"]), "{}\n")]
    lines += [page.box(kind, as_text) for kind in ("related", "app")]
    return f"<html><head><title>{story['title']}</title></head><body><pre>{html.escape(chr(10).join(lines), quote=False)}</pre></body></html>"


MARKUPS = [semantic, hashed, breaks, flat, mixed, table, sections, spans, items, text_file]


def read_stories():
    """The stories by language."""
    stories = collections.defaultdict(list)
    for path in sorted(path for folder in TEXTS for path in folder.glob("*.json")):
        story = json.loads(path.read_text())
        stories[story["lang"]].append((path.stem, story))
    return stories


def read_lines():
    """Asides and sentences by language."""
    lines = {}
    for path in sorted((FOLDER / "lines").glob("*.json")):
        data = json.loads(path.read_text())
        lines[data["lang"]] = [line for _, line in data["asides"]], data["sentences"]
    return lines


def pages():
    """Name, address, HTML and text of every page: of the lines, the half that `lines.py half` has not seen."""
    lines = {lang: (asides[1::2], sentences[1::2]) for lang, (asides, sentences) in read_lines().items()}
    for lang, stories in sorted(read_stories().items()):
        others = [story for _, story in stories]
        for (stem, story), markup, variant in ((a, b, c) for a in stories for b in MARKUPS for c in range(VARIANTS)):
            name = f"{stem}-{markup.__name__}-{variant}"
            page = Page(name, story, others, lines[lang])
            source = markup(page)
            text = "\n".join(plain(line) for line in [story["caption"], *story["paragraphs"], *page.added])
            yield name, f"https://written.example/{name}", source, text
