import { didYouMean } from "../../../config/nearest";
import { dataFlow } from "../data-flow";
import { flowGraph, loopsOf } from "../graph";
import { flowRules, validate } from "../validate/validate";
import { Value } from "../values";
import type { BuiltFlow } from "./contact-flow";
import type { FlowDraft } from "./draft";
import { fixInWords } from "./fixes";
import { Template } from "./prompts";
import { fixedIds } from "./write";

/** Holds a flow that is told to its end against what cannot be seen before: its paths, its values, the service's rules. */
export function checkFlow(draft: FlowDraft, flow: BuiltFlow, accept: Readonly<Record<string, string>> = {}): void {
  const document = flow.document({ resolve: fixedIds });
  const graph = flowGraph(document);
  const { reachable } = graph;
  for (const { id } of draft.actions) {
    if (!reachable.has(id)) draft.problem(id, "No way leads to it.", "Lead a branch to it with goTo, or leave it out.");
  }
  checkLoops(draft);
  checkValues(draft, dataFlow(graph));
  if (draft.halfFinished) return;
  checkAccepted(draft, accept);
  const told = new Set(draft.problems.map(({ block }) => block));
  for (const { rule, severity, block, message, fix } of validate(document, { type: draft.type })) {
    if (severity === "info" || draft.raw.has(block)) continue;
    if (severity === "error") draft.problem(block, message, fixInWords(rule, fix));
    else if (!Object.hasOwn(accept, rule) && !checkedHere.has(rule) && !told.has(block))
      draft.problem(block, message, `${fixInWords(rule, fix)} Or accept it: accept: { "${rule}": "why" }.`);
  }
}

/** Doubts that a flow which is told never raises: blocks without a way to them, and loops, are held to more here. */
export const checkedHere: ReadonlySet<string> = new Set(["unreachable-block", "endless-loop"]);

/** What is accepted has a name and a reason. */
function checkAccepted(draft: FlowDraft, accept: Readonly<Record<string, string>>): void {
  const known = flowRules.map(({ id }) => id);
  for (const [rule, reason] of Object.entries(accept)) {
    if (!known.includes(rule))
      draft.problem("", `It accepts "${rule}", and there is no such rule.`, didYouMean(rule, known));
    else if (reason.trim() === "")
      draft.problem("", `It accepts "${rule}" and does not say why.`, "Write the reason behind the name.");
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

/**
 * A value is read where no other block has overwritten it, and where the block that wrote it lies before. That block may
 * have failed on some way, where its author lets the flow go on: then the value is empty there.
 */
function checkValues(draft: FlowDraft, { reaching }: ReturnType<typeof dataFlow>): void {
  for (const { id, parameters } of draft.actions) {
    for (const { path, origin } of valuesIn(parameters)) {
      if (origin === undefined) continue;
      const writers = reaching(id, origin.namespace, origin.key);
      const others = draft.actions.filter((action) => writers.has(action.id) && !origin.writers.includes(action.id));
      const source = origin.writers.map((writer) => `"${writer}"`).join(" or ");
      if (others.length > 0) {
        const overwriting = others.map((action) => `"${action.id}"`).join(" and ");
        draft.problem(
          id,
          `It reads ${path} of ${source}, which ${overwriting} has overwritten by then.`,
          "Keep it with setAttributes right after it was fetched, and read the attribute.",
        );
      } else if (!origin.writers.some((writer) => writers.has(writer))) {
        draft.problem(
          id,
          `It reads ${path}, and on no way to it ${source} has written that.`,
          "Read it only after a success of that block.",
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
