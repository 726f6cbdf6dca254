//! Rules between the parts of a text, and what stands for one: a line of
//! asterisks, an empty element by that name.

use super::assemble::Assembler;
use super::{Element, Tag};
use crate::classify::Label;
use crate::dom::{Name, NodeId};
use crate::features::Block;
use crate::text;

/// Longest line that is nothing but signs, in bytes.
const MAX_BYTES: usize = 40;

/// Signs of which one parts scenes.
const LONE_SIGNS: &[char] = &['*', '~', '—', '⁂', '⁎', '◆', '✻', '✽', '❖', '❦', '❧', '※'];

/// Signs of which three part scenes.
const SIGNS: &[char] = &['#', '+', '-', '=', '_', '·', '–', '•', '∗', '■', '●', '★'];

/// What stands between the block that was kept last and the next one.
#[derive(Default)]
pub(super) struct Gap {
    /// The first rule of it, and how many there are.
    first: Option<NodeId>,
    count: usize,
    /// Whether a block was left out.
    is_cut: bool,
    /// A block of the text before it.
    before: Option<NodeId>,
}

impl Assembler<'_> {
    /// Takes note of the rules that stand before a node.
    pub(super) fn pass_dividers(&mut self, node: NodeId) {
        while let Some(divider) = self.dividers.pop_if(|divider| *divider < node) {
            self.gap.add(divider);
        }
    }

    /// Takes note of a block that is no text; says whether it is one.
    pub(super) fn passes_over(&mut self, block: &Block, label: Label) -> bool {
        let is_divider = self.is_divider(block);
        if is_divider {
            self.gap.add(block.container);
        } else if label != Label::Content {
            self.gap.is_cut |= label != Label::Caption;
        }
        is_divider
    }

    /// Writes the rule that parts the text before from this block. Several
    /// around what was left out framed it.
    pub(super) fn divide(&mut self, block: &Block) {
        let gap = std::mem::take(&mut self.gap);
        self.gap.before = Some(block.start);
        let (Some(before), Some(divider)) = (gap.before, gap.first) else {
            return;
        };
        let place = self.document.parent(divider).unwrap_or(divider);
        let holds = |id| self.document.contains(place, id);
        if gap.is_cut && (gap.count > 1 || !holds(before) && !holds(block.start)) {
            return;
        }
        let structure = self.structure(place);
        let common = self.common_from(0, &structure);
        let is_list = matches!(self.document.name(place), Name::UL | Name::OL | Name::DL);
        let may_hold = self.open[..common].last().is_none_or(|open| {
            let tag = open.element.tag;
            matches!(
                tag,
                Tag::Li | Tag::Dd | Tag::Td | Tag::Blockquote | Tag::Details
            )
        });
        if may_hold && !is_list {
            self.close_to(common);
            self.push(Element::new(Tag::Hr, Vec::new()).into());
        }
    }

    /// Whether a block is a line of signs that parts scenes.
    ///
    /// ```html
    /// <p>* * *</p>
    /// ```
    fn is_divider(&self, block: &Block) -> bool {
        let may_be = matches!(
            self.document.name(block.container),
            Name::P | Name::DIV | Name::CENTER
        );
        if !may_be || block.continues {
            return false;
        }
        let (mut bytes, mut lone, mut signs) = (0, 0, 0);
        for &piece in self.blocks.pieces(block) {
            if !self.document.is_text(piece) {
                return false;
            }
            let text = self.document.text(piece);
            bytes += text.len();
            if bytes > MAX_BYTES {
                return false;
            }
            for sign in text.chars().filter(|&c| !text::is_space(c)) {
                lone += usize::from(LONE_SIGNS.contains(&sign));
                signs += 1;
                if !LONE_SIGNS.contains(&sign) && !SIGNS.contains(&sign) {
                    return false;
                }
            }
        }
        lone > 0 || signs > 2
    }
}

impl Gap {
    fn add(&mut self, divider: NodeId) {
        self.first.get_or_insert(divider);
        self.count += 1;
    }
}
