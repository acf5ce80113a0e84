import { specOf } from "../catalogue/catalogue";
import type { Action, ConditionBranch, JsonObject, JsonValue, Transitions } from "../document";
import { nextIsLive } from "../graph";
import { compareText } from "./sorted";

/** An action with one spelling of what can be written in several ways, and without what is never looked at. */
export function withoutHabits(action: Action): Action {
  const { Parameters, Transitions, ...rest } = action;
  const parameters = Parameters && parametersOf(action.Type, Parameters);
  const transitions = Transitions && transitionsOf(action, Transitions);
  return {
    ...rest,
    ...(parameters !== undefined && isFilled(parameters) && { Parameters: parameters }),
    ...(transitions !== undefined && isFilled(transitions) && { Transitions: transitions }),
  };
}

function isFilled(value: object): boolean {
  return Object.keys(value).length > 0;
}

function transitionsOf(action: Action, transitions: Transitions): Transitions {
  const { NextAction, Errors = [], Conditions = [], ...rest } = transitions;
  const errors = [...Errors].sort((one, other) => compareText(one.ErrorType, other.ErrorType));
  return {
    ...rest,
    ...(NextAction !== undefined && nextIsLive(action) && { NextAction }),
    ...(errors.length > 0 && { Errors: errors }),
    ...(Conditions.length > 0 && { Conditions: inOneOrder(Conditions.map(conditionOf)) }),
  };
}

/** Only one of several different texts can be equal to a value, so that their order says nothing. */
function inOneOrder(conditions: readonly ConditionBranch[]): readonly ConditionBranch[] {
  const operands = conditions.map(({ Condition }) => String(Condition.Operands[0]));
  const free = conditions.every(({ Condition }) => Condition.Operator === "Equals" && Condition.Operands.length === 1);
  if (!free || new Set(operands).size < operands.length) return conditions;
  return [...conditions].sort((one, other) =>
    compareText(String(one.Condition.Operands[0]), String(other.Condition.Operands[0])),
  );
}

/** The service takes an operand as a number, too, and compares it as a text. */
function conditionOf(branch: ConditionBranch): ConditionBranch {
  return { ...branch, Condition: { ...branch.Condition, Operands: branch.Condition.Operands.map(String) } };
}

const integerPaths = new Map<string, ReadonlySet<string>>();

/** Paths of the parameters that are whole numbers in a JSON string; the service takes some as JSON numbers, too. */
function integerPathsOf(type: string): ReadonlySet<string> {
  const known = integerPaths.get(type);
  if (known !== undefined) return known;
  const spec = specOf(type);
  if (spec === undefined) return new Set();
  const entries = Object.entries(spec.parameters).filter(([, parameter]) => parameter.type === "integerString");
  const paths = new Set(entries.map(([path]) => path));
  integerPaths.set(type, paths);
  return paths;
}

function parametersOf(type: string, parameters: JsonObject): JsonObject {
  const paths = integerPathsOf(type);
  return paths.size === 0 ? parameters : (withTextsAt(paths, "", parameters) as JsonObject);
}

function withTextsAt(paths: ReadonlySet<string>, path: string, value: JsonValue): JsonValue {
  if (typeof value === "number") return paths.has(path) ? String(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((element: JsonValue) => withTextsAt(paths, `${path}[]`, element));
  const start = path === "" ? "" : `${path}.`;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withTextsAt(paths, `${start}${key}`, inner)]),
  );
}
