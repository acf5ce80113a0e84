/** How much a finding weighs: what the service refuses or what certainly breaks, a doubt, or something to know. */
export type Severity = "error" | "warning" | "info";

/** One thing that was found in a flow. */
export interface Finding {
  /** Name of the rule, e.g. `required-errors`. */
  readonly rule: string;
  readonly severity: Severity;
  /** `Identifier` of the block; empty for the flow as a whole. */
  readonly block: string;
  readonly message: string;
  readonly fix: string;
}
