import { writesOf } from "../../../contact-flows/language/data-flow";
import { mayEnd, takesTime } from "../../../contact-flows/language/data-flow/conversation";
import type { Exit, JsonObject } from "../../../contact-flows/language/document";
import { action } from "./validate/flows";

const next: Exit = { kind: "next", label: "NextAction", target: "bye" };
const failing = (label: string): Exit => ({ kind: "error", label, target: "bye" });

test.each<[string, string, JsonObject, Exit, readonly string[]]>([
  [
    "a number that is not valid is kept all the same",
    "GetParticipantInput",
    { StoreInput: "True" },
    failing("InvalidPhoneNumber"),
    ["StoredCustomerInput"],
  ],
  ["an input that fails is not kept", "GetParticipantInput", { StoreInput: "True" }, failing("NoMatchingError"), []],
  ["tags are told apart by their key", "TagContact", { Tags: { a: "1", b: "2" } }, next, ["Tags.a", "Tags.b"]],
  [
    "data of a related contact is none of this one's",
    "UpdateContactData",
    { Name: "n", TargetContact: "Related" },
    next,
    [],
  ],
  [
    "data of this contact is this one's, where it says so",
    "UpdateContactData",
    { Name: "n", TargetContact: "Current" },
    next,
    ["Name"],
  ],
])("%s", (_what, type, parameters, exit, written) => {
  const writes = writesOf(action(type, "it", { parameters }), exit);

  expect(writes.map(({ namespace, key }) => (key === undefined ? namespace : `${namespace}.${key}`))).toEqual(written);
});

test.each<[string, string, JsonObject, boolean]>([
  ["an input that is waited for", "GetParticipantInput", { Text: "Your number?" }, true],
  ["an input that is waited for in silence", "GetParticipantInput", { Text: " " }, true],
  ["the touchtone buffer", "GetParticipantInput", { EnableDTMFBuffer: "True" }, false],
  ["a wait", "Wait", { TimeLimitSeconds: "5" }, true],
  ["a prompt", "MessageParticipant", { Text: "Hello." }, true],
  ["a setting", "UpdateFlowLoggingBehavior", { FlowLoggingBehavior: "Enabled" }, false],
])("whether a contact spends time in %s", (_what, type, parameters, takes) => {
  expect(takesTime(action(type, "it", { parameters }))).toBe(takes);
});

test.each<[string, string, JsonObject, boolean]>([
  ["a call to somebody else that nobody comes back from", "TransferParticipantToThirdParty", {}, true],
  ["one that the flow goes on after", "TransferParticipantToThirdParty", { ContinueFlowExecution: "True" }, false],
  ["one that it does not go on after", "TransferParticipantToThirdParty", { ContinueFlowExecution: "False" }, true],
  ["a transfer to a queue", "TransferContactToQueue", {}, true],
  ["a block that nobody knows", "BrandNew", {}, true],
  ["a prompt", "MessageParticipant", { Text: "Hello." }, false],
])("whether the flow may be over after %s", (_what, type, parameters, over) => {
  expect(mayEnd(action(type, "it", { parameters }))).toBe(over);
});
