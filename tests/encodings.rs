//! Pages in the encodings of the web, read by the command line: the text is
//! the same as in UTF-8, whatever the page says of its bytes.
#![cfg(all(feature = "html", not(target_arch = "wasm32")))]
#![expect(clippy::unwrap_used, reason = "what fails here fails the test")]

use encoding_rs::Encoding;
use serde_json::Value;
use std::io::Write;
use std::process::{Command, Stdio};

/// Title and paragraphs in a language.
type Story = (&'static str, [&'static str; 3]);

const GERMAN: Story = (
    "Die Bäckerei am Fluß",
    [
        "Früh um fünf heizt Jörg Müßig den Ofen an, in dem schon sein Großvater Brötchen gebacken \
         hat – „der zieht wie am ersten Tag“, sagt er und wischt das Mehl von der Schürze.",
        "Über dem Tresen hängt ein Schild aus dem Jahr 1912, dessen Schrift kaum noch zu lesen ist. \
         Die Kundschaft weiß ohnehin, was es gibt: Roggenbrot, Hörnchen und mittwochs Käsekuchen.",
        "Für 3 € bekommt man ein Frühstück mit Kaffee, Süßem und der Zeitung vom Vortag; mehr \
         möchte hier niemand ausgeben, und müde ist um diese Zeit ohnehin jeder.",
    ],
);

const CZECH: Story = (
    "Stará pekárna u řeky",
    [
        "Časně ráno roztápí Jiří Dvořák pec, ve které pekl už jeho dědeček, a říká, že táhne stejně \
         dobře jako první den, protože ji nikdy nenechali úplně vychladnout.",
        "Nad pultem visí štít z roku 1912, jehož písmo je sotva čitelné. Zákazníci stejně vědí, co \
         tu mají: žitný chléb, rohlíky a ve středu tvarohový koláč se švestkami.",
        "Za pár korun dostane člověk snídani s kávou a včerejšími novinami; víc tu nikdo utrácet \
         nechce a v tuto hodinu je stejně každý ještě příliš unavený.",
    ],
);

const RUSSIAN: Story = (
    "Старая пекарня у реки",
    [
        "В пять утра Юрий Щукин растапливает печь, в которой пёк хлеб ещё его дед, и говорит, что \
         тянет она так же хорошо, как в первый день, потому что её никогда не гасили надолго.",
        "Над прилавком висит вывеска тысяча девятьсот двенадцатого года, надпись на которой уже \
         почти не разобрать. Покупатели и так знают, что здесь есть: ржаной хлеб и рогалики.",
        "За небольшие деньги можно получить завтрак с кофе и вчерашней газетой; больше здесь никто \
         тратить не хочет, да и в такой час все ещё слишком сонные.",
    ],
);

const JAPANESE: Story = (
    "川辺の古いパン屋",
    [
        "朝五時になると、山田さんは祖父の代から使っている窯に火を入れる。最初の日と変わらずよく燃えると、エプロンの粉を払いながら話してくれた。",
        "カウンターの上には大正元年の看板が掛かっているが、文字はもうほとんど読めない。それでも客は何が並ぶかを知っている。ライ麦パンと、水曜日にはチーズケーキ。",
        "わずかな値段でコーヒーと昨日の新聞が付いた朝食が食べられる。それ以上を払おうとする人はいないし、この時間はまだ誰もが眠そうにしている。",
    ],
);

const CHINESE: Story = (
    "河边的老面包店",
    [
        "清晨五点，王师傅点燃了祖父留下的炉子。他一边拍掉围裙上的面粉，一边说，这炉子和第一天一样好用，因为家里人从来没有让它真正冷下来。",
        "柜台上方挂着一块很旧的招牌，上面的字几乎看不清了。不过老顾客都知道这里卖什么：黑麦面包、小面包，每到星期三还有奶酪蛋糕。",
        "花很少的钱就能吃到早餐，还有咖啡和昨天的报纸。没有人愿意在这里多花钱，况且这个时间大家都还没有睡醒。",
    ],
);

const TAIWANESE: Story = (
    "河邊的老麵包店",
    [
        "清晨五點，王師傅點燃了祖父留下的爐子。他一邊拍掉圍裙上的麵粉，一邊說，這爐子和第一天一樣好用，因為家裡人從來沒有讓它真正冷下來。",
        "櫃台上方掛著一塊很舊的招牌，上面的字幾乎看不清了。不過老顧客都知道這裡賣什麼：黑麥麵包、小麵包，每到星期三還有乳酪蛋糕。",
        "花很少的錢就能吃到早餐，還有咖啡和昨天的報紙。沒有人願意在這裡多花錢，況且這個時間大家都還沒有睡醒。",
    ],
);

const KOREAN: Story = (
    "강가의 오래된 빵집",
    [
        "새벽 다섯 시가 되면 김 씨는 할아버지 때부터 쓰던 화덕에 불을 지핀다. 앞치마의 밀가루를 털며 그는 이 화덕이 첫날처럼 잘 탄다고 말했다.",
        "계산대 위에는 아주 오래된 간판이 걸려 있는데 글씨는 이제 거의 읽을 수 없다. 그래도 손님들은 무엇이 있는지 안다. 호밀빵과 수요일의 치즈 케이크다.",
        "적은 돈으로 커피와 어제 신문이 딸린 아침을 먹을 수 있다. 더 쓰려는 사람은 없고 이 시간에는 모두가 아직 졸린 얼굴이다.",
    ],
);

/// Encodings with a story in a language that was written in them.
const CASES: &[(&str, Story)] = &[
    ("windows-1252", GERMAN),
    ("ISO-8859-2", CZECH),
    ("windows-1250", CZECH),
    ("windows-1251", RUSSIAN),
    ("KOI8-R", RUSSIAN),
    ("Shift_JIS", JAPANESE),
    ("EUC-JP", JAPANESE),
    ("ISO-2022-JP", JAPANESE),
    ("GBK", CHINESE),
    ("gb18030", CHINESE),
    ("Big5", TAIWANESE),
    ("EUC-KR", KOREAN),
    ("UTF-8", GERMAN),
    ("UTF-8", JAPANESE),
];

/// A page that says something, or nothing, of its encoding.
fn page((title, paragraphs): Story, head: &str) -> String {
    let paragraphs = paragraphs.join("</p>\n<p>");
    format!(
        "<!DOCTYPE html>\n<html>\n<head>\n{head}\n<title>{title}</title>\n</head>\n<body>\n\
         <article>\n<h1>{title}</h1>\n<p>{paragraphs}</p>\n</article>\n</body>\n</html>\n"
    )
}

fn encode(page: &str, label: &str) -> Vec<u8> {
    let encoding = Encoding::for_label(label.as_bytes()).unwrap();
    let (bytes, actual, is_lossy) = encoding.encode(page);
    assert!(actual == encoding && !is_lossy, "{label}");
    bytes.into_owned()
}

fn utf16(page: &str, unit: fn(u16) -> [u8; 2]) -> Vec<u8> {
    page.encode_utf16().flat_map(unit).collect()
}

/// Runs the command line on a page, and compares title and paragraphs.
fn check(name: &str, (title, paragraphs): Story, bytes: &[u8]) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_clearleaf"))
        .args(["--format", "json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    let article: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(article["title"], title, "{name}");
    assert_eq!(article["textContent"], paragraphs.join("\n\n"), "{name}");
}

#[test]
fn declared_encoding_is_read() {
    for &(label, story) in CASES {
        for head in [
            format!("<meta charset=\"{label}\">"),
            format!("<meta http-equiv=Content-Type content='text/html; charset={label}'>"),
        ] {
            check(label, story, &encode(&page(story, &head), label));
        }
    }
}

#[test]
fn encoding_of_an_xml_declaration_is_read() {
    for &(label, story) in CASES {
        let head = format!("<?xml version=\"1.0\" encoding=\"{label}\"?>\n");
        check(label, story, &encode(&(head + &page(story, "")), label));
    }
}

#[test]
fn undeclared_encoding_is_found_by_its_bytes() {
    for &(label, story) in CASES {
        check(label, story, &encode(&page(story, ""), label));
    }
}

#[test]
fn wrong_declaration_of_utf8_does_not_cost_the_text() {
    for &(label, story) in CASES {
        let page = page(story, "<meta charset=utf-8>");
        check(label, story, &encode(&page, label));
    }
}

#[test]
fn wrong_declaration_of_another_encoding_does_not_cost_utf8() {
    for declared in ["iso-8859-1", "windows-1251", "shift_jis", "gbk"] {
        let page = page(GERMAN, &format!("<meta charset={declared}>"));
        check(declared, GERMAN, page.as_bytes());
    }
}

#[test]
fn latin_1_means_windows_1252() {
    let page = page(GERMAN, "<meta charset=iso-8859-1>");
    check("latin-1", GERMAN, &encode(&page, "windows-1252"));
}

#[test]
fn wide_encodings_are_read_with_and_without_mark() {
    for story in [GERMAN, RUSSIAN, JAPANESE] {
        for head in ["", "<meta charset=utf-8>", "<meta charset=utf-16>"] {
            let page = page(story, head);
            let marked = format!("\u{FEFF}{page}");
            for text in [&page, &marked] {
                check("UTF-16LE", story, &utf16(text, u16::to_le_bytes));
                check("UTF-16BE", story, &utf16(text, u16::to_be_bytes));
            }
        }
    }
}

#[test]
fn mark_of_utf8_goes_before_what_the_page_declares() {
    let page = page(RUSSIAN, "<meta charset=windows-1251>");
    check("UTF-8", RUSSIAN, format!("\u{FEFF}{page}").as_bytes());
}

#[test]
fn few_wrong_bytes_leave_a_page_as_it_is() {
    let mut bytes = page(GERMAN, "").into_bytes();
    let end = bytes.windows(6).position(|part| part == b"</body").unwrap();
    bytes.splice(end..end, *b"<footer>Caf\xE9</footer>");
    check("UTF-8", GERMAN, &bytes);
}
