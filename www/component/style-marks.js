/** Marks, their bar, and the panel that lists them. */
export default `
::highlight(clearleaf-mark) { background-color: var(--_mark) }
::highlight(clearleaf-noted) { text-decoration: underline dotted 2px var(--_accent) }
@media (forced-colors: active) { ::highlight(clearleaf-mark) { background-color: Mark; color: MarkText } }
.markbar { position: fixed; inset: auto; display: none; flex-wrap: wrap; gap: 2px; max-width: min(340px, 94%); margin: 0; padding: 4px; border: 1px solid var(--_line); border-radius: 12px; background: var(--_raised); color: var(--_ink); box-shadow: 0 8px 30px var(--_shadow) }
.markbar:popover-open { display: flex }
.markbar p { flex: 1 0 100%; max-height: 9em; padding: 8px 12px; overflow: auto; white-space: pre-wrap; overflow-wrap: anywhere }
.marks { padding-inline: 0 }
.body > .hint[hidden] + .marks { margin-top: 0 }
.marks .entry:first-child { padding-top: 0; border: 0 }
.marks .way { display: block; padding: 0; border: 0; background: none; text-align: start }
.marks .way:hover q { color: var(--_accent) }
.marks q { padding-inline-start: 10px; border-inline-start: 3px solid var(--_accent) }
.marks .own { white-space: pre-wrap; overflow-wrap: anywhere }
.marks textarea { grid-column: 1 / -1; width: 100%; padding: 8px 12px; border: 1px solid var(--_soft); border-radius: 10px; background: var(--_paper); color: inherit; font: inherit; resize: vertical }
@media print { .markbar { display: none !important } }
`;
