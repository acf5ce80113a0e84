import type { FlowDocument } from "../document";
import { nameOf } from "../document";
import { type Block, blockOf } from "./blocks";
import { type Branch, joinedLabel } from "./branches";
import type { DrawOptions, FlowPicture, Marks, PictureEdge, PictureNode } from "./picture";
import { variantsIn } from "./variants";

/**
 * A flow in words, in the order of reading: from the start along the branches in their order, then what no way leads
 * to. Ways to blocks that do not exist lead to a node of kind `nowhere`.
 */
export function describeFlow(document: FlowDocument, options: DrawOptions = {}): FlowPicture {
  const blocks = shownBlocks(document, options);
  const { order, reachable } = readingOrder(blocks, document.StartAction);
  const nodes = new Map<string, PictureNode>();
  let number = 0;
  for (const id of order) {
    const block = blocks.get(id);
    const key = `n${nodes.size + 1}`;
    const mark = options.marks?.ofBlock(id);
    const place = { key, id, reachable: reachable.has(id), ...(mark === undefined ? {} : { mark }) };
    nodes.set(id, block === undefined ? nowhere(place) : nodeOf(block, place, ++number));
  }
  const drawn = order.flatMap((id) => edgesOf(id, blocks.get(id)?.branches ?? [], nodes));
  const calm = calmed(drawn, nodes);
  const edges = options.marks === undefined ? calm : withMarks(calm, [...nodes.values()], options.marks);
  return {
    title: options.title ?? nameOf(document) ?? "Flow",
    start: nodes.get(document.StartAction)?.key,
    nodes: withWays([...nodes.values()], edges),
    edges,
  };
}

function withMarks(
  edges: readonly PictureEdge[],
  nodes: readonly PictureNode[],
  { gone }: Marks,
): readonly PictureEdge[] {
  const ids = new Map(nodes.map(({ key, id }) => [key, id]));
  return edges.map((edge) => ({ ...edge, gone: gone(ids.get(edge.from) ?? "", ids.get(edge.to) ?? "") }));
}

type Place = Pick<PictureNode, "key" | "id" | "reachable" | "mark">;

function nodeOf({ title, words, lines }: Block, place: Place, number: number): PictureNode {
  return { ...place, number, kind: words.kind, title, heading: `${number} · ${title}`, lines, ways: [] };
}

function nowhere(place: Place): PictureNode {
  const lines = [place.id === "" ? "No block is chosen" : `There is no block “${place.id}”`];
  return { ...place, number: 0, kind: "nowhere", title: "Nowhere", heading: "Nowhere", lines, ways: [] };
}

/** All blocks by `Identifier`, where one stands for several that do the same in several ways. */
function shownBlocks(document: FlowDocument, options: DrawOptions): ReadonlyMap<string, Block> {
  const blocks = new Map<string, Block>();
  for (const action of document.Actions) {
    if (!blocks.has(action.Identifier)) blocks.set(action.Identifier, blockOf(document, action, options));
  }
  if (options.marks !== undefined) return blocks;
  for (const [id, { block, members }] of variantsIn(blocks, document.StartAction)) {
    blocks.set(id, block);
    for (const member of members) blocks.delete(member);
  }
  return blocks;
}

/** Depth first along the branches, failures last; what is missing comes where the first way leads to it. */
function readingOrder(blocks: ReadonlyMap<string, Block>, start: string) {
  const order = new Set<string>();
  const read = (root: string) => {
    const waiting = [root];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (order.has(id)) continue;
      order.add(id);
      waiting.push(...inOrder(blocks.get(id)?.branches ?? []).reverse());
    }
  };
  read(start);
  const reachable: ReadonlySet<string> = new Set(order);
  for (const id of blocks.keys()) read(id);
  return { order: [...order], reachable };
}

const ranks = { normal: 0, choice: 1, failure: 2 };

function inOrder(branches: readonly Branch[]): string[] {
  return [...branches].sort((a, b) => ranks[a.kind] - ranks[b.kind]).map(({ target }) => target);
}

/** One edge for all branches to the same block; it is of the calmest kind among them. */
function edgesOf(
  id: string,
  branches: readonly Branch[],
  nodes: ReadonlyMap<string, PictureNode>,
): readonly PictureEdge[] {
  const byTarget = new Map<string, Branch[]>();
  for (const branch of [...branches].sort((a, b) => ranks[a.kind] - ranks[b.kind])) {
    byTarget.set(branch.target, [...(byTarget.get(branch.target) ?? []), branch]);
  }
  const from = nodes.get(id)?.key ?? "";
  return [...byTarget].map(([target, [first, ...others]]) => {
    const always = first?.kind === "normal" && first.value === "" && others.every(({ kind }) => kind === "failure");
    const label = always || first === undefined ? "" : joinedLabel([first, ...others]);
    return { from, to: nodes.get(target)?.key ?? "", label, kind: first?.kind ?? "normal", inBlock: false };
  });
}

/** From so many failing blocks on, arrows to the same block hide the conversation. */
const manyFailures = 3;

/** Moves failures into their blocks where many lead to the same one, but leaves every block one arrow to it. */
function calmed(edges: readonly PictureEdge[], nodes: ReadonlyMap<string, PictureNode>): readonly PictureEdge[] {
  const failing = new Map<string, number>();
  const reached = new Set<string>();
  for (const { to, kind } of edges) {
    if (kind === "failure") failing.set(to, (failing.get(to) ?? 0) + 1);
    else reached.add(to);
  }
  const missing = new Set([...nodes.values()].filter(({ kind }) => kind === "nowhere").map(({ key }) => key));
  return edges.map((edge) => {
    if (edge.kind !== "failure" || missing.has(edge.to)) return edge;
    const first = !reached.has(edge.to);
    reached.add(edge.to);
    return { ...edge, inBlock: !first && (failing.get(edge.to) ?? 0) >= manyFailures };
  });
}

/** The nodes with what they say in place of arrows. */
function withWays(nodes: readonly PictureNode[], edges: readonly PictureEdge[]): readonly PictureNode[] {
  const numbers = new Map(nodes.map(({ key, number }) => [key, number]));
  const ways = new Map<string, string[]>();
  for (const { from, to, label, inBlock } of edges) {
    if (inBlock) ways.set(from, [...(ways.get(from) ?? []), `${label}: go to ${numbers.get(to)}`]);
  }
  return nodes.map((node) => ({ ...node, ways: ways.get(node.key) ?? [] }));
}
