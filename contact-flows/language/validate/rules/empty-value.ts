import type { Severity } from "../../finding";
import { isObject, namesResource, type PresentParameter, parametersOf } from "../parameters";
import { actionRule, type Examined, type Violation } from "../rule";
import { short, titleOf } from "../wording";

/** Maps whose empty values the service is known to refuse; of the others nobody has told. */
const refused: ReadonlySet<string> = new Set(["Attributes", "FlowAttributes", "Tags"]);

/** An empty text is never a legal value; a single space is. */
export const emptyValue = actionRule({
  id: "empty-value",
  severity: "error",
  obeys: "No parameter is an empty text, and none that is required an empty list or object.",
  examine: (action, flow) =>
    parametersOf(action, flow).present.flatMap((parameter) => [
      ...nothingIn(parameter).map((path): Omit<Violation, "block"> => {
        const fix = "Write what belongs there, or remove the block.";
        return { message: `${path} of ${titleOf(action)} has nothing in it.`, fix, severity: "warning" };
      }),
      ...emptyPaths(parameter).map((path): Omit<Violation, "block"> => {
        const outside = namesResource(parameter.key);
        return {
          message: `${short(path)} of ${titleOf(action)} is empty.`,
          fix: outside
            ? "Name the resource that is meant, or leave the parameter out."
            : "Write a value, a single space at least, or leave it out.",
          severity: weightOf(parameter, flow),
        };
      }),
    ]),
});

/** Lists and maps that a block cannot do without; what the service says of those has not been told. */
function nothingIn({ path, value, spec }: PresentParameter): readonly string[] {
  if (spec.required === undefined || spec.minEntries !== undefined || typeof value !== "object") return [];
  const collection = spec.type === "array" || spec.type === "map";
  return collection && value !== null && Object.keys(value).length === 0 ? [path] : [];
}

function emptyPaths({ path, value, spec }: PresentParameter): readonly string[] {
  if (value === "") return [path];
  // What a view shows is free to be empty.
  if (spec.type !== "map" || path === "ViewData" || !isObject(value)) return [];
  return Object.entries(value)
    .filter(([, inner]) => inner === "" || (path === "FlowAttributes" && isObject(inner) && inner.Value === ""))
    .map(([key]) => `${path}.${key}`);
}

/** Who publishes a flow of his own for others to read blanks the names of his resources: the flow itself is in order. */
function weightOf({ key, spec }: PresentParameter, { draft }: Examined): Severity {
  if (draft || namesResource(key)) return "warning";
  return spec.type !== "map" || refused.has(key) ? "error" : "warning";
}
