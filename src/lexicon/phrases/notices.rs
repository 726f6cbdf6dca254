//! Lines that must be there: advertising, consent, rights.

use super::Group;
use crate::lexicon::topics::Anchor::{Anywhere, Start, Whole};
use crate::lexicon::topics::Topics;

/// The phrases of each kind, by language.
pub(super) const GROUPS: &[Group] = &[
    (
        Topics::AD,
        Whole,
        &[
            (
                "ar",
                "إعلان|إعلانات|مادة إعلانية|محتوى برعاية|محتوى مدفوع|محتوى ممول",
            ),
            (
                "cs",
                "inzerce|komerční sdělení|placený obsah|reklama|reklamní sdělení|\
                sponzorováno",
            ),
            (
                "de",
                "anzeige|anzeigen|artikel wird nach der anzeige fortgesetzt|\
                bezahlter inhalt|gesponsert|sponsored post|weiterlesen nach der anzeige|\
                werbung",
            ),
            (
                "en",
                "ad|ad feedback|ads|advertisement|advertisement - scroll to continue|\
                advertisements|advertising|annons|article continues below|\
                article continues below advertisement|content continues below|\
                continues after advertisement|\
                continues below advertisement|mainos|paid content|paid post|promoted|\
                scroll to continue|scroll to continue reading|sponsored|\
                sponsored content|story continues after ad|\
                story continues after advertisement|story continues below|\
                story continues below advertisement",
            ),
            (
                "es",
                "anuncio|anuncios|contenido patrocinado|continúa después de la publicidad|\
                patrocinado|publicidad|publirreportaje",
            ),
            ("fa", "آگهی|تبلیغ|تبلیغات|رپرتاژ آگهی|پاداش"),
            (
                "fr",
                "annonce|annonces|contenu partenaire|contenu sponsorisé|\
                la suite après cette publicité|publicité|sponsorisé",
            ),
            ("he", "מודעה|ממומן|פרסומת|תוכן ממומן|תוכן שיווקי"),
            ("hi", "प्रायोजित|प्रायोजित सामग्री|विज्ञापन"),
            (
                "it",
                "annunci|annuncio|contenuto promozionale|contenuto sponsorizzato|\
                continua dopo la pubblicità|pubblicità|sponsorizzato",
            ),
            ("ja", "pr|スポンサード|スポンサーリンク|広告|提供"),
            ("ko", "광고|광고 영역|스폰서|협찬"),
            (
                "nl",
                "advertentie|advertenties|betaalde inhoud|gesponsord|gesponsorde inhoud|\
                lees verder na de advertentie|partnerbijdrage",
            ),
            (
                "pl",
                "artykuł sponsorowany|dalszy ciąg artykułu pod reklamą|\
                materiał promocyjny|materiał sponsorowany|ogłoszenie|reklamy",
            ),
            (
                "pt",
                "anúncio|anúncios|conteúdo patrocinado|continua após a publicidade|\
                continua depois da publicidade|publicidade",
            ),
            (
                "ru",
                "на правах рекламы|партнерский материал|партнёрский материал|реклама|\
                реклама на сайте|рекламное объявление|спонсорский материал",
            ),
            (
                "tr",
                "haberin devamı reklamdan sonra|ilan|reklam|reklamlar|sponsorlu|\
                sponsorlu içerik",
            ),
            (
                "uk",
                "на правах реклами|партнерський матеріал|промо|спонсорський матеріал",
            ),
            ("vi", "nội dung tài trợ|quảng cáo"),
            ("zh-Hans", "商业推广|广告|推广|赞助内容|赞助商内容"),
            ("zh-Hant", "廣告|廣編特輯|贊助|贊助內容"),
        ],
    ),
    (
        Topics::CONSENT,
        Anywhere,
        &[
            ("ar", "سياسة ملفات تعريف|ملفات الكوكيز|ملفات تعريف الارتباط"),
            (
                "cs",
                "nastavení cookies|používá cookies|používáme cookies|\
                používáme soubory cookie|souborů cookie",
            ),
            (
                "de",
                "cookie-einstellungen|cookies akzeptieren|cookies zulassen|nutzt cookies|\
                partner nutzen cookies|verwenden wir cookies|verwendet cookies|\
                wir nutzen cookies|wir verwenden cookies",
            ),
            (
                "en",
                "accept all cookies|accept cookies|agree to their use|consent to the use|\
                cookie notice|cookie policy|cookie preferences|cookie settings|\
                legitimate interest|manage consent|manage cookies|manage your cookies|\
                our partners store|partners use cookies|reject all cookies|\
                store and/or access information|use of cookies|uses cookies|\
                we and our partners|we use cookies|we value your privacy|\
                your privacy choices",
            ),
            (
                "es",
                "aceptar cookies|configurar cookies|cookies propias y de terceros|\
                política de cookies|usa cookies|usamos cookies|utiliza cookies|\
                utilizamos cookies",
            ),
            ("fa", "از کوکی استفاده|از کوکی ها استفاده|از کوکی‌ها استفاده"),
            (
                "fr",
                "accepter les cookies|continuer sans accepter|gérer les cookies|\
                paramétrer les cookies|politique de cookies|utilise des cookies|\
                utilisent des cookies|utilisons des cookies",
            ),
            (
                "he",
                "משתמש בעוגיות|משתמשים בעוגיות|משתמשת בעוגיות|קבצי עוגיות|קובצי cookie|\
                קובצי עוגיות|שימוש בעוגיות|שימוש בקבצי עוגיות",
            ),
            (
                "hi",
                "कुकी नीति|कुकीज का इस्तेमाल|कुकीज का उपयोग|कुकीज़ का इस्तेमाल|\
                कुकीज़ का उपयोग",
            ),
            (
                "it",
                "accetta i cookie|cookie di terze parti|informativa sui cookie|\
                preferenze sui cookie|usa i cookie|utilizza cookie|utilizza i cookie|\
                utilizziamo cookie|utilizziamo i cookie",
            ),
            (
                "ja",
                "cookie を使用|cookieの使用|cookieを使用|cookieポリシー|cookie設定|クッキーの使用|クッキーを使用",
            ),
            ("ko", "쿠키 사용|쿠키 설정|쿠키를 사용"),
            (
                "nl",
                "alle cookies accepteren|cookie-instellingen|cookies aanpassen|\
                cookies weigeren|gebruikt cookies|maakt gebruik van cookies|\
                we gebruiken cookies|wij gebruiken cookies",
            ),
            (
                "pl",
                "plików cookie|plików cookies|ustawienia cookies|używa cookies",
            ),
            (
                "pt",
                "aceitar cookies|configurações de cookies|gerenciar cookies",
            ),
            (
                "ru",
                "использование файлов cookie|использованием файлов cookie|\
                используем cookie|используем cookies|используем куки|\
                используем файлы cookie|использует cookie|использует cookies|\
                использует куки|использует файлы cookie|принять cookies",
            ),
            (
                "tr",
                "çerez ayarları|çerez kullan|çerez kullanır|çerez kullanıyoruz|\
                çerez politikası|çerezler kullanılmaktadır|çerezleri kabul|\
                çerezleri kullanıyoruz",
            ),
            (
                "uk",
                "використовує cookie|використовуємо cookie|використовуємо cookies|\
                файли cookie|файлів cookie",
            ),
            ("vi", "sử dụng cookie"),
            (
                "zh-Hans",
                "cookie 政策|cookie政策|cookie设置|使用 cookie|使用cookie|使用cookies|接受所有cookie",
            ),
            ("zh-Hant", "cookie 設定|接受所有 cookie"),
        ],
    ),
    (
        Topics::LEGAL,
        Anywhere,
        &[
            (
                "ar",
                "الشروط والأحكام|جميع الحقوق محفوظة|سياسة الخصوصية|شروط الاستخدام|\
                كل الحقوق محفوظة",
            ),
            (
                "cs",
                "obchodní podmínky|ochrana osobních údajů|podmínky použití|\
                všechna práva vyhrazena|zásady ochrany",
            ),
            (
                "de",
                "alle rechte vorbehalten|allgemeine geschäftsbedingungen|\
                datenschutzerklärung|datenschutzhinweise|nutzungsbedingungen",
            ),
            (
                "en",
                "all rights reserved|powered by wordpress|privacy notice|privacy policy|\
                protected by recaptcha|terms & conditions|terms and conditions|\
                terms of service|terms of use",
            ),
            (
                "es",
                "aviso legal|condiciones de uso|política de privacidad|\
                todos los derechos reservados|términos de uso|términos y condiciones",
            ),
            (
                "fa",
                "تمامی حقوق محفوظ|حریم خصوصی|شرایط استفاده|همه حقوق محفوظ|کلیه حقوق|\
                کلیه‌ی حقوق",
            ),
            (
                "fr",
                "conditions d'utilisation|conditions générales|mentions légales|\
                politique de confidentialité|tous droits réservés",
            ),
            (
                "he",
                "כל הזכויות שמורות|מדיניות פרטיות|תנאי שימוש|תקנון האתר",
            ),
            (
                "hi",
                "उपयोग की शर्तें|गोपनीयता नीति|नियम और शर्तें|सर्वाधिकार सुरक्षित",
            ),
            (
                "it",
                "condizioni d'uso|informativa sulla privacy|note legali|\
                riproduzione riservata|termini e condizioni|tutti i diritti riservati",
            ),
            (
                "ja",
                "プライバシーポリシー|個人情報保護方針|利用規約|無断複製|無断転載|著作権",
            ),
            (
                "ko",
                "개인정보 처리방침|개인정보처리방침|무단 전재|무단전재|이용약관|재배포 금지|저작권자",
            ),
            (
                "nl",
                "algemene voorwaarden|alle rechten voorbehouden|gebruiksvoorwaarden|\
                privacybeleid|privacyverklaring",
            ),
            (
                "pl",
                "polityka prywatności|regulamin serwisu|warunki korzystania|\
                wszelkie prawa zastrzeżone",
            ),
            (
                "pt",
                "política de privacidade|termos de uso|termos e condições|\
                todos os direitos reservados",
            ),
            (
                "ru",
                "все права защищены|политика конфиденциальности|\
                пользовательское соглашение|правила использования|при перепечатке|\
                условия использования",
            ),
            (
                "tr",
                "aydınlatma metni|gizlilik politikası|kullanım koşulları|\
                kullanım şartları|tüm hakları saklıdır",
            ),
            (
                "uk",
                "всі права захищено|всі права захищені|політика конфіденційності|\
                правила використання|умови використання|усі права захищено|\
                усі права захищені",
            ),
            (
                "zh-Hans",
                "使用条款|服务条款|未经授权不得转载|版权所有|用户协议|隐私政策",
            ),
            (
                "zh-Hant",
                "使用條款|服務條款|未經授權|版權所有|著作權所有|隱私權政策",
            ),
        ],
    ),
    (
        Topics::CONSENT,
        Whole,
        &[
            ("ar", "رفض الكل|قبول الكل"),
            (
                "cs",
                "odmítnout vše|přijmout vše|přijmout všechny|souhlasím se všemi",
            ),
            ("de", "alle ablehnen|alle akzeptieren|zustimmen"),
            (
                "es",
                "aceptar todas|aceptar todo|rechazar todas|rechazar todo",
            ),
            ("fa", "پذیرش همه"),
            ("fr", "tout accepter|tout refuser"),
            ("he", "אישור הכול|אישור הכל"),
            ("hi", "सभी स्वीकार करें"),
            (
                "it",
                "accetta tutti|accetta tutto|rifiuta tutti|rifiuta tutto",
            ),
            ("ja", "すべて受け入れる|すべて拒否|すべて許可"),
            ("ko", "모두 거부|모두 동의|모두 허용"),
            ("nl", "alle akkoord|alles accepteren|alles weigeren"),
            (
                "pl",
                "akceptuj wszystkie|akceptuję wszystkie|odrzuć wszystkie|\
                zaakceptuj wszystkie",
            ),
            (
                "pt",
                "aceitar todos|aceitar tudo|rejeitar todos|rejeitar tudo",
            ),
            ("ru", "отклонить все|принять все"),
            ("tr", "tümünü kabul et|tümünü reddet"),
            ("uk", "відхилити всі|прийняти все|прийняти всі"),
            ("zh-Hans", "全部拒绝|全部接受|接受全部"),
            ("zh-Hant", "全部拒絕"),
        ],
    ),
    (
        Topics::AD,
        Anywhere,
        &[
            (
                "ar",
                "المقال مستمر بعد الإعلان|تتمة بعد الإعلان|روابط تابعة|قد نحصل على عمولة|\
                يستمر بعد الإعلان",
            ),
            (
                "cs",
                "affiliate odkazy|dostaneme provizi|pokračování pod reklamou|\
                pokračuje po reklamě|pokračuje pod reklamou|získat provizi",
            ),
            (
                "de",
                "affiliate-link|affiliate-links|erhalten wir eine kleine provision|\
                erhalten wir eine provision|erhalten wir provision|\
                erhält die redaktion eine provision|nach der anzeige weiter|\
                nach der werbung weiter|provisions-links|unter der anzeige weiter|\
                weiter nach der anzeige|weiter nach der werbung|\
                wir erhalten eine provision",
            ),
            (
                "en",
                "advertisement - continue|advertisement – continue|affiliate commission|\
                affiliate disclosure|affiliate link|affiliate links|after this advert|\
                article continues after|below this advert|carries on after the ad|\
                carries on after the advert|continue reading below|\
                continues after the ad|continues after the advert|\
                continues after the advertisement|earn a small commission|\
                earn a small cut|earn from qualifying purchases|\
                earns from qualifying purchases|goes on after the ad|\
                goes on after the advert|may earn commission|scroll down for the rest|\
                scroll on for the rest|story continues after|\
                this post contains affiliate|we may earn a commission|\
                we may receive a commission",
            ),
            (
                "es",
                "continúa después del anuncio|continúa tras el anuncio|\
                continúa tras la publicidad|enlaces de afiliación|enlaces de afiliado|\
                enlaces de afiliados|llevamos una comisión|\
                llevamos una pequeña comisión|recibir una comisión|\
                sigue después de la publicidad|sigue después del anuncio|\
                sigue tras el anuncio|sigue tras la publicidad|una pequeña comisión si",
            ),
            (
                "fa",
                "ادامه بعد از تبلیغ|ادامه مطلب پس از تبلیغ|ادامه پس از تبلیغ",
            ),
            (
                "fr",
                "continue après la publicité|la suite après cette annonce|lien affilié|\
                liens affiliés|liens d'affiliation|percevoir une commission|\
                recevoir une commission|suite après la pub|suite après la publicité|\
                suite de l'article après la publicité|touchons une commission|\
                touchons une petite commission",
            ),
            (
                "he",
                "הכתבה ממשיכה אחרי הפרסומת|המשך אחרי הפרסומת|המשך לאחר הפרסומת",
            ),
            ("hi", "विज्ञापन के नीचे जारी|विज्ञापन के बाद जारी"),
            (
                "it",
                "continua dopo l'annuncio|continua sotto la pubblicità|link affiliati|\
                link affiliato|link di affiliazione|prosegue dopo la pubblicità|\
                ricevere una commissione|una piccola commissione",
            ),
            (
                "ja",
                "アフィリエイトプログラム|アフィリエイトリンク|アフィリエイト広告|広告のあとに続|広告の下に続|広告の後に続",
            ),
            (
                "ko",
                "광고 다음에 계속|광고 뒤에 계속|광고 뒤에 이어|광고 아래 계속|광고 후 계속|수수료를 받을 수|제휴 링크",
            ),
            (
                "nl",
                "affiliatelinks|door na de advertentie|door onder de advertentie|\
                een kleine commissie|ontvangen we een commissie|\
                ontvangen wij een commissie|verder na de advertentie|\
                verder onder de advertentie",
            ),
            (
                "pl",
                "ciąg dalszy pod reklamą|ciąg tekstu pod reklamą|\
                część artykułu pod reklamą|część tekstu pod reklamą|dalej pod reklamą|\
                link afiliacyjny|linki afiliacyjne|niewielką prowizję|otrzymać prowizję|\
                otrzymujemy prowizję",
            ),
            (
                "pt",
                "continua após o anúncio|continua depois do anúncio|ganhar uma comissão|\
                ganhar uma pequena comissão|link de afiliado|links de afiliados|\
                receber uma comissão|receber uma pequena comissão|\
                segue após a publicidade|segue depois da publicidade",
            ),
            (
                "ru",
                "партнерские ссылки|партнёрские ссылки|получаем комиссию|\
                получить комиссию|продолжается после рекламы|продолжение под рекламой|\
                продолжение после рекламы",
            ),
            (
                "tr",
                "devamı reklamdan sonra|komisyon alabiliriz|komisyon kazanabiliriz|\
                reklamdan sonra devam|reklamın altında devam|\
                satış ortaklığı bağlantıları",
            ),
            (
                "uk",
                "отримати комісію|партнерські посилання|продовження під рекламою|\
                продовження після реклами",
            ),
            ("zh-Hans", "广告之后继续|广告后继续|联盟链接|赚取佣金"),
            ("zh-Hant", "廣告之後繼續|廣告後繼續|聯盟連結|賺取佣金"),
        ],
    ),
    (
        Topics::LEGAL,
        Start,
        &[("en", "copyright (c)|copyright ©|©")],
    ),
];
