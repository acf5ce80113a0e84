import { clientOptions } from "../../../functions/shared/clients";
import { listIn, readEnvironment } from "../../../functions/shared/environment";
import { funnel } from "../../../functions/shared/funnel";
import { metricNames } from "../../../functions/shared/funnel-metrics";
import { logKeys, logOf } from "../../../functions/shared/log";
import { FunctionError } from "../../../functions/shared/problem";
import { outputOf } from "../fakes/output";

describe("the environment of a function", () => {
  const manifest = { name: "offer-chat", environment: ["EMAIL", "SMS_PROVIDER"] } as const;

  test("is what its manifest declares, and nothing else", () => {
    const variables = { EMAIL: "ses", SMS_PROVIDER: "", AWS_SECRET_ACCESS_KEY: "secret" };

    expect(readEnvironment(manifest, variables)).toEqual({ EMAIL: "ses", SMS_PROVIDER: "" });
  });

  test("names every variable that is missing", () => {
    expect(() => readEnvironment(manifest, {})).toThrow(
      new FunctionError("environment", "Function offer-chat lacks variables: EMAIL, SMS_PROVIDER", "bug"),
    );
  });

  test.each([
    ["", []],
    ["DE", ["DE"]],
    ["DE,US", ["DE", "US"]],
    [",DE,", ["DE"]],
  ])("has the list %j", (value, list) => {
    expect(listIn(value)).toEqual(list);
  });
});

test("a client tries as often, and waits as long, as the manifest says, and calls it a failure then", () => {
  expect(clientOptions({ attempts: 2, timeoutMs: 300 })).toEqual({
    maxAttempts: 2,
    requestHandler: { connectionTimeout: 300, requestTimeout: 300, throwOnRequestTimeout: true },
  });
});

describe("a metric", () => {
  const linesOf = async (...words: Parameters<ReturnType<typeof funnel>>) => {
    const lines = await outputOf(() => funnel("Switchboard/acme-test")(...words));
    return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  };

  test("is one line of the embedded metric format: in all, and by each dimension", async () => {
    const [line, ...more] = await linesOf("sent", { reason: "long-wait", channel: "sms" }, Date.now());

    expect(more).toEqual([]);
    expect(line).toEqual({
      _aws: {
        Timestamp: expect.any(Number),
        CloudWatchMetrics: [
          {
            Namespace: "Switchboard/acme-test",
            Dimensions: [["service"], ["service", "reason"], ["service", "channel"]],
            Metrics: [{ Name: "LinkSent", Unit: "Count" }],
          },
        ],
      },
      service: "voice-to-chat",
      reason: "long-wait",
      channel: "sms",
      LinkSent: 1,
    });
  });

  test("without dimensions is counted in all", async () => {
    const [line] = await linesOf("offered");

    expect(line).toHaveProperty("_aws.CloudWatchMetrics.0.Dimensions", [["service"]]);
    expect(line).toMatchObject({ ChatOffered: 1, service: "voice-to-chat" });
  });

  test("of earlier has that time", async () => {
    const atMs = Date.now() - 3_600_000;

    expect((await linesOf("expired", {}, atMs))[0]).toHaveProperty("_aws.Timestamp", atMs);
  });

  test("is written each time, and keeps nothing of the one before", async () => {
    const count = funnel("Switchboard/acme-test");

    const lines = await outputOf(() => {
      count("sent", { reason: "long-wait" });
      count("delivered");
    });

    expect(lines).toHaveLength(2);
    expect(lines[1]).not.toMatch(/LinkSent|long-wait/);
  });

  test("has a name of its own", () => {
    const names = Object.values(metricNames);

    expect(new Set(names).size).toBe(names.length);
  });
});

describe("a line of the log", () => {
  const contactId = "11111111-2222-4333-8444-555555555555";
  const log = logOf("send-chat-link");
  const lineOf = async (work: () => void) => JSON.parse((await outputOf(work))[0] ?? "{}") as Record<string, unknown>;
  const canary = "Zoe +4915112345678 zoe@example.com";

  test.each(["info", "warn"] as const)("of level %s says what is given, and who says it", async (level) => {
    const line = await lineOf(() => log[level]("A link was sent.", { contactId, channel: "sms", outcome: "sent" }));

    expect(line).toEqual({
      ...{ level: level.toUpperCase(), message: "A link was sent.", service: "send-chat-link" },
      ...{ contactId, channel: "sms", outcome: "sent", timestamp: expect.any(String) },
    });
  });

  test("has no key that is not allowed", async () => {
    const line = await lineOf(() => log.info("Words", { contactId, ...{ phoneNumber: canary, event2: canary } }));

    const others = Object.keys(line).filter((key) => !(logKeys as readonly string[]).includes(key));
    expect(others.sort()).toEqual(["level", "message", "service", "timestamp"]);
  });

  test.each([canary, "+4915112345678", "4915112345678", "Zoe"])("has no contact id that is none: %s", async (text) => {
    const line = await lineOf(() => log.info("Words", { contactId: text, chatContactId: text }));

    expect(line).toMatchObject({ contactId: "no contact id", chatContactId: "no contact id" });
  });

  test("of an error says what it is and where it came from, and nothing of its message", async () => {
    const error = Object.assign(new Error(canary, { cause: new Error(canary) }), {
      ...{ name: "ConflictException", Reason: "DESTINATION_PHONE_NUMBER_OPTED_OUT", code: "ECONNRESET" },
      ...{ $metadata: { httpStatusCode: 400 }, $response: { body: canary } },
    });

    const line = await lineOf(() => log.error("A link was not sent.", error, { contactId }));

    expect(line).toMatchObject({
      ...{ level: "ERROR", errorName: "ConflictException", errorReason: "DESTINATION_PHONE_NUMBER_OPTED_OUT" },
      ...{ errorCode: "ECONNRESET", errorStatus: 400, errorPlace: expect.stringMatching(/^edge\.cases\.ts:\d+:\d+/) },
    });
    expect(JSON.stringify(line)).not.toMatch(/Zoe|4915|zoe@/);
  });

  test.each([
    ["lines that look like frames", `failed\n    at Zoe (/home/zoe/Zoe.js:1:2)\n    at zoe@example.com:1:2`],
    ["a message that was changed later", "other"],
  ])("shows nothing of %s", async (_, message) => {
    const error = new Error(message);
    if (message === "other") error.message = canary;

    expect(JSON.stringify(await lineOf(() => log.error("Words", error)))).not.toMatch(/Zoe|zoe@|4915/);
  });

  test("has no word of an error's name, code or reason that is more than a word", async () => {
    const error = Object.assign(new Error("x"), { name: canary, code: canary, Reason: "Zoe" });

    const line = await lineOf(() => log.error("Words", error));

    expect(line).not.toHaveProperty("errorName");
    expect(line).not.toHaveProperty("errorCode");
    expect(line).not.toHaveProperty("errorReason");
  });

  test("tells the code of an error that is ours", async () => {
    const line = await lineOf(() => log.error("Words", new FunctionError("table", "Words", "retry")));

    expect(line).toMatchObject({ errorName: "FunctionError", errorCode: "table" });
  });

  test.each([
    [canary, "string"],
    [undefined, "undefined"],
    [null, "object"],
    [{ name: "PinpointResult" }, "PinpointResult"],
  ])("of what is no error says no more than its kind", async (thrown, errorName) => {
    const line = await lineOf(() => log.error("Words", thrown));

    expect(line).toMatchObject({ errorName });
    expect(JSON.stringify(line)).not.toContain("Zoe");
  });
});
