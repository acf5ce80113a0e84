import { limits } from "../../../config/limits";
import type { Action, JsonValue } from "../document";
import { isReference } from "../references";
import type { ModuleContract } from "../resources";

/**
 * The contract that a module's ends show: the results that it returns by, and the names of what it gives back. The
 * service keeps contracts beside the content, so that an export has none. Undefined where nothing is returned.
 */
export function contractOf(actions: readonly Action[]): ModuleContract | undefined {
  const ends = actions.filter(({ Type }) => Type === "EndFlowModuleExecution");
  const results = new Set(ends.flatMap(({ Parameters }) => (isResult(Parameters?.Result) ? [Parameters.Result] : [])));
  const output = new Set(ends.flatMap(({ Parameters }) => namesIn(Parameters?.ResultData)));
  if (results.size > limits.moduleResults.max || results.size + output.size === 0) return undefined;
  return {
    ...(results.size === 0 ? {} : { results: [...results] }),
    ...(output.size === 0 ? {} : { output: [...output] }),
  };
}

function namesIn(data: JsonValue | undefined): readonly string[] {
  return typeof data === "object" && data !== null && !Array.isArray(data) ? Object.keys(data) : [];
}

function isResult(result: unknown): result is string {
  return typeof result === "string" && result !== "Success" && !isReference(result);
}
