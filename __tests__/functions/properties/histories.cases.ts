import type { GetItemCommand, GetItemCommandOutput, UpdateItemCommandOutput } from "@aws-sdk/client-dynamodb";
import fc from "fast-check";
import { type LinkChannel, linkChannels, sendOutcomes } from "../../../config/names";
import { makeHandler as recordDelivery } from "../../../functions/record-delivery/make-handler";
import { makeHandler as sendChatLink } from "../../../functions/send-chat-link/make-handler";
import { endUserMessaging } from "../../../functions/shared/end-user-messaging";
import { invitationStore } from "../../../functions/shared/invitation-store";
import { pinpoint } from "../../../functions/shared/pinpoint";
import { FunctionError } from "../../../functions/shared/problem";
import type { SendLinkPorts } from "../../../functions/shared/send-link";
import { sendingStore } from "../../../functions/shared/sending-store";
import { ses } from "../../../functions/shared/ses";
import { hashOfToken } from "../../../functions/shared/token";
import { invitationsTable } from "../fakes/invitations-table";
import { memoryTable } from "../fakes/memory-table";
import { type Choose, chanceOf } from "./chance";
import { type Death, faultyClients, type World } from "./faulty-services";
import { timeOf } from "./time";

const [number, address] = ["+4915112345678", "ada@example.com"];

/** What is to be seen from outside after a history: answers, messages, items, and lines of the log. */
interface Seen {
  readonly answers: { readonly channel: LinkChannel; readonly answer: Readonly<Record<string, unknown>> }[];
  readonly failures: unknown[];
  readonly world: World;
  readonly lines: string[];
}

function eventFor(contactId: string, channel: LinkChannel) {
  const Parameters = { channel, reason: "long-wait", email: address, queuePriority: "" };
  const CustomerEndpoint = { Type: "TELEPHONE_NUMBER", Address: number };
  return {
    Name: "ContactFlowEvent",
    Details: { ContactData: { ContactId: contactId, CustomerEndpoint, Queue: null, Attributes: {} }, Parameters },
  };
}

/** Ports of one run: its own clients, and everything else shared. */
function portsOf(world: World, lines: string[], death?: Death): SendLinkPorts {
  const clients = faultyClients(world, death);
  const table = { client: clients.table, tableName: "invitations" };
  const told =
    (level: string) =>
    (...words: readonly unknown[]) => {
      lines.push(JSON.stringify([level, ...words.filter((word) => !(word instanceof Error))]));
    };
  return {
    settings: { organisation: "Acme", host: "chat.example.com", linkLifeSeconds: 900, languages: ["en-GB", "de-DE"] },
    invitations: invitationStore(table),
    sendings: sendingStore(table),
    sms:
      world.choose(2) === 0
        ? endUserMessaging({ client: clients.endUserMessaging, origination: "p", configurationSet: "c", maxPrice: "" })
        : pinpoint({ client: clients.pinpoint, applicationId: "a", originationNumber: "", senderId: "" }),
    email: ses({ client: clients.ses, from: "a@example.com", replyTo: "", configurationSet: "c" }),
    random: (count) => randomBytes(world.choose, count),
    nowMs: world.time.nowMs,
    pause: world.time.turn,
    count: (...words) => lines.push(JSON.stringify(words)),
    log: { info: told("info"), warn: told("warn"), error: told("error") },
  };
}

/** Four bytes at a time. */
function randomBytes(choose: Choose, count: number): Uint8Array {
  return new Uint8Array(Uint32Array.from({ length: count / 4 }, () => choose(2 ** 32)).buffer);
}

/** One contact: a few calls of its flow, near each other or not, of which some die; and reports of what was sent. */
async function live(seed: number, table = memoryTable()): Promise<Seen> {
  const choose = chanceOf(seed);
  const contactId = `11111111-2222-4333-8444-${(seed >>> 0).toString(16).padStart(12, "0")}`;
  const weather = choose(2) === 0 ? "stormy" : "calm";
  const world: World = { weather, contactId, choose, time: timeOf(choose), table, outbox: [] };
  const seen: Seen = { answers: [], failures: [], world, lines: [] };
  const spreadMs = [1, 500, 9_000][choose(3)] ?? 1;
  const calls = Array.from({ length: 1 + choose(weather === "stormy" ? 8 : 5) }, () => ask(seen, choose, spreadMs));
  const reports = Array.from({ length: choose(4) }, () => report(seen, choose));
  void Promise.all([...calls, ...reports]);
  await world.time.pass();
  return seen;
}

async function ask({ answers, world, lines }: Seen, choose: Choose, spreadMs: number): Promise<void> {
  const channel = choose(6) === 0 ? "email" : "sms";
  const death: Death | undefined =
    choose(4) === 0 ? { afterRequests: choose(6), moment: choose(2) === 0 ? "before" : "after" } : undefined;
  await world.time.turn(choose(spreadMs));
  const open = { sms: true, email: true, countries: ["DE"] };
  const answer = await sendChatLink({ ...portsOf(world, lines, death), open })(eventFor(world.contactId, channel));
  answers.push({ channel, answer });
}

async function report({ failures, world, lines }: Seen, choose: Choose): Promise<void> {
  await world.time.turn(choose(20_000));
  const message = world.outbox[choose(world.outbox.length || 1)];
  if (message === undefined) return;
  const eventType = choose(3) === 0 ? "TEXT_DELIVERED" : "TEXT_UNREACHABLE";
  const Message = JSON.stringify({ eventType, messageId: message.messageId, isFinal: true });
  const handler = recordDelivery({ ...portsOf(world, lines), fallbackWithinSeconds: 120 });
  await handler({ Records: [{ Sns: { Message } }] }).catch((error: unknown) => failures.push(error));
}

/** What is wrong with a history; nothing, if all is well. */
function problemsOf({ answers, failures, world, lines }: Seen): readonly string[] {
  const items = [...world.table.items];
  const tokens = world.outbox.map(({ text }) => /\/s\/([\w-]{22})/.exec(text)?.[1] ?? "no token");
  const [kept, logged] = [JSON.stringify(items), lines.join("\n")];
  const byChannel = linkChannels.flatMap((channel) => {
    const messages = world.outbox.filter((message) => message.channel === channel).length;
    const told = answers.filter((each) => each.channel === channel).map(({ answer }) => answer.outcome);
    return [
      messages > 1 && `${messages} messages by ${channel}`,
      told.filter((outcome) => outcome === "sent").length > 1 && `sent twice by ${channel}`,
      messages === 0 && told.some((outcome) => /sent$/.test(String(outcome))) && `nothing sent by ${channel}`,
    ];
  });
  return [
    ...byChannel,
    ...answers.map(({ answer }) => {
      const { outcome, ...rest } = answer;
      const fine = sendOutcomes.some((one) => one === outcome) && Object.keys(rest).length === 0;
      return !fine && `an answer ${JSON.stringify(answer)}`;
    }),
    ...tokens.map((token) => kept.includes(token) && "a token in the table"),
    ...tokens.map((token) => logged.includes(token) && "a token in the log"),
    ...tokens.map((token) => !world.table.items.has(`link#${hashOfToken(token)}`) && "a link without its invitation"),
    [number, address, "15112345678"].some((personal) => logged.includes(personal)) && "somebody in the log",
    failures.some((error) => !(error instanceof FunctionError)) && "a failure that is not ours",
  ].filter((problem) => problem !== false);
}

// Most errors here are made to be looked at by their name: their stacks would take a quarter of the time.
const { stackTraceLimit } = Error;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = stackTraceLimit;
});

test("in 10,000 histories no contact gets two messages by one channel, and every answer is one that flows know", async () => {
  const met = { sent: 0, "already-sent": 0, "opted-out": 0, "not-allowed": 0, failed: 0, lost: 0, fallback: 0 };
  await fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      const seen = await live(seed);
      for (const { answer } of seen.answers) met[answer.outcome as keyof typeof met] += 1;
      const asked = new Set(seen.answers.map(({ channel }) => channel));
      met.lost += seen.answers.length === 0 && seen.world.outbox.length > 0 ? 1 : 0;
      met.fallback += seen.world.outbox.some(({ channel }) => asked.size === 1 && !asked.has(channel)) ? 1 : 0;

      const problems = problemsOf(seen);
      // Ten thousand times, the assertion would cost more than what it is about.
      if (problems.length > 0) expect(problems).toEqual([]);
    }),
    { numRuns: 10_000 },
  );

  // Histories that never get anywhere would prove nothing.
  expect(Object.entries(met).filter(([, times]) => times < 20)).toEqual([]);
}, 240_000);

test("the table of these histories answers as one that is spoken to over the wire", async () => {
  const real = await invitationsTable();
  const [expected, answered]: [unknown[], unknown[]] = [[], []];
  for (let seed = 0; seed < 60; seed++) {
    const table = memoryTable();
    const commands: unknown[] = [];
    const send = (command: unknown) => {
      commands.push(command);
      const answer = answerOf(() => table.send(command));
      expected.push(answer.kept);
      return answer.give();
    };
    await live(seed, { ...table, send });
    for (const command of commands) {
      const answer: unknown = await real.client.send(command as GetItemCommand).catch((error: unknown) => error);
      answered.push(plain(answer));
    }
  }
  await real.close();

  expect(expected.length).toBeGreaterThan(500);
  expect(answered).toEqual(expected);
});

/** What a request is answered with, to be compared, and to be given to who asked. */
function answerOf(request: () => unknown): { readonly kept: unknown; readonly give: () => unknown } {
  try {
    const answer = request();
    return { kept: plain(answer), give: () => answer };
  } catch (error) {
    return {
      kept: plain(error),
      give: () => {
        throw error;
      },
    };
  }
}

const plain = (answer: unknown) =>
  answer instanceof Error
    ? answer.name
    : { item: (answer as GetItemCommandOutput).Item, changed: (answer as UpdateItemCommandOutput).Attributes };
