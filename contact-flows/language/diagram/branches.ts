import { specOf } from "../catalogue/catalogue";
import type { Action, ConditionBranch, Exit } from "../document";
import { liveExitsOf, nextIsLive } from "../graph";
import type { BlockWords } from "./block-words";
import { inSmallWords, inWords, type Naming, referenceName } from "./naming";
import type { PictureEdge } from "./picture";
import { fillIn } from "./sentences";
import { failures, operators, outcomes } from "./words";

/** One way out of a block, in words: `presses` `1`, where several with the same lead can be told together. */
export interface Branch {
  readonly target: string;
  readonly lead: string;
  readonly value: string;
  readonly kind: PictureEdge["kind"];
}

/** The ways out of a block that a contact can take; one that the service demands and that is missing leads to "". */
export function branchesOf(action: Action, words: BlockWords, naming: Naming): readonly Branch[] {
  const { Conditions = [], NextAction } = action.Transitions ?? {};
  const tell = (exit: Exit, index: number): Branch => {
    if (exit.kind === "next") return { target: exit.target, lead: "", value: words.otherwise ?? "", kind: "normal" };
    if (exit.kind === "error") return errorBranch(exit, action, words);
    const condition = Conditions[index]?.Condition;
    const [lead, value] =
      condition === undefined ? ["", exit.label] : conditionWords(condition, index, action, words, naming);
    return { target: exit.target, lead, value, kind: "choice" };
  };
  // Conditions come first among the exits, so that both lists share their index.
  const branches = liveExitsOf(action).map(tell);
  const unfinished = specOf(action.Type)?.next === "required" && NextAction === undefined && nextIsLive(action);
  return unfinished ? [...branches, { target: "", lead: "", value: "", kind: "normal" }] : branches;
}

function errorBranch({ label, target }: Exit, action: Action, words: BlockWords): Branch {
  if (action.Type === "DistributeByPercentage" && label === "NoMatchingCondition") {
    return { target, lead: "", value: `${101 - chance(action, -1)} %`, kind: "choice" };
  }
  const own = words.errors?.[label] ?? outcomes.get(label);
  if (own !== undefined) return { target, lead: "", value: own, kind: "choice" };
  return { target, lead: "", value: failures.get(label) ?? inSmallWords(label), kind: "failure" };
}

/** Operand of a condition of `DistributeByPercentage`: one more than the percents up to it. */
function chance({ Transitions: { Conditions = [] } = {} }: Action, index: number): number {
  return Number(Conditions.at(index)?.Condition.Operands[0] ?? 1);
}

function conditionWords(
  { Operator, Operands }: ConditionBranch["Condition"],
  index: number,
  action: Action,
  words: BlockWords,
  naming: Naming,
): readonly [lead: string, value: string] {
  const operand = Operands.join(", ");
  if (action.Type === "DistributeByPercentage") {
    return ["", `${chance(action, index) - (index === 0 ? 1 : chance(action, index - 1))} %`];
  }
  const { answers = {}, answer } = words;
  const own = Object.hasOwn(answers, operand) ? answers[operand] : undefined;
  if (own !== undefined) return ["", fillIn(own, action, naming) ?? inSmallWords(operand)];
  if (answer !== undefined) {
    const [lead = "", after = ""] = answer.split("{}");
    return lead.endsWith(" ") ? [lead.trim(), operand] : ["", lead + inWords(operand) + after];
  }
  const operator = operators.get(Operator) ?? inSmallWords(Operator);
  return [`${subject(action)}${operator}`, inWords(operand)];
}

/** What is compared, where it is short enough to be said on every arrow. */
function subject({ Parameters = {} }: Action): string {
  const { ComparisonValue: value } = Parameters;
  const name = typeof value === "string" ? referenceName(value) : "";
  return name === "" || name.length > 18 ? "" : `${name} `;
}

/** Branches to the same block as one label: `presses 1, 2 or 3, no answer`. */
export function joinedLabel(branches: readonly Branch[]): string {
  const byLead = new Map<string, Set<string>>();
  for (const { lead, value } of branches) {
    const key = lead === "" ? value : lead;
    if (key !== "") byLead.set(key, (byLead.get(key) ?? new Set<string>()).add(lead === "" ? "" : value));
  }
  return [...byLead].map(([lead, values]) => `${lead} ${alternatives([...values])}`.trim()).join(", ");
}

function alternatives(values: readonly string[]): string {
  return values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} or ${values.at(-1)}`;
}
