import { awsServer, type WireResponse } from "../../cli/doctor/aws-server";
import { answered, type MessagingFake, type MessagingMode, type SentByFake } from "./messaging-mode";

/** SendEmail as SES v2 answers it, on the loopback interface. */
export async function fakeSes(): Promise<MessagingFake> {
  const outbox: SentByFake[] = [];
  const next: MessagingMode[] = [];
  // No id comes twice, even after the outbox was emptied.
  let sent = 0;
  const server = await awsServer(({ method, path, body }) => {
    if (method !== "POST" || path !== "/v2/email/outbound-emails") return failure(404, "NotFoundException");
    const asked = JSON.parse(body) as { Destination?: { ToAddresses?: string[] } };
    const mode = next.shift() ?? fake.mode;
    const send = (MessageId = `mail-${sent + 1}`): WireResponse => {
      sent += 1;
      outbox.push({ messageId: MessageId, to: asked.Destination?.ToAddresses?.join() ?? "", asked: { ...asked } });
      return json(200, MessageId === "" ? {} : { MessageId });
    };
    if (mode === "no-id") return send("");
    return answered(mode, send) ?? refusals[mode] ?? failure(500, "InternalServiceErrorException");
  });
  const fake: MessagingFake = { ...server, outbox, next, mode: "normal" };
  return fake;
}

const refusals: Readonly<Partial<Record<MessagingMode, WireResponse>>> = {
  sandbox: failure(400, "MessageRejected", "Email address is not verified: ada@example.com"),
  quota: failure(400, "LimitExceededException", "Daily message quota exceeded"),
  throttled: failure(429, "TooManyRequestsException", "Maximum sending rate exceeded"),
  "access-denied": failure(403, "AccessDeniedException", "not authorized to perform ses:SendEmail for ada@example.com"),
};

function failure(
  status: number,
  type: string,
  message = "The mail to ada@example.com could not be sent",
): WireResponse {
  const { headers, body } = json(status, { message });
  return { status, headers: { ...headers, "x-amzn-errortype": type }, body };
}

function json(status: number, body: object) {
  return { status, headers: { "content-type": "application/json" }, body };
}
