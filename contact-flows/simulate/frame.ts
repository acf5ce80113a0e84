import type { JsonValue } from "../language/document";
import type { CompiledFlow } from "./compile";

/** A flow or a module while it runs: what is known in it and nowhere else. */
export interface Frame {
  readonly flow: CompiledFlow;
  /** What the last Lambda, bot, store, metric and so on gave, by namespace: `External`, `Lex`, `StoredCustomerInput`. */
  readonly results: Map<string, JsonValue>;
  /** How often each loop has gone round, by block. */
  readonly loops: Map<string, number>;
  /** Place of the message that comes next in each loop of prompts, by block. */
  readonly played: Map<string, number>;
  /** How many modules it stands in; 0 of a flow. */
  readonly depth: number;
  /** Milliseconds that Lambdas in a row have taken. */
  lambdaTime: number;
}

export function newFrame(flow: CompiledFlow, depth = 0): Frame {
  return { flow, results: new Map(), loops: new Map(), played: new Map(), depth, lambdaTime: 0 };
}
