//! Names of the months.

/// A line a month: its names and their beginnings, lower case, in the
/// languages of Europe, in Turkish, Kazakh, Indonesian, Malay, Hebrew, Arabic,
/// Persian, Urdu, Hindi, Bengali and Thai; Vietnamese counts its months.
///
/// A name of up to three letters is a whole word; of those that a word
/// begins with, the longest counts (`červen` is June, `červenec` July).
pub(in crate::metadata) const MONTHS: &str = "\
ene ener gen gener genn ian ianu jan janu janv jän jänn leden ledna oca ocak sty styc tammi ιαν ιανο січ січн янв янва ינו ינואר جانفي يناير ژانویه जनवरी saus siječ มกรา яну јан јану қаңтар জানুয়ারি جنوری jaan jaanu
feb febr fev feve fév févr helmi lut lute luty úno únor února şub şuba φεβ φεβρ лют люто фев февр פבר פברואר شباط فبراير فوریه فيفري फरवरी फ़रवरी vasar velj กุมภ фебр фебру ақпан ফেব্রুয়ারি فروری veeb veebr
březen března maalis maart mar marca march mars mart marz març mrt mrz már márc mär märz μάρ μάρτ μαρ μαρτ бер бере мар март מרס מרץ آذار مارس मार्च kovo ožuj มีนา наурыз মার্চ مارچ märts mac
abr abri apr apri avr avri duben dubna huhti kwi kwie nis nisa ápr ápri απρ απρι апр апре кві квіт אפר אפריל آوریل أبريل أفريل ابريل نيسان अप्रैल aprí aprī baland trav เมษา апри априли сәуір এপ্রিল اپریل
květ mag magg mai maig maio maj maja may mayo mayı mei máj máju touk μάι μαΐ μαΐο μαϊ май мая тра трав מאי أيار ايار ماي مايو مه می मई geguž maij mája svib พฤษภ мај мамыр মে مئی maí
cze czer giu giug haz hazi iun iuni juin jun june junh juni jún júni kesä červen června ιουν ιούν июн июнь июня чер черв יוני جوان حزيران يونيو ژوئن जून birž jūni lipnj มิถุ юни юн јун јуни маусым জুন جون juny juun juuni
heinä iul iuli juil jul julh juli july júl júli lip lipc lipi lug lugl tem temm červenc červenec ιουλ ιούλ июл июль июля лип липн יולי تموز جويلية يوليو ژوئیه जुलाई jūli liepo srpnj กรกฎ юли юл јул јули шілде জুলাই جولائی juul juuli jula julai júlí
ago agos aou aout aoû août aug augu ağu ağus elok sie sier srp srpen srpna αυγ αυγο αύγ авг авгу сер серп אוג אוגוסט آب أغسطس أوت اغسطس اوت अगस्त kolov rugp สิงห тамыз আগস্ট اگست ágús ágúst ogos
eyl eylü sep sept set setem sette syys szep wrz wrze zář září σεπ σεπτ вер вере сен сент ספט ספטמבר أيلول ايلول سبتمبر سپتامبر सितंबर सितम्बर rugs rujn กันย септ септе қыркүйек সেপ্টেম্বর ستمبر
eki ekim loka oct octob octub okt okto ott ottob out outu paź paźd říj říje října οκτ οκτω жов жовт окт октя אוק אוקטובר أكتوبر اكتوبر اکتبر تشرين अक्टूबर अक्तूबर spal ตุลา окто қазан অক্টোবর اکتوبر
kas kası lis listop marras noi noie nov novem novie νοε νοεμ лис лист ноя нояб נוב נובמבר نوامبر نوفمبر नवंबर नवम्बर lapk stude พฤศจ ноем нове қараша নভেম্বর نومبر nóv nóve
ara aral dec decem des desem dez dezem dic dicem dicie déc décem gru grud joulu prosin δεκ δεκε гру груд дек дека דצמ דצמבר دسامبر ديسمبر كانون दिसंबर दिसम्बर gruod ธันว деке деце желтоқсан ডিসেম্বর دسمبر dets detse dise disem
";

/// The months of Iran, in their order.
pub(in crate::metadata) const MONTHS_OF_IRAN: &str =
    "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";
