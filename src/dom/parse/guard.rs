//! Stands between tokenizer and tree builder, so that no page can make the
//! rules of HTML take more than linear time.
//!
//! The rules walk the open elements and the list of formatting elements at
//! nearly every tag. The guard keeps both short: below the depth limit
//! [`Overflow`] takes over. A page that still causes much work is read with
//! a lower limit and without formatting elements from there on.

use super::overflow::{self, End, Overflow};
use super::sink::{self, Sink};
use html5ever::interface::{Tracer, TreeSink};
use html5ever::tokenizer::{EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts};
use html5ever::{LocalName, local_name};
use markup5ever_rcdom::Handle;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// Steps through open elements after which a page is hostile.
///
/// A step takes 10 to 30 ns. Elements that any page may have open are not
/// counted, so honest pages cause none, however long.
const MAX_WORK: usize = 1 << 24;

/// Open and formatting elements that any page may have in hand.
const FREE_OPEN: usize = 64;

/// Depth up to which a hostile page is read by the rules of HTML.
const HOSTILE_DEPTH: usize = 64;

/// Tokens between two looks at how much is open.
const TOKENS_A_LOOK: usize = 256;

/// Cost of a formatting tag and of each of its attributes, in other tags:
/// it is compared with every open formatting element.
const FORMATTING_COST: usize = 8;

/// The guarded tree builder.
pub(super) struct Guard {
    builder: TreeBuilder<Handle, Sink>,
    overflow: RefCell<Option<Overflow>>,
    /// Names of the elements above the last overflow's base.
    above: RefCell<Option<(Handle, Vec<LocalName>)>>,
    /// The element whose raw text the tokenizer is in.
    raw: RefCell<Option<LocalName>>,
    /// What the tokens since the last look cost, in steps an open element.
    cost: Cell<usize>,
    work: Cell<usize>,
}

impl Guard {
    /// A guarded builder that fills this tree.
    pub(super) fn new(sink: Sink) -> Guard {
        let options = TreeBuilderOpts {
            drop_doctype: true,
            ..TreeBuilderOpts::default()
        };
        Guard {
            builder: TreeBuilder::new(sink, options),
            overflow: RefCell::new(None),
            above: RefCell::new(None),
            raw: RefCell::new(None),
            cost: Cell::new(0),
            work: Cell::new(0),
        }
    }

    /// The tree.
    pub(super) fn sink(&self) -> &Sink {
        &self.builder.sink
    }

    /// The element whose raw text the tokenizer is in.
    pub(super) fn raw(&self) -> Option<LocalName> {
        self.raw.borrow().clone()
    }

    fn is_hostile(&self) -> bool {
        self.work.get() > MAX_WORK
    }

    /// Looks, now and then, at how much work the page causes.
    fn weigh(&self, token: &Token) {
        let cost = match token {
            TagToken(tag) if is_formatting(&tag.name) => FORMATTING_COST * (1 + tag.attrs.len()),
            _ => 1,
        };
        self.cost.set(self.cost.get() + cost);
        if self.cost.get() < TOKENS_A_LOOK || self.is_hostile() {
            return;
        }
        let open = OpenCount::default();
        self.builder.trace_handles(&open);
        let work = self.cost.take() * open.0.get().saturating_sub(FREE_OPEN);
        self.work.set(self.work.get() + work);
        if self.is_hostile() {
            self.sink().report_from(HOSTILE_DEPTH);
        }
    }

    /// Hands a token to the rules of HTML.
    fn build(&self, mut token: Token, line: u64) -> TokenSinkResult<Handle> {
        self.weigh(&token);
        if self.is_hostile()
            && let TagToken(tag) = &mut token
            && is_formatting(&tag.name)
        {
            tag.name = local_name!("span");
        }
        let started = match &token {
            TagToken(tag) if tag.kind == StartTag => Some((tag.name.clone(), tag.self_closing)),
            _ => None,
        };
        let result = self.builder.process_token(token, line);
        if let Some((node, depth)) = self.sink().take_report()
            && let Some((name, self_closing)) = started
            && matches!(result, TokenSinkResult::Continue)
            && self.stays_open(&node, &name, self_closing)
        {
            *self.overflow.borrow_mut() = Some(Overflow::below(node, depth));
        }
        result
    }

    /// Whether the element just put in is the innermost open one.
    fn stays_open(&self, node: &Handle, tag: &LocalName, self_closing: bool) -> bool {
        let name = self.sink().elem_name(node);
        if *name.ns == html5ever::ns!(html) {
            !crate::dom::markup::is_void(tag)
        } else {
            !self_closing
        }
    }

    /// Deals with a token below the limit; hands it back if it leads above.
    fn build_below(
        &self,
        overflow: &mut Overflow,
        token: Token,
    ) -> Result<TokenSinkResult<Handle>, Token> {
        match token {
            TagToken(tag) if tag.kind == StartTag => Ok(overflow.start(tag, self.sink())),
            TagToken(tag) => match overflow.end(&tag.name) {
                End::Above if self.is_above(overflow, &tag) => Err(TagToken(tag)),
                _ => Ok(TokenSinkResult::Continue),
            },
            Token::CharacterTokens(text) => {
                overflow.text(text, self.sink());
                Ok(TokenSinkResult::Continue)
            }
            Token::EOFToken => Err(token),
            _ => Ok(TokenSinkResult::Continue),
        }
    }

    /// Hands a token back to the rules of HTML. Where the base's parent is
    /// too deep for them too, that is the next base.
    fn build_above(&self, below: &Overflow, token: Token, line: u64) -> TokenSinkResult<Handle> {
        let base = below.base();
        let next = match &token {
            TagToken(tag) if *self.sink().elem_name(base).local == tag.name => {
                sink::parent_of(base)
            }
            _ => None,
        };
        let result = self.build(token, line);
        if let Some(parent) = next
            && below.depth() > self.sink().report_depth()
        {
            *self.overflow.borrow_mut() = Some(Overflow::below(parent, below.depth() - 1));
        }
        result
    }

    /// Whether an element of this name is open above the limit.
    fn is_above(&self, overflow: &Overflow, tag: &Tag) -> bool {
        let base = overflow.base();
        if *self.sink().elem_name(base).local == tag.name {
            return true;
        }
        let Some(parent) = sink::parent_of(base) else {
            return true;
        };
        let mut above = self.above.borrow_mut();
        if !above
            .as_ref()
            .is_some_and(|(known, _)| Rc::ptr_eq(known, &parent))
        {
            let names = overflow::names_above(base, self.sink());
            *above = Some((parent, names));
        }
        above
            .as_ref()
            .is_some_and(|(_, names)| names.binary_search(&tag.name).is_ok())
    }

    /// Notes where the tokenizer will be.
    fn note_raw(&self, tag: Option<(LocalName, bool)>, result: &TokenSinkResult<Handle>) {
        let Some((name, is_start)) = tag else {
            return;
        };
        let is_raw = matches!(
            result,
            TokenSinkResult::RawData(_) | TokenSinkResult::Plaintext
        );
        *self.raw.borrow_mut() = (is_start && is_raw).then_some(name);
    }
}

impl TokenSink for Guard {
    type Handle = Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<Handle> {
        if self.sink().is_full() || matches!(token, Token::ParseError(_) | Token::CommentToken(_)) {
            return TokenSinkResult::Continue;
        }
        let tag = match &token {
            TagToken(tag) => Some((tag.name.clone(), tag.kind != EndTag)),
            _ => None,
        };
        let overflow = self.overflow.take();
        let result = match overflow {
            None => self.build(token, line),
            Some(mut overflow) => match self.build_below(&mut overflow, token) {
                Ok(result) => {
                    *self.overflow.borrow_mut() = Some(overflow);
                    result
                }
                Err(token) => self.build_above(&overflow, token, line),
            },
        };
        self.note_raw(tag, &result);
        result
    }

    fn end(&self) {
        self.builder.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        match &*self.overflow.borrow() {
            Some(overflow) => overflow.is_foreign(self.sink()),
            None => self
                .builder
                .adjusted_current_node_present_but_not_in_html_namespace(),
        }
    }
}

/// Counts the elements that the rules of HTML have in hand.
#[derive(Default)]
struct OpenCount(Cell<usize>);

impl Tracer for OpenCount {
    type Handle = Handle;

    fn trace_handle(&self, _: &Handle) {
        self.0.set(self.0.get() + 1);
    }
}

/// Elements that come back after the block that ended them.
fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}
