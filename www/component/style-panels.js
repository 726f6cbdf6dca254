/** The look of the panels and of the player; loaded with the first of them. */
export default `
.panel { grid-area: 2 / 2; z-index: 2; display: flex; flex-direction: column; width: 360px; min-height: 0; border-inline-start: 1px solid var(--_line); background: var(--_raised) }
.panel .top { display: flex; align-items: center; justify-content: space-between; gap: 8px; padding: 8px 8px 8px 20px; border-bottom: 1px solid var(--_line) }
.panel:dir(rtl) .top { padding: 8px 20px 8px 8px }
.panel h2 { font: 600 17px/1.3 var(--_sans); outline: 0 }
.panel h3 { font: 600 14px/1.3 var(--_sans) }
.body { flex: 1; min-height: 0; padding: 16px 20px 24px; overflow: auto; overscroll-behavior: contain; outline-offset: -3px }
.body > * + * { margin-top: 16px }
.stack > * + * { margin-top: 18px }
.stack .own { display: none }
.stack:has([name=font][value=own]:checked) .own { display: grid }
.list { display: grid; gap: 2px; list-style: none }
.list .action { width: 100%; min-height: 44px; border-color: transparent; background: none }
.list .action:hover { background: var(--_wash); color: var(--_ink) }
.list .action[aria-current] { font-weight: 600; color: var(--_accent) }
.list [data-level="3"] { padding-inline-start: 30px }
.list [data-level="4"], .list [data-level="5"], .list [data-level="6"] { padding-inline-start: 46px }
fieldset { min-width: 0; margin: 0; padding: 0; border: 0 }
legend, .field > label { padding: 0; margin-bottom: 6px; font-size: 13.5px; color: var(--_soft) }
.choices { display: flex; flex-wrap: wrap; gap: 6px }
.choices label { position: relative; flex: 1 0 auto; cursor: pointer }
.choices input { position: absolute; inset: 0; width: 100%; height: 100%; margin: 0; opacity: 0; cursor: pointer }
.choices span { display: grid; place-items: center; min-height: 40px; padding: 4px 12px; border: 1px solid var(--_line); border-radius: 10px; font-size: 14px; text-align: center }
.choices input:hover + span { border-color: var(--_soft) }
.choices input:checked + span { border-color: var(--_accent); box-shadow: inset 0 0 0 1px var(--_accent); background: var(--_wash); font-weight: 600 }
.choices input:focus-visible + span { outline: 2px solid var(--_accent); outline-offset: 2px }
.choices [data-swatch] { grid-auto-flow: column; justify-content: center; gap: 8px }
.choices [data-swatch]::before { content: ""; width: 16px; height: 16px; border: 1px solid var(--_soft); border-radius: 50%; background: var(--_swatch) }
[data-swatch=auto] { --_swatch: linear-gradient(120deg, #fbf9f3 50%, #171a18 50%) }
[data-swatch=light] { --_swatch: #fbf9f3 }
[data-swatch=sepia] { --_swatch: #ecd9b4 }
[data-swatch=dark] { --_swatch: #262c28 }
[data-swatch=contrast] { --_swatch: linear-gradient(120deg, #000 50%, #ffe14d 50%) }
.field { display: grid; grid-template: auto auto / 1fr auto; align-items: baseline }
.field output { font-size: 13.5px; font-variant-numeric: tabular-nums }
.field input, .field select { grid-column: 1 / -1; width: 100%; min-height: 32px; margin: 0 }
.field input[type=range] { height: 32px; accent-color: var(--_accent) }
.field input[type=text], .field select { min-height: 40px; padding: 4px 12px; border: 1px solid var(--_soft); border-radius: 10px; background: var(--_paper) }
.switch { display: flex; align-items: center; justify-content: space-between; gap: 12px; min-height: 40px; cursor: pointer }
.switch input { appearance: none; position: relative; flex: none; width: 42px; height: 24px; margin: 0; border: 1px solid var(--_soft); border-radius: 12px; background: var(--_paper); cursor: pointer }
.switch input::before { content: ""; position: absolute; inset-block: 3px; inset-inline-start: 3px; width: 16px; border-radius: 50%; background: var(--_soft) }
.switch input:checked { border-color: var(--_accent); background: var(--_accent) }
.switch input:checked::before { inset-inline-start: 21px; background: var(--_paper) }
.keys { display: grid; grid-template-columns: 1fr auto; gap: 10px 16px; align-items: baseline }
.keys dd { text-align: end }
kbd { display: inline-block; min-width: 26px; padding: 1px 7px; border: 1px solid var(--_line); border-bottom-width: 2px; border-radius: 6px; background: var(--_paper); font: 13px/1.5 var(--_mono); text-align: center }
.kind { border: 1px solid var(--_line); border-radius: 12px }
.kind summary { display: flex; align-items: center; gap: 10px; min-height: 44px; padding: 6px 14px; border-radius: 12px; cursor: pointer; font-weight: 600; list-style: none }
.kind summary::-webkit-details-marker { display: none }
.kind summary svg { margin-inline-start: auto }
.kind[open] summary svg { transform: rotate(180deg) }
.count { min-width: 24px; padding: 0 7px; border-radius: 12px; background: var(--_wash); font-size: 13px; text-align: center; font-variant-numeric: tabular-nums }
.entries { display: grid; gap: 14px; padding: 4px 14px 14px; list-style: none }
.entry { display: grid; gap: 5px; padding-top: 12px; border-top: 1px solid var(--_line) }
.entry q { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 4; quotes: none; overflow-wrap: anywhere }
.buttons { display: flex; flex-wrap: wrap; gap: 6px }
.player { grid-area: 3 / 1 / 4 / -1; z-index: 3; display: flex; flex-wrap: wrap; justify-content: center; align-items: center; gap: 2px 8px; padding: 6px 10px; border-top: 1px solid var(--_line); background: var(--_raised) }
.player select { max-width: 13rem; min-height: 40px; padding: 0 8px; border: 1px solid var(--_soft); border-radius: 10px; background: var(--_paper) }
.player .hint { padding: 8px }
@container surface (width < 760px) {
  .panel { grid-area: 2 / 1; align-self: end; width: auto; max-height: 72%; border: 1px solid var(--_line); border-width: 1px 0 0; border-radius: 16px 16px 0 0; box-shadow: 0 -8px 30px var(--_shadow) }
}
@media (forced-colors: active) {
  .switch input::before { background: CanvasText; forced-color-adjust: none }
  .switch input:checked::before { background: Highlight }
  .choices input:checked + span { outline: 3px solid Highlight }
}
`;
