import { makeHandler } from "../../../functions/record-delivery/make-handler";
import { noonMs } from "../builders/invitation";
import { email, mailReport, type SendingWorld, sendingWorld, smsReport } from "../fakes/sending-world";

let world: SendingWorld;
beforeEach(async () => {
  world = await sendingWorld();
});
afterEach(() => world.close());

/** Everything that has gone out, in its order. */
const out = () => [...world.sms.outbox, ...world.ses.outbox].map(({ messageId }) => messageId);
const countedSince = (before: readonly string[]) => world.counted.slice(before.length);
const retry = expect.objectContaining({ name: "FunctionError", kind: "retry" });

async function sentBySms(): Promise<readonly string[]> {
  await world.send();
  return [...world.counted];
}

describe("a report of a delivery", () => {
  test.each([
    ["the phone has it", () => smsReport("sms-1", "TEXT_DELIVERED")],
    ["the network has it, and tells no more", () => smsReport("sms-1", "TEXT_SUCCESSFUL")],
  ])("is counted once, however often it comes: %s", async (_, report) => {
    const before = await sentBySms();

    await world.report(report());
    await world.report(report(), report());

    expect(countedSince(before)).toEqual(["delivered sms long-wait"]);
    expect(out()).toEqual(["sms-1"]);
  });

  test.each(["TEXT_QUEUED", "TEXT_SENT", "TEXT_PENDING", "TEXT_UNKNOWN", "TEXT_ANYTHING_NEW"])(
    "that decides nothing changes nothing: %s",
    async (eventType) => {
      const before = await sentBySms();

      await world.report(smsReport("sms-1", eventType, false));

      expect(countedSince(before)).toEqual([]);
      expect(await world.items("message#")).toEqual([expect.not.objectContaining({ fate: expect.anything() })]);
    },
  );

  test("that the network has it leaves the rest open, where more will be told", async () => {
    const before = await sentBySms();

    await world.report(smsReport("sms-1", "TEXT_SUCCESSFUL", false));
    await world.report(smsReport("sms-1", "TEXT_CARRIER_UNREACHABLE"));

    expect(countedSince(before)[0]).toBe("undeliverable sms long-wait");
    expect(out()).toEqual(["sms-1", "mail-1"]);
  });

  test("of a mail is counted", async () => {
    await world.send({ parameters: { channel: "email" } });

    await world.report(mailReport("mail-1", "Send"), mailReport("mail-1", "Delivery"));

    expect(world.counted.at(-1)).toBe("delivered email long-wait");
  });

  test("of the older form of SES is read too", async () => {
    await world.send({ parameters: { channel: "email" } });

    await world.report({ ...mailReport("mail-1", "Delivery"), eventType: undefined, notificationType: "Delivery" });

    expect(world.counted.at(-1)).toBe("delivered email long-wait");
  });
});

describe("a message that cannot be delivered", () => {
  test.each([
    "TEXT_INVALID",
    "TEXT_INVALID_MESSAGE",
    "TEXT_UNREACHABLE",
    "TEXT_CARRIER_UNREACHABLE",
    "TEXT_BLOCKED",
    "TEXT_CARRIER_BLOCKED",
    "TEXT_SPAM",
    "TEXT_TTL_EXPIRED",
    "TEXT_PROTECT_BLOCKED",
  ])("leads to a link by the other channel, of which no caller said yes again: %s", async (eventType) => {
    const before = await sentBySms();

    await world.report(smsReport("sms-1", eventType));

    expect(world.ses.outbox).toMatchObject([{ to: email }]);
    expect(countedSince(before)).toEqual(["undeliverable sms long-wait", "sent email long-wait"]);
  });

  test("leads to a link with the same context, and a life of its own", async () => {
    await sentBySms();
    world.clock.nowMs += 60_000;

    await world.report(smsReport("sms-1", "TEXT_UNREACHABLE"));

    const [bySms, byEmail] = (await world.items("link#")).toSorted(
      (one, other) => Number(one.createdAtMs) - Number(other.createdAtMs),
    );
    const { tokenHash, ...context } = byEmail ?? {};
    expect(tokenHash).not.toBe(bySms?.tokenHash);
    expect(context).toMatchObject({
      ...{ contactId: bySms?.contactId, reason: "long-wait", language: "de-DE", queueArn: bySms?.queueArn },
      ...{ queuePriority: "3", channel: "email", address: email, expiresAtMs: noonMs + 60_000 + 900_000 },
    });
  });

  test.each([
    [0, ["sms-1", "mail-1"]],
    [120_000, ["sms-1", "mail-1"]],
    [120_001, ["sms-1"]],
  ])("%i ms after the message: %j", async (afterMs, messages) => {
    await sentBySms();
    world.clock.nowMs += afterMs;

    await world.report(smsReport("sms-1", "TEXT_UNREACHABLE"));

    expect(out()).toEqual(messages);
  });

  test("leads there once, however often it is reported", async () => {
    const before = await sentBySms();
    const report = smsReport("sms-1", "TEXT_UNREACHABLE");

    await world.report(report, report);
    await Promise.all([world.report(report), world.report(report)]);

    expect(out()).toEqual(["sms-1", "mail-1"]);
    expect(countedSince(before)).toEqual(["undeliverable sms long-wait", "sent email long-wait"]);
  });

  test("leads nowhere when the other one fails too: no ping-pong", async () => {
    await sentBySms();

    await world.report(smsReport("sms-1", "TEXT_UNREACHABLE"));
    await world.report(mailReport("mail-1", "Bounce", { bounce: { bounceType: "Permanent" } }));

    expect(out()).toEqual(["sms-1", "mail-1"]);
    expect(world.counted.at(-1)).toBe("undeliverable email long-wait");
  });

  test("leads nowhere when no other is known", async () => {
    await world.send({ parameters: { email: "" } });

    await world.report(smsReport("sms-1", "TEXT_UNREACHABLE"));

    expect(out()).toEqual(["sms-1"]);
  });

  test("leads nowhere new when the caller has a link by the other channel anyway", async () => {
    await world.send();
    await world.send({ parameters: { channel: "email" } });

    await world.report(smsReport("sms-1", "TEXT_UNREACHABLE"));

    expect(out()).toEqual(["sms-1", "mail-1"]);
  });

  test("is so after a delivery was reported, since that can be taken back", async () => {
    await world.send({ parameters: { channel: "email" } });

    await world.report(mailReport("mail-1", "Delivery"));
    await world.report(mailReport("mail-1", "Bounce", { bounce: { bounceType: "Permanent" } }));

    expect(world.counted.slice(-3)).toEqual([
      "delivered email long-wait",
      "undeliverable email long-wait",
      "sent sms long-wait",
    ]);
  });

  test("stays so when a delivery is reported later", async () => {
    const before = await sentBySms();

    await world.report(smsReport("sms-1", "TEXT_UNREACHABLE"));
    await world.report(smsReport("sms-1", "TEXT_DELIVERED"));

    expect(countedSince(before)).not.toContain("delivered sms long-wait");
    expect(await world.items("message#sms-1")).toMatchObject([{ fate: "undeliverable" }]);
  });
});

describe("a mail that comes back", () => {
  test.each([
    ["for good", "Permanent", ["sms-1", "mail-1"]],
    ["for reasons that nobody knows", "Undetermined", ["sms-1", "mail-1"]],
    ["for now", "Transient", ["mail-1"]],
  ])("%s", async (_, bounceType, messages) => {
    await world.send({ parameters: { channel: "email" } });

    await world.report(mailReport("mail-1", "Bounce", { bounce: { bounceType } }));

    expect(out()).toEqual(messages);
  });

  test.each(["Reject", "Rendering Failure"])("%s is a failure too", async (eventType) => {
    await world.send({ parameters: { channel: "email" } });

    await world.report(mailReport("mail-1", eventType));

    expect(out()).toEqual(["sms-1", "mail-1"]);
  });

  test.each(["Complaint", "DeliveryDelay", "Open"])("%s is none", async (eventType) => {
    await world.send({ parameters: { channel: "email" } });
    const before = [...world.counted];

    await world.report(mailReport("mail-1", eventType));

    expect(countedSince(before)).toEqual([]);
  });
});

describe("a report that comes too early", () => {
  test("is repeated, and counts then", async () => {
    await expect(world.report(smsReport("sms-1", "TEXT_DELIVERED"))).rejects.toThrow(retry);
    const before = await sentBySms();

    await world.report(smsReport("sms-1", "TEXT_DELIVERED"));

    expect(countedSince(before)).toEqual(["delivered sms long-wait"]);
  });

  test("makes no message in the table", async () => {
    await world.report(smsReport("sms-1", "TEXT_UNREACHABLE")).catch(() => undefined);

    expect(await world.items("")).toEqual([]);
  });
});

describe("what fails is repeated", () => {
  test("a table that refuses", async () => {
    await sentBySms();
    world.table.refuses = () => true;

    const failure: unknown = await world.report(smsReport("sms-1", "TEXT_DELIVERED")).catch((error: unknown) => error);

    expect(failure).toEqual(retry);
    // Lambda writes the error with all that hangs on it: the table's own stays behind.
    expect(failure).not.toHaveProperty("cause");
    expect(world.reported).toMatchObject([{ name: "ProvisionedThroughputExceededException" }]);
  });

  test("a run that ended between the record and the other channel", async () => {
    await sentBySms();
    await world.sendings.recordFate("sms-1", "undeliverable", noonMs);

    await world.report(smsReport("sms-1", "TEXT_UNREACHABLE"));

    expect(out()).toEqual(["sms-1", "mail-1"]);
  });

  test("another channel that takes nothing now", async () => {
    await sentBySms();
    world.ses.next.push("throttled");

    await expect(world.report(smsReport("sms-1", "TEXT_UNREACHABLE"))).rejects.toThrow(retry);
    await world.report(smsReport("sms-1", "TEXT_UNREACHABLE"));

    expect(out()).toEqual(["sms-1", "mail-1"]);
  });

  test("another channel of which nobody knows, without a second message", async () => {
    await sentBySms();
    world.ses.next.push("lost-answer");

    await expect(world.report(smsReport("sms-1", "TEXT_UNREACHABLE"))).rejects.toThrow(retry);
    await expect(world.report(smsReport("sms-1", "TEXT_UNREACHABLE"))).rejects.toThrow(retry);

    expect(out()).toEqual(["sms-1", "mail-1"]);
  });

  test("not what the other channel refuses for good", async () => {
    await sentBySms();
    world.ses.mode = "sandbox";

    await expect(world.report(smsReport("sms-1", "TEXT_UNREACHABLE"))).resolves.toBeUndefined();
  });
});

describe("what is no report", () => {
  const handle = (event: unknown) => makeHandler({ ...world.ports, fallbackWithinSeconds: 120 })(event);

  test.each([
    ["nothing", undefined],
    ["no record", {}],
    ["a record of another service", { Records: [{ eventSource: "aws:s3" }] }],
  ])("is left alone: %s", async (_, event) => {
    await expect(handle(event)).resolves.toBeUndefined();
    expect(world.table.operations).toEqual([]);
    expect(world.logged).toEqual(["The event is none of SNS."]);
  });

  test.each([
    ["no JSON", "hello"],
    ["nothing", "null"],
    ["a list", "[]"],
    ["an event of voice", JSON.stringify({ eventType: "VOICE_ANSWERED", messageId: "m" })],
    ["an id that is empty", JSON.stringify({ eventType: "TEXT_DELIVERED", messageId: "" })],
    ["a subscription of SES", "Successfully validated SNS topic for Amazon SES event publishing."],
  ])("among reports keeps none of the others from being read: %s", async (_, Message) => {
    await world.send();
    const good = JSON.stringify(smsReport("sms-1", "TEXT_DELIVERED"));

    await handle({ Records: [{ Sns: { Message } }, { Sns: { Message: good } }] });

    expect(world.counted.at(-1)).toBe("delivered sms long-wait");
  });
});
