//! The typed attributes an article's elements may bear.

use crate::media::Source;
use crate::metadata::Direction;
use crate::url::SafeUrl;

/// Before the ids of the article, so that the host page's own cannot meet
/// them and no id can name a property of the page's script (DOM clobbering).
pub(crate) const ID_PREFIX: &str = "clearleaf-";

/// An attribute of the article.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Attribute {
    /// Where a link leads.
    Href(SafeUrl),
    /// A link to a place in this article, by its id without prefix.
    Target(String),
    /// A place that links of this article lead to, without prefix.
    Id(String),
    /// Where media comes from.
    Src(SafeUrl),
    /// Media in several sizes.
    Srcset(Vec<Source>),
    /// The picture a video shows before it plays.
    Poster(SafeUrl),
    /// The source of a quotation.
    Cite(SafeUrl),
    /// What a picture shows, in words.
    Alt(String),
    /// The long form of an abbreviation.
    Title(String),
    /// What an embed is: `youtube` and the like.
    Embed(&'static str),
    /// The language of a text track.
    Srclang(String),
    /// What a text track is called.
    Label(String),
    /// Whose part it is, and of when.
    Named(String),
    /// Width in CSS pixels.
    Width(u32),
    /// Height in CSS pixels.
    Height(u32),
    /// Language tag.
    Lang(String),
    /// Writing direction.
    Dir(Direction),
    /// Machine-readable time.
    Datetime(String),
    /// Columns a cell spans.
    Colspan(u16),
    /// Rows a cell spans.
    Rowspan(u16),
    /// What a head cell heads: `row`, `col`, `rowgroup` or `colgroup`.
    Scope(&'static str),
    /// First number of a list, or a list item's own.
    Number(i32),
    /// How a list writes its numbers: `a`, `A`, `i` or `I`.
    Numerals(&'static str),
    /// The list counts down.
    Reversed,
    /// A `<details>` that starts unfolded.
    Open,
    /// The language of a code block, written `class="language-…"`.
    CodeLanguage(String),
    /// A link to a note of this article, by the note's number.
    NoteRef(u16),
    /// A note that links lead to, with its number.
    Note(u16),
    /// A link from a note back to where it belongs.
    Backlink,
    /// A formula's TeX source.
    Latex(String),
    /// A block formula, `display="block"`.
    DisplayBlock,
    /// The media shows its controls.
    Controls,
    /// What a text track is: `captions`, `subtitles` and the like.
    TrackKind(&'static str),
    /// A media type, such as `video/mp4`.
    MediaType(String),
}
