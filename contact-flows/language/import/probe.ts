import { fixedIds } from "../build/write";
import type { Action, FlowDocument, FlowType, Transitions } from "../document";
import { equivalent } from "../equivalence";
import { contractOf } from "./contract";
import type { Form } from "./form";
import { statementOf } from "./form";
import { definitionOf } from "./run";
import { type Argument, branch, json, leading, type Statement } from "./statement";

/** What a form is tried in. */
export interface Trial {
  readonly type: FlowType;
  readonly optionalErrors: "handled" | "undeclared";
  /** What trying forms has shown before, by what the blocks say: blocks of a flow are often alike. */
  readonly known: Map<string, Pick<Form, "implicit" | "suggested"> | undefined>;
}

const nowhere = "nowhere";

/** A form with what trying it showed; undefined where it does not give the block that it is for. */
export function tried(action: Action, form: Form, trial: Trial): Form | undefined {
  const key = `${form.method} ${trial.type} ${trial.optionalErrors} ${shapeOf(action)}`;
  if (!trial.known.has(key)) trial.known.set(key, shown(action, form, trial));
  const known = trial.known.get(key);
  return known && { ...form, ...known };
}

/** What a block says, with its targets as numbers in the order in which they come. */
function shapeOf(action: Action): string {
  const targets: string[] = [];
  return JSON.stringify({ ...action, Identifier: "" }, (key, value: unknown) => {
    if (key !== "NextAction" || typeof value !== "string") return value;
    if (!targets.includes(value)) targets.push(value);
    return targets.indexOf(value);
  });
}

/**
 * Whether the failure may stay implicit, and the name that the block gets. A flow of this one action is built for that,
 * whose ways lead to nothing.
 */
function shown(action: Action, form: Form, trial: Trial): Pick<Form, "implicit" | "suggested"> | undefined {
  const document = alone(action);
  const failure = form.failure;
  const leadsTo = typeof failure === "object" ? apart(failure.target) : nowhere;
  const told =
    failure === "none"
      ? undefined
      : failure === "undeclared"
        ? json("undeclared")
        : branch([leading("unconnected", leadsTo)]);
  // Told, or left to the flow: only one of the two leads where it should, so that neither is taken for the other.
  const explicit =
    told && outcome(document, { statement: statementFor(action, form, told), form, failure: nowhere }, trial);
  const implicit = outcome(
    document,
    { statement: statementFor(action, form, undefined), form, failure: leadsTo },
    trial,
  );
  if (implicit !== undefined && (explicit !== undefined || typeof failure !== "object"))
    return { implicit: true, suggested: implicit };
  return explicit === undefined ? undefined : { implicit: false, suggested: explicit };
}

function statementFor({ Identifier }: Action, form: Form, failure: Argument | undefined): Statement {
  const ways = new Map(form.slots.map(({ slot, target }) => [slot, branch([leading("unconnected", apart(target))])]));
  if (form.loops !== undefined) ways.set(form.loops, branch([{ method: "logging", args: [json("on")] }]));
  return statementOf(Identifier, form, { ways, failure, name: undefined });
}

/** Name of the block where the flow that is built is the one that is looked for. */
function outcome(
  document: FlowDocument,
  { statement, form, failure }: { readonly statement: Statement; readonly form: Form; readonly failure: string },
  trial: Trial,
): string | undefined {
  const after = form.next === undefined ? [] : [leading("unconnected", apart(form.next))];
  const story = { statements: [statement, ...after], parts: new Map(), onFailure: [leading("unconnected", failure)] };
  try {
    const { type, optionalErrors } = trial;
    const options = {
      ...({ type, optionalErrors, draft: "half-finished", version: document.Version } as const),
      contract: contractOf(document.Actions),
    };
    const built = definitionOf("trial", options, story).build().document({ resolve: fixedIds });
    const [block] = built.Actions;
    const expected = form.loops === undefined ? document : looped(document, built);
    return block !== undefined && equivalent(withoutSettings(built), expected) ? block.Identifier : undefined;
  } catch {
    // Whatever the builder has against it, another form has to be found.
    return undefined;
  }
}

function withoutSettings({ Settings: _usual, ...document }: FlowDocument): FlowDocument {
  return document;
}

/** A flow of one action whose ways lead to nothing, each to its own. */
function alone(action: Action): FlowDocument {
  const { Transitions = {} } = action;
  const { NextAction, Errors, Conditions, ...rest } = Transitions;
  const away = <B extends { readonly NextAction: string }>(branches: readonly B[]) =>
    branches.map((one) => ({ ...one, NextAction: apart(one.NextAction) }));
  const moved: Transitions = {
    ...rest,
    ...(NextAction === undefined ? {} : { NextAction: apart(NextAction) }),
    ...(Errors === undefined ? {} : { Errors: away(Errors) }),
    ...(Conditions === undefined ? {} : { Conditions: away(Conditions) }),
  };
  return { Version: "", StartAction: action.Identifier, Actions: [{ ...action, Transitions: moved }] };
}

const apart = (target: string) => `to ${target}`;

/** The same with a round of one block, as the builder wrote it, in place of what the loop repeats. */
function looped(document: FlowDocument, built: FlowDocument): FlowDocument {
  const [loop] = document.Actions;
  const round = built.Actions.find(({ Type }) => Type === "UpdateFlowLoggingBehavior");
  if (loop === undefined || round === undefined) return document;
  const conditions = loop.Transitions?.Conditions?.map((one) =>
    one.Condition.Operands.includes("ContinueLooping") ? { ...one, NextAction: round.Identifier } : one,
  );
  const repeated = { ...loop, Transitions: { ...loop.Transitions, Conditions: conditions ?? [] } };
  const back = { ...round, Transitions: { NextAction: loop.Identifier } };
  return { ...document, Actions: [repeated, back] };
}
