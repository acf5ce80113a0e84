import type { Channel, FlowType } from "../document";

/**
 * What a parameter may refer to at run time: nothing (absent), `path`: the whole value is one reference, `text`:
 * references anywhere in it, `only`: it has to be exactly one reference.
 */
export type Dynamic = "path" | "text" | "only";

/** One parameter. Its key is a path: dots for members, `[]` for the elements of an array. */
export interface ParameterSpec {
  /** `integerString`: a whole number written as a JSON string; `map`: an object with keys of one's own; `json`: anything. */
  readonly type: "string" | "integerString" | "object" | "map" | "array" | "json";
  /** On a nested path: required where its parent is present. */
  readonly required?: true;
  readonly dynamic?: Dynamic;
  readonly values?: readonly string[];
  /** Least value of a number. */
  readonly min?: number;
  /** Greatest value of a number; most characters of a text. */
  readonly max?: number;
  readonly pattern?: string;
  readonly minEntries?: number;
  readonly maxEntries?: number;
  /** The keys that a map takes, where it does not take any. */
  readonly keys?: readonly string[];
  readonly note?: string;
}

/** Whether a parameter is there, and, with `is` or `includes`, what it says. */
export interface ParameterTest {
  readonly path: string;
  readonly is?: string;
  readonly includes?: string;
}

/** What parameters have to do with each other. */
export type ParameterRule =
  | { readonly rule: "exactlyOne"; readonly of: readonly string[]; readonly unless?: ParameterTest }
  | { readonly rule: "atMostOne" | "atLeastOne"; readonly of: readonly string[] }
  /** None of `of` is there if `with` holds; nobody has told whether the service refuses it. */
  | { readonly rule: "notWith"; readonly of: readonly string[]; readonly with: ParameterTest }
  /** `of` is there if, and only if, `when` holds. */
  | { readonly rule: "together"; readonly of: string; readonly when: ParameterTest }
  /** `of` may be there only if `with` holds; `doubtful`: sources contradict each other. */
  | { readonly rule: "onlyWith"; readonly of: string; readonly with: ParameterTest; readonly doubtful?: true };

/** What an action takes in place of `errors` and `conditions` when all of `when` holds; the first that fits counts. */
export interface TransitionVariant {
  readonly when: readonly ParameterTest[];
  readonly required: readonly string[];
  readonly forbidden?: readonly string[];
  /** No conditions at all, or exactly these operands. */
  readonly conditions?: "forbidden" | readonly string[];
}

export interface ConditionSpec {
  readonly operators: readonly string[];
  /** The operands that are taken; `rising`: numbers from 1 to 100, each greater than the one before. */
  readonly operands: readonly string[] | "text" | "number" | "rising";
  readonly requiredOperands?: readonly string[];
  /** Least number of conditions. */
  readonly min?: number;
}

/** One type of action: what the service takes and refuses. */
export interface ActionSpec {
  /** Title of the console's block. */
  readonly block: string;
  /** Types of flow that take it, by the action's page or the block's. */
  readonly flowTypes: "all" | readonly FlowType[];
  /** The action page's own list, where it is narrower. */
  readonly documentedFlowTypes?: readonly FlowType[];
  /** Channels that it does something on; on others a contact leaves through an error branch, or passes. */
  readonly channels: readonly Channel[];
  readonly parameters: { readonly [path: string]: ParameterSpec };
  readonly parameterRules?: readonly ParameterRule[];
  readonly conditions: ConditionSpec;
  readonly errors: {
    /** The service refuses the action without them. */
    readonly required: readonly string[];
    /** All that it takes. */
    readonly allowed: readonly string[];
    readonly variants?: readonly TransitionVariant[];
  };
  /** `forbidden`: the action ends the flow, and its `Transitions` are empty. */
  readonly next: "required" | "optional" | "forbidden";
  readonly source: string;
}

export type ActionSpecs = { readonly [type: string]: ActionSpec };
