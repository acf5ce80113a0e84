import type { JsonValue } from "../document";
import type { Resource } from "../resources";

/** What a step is called with, as plain data: it can be run on the builder, and printed. */
export type Argument =
  | { readonly is: "json"; readonly value: JsonValue }
  /** A reference such as `$.Channel`. */
  | { readonly is: "value"; readonly path: string }
  /** A member of what an earlier step gave back; `path` is the reference that it stands for. */
  | { readonly is: "result"; readonly of: string; readonly members: readonly string[]; readonly path: string }
  | { readonly is: "words"; readonly form: "plain" | "ssml"; readonly words: string }
  /** What a value holds that is no plain words: speech with markup, or the id of a prompt. */
  | { readonly is: "held"; readonly by: "speech" | "promptById"; readonly value: Argument }
  | { readonly is: "resource"; readonly resource: Resource }
  | { readonly is: "object"; readonly entries: readonly (readonly [string, Argument])[] }
  | { readonly is: "list"; readonly items: readonly Argument[] }
  /** A way out that is told once the structure of the flow is known. */
  | { readonly is: "way"; readonly slot: string }
  | { readonly is: "branch"; readonly statements: readonly Statement[] };

/** One line of a conversation: `call.method(...args)`. */
export interface Statement {
  readonly method: string;
  readonly args: readonly Argument[];
  /** Identifier of the block that it came from; none for steps without a block. */
  readonly block?: string;
  /** Name of the constant that keeps what it gives back. */
  readonly result?: string;
  readonly comment?: string;
}

/** A whole flow as plain data. */
export interface Story {
  readonly statements: readonly Statement[];
  readonly parts: ReadonlyMap<string, readonly Statement[]>;
  readonly onFailure: readonly Statement[] | undefined;
}

export const json = (value: JsonValue): Argument => ({ is: "json", value });
export const way = (slot: string): Argument => ({ is: "way", slot });
export const object = (entries: readonly (readonly [string, Argument])[]): Argument => ({ is: "object", entries });
export const list = (items: readonly Argument[]): Argument => ({ is: "list", items });
export const branch = (statements: readonly Statement[]): Argument => ({ is: "branch", statements });

/** A step without a block of its own, with a text for its only argument. */
export const leading = (method: "goTo" | "unconnected", target: string): Statement => ({
  method,
  args: [json(target)],
});

/** The statement that goes back for ever, as the flow that was imported did. */
export const goingBack = (part: string): Statement => ({
  method: "backTo",
  args: [json(part), object([["unbounded", json("as exported")]])],
});
