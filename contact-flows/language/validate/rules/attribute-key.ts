import { isReference } from "../../references";
import { isObject, isTemplate, parametersOf } from "../parameters";
import { actionRule } from "../rule";
import { shown, titleOf } from "../wording";

const named: ReadonlySet<string> = new Set(["Attributes", "FlowAttributes", "Tags"]);

/** An attribute is read by its key in a reference, where a full stop and a dollar sign mean something else. */
export const attributeKey = actionRule({
  id: "attribute-key",
  severity: "warning",
  obeys: "The key of an attribute is not empty, and has no $ and no full stop, unless all of it is a reference.",
  examine: (action, flow) =>
    parametersOf(action, flow).present.flatMap(({ path, key, value }) => {
      if (!named.has(key) || !isObject(value)) return [];
      return Object.keys(value).flatMap((name) => {
        const wrong = faultOf(name, key === "Tags");
        if (wrong === undefined) return [];
        const message = `${path} of ${titleOf(action)} has the key ${shown(name)}, ${wrong}.`;
        return [{ message, fix: "Write letters, digits, - and _." }];
      });
    }),
});

function faultOf(name: string, tag: boolean): string | undefined {
  if (name.trim() === "") return "by which nobody can read it";
  if (tag || isReference(name) || isTemplate(name) || !/[$.]/.test(name)) return undefined;
  return "and Amazon Connect takes no $ and no full stop in it";
}
