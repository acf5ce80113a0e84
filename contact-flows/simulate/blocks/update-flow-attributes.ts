import type { JsonValue } from "../../language/document";
import { withFlowAttributes } from "../attributes";
import { done, failed, type Outcome, type Standing } from "../block";
import { asText } from "../template";

/** Set contact attributes, flow namespace: they are there in this flow only, and in none of its modules. */
export function updateFlowAttributes(at: Standing): Outcome {
  const given = Object.entries((at.value("FlowAttributes") ?? {}) as Readonly<Record<string, JsonValue>>);
  const changes: [string, string][] = [];
  for (const [key, entry] of given) {
    if (typeof entry !== "object" || entry === null || !("Value" in entry)) return failed(`"${key}" has no Value`);
    changes.push([key, asText(entry.Value)]);
  }
  const attributes = at.frame.results.get("FlowAttributes") as Readonly<Record<string, string>> | undefined;
  at.frame.results.set("FlowAttributes", withFlowAttributes(attributes ?? {}, Object.fromEntries(changes)));
  return done();
}
