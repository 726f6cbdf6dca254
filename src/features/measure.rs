//! The three passes of measuring: claims, blocks, sums.

use super::alone::{self, Asked};
use super::block;
use super::blocks::{Blocks, Sight};
use super::context::{self, Around, Claims, Places};
use super::count::Counts;
use super::levels::{self, Level, Surroundings};
use super::outline::{self, Outline, share};
use super::repeats;
use crate::dom::{Document, Name, NodeId, NodeMap};
use crate::lexicon::{Hints, Topics};
use crate::metadata::Metadata;

/// An element with this share of the page's running text cannot be made
/// boilerplate by a claim.
const VOIDING_SHARE: f32 = 0.5;

/// Words of running text that a page has beside a longer box: with less the
/// box is the page, a policy on cookies below its headline.
const MIN_PAGE_WORDS: u32 = 30;

/// The same of a page of links, in words of any kind.
const MIN_LISTED_WORDS: u32 = 150;

/// Fewer words than this, and the page may show itself only by script: then
/// what it hides is read too.
const MIN_SHOWN_WORDS: u32 = 60;

/// Blocks on each side that count as neighbours.
const NEIGHBOURS: usize = 4;

/// Where a block stands to the headline.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(crate) enum Side {
    /// No headline was found.
    #[default]
    Unknown,
    /// Before it.
    Before,
    /// It is the headline.
    Is,
    /// After it.
    After,
}

/// What can be counted about one block without judging it.
#[derive(Clone, Debug, Default)]
pub(crate) struct BlockFeatures {
    /// What was counted while reading it.
    pub counts: Counts,
    /// The element it stands in.
    pub tag: Option<Name>,
    /// Level of the heading it is, 0 for none.
    pub heading: u8,
    /// What the elements around it are.
    pub places: Places,
    /// What the elements around it are called.
    pub hints: Hints,
    /// What the element it stands in, or the one around that, is called.
    pub near_hints: Hints,
    /// What its words are about; empty for long blocks.
    pub topics: Topics,
    /// How much it asks of the reader; nothing for long blocks.
    pub asked: Asked,
    /// Whether it reads like what sites write beside a text: log-odds in steps
    /// of 8 hundredths, none at 128.
    pub manner: u8,
    /// Whether it names the site; never of long blocks.
    pub names_site: bool,
    /// Words of running text.
    pub text_words: u32,
    /// Blocks of the same make on the page: same element, same classes.
    pub repeats: u32,
    /// Mean words of the blocks of the same make.
    pub repeat_words: f32,
    /// Levels between the block and the element that holds half of the
    /// page's running text; 0 within it.
    pub steps_to_core: u32,
    /// The same for nine tenths.
    pub steps_to_wide_core: u32,
    /// Where it stands to the headline.
    pub side: Side,
    /// Blocks since the headline.
    pub after_headline: u32,
    /// Words of running text in the blocks just before.
    pub text_before: u32,
    /// Words of running text in the blocks just after.
    pub text_after: u32,
    /// Share of the page's running text that stands before it.
    pub text_passed: f32,
    /// The elements and headings around it.
    pub around: Surroundings,
    /// Place on the page by blocks, 0 first, 1 last.
    pub place: f32,
}

impl BlockFeatures {
    /// The smallest element around that holds more than this block.
    pub(crate) fn group(&self) -> &Level {
        &self.around.levels[0]
    }
}

/// The blocks of a page and what was counted about them.
#[derive(Clone, Debug, Default)]
pub(crate) struct Features {
    /// The blocks.
    pub blocks: Blocks,
    /// One a block.
    pub measures: Vec<BlockFeatures>,
    /// Words on the page.
    pub words: u32,
    /// Words of running text.
    pub text_words: u32,
    /// Words inside links.
    pub link_words: u32,
    /// How much its running text reads like asides, as
    /// [`BlockFeatures::manner`]: what is written of subscriptions has their
    /// words.
    pub manner: u8,
}

/// Splits the page into blocks and measures each.
pub(crate) fn measure(document: &Document, metadata: &Metadata) -> Features {
    let own = context::read(document);
    let (blocks, counts) = split_shown(document, &own);
    let outline = Outline::new(
        document,
        &blocks,
        &counts,
        counts.iter().map(outline::text_words),
    );
    let around = pass_down(document, &own, &outline, metadata.headline);
    let mut measures = alone::measure(
        document,
        &blocks,
        &counts,
        &own,
        &around,
        metadata.called.as_deref(),
    );
    repeats::measure(document, &blocks, &own, &mut measures);
    measure_neighbours(&mut measures);
    measure_core(document, &blocks, &outline, &mut measures);
    levels::measure(document, &blocks, &outline, &mut measures);
    measure_headline(document, &blocks, metadata, &mut measures);
    let total = outline.total();
    let manner = manner_of_text(&measures);
    Features {
        blocks,
        measures,
        words: total.words,
        text_words: total.text_words,
        link_words: total.link_words,
        manner,
    }
}

/// The mean manner of the blocks of running text whose manner is known, long
/// ones counting more.
fn manner_of_text(measures: &[BlockFeatures]) -> u8 {
    let (mut sum, mut words) = (0, 0);
    for measure in measures {
        if measure.manner != alone::NEITHER {
            sum += u64::from(measure.manner) * u64::from(measure.text_words);
            words += u64::from(measure.text_words);
        }
    }
    sum.checked_div(words)
        .map_or(alone::NEITHER, |mean| mean as u8)
}

/// Splits what the page shows; where that is next to nothing, all of it.
fn split_shown(document: &Document, claims: &NodeMap<Claims>) -> (Blocks, Vec<Counts>) {
    let words = |counts: &[Counts]| -> u32 { counts.iter().map(|counts| counts.words).sum() };
    let shown = block::split(document, &|id| {
        let claims = &claims[id];
        if claims.unseen {
            Sight::Hidden
        } else {
            Sight::Shown(claims.part)
        }
    });
    let shown_words = words(&shown.1);
    if shown_words >= MIN_SHOWN_WORDS {
        return shown;
    }
    let all = block::split(document, &|id| Sight::Shown(claims[id].part));
    if words(&all.1) > 2 * shown_words + MIN_SHOWN_WORDS {
        all
    } else {
        shown
    }
}

/// Passes every element's claims down to all below it.
fn pass_down(
    document: &Document,
    own: &NodeMap<Claims>,
    outline: &Outline<'_>,
    headline: Option<NodeId>,
) -> NodeMap<Around> {
    let least = (outline.total().text_words as f32 * VOIDING_SHARE).max(1.0);
    let mut all: NodeMap<Around> = NodeMap::new(document);
    for id in document.nodes().skip(1) {
        let mut around = document
            .parent(id)
            .map_or(Around::default(), |parent| all[parent]);
        let claim = &own[id];
        let has_claim = claim.places != Places::default() || claim.hints != Hints::default();
        let is_void = has_claim && outline.sums_of(id).text_words as f32 >= least;
        if is_void && !is_beside_page(document, id, claim, outline, headline) {
            around.places = around.places.and(claim.places.without_doubts());
            around.hints.add(claim.hints.without_doubts());
            // Comments may well be longer than what they comment.
            if claim.comment_section && headline.is_some_and(|headline| headline < id) {
                around.hints.add(Hints::COMMENTS);
            }
        } else if has_claim {
            around.places = around.places.and(claim.places);
            around.hints.add(claim.hints);
        }
        all[id] = around;
    }
    all
}

/// What may be longer than the page and yet is none of it: small print in a
/// footer, a menu with words on every entry.
const LONG_PLACES: Places = Places(Places::FOOTER.0 | Places::NAV.0);

/// The same of what is put beside a whole page: partners that set cookies.
const LONG_HINTS: Hints = Hints(Hints::CONSENT.0 | Hints::OVERLAY.0 | Hints::PROMO.0);

/// Whether an element stands beside the page, by what it claims and because
/// the headline, and text with it, are in a sibling.
///
/// ```html
/// <body> <main><h1>Tides</h1> …</main> <div class="cookie-consent">…</div>
/// ```
fn is_beside_page(
    document: &Document,
    id: NodeId,
    claims: &Claims,
    outline: &Outline<'_>,
    headline: Option<NodeId>,
) -> bool {
    let (Some(around), Some(headline)) = (document.parent(id), headline) else {
        return false;
    };
    let is_claimed = claims.places.has(LONG_PLACES)
        || claims.hints.has(LONG_HINTS) && document.is_html(around, Name::BODY);
    if !is_claimed || !document.contains(around, headline) {
        return false;
    }
    let page = document.upwards(headline).take_while(|&id| id != around);
    page.last().is_some_and(|page| {
        let sums = outline.sums_of(page);
        page != id && (sums.text_words >= MIN_PAGE_WORDS || sums.words >= MIN_LISTED_WORDS)
    })
}

/// Sums the running text of the blocks around.
fn measure_neighbours(measures: &mut [BlockFeatures]) {
    let texts: Vec<u32> = measures.iter().map(|measure| measure.text_words).collect();
    let total: u32 = texts.iter().sum();
    let last = texts.len().saturating_sub(1).max(1) as f32;
    let mut passed = 0;
    for (index, measure) in measures.iter_mut().enumerate() {
        let from = index.saturating_sub(NEIGHBOURS);
        let to = (index + 1 + NEIGHBOURS).min(texts.len());
        measure.text_before = texts[from..index].iter().sum();
        measure.text_after = texts[index + 1..to].iter().sum();
        measure.text_passed = share(passed, total);
        measure.place = index as f32 / last;
        passed += texts[index];
    }
}

/// Claims that keep a block's text from telling where the core is.
const NOT_CORE_PLACES: Places = Places(
    Places::NAV.0
        | Places::FOOTER.0
        | Places::ASIDE.0
        | Places::DIALOG.0
        | Places::SIGN_UP.0
        | Places::CONTROL.0,
);
const NOT_CORE_HINTS: Hints = Hints(
    Hints::FOOT.0
        | Hints::SIDE.0
        | Hints::CONSENT.0
        | Hints::OVERLAY.0
        | Hints::RELATED.0
        | Hints::COMMENTS.0
        | Hints::PROMO.0
        | Hints::AD.0,
);

/// How far each block stands from the element that holds the text.
fn measure_core(
    document: &Document,
    blocks: &Blocks,
    outline: &Outline<'_>,
    measures: &mut [BlockFeatures],
) {
    let texts = measures.iter().map(|measure| {
        let is_doubted = measure.places.has(NOT_CORE_PLACES) || measure.hints.has(NOT_CORE_HINTS);
        if is_doubted { 0 } else { measure.text_words }
    });
    let outline = outline.with_text(texts);
    let [core, wide] = [0.5, 0.9].map(|share| {
        let core = outline.core(document.root(), share);
        document.upwards(core).collect::<Vec<NodeId>>()
    });
    for (block, measure) in blocks.list.iter().zip(measures) {
        measure.steps_to_core = steps(document, &core, block.start);
        measure.steps_to_wide_core = steps(document, &wide, block.start);
    }
}

/// Levels from the core up to the first element around it that also holds
/// `id`; `around` is the core and what it stands in.
fn steps(document: &Document, around: &[NodeId], id: NodeId) -> u32 {
    around.partition_point(|&around| !document.contains(around, id)) as u32
}

/// Places each block before or after the headline.
fn measure_headline(
    document: &Document,
    blocks: &Blocks,
    metadata: &Metadata,
    measures: &mut [BlockFeatures],
) {
    let Some(headline) = metadata.headline else {
        return;
    };
    let end = document.end(headline);
    let mut after = 0;
    for (block, measure) in blocks.list.iter().zip(measures) {
        measure.side = if block.start >= end {
            Side::After
        } else if block.end <= headline {
            Side::Before
        } else {
            Side::Is
        };
        if measure.side == Side::After {
            after += 1;
        }
        measure.after_headline = after;
    }
}
