import type { ParameterTest } from "../catalogue/spec";
import type { FlowType } from "../document";
import type { BlockKind } from "./picture";

/** What a block does, told to somebody who does not know Amazon Connect. */
export interface BlockWords {
  readonly kind: BlockKind;
  readonly title: string;
  /**
   * Sentences with places for parameters: `{QueueId}` for the name of what it says, `{TimeLimitSeconds|seconds}` and
   * the other forms of `sentences`; `{speech}` and `{recording}` for what the customer hears. One with a place that the block does not fill is left out.
   */
  readonly does?: readonly string[];
  /** The same, where a block does something else in flows of a type. */
  readonly doesIn?: { readonly [Type in FlowType]?: readonly string[] };
  /** Where the block goes on without a condition, if it has other outcomes too. */
  readonly otherwise?: string;
  /** Conditions by their operand. */
  readonly answers?: Readonly<Record<string, string>>;
  /** All other conditions, with `{}` for the operand. */
  readonly answer?: string;
  /** Words for the errors that mean something else than elsewhere. */
  readonly errors?: Readonly<Record<string, string>>;
}

/** Words for a type of block; with `variants`, those of the first that fits come on top. */
export interface TypeWords extends BlockWords {
  readonly variants?: readonly (Partial<BlockWords> & { readonly when: ParameterTest })[];
}
