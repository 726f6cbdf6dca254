/** @type {import('../words.js').Words} */
export default {
  name: 'Clearleaf：阅读视图', description: '把任何页面变成纯文字：没有横幅、方框和菜单。只读取您打开的页面，不发送任何内容。', readPage: '阅读此页面', readSelection: '阅读所选内容', readLink: '阅读链接的页面',
  closeReader: '关闭阅读视图', clearPage: '清理页面本身', correctPage: '更正此页面', alwaysOpen: '始终这样阅读此网站', alwaysStop: '不再始终这样阅读此网站', openOptions: '设置',
  backToPage: '返回页面', noticeRestrictedTitle: '无法阅读此页面', noticeRestrictedText: '浏览器不允许扩展程序进入其自身页面、应用商店和 PDF 文档。', noticeGoneTitle: '页面已不在',
  noticeGoneText: '它的标签页已关闭或显示了其他页面。请重新打开，并在那里按下按钮。', cleared: '已隐藏：{count}', nothingToClear: '没有内容遮挡此页面。', clearFailed: '无法清理此页面。', putBack: '全部放回',
  inspectHelp: '每个标签都说明理由：指向它，或用 Tab 键逐个查看。', pickHelp: '指向页面的某个部分，或用方向键移动。Enter 选择，Escape 结束。', pickHide: '在这里始终隐藏', pickKeep: '从不隐藏',
  pickArticle: '这就是文章', pickForget: '忘记此网站的更正', picked: '已为此网站记住。', forgotten: '已忘记。', preview: '预览', sampleTitle: '楼梯上的灯光',
  sampleOne: '有人忘了关灯，于是整座房子都是温热的尘土味，还有旁边那本摊开的书的气味。', sampleTwo: '她站着读了两页，然后在第三级台阶上坐下，再抬起头时已是傍晚。', sites: '网站', sitesText: '这些网站的页面会自动以阅读视图打开，或有您的更正。',
  noSites: '还没有。“始终这样阅读此网站”在按钮的菜单里，也在阅读视图的“更多”下。', alwaysShort: '自动打开', corrections: '更正：{count}', forgetSite: '忘记 {site}', noShortcut: '无',
  changeShortcuts: '更改按键', data: '您的数据', dataText: '设置、阅读位置、笔记和网站只保存在此浏览器中。可以用文件带到另一个浏览器。', exportAll: '保存到文件', importAll: '从文件导入', imported: '已导入。',
  importBad: '这不是 Clearleaf 的文件。', deleteAll: '全部删除', deleteSure: '删除所有设置、阅读位置、笔记和网站吗？', deleted: '已删除。',
};
