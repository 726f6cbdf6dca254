//! What is an overlay, and what is not, on made-up layouts.

use super::layout::Flags;
use super::{OverlayKind, find_overlays};

/// A page of 1,000 by 700 pixels with an article of 4,000 letters between 200
/// and 800 pixels from the left.
struct Sample {
    facts: Vec<i32>,
    texts: Vec<String>,
}

/// Places of counts among a candidate's numbers.
const LETTERS: usize = 10;
const LINKS: usize = 11;
const FRAGMENTS: usize = 12;
const LINKED: usize = 13;
const BUTTONS: usize = 14;
const EMAILS: usize = 15;
const SHARES: usize = 22;
const ELEMENTS: usize = 24;

impl Sample {
    fn new(is_locked: bool) -> Sample {
        let facts = vec![
            1_000,
            700,
            4_000,
            5_000,
            200,
            -100,
            800,
            3_000,
            0,
            i32::from(is_locked),
        ];
        let texts = Vec::new();
        Sample { facts, texts }
    }

    /// Adds a candidate: flags, box, counts by place, text, labels.
    fn with(
        mut self,
        flags: u32,
        area: [i32; 4],
        counts: &[(usize, i32)],
        text: &str,
        labels: &str,
    ) -> Sample {
        let mut numbers = [0; 27];
        numbers[0] = -1;
        numbers[1] = flags.cast_signed();
        numbers[2..6].copy_from_slice(&area);
        numbers[6] = 1_000;
        numbers[7] = 4;
        numbers[LETTERS] = i32::try_from(text.len()).unwrap();
        numbers[ELEMENTS] = 5;
        for &(place, count) in counts {
            numbers[place] = count;
        }
        self.facts.extend(numbers);
        self.facts[8] += 1;
        self.texts.push([text, labels, "", ""].join("\x1f"));
        self
    }

    fn kinds(&self) -> Vec<&'static str> {
        let found = find_overlays(&self.facts, &self.texts.join("\x1e")).unwrap();
        found.iter().map(|one| one.kind.name()).collect()
    }
}

const MIDDLE: [i32; 4] = [300, 200, 700, 500];
const FOOT: [i32; 4] = [0, 600, 1_000, 700];
const HEAD: [i32; 4] = [0, 0, 1_000, 60];
const ALL: [i32; 4] = [0, 0, 1_000, 700];

#[test]
fn kind_is_told_by_what_is_asked() {
    let asked = [
        ("We use cookies.", "Accept all\nReject all", "consent"),
        (
            "A letter in your inbox each week.",
            "Sign me up",
            "newsletter",
        ),
        (
            "You have read your last free article.",
            "Subscribe now",
            "paywall",
        ),
        ("Are you over 18?", "Yes\nNo", "age"),
        ("Bitte den Werbeblocker ausschalten.", "Fertig", "adblock"),
        ("Faster in the app", "Open the app", "app"),
        ("最新ニュースの通知を受け取りますか", "許可\n後で", "push"),
        ("20% off your first order", "Claim it", "promo"),
        ("خصوصيتك تهمنا", "قبول الكل", "consent"),
        ("The pier is closed.", "Close it", "notice"),
    ];
    for (text, labels, kind) in asked {
        let sample = Sample::new(false).with(Flags::FIXED, MIDDLE, &[(BUTTONS, 2)], text, labels);
        assert_eq!(sample.kinds(), [kind], "{text}");
    }
}

#[test]
fn field_for_an_address_makes_it_a_newsletter() {
    let counts = [(BUTTONS, 1), (EMAILS, 1)];
    let sample = Sample::new(false).with(
        Flags::FIXED,
        MIDDLE,
        &counts,
        "One story each Sunday.",
        "Go",
    );
    assert_eq!(sample.kinds(), ["newsletter"]);
}

#[test]
fn links_to_sharing_dialogs_make_it_a_share_bar() {
    let sample = Sample::new(false).with(
        Flags::FIXED,
        [0, 200, 50, 400],
        &[(LINKS, 3), (SHARES, 3)],
        "",
        "",
    );
    assert_eq!(sample.kinds(), ["share"]);
}

#[test]
fn backdrop_goes_with_its_panel_and_the_lock_is_said() {
    let sample = Sample::new(true)
        .with(
            Flags::FIXED | Flags::TRANSLUCENT,
            ALL,
            &[(ELEMENTS, 0)],
            "",
            "",
        )
        .with(
            Flags::FIXED | Flags::DIALOG,
            MIDDLE,
            &[(BUTTONS, 1)],
            "Subscribe to keep reading",
            "See plans",
        );
    assert_eq!(sample.kinds(), ["paywall", "backdrop", "scroll-lock"]);
}

#[test]
fn header_of_the_site_is_sticky_whatever_it_offers() {
    let counts = [(LINKS, 5), (LINKED, 40)];
    let sample = Sample::new(false).with(
        Flags::FIXED | Flags::NAV,
        HEAD,
        &counts,
        "Harbour Post News Weather Subscribe Log in",
        "News\nWeather\nSubscribe\nLog in",
    );
    assert_eq!(sample.kinds(), ["sticky"]);
}

#[test]
fn what_holds_the_article_is_content_whatever_it_says() {
    for flag in [Flags::HOLDS_ARTICLE, Flags::HOLDS_MAIN] {
        let sample = Sample::new(true).with(
            Flags::FIXED | flag,
            ALL,
            &[(8, 4_000), (9, 20)],
            "We use cookies. Subscribe now.",
            "Accept all",
        );
        assert_eq!(sample.kinds(), ["content"]);
    }
}

#[test]
fn long_question_over_a_short_article_is_an_overlay() {
    let counts = [(8, 3_500), (9, 24), (BUTTONS, 3)];
    let sample = Sample::new(true).with(
        Flags::FIXED,
        ALL,
        &counts,
        "We value your privacy. Cookies. Legitimate interest.",
        "Accept all\nReject all\nManage preferences",
    );
    assert_eq!(sample.kinds(), ["consent", "scroll-lock"]);
}

#[test]
fn nothing_else_on_the_page_makes_a_dialog_the_content() {
    let mut sample = Sample::new(false).with(
        Flags::TOP_LAYER,
        MIDDLE,
        &[(8, 4_000), (9, 24), (BUTTONS, 3)],
        "We value your privacy. Cookies.",
        "Accept all\nReject all",
    );
    sample.facts[3] = 4_000;
    assert_eq!(sample.kinds(), ["content"]);
}

#[test]
fn tables_contents_and_columns_are_left_alone() {
    let heads = Sample::new(false).with(Flags::STICKY | Flags::TABLE, HEAD, &[], "Pier Boats", "");
    let contents = Sample::new(false).with(
        Flags::FIXED,
        [0, 50, 180, 600],
        &[(LINKS, 6), (FRAGMENTS, 6), (LINKED, 60)],
        "One Two Three",
        "One\nTwo\nThree",
    );
    let column = Sample::new(false).with(
        Flags::STICKY,
        [820, 50, 990, 400],
        &[(LINKS, 3)],
        "In this series: subscribe to our newsletter",
        "Part one",
    );
    let heading = Sample::new(false).with(
        Flags::STICKY | Flags::IN_ARTICLE,
        [200, 0, 800, 40],
        &[],
        "The second voyage",
        "",
    );
    for sample in [heads, contents, column, heading] {
        assert_eq!(sample.kinds(), [""; 0]);
    }
}

#[test]
fn layer_that_clicks_go_through_is_judged_by_what_it_holds() {
    let mut sample = Sample::new(false)
        .with(
            Flags::FIXED | Flags::CLICK_THROUGH,
            ALL,
            &[],
            "We use cookies. Help?",
            "Accept all",
        )
        .with(
            Flags::FIXED,
            FOOT,
            &[(BUTTONS, 2)],
            "We use cookies.",
            "Accept all",
        );
    let second = sample.facts.len() - 27;
    sample.facts[second] = 0;
    assert_eq!(sample.kinds(), ["consent"]);
}

#[test]
fn numbers_that_do_not_fit_are_an_error() {
    assert!(find_overlays(&[1, 2, 3], "").is_err());
    let mut sample = Sample::new(false);
    sample.facts[8] = 3;
    assert!(find_overlays(&sample.facts, "").is_err());
}

#[test]
fn odd_numbers_never_panic() {
    for odd in [i32::MIN, -1, 0, i32::MAX] {
        let mut sample = Sample::new(true).with(Flags::FIXED, MIDDLE, &[], "We use cookies", "");
        sample
            .facts
            .iter_mut()
            .skip(10)
            .for_each(|number| *number = odd);
        let _ = find_overlays(&sample.facts, "\x1f\x1e\x1f");
        sample.facts = vec![odd; 10];
        let _ = find_overlays(&sample.facts, "");
    }
}

#[test]
fn reason_is_in_words() {
    let sample = Sample::new(false).with(
        Flags::FIXED,
        FOOT,
        &[(BUTTONS, 1)],
        "We use cookies.",
        "Accept all",
    );
    let found = find_overlays(&sample.facts, &sample.texts.join("\x1e")).unwrap();
    assert_eq!(found[0].kind, OverlayKind::Consent);
    assert_eq!(
        found[0].reason,
        "fixed in the window, a bar at the lower edge, in the column of the text, speaks of cookies and consent"
    );
}
