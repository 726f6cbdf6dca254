//! Writes an article: HTML, plain text, Markdown, JSON, and nodes of a page.
