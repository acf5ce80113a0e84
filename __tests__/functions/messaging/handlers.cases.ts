import { flowEvent } from "../builders/flow-event";
import { fakeEndUserMessaging } from "../fakes/end-user-messaging";
import { type InvitationsTable, invitationsTable } from "../fakes/invitations-table";
import type { MessagingFake } from "../fakes/messaging-mode";
import { outputOf } from "../fakes/output";
import { fakePinpoint, pinpointApplicationId } from "../fakes/pinpoint";
import { smsReport } from "../fakes/sending-world";
import { fakeSes } from "../fakes/ses";

type Handler = (event: unknown) => Promise<unknown>;

let [table, endUserMessaging, pinpoint, ses] = [] as unknown as [
  InvitationsTable,
  MessagingFake,
  MessagingFake,
  MessagingFake,
];
const before = { ...process.env };

beforeAll(async () => {
  [table, endUserMessaging, pinpoint, ses] = await Promise.all([
    invitationsTable(),
    fakeEndUserMessaging(),
    fakePinpoint(),
    fakeSes(),
  ]);
});
afterEach(() => {
  process.env = { ...before };
});
afterAll(() => Promise.all([table, endUserMessaging, pinpoint, ses].map((each) => each.close())));

/** As the stack makes them, and as Lambda loads them. */
async function load(name: string, changes: Readonly<Record<string, string | undefined>> = {}): Promise<Handler> {
  const endpoint = await table.client.config.endpoint?.();
  Object.assign(process.env, {
    ...{ AWS_REGION: "eu-central-1", AWS_ACCESS_KEY_ID: "AKIDEXAMPLE", AWS_SECRET_ACCESS_KEY: "example" },
    AWS_ENDPOINT_URL_DYNAMODB: `http://127.0.0.1:${endpoint?.port}`,
    AWS_ENDPOINT_URL_PINPOINT_SMS_VOICE_V2: endUserMessaging.endpoint,
    AWS_ENDPOINT_URL_PINPOINT: pinpoint.endpoint,
    AWS_ENDPOINT_URL_SESV2: ses.endpoint,
    ...{ INVITATIONS_TABLE: "invitations", METRICS_NAMESPACE: "Switchboard/acme-test", ORGANISATION: "Acme" },
    ...{ LANGUAGES: "en-GB,de-DE", SITE_HOST: "chat.example.com", LINK_LIFE_SECONDS: "600" },
    ...{ SMS_PROVIDER: "end-user-messaging", SMS_ALLOWED_COUNTRIES: "DE", SMS_ORIGINATION: "pool-1" },
    ...{ SMS_SENDER_ID: "", SMS_CONFIGURATION_SET: "sms-set", SMS_MAX_PRICE: "0.20", PINPOINT_APPLICATION: "" },
    ...{ EMAIL: "ses", EMAIL_FROM: "chat@acme.example", EMAIL_REPLY_TO: "", EMAIL_CONFIGURATION_SET: "mail-set" },
    FALLBACK_WITHIN_SECONDS: "120",
  });
  for (const [name, value] of Object.entries(changes)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  let loaded: { handler: Handler } | undefined;
  jest.isolateModules(() => {
    // On a busy machine the time-outs of a flow would be met by chance.
    jest.doMock("../../../functions/shared/clients", () => ({ clientOptions: () => ({ maxAttempts: 1 }) }));
    loaded = require(`../../../functions/${name}/handler`);
  });
  return loaded?.handler ?? Promise.reject(new Error("There is no handler"));
}

const contactIds = Array.from({ length: 9 }, (_, index) => `${index}0000000-0000-4000-8000-000000000000`);
const parameters = { channel: "sms", reason: "after-hours", email: "ada@example.com" };

test("what the stack says goes out with a link by End User Messaging, and by e-mail when it comes back", async () => {
  const [send, record] = [await load("send-chat-link"), await load("record-delivery")];

  const lines = await outputOf(async () => {
    const [contactId = ""] = contactIds;
    expect(await send(flowEvent({ contactId, parameters }))).toEqual({ outcome: "sent" });
    const report = smsReport(endUserMessaging.outbox[0]?.messageId ?? "", "TEXT_UNREACHABLE");
    await record({ Records: [{ Sns: { Message: JSON.stringify(report) } }] });
  });

  expect(endUserMessaging.outbox).toMatchObject([
    {
      to: "+4915112345678",
      asked: {
        ...{ OriginationIdentity: "pool-1", ConfigurationSetName: "sms-set", MaxPrice: "0.20", TimeToLive: 600 },
        MessageBody: expect.stringContaining("https://chat.example.com/s/"),
      },
    },
  ]);
  expect(ses.outbox).toMatchObject([
    { to: "ada@example.com", asked: { FromEmailAddress: "chat@acme.example", ConfigurationSetName: "mail-set" } },
  ]);
  const tokens = JSON.stringify([endUserMessaging.outbox, ses.outbox]).match(/(?<=\/s\/)[\w-]{22}/g) ?? [];
  expect(tokens.length).toBeGreaterThan(2);
  expect([...tokens, "4915112345678", "ada@"].filter((secret) => lines.join("\n").includes(secret))).toEqual([]);
  expect(lines.join("\n")).toContain('"LinkUndeliverable"');
});

test("what the stack says goes out with a link by Pinpoint", async () => {
  const send = await load("send-chat-link", {
    ...{ SMS_PROVIDER: "pinpoint", PINPOINT_APPLICATION: pinpointApplicationId },
    ...{ SMS_ORIGINATION: "+4930123456", SMS_SENDER_ID: "ACME", EMAIL: "off" },
  });

  await outputOf(async () => {
    expect(await send(flowEvent({ contactId: contactIds[1] ?? "", parameters }))).toEqual({ outcome: "sent" });
  });

  expect(pinpoint.outbox[0]?.asked).toHaveProperty("MessageConfiguration.SMSMessage", {
    Body: expect.stringContaining("https://chat.example.com/s/"),
    ...{ MessageType: "TRANSACTIONAL", OriginationNumber: "+4930123456", SenderId: "ACME" },
  });
});

test.each([
  [{ SMS_PROVIDER: "off" }, { sms: "no", email: "yes" }, "sms"],
  [{ EMAIL: "off" }, { sms: "yes", email: "no" }, "email"],
])("a channel that is off is neither offered nor used: %j", async (changes, offered, channel) => {
  const [offer, send] = [await load("offer-chat", changes), await load("send-chat-link", changes)];

  await outputOf(async () => {
    expect(await offer(flowEvent({ parameters }))).toEqual(offered);
    const event = flowEvent({ contactId: contactIds[2] ?? "", parameters: { ...parameters, channel } });
    expect(await send(event)).toEqual({ outcome: "not-allowed" });
  });
});

test("a function whose variables are missing says which, before it takes any event", async () => {
  await expect(load("send-chat-link", { EMAIL_FROM: undefined, SITE_HOST: undefined })).rejects.toThrow(
    "Function send-chat-link lacks variables: SITE_HOST, EMAIL_FROM",
  );
});
