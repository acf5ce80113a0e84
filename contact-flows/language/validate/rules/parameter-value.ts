import { didYouMean, nearest } from "../../../../config/nearest";
import type { ParameterSpec } from "../../catalogue/spec";
import type { JsonValue } from "../../document";
import { isObject, isTemplate, type PresentParameter, parametersOf, sureness } from "../parameters";
import { actionRule, type Violation } from "../rule";
import { shown, titleOf } from "../wording";

interface Complaint {
  readonly found: string;
  readonly fix: string;
}

/** Values are of the type, among the words and within the bounds that the service takes. */
export const parameterValue = actionRule({
  id: "parameter-value",
  severity: "error",
  obeys: "Every parameter has a value of the right type, among those taken, and within its bounds.",
  examine: (action, flow) =>
    parametersOf(action, flow).present.flatMap((parameter) =>
      complaintsOf(parameter).map(({ found, fix }): Omit<Violation, "block"> => {
        const message = `${parameter.path} of ${titleOf(action)} ${found}.`;
        // Not a value yet, so that nobody knows whether it will be a good one.
        const severity = isTemplate(parameter.value) ? "warning" : sureness(action.Type, parameter.key);
        return { message, fix, severity };
      }),
    ),
});

function complaintsOf({ value, spec }: PresentParameter): readonly Complaint[] {
  switch (spec.type) {
    case "json":
      return [];
    case "object":
      if (isObject(value) || (spec.dynamic !== undefined && isPath(value))) return [];
      return [wrongType(value, "an object", "Write an object in braces.")];
    case "map":
      return isObject(value) ? inMap(value, spec) : [wrongType(value, "an object", "Write an object in braces.")];
    case "array":
      return Array.isArray(value) ? inArray(value, spec) : [wrongType(value, "a list", "Write a list in brackets.")];
    case "integerString":
      return inNumber(value, spec);
    case "string":
      return inText(value, spec);
  }
}

function inText(value: JsonValue, spec: ParameterSpec): readonly Complaint[] {
  const { values, max, pattern } = spec;
  if (typeof value !== "string") {
    const text = typeof value === "boolean" ? (values?.find(sameBoolean(value)) ?? String(value)) : String(value);
    const scalar = typeof value === "boolean" || typeof value === "number";
    return [wrongType(value, "a text", scalar ? `Write ${shown(text)}, in quotes.` : "Write a text in quotes.")];
  }
  // Empty values and references have rules of their own.
  if (value === "" || isPath(value)) return [];
  if (values !== undefined && !values.includes(value)) return [notAmong(value, values)];
  if (max !== undefined && value.length > max) {
    return [{ found: `has ${value.length} characters; ${max} are taken`, fix: "Shorten it." }];
  }
  if (pattern !== undefined && !new RegExp(pattern).test(value)) {
    return [{ found: `is ${shown(value)}, which is not of the form ${pattern}`, fix: "Write it in that form." }];
  }
  return [];
}

function inNumber(value: JsonValue, { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }: ParameterSpec) {
  if (value === "" || isPath(value)) return [];
  // The service takes JSON numbers, too.
  const whole =
    typeof value === "number" ? Number.isInteger(value) : typeof value === "string" && /^-?\d+$/.test(value);
  if (!whole)
    return [wrongType(value, "a whole number", `Write a whole number in quotes, e.g. "${bounded(5, min, max)}".`)];
  const number = Number(value);
  if (number >= min && number <= max) return [];
  const bounds = max === Number.POSITIVE_INFINITY ? `${min} or more` : `${min} to ${max}`;
  return [{ found: `is ${number}; ${bounds} is taken`, fix: `Write ${shown(String(bounded(number, min, max)))}.` }];
}

function inArray(value: readonly JsonValue[], spec: ParameterSpec): readonly Complaint[] {
  const { values } = spec;
  if (values === undefined) return inCount(value.length, spec);
  return [
    ...inCount(value.length, spec),
    ...value.flatMap((inner) => (typeof inner === "string" && values.includes(inner) ? [] : [notAmong(inner, values)])),
  ];
}

function inMap(value: { readonly [key: string]: JsonValue }, spec: ParameterSpec): readonly Complaint[] {
  const { keys } = spec;
  const names = Object.keys(value);
  const strange = keys === undefined ? [] : names.filter((name) => !keys.includes(name));
  return [
    ...inCount(names.length, spec),
    ...strange.map((name) => ({ found: `has no ${shown(name)}`, fix: didYouMean(name, keys ?? []) })),
  ];
}

function inCount(count: number, { minEntries = 0, maxEntries = Number.POSITIVE_INFINITY }: ParameterSpec) {
  if (count < minEntries) return [{ found: `has ${count} entries; ${minEntries} are the least`, fix: "Add one." }];
  if (count > maxEntries) return [{ found: `has ${count} entries; ${maxEntries} are the most`, fix: "Take some out." }];
  return [];
}

function notAmong(value: JsonValue, values: readonly string[]): Complaint {
  const guess = typeof value === "string" ? nearest(value, values) : undefined;
  const fix = guess === undefined ? `Write one of ${values.map(shown).join(", ")}.` : `Write ${shown(guess)}.`;
  return { found: `is ${shown(value)}, which is not taken`, fix };
}

function wrongType(value: JsonValue, wanted: string, fix: string): Complaint {
  return { found: `is ${shown(value)}, not ${wanted}`, fix };
}

function isPath(value: JsonValue): boolean {
  return typeof value === "string" && (value.startsWith("$.") || value.startsWith("$["));
}

function sameBoolean(value: boolean): (text: string) => boolean {
  return (text) => text.toLowerCase() === String(value);
}

function bounded(number: number, min: number, max: number): number {
  return Math.min(Math.max(number, min), max);
}
