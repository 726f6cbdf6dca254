//! Gathers, in one pass, every node that may say something of the page.
//!
//! In: a document. Out: [`Clues`]: declared fields, scripts with data, and
//! the elements that may show headline, authors or time, each with the
//! [`Zone`] it stands in. Gathering decides nothing.

use super::hints::{ClassMemory, Hints};
use super::meta::Fields;
use crate::dom::{Document, Name, NodeId};
use crate::text::{is_same_word, split_at_part};

/// Most elements of one kind looked at; the first ones tell.
const MAX_SPOTS: usize = 64;

/// A region named by a class is at most one of so many parts of the page.
const MIN_REGION_PARTS: usize = 3;

/// A region of so few nodes is taken as named on a page of any size.
const SMALL_REGION: usize = 100;

/// Least bytes of a text that the language is told from.
const MIN_SAMPLE_BYTES: usize = 60;

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

/// What a link leads to, as its `rel` says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Relation {
    Canonical,
    Picture,
    Short,
    Next,
    Previous,
    Licence,
    Icon,
    Tag,
}

/// How many relations there are.
const RELATIONS: usize = Relation::Tag as usize + 1;

impl Relation {
    /// The relation that a word of `rel` names.
    #[inline(never)]
    fn of(word: &str) -> Option<Relation> {
        let named = |known: &&(&str, Relation)| is_same_word(known.0, word);
        Some(RELATION_WORDS.iter().find(named)?.1)
    }
}

/// Words of `rel` and what they mean.
const RELATION_WORDS: &[(&str, Relation)] = &[
    ("canonical", Relation::Canonical),
    ("image_src", Relation::Picture),
    ("shortlink", Relation::Short),
    ("shorturl", Relation::Short),
    ("next", Relation::Next),
    ("prev", Relation::Previous),
    ("previous", Relation::Previous),
    ("license", Relation::Licence),
    ("icon", Relation::Icon),
    ("apple-touch-icon", Relation::Icon),
    ("apple-touch-icon-precomposed", Relation::Icon),
    ("tag", Relation::Tag),
];

/// All that may say something of the page.
#[derive(Debug, Default)]
pub(super) struct Clues<'a> {
    /// Fields of `meta` elements.
    pub fields: Fields<'a>,
    /// The `title` of the head.
    pub title: Option<NodeId>,
    /// The first address of each relation.
    pub links: [Option<&'a str>; RELATIONS],
    /// A licence of Creative Commons that is linked outside of the text.
    pub linked_licence: Option<&'a str>,
    /// Links to icons of the site.
    pub icons: Vec<NodeId>,
    /// Links to the tags of the page.
    pub tags: Vec<NodeId>,
    /// The longer texts of the page.
    pub texts: Vec<NodeId>,
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
    /// First nodes of the regions with comments, and the nodes after them.
    pub comments: Vec<(usize, usize)>,
    /// Types of what microdata describes, vocabulary left out.
    pub kinds: Vec<&'a str>,
    /// The elements of those things.
    pub scopes: Vec<NodeId>,
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
            if document.is_text(id) {
                gatherer.text(id);
            } else {
                gatherer.element(id);
            }
        }
        gatherer.clues
    }

    /// The first address of a relation.
    pub(super) fn link(&self, relation: Relation) -> Option<&'a str> {
        self.links[relation as usize]
    }

    fn lead(&mut self, relation: Relation, href: &'a str) {
        self.links[relation as usize].get_or_insert(href);
    }

    /// Whether readers wrote what stands here.
    pub(super) fn is_comment(&self, id: NodeId) -> bool {
        let place = self
            .comments
            .partition_point(|region| region.1 <= id.index());
        let region = self.comments.get(place);
        region.is_some_and(|region| region.0 <= id.index())
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
    figure: usize,
}

struct Gatherer<'a> {
    document: &'a Document,
    clues: Clues<'a>,
    ends: Ends,
    classes: ClassMemory,
}

impl Gatherer<'_> {
    /// A text, which a sample of the language may be taken from.
    fn text(&mut self, id: NodeId) {
        let document = self.document;
        let is_fit = document.text(id).len() >= MIN_SAMPLE_BYTES
            && self.clues.texts.len() < MAX_SPOTS
            && matches!(self.zone(id), Zone::Main | Zone::Body);
        let is_shown = || {
            let parent = document.parent(id).map(|parent| document.name(parent));
            let data = [
                Name::SCRIPT,
                Name::NOSCRIPT,
                Name::TITLE,
                Name::CODE,
                Name::PRE,
            ];
            parent.is_some_and(|parent| !data.contains(&parent))
        };
        if is_fit && is_shown() {
            self.clues.texts.push(id);
        }
    }

    fn element(&mut self, id: NodeId) {
        let document = self.document;
        match document.name(id) {
            // A comment says when and by whom it was written, too.
            Name::META if self.zone(id) != Zone::Comments => self.clues.fields.add(document, id),
            Name::META => {}
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
        if self.clues.kinds.len() < MAX_SPOTS {
            let name = kind.and_then(|kind| kind.trim_end().rsplit(['/', '#']).next());
            self.clues.kinds.extend(name);
            self.clues.scopes.extend(name.map(|_| id));
        }
        let hints = Hints::of(self.document, id, &mut self.classes);
        self.enter(id, name, hints);
        let spot = Spot {
            id,
            zone: self.zone(id),
        };
        if hints.has(Hints::PROPERTY) && !matches!(spot.zone, Zone::Comments | Zone::Chrome) {
            self.clues.fields.add_shown(self.document, id);
        }
        if name == Name::A {
            self.anchor(spot);
        }
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
            Name::FIGURE => self.ends.figure = self.ends.figure.max(end),
            Name::NAV | Name::ASIDE | Name::DIALOG => self.ends.chrome = self.ends.chrome.max(end),
            Name::FOOTER if !is_main => self.ends.chrome = self.ends.chrome.max(end),
            Name::HEADER if !is_main => self.ends.banner = self.ends.banner.max(end),
            _ => {}
        }
        // What is streamed waits hidden until a script moves it.
        let is_streamed = || {
            let own = document.attribute(id, Name::ID);
            own.is_some_and(|own| own.starts_with("S:"))
        };
        if document.has_attribute(id, Name::HIDDEN) && !is_streamed() || name == Name::TEMPLATE {
            self.ends.hidden = self.ends.hidden.max(end);
        }
        if hints.has(Hints::COMMENTS) {
            self.ends.comments = self.ends.comments.max(end);
            let is_within = |last: &(usize, usize)| last.1 > id.index();
            if !self.clues.comments.last().is_some_and(is_within) {
                self.clues.comments.push((id.index(), end));
            }
        }
        // A class such as `with-sidebar` speaks of what the element lacks.
        let most = (document.len() / MIN_REGION_PARTS).max(SMALL_REGION);
        if hints.has(Hints::ASIDE) && end - id.index() <= most {
            self.ends.chrome = self.ends.chrome.max(end);
        }
        if name == Name::H1 {
            // What holds the headline holds more than comments.
            self.ends.comments = 0;
            self.clues.comments.retain(|region| region.1 <= id.index());
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

    /// A `link` element: what it leads to is the page's, wherever it stands.
    fn link(&mut self, id: NodeId) {
        let document = self.document;
        if document.has_attribute(id, Name::ITEMPROP) {
            self.clues.fields.add_shown(document, id);
        }
        let (Some(rel), Some(href)) = (
            document.attribute(id, Name::REL),
            document.attribute(id, Name::HREF),
        ) else {
            return;
        };
        let clues = &mut self.clues;
        for word in rel.split_ascii_whitespace() {
            match Relation::of(word) {
                Some(Relation::Icon) => clues.icons.push(id),
                Some(Relation::Tag) | None => {}
                Some(relation) => clues.lead(relation, href),
            }
        }
    }

    /// A link that readers see.
    fn anchor(&mut self, spot: Spot) {
        let document = self.document;
        let Some(href) = document.attribute(spot.id, Name::HREF) else {
            return;
        };
        let is_own = spot.zone != Zone::Comments && self.ends.figure <= spot.id.index();
        if is_own && is_creative_commons(href) && spot.zone != Zone::Main {
            self.clues.linked_licence.get_or_insert(href);
        }
        let rel = document.attribute(spot.id, Name::REL).unwrap_or("");
        for word in rel.split_ascii_whitespace().filter(|_| is_own) {
            let clues = &mut self.clues;
            match Relation::of(word) {
                Some(Relation::Tag)
                    if spot.zone != Zone::Chrome && clues.tags.len() < MAX_SPOTS =>
                {
                    clues.tags.push(spot.id);
                }
                Some(relation @ (Relation::Next | Relation::Previous | Relation::Licence)) => {
                    clues.lead(relation, href);
                }
                _ => {}
            }
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

/// Whether a link leads to a licence of Creative Commons.
fn is_creative_commons(href: &str) -> bool {
    let address = split_at_part(href, "//").map_or(href, |(_, address)| address);
    let address = address.strip_prefix("www.").unwrap_or(address);
    let path = address.strip_prefix("creativecommons.org/");
    path.is_some_and(|path| path.starts_with("licenses/") || path.starts_with("publicdomain/"))
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
