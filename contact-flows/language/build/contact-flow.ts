import { SwitchboardError } from "../../../config/problem";
import type { Channel, FlowDocument, FlowType, JsonValue } from "../document";
import type { ModuleContract, Resource } from "../resources";
import type { Branch, Call, Shape } from "./call";
import { checkFlow } from "./check";
import { checkContract } from "./check-contract";
import { connect } from "./connect";
import { Cursor, failurePart } from "./cursor";
import { FlowDraft, type FlowProblem } from "./draft";
import { anySteps } from "./steps/any";
import { askSteps } from "./steps/ask";
import { dataSteps } from "./steps/data";
import { decideSteps } from "./steps/decide";
import { leaveSteps } from "./steps/leave";
import { settingSteps } from "./steps/settings";
import { structureSteps } from "./steps/structure";
import { talkSteps } from "./steps/talk";
import { type WriteOptions, writtenFlow } from "./write";

/** What the steps of a flow are typed by. */
interface ShapeOf<T extends FlowType, C extends Channel, P extends string, M extends ModuleContract | undefined> {
  readonly type: T;
  readonly channel: C;
  readonly part: P;
  readonly contract: M;
}

/** What a flow says of itself before it begins. */
export interface FlowOptions<
  T extends FlowType,
  C extends Channel,
  P extends string,
  M extends ModuleContract | undefined = undefined,
> {
  readonly type: T;
  /** How its contacts may come: blocks that one of these channels has not are refused. `any`: nobody knows. */
  readonly channels: readonly C[] | "any";
  readonly description?: string;
  /** What happens where a step fails and says nothing of its own. In it, a step that fails goes on with the next. */
  readonly onFailure?: Branch<ShapeOf<T, C, P, M>>;
  /** Pieces of conversation that several branches lead to with `goTo`, or come back to with `backTo`. */
  readonly parts?: { readonly [Name in P]: Branch<ShapeOf<T, C, P, M>> };
  /** `undeclared`: errors that the service does not demand are not written. By default they go where failures go. */
  readonly optionalErrors?: "handled" | "undeclared";
  /** A half-finished flow, as the console saves them: its ways may lead nowhere. */
  readonly draft?: "half-finished";
  /** Actions that nothing leads to, as exports have them, as they stand there. */
  readonly carried?: FlowDocument["Actions"];
  /** Version of the document, where it is not the one that the service takes. */
  readonly version?: string;
  /** A module's contract: what it takes and gives back. A module without one returns by one way, and with nothing. */
  readonly contract?: M | undefined;
  /**
   * Doubts that the flow is right to raise, by the name of the rule, each with the reason. All others, and all errors,
   * keep a flow from being built.
   *
   * @example accept: { "silent-end": "the agent has said goodbye" }
   */
  readonly accept?: Readonly<Record<string, string>>;
  /** A module's `Settings`, where they are not the usual ones. */
  readonly settings?: JsonValue;
}

/** What a flow is built for. */
export interface BuildContext {
  /** Locales that callers are spoken to in; the first is the default. Texts are chosen by them. */
  readonly languages: readonly string[];
}

/** A flow that was told completely, and is sound. */
export interface BuiltFlow {
  readonly name: string;
  readonly type: FlowType;
  readonly description: string | undefined;
  readonly contract: ModuleContract | undefined;
  /** What it names outside of itself, each once. */
  readonly resources: readonly Resource[];
  /** The flow as the service takes it. */
  readonly document: (options: WriteOptions) => FlowDocument;
}

/** A flow as its author told it; it is built for the languages of a contact center. */
export interface FlowDefinition {
  readonly name: string;
  readonly type: FlowType;
  /** @throws FlowError with everything that is wrong with it. */
  readonly build: (context?: BuildContext) => BuiltFlow;
}

/** A flow that cannot be written, with all that is wrong with it. */
export class FlowError extends SwitchboardError {
  constructor(
    readonly flow: string,
    readonly problems: readonly FlowProblem[],
  ) {
    const lines = problems.map(
      ({ block, message, fix }) => `  ${block === "" ? "" : `${block}: `}${message}\n    ${fix}`,
    );
    super("configuration", `Flow "${flow}" cannot be written:\n\n${lines.join("\n")}`, "reject");
    this.name = "FlowError";
  }
}

/**
 * Tells a flow: TypeScript that reads from top to bottom like the conversation.
 *
 * @example
 * export const closing = contactFlow("Closing", { type: "CONTACT_FLOW", channels: ["VOICE"], onFailure: (call) => call.hangUp() }, (call) => {
 *   call.say(texts.goodbye);
 *   call.hangUp();
 * });
 */
export function contactFlow<
  T extends FlowType,
  const C extends Channel = never,
  const P extends string = never,
  const M extends ModuleContract | undefined = undefined,
>(name: string, options: FlowOptions<T, C, P, M>, story: Branch<ShapeOf<T, C, P, M>>): FlowDefinition {
  return { name, type: options.type, build: (context = { languages: ["en"] }) => build(name, options, story, context) };
}

function build<
  T extends FlowType,
  C extends Channel,
  P extends string,
  M extends ModuleContract | undefined = undefined,
>(
  name: string,
  options: FlowOptions<T, C, P, M>,
  story: Branch<ShapeOf<T, C, P, M>>,
  { languages }: BuildContext,
): BuiltFlow {
  type S = ShapeOf<T, C, P, M>;
  const draft = new FlowDraft(
    name,
    options.type,
    languages,
    options.optionalErrors ?? "handled",
    options.draft !== undefined,
  );
  const channels = options.channels === "any" ? undefined : new Set<Channel>(options.channels);
  for (const { Identifier } of options.carried ?? []) draft.raw.add(draft.identifier(Identifier, Identifier));
  const makeCall = (cursor: Cursor<S>): Call<S> => callAt(cursor);
  const tell = (branch: Branch<S>, entry: Cursor<S>) => {
    branch(makeCall(entry));
    draft.ends.push(...entry.finish());
  };
  tell(story, new Cursor(draft, makeCall, [draft.start], channels, false));
  const parts: readonly (readonly [string, Branch<S>])[] = [
    ...Object.entries<Branch<S>>(options.parts ?? {}),
    ...(options.onFailure === undefined ? [] : [[failurePart, options.onFailure] as const]),
  ];
  for (const [part, branch] of parts) {
    if (part === failurePart && !draft.exits.some((exit) => exit.part === failurePart)) continue;
    tell(branch, new Cursor(draft, makeCall, [draft.entryOf(part)], channels, part === failurePart));
  }
  connect(draft);
  const flow = writtenFlow(draft, options);
  checkContract(draft, options.contract);
  if (draft.problems.length === 0) checkFlow(draft, flow, options.accept);
  if (draft.problems.length > 0) throw new FlowError(name, draft.problems);
  return flow;
}

function callAt<S extends Shape>(cursor: Cursor<S>): Call<S> {
  // The type leaves out what the flow does not take; `Cursor.add` refuses it for those who have no types.
  return {
    ...talkSteps(cursor),
    ...askSteps(cursor),
    ...decideSteps(cursor),
    ...dataSteps(cursor),
    ...settingSteps(cursor),
    ...leaveSteps(cursor),
    ...structureSteps(cursor),
    ...anySteps(cursor),
  } as Call<S>;
}
