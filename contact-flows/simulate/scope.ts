import type { Channel, JsonObject, JsonValue } from "../language/document";
import type { Center } from "./center";
import type { Contact, Endpoint } from "./contact";
import type { Frame } from "./frame";
import { memberOf } from "./template";

/**
 * The value of a reference for a contact in a flow (flow-language reference, section 7). What only a block knows
 * (`$.External`, `$.Lex`, ...) stands in the results of the flow.
 */
export function resolveIn(
  center: Center,
  contact: Contact,
  frame: Frame,
  members: readonly string[],
): JsonValue | undefined {
  const [namespace = "", ...rest] = members;
  const known = ofContact[namespace];
  if (known !== undefined) return memberOf(known(contact, center), rest);
  if (namespace === "LambdaInvocation" && rest[0] === "ResultData") {
    return memberOf(frame.results.get("External"), rest.slice(1));
  }
  const found = memberOf(frame.results.get(namespace), rest);
  return found === undefined ? memberOf(contact.given, members) : found;
}

type OfContact = (contact: Contact, center: Center) => JsonValue | undefined;

const ofContact: Readonly<Record<string, OfContact>> = Object.assign(Object.create(null), {
  AwsRegion: (_, center) => center.region,
  Channel: ({ channel }) => channel,
  ContactId: ({ id }) => id,
  InitialContactId: ({ initialId }) => initialId,
  PreviousContactId: ({ previousId }) => previousId,
  InstanceARN: (_, center) => center.instanceArn,
  InitiationMethod: ({ initiation }) => initiation,
  LanguageCode: ({ language }) => language,
  TextToSpeechVoiceId: ({ voice }) => voice,
  CustomerId: ({ customerId }) => customerId,
  Name: ({ name }) => name,
  Description: ({ description }) => description,
  Tags: ({ tags }) => tags,
  References: ({ references }) => references,
  Attributes: ({ attributes }) => attributes,
  SegmentAttributes: segmentAttributesOf,
  CustomerEndpoint: ({ customer }) => endpoint(customer),
  SystemEndpoint: ({ system }) => endpoint(system),
  CustomerCallBackPhoneNumber: ({ callbackNumber }) => callbackNumber,
  Queue: (contact) => queueOf(contact),
  Agent: ({ agent, transferOf, targetAgent }) => {
    // While one agent hands a contact on to another, that other one is meant.
    const meant = agent ?? (transferOf && targetAgent);
    return meant && { UserName: meant.id, FirstName: meant.firstName, LastName: meant.lastName, ARN: meant.id };
  },
  Media: ({ initialMessage, given }) => {
    const media = Object.hasOwn(given, "Media") ? given.Media : {};
    return { ...(media as JsonObject), ...(initialMessage === undefined ? {} : { InitialMessage: initialMessage }) };
  },
  MediaStreams: mediaStreamsOf,
} satisfies Record<string, OfContact>);

/** The queue that a contact is to go to, or is in, as flows and Lambdas see it. */
export function queueOf({ queue }: Contact): JsonObject | undefined {
  if (queue === undefined) return undefined;
  const { callerId } = queue;
  const OutboundCallerId = callerId === undefined ? null : { Address: callerId, Type: "TELEPHONE_NUMBER" };
  return { ARN: queue.id, Name: queue.name, OutboundCallerId };
}

const subtypes: Readonly<Record<Channel, string>> = {
  VOICE: "connect:Telephony",
  CHAT: "connect:Chat",
  TASK: "connect:Task",
  EMAIL: "connect:Email",
};

/** A contact's segment attributes; every contact has a subtype. */
export function segmentAttributesOf({ channel, segmentAttributes }: Contact): JsonObject {
  return { "connect:Subtype": subtypes[channel], ...segmentAttributes };
}

/** Where a call is streamed to; null of one that is not. */
export function mediaStreamsOf({ stream }: Contact): JsonObject {
  const { arn = null, begun = null, ended = null, fragment = null } = stream ?? {};
  const Audio = { StreamARN: arn, StartTimestamp: begun, StopTimestamp: ended, StartFragmentNumber: fragment };
  return { Customer: { Audio } };
}

function endpoint(endpoint: Endpoint | undefined): JsonValue | undefined {
  return endpoint && { Type: endpoint.Type, Address: endpoint.Address, DisplayName: endpoint.DisplayName ?? "" };
}
