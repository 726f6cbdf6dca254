//! Lines of what readers do: share and comment.

use super::Group;
use crate::lexicon::topics::Anchor::{Anywhere, Start, Whole};
use crate::lexicon::topics::Topics;

/// The phrases of each kind, by language.
pub(super) const GROUPS: &[Group] = &[
    (
        Topics::SHARE,
        Start,
        &[
            ("ar", "تابعنا على|تابعونا على|شارك عبر|شارك على|شاركه على"),
            ("cs", "sdílet na|sledujte nás"),
            (
                "de",
                "folge uns|folgen sie uns|folgt uns|teilen auf|teilen per|teilen via",
            ),
            (
                "en",
                "find us on|follow her on|follow him on|follow me on|follow our|\
                follow the author|follow them on|follow us|like us on|pin this|share it with|\
                share on|share this article|share this news|share this on|\
                share this page|share this post|share this recipe|share this story|\
                share this via|share this video|share via|tweet this",
            ),
            ("es", "compartir en|compartir por|compártelo en|síguenos"),
            ("fa", "اشتراک‌گذاری در|ما را در تلگرام|ما را دنبال کنید"),
            ("fr", "partager par|partager sur|partagez sur|suivez-nous"),
            ("he", "עקבו אחרינו|שתפו ב|שתפו בפייסבוק"),
            ("hi", "हमें फ़ॉलो करें|हमें फॉलो करें"),
            ("it", "condividi con|condividi su|condividi via|seguici"),
            ("ja", "フォローしてください|フォローする|公式line"),
            ("ko", "카카오톡에 공유|트위터에 공유|팔로우|페이스북에 공유"),
            ("nl", "deel op|deel via|delen op|delen via|volg ons"),
            ("pl", "obserwuj nas|udostępnij na|śledź nas"),
            (
                "pt",
                "compartilhar no|compartilhar via|compartilhe no|partilhar no|siga a|\
                siga-nos",
            ),
            (
                "ru",
                "мы в telegram|мы в соцсетях|поделиться в|поделиться во|поделиться через|\
                подписывайтесь на нас|следите за нами",
            ),
            (
                "tr",
                "bizi takip edin|facebook'ta paylaş|twitter'da paylaş|whatsapp'ta paylaş|\
                x'te paylaş",
            ),
            (
                "uk",
                "ми у соцмережах|поділитися в|поділитися у|поширити в|поширити у|\
                підписуйтеся на нас|стежте за нами",
            ),
            ("vi", "chia sẻ qua|chia sẻ trên"),
            ("zh-Hans", "关注我们|分享到|分享至"),
        ],
    ),
    (
        Topics::SHARE,
        Whole,
        &[
            (
                "ar",
                "أرسل بالبريد|انسخ الرابط|تم النسخ|حفظ|شارك|شارك الخبر|شارك المقال|\
                شارك المقالة|شارك هذا المقال|طباعة|مشاركة|مشاركة المقال|نسخ الرابط",
            ),
            (
                "cs",
                "kopírovat odkaz|poslat e-mailem|sdílejte|sdílejte článek|sdílet|\
                sdílet článek|tisk|uložit|vytisknout|zkopírovat odkaz",
            ),
            (
                "de",
                "als e-mail versenden|artikel anhören|artikel drucken|artikel merken|\
                artikel teilen|auf facebook teilen|beitrag teilen|diesen artikel teilen|\
                diesen artikel weiterempfehlen|drucken|link kopieren|link kopiert|merken|\
                per e-mail teilen|per whatsapp teilen|teilen|vorlesen|weiterempfehlen",
            ),
            (
                "en",
                "add to favorites|add to favourites|bookmark|copied|copy link|\
                copy link to this article|copy link to this story|email a friend|\
                email this|email this article|email this story|facebook|follow me|\
                instagram|jump to recipe|like|like this|link copied|link to this update|\
                linkedin|listen|listen to article|listen to this article|\
                listen to this story|permalink|pin for later|pin it|pinterest|post it|\
                print|print article|print recipe|print story|print this|quote|quote post|\
                rate recipe|rate this recipe|reddit|report comment|report post|\
                report this post|save|send by email|send to a friend|share|\
                share by email|share by email or copy link|share it|share this|\
                share this now|share with|share with friends|telegram|tweet|twitter|\
                whatsapp|youtube",
            ),
            (
                "es",
                "comparte|comparte esta noticia|comparte este artículo|\
                comparte este contenido|compartir|compartir artículo|\
                compartir este artículo|compartir noticia|copiar enlace|enlace copiado|\
                enviar por correo|escuchar|guardar|imprimir",
            ),
            (
                "fa",
                "ارسال با ایمیل|ارسال برای دوستان|اشتراک گذاری|اشتراک‌گذاری|\
                این خبر را به اشتراک بگذارید|به اشتراک بگذارید|ذخیره|لینک کوتاه|چاپ|\
                کپی لینک",
            ),
            (
                "fr",
                "copier le lien|enregistrer|envoyer par e-mail|envoyer par email|imprimer|\
                lien copié|lire plus tard|offrir cet article|partager|\
                partager cet article|partager l'article|partagez|partagez cet article|\
                sauvegarder|écouter l'article",
            ),
            (
                "he",
                "האזנה לכתבה|הדפס|הדפסה|העתק קישור|העתקת קישור|שיתוף|שלחו לחבר|שמירה|שתף|\
                שתף כתבה|שתפו|שתפו את הכתבה",
            ),
            (
                "hi",
                "इस खबर को शेयर करें|इसे शेयर करें|खबर शेयर करें|प्रिंट करें|\
                फेसबुक पर शेयर करें|यह लेख शेयर करें|लिंक कॉपी करें|\
                व्हाट्सएप पर शेयर करें|शेयर करें|साझा करें|सेव करें",
            ),
            (
                "it",
                "ascolta l'articolo|condividi|condividi articolo|condividi l'articolo|\
                condividi questa notizia|condividi questo articolo|\
                condividi questo contenuto|copia il link|copia link|invia per email|\
                link copiato|salva|stampa",
            ),
            (
                "ja",
                "facebookでシェア|lineでシェア|lineで送る|urlをコピー|xでシェア|xでシェアする|この記事をシェア|この記事をシェアする|\
                コピーしました|シェア|シェアする|ツイート|ブックマーク|ポスト|ポストする|リンクをコピー|保存|共有|共有する|印刷|印刷する|\
                記事をシェア",
            ),
            (
                "ko",
                "url 복사|공유|공유하기|글자크기|기사 공유|기사 공유하기|기사 듣기|기사공유|링크 복사|스크랩|인쇄|인쇄하기|저장|좋아요|\
                주소 복사|프린트",
            ),
            (
                "nl",
                "afdrukken|artikel delen|bewaren|deel|deel dit artikel|delen|\
                e-mail dit artikel|kopieer link|link gekopieerd|link kopiëren|\
                luister naar dit artikel|printen",
            ),
            (
                "pl",
                "drukuj|kopiuj link|podziel się|podziel się artykułem|posłuchaj|\
                skopiowano link|skopiuj link|udostępnij|udostępnij artykuł|wydrukuj|\
                wyślij mailem|zapisz",
            ),
            (
                "pt",
                "compartilhar|compartilhe|compartilhe esta matéria|\
                compartilhe esta notícia|compartilhe este artigo|copiar link|\
                enviar por e-mail|imprimir matéria|link copiado|ouvir|partilhar|\
                partilhar artigo|partilhe|salvar",
            ),
            (
                "ru",
                "в закладки|копировать ссылку|нравится|печать|поделись|поделитесь|\
                поделитесь с друзьями|поделиться|поделиться новостью|поделиться статьей|\
                поделиться статьёй|распечатать|скопировать ссылку|слушать|сохранить|\
                ссылка скопирована",
            ),
            (
                "tr",
                "bağlantıyı kopyala|beğen|bu haberi paylaş|dinle|e-posta gönder|\
                haberi dinle|haberi paylaş|kaydet|kopyalandı|linki kopyala|paylaş|yazdır|\
                yazıyı paylaş",
            ),
            (
                "uk",
                "друк|зберегти|копіювати посилання|подобається|поділитися|\
                поділитися новиною|поділитися статтею|поділіться|посилання скопійовано|\
                поширити|роздрукувати|скопіювати посилання|слухати",
            ),
            (
                "vi",
                "chia sẻ|chia sẻ bài viết|lưu bài viết|sao chép liên kết",
            ),
            (
                "zh-Hans",
                "一键分享|分享|分享文章|分享本文|分享这篇文章|复制链接|微信|微信扫一扫|微博|我要分享|打印|打印本页|打开微信扫一扫分享|收听|收藏|\
                点赞|转发|链接已复制",
            ),
            (
                "zh-Hant",
                "分享文章內容|分享此文|分享這篇文章|列印|友善列印|收藏文章|臉書|複製連結|讚|轉寄|連結已複製",
            ),
        ],
    ),
    (
        Topics::COMMENTS,
        Start,
        &[
            (
                "de",
                "bitte melden sie sich an, um zu kommentieren|kommentare geschlossen",
            ),
            (
                "en",
                "categories:|comments are closed|did you find this article|filed under|\
                got a news tip|got a tip?|have a news tip|have a tip?|leave a comment|\
                leave a reply|log in or register to post|log in to comment|post a comment|\
                posted in|send us your tips|sign in to comment|tagged in|tagged with|tags:|\
                this entry was posted|was this article helpful|was this helpful|\
                was this page helpful|you must be logged in|you must be registered|\
                your email address will not be published",
            ),
            (
                "es",
                "inicia sesión para comentar|los comentarios están cerrados",
            ),
            (
                "fr",
                "connectez-vous pour commenter|les commentaires sont fermés",
            ),
        ],
    ),
    (
        Topics::COMMENTS,
        Whole,
        &[
            (
                "ar",
                "أضف تعليق|أضف تعليقا|أضف تعليقاً|اترك تعليقا|اترك تعليقاً|اضف تعليق|\
                اكتب تعليقا|التعليقات|تعليقات|رد|شارك برأيك|لا توجد تعليقات",
            ),
            (
                "cs",
                "diskuse|diskuze|komentář|komentáře|napsat komentář|odpovědět|\
                přidat komentář|vstoupit do diskuse|vstoupit do diskuze|\
                zobrazit komentáře",
            ),
            (
                "de",
                "alle kommentare|antworten|artikel kommentieren|diskutieren sie|\
                diskutieren sie mit|ihr kommentar|ihre meinung ist gefragt|\
                jetzt kommentieren|keine kommentare|kommentar|kommentar schreiben|\
                kommentar verfassen|kommentare|kommentieren|leserkommentare|\
                schreibe einen kommentar|schreiben sie einen kommentar",
            ),
            (
                "en",
                "add a comment|be the first to comment|comment|comments|\
                join the conversation|join the discussion|load more comments|no comments|\
                no comments yet|reply|report|show comments|view comments|your comment",
            ),
            (
                "es",
                "añadir comentario|comenta esta noticia|comentar|comentario|comentarios|\
                deja tu comentario|deja un comentario|dejar un comentario|\
                escribe un comentario|responder|sin comentarios|ver comentarios|\
                únete a la conversación",
            ),
            (
                "fa",
                "ارسال دیدگاه|ارسال نظر|دیدگاه شما|دیدگاه‌ها|نظر خود را بنویسید|نظر دهید|\
                نظر شما|نظرات|نظرات خوانندگان|نظرات کاربران|پاسخ",
            ),
            (
                "fr",
                "ajouter un commentaire|aucun commentaire|commentaire|commentaires|\
                laisser un commentaire|poster un commentaire|rejoignez la discussion|\
                réactions|réagir|réagir à cet article|répondre|voir les commentaires|\
                votre commentaire|écrire un commentaire",
            ),
            (
                "he",
                "אضف تعليق|הגב|הגיבו|הוסיפו תגובה|הוסף תגובה|השאירו תגובה|כתבו תגובה|\
                לכל התגובות|תגובה|תגובות|תגובות גולשים",
            ),
            (
                "hi",
                "अपनी प्रतिक्रिया दें|अपनी राय दें|कमेंट करें|कमेंट्स|जवाब दें|टिप्पणियाँ|\
                टिप्पणियां|टिप्पणी|टिप्पणी करें|टिप्पणी दें",
            ),
            (
                "it",
                "aggiungi un commento|commenta|commenti|commento|il tuo commento|\
                lascia la tua opinione|lascia un commento|mostra commenti|\
                nessun commento|rispondi|scrivi un commento|unisciti alla discussione",
            ),
            (
                "ja",
                "みんなのコメント|コメント|コメントする|コメントを投稿|コメントを書く|コメントを見る|コメントを読む|コメント一覧|返信|返信する",
            ),
            (
                "ko",
                "답글|답글 쓰기|댓글|댓글 달기|댓글 더보기|댓글 보기|댓글 쓰기|댓글 작성|댓글쓰기|댓글을 입력하세요|의견 남기기|전체 댓글",
            ),
            (
                "nl",
                "alle reacties|beantwoorden|bekijk alle reacties|bekijk reacties|\
                geef een reactie|geen reacties|laat een reactie achter|\
                plaats een reactie|reactie|reacties|reageer|reageer op dit artikel|\
                reageren",
            ),
            (
                "pl",
                "brak komentarzy|dodaj komentarz|dyskusja|komentarz|komentarze|\
                napisz komentarz|oceń artykuł|odpowiedz|podziel się opinią|\
                pokaż komentarze|skomentuj|zostaw komentarz",
            ),
            (
                "pt",
                "adicionar comentário|comentário|comentários|deixe o seu comentário|\
                deixe seu comentário|deixe um comentário|escreva um comentário|\
                nenhum comentário|ver comentários",
            ),
            (
                "ru",
                "все комментарии|добавить комментарий|комментариев|комментарии|\
                комментарий|комментировать|написать комментарий|нет комментариев|\
                обсудить|обсудить статью|обсуждение|оставить комментарий|ответить|\
                показать комментарии",
            ),
            (
                "tr",
                "bir yorum yazın|cevapla|henüz yorum yok|tüm yorumlar|yanıtla|yorum|\
                yorum bırakın|yorum ekle|yorum yap|yorum yaz|yorumlar|yorumları göster|\
                yorumunuzu yazın",
            ),
            (
                "uk",
                "відповісти|додати коментар|залишити коментар|коментар|коментарі|\
                коментарів|коментувати|написати коментар|немає коментарів|обговорення|\
                усі коментарі",
            ),
            ("vi", "bình luận|trả lời|ý kiến bạn đọc"),
            (
                "zh-Hans",
                "举报|全部评论|写评论|发表评论|回复|我要评论|暂无评论|最新评论|查看评论|热门评论|网友评论|评论|评论区|跟帖",
            ),
            (
                "zh-Hant",
                "全部留言|回應|回覆|我要留言|留言|留言板|發表回應|發表留言|發表評論|網友留言|評論|讀者留言",
            ),
        ],
    ),
    (
        Topics::SHARE,
        Anywhere,
        &[("en", "! share it with|. share it with|? share it with")],
    ),
    (
        Topics::COMMENTS,
        Anywhere,
        &[("en", "comments powered by|comments so far")],
    ),
];
