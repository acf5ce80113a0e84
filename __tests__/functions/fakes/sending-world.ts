import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { SESv2Client } from "@aws-sdk/client-sesv2";
import { makeHandler as recordDelivery } from "../../../functions/record-delivery/make-handler";
import { type Answer, makeHandler as sendChatLink } from "../../../functions/send-chat-link/make-handler";
import { endUserMessaging } from "../../../functions/shared/end-user-messaging";
import { fieldsOf } from "../../../functions/shared/flat-item";
import type { Count } from "../../../functions/shared/funnel";
import { invitationStore } from "../../../functions/shared/invitation-store";
import type { Log } from "../../../functions/shared/log";
import type { OpenWays } from "../../../functions/shared/open-ways";
import type { SendLinkPorts } from "../../../functions/shared/send-link";
import { type SendingStore, sendingStore } from "../../../functions/shared/sending-store";
import { ses } from "../../../functions/shared/ses";
import { type FlowEventParts, flowEvent } from "../builders/flow-event";
import { countedBytes, noonMs } from "../builders/invitation";
import { fakeCredentials } from "./credentials";
import { fakeEndUserMessaging } from "./end-user-messaging";
import { type InvitationsTable, invitationsTable } from "./invitations-table";
import type { MessagingFake } from "./messaging-mode";
import { fakeSes } from "./ses";

export const email = "ada@example.com";
const open: OpenWays = { sms: true, email: true, countries: ["DE"] };

/** The functions that send links with everything that they speak to, each over the wire. */
export interface SendingWorld {
  readonly table: InvitationsTable;
  readonly sms: MessagingFake;
  readonly ses: MessagingFake;
  readonly clock: { nowMs: number };
  /** What happens while a run waits for another; nothing, unless a test says so. */
  whilePausing: () => Promise<unknown>;
  /** What was counted, e.g. `sent sms long-wait`, what was logged, and what was reported. */
  readonly counted: string[];
  readonly logged: string[];
  readonly reported: unknown[];
  /** A flow asks for a link: by SMS for a long wait, unless the parameters say otherwise. */
  readonly send: (
    parts?: FlowEventParts,
    changes?: Partial<SendLinkPorts & { readonly open: OpenWays }>,
  ) => Promise<Answer>;
  /** SNS hands over what services report. */
  readonly report: (...messages: readonly object[]) => Promise<void>;
  readonly ports: SendLinkPorts;
  readonly sendings: SendingStore;
  /** Items of the table whose id begins so. */
  readonly items: (beginning: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
  readonly close: () => Promise<void>;
}

/** Starts it, all well and empty, at noon. */
export async function sendingWorld(): Promise<SendingWorld> {
  const [table, sms, mail] = await Promise.all([invitationsTable(), fakeEndUserMessaging(), fakeSes()]);
  const clock = { nowMs: noonMs };
  const [counted, logged, reported]: [string[], string[], unknown[]] = [[], [], []];
  const count: Count = (what, { channel, reason } = {}) => {
    counted.push([what, channel, reason].filter(Boolean).join(" "));
  };
  const log: Log = {
    info: (message) => void logged.push(message),
    warn: (message) => void logged.push(message),
    error: (_, error) => void reported.push(error),
  };
  const wired = (endpoint: string) => ({
    maxAttempts: 1,
    endpoint,
    region: "eu-central-1",
    credentials: fakeCredentials,
  });
  const sendings = sendingStore(table);
  const clients = [new PinpointSMSVoiceV2Client(wired(sms.endpoint)), new SESv2Client(wired(mail.endpoint))] as const;
  const ports: SendLinkPorts = {
    settings: { organisation: "Acme", host: "chat.example.com", linkLifeSeconds: 900, languages: ["en-GB", "de-DE"] },
    invitations: invitationStore(table),
    sendings,
    sms: endUserMessaging({ client: clients[0], origination: "pool-1", configurationSet: "links", maxPrice: "" }),
    email: ses({ client: clients[1], from: "chat@acme.example", replyTo: "", configurationSet: "links" }),
    random: countedBytes(),
    nowMs: () => clock.nowMs,
    pause: async (ms) => {
      clock.nowMs += ms;
      await world.whilePausing();
    },
    count,
    log,
  };
  const world: SendingWorld = {
    ...{ table, sms, ses: mail, clock, counted, logged, reported, ports, sendings },
    whilePausing: async () => undefined,
    send: (parts = {}, changes = {}) => {
      const parameters = { channel: "sms", reason: "long-wait", email, queuePriority: "3", ...parts.parameters };
      return sendChatLink({ ...ports, open, ...changes })(flowEvent({ ...parts, parameters }));
    },
    report: (...messages) => {
      const Records = messages.map((message) => ({
        EventSource: "aws:sns",
        Sns: { Message: JSON.stringify(message) },
      }));
      return recordDelivery({ ...ports, fallbackWithinSeconds: 120 })({ Records });
    },
    items: async (beginning) => {
      const { Items = [] } = await table.client.send(new ScanCommand({ TableName: table.tableName }));
      return Items.map(fieldsOf).filter(({ id }) => String(id).startsWith(beginning));
    },
    close: async () => {
      await Promise.all([table.close(), sms.close(), mail.close()]);
    },
  };
  return world;
}

/** As End User Messaging reports of a message. */
export const smsReport = (messageId: string, eventType: string, isFinal = true) => ({
  ...{ eventType, eventVersion: "1.0", eventTimestamp: noonMs, isFinal, messageId },
  ...{ destinationPhoneNumber: "+4915112345678", originationPhoneNumber: "+4930123456", isoCountryCode: "DE" },
  messageStatusDescription: "Message to +4915112345678",
});

/** As SES reports of a mail. */
export const mailReport = (messageId: string, eventType: string, more: object = {}) => ({
  eventType,
  mail: { messageId, timestamp: "2026-11-29T12:00:00.000Z", destination: [email], source: "chat@acme.example" },
  ...more,
});
