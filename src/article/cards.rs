//! Lists of the items that a page sets side by side without saying that they
//! are a list.
//!
//! ```html
//! <div><h3><a href="/a">One</a></h3> <p>Of one.</p></div>
//! <div><h3><a href="/b">Two</a></h3> <p>Of two.</p></div>
//! ```

use super::Tag;
use super::path::Step;
use super::typed::{self, Card};
use crate::classify::Labels;
use crate::dom::{Document, NodeId};

/// Fewest items side by side that are a list.
const MIN_ITEMS: usize = 3;

/// The items of a page, and which of them are to be a list.
pub(super) struct Cards {
    /// All, in the page's order.
    pub(super) all: Vec<Card>,
    /// Elements that hold several side by side.
    lists: Vec<NodeId>,
}

impl Cards {
    /// Finds the items.
    pub(super) fn read(document: &Document, labels: &Labels) -> Cards {
        let all = typed::find_cards(document, labels);
        let mut lists: Vec<NodeId> = Vec::new();
        let holders = all.iter().filter(|card| card.is_box(document));
        let mut holders: Vec<NodeId> = holders
            .filter_map(|card| document.parent(card.id))
            .collect();
        holders.sort_unstable();
        for same in holders.chunk_by(|one, other| one == other) {
            if same.len() >= MIN_ITEMS {
                lists.push(same[0]);
            }
        }
        Cards { all, lists }
    }

    /// The elements around a block, with the list and the item that it stands
    /// in where no element of the page says so.
    pub(super) fn wrap(
        &self,
        document: &Document,
        mut steps: Vec<Step>,
        container: NodeId,
    ) -> Vec<Step> {
        let place = self.all.partition_point(|card| card.id <= container);
        let card = place.checked_sub(1).map(|place| &self.all[place]);
        let Some(card) = card.filter(|card| document.contains(card.id, container)) else {
            return steps;
        };
        let list = document.parent(card.id);
        let list = list.filter(|list| self.lists.binary_search(list).is_ok());
        let Some(list) = list.filter(|_| steps.iter().all(|step| step.id > card.id)) else {
            return steps;
        };
        let (item, tag) = (card.id, Tag::Li);
        steps.insert(0, Step { id: item, tag });
        steps.insert(
            0,
            Step {
                id: list,
                tag: Tag::Ul,
            },
        );
        steps
    }
}
