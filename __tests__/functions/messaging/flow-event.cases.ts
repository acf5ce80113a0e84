import { parseFlowEvent } from "../../../functions/shared/flow-event";
import { callId, flowEvent, queueArn } from "../builders/flow-event";

/** The event with its contact changed. */
function eventWith(contact: object, parameters: unknown = {}): unknown {
  const { Details } = flowEvent() as { readonly Details: { readonly ContactData: object } };
  return {
    Name: "ContactFlowEvent",
    Details: { ContactData: { ...Details.ContactData, ...contact }, Parameters: parameters },
  };
}

test("an event of a flow gives the contact, its number, language and queue, and what the block adds", () => {
  const event = flowEvent({ attributes: { language: "en-GB" }, parameters: { channel: "sms", reason: "long-wait" } });

  expect(parseFlowEvent(event)).toEqual({
    contactId: callId,
    phoneNumber: "+4915112345678",
    language: "en-GB",
    queueArn,
    parameters: { channel: "sms", reason: "long-wait" },
  });
});

test.each([
  ["no endpoint", { CustomerEndpoint: null }],
  ["an endpoint without an address", { CustomerEndpoint: { Type: "TELEPHONE_NUMBER" } }],
  ["an endpoint that is no telephone", { CustomerEndpoint: { Type: "VOIP", Address: "+4915112345678" } }],
])("a contact with %s has no number", (_, contact) => {
  expect(parseFlowEvent(eventWith(contact))).toMatchObject({ contactId: callId, phoneNumber: undefined });
});

test.each([
  ["the attribute of the flow", { Attributes: { language: "de-AT" }, LanguageCode: "en-US" }, "de-AT"],
  ["the service's own where the attribute is empty", { Attributes: { language: "" }, LanguageCode: "en-US" }, "en-US"],
  ["none where nothing has set it", { Attributes: null, LanguageCode: null }, ""],
])("the language is %s", (_, contact, language) => {
  expect(parseFlowEvent(eventWith(contact))).toMatchObject({ language });
});

test("what a contact does not have is empty", () => {
  const bare = { Details: { ContactData: { ContactId: callId } } };

  expect(parseFlowEvent(bare)).toEqual({
    contactId: callId,
    phoneNumber: undefined,
    language: "",
    queueArn: "",
    parameters: {},
  });
});

test("a parameter whose attribute is unset is as if it were not there", () => {
  expect(parseFlowEvent(eventWith({}, { email: "", queuePriority: null, channel: "sms" }))?.parameters).toEqual({
    channel: "sms",
  });
});

test.each([
  ["nothing", undefined],
  ["a text", "ContactFlowEvent"],
  ["an event of Lex", { sessionState: {}, bot: {} }],
  ["a contact without an id", { Details: { ContactData: {}, Parameters: {} } }],
  ["a contact with an empty id", eventWith({ ContactId: "" })],
  ["parameters that are no texts", eventWith({}, { channel: { sms: true } })],
])("%s is no event of a flow", (_, event) => {
  expect(parseFlowEvent(event)).toBeUndefined();
});
