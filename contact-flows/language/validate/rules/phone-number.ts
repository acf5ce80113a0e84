import { isTemplate, parametersOf } from "../parameters";
import { actionRule } from "../rule";
import { shown, titleOf } from "../wording";

/** Parameters that are a number to call or to write to. */
const numbers: ReadonlySet<string> = new Set(["ThirdPartyPhoneNumber", "DestinationEndpoint.Address"]);

/** A number is one that can be dialled from anywhere (ITU-T E.164). Nobody has told that the service refuses others. */
export const phoneNumber = actionRule({
  id: "phone-number",
  severity: "warning",
  obeys: "A phone number is written with + and the country's code, or is a reference.",
  examine: (action, flow) =>
    parametersOf(action, flow).present.flatMap(({ path, key, value }) => {
      if (!numbers.has(key) || typeof value !== "string" || value === "") return [];
      if (value.includes("$") || isTemplate(value) || /^\+[1-9]\d{1,14}$/.test(value)) return [];
      const message = `${path} of ${titleOf(action)} is ${shown(value)}, which is no phone number with + and the country's code.`;
      return [{ message, fix: 'Write it like "+14155550100", without spaces.' }];
    }),
});
