//! Lines that say reading on takes an account or money.

use super::Group;
use crate::lexicon::topics::Anchor::Anywhere;
use crate::lexicon::topics::Topics;

/// The phrases of each kind, by language.
pub(super) const GROUPS: &[Group] = &[(
    Topics::GATE,
    Anywhere,
    &[
        (
            "ar",
            "أنشئ حسابا|أنشئ حساباً|الإلغاء في أي وقت|حصري للمشتركين|سجل الآن|\
                سجل دخولك|سجل مجانا|سجّل الآن|سجّل دخولك|سجّل مجاناً|شهرا مجانا|\
                شهراً مجاناً|لإكمال القراءة|لديك حساب|لقراءة المقال كاملا|\
                لقراءة المقال كاملاً|للمشتركين فقط|لمتابعة القراءة|مشترك بالفعل|\
                يوما مجانا|يوماً مجاناً",
        ),
        (
            "cs",
            "dní zdarma|jen pro předplatitele|jste předplatitel|máte už účet|\
                máte účet?|měsíc zdarma|odemknout článek|odemkněte si|\
                pokračovat ve čtení|pouze pro předplatitele|pouze předplatitelům|\
                pro pokračování ve čtení|pro přečtení celého|přihlaste se a|už máte účet|\
                vytvořte si účet|zaregistrujte se a|zaregistrujte se zdarma|\
                zrušit kdykoli|zrušit můžete kdykoli|získejte přístup|čtěte dál",
        ),
        (
            "de",
            "anmelden und weiterlesen|artikel freischalten|bereits abonnent|\
                bereits ein konto|bereits mitglied|bereits registriert|\
                exklusiv für abonnenten|gratis testen|jederzeit kündbar|\
                jetzt im digitalabo|jetzt registrieren|jetzt weiterlesen|\
                konto anlegen und|kostenlos registrieren|kostenlos testen|\
                lesen sie alle artikel|mit einem abo|monat gratis|monat kostenlos|\
                monatlich kündbar|noch kein abo|nur für abonnenten|nur für mitglieder|\
                registrieren sie sich|registrieren, um|schon abonnent|schon ein konto|\
                schon registriert|sie möchten weiterlesen|tage gratis|tage kostenlos|\
                um diesen artikel zu lesen|um weiterzulesen|weiterlesen mit|zum login|\
                zum weiterlesen anmelden",
        ),
        (
            "en",
            "already a member|already a subscriber|already have an account|\
                already registered|already signed up|already subscribed|\
                articles remaining|become a member to|cancel any time|cancel anytime|\
                continue reading with|create a free account to|create an account to|\
                day free|days free|exclusive for subscribers|exclusive to subscribers|\
                free articles left|free articles this month|free stories this month|\
                free story this month|free to read this|free trial|get unlimited access|\
                have an account?|last free article|last free story|log in or sign up|\
                log in to continue|log in to read|login to read|members only|month free|\
                months free|need a subscription|not a subscriber|plans start at|\
                read the full article with|register now to read|register to continue|\
                register to read|sign in or create|sign in to continue|sign in to read|\
                sign up to continue|sign up to read|start your trial|\
                subscribe to continue|subscribe to read|subscribe to unlock|\
                subscribers only|subscription required|this article is for subscribers|\
                this content is for members|this post is for paid subscribers|\
                to continue reading|to keep reading|to read the full|unlock full access|\
                unlock the full|unlock this article|with a subscription|\
                you have reached your limit|you've reached your limit",
        ),
        (
            "es",
            "accede a todo el contenido|cancela cuando quieras|contenido exclusivo|\
                crea tu cuenta|crea una cuenta|días gratis|exclusivo para suscriptores|\
                mes gratis|para continuar leyendo|para leer el artículo completo|\
                para leer este artículo|para seguir leyendo|prueba gratis|\
                regístrate gratis|regístrate para|regístrese para|solo para suscriptores|\
                suscríbete para|sólo para suscriptores|ya eres suscriptor|\
                ya es suscriptor|ya soy suscriptor|ya tienes una cuenta|¿ya eres miembro|\
                ¿ya estás suscrito|¿ya tienes cuenta",
        ),
        (
            "fa",
            "برای ادامه خواندن|برای ادامه مطالعه|برای ادامه‌ی مطالعه|\
                برای خواندن متن کامل|برای مطالعه متن کامل|ثبت نام کرده‌اید|\
                ثبت‌نام کرده‌اید|حساب کاربری دارید|رایگان ثبت نام|رایگان ثبت‌نام|\
                روز رایگان|لغو در هر زمان|ماه رایگان|مخصوص مشترکان|ویژه مشترکان|\
                ویژه‌ی مشترکان|ویژه‌ی مشترکین",
        ),
        (
            "fr",
            "accédez à tous nos|article réservé|contenu exclusif|créez un compte|\
                créez votre compte|de cet article à lire|débloquer cet article|\
                déjà abonné|déjà abonnée|déjà inscrit|déjà membre|essai gratuit|\
                inscrivez-vous gratuitement|je crée mon compte|jours d'essai|\
                jours gratuits|la suite est réservée|lire la suite de l'article|\
                mois gratuit|mois offert|offres d'abonnement|pour continuer la lecture|\
                pour continuer votre lecture|pour lire la suite|réservé aux abonnés|\
                réservé à nos abonnés|réservée aux abonnés|vous avez déjà un compte|\
                vous êtes abonné|édition abonnés",
        ),
        (
            "he",
            "ביטול בכל עת|חודש בחינם|חודש חינם|ימים חינם|יש לך חשבון|יש לכם חשבון|\
                כבר מנוי|כבר מנויים|כבר רשומים|כדי להמשיך לקרוא|להמשך קריאה|למנויים בלבד|\
                לקרוא את הכתבה המלאה|לקריאת הכתבה המלאה|לרכישת מינוי|רוצים להמשיך לקרוא",
        ),
        (
            "hi",
            "आगे पढ़ने के लिए|कभी भी रद्द|केवल ग्राहकों के लिए|केवल सदस्यों के लिए|\
                दिन मुफ़्त|दिन मुफ्त|पहले से खाता|पहले से सदस्य|पूरा लेख पढ़ने के लिए|\
                पूरी खबर पढ़ने|महीना मुफ़्त|महीना मुफ्त|मुफ़्त रजिस्टर|मुफ्त रजिस्टर|\
                लॉगिन करें|सिर्फ सदस्यों के लिए",
        ),
        (
            "it",
            "abbonati per continuare|abbonati per leggere|accedi o registrati|\
                articolo riservato|contenuto esclusivo|continua a leggere con|\
                crea un account|disdici quando vuoi|giorni gratis|giorni gratuiti|\
                già abbonato?|hai già un account|leggi l'articolo completo|\
                per continuare a leggere|per leggere l'articolo|\
                per proseguire la lettura|prova gratis|prova gratuita|registrati gratis|\
                riservata agli abbonati|riservato agli abbonati|scopri le offerte|\
                sei già abbonato|sei già iscritto|sei già registrato|solo per abbonati|\
                un mese gratis",
        ),
        (
            "ja",
            "いつでも解約|か月無料|この記事は有料|すでに会員の方|アカウントをお持ちの|ログインして続き|ログインして記事|ログインして読む|ヶ月無料|\
                会員の方は|会員登録|会員限定|全文を読む|初月無料|既に会員の方|日間無料|月は無料|有料会員|残り文字|無料で試す|無料体験|登録すると続き|\
                続きをお読み|続きを読むには|続きを読む場合",
        ),
        (
            "ko",
            "계속 읽으려면|계정이 있으신가요|구독자 전용|구독하고 계속|기사를 계속 보시려면|달 무료|로그인 후|로그인이 필요|로그인하고|\
                로그인하시면|무료 체험|언제든 해지|언제든지 해지|유료 회원|이미 구독|이미 회원|전문을 보시려면|회원 가입|회원 전용|회원가입|\
                회원만 볼 수",
        ),
        (
            "nl",
            "al abonnee|al een abonnement|al lid?|alleen voor abonnees|\
                alleen voor leden|dagen gratis|elk moment opzegbaar|\
                exclusief voor abonnees|gratis proberen|heb je al een account|\
                heeft u al een account|log in om|maak een account|\
                maak een gratis account|maand gratis|maandelijks opzegbaar|\
                meld je aan om|om dit artikel te lezen|om verder te lezen|probeer gratis|\
                start gratis proef|verder lezen?",
        ),
        (
            "pl",
            "aby czytać dalej|aby przeczytać|czytaj dalej za|dni za darmo|\
                dostęp do artykułu|dostępna dla prenumeratorów|\
                dostępne dla prenumeratorów|dostępny dla prenumeratorów|\
                dostępny tylko dla|jesteś już prenumeratorem|jesteś już subskrybentem|\
                masz już konto|miesiąc za darmo|odblokuj dostęp|\
                rezygnacja w każdej chwili|rezygnujesz kiedy chcesz|\
                tylko dla prenumeratorów|tylko dla subskrybentów|wypróbuj za darmo|\
                zarejestruj się|załóż darmowe konto|załóż konto|żeby czytać dalej|\
                żeby przeczytać cały",
        ),
        (
            "pt",
            "cadastre-se grátis|cadastre-se para|cancele quando quiser|\
                clique aqui e assine|conteúdo exclusivo|crie sua conta|crie uma conta|\
                dias grátis|entre para comentar|faça seu login|já sou assinante|\
                já tem conta|já tem uma conta|já é assinante|leia a matéria completa|\
                mês grátis|para assinantes|para continuar a ler|para continuar lendo|\
                para ler a matéria|para ler esta reportagem|para ler o artigo|\
                teste grátis",
        ),
        (
            "ru",
            "войдите, чтобы|дней бесплатно|дня бесплатно|доступен только подписчикам|\
                доступно только подписчикам|есть аккаунт?|зарегистрируйтесь|\
                месяц бесплатно|отмена в любой момент|отменить в любой момент|\
                оформите подписку|оформить подписку|попробуйте бесплатно|\
                продолжение доступно|только для подписчиков|только по подписке|\
                уже есть аккаунт|уже есть подписка|уже зарегистрированы|уже подписаны|\
                читать полную версию|чтобы дочитать|чтобы продолжить чтение|\
                чтобы прочитать статью|чтобы читать дальше",
        ),
        (
            "tr",
            "abone olmak için|abonelere özel|abonelere özeldir|bir ay ücretsiz|\
                devamını okumak için|gün ücretsiz|haberin devamı için|hesabınız var mı|\
                istediğiniz zaman iptal|okumaya devam etmek için|sadece abonelere|\
                tamamını okumak için|yalnızca abonelere|zaten üye misiniz|ücretsiz dene|\
                ücretsiz deneyin|ücretsiz üye ol|üye girişi|üye olun|üyelik girişi",
        ),
        (
            "uk",
            "вже зареєстровані|вже маєте акаунт|вже підписані|вже є підписка|\
                днів безкоштовно|доступне передплатникам|доступний лише передплатникам|\
                зареєструйтесь|зареєструйтеся|лише для передплатників|місяць безкоштовно|\
                оформити передплату|оформіть передплату|продовження доступне|\
                скасувати будь-коли|скасувати можна будь-коли|спробуйте безкоштовно|\
                тільки для передплатників|увійдіть, щоб|щоб продовжити читання|\
                щоб прочитати статтю|щоб читати далі|є акаунт?",
        ),
        (
            "vi",
            "dành cho thành viên|đã có tài khoản|đăng nhập để đọc|để đọc tiếp",
        ),
        (
            "zh-Hans",
            "仅限会员|仅限订阅|会员专享|会员专属|免费注册|免费试用|免费阅读|已有帐号|已有账号|已经是会员|注册后继续|登录后可|登录后查看|\
                登录后阅读|登录查看|登录阅读|继续阅读全文|解锁全文|订阅以继续|订阅后阅读|阅读全文请|随时取消|随时可以取消|首月免费",
        ),
        (
            "zh-Hant",
            "僅限會員|僅限訂閱|免費註冊|免費試用|免費閱讀|已有帳號|已經是會員|會員專屬|會員限定|登入後可|登入後繼續|登入後閱讀|登入閱讀|看全文|\
                繼續閱讀全文|解鎖全文|訂閱以繼續|訂閱後閱讀|隨時取消|隨時可以取消|首月免費",
        ),
    ],
)];
