//! Words as numbers: tables that are looked up by hash.
//!
//! The tables of this module are hashed while compiling, so the program holds
//! numbers and no words: smaller to load, and one comparison a look-up. A
//! word that is in no table has one chance in some millions to be taken for
//! one that is, the same chance on every machine.

/// FNV-1a, 32 bits.
pub(super) const SEED: u32 = 0x811c_9dc5;
const PRIME: u32 = 0x0100_0193;

/// The hash after one byte more.
pub(super) const fn step(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(PRIME)
}

/// The hash of a word.
pub(crate) const fn hash(word: &[u8]) -> u32 {
    hash_on(SEED, word)
}

/// The hash of what was hashed so far with a word behind it.
pub(crate) const fn hash_on(mut hash: u32, word: &[u8]) -> u32 {
    let mut place = 0;
    while place < word.len() {
        hash = step(hash, word[place]);
        place += 1;
    }
    hash
}

/// Hashes with a value each, sorted by hash.
pub(super) struct Table<const N: usize> {
    hashes: [u32; N],
    values: [u32; N],
}

impl<const N: usize> Table<N> {
    /// Hashes a list of words; runs while compiling.
    pub(super) const fn new(words: &[(&str, u32); N]) -> Table<N> {
        let mut table = Table {
            hashes: [0; N],
            values: [0; N],
        };
        let mut place = 0;
        while place < N {
            table.hashes[place] = hash(words[place].0.as_bytes());
            table.values[place] = words[place].1;
            place += 1;
        }
        table.sorted()
    }

    /// The value of a word, by its hash.
    pub(super) fn get(&self, hash: u32) -> Option<u32> {
        let place = self.hashes.binary_search(&hash).ok()?;
        Some(self.values[place])
    }

    /// Shell's sort: short, and quick enough for the compiler.
    const fn sorted(mut self) -> Table<N> {
        let mut gap = N / 2;
        while gap > 0 {
            let mut from = gap;
            while from < N {
                let mut place = from;
                while place >= gap && self.hashes[place - gap] > self.hashes[place] {
                    self.hashes.swap(place, place - gap);
                    self.values.swap(place, place - gap);
                    place -= gap;
                }
                from += 1;
            }
            gap /= 2;
        }
        self
    }
}

/// Many hashes with a kind each, in four bytes an entry, of which one says
/// little: the first nine bits of a hash tell the bucket, the others are
/// compared.
///
/// A line of WCXB dev was taken for a phrase that it is not when only
/// nineteen of them were: one in some ten thousands is too many.
pub(super) struct Dense<const N: usize> {
    /// How many entries stand before each bucket.
    before: [u16; BUCKETS + 1],
    /// Sixteen bits of each hash.
    bits: [u16; N],
    /// The last seven.
    rest: [u8; N],
    /// What each is.
    kinds: [u8; N],
}

/// Nine bits of a hash.
const BUCKETS: usize = 1 << 9;

impl<const N: usize> Dense<N> {
    /// Sorts hashes with a kind each into buckets; runs while compiling.
    pub(super) const fn new(entries: &[(u32, u8); N]) -> Dense<N> {
        let mut table = Dense {
            before: [0; BUCKETS + 1],
            bits: [0; N],
            rest: [0; N],
            kinds: [0; N],
        };
        let mut place = 0;
        while place < N {
            table.before[Self::bucket(entries[place].0) + 1] += 1;
            place += 1;
        }
        let mut bucket = 0;
        while bucket < BUCKETS {
            table.before[bucket + 1] += table.before[bucket];
            bucket += 1;
        }
        let mut free = table.before;
        let mut place = 0;
        while place < N {
            let (hash, kind) = entries[place];
            let bucket = Self::bucket(hash);
            let at = free[bucket] as usize;
            table.bits[at] = Self::bits(hash);
            table.rest[at] = Self::rest(hash);
            table.kinds[at] = kind;
            free[bucket] += 1;
            place += 1;
        }
        table
    }

    /// The kind of an entry, by its hash.
    pub(super) fn get(&self, hash: u32) -> Option<u8> {
        let bucket = Self::bucket(hash);
        let entries = usize::from(self.before[bucket])..usize::from(self.before[bucket + 1]);
        let is_it =
            |&at: &usize| self.bits[at] == Self::bits(hash) && self.rest[at] == Self::rest(hash);
        Some(self.kinds[entries.into_iter().find(is_it)?])
    }

    const fn bucket(hash: u32) -> usize {
        (hash >> 23) as usize
    }

    const fn bits(hash: u32) -> u16 {
        (hash >> 7) as u16
    }

    const fn rest(hash: u32) -> u8 {
        (hash & 0x7F) as u8
    }
}

/// A set of hashes that may say yes by mistake, and never no; of so many
/// times 64 bits.
pub(super) struct Sieve<const N: usize>([u64; N]);

impl<const N: usize> Sieve<N> {
    /// A sieve that lets nothing through.
    pub(super) const fn new() -> Sieve<N> {
        Sieve([0; N])
    }

    /// Lets a hash through from now on.
    pub(super) const fn add(&mut self, hash: u32) {
        let (word, bit) = Self::place(hash);
        self.0[word] |= 1 << bit;
    }

    /// Whether a hash may be in the set.
    pub(super) fn lets_through(&self, hash: u32) -> bool {
        let (word, bit) = Self::place(hash);
        self.0[word] >> bit & 1 == 1
    }

    const fn place(hash: u32) -> (usize, u32) {
        let mixed = hash ^ hash >> 15;
        ((mixed >> 6) as usize % N, mixed & 63)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static TABLE: Table<3> = Table::new(&[("tide", 1), ("ebb", 2), ("flow", 3)]);

    #[test]
    fn word_is_found_by_its_hash() {
        assert_eq!(TABLE.get(hash(b"ebb")), Some(2));
        assert_eq!(TABLE.get(hash(b"sea")), None);
    }

    #[test]
    fn sieve_never_holds_back_what_it_was_given() {
        let mut sieve = Sieve::<4>::new();
        sieve.add(hash(b"ebb"));
        sieve.add(hash(b"flow"));
        assert!(sieve.lets_through(hash(b"ebb")));
        assert!(!sieve.lets_through(hash(b"tide")));
    }
}
