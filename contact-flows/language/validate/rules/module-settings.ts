import { isObject } from "../parameters";
import type { Rule, Violation } from "../rule";

const boilerplate =
  '{"InputParameters": [], "OutputParameters": [], "Transitions": [{"DisplayName": "Success", "ReferenceName": "Success", "Description": ""}, {"DisplayName": "Error", "ReferenceName": "Error", "Description": ""}]}';

/** The service demands Settings of a module, and refuses them in a flow. */
export const moduleSettings: Rule = {
  id: "module-settings",
  severity: "error",
  obeys: "A module has Settings; a flow has none.",
  examine: ({ document: { Settings, Actions }, type }) => {
    if (type !== undefined && type !== "MODULE" && Settings !== undefined) {
      const message = `A flow of type ${type} has Settings, which Amazon Connect takes only in modules.`;
      return [found(message, "Remove Settings, or check it as a module.")];
    }
    const returning = Actions.some(({ Type }) => Type === "EndFlowModuleExecution");
    if (type !== "MODULE" && (type !== undefined || !returning)) return [];
    if (isObject(Settings)) return lacking(Object.keys(Settings));
    const message = "The module has no Settings, which Amazon Connect demands.";
    const fix = `Add "Settings": ${boilerplate}.`;
    // Without a type it is only by its return block that one knows: old exports of modules have no Settings.
    return [{ ...found(message, fix), severity: type === undefined ? "warning" : "error" }];
  },
};

function lacking(present: readonly string[]): readonly Violation[] {
  const missing = ["InputParameters", "OutputParameters", "Transitions"].filter((key) => !present.includes(key));
  if (missing.length === 0) return [];
  const message = `The module's Settings have no ${missing.join(", ")}, which the console always writes.`;
  return [{ ...found(message, `Write "Settings": ${boilerplate}.`), severity: "warning" }];
}

function found(message: string, fix: string): Violation {
  return { block: "", message, fix };
}
