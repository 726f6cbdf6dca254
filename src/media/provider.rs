//! Players and posts of other sites: what an address in a frame leads to.

use super::address::parameter;
use crate::text::before_mark;
use crate::url;

/// What an embed shows, as written in `data-embed`, and what its link says
/// where the page gave it no title.
const NAMES: &[(&str, &str)] = &[
    ("apple-music", "Apple Music"),
    ("apple-podcasts", "Apple Podcasts"),
    ("archive", "Internet Archive"),
    ("bandcamp", "Bandcamp"),
    ("bluesky", "Bluesky"),
    ("codepen", "CodePen"),
    ("codesandbox", "CodeSandbox"),
    ("dailymotion", "Dailymotion"),
    ("datawrapper", "Datawrapper"),
    ("document", "Document"),
    ("facebook", "Facebook"),
    ("flourish", "Flourish"),
    ("frame", ""),
    ("gist", "Gist"),
    ("google-maps", "Google Maps"),
    ("infogram", "Infogram"),
    ("instagram", "Instagram"),
    ("jsfiddle", "JSFiddle"),
    ("mastodon", "Mastodon"),
    ("mixcloud", "Mixcloud"),
    ("openstreetmap", "OpenStreetMap"),
    ("peertube", "PeerTube"),
    ("reddit", "Reddit"),
    ("soundcloud", "SoundCloud"),
    ("spotify", "Spotify"),
    ("stackblitz", "StackBlitz"),
    ("ted", "TED"),
    ("threads", "Threads"),
    ("tiktok", "TikTok"),
    ("twitch", "Twitch"),
    ("vimeo", "Vimeo"),
    ("x", "X"),
    ("youtube", "YouTube"),
];

/// Classes of quotations that a post of another site leaves in a page.
const POSTS: &[(&str, &str)] = &[
    ("bluesky-embed", "bluesky"),
    ("fb-xfbml-parse-ignore", "facebook"),
    ("instagram-media", "instagram"),
    ("mastodon-embed", "mastodon"),
    ("reddit-card", "reddit"),
    ("reddit-embed-bq", "reddit"),
    ("text-post-media", "threads"),
    ("tiktok-embed", "tiktok"),
    ("twitter-tweet", "x"),
    ("twitter-video", "x"),
];

/// The site whose post a quotation of this class holds.
///
/// ```html
/// <blockquote class="twitter-tweet"><p>High water.</p>Ada (@ada)</blockquote>
/// ```
pub(crate) fn post(class: &str) -> Option<&'static str> {
    let mut classes = class.split_ascii_whitespace();
    classes.find_map(|class| {
        let place = POSTS
            .binary_search_by(|(known, _)| (*known).cmp(class))
            .ok()?;
        Some(POSTS[place].1)
    })
}

/// How the address of a frame is made into that of a page.
#[derive(Clone, Copy)]
enum Rule {
    /// It is no part of a text: a button, a helper of one.
    Never,
    /// It is one already.
    Same,
    /// What stands between these two in the path comes behind this address;
    /// the end may be empty.
    Move(&'static str, &'static str, &'static str),
    /// The value of this parameter comes behind this address.
    Take(&'static str, &'static str),
    /// The value of this parameter is the address.
    Inner(&'static str),
}

/// The end of a host, the start of a path, the provider, and the rule; the
/// first that fits counts.
const RULES: &[(&str, &str, &str, Rule)] = &[
    (
        "youtube.com",
        "/embed/videoseries",
        "youtube",
        Rule::Take("list", "https://www.youtube.com/playlist?list="),
    ),
    (
        "youtube.com",
        "/embed/",
        "youtube",
        Rule::Move("/embed/", "?", "https://www.youtube.com/watch?v="),
    ),
    (
        "youtube.com",
        "/shorts/",
        "youtube",
        Rule::Move("/shorts/", "?", "https://www.youtube.com/watch?v="),
    ),
    (
        "youtube.com",
        "/v/",
        "youtube",
        Rule::Move("/v/", "?", "https://www.youtube.com/watch?v="),
    ),
    ("youtube.com", "/watch", "youtube", Rule::Same),
    (
        "youtube-nocookie.com",
        "/embed/",
        "youtube",
        Rule::Move("/embed/", "?", "https://www.youtube.com/watch?v="),
    ),
    (
        "youtu.be",
        "/",
        "youtube",
        Rule::Move("/", "?", "https://www.youtube.com/watch?v="),
    ),
    (
        "player.vimeo.com",
        "/video/",
        "vimeo",
        Rule::Move("/video/", "?", "https://vimeo.com/"),
    ),
    ("vimeo.com", "/", "vimeo", Rule::Same),
    (
        "geo.dailymotion.com",
        "/player",
        "dailymotion",
        Rule::Take("video", "https://www.dailymotion.com/video/"),
    ),
    (
        "dailymotion.com",
        "/embed/",
        "dailymotion",
        Rule::Move("/embed/", "?", "https://www.dailymotion.com/"),
    ),
    ("dailymotion.com", "/video/", "dailymotion", Rule::Same),
    (
        "open.spotify.com",
        "/embed-podcast/",
        "spotify",
        Rule::Move("/embed-podcast/", "?", "https://open.spotify.com/"),
    ),
    (
        "open.spotify.com",
        "/embed/",
        "spotify",
        Rule::Move("/embed/", "?", "https://open.spotify.com/"),
    ),
    (
        "w.soundcloud.com",
        "/player",
        "soundcloud",
        Rule::Inner("url"),
    ),
    ("soundcloud.com", "/", "soundcloud", Rule::Same),
    (
        "embed.podcasts.apple.com",
        "/",
        "apple-podcasts",
        Rule::Move("/", "", "https://podcasts.apple.com/"),
    ),
    (
        "embed.music.apple.com",
        "/",
        "apple-music",
        Rule::Move("/", "", "https://music.apple.com/"),
    ),
    ("bandcamp.com", "/EmbeddedPlayer", "bandcamp", Rule::Same),
    ("mixcloud.com", "/widget/", "mixcloud", Rule::Same),
    (
        "platform.twitter.com",
        "/embed/",
        "x",
        Rule::Take("id", "https://x.com/i/status/"),
    ),
    ("platform.twitter.com", "/", "x", Rule::Never),
    ("syndication.twitter.com", "/", "x", Rule::Never),
    ("twitter.com", "/", "x", Rule::Same),
    ("x.com", "/", "x", Rule::Same),
    (
        "embed.bsky.app",
        "/embed/",
        "bluesky",
        Rule::Move("/embed/", "?", "https://bsky.app/profile/"),
    ),
    ("bsky.app", "/profile/", "bluesky", Rule::Same),
    (
        "instagram.com",
        "/",
        "instagram",
        Rule::Move("/", "/embed", "https://www.instagram.com/"),
    ),
    (
        "tiktok.com",
        "/embed/v2/",
        "tiktok",
        Rule::Move("/embed/v2/", "?", "https://www.tiktok.com/@/video/"),
    ),
    ("tiktok.com", "/", "tiktok", Rule::Same),
    (
        "facebook.com",
        "/plugins/post",
        "facebook",
        Rule::Inner("href"),
    ),
    (
        "facebook.com",
        "/plugins/video",
        "facebook",
        Rule::Inner("href"),
    ),
    ("facebook.com", "/plugins/", "facebook", Rule::Never),
    ("www.facebook.com", "/", "facebook", Rule::Same),
    (
        "redditmedia.com",
        "/r/",
        "reddit",
        Rule::Move("/", "?", "https://www.reddit.com/"),
    ),
    (
        "embed.reddit.com",
        "/r/",
        "reddit",
        Rule::Move("/", "?", "https://www.reddit.com/"),
    ),
    ("reddit.com", "/r/", "reddit", Rule::Same),
    (
        "threads.net",
        "/@",
        "threads",
        Rule::Move("/", "/embed", "https://www.threads.net/"),
    ),
    (
        "threads.com",
        "/@",
        "threads",
        Rule::Move("/", "/embed", "https://www.threads.com/"),
    ),
    ("codepen.io", "/", "codepen", Rule::Same),
    (
        "jsfiddle.net",
        "/",
        "jsfiddle",
        Rule::Move("/", "/embedded", "https://jsfiddle.net/"),
    ),
    (
        "codesandbox.io",
        "/embed/",
        "codesandbox",
        Rule::Move("/embed/", "?", "https://codesandbox.io/s/"),
    ),
    (
        "stackblitz.com",
        "/edit/",
        "stackblitz",
        Rule::Move("/", "?", "https://stackblitz.com/"),
    ),
    (
        "gist.github.com",
        "/",
        "gist",
        Rule::Move("/", ".js", "https://gist.github.com/"),
    ),
    ("google.com", "/maps", "google-maps", Rule::Same),
    (
        "openstreetmap.org",
        "/export/embed",
        "openstreetmap",
        Rule::Same,
    ),
    ("datawrapper.dwcdn.net", "/", "datawrapper", Rule::Same),
    (
        "flo.uri.sh",
        "/visualisation/",
        "flourish",
        Rule::Move("/", "/embed", "https://public.flourish.studio/"),
    ),
    ("infogram.com", "/", "infogram", Rule::Same),
    (
        "embed.ted.com",
        "/talks/",
        "ted",
        Rule::Move("/", "?", "https://www.ted.com/"),
    ),
    ("player.twitch.tv", "/", "twitch", Rule::Same),
    (
        "archive.org",
        "/embed/",
        "archive",
        Rule::Move("/embed/", "?", "https://archive.org/details/"),
    ),
    (
        "",
        "/videos/embed/",
        "peertube",
        Rule::Move("/videos/embed/", "?", "/videos/watch/"),
    ),
    ("", "/@", "mastodon", Rule::Move("/@", "/embed", "/@")),
];

/// The provider of that name, and what a link to it says.
pub(crate) fn name(name: &str) -> Option<(&'static str, &'static str)> {
    let place = NAMES
        .binary_search_by(|(known, _)| (*known).cmp(name))
        .ok()?;
    Some(NAMES[place])
}

/// What the address of a frame leads to: the provider, and the address of
/// the page that shows the same.
pub(super) fn page_of(address: &str) -> Option<(&'static str, String)> {
    let host = url::host(address)?;
    let origin_end = address.find("://")? + 3;
    let path_start = origin_end + address[origin_end..].find('/')?;
    let (origin, path) = address.split_at(path_start);
    let (_, _, provider, rule) = RULES
        .iter()
        .find(|(end, start, ..)| is_host(host, end) && path.starts_with(start))?;
    let page = match rule {
        Rule::Never => return None,
        Rule::Same => Some(address.to_owned()),
        Rule::Take(parameter, prefix) => self::parameter(address, parameter)
            .filter(|value| is_plain(value))
            .map(|value| [*prefix, &value].concat()),
        Rule::Inner(parameter) => self::parameter(address, parameter)
            .filter(|inner| {
                url::host(inner).is_some_and(|inner| url::site(inner) == url::site(host))
            })
            .map(std::borrow::Cow::into_owned),
        Rule::Move(start, end, prefix) => moved(path, start, end).map(|part| {
            let origin = if prefix.starts_with('/') { origin } else { "" };
            [origin, prefix, part].concat()
        }),
    };
    let page = page.unwrap_or_else(|| address.to_owned());
    if *provider == "mastodon" && page == address {
        return None;
    }
    let page = page.replace("/app.bsky.feed.post/", "/post/");
    let page = if *provider == "codepen" {
        page.replace("/embed/", "/pen/")
    } else {
        page
    };
    Some((*provider, page))
}

/// The part of a path between two marks.
fn moved<'a>(path: &'a str, start: &str, end: &str) -> Option<&'a str> {
    let rest = path.strip_prefix(start)?;
    let part = if end.is_empty() {
        rest
    } else {
        let plain = before_mark(rest, b"?#");
        let found = plain.rfind(end);
        match found {
            Some(place) => &plain[..place],
            None if end == "?" => plain,
            None => return None,
        }
    };
    (!part.is_empty()).then_some(part)
}

fn is_host(host: &str, end: &str) -> bool {
    end.is_empty()
        || host == end
        || host
            .strip_suffix(end)
            .is_some_and(|front| front.ends_with('.'))
}

fn is_plain(value: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    !value.is_empty() && value.bytes().all(is_plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_all_are_known() {
        assert!(NAMES.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(
            RULES
                .iter()
                .all(|(_, _, provider, _)| name(provider).is_some())
        );
    }

    #[test]
    fn frame_leads_to_the_page_that_shows_the_same() {
        let pairs = [
            (
                "https://www.youtube-nocookie.com/embed/aB3-_x?start=9",
                "youtube",
                "https://www.youtube.com/watch?v=aB3-_x",
            ),
            (
                "https://www.youtube.com/embed/videoseries?list=PL1",
                "youtube",
                "https://www.youtube.com/playlist?list=PL1",
            ),
            (
                "https://player.vimeo.com/video/76979871?h=1",
                "vimeo",
                "https://vimeo.com/76979871",
            ),
            (
                "https://open.spotify.com/embed/track/1aB?utm=x",
                "spotify",
                "https://open.spotify.com/track/1aB",
            ),
            (
                "https://w.soundcloud.com/player/?url=https%3A//soundcloud.com/a/b&x=1",
                "soundcloud",
                "https://soundcloud.com/a/b",
            ),
            (
                "https://embed.bsky.app/embed/did:plc:x/app.bsky.feed.post/3k",
                "bluesky",
                "https://bsky.app/profile/did:plc:x/post/3k",
            ),
            (
                "https://www.instagram.com/p/Ab1/embed/captioned/",
                "instagram",
                "https://www.instagram.com/p/Ab1",
            ),
            (
                "https://codepen.io/ada/embed/xYz?tab=result",
                "codepen",
                "https://codepen.io/ada/pen/xYz?tab=result",
            ),
            (
                "https://tube.example/videos/embed/9c9d",
                "peertube",
                "https://tube.example/videos/watch/9c9d",
            ),
            (
                "https://social.example/@ada/10/embed",
                "mastodon",
                "https://social.example/@ada/10",
            ),
            (
                "https://geo.dailymotion.com/player.html?video=x8",
                "dailymotion",
                "https://www.dailymotion.com/video/x8",
            ),
        ];
        for (frame, provider, page) in pairs {
            assert_eq!(page_of(frame), Some((provider, page.to_owned())), "{frame}");
        }
    }

    #[test]
    fn buttons_are_no_embeds() {
        for frame in [
            "https://www.facebook.com/plugins/like.php?href=https://a.example/",
            "https://staticxx.facebook.com/connect/xd_arbiter.php",
            "https://platform.twitter.com/widgets/follow_button.html",
        ] {
            assert_eq!(page_of(frame), None, "{frame}");
        }
    }

    #[test]
    fn host_must_be_the_provider_itself() {
        assert_eq!(
            page_of("https://www.youtube.com.tide.example/embed/x"),
            None
        );
        assert_eq!(page_of("https://notyoutube.com/embed/x"), None);
        let foreign = "https://w.soundcloud.com/player/?url=https://tide.example/";
        assert_eq!(page_of(foreign), Some(("soundcloud", foreign.to_owned())));
    }
}
