import { isReference, membersOf, referencesInText } from "../../references";
import { isObject, type PresentParameter, parametersOf, sureness } from "../parameters";
import { actionRule, type Violation } from "../rule";
import { short, shown, titleOf } from "../wording";

type Complaint = Omit<Violation, "block" | "message"> & { readonly found: string };

/** Members of a contact that are values themselves; of all other namespaces a member is meant. */
const leaves: ReadonlySet<string> = new Set([
  ...["AwsRegion", "Channel", "ContactId", "InitialContactId", "PreviousContactId", "InstanceARN", "InitiationMethod"],
  ...["LanguageCode", "TextToSpeechVoiceId", "CustomerId", "Name", "Description", "StoredCustomerInput"],
  "CustomerCallBackPhoneNumber",
]);

/** References stand only where the service looks for them, in the form in which it does. */
export const parameterReference = actionRule({
  id: "parameter-reference",
  severity: "error",
  obeys: "References stand where Amazon Connect resolves them: nowhere, as the whole value, or within a text.",
  examine: (action, flow) =>
    parametersOf(action, flow)
      .present.filter(({ spec }) => spec.dynamic !== "text" && spec.type !== "json")
      .flatMap((parameter) =>
        textsOf(parameter).flatMap(({ path, text }) => {
          const complaint = complaintAbout(text, parameter);
          if (complaint === undefined) return [];
          const { found, ...rest } = complaint;
          const message = `${short(path)} of ${titleOf(action)} ${found}.`;
          const severity = rest.severity ?? sureness(action.Type, parameter.key);
          return [{ ...rest, message, severity }];
        }),
      ),
});

/** The parameter itself, or the values of a map. */
function textsOf({ path, value, spec }: PresentParameter): readonly { readonly path: string; readonly text: string }[] {
  if (typeof value === "string") return [{ path, text: value }];
  // A map without a class of its own holds objects, about whose members nothing is known.
  if (spec.type !== "map" || spec.dynamic === undefined || !isObject(value)) return [];
  return Object.entries(value).flatMap(([key, text]) =>
    typeof text === "string" ? [{ path: `${path}.${key}`, text }] : [],
  );
}

function complaintAbout(text: string, { spec }: PresentParameter): Complaint | undefined {
  if (text === "") return undefined;
  if (spec.dynamic === "only") return onlyReference(text, spec.values);
  if (!text.includes("$") || (spec.dynamic === "path" && isReference(text))) return undefined;
  if (referencesInText(text).length === 0) return undefined;
  if (spec.dynamic === "path") {
    const fix = "Make the whole value one reference; put texts together in a Lambda function.";
    // A reference in a form that is not known here is left alone.
    const severity = text.startsWith("$") ? ("warning" as const) : ("error" as const);
    return { found: `is ${shown(text)}: a reference has to be the whole value`, fix, severity };
  }
  const found = `is the reference ${shown(text)}, which Amazon Connect does not resolve there`;
  // Numbers and words of a list are checked when the flow is published; any other text is taken as it stands.
  const severity = spec.type === "integerString" || spec.values !== undefined ? ("error" as const) : "warning";
  return { found, fix: "Write a fixed value.", severity };
}

function onlyReference(text: string, values: readonly string[] | undefined): Complaint | undefined {
  if (!text.startsWith("$")) {
    const example = values?.[0] ?? "$.Attributes.name";
    return { found: `is ${shown(text)}, not a reference`, fix: `Write a reference, e.g. ${shown(example)}.` };
  }
  if (!isReference(text)) {
    const fix = "Write one reference and nothing else, in brackets where a name has spaces: $.Attributes['my name'].";
    return { found: `is ${shown(text)}, which does not look like one reference`, fix, severity: "warning" };
  }
  const [namespace = "", ...rest] = membersOf(text);
  if (rest.length > 0 || leaves.has(namespace)) return undefined;
  return { found: `is ${shown(text)}, which has no value of its own`, fix: `Name a member: ${shown(`${text}.name`)}.` };
}
