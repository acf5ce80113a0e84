import { randomBytes } from "node:crypto";
import type { ConnectClient } from "@aws-sdk/client-connect";
import type { SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import type { HttpResponse } from "../../../functions/shared/http";
import { invitationStore } from "../../../functions/shared/invitation-store";
import { makeToken } from "../../../functions/shared/token";
import { invitationFor, minuteMs } from "../builders/invitation";
import { type Browser, newBrowser } from "../fakes/browser";
import { edgeAllows } from "../fakes/cloud-front";
import { type FakeConnect, fakeConnect } from "../fakes/connect";
import { type InvitationsTable, invitationsTable } from "../fakes/invitations-table";
import { ecdsaPair, secretOf } from "../fakes/key-pairs";
import { outputOf } from "../fakes/output";
import { type FakeSecretsManager, fakeSecretsManager } from "../fakes/secrets-manager";

type Handler = (event: unknown) => Promise<unknown>;

const [host, secretId, pair] = ["chat.example.com", "arn:aws:secretsmanager:link-keys", ecdsaPair("only")];
const before = { ...process.env };
let [table, connect, secrets] = [] as unknown as [InvitationsTable, FakeConnect, FakeSecretsManager];

beforeAll(async () => {
  [table, connect, secrets] = await Promise.all([invitationsTable(), fakeConnect(), fakeSecretsManager()]);
  secrets.secrets.set(secretId, secretOf(pair));
});
afterEach(() => {
  process.env = { ...before };
});
afterAll(() => Promise.all([table, connect, secrets].map((each) => each.close())));

const urlOf = async (client: InvitationsTable["client"] | ConnectClient | SecretsManagerClient) =>
  `http://127.0.0.1:${(await client.config.endpoint?.())?.port}`;

/** A function as Lambda loads it, with the variables that the stack gives it. */
async function load(name: string): Promise<Handler> {
  Object.assign(process.env, {
    ...{ AWS_REGION: "eu-central-1", AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "example" },
    AWS_ENDPOINT_URL_DYNAMODB: await urlOf(table.client),
    AWS_ENDPOINT_URL_CONNECT: await urlOf(connect.client()),
    AWS_ENDPOINT_URL_SECRETS_MANAGER: await urlOf(secrets.client),
    ...{ INVITATIONS_TABLE: "invitations", METRICS_NAMESPACE: "Switchboard/acme-test", ORGANISATION: "Acme" },
    ...{ LANGUAGES: "de-DE,en-GB", SITE_HOST: host, PHONE_NUMBER: "+442079460000", CHAT_LIFE_MINUTES: "1500" },
    ...{ LINK_KEY_SECRET: secretId, LINK_KEY_IDS: '{"only":"K-only"}', INSTANCE_ID: "ours", CHAT_FLOW_ID: "flow" },
  });
  let loaded: { handler: Handler } | undefined;
  jest.isolateModules(() => {
    // On a busy machine time-outs would be met by chance.
    jest.doMock("../../../functions/shared/clients", () => ({ clientOptions: () => ({ maxAttempts: 1 }) }));
    loaded = require(`../../../functions/${name}/handler`);
  });
  return loaded?.handler ?? Promise.reject(new RangeError(`${name} has no handler`));
}

test("a link leads through the functions, as they are deployed, to a chat that an agent answers", async () => {
  const [open, start, follow] = [await load("open-chat-link"), await load("start-chat"), await load("follow-chat")];
  const now = Date.now();
  const token = makeToken(randomBytes);
  const times = { createdAtMs: now, expiresAtMs: now + 15 * minuteMs };
  await invitationStore(table).save(invitationFor(token, times));
  const browser: Browser = newBrowser(Date.now);
  const as = (handler: Handler) => handler as (event: unknown) => Promise<HttpResponse>;

  const lines = await outputOf(async () => {
    const opened = await browser.ask(as(open), { path: `/s/${token}`, pathParameters: { token } });
    expect(opened).toMatchObject({ statusCode: 303, headers: { location: "/chat/" } });
    const edgeKeys = new Map([["K-only", pair.publicKey]]);
    expect(edgeAllows(`https://${host}/chat/`, browser.cookiesFor("/chat/"), edgeKeys, Date.now())).toBe(true);

    const headers = { origin: `https://${host}` };
    const started = await browser.ask(as(start), { method: "POST", path: "/api/chats", headers, body: "{}" });
    expect(started.statusCode).toBe(200);
    const { contactId } = JSON.parse(started.body) as { contactId: string };
    const detail = { eventType: "CONNECTED_TO_AGENT", channel: "CHAT", contactId };
    await follow({ source: "aws.connect", detail });
  });

  // 25 hours are the service's own time, which accounts without the right to choose one are given too.
  expect(connect.chats[0]?.asked).toMatchObject({ InstanceId: "ours", ContactFlowId: "flow" });
  expect(connect.chats[0]?.asked).not.toHaveProperty("ChatDurationInMinutes");
  // Beside them, an old Node.js is warned of.
  const said = lines.filter((line) => line.startsWith("{")).map((line) => JSON.parse(line) as object);
  const metrics = said.filter((line) => "_aws" in line).flatMap((line) => Object.keys(line));
  expect(metrics).toEqual(expect.arrayContaining(["LinkOpened", "ChatStarted", "ChatAnswered"]));
});

test.each(["open-chat-link", "start-chat", "follow-chat"])("%s does not begin without its variables", async (name) => {
  jest.isolateModules(() => {
    expect(() => require(`../../../functions/${name}/handler`)).toThrow("lacks variables: INVITATIONS_TABLE");
  });
});
