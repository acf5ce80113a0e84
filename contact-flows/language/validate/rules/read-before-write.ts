import { specOf } from "../../catalogue/catalogue";
import { type DataFlow, dataFlow, type Glance } from "../../data-flow";
import { named } from "../../data-flow/conversation";
import { followersOf } from "../../data-flow/paths";
import { distinctReadsOf } from "../../data-flow/reads";
import type { Action } from "../../document";
import type { Reference } from "../../references";
import type { Examined, Rule, Violation } from "../rule";

/** Results that a block of the same flow leaves, and the blocks that do. */
const fillers: ReadonlyMap<string, string> = new Map([
  ["External", "InvokeLambdaFunction"],
  ["LambdaInvocation", "InvokeLambdaFunction"],
  ["Lex", "ConnectParticipantWithLexBot"],
  ["AgenticCX", "ConnectParticipantWithAgenticCX"],
  ["StoredCustomerInput", 'GetParticipantInput with StoreInput "True"'],
  ["Metrics", "GetMetricData"],
  ["Views", "ShowView"],
  ["Customer", "GetCustomerProfile"],
  ["Case", "GetCase or CreateCase"],
  ["Task", "CreateTask"],
  ["Modules", "InvokeFlowModule"],
  ["Wisdom", "CreateWisdomSession"],
  ["Email", "LoadContactContent"],
  ["DataTables", "EvaluateDataTableValues"],
]);

/** Members of a customer's profile that blocks of their own fill, and all the others. */
const profileParts = ["CalculatedAttributes", "ObjectAttributes", undefined];

/** References to what no block has written yet: they are empty, or make a block fail. */
export const readBeforeWrite: Rule = {
  id: "read-before-write",
  severity: "warning",
  obeys: "What a block reads has been written on every way to it.",
  examine: (flow) => {
    const reachable = flow.graph.order.flatMap((id) => flow.graph.actions.get(id) ?? []);
    // Blocks that are not known may write anything.
    if (reachable.some(({ Type }) => specOf(Type) === undefined)) return [];
    const context = { flow, data: dataFlow(flow.graph) };
    const said = new Map<string, Set<string>>();
    return reachable.flatMap((action) =>
      distinctReadsOf(action).flatMap((reference) => {
        const doubt = isAttribute(reference)
          ? attribute(reference, action, context)
          : result(reference, action, context);
        if (doubt === undefined || said.get(doubt.cause)?.has(action.Identifier)) return [];
        // A cause that many blocks share is told at the first of them, not at those that it leads to.
        const after = said.get(doubt.cause) ?? new Set();
        said.set(doubt.cause, after.add(action.Identifier));
        for (const id of followersOf(flow.graph, action.Identifier)) after.add(id);
        return [{ block: action.Identifier, ...doubt.found }];
      }),
    );
  },
};

interface Context {
  readonly flow: Examined;
  readonly data: DataFlow;
}

/** What is wrong with one reference. Those of one cause would say the same. */
interface Doubt {
  readonly cause: string;
  readonly found: Omit<Violation, "block">;
}

function isAttribute({ namespace, key }: Reference): boolean {
  return (namespace === "Attributes" || namespace === "FlowAttributes") && key !== undefined;
}

function attribute(reference: Reference, action: Action, { flow, data }: Context): Doubt | undefined {
  const { path, namespace, key } = reference;
  const writers = data.definitions.filter((definition) => definition.namespace === namespace);
  // A key that is itself a reference may be any key.
  if (writers.some((writer) => writer.key?.includes("$"))) return undefined;
  const own = writers.filter((writer) => writer.key === key);
  // A contact attribute that the flow never writes comes from elsewhere; one that a block adds to comes from before.
  if (namespace === "Attributes" && own.every(({ writer }) => writer === action.Identifier)) return undefined;
  if (data.glance(action.Identifier, namespace, key).writer !== undefined) return undefined;
  // Whether it has been written yet is what one checks for.
  if (action.Type === "Compare" && own.length > 0) return undefined;
  const writer = flow.graph.actions.get(own[0]?.writer ?? "");
  const place = writer === undefined ? "no block of this flow writes it" : `only later ${named(writer)} writes it`;
  const flowAttribute = namespace === "FlowAttributes";
  return {
    cause: path,
    found: {
      message: `${named(action)} reads ${path}, and ${place}: it is empty here${flowAttribute ? "" : ", unless an earlier flow has written it"}.`,
      fix: flowAttribute
        ? `Write ${key} with an UpdateFlowAttributes block before; flow attributes do not come along from another flow.`
        : `Write ${key} with an UpdateContactAttributes block before, if no earlier flow does.`,
    },
  };
}

function result(reference: Reference, action: Action, context: Context): Doubt | undefined {
  const { namespace, key, path } = reference;
  const filler = fillers.get(namespace);
  if (filler === undefined || (namespace === "Modules" && key === "Input")) return undefined;
  const { data, flow } = context;
  const last = lastOf(reference, action, data);
  const writer = flow.graph.actions.get(last.writer ?? "");
  if (writer === undefined) return never(reference, action, { filler, context });
  if (!last.unwritten || action.Type === "Compare") return undefined;
  if (!data.tried(action.Identifier, namespace, key)) {
    return {
      cause: `some ${namespace}`,
      found: {
        severity: "info",
        message: `${named(action)} reads ${path}, and on some ways to it no block has filled it: it is empty then.`,
        fix: `Lead these ways past it, or fill it with ${filler} on them, too.`,
      },
    };
  }
  return {
    cause: `failed ${namespace} ${writer.Identifier}`,
    found: {
      message: `${named(action)} reads ${path}, also after ${named(writer)} has failed: it is empty then.`,
      fix: `Lead the error branches of ${named(writer)} past it.`,
    },
  };
}

function never(
  { path, namespace }: Reference,
  action: Action,
  { filler, context }: { readonly filler: string; readonly context: Context },
): Doubt {
  const module = context.flow.type === "MODULE";
  const why = module
    ? "a module does not see what its caller has there, and it is empty"
    : "it is empty here, unless an earlier flow has filled it";
  return {
    cause: namespace,
    found: {
      message: `${named(action)} reads ${path}, and on no way to it a block has filled it: ${why}.`,
      fix: module
        ? `Let the caller pass it as the module's input ($.Modules.Input) or as a contact attribute, or fill it in the module with ${filler}.`
        : `Put ${filler} before it, or remove the reference.`,
    },
  };
}

function lastOf({ namespace, key }: Reference, { Identifier }: Action, data: DataFlow): Glance {
  const own = data.glance(Identifier, namespace, key);
  if (namespace !== "Customer" || own.writer !== undefined) return own;
  // Blocks that fill one part of a profile may fill others as well.
  const other = profileParts.map((part) => data.glance(Identifier, namespace, part)).find(({ writer }) => writer);
  return other ?? own;
}
