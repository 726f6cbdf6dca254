//! Names of elements and attributes as small numbers.
//!
//! Known names have a constant; every other name is kept by its document.

/// An element or attribute name: an index into the known names, or past
/// them into the names of one document.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) struct Name(pub(super) u16);

macro_rules! names {
    ($($constant:ident = $text:literal,)*) => {
        /// The known names, sorted.
        const KNOWN: &[&str] = &[$($text),*];

        #[expect(non_camel_case_types, clippy::upper_case_acronyms, reason = "one variant a constant, only to count")]
        #[derive(Clone, Copy)]
        enum Index {
            $($constant),*
        }

        #[allow(dead_code, reason = "the table is the vocabulary; not every word is asked for by name")]
        impl Name {
            $(pub(crate) const $constant: Name = Name(Index::$constant as u16);)*
        }
    };
}

names! {
    DOCUMENT = "#document",
    TEXT_NODE = "#text",
    A = "a",
    ABBR = "abbr",
    ACCEPT = "accept",
    ACRONYM = "acronym",
    ACTION = "action",
    ADDRESS = "address",
    ALIGN = "align",
    ALT = "alt",
    AMP_AD = "amp-ad",
    AMP_AUDIO = "amp-audio",
    AMP_AUTO_ADS = "amp-auto-ads",
    AMP_CAROUSEL = "amp-carousel",
    AMP_CONSENT = "amp-consent",
    AMP_EMBED = "amp-embed",
    AMP_IFRAME = "amp-iframe",
    AMP_IMG = "amp-img",
    AMP_SIDEBAR = "amp-sidebar",
    AMP_SOCIAL_SHARE = "amp-social-share",
    AMP_STICKY_AD = "amp-sticky-ad",
    AMP_VIDEO = "amp-video",
    AMP_YOUTUBE = "amp-youtube",
    ANNOTATION = "annotation",
    ANNOTATION_XML = "annotation-xml",
    APPLET = "applet",
    AREA = "area",
    ARIA_DESCRIBEDBY = "aria-describedby",
    ARIA_HIDDEN = "aria-hidden",
    ARIA_LABEL = "aria-label",
    ARIA_LABELLEDBY = "aria-labelledby",
    ARIA_LEVEL = "aria-level",
    ARIA_MODAL = "aria-modal",
    ARIA_ROLEDESCRIPTION = "aria-roledescription",
    ARTICLE = "article",
    ASIDE = "aside",
    AUDIO = "audio",
    AUTOCOMPLETE = "autocomplete",
    AUTOPLAY = "autoplay",
    B = "b",
    BACKGROUND = "background",
    BASE = "base",
    BDI = "bdi",
    BDO = "bdo",
    BGCOLOR = "bgcolor",
    BIG = "big",
    BLOCKQUOTE = "blockquote",
    BODY = "body",
    BR = "br",
    BUTTON = "button",
    CANVAS = "canvas",
    CAPTION = "caption",
    CENTER = "center",
    CHARSET = "charset",
    CHECKED = "checked",
    CIRCLE = "circle",
    CITE = "cite",
    CLASS = "class",
    CODE = "code",
    COL = "col",
    COLGROUP = "colgroup",
    COLOR = "color",
    COLSPAN = "colspan",
    CONTENT = "content",
    CONTROLS = "controls",
    COORDS = "coords",
    DATA = "data",
    DATA_BACKGROUND = "data-background",
    DATA_BG = "data-bg",
    DATA_COMPONENT = "data-component",
    DATA_COMPONENT_NAME = "data-component-name",
    DATA_LANG = "data-lang",
    DATA_LANGUAGE = "data-language",
    DATA_LATEX = "data-latex",
    DATA_LAZY_SRC = "data-lazy-src",
    DATA_LAZY_SRCSET = "data-lazy-srcset",
    DATA_ORIGINAL = "data-original",
    DATA_SRC = "data-src",
    DATA_SRCSET = "data-srcset",
    DATA_TEST = "data-test",
    DATA_TESTID = "data-testid",
    DATA_TYPE = "data-type",
    DATA_URL = "data-url",
    DATALIST = "datalist",
    DATETIME = "datetime",
    DD = "dd",
    DEL = "del",
    DESC = "desc",
    DETAILS = "details",
    DFN = "dfn",
    DIALOG = "dialog",
    DIR = "dir",
    DISABLED = "disabled",
    DISPLAY = "display",
    DIV = "div",
    DL = "dl",
    DT = "dt",
    EM = "em",
    EMBED = "embed",
    ENCODING = "encoding",
    END = "end",
    FIELDSET = "fieldset",
    FIGCAPTION = "figcaption",
    FIGURE = "figure",
    FILL = "fill",
    FONT = "font",
    FOOTER = "footer",
    FOR = "for",
    FOREIGNOBJECT = "foreignobject",
    FORM = "form",
    FRAME = "frame",
    FRAMESET = "frameset",
    G = "g",
    H1 = "h1",
    H2 = "h2",
    H3 = "h3",
    H4 = "h4",
    H5 = "h5",
    H6 = "h6",
    HEAD = "head",
    HEADER = "header",
    HEADERS = "headers",
    HEIGHT = "height",
    HGROUP = "hgroup",
    HIDDEN = "hidden",
    HR = "hr",
    HREF = "href",
    HREFLANG = "hreflang",
    HTML = "html",
    HTTP_EQUIV = "http-equiv",
    I = "i",
    ID = "id",
    IFRAME = "iframe",
    IMAGE = "image",
    IMG = "img",
    INERT = "inert",
    INPUT = "input",
    INS = "ins",
    ITEMPROP = "itemprop",
    ITEMSCOPE = "itemscope",
    ITEMTYPE = "itemtype",
    KBD = "kbd",
    KEYGEN = "keygen",
    KIND = "kind",
    LABEL = "label",
    LANG = "lang",
    LANGUAGE = "language",
    LAYOUT = "layout",
    LEGEND = "legend",
    LI = "li",
    LINE = "line",
    LINK = "link",
    LISTING = "listing",
    LOADING = "loading",
    MAIN = "main",
    MAP = "map",
    MARK = "mark",
    MARQUEE = "marquee",
    MATH = "math",
    MATHVARIANT = "mathvariant",
    MEDIA = "media",
    MENU = "menu",
    MENUITEM = "menuitem",
    MERROR = "merror",
    META = "meta",
    METER = "meter",
    METHOD = "method",
    MFRAC = "mfrac",
    MI = "mi",
    MMULTISCRIPTS = "mmultiscripts",
    MN = "mn",
    MO = "mo",
    MOVER = "mover",
    MPADDED = "mpadded",
    MPHANTOM = "mphantom",
    MPRESCRIPTS = "mprescripts",
    MROOT = "mroot",
    MROW = "mrow",
    MS = "ms",
    MSPACE = "mspace",
    MSQRT = "msqrt",
    MSTYLE = "mstyle",
    MSUB = "msub",
    MSUBSUP = "msubsup",
    MSUP = "msup",
    MTABLE = "mtable",
    MTD = "mtd",
    MTEXT = "mtext",
    MTR = "mtr",
    MUNDER = "munder",
    MUNDEROVER = "munderover",
    NAME = "name",
    NAV = "nav",
    NOBR = "nobr",
    NOEMBED = "noembed",
    NOFRAMES = "noframes",
    NONE = "none",
    NOSCRIPT = "noscript",
    OBJECT = "object",
    OL = "ol",
    OPEN = "open",
    OPTGROUP = "optgroup",
    OPTION = "option",
    OUTPUT = "output",
    P = "p",
    PARAM = "param",
    PATH = "path",
    PICTURE = "picture",
    PING = "ping",
    PLACEHOLDER = "placeholder",
    PLAINTEXT = "plaintext",
    POLYGON = "polygon",
    PORTAL = "portal",
    POSTER = "poster",
    PRE = "pre",
    PROGRESS = "progress",
    PROPERTY = "property",
    Q = "q",
    RB = "rb",
    RBC = "rbc",
    REL = "rel",
    RESOURCE = "resource",
    REVERSED = "reversed",
    ROLE = "role",
    ROWSPAN = "rowspan",
    RP = "rp",
    RT = "rt",
    RTC = "rtc",
    RUBY = "ruby",
    S = "s",
    SAMP = "samp",
    SCOPE = "scope",
    SCRIPT = "script",
    SEARCH = "search",
    SECTION = "section",
    SELECT = "select",
    SEMANTICS = "semantics",
    SHADOW = "shadow",
    SHADOWROOTMODE = "shadowrootmode",
    SHAPE = "shape",
    SIZE = "size",
    SIZES = "sizes",
    SLOT = "slot",
    SMALL = "small",
    SOURCE = "source",
    SPAN = "span",
    SRC = "src",
    SRCDOC = "srcdoc",
    SRCLANG = "srclang",
    SRCSET = "srcset",
    START = "start",
    STRIKE = "strike",
    STRONG = "strong",
    STYLE = "style",
    SUB = "sub",
    SUMMARY = "summary",
    SUP = "sup",
    SVG = "svg",
    SYMBOL = "symbol",
    TABINDEX = "tabindex",
    TABLE = "table",
    TARGET = "target",
    TBODY = "tbody",
    TD = "td",
    TEMPLATE = "template",
    TEXT = "text",
    TEXTAREA = "textarea",
    TFOOT = "tfoot",
    TH = "th",
    THEAD = "thead",
    TIME = "time",
    TITLE = "title",
    TR = "tr",
    TRACK = "track",
    TSPAN = "tspan",
    TT = "tt",
    TYPE = "type",
    TYPEOF = "typeof",
    U = "u",
    UL = "ul",
    USE = "use",
    USEMAP = "usemap",
    VALIGN = "valign",
    VALUE = "value",
    VAR = "var",
    VIDEO = "video",
    VOCAB = "vocab",
    WBR = "wbr",
    WIDTH = "width",
    XLINK_HREF = "xlink:href",
    XML_LANG = "xml:lang",
    XMP = "xmp",
}

impl Name {
    /// How many names are known; a document's own names count from here.
    pub(super) const KNOWN_NAMES: u16 = KNOWN.len() as u16;

    /// Finds a known name by its lower-case text.
    pub(super) fn known(text: &str) -> Option<Name> {
        let index = KNOWN.binary_search(&text).ok()?;
        u16::try_from(index).ok().map(Name)
    }

    /// Whether it is one of the known names.
    pub(crate) fn is_known(self) -> bool {
        self.0 < Name::KNOWN_NAMES
    }

    /// The name as a number.
    pub(crate) fn number(self) -> u16 {
        self.0
    }

    /// The text of a known name.
    pub(super) fn known_text(self) -> Option<&'static str> {
        KNOWN.get(usize::from(self.0)).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_names_are_sorted_and_unique() {
        assert!(KNOWN.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn constant_stands_for_its_text() {
        assert_eq!(Name::known("figcaption"), Some(Name::FIGCAPTION));
        assert_eq!(Name::FIGCAPTION.known_text(), Some("figcaption"));
        assert_eq!(Name::known("x-card"), None);
    }
}
