//! The script that a text is written in, and the language it tells.
//!
//! In: a text. Out: how many letters of each script it has. Scripts that
//! serve one language tell it at once; within the others a few letters do.

/// Scripts that are told apart.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(super) enum Script {
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Devanagari,
    Bengali,
    Tamil,
    Telugu,
    Thai,
    Georgian,
    Kana,
    Han,
    Hangul,
}

/// First and last letter of each script's blocks, sorted.
const BLOCKS: &[(u32, u32, Script)] = &[
    (0x41, 0x24F, Script::Latin),
    (0x370, 0x3FF, Script::Greek),
    (0x400, 0x52F, Script::Cyrillic),
    (0x530, 0x58F, Script::Armenian),
    (0x591, 0x5FF, Script::Hebrew),
    (0x600, 0x77F, Script::Arabic),
    (0x900, 0x97F, Script::Devanagari),
    (0x980, 0x9FF, Script::Bengali),
    (0xB80, 0xBFF, Script::Tamil),
    (0xC00, 0xC7F, Script::Telugu),
    (0xE00, 0xE7F, Script::Thai),
    (0x10A0, 0x10FF, Script::Georgian),
    (0x1E00, 0x1EFF, Script::Latin),
    (0x3041, 0x30FF, Script::Kana),
    (0x3400, 0x9FFF, Script::Han),
    (0xAC00, 0xD7A3, Script::Hangul),
    (0xFB50, 0xFEFC, Script::Arabic),
];

/// Languages of a script, the one it is taken for first.
///
/// A page may declare any of them; those of Latin script are too many to
/// list.
pub(super) fn languages(script: Script) -> &'static str {
    match script {
        Script::Latin => "",
        Script::Greek => "el",
        Script::Cyrillic => "ru uk be bg sr mk kk ky mn tg tt ba ce cv os ab uz az bs sh cnr sah",
        Script::Armenian => "hy",
        Script::Hebrew => "he iw yi ji lad",
        Script::Arabic => "ar fa ur ps sd ug ckb ku ks az pa arz ary apc prs pnb ms",
        Script::Devanagari => "hi mr ne sa bho mai kok new ks sd",
        Script::Bengali => "bn as mni",
        Script::Tamil => "ta",
        Script::Telugu => "te",
        Script::Thai => "th",
        Script::Georgian => "ka xmf",
        Script::Kana => "ja ain",
        Script::Han => "zh ja yue wuu cmn lzh hak nan ko",
        Script::Hangul => "ko",
    }
}

/// Letters of each script in a text.
#[derive(Debug, Default)]
pub(super) struct Letters([u32; Script::Hangul as usize + 1]);

impl Letters {
    /// Counts them.
    pub(super) fn count(text: &str) -> Letters {
        let mut letters = Letters::default();
        for character in text.chars() {
            if let Some(script) = script_of(character) {
                letters.0[script as usize] += 1;
            }
        }
        letters
    }

    /// How many there are of a script.
    pub(super) fn of(&self, script: Script) -> u32 {
        self.0[script as usize]
    }

    /// The script of most letters, where three in five are of it; Japanese
    /// counts as kana, however much of it is Han.
    pub(super) fn main(&self) -> Option<Script> {
        let all: u32 = self.0.iter().sum();
        let (kana, han) = (self.of(Script::Kana), self.of(Script::Han));
        let is_main = |letters: u32| all > 0 && letters * 5 >= all * 3;
        if is_main(kana + han) {
            let is_japanese = kana * 12 >= kana + han;
            return Some(if is_japanese {
                Script::Kana
            } else {
                Script::Han
            });
        }
        let mut scripts = BLOCKS.iter().map(|block| block.2);
        scripts.find(|&script| is_main(self.of(script)))
    }
}

fn script_of(character: char) -> Option<Script> {
    let code = character as u32;
    if code < 0x80 {
        return character.is_ascii_alphabetic().then_some(Script::Latin);
    }
    let place = BLOCKS.partition_point(|block| block.1 < code);
    let block = BLOCKS.get(place).filter(|block| block.0 <= code)?;
    (!matches!(code, 0xA0..=0xBF | 0xD7 | 0xF7)).then_some(block.2)
}

/// The language that the letters of a text tell, its script known.
pub(super) fn language(text: &str, script: Script) -> &'static str {
    let has = |letters| count_of(text, letters) > 0;
    match script {
        Script::Cyrillic if has("ў") => "be",
        Script::Cyrillic if has("їєґ") => "uk",
        Script::Cyrillic if has("ћђљњџ") => "sr",
        Script::Cyrillic if has("ѓќѕ") => "mk",
        Script::Cyrillic if has("ъщ") && !has("ыэё") => "bg",
        Script::Arabic if has("ےںٹڈ") => "ur",
        Script::Arabic if has("پچژگ") => "fa",
        Script::Han => han(text),
        script => languages(script).split(' ').next().unwrap_or(""),
    }
}

/// Common characters that only one of the two ways of writing has.
const SIMPLIFIED: &str = "这们国来时为对会学后发说过个还东车门问间见长开关现实";
const TRADITIONAL: &str = "這們國來時為對會學後發說過個還東車門問間見長開關現實";

/// How many letters of a text are of these.
#[inline(never)]
fn count_of(text: &str, letters: &str) -> usize {
    let is_of = |letter: &char| letters.chars().any(|known| known == *letter);
    text.chars().filter(is_of).count()
}

fn han(text: &str) -> &'static str {
    let (simplified, traditional) = (count_of(text, SIMPLIFIED), count_of(text, TRADITIONAL));
    match simplified.cmp(&traditional) {
        std::cmp::Ordering::Greater => "zh-Hans",
        std::cmp::Ordering::Less => "zh-Hant",
        std::cmp::Ordering::Equal => "zh",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let script = Letters::count(text).main();
        let found = script.map(|script| language(text, script));
        assert_eq!(found, Some(expected), "{text:?}");
    }

    #[test]
    fn letters_tell_the_language() {
        check("Море поднимается дважды в день, и это видно", "ru");
        check("Море піднімається двічі на день, її видно", "uk");
        check("Морето се вдига два пъти на ден, още", "bg");
        check("يرتفع البحر مرتين في اليوم", "ar");
        check("دریا روزی دو بار بالا می‌آید و پس از آن چند", "fa");
        check("הים עולה פעמיים ביום", "he");
        check("समुद्र दिन में दो बार उठता है", "hi");
        check("海は一日に二度満ちる", "ja");
        check("海水每天涨两次，这是因为月亮", "zh-Hans");
        check("海水每天漲兩次，這是因為月亮", "zh-Hant");
        check("바다는 하루에 두 번 차오른다", "ko");
        check("Η θάλασσα ανεβαίνει δύο φορές", "el");
    }

    #[test]
    fn mixed_text_is_of_no_script() {
        assert_eq!(Letters::count("море sea").main(), None);
        assert_eq!(Letters::count("12 — 34").main(), None);
    }

    #[test]
    fn blocks_are_sorted() {
        assert!(BLOCKS.is_sorted_by(|one, other| one.1 < other.0));
    }
}
