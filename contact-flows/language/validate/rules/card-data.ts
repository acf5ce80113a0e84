import { parameterAt } from "../../catalogue/catalogue";
import { type DataFlow, dataFlow, entry } from "../../data-flow";
import { named } from "../../data-flow/conversation";
import { readsOf } from "../../data-flow/reads";
import { secretAskedFor } from "../../data-flow/sensitive";
import type { Action, JsonObject, JsonValue } from "../../document";
import type { FlowGraph } from "../../graph";
import { membersOf } from "../../references";
import type { Rule, Violation } from "../rule";

/** What callers type in secret has no place in a log, nor in clear text in what the flow passes on. */
export const cardData: Rule = {
  id: "card-data",
  severity: "warning",
  obeys: "Card numbers, codes and PINs are stored encrypted, and logging is off while they are asked for.",
  examine: ({ graph }) => {
    const data = dataFlow(graph);
    return data.definitions.flatMap(({ namespace, writer }) => {
      const action = graph.actions.get(writer);
      if (action === undefined) return [];
      if (namespace === "StoredCustomerInput") return inputs(action, graph, data);
      return namespace === "Lex" ? slots(action, graph, data) : [];
    });
  },
};

function inputs(action: Action, graph: FlowGraph, data: DataFlow): readonly Violation[] {
  const parameters = action.Parameters ?? {};
  // A key or two choose from a list; nothing secret is that short.
  const length = Number(parameterAt(parameters, "InputValidation.CustomValidation.MaximumLength") ?? Number.NaN);
  if (parameters.InputEncryption !== undefined && logging(action, graph, data) === undefined) return [];
  if (length < 3 || parameterAt(parameters, "InputValidation.PhoneNumberValidation") !== undefined) return [];
  const secret = [...said(action, graph), ...storedAs(action, graph, data)]
    .map(secretAskedFor)
    .find((what) => what !== undefined);
  const plain = parameters.InputEncryption === undefined;
  if (secret === undefined)
    return plain && cardLength(length) && recorded(action, graph) ? [unheard(action, length)] : [];
  const on = logging(action, graph, data);
  const faults = [...(on === undefined ? [] : [on]), ...(plain ? ["the input is not encrypted"] : [])];
  return [
    {
      block: action.Identifier,
      message: `${named(action)} seems to ask for ${secret}, and ${faults.join(", and ")}.`,
      fix: [
        ...(on === undefined ? [] : ['Put an UpdateFlowLoggingBehavior block with "Disabled" before it.']),
        ...(plain ? ["Encrypt the input with InputEncryption."] : []),
      ].join(" "),
    },
  ];
}

/** Digits of a card's number (ISO/IEC 7812; 13 are those of old cards). */
function cardLength(length: number): boolean {
  return length >= 13 && length <= 19;
}

/** Whether what is asked for is said in a recording, so that nobody can read it. */
function recorded(action: Action, graph: FlowGraph): boolean {
  const before = textOf(action.Parameters).trim() === "" ? promptsBefore(action, graph) : [];
  return [action, ...before].some(
    ({ Parameters }) => Parameters?.PromptId !== undefined || Parameters?.Media !== undefined,
  );
}

function unheard(action: Action, length: number): Violation {
  return {
    block: action.Identifier,
    message: `${named(action)} takes up to ${length} keys, as many as a card number has; what it asks for is recorded, and the input is not encrypted.`,
    fix: "Encrypt the input with InputEncryption if it may be a card number.",
  };
}

function slots(action: Action, graph: FlowGraph, data: DataFlow): readonly Violation[] {
  const on = logging(action, graph, data);
  if (on === undefined) return [];
  for (const { path, namespace, key } of readersAfter(action, "Lex", graph, data).flatMap(readsOf)) {
    const secret = namespace === "Lex" && key === "Slots" ? secretAskedFor(membersOf(path)[2] ?? "") : undefined;
    if (secret === undefined) continue;
    return [
      {
        block: action.Identifier,
        message: `The bot of ${named(action)} seems to ask for ${secret} (${path}), and ${on}.`,
        fix: 'Put an UpdateFlowLoggingBehavior block with "Disabled" before it, and obfuscate the slot in the bot.',
      },
    ];
  }
  return [];
}

/** Words of a block's prompt and of its name; of the prompt right before, where its own says little. */
function said(action: Action, graph: FlowGraph): readonly string[] {
  const before = promptsBefore(action, graph).map(({ Parameters }) => textOf(Parameters));
  return [textOf(action.Parameters), action.Identifier, ...before];
}

function promptsBefore({ Identifier, Parameters }: Action, graph: FlowGraph): readonly Action[] {
  if (textOf(Parameters).trim().split(/\s+/).length > 3) return [];
  return (graph.predecessors.get(Identifier) ?? []).flatMap((id) => graph.actions.get(id) ?? []);
}

function textOf(parameters: JsonObject | undefined): string {
  const text = parameters?.Text ?? parameters?.SSML ?? parameterAt(parameters ?? {}, "Media.Uri");
  return typeof text === "string" ? text : "";
}

/** Names under which the input is kept or passed on. */
function storedAs(action: Action, graph: FlowGraph, data: DataFlow): readonly string[] {
  return readersAfter(action, "StoredCustomerInput", graph, data).flatMap(({ Parameters }) => keysOf(Parameters));
}

/** The keys on the way to each reference to the input: `{FlowAttributes: {pin: {Value: "$.StoredCustomerInput"}}}`. */
function keysOf(value: JsonValue | undefined, path: readonly string[] = []): readonly string[] {
  if (typeof value === "string") return value.includes("$.StoredCustomerInput") ? path : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => keysOf(inner, [...path, key]));
}

/** Blocks that read what a block has left. */
function readersAfter(action: Action, namespace: string, graph: FlowGraph, data: DataFlow): readonly Action[] {
  return graph.order
    .flatMap((id) => graph.actions.get(id) ?? [])
    .filter((reader) => readsOf(reader).some((reference) => reference.namespace === namespace))
    .filter(({ Identifier }) => data.reaching(Identifier, namespace).has(action.Identifier));
}

/** What is to be said of logging at a block; undefined when it is certainly off. */
function logging({ Identifier }: Action, graph: FlowGraph, data: DataFlow): string | undefined {
  const last = [...data.reaching(Identifier, "FlowLoggingBehavior")];
  const on = last
    .flatMap((id) => graph.actions.get(id) ?? [])
    .find(({ Parameters }) => Parameters?.FlowLoggingBehavior !== "Disabled");
  if (on !== undefined) return `${named(on)} has switched logging on`;
  return last.includes(entry) ? "logging may be on, as an earlier flow left it" : undefined;
}
