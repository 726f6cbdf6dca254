/** @type {import('../words.js').Words} */
export default {
  name: 'Clearleaf: 읽기 보기', description: '어떤 페이지든 글만 남깁니다. 배너도 상자도 메뉴도 없습니다. 직접 연 페이지만 읽고 아무것도 보내지 않습니다.', readPage: '이 페이지 읽기',
  readSelection: '선택한 부분 읽기', readLink: '링크된 페이지 읽기', closeReader: '읽기 보기 닫기', clearPage: '페이지 자체를 정리하기', correctPage: '이 페이지 바로잡기',
  alwaysOpen: '이 사이트는 항상 이렇게 읽기', alwaysStop: '이 사이트를 항상 이렇게 읽지 않기', openOptions: '설정', backToPage: '페이지로 돌아가기',
  noticeRestrictedTitle: '이 페이지는 읽을 수 없습니다', noticeRestrictedText: '브라우저는 자체 페이지, 스토어, PDF 문서에서 확장 프로그램을 막습니다.', noticeGoneTitle: '페이지가 없어졌습니다',
  noticeGoneText: '탭이 닫혔거나 다른 페이지를 보여 주고 있습니다. 다시 열고 그곳에서 버튼을 누르세요.', cleared: '숨긴 항목: {count}', nothingToClear: '이 페이지를 덮은 것이 없습니다.',
  clearFailed: '이 페이지를 정리하지 못했습니다.', putBack: '모두 되돌리기', inspectHelp: '이름표마다 이유가 있습니다. 가리키거나 Tab으로 이동하세요.',
  pickHelp: '페이지의 한 부분을 가리키거나 화살표 키로 이동하세요. Enter로 고르고 Escape로 끝냅니다.', pickHide: '여기서 항상 숨기기', pickKeep: '숨기지 않기', pickArticle: '이것이 본문입니다',
  pickForget: '이 사이트의 수정 내용 잊기', picked: '이 사이트에 기억했습니다.', forgotten: '잊었습니다.', preview: '미리보기', sampleTitle: '계단의 불빛',
  sampleOne: '누군가 등불을 켜 둔 채 떠나서, 온 집 안에 따뜻한 먼지 냄새와 곁에 펼쳐진 책 냄새가 가득했다.', sampleTwo: '그녀는 선 채로 두 쪽을 읽었다. 그러고는 셋째 계단에 앉았고, 다시 고개를 들었을 때는 저녁이었다.',
  sites: '사이트', sitesText: '이 사이트의 페이지는 읽기 보기로 저절로 열리거나 직접 바로잡은 것입니다.', noSites: '아직 없습니다. “이 사이트는 항상 이렇게 읽기”는 버튼 메뉴와 읽기 보기의 “더 보기”에 있습니다.',
  alwaysShort: '저절로 열기', corrections: '수정: {count}', forgetSite: '{site} 잊기', noShortcut: '없음', changeShortcuts: '단축키 바꾸기', data: '내 데이터',
  dataText: '설정, 읽던 위치, 메모, 사이트는 이 브라우저에만 있습니다. 파일로 다른 브라우저에 옮길 수 있습니다.', exportAll: '파일로 저장', importAll: '파일에서 가져오기', imported: '가져왔습니다.',
  importBad: 'Clearleaf 파일이 아닙니다.', deleteAll: '모두 삭제', deleteSure: '설정, 읽던 위치, 메모, 사이트를 모두 삭제할까요?', deleted: '삭제했습니다.',
};
