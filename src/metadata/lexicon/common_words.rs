//! Words by which languages of Latin script are told apart.

/// A line a language: its tag, then words that stand in every text of it.
///
/// A word may be in several lines; the language with the most of its words
/// in a text is the text's.
pub(in crate::metadata) const COMMON_WORDS: &str = "\
ca els amb és una per que les dels ha i la el són
cs se na že je to jako by pro ale jsou byl před není
da og af det er som på ikke til med den har blev også
de der und die das ist nicht von den mit ein eine auf für sich
en the and of to is that for with was are this it from have
es el los las que una por con para del más como está y de
fi ja on ei että se oli ovat mutta kun hän tämä myös
fr les des et est une dans pour que qui du pas sur avec au
hu az és hogy nem egy van is meg csak már volt ez
id yang dan di untuk dengan dari ini itu tidak pada akan juga
it che di per una non sono con della gli è del nel più il
nb og av det er som på ikke til med den har ble også
nl het een en van niet dat op voor met zijn ook maar wordt de
pl w nie na się że to jest do jak oraz po przez był i
pt os uma não com para do da em por mais são ao foi que
ro și în este nu care să din pentru mai cu sau sunt
sv och att det är som en på för inte av med den har också
tr ve bir bu için da de ile olarak çok daha gibi olan
vi và của là có không cho các được trong người một với
";
