//! Beginnings of words that lines beside the text are made of, whatever the
//! rest of the line says: to subscribe, to sign in, to share, to comment.
//!
//! Weaker evidence than a phrase: it counts in short lines that are no
//! sentence, where the article's own words are paragraphs.

use super::hash::{Dense, SEED, Sieve, hash_on, step};
use super::tables::STROKE;
use crate::text;

/// A language each; a stem that ends in a space is a whole word.
const STEMS: &[(&str, &str)] = &[
    (
        "all",
        "facebook|instagram|linkedin|newslett|telegram|tiktok|twitter|whatsapp|\
         youtube",
    ),
    (
        "ar",
        "اشتراك|اشترك|الاشتراك|التطبيق|التعليق|النشرة|انضم|تابعو|تسجيل|تطبيق|تعليق|\
         سجل |سجّل|شارك|فيسبوك|للاشتراك|واتساب",
    ),
    (
        "cs",
        "aplikac|diskus|diskuz|komentář|odebír|odemkn|předpl|přihlas|přihlás|sdíle",
    ),
    (
        "de",
        "abo |abonn|abos |anmeld|einlogg|komment|leserkomment|lesetipp|login |\
         postfach|registrier|startseite|weiterempf|weiterlesen",
    ),
    ("en", "inbox|subscri|unlimited"),
    (
        "es",
        "boletín|comenta |comparte |descárg|inicia |regístr|suscri|síguenos",
    ),
    (
        "fa",
        "اشتراک|اپلیکیشن|اینستاگرام|تلگرام|ثبت‌نام|خبرنامه|دیدگاه|عضویت|مشترک|نظر |\
         نظرات",
    ),
    (
        "fr",
        "abonn|commentaire|connectez|identifiez|inscrivez|partag|réagi",
    ),
    (
        "he",
        "אפליקצי|בוואטסאפ|בפייסבוק|הטלגרם|הירשמו|הצטרפ|הרשמה|התחבר|וואטסאפ|להרשמה|\
         למנוי|מנוי|עקבו|שתפו|תגוב",
    ),
    (
        "hi",
        "ऐप|टिप्पणी|टेलीग्राम|न्यूज़लेटर|प्रतिक्रिया|फ़ॉलो|फेसबुक|फॉलो|लॉग इन|लॉगिन|\
         व्हाट्सएप|शेयर|सब्सक्राइब",
    ),
    (
        "it",
        "abbon|accedi|commenta |condivid|iscriv|registrat|seguici",
    ),
    (
        "ja",
        "いいね|おすすめ|アプリ|コメント|シェア|フォロー|ログイン|会員|次ページ|登録|購読",
    ),
    (
        "ko",
        "공유|구독|댓글|로그인|추천|카카오톡|팔로우|페이스북|회원",
    ),
    (
        "nl",
        "aanmeld|abonn|inlogg|mailbox|nieuwsbrief|proefperiode|reacties|reageer",
    ),
    (
        "pl",
        "aplikacj|dołącz|komentarz|obserwuj|prenumerat|skomentuj|subskry|udostępn|\
         zaloguj|zarejestr",
    ),
    (
        "pt",
        "aplicativo|assin|cadastr|comentar|compartilh|inscrev|login |siga ",
    ),
    (
        "ru",
        "авториз|войдите|войти |зарегистр|коммент|обсуд|опечатк|поделит|подпис|подпиш|\
         приложени|рассылк|телеграм",
    ),
    (
        "tr",
        "abone|bülten|giriş |katılın|paylaş|takip |tıkla|uygulama|yorum|üye |üyelik",
    ),
    (
        "uk",
        "зареєстр|застосун|комент|обговор|передплат|поділит|поділіт|підпис|підпиш|\
         розсилк|телеграм|увійдіть|увійти ",
    ),
    (
        "zh",
        "下載|下载|举报|会员|公众号|关注|分享|微信|扫码|會員|注册|留言|登入|登录|粉絲|訂閱|註冊|订阅|评论|追蹤",
    ),
];

/// How many stems there are.
const COUNT: usize = {
    let (mut count, mut language) = (0, 0);
    while language < STEMS.len() {
        let list = STEMS[language].1.as_bytes();
        let mut place = 0;
        while place < list.len() {
            count += (list[place] == STROKE) as usize;
            place += 1;
        }
        count += 1;
        language += 1;
    }
    count
};

static TABLE: Dense<COUNT> = Dense::new(&hashed());

const fn hashed() -> [(u32, u8); COUNT] {
    let mut all = [(SEED, 0); COUNT];
    let (mut place, mut language) = (0, 0);
    while language < STEMS.len() {
        let list = STEMS[language].1.as_bytes();
        let mut byte = 0;
        while byte < list.len() {
            if list[byte] == STROKE {
                place += 1;
            } else {
                all[place].0 = step(all[place].0, list[byte]);
            }
            byte += 1;
        }
        place += 1;
        language += 1;
    }
    all
}

/// Bytes of a stem that are looked at first.
const HEAD_BYTES: usize = 3;

/// The heads of all stems: one in ten others passes.
static HEADS: Sieve<32> = heads();

const fn heads() -> Sieve<32> {
    let mut heads = Sieve::new();
    let mut language = 0;
    while language < STEMS.len() {
        let list = STEMS[language].1.as_bytes();
        let (mut hash, mut length, mut place) = (SEED, 0, 0);
        while place < list.len() {
            if list[place] == STROKE {
                assert!(length > HEAD_BYTES, "a stem is shorter than its head");
                (hash, length) = (SEED, 0);
            } else {
                hash = step(hash, list[place]);
                length += 1;
                if length == HEAD_BYTES {
                    heads.add(hash);
                }
            }
            place += 1;
        }
        language += 1;
    }
    heads
}

/// Longest stem, in bytes.
const MAX_BYTES: usize = 40;

/// Whether a word of a folded line begins so.
pub(super) fn has_stem(line: &str) -> bool {
    let mut is_within = false;
    line.char_indices().any(|(place, character)| {
        // Every letter of a script of East or South Asia may begin a word.
        let may_begin = !is_within || character as u32 >= 0x0900;
        is_within = text::is_alphanumeric(character);
        may_begin && is_stem(&line.as_bytes()[place..])
    })
}

/// Whether a text begins with a stem.
fn is_stem(text: &[u8]) -> bool {
    let Some((head, rest)) = text.split_at_checked(HEAD_BYTES) else {
        return false;
    };
    let mut hash = hash_on(SEED, head);
    if !HEADS.lets_through(hash) {
        return false;
    }
    let most = rest.len().min(MAX_BYTES - HEAD_BYTES);
    rest[..most].iter().any(|&byte| {
        hash = step(hash, byte);
        TABLE.get(hash).is_some()
    }) || most == rest.len() && TABLE.get(step(hash, b' ')).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn word_is_told_by_how_it_begins() {
        for line in [
            "zu unseren abonnements",
            "zum login",
            "подписчикам канала",
            "今すぐ登録する",
            "앱에서 구독하고 읽기",
        ] {
            assert!(has_stem(line), "{line}");
        }
        for line in [
            "the apple falls",
            "über abonde",
            "die apparate",
            "a line of the text",
        ] {
            assert!(!has_stem(line), "{line}");
        }
    }

    #[test]
    fn stems_are_sorted_unique_and_folded() {
        for (_, list) in STEMS {
            assert!(
                list.split('|').is_sorted_by(|one, other| one < other),
                "{list}"
            );
            assert_eq!(list.to_lowercase(), *list);
        }
    }
}
