//! Gathers, in one pass, every node that may say something of the page.
//!
//! In: a document. Out: [`Clues`]: declared fields, scripts with data, and
//! the elements that may show headline, authors or time, each with the
//! [`Zone`] it stands in. Gathering decides nothing.

use super::hints::{ClassMemory, Hints};
use super::meta::Fields;
use crate::dom::{Document, Name, NodeId};
use crate::text::is_same_word;

/// Most elements of one kind looked at; the first ones tell.
const MAX_SPOTS: usize = 64;

/// A region named by a class is at most one of so many parts of the page.
const MIN_REGION_PARTS: usize = 3;

/// A region of so few nodes is taken as named on a page of any size.
const SMALL_REGION: usize = 100;

/// The part of the page that a node stands in.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Zone {
    /// Below `main` or `article`.
    Main,
    /// Anywhere else.
    #[default]
    Body,
    /// A header of the page, or what names the site.
    Banner,
    /// Menus, footers, asides, lists of related pages.
    Chrome,
    /// What readers wrote.
    Comments,
    /// Not shown.
    Hidden,
}

/// An element and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spot {
    /// The element.
    pub id: NodeId,
    /// Its part of the page.
    pub zone: Zone,
}

/// All that may say something of the page.
#[derive(Debug, Default)]
pub(super) struct Clues<'a> {
    /// Fields of `meta` elements.
    pub fields: Fields<'a>,
    /// The `title` of the head.
    pub title: Option<NodeId>,
    /// The address that `link rel=canonical` gives.
    pub canonical: Option<&'a str>,
    /// The picture that `link rel=image_src` gives.
    pub image: Option<&'a str>,
    /// Scripts with JSON-LD.
    pub json_ld: Vec<NodeId>,
    /// Scripts with the data that the page builds itself from.
    pub states: Vec<NodeId>,
    /// `html`, `body` and `main`, which carry language and direction.
    pub roots: Vec<NodeId>,
    /// Headings of the first level, and what is marked as the headline.
    pub headings: Vec<Spot>,
    /// Headings of the second and third level.
    pub lesser_headings: Vec<Spot>,
    /// Elements that may show authors, best marked first within the page.
    pub authors: Vec<Spot>,
    /// Elements that may show a time.
    pub times: Vec<Spot>,
    /// Whether microdata describes a product.
    pub is_product: bool,
}

impl<'a> Clues<'a> {
    /// Looks at every element once.
    pub(super) fn gather(document: &'a Document) -> Clues<'a> {
        let mut gatherer = Gatherer {
            document,
            clues: Clues::default(),
            ends: Ends::default(),
            classes: ClassMemory::new(),
        };
        for id in document.nodes() {
            if !document.is_text(id) {
                gatherer.element(id);
            }
        }
        gatherer.clues
    }
}

/// Where the innermost region of each kind ends.
#[derive(Default)]
struct Ends {
    main: usize,
    banner: usize,
    chrome: usize,
    comments: usize,
    hidden: usize,
}

struct Gatherer<'a> {
    document: &'a Document,
    clues: Clues<'a>,
    ends: Ends,
    classes: ClassMemory,
}

impl Gatherer<'_> {
    fn element(&mut self, id: NodeId) {
        let document = self.document;
        match document.name(id) {
            Name::META => self.clues.fields.add(document, id),
            Name::LINK => self.link(id),
            Name::SCRIPT => self.script(id),
            Name::TITLE if self.clues.title.is_none() && document.is_html(id, Name::TITLE) => {
                self.clues.title = Some(id);
            }
            Name::HTML | Name::BODY => self.clues.roots.push(id),
            name => self.shown(id, name),
        }
    }

    /// An element that may show something.
    fn shown(&mut self, id: NodeId, name: Name) {
        let kind = self.document.attribute(id, Name::ITEMTYPE);
        self.clues.is_product |= kind.is_some_and(|kind| kind.ends_with("/Product"));
        let hints = Hints::of(self.document, id, &mut self.classes);
        self.enter(id, name, hints);
        let spot = Spot {
            id,
            zone: self.zone(id),
        };
        let list = match name {
            Name::H1 => Some(&mut self.clues.headings),
            _ if hints.has(Hints::HEADLINE) => Some(&mut self.clues.headings),
            Name::H2 | Name::H3 => Some(&mut self.clues.lesser_headings),
            _ if hints.has(Hints::AUTHOR) => Some(&mut self.clues.authors),
            Name::TIME => Some(&mut self.clues.times),
            _ if hints.has(Hints::DATE) => Some(&mut self.clues.times),
            _ => None,
        };
        if let Some(list) = list
            && list.len() < MAX_SPOTS
        {
            list.push(spot);
        }
    }

    /// Notes a region that begins here.
    fn enter(&mut self, id: NodeId, name: Name, hints: Hints) {
        let document = self.document;
        let end = document.end(id).index();
        let is_main = self.ends.main > id.index();
        match name {
            Name::MAIN | Name::ARTICLE => {
                self.ends.main = self.ends.main.max(end);
                if name == Name::MAIN {
                    self.clues.roots.push(id);
                }
                return;
            }
            Name::NAV | Name::ASIDE | Name::DIALOG => self.ends.chrome = self.ends.chrome.max(end),
            Name::FOOTER if !is_main => self.ends.chrome = self.ends.chrome.max(end),
            Name::HEADER if !is_main => self.ends.banner = self.ends.banner.max(end),
            _ => {}
        }
        if document.has_attribute(id, Name::HIDDEN) || name == Name::TEMPLATE {
            self.ends.hidden = self.ends.hidden.max(end);
        }
        if hints.has(Hints::COMMENTS) {
            self.ends.comments = self.ends.comments.max(end);
        }
        // A class such as `with-sidebar` speaks of what the element lacks.
        let most = (document.len() / MIN_REGION_PARTS).max(SMALL_REGION);
        if hints.has(Hints::ASIDE) && end - id.index() <= most {
            self.ends.chrome = self.ends.chrome.max(end);
        }
        if name == Name::H1 {
            // What holds the headline holds more than comments.
            self.ends.comments = 0;
        }
    }

    fn zone(&self, id: NodeId) -> Zone {
        let place = id.index();
        let ends = &self.ends;
        if ends.hidden > place {
            Zone::Hidden
        } else if ends.comments > place {
            Zone::Comments
        } else if ends.chrome > place {
            Zone::Chrome
        } else if ends.main > place {
            Zone::Main
        } else if ends.banner > place {
            Zone::Banner
        } else {
            Zone::Body
        }
    }

    fn link(&mut self, id: NodeId) {
        let document = self.document;
        let (Some(rel), Some(href)) = (
            document.attribute(id, Name::REL),
            document.attribute(id, Name::HREF),
        ) else {
            return;
        };
        if is_same_word(rel, "canonical") {
            self.clues.canonical.get_or_insert(href);
        } else if is_same_word(rel, "image_src") {
            self.clues.image.get_or_insert(href);
        }
    }

    fn script(&mut self, id: NodeId) {
        let kind = self.document.attribute(id, Name::TYPE).unwrap_or("");
        let kind = kind.split(';').next().unwrap_or("").trim();
        if is_same_word(kind, "application/ld+json") {
            self.clues.json_ld.push(id);
        } else if is_same_word(kind, "application/json") {
            self.clues.states.push(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::Sample;
    use super::*;

    #[test]
    fn heading_knows_its_part_of_the_page() {
        let document = Sample::new()
            .open(Name::HEADER, &[])
            .leaf(Name::H1, &[], "The Daily")
            .close()
            .open(Name::MAIN, &[])
            .leaf(Name::H1, &[], "Tides")
            .open(Name::ASIDE, &[])
            .leaf(Name::H1, &[], "More")
            .finish();
        let zones: Vec<Zone> = Clues::gather(&document)
            .headings
            .iter()
            .map(|spot| spot.zone)
            .collect();
        assert_eq!(zones, [Zone::Banner, Zone::Main, Zone::Chrome]);
    }

    #[test]
    fn author_of_a_comment_is_told_from_the_articles() {
        let document = Sample::new()
            .leaf(Name::SPAN, &[(Name::CLASS, "post-author")], "Ada Brook")
            .open(Name::DIV, &[(Name::ID, "comments")])
            .leaf(Name::SPAN, &[(Name::CLASS, "comment-author")], "Troll")
            .finish();
        let zones: Vec<Zone> = Clues::gather(&document)
            .authors
            .iter()
            .map(|spot| spot.zone)
            .collect();
        assert_eq!(zones, [Zone::Body, Zone::Comments]);
    }
}
