//! What follows from the kind of a page: its posts, its items, what it sells
//! and what it cooks, each as data beside the text.
//!
//! In: a document, its labels and metadata. Out: [`Typed`]. What the data of
//! a page describes is handed on only where the page shows it.

mod items;
mod rows;
mod shown;
mod signature;
mod thread;

pub use items::Item;
pub(super) use items::{Card, find as find_cards};
pub(super) use signature::{Signature, sign};
pub(super) use thread::{Mark, find as find_posts, has_class, post_of};
pub use thread::{Post, Role};

use super::cards::Cards;
use super::posts::Posts;
use crate::classify::{Labels, PageType};
use crate::dom::Document;
use crate::metadata::{Metadata, Product, Property, Recipe};
use crate::text;
use shown::Shown;

/// The parts of a page by its kind; empty where it is of another.
#[derive(Clone, Debug, Default)]
pub(crate) struct Typed {
    /// The posts of a discussion, in the page's order.
    pub thread: Vec<Post>,
    /// What a list leads to.
    pub items: Vec<Item>,
    /// The thing on sale.
    pub product: Option<Product>,
    /// How the dish is made.
    pub recipe: Option<Recipe>,
}

/// Reads the parts of the posts and cards that were found, and of what the
/// page's data describes.
pub(super) fn read(
    document: &Document,
    labels: &Labels,
    metadata: &Metadata,
    posts: &Posts,
    cards: &Cards,
) -> Typed {
    let is_list = matches!(labels.page_type, PageType::Listing | PageType::Collection);
    let described = &metadata.described;
    let mut typed = Typed {
        thread: thread::read(document, labels, posts),
        items: items::read(document, labels, &cards.all),
        ..Typed::default()
    };
    if described.product.is_some() || described.recipe.is_some() {
        let shown = Shown::read(document, labels);
        let product = described.product.clone().filter(|_| !is_list);
        typed.product = product.and_then(|product| shown.product(product));
        if let Some(product) = &mut typed.product {
            add_rows(product, rows::read(document, labels));
        }
        typed.recipe = described
            .recipe
            .clone()
            .and_then(|recipe| shown.recipe(recipe));
    }
    typed
}

/// Adds the rows of a specification that the page shows and its data leaves
/// out.
fn add_rows(product: &mut Product, rows: Vec<Property>) {
    for row in rows {
        let mut own = product.specification.iter();
        if !own.any(|own| text::is_same_word(&own.name, &row.name)) {
            product.specification.push(row);
        }
    }
}
