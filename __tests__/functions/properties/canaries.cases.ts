import { inspect } from "node:util";
import fc from "fast-check";
import { makeHandler as offerChat } from "../../../functions/offer-chat/make-handler";
import { makeHandler as recordDelivery } from "../../../functions/record-delivery/make-handler";
import { makeHandler as sendChatLink } from "../../../functions/send-chat-link/make-handler";
import { endUserMessaging } from "../../../functions/shared/end-user-messaging";
import { funnel } from "../../../functions/shared/funnel";
import { invitationStore } from "../../../functions/shared/invitation-store";
import { logOf } from "../../../functions/shared/log";
import type { OpenWays } from "../../../functions/shared/open-ways";
import { pinpoint } from "../../../functions/shared/pinpoint";
import type { SendLinkPorts } from "../../../functions/shared/send-link";
import { sendingStore } from "../../../functions/shared/sending-store";
import { ses } from "../../../functions/shared/ses";
import { countedBytes, noonMs } from "../builders/invitation";
import { clientOf, memoryTable } from "../fakes/memory-table";

/** What must not be in any log line: somebody's number, address, name, and something that they said. */
interface Canary {
  readonly number: string;
  readonly mail: string;
  readonly name: string;
  readonly text: string;
}

const digits = (count: number) => fc.stringMatching(new RegExp(`^[2-8]{${count}}$`));
const letters = fc.stringMatching(/^[A-Z][a-z]{9}$/);

const canaries: fc.Arbitrary<Canary> = fc
  .record({ start: fc.constantFrom("+4915", "+1202", "+4930", "+44778", "+8180"), rest: digits(9), name: letters })
  .map(({ start, rest, name }) => ({
    number: `${start}${rest}`,
    mail: `${name.toLowerCase()}.${rest}@example.com`,
    name: `${name} ${name}son`,
    text: `${name}_IBAN_${rest}`,
  }));

/** Where errors come from, and where in them a canary sits. */
const faults = ["none", "message", "stack", "reason", "fields", "name", "cause", "text", "object"] as const;

function thrown(fault: (typeof faults)[number], { number, mail, name, text }: Canary): unknown {
  const all = `${number} ${mail} ${name} ${text}`;
  const error = new Error(`Cannot send to ${all}\n    at ${text} (/${text}/${text}.js:1:2)`, { cause: new Error(all) });
  switch (fault) {
    case "stack":
      // Clients add to a message after the stack was taken, so that the stack begins with another one.
      return Object.assign(error, { stack: `Error: ${all}\n    at ${name} (/home/${mail}/index.js:1:2)` });
    case "reason":
      return Object.assign(error, { Reason: all, code: text, $metadata: { httpStatusCode: 400, requestId: all } });
    case "fields":
      return Object.assign(error, { name: "ValidationException", Fields: [{ Name: all, Message: all }] });
    case "name":
      return Object.assign(error, { name: text, $metadata: { httpStatusCode: 500 } });
    case "text":
      return all;
    case "object":
      return { name: all, Reason: text, number, mail };
    default:
      return error;
  }
}

/** Everything that these functions write, at every level. */
function captured(): { readonly lines: string[]; readonly stop: () => void } {
  const lines: string[] = [];
  const spies = [process.stdout, process.stderr].map((stream) =>
    jest.spyOn(stream, "write").mockImplementation((chunk) => lines.push(String(chunk)) > 0),
  );
  return { lines, stop: () => spies.forEach((spy) => void spy.mockRestore()) };
}

/** Ports that log as they do in Lambda, with services that fail where they are told to. */
function portsFor(
  canary: Canary,
  at: { readonly table: Fault; readonly message: Fault },
): SendLinkPorts & { open: OpenWays } {
  const table = memoryTable();
  const client = clientOf(async (command) => {
    if (at.table !== "none") throw thrown(at.table, canary);
    return table.send(command);
  });
  const sending = {
    send: async () => {
      if (at.message !== "none") throw thrown(at.message, canary);
      return { MessageId: "message-1" };
    },
  };
  const stores = { client, tableName: "invitations" };
  return {
    settings: { organisation: "Acme", host: "chat.example.com", linkLifeSeconds: 900, languages: ["en-GB", "de-DE"] },
    open: { sms: true, email: true, countries: ["DE", "US", "GB"] },
    invitations: invitationStore(stores),
    sendings: sendingStore(stores),
    sms:
      canary.text.length % 2 === 0
        ? endUserMessaging({ client: sending as never, origination: "p", configurationSet: "c", maxPrice: "" })
        : pinpoint({ client: sending as never, applicationId: "a", originationNumber: "", senderId: "" }),
    email: ses({ client: sending as never, from: "a@example.com", replyTo: "", configurationSet: "c" }),
    random: countedBytes(),
    nowMs: () => noonMs,
    pause: async () => undefined,
    count: funnel("Acme"),
    log: logOf("send-chat-link"),
  };
}
type Fault = (typeof faults)[number];

/** An event of a flow with what people say wherever there is room for it. */
function flowEvents({ number, mail, name, text }: Canary): readonly unknown[] {
  const contact = (contactId: string) => ({
    ContactId: contactId,
    CustomerEndpoint: { Type: "TELEPHONE_NUMBER", Address: number },
    Attributes: { name, text, language: text, [text]: number },
    LanguageCode: text,
    Name: name,
    Description: text,
    CustomerId: mail,
    Queue: { ARN: text, Name: name },
    References: { [text]: { Type: "URL", Value: mail } },
  });
  const event = (contactId: string, Parameters: object) => ({
    Name: "ContactFlowEvent",
    Details: { ContactData: contact(contactId), Parameters },
  });
  const id = "11111111-2222-4333-8444-555555555555";
  return [
    event(id, { channel: "sms", reason: "long-wait", email: mail, queuePriority: text }),
    event(id, { channel: "email", reason: "long-wait", email: mail }),
    event(text, { channel: "sms", reason: "long-wait", email: name }),
    event(id, { channel: text, reason: name, email: text }),
    { Details: { ContactData: { ContactId: number }, Parameters: { email: { mail } } } },
    text,
  ];
}

function reports({ number, mail, text }: Canary): readonly unknown[] {
  const sns = (message: string) => ({ Records: [{ Sns: { Message: message, Subject: text } }] });
  const sms = { messageBody: text, destinationPhoneNumber: number, messageId: "message-1" };
  const bounce = { bounceType: text, bouncedRecipients: [{ emailAddress: mail, diagnosticCode: text }] };
  return [
    sns(JSON.stringify({ ...sms, eventType: "TEXT_UNREACHABLE" })),
    sns(JSON.stringify({ ...sms, eventType: `TEXT_${text}` })),
    sns(JSON.stringify({ ...sms, eventType: "TEXT_DELIVERED", messageId: text })),
    sns(JSON.stringify({ eventType: "Bounce", bounce, mail: { messageId: "message-1", destination: [mail] } })),
    sns(JSON.stringify({ eventType: text, mail: { messageId: "message-1" } })),
    sns(`${text} ${number}`),
    { Records: text },
  ];
}

/** What Lambda writes of an error that a function throws, and more. */
const writtenByLambda = (error: unknown) => inspect(error, { depth: 9 });

async function runAll(canary: Canary, at: { readonly table: Fault; readonly message: Fault }): Promise<string[]> {
  const ports = portsFor(canary, at);
  const thrownBy: string[] = [];
  const flows = [offerChat(ports), sendChatLink(ports)];
  for (const event of flowEvents(canary)) for (const handler of flows) await handler(event);
  for (const event of reports(canary)) {
    const handler = recordDelivery({ ...ports, fallbackWithinSeconds: 120 });
    await handler(event).catch((error: unknown) => thrownBy.push(writtenByLambda(error)));
  }
  return thrownBy;
}

describe.each(["INFO", "TRACE"])("with the log level %s", (level) => {
  beforeEach(() => {
    process.env.POWERTOOLS_LOG_LEVEL = level;
  });
  afterEach(() => {
    delete process.env.POWERTOOLS_LOG_LEVEL;
  });

  test("nothing of 500 people finds its way into any log line, whatever fails and however", async () => {
    let written = 0;
    const anywhere = fc.constantFrom(...faults);
    await fc.assert(
      fc.asyncProperty(canaries, anywhere, anywhere, async (canary, table, message) => {
        const { lines, stop } = captured();
        const thrownBy = await runAll(canary, { table, message }).finally(stop);
        const all = [...lines, ...thrownBy].join("\n");
        written += lines.length;

        const secrets = [...Object.values(canary), canary.number.slice(3), canary.name.split(" ")[0] ?? ""];
        expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
        expect(all).not.toMatch(/\/s\/[\w-]{22}/);
      }),
      { numRuns: 500 },
    );

    expect(written).toBeGreaterThan(5_000);
  });
});
