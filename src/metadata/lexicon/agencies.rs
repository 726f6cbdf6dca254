//! News agencies, whose credits stand beside or instead of a name.

/// Names that agencies sign with, lower case.
pub(in crate::metadata) const AGENCIES: &str = "\
aap
adnkronos
afp
agence france presse
agence france-presse
agencia efe
agencies
agenzia ansa
agerpres
anadolu
anadolu agency
ani
anp
ansa
ap
ap news
apa
associated press
ats
australian associated press
belga
bernama
bloomberg
bloomberg news
bns
bta
canadian press
cna
dapd
deutsche presse-agentur
dha
dpa
dpa-afx
efe
europa press
ians
iha
interfax
irna
isna
itar-tass
jiji press
keystone-sda
kyodo
kyodo news
lusa
mti
ntb
pa
pa media
pa news agency
pap
press association
press trust of india
pti
reuters
ria novosti
ritzau
sda
sid
sputnik
stt
tanjug
tass
the associated press
the canadian press
thomson reuters
tt
unian
united press international
upi
wam
xinhua
yonhap
yonhap news agency
čtk
анадолу
интерфакс
риа новости
тасс
укринформ
укрінформ
унн
уніан
أ ف ب
الأناضول
ایرنا
ایسنا
د ب أ
رويترز
واس
وام
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
뉴스1
뉴시스
로이터
연합뉴스
";
