//! What a candidate looks like and asks for.

use super::layout::{Area, Candidate, Flags, Layout, Page};
use crate::lexicon::{Ask, Asks, asks, fold};

/// Where in the window a candidate is.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Place {
    /// Over nearly all of it.
    Full,
    /// A bar at the upper edge.
    Top,
    /// A bar at the lower edge.
    Bottom,
    /// A strip at the left or right edge.
    Side,
    /// Small, in a corner.
    Corner,
    /// Anywhere else.
    #[default]
    Middle,
}

/// Share of the window's width from which a bar goes from side to side.
const BAR_WIDTH: f32 = 0.7;

/// Share of the window's height up to which it is a bar.
const BAR_HEIGHT: f32 = 0.35;

/// What a candidate looks like and asks for.
#[expect(clippy::struct_excessive_bools, reason = "each is a claim of its own")]
#[derive(Clone, Debug, Default)]
pub(super) struct Form {
    pub place: Place,
    /// Share of the window.
    pub share: f32,
    /// Whether it lies in the column of the article.
    pub covers_article: bool,
    /// Whether it is there to be seen.
    pub is_painted: bool,
    /// Whether it covers the window and has nothing to say.
    pub is_backdrop: bool,
    /// Whether it is a row of links around the site, or a table of contents.
    pub is_menu: bool,
    /// Whether it is a table of contents.
    pub is_contents: bool,
    asks: Asks,
    /// What its controls alone ask for.
    pub offered: Asks,
}

impl Form {
    pub(super) fn read(layout: &Layout<'_>, candidate: &Candidate<'_>) -> Form {
        let page = &layout.page;
        let share = share(candidate.area, page);
        let mut form = Form {
            place: place(candidate.area, page),
            share,
            covers_article: covers(candidate.area, page),
            is_painted: candidate.area.size() > 0
                && (candidate.hits > 0 || candidate.area.size() > 400),
            ..Form::default()
        };
        form.is_backdrop = form.place == Place::Full && is_empty(candidate);
        if form.is_backdrop || !form.is_painted {
            form.is_painted &= candidate.hits > 0 || !candidate.flags.has(Flags::CLICK_THROUGH);
            form.is_backdrop &= form.is_painted && candidate.z >= 0;
            return form;
        }
        form.offered = weigh(candidate.labels);
        form.asks = sum(candidate, form.offered);
        form.is_contents = is_contents(candidate);
        form.is_menu = form.is_contents || is_menu(candidate);
        form
    }

    /// The weight of one ask.
    pub(super) fn weight(&self, ask: Ask) -> u32 {
        self.asks.of(ask)
    }

    /// The weight of what is asked for most.
    pub(super) fn most(&self) -> u32 {
        most(&self.asks)
    }

    /// The weight of what the controls offer most.
    pub(super) fn most_offered(&self) -> u32 {
        most(&self.offered)
    }

    /// Whether it is a tool of the page, and asks for nothing.
    pub(super) fn is_tool(&self) -> bool {
        self.weight(Ask::Tool) > self.most()
    }
}

/// The largest weight of all that is asked for; a tool asks for nothing.
fn most(asks: &Asks) -> u32 {
    let [asked @ .., _] = &asks.0;
    asked.iter().copied().max().unwrap_or_default()
}

fn share(area: Area, page: &Page) -> f32 {
    let window = i64::from(page.width.max(1)) * i64::from(page.height.max(1));
    area.size() as f32 / window as f32
}

fn place(area: Area, page: &Page) -> Place {
    let (width, height) = (page.width.max(1) as f32, page.height.max(1) as f32);
    let (wide, tall) = (area.width() as f32 / width, area.height() as f32 / height);
    if wide > 0.9 && tall > 0.85 {
        return Place::Full;
    }
    let near = 48;
    let (at_left, at_right) = (area.left <= near, page.width - area.right <= near);
    let (at_top, at_bottom) = (area.top <= near, page.height - area.bottom <= near);
    if wide >= BAR_WIDTH && tall <= BAR_HEIGHT && (at_top || at_bottom) {
        return if at_top { Place::Top } else { Place::Bottom };
    }
    if (at_left || at_right) && wide < 0.35 && tall >= 0.35 && !(at_bottom && tall < 0.7) {
        return Place::Side;
    }
    if (at_left || at_right) && (at_top || at_bottom) && wide < 0.6 {
        return Place::Corner;
    }
    if (at_left || at_right) && wide < 0.25 {
        return Place::Side;
    }
    Place::Middle
}

/// Whether a candidate lies in the column of the article, wherever the page
/// is scrolled to. A page without an article is all column.
fn covers(area: Area, page: &Page) -> bool {
    let column = page.article;
    if column.width() < 50 {
        return true;
    }
    area.shared_width(column) * 5 >= area.width().min(column.width())
}

fn is_empty(candidate: &Candidate<'_>) -> bool {
    let counts = &candidate.counts;
    counts.letters == 0
        && counts.links
            + counts.buttons
            + counts.fields
            + counts.emails
            + counts.frames
            + counts.videos
            == 0
}

/// Whether most of what it has are links to places of the same page.
fn is_contents(candidate: &Candidate<'_>) -> bool {
    let counts = &candidate.counts;
    counts.fragments >= 3
        && counts.fragments * 10 >= counts.links * 7
        && counts.emails + counts.passwords == 0
}

/// Whether most of its text is in links around the site.
fn is_menu(candidate: &Candidate<'_>) -> bool {
    let counts = &candidate.counts;
    let is_named =
        candidate.flags.has(Flags::NAV | Flags::HEADER) && !candidate.flags.has(Flags::DIALOG);
    let least = if is_named { 2 } else { 4 };
    let is_linked = counts.linked * 10 >= counts.letters * if is_named { 4 } else { 6 };
    counts.links >= least && is_linked && counts.shares < 2 && counts.emails + counts.passwords == 0
}

/// What a candidate asks for in all: its text, what its controls offer once
/// more, what its fields ask for, what it is called with half the weight.
fn sum(candidate: &Candidate<'_>, offered: Asks) -> Asks {
    let mut asks = weigh(candidate.text);
    let (asked, names) = (weigh(candidate.asked), weigh(candidate.names));
    for place in 0..asks.0.len() {
        asks.0[place] += offered.0[place] / 2 + asked.0[place] + names.0[place] / 2;
    }
    let counts = &candidate.counts;
    let mut add = |ask: Ask, weight: u32| asks.0[ask as usize] += weight;
    if counts.emails > 0 && counts.passwords == 0 {
        add(Ask::Newsletter, 5);
    }
    if counts.passwords > 0 {
        add(Ask::SignIn, 6);
    }
    if counts.stores > 0 {
        add(Ask::App, 6);
    }
    if counts.shares >= 2 {
        add(Ask::Share, 6);
    }
    if counts.boxes >= 3 {
        add(Ask::Consent, 3);
    }
    if counts.messages > 0 && counts.emails == 0 {
        add(Ask::Chat, 4);
    }
    asks
}

fn weigh(text: &str) -> Asks {
    if text.is_empty() {
        return Asks::default();
    }
    let mut line = String::with_capacity(text.len() + 1);
    fold(text, &mut line);
    line.push(' ');
    asks(&line)
}
