//! The closed set of elements an article may hold.

use crate::dom::Name;

/// How an element takes part in the flow of text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Flow {
    /// Starts its own line; holds blocks or a line of text.
    Block,
    /// Runs within a line of text.
    Inline,
    /// A formula part.
    Math,
}

macro_rules! tags {
    ($($variant:ident = $name:ident $text:literal $flow:ident $content:ident,)*) => {
        /// An element of the article. Script, style, frames, forms, pictures
        /// drawn inline and raw text have no variant: they cannot be written.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        pub(crate) enum Tag {
            $(#[doc = concat!("`<", $text, ">`.")] $variant),*
        }

        impl Tag {
            /// The tag for an element of the page, where there is one.
            pub(crate) fn from_name(name: Name) -> Option<Tag> {
                match name {
                    $(Name::$name => Some(Tag::$variant),)*
                    _ => None,
                }
            }

            /// The name as written in HTML.
            pub(crate) fn as_str(self) -> &'static str {
                match self {
                    $(Tag::$variant => $text,)*
                }
            }

            /// How it takes part in the flow of text.
            pub(crate) fn flow(self) -> Flow {
                match self {
                    $(Tag::$variant => Flow::$flow,)*
                }
            }

            /// Whether it never holds anything.
            pub(crate) fn is_void(self) -> bool {
                match self {
                    $(Tag::$variant => tags!(@void $content),)*
                }
            }
        }
    };
    (@void void) => { true };
    (@void holds) => { false };
}

tags! {
    Section = SECTION "section" Block holds,
    Header = HEADER "header" Block holds,
    P = P "p" Block holds,
    H1 = H1 "h1" Block holds,
    H2 = H2 "h2" Block holds,
    H3 = H3 "h3" Block holds,
    H4 = H4 "h4" Block holds,
    H5 = H5 "h5" Block holds,
    H6 = H6 "h6" Block holds,
    Ul = UL "ul" Block holds,
    Ol = OL "ol" Block holds,
    Li = LI "li" Block holds,
    Dl = DL "dl" Block holds,
    Dt = DT "dt" Block holds,
    Dd = DD "dd" Block holds,
    Blockquote = BLOCKQUOTE "blockquote" Block holds,
    Pre = PRE "pre" Block holds,
    Figure = FIGURE "figure" Block holds,
    Figcaption = FIGCAPTION "figcaption" Block holds,
    Table = TABLE "table" Block holds,
    Caption = CAPTION "caption" Block holds,
    Thead = THEAD "thead" Block holds,
    Tbody = TBODY "tbody" Block holds,
    Tfoot = TFOOT "tfoot" Block holds,
    Tr = TR "tr" Block holds,
    Th = TH "th" Block holds,
    Td = TD "td" Block holds,
    Details = DETAILS "details" Block holds,
    Summary = SUMMARY "summary" Block holds,
    Hr = HR "hr" Block void,
    A = A "a" Inline holds,
    Em = EM "em" Inline holds,
    Strong = STRONG "strong" Inline holds,
    I = I "i" Inline holds,
    B = B "b" Inline holds,
    U = U "u" Inline holds,
    S = S "s" Inline holds,
    Small = SMALL "small" Inline holds,
    Mark = MARK "mark" Inline holds,
    Sub = SUB "sub" Inline holds,
    Sup = SUP "sup" Inline holds,
    Ins = INS "ins" Inline holds,
    Del = DEL "del" Inline holds,
    Code = CODE "code" Inline holds,
    Kbd = KBD "kbd" Inline holds,
    Samp = SAMP "samp" Inline holds,
    Var = VAR "var" Inline holds,
    Cite = CITE "cite" Inline holds,
    Q = Q "q" Inline holds,
    Abbr = ABBR "abbr" Inline holds,
    Dfn = DFN "dfn" Inline holds,
    Time = TIME "time" Inline holds,
    Bdi = BDI "bdi" Inline holds,
    Bdo = BDO "bdo" Inline holds,
    Ruby = RUBY "ruby" Inline holds,
    Rb = RB "rb" Inline holds,
    Rt = RT "rt" Inline holds,
    Rp = RP "rp" Inline holds,
    Span = SPAN "span" Inline holds,
    Br = BR "br" Inline void,
    Wbr = WBR "wbr" Inline void,
    Img = IMG "img" Inline void,
    Video = VIDEO "video" Inline holds,
    Audio = AUDIO "audio" Inline holds,
    Source = SOURCE "source" Inline void,
    Track = TRACK "track" Inline void,
    Math = MATH "math" Math holds,
    Mrow = MROW "mrow" Math holds,
    Mi = MI "mi" Math holds,
    Mn = MN "mn" Math holds,
    Mo = MO "mo" Math holds,
    Ms = MS "ms" Math holds,
    Mtext = MTEXT "mtext" Math holds,
    Mspace = MSPACE "mspace" Math holds,
    Mfrac = MFRAC "mfrac" Math holds,
    Msqrt = MSQRT "msqrt" Math holds,
    Mroot = MROOT "mroot" Math holds,
    Mstyle = MSTYLE "mstyle" Math holds,
    Mpadded = MPADDED "mpadded" Math holds,
    Mphantom = MPHANTOM "mphantom" Math holds,
    Merror = MERROR "merror" Math holds,
    Msub = MSUB "msub" Math holds,
    Msup = MSUP "msup" Math holds,
    Msubsup = MSUBSUP "msubsup" Math holds,
    Munder = MUNDER "munder" Math holds,
    Mover = MOVER "mover" Math holds,
    Munderover = MUNDEROVER "munderover" Math holds,
    Mmultiscripts = MMULTISCRIPTS "mmultiscripts" Math holds,
    Mprescripts = MPRESCRIPTS "mprescripts" Math holds,
    None = NONE "none" Math holds,
    Mtable = MTABLE "mtable" Math holds,
    Mtr = MTR "mtr" Math holds,
    Mtd = MTD "mtd" Math holds,
}

impl Tag {
    /// Whether it starts its own line.
    pub(crate) fn is_block(self) -> bool {
        self.flow() == Flow::Block
    }

    /// Whether it is part of a formula.
    pub(crate) fn is_math(self) -> bool {
        self.flow() == Flow::Math
    }

    /// Whether it shows something without holding text: a picture, a film, a
    /// sound, a formula, a rule.
    pub(crate) fn is_media(self) -> bool {
        matches!(
            self,
            Tag::Img | Tag::Video | Tag::Audio | Tag::Math | Tag::Hr
        )
    }

    /// The heading of a level, 1 to 6.
    pub(crate) fn of_heading(level: u8) -> Tag {
        match level {
            0 | 1 => Tag::H1,
            2 => Tag::H2,
            3 => Tag::H3,
            4 => Tag::H4,
            5 => Tag::H5,
            _ => Tag::H6,
        }
    }

    /// The elements in one of which it must stand; none for what may stand
    /// anywhere.
    fn homes(self) -> &'static [Tag] {
        match self {
            Tag::Li => &[Tag::Ul, Tag::Ol],
            Tag::Dt | Tag::Dd => &[Tag::Dl],
            Tag::Tr => &[Tag::Table, Tag::Thead, Tag::Tbody, Tag::Tfoot],
            Tag::Td | Tag::Th => &[Tag::Tr],
            Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Caption => &[Tag::Table],
            Tag::Figcaption => &[Tag::Figure],
            Tag::Summary => &[Tag::Details],
            _ => &[],
        }
    }

    /// Whether it may stand directly in an element of that kind, or outside
    /// of all.
    pub(crate) fn may_stand_in(self, parent: Option<Tag>) -> bool {
        let homes = self.homes();
        homes.is_empty() || parent.is_some_and(|parent| homes.contains(&parent))
    }

    /// Whether it is one of the parts that an element of that kind is made of.
    pub(crate) fn is_part_of(self, parent: Tag) -> bool {
        self.homes().contains(&parent)
    }

    /// Whether text cannot stand in it without a part that holds it.
    pub(crate) fn needs_parts(self) -> bool {
        matches!(
            self,
            Tag::Ul
                | Tag::Ol
                | Tag::Dl
                | Tag::Table
                | Tag::Thead
                | Tag::Tbody
                | Tag::Tfoot
                | Tag::Tr
        )
    }

    /// The level of a heading, 1 to 6.
    pub(crate) fn heading_level(self) -> Option<u8> {
        match self {
            Tag::H1 => Some(1),
            Tag::H2 => Some(2),
            Tag::H3 => Some(3),
            Tag::H4 => Some(4),
            Tag::H5 => Some(5),
            Tag::H6 => Some(6),
            _ => None,
        }
    }
}
