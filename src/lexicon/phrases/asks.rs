//! Lines that lead to an account, praise an app or sell something.

use super::Group;
use crate::lexicon::topics::Anchor::{Anywhere, Whole};
use crate::lexicon::topics::Topics;

/// The phrases of each kind, by language.
pub(super) const GROUPS: &[Group] = &[
    (
        Topics::SIGN_IN,
        Anywhere,
        &[
            ("de", "hier anmelden|hier einloggen|passwort vergessen"),
            (
                "en",
                "forgot your password|keep me logged in|log in here|remember me|\
                sign in here",
            ),
            ("es", "inicia sesión|olvidaste tu contraseña"),
            ("fr", "connectez-vous|mot de passe oublié"),
            ("it", "accedi qui|password dimenticata"),
            ("ja", "パスワードをお忘れ"),
            ("ko", "비밀번호 찾기"),
            ("nl", "wachtwoord vergeten"),
            ("pl", "nie pamiętasz hasła"),
            ("pt", "esqueceu a senha|faça login"),
            ("ru", "забыли пароль"),
            ("tr", "giriş yapın|şifremi unuttum"),
            ("uk", "забули пароль"),
            ("zh-Hans", "忘记密码|立即登录|请登录"),
            ("zh-Hant", "忘記密碼|立即登入|請登入"),
        ],
    ),
    (
        Topics::SIGN_IN,
        Whole,
        &[
            (
                "ar",
                "إنشاء حساب|تسجيل الدخول|تسجيل دخول|حسابي|دخول|سجل الدخول",
            ),
            (
                "cs",
                "můj účet|přihlásit|přihlásit se|přihlášení|registrace",
            ),
            (
                "de",
                "abmelden|anmelden|einloggen|konto erstellen|mein konto|registrieren",
            ),
            (
                "en",
                "create a free account|create account|create an account|forgot password|\
                log in|log out|login|logout|my account|register|sign in",
            ),
            (
                "es",
                "acceder|crear cuenta|iniciar sesión|mi cuenta|registrarse|regístrate",
            ),
            ("fa", "ثبت نام|ثبت‌نام|حساب من|ورود|ورود و ثبت نام"),
            (
                "fr",
                "connexion|créer un compte|identifiez-vous|mon compte|se connecter",
            ),
            ("he", "החשבון שלי|התחברו|התחברות|כניסה"),
            ("hi", "लॉग इन|लॉग इन करें|लॉगिन|साइन इन|साइन इन करें"),
            ("it", "accedi|esci|il mio account|registrati"),
            ("ja", "マイページ|ログアウト|ログイン|新規登録"),
            ("ko", "내 정보|로그아웃|로그인|로그인하기"),
            ("nl", "inloggen|mijn account|registreren|uitloggen"),
            ("pl", "moje konto|wyloguj|zaloguj|zaloguj się|zarejestruj"),
            (
                "pt",
                "criar conta|entrar|fazer login|iniciar sessão|minha conta",
            ),
            ("ru", "войти|вход|личный кабинет|мой аккаунт|регистрация"),
            ("tr", "giriş|giriş yap|hesabım|çıkış yap"),
            ("uk", "вхід|мій акаунт|особистий кабінет|реєстрація|увійти"),
            ("vi", "đăng ký|đăng nhập"),
            ("zh-Hans", "我的账户|注册|登录|登录/注册|登录注册|退出登录"),
            ("zh-Hant", "我的帳號|登入|登入/註冊|登出|註冊"),
        ],
    ),
    (
        Topics::APP,
        Anywhere,
        &[
            (
                "ar",
                "افتح في التطبيق|اقرأ في التطبيق|تحميل التطبيق|حمل التطبيق|حمل تطبيقنا|\
                حمّل التطبيق|حمّل تطبيقنا|نزل التطبيق",
            ),
            (
                "cs",
                "otevřít v aplikaci|stáhnout aplikaci|stáhněte si aplikaci|\
                stáhněte si naši aplikaci|číst v aplikaci",
            ),
            (
                "de",
                "app herunterladen|in der app lesen|in der app öffnen|jetzt die app|\
                lade die app|laden sie die app|unsere app",
            ),
            (
                "en",
                "download on the|download our|download the app|get our app|get the app|\
                in our app|in the app|on google play|on the app store|one app|\
                open in app|our free app|scan the qr|view in app",
            ),
            (
                "es",
                "abrir en la app|descarga la aplicación|descarga la app|\
                descarga nuestra aplicación|descarga nuestra app|descargar la app|\
                descargue la aplicación|leer en la app|ver en la app",
            ),
            (
                "fa",
                "اپلیکیشن ما را|دانلود اپلیکیشن|در اپلیکیشن بخوانید|دریافت اپلیکیشن|\
                نصب اپلیکیشن",
            ),
            (
                "fr",
                "dans l'appli|lire dans l'application|notre application gratuite|\
                ouvrir dans l'application|télécharger l'application|\
                téléchargez l'application|téléchargez notre application",
            ),
            (
                "he",
                "הורדת האפליקציה|הורידו את האפליקציה|להורדת האפליקציה|לקריאה באפליקציה|\
                פתיחה באפליקציה",
            ),
            ("hi", "एप डाउनलोड|ऐप डाउनलोड|ऐप में खोलें|ऐप में पढ़ें|हमारा ऐप"),
            (
                "it",
                "apri nell'app|leggi nell'app|scarica l'app|scarica la app|\
                scarica la nostra app",
            ),
            (
                "ja",
                "アプリで読む|アプリで開く|アプリをダウンロード|アプリを入手|公式アプリ|無料アプリ",
            ),
            (
                "ko",
                "앱 다운로드|앱 설치|앱에서 보기|앱에서 읽기|앱으로 보기|앱을 다운로드",
            ),
            (
                "nl",
                "download de app|download onze app|lees in de app|lees verder in de app|\
                onze gratis app|open in de app",
            ),
            (
                "pl",
                "czytaj w aplikacji|otwórz w aplikacji|pobierz aplikację|\
                pobierz naszą aplikację|w naszej aplikacji",
            ),
            (
                "pt",
                "abrir no aplicativo|baixe nosso aplicativo|baixe nosso app|\
                baixe o aplicativo|baixe o app|baixe o nosso aplicativo|\
                descarregue a aplicação|leia no aplicativo|ler no app",
            ),
            (
                "ru",
                "в нашем приложении|открыть в приложении|скачайте наше приложение|\
                скачайте приложение|скачать приложение|установите приложение|\
                установить приложение|читать в приложении",
            ),
            (
                "tr",
                "mobil uygulamamızı|uygulamada aç|uygulamada oku|uygulamamızı indir|\
                uygulamamızı indirin|uygulamayı indir|uygulamayı indirin",
            ),
            (
                "uk",
                "відкрити в застосунку|завантажити застосунок|завантажте додаток|\
                завантажте застосунок|завантажте наш застосунок|у застосунку|\
                читати в застосунку",
            ),
            ("vi", "tải ứng dụng"),
            (
                "zh-Hans",
                "app内打开|app内阅读|下载app|下载客户端|下载应用|下载我们的应用|打开app|打开客户端",
            ),
            (
                "zh-Hant",
                "app內閱讀|下載app|下載應用|下載我們的應用|在app中閱讀|打開app|開啟app",
            ),
        ],
    ),
    (
        Topics::PITCH,
        Anywhere,
        &[
            ("ar", "اشتر الآن|اطلب الآن|عرض خاص|كل الأخبار في مكان واحد"),
            (
                "cs",
                "koupit nyní|našli jste chybu|váš prohlížeč nepodporuje|\
                všechny zprávy na jednom místě|zkopírováno do schránky",
            ),
            (
                "de",
                "alle nachrichten an einem ort|dein browser unterstützt kein|\
                fehler gefunden|ihr browser kann dieses|ihr browser unterstützt kein|\
                jetzt bestellen|jetzt kaufen|jetzt sichern|\
                ki-generierte zusammenfassung|mit ki zusammengefasst|stimmen sie ab|\
                war dieser artikel hilfreich",
            ),
            (
                "en",
                "% off|ai-generated summary|all in one place|book a demo|\
                brought to you by|buy now|capital at risk|captions settings, opens|\
                cast your vote|claim your|contact our team|copied to clipboard|\
                copied to the clipboard|current time 0:00|escape will cancel and close|\
                found a mistake|get started for free|get started today|have a question?|\
                have questions?|have your say|help us improve|learn more at|\
                limited time offer|made with artificial intelligence|news in one place|\
                order now|premium publications|premium titles|print this article|\
                print this page|quick poll|quiz of the week|rate this article|\
                report an error|request a demo|save up to|schedule a call|\
                schedule a demo|see a mistake|see an error|see something wrong|\
                seen a mistake|shop now|special offer|sponsored by|spotted a mistake|\
                spotted a typo|spotted an error|start reading|start your free|\
                still have a question|still have questions|summarised by ai|\
                summarized by ai|summary was generated by|take our quiz|\
                this is a modal window|use code|use promo code|video player is loading|\
                your browser cannot play|your browser does not support the|\
                your capital is at risk",
            ),
            (
                "es",
                "compra ahora|comprar ahora|copiado al portapapeles|oferta especial|\
                resumen generado por|su navegador no soporta|todas las noticias en un|\
                tu navegador no es compatible con|tu navegador no soporta",
            ),
            ("fa", "همه خبرها در یک|همه‌ی خبرها در یک جا|پیشنهاد ویژه"),
            (
                "fr",
                "acheter maintenant|copié dans le presse-papiers|offre spéciale|\
                profitez de l'offre|résumé généré par|toute l'actualité au même endroit|\
                toute l'actualité en un|votre navigateur ne prend pas en charge|\
                votre navigateur ne supporte pas",
            ),
            ("he", "כל החדשות במקום אחד|מבצע מיוחד"),
            ("hi", "सभी खबरें एक|सारी खबरें एक ही जगह"),
            (
                "it",
                "acquista ora|copiato negli appunti|il tuo browser non supporta|\
                offerta speciale|riassunto generato|tutte le notizie in un",
            ),
            (
                "ja",
                "aiによる要約|あらゆるニュースを|お使いのブラウザは|すべてのニュースを",
            ),
            ("ko", "ai 요약|모든 뉴스를 한|브라우저가 지원하지"),
            (
                "nl",
                "al het nieuws op één|fout gezien|gekopieerd naar klembord|\
                je browser ondersteunt geen|koop nu|nu bestellen|samengevat door ai|\
                tikfout gezien|uw browser ondersteunt geen",
            ),
            (
                "pl",
                "kup teraz|podsumowanie wygenerowane|skopiowano do schowka|\
                twoja przeglądarka nie obsługuje|wszystkie wiadomości w jednym|\
                znalazłeś błąd",
            ),
            (
                "pt",
                "compre agora|o teu navegador não suporta|resumo gerado por|\
                seu navegador não suporta|todas as notícias em um só",
            ),
            (
                "ru",
                "ctrl+enter|ваш браузер не поддерживает|все новости в одном месте|\
                выделите ее и нажмите|выделите её и нажмите|купить сейчас|\
                нашли опечатку|нашли ошибку|скопировано в буфер|специальное предложение",
            ),
            (
                "tr",
                "hemen satın al|panoya kopyalandı|tarayıcınız desteklemiyor|\
                tüm haberler tek",
            ),
            (
                "uk",
                "ваш браузер не підтримує|всі новини в одному|знайшли помилку|\
                помітили помилку|придбати зараз|усі новини в одному",
            ),
            (
                "zh-Hans",
                "一站式新闻|已复制到剪贴板|您的浏览器不支持|所有新闻，尽在|立即购买",
            ),
            (
                "zh-Hant",
                "已複製到剪貼簿|您的瀏覽器不支援|所有新聞，一次|立即購買",
            ),
        ],
    ),
];
