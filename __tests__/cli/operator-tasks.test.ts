import { operatorTasks } from "../../cli/operator-tasks";
import type { ContactCenterInput } from "../../config/schema";
import { linkKeyOf } from "../support/link-keys";
import { configurationOf, instanceOf, voiceToChat } from "./doctor/fakes";

const user = { firstName: "Ada", lastName: "Byron", routingProfile: "all", securityProfiles: ["service-agent"] };
const people: Partial<ContactCenterInput> = {
  users: { ada: user },
  routingProfiles: { all: { defaultOutboundQueue: "general", queues: [{ queue: "general", channels: ["voice"] }] } },
  securityProfiles: { "service-agent": { permissions: ["BasicAgentAccess"] } },
};
const create = (identity: NonNullable<Extract<ContactCenterInput["instance"], { type: "create" }>["identity"]>) =>
  ({ instance: { type: "create", identity } }) as const;
const existing = {
  instance: { type: "existing", arn: instanceOf().arn, identity: { type: "connect-managed" } },
} as const;

const chat = (changes: Partial<NonNullable<ContactCenterInput["voiceToChat"]>> = {}) => ({
  voiceToChat: { ...voiceToChat, ...changes },
});
const { sms, email } = voiceToChat;
const pool = { sms: { ...sms, number: { type: "existing", identity: "pool-1" } } } as const;
const pinpoint: Parameters<typeof chat>[0] = { sms: { provider: "pinpoint", allowedCountries: ["GB"] } };
const simulator = { sms: { ...sms, number: { ...sms.number, numberType: "SIMULATOR" } } } as const;
const smsOnly = { voiceToChat: { sms, linkKeys: voiceToChat.linkKeys } };
const emailOnly = { voiceToChat: { email, linkKeys: voiceToChat.linkKeys } };
const domain = {
  name: "chat.acme.example",
  certificateArn: "arn:aws:acm:us-east-1:444455556666:certificate/01234567-89ab-cdef-0123-456789abcdef",
};
const hosted = { site: { domain: { ...domain, hostedZoneId: "Z0123456789ABC" } } };

const idsOf = (changes: Partial<ContactCenterInput> = {}) =>
  operatorTasks(configurationOf(changes)).map(({ id }) => id);
const taskOf = (id: string, changes: Partial<ContactCenterInput> = {}) =>
  operatorTasks(configurationOf(changes)).find((task) => task.id === id);

test("the smallest contact center leaves a handful", () => {
  expect(idsOf()).toEqual(["state", "instance-alias", "identity", "retention", "phone-number", "alarm-emails"]);
});

test("everything decided, on an instance that is there, leaves the addresses to confirm", () => {
  const decided = idsOf({
    ...existing,
    state: { type: "s3", bucket: "acme-state" },
    phoneNumber: { type: "existing", id: "01234567-89ab-cdef-0123-456789abcdef" },
    alarms: { emails: ["operations@acme.example"] },
  });

  expect(decided).toEqual(["alarm-emails"]);
});

test("decisions come before steps by hand", () => {
  const kinds = operatorTasks(configurationOf({ ...people, phoneNumber: { type: "claim", country: "GB" } })).map(
    ({ kind }) => kind,
  );

  expect(kinds.lastIndexOf("decide")).toBeLessThan(kinds.indexOf("by-hand"));
  expect(new Set(kinds)).toEqual(new Set(["decide", "by-hand"]));
});

test.each<[string, Partial<ContactCenterInput>, Partial<ContactCenterInput>]>([
  ["account-id", { accountId: "111122223333" }, {}],
  ["state", {}, { state: { type: "s3", bucket: "acme-state" } }],
  ["workspaces", { state: { type: "cloud", organization: "acme" } }, {}],
  ["instance-alias", {}, existing],
  ["identity", {}, existing],
  ["saml", create({ type: "saml" }), {}],
  ["first-passwords", people, { ...people, ...create({ type: "saml" }) }],
  ["first-passwords", people, {}],
  ["directory", create({ type: "directory", directoryId: "d-1234567890" }), {}],
  ["retention", {}, existing],
  ["destroy-protection", { destroyProtection: false }, {}],
  ["approved-origins", people, { ...people, approvedOrigins: ["https://desk.acme.example"] }],
  ["approved-origins", people, {}],
  ["link-keys", chat(), {}],
  ["sms-number", chat(), chat(pool)],
  ["sms-number", chat(), emailOnly],
  ["sms-sandbox", chat(pinpoint), emailOnly],
  ["pinpoint", chat(pinpoint), chat()],
  ["email-domain", chat(), smsOnly],
  ["email-sandbox", chat(), smsOnly],
  ["chat-domain", chat(), chat(hosted)],
  ["chat-attachments", { ...chat(), ...existing }, chat()],
  ["chat-attachments", { ...chat(), ...existing }, { ...chat({ chat: { attachments: false } }), ...existing }],
])("%s is asked with %j, and not with %j", (id, asked, settled) => {
  expect(idsOf(asked)).toContain(id);
  expect(idsOf(settled)).not.toContain(id);
});

test.each<[string, Partial<ContactCenterInput>, "decide" | "by-hand", RegExp]>([
  ["phone-number", {}, "decide", /nobody can call in/],
  ["phone-number", { phoneNumber: { type: "claim", country: "GB" } }, "by-hand", /Inbound main answers it/],
  ["phone-number", { ...chat(), phoneNumber: { type: "claim", country: "GB" } }, "by-hand", /with chat answers it/],
  ["alarm-emails", {}, "decide", /alarms\.emails is empty/],
  [
    "alarm-emails",
    { alarms: { emails: ["a@acme.example", "b@acme.example"] } },
    "by-hand",
    /a@acme\.example, b@acme\.example/,
  ],
  ["instance-alias", {}, "decide", /acme-test/],
  ["identity", create({ type: "saml" }), "decide", /identity provider \(SAML\)/],
  ["saml", create({ type: "saml" }), "by-hand", /SAML provider/],
  ["directory", create({ type: "directory", directoryId: "d-1234567890" }), "by-hand", /d-1234567890/],
  ["first-passwords", people, "by-hand", /Secrets Manager/],
  ["link-keys", chat(), "by-hand", /secret acme-test\/voice-to-chat\/link-keys/],
  ["link-keys", chat({ linkKeys: [linkKeyOf("example-key")] }), "decide", /nobody has its private half/],
  ["sms-number", chat(), "by-hand", /LONG_CODE of GB/],
  ["sms-number", chat(simulator), "decide", /simulated phones only/],
  ["email-domain", chat(), "by-hand", /acme\.example/],
  ["chat-domain", chat(), "decide", /name of CloudFront's/],
  ["chat-domain", chat({ site: { domain } }), "by-hand", /chat\.acme\.example has to lead to CloudFront/],
])("%s with %j is a task to %s", (id, changes, kind, what) => {
  expect(taskOf(id, changes)).toMatchObject({ kind, what: expect.stringMatching(what) });
});

test("every task says what to do and where it is explained", () => {
  for (const { fix, guide } of operatorTasks(configurationOf({ ...people, ...chat(), destroyProtection: false }))) {
    expect(fix).toMatch(/\.$/);
    expect(guide).toMatch(/^docs\/guide\/[a-z0-9-]+\.md(?:#[a-z-]+)?$/);
  }
});
