//! Word lists of the metadata stage: sorted, unique, lower case.
//!
//! Each is one text with an entry a line: a table of texts takes twice as
//! much of the download.

mod agencies;
mod common_words;
mod months;
mod no_names;
mod roles;

pub(super) use agencies::AGENCIES;
pub(super) use common_words::COMMON_WORDS;
pub(super) use months::{MONTHS, MONTHS_OF_IRAN};
pub(super) use no_names::{NO_NAME_ENDINGS, NO_NAME_WORDS};
pub(super) use roles::ROLE_WORDS;

/// The entries of a list.
pub(super) fn entries(list: &'static str) -> impl Iterator<Item = &'static str> {
    list.split_terminator('\n')
}

/// Whether a word in lower case is an entry of a list.
#[inline(never)]
pub(super) fn holds(list: &'static str, word: &str) -> bool {
    entries(list).any(|entry| entry == word)
}

/// Words of shown names that begin with a small letter.
pub(super) const LOWER_WORDS: &str = "\
af
al
and
bin
da
das
de
del
della
den
der
di
do
dos
du
el
et
la
le
of
the
und
van
von
y
zu
";

/// What stands in fields for authors and is no one's name.
pub(super) const NO_NAMES: &str = "\
actualizado
admin
administrator
aktualisiert
anonymous
atualizado
author
author name
authorized dealer
authors
blog
by
category
comment
comments
contributor
date
default
editor
editorial
editorial staff
editorial team
editors
email
fact checked by
false
follow
gepubliceerd
get
guest
guest author
guest contributor
guest post
guide
here
home
human
last updated
log in
moderator
n/a
name
new
news
newsroom
no author
none
none none
null
opublikowano
our team
owner
posted
posted by
posted in
pubblicato
publicada
publicado
publikováno
published
publié
publiée
read more
reviewed by
root
search
share
shop all
sign in
site admin
site administrator
staff
staff report
staff reporter
staff reports
staff writer
super user
superuser
the author
the editorial team
the editors
title
topic author
true
undefined
unknown
unknown author
updated
user
veröffentlicht
via
view profile
web team
webmaster
website
website team
wordpress
wp admin
wpadmin
written
yayınlandı
your name
zaktualizowano
обновлено
опубликовано
опубліковано
";

/// What a line says that names the day of a change.
pub(super) const CHANGE_WORDS: &str = "\
actualizad
actualizat
aggiornat
aktualisiert
aktualiz
atualizad
bijgewerkt
edited
geändert
güncelle
mis à jour
mise à jour
modified
modifié
opdateret
oppdatert
päivitetty
reviewed
updated
uppdaterad
zuletzt
изменен
обновлен
обновлён
оновлен
עודכן
به‌روزرسانی
تحديث
अपडेट
修改
更新
수정
업데이트
";

/// What a line says that names the day of publication.
pub(super) const PUBLISHED_WORDS: &str = "\
gepubliceerd
julkaistu
opublikowan
posted on
pubblicat
publicad
publicat
publicerad
publisert
publish date
published
publié
udgivet
veröffentlicht
yayım
yayınlan
zveřejněn
опубликован
опубліковано
публикац
פורסם
تاریخ انتشار
منتشر
نشر
प्रकाशित
公開
发布
发表
掲載
發布
發表
게시
등록
입력
작성
";

/// What a line says that names the day of something else than the page.
pub(super) const OTHER_DAY_WORDS: &str = "\
born
copyright
deadline
expires
joined
mitglied seit
registered
registriert
since
valid until
©
";

/// Words before a name, lower case, each with what must follow it.
pub(super) const PREFIXES: &str = concat!(
    "a cura di \n",
    "article by \n",
    "article by:\n",
    "auteur :\n",
    "auteur:\n",
    "author \n",
    "author(s):\n",
    "author:\n",
    "authored by \n",
    "authored by:\n",
    "authors:\n",
    "autor:\n",
    "autora:\n",
    "autore:\n",
    "autorka:\n",
    "by \n",
    "by: \n",
    "contributors:\n",
    "created by \n",
    "door \n",
    "een artikel van \n",
    "ein beitrag von \n",
    "escrito por \n",
    "från \n",
    "geplaatst door \n",
    "gepost door \n",
    "geschreven door \n",
    "geschrieben von \n",
    "guide by \n",
    "haber:\n",
    "interview by \n",
    "medically reviewed by \n",
    "muhabir:\n",
    "napisał \n",
    "napisała \n",
    "napsal \n",
    "napsala \n",
    "par \n",
    "por \n",
    "post author:\n",
    "post by \n",
    "postado por \n",
    "posted by \n",
    "pubblicato da \n",
    "publicado por \n",
    "published by \n",
    "publié par \n",
    "recipe by \n",
    "reportage :\n",
    "reported by \n",
    "review by \n",
    "review by:\n",
    "scritto da \n",
    "started by \n",
    "story by \n",
    "tekst:\n",
    "testo di \n",
    "text by \n",
    "text von \n",
    "text:\n",
    "texte :\n",
    "texte de \n",
    "texte:\n",
    "texto de \n",
    "texto:\n",
    "this post was written by \n",
    "tác giả:\n",
    "un article de \n",
    "una nota de \n",
    "veröffentlicht von \n",
    "von \n",
    "words by \n",
    "words:\n",
    "written by \n",
    "yazan:\n",
    "yazar:\n",
    "écrit par \n",
    "автор \n",
    "автор:\n",
    "авторка:\n",
    "текст:\n",
    "כתב:\n",
    "כתבה:\n",
    "מאת \n",
    "מאת:\n",
    "بقلم \n",
    "به قلم \n",
    "كتب \n",
    "نویسنده:\n",
    "گزارش:\n",
    "रिपोर्टर:\n",
    "लेखक:\n",
    "संवाददाता:\n",
    "作者:\n",
    "作者：\n",
    "取材・文\n",
    "執筆：\n",
    "撮影・文\n",
    "撰文/\n",
    "撰文：\n",
    "文/\n",
    "文・\n",
    "文／\n",
    "文：\n",
    "著者:\n",
    "著者：\n",
    "記者\n",
    "記者／\n",
    "記者：\n",
    "记者\n",
    "글 \n",
    "글:\n",
    "글·\n",
);

/// What stands behind one name, joined to it.
pub(super) const ENDINGS: [&str; 4] = [" 기자", " 선임기자", " 특파원", "記者"];

/// Beginnings of what follows the names in a shown line.
pub(super) const SUFFIXES: &str = concat!(
    " (avec \n",
    " (con \n",
    " (mit \n",
    " (with \n",
    " - \n",
    " at \n",
    " for \n",
    " in \n",
    " on \n",
    " posted \n",
    " published \n",
    " updated \n",
    " | \n",
    " · \n",
    " – \n",
    " — \n",
    " • \n",
    "/報導\n",
    "/報道\n",
    "／\n",
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted_and_lower_case() {
        for list in [
            LOWER_WORDS,
            NO_NAMES,
            NO_NAME_WORDS,
            PREFIXES,
            ROLE_WORDS,
            SUFFIXES,
        ] {
            assert!(entries(list).is_sorted_by(|one, other| one < other));
            assert_eq!(list, list.to_lowercase());
        }
    }
}
