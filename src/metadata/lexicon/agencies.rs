//! News agencies, whose credits stand beside or instead of a name.

/// Names that agencies sign with, lower case.
pub(in crate::metadata) const AGENCIES: &str = "\
aap
afp
agence france-presse
anadolu
anadolu agency
anp
ansa
ap
ap news
associated press
australian associated press
belga
bloomberg
canadian press
dpa
efe
europa press
interfax
jiji press
kyodo
kyodo news
lusa
ntb
pa
pa media
pap
press association
press trust of india
pti
reuters
ria novosti
ritzau
sda
tass
the associated press
the canadian press
thomson reuters
upi
xinhua
yonhap
čtk
интерфакс
риа новости
тасс
укринформ
укрінформ
الأناضول
ایرنا
رويترز
وكالات
中央社
中新社
共同社
共同通信
共同通信社
新华社
新華社
时事社
時事通信
時事通信社
法新社
美联社
美聯社
路透社
연합뉴스
";
