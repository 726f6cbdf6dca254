//! Who made a picture: how credits begin, and who is named in them.

use crate::text;

/// Longest credit, in bytes.
const MAX_BYTES: usize = 120;

/// How a credit begins, in the languages of the web.
const STARTS: &[&str] = &[
    "(c) ",
    "archivbild:",
    "bild:",
    "bilder:",
    "bildnachweis:",
    "bildquelle:",
    "copyright",
    "cortesía de",
    "courtesy of",
    "courtesy:",
    "credit:",
    "credits:",
    "crédit :",
    "crédit photo",
    "crédit:",
    "crédito:",
    "créditos:",
    "fonte:",
    "fot. ",
    "foto :",
    "foto de ",
    "foto di ",
    "foto:",
    "fotograf:",
    "fotografía:",
    "fotos:",
    "fuente:",
    "grafik:",
    "graphic:",
    "illustration by",
    "illustration:",
    "image by",
    "image courtesy",
    "image credit",
    "image via",
    "image:",
    "images:",
    "kuva:",
    "photo :",
    "photo by",
    "photo courtesy",
    "photo credit",
    "photo via",
    "photo:",
    "photograph by",
    "photograph:",
    "photographer:",
    "photographs by",
    "photography by",
    "photography:",
    "photos by",
    "photos:",
    "picture:",
    "pictures:",
    "quelle:",
    "screenshot:",
    "source :",
    "source:",
    "via:",
    "zdjęcie:",
    "©",
    "źródło:",
    "джерело:",
    "източник:",
    "источник:",
    "фото ",
    "фото:",
    "写真:",
    "写真=",
    "写真：",
    "写真＝",
    "图:",
    "图片:",
    "图片来源",
    "图片：",
    "图：",
    "圖:",
    "圖：",
    "사진:",
    "사진=",
];

/// Agencies and archives that credits name.
const AGENCIES: &[&str] = &[
    "afp",
    "alamy",
    "ap",
    "ap photo",
    "associated press",
    "bloomberg",
    "creative commons",
    "dpa",
    "epa",
    "flickr",
    "getty",
    "getty images",
    "imago",
    "istock",
    "pexels",
    "picture alliance",
    "reuters",
    "shutterstock",
    "unsplash",
    "wikimedia commons",
    "xinhua",
];

/// Marks that a credit comes behind, with a space but after the last.
const BORDERS: [char; 11] = ['!', ')', '.', '/', '?', '|', '"', '–', '—', '”', '。'];

/// Where in a caption the credit begins, which goes on to its end.
///
/// ```text
/// The wall at low water, in May. Photo: Ada Wren
/// The wall at low water (Ada Wren/Reuters)
/// ```
pub(crate) fn credit_start(caption: &str) -> Option<usize> {
    let caption = caption.trim_end();
    if is_credit(caption) {
        return Some(0);
    }
    let last = caption.bytes().next_back()?;
    if matches!(last, b')' | b']') {
        let open = caption
            .bytes()
            .rposition(|byte| matches!(byte, b'(' | b'['))?;
        let tail = &caption[open + 1..caption.len() - 1];
        return (is_credit(tail) || names_agency(tail)).then_some(open);
    }
    let mut sentence = None;
    for (place, _) in caption.match_indices(BORDERS) {
        let border = caption[place..].chars().next()?;
        let after = &caption[place + border.len_utf8()..];
        let tail = after.trim_start_matches(' ');
        let start = caption.len() - tail.len();
        if tail.len() < after.len() || border == '。' {
            if is_credit(tail) {
                return Some(start);
            }
            if matches!(border, '.' | '!' | '?') {
                sentence = Some(start);
            }
        }
    }
    let is_agency = |&start: &usize| {
        let tail = &caption[start..];
        tail.len() < MAX_BYTES / 2 && !tail.ends_with('.') && names_agency(tail)
    };
    sentence.filter(is_agency)
}

/// Whether a text is nothing but a credit.
pub(crate) fn is_credit(credit: &str) -> bool {
    let credit = credit.trim();
    credit.len() <= MAX_BYTES && STARTS.iter().any(|start| text::begins_with(credit, start))
}

/// Whether one part of a text, parted by slashes and commas, is an agency.
fn names_agency(credit: &str) -> bool {
    let parts = credit.split(['/', ',', '|', ';']).map(str::trim);
    let is_agency = |part: &str| {
        let part = text::lower_case(part);
        let part = part.strip_prefix("via ").unwrap_or(&part);
        AGENCIES.binary_search(&part).is_ok()
    };
    credit.len() <= MAX_BYTES
        && parts
            .flat_map(|part| [Some(part), part.split_once(" via ").map(|(_, last)| last)])
            .flatten()
            .any(is_agency)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn credit(caption: &str) -> Option<&str> {
        credit_start(caption).map(|start| &caption[start..])
    }

    #[test]
    fn credit_is_told_by_how_it_begins() {
        for (caption, found) in [
            ("The wall in May. Photo: Ada Wren", "Photo: Ada Wren"),
            ("Die Mauer im Mai. Foto: Ada Wren", "Foto: Ada Wren"),
            ("Le mur en mai. Crédit : Ada Wren", "Crédit : Ada Wren"),
            ("防波堤。写真：港湾局", "写真：港湾局"),
            ("The wall in May (AP Photo/Ada Wren)", "(AP Photo/Ada Wren)"),
            (
                "The wall [Ada Wren via Getty Images]",
                "[Ada Wren via Getty Images]",
            ),
            ("The wall in May. Ada Wren/Reuters", "Ada Wren/Reuters"),
            ("© Ada Wren", "© Ada Wren"),
        ] {
            assert_eq!(credit(caption), Some(found));
        }
    }

    #[test]
    fn sentence_that_speaks_of_pictures_is_no_credit() {
        for caption in [
            "The wall in May (left) and in June (right)",
            "A photo of the wall, taken in May.",
            "The wall. The source is a spring behind it.",
            "Reuters opened its first office above the ladder.",
        ] {
            assert_eq!(credit(caption), None, "{caption}");
        }
    }
}
