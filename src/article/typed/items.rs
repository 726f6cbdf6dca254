//! The items of a list: what stands on each card.
//!
//! A title is a link that repeats: in headings, or else in elements made
//! alike. The card of a title is the largest element around it that holds no
//! other title.

use crate::article::media;
use crate::article::{Attribute, Node};
use crate::classify::{Label, Labels, PageType};
use crate::dom::{Document, Name, NodeId};
use crate::features::heading_level;
use crate::text;
use crate::url::SafeUrl;
use serde::Serialize;

/// Fewest titles that are a list.
const MIN_ITEMS: usize = 3;

/// Most items of a list.
const MAX_ITEMS: usize = 500;

/// Most links compared.
const MAX_LINKS: usize = 2_000;

/// Levels looked at for the make of a link, and for the card around it.
const MAX_LEVELS: usize = 12;

/// Fewest words of a teaser.
const MIN_TEASER_WORDS: u32 = 6;

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Item {
    /// What it is called.
    pub title: String,
    /// Where it leads.
    pub url: Option<SafeUrl>,
    /// A sentence or two about it.
    pub teaser: Option<String>,
    /// Its picture.
    pub image: Option<SafeUrl>,
}

/// Where an item of a list stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::article) struct Card {
    /// The largest element that holds this title and no other.
    pub id: NodeId,
    /// The link that is its title.
    title: NodeId,
    /// The heading that the link stands in, or that stands in it.
    heading: Option<NodeId>,
}

impl Card {
    /// Whether it is more than its title.
    pub(in crate::article) fn is_box(&self, document: &Document) -> bool {
        self.id < self.title.min(self.heading.unwrap_or(self.title))
            && !document.is_html(self.id, Name::TR)
    }
}

/// Finds the items of a list in the page's own part, where the page is one.
pub(in crate::article) fn find(document: &Document, labels: &Labels) -> Vec<Card> {
    if !matches!(labels.page_type, PageType::Listing | PageType::Collection) {
        return Vec::new();
    }
    let titles = titles(document, labels);
    let cards = titles.iter().take(MAX_ITEMS).map(|&title| Card {
        id: card(document, &titles, title),
        title,
        heading: heading(document, title),
    });
    cards.collect()
}

/// Reads the items of a list.
pub(super) fn read(document: &Document, labels: &Labels, cards: &[Card]) -> Vec<Item> {
    let items = cards.iter();
    items
        .filter_map(|card| item(document, labels, card))
        .collect()
}

/// The links that are titles; none where they are too few.
fn titles(document: &Document, labels: &Labels) -> Vec<NodeId> {
    let links: Vec<NodeId> = document
        .nodes()
        .filter(|&id| is_link(document, labels, id))
        .collect();
    let in_headings = links
        .iter()
        .copied()
        .filter(|&id| heading(document, id).is_some());
    let mut titles: Vec<NodeId> = in_headings.collect();
    if titles.len() < MIN_ITEMS {
        titles = most_alike(document, &links);
    }
    if titles.len() < MIN_ITEMS {
        titles.clear();
    }
    titles
}

/// Whether a link with words stands in the page's own part, and is kept.
fn is_link(document: &Document, labels: &Labels, id: NodeId) -> bool {
    if !document.is_html(id, Name::A) || !document.has_attribute(id, Name::HREF) {
        return false;
    }
    let blocks = &labels.blocks.list;
    let place = blocks.partition_point(|block| block.end <= id);
    let ends = document.end(id);
    let mut own = (place..blocks.len()).take_while(|&place| blocks[place].start < ends);
    own.any(|place| labels.verdicts[place].label == Label::Content)
}

/// The heading that a link stands in, or that stands in it.
fn heading(document: &Document, link: NodeId) -> Option<NodeId> {
    let is_heading = |id: &NodeId| heading_level(document.name(*id)) > 1;
    let around = document.ancestors(link).take(3).find(is_heading);
    around.or_else(|| document.subtree(link).take(40).find(is_heading))
}

/// The links with words whose make is met most.
fn most_alike(document: &Document, links: &[NodeId]) -> Vec<NodeId> {
    let make = |id: NodeId| {
        let around = document.upwards(id).take(3);
        around.fold(0_u64, |make, id| {
            let class = document.attribute(id, Name::CLASS).unwrap_or_default();
            let own = text::fingerprint(class) ^ u64::from(document.name(id).number());
            make.rotate_left(21) ^ own
        })
    };
    let mut makes: Vec<(u64, u32, Vec<NodeId>)> = Vec::new();
    for &link in links.iter().take(MAX_LINKS) {
        let words = text::words(&document.text_content(link));
        if words < 2 {
            continue;
        }
        let make = make(link);
        match makes.iter_mut().find(|entry| entry.0 == make) {
            Some(entry) => {
                entry.1 += words;
                entry.2.push(link);
            }
            None => makes.push((make, words, vec![link])),
        }
    }
    let alike = makes.into_iter().filter(|entry| entry.2.len() >= MIN_ITEMS);
    alike
        .max_by_key(|entry| entry.1)
        .map_or(Vec::new(), |entry| entry.2)
}

fn item(document: &Document, labels: &Labels, place: &Card) -> Option<Item> {
    let (link, card) = (place.title, place.id);
    let named = place
        .heading
        .filter(|&heading| document.contains(link, heading));
    let title = text::fold_whitespace(&document.text_content(named.unwrap_or(link)));
    if title.is_empty() {
        return None;
    }
    let url = document.attribute(link, Name::HREF);
    Some(Item {
        url: url.and_then(|url| SafeUrl::web(url, document.base_url())),
        teaser: teaser(document, labels, card, &title),
        image: image(document, card),
        title,
    })
}

/// The largest element around a title that holds no other.
fn card(document: &Document, titles: &[NodeId], title: NodeId) -> NodeId {
    let is_alone = |id: &NodeId| {
        let first = titles.partition_point(|other| other < id);
        let after = titles.partition_point(|&other| other < document.end(*id));
        after - first == 1 && !matches!(document.name(*id), Name::BODY | Name::MAIN | Name::HTML)
    };
    let around = document
        .upwards(title)
        .take(MAX_LEVELS)
        .take_while(is_alone);
    around.last().unwrap_or(title)
}

/// The first kept line of a card that is a sentence and not the title.
fn teaser(document: &Document, labels: &Labels, card: NodeId, title: &str) -> Option<String> {
    let blocks = &labels.blocks.list;
    let from = blocks.partition_point(|block| block.start < card);
    let to = blocks.partition_point(|block| block.start < document.end(card));
    let kept = (from..to).filter(|&place| labels.verdicts[place].label == Label::Content);
    let mut lines = kept.map(|place| labels.blocks.line(document, &blocks[place]));
    lines.find(|line| !text::holds(line, title) && text::words(line) >= MIN_TEASER_WORDS)
}

fn image(document: &Document, card: NodeId) -> Option<SafeUrl> {
    let mut shown = document
        .subtree(card)
        .filter(|&id| matches!(document.name(id), Name::IMG | Name::AMP_IMG | Name::PICTURE));
    shown.find_map(|id| match media::read(document, id)? {
        Node::Element(element) => element.find(|attribute| match attribute {
            Attribute::Src(url) => Some(url.clone()),
            _ => None,
        }),
        Node::Text(_) => None,
    })
}
