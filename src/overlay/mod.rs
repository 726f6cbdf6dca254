//! Finds what is laid over a live page, and says of what kind it is and why.
//!
//! In: the [`Layout`] that `www/layout.js` captured. Out: a [`Finding`] for
//! each overlay, and one for the element that holds the text where that
//! floats itself. Nothing here knows a library by its names: an overlay is
//! told by where it lies, what it covers, what it says and what it offers.

mod form;
mod kind;
mod layout;
mod protect;
mod reason;
#[cfg(test)]
mod tests;

pub use kind::OverlayKind;

use crate::error::Error;
use form::Form;
use layout::{Candidate, Flags, Layout};
use protect::Standing;

/// Something laid over the page, or what must not be taken for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// Place of the element among the candidates; none for the page itself.
    pub candidate: Option<usize>,
    /// What it is.
    pub kind: OverlayKind,
    /// How sure that is, 0 to 1.
    pub confidence: f32,
    /// Why, in words.
    pub reason: String,
}

/// Finds the overlays of a captured layout: `facts` are its numbers, `text`
/// what the candidates say.
///
/// # Errors
///
/// When the two do not fit together.
pub fn find_overlays(facts: &[i32], text: &str) -> Result<Vec<Finding>, Error> {
    let layout = Layout::read(facts, text)?;
    let forms: Vec<Form> = layout
        .candidates
        .iter()
        .map(|one| Form::read(&layout, one))
        .collect();
    let standings = protect::standings(&layout, &forms);
    let mut findings = Vec::new();
    for (place, candidate) in layout.candidates.iter().enumerate() {
        match standings[place] {
            Standing::Content => findings.push(Finding {
                candidate: Some(place),
                kind: OverlayKind::Content,
                confidence: 1.0,
                reason: "holds the text of the page".to_owned(),
            }),
            Standing::Free => findings.extend(judge(&layout, &forms, place, candidate)),
            Standing::Page | Standing::Within => {}
        }
    }
    add_backdrops(&layout, &forms, &standings, &mut findings);
    if layout.page.is_locked && findings.iter().any(|one| one.kind.is_laid_over()) {
        findings.push(Finding {
            candidate: None,
            kind: OverlayKind::ScrollLock,
            confidence: 0.9,
            reason: "the page is longer than the window and does not scroll".to_owned(),
        });
    }
    Ok(findings)
}

/// What one candidate is, if it is an overlay.
fn judge(
    layout: &Layout<'_>,
    forms: &[Form],
    place: usize,
    candidate: &Candidate<'_>,
) -> Option<Finding> {
    let form = &forms[place];
    if form.is_backdrop || !form.is_painted {
        return None;
    }
    let (kind, weight) = kind::of(layout, candidate, form)?;
    let confidence = confidence(candidate, form, weight)?;
    Some(Finding {
        candidate: Some(place),
        kind,
        confidence,
        reason: reason::of(layout, candidate, form, kind),
    })
}

/// How sure it is that a candidate is an overlay; none where it is not.
fn confidence(candidate: &Candidate<'_>, form: &Form, weight: u32) -> Option<f32> {
    let mut points = weight.min(10);
    if candidate.flags.has(Flags::TOP_LAYER | Flags::DIALOG) {
        points += 4;
    }
    if candidate.flags.has(Flags::FIXED) {
        points += 3;
    }
    if form.covers_article {
        points += 2;
    }
    if candidate.z >= 100 {
        points += 1;
    }
    // What is neither fixed nor on top of all has to say what it wants.
    let least = if candidate.flags.has(Flags::FIXED | Flags::TOP_LAYER) {
        4
    } else {
        6
    };
    (points >= least).then(|| (0.4 + points as f32 * 0.04).min(0.99))
}

/// Backdrops go with what they are behind: there must be an overlay, or a page
/// that is locked by something.
fn add_backdrops(
    layout: &Layout<'_>,
    forms: &[Form],
    standings: &[Standing],
    findings: &mut Vec<Finding>,
) {
    let has_overlay = findings.iter().any(|one| one.kind.is_laid_over());
    // Behind a dialog that is the content lies a page that nobody asked for.
    let is_shown_above = standings.contains(&Standing::Content) && !has_overlay;
    for (place, form) in forms.iter().enumerate() {
        if !form.is_backdrop || standings[place] != Standing::Free || is_shown_above {
            continue;
        }
        let on_top = layout.candidates[place].hits > 0;
        if has_overlay || layout.page.is_locked || on_top {
            findings.push(Finding {
                candidate: Some(place),
                kind: OverlayKind::Backdrop,
                confidence: if has_overlay { 0.9 } else { 0.7 },
                reason: "covers the window and says nothing".to_owned(),
            });
        }
    }
}
