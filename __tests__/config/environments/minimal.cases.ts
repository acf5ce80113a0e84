import minimal from "../../../config/environments/minimal";
import { loadContactCenter } from "../../../config/load";
import { parsed, unset } from "../builders";

const config = loadContactCenter("minimal");

test("the smallest environment loads, and is complete", () => {
  expect(config).toMatchObject({ environment: "minimal", name: "acme", region: "us-east-1" });
});

test.each([
  ["tags", {}],
  ["state", { type: "local" }],
  [
    "instance",
    {
      type: "create",
      identity: { type: "connect-managed" },
      inboundCalls: true,
      outboundCalls: true,
      contactLens: true,
      multiPartyConference: false,
    },
  ],
  ["approvedOrigins", []],
  ["quickConnects", {}],
  ["routingProfiles", {}],
  ["securityProfiles", {}],
  ["users", {}],
  ["phoneNumber", undefined],
  ["languages", ["en-US"]],
  ["inbound", { menu: {}, recording: "none" }],
  ["storage", { callRecordingDays: 365, chatTranscriptDays: 365, attachmentDays: 90, reportDays: 400 }],
  ["logs", { retentionDays: 90 }],
  ["alarms", { emails: [], longestQueueWaitSeconds: 300, concurrentCallsPercent: 80, missedCallsPerFiveMinutes: 5 }],
])("%s is %p by default", (section, value) => {
  expect(Reflect.has(minimal, section)).toBe(false);
  expect(Reflect.get(config, section)).toEqual(value);
});

test("what holds data is protected unless somebody says otherwise", () => {
  expect(parsed(unset("destroyProtection")).destroyProtection).toBe(true);
  expect(config.destroyProtection).toBe(false);
});

test.each([
  ["a queue", (all: ReturnType<typeof parsed>) => all.queues.orders, { quickConnects: [] }],
  [
    "a routing profile",
    (all: ReturnType<typeof parsed>) => all.routingProfiles.sales?.concurrency,
    { voice: 1, chat: 2, task: 0 },
  ],
  [
    "a served queue",
    (all: ReturnType<typeof parsed>) => all.routingProfiles.sales?.queues[0],
    { priority: 1, delaySeconds: 0 },
  ],
  [
    "a user",
    (all: ReturnType<typeof parsed>) => all.users["ann.lee"]?.phone,
    { type: "soft", autoAccept: false, afterContactWorkSeconds: 120 },
  ],
  ["a number", (all: ReturnType<typeof parsed>) => all.phoneNumber, { numberType: "DID" }],
])("%s has its defaults", (_, pick, defaults) => {
  expect(pick(parsed())).toMatchObject(defaults);
});
