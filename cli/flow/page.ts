import { mermaid } from "../../contact-flows/language/diagram/mermaid";
import { flowTable } from "../../contact-flows/language/diagram/table";
import type { FlowDocument, FlowType } from "../../contact-flows/language/document";

/** A flow as a page of Markdown: its picture in Mermaid, which repository hosts draw, and its blocks as a table. */
export function flowPage(
  document: FlowDocument,
  { title, type }: { readonly title: string; readonly type: FlowType | undefined },
): string {
  return [
    `# ${title.replaceAll(/[\\`*_[\]<>#|]/g, "\\$&").replaceAll(/\s+/g, " ")}`,
    "",
    ...(type === undefined ? [] : [`Type: \`${type}\``, ""]),
    "```mermaid",
    mermaid(document, { title, type }).trimEnd(),
    "```",
    "",
    "## Blocks",
    "",
    flowTable(document, { title, type }),
  ].join("\n");
}
