import { join } from "node:path";
import { type FunctionName, functionNames } from "../../config/names";
import { makeHandler as followChat } from "../../functions/follow-chat/make-handler";
import { chatStore } from "../../functions/shared/chat-store";
import type { FunctionManifest } from "../../functions/shared/manifest";
import { sourcesFrom } from "../support/sources-from";
import { noonMs } from "./builders/invitation";
import { rsaPair } from "./fakes/key-pairs";
import { mailReport, type SendingWorld, sendingWorld, smsReport } from "./fakes/sending-world";
import { type WebWorld, webWorld } from "./fakes/web-world";

const functions = join(__dirname, "..", "..", "functions");
const actionsOf = (name: FunctionName) => {
  const { manifest } = require(join(functions, name, "manifest")) as { readonly manifest: FunctionManifest };
  return manifest.permissions.flatMap(({ actions }) => actions);
};

let [web, sending] = [] as unknown as [WebWorld, SendingWorld];

beforeAll(async () => {
  [web, sending] = await Promise.all([webWorld(), sendingWorld()]);
  const pair = rsaPair("only");
  web.deploy({ inSecret: [pair], atEdge: [pair] });
});
afterAll(() => Promise.all([web.close(), sending.close()]));

/** Operations that come over the wire while a function works. */
async function operationsOf(operations: string[], work: () => Promise<unknown>): Promise<readonly string[]> {
  const before = operations.length;
  await work();
  return [...new Set(operations.slice(before))].sort();
}

/** Each function once on every way that asks its table for something of its own. */
const ways: Readonly<Record<FunctionName, () => Promise<readonly string[]>>> = {
  "offer-chat": async () => [],
  "open-chat-link": async () => {
    const token = await web.invite();
    return operationsOf(web.table.operations, () => web.open(web.browser(), token));
  },
  "start-chat": async () => {
    const browser = web.browser();
    await web.open(browser, await web.invite());
    return operationsOf(web.table.operations, async () => {
      await web.start(browser);
      await web.start(browser);
    });
  },
  "follow-chat": async () => {
    const browser = web.browser();
    await web.open(browser, await web.invite());
    const { contactId } = JSON.parse((await web.start(browser)).body) as { readonly contactId: string };
    const { count, log } = sending.ports;
    const follow = followChat({ chats: chatStore(web.table), nowMs: () => noonMs, count, log });
    const detail = { eventType: "CONNECTED_TO_AGENT", channel: "CHAT", contactId };
    const answered = { source: "aws.connect", detail };
    return operationsOf(web.table.operations, async () => {
      for (const event of [answered, answered, { Records: [] }]) await follow(event);
    });
  },
  "send-chat-link": () =>
    operationsOf(sending.table.operations, async () => {
      sending.sms.next.push("throttled");
      for (let attempt = 0; attempt < 3; attempt += 1) await sending.send();
    }),
  "record-delivery": async () => {
    await sending.send({ contactId: "20000000-0000-4000-8000-000000000000" });
    const report = smsReport(sending.sms.outbox.at(-1)?.messageId ?? "", "TEXT_UNREACHABLE");
    return operationsOf(sending.table.operations, async () => {
      sending.ses.next.push("throttled");
      await sending.report(report).catch(() => undefined);
      await sending.report(report).catch(() => undefined);
      await sending.report(mailReport("of nobody", "Delivery")).catch(() => undefined);
    });
  },
};

test.each(functionNames)("%s may do with its table what it does, and nothing else", async (name) => {
  const done = await ways[name]();

  const allowed = actionsOf(name).filter((action) => action.startsWith("dynamodb:"));
  expect(done.map((operation) => `dynamodb:${operation}`)).toEqual(allowed.sort());
});

/** Actions of the commands that functions send to other services. */
const actions: Readonly<Record<string, string>> = {
  GetSecretValueCommand: "secretsmanager:GetSecretValue",
  StartChatContactCommand: "connect:StartChatContact",
  SendTextMessageCommand: "sms-voice:SendTextMessage",
  SendMessagesCommand: "mobiletargeting:SendMessages",
  SendEmailCommand: "ses:SendEmail",
};

test.each(functionNames)("%s may ask of other services what its code asks, and nothing else", (name) => {
  const sources = sourcesFrom(join(functions, name, "handler.ts"));
  const commands = sources.flatMap((source) =>
    [...source.matchAll(/\bnew (\w+Command)\(/g)].map(([, made = ""]) => made),
  );
  const asked = commands.filter((command) => !command.endsWith("ItemCommand")).map((command) => actions[command]);

  const allowed = actionsOf(name).filter((action) => !/^(?:dynamodb|kms):/.test(action));
  expect([...new Set(asked)].sort()).toEqual(allowed.sort());
});

test.each(functionNames)("%s may use the table's key where it has a table or a secret, and nowhere else", (name) => {
  const all = actionsOf(name);
  const needsKey = all.some((action) => /^(?:dynamodb|secretsmanager):/.test(action));

  expect(all.filter((action) => action.startsWith("kms:"))).toEqual(
    needsKey ? ["kms:Decrypt", "kms:GenerateDataKey"] : [],
  );
});
