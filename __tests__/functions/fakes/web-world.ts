import { makeHandler as openChatLink } from "../../../functions/open-chat-link/make-handler";
import { chatStore } from "../../../functions/shared/chat-store";
import type { Count } from "../../../functions/shared/funnel";
import type { HttpResponse } from "../../../functions/shared/http";
import type { Invitation } from "../../../functions/shared/invitation";
import { invitationStore } from "../../../functions/shared/invitation-store";
import { secretReader } from "../../../functions/shared/link-key-secret";
import { linkKeys, parsePublicKeyIds } from "../../../functions/shared/link-keys";
import type { Log } from "../../../functions/shared/log";
import type { Telling } from "../../../functions/shared/report-failure";
import { connectChats } from "../../../functions/start-chat/connect-chats";
import { makeHandler as startChat } from "../../../functions/start-chat/make-handler";
import { countedBytes, invitationFor, noonMs, tokenOf } from "../builders/invitation";
import { type Browser, newBrowser } from "./browser";
import { edgeAllows } from "./cloud-front";
import { type FakeConnect, fakeConnect } from "./connect";
import { type InvitationsTable, invitationsTable } from "./invitations-table";
import { type KeyPair, secretOf } from "./key-pairs";
import { type FakeSecretsManager, fakeSecretsManager } from "./secrets-manager";

export const host = "chat.example.com";
const secretId = "arn:aws:secretsmanager:eu-central-1:111122223333:secret:link-keys";

/** The web functions with everything that they speak to, each over the wire. */
export interface WebWorld {
  readonly table: InvitationsTable;
  readonly connect: FakeConnect;
  readonly secrets: FakeSecretsManager;
  readonly clock: { nowMs: number };
  /** What was counted, e.g. `opened sms long-wait`, and what was reported. */
  readonly counted: string[];
  readonly reported: unknown[];
  readonly browser: () => Browser;
  /** Puts an invitation into the table, as `send-chat-link` does, and gives its token. */
  readonly invite: (changes?: Partial<Invitation>, token?: string) => Promise<string>;
  readonly open: (browser: Browser, token: string, options?: Options) => Promise<HttpResponse>;
  readonly start: (browser: Browser, options?: Options) => Promise<HttpResponse>;
  /** Whether CloudFront serves `/chat/` (or a file below it) to the browser. */
  readonly serves: (browser: Browser, path?: string) => boolean;
  /** What the secret and the edges hold of keys; functions begin anew, as after a deployment. */
  readonly deploy: (keys: KeysSomewhere) => void;
  readonly putSecret: (text: string | undefined) => void;
  /** Empties everything but the table, and begins at noon. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

const idAtEdge = ({ id }: KeyPair) => [id, `K-${id}`] as const;

/** @see WebWorld.deploy */
interface KeysSomewhere {
  readonly inSecret: readonly KeyPair[];
  /** Keys that the edges check with: those of before for minutes after a deployment. */
  readonly atEdge: readonly KeyPair[];
  /** Keys that functions are told, in the order of the environment; by default those of the edges. */
  readonly listed?: readonly KeyPair[];
}

/** What differs between requests. */
export interface Options {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** In the place of what the browser would send. */
  readonly cookies?: readonly string[];
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
}

/**
 * Starts it, without keys.
 *
 * @param telling Where the functions say what happens; by default it is listed.
 * @param maxAttempts How often Amazon Connect is asked before it counts as failed.
 */
export async function webWorld(telling?: Telling, maxAttempts = 2): Promise<WebWorld> {
  const [table, connect, secrets] = await Promise.all([invitationsTable(), fakeConnect(), fakeSecretsManager()]);
  const clock = { nowMs: noonMs };
  const [counted, reported]: [string[], unknown[]] = [[], []];
  const nowMs = () => clock.nowMs;
  const random = countedBytes();
  let edgeKeys = new Map<string, string>();
  let tokens = 0;
  let handlers = handlersFor(new Map());

  function handlersFor(publicKeyIds: ReadonlyMap<string, string>) {
    const count: Count = (what, { channel, reason } = {}) => {
      counted.push([what, channel, reason].filter(Boolean).join(" "));
    };
    const log: Log = { info: () => undefined, warn: () => undefined, error: (_, error) => void reported.push(error) };
    const shared = {
      findKey: linkKeys({ readSecret: secretReader(secrets.client, secretId), publicKeyIds, nowMs }),
      invitations: invitationStore(table),
      chats: chatStore(table),
      ...(telling ?? { count, log }),
      nowMs,
      random,
    };
    const languages = ["en-GB", "de-DE"];
    const page = {
      host,
      organisation: "Acme <&> Sons",
      phoneNumber: "+442079460000",
      languages,
      chatLifeMinutes: 1440,
    };
    const chat = { host, languages, instanceId: "our-instance", flowId: "our-flow", lifeMinutes: 1440 };
    return {
      open: openChatLink({ ...shared, settings: page }),
      start: startChat({
        ...shared,
        settings: chat,
        startChat: connectChats(connect.client({ maxAttempts })),
      }),
    };
  }

  return {
    table,
    connect,
    secrets,
    clock,
    counted,
    reported,
    browser: () => newBrowser(nowMs),
    invite: async (changes, token = tokenOf(++tokens)) => {
      await invitationStore(table).save(invitationFor(token, changes));
      return token;
    },
    open: (browser, token, options) =>
      browser.ask((event) => handlers.open(event), { path: `/s/${token}`, pathParameters: { token }, ...options }),
    start: (browser, options) =>
      browser.ask((event) => handlers.start(event), {
        method: "POST",
        path: "/api/chats",
        headers: { origin: `https://${host}`, "sec-fetch-site": "same-origin", "content-type": "application/json" },
        body: "{}",
        ...options,
      }),
    serves: (browser, path = "/chat/") =>
      edgeAllows(`https://${host}${path}`, browser.cookiesFor(path), edgeKeys, clock.nowMs),
    deploy: ({ inSecret, atEdge, listed = atEdge }) => {
      secrets.secrets.set(secretId, secretOf(...inSecret));
      edgeKeys = new Map(atEdge.map(({ id, publicKey }) => [`K-${id}`, publicKey]));
      handlers = handlersFor(parsePublicKeyIds(JSON.stringify(Object.fromEntries(listed.map(idAtEdge)))));
    },
    putSecret: (text) => void secrets.secrets.set(secretId, text),
    reset: () => {
      clock.nowMs = noonMs;
      table.refuses = () => false;
      secrets.throttled = false;
      connect.quota = Number.POSITIVE_INFINITY;
      for (const list of [counted, reported, table.faults, table.operations, connect.faults]) list.length = 0;
    },
    close: async () => {
      await Promise.all([table.close(), connect.close(), secrets.close()]);
    },
  };
}
