/**
 * Small pages with one thing laid over them: one for each kind, and one for
 * each way to lock a page. All words are our own.
 */

const SENTENCE = 'The ferry leaves at six, before the fog lifts, and the harbour master counts the crates on the quay once more. ';

/** An article long enough to scroll. */
export const ARTICLE = `<article id="story"><h1>The early ferry</h1>${`<p>${SENTENCE.repeat(4)}</p>`.repeat(14)}</article>`;

const FRAME = 'position:fixed;z-index:1000;background:#fff;border:1px solid;padding:16px;';
const MIDDLE = `${FRAME}left:30%;top:25%;width:40%;`;
const FOOT = `${FRAME}left:0;right:0;bottom:0;`;
const CORNER = `${FRAME}right:20px;bottom:20px;width:280px;`;

/**
 * @param {string} inside
 * @param {string} [style]
 */
const box = (inside, style = MIDDLE) => `<div id="over" style="${style}">${inside}</div>`;

/** Markup by kind. @type {Record<string, string>} */
export const KINDS = {
  consent: box('<p>This site uses cookies to count visits and to show ads.</p><button>Accept all</button> <button>Only necessary</button>', FOOT),
  newsletter: box('<h2>Harbour letters</h2><p>One story in your inbox each Sunday.</p><input type="email" placeholder="you@example.org"><button>Sign me up</button>'),
  paywall: box('<h2>You have read your free articles</h2><p>Subscribe to keep reading.</p><a href="/plans">See plans</a> <a href="/in">Already a subscriber? Sign in</a>'),
  signin: box('<h2>Welcome back</h2><input name="user" placeholder="Username"><input type="password" placeholder="Password"><button>Log in</button>'),
  age: box('<h2>Are you over 18?</h2><p>This page is about rum.</p><button>Yes</button><button>No</button>'),
  app: box('<b>Ferry times, offline</b> <a href="https://play.google.com/store/apps/details?id=org.example">Get the app</a>', `${FRAME}left:0;right:0;top:0;`),
  push: box('<p>Allow notifications for late ferries?</p><button>Not now</button><button>Allow</button>', CORNER),
  promo: box('<h2>20% off your first crossing</h2><p>The code ends tonight.</p><a href="/o">Claim it</a><button>No thanks</button>'),
  gate: box('<h2>Choose your country</h2><select><option>Norway</option></select><button>Continue</button>'),
  adblock: box('<h2>Please turn off your ad blocker</h2><p>We are paid for by ads.</p><button>Done</button>'),
  chat: box('<p>Hello! How can we help?</p><textarea placeholder="Write a message"></textarea>', CORNER),
  share: box('<a href="https://www.facebook.com/sharer/sharer.php?u=x">f</a><a href="https://twitter.com/intent/tweet?url=x">t</a>', `${FRAME}left:8px;top:40%;width:44px;`),
  video: box('<video width="240" height="135" controls></video>', CORNER),
  tour: box('<p>New here? Step 1 of 3: stories can be saved.</p><button>Skip tour</button><button>Next</button>', `${FRAME}left:40%;top:10%;width:260px;`),
  notice: box('<p>The pier is closed for repairs until Thursday.</p><button>×</button>', CORNER),
  sticky: `<header id="over" style="${FRAME}left:0;right:0;top:0;"><a href="/">Harbour Post</a><nav><a href="/n">News</a> <a href="/w">Weather</a> <a href="/t">Tides</a></nav></header>`,
};

const WALL = box('<h2>Subscribe to keep reading</h2><a href="/plans">See plans</a>');

/**
 * Ways to lock a page: what is put before the wall, and how it is seen that
 * the page is free again.
 *
 * @type {Record<string, { style?: string, script?: string, wrap?: [string, string], wheel?: boolean, key?: boolean }>}
 */
export const LOCKS = {
  'overflow of the root': { style: 'html{overflow:hidden}', wheel: true },
  'overflow of the body, important': { style: 'body{overflow:hidden!important}', wheel: true },
  'overflow clip': { style: 'html{overflow:clip}', wheel: true },
  'height of root and body': { style: 'html,body{height:100%;overflow:hidden}', wheel: true },
  'body fixed in place': { style: 'body{position:fixed!important;top:-30px;left:0;right:0;overflow:hidden}', wheel: true },
  'custom scroller stopped': { style: 'html,body{height:100%;margin:0;overflow:hidden}#in{height:100vh;overflow:hidden}', wrap: ['<div id="in">', '</div>'], wheel: true },
  'article cut short': { style: '#story{max-height:400px;overflow:hidden}', wheel: true },
  'article masked': { style: '#story{-webkit-mask-image:linear-gradient(#000,transparent);mask-image:linear-gradient(#000,transparent)}', wheel: true },
  'article blurred and deaf': { style: '#story{filter:blur(5px);pointer-events:none;user-select:none}', wheel: true },
  'page deaf to the pointer': { style: 'body{pointer-events:none}#over{pointer-events:auto}', wheel: true },
  'page inert': { wrap: ['<div id="in" inert>', '</div>'], wheel: true },
  'page hidden from screen readers': { wrap: ['<div id="in" aria-hidden="true">', '</div>'], wheel: true },
  'wheel swallowed': { script: 'addEventListener("wheel", (e) => document.querySelector("#over") && e.preventDefault(), { passive: false })', wheel: true },
  'wheel swallowed first': { script: 'addEventListener("wheel", (e) => e.preventDefault(), { passive: false, capture: true })', wheel: true },
  'keys swallowed': { script: 'document.addEventListener("keydown", (e) => e.preventDefault())', key: true },
};

/**
 * @param {string} over
 * @param {{ style?: string, script?: string, wrap?: [string, string] }} [lock]
 */
export function pageOf(over, { style = '', script = '', wrap = ['', ''] } = {}) {
  return `<!doctype html><html lang="en"><title>Ferry</title><style>body{font:16px serif;max-width:900px}${style}</style>
<body>${wrap[0]}${ARTICLE}${wrap[1]}${over}<script>${script}</script></body></html>`;
}

/** A page locked in this way. @param {string} name */
export function lockedPage(name) {
  return pageOf(WALL, LOCKS[name]);
}
