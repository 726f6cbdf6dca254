/** The look of a page of our own around its reading view; as a module, for a file would be one more to wait for. */
export default `
html, body { margin: 0; overscroll-behavior: none }
clearleaf-reader { height: 100dvh }
@media print { clearleaf-reader { height: auto } }
`;
