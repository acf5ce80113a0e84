import { clear, has, type Passage, set, settle } from "./data-flow/bits";
import { succeeds, type Write, writesOf, writesWhenDone } from "./data-flow/writes";
import type { Action } from "./document";
import type { FlowGraph } from "./graph";

export { writesOf };

/** One action that writes something. `writer` is its `Identifier`. */
export interface Definition extends Write {
  readonly writer: string;
}

/** Stands for a writer where a path from the start has none; no `Identifier` may hold brackets. */
export const entry = "(entry)";

/** What may have been written last when an action begins, along every path from the start (reaching definitions). */
export interface DataFlow {
  /** `Identifier`s of the possible last writers, and `entry`; nothing at all where no contact comes by. */
  readonly reaching: (identifier: string, namespace: string, key?: string) => ReadonlySet<string>;
  /** One of them that is a block, and whether `entry` is among them; cheaper where many blocks write the same. */
  readonly glance: (identifier: string, namespace: string, key?: string) => Glance;
  /** Whether every path from the start has at least tried to write it, be it that the action failed. */
  readonly tried: (identifier: string, namespace: string, key?: string) => boolean;
  /** Every action that a contact can come by and that writes something. */
  readonly definitions: readonly Definition[];
}

/** @see DataFlow */
export interface Glance {
  readonly writer: string | undefined;
  readonly unwritten: boolean;
}

const analysed = new WeakMap<FlowGraph, DataFlow>();

/**
 * The analysis of a flow; it is made once for each graph.
 *
 * @example dataFlow(flowGraph(document)).reaching("Tell the status", "External") // Set { "Look the order up" }
 */
export function dataFlow(graph: FlowGraph): DataFlow {
  const known = analysed.get(graph);
  if (known !== undefined) return known;
  const made = analyse(graph);
  analysed.set(graph, made);
  return made;
}

/** Bits of what can be written: who wrote it, that nobody has, and that nobody has tried. */
interface Slot {
  readonly bits: Map<string, number>;
  readonly untried: number;
}

function analyse(graph: FlowGraph): DataFlow {
  const reachable = graph.order.flatMap((id) => graph.actions.get(id) ?? []);
  const { slots, size, definitions } = slotsOf(reachable);
  const words = Math.ceil(size / 32);
  const indices = new Map(graph.order.map((id, index) => [id, index]));
  const before = new Int32Array(graph.order.length * words);
  for (const { bits, untried } of slots.values()) {
    set(before, bits.get(entry) ?? 0);
    set(before, untried);
  }
  settle(passagesOf(reachable, { graph, slots, words, indices }), before, words);

  const slotFor = (namespace: string, key?: string) =>
    (key === undefined ? undefined : slots.get(`${namespace}.${key}`)) ?? slots.get(namespace);
  const at = (index: number, bit: number) => has(before, index * words * 32 + bit);
  const answers = new Map<Slot, Map<number, ReadonlySet<string>>>();
  return {
    definitions,
    reaching: (identifier, namespace, key) => {
      const index = indices.get(identifier);
      if (index === undefined) return nobody;
      const slot = slotFor(namespace, key);
      if (slot === undefined) return onlyEntry;
      const known = answers.get(slot) ?? new Map<number, ReadonlySet<string>>();
      answers.set(slot, known);
      const writers =
        known.get(index) ?? new Set([...slot.bits.keys()].filter((id) => at(index, slot.bits.get(id) ?? 0)));
      known.set(index, writers);
      return writers;
    },
    glance: (identifier, namespace, key) => {
      const index = indices.get(identifier);
      if (index === undefined) return { writer: undefined, unwritten: false };
      const slot = slotFor(namespace, key);
      let writer: string | undefined;
      for (const [id, bit] of slot?.bits ?? []) {
        if (id === entry || !at(index, bit)) continue;
        writer = id;
        break;
      }
      return { writer, unwritten: slot === undefined || at(index, slot.bits.get(entry) ?? 0) };
    },
    tried: (identifier, namespace, key) => {
      const index = indices.get(identifier);
      const slot = slotFor(namespace, key);
      return index !== undefined && slot !== undefined && !at(index, slot.untried);
    },
  };
}

const nobody: ReadonlySet<string> = new Set();
const onlyEntry: ReadonlySet<string> = new Set([entry]);

function slotName({ namespace, key }: Write): string {
  return key === undefined ? namespace : `${namespace}.${key}`;
}

function slotsOf(actions: readonly Action[]) {
  const slots = new Map<string, Slot>();
  const definitions: Definition[] = [];
  let size = 0;
  for (const action of actions) {
    for (const write of writesWhenDone(action)) {
      const name = slotName(write);
      let slot = slots.get(name);
      if (slot === undefined) {
        slot = { bits: new Map([[entry, size++]]), untried: size++ };
        slots.set(name, slot);
      }
      slot.bits.set(action.Identifier, size++);
      definitions.push({ ...write, writer: action.Identifier });
    }
  }
  return { slots, size, definitions };
}

interface Frame {
  readonly graph: FlowGraph;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly words: number;
  readonly indices: ReadonlyMap<string, number>;
}

function passagesOf(actions: readonly Action[], { graph, slots, words, indices }: Frame): readonly Passage[][] {
  return actions.map((action) => {
    const touched = writesWhenDone(action).flatMap((write) => slots.get(slotName(write)) ?? []);
    const passages = (graph.exits.get(action.Identifier) ?? []).map((exit): Passage => {
      const target = indices.get(exit.target) ?? 0;
      if (touched.length === 0) return { target };
      const keep = new Int32Array(words).fill(-1);
      const add = new Int32Array(words);
      for (const { bits, untried } of touched) {
        clear(keep, untried);
        if (!succeeds(exit)) continue;
        for (const bit of bits.values()) clear(keep, bit);
        set(add, bits.get(action.Identifier) ?? 0);
      }
      return { target, keep, add };
    });
    return passages;
  });
}
