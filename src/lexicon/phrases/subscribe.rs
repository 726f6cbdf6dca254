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
                النشرة البريدية|بريدك الإلكتروني|كن مشتركا|كن مشتركاً|نشرتنا الإخبارية|\
                نشرتنا البريدية",
            ),
            (
                "cs",
                "do vašeho e-mailu|do vaší schránky|k odběru novinek|koupit předplatné|\
                objednat předplatné|odebírat newsletter|podpořte nás|předplaťte si|\
                přihlaste se k odběru|přihlásit k odběru|váš e-mail",
            ),
            (
                "de",
                "abo abschließen|abo bestellen|abonnieren sie|deine e-mail-adresse|\
                ihre e-mail-adresse|in dein postfach|in ihr postfach|jetzt abonnieren|\
                jetzt mitglied werden|kein spam|newsletter abonnieren|\
                newsletter anmelden|unser newsletter|unserem newsletter|\
                unseren newsletter|unterstütze uns|unterstützen sie uns|zum newsletter",
            ),
            (
                "en",
                "become a member|become a patron|become a subscriber|by email every|\
                by email once a|don't miss a story|enjoyed this article|\
                enjoyed this story|enjoying this article|enjoying this story|\
                enter your email|free newsletter|funded by readers|get our newsletter|\
                get the latest news|get the latest stories|get the latest updates|\
                in your inbox|in your mailbox|join free|join our mailing list|\
                join our newsletter|join the newsletter|like stories like this|\
                make a donation|melden sie sich an|never miss a post|never miss a story|\
                no spam|once a week by email|one email a week|our daily newsletter|\
                our weekly newsletter|sign up for emails|sign up for free|\
                sign up for our|sign up for the newsletter|sign up for updates|\
                sign up now|sign up to get|sign up to our newsletter|sign up to receive|\
                spam folder|stay informed|stories like this, every|subscribe for free|\
                subscribe for updates|subscribe now|subscribe to our|\
                subscribe to the newsletter|subscribe today|support our journalism|\
                support our work|support us|supported by readers|thanks for reading|\
                thanks for subscribing|to your inbox|unsubscribe anytime|\
                unsubscribe at any|want more like this|your email address",
            ),
            (
                "es",
                "a tu correo|apoya nuestro periodismo|apúntate a|boletín de noticias|\
                en su correo|en tu bandeja|en tu correo|hazte miembro|hazte socio|\
                hazte suscriptor|nuestro boletín|recibe en tu|su correo electrónico|\
                suscribirse|suscríbase|suscríbete|tu correo electrónico",
            ),
            (
                "fa",
                "آدرس ایمیل شما|ایمیل خود را|خبرنامه ما|خبرنامه‌ی ما|خرید اشتراک|\
                در خبرنامه|صندوق ایمیل شما|مشترک شوید|نشانی ایمیل شما",
            ),
            (
                "fr",
                "abonnez-vous|dans votre boîte|devenez membre|devenir membre|\
                faites un don|inscrivez-vous|je m'abonne|nos newsletters|\
                notre lettre d'information|notre newsletter|recevoir la newsletter|\
                s'abonner|s'inscrire à la newsletter|soutenez-nous|votre adresse e-mail|\
                votre adresse email|votre adresse électronique|votre e-mail",
            ),
            (
                "he",
                "הירשמו|הניוזלטר שלנו|הצטרפו אלינו|הצטרפו למנויים|הצטרפו עכשיו|\
                הרשמה לניוזלטר|כתובת האימייל|כתובת הדוא״ל|כתובת המייל שלך|לניוזלטר שלנו|\
                לתיבת המייל",
            ),
            (
                "hi",
                "अपना ईमेल|आपका ईमेल|आपके इनबॉक्स|न्यूजलेटर|न्यूज़लेटर|सदस्य बनें|\
                सदस्यता लें|सब्सक्राइब",
            ),
            (
                "it",
                "abbonati ora|abbonati subito|diventa membro|diventa socio|\
                diventa sostenitore|il tuo indirizzo email|iscriviti|\
                la nostra newsletter|la tua e-mail|la tua email|nella tua casella|\
                sostieni il nostro|sostienici",
            ),
            (
                "ja",
                "ニュースレター|メルマガ|メールでお届け|メールアドレスを|メールマガジン|会員になる|定期購読|購読する|購読を申し込む",
            ),
            (
                "ko",
                "구독 신청|구독하기|구독하세요|뉴스레터|메일로 받아|메일로 보내 드립|이메일 주소|정기구독",
            ),
            (
                "nl",
                "abonneer je|abonneren op|de nieuwsbrief|in je inbox|in je mailbox|\
                in uw mailbox|je e-mailadres|meld je aan|neem een abonnement|\
                onze nieuwsbrief|schrijf je in|steun ons|steun onze|uw e-mailadres|\
                word abonnee|word lid",
            ),
            (
                "pl",
                "kup prenumeratę|kup subskrypcję|na newsletter|na twoją skrzynkę|\
                nasz newsletter|naszego newslettera|subskrybuj|twój adres e-mail|\
                twój e-mail|wesprzyj nas|wspieraj nas|wykup dostęp|wykup prenumeratę|\
                zapisz mnie|zapisz się|zasubskrybuj|zostań prenumeratorem|\
                zostań subskrybentem",
            ),
            (
                "pt",
                "apoie o nosso|assinar newsletter|assine a newsletter|assine a nossa|\
                assine agora|assine já|assine nossa|cadastre-se|em seu e-mail|\
                inscreva-se|na sua caixa|no seu e-mail|nossa newsletter|quero receber|\
                seja assinante|seja um assinante|seu endereço de e-mail|subscreva a|\
                torne-se assinante|torne-se membro",
            ),
            (
                "ru",
                "вам на почту|ваш e-mail|ваш email|ваш адрес электронной|ваша почта|\
                на вашу почту|наша рассылка|нашу рассылку|новостная рассылка|\
                одним письмом|поддержать проект|поддержите нас|подписаться на|\
                подписывайтесь на|подпишись на|подпишитесь|рассылку новостей",
            ),
            (
                "tr",
                "abone ol|abone olun|bize destek olun|bültenimize|e-bülten|\
                e-posta adresiniz|e-posta adresinizi|e-posta kutunuz|e-posta kutunuza|\
                e-posta kutunuzda|gelen kutunuza|gelen kutunuzda|haber bülteni|\
                üyeliğinizi başlatın",
            ),
            (
                "uk",
                "ваша електронна адреса|ваша електронна пошта|на вашу пошту|на розсилку|\
                наша розсилка|нашу розсилку|підписатися на|підписуйтесь на|\
                підписуйтеся на|підпишіться|підтримайте нас|підтримати редакцію",
            ),
            (
                "vi",
                "bản tin của chúng tôi|đăng ký nhận bản tin|đăng ký nhận tin|\
                địa chỉ email",
            ),
            (
                "zh-Hans",
                "加入会员|您的电子邮箱|您的邮箱|成为会员|欢迎订阅|点击订阅|电子邮箱地址|立即订阅|订阅我们|订阅新闻|订阅每|订阅通讯|订阅邮件|输入邮箱",
            ),
            (
                "zh-Hant",
                "加入會員|您的信箱|您的電子郵件|成為會員|歡迎訂閱|立即訂閱|訂閱我們|訂閱新聞|訂閱每|輸入電子郵件|電子報|點擊訂閱",
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
