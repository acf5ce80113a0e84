import { PinpointClient } from "@aws-sdk/client-pinpoint";
import { PinpointSMSVoiceV2Client } from "@aws-sdk/client-pinpoint-sms-voice-v2";
import { clientOptions } from "../../../functions/shared/clients";
import type { Delivery, Send, Sms } from "../../../functions/shared/delivery";
import { endUserMessaging } from "../../../functions/shared/end-user-messaging";
import { pinpoint } from "../../../functions/shared/pinpoint";
import { fakeCredentials } from "../fakes/credentials";
import { fakeEndUserMessaging } from "../fakes/end-user-messaging";
import type { MessagingFake, MessagingMode } from "../fakes/messaging-mode";
import { fakePinpoint, pinpointApplicationId } from "../fakes/pinpoint";
import { unreachable } from "../fakes/unreachable";

const sms: Sms = { to: "+4915112345678", body: "Acme: https://chat.example.com/s/TOKEN", lifeSeconds: 900 };
/** Long, so that a busy machine makes no failure; short only for a service that never answers. */
const patient = { maxAttempts: 1, requestHandler: { requestTimeout: 20_000, throwOnRequestTimeout: true } } as const;
const hasty = clientOptions({ attempts: 1, timeoutMs: 150 });

interface Changes {
  readonly maxPrice?: string;
  readonly requestHandler?: (typeof unreachable)["requestHandler"] | (typeof hasty)["requestHandler"];
}

/** Either service, with the adapter that speaks to it. */
interface Provider {
  readonly name: string;
  readonly fake: () => Promise<MessagingFake>;
  readonly adapter: (endpoint: string, changes?: Changes) => Send<Sms>;
  /** What the service does not know. */
  readonly without: readonly MessagingMode[];
}

const wired = (endpoint: string, { requestHandler }: Changes = {}) => ({
  ...patient,
  ...(requestHandler ? { requestHandler } : {}),
  endpoint,
  region: "eu-central-1",
  credentials: fakeCredentials,
});

const providers: readonly Provider[] = [
  {
    name: "AWS End User Messaging",
    fake: fakeEndUserMessaging,
    adapter: (endpoint, { maxPrice = "0.10", ...changes } = {}) =>
      endUserMessaging({
        client: new PinpointSMSVoiceV2Client(wired(endpoint, changes)),
        origination: "pool-1",
        configurationSet: "links",
        maxPrice,
      }),
    without: [],
  },
  {
    name: "Amazon Pinpoint",
    fake: fakePinpoint,
    adapter: (endpoint, changes) =>
      pinpoint({
        client: new PinpointClient(wired(endpoint, changes)),
        applicationId: pinpointApplicationId,
        originationNumber: "+4930123456",
        senderId: "ACME",
      }),
    // It has no bound for the price of a message.
    without: ["price-over-threshold"],
  },
];

/** One table for both: what a service does, and what the rest of the code hears of it. */
const contract: readonly [MessagingMode, Omit<Delivery, "error">][] = [
  ["opted-out", { is: "refused", because: "opted-out" } as Delivery],
  ["invalid-number", { is: "refused", because: "invalid-number" } as Delivery],
  ["sandbox", { is: "refused", because: "not-allowed", operator: true } as Delivery],
  ["price-over-threshold", { is: "refused", because: "not-allowed" } as Delivery],
  ["quota", { is: "not-sent", operator: true } as Delivery],
  ["access-denied", { is: "not-sent", operator: true } as Delivery],
  ["throttled", { is: "not-sent" } as Delivery],
  ["failing", { is: "unknown" } as Delivery],
  ["hanging", { is: "unknown" } as Delivery],
  ["lost-answer", { is: "unknown" } as Delivery],
  ["garbled", { is: "unknown" } as Delivery],
];

describe.each(providers)("$name", ({ fake, adapter, without }) => {
  let service: MessagingFake;
  let send: Send<Sms>;

  beforeAll(async () => {
    service = await fake();
    send = adapter(service.endpoint);
  });
  beforeEach(() => {
    service.mode = "normal";
    service.outbox.length = 0;
  });
  afterAll(() => service.close());

  test("a message that the service takes is sent, and has the id that reports will name", async () => {
    const delivery = await send(sms);

    expect(service.outbox).toMatchObject([{ to: sms.to }]);
    expect(delivery).toEqual({ is: "sent", messageId: service.outbox[0]?.messageId });
  });

  test("a message without an id is sent all the same", async () => {
    service.mode = "no-id";

    expect(await send(sms)).toEqual({ is: "sent", messageId: "" });
  });

  test.each(contract.filter(([mode]) => !without.includes(mode)))("%s", async (mode, expected) => {
    service.mode = mode;
    const before = service.requests.length;

    const sending = mode === "hanging" ? adapter(service.endpoint, hasty) : send;
    const { error, ...delivery } = { error: undefined, ...(await sending(sms)) };

    expect(delivery).toEqual(expected);
    expect(error).toBeDefined();
    // There is no token against sending twice: each call is one request.
    if (mode !== "hanging") expect(service.requests.length - before).toBe(1);
  });

  test.each(["protect-blocked", "country-blocked"] as const)("%s: the number gets none", async (mode) => {
    service.mode = mode;

    expect(await send(sms)).toMatchObject({ is: "refused", because: "not-allowed" });
  });

  test("a service that is not there has certainly sent nothing", async () => {
    const send = adapter(service.endpoint, unreachable);

    expect(await send(sms)).toMatchObject({ is: "not-sent" });
  });
});

describe("on the wire", () => {
  let service: MessagingFake;
  afterEach(() => service.close());

  test("End User Messaging is asked for exactly this", async () => {
    service = await fakeEndUserMessaging();

    await providers[0]?.adapter(service.endpoint)(sms);

    expect(service.requests).toMatchObject([
      { path: "/", target: "PinpointSMSVoiceV2.SendTextMessage", signedFor: "eu-central-1/sms-voice" },
    ]);
    expect(service.outbox[0]?.asked).toEqual({
      DestinationPhoneNumber: sms.to,
      OriginationIdentity: "pool-1",
      MessageBody: sms.body,
      MessageType: "TRANSACTIONAL",
      ConfigurationSetName: "links",
      TimeToLive: 900,
      MaxPrice: "0.10",
    });
  });

  test("without a bound for the price none is sent", async () => {
    service = await fakeEndUserMessaging();

    await providers[0]?.adapter(service.endpoint, { maxPrice: "" })(sms);

    expect(service.outbox[0]?.asked).not.toHaveProperty("MaxPrice");
  });

  test("Pinpoint is asked for exactly this", async () => {
    service = await fakePinpoint();

    await providers[1]?.adapter(service.endpoint)(sms);

    expect(service.requests).toMatchObject([
      { path: `/v1/apps/${pinpointApplicationId}/messages`, signedFor: "eu-central-1/mobiletargeting" },
    ]);
    expect(service.outbox[0]?.asked).toEqual({
      Addresses: { [sms.to]: { ChannelType: "SMS" } },
      MessageConfiguration: {
        SMSMessage: {
          Body: sms.body,
          MessageType: "TRANSACTIONAL",
          OriginationNumber: "+4930123456",
          SenderId: "ACME",
        },
      },
    });
  });

  test("where nothing says where an SMS comes from, Pinpoint chooses", async () => {
    service = await fakePinpoint();
    const client = new PinpointClient(wired(service.endpoint));

    await pinpoint({ client, applicationId: pinpointApplicationId, originationNumber: "", senderId: "" })(sms);

    expect(service.outbox[0]?.asked).toHaveProperty("MessageConfiguration.SMSMessage", {
      Body: sms.body,
      MessageType: "TRANSACTIONAL",
    });
  });
});

/** The client in the adapter's place: answers that the service gives seldom. */
const answering = (answer: object) => ({ send: async () => answer }) as unknown as PinpointClient;

test.each([
  ["DUPLICATE", { DeliveryStatus: "DUPLICATE", MessageId: "m" }, { is: "sent", messageId: "m" }],
  ["TEMPORARY_FAILURE", { DeliveryStatus: "TEMPORARY_FAILURE" }, { is: "not-sent" }],
  ["UNKNOWN_FAILURE", { DeliveryStatus: "UNKNOWN_FAILURE" }, { is: "unknown" }],
  ["TIMEOUT", { DeliveryStatus: "TIMEOUT" }, { is: "unknown" }],
  [
    "PERMANENT_FAILURE for an opt-out",
    { DeliveryStatus: "PERMANENT_FAILURE", StatusMessage: "The user has opted out" },
    { is: "refused", because: "opted-out" },
  ],
  [
    "PERMANENT_FAILURE without a word",
    { DeliveryStatus: "PERMANENT_FAILURE" },
    { is: "refused", because: "not-allowed", operator: true },
  ],
  [
    "PERMANENT_FAILURE for the number that it comes from",
    { DeliveryStatus: "PERMANENT_FAILURE", StatusMessage: "Invalid origination phone number" },
    { is: "refused", because: "not-allowed", operator: true },
  ],
  ["no result for the number", undefined, { is: "unknown" }],
])("Pinpoint's %s", async (_, result, expected) => {
  const client = answering({ MessageResponse: { Result: { [sms.to]: result } } });

  const send = pinpoint({ client, applicationId: "a", originationNumber: "", senderId: "" });

  expect(await send(sms)).toMatchObject(expected);
});

test.each([
  ["a sender id that is not registered", "ValidationException", "SENDER_ID_REQUIRES_REGISTRATION", "refused", true],
  [
    "a sender id that the country does not know",
    "ValidationException",
    "INVALID_IDENTITY_FOR_DESTINATION_COUNTRY",
    "refused",
    true,
  ],
  ["no number to send from", "ConflictException", "NO_ORIGINATION_IDENTITIES_FOUND", "not-sent", true],
  ["a setting that is wrong", "ValidationException", "INVALID_PARAMETER", "not-sent", true],
  ["a pool that does not exist", "ResourceNotFoundException", "", "not-sent", true],
  ["a fault of the service, which it answers with 400", "InternalServerException", "", "unknown", undefined],
])("End User Messaging: %s", async (_, name, Reason, is, operator) => {
  const error = { name, Reason, $metadata: { httpStatusCode: 400 } };
  const client = { send: () => Promise.reject(error) } as unknown as PinpointSMSVoiceV2Client;

  const send = endUserMessaging({ client, origination: "", configurationSet: "", maxPrice: "" });

  const delivery = { operator: undefined, ...(await send(sms)) };
  expect([delivery.is, delivery.operator]).toEqual([is, operator]);
});
