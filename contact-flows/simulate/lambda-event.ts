import type { JsonObject, JsonValue } from "../language/document";
import type { Center } from "./center";
import type { Contact, Endpoint } from "./contact";
import { mediaStreamsOf, queueOf, segmentAttributesOf } from "./scope";

/** What a Lambda is given for a contact (flow-language reference, section 8.1). */
export function lambdaEvent(center: Center, contact: Contact, parameters: JsonObject): JsonObject {
  return {
    Name: "ContactFlowEvent",
    Details: { ContactData: contactData(center, contact), Parameters: parameters },
  };
}

function contactData(center: Center, contact: Contact): JsonObject {
  return {
    Attributes: contact.attributes,
    AwsRegion: center.region,
    Channel: contact.channel,
    ContactId: contact.id,
    CustomerEndpoint: endpoint(contact.customer),
    CustomerId: contact.customerId ?? null,
    Description: contact.description ?? null,
    InitialContactId: contact.initialId,
    InitiationMethod: contact.initiation,
    InstanceARN: center.instanceArn,
    LanguageCode: contact.language,
    MediaStreams: mediaStreamsOf(contact),
    Name: contact.name ?? null,
    // Of the first contact of a chain, its own id, as the guide's example shows.
    PreviousContactId: contact.previousId ?? contact.id,
    Queue: queueOf(contact) ?? null,
    References: contact.references,
    RelatedContactId: null,
    SegmentAttributes: Object.fromEntries(
      Object.entries(segmentAttributesOf(contact)).map(([key, value]) => [key, typed(value)]),
    ),
    SystemEndpoint: endpoint(contact.system),
    Tags: contact.tags,
  };
}

function endpoint(endpoint: Endpoint | undefined): JsonValue {
  return endpoint === undefined ? null : { Address: endpoint.Address, Type: endpoint.Type };
}

/** A segment attribute as the API writes it, by its type. */
function typed(value: JsonValue): JsonObject {
  if (Array.isArray(value)) return { ValueList: value.map((item: JsonValue) => typed(item)) };
  if (typeof value === "number") return { ValueInteger: value };
  if (typeof value !== "object" || value === null) return { ValueString: value === null ? "" : String(value) };
  return { ValueMap: Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typed(inner)])) };
}
