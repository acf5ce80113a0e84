import { dataFlow } from "../data-flow";
import { flowGraph, loopsOf } from "../graph";
import { validate } from "../validate/validate";
import { Value } from "../values";
import type { BuiltFlow } from "./contact-flow";
import type { FlowDraft } from "./draft";
import { Template } from "./prompts";
import { fixedIds } from "./write";

/** Holds a flow that is told to its end against what cannot be seen before: its paths, its values, the service's rules. */
export function checkFlow(draft: FlowDraft, flow: BuiltFlow): void {
  const document = flow.document({ resolve: fixedIds });
  const graph = flowGraph(document);
  const { reachable } = graph;
  for (const { id } of draft.actions) {
    if (!reachable.has(id)) draft.problem(id, "No way leads to it.", "Lead a branch to it with goTo, or leave it out.");
  }
  checkLoops(draft);
  checkValues(draft, dataFlow(graph));
  if (draft.halfFinished) return;
  for (const { severity, block, message, fix } of validate(document, { type: draft.type })) {
    if (severity === "error" && !draft.raw.has(block)) draft.problem(block, message, fix);
  }
}

/** A loop is bounded by a Loop block, or its author says that it is not. */
function checkLoops(draft: FlowDraft): void {
  const counted = draft.actions.flatMap(({ type, conditions }) =>
    type === "Loop" ? conditions.filter(({ operand }) => operand === "ContinueLooping").map(({ exit }) => exit) : [],
  );
  const exits = new Map(draft.actions.map(({ id }) => [id, [] as { kind: "next"; label: string; target: string }[]]));
  for (const exit of draft.exits) {
    if (exit.unbounded === true || counted.includes(exit) || exit.to === undefined) continue;
    exits.get(exit.block)?.push({ kind: "next", label: exit.label, target: exit.to });
  }
  const actions = new Map(draft.actions.map(({ id, type }) => [id, { Identifier: id, Type: type }]));
  for (const loop of loopsOf({ actions, exits })) {
    const [first = ""] = loop;
    draft.problem(
      first,
      `It comes back to itself for ever, through ${[...loop].map((id) => `"${id}"`).join(", ")}.`,
      "Use loop, again or backTo with times; or backTo with unbounded and the reason.",
    );
  }
}

/** A value is read where the block that wrote it was the last to write there, on every path. */
function checkValues(draft: FlowDraft, { reaching }: ReturnType<typeof dataFlow>): void {
  for (const { id, parameters } of draft.actions) {
    for (const value of valuesIn(parameters)) {
      const { origin } = value;
      if (origin === undefined) continue;
      const others = [...reaching(id, origin.namespace, origin.key)].filter(
        (writer) => !origin.writers.includes(writer),
      );
      if (others.length === 0) continue;
      const overwriting = others.filter((writer) => draft.actions.some((action) => action.id === writer));
      const source = origin.writers.map((writer) => `"${writer}"`).join(" or ");
      if (overwriting.length > 0) {
        draft.problem(
          id,
          `It reads ${value.path} of ${source}, which ${overwriting.map((writer) => `"${writer}"`).join(" and ")} has overwritten by then.`,
          "Keep it with setAttributes right after it was fetched, and read the attribute.",
        );
      } else {
        draft.problem(
          id,
          `It reads ${value.path}, and on some way to it ${source} has written nothing.`,
          "Read it only in branches that come after a success.",
        );
      }
    }
  }
}

function valuesIn(parameters: unknown): readonly Value[] {
  if (parameters instanceof Value) return [parameters];
  if (parameters instanceof Template) return parameters.parts.filter((part) => part instanceof Value);
  if (typeof parameters !== "object" || parameters === null) return [];
  return Object.values(parameters).flatMap(valuesIn);
}
