//! The learned classifier: boosted trees over the signals of a block.
//!
//! The weights file is written by `model/train.py`:
//!
//! ```text
//! "CLT1"         magic and version
//! u32            hash of the names of the signals, which ties it to the code
//! i16            log-odds before any tree, in thousandths
//! 33 bytes       calibration: see `Forest::confidence`
//! u16            trees
//! trees x u8     nodes of each tree
//! nodes x u8     signal a node asks for; 255 is a leaf
//! nodes x u8     greatest value that goes to the next node; a leaf's low byte
//! nodes x u8     steps to the node for greater values; a leaf's high byte
//! ```
//!
//! Numbers are little-endian. Trees stand one after the other, each in
//! preorder. All sums are of whole numbers, the same on every machine.

#[cfg(feature = "html")]
mod shares;

#[cfg(feature = "html")]
pub(super) use shares::Shares;

use super::signals;
use std::sync::OnceLock;

/// The weights that the library is built with.
const WEIGHTS: &[u8] = include_bytes!("weights.bin");

const MAGIC: &[u8] = b"CLT1";

/// Steps of the expected F1 that the calibration knows.
const CALIBRATED: usize = 33;

/// Marks a leaf in place of a signal.
const LEAF: u8 = 255;

/// The trees of the weights file.
#[derive(Clone, Debug)]
pub(crate) struct Forest<'a> {
    bias: i32,
    calibration: &'a [u8],
    sizes: &'a [u8],
    nodes: Vec<Node>,
    /// The inner nodes of all trees by their signals, the lowest limits first.
    questions: Vec<Question>,
    /// Where the questions of each signal begin, and where the last end.
    firsts: Vec<u16>,
    /// The leaves of all trees, of each from left to right.
    leaves: Vec<i32>,
}

/// An inner node, seen from its signal.
#[derive(Clone, Copy, Debug)]
struct Question {
    /// The leaves that a greater value can still end in.
    keeps: u32,
    limit: u8,
    tree: u8,
}

/// Leaves that a row can still end in, a bit each, for every tree.
#[derive(Clone, Debug)]
pub(crate) struct Reach([u32; MAX_TREES]);

/// As many as a byte tells apart.
const MAX_TREES: usize = 256;

/// As many as there are bits in the mark of a tree.
const MAX_LEAVES: usize = 32;

/// A node of a tree: signal, limit and step in a byte each, the three that
/// every row asks for at once.
#[derive(Clone, Copy, Debug)]
struct Node(u32);

impl Node {
    fn new(signal: u8, limit: u8, step: u8) -> Node {
        Node(u32::from_le_bytes([signal, limit, step, 0]))
    }

    fn is_leaf(self) -> bool {
        self.signal() == LEAF
    }

    /// The signal it asks for.
    fn signal(self) -> u8 {
        self.0 as u8
    }

    /// The greatest value that goes to the next node.
    fn limit(self) -> u8 {
        (self.0 >> 8) as u8
    }

    /// Steps to the node for greater values.
    fn step(self) -> usize {
        (self.0 >> 16) as usize
    }

    /// Steps to where a row goes from an inner node.
    #[cfg(feature = "html")]
    fn way(self, row: &[u8; 256]) -> usize {
        if row[usize::from(self.signal())] <= self.limit() {
            1
        } else {
            self.step()
        }
    }

    /// Log-odds of a leaf in thousandths.
    fn leaf(self) -> i32 {
        i32::from((self.0 >> 8) as i16)
    }
}

/// Takes the first bytes of what is left.
fn take<'a>(rest: &mut &'a [u8], count: usize) -> Option<&'a [u8]> {
    let (taken, left) = rest.split_at_checked(count)?;
    *rest = left;
    Some(taken)
}

fn take_u16(rest: &mut &[u8]) -> Option<u16> {
    take(rest, 2).map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]))
}

/// Sorts by a byte of each, what is alike as it stood; also where each value
/// begins.
#[inline(never)]
fn spread(
    asked: &[(u8, Question)],
    key: fn(&(u8, Question)) -> u8,
) -> (Vec<u16>, Vec<(u8, Question)>) {
    let mut firsts = vec![0; 257];
    for one in asked {
        firsts[usize::from(key(one)) + 1] += 1;
    }
    for value in 0..256 {
        firsts[value + 1] += firsts[value];
    }
    let mut free = firsts.clone();
    let mut sorted = asked.to_vec();
    for one in asked {
        let place = &mut free[usize::from(key(one))];
        sorted[usize::from(*place)] = *one;
        *place += 1;
    }
    (firsts, sorted)
}

/// A row as long as the number of a signal can be great, so that no look-up
/// needs a check.
#[cfg(feature = "html")]
fn wide(row: &[u8]) -> [u8; 256] {
    let mut values = [0; 256];
    values[..row.len()].copy_from_slice(row);
    values
}

impl Forest<'static> {
    /// The trees that the library is built with, read once.
    pub(crate) fn built_in() -> Option<&'static Forest<'static>> {
        static BUILT_IN: OnceLock<Option<Forest<'static>>> = OnceLock::new();
        BUILT_IN.get_or_init(|| Forest::read(WEIGHTS)).as_ref()
    }
}

impl<'a> Forest<'a> {
    /// The trees of a weights file; `None` when they are broken or were trained
    /// for other signals.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Forest<'a>> {
        let mut rest = bytes.strip_prefix(MAGIC)?;
        if take(&mut rest, 4)? != signals::HASH.to_le_bytes() {
            return None;
        }
        let bias = i32::from(take_u16(&mut rest)?.cast_signed());
        let calibration = take(&mut rest, CALIBRATED)?;
        let trees = usize::from(take_u16(&mut rest)?);
        let sizes = take(&mut rest, trees)?;
        let count = sizes.iter().map(|&size| usize::from(size)).sum();
        let signals = take(&mut rest, count)?;
        let limits = take(&mut rest, count)?;
        let steps = take(&mut rest, count)?;
        let nodes = signals.iter().zip(limits).zip(steps);
        let nodes = nodes.map(|((&signal, &limit), &step)| Node::new(signal, limit, step));
        let mut forest = Forest {
            bias,
            calibration,
            sizes,
            nodes: nodes.collect(),
            questions: Vec::new(),
            firsts: Vec::new(),
            leaves: Vec::new(),
        };
        if !rest.is_empty() || !forest.is_sound() {
            return None;
        }
        forest.ask();
        Some(forest)
    }

    /// Sorts the inner nodes by what they ask for.
    fn ask(&mut self) {
        let mut asked: Vec<(u8, Question)> = Vec::new();
        let mut root = 0;
        for (tree, &size) in self.sizes.iter().enumerate() {
            let first = self.leaves.len();
            let tree = tree as u8;
            let end = root + usize::from(size);
            for place in root..end {
                let node = self.nodes[place];
                if node.is_leaf() {
                    self.leaves.push(node.leaf());
                    continue;
                }
                let low = &self.nodes[place + 1..place + node.step()];
                let leaves = low.iter().filter(|node| node.is_leaf()).count();
                let lost = ((1_u64 << leaves) - 1) << (self.leaves.len() - first);
                let question = Question {
                    keeps: !(lost as u32),
                    limit: node.limit(),
                    tree,
                };
                asked.push((node.signal(), question));
            }
            self.leaves.resize(first + MAX_LEAVES, 0);
            root = end;
        }
        asked = spread(&asked, |asked| asked.1.limit).1;
        (self.firsts, asked) = spread(&asked, |asked| asked.0);
        self.questions = asked.into_iter().map(|(_, question)| question).collect();
    }

    /// Whether every way through every tree ends in a leaf of that tree.
    fn is_sound(&self) -> bool {
        let mut root = 0;
        let is_counted = self.sizes.len() <= MAX_TREES;
        is_counted
            && self.sizes.iter().all(|&size| {
                let tree = root..root + usize::from(size);
                root = tree.end;
                !tree.is_empty()
                    && tree.len() < 2 * MAX_LEAVES
                    && tree.clone().all(|place| {
                        let node = self.nodes[place];
                        let is_known = usize::from(node.signal()) < signals::COUNT;
                        node.is_leaf()
                            || is_known && node.step() > 0 && place + node.step() < tree.end
                    })
            })
    }

    /// What every row can end in.
    pub(crate) fn start() -> Reach {
        Reach([u32::MAX; MAX_TREES])
    }

    /// Takes away what a row with these signals, from one on, cannot end in.
    ///
    /// No tree is walked: of the questions of a signal only those are looked
    /// at whose limits are below the value, which for most signals are none.
    pub(crate) fn narrow(&self, reach: &mut Reach, from: usize, values: &[u8]) {
        for (&value, ends) in values.iter().zip(self.firsts[from..].windows(2)) {
            let questions = &self.questions[usize::from(ends[0])..usize::from(ends[1])];
            for question in questions {
                if value <= question.limit {
                    break;
                }
                reach.0[usize::from(question.tree)] &= question.keeps;
            }
        }
    }

    /// Log-odds that a block is text, in hundredths.
    pub(crate) fn points(&self, reach: &Reach) -> i32 {
        let leaves = self.leaves.chunks_exact(MAX_LEAVES).zip(&reach.0);
        let sum: i32 = leaves
            .map(|(leaves, left)| leaves[(left.trailing_zeros() & 31) as usize])
            .sum();
        (self.bias + sum) / 10
    }

    /// How likely a page is well read whose cut expects this F1, 0 to 1.
    ///
    /// The table holds percents for 33 steps of the expected F1, from 0 to 1,
    /// measured on sites that the trees did not see.
    pub(crate) fn confidence(&self, expected: f32) -> f32 {
        let place = expected.clamp(0.0, 1.0) * (CALIBRATED - 1) as f32;
        let low = (place as usize).min(CALIBRATED - 2);
        let within = place - low as f32;
        let [from, to] = [low, low + 1].map(|step| f32::from(self.calibration[step]));
        (from + (to - from) * within) / 100.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A file of one tree that asks for one signal.
    fn one_tree(limit: u8, low: i16, high: i16) -> Vec<u8> {
        let [low, high] = [low.to_le_bytes(), high.to_le_bytes()];
        let mut file = MAGIC.to_vec();
        file.extend(signals::HASH.to_le_bytes());
        file.extend(0_i16.to_le_bytes());
        file.extend((0..CALIBRATED).map(|step| (step * 3) as u8));
        file.extend(1_u16.to_le_bytes());
        file.extend([3, 7, LEAF, LEAF, limit, low[0], high[0], 2, low[1], high[1]]);
        file
    }

    fn points(forest: &Forest<'_>, row: &[u8]) -> i32 {
        let mut reach = Forest::start();
        forest.narrow(&mut reach, 0, row);
        forest.points(&reach)
    }

    #[test]
    fn weights_of_the_library_fit_its_signals() {
        let forest = Forest::built_in().expect("train again: npm run train");
        assert!(forest.sizes.len() > 50);
    }

    #[test]
    fn row_goes_where_its_values_lead() {
        let file = one_tree(4, -1_500, 2_000);
        let forest = Forest::read(&file).expect("it is sound");
        let mut row = vec![0; signals::COUNT];
        row[7] = 4;
        assert_eq!(points(&forest, &row), -150);
        row[7] = 5;
        assert_eq!(points(&forest, &row), 200);
    }

    #[test]
    fn broken_weights_are_refused() {
        let file = one_tree(4, 0, 0);
        let sizes_at = MAGIC.len() + 4 + 2 + CALIBRATED + 2;
        for (place, byte) in [(4, 1), (sizes_at, 2), (sizes_at + 7, 3), (sizes_at + 7, 0)] {
            let mut broken = file.clone();
            broken[place] = broken[place].wrapping_add(byte);
            if byte == 0 {
                broken[place] = 0;
            }
            assert!(Forest::read(&broken).is_none(), "byte {place}");
        }
        assert!((1..file.len()).all(|end| Forest::read(&file[..end]).is_none()));
    }

    #[test]
    fn confidence_is_read_between_the_steps() {
        let file = one_tree(4, 0, 0);
        let forest = Forest::read(&file).expect("it is sound");
        assert!(forest.confidence(0.0).abs() < 1e-6);
        assert!((forest.confidence(1.0) - 0.96).abs() < 1e-6);
        assert!((forest.confidence(0.5) - 0.48).abs() < 1e-6);
    }
}
