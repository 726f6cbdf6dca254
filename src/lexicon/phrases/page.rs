//! Lines about the page itself: who wrote it, when, and ways around.

use super::Group;
use crate::lexicon::topics::Anchor::{Anywhere, Start, Whole};
use crate::lexicon::topics::Topics;

/// The phrases of each kind, by language.
pub(super) const GROUPS: &[Group] = &[
    (
        Topics::BYLINE,
        Start,
        &[
            ("ar", "إعداد|الكاتب:|المصدر:|بقلم|تحرير:|كتب|كتبت"),
            (
                "cs",
                "autor|autorka:|napsal|napsala|připravil|připravila|text:",
            ),
            ("de", "autorin:|ein artikel von|ein beitrag von|von"),
            (
                "en",
                "author:|by|edited by|posted by|published by|reviewed by|story by|\
                words by|written by",
            ),
            ("es", "autora:|escrito por|por|redacción:"),
            ("fa", "به قلم|خبرنگار:|مترجم:|نویسنده|نگارنده:|گزارش:"),
            (
                "fr",
                "auteur|par|propos recueillis par|publié par|rédigé par|écrit par",
            ),
            ("he", "כתב|כתבה:|כתבת|מאת"),
            ("hi", "रिपोर्ट:|रिपोर्टर:|लेखक|संवाददाता:"),
            ("it", "a cura di|articolo di|autore|di|scritto da"),
            (
                "ja",
                "取材・文|執筆：|文/|文・|文：|構成・文|筆者：|著者:|著者：",
            ),
            ("ko", "글|기자|취재"),
            (
                "nl",
                "door|geschreven door|redactie:|tekst:|van onze verslaggever",
            ),
            ("pl", "oprac.|opracowanie:|przez"),
            ("pt", "da redação|reportagem:|texto:"),
            (
                "ru",
                "автор|авторы:|материал подготовил|подготовил|подготовила|текст:",
            ),
            ("tr", "haber:|hazırlayan:|kaynak:|muhabir:|yazan:|yazar:"),
            ("uk", "авторка:|підготував|підготувала"),
            ("vi", "bài viết của|tác giả:"),
            ("zh-Hans", "作者|撰文|来源：|编辑：|记者|责任编辑："),
            ("zh-Hant", "來源：|文／|編輯：|記者|責任編輯："),
        ],
    ),
    (
        Topics::META,
        Anywhere,
        &[
            ("ar", "دقائق قراءة|دقيقة قراءة|مدة القراءة|وقت القراءة"),
            ("cs", "doba čtení|min čtení|minut čtení|minuty čtení"),
            ("de", "lesezeit"),
            (
                "en",
                "min read|min. read|mins read|minute read|minutes read|minutes to read|\
                read time|reading time",
            ),
            (
                "es",
                "min de lectura|min. de lectura|minutos de lectura|tiempo de lectura",
            ),
            ("fa", "دقیقه مطالعه|زمان مطالعه"),
            (
                "fr",
                "lecture :|min de lecture|minutes de lecture|temps de lecture",
            ),
            ("he", "דקות קריאה|זמן קריאה"),
            ("hi", "मिनट पढ़ें|मिनट में पढ़ें"),
            ("it", "min di lettura|minuti di lettura|tempo di lettura"),
            ("ja", "この記事は約|で読めます"),
            ("ko", "분 소요|읽는 시간"),
            ("nl", "leestijd"),
            (
                "pl",
                "czas czytania|min czytania|minut czytania|minuty czytania",
            ),
            ("pt", "min de leitura|minutos de leitura|tempo de leitura"),
            (
                "ru",
                "время чтения|мин на чтение|мин. чтения|минут чтения|минуты чтения",
            ),
            ("tr", "dakika okuma|dakikalık okuma|dk okuma|okuma süresi"),
            (
                "uk",
                "хв читання|хвилин читання|хвилини читання|час читання",
            ),
            ("vi", "phút đọc"),
            ("zh-Hans", "分钟阅读|阅读时长|阅读时间"),
            ("zh-Hant", "分鐘閱讀|閱讀時間"),
        ],
    ),
    (
        Topics::META,
        Start,
        &[
            (
                "ar",
                "آخر تحديث|تاريخ النشر|تم التحديث|تم النشر|حدث في|نشر في|نُشر في",
            ),
            (
                "cs",
                "aktualizováno|naposledy upraveno|publikováno|vydáno|zveřejněno",
            ),
            (
                "de",
                "aktualisiert|erschienen am|geändert am|stand:|veröffentlicht|\
                zuletzt aktualisiert",
            ),
            (
                "en",
                "date:|first published|last modified|last updated|posted|published|\
                updated",
            ),
            ("es", "actualizado|creado:|publicado|última actualización"),
            (
                "fa",
                "به روز رسانی|به‌روزرسانی|تاریخ انتشار|زمان انتشار|منتشر شده",
            ),
            ("fr", "mis à jour|mise à jour|modifié le|publié"),
            ("he", "עדכון אחרון|עודכן|פורסם|תאריך פרסום"),
            ("hi", "अपडेट किया|अपडेट:|अपडेटेड|पब्लिश्ड|प्रकाशन तिथि|प्रकाशित"),
            (
                "it",
                "aggiornato|pubblicato|ultima modifica|ultimo aggiornamento",
            ),
            ("ja", "公開日|公開：|投稿日|掲載日|更新日|更新：|最終更新"),
            ("ko", "기사입력|입력"),
            (
                "nl",
                "bijgewerkt|geplaatst op|gepubliceerd|laatst bijgewerkt|laatste update",
            ),
            (
                "pl",
                "aktualizacja|data publikacji|dodano:|opublikowano|ostatnia aktualizacja|\
                publikacja:|zaktualizowano",
            ),
            ("pt", "atualizado|última atualização"),
            (
                "ru",
                "дата публикации|изменено|обновлено|опубликовано|последнее обновление",
            ),
            (
                "tr",
                "giriş tarihi|güncelleme|güncellendi|oluşturulma|son güncelleme|\
                yayımlanma|yayın tarihi|yayınlanma",
            ),
            (
                "uk",
                "дата публікації|змінено|оновлено|опубліковано|останнє оновлення",
            ),
            ("vi", "cập nhật|ngày đăng|xuất bản|đăng lúc"),
            ("zh-Hans", "发布于|发布日期|发布时间|发表于|更新于|更新时间"),
            (
                "zh-Hant",
                "更新於|更新時間|發佈時間|發布於|發布日期|發布時間|發表於",
            ),
        ],
    ),
    (
        Topics::NAV,
        Whole,
        &[
            (
                "ar",
                "إغلاق|اتصل بنا|التالي|الرئيسية|السابق|الشروط|عرض المزيد",
            ),
            (
                "cs",
                "další|domů|předchozí|zavřít|zobrazit více|zpět nahoru",
            ),
            (
                "de",
                "in diesem artikel|inhaltsverzeichnis|mehr anzeigen|schließen|weiter|\
                zurück",
            ),
            (
                "en",
                "about us|accueil|advertise|advertise with us|back to home|back to top|\
                careers|close|collapse|contact|contact us|datenschutz|edit on github|\
                edit this page|expand|faq|help|home|impressum|in this article|inicio|\
                kontakt|load more|menu|nach oben|newer posts|next|older comments|\
                older posts|on this page|prev|previous|privacy|search|see all|see more|\
                show more|sitemap|skip to content|skip to main content|\
                skip to navigation|startseite|table of contents|terms|toggle menu|\
                toggle navigation|top|view all|view more|zum inhalt springen",
            ),
            (
                "es",
                "anterior|cerrar|siguiente|ver más|ver todo|volver arriba",
            ),
            ("fa", "بعدی|صفحه اصلی|قبلی|نمایش بیشتر"),
            (
                "fr",
                "afficher plus|fermer|haut de page|précédent|retour en haut|suivant|\
                voir plus|voir tout",
            ),
            ("he", "דף הבית|הבא|הצג עוד|הקודם|טען עוד|צור קשר"),
            ("hi", "अगला|और देखें|गोपनीयता|नियम|पिछला|संपर्क|सभी देखें|होम"),
            (
                "it",
                "chiudi|mostra altro|precedente|successivo|torna su|vedi tutti|vedi tutto",
            ),
            (
                "ja",
                "お問い合わせ|もっと見る|トップへ戻る|ホーム|一覧を見る|前のページ|前へ|次のページ|次へ|目次|閉じる",
            ),
            (
                "ko",
                "고객센터|다음|닫기|더 보기|더보기|맨 위로|목록|이전|전체보기|홈",
            ),
            (
                "nl",
                "bekijk alles|naar boven|sluiten|toon meer|volgende|vorige",
            ),
            (
                "pl",
                "do góry|następna|pokaż więcej|poprzednia|strona główna|zamknij|\
                zobacz więcej",
            ),
            (
                "pt",
                "fechar|início|próxima|próximo|ver mais|ver tudo|voltar ao topo",
            ),
            (
                "ru",
                "главная|далее|загрузить еще|загрузить ещё|закрыть|на главную|наверх|\
                назад|показать еще|показать ещё",
            ),
            (
                "tr",
                "ana sayfa|daha fazla|kapat|sonraki|tümünü gör|yukarı çık|önceki",
            ),
            (
                "uk",
                "вгору|головна|далі|закрити|на головну|нагору|показати ще",
            ),
            ("vi", "trang chủ|xem thêm"),
            (
                "zh-Hans",
                "上一页|下一页|关闭|加载更多|查看更多|目录|联系我们|返回顶部|首页",
            ),
            (
                "zh-Hant",
                "上一頁|下一頁|回到頂部|目錄|看更多|聯絡我們|載入更多|關閉",
            ),
        ],
    ),
    (
        Topics::NAV,
        Start,
        &[(
            "en",
            "joined on|joined:|likes received:|member since|messages:|posts:|\
                reaction score:|reputation:",
        )],
    ),
];
