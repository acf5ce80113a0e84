import { isObject } from "../parameters";
import { actionRule } from "../rule";
import { titleOf } from "../wording";

/** Most bytes of a contact's attributes, and of a flow's (Amazon Connect Administrator Guide, service quotas). */
export const maxAttributeBytes = 32_768;

/** Where the blocks that write attributes have them. */
const attributesOf: ReadonlyMap<string, string> = new Map([
  ["UpdateContactAttributes", "Attributes"],
  ["UpdateFlowAttributes", "FlowAttributes"],
  ["CreateTask", "Attributes"],
]);

/** A contact's attributes are full at some point: a block that alone writes more always fails. */
export const attributeSize = actionRule({
  id: "attribute-size",
  severity: "error",
  obeys: `No block writes more than ${maxAttributeBytes} bytes of attributes.`,
  examine: (action) => {
    const name = attributesOf.get(action.Type);
    const attributes = name === undefined ? undefined : action.Parameters?.[name];
    if (name === undefined || !isObject(attributes)) return [];
    let bytes = 0;
    for (const [key, value] of Object.entries(attributes)) {
      const text = isObject(value) ? value.Value : value;
      bytes += Buffer.byteLength(key) + (typeof text === "string" ? Buffer.byteLength(text) : 0);
    }
    if (bytes <= maxAttributeBytes) return [];
    const message = `${name} of ${titleOf(action)} has ${bytes} bytes; ${maxAttributeBytes} are held, so that it always fails.`;
    return [{ message, fix: "Keep long values elsewhere, and their key in an attribute." }];
  },
});
