import * as z from "zod/mini";

/** What a service reports of one message. */
export interface Receipt {
  /** As SendTextMessage or SendEmail gave it. */
  readonly messageId: string;
  /** `on-its-way`: nothing is decided yet. */
  readonly fate: "delivered" | "undeliverable" | "on-its-way";
  /** Word of the service, e.g. `TEXT_UNREACHABLE`; one that is not known here is `other`. */
  readonly status: string;
}

const snsEvent = z.looseObject({
  Records: z.array(z.looseObject({ Sns: z.looseObject({ Message: z.string() }) })),
});

/** The messages of an event of SNS, as text; undefined where it is something else. */
export function messagesOf(event: unknown): readonly string[] | undefined {
  const parsed = snsEvent.safeParse(event);
  return parsed.success ? parsed.data.Records.map(({ Sns }) => Sns.Message) : undefined;
}

/** Event of End User Messaging SMS (its user guide, event types for SMS). */
const smsEvent = z.looseObject({
  eventType: z.string().check(z.startsWith("TEXT_")),
  messageId: z.string().check(z.minLength(1)),
  isFinal: z.optional(z.boolean()),
});

/** Event of SES (its developer guide, contents of event data; `notificationType` in older notifications). */
const sesEvent = z.looseObject({
  eventType: z.optional(z.string()),
  notificationType: z.optional(z.string()),
  mail: z.looseObject({ messageId: z.string().check(z.minLength(1)) }),
  bounce: z.optional(z.looseObject({ bounceType: z.optional(z.string()) })),
});

const smsFates: Readonly<Record<string, Receipt["fate"]>> = {
  TEXT_QUEUED: "on-its-way",
  TEXT_PENDING: "on-its-way",
  TEXT_SENT: "on-its-way",
  TEXT_UNKNOWN: "on-its-way",
  TEXT_DELIVERED: "delivered",
  // The network has taken it: where it reports no receipt, this is the last that is heard of a message (`isFinal`).
  TEXT_SUCCESSFUL: "delivered",
  TEXT_INVALID: "undeliverable",
  TEXT_INVALID_MESSAGE: "undeliverable",
  TEXT_UNREACHABLE: "undeliverable",
  TEXT_CARRIER_UNREACHABLE: "undeliverable",
  TEXT_BLOCKED: "undeliverable",
  TEXT_CARRIER_BLOCKED: "undeliverable",
  TEXT_SPAM: "undeliverable",
  TEXT_TTL_EXPIRED: "undeliverable",
  TEXT_PROTECT_BLOCKED: "undeliverable",
};

const sesFates: Readonly<Record<string, Receipt["fate"]>> = {
  Send: "on-its-way",
  DeliveryDelay: "on-its-way",
  Complaint: "on-its-way",
  Delivery: "delivered",
  Bounce: "undeliverable",
  Reject: "undeliverable",
  "Rendering Failure": "undeliverable",
};

/** Reads what a service reports; undefined where it is none of theirs. */
export function receiptOf(message: string): Receipt | undefined {
  const event = jsonOf(message);
  const sms = smsEvent.safeParse(event);
  if (sms.success) {
    const { eventType, messageId, isFinal } = sms.data;
    const [status, fate] = known(smsFates, eventType);
    return { messageId, status, fate: fate === "delivered" && isFinal === false ? "on-its-way" : fate };
  }
  const mail = sesEvent.safeParse(event);
  if (!mail.success) return undefined;
  const { eventType, notificationType, mail: sent, bounce } = mail.data;
  const [status, fate] = known(sesFates, eventType ?? notificationType ?? "");
  // A mailbox that is full or away for now: SES goes on trying, and reports again.
  const transient = status === "Bounce" && bounce?.bounceType === "Transient";
  return { messageId: sent.messageId, status, fate: transient ? "on-its-way" : fate };
}

/** A word that is not known may be any text: it is neither acted on nor repeated. */
function known(fates: Readonly<Record<string, Receipt["fate"]>>, word: string): readonly [string, Receipt["fate"]] {
  const fate = Object.hasOwn(fates, word) ? fates[word] : undefined;
  return fate === undefined ? ["other", "on-its-way"] : [word, fate];
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
