//! Names of the months.

/// A line a month: its names and their beginnings, lower case, in the
/// languages of Europe, in Turkish, Indonesian, Hebrew, Arabic, Persian,
/// Hindi and Thai.
///
/// A name of up to three letters is a whole word; of those that a word
/// begins with, the longest counts (`červen` is June, `červenec` July).
pub(in crate::metadata) const MONTHS: &str = "\
ene ener gen gener genn ian ianu jan janu janv jän jänn leden ledna oca ocak sty styc tammi ιαν ιανο січ січн янв янва ינו ינואר جانفي يناير ژانویه जनवरी saus siječ มกรา
feb febr fev feve fév févr helmi lut lute luty úno únor února şub şuba φεβ φεβρ лют люто фев февр פבר פברואר شباط فبراير فوریه فيفري फरवरी फ़रवरी vasar velj กุมภ
březen března maalis maart mar marca march mars mart marz març mrt mrz már márc mär märz μάρ μάρτ μαρ μαρτ бер бере мар март מרס מרץ آذار مارس मार्च kovo ožuj มีนา
abr abri apr apri avr avri duben dubna huhti kwi kwie nis nisa ápr ápri απρ απρι апр апре кві квіт אפר אפריל آوریل أبريل أفريل ابريل نيسان अप्रैल aprí aprī baland trav เมษา
květ mag magg mai maig maio maj maja may mayo mayı mei máj máju touk μάι μαΐ μαΐο μαϊ май мая тра трав מאי أيار ايار ماي مايو مه می मई geguž maij mája svib พฤษภ
cze czer giu giug haz hazi iun iuni juin jun june junh juni jún júni kesä červen června ιουν ιούν июн июнь июня чер черв יוני جوان حزيران يونيو ژوئن जून birž jūni lipnj มิถุ
heinä iul iuli juil jul julh juli july júl júli lip lipc lipi lug lugl tem temm červenc červenec ιουλ ιούλ июл июль июля лип липн יולי تموز جويلية يوليو ژوئیه जुलाई jūli liepo srpnj กรกฎ
ago agos aou aout aoû août aug augu ağu ağus elok sie sier srp srpen srpna αυγ αυγο αύγ авг авгу сер серп אוג אוגוסט آب أغسطس أوت اغسطس اوت अगस्त kolov rugp สิงห
eyl eylü sep sept set setem sette syys szep wrz wrze zář září σεπ σεπτ вер вере сен сент ספט ספטמבר أيلول ايلول سبتمبر سپتامبر सितंबर सितम्बर rugs rujn กันย
eki ekim loka oct octob octub okt okto ott ottob out outu paź paźd říj říje října οκτ οκτω жов жовт окт октя אוק אוקטובר أكتوبر اكتوبر اکتبر تشرين अक्टूबर अक्तूबर spal ตุลา
kas kası lis listop marras noi noie nov novem novie νοε νοεμ лис лист ноя нояб נוב נובמבר نوامبر نوفمبر नवंबर नवम्बर lapk stude พฤศจ
ara aral dec decem des desem dez dezem dic dicem dicie déc décem gru grud joulu prosin δεκ δεκε гру груд дек дека דצמ דצמבר دسامبر ديسمبر كانون दिसंबर दिसम्बर gruod ธันว
";

/// The months of Iran, in their order.
pub(in crate::metadata) const MONTHS_OF_IRAN: &str =
    "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند";
