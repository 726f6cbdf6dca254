//! Where to cut: keep the blocks that make the page's expected F1 greatest.
//!
//! Each block has a probability of being text. Taking the most likely ones
//! first, the expected F1 of the kept words rises and then falls; the cut is
//! at its top. A page of clear text is cut near one half; a page on which
//! nothing is clear keeps more.

/// The greatest likelihood.
const MOST: u32 = 1_000;

/// A block as the cut sees it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Candidate {
    /// How likely it is text, in thousandths.
    pub likelihood: u32,
    /// Its words.
    pub words: u32,
}

/// The likelihood from which blocks are kept, in thousandths, and the F1
/// that is expected there, 0 to 1.
pub(crate) fn cut(candidates: &[Candidate]) -> (u32, f32) {
    let expected =
        |candidate: &Candidate| u64::from(candidate.likelihood) * u64::from(candidate.words);
    let total: u64 = candidates.iter().map(expected).sum();
    let mut best = (1_001, 0.0);
    let (mut hit, mut kept) = (0, 0);
    for candidate in &most_likely_first(candidates) {
        hit += expected(candidate);
        kept += u64::from(candidate.words) * 1_000;
        let f1 = 2.0 * hit as f32 / (kept + total).max(1) as f32;
        if f1 >= best.1 {
            best = (candidate.likelihood, f1);
        }
    }
    best
}

/// The candidates with words, the most likely first, else in page order.
///
/// Likelihoods are thousandths, so they are counted out: a sort of the
/// standard library is larger than all of this stage.
fn most_likely_first(candidates: &[Candidate]) -> Vec<Candidate> {
    let rank = |candidate: &Candidate| MOST.saturating_sub(candidate.likelihood) as usize;
    let with_words = || candidates.iter().filter(|candidate| candidate.words > 0);
    // How many stand before each rank; one entry more, for what comes last.
    let mut before = vec![0_usize; MOST as usize + 2];
    for candidate in with_words() {
        before[rank(candidate) + 1] += 1;
    }
    for rank in 1..before.len() {
        before[rank] += before[rank - 1];
    }
    let mut ordered = vec![Candidate::default(); before[MOST as usize + 1]];
    for candidate in with_words() {
        let place = &mut before[rank(candidate)];
        ordered[*place] = *candidate;
        *place += 1;
    }
    ordered
}

/// Turns log-odds in hundredths into thousandths.
///
/// A table instead of `exp`, whose last digit differs between platforms.
pub(crate) fn likelihood(points: i32) -> u32 {
    let step = points.clamp(-800, 800) as f32 / 100.0;
    let place = (step + 8.0) * 2.0;
    let low = place as usize;
    let high = (low + 1).min(LOGISTIC.len() - 1);
    let within = place - low as f32;
    let value = LOGISTIC[low] as f32 * (1.0 - within) + LOGISTIC[high] as f32 * within;
    (value + 0.5) as u32
}

/// 1000 / (1 + e^-x) for x from -8 to 8 by halves.
const LOGISTIC: [u32; 33] = [
    0, 1, 1, 2, 2, 4, 7, 11, 18, 29, 47, 76, 119, 182, 269, 378, 500, 622, 731, 818, 881, 924, 953,
    971, 982, 989, 993, 996, 998, 998, 999, 999, 1000,
];

#[cfg(test)]
mod tests {
    use super::*;

    fn candidates(pairs: &[(u32, u32)]) -> Vec<Candidate> {
        pairs
            .iter()
            .map(|&(likelihood, words)| Candidate { likelihood, words })
            .collect()
    }

    #[test]
    fn clear_page_is_cut_between_text_and_the_rest() {
        let (least, f1) = cut(&candidates(&[(990, 100), (980, 80), (30, 50), (10, 200)]));
        assert_eq!(least, 980);
        assert!(f1 > 0.95);
    }

    #[test]
    fn unclear_page_keeps_what_is_less_likely_than_not() {
        let (least, _) = cut(&candidates(&[(450, 100), (400, 100), (20, 100)]));
        assert_eq!(least, 400);
    }

    #[test]
    fn page_without_words_keeps_nothing() {
        assert_eq!(cut(&[]), (1_001, 0.0));
    }

    #[test]
    fn likelihood_rises_with_the_points() {
        assert_eq!(likelihood(0), 500);
        assert_eq!(likelihood(-10_000), 0);
        assert!((-800..800).all(|points| likelihood(points) <= likelihood(points + 1)));
    }
}
