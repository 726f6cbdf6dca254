/** The look of the article. Lengths are in ems, so that one number scales all. */
export default `
.column { position: relative; max-width: calc(var(--_width) + 2 * var(--_edge)); margin: 0 auto; padding: 56px var(--_edge) 40vh; --_edge: clamp(20px, 5cqi, 48px); overflow-wrap: break-word; hanging-punctuation: first; letter-spacing: var(--_letter-spacing); word-spacing: var(--_word-spacing) }
.surface[data-line-focus=true] .column { padding-top: 36vh; padding-bottom: 60vh }
.column, .measure { font-family: var(--clearleaf-font, var(--_face)); font-size: var(--_size); line-height: var(--_line-height) }
.surface { --_face: var(--_serif) }
.surface[data-font=sans] { --_face: var(--_sans) }
.surface[data-font=mono] { --_face: var(--_mono) }
.surface[data-font=own] { --_face: var(--_font-name), var(--_serif) }
.surface[data-align=justify] .text :is(p, li, dd, blockquote) { text-align: justify }
.surface[data-hyphenate=true] .text { hyphens: auto }
.text:is(:lang(ar), :lang(fa), :lang(hi), :lang(th)) { letter-spacing: normal }

.head { margin-bottom: 2em }
.head .site { margin: 0 0 .8em; font: 600 max(.68em, 12px)/1.4 var(--_sans); letter-spacing: .05em; text-transform: uppercase; color: var(--_accent) }
.head h1 { margin: 0; font-size: clamp(1.5em, 1.1em + 2.2cqi, 2em); font-weight: 650; line-height: 1.18; letter-spacing: -.012em; text-wrap: balance }
.head h1:is(:lang(ar), :lang(fa), :lang(he), :lang(hi)) { letter-spacing: normal; line-height: 1.4 }
.byline { margin: 1em 0 0; font: max(.78em, 13px)/1.5 var(--_sans); color: var(--_soft) }
.byline > span { display: inline-block }
.byline span + span::before { content: "·"; margin-inline: .6em }

.text :is(p, ul, ol, dl, pre, blockquote, figure, details, hr), .scrolls { margin: 0 0 1.15em; padding: 0 }
.text :is(h1, h2, h3, h4, h5, h6) { margin: 1.8em 0 .5em; font-weight: 650; line-height: 1.28; text-wrap: balance; scroll-margin-top: 20px }
.text > :first-child { margin-top: 0 }
.text > [data-later] { display: none !important }
.text h1 { font-size: 1.5em }
.text h2 { font-size: 1.36em }
.text h3 { font-size: 1.15em }
.text :is(h4, h5, h6) { font-size: 1em }
.text a { color: var(--_accent); text-decoration-thickness: 1px; text-underline-offset: .17em; border-radius: 3px }
.text a:hover { text-decoration-thickness: 2px }
.text :is(ul, ol) { padding-inline-start: 1.4em }
.text li { margin-block: .35em }
.text li::marker { color: var(--_soft) }
.text dt { font-weight: 650 }
.text dd { margin: 0 0 .6em 1.2em }
.text blockquote { padding-inline-start: 1.15em; border-inline-start: 3px solid var(--_accent); font-style: italic }
.text :is(blockquote, li, td, th, figcaption) > :last-child { margin-bottom: 0 }
.text cite { color: var(--_soft) }

.text :is(img, video, audio) { display: block; max-width: 100%; height: auto; margin-inline: auto; border-radius: 8px }
.text audio { width: 100% }
.text :is(p, li, td, h2, h3) img { display: inline-block; vertical-align: middle; border-radius: 3px }
.text img.missing { display: block; width: fit-content; aspect-ratio: auto; height: auto; margin-inline: 0; padding: .8em 1.1em; border: 1px dashed var(--_soft); font: max(.76em, 13px)/1.5 var(--_sans); color: var(--_soft) }
.text img[role=button] { cursor: zoom-in }
.text :is(figcaption, caption) { margin-top: .7em; font: max(.76em, 13px)/1.5 var(--_sans); color: var(--_soft); text-align: start }
.text caption { margin: 0 0 .6em }
.surface[data-images=off] .text :is(img, video) { display: none }
.surface[data-images=dim]:is([data-theme=dark], [data-theme=contrast]) .text :is(img, video) { filter: brightness(.74) }
@media (prefers-color-scheme: dark) { .surface[data-images=dim][data-theme=auto] .text :is(img, video) { filter: brightness(.74) } }

.text a[data-embed] { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; padding: 14px 18px; border: 1px solid var(--_line); border-radius: 10px; background: var(--_raised); font: 15px/1.45 var(--_sans); color: var(--_ink); text-decoration: none }
.text a[data-embed]::before { content: attr(data-embed); font-weight: 600; font-size: 13px; color: var(--_accent) }
.text a[data-embed]:hover { border-color: var(--_accent) }
.text a[data-embed] img { flex-basis: 100% }
.text :is(code, kbd, samp) { font: .86em var(--_mono); letter-spacing: normal; word-spacing: normal }
.text :not(pre) > code { padding: .12em .35em; border-radius: 4px; background: var(--_wash) }
.text pre { padding: .9em 1.1em; overflow: auto; border: 1px solid var(--_line); border-radius: 10px; background: var(--_raised); font: .82em/1.55 var(--_mono); letter-spacing: normal; tab-size: 4; direction: ltr; text-align: left }
.text pre code { font: inherit }
.scrolls { overflow-x: auto; border-radius: 4px }
.text table { border-collapse: collapse; font: max(.84em, 14px)/1.45 var(--_sans); font-variant-numeric: tabular-nums; min-width: 100% }
.text :is(th, td) { padding: 8px 14px; border-bottom: 1px solid var(--_line); text-align: start; vertical-align: top; min-width: 6em }
.text :is(th, td):first-child { padding-inline-start: 0 }
.text th { font-weight: 650 }
.text hr { width: 5em; margin: 2.4em auto; border: 0; border-top: 1px solid var(--_line) }
.text :is(sup, sub) { font-size: .72em; line-height: 0 }
.text sup a { position: relative; padding: .5em .25em; margin: -.5em -.1em }
.text mark { background: var(--_mark); color: inherit }
.text math[display=block] { display: block math; margin-block: 1.15em; overflow-x: auto }
.text section { margin-bottom: 1.6em }

.notice { margin: 0 0 2em; padding: .8em 1.1em; border-radius: 10px; background: var(--_warn-wash); color: var(--_warn); font: 15px/1.5 var(--_sans) }
.notice button { display: inline; padding: 0; border: 0; background: none; color: inherit; font: inherit; text-decoration: underline }
.preview { display: grid; justify-items: start; gap: 10px; margin-top: 2.4em; padding: 20px 22px; border: 1px solid var(--_line); border-top: 3px solid var(--_warn); border-radius: 10px; background: var(--_raised); font: 15px/1.5 var(--_sans); color: var(--_soft); letter-spacing: normal; word-spacing: normal }
.preview b { font-size: 16px; color: var(--_ink) }
.surface[data-theme=contrast] :is(.notice, .preview) { border: 1px solid var(--_line) }
.restored { margin: 0 0 1.15em; padding: .9em 1.1em; border: 1px dashed var(--_soft); border-radius: 10px; background: var(--_raised) }
.text .restored p { margin: 0 }
.restored .tag { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 8px; margin-bottom: .5em; font: 13px/1.4 var(--_sans); color: var(--_soft); letter-spacing: normal }

.pin { position: absolute; inset-inline-start: calc(var(--_edge) - 44px); display: none; width: 36px; height: 36px }
@container surface (width >= 760px) { .pin.shown { display: grid } }
.focus { position: absolute; inset: 52px 0 0; z-index: 1; display: none; pointer-events: none }
.surface[data-line-focus=true] .focus { display: block }
.focus::before, .focus::after { content: ""; position: absolute; inset-inline: 0; background: color-mix(in srgb, var(--_paper) 78%, transparent) }
.focus::before { inset-block: 0 60%; border-bottom: 1px solid var(--_line) }
.focus::after { inset-block: calc(40% + 3.1 * var(--_size) * var(--_line-height)) 0; border-top: 1px solid var(--_line) }

.note { position: fixed; inset: auto; width: min(380px, 92%); max-height: 45%; margin: 0; padding: 16px 18px; overflow: auto; border: 1px solid var(--_line); border-radius: 12px; background: var(--_raised); color: var(--_ink); box-shadow: 0 10px 40px var(--_shadow) }
.note .measure { font-size: calc(.86 * var(--_size)) }
.note .action { margin-top: 10px }
.note p { margin: 0 0 .6em }
dialog.zoom { width: 100%; height: 100%; max-width: none; max-height: none; padding: 0; border: 0; background: #101210; color: #fff }
dialog.zoom[open] { display: grid; grid-template: minmax(0, 1fr) auto / minmax(0, 1fr) }
.zoom .stage { display: grid; place-items: center; overflow: auto }
.zoom img { max-width: 100%; max-height: 100%; min-width: 0; min-height: 0; object-fit: contain; cursor: zoom-in }
.zoom .actual { place-items: start }
.zoom .actual img { max-width: none; max-height: none; cursor: zoom-out }
.zoom p { padding: 12px 20px; font: 14px/1.5 system-ui, sans-serif; text-align: center }
.zoom .tool { position: absolute; inset-block-start: 12px; inset-inline-end: 12px; background: rgb(0 0 0 / .65); color: #fff }
::highlight(clearleaf-sentence) { background-color: var(--_mark) }
::highlight(clearleaf-word) { text-decoration: underline; text-decoration-thickness: 2px }

@container surface (width >= 900px) {
  .page.paged { overflow: auto hidden; overscroll-behavior: contain; scrollbar-gutter: auto; scrollbar-width: thin }
  .page.paged .column { height: 100%; max-width: none; margin: 0; padding: 40px 56px; columns: 2; column-gap: 112px; column-fill: auto }
  .page.paged .text :is(img, video) { max-height: calc(100dvh - 200px); object-fit: contain }
  .page.paged .text :is(figure, pre, table, blockquote) { break-inside: avoid }
}
@media screen {
  .page.upright { overflow: auto hidden; scrollbar-gutter: auto; writing-mode: vertical-rl }
  .page.upright .column { width: auto; height: 100%; max-width: none; margin: 0; padding: 48px 56px 40px 30vw }
  .page.upright .text :is(img, video) { max-height: 100% }
  .page.upright .text :is(h1, h2, h3, h4, h5, h6) { margin: 0 1.4em 0 .5em }
  .page.upright .text :is(p, ul, ol, dl, blockquote, figure) { margin: 0 0 0 1.15em }
  .page.upright .head { margin: 0 0 0 2em }
}
@media print {
  .column { max-width: none; padding: 0 }
  .text :is(h1, h2, h3, h4) { break-after: avoid }
  .text :is(figure, pre, tr, blockquote) { break-inside: avoid }
  .text a[href^=http]::after { content: " (" attr(href) ")"; font-size: .75em; overflow-wrap: anywhere }
  .focus, .pin { display: none !important }
}
`;
