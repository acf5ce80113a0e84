import type { FlowDocument } from "../document";
import { describeFlow } from "./describe";
import { escapeHtml } from "./escape";
import { extents, looks } from "./looks";
import type { DrawOptions, FlowPicture, PictureEdge, PictureNode } from "./picture";
import { pictureLines, shortened, wrapped, wrappedLabel } from "./text";

// One name alone: Graphviz measures text only in fonts that it knows, and knows no lists.
const font = 'fontname="Helvetica"';
/** How much wider text may become where a reader has no Helvetica: it is measured larger than it is drawn (svg.ts). */
export const spareWidth = 1.15;
const size = (points: number) => Number((points * spareWidth).toFixed(2));
const ink = "#10233a";

/** A flow in Graphviz's language, from top to bottom. */
export function dot(document: FlowDocument, options?: DrawOptions): string {
  return dotOf(describeFlow(document, options));
}

/** @see dot */
export function dotOf(picture: FlowPicture): string {
  const unreachable = picture.nodes.filter(({ reachable }) => !reachable);
  const start = picture.start === undefined ? [] : [`  start -> ${picture.start};`];
  return [
    "digraph flow {",
    `  graph [rankdir=TB, ${font}, nodesep=0.3, ranksep=0.45, bgcolor="white", pad=0.3, fontcolor="${ink}"];`,
    `  node [shape=box, style="rounded,filled", fontcolor="${ink}", ${font}, fontsize=${size(12)}, margin="0.14,0.09"];`,
    `  edge [color="#5f738a", fontcolor="${ink}", ${font}, fontsize=${size(11)}, arrowsize=0.7];`,
    `  start [label="Start", shape=oval, fillcolor="#ffffff", color="${ink}"];`,
    ...picture.nodes.filter(({ reachable }) => reachable).map((node) => `  ${nodeText(node)}`),
    ...(unreachable.length === 0 ? [] : cluster(unreachable)),
    ...start,
    ...arrows(picture).map((arrow) => `  ${arrow}`),
    "}",
  ].join("\n");
}

function cluster(nodes: readonly PictureNode[]): readonly string[] {
  return [
    "  subgraph cluster_unreachable {",
    '    label="No way leads here"; labeljust=l; margin=16; style="rounded,filled,dashed"; fillcolor="#f1f2f4"; color="#8a93a0";',
    ...nodes.map((node) => `    ${nodeText(node)}`),
    "  }",
  ];
}

function nodeText(node: PictureNode): string {
  const { shape, more } = looks[node.kind];
  const { fill, line, text } = node.mark === undefined ? looks[node.kind] : extents[node.mark.extent];
  const title = leftLines(wrapped(shortened(node.heading, 80)), bold);
  const sentences = leftLines(pictureLines(node).flatMap((sentence) => wrapped(sentence)));
  const ways = leftLines(
    [...node.ways, ...(node.mark?.lines ?? [])].flatMap((way) => wrapped(way)),
    pale,
  );
  const small = node.kind === "settings" ? `, fontsize=${size(10)}` : "";
  return `${node.key} [label=<${title}${sentences}${ways}>, shape=${shape}, ${more}, fillcolor="${fill}", color="${line}", fontcolor="${text}"${small}];`;
}

const bold = (line: string) => `<B>${line}</B>`;
const pale = (line: string) => `<FONT POINT-SIZE="${size(10)}" COLOR="#5c4a55">${line}</FONT>`;

// Graphviz measures some characters too narrow, hence the space at the end.
function leftLines(lines: readonly string[], format = (line: string) => line): string {
  return lines.map((line) => `${format(escapeHtml(line))}&#160;<BR ALIGN="LEFT"/>`).join("");
}

/** Only arrows that come first to a block take part in its place, so that ways back and failures do not pull at it. */
function arrows({ edges }: FlowPicture): readonly string[] {
  const placed = new Set<string>();
  for (const { to, kind } of edges) if (kind !== "failure") placed.add(to);
  return edges.flatMap((edge) => {
    if (edge.inBlock) return [];
    const free = edge.kind === "failure" && placed.has(edge.to);
    placed.add(edge.to);
    return [arrow(edge, free ? ["constraint=false"] : [])];
  });
}

function arrow({ from, to, label, kind, gone }: PictureEdge, more: readonly string[]): string {
  const lines = wrappedLabel(label).map(escapeHtml);
  const attributes = [
    ...(lines.length === 0 ? [] : [`label=<${lines.map((line) => ` ${line} `).join("<BR/>")}>`]),
    ...(gone === undefined ? failureLook(kind) : [goneLook(gone, kind)]),
    ...more,
  ];
  return `${from} -> ${to}${attributes.length === 0 ? "" : ` [${attributes.join(", ")}]`};`;
}

function failureLook(kind: PictureEdge["kind"]): readonly string[] {
  return kind === "failure" ? ['style=dashed, color="#a9a2a8", fontcolor="#6b5f68"'] : [];
}

/** Width tells it too, for those who do not see the colours apart. */
function goneLook(gone: boolean, kind: PictureEdge["kind"]): string {
  const { line } = extents[gone ? "all" : "none"];
  return `style=${kind === "failure" ? "dashed" : "solid"}, color="${line}", fontcolor="${line}", penwidth=${gone ? 2 : 1}`;
}
