import { SESv2Client } from "@aws-sdk/client-sesv2";
import { clientOptions } from "../../../functions/shared/clients";
import type { Delivery, Email } from "../../../functions/shared/delivery";
import { ses } from "../../../functions/shared/ses";
import { fakeCredentials } from "../fakes/credentials";
import type { MessagingFake, MessagingMode } from "../fakes/messaging-mode";
import { fakeSes } from "../fakes/ses";
import { unreachable } from "../fakes/unreachable";

const email: Email = { to: "ada@example.com", subject: "Your chat", text: "text", html: "<p>html</p>" };
let service: MessagingFake;

/** Long, so that a busy machine makes no failure; short only for a service that never answers. */
const patient = { maxAttempts: 1, requestHandler: { requestTimeout: 20_000, throwOnRequestTimeout: true } };

const adapter = (endpoint: string, replyTo = "help@acme.example", options: object = patient) =>
  ses({
    client: new SESv2Client({
      ...options,
      endpoint,
      region: "eu-central-1",
      credentials: fakeCredentials,
    }),
    from: "chat@acme.example",
    replyTo,
    configurationSet: "links",
  });

beforeAll(async () => {
  service = await fakeSes();
});
beforeEach(() => {
  service.mode = "normal";
  service.outbox.length = 0;
});
afterAll(() => service.close());

test("a mail that SES takes is sent, and has the id that reports will name", async () => {
  const delivery = await adapter(service.endpoint)(email);

  expect(delivery).toEqual({ is: "sent", messageId: service.outbox[0]?.messageId });
});

test("SES is asked for exactly this: no tags, and no tracking but what the configuration set says", async () => {
  await adapter(service.endpoint)(email);

  expect(service.requests.at(-1)).toMatchObject({ path: "/v2/email/outbound-emails", signedFor: "eu-central-1/ses" });
  expect(service.outbox[0]?.asked).toEqual({
    FromEmailAddress: "chat@acme.example",
    ReplyToAddresses: ["help@acme.example"],
    Destination: { ToAddresses: ["ada@example.com"] },
    ConfigurationSetName: "links",
    Content: {
      Simple: {
        Subject: { Data: "Your chat", Charset: "UTF-8" },
        Body: { Text: { Data: "text", Charset: "UTF-8" }, Html: { Data: "<p>html</p>", Charset: "UTF-8" } },
      },
    },
  });
});

test("without an address for answers none is sent", async () => {
  await adapter(service.endpoint, "")(email);

  expect(service.outbox[0]?.asked).not.toHaveProperty("ReplyToAddresses");
});

const contract: readonly [MessagingMode, object][] = [
  ["sandbox", { is: "refused", because: "not-allowed", operator: true }],
  ["quota", { is: "not-sent", operator: true }],
  ["access-denied", { is: "not-sent", operator: true }],
  ["throttled", { is: "not-sent" }],
  ["failing", { is: "unknown" }],
  ["hanging", { is: "unknown" }],
  ["lost-answer", { is: "unknown" }],
  ["garbled", { is: "unknown" }],
];

test.each(contract)("%s", async (mode, expected) => {
  service.mode = mode;
  const before = service.requests.length;

  const options = mode === "hanging" ? clientOptions({ attempts: 1, timeoutMs: 150 }) : patient;
  const sent: Delivery = await adapter(service.endpoint, "", options)(email);
  const { error, ...delivery } = { error: undefined, ...sent };

  expect(delivery).toEqual(expected);
  expect(error).toBeDefined();
  if (mode !== "hanging") expect(service.requests.length - before).toBe(1);
});

test("a service that is not there has certainly sent nothing", async () => {
  const client = new SESv2Client({ region: "eu-central-1", credentials: fakeCredentials, ...unreachable });
  const send = ses({ client, from: "chat@acme.example", replyTo: "", configurationSet: "links" });

  expect(await send(email)).toMatchObject({ is: "not-sent" });
});
