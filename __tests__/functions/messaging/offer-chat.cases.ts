import { makeHandler } from "../../../functions/offer-chat/make-handler";
import type { Log } from "../../../functions/shared/log";
import { openWays } from "../../../functions/shared/open-ways";
import { type FlowEventParts, flowEvent } from "../builders/flow-event";

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const ways = { SMS_PROVIDER: "end-user-messaging", SMS_ALLOWED_COUNTRIES: "DE,US", EMAIL: "ses" };

async function offerFor(event: unknown, environment = ways) {
  const counted: string[] = [];
  const handler = makeHandler({
    open: openWays(environment),
    count: (what, { reason } = {}) => void counted.push([what, reason].join(" ")),
    log: silent,
  });
  return { offer: await handler(event), counted };
}

const parameters = { reason: "long-queue", email: "ada@example.com" };

test.each<[string, FlowEventParts, object]>([
  ["a mobile telephone and an address", { parameters }, { sms: "yes", email: "yes" }],
  ["a mobile telephone", {}, { sms: "yes", email: "no" }],
  ["a landline with an address", { phoneNumber: "+4930123456", parameters }, { sms: "no", email: "yes" }],
  ["a withheld number", { phoneNumber: "anonymous" }, { sms: "no", email: "no" }],
  ["no endpoint", { phoneNumber: undefined }, { sms: "no", email: "no" }],
  ["another country", { phoneNumber: "+447911123456" }, { sms: "no", email: "no" }],
  ["an address that is none", { parameters: { email: "ada" } }, { sms: "yes", email: "no" }],
])("%s", async (_, parts, expected) => {
  expect((await offerFor(flowEvent(parts))).offer).toEqual(expected);
});

test.each([
  ["SMS is off", { ...ways, SMS_PROVIDER: "off" }, { sms: "no", email: "yes" }],
  ["e-mail is off", { ...ways, EMAIL: "off" }, { sms: "yes", email: "no" }],
  ["SMS goes by Pinpoint", { ...ways, SMS_PROVIDER: "pinpoint" }, { sms: "yes", email: "yes" }],
  ["no country is allowed", { ...ways, SMS_ALLOWED_COUNTRIES: "" }, { sms: "no", email: "yes" }],
])("where %s", async (_, environment, expected) => {
  expect((await offerFor(flowEvent({ parameters }), environment)).offer).toEqual(expected);
});

describe("an offer", () => {
  test("is counted by its reason", async () => {
    expect((await offerFor(flowEvent({ parameters }))).counted).toEqual(["offered long-queue"]);
  });

  test("for a reason that there is not is counted without it", async () => {
    expect((await offerFor(flowEvent({ parameters: { reason: "Ada" } }))).counted).toEqual(["offered "]);
  });

  test("is counted only where there is a way to take it", async () => {
    expect((await offerFor(flowEvent({ phoneNumber: "anonymous" }))).counted).toEqual([]);
  });

  test.each([undefined, null, "text", {}, { Details: { ContactData: {} } }])(
    "is none for the event %j",
    async (event) => {
      expect(await offerFor(event)).toEqual({ offer: { sms: "no", email: "no" }, counted: [] });
    },
  );
});
