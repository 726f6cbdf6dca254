//! Lines that ask for an address or a subscription.

use super::Group;
use crate::lexicon::topics::Anchor::{Anywhere, Whole};
use crate::lexicon::topics::Topics;

/// The phrases of each kind, by language.
pub(super) const GROUPS: &[Group] = &[
    (
        Topics::SUBSCRIBE,
        Anywhere,
        &[
            (
                "ar",
                "إلى بريدك|اشترك الآن|اشترك في|اشترك معنا|النشرة الإخبارية|\
                النشرة البريدية|بريدك الإلكتروني|قناتنا على|كن مشتركا|كن مشتركاً|\
                للاشتراك في|نشرتنا الإخبارية|نشرتنا البريدية",
            ),
            (
                "cs",
                "do vašeho e-mailu|do vaší schránky|k odběru novinek|koupit předplatné|\
                objednat předplatné|odebírat newsletter|odebírejte náš|podpořte naši|\
                podpořte nás|předplaťte si|přihlaste se k odběru|přihlásit k odběru|\
                váš e-mail",
            ),
            (
                "de",
                "abo abschließen|abo bestellen|abonnieren sie|deine e-mail-adresse|\
                ihre e-mail-adresse|in dein postfach|in ihr postfach|jetzt abonnieren|\
                jetzt mitglied werden|kein spam|keine nachricht mehr verpassen|\
                newsletter abonnieren|newsletter anmelden|nichts mehr verpassen|\
                unser newsletter|unserem newsletter|unseren newsletter|unterstütze uns|\
                unterstützen sie uns|zum newsletter",
            ),
            (
                "en",
                "become a member|become a patron|become a subscriber|by email every|\
                by email once a|check your inbox to|click here to subscribe|\
                don't miss a story|enjoyed this article|enjoyed this story|\
                enjoying this article|enjoying this story|enter your email|free newsletter|\
                funded by readers|get our newsletter|get the latest news|\
                get the latest stories|get the latest updates|in your inbox|in your mailbox|\
                join free|join our mailing list|join our newsletter|join the newsletter|\
                like stories like this|make a donation|melden sie sich an|never miss a post|\
                never miss a story|no spam|once a week by email|one email a week|\
                our daily newsletter|our weekly newsletter|sign up for emails|\
                sign up for free|sign up for our|sign up for the newsletter|\
                sign up for updates|sign up now|sign up to get|sign up to our newsletter|\
                sign up to receive|spam folder|stay informed|stories like this, every|\
                subscribe for free|subscribe for updates|subscribe now|subscribe to our|\
                subscribe to the newsletter|subscribe today|support independent journalism|\
                support our journalism|support our work|support us|supported by readers|\
                tap here to subscribe|thank you for signing up|thank you for subscribing|\
                thanks for reading|thanks for signing up|thanks for subscribing|\
                to your inbox|unsubscribe anytime|unsubscribe at any|want more like this|\
                you're all set|your email address",
            ),
            (
                "es",
                "a tu correo|apoya nuestro periodismo|apúntate a|boletín de noticias|\
                en su correo|en tu bandeja|en tu correo|hazte miembro|hazte socio|\
                hazte suscriptor|nuestro boletín|recibe cada mañana|recibe en tu|\
                recibe las noticias|su correo electrónico|suscribirse|suscríbase|\
                suscríbete|tu correo electrónico",
            ),
            (
                "fa",
                "آدرس ایمیل شما|ایمیل خود را|برای عضویت در|خبرنامه ما|خبرنامه‌ی ما|\
                خرید اشتراک|در خبرنامه|صندوق ایمیل شما|مشترک شوید|نشانی ایمیل شما|\
                کانال تلگرام",
            ),
            (
                "fr",
                "abonnez-vous|chaque matin, recevez|dans votre boîte|devenez membre|\
                devenir membre|faites un don|inscrivez-vous|je m'abonne|\
                ne manquez rien de|nos newsletters|notre lettre d'information|\
                notre newsletter|recevez chaque|recevoir la newsletter|s'abonner|\
                s'inscrire à la newsletter|soutenez-nous|votre adresse e-mail|\
                votre adresse email|votre adresse électronique|votre e-mail",
            ),
            (
                "he",
                "הירשמו|הניוזלטר שלנו|הצטרפו אלינו|הצטרפו למנויים|הצטרפו עכשיו|\
                הרשמה לניוזלטר|כתובת האימייל|כתובת הדוא״ל|כתובת המייל שלך|\
                להרשמה לניוזלטר|לניוזלטר שלנו|לערוץ הוואטסאפ|לערוץ הטלגרם|לתיבת המייל",
            ),
            (
                "hi",
                "अपना ईमेल|आपका ईमेल|आपके इनबॉक्स|टेलीग्राम चैनल|न्यूजलेटर|न्यूज़लेटर|\
                व्हाट्सएप चैनल|सदस्य बनें|सदस्यता लें|सब्सक्राइब",
            ),
            (
                "it",
                "abbonati ora|abbonati subito|canale whatsapp|diventa membro|\
                diventa socio|diventa sostenitore|il tuo indirizzo email|iscriviti|\
                la nostra newsletter|la tua e-mail|la tua email|nella tua casella|\
                ricevi ogni|sostieni il nostro|sostienici",
            ),
            (
                "ja",
                "line友だち|ニュースレター|メルマガ|メールでお届け|メールアドレスを|メールマガジン|会員になる|友だち追加|定期購読|記事をメールで|\
                購読する|購読を申し込む",
            ),
            (
                "ko",
                "구독 신청|구독하기|구독하세요|네이버에서 구독|뉴스레터|메일로 받아|메일로 보내 드립|이메일 주소|정기구독|채널 추가|\
                카카오톡 채널",
            ),
            (
                "nl",
                "abonneer je|abonneren op|de nieuwsbrief|in je inbox|in je mailbox|\
                in uw mailbox|je e-mailadres|meld je aan|mis niets van|\
                neem een abonnement|ontvang dagelijks|ontvang het laatste nieuws|\
                onze nieuwsbrief|schrijf je in|steun ons|steun onze|uw e-mailadres|\
                word abonnee|word lid",
            ),
            (
                "pl",
                "być na bieżąco|bądź na bieżąco|kup prenumeratę|kup subskrypcję|\
                na newsletter|na twoją skrzynkę|nasz newsletter|naszego newslettera|\
                odbieraj najważniejsze|otrzymuj najważniejsze|subskrybuj|\
                twój adres e-mail|twój e-mail|wesprzyj nas|wspieraj nas|wykup dostęp|\
                wykup prenumeratę|zapisz mnie|zapisz się|zasubskrybuj|\
                zostań prenumeratorem|zostań subskrybentem",
            ),
            (
                "pt",
                "apoie o nosso|assinar newsletter|assine a newsletter|assine a nossa|\
                assine agora|assine já|assine nossa|cadastre-se|canal no whatsapp|\
                em seu e-mail|inscreva-se|na sua caixa|no seu e-mail|nossa newsletter|\
                quero receber|receba as notícias|receba no whatsapp|seja assinante|\
                seja um assinante|seu endereço de e-mail|subscreva a|torne-se assinante|\
                torne-se membro",
            ),
            (
                "ru",
                "telegram-канал|в нашем telegram|вам на почту|ваш e-mail|ваш email|\
                ваш адрес электронной|ваша почта|канал в telegram|на вашу почту|\
                наша рассылка|нашу рассылку|новостная рассылка|одним письмом|\
                поддержать проект|поддержите нас|подписаться на|подписывайтесь на|\
                подпишись на|подпишитесь|рассылку новостей|телеграм-канал",
            ),
            (
                "tr",
                "abone ol|abone olun|bize destek olun|bizi takip et|bültenimize|e-bülten|\
                e-posta adresiniz|e-posta adresinizi|e-posta kutunuz|e-posta kutunuza|\
                e-posta kutunuzda|gelen kutunuza|gelen kutunuzda|haber bülteni|\
                telegram kanalımız|whatsapp kanalımız|üyeliğinizi başlatın",
            ),
            (
                "uk",
                "ваша електронна адреса|ваша електронна пошта|на вашу пошту|на розсилку|\
                наша розсилка|нашу розсилку|підписатися на|підписуйтесь на|\
                підписуйтеся на|підпишіться|підтримайте нас|підтримайте нашу|\
                підтримати редакцію|у нашому каналі",
            ),
            (
                "vi",
                "bản tin của chúng tôi|đăng ký nhận bản tin|đăng ký nhận tin|\
                địa chỉ email",
            ),
            (
                "zh-Hans",
                "关注公众号|加入会员|微信公众号|您的电子邮箱|您的邮箱|成为会员|扫码关注|欢迎订阅|点击订阅|电子邮箱地址|立即订阅|订阅我们|订阅新闻|\
                订阅每|订阅通讯|订阅邮件|输入邮箱|长按识别二维码",
            ),
            (
                "zh-Hant",
                "line好友|加入會員|您的信箱|您的電子郵件|成為會員|歡迎訂閱|立即訂閱|粉絲專頁|訂閱我們|訂閱新聞|訂閱每|輸入電子郵件|追蹤我們|\
                電子報|點擊訂閱",
            ),
        ],
    ),
    (
        Topics::SUBSCRIBE,
        Whole,
        &[
            ("ar", "اشتراك|الاشتراك|النشرة|انضم إلينا"),
            (
                "cs",
                "newsletter a novinky|odběr novinek|odebírat|předplatné",
            ),
            (
                "de",
                "abonnement|abonnieren|kostenlos anmelden|mitglied werden|\
                newsletter bestellen",
            ),
            (
                "en",
                "email|email address|follow|get updates|join now|join us|newsletter|\
                newsletters|sign up|stay connected|stay in touch|stay up to date|\
                stay updated|submit|subscribe",
            ),
            (
                "es",
                "apuntarme|apúntate|boletines|boletín|correo electrónico|suscripción|\
                únete",
            ),
            ("fa", "اشتراک|خبرنامه|عضویت"),
            (
                "fr",
                "adresse e-mail|inscription|je m'inscris|lettre d'information|s'inscrire",
            ),
            ("he", "הרשמה|מינוי|ניוזלטר"),
            ("hi", "ईमेल|साइन अप करें"),
            (
                "it",
                "abbonamenti|abbonamento|abbonati|indirizzo email|iscrivimi|\
                newsletter gratuita",
            ),
            ("ja", "メールアドレス|無料登録|登録する|購読"),
            ("ko", "구독|신청하기|이메일"),
            (
                "nl",
                "aanmelden|abonneren|e-mailadres|nieuwsbrief|nieuwsbrieven",
            ),
            ("pl", "adres e-mail|prenumerata|subskrypcja"),
            ("pt", "assinar|assine|e-mail|newsletter grátis"),
            ("ru", "подписаться|подписка|рассылка|электронная почта"),
            ("tr", "abonelik|bülten|kaydol|kayıt ol|üye ol"),
            ("uk", "передплата|підписатися|підписка|розсилка"),
            ("zh-Hans", "提交|电子邮箱|订阅|邮箱"),
            ("zh-Hant", "信箱|訂閱|送出|電子郵件"),
        ],
    ),
];
