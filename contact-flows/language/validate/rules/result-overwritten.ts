import { type DataFlow, dataFlow } from "../../data-flow";
import { named } from "../../data-flow/conversation";
import { followersOf } from "../../data-flow/paths";
import { readsOf } from "../../data-flow/reads";
import { sourceOf } from "../../data-flow/source";
import type { Action } from "../../document";
import type { FlowGraph } from "../../graph";
import { membersOf } from "../../references";
import type { Rule, Violation } from "../rule";

/** One place where a member of a result is read, and the blocks whose result it may be. */
interface Reading {
  readonly reader: Action;
  readonly path: string;
  readonly writers: readonly Action[];
}

/** Results live until the next block of their kind: what is read after that is another one's. */
export const resultOverwritten: Rule = {
  id: "result-overwritten",
  severity: "warning",
  obeys: "A result is read before the next block of its kind overwrites it.",
  examine: ({ graph }) => {
    const data = dataFlow(graph);
    return [...lostInputs(graph, data), ...lostAnswers(graph, data), ...lostResults(graph, data)];
  },
};

/** Results that nothing reads before the next one of their kind takes their place. */
function unread(graph: FlowGraph, data: DataFlow, namespace: string): readonly (readonly [lost: Action, to: Action])[] {
  const writers = data.definitions.filter((definition) => definition.namespace === namespace);
  if (writers.length < 2) return [];
  const read = new Set(
    readers(graph, namespace).flatMap(({ Identifier }) => [...data.reaching(Identifier, namespace)]),
  );
  return writers.flatMap(({ writer }) => {
    if (read.has(writer)) return [];
    const next = writers.find((other) => read.has(other.writer) && data.reaching(other.writer, namespace).has(writer));
    const lost = graph.actions.get(writer);
    const to = graph.actions.get(next?.writer ?? "");
    return lost === undefined || to === undefined ? [] : [[lost, to] as const];
  });
}

function lostInputs(graph: FlowGraph, data: DataFlow): readonly Violation[] {
  return unread(graph, data, "StoredCustomerInput").map(([lost, to]) => ({
    block: lost.Identifier,
    message: `Nothing reads what ${named(lost)} stores before ${named(to)} overwrites it: $.StoredCustomerInput holds one input only.`,
    fix: "Copy $.StoredCustomerInput into a contact attribute between the two, with an UpdateContactAttributes block.",
  }));
}

/** Functions that are called for what they do, not for what they answer, are common: this is to know, not a doubt. */
function lostAnswers(graph: FlowGraph, data: DataFlow): readonly Violation[] {
  return unread(graph, data, "External")
    .filter(([lost, to]) => sourceOf(lost) !== sourceOf(to))
    .map(([lost, to]) => ({
      block: lost.Identifier,
      severity: "info",
      message: `Nothing reads the answer of ${named(lost)} before ${named(to)} overwrites it: after that, $.External holds the answer of the latter only.`,
      fix: "Nothing, if its answer is not wanted; else copy what is wanted of it into a contact attribute right after it.",
    }));
}

/**
 * Members that were read when one function (bot, view, module) had answered last, and are read again when another has.
 * The other one may return a member of the same name, therefore this is a doubt.
 */
function lostResults(graph: FlowGraph, data: DataFlow): readonly Violation[] {
  const several = ["External", "LambdaInvocation", "Lex", "Views", "Modules"].filter((namespace) => {
    const writers = data.definitions.filter((definition) => definition.namespace === namespace);
    return new Set(writers.map(({ writer }) => source(graph, writer))).size > 1;
  });
  return several.flatMap((namespace) => {
    const readings = readingsOf(graph, data, namespace);
    const said = new Set<string>();
    return readings.flatMap((reading) => {
      // A check of what has just come back means the answer of the block before it.
      if (reading.reader.Type === "Compare" || said.has(reading.path)) return [];
      const lost = lostTo(reading, { readings, graph, data, namespace });
      if (lost === undefined) return [];
      said.add(reading.path);
      return [lost];
    });
  });
}

function lostTo(
  { reader, path, writers }: Reading,
  { readings, graph, data, namespace }: { readonly readings: readonly Reading[] } & Where,
): Violation | undefined {
  const now = new Set(writers.map(sourceOf));
  const earlier = readings.find(
    (other) =>
      other.path === path &&
      other.reader !== reader &&
      other.writers.every((writer) => !now.has(sourceOf(writer))) &&
      writers.every((writer) => {
        const before = data.reaching(writer.Identifier, namespace);
        return (
          other.writers.every(({ Identifier }) => before.has(Identifier)) &&
          followersOf(graph, other.reader.Identifier).has(writer.Identifier)
        );
      }),
  );
  const [second] = writers;
  const [first] = earlier?.writers ?? [];
  if (earlier === undefined || first === undefined || second === undefined) return undefined;
  return {
    block: reader.Identifier,
    message: `${named(reader)} reads ${path}, which ${named(earlier.reader)} has read from the result of ${named(first)}; ${named(second)} has overwritten it since.`,
    fix: `Copy ${path} into a contact attribute right after ${named(first)}, and read that, if it is not meant to come from ${named(second)}.`,
  };
}

interface Where {
  readonly graph: FlowGraph;
  readonly data: DataFlow;
  readonly namespace: string;
}

/** Members that have no name of the customer's, such as the intent, say something about the last block on purpose. */
const ownMember: ReadonlyMap<string, string> = new Map([
  ["Lex", "Slots"],
  ["Views", "ViewResultData"],
  ["Modules", "ResultData"],
  ["LambdaInvocation", "ResultData"],
]);

function readingsOf(graph: FlowGraph, data: DataFlow, namespace: string): readonly Reading[] {
  const parent = ownMember.get(namespace);
  return readers(graph, namespace).flatMap((reader) => {
    if (data.glance(reader.Identifier, namespace).unwritten) return [];
    const writers = [...data.reaching(reader.Identifier, namespace)].flatMap((id) => graph.actions.get(id) ?? []);
    if (new Set(writers.map(sourceOf)).size !== 1) return [];
    const paths = readsOf(reader)
      .filter((reference) => reference.namespace === namespace && (parent === undefined || reference.key === parent))
      .map(({ path }) => path)
      .filter((path) => !sayingNothing.has(membersOf(path).at(-1)?.toLowerCase() ?? ""));
    return [...new Set(paths)].map((path) => ({ reader, path, writers }));
  });
}

/** Names that every function gives its answers. */
const sayingNothing: ReadonlySet<string> = new Set([
  "status",
  "statuscode",
  "result",
  "success",
  "response",
  "message",
  "error",
  "errormessage",
  "code",
  "found",
  "valid",
]);

function readers(graph: FlowGraph, namespace: string): readonly Action[] {
  return graph.order
    .flatMap((id) => graph.actions.get(id) ?? [])
    .filter((action) => readsOf(action).some((reference) => reference.namespace === namespace));
}

function source(graph: FlowGraph, id: string): string {
  const action = graph.actions.get(id);
  return action === undefined ? "" : sourceOf(action);
}
