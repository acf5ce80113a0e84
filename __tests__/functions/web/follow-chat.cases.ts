import { makeHandler } from "../../../functions/follow-chat/make-handler";
import { chatStore } from "../../../functions/shared/chat-store";
import type { Count } from "../../../functions/shared/funnel";
import { invitationStore } from "../../../functions/shared/invitation-store";
import { hashOfToken } from "../../../functions/shared/token";
import { invitationFor, minuteMs, noonMs, tokenOf } from "../builders/invitation";
import { type InvitationsTable, invitationsTable } from "../fakes/invitations-table";

let table: InvitationsTable;
let counted: Parameters<Count>[];
let failed: unknown[];
let chats = 0;

beforeAll(async () => {
  table = await invitationsTable();
});
afterAll(() => table.close());
beforeEach(() => {
  [counted, failed] = [[], []];
  table.refuses = () => false;
});

/** What was counted: of what, by what, and when where that is not now. */
const counts = () => counted.map(([what, of, atMs]) => [what, of?.channel, of?.reason, atMs]);

function follow(event: unknown, count: Count = (...args) => void counted.push(args)) {
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_: string, error: unknown) => void failed.push(error),
  };
  return makeHandler({ chats: chatStore(table), nowMs: () => noonMs, count, log })(event);
}

/** A chat that somebody started from a link. */
async function startedChat(): Promise<string> {
  chats += 1;
  const [invitation, browserHash] = [invitationFor(tokenOf(chats), { channel: "email" }), hashOfToken("browser")];
  const contactId = `00000000-0000-4000-8000-${String(chats).padStart(12, "0")}`;
  const endsAtMs = noonMs + 60 * minuteMs;
  await invitationStore(table).save(invitation);
  await invitationStore(table).claim({ ...invitation, browserHash, nowMs: noonMs, endsAtMs });
  const chat = { contactId, participantId: "p", participantToken: "t" };
  await chatStore(table).keep({ ...invitation, browserHash, chat, origin: invitation, endsAtMs });
  return contactId;
}

function contactEvent(detail: object) {
  return {
    version: "0",
    id: "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee",
    "detail-type": "Amazon Connect Contact Event",
    source: "aws.connect",
    account: "111122223333",
    time: "2026-11-29T12:00:00Z",
    region: "eu-central-1",
    resources: [],
    detail: {
      eventType: "CONNECTED_TO_AGENT",
      channel: "CHAT",
      initiationMethod: "API",
      instanceArn: "arn:aws:connect:eu-central-1:111122223333:instance/i",
      agentInfo: { agentArn: "arn:aws:connect:eu-central-1:111122223333:instance/i/agent/a" },
      ...detail,
    },
  };
}

describe("a contact event", () => {
  test("that an agent has taken one of our chats counts it as answered, once", async () => {
    const contactId = await startedChat();

    for (let delivery = 0; delivery < 3; delivery += 1) await follow(contactEvent({ contactId }));

    expect(counts()).toEqual([["answered", "email", "long-wait", undefined]]);
  });

  test("of a chat that was handed on counts the one that it began as", async () => {
    const initialContactId = await startedChat();

    await follow(contactEvent({ contactId: "another", initialContactId, previousContactId: "a third" }));

    expect(counts()).toHaveLength(1);
  });

  test.each([
    ["a chat that came another way", { contactId: "99999999-0000-4000-8000-000000000000" }],
    ["a call", { channel: "VOICE" }],
    ["a chat that is still waiting", { eventType: "QUEUED" }],
    ["a chat without an id", { contactId: undefined }],
  ])("of %s counts nothing", async (_, changes) => {
    const contactId = await startedChat();

    expect(await follow(contactEvent({ contactId, ...changes }))).toBeUndefined();
    expect(counts()).toEqual([]);
  });

  test.each([["nothing"], [null], [{}], [{ detail: "text" }], [{ source: "aws.connect", detail: null }]])(
    "that is %j counts nothing and is not repeated",
    async (event) => {
      expect(await follow(event)).toBeUndefined();
      expect(counts()).toEqual([]);
    },
  );

  test("that the table refuses is thrown, for EventBridge to repeat it, and counts then", async () => {
    const contactId = await startedChat();
    table.refuses = () => true;
    await expect(follow(contactEvent({ contactId }))).rejects.toThrow(
      expect.objectContaining({ name: "FunctionError", kind: "retry" }),
    );
    table.refuses = () => false;
    await follow(contactEvent({ contactId }));

    expect(counts()).toHaveLength(1);
  });
});

describe("the table's stream", () => {
  const byTtl = { type: "Service", principalId: "dynamodb.amazonaws.com" };
  const image = (changes: object = {}) => ({
    id: { S: "link#hash" },
    state: { S: "open" },
    channel: { S: "sms" },
    reason: { S: "after-hours" },
    address: { S: "+4915112345678" },
    expiresAtMs: { N: String(noonMs - 5 * minuteMs) },
    ...changes,
  });
  const record = (number: number, changes: object = {}, OldImage: object = image()) => ({
    eventID: String(number),
    eventName: "REMOVE",
    eventSource: "aws:dynamodb",
    userIdentity: byTtl,
    dynamodb: { Keys: { id: { S: "link#hash" } }, OldImage, SequenceNumber: String(number) },
    ...changes,
  });

  test("tells of an invitation that nobody used: it counts as expired at the time at which it did", async () => {
    expect(await follow({ Records: [record(1)] })).toEqual({ batchItemFailures: [] });
    expect(counts()).toEqual([["expired", "sms", "after-hours", noonMs - 5 * minuteMs]]);
  });

  test.each([
    ["an invitation that was used", record(1, {}, image({ state: { S: "used" } }))],
    ["an invitation that we took back", record(1, { userIdentity: undefined })],
    ["an invitation that was written", record(1, { eventName: "MODIFY" })],
    ["a chat", record(1, {}, { id: { S: "chat#1" }, channel: { S: "sms" }, reason: { S: "after-hours" } })],
    ["a record of a sending", record(1, {}, { id: { S: "send#1#sms" }, items: { L: [] } })],
    ["nothing that can be read", "garbage"],
  ])("tells of %s: nothing is counted, and it goes on", async (_, other) => {
    expect(await follow({ Records: [other, record(2)] })).toEqual({ batchItemFailures: [] });
    expect(counts()).toHaveLength(1);
  });

  test("is given back from the first record that fails, and what came before is not counted again", async () => {
    const failing: Count = (...args) => {
      if (counted.length === 2) throw new RangeError("no room");
      counted.push(args);
    };

    const answer = await follow({ Records: [1, 2, 3, 4].map((number) => record(number)) }, failing);

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "3" }] });
    expect(counts()).toHaveLength(2);
    expect(failed).toEqual([new RangeError("no room")]);
  });
});
