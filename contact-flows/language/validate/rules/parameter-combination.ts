import { holds, parameterAt, specOf } from "../../catalogue/catalogue";
import type { ParameterRule, ParameterTest } from "../../catalogue/spec";
import type { JsonObject } from "../../document";
import { isObject } from "../parameters";
import { actionRule, type Violation } from "../rule";
import { incomplete, titleOf } from "../wording";

type Complaint = Omit<Violation, "block"> & { readonly lacking?: true };

/** What one entry of Loop prompts plays, as the block that plays one prompt does. */
const played: readonly string[] = ["Text", "PromptId", "SSML", "Media"];

/** Parameters that exclude, or need, each other. */
export const parameterCombination = actionRule({
  id: "parameter-combination",
  severity: "error",
  obeys: "Parameters that exclude each other do not stand together, and those that need each other do.",
  examine: (action, flow) => {
    const { Type, Parameters = {} } = action;
    const rules = specOf(Type)?.parameterRules ?? [];
    return [...rules.flatMap((rule) => complaintsOf(rule, Parameters)), ...inMessages(Type, Parameters)].map(
      ({ lacking, message, fix, severity }) => ({
        message: `${titleOf(action)} ${message}.`,
        fix,
        severity: severity ?? (lacking ? incomplete(flow) : "error"),
      }),
    );
  },
});

function complaintsOf(rule: ParameterRule, parameters: JsonObject): readonly Complaint[] {
  switch (rule.rule) {
    case "exactlyOne":
      if (rule.unless !== undefined && holds(rule.unless, parameters)) return [];
      return [...tooMany(rule.of, parameters), ...tooFew(rule.of, parameters)];
    case "atMostOne":
      return tooMany(rule.of, parameters);
    case "atLeastOne":
      return tooFew(rule.of, parameters);
    case "together":
      return together(rule.of, rule.when, parameters);
    case "notWith": {
      const present = rule.of.filter((name) => parameterAt(parameters, name) !== undefined);
      if (present.length === 0 || !holds(rule.with, parameters)) return [];
      const message = `has ${inWords(rule.with)} and ${present.join(" and ")}, which nobody hears then`;
      return [{ message, fix: `Remove ${present.join(" and ")}, or make it two blocks.`, severity: "warning" }];
    }
    case "onlyWith": {
      if (parameterAt(parameters, rule.of) === undefined || holds(rule.with, parameters)) return [];
      const message = `has ${rule.of} without ${inWords(rule.with)}`;
      return [{ message, fix: `Remove one, or add the other.`, severity: rule.doubtful ? "warning" : "error" }];
    }
  }
}

function tooMany(names: readonly string[], parameters: JsonObject): readonly Complaint[] {
  const present = names.filter((name) => parameterAt(parameters, name) !== undefined);
  if (present.length < 2) return [];
  return [{ message: `has ${present.join(" and ")}, which exclude each other`, fix: "Keep one of them." }];
}

function tooFew(names: readonly string[], parameters: JsonObject): readonly Complaint[] {
  if (names.some((name) => parameterAt(parameters, name) !== undefined)) return [];
  return [{ message: `has none of ${names.join(", ")}`, fix: "Add one of them.", lacking: true }];
}

function together(of: string, when: ParameterTest, parameters: JsonObject): readonly Complaint[] {
  const present = parameterAt(parameters, of) !== undefined;
  if (present === holds(when, parameters)) return [];
  if (present) return [{ message: `has ${of} without ${inWords(when)}`, fix: `Remove it, or add the other.` }];
  return [{ message: `has ${inWords(when)} without ${of}`, fix: `Add "${of}".`, lacking: true }];
}

function inMessages(type: string, { Messages }: JsonObject): readonly Complaint[] {
  if (type !== "MessageParticipantIteratively" || !Array.isArray(Messages)) return [];
  return Messages.filter(isObject).flatMap((entry) => [...tooMany(played, entry), ...tooFew(played, entry)]);
}

function inWords({ path, is, includes }: ParameterTest): string {
  if (is !== undefined) return `${path} "${is}"`;
  return includes === undefined ? path : `${JSON.stringify(includes)} in ${path}`;
}
