//! What each signal adds to the decision of the trees.
//!
//! At an inner node a row goes one of two ways, and the mean of the leaves
//! below it changes: that change is the share of the signal that the node asks
//! for. From the mean of a whole tree the changes lead to the leaf that the row
//! ends in, so the base and all shares add up to the log-odds of the row.

use super::super::signals;
use super::{Forest, wide};

/// The way of rows through the trees, in thousandths of log-odds.
pub(in crate::classify) struct Shares<'a> {
    forest: &'a Forest<'a>,
    /// Mean of the leaves below each node.
    means: Vec<f64>,
    /// Log-odds before a row is looked at: the bias and the means of all trees.
    base: f64,
}

impl<'a> Shares<'a> {
    /// Measures the trees.
    pub(in crate::classify) fn new(forest: &'a Forest<'a>) -> Shares<'a> {
        let mut shares = Shares {
            forest,
            means: vec![0.0; forest.nodes.len()],
            base: f64::from(forest.bias),
        };
        let mut leaves = vec![1.0; forest.nodes.len()];
        // What is below a node stands behind it.
        for node in (0..leaves.len()).rev() {
            let here = forest.nodes[node];
            shares.means[node] = if here.is_leaf() {
                f64::from(here.leaf())
            } else {
                let [low, high] = [node + 1, node + here.step()];
                leaves[node] = leaves[low] + leaves[high];
                let sum = shares.means[low] * leaves[low] + shares.means[high] * leaves[high];
                sum / leaves[node]
            };
        }
        let mut root = 0;
        for &size in forest.sizes {
            shares.base += shares.means[root];
            root += usize::from(size);
        }
        shares
    }

    /// Log-odds of a block of which nothing is known.
    pub(in crate::classify) fn base(&self) -> f64 {
        self.base
    }

    /// The share of every signal in the log-odds of a row.
    pub(in crate::classify) fn of(&self, row: &[u8]) -> Vec<f64> {
        let mut shares = vec![0.0; signals::COUNT];
        let values = wide(row);
        let mut root = 0;
        for &size in self.forest.sizes {
            let mut place = root;
            let mut node = self.forest.nodes[place];
            while !node.is_leaf() {
                let next = place + node.way(&values);
                shares[usize::from(node.signal())] += self.means[next] - self.means[place];
                place = next;
                node = self.forest.nodes[place];
            }
            root += usize::from(size);
        }
        shares
    }
}

#[cfg(test)]
mod tests {
    use super::super::{CALIBRATED, LEAF, MAGIC};
    use super::*;

    /// Two trees: one asks for signal 3 and then for signal 7, one for signal
    /// 3 alone. Nodes are a signal, a limit and a step; leaves a low byte and
    /// a high byte.
    fn weights() -> Vec<u8> {
        let leaf = |points: i16| [LEAF, points.to_le_bytes()[0], points.to_le_bytes()[1]];
        let nodes = [
            [3, 100, 4],
            [7, 10, 2],
            leaf(-1_500),
            leaf(700),
            leaf(2_345),
            [3, 30, 2],
            leaf(-333),
            leaf(78),
        ];
        let mut bytes = MAGIC.to_vec();
        bytes.extend(signals::HASH.to_le_bytes());
        bytes.extend((-127_i16).to_le_bytes());
        bytes.extend([50; CALIBRATED]);
        bytes.extend(2_u16.to_le_bytes());
        bytes.extend([5, 3]);
        for part in 0..3 {
            bytes.extend(nodes.map(|node| node[part]));
        }
        bytes
    }

    fn row(third: u8, seventh: u8) -> Vec<u8> {
        let mut row = vec![0; signals::COUNT];
        (row[3], row[7]) = (third, seventh);
        row
    }

    #[test]
    fn base_and_shares_add_up_to_the_log_odds() {
        let weights = weights();
        let forest = Forest::read(&weights).unwrap();
        let shares = Shares::new(&forest);
        for (third, seventh) in [(0, 0), (0, 11), (31, 0), (101, 0), (255, 255)] {
            let row = row(third, seventh);
            let sum = shares.base() + shares.of(&row).iter().sum::<f64>();
            let mut reach = Forest::start();
            forest.narrow(&mut reach, 0, &row);
            let points = f64::from(forest.points(&reach));
            assert!((sum / 10.0 - points).abs() < 1.0, "{sum} for {points}");
        }
    }

    #[test]
    fn share_is_the_change_of_the_mean_below() {
        let weights = weights();
        let forest = Forest::read(&weights).unwrap();
        let of = Shares::new(&forest).of(&row(0, 11));
        let rounded = |share: f64| share.round() as i32;
        // From 515 to -400, and from -127.5 to -333; then from -400 to 700.
        assert_eq!([3, 7].map(|signal| rounded(of[signal])), [-1_121, 1_100]);
        assert!(of[4].abs() < f64::EPSILON);
    }
}
