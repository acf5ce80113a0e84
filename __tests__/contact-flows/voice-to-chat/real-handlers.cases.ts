import { LambdaServiceError } from "../../../contact-flows/simulate/lambda";
import type { Simulation } from "../../../contact-flows/simulate/simulate";
import type { LambdaContext, LambdaHandler, World } from "../../../contact-flows/simulate/world";
import { makeHandler as offerChat } from "../../../functions/offer-chat/make-handler";
import { makeHandler as sendChatLink } from "../../../functions/send-chat-link/make-handler";
import type { Delivery, Email, Sms } from "../../../functions/shared/delivery";
import type { Invitation } from "../../../functions/shared/invitation";
import type { Log } from "../../../functions/shared/log";
import type { SendLinkPorts } from "../../../functions/shared/send-link";
import type { Reservation, SendingStore, Slot } from "../../../functions/shared/sending-store";
import { chatInput } from "../../../functions/start-chat/chat-input";
import { caller, contactCenter, plays, world } from "./support";

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const open = { sms: true, email: true, countries: ["GB", "DE"] };

/** What the functions keep and send, in memory. */
class Outside {
  readonly sms: Sms[] = [];
  readonly emails: Email[] = [];
  readonly invitations: Invitation[] = [];
  readonly #slots = new Map<string, Reservation>();

  constructor(
    private readonly deliver: (message: Sms | Email) => Delivery = () => ({ is: "sent", messageId: "m-1" }),
  ) {}

  ports({ now, takes }: LambdaContext): SendLinkPorts & { readonly open: typeof open } {
    let tokens = this.invitations.length;
    return {
      ...{ open, log: silent, count: () => undefined, nowMs: now, pause: (ms) => takes(ms / 1000) },
      settings: {
        organisation: "Acme",
        host: "chat.acme.example",
        linkLifeSeconds: 900,
        languages: ["en-GB", "de-DE"],
      },
      invitations: {
        save: async (invitation) => {
          this.invitations.push(invitation);
        },
        remove: async (hash) => {
          const at = this.invitations.findIndex(({ tokenHash }) => tokenHash === hash);
          this.invitations.splice(at, at < 0 ? 0 : 1);
        },
      },
      sendings: this.#sendings(),
      sms: async (message) => this.#sent(this.sms, message),
      email: async (message) => this.#sent(this.emails, message),
      random: (count) => new Uint8Array(count).fill(++tokens),
    };
  }

  #sent<Message extends Sms | Email>(kept: Message[], message: Message): Delivery {
    const delivery = this.deliver(message);
    if (delivery.is === "sent") kept.push(message);
    return delivery;
  }

  #sendings(): SendingStore {
    const key = ({ contactId, channel }: Slot) => `${contactId} ${channel}`;
    return {
      reserve: async (slot, _run, nowMs) => {
        const known = this.#slots.get(key(slot));
        if (known !== undefined) return known;
        this.#slots.set(key(slot), { is: "running", leaseUntilMs: nowMs + 6000 });
        return { is: "ours" };
      },
      look: async (slot) => this.#slots.get(key(slot)),
      settle: async (slot, outcome) => {
        this.#slots.set(key(slot), { is: "settled", outcome });
      },
      release: async (slot) => {
        this.#slots.delete(key(slot));
      },
      keepMessage: async () => undefined,
      recordFate: async () => undefined,
    };
  }
}

/** The example environment with the real handlers, which reach no service but these. */
function withHandlers(
  outside: Outside,
  around: (handler: LambdaHandler) => LambdaHandler = (handler) => handler,
): World {
  const send: LambdaHandler = (event, context) => sendChatLink(outside.ports(context))(event);
  return {
    ...world,
    lambdas: {
      "offer-chat": offerChat({ open, log: silent, count: () => undefined }),
      "send-chat-link": around(send),
    },
  };
}

const refused = (because: "opted-out" | "invalid-number" | "not-allowed"): Delivery => ({ is: "refused", because });
const ada = { attributes: { email: "ada@example.org", queuePriority: "2" } };

async function plan(outside: Outside, keys: readonly string[], begin: Parameters<typeof caller>[1] = {}) {
  const center = contactCenter({ world: withHandlers(outside) });
  const call = caller(center, begin);
  await plays(center, call, keys);
  return { center, call };
}

test("a caller gets one SMS, and the invitation goes on with what the call was about", async () => {
  const outside = new Outside();
  const { call } = await plan(outside, ["1"], ada);

  expect(call).toHaveHeard("We have sent you a text message.");
  expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
  expect(outside.sms).toHaveLength(1);
  expect(outside.sms[0]?.to).toBe("+447400123456");
  expect(outside.sms[0]?.body).toMatch(/https:\/\/chat\.acme\.example\/s\/[\w-]{22}/);
  expect(outside.emails).toEqual([]);
  expect(outside.invitations).toMatchObject([
    { contactId: call.contact.id, channel: "sms", reason: "nobody-staffed", language: "en-GB", queuePriority: "2" },
  ]);
  expect(outside.invitations[0]?.queueArn).toMatch(/\/queue\/orders$/);
});

test("a German caller gets a German message by e-mail", async () => {
  const outside = new Outside();
  const { call } = await plan(outside, ["2"], { attributes: { ...ada.attributes, language: "de-DE" } });

  expect(call).toHaveHeard("Wir haben Ihnen eine E-Mail geschickt.");
  expect(outside.emails).toMatchObject([{ to: "ada@example.org", subject: expect.stringContaining("Chat mit Acme") }]);
  expect(outside.invitations).toMatchObject([{ language: "de-DE", address: "ada@example.org" }]);
});

test.each([
  ["a landline", "+442079460123", false],
  ["a number of another country", "+33612345678", false],
  ["a withheld number", "anonymous", false],
  ["a mobile number of an allowed country", "+4915112345678", true],
])("%s is offered an SMS: %s, %p", async (_what, from, offered) => {
  const { call } = await plan(new Outside(), [""], { ...ada, from });

  expect(call.heard.some((text) => text.includes("text message"))).toBe(offered);
  expect(call).toHaveHeard("by e-mail");
});

test("a landline without a known address is asked nothing", async () => {
  const { call } = await plan(new Outside(), [], { from: "+442079460123" });

  expect(call.heard).toEqual(["The call goes on."]);
});

test.each([
  ["opted-out", "has asked us not to send it text messages"],
  ["invalid-number", "We cannot send text messages to this number."],
  ["not-allowed", "We cannot send text messages to this number."],
] as const)("a number that is %s is told so, and the link goes to the address", async (because, words) => {
  const outside = new Outside((message) => ("body" in message ? refused(because) : { is: "sent", messageId: "m-2" }));
  const { call } = await plan(outside, ["1", "1"], ada);

  expect(call).toHaveHeardInOrder([words, "We have sent you an e-mail."]);
  expect(outside.invitations).toMatchObject([{ channel: "email" }]);
});

test("Connect calls the function again although it had done its work: one message goes out, and the caller hears so", async () => {
  const outside = new Outside();
  let calls = 0;
  const lost =
    (handler: LambdaHandler): LambdaHandler =>
    async (event, context) => {
      const answer = await handler(event, context);
      calls += 1;
      if (calls < 3) throw new LambdaServiceError(500);
      return answer;
    };
  const center: Simulation = contactCenter({ world: withHandlers(outside, lost) });
  const call = caller(center);
  await plays(center, call, ["1"]);

  expect(calls).toBe(3);
  expect(outside.sms).toHaveLength(1);
  expect(call).toHaveHeard("You have a text message from us already.");
  expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
});

test("the chat that is started for the invitation waits in the call's queue with its priority, in its language", async () => {
  const outside = new Outside();
  const { center } = await plan(outside, ["1"], { attributes: { ...ada.attributes, language: "de-DE" } });
  const [invitation] = outside.invitations;
  if (invitation === undefined) throw new Error("there is no invitation");

  const settings = { instanceId: "i", flowId: "f", lifeMinutes: 1500, languages: ["en-GB", "de-DE"] };
  const { Attributes } = chatInput({ ...invitation, displayName: "Ada" } as Parameters<typeof chatInput>[0], settings);
  const chat = center.chat({ flow: "Voice to chat", attributes: Attributes ?? {} });

  await chat.reads("Niemand konnte Ihren Anruf annehmen");
  await chat.isQueuedIn("orders");
  expect(chat.contact.priority).toBe(2);
  expect(chat).toHaveAttributes({ cameFrom: "voice-to-chat", offerReason: "nobody-staffed" });
});
