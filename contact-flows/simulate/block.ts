import type { JsonValue } from "../language/document";
import type { Center } from "./center";
import type { CompiledBlock } from "./compile";
import type { Contact } from "./contact";
import type { Frame } from "./frame";
import type { FlowRun } from "./run";

/** How a block ended. */
export type Outcome =
  /** It worked; `result` is what its conditions are held against. */
  | { readonly type: "done"; readonly result?: JsonValue }
  /** It failed: the branch for `error` is taken, or the one for `NoMatchingError`. `reason` is for the trace. */
  | { readonly type: "failed"; readonly error: string; readonly reason: string }
  /** Somebody chose the branch (`Center.choose`): it is taken, whatever the block would have done. */
  | { readonly type: "taken"; readonly branch: string }
  /** The flow is over for the contact: it was queued, transferred or disconnected, or the flow has said all it has to. */
  | { readonly type: "over"; readonly end: FlowEnd };

/** How a flow ended. */
export type FlowEnd =
  /** The contact goes on elsewhere, or is over: the block has seen to it. */
  | { readonly type: "left" }
  /** The flow has nothing more to say: a whisper, a hold flow, a queue flow whose contact goes on waiting. */
  | { readonly type: "ended" }
  /** A module went back to its caller. */
  | {
      readonly type: "returned";
      readonly result: string | undefined;
      readonly data: Readonly<Record<string, JsonValue>>;
    }
  /** Another flow takes over. */
  | { readonly type: "transfer"; readonly flow: string };

/** What wakes a flow that waits. */
export type Wake =
  | { readonly type: "time" }
  | { readonly type: "key"; readonly key: string }
  | { readonly type: "speech"; readonly text: string }
  | { readonly type: "message"; readonly text: string; readonly interactive?: JsonValue }
  | { readonly type: "settled"; readonly value: unknown }
  /** Something that another part of the contact center says, e.g. that the customer came back. */
  | { readonly type: "signal"; readonly name: string; readonly detail?: JsonValue };

/** What a flow waits for. */
export interface Wait {
  /** When it stops waiting, in milliseconds since 1970. */
  readonly until?: number;
  /** What it listens for meanwhile; everything else does not reach it. */
  readonly for?: readonly Exclude<Wake["type"], "time" | "settled">[];
  /** Work whose end it waits for; the clock stands still until it is done. */
  readonly work?: Promise<unknown>;
  /** Work that sees to virtual time itself, such as a Lambda's: it is begun, and says when it is done, with what. */
  readonly call?: (settled: (value: unknown) => void) => void;
}

/** The course of a block that waits. */
export type Course<Result = Outcome> = Generator<Wait, Result, Wake>;

/** What a block of one type does. */
export type Block = (at: Standing) => Outcome | Course;

/** A contact at a block: everything that the block may read and act on. */
export interface Standing {
  readonly center: Center;
  readonly run: FlowRun;
  readonly frame: Frame;
  readonly contact: Contact;
  readonly block: CompiledBlock;
  /** A parameter by its name, with references filled in. @throws BlockFailure where a reference leads to nothing. */
  readonly value: (name: string) => JsonValue | undefined;
  /** The same as a text; undefined where it is not there. */
  readonly text: (name: string) => string | undefined;
  /** The texts of a map, such as `Attributes`. */
  readonly texts: (name: string) => Readonly<Record<string, string>>;
}

/** What ends a block from within: it takes the branch for an error. */
export class BlockFailure extends Error {
  constructor(
    readonly error: string,
    readonly reason: string,
  ) {
    super(reason);
    this.name = "BlockFailure";
  }
}

export const done = (result?: JsonValue): Outcome =>
  result === undefined ? { type: "done" } : { type: "done", result };

export const failed = (reason: string, error = "NoMatchingError"): Outcome => ({ type: "failed", error, reason });

export const over = (end: FlowEnd): Outcome => ({ type: "over", end });
