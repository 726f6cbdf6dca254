//! Numbers of list items, as a browser counts them.

use crate::article::{Attribute, Element, Tag};

/// The numbers of one list, item by item.
pub(super) struct Numbers {
    /// The next item's number; none in lists without numbers.
    next: Option<i32>,
    step: i32,
}

impl Numbers {
    /// The numbers of this list, from its first.
    pub(super) fn of(list: &Element) -> Numbers {
        let step = if list.attributes.contains(&Attribute::Reversed) {
            -1
        } else {
            1
        };
        let items = list.children.iter().filter(|child| child.is(Tag::Li));
        let first = match (own_number(list), step) {
            (Some(number), _) => number,
            (None, -1) => i32::try_from(items.count()).unwrap_or(i32::MAX),
            _ => 1,
        };
        Numbers {
            next: (list.tag == Tag::Ol).then_some(first),
            step,
        }
    }

    /// The number of this item, which is the next one.
    pub(super) fn next(&mut self, item: &Element) -> Option<i32> {
        let number = own_number(item)
            .filter(|_| self.next.is_some())
            .or(self.next);
        self.next = number.map(|number| number.saturating_add(self.step));
        number
    }
}

fn own_number(element: &Element) -> Option<i32> {
    element.find(|attribute| match attribute {
        Attribute::Number(number) => Some(*number),
        _ => None,
    })
}
