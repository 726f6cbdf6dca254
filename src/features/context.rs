//! Reads what elements say they are: by name, by role, by class and id.
//!
//! These are claims of the page, not verdicts. A claim is passed down to all
//! blocks below, but a claim of boilerplate by an element that holds most of
//! the page's text is void: sites call their whole page `sidebar-layout`.

use super::class::ClassMemory;
use super::part::{self, Part};
use crate::dom::{Document, Name, NodeId, NodeMap};
use crate::lexicon::{self, ClassPart, Hints};

/// What an element is by its name or role.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) struct Places(pub u32);

impl Places {
    pub(crate) const NAV: Places = Places(1);
    pub(crate) const HEADER: Places = Places(1 << 1);
    pub(crate) const FOOTER: Places = Places(1 << 2);
    pub(crate) const ASIDE: Places = Places(1 << 3);
    pub(crate) const MAIN: Places = Places(1 << 4);
    pub(crate) const ARTICLE: Places = Places(1 << 5);
    pub(crate) const FORM: Places = Places(1 << 6);
    pub(crate) const DIALOG: Places = Places(1 << 7);
    pub(crate) const FIGURE: Places = Places(1 << 8);
    pub(crate) const CAPTION: Places = Places(1 << 9);
    pub(crate) const QUOTE: Places = Places(1 << 10);
    pub(crate) const LIST: Places = Places(1 << 11);
    pub(crate) const TABLE: Places = Places(1 << 12);
    pub(crate) const CODE: Places = Places(1 << 13);
    pub(crate) const HEADING: Places = Places(1 << 14);
    pub(crate) const CONTROL: Places = Places(1 << 15);
    pub(crate) const BODY_TEXT: Places = Places(1 << 16);
    pub(crate) const SIGN_UP: Places = Places(1 << 17);
    pub(crate) const FRAME: Places = Places(1 << 18);
    /// Laid out of the flow by an inline style.
    pub(crate) const FLOATING: Places = Places(1 << 19);

    /// How many there are.
    pub(crate) const COUNT: usize = 20;

    /// Where nobody writes: no post stands here, and no sentence goes on.
    pub(crate) const AWAY: Places =
        Places((Places::AGAINST.0 & !Places::FLOATING.0) | Places::CONTROL.0);

    /// Where lines are told by more than their words.
    pub(crate) const APART: Places =
        Places(Places::LIST.0 | Places::CODE.0 | Places::QUOTE.0 | Places::CAPTION.0);

    /// Claims that a block is no part of the text.
    const AGAINST: Places = Places(
        Places::NAV.0
            | Places::HEADER.0
            | Places::FOOTER.0
            | Places::ASIDE.0
            | Places::FORM.0
            | Places::DIALOG.0
            | Places::SIGN_UP.0
            | Places::FLOATING.0,
    );

    /// Whether any of these places is meant.
    pub(crate) fn has(self, other: Places) -> bool {
        self.0 & other.0 != 0
    }

    /// These places and those.
    pub(crate) fn and(self, other: Places) -> Places {
        Places(self.0 | other.0)
    }

    /// These places less those.
    fn without(self, other: Places) -> Places {
        Places(self.0 & !other.0)
    }

    /// These places less what speaks against text.
    pub(crate) fn without_doubts(self) -> Places {
        Places(self.0 & !Places::AGAINST.0)
    }
}

/// What an element claims.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Claims {
    /// By name and role.
    pub places: Places,
    /// By class and id.
    pub hints: Hints,
    /// A number for its classes.
    pub make: u64,
    /// Holds nothing but comments, by its whole name.
    pub comment_section: bool,
    /// Not shown, with all below.
    pub unseen: bool,
    /// What it is to the text around it.
    pub part: Part,
}

/// What holds for a node by the claims of all elements around it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Around {
    /// By name and role.
    pub places: Places,
    /// By class and id.
    pub hints: Hints,
}

/// Reads what every element claims of itself.
pub(crate) fn read(document: &Document) -> NodeMap<Claims> {
    let mut claims: NodeMap<Claims> = NodeMap::new(document);
    let mut classes = ClassMemory::new();
    let mut code_end = document.root();
    for id in document.nodes().filter(|&id| !document.is_text(id)) {
        let mut own = Claims {
            places: place_of_name(document.name(id)),
            ..Claims::default()
        };
        let mut class = ClassPart::None;
        for (name, value) in document.attributes(id) {
            read_attribute(&mut own, name, value, &mut classes, &mut class);
        }
        read_part(document, id, class, &mut own, &mut code_end);
        if own.unseen && is_streamed(document, id) {
            own.unseen = false;
        }
        let is_closed = (document.is_html(id, Name::DIALOG)
            && !document.has_attribute(id, Name::OPEN))
            || document.is_html(id, Name::AMP_SIDEBAR);
        own.unseen |= is_closed;
        if matches!(document.name(id), Name::BODY | Name::HTML) {
            own = Claims::default();
        }
        claims[id] = own;
    }
    mark_sign_ups(document, &mut claims);
    claims
}

/// Reads what the element is to the text around it; `code_end` is where the
/// last code ends.
fn read_part(
    document: &Document,
    id: NodeId,
    class: ClassPart,
    own: &mut Claims,
    code_end: &mut NodeId,
) {
    own.part = part::read(document, id, class, id < *code_end);
    match own.part {
        Part::Code => *code_end = document.end(id).max(*code_end),
        Part::Label | Part::Note | Part::Heading(_) => {
            own.places = own.places.without(Places::CONTROL);
        }
        _ => {}
    }
    own.unseen &= class != ClassPart::Source && own.part != Part::Note;
    if own.unseen && document.attribute(id, Name::ROLE) == Some("tabpanel") {
        own.unseen = !part::has_pre(document, id);
    }
    let is_in_quote = |id| document.is_html(id, Name::BLOCKQUOTE);
    if document.is_html(id, Name::FOOTER) && document.parent(id).is_some_and(is_in_quote) {
        own.places = own.places.without(Places::FOOTER);
    }
}

fn read_attribute(
    own: &mut Claims,
    name: Name,
    value: &str,
    classes: &mut ClassMemory,
    class: &mut ClassPart,
) {
    match name {
        Name::CLASS => {
            let facts = classes.read(value);
            *class = facts.part;
            own.make = facts.hash;
            own.hints.add(facts.hints);
            own.comment_section |= facts.comment_section;
            own.unseen |= facts.hides;
        }
        Name::ID | Name::DATA_TESTID | Name::DATA_TEST | Name::DATA_COMPONENT => {
            own.hints.add(lexicon::hints(value));
            own.comment_section |= lexicon::is_comment_section(value);
        }
        Name::ROLE => own.places = own.places.and(place_of_role(value)),
        Name::ARIA_MODAL => own.places = own.places.and(Places::DIALOG),
        Name::HIDDEN => own.unseen |= !value.eq_ignore_ascii_case("until-found"),
        Name::STYLE => read_style(own, value),
        Name::ITEMPROP => {
            if matches!(
                value,
                "articleBody" | "text" | "description" | "reviewBody" | "recipeInstructions"
            ) {
                own.places = own.places.and(Places::BODY_TEXT);
            }
        }
        _ => {}
    }
}

fn read_style(own: &mut Claims, style: &str) {
    own.unseen |= sets(style, b"display:none") || sets(style, b"visibility:hidden");
    if sets(style, b"position:fixed") {
        own.places = own.places.and(Places::FLOATING);
    }
}

/// Whether a style sets this, white space and case aside.
pub(crate) fn sets(style: &str, setting: &[u8]) -> bool {
    let mut matched = 0;
    for byte in style.bytes().filter(|byte| !byte.is_ascii_whitespace()) {
        let byte = byte.to_ascii_lowercase();
        if byte == setting[matched] {
            matched += 1;
            if matched == setting.len() {
                return true;
            }
        } else {
            matched = usize::from(byte == setting[0]);
        }
    }
    false
}

/// Whether React streamed this part in and a script would move it.
///
/// ```html
/// <div hidden id="S:0"><p>The text of the page.</p></div>
/// ```
fn is_streamed(document: &Document, id: NodeId) -> bool {
    document.has_attribute(id, Name::HIDDEN)
        && document
            .attribute(id, Name::ID)
            .is_some_and(|id| id.starts_with("S:"))
}

fn place_of_name(name: Name) -> Places {
    match name {
        Name::NAV | Name::MENU => Places::NAV,
        Name::HEADER => Places::HEADER,
        Name::FOOTER => Places::FOOTER,
        Name::ASIDE => Places::ASIDE,
        Name::MAIN => Places::MAIN,
        Name::ARTICLE => Places::ARTICLE,
        Name::FORM => Places::FORM,
        Name::DIALOG | Name::AMP_CONSENT => Places::DIALOG,
        Name::FIGURE => Places::FIGURE,
        Name::FIGCAPTION => Places::CAPTION,
        Name::BLOCKQUOTE => Places::QUOTE,
        Name::LI | Name::DD | Name::DT => Places::LIST,
        Name::TD | Name::TH => Places::TABLE,
        Name::PRE => Places::CODE,
        Name::H1 | Name::H2 | Name::H3 | Name::H4 | Name::H5 | Name::H6 => Places::HEADING,
        Name::BUTTON | Name::SELECT | Name::TEXTAREA | Name::OPTION => Places::CONTROL,
        Name::IFRAME => Places::FRAME,
        _ => Places::default(),
    }
}

fn place_of_role(role: &str) -> Places {
    match role.trim() {
        "navigation" | "menu" | "menubar" | "tablist" => Places::NAV,
        "banner" => Places::HEADER,
        "contentinfo" => Places::FOOTER,
        "complementary" => Places::ASIDE,
        "main" => Places::MAIN,
        "article" => Places::ARTICLE,
        "search" | "form" => Places::FORM,
        "dialog" | "alertdialog" => Places::DIALOG,
        "heading" => Places::HEADING,
        "button" => Places::CONTROL,
        _ => Places::default(),
    }
}

/// Levels above a field that its pitch may stand in.
const SIGN_UP_LEVELS: usize = 5;

/// Nodes that a sign-up box may have; a whole page in a form has more.
const SIGN_UP_NODES: usize = 80;

/// Bytes of text in a sign-up box: pitch, promise and small print.
const SIGN_UP_TEXT: usize = 600;

/// Bytes of text from which a box has its pitch.
const SIGN_UP_PITCH: usize = 20;

/// Bytes of text that may stand beside a box with a pitch: a heading.
const SIGN_UP_HEADING: usize = 120;

/// Marks the box around a field for an e-mail address, pitch included.
///
/// ```html
/// <div><h3>News by mail</h3><p>Once a week.</p><form><input type="email"></form></div>
/// ```
fn mark_sign_ups(document: &Document, claims: &mut NodeMap<Claims>) {
    let fields = document
        .nodes()
        .filter(|&id| is_sign_up_field(document, id));
    for field in fields {
        let mut sign_up = field;
        let mut text = 0;
        for ancestor in document.ancestors(field).take(SIGN_UP_LEVELS) {
            let nodes = document.end(ancestor).index() - ancestor.index();
            let is_page = matches!(
                document.name(ancestor),
                Name::BODY | Name::MAIN | Name::ARTICLE | Name::HTML
            );
            if nodes > SIGN_UP_NODES || is_page {
                break;
            }
            let inside = text_bytes(document, ancestor);
            let has_pitch = text >= SIGN_UP_PITCH;
            if inside > SIGN_UP_TEXT || has_pitch && inside > text + SIGN_UP_HEADING {
                break;
            }
            (sign_up, text) = (ancestor, inside);
        }
        claims[sign_up].places = claims[sign_up].places.and(Places::SIGN_UP);
    }
}

/// Bytes of text below an element, white space around texts left out.
fn text_bytes(document: &Document, id: NodeId) -> usize {
    let texts = document
        .subtree(id)
        .map(|id| document.text(id).trim().len());
    texts.sum()
}

fn is_sign_up_field(document: &Document, id: NodeId) -> bool {
    if !document.is_html(id, Name::INPUT) {
        return false;
    }
    let attribute = |name| document.attribute(id, name).unwrap_or_default();
    let kind = attribute(Name::TYPE);
    kind.eq_ignore_ascii_case("email")
        || kind.eq_ignore_ascii_case("password")
        || [Name::NAME, Name::ID, Name::PLACEHOLDER, Name::AUTOCOMPLETE]
            .into_iter()
            .any(|name| contains_email(attribute(name)))
}

fn contains_email(value: &str) -> bool {
    value
        .as_bytes()
        .windows(5)
        .any(|window| window.eq_ignore_ascii_case(b"email"))
}
