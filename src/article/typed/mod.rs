//! What follows from the kind of a page: its posts, its items, what it sells
//! and what it cooks, each as data beside the text.
//!
//! In: a document, its labels and metadata. Out: [`Typed`]. What the data of
//! a page describes is handed on only where the page shows it.

mod items;
mod shown;
mod signature;
mod thread;

pub use items::Item;
pub(super) use thread::{Mark, find as find_posts, post_of, signature};
pub use thread::{Post, Role};

use crate::classify::{Labels, PageType};
use crate::dom::Document;
use crate::metadata::{Metadata, Product, Recipe};
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

/// Reads the parts; `posts` are the elements of the discussion.
pub(super) fn read(
    document: &Document,
    labels: &Labels,
    metadata: &Metadata,
    posts: &[Mark],
) -> Typed {
    let is_list = matches!(labels.page_type, PageType::Listing | PageType::Collection);
    let described = &metadata.described;
    let mut typed = Typed {
        thread: thread::read(document, labels, posts),
        ..Typed::default()
    };
    if is_list {
        typed.items = items::read(document, labels);
    }
    if described.product.is_some() || described.recipe.is_some() {
        let shown = Shown::read(document, labels);
        let product = described.product.clone().filter(|_| !is_list);
        typed.product = product.and_then(|product| shown.product(product));
        typed.recipe = described
            .recipe
            .clone()
            .and_then(|recipe| shown.recipe(recipe));
    }
    typed
}
