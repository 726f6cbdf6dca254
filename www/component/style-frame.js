/**
 * The look of everything around the text: colours, bar, panels, states.
 *
 * Colours are `--clearleaf-…` where the page sets them, else the theme's. The
 * sheets are adopted, not linked: no wait, and no policy of a page stops them.
 */
export default `
:host { display: contents; color-scheme: light dark }
:host([hidden]), :host([inline]:not([open])) { display: none }
*, ::before, ::after { box-sizing: border-box }
[hidden] { display: none !important }
dialog.frame { position: fixed; inset: 0; width: 100%; height: 100%; max-width: none; max-height: none; margin: 0; padding: 0; border: 0; background: none; color: inherit; outline: 0 }
dialog.frame::backdrop { background: rgb(0 0 0 / .35) }
:host([inline][open]) { display: block; min-height: 20rem }

.surface {
  --_sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif;
  --_serif: "Iowan Old Style", Charter, "Source Serif 4", "Noto Serif", Georgia, Cambria, serif;
  --_mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
  --_paper: var(--clearleaf-paper, light-dark(#fbf9f3, #171a18));
  --_raised: var(--clearleaf-raised, light-dark(#ffffff, #212622));
  --_ink: var(--clearleaf-ink, light-dark(#20251f, #dfe3db));
  --_soft: var(--clearleaf-soft, light-dark(#5a625b, #a2aca3));
  --_line: var(--clearleaf-line, light-dark(#e2ded2, #323934));
  --_accent: var(--clearleaf-accent, light-dark(#26704c, #74c9a0));
  --_wash: light-dark(#e6f0e8, #24352b);
  --_warn: light-dark(#8a4300, #f0b568);
  --_warn-wash: light-dark(#fcf0dd, #302818);
  --_mark: light-dark(#fbe9a6, #55491a);
  --_shadow: light-dark(rgb(50 45 30 / .13), rgb(0 0 0 / .5));
  container: surface / inline-size;
  position: relative;
  overflow: clip;
  display: grid;
  grid-template: auto minmax(0, 1fr) / minmax(0, 1fr) auto;
  height: 100%;
  background: var(--_paper);
  color: var(--_ink);
  font: 15px/1.45 var(--_sans);
  text-align: start;
  -webkit-text-size-adjust: none;
  text-size-adjust: none;
}
:host([inline]) .surface { height: inherit; min-height: inherit; max-height: 100dvh }
.surface[data-theme=light] { color-scheme: light }
.surface[data-theme=dark] { color-scheme: dark }
.surface[data-theme=sepia] { color-scheme: light; --_paper: #f5ead6; --_raised: #fcf4e4; --_ink: #45331f; --_soft: #6d5a42; --_line: #e0cfb1; --_accent: #84430b; --_wash: #efdfc0; --_warn: #7c3a00; --_warn-wash: #f3dfb8; --_mark: #f1d58b }
.surface[data-theme=contrast] { color-scheme: dark; --_paper: #000; --_raised: #000; --_ink: #fff; --_soft: #fff; --_line: #fff; --_accent: #ffe14d; --_wash: #333; --_warn: #ffe14d; --_warn-wash: #000; --_mark: #0b3d91 }
@media (prefers-contrast: more) {
  .surface[data-theme=auto] { --_paper: light-dark(#fff, #000); --_raised: light-dark(#fff, #000); --_ink: light-dark(#000, #fff); --_soft: light-dark(#000, #fff); --_line: light-dark(#000, #fff); --_accent: light-dark(#003f8a, #ffe14d) }
}

button, input, select { font: inherit; color: inherit }
button { cursor: pointer }
:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px }
svg { width: 20px; height: 20px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.6; stroke-linecap: round; stroke-linejoin: round }
[dir=rtl] svg.turns, .turns:dir(rtl) { transform: scaleX(-1) }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
h2, h3, p, ul, dl, dd { margin: 0; padding: 0 }

.bar { grid-column: 1 / -1; z-index: 3; position: relative; display: flex; align-items: center; gap: 2px; min-height: 52px; padding: 4px max(8px, env(safe-area-inset-left)); border-bottom: 1px solid var(--_line); background: var(--_paper) }
.about { display: flex; flex: 1; min-width: 0; gap: 14px; justify-content: center; align-items: baseline; padding-inline: 6px; font-size: 13.5px; color: var(--_soft); white-space: nowrap }
.about .now { overflow: hidden; text-overflow: ellipsis; font-weight: 600; color: var(--_ink) }
.surface:not([data-scrolled]) .about .now { display: none }
.about .left { font-variant-numeric: tabular-nums }
.tool { display: grid; place-items: center; flex: none; width: 44px; height: 44px; padding: 0; border: 0; border-radius: 10px; background: none; color: var(--_soft) }
.tool:hover, .tool[aria-expanded=true] { background: var(--_wash); color: var(--_ink) }
.tool svg { width: 22px; height: 22px }
.tool[data-panel=more] svg { stroke-width: 2.6 }
.track { position: absolute; inset: auto 0 -1px; height: 2px; overflow: hidden }
.track::before { content: ""; display: block; height: 100%; background: var(--_accent); transform: scaleX(var(--_read, 0)); transform-origin: left }
.surface[dir=rtl] .track::before { transform-origin: right }

.page { grid-area: 2 / 1; position: relative; overflow: auto; overscroll-behavior: contain; scrollbar-gutter: stable; outline-offset: -3px }
.page.led:focus-visible { outline: 0 }

.hint { font-size: 13.5px; color: var(--_soft) }
@container surface (width < 760px) { .about .now { display: none } }

.action { display: inline-flex; align-items: center; gap: 10px; min-height: 40px; padding: 6px 14px; border: 1px solid var(--_line); border-radius: 10px; background: var(--_raised); text-align: start; text-decoration: none }
.action:hover { border-color: var(--_accent); color: var(--_accent) }
.action.main { border-color: var(--_accent); background: var(--_accent); color: var(--_paper); font-weight: 600 }
.action.main:hover { filter: brightness(1.08) }
.action.small { min-height: 32px; padding: 3px 10px; font-size: 13.5px }



.state { display: grid; justify-items: center; align-content: center; gap: 14px; min-height: 100%; padding: 40px 24px 90px; text-align: center; color: var(--_soft) }
.state h1 { margin: 0; font: 600 26px/1.25 var(--_serif); color: var(--_ink); text-wrap: balance }
.state p { max-width: 44ch; text-wrap: pretty }
.state code { padding: 4px 10px; overflow-wrap: anywhere; border-radius: 6px; background: var(--_warn-wash); color: var(--_warn); font: 14px var(--_mono) }
.sheet { width: 68px; height: 84px; border: 2px solid var(--_line); border-radius: 10px; background: linear-gradient(var(--_line) 0 0) 14px 20px / 24px 4px no-repeat, linear-gradient(var(--_line) 0 0) 14px 34px / 36px 4px no-repeat, linear-gradient(var(--_line) 0 0) 14px 48px / 30px 4px no-repeat }
.busy { animation: appear .25s .15s both }
.busy .sheet { border-color: var(--_accent); animation: breathe 1.2s ease-in-out infinite alternate }

.said { position: absolute; z-index: 5; inset: auto 0 max(20px, env(safe-area-inset-bottom)); display: flex; justify-content: center; pointer-events: none }
.surface:has(.player) .said { bottom: 76px }
.toast { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 14px; max-width: min(92%, 520px); padding: 8px 10px 8px 18px; border: 1px solid var(--_line); border-radius: 14px; background: var(--_raised); box-shadow: 0 8px 30px var(--_shadow); pointer-events: auto; animation: appear .2s both }
.toast p { padding-block: 5px; padding-inline-end: 8px }


@keyframes appear { from { opacity: 0; transform: translateY(6px) } }
@keyframes breathe { to { opacity: .4 } }
@media (prefers-reduced-motion: reduce) { *, ::before, ::backdrop { animation: none !important; transition: none !important; scroll-behavior: auto !important } }
@media (forced-colors: active) {
  .track::before { background: CanvasText; forced-color-adjust: none }
}
@media print {
  dialog.frame { position: absolute; inset: 0 0 auto; overflow: visible; height: auto }
  dialog.frame::backdrop { display: none }
  .surface { display: block; overflow: visible; height: auto !important; max-height: none !important; color-scheme: light !important; --_paper: #fff; --_raised: #fff; --_ink: #000; --_soft: #333; --_line: #999; --_accent: #000 }
  .bar, .panel, .said, .player, [data-tool] { display: none !important }
  .page { overflow: visible; height: auto }
}
`;
