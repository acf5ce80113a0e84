import { awsServer, type WireResponse } from "../../cli/doctor/aws-server";
import { answered, type MessagingFake, type MessagingMode, type SentByFake } from "./messaging-mode";

/** SendTextMessage as AWS End User Messaging answers it (JSON 1.0), on the loopback interface. */
export async function fakeEndUserMessaging(): Promise<MessagingFake> {
  const outbox: SentByFake[] = [];
  const next: MessagingMode[] = [];
  // No id comes twice, even after the outbox was emptied.
  let sent = 0;
  const server = await awsServer(({ target, body }) => {
    if (target !== "PinpointSMSVoiceV2.SendTextMessage") return failure("UnknownOperationException", {});
    const asked = JSON.parse(body) as Record<string, unknown>;
    const wrong = wrongFieldsOf(asked);
    if (wrong.length > 0) return invalid(wrong);
    const mode = next.shift() ?? fake.mode;
    const send = (messageId = `sms-${sent + 1}`): WireResponse => {
      sent += 1;
      outbox.push({ messageId, to: String(asked.DestinationPhoneNumber), asked });
      return json(200, messageId === "" ? {} : { MessageId: messageId });
    };
    if (mode === "no-id") return send("");
    return answered(mode, send) ?? refusals[mode] ?? failure("InternalServerException", {}, 500);
  });
  const fake: MessagingFake = { ...server, outbox, next, mode: "normal" };
  return fake;
}

/** The service's words; its messages repeat what was sent, to see that nobody else does. */
const refusals: Readonly<Partial<Record<MessagingMode, WireResponse>>> = {
  "opted-out": conflict("DESTINATION_PHONE_NUMBER_OPTED_OUT"),
  sandbox: conflict("DESTINATION_PHONE_NUMBER_NOT_VERIFIED"),
  "protect-blocked": conflict("DESTINATION_COUNTRY_BLOCKED_BY_PROTECT_CONFIGURATION"),
  "country-blocked": validation("DESTINATION_COUNTRY_BLOCKED", []),
  "invalid-number": validation("INVALID_PARAMETER", ["DestinationPhoneNumber"]),
  "price-over-threshold": validation("PRICE_OVER_THRESHOLD", ["MaxPrice"]),
  quota: failure("ServiceQuotaExceededException", { Reason: "MONTHLY_SPEND_LIMIT_REACHED_FOR_TEXT" }),
  throttled: failure("ThrottlingException", {}),
  "access-denied": failure("AccessDeniedException", { Reason: "INSUFFICIENT_ACCOUNT_REPUTATION" }),
};

function conflict(Reason: string): WireResponse {
  return failure("ConflictException", { Reason, ResourceType: "phone-number", ResourceId: "+4915112345678" });
}

function validation(Reason: string, fields: readonly string[]): WireResponse {
  const Fields = fields.map((Name) => ({ Name, Message: "+4915112345678 is not what it has to be" }));
  return failure("ValidationException", { Reason, Fields });
}

function invalid(fields: readonly string[]): WireResponse {
  return validation("INVALID_PARAMETER", fields);
}

function failure(type: string, more: object, status = 400): WireResponse {
  const Message = "The message to +4915112345678 could not be sent";
  return json(status, { __type: `com.amazonaws.pinpointsmsvoicev2#${type}`, Message, ...more });
}

function json(status: number, body: object): WireResponse {
  return { status, headers: { "content-type": "application/x-amz-json-1.0" }, body };
}

/** The rules of the request that a caller can break (runtime-apis 3.2). */
function wrongFieldsOf(asked: Readonly<Record<string, unknown>>): readonly string[] {
  const text = (name: string) => String(asked[name] ?? "");
  const life = Number(asked.TimeToLive ?? 5);
  const rules: Readonly<Record<string, boolean>> = {
    DestinationPhoneNumber: /^\+?[1-9][0-9]{1,18}$/.test(text("DestinationPhoneNumber")),
    OriginationIdentity: text("OriginationIdentity").length <= 256,
    MessageBody: text("MessageBody").trim() !== "" && text("MessageBody").length <= 1600,
    MessageType: ["TRANSACTIONAL", "PROMOTIONAL"].includes(text("MessageType")),
    TimeToLive: Number.isInteger(life) && life >= 5 && life <= 259_200,
    MaxPrice: asked.MaxPrice === undefined || /^[0-9]{0,2}\.[0-9]{1,5}$/.test(text("MaxPrice")),
  };
  return Object.keys(rules).filter((rule) => !rules[rule]);
}
