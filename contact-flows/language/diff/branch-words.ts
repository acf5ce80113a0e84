import { namingOf } from "../diagram/naming";
import { fillIn } from "../diagram/sentences";
import { failures, operators, outcomes } from "../diagram/words";
import { wordsOf } from "./naming";
import type { Block, Side, Way } from "./side";

/** Words for a branch. */
export interface BranchWords {
  /** Begins a sentence without an ending: "pressing 2", "if the queue is full, the flow". */
  readonly leading: string;
  /** The same as a remark: "pressing 2", "if the queue is full"; empty where a block simply goes on. */
  readonly remark: string;
}

/** Puts a branch of a block into words. */
export function branchWords(side: Side, block: Block, way: Way): BranchWords {
  if (way.kind === "next") return { leading: "the flow", remark: "" };
  if (way.kind === "condition" && block.action.Type === "GetParticipantInput")
    return { leading: `pressing ${way.label}`, remark: `pressing ${way.label}` };
  const remark = way.kind === "error" ? errorWords(block, way.label) : conditionWords(side, block, way);
  return { leading: `${remark}, the flow`, remark };
}

/** Whether a branch is a matter of failure, not of what the caller does or meets. */
export function isFailure({ kind, label }: Way): boolean {
  return kind === "error" && !outcomes.has(label);
}

/** Where the general words for outcomes are too short for a sentence. */
const clauses: ReadonlyMap<string, string> = new Map([
  ["NoMatchingError", "if something fails"],
  ["QueueAtCapacity", "if the queue is full"],
  ["InputTimeLimitExceeded", "if the caller does not answer"],
]);

function errorWords({ action }: Block, error: string): string {
  const own = wordsOf(action)?.errors;
  const clause = clauses.get(error);
  if (own !== undefined && Object.hasOwn(own, error)) return `in the case "${own[error]}"`;
  return clause ?? `in the case "${outcomes.get(error) ?? failures.get(error) ?? error}"`;
}

function conditionWords({ document }: Side, { action }: Block, { label, operator }: Way): string {
  const answers = wordsOf(action)?.answers ?? {};
  if (operator === "Equals" && Object.hasOwn(answers, label)) {
    const answer = answers[label] ?? label;
    return `in the case "${fillIn(answer, action, namingOf(document, action, undefined)) ?? label}"`;
  }
  const value = action.Type === "Compare" ? action.Parameters?.ComparisonValue : undefined;
  const looked = typeof value === "string" ? value : "the result";
  return `if ${looked} ${operators.get(operator) ?? operator} "${label}"`;
}
