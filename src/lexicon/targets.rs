//! What addresses say of what they lead to.

use crate::text::{before_mark, cut};

/// Bytes of an address that are looked at.
const MAX_TARGET_BYTES: usize = 400;

/// Words of addresses that lead to a sign-up.
const SIGN_UP_TARGETS: &[&str] = &[
    "donate",
    "join",
    "membership",
    "newsletter",
    "newsletters",
    "pricing",
    "register",
    "sign-up",
    "signup",
    "subscribe",
    "subscription",
    "subscriptions",
    "trial",
];

/// Whether an address leads to a sign-up, by a word of its path.
pub(crate) fn is_sign_up_target(href: &str) -> bool {
    let path = href.split_once("://").map_or(href, |(_, rest)| rest);
    let path = cut(path, MAX_TARGET_BYTES);
    path.split(|c: char| !c.is_ascii_alphanumeric() && c != '-')
        .any(|word| SIGN_UP_TARGETS.contains(&word))
}

/// Hosts that count clicks on advertisements; nothing else is behind them.
const AD_HOSTS: &[&str] = &[
    "adform.net",
    "adition.com",
    "adnxs.com",
    "adroll.com",
    "adskeeper.com",
    "adsrvr.org",
    "amazon-adsystem.com",
    "bidswitch.net",
    "cat.criteo.com",
    "dianomi.com",
    "doubleclick.net",
    "flashtalking.com",
    "gemini.yahoo.com",
    "googleadservices.com",
    "googlesyndication.com",
    "ligatus.com",
    "mgid.com",
    "paid.outbrain.com",
    "plista.com",
    "popin.cc",
    "revcontent.com",
    "serving-sys.com",
    "smartadserver.com",
    "teads.tv",
    "trc.taboola.com",
    "zedo.com",
    "zergnet.com",
];

/// Whether an address leads to a server of advertisements.
pub(crate) fn is_ad_target(href: &str) -> bool {
    let Some((_, rest)) = href.split_once("//") else {
        return false;
    };
    let host = before_mark(rest, b"/?#:");
    AD_HOSTS.iter().any(|known| {
        host.strip_suffix(known)
            .is_some_and(|left| left.is_empty() || left.ends_with('.'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn servers_of_advertisements_are_known_by_their_hosts() {
        assert!(is_ad_target("https://ad.doubleclick.net/clk?id=3"));
        assert!(is_ad_target("//zergnet.com"));
        assert!(!is_ad_target("https://example.com/doubleclick.net/"));
        assert!(!is_ad_target("https://notdoubleclick.net/"));
        assert!(!is_ad_target("/news/doubleclick.net"));
    }

    #[test]
    fn sign_up_is_a_word_of_the_path() {
        assert!(is_sign_up_target("https://example.com/sign-up?from=a"));
        assert!(!is_sign_up_target("/joinery"));
    }
}
