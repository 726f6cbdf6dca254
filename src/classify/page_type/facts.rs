//! What a page shows of its kind, in numbers.
//!
//! In: a document, what it says of itself and the measures of its blocks.
//! Out: [`Facts`], counted in one pass over the blocks and one over the
//! elements. Counting decides nothing.

use crate::dom::{Document, Name, NodeId};
use crate::features::{BlockFeatures, Features, Places};
use crate::lexicon::{self, Hints};
use crate::metadata::Metadata;
use crate::text;

/// What stands around a page's own part.
const AROUND: Places =
    Places(Places::NAV.0 | Places::FOOTER.0 | Places::ASIDE.0 | Places::HEADER.0);

/// Longest line that may be a price, in words.
const MAX_PRICE_WORDS: u32 = 8;

/// Share of linked words from which a block counts as a link, in hundredths.
const LINKED: u32 = 80;

/// Signs of currencies.
const CURRENCIES: &[char] = &[
    '$', '€', '£', '¥', '￥', '₹', '₽', '₩', '₴', '₺', '฿', '₫', '₪',
];

/// Names of currencies as prices bear them.
const CURRENCY_NAMES: &[&str] = &["USD", "EUR", "GBP", "CHF", "zł", "Kč", "руб", " kr"];

/// What the buttons of shops are called.
const CART: &[&str] = &[
    "to-cart", "tocart", "to_cart", "ToCart", "to-bag", "buy-now",
];

/// What links that look like buttons are called.
const BUTTONS: &[&str] = &["btn", "button", "cta"];

/// What a page shows of its kind.
#[derive(Debug, Default)]
pub(super) struct Facts<'a> {
    /// The address, in lower case.
    pub url: String,
    /// Where the path begins and ends in it.
    path: (usize, usize),
    /// Types that the page declares of its things, and of what it shows.
    pub types: Vec<&'a str>,
    /// How many things on sale it shows, by microdata.
    pub products: u32,
    /// `og:type`.
    pub open_graph: &'a str,
    /// The program that wrote the page, in lower case.
    pub generator: String,
    /// Whether somebody signed it.
    pub is_signed: bool,
    /// Whether it has a day.
    pub is_dated: bool,
    /// Whether it is filed under tags.
    pub is_tagged: bool,
    /// Words of running text of the whole page.
    pub text_words: u32,
    /// Blocks of the page's own part, which the following counts are of.
    pub blocks: u32,
    /// Their words.
    pub words: u32,
    /// Their linked words.
    pub link_words: u32,
    /// Blocks of 25 words of running text.
    pub paragraphs: u32,
    /// Blocks of 40.
    pub long: u32,
    /// Blocks of 60.
    pub longest: u32,
    /// Blocks that are links.
    pub links: u32,
    /// Other blocks below six words.
    pub short: u32,
    /// Headings.
    pub headings: u32,
    /// Headings that are links.
    pub teasers: u32,
    /// Headings that ask.
    pub questions: u32,
    /// Headings with a line or two below.
    pub headed_lines: u32,
    /// Amounts of money.
    pub prices: u32,
    /// Pictures.
    pub pictures: u32,
    /// Blocks with pictures and links.
    pub linked_pictures: u32,
    /// Buttons and fields.
    pub controls: u32,
    /// Blocks called posts.
    pub posts: u32,
    /// Blocks called comments.
    pub comments: u32,
    /// Blocks called parts of a product.
    pub product_parts: u32,
    /// Blocks called cards.
    pub cards: u32,
    /// Blocks in tables.
    pub cells: u32,
    /// Blocks in quotations.
    pub quotes: u32,
    /// Words of the longest run of text that nothing but headings parts.
    pub run_words: u32,
    /// Blocks of the longest such run.
    pub run_blocks: u32,
    /// Running text in paragraphs, in words.
    pub paragraph_words: u32,
    /// Elements with times.
    pub times: u32,
    /// Elements that are sections.
    pub sections: u32,
    /// All pictures of the page.
    pub images: u32,
    /// Elements with code.
    pub codes: u32,
    /// Headings that links can lead to.
    pub anchored_headings: u32,
    /// Links within the page.
    pub inner_links: u32,
    /// Links to pages below this one.
    pub lower_links: u32,
    /// Links that look like buttons.
    pub button_links: u32,
    /// Links to telephones.
    pub telephones: u32,
    /// Boxes to check.
    pub checks: u32,
    /// Buttons that put something into a cart.
    pub carts: u32,
    /// Elements whose ids number posts.
    pub numbered_posts: u32,
    /// Prices by microdata.
    pub item_prices: u32,
}

/// Counts what a page shows of its kind.
pub(super) fn read<'a>(
    document: &Document,
    metadata: &'a Metadata,
    features: &Features,
) -> Facts<'a> {
    let url = document.url().unwrap_or_default().to_ascii_lowercase();
    let types = metadata.schema_types.iter().chain(&metadata.item_types);
    let is_product = |kind: &&String| kind.as_str() == "Product";
    let mut facts = Facts {
        path: path(&url),
        types: types.map(String::as_str).collect(),
        products: metadata.item_types.iter().filter(is_product).count() as u32,
        open_graph: metadata.open_graph_type.as_deref().unwrap_or_default(),
        generator: metadata
            .generator
            .as_deref()
            .map_or(String::new(), text::lower_case),
        is_signed: metadata.byline.is_some(),
        is_dated: metadata.published_time.is_some(),
        is_tagged: !metadata.tags.is_empty(),
        text_words: features.text_words,
        url,
        ..Facts::default()
    };
    facts.count_blocks(document, features);
    for id in document.nodes().filter(|&id| !document.is_text(id)) {
        facts.count_element(document, id);
    }
    facts
}

/// Where the path of an address begins and ends, its last slash apart.
fn path(url: &str) -> (usize, usize) {
    let host = text::find(url, "://").map_or(0, |place| place + 3);
    let end = text::before_mark(url, b"?#").len().max(host);
    let start = host + text::before_mark(&url[host..end], b"/").len();
    (start, end)
}

/// A run of blocks of text and what is known of the block before.
#[derive(Default)]
struct Run {
    words: u32,
    blocks: u32,
    after_heading: bool,
}

impl Facts<'_> {
    /// The path of the address.
    pub(super) fn path(&self) -> &str {
        &self.url[self.path.0..self.path.1]
    }

    /// The parts of the path.
    pub(super) fn parts(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.path().split('/').filter(|part| !part.is_empty())
    }

    /// The last part of the path.
    #[inline(never)]
    pub(super) fn last_part(&self) -> &str {
        self.parts().next_back().unwrap_or_default()
    }

    fn count_blocks(&mut self, document: &Document, features: &Features) {
        let mut run = Run::default();
        for (block, measure) in features.blocks.list.iter().zip(&features.measures) {
            if !measure.places.has(AROUND) {
                self.count_block(measure, &mut run);
                let pieces = features.blocks.pieces(block);
                self.read_block(document, pieces, measure);
            }
        }
    }

    fn count_block(&mut self, measure: &BlockFeatures, run: &mut Run) {
        let counts = &measure.counts;
        let is_link = is_link(measure);
        let is_heading = measure.heading > 0;
        let is_called = |hints: Hints| u32::from(measure.hints.has(hints));
        let is_in = |places: Places| u32::from(measure.places.has(places));
        self.blocks += 1;
        self.words += counts.words;
        self.link_words += counts.link_words;
        self.paragraphs += u32::from(measure.text_words >= 25);
        self.long += u32::from(measure.text_words >= 40);
        self.longest += u32::from(measure.text_words >= 60);
        self.links += u32::from(is_link);
        self.short += u32::from((1..6).contains(&counts.words) && !is_link);
        self.headings += u32::from(is_heading);
        self.teasers += u32::from(is_heading && is_link && counts.words >= 3);
        let is_short_text = (6..40).contains(&counts.words) && !is_link;
        self.headed_lines += u32::from(run.after_heading && is_short_text);
        self.pictures += counts.media;
        self.linked_pictures += u32::from(counts.media > 0 && counts.links > 0);
        self.controls += counts.controls;
        self.posts += is_called(Hints::POST);
        self.comments += is_called(Hints::COMMENTS);
        self.product_parts += is_called(Hints::PRODUCT);
        self.cards += is_called(Hints::CARD);
        self.cells += is_in(Places::TABLE);
        self.quotes += is_in(Places::QUOTE);
        if measure.tag == Some(Name::P) {
            self.paragraph_words += measure.text_words;
        }
        self.count_run(measure, run);
    }

    fn count_run(&mut self, measure: &BlockFeatures, run: &mut Run) {
        if measure.text_words > 0 {
            run.words += measure.text_words;
            run.blocks += 1;
            self.run_words = self.run_words.max(run.words);
            self.run_blocks = self.run_blocks.max(run.blocks);
        } else if measure.heading == 0 && measure.counts.words > 0 {
            *run = Run::default();
        }
        run.after_heading = measure.heading > 0;
    }

    /// Looks at the words of short lines with digits, and of headings.
    fn read_block(&mut self, document: &Document, pieces: &[NodeId], measure: &BlockFeatures) {
        let counts = &measure.counts;
        let mut texts = pieces.iter().map(|&piece| document.text(piece));
        if counts.digits > 0 && counts.words <= MAX_PRICE_WORDS {
            self.prices += u32::from(texts.clone().any(names_currency));
        }
        if measure.heading > 0 && counts.stops > 0 {
            let last = texts.rfind(|text| !text::is_blank(text));
            self.questions += u32::from(last.is_some_and(|text| text.trim_end().ends_with('?')));
        }
    }

    fn count_element(&mut self, document: &Document, id: NodeId) {
        let counter = match document.name(id) {
            Name::TIME => &mut self.times,
            Name::SECTION => &mut self.sections,
            Name::IMG => &mut self.images,
            Name::CODE => &mut self.codes,
            Name::H2 | Name::H3 if document.has_attribute(id, Name::ID) => {
                &mut self.anchored_headings
            }
            Name::A => return self.count_link(document, id),
            Name::INPUT if is_check(document, id) => &mut self.checks,
            Name::BUTTON | Name::FORM | Name::INPUT if is_cart(document, id) => &mut self.carts,
            _ => return self.count_item(document, id),
        };
        *counter += 1;
        self.count_item(document, id);
    }

    fn count_item(&mut self, document: &Document, id: NodeId) {
        let price = document.attribute(id, Name::ITEMPROP);
        self.item_prices += u32::from(matches!(price, Some("price" | "lowPrice")));
        let name = document.attribute(id, Name::ID);
        self.numbered_posts += u32::from(name.is_some_and(lexicon::is_post_id));
    }

    #[inline(never)]
    fn count_link(&mut self, document: &Document, id: NodeId) {
        let Some(href) = document.attribute(id, Name::HREF) else {
            return;
        };
        self.inner_links += u32::from(href.len() > 1 && href.starts_with('#'));
        self.telephones += u32::from(href.starts_with("tel:"));
        self.lower_links += u32::from(self.leads_down(href));
        let class = document.attribute(id, Name::CLASS);
        let class = class.unwrap_or_default();
        let is_button = BUTTONS.iter().any(|word| text::holds(class, word));
        self.button_links += u32::from(is_button);
    }

    /// Whether a link leads to a page below this one.
    fn leads_down(&self, href: &str) -> bool {
        let own = self.path().trim_end_matches('/');
        let rest = &href[path(href).0..];
        let below = rest
            .strip_prefix(own)
            .and_then(|rest| rest.strip_prefix('/'));
        !own.is_empty() && below.is_some_and(|below| !below.is_empty())
    }
}

fn is_link(measure: &BlockFeatures) -> bool {
    let counts = &measure.counts;
    counts.words > 0 && counts.link_words * 100 >= counts.words * LINKED
}

fn names_currency(line: &str) -> bool {
    line.contains(CURRENCIES) || CURRENCY_NAMES.iter().any(|name| text::holds(line, name))
}

fn is_check(document: &Document, id: NodeId) -> bool {
    let kind = document.attribute(id, Name::TYPE);
    matches!(kind, Some("checkbox" | "radio"))
}

#[inline(never)]
fn is_cart(document: &Document, id: NodeId) -> bool {
    let names = [Name::CLASS, Name::ID, Name::NAME];
    let mut names = names
        .into_iter()
        .filter_map(|name| document.attribute(id, name));
    names.any(|value| CART.iter().any(|word| text::holds(value, word)))
}
