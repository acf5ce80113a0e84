import { parameterAt } from "../../catalogue/catalogue";
import type { JsonObject } from "../../document";
import { countryMeant, isCountry } from "../countries";
import { isObject, isTemplate } from "../parameters";
import { actionRule, type Violation } from "../rule";
import { shown, titleOf } from "../wording";

type Complaint = Omit<Violation, "block">;

/** What the page of the block says of storing input, and nobody has told whether the service looks at it. */
export const storedInput = actionRule({
  id: "stored-input",
  severity: "warning",
  obeys: "Stored input says how it is validated, and how it ends.",
  examine: (action) => {
    const { Type, Parameters = {} } = action;
    if (Type !== "GetParticipantInput") return [];
    return [...validation(Parameters), ...ending(Parameters), ...encryption(Parameters)].map(({ message, fix }) => {
      return { message: `${titleOf(action)} ${message}.`, fix };
    });
  },
});

function validation({ InputValidation }: JsonObject): readonly Complaint[] {
  if (!isObject(InputValidation)) return [];
  const { PhoneNumberValidation: phone, CustomValidation: custom } = InputValidation;
  if (phone === undefined && custom === undefined) {
    const fix = 'Write {"CustomValidation": {"MaximumLength": "20"}}, or {"PhoneNumberValidation": {...}}.';
    return [{ message: "has an InputValidation that says nothing", fix }];
  }
  if (isObject(custom) && custom.MaximumLength === undefined) {
    return [{ message: "has a CustomValidation without a MaximumLength", fix: 'Add "MaximumLength": "20".' }];
  }
  if (!isObject(phone)) return [];
  if (phone.NumberFormat === undefined) {
    return [{ message: "has a PhoneNumberValidation without a NumberFormat", fix: 'Add "NumberFormat": "E164".' }];
  }
  if (typeof phone.CountryCode === "string") return country(phone.CountryCode);
  if (phone.NumberFormat !== "Local" || phone.CountryCode !== undefined) return [];
  return [{ message: "takes local numbers of no country", fix: 'Add "CountryCode": "US", or the one that is meant.' }];
}

function country(code: string): readonly Complaint[] {
  if (code === "" || code.startsWith("$") || isTemplate(code) || (/^[A-Z]{2}$/.test(code) && isCountry(code)))
    return [];
  const guess = countryMeant(code);
  return [
    {
      message: `takes local numbers of the country ${shown(code)}, which is no code of a country`,
      fix: guess === undefined ? 'Write two letters, e.g. "US" (ISO 3166-1 alpha-2).' : `Write "${guess}".`,
    },
  ];
}

/** Both are needed to encrypt. */
function encryption({ InputEncryption }: JsonObject): readonly Complaint[] {
  if (!isObject(InputEncryption)) return [];
  return ["EncryptionKeyId", "Key"]
    .filter((name) => InputEncryption[name] === undefined)
    .map((name) => ({ message: `has an InputEncryption without ${name}`, fix: `Add "${name}".` }));
}

function ending(parameters: JsonObject): readonly Complaint[] {
  const sequence = parameterAt(parameters, "DTMFConfiguration.InputTerminationSequence");
  if (typeof sequence !== "string" || !sequence.includes("*")) return [];
  if (parameterAt(parameters, "DTMFConfiguration.DisableCancelKey") === "True") return [];
  const message = "ends with *, which also clears what was typed";
  return [{ message, fix: 'Write "DisableCancelKey": "True", or end with another key.' }];
}
