/**
 * The extension reads pages under every policy that a page may have: in a
 * frame over the page where one can live, else in a tab of its own.
 */

import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readFileSync } from 'node:fs';
import { buildExtension } from '../../scripts/build-extension.mjs';
import { serve } from '../../scripts/serve.mjs';
import { driveChromium, until } from './extension-browsers.mjs';
import { driveFirefox } from './extension-firefox.mjs';

const ARTICLE = readFileSync(new URL('../../www/demo/pages/essay.html', import.meta.url), 'utf8');
const SENTENCE = 'The box came to me wrapped in a curtain.';
const NONCE = 'cjRuZDBt';

/** @param {string} value @returns {Record<string, string>} */
const policy = (value) => ({ 'content-security-policy': value });

/** Variants of a page's policy: headers, or a page of its own. @type {Record<string, { headers?: Record<string, string>, html?: string }>} */
const VARIANTS = {
  'no scripts': { headers: policy("script-src 'none'") },
  'nothing at all': { headers: policy("default-src 'none'") },
  'trusted types': { headers: policy("require-trusted-types-for 'script'; trusted-types 'none'") },
  'sandbox': { headers: policy('sandbox') },
  'sandbox with scripts': { headers: policy('sandbox allow-scripts') },
  'no frames': { headers: policy("frame-src 'none'") },
  'no children': { headers: policy("child-src 'none'; object-src 'none'") },
  'strict-dynamic': { headers: policy(`script-src 'strict-dynamic' 'nonce-${NONCE}'; base-uri 'none'`) },
  'upgraded and not framed': { headers: policy("upgrade-insecure-requests; frame-ancestors 'none'; style-src 'none'") },
  'meta element': {
    html: ARTICLE.replace('<head>', '<head><meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'self\'">'),
  },
  'isolated, with reports': {
    headers: {
      'content-security-policy-report-only': "default-src 'none'; script-src 'none'",
      'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp', 'cross-origin-resource-policy': 'same-origin',
    },
  },
  'no connections and no workers': {
    headers: { ...policy("connect-src 'none'; worker-src 'none'; img-src 'none'; script-src 'self'"), 'permissions-policy': 'clipboard-write=(), fullscreen=(), web-share=()' },
  },
};

await buildExtension();
const names = Object.keys(VARIANTS);
const server = await serve((path) => {
  const { headers, html } = VARIANTS[names[Number(path.slice(2))] ?? ''] ?? {};
  return path.startsWith('/v') ? { body: html ?? ARTICLE, headers } : undefined;
});
after(() => server.close());

for (const [browser, drive] of Object.entries({ Chromium: driveChromium, Firefox: driveFirefox })) {
  test(`pages of all ${names.length} policies are read in ${browser}`, { timeout: 240_000 }, async (t) => {
    const driver = await drive();
    if (!driver) return t.skip(`there is no ${browser} here`);
    try {
      for (const [number, name] of names.entries()) {
        await t.test(name, async (one) => {
          if (number) await driver.restore();
          await driver.go(`${server.url}/v${number}`);
          await driver.press();
          const seen = await until(driver.look, `view of ${name} in ${browser}`);
          assert.ok(seen.text.includes(SENTENCE), seen.text.slice(0, 200));
          one.diagnostic(`in a ${seen.where}`);
        });
      }
    } finally {
      await driver.close();
    }
  });
}
