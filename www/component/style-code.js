/** Colours of code: each has a contrast of 4.5 to 1 with the paper it stands on, in every theme. */
export default `
.surface { --_c-keyword: light-dark(#8b2089, #dfa9f5); --_c-string: light-dark(#1a6633, #9bd8a6); --_c-number: light-dark(#8a4300, #f2bb7d); --_c-name: light-dark(#1d4fa3, #93c0f8); --_c-type: light-dark(#0b6170, #80d2d9); --_c-comment: light-dark(#5d665f, #a2aca3); --_c-deletion: light-dark(#a3202c, #f5a3a3) }
.surface[data-theme=sepia] { --_c-comment: #6d5a42 }
.surface[data-theme=contrast] { --_c-keyword: #f0b8ff; --_c-string: #9dffb0; --_c-number: #ffd08a; --_c-name: #a5d0ff; --_c-type: #8df3ff; --_c-comment: #fff; --_c-deletion: #ffb0b0 }
.code-keyword { color: var(--_c-keyword) }
.code-string { color: var(--_c-string) }
.code-number { color: var(--_c-number) }
.code-name { color: var(--_c-name) }
.code-type { color: var(--_c-type) }
.code-comment { color: var(--_c-comment); font-style: italic }
.code-deletion { color: var(--_c-deletion) }
@media print { [class^=code-] { color: inherit } }
`;
