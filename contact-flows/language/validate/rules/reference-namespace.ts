import { didYouMean } from "../../../../config/nearest";
import type { JsonValue } from "../../document";
import { namespaces, referencesIn } from "../../references";
import { actionRule } from "../rule";
import { short, titleOf } from "../wording";

const known: ReadonlySet<string> = new Set(namespaces);

/** A reference with an unknown first member is empty when the flow runs, or is a text that only looks like one. */
export const referenceNamespace = actionRule({
  id: "reference-namespace",
  severity: "warning",
  obeys: "Every reference begins with a member that Amazon Connect knows.",
  examine: (action) => {
    if (!mayBeStrange(action.Parameters)) return [];
    const strange = referencesIn(action.Parameters).filter(({ namespace }) => !known.has(namespace));
    return [...new Map(strange.map((reference) => [reference.path, reference])).values()].map(
      ({ path, namespace }) => ({
        message: `${titleOf(action)} refers to ${short(path)}; nothing is known of ${short(`$.${namespace}`)}.`,
        fix: didYouMean(namespace, namespaces),
      }),
    );
  },
});

const first = /\$(?:\.([A-Za-z_][\w-]*)|\[["']([^"']*)["']\])/g;

/** Nearly all references are in order, and this is told faster than what they are. */
function mayBeStrange(value: JsonValue | undefined): boolean {
  if (typeof value === "string") {
    if (!value.includes("$")) return false;
    first.lastIndex = 0;
    for (let found = first.exec(value); found !== null; found = first.exec(value)) {
      if (!known.has(found[1] ?? found[2] ?? "")) return true;
    }
    return false;
  }
  if (typeof value !== "object" || value === null) return false;
  if (Array.isArray(value)) return value.some(mayBeStrange);
  for (const [key, inner] of Object.entries(value)) if (mayBeStrange(key) || mayBeStrange(inner)) return true;
  return false;
}
