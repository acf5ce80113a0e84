import type { FunctionName, FunctionVariable } from "../../config/names";

/** What a function acts on; the stack says which resource each is. */
export type Target =
  | "invitations-table"
  | "table-key"
  | "sms-origination"
  | "sms-configuration-set"
  | "pinpoint-application"
  | "email-identity"
  | "email-configuration-set"
  | "link-key-secret"
  | "instance-chats";

/** One right that a function has, and why. */
export interface Permission {
  /** Letters and digits, as IAM takes a statement's `Sid`. */
  readonly sid: string;
  readonly actions: readonly string[];
  readonly on: readonly Target[];
}

/**
 * A service that the function calls while somebody waits. Attempts times time-out of all of them have to stay within
 * the function's own time: a test holds every manifest to it.
 */
export interface ServiceCall {
  readonly service: string;
  readonly attempts: number;
  readonly timeoutMs: number;
}

/** How a function comes to run. */
export type Caller = "flow" | "http" | "topic" | "contact-events" | "table-stream";

/** Those whose events wait in Lambda's own queue until the function has taken them. */
const queueingCallers: ReadonlySet<Caller> = new Set(["topic", "contact-events"]);
/** Those who do not wait for an answer: what fails for them has to be kept, or nobody would know. */
const asynchronousCallers: ReadonlySet<Caller> = new Set([...queueingCallers, "table-stream"]);

/** Whether events for the function wait in Lambda's own queue, which drops them in the end. */
export function getsQueuedEvents({ calledBy }: Pick<FunctionManifest, "calledBy">): boolean {
  return calledBy.some((caller) => queueingCallers.has(caller));
}

/** Whether anybody calls the function without waiting for its answer. */
export function isCalledAsynchronously({ calledBy }: Pick<FunctionManifest, "calledBy">): boolean {
  return calledBy.some((caller) => asynchronousCallers.has(caller));
}

/** All that a stack has to know of a function: read as data, nothing of the function's code. */
export interface FunctionManifest<Variable extends FunctionVariable = FunctionVariable> {
  readonly name: FunctionName;
  /** In one sentence, for the console. */
  readonly purpose: string;
  readonly calledBy: readonly Caller[];
  readonly memoryMb: number;
  readonly timeoutSeconds: number;
  readonly reservedConcurrency: number;
  /** Variables that it reads; the stack gives all of them and no other. */
  readonly environment: readonly Variable[];
  readonly permissions: readonly Permission[];
  readonly calls: readonly ServiceCall[];
}

/** Keeps the literal names of the variables, so that a handler reads only what it declares. */
export function functionManifest<const Variable extends FunctionVariable>(
  manifest: FunctionManifest<Variable>,
): FunctionManifest<Variable> {
  return manifest;
}
