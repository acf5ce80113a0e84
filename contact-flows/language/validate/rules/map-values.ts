import type { JsonValue } from "../../document";
import type { Severity } from "../../finding";
import { isObject, parametersOf } from "../parameters";
import { actionRule } from "../rule";
import { short, shown, titleOf } from "../wording";

/** Maps of texts. Others may hold JSON, or what a module declares. `warning`: newer consoles may write more there. */
const textMaps: ReadonlyMap<string, Severity> = new Map([
  ["Attributes", "error"],
  ["Tags", "error"],
  ["LexSessionAttributes", "error"],
  ["EventHooks", "error"],
  ["LambdaInvocationAttributes", "warning"],
  ["ProfileRequestData", "warning"],
  ["CaseRequestFields", "warning"],
]);

/** Attributes are texts, those of a flow in an object of their own. */
export const mapValues = actionRule({
  id: "map-values",
  severity: "error",
  obeys: 'Attributes, tags and the like are texts; flow attributes are {"Value": text}.',
  examine: (action, flow) =>
    parametersOf(action, flow).present.flatMap(({ path, value, spec }) => {
      if (spec.type !== "map" || !isObject(value)) return [];
      const severity = textMaps.get(path);
      return Object.entries(value).flatMap(([key, inner]) => {
        if (path === "FlowAttributes" && !isFlowAttribute(inner)) {
          const message = `${short(`${path}.${key}`)} of ${titleOf(action)} is ${shown(inner)}, not an object with a Value.`;
          const text = typeof inner === "string" ? inner : "...";
          return [{ message, fix: `Write {"Value": ${shown(text)}}.` }];
        }
        const mayBeJson = severity === "warning" && typeof inner === "object" && inner !== null;
        if (severity === undefined || typeof inner === "string" || mayBeJson) return [];
        const message = `${short(`${path}.${key}`)} of ${titleOf(action)} is ${shown(inner)}, not a text.`;
        // The service takes a number for its text in many places.
        const weight = typeof inner === "number" ? "warning" : severity;
        return [{ message, fix: `Write it in quotes: ${shown(String(inner))}.`, severity: weight }];
      });
    }),
});

function isFlowAttribute(value: JsonValue): boolean {
  return isObject(value) && typeof value.Value === "string";
}
