//! Lines that announce or link other articles.

use super::Group;
use crate::lexicon::topics::Anchor::{Anywhere, Start, Whole};
use crate::lexicon::topics::Topics;

/// The phrases of each kind, by language.
pub(super) const GROUPS: &[Group] = &[
    (
        Topics::RELATED,
        Start,
        &[
            (
                "ar",
                "إقرأ أيضا|اقرأ أيضا|اقرأ أيضاً|اقرأ أيضًا|اقرأ المزيد|المزيد حول|\
                ذات صلة:|شاهد أيضا|شاهد أيضاً|طالع أيضا|طالع أيضاً|قد يهمك|للمزيد:|\
                مقالات قد تهمك",
            ),
            (
                "cs",
                "další články z|mohlo by vás|podívejte se také|přečtěte si|související:|\
                viz také|více k tématu|čtěte i|čtěte také|čtěte více",
            ),
            (
                "de",
                "auch interessant:|auch lesenswert|das könnte sie auch|hier lesen sie|\
                lesen sie auch|lesen sie hier|lesen sie mehr|lesetipp|lesetipps der|\
                lies auch|mehr aus dem ressort|mehr aus der rubrik|mehr dazu:|\
                mehr zum thema:|passend dazu:|siehe auch:",
            ),
            (
                "en",
                "also read|don't miss:|more from|more in|more on this|more:|\
                people who viewed this|read also|read more about|read more:|read next:|\
                recommended:|related:|see also:|top stories in|top stories on|watch:|\
                you may also like|you might also be interested|you might also like",
            ),
            (
                "es",
                "archivado en|le puede interesar|lea más|lea también|lee más|lee también|\
                leer más|mira también|más información:|relacionado:|sigue toda la|\
                también en portada|también te puede|te puede interesar|te recomendamos|\
                vea también|ver también|véase también",
            ),
            (
                "fa",
                "این مطلب را هم|بخوانید:|بیشتر ببینید|بیشتر بخوانید|خبر مرتبط|\
                مطالعه کنید:|مطلب مرتبط|همچنین بخوانید",
            ),
            (
                "fr",
                "en savoir plus|lire aussi|lire la suite|lire également|lisez aussi|\
                nos lecteurs ont|notre sélection|pour aller plus loin|retrouvez tous nos|\
                sur le même sujet|voir aussi|à découvrir aussi|à lire :|à lire aussi|\
                à lire sur|à lire également|à voir aussi",
            ),
            (
                "he",
                "אולי יעניין|כתבות נוספות|כתבות שאולי|לכתבה המלאה|עוד באתר|עוד בנושא|\
                קרא עוד|קראו גם|קראו עוד|ראו גם",
            ),
            (
                "hi",
                "इसे भी पढ़ें|और पढ़ें|और भी पढ़ें|पढ़ें:|यह भी देखें|यह भी पढ़ें|\
                ये भी पढ़ें|संबंधित खबर",
            ),
            (
                "it",
                "correlato:|guarda anche|leggi anche|leggi di più|leggi tutto|\
                per approfondire:|potrebbe interessarti|ti potrebbe interessare|\
                vedi anche",
            ),
            (
                "ja",
                "あわせて読みたい|こちらも読|併せて読みたい|前の記事|参考記事|合わせて読みたい|次のページ：|次の記事|次ページ：|続きを読む|関連ニュース|\
                関連リンク|関連記事|関連：",
            ),
            (
                "ko",
                "관련 글|관련 기사|관련 뉴스|관련글|관련기사|다음 기사|더 알아보기|더 읽기|이전 기사|함께 보면|함께 읽으면",
            ),
            (
                "nl",
                "bekijk ook|gerelateerd:|lees hier meer|lees meer|lees ook|lees verder|\
                meer lezen|ook interessant|zie ook",
            ),
            (
                "pl",
                "czytaj również|czytaj także|czytaj też|czytaj więcej|\
                może cię zainteresować|polecamy:|przeczytaj również|przeczytaj także|\
                przeczytaj też|sprawdź także|sprawdź też|więcej na ten temat|\
                zobacz również|zobacz także|zobacz też|zobacz więcej na",
            ),
            (
                "pt",
                "assista também|confira também|leia ainda|leia mais|leia também|\
                mais sobre este|mais sobre o assunto|recomendado:|saiba mais|veja mais|\
                veja também|você também pode",
            ),
            (
                "ru",
                "больше новостей|вам может быть интересно|еще по теме|ещё по теме|\
                материал по теме|по теме:|подробнее:|рекомендуемые материалы|\
                смотрите также|также по теме|читайте по теме|читайте также|читать далее|\
                читать дальше|читать полностью|читать также",
            ),
            (
                "tr",
                "ayrıca bakınız|ayrıca okuyun|bunlara da göz|bunları da okuyun|\
                bunu da okuyun|daha fazla oku|devamını oku|günün öne çıkan|ilgili haber|\
                ilgili haberler|ilginizi çekebilir|şunlar da ilginizi",
            ),
            (
                "uk",
                "більше за темою|більше новин|вас може зацікавити|детальніше:|\
                дивіться також|за темою:|також за темою|читайте за темою|читайте також|\
                читати далі|читати також|ще за темою",
            ),
            (
                "vi",
                "bài liên quan|có thể bạn quan tâm|tin liên quan|xem thêm:|đọc thêm",
            ),
            (
                "zh-Hans",
                "上一篇|下一篇|原标题|参见：|另请参阅|延伸阅读|推荐阅读|更多阅读|本文来自|点击阅读|相关报道|相关新闻|相关阅读|阅读原文|阅读更多",
            ),
            (
                "zh-Hant",
                "你可能還想看|延伸閱讀|推薦閱讀|更多報導|更多新聞|更多閱讀|相關報導|相關新聞|相關閱讀|看更多：|閱讀更多",
            ),
        ],
    ),
    (
        Topics::RELATED,
        Whole,
        &[
            (
                "ar",
                "آخر الأخبار|أحدث الأخبار|أخبار ذات صلة|أخبار متعلقة|اخترنا لك|اخترنا لكم|\
                الأكثر قراءة|الأكثر مشاهدة|المزيد من الأخبار|تابع القراءة|قد يعجبك أيضا|\
                قد يعجبك أيضاً|مختارات|مقالات ذات صلة|مقالات مشابهة|مواضيع ذات صلة|\
                موضوعات متعلقة",
            ),
            (
                "cs",
                "další zprávy|další články|doporučené články|doporučujeme|nejnovější|\
                nejnovější články|nejčtenější|nejčtenější články|podobné články|\
                pokračovat|související|související články|více zpráv|z domova",
            ),
            (
                "de",
                "aktuelle nachrichten|auch interessant|beliebte artikel|\
                das könnte dich auch interessieren|die besten geschichten|empfehlungen|\
                empfehlungen der redaktion|für sie empfohlen|im fokus|jetzt lesen|\
                mehr dazu|mehr lesen|mehr zum thema|meistgelesen|meistgelesene artikel|\
                neueste artikel|nächster artikel|top-themen|unsere empfehlungen|\
                unsere tipps|verwandte artikel|verwandte themen|vorheriger artikel|\
                weitere artikel|weitere meldungen|weitere nachrichten|weiterlesen|\
                zum weiterlesen|ähnliche artikel",
            ),
            (
                "en",
                "around the web|continue reading|discover more|don't miss|editor's picks|\
                editors' picks|elsewhere|explore more|from around the web|\
                in case you missed it|keep reading|latest|latest articles|latest news|\
                latest posts|latest stories|more articles|more for you|more like this|\
                more news|more posts|more stories|more to explore|more to read|\
                most popular|most read|most shared|most viewed|next article|next post|\
                next story|next up|our picks|our picks for today|people also read|\
                picked for you|picks for you|popular|popular articles|popular posts|\
                popular stories|previous article|previous post|previous story|read more|\
                read next|read on|recent articles|recent news|recent posts|\
                recent stories|recommended|recommended articles|recommended for you|\
                recommended reading|recommended stories|related|related articles|\
                related content|related coverage|related links|related news|\
                related posts|related products|related reading|related reads|\
                related resources|related stories|related topics|see also|staff picks|\
                stories for you|top news|top picks|top stories|trending|trending now|\
                trending stories|up next|what to read next|you may also enjoy|\
                you may be interested in|you may like|you might also enjoy|\
                you might like",
            ),
            (
                "es",
                "artículo anterior|artículo siguiente|artículos relacionados|destacados|\
                en portada|lo más leído|lo más visto|lo último|más información|\
                más leídas|más noticias|más sobre este tema|noticias relacionadas|\
                recomendado para ti|recomendados|seguir leyendo|sigue leyendo|\
                últimas noticias",
            ),
            (
                "fa",
                "آخرین اخبار|اخبار مرتبط|ادامه مطلب|ادامه‌ی مطلب|تازه‌ترین خبرها|\
                مطالب مرتبط|مطالب مشابه|مطالب پیشنهادی|پربازدید|پربازدیدترین|\
                پربازدیدترین‌ها|پرمخاطب‌ترین|پیشنهاد سردبیر|پیشنهاد ما|یہ بھی پڑھیں",
            ),
            (
                "fr",
                "ailleurs sur le web|article précédent|article suivant|articles liés|\
                articles recommandés|articles similaires|contenus liés|\
                dans la même rubrique|derniers articles|dernières actualités|\
                l'actualité en continu|les incontournables|les plus lus|\
                les plus partagés|lire l'article|lire plus|nos derniers articles|\
                plus d'articles|recommandé pour vous|sur le même thème|\
                vous aimerez aussi|à découvrir|à lire|à ne pas manquer",
            ),
            (
                "he",
                "הכי נקראות|הנצפות ביותר|הנקראות ביותר|חדשות אחרונות|כתבות מומלצות|\
                כתבות קשורות|לכתבה הבאה|מומלצים|מומלצים בשבילך|עוד כתבות",
            ),
            (
                "hi",
                "अन्य खबरें|आपके लिए|आपके लिए सुझाव|और खबरें|ट्रेंडिंग|ताज़ा खबरें|\
                ताजा खबरें|बड़ी खबरें|बेशक पढ़ें|लोकप्रिय खबरें|संबंधित लेख|\
                संबंधित समाचार|सबसे ज़्यादा पढ़ी गईं|सबसे ज़्यादा पढ़े गए|\
                सबसे ज्यादा पढ़ी गई",
            ),
            (
                "it",
                "altri articoli|articoli correlati|articoli simili|articolo precedente|\
                articolo successivo|consigliati|consigliati per te|continua a leggere|\
                da non perdere|i nostri consigli|i più letti|in evidenza|le più lette|\
                notizie correlate|per approfondire|più letti|scelti per te|\
                sullo stesso argomento|ultime notizie|ultimi articoli",
            ),
            (
                "ja",
                "あなたにおすすめ|おすすめ|おすすめ記事|こちらもおすすめ|この記事も読まれています|よく読まれている記事|アクセスランキング|トピックス|\
                ピックアップ|ランキング|人気ランキング|人気記事|人気記事ランキング|新着記事|最新ニュース|最新記事|注目記事|特集|編集部のおすすめ|\
                関連する記事|関連コンテンツ",
            ),
            (
                "ko",
                "랭킹 뉴스|많이 본 기사|많이 본 뉴스|실시간 뉴스|오늘의 추천|이 시각 주요뉴스|인기 기사|인기 뉴스|인기기사|주요 뉴스|\
                주요뉴스|최신 기사|최신 뉴스|최신기사|추천 기사|추천 뉴스|추천기사|편집자 추천|함께 볼만한 기사",
            ),
            (
                "nl",
                "aanbevolen|aanbevolen artikelen|aanbevolen voor jou|\
                dit vind je misschien ook interessant|gerelateerd|gerelateerde artikelen|\
                het laatste nieuws|laatste nieuws|meer artikelen|meer nieuws|\
                meer over dit onderwerp|meest bekeken|meest gelezen|net binnen|\
                onze keuze|ook lezen|populair|tips van de redactie|verder lezen|\
                volgend artikel|vorige artikel",
            ),
            (
                "pl",
                "czytaj dalej|inne artykuły|najchętniej czytane|najczęściej czytane|\
                najnowsze|najnowsze artykuły|najnowsze wiadomości|najpopularniejsze|\
                następny artykuł|podobne artykuły|polecamy|polecane|polecane artykuły|\
                poprzedni artykuł|powiązane|powiązane artykuły|warto przeczytać|\
                wiadomości dnia|więcej artykułów|wybrane dla ciebie|zobacz inne",
            ),
            (
                "pt",
                "artigos relacionados|as mais lidas|continue lendo|destaques|em alta|\
                leia a seguir|mais lidas|mais lidos|mais notícias|mais vistos|\
                matérias relacionadas|notícias relacionadas|não perca|próxima matéria|\
                recomendado para você|recomendamos para você|relacionadas|relacionados|\
                você pode gostar|você pode se interessar|últimas notícias",
            ),
            (
                "ru",
                "вам будет интересно|вам может понравиться|выбор редакции|главные новости|\
                другие материалы|другие новости|еще новости|ещё новости|лента новостей|\
                материалы по теме|новости партнеров|новости партнёров|новости по теме|\
                по теме|популярное|популярные статьи|последние новости|похожие материалы|\
                похожие новости|похожие статьи|предыдущая статья|рекомендуем|\
                рекомендуем почитать|самое популярное|самое читаемое|сейчас читают|\
                следующая статья|топ новостей",
            ),
            (
                "tr",
                "benzer haberler|bunlar da ilginizi çekebilir|diğer haberler|\
                editörün seçimi|editörün seçtikleri|en çok okunan|en çok okunan haberler|\
                en çok okunanlar|günün haberleri|popüler haberler|sizin için seçtik|\
                sizin için seçtiklerimiz|son dakika haberleri|son haberler|sonraki haber|\
                çok okunanlar|önceki haber|öne çıkanlar|önerilen haberler|önerilenler",
            ),
            (
                "uk",
                "вам може сподобатися|вибір редакції|головні новини|за темою|\
                матеріали за темою|найпопулярніше|найчитаніше|наступна стаття|\
                новини за темою|новини партнерів|останні новини|попередня стаття|\
                популярне|популярні новини|популярні статті|рекомендуємо|\
                рекомендуємо прочитати|стрічка новин|схожі матеріали|схожі новини|\
                схожі статті|інші новини",
            ),
            (
                "vi",
                "bài cùng chuyên mục|bài viết liên quan|tin mới nhất|tin nổi bật|\
                đọc nhiều|đọc nhiều nhất",
            ),
            (
                "zh-Hans",
                "为你推荐|为您推荐|今日热点|大家都在看|排行榜|推荐文章|更多文章|更多新闻|最新文章|最新新闻|热点推荐|热点新闻|热门推荐|热门文章|\
                热门新闻|猜你喜欢|相关内容|相关推荐|相关文章|相关链接|精彩推荐|编辑推荐|阅读排行",
            ),
            (
                "zh-Hant",
                "人氣排行|今日熱門|你可能也喜歡|即時新聞|您可能也喜歡|您可能會有興趣的文章|推薦文章|更多相關新聞|最新新聞|為你推薦|熱門排行|熱門文章|\
                熱門新聞|猜你喜歡|相關內容|相關文章|相關連結|編輯推薦|編輯精選",
            ),
        ],
    ),
    (
        Topics::RELATED,
        Anywhere,
        &[(
            "en",
            "stories you may like|stories you might like|you may have missed",
        )],
    ),
];
