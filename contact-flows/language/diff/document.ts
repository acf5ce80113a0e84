import { asObject } from "../diagram/naming";
import type { Action, FlowDocument, JsonObject, JsonValue } from "../document";
import { equivalent } from "../equivalence";
import { type Change, listed } from "./change";
import { type Comparison, isExplained, sameTarget } from "./comparison";
import { namesOf, ownName } from "./naming";
import { sameJson } from "./same";

/** Where the flow starts, and what it holds besides its blocks that the service looks at. */
export function documentChanges(comparison: Comparison): readonly Change[] {
  const { before, after } = comparison;
  const [older, newer] = [before.document, after.document];
  const changes: Change[] = [];
  const [from, to] = [older.StartAction, newer.StartAction];
  if (!sameTarget(comparison, from, to) && !isExplained(comparison, from, to)) {
    const [was, is] = namesOf([before, from], [after, to]);
    changes.push({ concerns: "caller", block: to, message: `The flow now starts with ${is} instead of ${was}.` });
  }
  const { StartAction: _a, Actions: _b, Metadata: _c, ...oldRest } = older;
  const { StartAction: _d, Actions: _e, Metadata: _f, ...newRest } = newer;
  const [was, is] = [
    new Map<string, unknown>(Object.entries(oldRest)),
    new Map<string, unknown>(Object.entries(newRest)),
  ];
  const differing = [...new Set([...is.keys(), ...was.keys()])].filter((key) => !sameJson(was.get(key), is.get(key)));
  if (differing.length > 0) {
    const message = `Of the flow as a whole, ${listed(differing.map((key) => `"${key}"`))} changed.`;
    changes.push({ concerns: "behind", block: "", message });
  }
  return changes;
}

/** Blocks that share the identifier of another one: the service refuses them, but a file can hold them. */
export function duplicateChanges({ before, after }: Comparison): readonly Change[] {
  const shared = [before, after].some(({ document, blocks }) => document.Actions.length > blocks.size);
  if (!shared || equivalent(before.document, after.document)) return [];
  return [{ concerns: "behind", block: "", message: "Blocks that share their identifier with another one changed." }];
}

/** One change that sums up all that only concerns how the flow is written and drawn. */
export function layoutChanges(comparison: Comparison): readonly Change[] {
  const { before, after, toAfter } = comparison;
  const [older, newer] = [before.document, after.document];
  const parts = renames(comparison);
  if (older.Metadata?.name !== newer.Metadata?.name) parts.push("the name of the flow");
  if (!sameJson(renamedMetadata(older, toAfter), newer.Metadata)) parts.push("places and names in the console");
  const order = older.Actions.map(({ Identifier }) => toAfter.get(Identifier) ?? Identifier);
  const common = new Set(order.filter((id) => comparison.toBefore.has(id)));
  const newOrder = newer.Actions.map(({ Identifier }) => Identifier).filter((id) => common.has(id));
  const kept = order.filter((id) => common.has(id));
  if (!sameJson(kept, newOrder)) parts.push("the order of the blocks in the file");
  if (parts.length === 0) return [];
  return [layout(`For the file and the console only, ${listed(parts)} changed.`)];
}

/** `the identifiers of 3 blocks ("Menu" is now "Main menu")`: those that machines made are only counted. */
function renames({ before, after, toAfter }: Comparison): string[] {
  const pairs = [...toAfter].filter(([from, to]) => from !== to);
  const named = pairs.flatMap(([from, to]) => {
    const [older, newer] = [before.blocks.get(from)?.action, after.blocks.get(to)?.action];
    const [was, is] = [older && ownName(before, older), newer && ownName(after, newer)];
    return was === undefined || is === undefined ? [] : [`${was} is now ${is}`];
  });
  const what = pairs.length === 1 ? "the identifier of a block" : `the identifiers of ${pairs.length} blocks`;
  return pairs.length === 0 ? [] : [named.length === 0 ? what : `${what} (${listed(named)})`];
}

/** For flows that differ in nothing that is told elsewhere. */
export function unseenChange(): Change {
  return layout("For the file only, branches that no contact takes, or the order or spelling of others, changed.");
}

function layout(message: string): Change {
  return { concerns: "layout", block: "", message };
}

function renamedMetadata(
  { Metadata }: FlowDocument,
  toAfter: ReadonlyMap<Action["Identifier"], string>,
): JsonValue | undefined {
  if (Metadata === undefined || !Object.hasOwn(Metadata, "ActionMetadata")) return Metadata;
  const entries = Object.entries(asObject(Metadata.ActionMetadata)).map(([id, data]) => [toAfter.get(id) ?? id, data]);
  return { ...Metadata, ActionMetadata: Object.fromEntries(entries) as JsonObject };
}
