/** @type {import('../words.js').Words} */
export default {
  name: 'Clearleaf：閱讀檢視', description: '把任何頁面變成純文字：沒有橫幅、方框和選單。只讀取您開啟的頁面，不傳送任何內容。', readPage: '閱讀此頁面', readSelection: '閱讀選取的內容', readLink: '閱讀連結的頁面',
  closeReader: '關閉閱讀檢視', clearPage: '清理頁面本身', correctPage: '更正此頁面', alwaysOpen: '一律這樣閱讀此網站', alwaysStop: '不再一律這樣閱讀此網站', openOptions: '設定',
  backToPage: '返回頁面', noticeRestrictedTitle: '無法閱讀此頁面', noticeRestrictedText: '瀏覽器不允許擴充功能進入其自身頁面、線上應用程式商店和 PDF 文件。', noticeGoneTitle: '頁面已不在',
  noticeGoneText: '它的分頁已關閉或顯示了其他頁面。請重新開啟，並在那裡按下按鈕。', cleared: '已隱藏：{count}', nothingToClear: '沒有內容遮住此頁面。', clearFailed: '無法清理此頁面。', putBack: '全部放回',
  inspectHelp: '每個標籤都說明理由：指向它，或用 Tab 鍵逐一查看。', pickHelp: '指向頁面的某個部分，或用方向鍵移動。Enter 選擇，Escape 結束。', pickHide: '在這裡一律隱藏', pickKeep: '永不隱藏',
  pickArticle: '這就是文章', pickForget: '忘記此網站的更正', picked: '已為此網站記住。', forgotten: '已忘記。', preview: '預覽', sampleTitle: '樓梯上的燈光',
  sampleOne: '有人忘了關燈，於是整棟房子都是溫熱的塵土味，還有旁邊那本攤開的書的氣味。', sampleTwo: '她站著讀了兩頁，然後在第三級台階上坐下，再抬起頭時已是傍晚。', sites: '網站', sitesText: '這些網站的頁面會自動以閱讀檢視開啟，或有您的更正。',
  noSites: '還沒有。「一律這樣閱讀此網站」在按鈕的選單裡，也在閱讀檢視的「更多」下。', alwaysShort: '自動開啟', corrections: '更正：{count}', forgetSite: '忘記 {site}', noShortcut: '無',
  changeShortcuts: '更改按鍵', data: '您的資料', dataText: '設定、閱讀位置、筆記和網站只儲存在此瀏覽器中。可以用檔案帶到另一個瀏覽器。', exportAll: '儲存到檔案', importAll: '從檔案匯入', imported: '已匯入。',
  importBad: '這不是 Clearleaf 的檔案。', deleteAll: '全部刪除', deleteSure: '要刪除所有設定、閱讀位置、筆記和網站嗎？', deleted: '已刪除。',
};
