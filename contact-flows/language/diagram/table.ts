import type { FlowDocument } from "../document";
import { describeFlow } from "./describe";
import { escapeMarkdown } from "./escape";
import type { DrawOptions, FlowPicture, PictureNode } from "./picture";
import { printable } from "./text";

/** A flow as a table in Markdown, block by block in the order of reading, with the numbers of the pictures. */
export function flowTable(document: FlowDocument, options?: DrawOptions): string {
  const picture = describeFlow(document, options);
  const anchor = anchorsOf(picture);
  const rows = picture.nodes.filter(({ kind }) => kind !== "nowhere").map((node) => row(node, picture, anchor));
  return ["| No. | Block | What it does | How it goes on |", "| ---: | --- | --- | --- |", ...rows, ""].join("\n");
}

function row(node: PictureNode, picture: FlowPicture, anchor: (number: number) => string): string {
  const start = node.key === picture.start ? " (start)" : "";
  const doubt = node.reachable ? "" : "<br>No way leads here.";
  const cells = [
    `<a id="${anchor(node.number)}"></a>${node.number}`,
    `${plain(node.title)}${start}${doubt}`,
    node.lines.map(plain).join("<br>") || "–",
    waysOn(node, picture, anchor).join("<br>") || (node.kind === "end" ? "ends here" : "stays here"),
  ];
  return `| ${cells.join(" | ")} |`;
}

function waysOn({ key }: PictureNode, { nodes, edges }: FlowPicture, anchor: (number: number) => string) {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  return edges
    .filter(({ from }) => from === key)
    .map(({ label, to }) => {
      const target = byKey.get(to);
      const way = label === "" ? "" : `${plain(label)} `;
      if (target === undefined || target.kind === "nowhere")
        return `${way}→ **nowhere**: ${target?.lines.map(plain).join()}`;
      return `${way}→ [${target.number} ${plain(target.title)}](#${anchor(target.number)})`;
    });
}

/** Names for links inside the page; with the flow's name, since a page may show several flows. */
function anchorsOf({ title }: FlowPicture): (number: number) => string {
  const slug = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return (number) => `${slug || "flow"}-${number}`;
}

function plain(text: string): string {
  return escapeMarkdown(printable(text));
}
