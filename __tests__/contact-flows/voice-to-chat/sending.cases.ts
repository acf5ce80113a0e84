import type { LambdaHandler } from "../../../contact-flows/simulate/world";
import { type Answers, answering, caller, contactCenter, plays } from "./support";

const languages = [
  {
    locale: "en-GB",
    sms: {
      sent: "We have sent you a text message. The link in it opens the chat, and works for 15 minutes.",
      before: "You have a text message from us already.",
      stopped: "This number has asked us not to send it text messages.",
      refused: "We cannot send text messages to this number.",
    },
    email: {
      sent: "We have sent you an e-mail. The link in it opens the chat, and works for 15 minutes.",
      before: "You have an e-mail from us already.",
      stopped: "This address has asked us not to send it e-mail.",
      refused: "We cannot send e-mail to this address.",
    },
    ...{ notSent: "The link could not be sent.", goodbye: "goodbye", callBack: /call back.* press 1/ },
    ...{ calledBack: "We will call you back", notCalledBack: "We cannot call this number back." },
  },
  {
    locale: "de-DE",
    sms: {
      sent: "Wir haben Ihnen eine SMS geschickt. Der Link darin öffnet den Chat und gilt 15 Minuten.",
      before: "Sie haben schon eine SMS von uns.",
      stopped: "Diese Nummer möchte von uns keine SMS bekommen.",
      refused: "An diese Nummer können wir keine SMS schicken.",
    },
    email: {
      sent: "Wir haben Ihnen eine E-Mail geschickt. Der Link darin öffnet den Chat und gilt 15 Minuten.",
      before: "Sie haben schon eine E-Mail von uns.",
      stopped: "Diese Adresse möchte von uns keine E-Mails bekommen.",
      refused: "An diese Adresse können wir keine E-Mail schicken.",
    },
    ...{ notSent: "Der Link konnte nicht verschickt werden.", goodbye: "Wiederhören", callBack: /Rückruf.* die 1/ },
    ...{ calledBack: "Wir rufen Sie zurück", notCalledBack: "Diese Nummer können wir nicht zurückrufen." },
  },
] as const;

const channels = ["sms", "email"] as const;
const other = { sms: "email", email: "sms" } as const;

const fails: LambdaHandler = () => Promise.reject(new Error("down"));
const late: LambdaHandler = async (_event, { takes }) => {
  await takes(5.5);
  return { outcome: "sent" };
};

const failures = [
  ["opted-out", "opted-out", "stopped"],
  ["invalid-number", "invalid-number", "refused"],
  ["not-allowed", "not-allowed", "refused"],
  ["failed", "failed", "notSent"],
  ["an outcome that nobody knows", "queued", "notSent"],
  ["an error of the Lambda", fails, "notSent"],
  ["no answer in time", late, "notSent"],
] as const;

describe.each(languages)("in $locale, a link", (words) => {
  const begin = { attributes: { language: words.locale } };

  /** A caller who asks for a link by a channel, the first of those that there are, and presses what follows. */
  async function asks(channel: "sms" | "email", answers: Answers, keys: readonly string[] = [], from?: string) {
    const center = contactCenter({ world: answering(answers) });
    const call = caller(center, { ...begin, ...(from === undefined ? {} : { from }) });
    const first = answers.sms === "yes" && channel === "email" ? "2" : "1";
    await plays(center, call, [first, ...keys]);
    return { center, call };
  }

  describe.each(channels)("by %s", (channel) => {
    const alone: Answers = { [channel]: "yes" };
    const both: Answers = { sms: "yes", email: "yes" };

    test.each([
      ["sent", "sent"],
      ["already-sent", "before"],
    ] as const)("that is %s ends the call with a friendly word", async (outcome, said) => {
      const { call } = await asks(channel, { ...alone, outcomes: { [channel]: outcome } });

      expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
      expect(call.heard.at(-1)).toContain(words[channel][said]);
      expect(call.heard.at(-1)).toContain(words.goodbye);
      expect(call.heard.at(-1)).toContain("15");
      expect(call).toHaveAttributes({ chatOffer: `accepted-${channel}` });
      expect(call.lambdaInputs("send-chat-link")).toHaveLength(1);
    });

    test.each(failures)("that ends in %s is told, and a call back is offered", async (_what, outcome, said) => {
      const { call } = await asks(channel, { ...alone, outcomes: { [channel]: outcome } });

      expect(call).toHaveHeardInOrder([
        said === "notSent" ? words.notSent : words[channel][said],
        words.callBack,
        "The call goes on.",
      ]);
      expect(call).toHaveAttributes({ chatOffer: "not-sent" });
      await call.isQueuedIn("orders");
    });

    test.each(failures)(
      "that ends in %s goes out by the other way, if the caller likes",
      async (_what, outcome, said) => {
        const { call } = await asks(channel, { ...both, outcomes: { [channel]: outcome } }, ["1"]);

        expect(call).toHaveHeardInOrder([
          said === "notSent" ? words.notSent : words[channel][said],
          words[other[channel]].sent,
        ]);
        expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
        expect(call).toHaveAttributes({ chatOffer: `accepted-${other[channel]}` });
        expect(call.lambdaInputs("send-chat-link")).toMatchObject([{ channel }, { channel: other[channel] }]);
      },
    );

    test("that goes out by neither way is tried once by each, and a call back is left", async () => {
      const outcomes = { sms: "failed", email: "failed" } as const;
      const { call } = await asks(channel, { ...both, outcomes }, ["1", "9", "1"]);

      expect(call.lambdaInputs("send-chat-link")).toHaveLength(2);
      expect(call).toHaveHeard(words.calledBack);
      expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
    });

    test("that did not go out leaves the caller in the queue who says nothing, or presses wrong keys", async () => {
      for (const keys of [[], ["7", "8", "9", "1"]]) {
        const { call } = await asks(channel, { ...both, outcomes: { [channel]: "failed" } }, keys);

        await call.isQueuedIn("orders");
        expect(call).toHaveAttributes({ chatOffer: "not-sent" });
        expect(call.lambdaInputs("send-chat-link")).toHaveLength(1);
      }
    });

    test("that did not go out may be a call back in place of the other way", async () => {
      const { center, call } = await asks(channel, { ...both, outcomes: { [channel]: "failed" } }, ["2"]);

      expect(call.heard.at(-1)).toContain(words.calledBack);
      expect(call).toHaveEnded("CONTACT_FLOW_DISCONNECT");
      expect(call).toHaveAttributes({ chatOffer: "callback" });
      const maria = center.agent("maria.lopez");
      maria.isAvailable();
      const callback = center.callbackTo("+447400123456");
      await maria.answers(callback);
      await callback.answers();
      await callback.isConnectedTo("maria.lopez");
    });
  });

  test("is not followed by a call back for a caller without a number", async () => {
    const answers: Answers = { email: "yes", outcomes: { email: "failed" } };
    const { call } = await asks("email", answers, ["1"], "anonymous");

    await call.isQueuedIn("orders");
    call.hasNeverHeard(words.callBack);
    expect(call).toHaveHeard(words.notSent);
  });
});

test.each([
  ["the number cannot be dialled", { "Callback number": "CallbackNumberNotDialable" }],
  ["the number is none", { "Callback number": "InvalidCallbackNumber" }],
  ["the queue takes no more", { "Call back": "NoMatchingError" }],
])(
  "where %s, the caller hears that there is no call back, and stays",
  async (_what, faults: Record<string, string>) => {
    const center = contactCenter({ world: answering({ sms: "yes", outcomes: { sms: "failed" } }), faults });
    const call = caller(center);

    await plays(center, call, ["1", "1"]);

    expect(call).toHaveHeardInOrder(["We cannot call this number back.", "The call goes on."]);
    await call.isQueuedIn("orders");
    expect(call).toHaveAttributes({ chatOffer: "not-sent" });
  },
);

test("a Lambda that the service refuses is called again, and one link is asked for in the end", async () => {
  let calls = 0;
  const sms: LambdaHandler = () => {
    calls += 1;
    if (calls < 3) throw Object.assign(new Error("busy"), { name: "TooManyRequestsException" });
    return { outcome: "sent" };
  };
  const center = contactCenter({ world: answering({ sms: "yes", outcomes: { sms } }) });
  const call = caller(center);

  await plays(center, call, ["1"]);

  expect(calls).toBe(3);
  expect(call).toHaveHeard("We have sent you a text message.");
});
