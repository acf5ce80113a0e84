import { FunctionError } from "../shared/problem";
import { type SendLinkPorts, sendLink } from "../shared/send-link";
import { fallbackFor } from "./decide";
import { messagesOf, type Receipt, receiptOf } from "./events";

/** @see makeHandler */
export interface Ports extends SendLinkPorts {
  /** For how many seconds after a message a failure leads to the other channel. */
  readonly fallbackWithinSeconds: number;
}

/**
 * Records what services report of messages. Reports come late, twice and in any order: each end of a message's way is
 * counted once, and the other channel is tried however often a failure is reported, since a link goes out only once.
 *
 * @throws FunctionError where a later try may succeed, so that Lambda repeats the event.
 */
export function makeHandler(ports: Ports): (event: unknown) => Promise<void> {
  return async (event) => {
    const messages = messagesOf(event);
    if (messages === undefined) {
      ports.log.warn("The event is none of SNS.");
      return;
    }
    for (const message of messages) {
      const receipt = receiptOf(message);
      if (receipt === undefined) ports.log.warn("A report is of no kind that is known.");
      else await record(ports, receipt);
    }
  };
}

async function record(ports: Ports, { messageId, fate, status }: Receipt): Promise<void> {
  if (fate === "on-its-way") {
    ports.log.info("A message is on its way.", { event: status });
    return;
  }
  const recorded = await recordFate(ports, messageId, fate);
  if (recorded === undefined) {
    // A report can be faster than the function that sent: it is repeated later.
    throw new FunctionError("message", "A report is of a message that is not known (yet).", "retry");
  }
  const { message, first } = recorded;
  const of = { reason: message.reason, channel: message.channel };
  if (first) ports.count(fate, of);
  ports.log.info("What became of a message is known.", { ...of, contactId: message.contactId, event: status });
  if (fate === "delivered") return;
  const rule = { withinSeconds: ports.fallbackWithinSeconds, nowMs: ports.nowMs() };
  const fallback = fallbackFor(message, rule);
  if (fallback && (await sendLink(ports, fallback)) === "failed") {
    // Repeated, it sends what certainly was not sent. Else it ends where somebody looks: the customer has no link.
    throw new FunctionError("message", "The other channel has failed (for now).", "retry");
  }
}

/** What Lambda writes of an error that is thrown includes its message: one of the table could repeat what was sent. */
async function recordFate({ sendings, log, nowMs }: Ports, messageId: string, fate: "delivered" | "undeliverable") {
  try {
    return await sendings.recordFate(messageId, fate, nowMs());
  } catch (error) {
    log.error("What became of a message could not be kept.", error, { event: fate });
    throw new FunctionError("table", "What became of a message could not be kept.", "retry");
  }
}
