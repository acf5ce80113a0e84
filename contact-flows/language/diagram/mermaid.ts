import type { FlowDocument } from "../document";
import { describeFlow } from "./describe";
import { escapeMermaid } from "./escape";
import { type Look, looks } from "./looks";
import type { DrawOptions, FlowPicture, PictureEdge, PictureNode } from "./picture";
import { pictureLines, printable, shortened, wrapped, wrappedLabel } from "./text";

/** A flow as Mermaid's flowchart, for pages that draw it themselves. */
export function mermaid(document: FlowDocument, options?: DrawOptions): string {
  const picture = describeFlow(document, options);
  const unreachable = picture.nodes.filter(({ reachable }) => !reachable);
  return [
    "flowchart TD",
    `  accTitle: ${escapeMermaid(printable(picture.title))}`,
    '  start(["Start"])',
    ...picture.nodes.filter(({ reachable }) => reachable).map((node) => `  ${nodeText(node)}`),
    ...(unreachable.length === 0 ? [] : subgraph(unreachable)),
    ...(picture.start === undefined ? [] : [`  start --> ${picture.start}`]),
    ...picture.edges.filter(({ inBlock }) => !inBlock).map((edge) => `  ${arrow(edge)}`),
    ...classes(picture),
    "",
  ].join("\n");
}

function subgraph(nodes: readonly PictureNode[]): readonly string[] {
  return ['  subgraph unreachable ["No way leads here"]', ...nodes.map((node) => `    ${nodeText(node)}`), "  end"];
}

function nodeText(node: PictureNode): string {
  const [open, close] = looks[node.kind].brackets;
  const title = `<b>${escapeMermaid(shortened(node.heading, 80))}</b>`;
  const body = [...pictureLines(node), ...node.ways].flatMap((line) => wrapped(line));
  return `${node.key}${open}"${[title, ...body.map(escapeMermaid)].join("<br/>")}"${close}`;
}

function arrow({ from, to, label, kind }: PictureEdge): string {
  const line = kind === "failure" ? "-.->" : "-->";
  const text = wrappedLabel(label).map(escapeMermaid).join("<br/>");
  return `${from} ${line}${text === "" ? "" : `|"${text}"|`} ${to}`;
}

/** Colours of the kinds that the picture has. */
function classes({ nodes }: FlowPicture): readonly string[] {
  return Object.entries(looks).flatMap(([kind, look]) => {
    const keys = nodes.filter((node) => node.kind === kind).map(({ key }) => key);
    return keys.length === 0
      ? []
      : [`  classDef ${kind}Block ${colours(look)}`, `  class ${keys.join(",")} ${kind}Block`];
  });
}

function colours({ fill, line, text }: Look): string {
  return `fill:${fill},stroke:${line},color:${text}`;
}
