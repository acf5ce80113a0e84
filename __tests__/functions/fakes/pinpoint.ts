import { awsServer, type WireResponse } from "../../cli/doctor/aws-server";
import { answered, type MessagingFake, type MessagingMode, type SentByFake } from "./messaging-mode";

/** The application that there is. */
export const pinpointApplicationId = "0123456789abcdef0123456789abcdef";

/** SendMessages as Amazon Pinpoint answers it, on the loopback interface: what became of a number stands in a 200. */
export async function fakePinpoint(): Promise<MessagingFake> {
  const outbox: SentByFake[] = [];
  const next: MessagingMode[] = [];
  // No id comes twice, even after the outbox was emptied.
  let sent = 0;
  const server = await awsServer(({ method, path, body }) => {
    if (method !== "POST" || path !== `/v1/apps/${pinpointApplicationId}/messages`)
      return failure(404, "NotFoundException");
    const asked = JSON.parse(body) as Record<string, unknown>;
    const [to = ""] = Object.keys((asked.Addresses ?? {}) as object);
    const mode = next.shift() ?? fake.mode;
    const send = (MessageId = `pinpoint-${sent + 1}`): WireResponse => {
      sent += 1;
      outbox.push({ messageId: MessageId, to, asked });
      return result(to, {
        DeliveryStatus: "SUCCESSFUL",
        StatusCode: 200,
        StatusMessage: `MessageId: ${MessageId}`,
        MessageId,
      });
    };
    if (mode === "no-id") return send("");
    const fate = fates[mode];
    return (
      answered(mode, send) ?? refusals[mode] ?? (fate ? result(to, fate) : failure(500, "InternalServerErrorException"))
    );
  });
  const fake: MessagingFake = { ...server, outbox, next, mode: "normal" };
  return fake;
}

const permanent = (StatusMessage: string) => ({ DeliveryStatus: "PERMANENT_FAILURE", StatusCode: 400, StatusMessage });

const fates: Readonly<Partial<Record<MessagingMode, object>>> = {
  "opted-out": {
    DeliveryStatus: "OPT_OUT",
    StatusCode: 400,
    StatusMessage: "Phone number +4915112345678 is opted out",
  },
  sandbox: permanent("Destination phone number +4915112345678 is not verified"),
  "protect-blocked": permanent("Destination country is blocked by the protect configuration"),
  "country-blocked": permanent("Destination country is blocked"),
  "invalid-number": permanent("Invalid phone number: +4915112345678"),
  quota: permanent("The monthly spend limit was reached"),
  throttled: { DeliveryStatus: "THROTTLED", StatusCode: 429, StatusMessage: "Rate exceeded" },
};

const refusals: Readonly<Partial<Record<MessagingMode, WireResponse>>> = {
  "access-denied": failure(403, "ForbiddenException"),
};

function result(to: string, fate: object): WireResponse {
  const MessageResponse = { ApplicationId: pinpointApplicationId, RequestId: "request-1", Result: { [to]: fate } };
  return { status: 200, headers: { "content-type": "application/json" }, body: MessageResponse };
}

function failure(status: number, type: string): WireResponse {
  const Message = "The message to +4915112345678 could not be sent";
  return { status, headers: { "content-type": "application/json", "x-amzn-errortype": type }, body: { Message } };
}
