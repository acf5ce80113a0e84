import { type MessageResult, type PinpointClient, SendMessagesCommand } from "@aws-sdk/client-pinpoint";
import type { Delivery, Send, Sms } from "./delivery";
import { neverConnected, nobodyKnows, serviceError } from "./service-error";

/** How Amazon Pinpoint sends. */
export interface Pinpoint {
  readonly client: PinpointClient;
  readonly applicationId: string;
  /** Empty: Pinpoint chooses. */
  readonly originationNumber: string;
  /** Empty: none. */
  readonly senderId: string;
}

/** Amazon Pinpoint: SendMessages, for accounts that have an application. A 200 does not mean that anything was sent. */
export function pinpoint({ client, applicationId, originationNumber, senderId }: Pinpoint): Send<Sms> {
  return async ({ to, body }) => {
    const command = new SendMessagesCommand({
      ApplicationId: applicationId,
      MessageRequest: {
        Addresses: { [to]: { ChannelType: "SMS" } },
        MessageConfiguration: {
          SMSMessage: {
            Body: body,
            MessageType: "TRANSACTIONAL",
            ...(originationNumber === "" ? {} : { OriginationNumber: originationNumber }),
            ...(senderId === "" ? {} : { SenderId: senderId }),
          },
        },
      },
    });
    try {
      const { MessageResponse } = await client.send(command);
      return deliveryOf(MessageResponse?.Result?.[to]);
    } catch (error) {
      const said = serviceError(error);
      if (said.name === "TooManyRequestsException" || neverConnected(said)) return { is: "not-sent", error };
      if (nobodyKnows(said)) return { is: "unknown", error };
      return { is: "not-sent", operator: true, error };
    }
  };
}

function deliveryOf(result: MessageResult | undefined): Delivery {
  const error = {
    name: "PinpointResult",
    Reason: result?.DeliveryStatus,
    $metadata: { httpStatusCode: result?.StatusCode },
  };
  switch (result?.DeliveryStatus) {
    case "SUCCESSFUL":
    case "DUPLICATE":
      return { is: "sent", messageId: result.MessageId ?? "" };
    case "OPT_OUT":
      return { is: "refused", because: "opted-out", error };
    case "PERMANENT_FAILURE":
      return permanent(result.StatusMessage ?? "", error);
    case "THROTTLED":
    case "TEMPORARY_FAILURE":
      return { is: "not-sent", error };
    default:
      return { is: "unknown", error };
  }
}

/** Pinpoint tells the reason only in words (its developer guide, SMS events). */
function permanent(message: string, error: unknown): Delivery {
  if (/opted out|opt-out/i.test(message)) return { is: "refused", because: "opted-out", error };
  if (/invalid|not valid|phone number/i.test(message) && !/not verified|sandbox|origination/i.test(message)) {
    return { is: "refused", because: "invalid-number", error };
  }
  if (/spend|quota/i.test(message)) return { is: "not-sent", operator: true, error };
  return { is: "refused", because: "not-allowed", operator: true, error };
}
