import { limits } from "../limits";
import type { Problem } from "../problem";
import type { ConfigView } from "../view";
import { tagKeys } from "./keys";

/** Tags leave room for the project's own, replace none of them, and stay apart where capitals do not count. */
export function* tags(view: ConfigView): Generator<Problem> {
  const keys = tagKeys(view);
  const path = "tags";
  if (keys.length > limits.tags.max) {
    yield {
      path,
      found: `${keys.length} entries`,
      expected: `at most ${limits.tags.max} entries`,
      fix: `Use ${limits.tags.max} entries or fewer: AWS takes 50 tags, and some are kept for the project.`,
    };
  }
  // Keys that would replace, or in IAM clash with, those that `config/names.ts` gives every resource.
  const own = keys.filter((key) => /^(?:project|environment|stack|managedby)$/i.test(key));
  if (own.length > 0) {
    yield {
      path,
      found: own.join(", "),
      expected: "keys that differ, in more than capitals, from Project, Environment, Stack and ManagedBy",
      fix: "These four are set by the project on every resource: choose another key.",
    };
  }
  for (const alike of sameButForCapitals(keys)) {
    yield {
      path,
      found: alike.join(", "),
      expected: "keys that differ in more than capitals: IAM takes these for one",
      fix: `Keep one of the ${alike.length}, or give each a word of its own.`,
    };
  }
}

function sameButForCapitals(keys: readonly string[]): readonly (readonly string[])[] {
  const alike = new Map<string, readonly string[]>();
  for (const key of keys) alike.set(key.toLowerCase(), [...(alike.get(key.toLowerCase()) ?? []), key]);
  return [...alike.values()].filter(({ length }) => length > 1);
}
