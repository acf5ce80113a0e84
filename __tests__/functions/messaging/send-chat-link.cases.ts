import { sendOutcomes } from "../../../config/names";
import { makeHandler } from "../../../functions/send-chat-link/make-handler";
import type { SendLinkPorts } from "../../../functions/shared/send-link";
import { hashOfToken } from "../../../functions/shared/token";
import { callId, type FlowEventParts, queueArn } from "../builders/flow-event";
import { minuteMs, noonMs } from "../builders/invitation";
import type { MessagingMode } from "../fakes/messaging-mode";
import { email, type SendingWorld, sendingWorld } from "../fakes/sending-world";

let world: SendingWorld;
beforeEach(async () => {
  world = await sendingWorld();
});
afterEach(() => world.close());

const byEmail: FlowEventParts = { parameters: { channel: "email" } };
const slot = { contactId: callId, channel: "sms" } as const;

/** What the SMS say, in their order. */
const texts = () => world.sms.outbox.map(({ asked }) => String(asked.MessageBody));
const tokenIn = (text = "") => /https:\/\/chat\.example\.com\/s\/([\w-]{22})(?![\w-])/.exec(text)?.[1] ?? "no token";

describe("a link by SMS", () => {
  test("goes out once, in the language of the call, and the flow hears so", async () => {
    expect(await world.send()).toEqual({ outcome: "sent" });

    expect(world.sms.outbox).toMatchObject([{ to: "+4915112345678", asked: { TimeToLive: 900 } }]);
    expect(texts()[0]).toMatch(/^Acme: Weiter im Chat: https:\/\/chat\.example\.com\/s\/[\w-]{22} /);
    expect(world.counted).toEqual(["accepted sms long-wait", "sent sms long-wait"]);
  });

  test("opens an invitation with the context of the call, for its time", async () => {
    await world.send();

    const { id, ...invitation } = (await world.items("link#"))[0] ?? {};
    expect(id).toBe(`link#${hashOfToken(tokenIn(texts()[0]))}`);
    expect(invitation).toMatchObject({
      ...{ state: "open", contactId: callId, channel: "sms", address: "+4915112345678", language: "de-DE" },
      ...{ reason: "long-wait", queueArn, queuePriority: "3", host: "chat.example.com" },
      ...{ createdAtMs: noonMs, expiresAtMs: noonMs + 15 * minuteMs },
    });
  });

  test("is in no item of the table as it is", async () => {
    await world.send();

    expect(JSON.stringify(await world.items(""))).not.toContain(tokenIn(texts()[0]));
  });

  test.each(["", "en-US"])("is in the first language where the contact has none of ours: %j", async (languageCode) => {
    await world.send({ languageCode });

    expect(texts()[0]).toContain("go on by chat here");
    expect(await world.items("link#")).toMatchObject([{ language: "en-GB" }]);
  });

  test("remembers the other channel, for when it cannot be delivered", async () => {
    await world.send();

    const kept = { channel: "sms", otherChannel: "email", otherAddress: email, contactId: callId, sentAtMs: noonMs };
    expect(await world.items("message#")).toMatchObject([{ id: "message#sms-1", ...kept }]);
  });

  test("remembers no other channel where none is known", async () => {
    await world.send({ parameters: { email: "" } });

    expect(Object.keys((await world.items("message#"))[0] ?? {})).not.toContain("otherChannel");
  });

  test("without an id of the service is sent, and no report is waited for", async () => {
    world.sms.mode = "no-id";

    expect(await world.send()).toEqual({ outcome: "sent" });
    expect(await world.items("message#")).toEqual([]);
  });
});

test("a link by e-mail has words for both ways of reading it, and no tracking", async () => {
  expect(await world.send(byEmail)).toEqual({ outcome: "sent" });

  const [mail] = world.ses.outbox;
  const token = tokenIn(JSON.stringify(mail?.asked));
  expect(mail?.to).toBe(email);
  expect(mail?.asked).toHaveProperty("Content.Simple.Body.Text.Data", expect.stringContaining(`/s/${token}\n`));
  expect(mail?.asked).toHaveProperty("Content.Simple.Body.Html.Data", expect.stringContaining(`/s/${token}"`));
});

describe("however often Amazon Connect calls", () => {
  test("three times in a row, one message goes out", async () => {
    expect([await world.send(), await world.send(), await world.send()]).toEqual([
      { outcome: "sent" },
      { outcome: "already-sent" },
      { outcome: "already-sent" },
    ]);
    expect(world.sms.outbox).toHaveLength(1);
    expect(world.counted).toEqual(["accepted sms long-wait", "sent sms long-wait"]);
  });

  test("ten times at the same moment, one message goes out, and nobody is told that none did", async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.send({}, { pause: aMoment })));

    expect(world.sms.outbox).toHaveLength(1);
    expect(answers.map(({ outcome }) => outcome).sort()).toEqual([...Array<string>(9).fill("already-sent"), "sent"]);
  });

  test("each channel is a message of its own, and so is each contact", async () => {
    const other = { contactId: "22222222-2222-4333-8444-555555555555" };

    const answers = [await world.send(), await world.send(byEmail), await world.send(other)];

    expect(answers.map(({ outcome }) => outcome)).toEqual(["sent", "sent", "sent"]);
    expect([world.sms.outbox.length, world.ses.outbox.length]).toEqual([2, 1]);
  });

  /** The other run goes on: real time passes, of which the clock knows nothing. */
  const aMoment = () => new Promise<void>((resolve) => setImmediate(resolve));
});

/** What a service does, what the flow hears, what it hears when it asks again, and how many messages have gone out. */
const fates: readonly [MessagingMode, string, again: string, messages: number][] = [
  ["opted-out", "opted-out", "opted-out", 0],
  ["invalid-number", "invalid-number", "invalid-number", 0],
  ["protect-blocked", "not-allowed", "not-allowed", 0],
  ["country-blocked", "not-allowed", "not-allowed", 0],
  ["price-over-threshold", "not-allowed", "not-allowed", 0],
  ["sandbox", "not-allowed", "not-allowed", 0],
  ["throttled", "failed", "sent", 1],
  ["quota", "failed", "sent", 1],
  ["access-denied", "failed", "sent", 1],
  ["failing", "failed", "failed", 0],
  ["lost-answer", "failed", "failed", 1],
  ["garbled", "failed", "failed", 1],
];

describe.each(fates)("an SMS that is %s", (mode, outcome, again, messages) => {
  test(`is ${outcome}, and then ${again}`, async () => {
    world.sms.next.push(mode);

    expect([await world.send(), await world.send()]).toEqual([{ outcome }, { outcome: again }]);
    expect(world.sms.outbox).toHaveLength(messages);
  });

  test("leaves an invitation only where somebody may have its link", async () => {
    world.sms.mode = mode;
    await world.send();

    const mayBeOut = ["failing", "lost-answer", "garbled"].includes(mode);
    expect(await world.items("link#")).toHaveLength(mayBeOut ? 1 : 0);
  });
});

describe("who is told of a message that was not sent", () => {
  test.each<[MessagingMode, readonly string[], number]>([
    ["opted-out", [], 0],
    ["price-over-threshold", [], 0],
    ["sandbox", ["sendingBlocked sms long-wait"], 1],
    ["quota", ["sendingBlocked sms long-wait", "notSent sms long-wait"], 1],
    ["access-denied", ["sendingBlocked sms long-wait", "notSent sms long-wait"], 1],
    ["throttled", ["notSent sms long-wait"], 1],
    ["lost-answer", ["notSent sms long-wait"], 1],
  ])("%s", async (mode, counted, reported) => {
    world.sms.mode = mode;
    await world.send();

    expect(world.counted).toEqual(["accepted sms long-wait", ...counted]);
    expect(world.reported).toHaveLength(reported);
  });

  test("SES's sandbox is the operator's matter, and the caller may have another way", async () => {
    world.ses.mode = "sandbox";

    expect(await world.send(byEmail)).toEqual({ outcome: "not-allowed" });
    expect(world.counted).toContain("sendingBlocked email long-wait");
  });
});

describe("where there is nowhere to send to", () => {
  const allOpen = { sms: true, email: true, countries: ["DE"] };
  test.each<[string, FlowEventParts, object, string]>([
    ["a landline", { phoneNumber: "+4930123456" }, {}, "invalid-number"],
    ["a withheld number", { phoneNumber: "anonymous" }, {}, "invalid-number"],
    ["no endpoint", { phoneNumber: undefined }, {}, "invalid-number"],
    ["a country that is not allowed", { phoneNumber: "+447911123456" }, {}, "not-allowed"],
    ["SMS off", {}, { open: { ...allOpen, sms: false } }, "not-allowed"],
    ["e-mail off", byEmail, { open: { ...allOpen, email: false } }, "not-allowed"],
    ["no address", { parameters: { channel: "email", email: "" } }, {}, "failed"],
    ["no such address", { parameters: { channel: "email", email: "Ada <ada@example.com>" } }, {}, "failed"],
    ["a channel that there is not", { parameters: { channel: "fax" } }, {}, "failed"],
    ["no reason", { parameters: { reason: "" } }, {}, "failed"],
  ])("%s", async (_, parts, changes, outcome) => {
    expect(await world.send(parts, changes)).toEqual({ outcome });

    expect([world.sms.requests, world.ses.requests, world.table.operations]).toEqual([[], [], []]);
  });

  test.each([
    ["nothing", undefined],
    ["a text", "hello"],
    ["an empty object", {}],
    ["no contact", { Details: {} }],
  ])("%s in the place of an event", async (_, event) => {
    expect(await makeHandler({ ...world.ports, open: allOpen })(event)).toEqual({ outcome: "failed" });
  });

  test("an event with everything that Amazon Connect may leave out is still one", async () => {
    const bare = { Details: { ContactData: { ContactId: callId }, Parameters: null } };

    expect(await makeHandler({ ...world.ports, open: allOpen })(bare)).toEqual({ outcome: "failed" });
  });
});

describe("a table that fails", () => {
  test("before the message, costs the message, and a later try sends it", async () => {
    world.table.refuses = (operation) => operation === "PutItem";

    expect(await world.send()).toEqual({ outcome: "failed" });
    expect(world.sms.outbox).toEqual([]);
    expect(world.counted).toContain("notSent sms long-wait");

    world.table.refuses = () => false;
    expect(await world.send()).toEqual({ outcome: "sent" });
  });

  test("at the invitation with the answer lost, leaves none that nobody has a link to", async () => {
    world.table.faults.push("none", "lost-answer");

    expect(await world.send()).toEqual({ outcome: "failed" });
    expect(await world.items("")).toEqual([]);
  });

  test("all the time, is an outcome too", async () => {
    world.table.refuses = () => true;

    expect(await world.send()).toEqual({ outcome: "failed" });
    expect(world.sms.outbox).toEqual([]);
  });

  test("after the message, changes nothing of what the caller hears, and none goes out again", async () => {
    const sendings = { ...world.sendings, settle: () => Promise.reject(new Error("throttled")) };

    expect(await world.send({}, { sendings })).toEqual({ outcome: "sent" });
    expect(await world.send()).toEqual({ outcome: "failed" });
    expect(world.sms.outbox).toHaveLength(1);
    // What else was to be kept was kept.
    expect(await world.items("message#")).toHaveLength(1);
  });
});

/** A run that ends before or after a step, as when Lambda ends it: nothing of it ever happens any more. */
const died = () => new Promise<never>(() => undefined);
type Step = "reserve" | "save" | "send" | "settle";
function dyingAt(step: Step, moment: "before" | "after"): Partial<SendLinkPorts> {
  const dies =
    <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (moment === "after") await work(...args);
      deaths += 1;
      return died();
    };
  const { invitations, sendings, sms } = world.ports;
  switch (step) {
    case "reserve":
    case "settle":
      return { sendings: { ...sendings, [step]: dies(sendings[step] as (...args: unknown[]) => Promise<unknown>) } };
    case "save":
      return { invitations: { ...invitations, save: dies(invitations.save) } };
    case "send":
      return { sms: sms && dies(sms) };
  }
}
let deaths = 0;

describe.each<[Step, "before" | "after", again: string, messages: number]>([
  ["reserve", "before", "sent", 1],
  ["reserve", "after", "failed", 0],
  ["save", "before", "failed", 0],
  ["save", "after", "failed", 0],
  ["send", "before", "failed", 0],
  ["send", "after", "failed", 1],
  ["settle", "before", "failed", 1],
  ["settle", "after", "already-sent", 1],
])("a run that dies at its step %s, %s it", (step, moment, again, messages) => {
  test(`leads to ${again} when Amazon Connect calls again, at once and later`, async () => {
    deaths = 0;
    void world.send({}, dyingAt(step, moment));
    await until(() => deaths > 0);

    expect(await world.send()).toEqual({ outcome: again });
    world.clock.nowMs += 10_000;
    const later = await world.send();

    expect(later).toEqual({ outcome: again === "sent" ? "already-sent" : again });
    expect(world.sms.outbox).toHaveLength(messages);
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

describe("a run that finds another at work", () => {
  const mine = { ...slot, run: "another" };

  test("waits for it, and tells what it told", async () => {
    await world.sendings.reserve(slot, mine.run, noonMs);
    let pauses = 0;
    world.whilePausing = async () => {
      pauses += 1;
      if (pauses === 3) await world.sendings.settle(mine, "sent");
    };

    expect(await world.send()).toEqual({ outcome: "already-sent" });
    expect(pauses).toBe(3);
  });

  test.each(["opted-out", "invalid-number", "not-allowed", "failed"] as const)("tells %s too", async (outcome) => {
    await world.sendings.reserve(slot, mine.run, noonMs);
    world.whilePausing = () => world.sendings.settle(mine, outcome);

    expect(await world.send()).toEqual({ outcome });
  });

  test("that gives up, has nothing to tell", async () => {
    await world.sendings.reserve(slot, mine.run, noonMs);
    world.whilePausing = () => world.sendings.release(mine);

    expect(await world.send()).toEqual({ outcome: "failed" });
    expect(world.sms.outbox).toEqual([]);
  });

  test("waits a second and a half at most, since the caller hears silence", async () => {
    await world.sendings.reserve(slot, mine.run, noonMs);

    expect(await world.send()).toEqual({ outcome: "failed" });
    expect(world.clock.nowMs - noonMs).toBe(1_500);
  });

  test("does not wait for one whose time is over", async () => {
    await world.sendings.reserve(slot, mine.run, noonMs - 6_000);

    expect(await world.send()).toEqual({ outcome: "failed" });
    expect(world.clock.nowMs).toBe(noonMs);
  });
});

describe("a slot", () => {
  const [mine, theirs] = [
    { ...slot, run: "mine" },
    { ...slot, run: "theirs" },
  ];

  test("is known again by the run that took it with the answer lost", async () => {
    await world.sendings.reserve(slot, mine.run, noonMs);

    expect(await world.sendings.reserve(slot, mine.run, noonMs)).toEqual({ is: "ours" });
    expect(await world.sendings.reserve(slot, theirs.run, noonMs)).toEqual({
      is: "running",
      leaseUntilMs: noonMs + 6_000,
    });
  });

  test("is given back by the run that has it only: a late second try takes it from nobody", async () => {
    await world.sendings.reserve(slot, mine.run, noonMs);
    await world.sendings.release(mine);
    await world.sendings.reserve(slot, theirs.run, noonMs);

    await world.sendings.release(mine);

    expect(await world.sendings.look(slot)).toMatchObject({ is: "running" });
  });

  test("is settled by the run that has it only", async () => {
    await world.sendings.reserve(slot, theirs.run, noonMs);

    await world.sendings.settle(mine, "sent");

    expect(await world.sendings.look(slot)).toMatchObject({ is: "running" });
  });

  test("is kept for four days", async () => {
    await world.sendings.reserve(slot, mine.run, noonMs);

    expect(await world.items("send#")).toMatchObject([{ ttl: noonMs / 1000 + 4 * 86_400 }]);
  });
});

test("every answer is flat: one of the outcomes, as a text", async () => {
  const modes: MessagingMode[] = ["normal", "opted-out", "quota", "lost-answer"];
  for (const [index, mode] of modes.entries()) {
    world.sms.mode = mode;
    const answer = await world.send({ contactId: `${index}1111111-2222-4333-8444-555555555555` });

    expect(Object.keys(answer)).toEqual(["outcome"]);
    expect(sendOutcomes).toContain(answer.outcome);
  }
});
