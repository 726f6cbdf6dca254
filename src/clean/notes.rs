//! Pairs notes with the places in the text that they belong to.
//!
//! A reference is a link with a short label to a place further down; its
//! note is the block there. The two are known to be a pair where the note
//! links back, or the reference is raised or said to be one.

use crate::article::{Article, Attribute, Element, Node, Tag};
use crate::text::{self, Marks};

/// Longest label of a reference, in characters: `[12]`, `*`, `note 3`.
const MAX_LABEL: usize = 8;

/// Before the id of a reference that has none.
const PLACE: &str = "ref-";

/// The sign of a link back.
const BACK: &str = "↩";

/// A link with a short label.
struct Link {
    /// The id it leads to.
    target: String,
    /// The ids of itself and of what is raised around it.
    places: Vec<String>,
    /// Whether it looks or is said to be a reference.
    is_marked: bool,
}

/// What is known of the notes.
struct Notes {
    links: Vec<Link>,
    /// The number of each note, by its id.
    numbers: Marks,
    /// The number of the note that a place in the text belongs to.
    places: Marks,
    /// The place that each note links back to, by its number less one.
    backs: Vec<String>,
}

/// Numbers references and notes, and links each note back.
///
/// ```html
/// <p>The sea<sup><a href="#n1">1</a></sup> rises.</p> <p id="n1">All of it.</p>
/// ```
pub(super) fn clean(article: &mut Article) {
    let mut links = Vec::new();
    collect_links(&article.body, &[], false, &mut links);
    if links.is_empty() {
        return;
    }
    let mut notes = Notes {
        links,
        numbers: Marks::new(),
        places: Marks::new(),
        backs: Vec::new(),
    };
    notes.number(&article.body);
    notes.mark(&mut article.body, false);
}

/// Collects the links with short labels, in order.
fn collect_links(nodes: &[Node], around: &[&str], is_raised: bool, links: &mut Vec<Link>) {
    for element in nodes.iter().filter_map(Node::element) {
        let own = id(element);
        let is_inline = !element.tag.is_block();
        let ids: Vec<&str> = around
            .iter()
            .copied()
            .filter(|_| is_inline)
            .chain(own)
            .collect();
        let is_raised = is_inline && (is_raised || element.tag == Tag::Sup);
        if let Some(target) = target(element)
            && is_label(&element.text())
        {
            let holds_raised = element.children.iter().any(|child| child.is(Tag::Sup));
            links.push(Link {
                target: target.to_owned(),
                places: ids.iter().map(|&id| id.to_owned()).collect(),
                is_marked: is_raised || holds_raised || is_declared(element),
            });
        }
        collect_links(&element.children, &ids, is_raised, links);
    }
}

impl Notes {
    /// Gives numbers to the pairs, in the order of their references.
    fn number(&mut self, body: &[Node]) {
        let mut first = Marks::new();
        for link in &self.links {
            if !first.contains_key(&link.target) {
                for place in &link.places {
                    first.insert(place.clone(), 0);
                }
            }
        }
        let mut found = Marks::new();
        self.collect_notes(body, &first, &mut found);
        for link in &self.links {
            if !found.contains_key(&link.target) || first.contains_key(&link.target) {
                continue;
            }
            let known = self.numbers.get(&link.target).copied();
            let number = known.unwrap_or(self.backs.len() as u16 + 1);
            for place in &link.places {
                self.places.insert(place.clone(), number);
            }
            if known.is_none() {
                self.numbers.insert(link.target.clone(), number);
                let made = || [PLACE, &link.target].concat();
                let back = link.places.first().cloned();
                self.backs.push(back.unwrap_or_else(made));
            }
        }
    }

    /// Collects the ids of the blocks that are notes. In a table there are
    /// none: Markdown could not write them.
    fn collect_notes(&self, nodes: &[Node], places: &Marks, found: &mut Marks) {
        let elements = nodes.iter().filter_map(Node::element);
        for element in elements.filter(|element| element.tag != Tag::Table) {
            if let Some(id) = note_id(element)
                && self.is_note(element, id, places)
            {
                found.insert(id.to_owned(), 0);
            } else {
                self.collect_notes(&element.children, places, found);
            }
        }
    }

    /// Whether a block is the note of a reference: it links back, or the
    /// reference is marked.
    fn is_note(&self, block: &Element, id: &str, places: &Marks) -> bool {
        let mut own = self
            .links
            .iter()
            .filter(|link| link.target == id)
            .take(MAX_LABEL);
        own.any(|link| link.is_marked || links_to(&block.children, &link.places))
            && !places.contains_key(id)
    }

    /// Marks references and notes.
    fn mark(&mut self, nodes: &mut Vec<Node>, is_raised: bool) {
        for node in nodes.iter_mut() {
            let Node::Element(element) = node else {
                continue;
            };
            let number_of = |id: Option<&str>| self.numbers.get(id?).copied();
            let reference = number_of(target(element));
            if let Some(number) = number_of(note_id(element)) {
                self.mark_note(element, number);
                continue;
            }
            let is_raised = !element.tag.is_block() && (is_raised || element.tag == Tag::Sup);
            element
                .attributes
                .retain(|attribute| *attribute != Attribute::NoteRef(0));
            match reference.filter(|_| is_label(&element.text())) {
                Some(number) => self.mark_reference(node, number, is_raised),
                None => self.mark(&mut element.children, is_raised),
            }
        }
        join_brackets(nodes);
        join_labels(nodes);
    }

    /// Marks a reference; the first of a note bears the place to go back to.
    fn mark_reference(&mut self, node: &mut Node, number: u16, is_raised: bool) {
        let Node::Element(link) = node else { return };
        link.add(Attribute::NoteRef(number));
        let back = &self.backs[usize::from(number) - 1];
        if !self.places.contains_key(back) {
            link.add(Attribute::Id(back.clone()));
            self.places.insert(back.clone(), number);
        }
        if !is_raised && !link.children.iter().any(|child| child.is(Tag::Sup)) {
            let link = std::mem::replace(node, Node::from(""));
            *node = Element::new(Tag::Sup, vec![link]).into();
        }
    }

    /// Marks the links back, and adds one where there is none.
    fn mark_note(&self, note: &mut Element, number: u16) {
        note.add(Attribute::Note(number));
        if mark_back(&mut note.children, &self.places, number) {
            return part_label(&mut note.children);
        }
        let mut back = Element::new(Tag::A, vec![Node::from(BACK)]);
        let place = self.backs[usize::from(number) - 1].clone();
        back.attributes = vec![Attribute::Target(place), Attribute::Backlink];
        let line = match note.children.last_mut() {
            Some(Node::Element(last)) if last.tag == Tag::P => &mut last.children,
            _ => &mut note.children,
        };
        line.push(Node::from(" "));
        line.push(back.into());
    }
}

/// Marks the links that lead back; says whether there is one.
fn mark_back(nodes: &mut [Node], places: &Marks, number: u16) -> bool {
    let mut is_marked = false;
    for node in nodes {
        let Node::Element(element) = node else {
            continue;
        };
        if target(element).is_some_and(|id| places.get(id) == Some(&number)) {
            element.add(Attribute::Backlink);
            is_marked = true;
        } else {
            is_marked |= mark_back(&mut element.children, places, number);
        }
    }
    is_marked
}

/// Takes the sign before the links back into the first of them, and parts a
/// number at the start from its text.
fn part_label(nodes: &mut Vec<Node>) {
    if let [Node::Text(sign), Node::Element(back), ..] = nodes.as_mut_slice()
        && back.attributes.contains(&Attribute::Backlink)
        && !sign.contains(text::is_alphanumeric)
    {
        back.children.insert(0, Node::Text(std::mem::take(sign)));
        nodes.remove(0);
    }
    match nodes.as_mut_slice() {
        [Node::Element(first), Node::Text(text), ..]
            if first.attributes.contains(&Attribute::Backlink)
                && !text.starts_with(char::is_whitespace) =>
        {
            let is_end = |sign: char| matches!(sign, ']' | ')' | '.' | ':');
            let rest = text.trim_start_matches(is_end).trim_start();
            let end = text[..text.len() - rest.len()].trim_end();
            first.children.push(Node::from(end));
            *text = [" ", rest].concat();
        }
        [Node::Element(first), ..] if matches!(first.tag, Tag::P | Tag::Span | Tag::Sup) => {
            part_label(&mut first.children);
        }
        _ => {}
    }
}

/// Takes the brackets that stand around a reference into it.
///
/// ```html
/// <sup>[<a href="#n1">1</a>]</sup>
/// ```
fn join_brackets(nodes: &mut Vec<Node>) {
    if let [Node::Text(start), Node::Element(link), Node::Text(end)] = nodes.as_mut_slice()
        && start.trim() == "["
        && end.trim() == "]"
        && link.find(reference_of).is_some()
    {
        link.children.insert(0, Node::from("["));
        link.children.push(Node::from("]"));
        *nodes = vec![nodes.swap_remove(1)];
    }
}

fn reference_of(attribute: &Attribute) -> Option<u16> {
    match attribute {
        Attribute::NoteRef(number) => Some(*number),
        _ => None,
    }
}

/// Puts the number of a note that stands alone before the note's first line.
///
/// ```html
/// <div><a href="#ref">1</a></div> <div><p>All of it.</p></div>
/// ```
fn join_labels(nodes: &mut Vec<Node>) {
    let mut place = 0;
    while place + 1 < nodes.len() {
        let is_label = nodes[place].element().is_some_and(is_lone_label);
        let can_join = nodes[place + 1].is(Tag::P) && note_of(&nodes[place + 1]).is_none();
        if is_label
            && can_join
            && let Node::Element(label) = nodes.remove(place)
            && let Node::Element(line) = &mut nodes[place]
        {
            line.attributes.extend(label.attributes);
            let text = std::mem::replace(&mut line.children, label.children);
            line.children.push(Node::from(" "));
            line.children.extend(text);
        }
        place += 1;
    }
}

/// Whether a note is nothing but its link back.
fn is_lone_label(element: &Element) -> bool {
    let is_back = |node: &Node| match node {
        Node::Text(text) => !text.contains(text::is_alphanumeric),
        Node::Element(element) => element.attributes.contains(&Attribute::Backlink),
    };
    element.tag == Tag::P
        && element.find(number_of).is_some()
        && element.children.iter().all(is_back)
}

fn note_of(node: &Node) -> Option<u16> {
    node.element()?.find(number_of)
}

fn number_of(attribute: &Attribute) -> Option<u16> {
    match attribute {
        Attribute::Note(number) => Some(*number),
        _ => None,
    }
}

/// Whether a link leads to one of these places.
fn links_to(nodes: &[Node], places: &[String]) -> bool {
    nodes.iter().filter_map(Node::element).any(|element| {
        target(element).is_some_and(|id| places.iter().any(|place| place == id))
            || links_to(&element.children, places)
    })
}

/// The id of a block that can be a note: its own, or that of its first part.
#[inline(never)]
fn note_id(element: &Element) -> Option<&str> {
    if !matches!(element.tag, Tag::Li | Tag::P | Tag::Dd) {
        return None;
    }
    let first = element.children.iter().find_map(Node::element);
    id(element).or_else(|| {
        let first = first.filter(|first| matches!(first.tag, Tag::A | Tag::Sup | Tag::Span))?;
        id(first).filter(|_| target(first).is_some() || first.tag != Tag::A)
    })
}

#[inline(never)]
fn id(element: &Element) -> Option<&str> {
    element.find(|attribute| match attribute {
        Attribute::Id(id) => Some(id.as_str()),
        _ => None,
    })
}

#[inline(never)]
fn target(element: &Element) -> Option<&str> {
    element.find(|attribute| match attribute {
        Attribute::Target(id) => Some(id.as_str()),
        _ => None,
    })
}

fn is_declared(element: &Element) -> bool {
    element.attributes.contains(&Attribute::NoteRef(0))
}

#[inline(never)]
fn is_label(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.chars().count() <= MAX_LABEL
}
