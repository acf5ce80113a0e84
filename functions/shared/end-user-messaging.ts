import { type PinpointSMSVoiceV2Client, SendTextMessageCommand } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import type { Delivery, Refusal, Send, Sms } from "./delivery";
import { neverConnected, nobodyKnows, type ServiceError, serviceError } from "./service-error";

/** How End User Messaging sends. */
export interface EndUserMessaging {
  readonly client: PinpointSMSVoiceV2Client;
  /** Id or ARN of a pool, a number or a sender id. */
  readonly origination: string;
  readonly configurationSet: string;
  /** US dollars for one part; empty: any. */
  readonly maxPrice: string;
}

/** AWS End User Messaging SMS: SendTextMessage. It knows no token against sending twice, so each call is one try. */
export function endUserMessaging({ client, origination, configurationSet, maxPrice }: EndUserMessaging): Send<Sms> {
  return async ({ to, body, lifeSeconds }) => {
    const command = new SendTextMessageCommand({
      DestinationPhoneNumber: to,
      OriginationIdentity: origination,
      MessageBody: body,
      MessageType: "TRANSACTIONAL",
      ConfigurationSetName: configurationSet,
      TimeToLive: lifeSeconds,
      ...(maxPrice === "" ? {} : { MaxPrice: maxPrice }),
    });
    try {
      const { MessageId } = await client.send(command);
      return { is: "sent", messageId: MessageId ?? "" };
    } catch (error) {
      return deliveryOf(serviceError(error), error);
    }
  };
}

/** Reasons that are the receiver's (SendTextMessage, errors), and those that somebody here has to see to. */
const refusals: Readonly<Record<string, { readonly because: Refusal; readonly operator?: true }>> = {
  DESTINATION_PHONE_NUMBER_OPTED_OUT: { because: "opted-out" },
  DESTINATION_PHONE_NUMBER_NOT_VERIFIED: { because: "not-allowed", operator: true },
  DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION: { because: "not-allowed" },
  DESTINATION_COUNTRY_BLOCKED: { because: "not-allowed" },
  PRICE_OVER_THRESHOLD: { because: "not-allowed" },
  INVALID_IDENTITY_FOR_DESTINATION_COUNTRY: { because: "not-allowed", operator: true },
  SENDER_ID_REQUIRES_REGISTRATION: { because: "not-allowed", operator: true },
};

function deliveryOf(said: ServiceError, error: unknown): Delivery {
  const { name, reason, fields } = said;
  const refusal = refusals[reason];
  if (refusal !== undefined) return { is: "refused", ...refusal, error };
  if (name === "ValidationException" && fields.includes("DestinationPhoneNumber")) {
    return { is: "refused", because: "invalid-number", error };
  }
  if (name === "ThrottlingException" || neverConnected(said)) return { is: "not-sent", error };
  if (nobodyKnows(said)) return { is: "unknown", error };
  return { is: "not-sent", operator: true, error };
}
