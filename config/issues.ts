import * as z from "zod";
import { discriminatorOf } from "./discriminator";
import { didYouMean } from "./nearest";
import { joinPath, valueAt } from "./path";
import type { Problem } from "./problem";
import { contactCenterSchema } from "./schema";
import type { Advice } from "./schema/fields";
import { isSecretKey, isSecretValue } from "./secrets";

type Issue = z.core.$ZodIssue;
type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Turns zod's issues into problems: the same facts in the operator's words, with a fix for each. */
export function problemsFromIssues(issues: readonly Issue[], raw: unknown): Problem[] {
  return issues.flatMap((issue) => problemsFromIssue(issue, raw));
}

function problemsFromIssue(issue: Issue, raw: unknown): Problem[] {
  const path = issue.path.map(String);
  const at = (problem: Omit<Problem, "path">): Problem[] => [{ path: joinPath(path), ...problem }];
  const found = describeValue(valueAt(raw, path), path);
  switch (issue.code) {
    case "custom":
      return at({ found, ...adviceOn(issue) });
    case "unrecognized_keys":
      return issue.keys.filter((key) => !isSecretKey(key)).map((key) => unknownSetting(path, key, raw));
    case "invalid_union":
      return at({ found, ...noVariant(issue, path, valueAt(raw, path)) });
    case "too_small":
    case "too_big":
      return at({ found, ...bound(issue) });
    case "invalid_value":
      return at({ found, ...oneOf(issue.values.map(String), valueAt(raw, path)) });
    default:
      return at({ found, ...wrongType(issue, path, raw) });
  }
}

/** What a check of ours says (`config/schema/fields.ts`), or the bound that was passed. */
function adviceOn(issue: Issue): Advice {
  if (issue.code !== "custom") return bound(issue);
  const { found, expected = issue.message, fix = "" } = issue.params ?? {};
  return { expected: String(expected), fix: String(fix), ...(found === undefined ? {} : { found: String(found) }) };
}

function unknownSetting(path: readonly string[], key: string, raw: unknown): Problem {
  return {
    path: joinPath([...path, key]),
    found: `a setting that does not exist: ${JSON.stringify(key)}`,
    expected: "only settings of docs/generated/configuration.md",
    fix: didYouMean(key, settingsAt(path, raw)),
  };
}

/** The problems of a key, by zod's issues with it or by advice of our own. */
export function problemsFromKey(path: readonly string[], reasons: readonly (Issue | Advice)[]): Problem[] {
  return reasons.map((reason) => {
    const advice = "code" in reason ? adviceOn(reason) : reason;
    return {
      path: joinPath(path),
      found: `the key ${describeValue(path.at(-1), [])}`,
      expected: advice.expected,
      fix: advice.fix,
    };
  });
}

/** A variant is chosen by one of its settings; where it is not, the value is none of a few kinds: a number, or a word. */
function noVariant(
  issue: Extract<Issue, { readonly code: "invalid_union" }>,
  path: readonly string[],
  value: unknown,
): Pick<Problem, "expected" | "fix"> {
  const kinds = issue.errors.flat().map((inner) => {
    if (inner.code === "invalid_value") return inner.values.map((allowed) => JSON.stringify(allowed)).join(" or ");
    return inner.code === "invalid_type" ? `a value of type ${inner.expected}` : adviceOn(inner).expected;
  });
  if (kinds.length === 0) return oneOf(variantsAt(path.slice(0, -1)).names, value);
  const expected = [...new Set(kinds)].join(", or ");
  return { expected, fix: `Write ${expected}.` };
}

/** What chooses a variant of the union at a path, and the names of all variants; none where there is no union. */
function variantsAt(path: readonly string[]): { readonly setting: string; readonly names: readonly string[] } {
  const chosen = schemasAt(path, undefined).flatMap((schema) => discriminatorOf(schema) ?? []);
  return { setting: chosen[0]?.setting ?? "type", names: [...new Set(chosen.map(({ name }) => name))] };
}

function oneOf(values: readonly string[], value: unknown): Pick<Problem, "expected" | "fix"> {
  return {
    expected: `one of ${values.join(", ")}`,
    fix: typeof value === "string" ? didYouMean(value, values) : `Known: ${values.join(", ")}.`,
  };
}

function bound(issue: Issue): Pick<Problem, "expected" | "fix"> {
  if (issue.code !== "too_small" && issue.code !== "too_big") return { expected: issue.message, fix: "" };
  const [bounding, words] =
    issue.code === "too_small" ? [issue.minimum, ["at least", "more"]] : [issue.maximum, ["at most", "fewer"]];
  const one = { string: " character", array: " entry" }[String(issue.origin)] ?? "";
  const many = { string: " characters", array: " entries" }[String(issue.origin)] ?? "";
  const amount = `${bounding}${Number(bounding) === 1 ? one : many}`;
  return { expected: `${words[0]} ${amount}`, fix: `Use ${amount} or ${words[1]}.` };
}

function wrongType(issue: Issue, path: readonly string[], raw: unknown): Pick<Problem, "expected" | "fix"> {
  const value = valueAt(raw, path);
  const described = schemasAt(path, raw).find((schema) => schema.description)?.description;
  const expected =
    issue.code === "invalid_type"
      ? `a value of type ${issue.expected}`
      : issue.message.replace(/^Invalid /, "a valid ");
  if (issue.code === "invalid_format" && issue.format === "email") {
    return { expected, fix: "Write an address such as operations@example.com." };
  }
  const { setting, names } = variantsAt(path);
  if (names.length > 0) {
    return { expected, fix: `Write { ${setting}: ... } with one of these: ${names.join(", ")}.` };
  }
  if (value === undefined) return { expected, fix: `Add it.${described ? ` ${described}` : ""}` };
  return { expected, fix: described ?? "See docs/generated/configuration.md." };
}

/** A value in a message: short, and never a secret. */
export function describeValue(value: unknown, path: readonly string[]): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 1 ? "1 entry" : `${value.length} entries`;
  const text = textOf(value);
  if (path.some(isSecretKey) || isSecretValue(typeof value === "string" ? value : text)) return "(a secret, not shown)";
  return text.length > 80 ? `${text.slice(0, 77)}... (${text.length} characters)` : text;
}

/** Of an object only its keys are told: what stands below them may be secret, endless or not JSON at all. */
function textOf(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return "a function";
  if (typeof value !== "object" || value === null) return String(value);
  return `an object with ${Object.keys(value).join(", ") || "no keys"}`;
}

function settingsAt(path: readonly string[], raw: unknown): string[] {
  return [...new Set(schemasAt(path, raw).flatMap((schema) => Object.keys(schema.properties ?? {})))];
}

let jsonSchema: JsonSchema | undefined;

/**
 * The parts of the JSON Schema that describe a path. Where a union leaves a choice, the `type`, or what else chooses, that
 * the raw configuration names decides; without one, every variant counts.
 */
function schemasAt(path: readonly string[], raw: unknown): readonly JsonSchema[] {
  // Only a wrong configuration needs it, so that it costs nothing at every synth.
  jsonSchema ??= z.toJSONSchema(contactCenterSchema, { io: "input" });
  let current = variantsOf(jsonSchema, raw);
  for (const [index, step] of path.entries()) {
    const value = valueAt(raw, path.slice(0, index + 1));
    current = current.flatMap((schema) => {
      const next =
        schema.properties?.[step] ??
        (Array.isArray(schema.items) ? undefined : schema.items) ??
        schema.additionalProperties;
      return typeof next === "object" ? variantsOf(next, value) : [];
    });
  }
  return current;
}

function variantsOf(schema: JsonSchema, value: unknown): readonly JsonSchema[] {
  const variants = (schema.oneOf ?? schema.anyOf ?? []).flatMap((variant) =>
    typeof variant === "object" ? variantsOf(variant, value) : [],
  );
  if (variants.length === 0) return [schema];
  const chosen = variants.filter((variant) => {
    const by = discriminatorOf(variant);
    return by !== undefined && valueAt(value, [by.setting]) === by.name;
  });
  return chosen.length > 0 ? chosen : variants;
}
