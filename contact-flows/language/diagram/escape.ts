/** A text that Markdown shows as it is, also in a cell of a table and where a host knows formulas. */
export function escapeMarkdown(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(/[\\`*_[\]|~$]/g, "\\$&");
}

/** A text for the label of a Mermaid node or arrow, between quotes. */
export function escapeMermaid(text: string): string {
  return text.replace(/["#<>&`\\|{}[\]()%*_~$;@^]/g, (character) => `#${character.charCodeAt(0)};`);
}

/** A text for HTML, XML and Graphviz's labels, also within quotes. */
export function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
