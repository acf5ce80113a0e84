/** What differs between calls of a flow. */
export interface FlowEventParts {
  readonly contactId?: string;
  /** Undefined: the contact has no endpoint at all. */
  readonly phoneNumber?: string | undefined;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly languageCode?: string;
  readonly parameters?: Readonly<Record<string, string>>;
}

export const callId = "11111111-2222-4333-8444-555555555555";
export const queueArn = "arn:aws:connect:eu-central-1:111122223333:instance/i/queue/q";

/** The event of an `Invoke AWS Lambda function` block: a German mobile telephone calls, and has waited too long. */
export function flowEvent(parts: FlowEventParts = {}): object {
  const { contactId = callId, attributes = {}, languageCode = "de-DE", parameters = {} } = parts;
  const phoneNumber = "phoneNumber" in parts ? parts.phoneNumber : "+4915112345678";
  return {
    Name: "ContactFlowEvent",
    Details: {
      ContactData: {
        Attributes: attributes,
        Channel: "VOICE",
        ContactId: contactId,
        InitialContactId: contactId,
        PreviousContactId: contactId,
        CustomerEndpoint: phoneNumber === undefined ? null : { Address: phoneNumber, Type: "TELEPHONE_NUMBER" },
        SystemEndpoint: { Address: "+4930123456", Type: "TELEPHONE_NUMBER" },
        CustomerId: null,
        Description: null,
        InitiationMethod: "INBOUND",
        InstanceARN: "arn:aws:connect:eu-central-1:111122223333:instance/i",
        LanguageCode: languageCode,
        MediaStreams: { Customer: { Audio: null } },
        Name: null,
        Queue: {
          ARN: queueArn,
          Name: "Orders",
          OutboundCallerId: { Address: "+4930123456", Type: "TELEPHONE_NUMBER" },
        },
        References: {},
      },
      Parameters: parameters,
    },
  };
}
