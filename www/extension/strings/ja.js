/** @type {import('../words.js').Words} */
export default {
  name: 'Clearleaf: 読書表示', description: 'どんなページも文章だけに。バナーも囲みもメニューもありません。読むのは開いたページだけで、何も送信しません。', readPage: 'このページを読む', readSelection: '選択範囲を読む',
  readLink: 'リンク先のページを読む', closeReader: '読書表示を閉じる', clearPage: 'ページそのものを片付ける', correctPage: 'このページを直す', alwaysOpen: 'このサイトはいつも読書表示で開く',
  alwaysStop: 'このサイトを自動で開くのをやめる', openOptions: '設定', backToPage: 'ページに戻る', noticeRestrictedTitle: 'このページは読めません',
  noticeRestrictedText: 'ブラウザーは、自身のページやストア、PDF 文書では拡張機能を使わせません。', noticeGoneTitle: 'ページがなくなりました',
  noticeGoneText: 'タブが閉じられたか、別のページになっています。もう一度開き、そこでボタンを押してください。', cleared: '隠したもの: {count}', nothingToClear: 'このページに重なっているものはありません。',
  clearFailed: 'このページを片付けられませんでした。', putBack: 'すべて元に戻す', inspectHelp: 'ラベルを指すか Tab で移動すると、理由が表示されます。',
  pickHelp: 'ページの一部を指すか、矢印キーで移動します。Enter で選び、Escape で終わります。', pickHide: 'ここではいつも隠す', pickKeep: '隠さない', pickArticle: 'これが記事',
  pickForget: 'このサイトの修正を忘れる', picked: 'このサイトについて覚えました。', forgotten: '忘れました。', preview: 'プレビュー', sampleTitle: '階段の明かり',
  sampleOne: '誰かがランプをつけたままにしたので、家じゅうが温かい埃と、そばに開かれた本の匂いに満ちていた。', sampleTwo: '彼女は立ったまま二ページ読んだ。それから三段目に腰を下ろし、顔を上げたときにはもう夕方だった。', sites: 'サイト',
  sitesText: '自動で読書表示になるサイトと、修正のあるサイトです。', noSites: 'まだありません。「このサイトはいつも読書表示で開く」は、ボタンのメニューと、読書表示の「その他の操作」にあります。', alwaysShort: '自動で開く',
  corrections: '修正: {count}', forgetSite: '{site} を忘れる', noShortcut: 'なし', changeShortcuts: 'キーを変更', data: 'あなたのデータ',
  dataText: '設定、読んだ位置、メモ、サイトはこのブラウザーの中だけにあります。ファイルにすれば別のブラウザーに移せます。', exportAll: 'ファイルに保存', importAll: 'ファイルから取り込む', imported: '取り込みました。',
  importBad: 'Clearleaf のファイルではありません。', deleteAll: 'すべて削除', deleteSure: '設定、読んだ位置、メモ、サイトをすべて削除しますか?', deleted: '削除しました。',
};
