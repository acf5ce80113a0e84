import * as fc from "fast-check";
import { backoffMs } from "../../../assets/chat/session/backoff";
import { oneAtATime, readSince } from "../../../assets/chat/session/catch-up";
import { failureOf } from "../../../assets/chat/session/chatjs-failure";
import { requestsOf } from "../../../assets/chat/session/connect-requests";
import { parseWireItem } from "../../../assets/chat/session/wire-item";

describe("waiting before another try", () => {
  test("doubles up to 15 seconds, at least half of it", () => {
    const longest = [0, 1, 2, 3, 4, 5, 6, 60].map((attempt) => backoffMs(attempt, 1));

    expect(longest).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
    expect(backoffMs(3, 0)).toBe(2_000);
  });
});

describe("reading the transcript after an absence", () => {
  /** Pages of a transcript, the newest asked for first. */
  const pagesOf = (all: readonly number[], size: number) => (token: string | undefined) => {
    const end = token === undefined ? all.length : Number(token);
    const begin = Math.max(0, end - size);
    return Promise.resolve({ items: all.slice(begin, end), nextToken: begin > 0 ? String(begin) : undefined });
  };

  test("gives everything since, in order, however much was missed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.nat(40), fc.integer({ min: 1, max: 9 }), async (length, knownCount, size) => {
        const all = Array.from({ length }, (_, index) => index);

        const found = await readSince(pagesOf(all, size), (item) => Number(item) < knownCount);

        expect(found.filter((item) => Number(item) >= knownCount)).toEqual(all.slice(knownCount));
        expect([...found]).toEqual(all.slice(length - found.length));
      }),
    );
  });

  test("asks for no page before the one that holds something known", async () => {
    const asked: (string | undefined)[] = [];
    const pages = pagesOf([0, 1, 2, 3, 4, 5, 6, 7], 2);

    await readSince(
      (token) => {
        asked.push(token);
        return pages(token);
      },
      (item) => item === 5,
    );

    expect(asked).toEqual([undefined, "6"]);
  });

  test("runs once at a time, and once more if it was asked for meanwhile", async () => {
    const runs: (() => void)[] = [];
    const read = oneAtATime(() => new Promise<void>((done) => void runs.push(done)));

    const first = read();
    const others = [read(), read()];
    expect(runs).toHaveLength(1);
    runs[0]?.();
    await first;
    await Promise.resolve();

    expect(runs).toHaveLength(2);
    runs[1]?.();
    await Promise.all(others);
    expect(runs).toHaveLength(2);
  });
});

describe("what the library rejects with", () => {
  test.each([
    [{ statusCode: 403 }, "over"],
    [{ reason: "...", _debug: { statusCode: 403 } }, "over"],
    [{ _debug: { reason: "...", _debug: { statusCode: 400 } } }, "refused"],
    [{ statusCode: 402 }, "refused"],
    [{ statusCode: 409 }, "again"],
    [{ statusCode: 429 }, "again"],
    [{ statusCode: 500 }, "again"],
    [{ type: "TypeError", message: "Failed to fetch", statusCode: undefined }, "again"],
    ["Failed to call sendMessage, No active connection", "again"],
    [undefined, "again"],
  ])("%j means %s", (thrown, failure) => {
    expect(failureOf(thrown).failure).toBe(failure);
  });
});

describe("a request that is never answered", () => {
  const never = () => new Promise<never>(() => undefined);
  const session = { sendMessage: never, sendAttachment: never };
  const requests = requestsOf(() => session as unknown as ReturnType<Parameters<typeof requestsOf>[0]>);
  const message = { clientToken: "t", contentType: "text/plain", content: "Hi" } as const;
  const file = { name: "a", type: "b", size: 1, content: new Blob([]) };

  test.each([
    ["a message", 20_000, () => requests.send(message)],
    ["a file", 300_000, () => requests.sendFile(file)],
  ])("fails for %s after %i ms, and may be tried again", async (_, withinMs, ask) => {
    jest.useFakeTimers();
    const failed = jest.fn();

    ask().catch(({ failure }) => failed(failure));
    await jest.advanceTimersByTimeAsync(withinMs - 1);
    expect(failed).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    jest.useRealTimers();

    expect(failed).toHaveBeenCalledWith("again");
  });
});

describe("what Amazon Connect sends", () => {
  const me = "participant-1";
  const wire = (change: object) => ({
    Id: "1",
    AbsoluteTime: "2026-11-29T10:00:00.000Z",
    Type: "MESSAGE",
    ContentType: "text/plain",
    Content: "Hi",
    ParticipantRole: "AGENT",
    DisplayName: "Anna",
    ParticipantId: "a",
    ...change,
  });
  const items = (change: object) =>
    parseWireItem(wire(change), me).flatMap((entry) => (entry.type === "item" ? [entry.item] : []));
  const event = (name: string) => ({ Type: "EVENT", ContentType: `application/vnd.amazonaws.connect.event.${name}` });

  test.each([
    ["an agent", {}, { author: "agent", own: false, name: "Anna" }],
    [
      "this customer",
      { ParticipantRole: "CUSTOMER", ParticipantId: me, DisplayName: "Me" },
      { author: "customer", own: true },
    ],
    ["a flow", { ParticipantRole: "SYSTEM", DisplayName: "SYSTEM_MESSAGE" }, { author: "system", name: "" }],
    ["a bot of Lex", { ParticipantRole: "SYSTEM", DisplayName: "BOT" }, { author: "bot", name: "" }],
    ["a bot of one's own", { ParticipantRole: "CUSTOM_BOT", DisplayName: "Robo" }, { author: "bot", name: "Robo" }],
    ["a supervisor", { ParticipantRole: "SUPERVISOR" }, { author: "agent" }],
  ])("is said by %s", (_, change, expected) => {
    expect(items(change)).toEqual([expect.objectContaining(expected)]);
  });

  test.each([
    ["text/markdown", "**bold** <b>", { kind: "text", text: "**bold** <b>" }],
    [
      "text/plain",
      '{"templateIdentifier":"t","listTitle":"l","selectionText":"Apple"}',
      { kind: "text", text: "Apple" },
    ],
    ["text/plain", "{ a brace", { kind: "text", text: "{ a brace" }],
  ])("of type %s is shown as it is meant", (ContentType, Content, body) => {
    expect(items({ ContentType, Content })).toEqual([expect.objectContaining({ body })]);
  });

  test.each([["application/json"], ["image/svg+xml"]])("of type %s is not shown", (ContentType) => {
    expect(items({ ContentType })).toEqual([]);
  });

  test.each(["typing", "authentication.initiated", "workflow.cancelled", "constructor"])(
    "as event %s is not shown",
    (name) => {
      expect(items(event(name))).toEqual([]);
    },
  );

  test("as receipt is told for the customer's own messages only", () => {
    const metadata = (RecipientParticipantId: string) => ({
      ContentType: undefined,
      Type: "MESSAGEMETADATA",
      MessageMetadata: { MessageId: "m", Receipts: [{ ReadTimestamp: "now", RecipientParticipantId }] },
    });

    expect(parseWireItem(wire({ ...metadata("agent"), Content: undefined }), me)).toEqual([
      { type: "receipt", id: "m", receipt: "read" },
    ]);
    expect(parseWireItem(wire({ ...metadata(me), Content: undefined }), me)).toEqual([]);
  });

  test("is read without a failure whatever its form", () => {
    const any = fc.record({
      Id: fc.anything(),
      AbsoluteTime: fc.anything(),
      Type: fc.constantFrom("MESSAGE", "ATTACHMENT", "EVENT"),
      ContentType: fc.anything(),
      Content: fc.anything(),
      Attachments: fc.anything(),
      MessageMetadata: fc.anything(),
    });

    fc.assert(fc.property(fc.oneof(fc.anything(), any), (value) => Array.isArray(parseWireItem(value, me))));
  });
});
