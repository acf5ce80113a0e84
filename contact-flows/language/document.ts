/** The only version of the flow language (Amazon Connect Developer Guide, flow language). */
export const languageVersion = "2019-10-30";

/** Where a flow runs, by its API name; `MODULE` for a flow module, which runs inside any of the others. */
export const flowTypes = [
  "CONTACT_FLOW",
  "CUSTOMER_QUEUE",
  "CUSTOMER_HOLD",
  "CUSTOMER_WHISPER",
  "AGENT_HOLD",
  "AGENT_WHISPER",
  "OUTBOUND_WHISPER",
  "AGENT_TRANSFER",
  "QUEUE_TRANSFER",
  "MODULE",
] as const;
export type FlowType = (typeof flowTypes)[number];

/** How a contact reaches the contact center; the value of `$.Channel`. */
export const channels = ["VOICE", "CHAT", "TASK", "EMAIL"] as const;
export type Channel = (typeof channels)[number];

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A branch that is taken when an action fails, or when none of its conditions holds (`NoMatchingCondition`). */
export interface ErrorBranch {
  readonly NextAction: string;
  readonly ErrorType: string;
}

/** A branch that is taken when its condition holds; conditions are tried in their order. */
export interface ConditionBranch {
  readonly NextAction: string;
  readonly Condition: { readonly Operator: string; readonly Operands: readonly (string | number)[] };
}

/** Where a flow goes on after an action. Every target is an `Identifier`; a draft may have empty ones. */
export interface Transitions {
  readonly NextAction?: string;
  readonly Errors?: readonly ErrorBranch[];
  readonly Conditions?: readonly ConditionBranch[];
}

/** One block of a flow as the service takes it. */
export interface Action {
  /** Unique in its flow, 1 to 50 characters. */
  readonly Identifier: string;
  readonly Type: string;
  readonly Parameters?: JsonObject;
  readonly Transitions?: Transitions;
}

/**
 * A flow or a module as the service takes it and the console exports it: the wire format, with all that a file holds
 * besides. `parseFlow` is the only maker of these from text, so that whoever has one can rely on its shape, though not
 * on its sense: that is what `validate` looks at.
 */
export interface FlowDocument {
  readonly Version: string;
  /** `Identifier` of the first action. */
  readonly StartAction: string;
  /** The console's layout and names; the service ignores it. */
  readonly Metadata?: JsonObject;
  /** Only in modules, where the service demands it. */
  readonly Settings?: JsonValue;
  readonly Actions: readonly Action[];
}

/** The console's names for types of flows, as `Metadata.type` of an export has them. */
const consoleTypes: ReadonlyMap<string, FlowType> = new Map([
  ["contactFlow", "CONTACT_FLOW"],
  ["customerQueue", "CUSTOMER_QUEUE"],
  ["customerHold", "CUSTOMER_HOLD"],
  ["customerWhisper", "CUSTOMER_WHISPER"],
  ["agentHold", "AGENT_HOLD"],
  ["agentWhisper", "AGENT_WHISPER"],
  ["outboundWhisper", "OUTBOUND_WHISPER"],
  ["agentTransfer", "AGENT_TRANSFER"],
  ["queueTransfer", "QUEUE_TRANSFER"],
] satisfies [string, FlowType][]);

/** The console's name for a type of flow; a module has none. */
export function consoleType(type: FlowType): string | undefined {
  return [...consoleTypes].find(([, known]) => known === type)?.[0];
}

/** The type that a document says it has; undefined when it says nothing, as older exports do. */
export function typeOf({ Metadata, Settings }: FlowDocument): FlowType | undefined {
  if (Settings !== undefined) return "MODULE";
  return typeof Metadata?.type === "string" ? consoleTypes.get(Metadata.type) : undefined;
}

/** The name that a document says it has. */
export function nameOf({ Metadata }: FlowDocument): string | undefined {
  return typeof Metadata?.name === "string" && Metadata.name !== "" ? Metadata.name : undefined;
}

/** One way out of an action. `label` is the operand of a condition, the type of an error, or `NextAction`. */
export interface Exit {
  readonly kind: "next" | "condition" | "error";
  readonly label: string;
  readonly target: string;
}

/** All ways out of an action in the order in which the service looks at them: conditions, errors, `NextAction`. */
export function exitsOf({ Transitions = {} }: Action): readonly Exit[] {
  const { Conditions = [], Errors = [], NextAction } = Transitions;
  return [
    ...Conditions.map(({ Condition, NextAction }): Exit => {
      return { kind: "condition", label: Condition.Operands.join(", "), target: NextAction };
    }),
    ...Errors.map(({ ErrorType, NextAction }): Exit => ({ kind: "error", label: ErrorType, target: NextAction })),
    ...(NextAction === undefined ? [] : [{ kind: "next" as const, label: "NextAction", target: NextAction }]),
  ];
}
