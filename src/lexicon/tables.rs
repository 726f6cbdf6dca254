//! Phrases and listed words as tables, hashed while compiling.
//!
//! In: the lists of [`phrases`](super::phrases), and the words of menus and
//! of consent texts. Out: tables by hash, and sieves that tell most words
//! apart from all of them.

use super::hash::{self, Dense, SEED, Sieve, Table, step};
use super::phrases::LISTS;
use super::topics::{Anchor, Topics};

/// Words of menus and footers.
const MENU_WORDS: &[&str] = &[
    "abo",
    "about",
    "accessibility",
    "adverteren",
    "advertise",
    "agb",
    "aide",
    "aiuto",
    "ajuda",
    "anuncie",
    "apps",
    "archive",
    "ayuda",
    "careers",
    "cgu",
    "cgv",
    "colofon",
    "condiciones",
    "conditions",
    "condizioni",
    "confidentialité",
    "contact",
    "contactez-nous",
    "contacto",
    "contato",
    "contatti",
    "cookies",
    "datenschutz",
    "empleo",
    "faq",
    "feedback",
    "gizlilik",
    "hakkımızda",
    "help",
    "hilfe",
    "home",
    "hulp",
    "iletişim",
    "impressum",
    "imprint",
    "inzerce",
    "jobs",
    "kariera",
    "kariyer",
    "kariéra",
    "karriere",
    "kontakt",
    "kontakty",
    "koşullar",
    "künye",
    "legal",
    "login",
    "mentions",
    "menu",
    "newsletter",
    "newsletters",
    "next",
    "notice",
    "nutzungsbedingungen",
    "nápověda",
    "page",
    "pages",
    "plan",
    "podmínky",
    "policy",
    "pomoc",
    "press",
    "prev",
    "previous",
    "privacidad",
    "privacidade",
    "privacy",
    "privacybeleid",
    "prywatność",
    "pubblicità",
    "publicidad",
    "redakce",
    "redakcja",
    "redazione",
    "regulamin",
    "reklam",
    "reklama",
    "rss",
    "search",
    "shop",
    "sitemap",
    "soukromí",
    "subscribe",
    "support",
    "termos",
    "terms",
    "términos",
    "vacatures",
    "voorwaarden",
    "yardım",
    "вакансии",
    "вакансії",
    "главная",
    "головна",
    "допомога",
    "контакти",
    "контакты",
    "конфиденциальность",
    "конфіденційність",
    "поиск",
    "помощь",
    "пошук",
    "редакция",
    "редакція",
    "реклама",
    "умови",
    "условия",
    "אודות",
    "נגישות",
    "פרטיות",
    "צור",
    "תנאים",
    "اتصل",
    "الخصوصية",
    "الرئيسية",
    "الشروط",
    "الوظائف",
];

/// Words that consent texts are made of, in several languages; at most 32.
const CONSENT_WORDS: &[&str] = &[
    "accept",
    "advertising",
    "agree",
    "akzeptieren",
    "choices",
    "consent",
    "cookie",
    "cookies",
    "datenschutz",
    "device",
    "einwilligung",
    "identifiers",
    "information",
    "légitime",
    "manage",
    "parties",
    "partner",
    "partners",
    "personalised",
    "personalized",
    "preferences",
    "privacidad",
    "privacy",
    "purposes",
    "refuse",
    "reject",
    "settings",
    "store",
    "third",
    "traceurs",
    "vendors",
    "zwecke",
];

/// Words by which a text speaks to its reader, in the languages whose words
/// for it mean nothing else.
const READER_WORDS: &[&str] = &[
    "dein", "deine", "deinem", "deinen", "deiner", "dich", "dir", "gij", "jij", "jou", "jouw",
    "seni", "senin", "sizi", "sizin", "toi", "tu", "tua", "tuo", "tuoi", "twoja", "twoje", "twoją",
    "twój", "vaše", "você", "vos", "votre", "vous", "vám", "váš", "you", "your", "yours",
    "yourself", "вам", "вами", "вас", "ваш", "ваша", "ваше", "ви", "вы",
];

/// What ends a phrase in its list.
pub(super) const STROKE: u8 = b'|';

/// How many phrases there are, and of how many kinds.
const PHRASES: (usize, usize) = {
    let (mut phrases, mut kinds, mut list) = (0, 0, 0);
    while list < LISTS.len() {
        let mut group = 0;
        while group < LISTS[list].len() {
            let languages = LISTS[list][group].2;
            let mut language = 0;
            while language < languages.len() {
                phrases += phrases_in(languages[language].1.as_bytes());
                language += 1;
            }
            kinds += 1;
            group += 1;
        }
        list += 1;
    }
    (phrases, kinds)
};

const fn phrases_in(list: &[u8]) -> usize {
    let (mut count, mut place) = (1, 0);
    while place < list.len() {
        count += (list[place] == STROKE) as usize;
        place += 1;
    }
    count
}

/// The phrases as hashes, with their kinds, and a sieve of all they begin
/// with.
const HASHED: ([(u32, u8); PHRASES.0], Sieve<256>) = phrases();

/// The kinds of the phrases by hash.
pub(super) static PHRASE_TABLE: Dense<{ PHRASES.0 }> = Dense::new(&HASHED.0);

/// Topics and anchor of each kind.
pub(super) static KINDS: [(Topics, Anchor); PHRASES.1] = kinds();

/// What all phrases begin with, word by word.
pub(super) static PREFIXES: Sieve<256> = HASHED.1;

pub(super) static MENU_TABLE: Table<{ MENU_WORDS.len() }> = Table::new(&numbered(MENU_WORDS));
pub(super) static CONSENT_TABLE: Table<{ CONSENT_WORDS.len() }> =
    Table::new(&numbered(CONSENT_WORDS));
pub(super) static READER_TABLE: Table<{ READER_WORDS.len() }> = Table::new(&numbered(READER_WORDS));

/// The words of menus, of consent texts, and for the reader.
pub(super) static LISTED_WORDS: Sieve<32> = listed_words();

const fn listed_words() -> Sieve<32> {
    let mut sieve = Sieve::new();
    let mut place = 0;
    while place < MENU_WORDS.len() {
        sieve.add(hash::hash(MENU_WORDS[place].as_bytes()));
        place += 1;
    }
    let mut place = 0;
    while place < CONSENT_WORDS.len() {
        sieve.add(hash::hash(CONSENT_WORDS[place].as_bytes()));
        place += 1;
    }
    let mut place = 0;
    while place < READER_WORDS.len() {
        sieve.add(hash::hash(READER_WORDS[place].as_bytes()));
        place += 1;
    }
    sieve
}

const fn kinds() -> [(Topics, Anchor); PHRASES.1] {
    let mut kinds = [(Topics(0), Anchor::Whole); PHRASES.1];
    let (mut kind, mut list) = (0, 0);
    while list < LISTS.len() {
        let mut group = 0;
        while group < LISTS[list].len() {
            kinds[kind] = (LISTS[list][group].0, LISTS[list][group].1);
            kind += 1;
            group += 1;
        }
        list += 1;
    }
    kinds
}

#[expect(clippy::large_stack_arrays, reason = "runs while compiling")]
const fn phrases() -> ([(u32, u8); PHRASES.0], Sieve<256>) {
    let mut all = [(0, 0); PHRASES.0];
    let mut sieve = Sieve::new();
    let (mut place, mut kind, mut list) = (0, 0, 0);
    while list < LISTS.len() {
        let mut group = 0;
        while group < LISTS[list].len() {
            let languages = LISTS[list][group].2;
            let mut language = 0;
            while language < languages.len() {
                let line = languages[language].1.as_bytes();
                let mut byte = 0;
                while byte < line.len() {
                    let mut hash = SEED;
                    while byte < line.len() && line[byte] != STROKE {
                        let end = first_word(line, byte);
                        while byte < end {
                            hash = step(hash, line[byte]);
                            byte += 1;
                        }
                        sieve.add(hash);
                    }
                    byte += 1;
                    all[place] = (hash, kind);
                    place += 1;
                }
                language += 1;
            }
            kind += 1;
            group += 1;
        }
        list += 1;
    }
    (all, sieve)
}

const fn numbered<const N: usize>(words: &[&'static str]) -> [(&'static str, u32); N] {
    let mut all = [("", 0); N];
    let mut place = 0;
    while place < N {
        all[place] = (words[place], place as u32);
        place += 1;
    }
    all
}

/// Where the word or character ends that begins here: a word of letters, or
/// one character of a script without spaces, or a lone mark.
pub(super) const fn first_word(line: &[u8], from: usize) -> usize {
    let mut end = from;
    while end < line.len() && is_word_byte(line, end) {
        end += 1;
    }
    if end > from {
        return end;
    }
    let mut end = from + 1;
    while end < line.len() && line[end] & 0xC0 == 0x80 {
        end += 1;
    }
    end
}

/// Whether a byte belongs to a word: ASCII letters and digits, and letters of
/// two bytes (Latin, Greek, Cyrillic, Hebrew, Arabic). Letters of three bytes
/// and more stand alone: nearly all are of scripts without spaces.
const fn is_word_byte(line: &[u8], place: usize) -> bool {
    match line[place] {
        b'a'..=b'z' | b'0'..=b'9' => true,
        // Between C2 80 and C2 BF stand marks.
        0xC3..=0xDF => !is_arabic_mark(line, place),
        0x80..=0xBF => {
            let mut lead = place;
            while lead > 0 && line[lead] & 0xC0 == 0x80 {
                lead -= 1;
            }
            line[lead] >= 0xC3 && line[lead] < 0xE0 && !is_arabic_mark(line, lead)
        }
        _ => false,
    }
}

/// Whether a comma, semicolon or question mark of Arabic stands here.
const fn is_arabic_mark(line: &[u8], place: usize) -> bool {
    line[place] == 0xD8 && place + 1 < line.len() && matches!(line[place + 1], 0x8C | 0x9B | 0x9F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phrase_is_found_by_its_hash() {
        for (hash, kind) in HASHED.0 {
            assert_eq!(PHRASE_TABLE.get(hash), Some(kind));
        }
    }

    #[test]
    fn listed_words_are_sorted() {
        assert!(MENU_WORDS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(CONSENT_WORDS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(READER_WORDS.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(CONSENT_WORDS.len() <= 32);
    }
}
