/** The look of what the extension draws on a page. */
export default `
* { box-sizing: border-box }
[hidden] { display: none !important }
.bar, .sheet {
  color-scheme: light dark;
  --paper: light-dark(#ffffff, #212622); --ink: light-dark(#20251f, #dfe3db); --line: light-dark(#e2ded2, #414a43);
  --accent: light-dark(#26704c, #74c9a0); --wash: light-dark(#e6f0e8, #2b3f33);
  pointer-events: auto; background: var(--paper); color: var(--ink); border: 1px solid var(--line); box-shadow: 0 10px 40px rgb(0 0 0 / .28);
  font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
}
.bar { position: absolute; inset-inline: 0; bottom: max(16px, env(safe-area-inset-bottom)); display: flex; flex-wrap: wrap; align-items: center; gap: 4px 6px; width: fit-content; max-width: min(780px, calc(100% - 24px)); margin: 0 auto; padding-block: 8px; padding-inline: 20px 60px; border-radius: 16px }
.bar > button:not(.close) { margin-inline-start: -10px }
p { flex: 0 1 auto; margin: 0; padding-inline-end: 10px; text-wrap: pretty }
button { min-height: 40px; margin: 0; padding: 6px 14px; border: 0; border-radius: 10px; background: none; color: var(--accent); font: inherit; font-weight: 600; text-align: start; cursor: pointer }
button:hover { background: var(--wash) }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px }
.close { position: absolute; inset-inline-end: 8px; bottom: 8px; width: 40px; padding: 0; color: var(--ink); font-size: 24px; font-weight: 400; line-height: 1; text-align: center }
.sheet { position: absolute; width: max-content; max-width: min(320px, calc(100% - 24px)); padding: 8px; border-radius: 14px }
.sheet button { display: block; width: 100% }
.mark { position: absolute; border: 2px solid #26704c; border-radius: 4px; background: rgb(38 112 76 / .16); outline: 2px solid #fff; pointer-events: none }
@media (forced-colors: active) { .mark { border-color: Highlight } }
`;
