/** The look of posts, entries and facts. */
export default `
.text .post { margin: 0 0 1.4em; padding: 1em 0 0; border-top: 1px solid var(--_line) }
.text > .post:first-child { padding-top: 0; border-top: 0 }
.text .post .post { margin: 1.1em 0 0; padding: 0 0 0 clamp(10px, 3cqi, 20px); border-top: 0; border-inline-start: 2px solid var(--_line) }
.text .post > :last-child { margin-bottom: 0 }
.text .post > header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 12px; margin: 0 0 .6em; font: max(.78em, 13px)/1.5 var(--_sans); color: var(--_soft); letter-spacing: normal }
.text .post > header b { font-size: 1.08em; color: var(--_ink) }
.text .accepted > header { padding: 0 }
.text .accepted { padding-inline-start: 16px; border-inline-start: 3px solid var(--_accent) }
.badge { padding: 1px 10px; border-radius: 12px; background: var(--_wash); color: var(--_ink); font-weight: 600 }
.surface[data-theme=contrast] .badge { border: 1px solid }
.text .cards { padding: 0; list-style: none }
.text .cards > li { margin: 0; padding: 1em 0; border-top: 1px solid var(--_line) }
.text .cards > li:first-child { border-top: 0; padding-top: 0 }
.text .cards :is(h2, h3, h4) { margin: 0 0 .3em; font-size: 1.1em }
.text .cards p { margin: .25em 0 0 }
.text .cards .pictured { display: grid; grid-template-columns: clamp(84px, 24cqi, 168px) minmax(0, 1fr); gap: clamp(12px, 3cqi, 22px); align-items: start }
.text .cards .words { display: flow-root }
.text .cards .words > a { font-weight: 600; margin-inline-end: .6em }
.text .cards .thumb, .text .cards .thumb img { display: block; width: 100%; border-radius: 8px }
.text .cards img { aspect-ratio: 3 / 2; object-fit: cover }
.text .cards img.missing { display: none }
.text .cards .pictured:has(img.missing), .surface[data-images=off] .cards .pictured { grid-template-columns: minmax(0, 1fr) }
.text .cards .thumb:has(> img.missing), .surface[data-images=off] .cards .thumb { display: none }
.head .facts { display: flex; flex-wrap: wrap; gap: 10px 32px; margin: 1.4em 0 0; padding: 14px 18px; border: 1px solid var(--_line); border-radius: 10px; background: var(--_raised); font: max(.78em, 14px)/1.4 var(--_sans); letter-spacing: normal }
.facts dt { font-size: 13px; color: var(--_soft) }
.facts dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums }
`;
