import type { JsonObject } from "../../../../contact-flows/language/document";
import { validate } from "../../../../contact-flows/language/validate/validate";
import { action, bye, flow } from "./flows";

/** What the rule about stored input says of a block that stores it. */
function said(InputValidation: JsonObject, DTMFConfiguration: JsonObject = {}): readonly string[] {
  const ask = action("GetParticipantInput", "ask", {
    parameters: {
      ...{ Text: "Your number?", InputTimeLimitSeconds: "5", StoreInput: "True" },
      ...{ InputValidation, DTMFConfiguration },
    },
    next: "bye",
    errors: [["NoMatchingError", "bye"]],
  });
  return validate(flow([ask, bye])).flatMap(({ rule, fix }) => (rule === "stored-input" ? [fix] : []));
}

const digits = { CustomValidation: { MaximumLength: "8" } };
const phone = (parts: JsonObject) => ({ PhoneNumberValidation: parts });

test.each<[string, JsonObject, JsonObject, readonly string[]]>([
  ["ends with #", digits, { InputTerminationSequence: "#" }, []],
  [
    "ends with *, which clears it",
    digits,
    { InputTerminationSequence: "*" },
    ['Write "DisableCancelKey": "True", or end with another key.'],
  ],
  [
    "ends with *, which clears it in so many words",
    digits,
    { InputTerminationSequence: "*", DisableCancelKey: "False" },
    ['Write "DisableCancelKey": "True", or end with another key.'],
  ],
  ["ends with *, which clears nothing", digits, { InputTerminationSequence: "*", DisableCancelKey: "True" }, []],
  ["is a number with its country in it", phone({ NumberFormat: "E164" }), {}, []],
  ["is a number of a country", phone({ NumberFormat: "Local", CountryCode: "GB" }), {}, []],
  [
    "is a local number of no country",
    phone({ NumberFormat: "Local" }),
    {},
    ['Add "CountryCode": "US", or the one that is meant.'],
  ],
])("stored-input: what is typed %s", (_what, validation, configuration, fixes) => {
  expect(said(validation, configuration)).toEqual(fixes);
});
