import type { ConditionBranch, ErrorBranch, Transitions } from "../document";
import { kindOf } from "./finding";
import { isObject, type Members, membersOf, type Place, type Report, within } from "./place";
import { rebuilt } from "./written";

/** Holds what stands as `Transitions` to its shape; what is null or absent is read as undefined. */
export function transitionsOf(value: unknown, block: Place, report: Report): Transitions | undefined {
  if (value === undefined) return undefined;
  const place = within(block, ".Transitions");
  if (!isObject(value)) {
    const what = `it is ${kindOf(value)}, and has to be an object of the ways out of the block.`;
    report("unfit", place, what, 'Write "Transitions": {} with NextAction, Errors and Conditions.');
    return undefined;
  }
  const members = membersOf(value);
  const next = members.get("NextAction") ?? undefined;
  if (next !== undefined && typeof next !== "string") {
    const what = `NextAction is ${kindOf(next)}, and has to be the Identifier of a block.`;
    report("unfit", place, what, "Write the Identifier as a text.");
  }
  const errors = branchesOf(members.get("Errors") ?? undefined, within(place, ".Errors"), report, errorBranchOf);
  const conditions = branchesOf(
    members.get("Conditions") ?? undefined,
    within(place, ".Conditions"),
    report,
    conditionBranchOf,
  );
  const read = {
    ...(next === undefined && { NextAction: undefined }),
    ...(errors === undefined && { Errors: undefined }),
    ...(conditions === undefined && { Conditions: undefined }),
  };
  return rebuilt(value, { Errors: errors, Conditions: conditions }, read) as Transitions;
}

type BranchReader<Branch> = (value: object, place: Place, report: Report) => Branch;

function branchesOf<Branch>(
  value: unknown,
  place: Place,
  report: Report,
  branchOf: BranchReader<Branch>,
): readonly Branch[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) {
    report("unfit", place, `it is ${kindOf(value)}, and has to be a list of branches.`, "Write a list: [ … ].");
    return undefined;
  }
  const read = value.map((branch: unknown, index) => {
    const at = within(place, `[${index}]`);
    if (isObject(branch)) return branchOf(branch, at, report);
    const what = `it is ${kindOf(branch)}, and has to be an object: a branch with its NextAction.`;
    report("unfit", at, what, "Remove it, or write the branch.");
    return branch as Branch;
  });
  return read.some((branch, index) => branch !== value[index]) ? read : (value as readonly Branch[]);
}

function errorBranchOf(value: object, place: Place, report: Report): ErrorBranch {
  const members = membersOf(value);
  const type = members.get("ErrorType");
  if (typeof type !== "string") {
    const what = `ErrorType is ${kindOf(type)}, and has to be the name of an error.`;
    report("unfit", place, what, 'Write e.g. "ErrorType": "NoMatchingError".');
  }
  return rebuilt(value, {}, { NextAction: targetOf(members, place, report) }) as ErrorBranch;
}

function conditionBranchOf(value: object, place: Place, report: Report): ConditionBranch {
  const members = membersOf(value);
  const condition = members.get("Condition");
  let read: object | undefined;
  if (isObject(condition)) read = conditionOf(condition, within(place, ".Condition"), report);
  else {
    const what = `Condition is ${kindOf(condition)}, and has to say when the branch is taken.`;
    report("unfit", place, what, 'Write "Condition": { "Operator": "Equals", "Operands": ["…"] }.');
  }
  const target = targetOf(members, place, report);
  return rebuilt(value, read === undefined ? {} : { Condition: read }, { NextAction: target }) as ConditionBranch;
}

/** A branch that leads nowhere is a habit of drafts: it is read as one with an empty target. */
function targetOf(members: Members, place: Place, report: Report): unknown {
  const target = members.get("NextAction") ?? "";
  if (typeof target !== "string") {
    const what = `NextAction is ${kindOf(target)}, and has to be the Identifier of a block.`;
    report("unfit", place, what, "Write the Identifier as a text.");
  }
  return target;
}

function conditionOf(value: object, place: Place, report: Report): object {
  const members = membersOf(value);
  const operator = members.get("Operator");
  if (typeof operator !== "string") {
    const what = `Operator is ${kindOf(operator)}, and has to be the name of a comparison.`;
    report("unfit", place, what, 'Write e.g. "Operator": "Equals".');
  }
  const operands = members.get("Operands");
  if (!Array.isArray(operands)) {
    const what = `Operands is ${kindOf(operands)}, and has to be the list of what is compared with.`;
    report("unfit", place, what, 'Write a list with one text, e.g. "Operands": ["1"].');
    return value;
  }
  const read = operands.map((operand: unknown, index) =>
    operandOf(operand, within(place, `.Operands[${index}]`), report),
  );
  return read.some((operand, index) => operand !== operands[index]) ? rebuilt(value, {}, { Operands: read }) : value;
}

function operandOf(operand: unknown, place: Place, report: Report): unknown {
  if (typeof operand === "string" || typeof operand === "number") return operand;
  const fix = "Write a text in double quotes.";
  if (typeof operand === "boolean") {
    report("warning", place, `it is ${operand} without quotes, where the console writes a text.`, fix);
    return String(operand);
  }
  report("unfit", place, `it is ${kindOf(operand)}, and has to be a text or a number.`, fix);
  return operand;
}
