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
}

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

/// A row as long as the number of a signal can be great, so that no look-up
/// needs a check.
fn wide(row: &[u8]) -> [u8; 256] {
    let mut values = [0; 256];
    values[..row.len()].copy_from_slice(row);
    values
}

impl<'a> Forest<'a> {
    /// The trees of a weights file, or for no bytes the built-in ones; `None` when
    /// they are broken or were trained for other signals.
    pub(crate) fn read(bytes: &'a [u8]) -> Option<Forest<'a>> {
        let is_built_in = bytes.is_empty();
        let bytes = if is_built_in { WEIGHTS } else { bytes };
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
        let forest = Forest {
            bias,
            calibration,
            sizes,
            nodes: nodes.collect(),
        };
        // A test looks through the built-in ones, once for all pages.
        (rest.is_empty() && (is_built_in || forest.is_sound())).then_some(forest)
    }

    /// Whether every way through every tree ends in a leaf of that tree.
    fn is_sound(&self) -> bool {
        let mut root = 0;
        self.sizes.iter().all(|&size| {
            let tree = root..root + usize::from(size);
            root = tree.end;
            !tree.is_empty()
                && tree.clone().all(|place| {
                    let node = self.nodes[place];
                    let is_known = usize::from(node.signal()) < signals::COUNT;
                    node.is_leaf() || is_known && node.step() > 0 && place + node.step() < tree.end
                })
        })
    }

    /// Log-odds that a block is text, in hundredths.
    pub(crate) fn points(&self, row: &[u8]) -> i32 {
        let values = wide(row);
        let mut sum = self.bias;
        let mut root = 0;
        for &size in self.sizes {
            let mut place = root;
            let mut node = self.nodes[place];
            while !node.is_leaf() {
                place += node.way(&values);
                node = self.nodes[place];
            }
            sum += node.leaf();
            root += usize::from(size);
        }
        sum / 10
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

    #[test]
    fn weights_of_the_library_fit_its_signals() {
        let forest = Forest::read(&[]).expect("train again: npm run train");
        assert!(forest.sizes.len() > 50);
        assert!(forest.is_sound());
    }

    #[test]
    fn row_goes_where_its_values_lead() {
        let file = one_tree(4, -1_500, 2_000);
        let forest = Forest::read(&file).expect("it is sound");
        let mut row = vec![0; signals::COUNT];
        row[7] = 4;
        assert_eq!(forest.points(&row), -150);
        row[7] = 5;
        assert_eq!(forest.points(&row), 200);
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
