import type { Action, FlowDocument, FlowType } from "../document";
import type { Severity } from "../finding";
import type { FlowGraph } from "../graph";

/** What a rule looks at. */
export interface Examined {
  readonly document: FlowDocument;
  readonly graph: FlowGraph;
  /** Type of the flow, where somebody said it or the document does. */
  readonly type: FlowType | undefined;
  /** Whether it is a draft, which the console saves half-finished: it is not held to be complete. */
  readonly draft: boolean;
}

/** What a rule says of one block, or, with an empty `block`, of the flow. */
export interface Violation {
  readonly block: string;
  readonly message: string;
  readonly fix: string;
  /** Where this one weighs less, or more, than the rule's others. */
  readonly severity?: Severity;
}

/** One thing that a flow is held to. */
export interface Rule {
  /** Name of the rule and of its file. */
  readonly id: string;
  readonly severity: Severity;
  /** What an obeying flow does, in one sentence; printed in the list of rules. */
  readonly obeys: string;
  readonly examine: (flow: Examined) => readonly Violation[];
}

/** A rule that looks at one action after the other. */
export function actionRule(
  rule: Omit<Rule, "examine"> & {
    readonly examine: (action: Action, flow: Examined) => readonly Omit<Violation, "block">[];
  },
): Rule {
  return {
    ...rule,
    examine: (flow) => {
      const violations: Violation[] = [];
      for (const action of flow.document.Actions) {
        for (const violation of rule.examine(action, flow)) violations.push({ ...violation, block: action.Identifier });
      }
      return violations;
    },
  };
}
