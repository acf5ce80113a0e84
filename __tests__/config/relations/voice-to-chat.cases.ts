import { standardFlowNames } from "../../../config/limits";
import { functionNames } from "../../../config/names";
import { deployedFlows } from "../../../contact-flows/deployed-flows";
import { exampleConfig } from "../../support/contact-centers";
import { type Change, instanceArn, parsed, pathsOf, problemsOf, set, unset, withVoiceToChat } from "../builders";

const chat = (steps: string, value: unknown): Change => set(`voiceToChat.${steps}`, value);
const problems = (...changes: readonly Change[]) => problemsOf(withVoiceToChat, ...changes);
const paths = (...changes: readonly Change[]) => pathsOf(withVoiceToChat, ...changes);

test("without SMS and e-mail, nothing would carry a link", () => {
  expect(problems(unset("voiceToChat.sms"), unset("voiceToChat.email"))).toEqual([
    {
      path: "voiceToChat",
      found: "neither sms nor email",
      expected: "at least one way by which a link goes out",
      fix: "Add `sms`, `email` or both; without `voiceToChat` nothing of it is made.",
    },
  ]);
});

test("there is no CloudFront in GovCloud", () => {
  expect(problems(set("region", "us-gov-west-1"))).toMatchObject([
    { path: "voiceToChat", found: "region us-gov-west-1", fix: expect.stringContaining("another region") },
  ]);
  expect(pathsOf(set("region", "us-gov-west-1"))).toEqual([]);
});

test("the module has a name that no standard flow has, whatever its capitals", () => {
  expect(problems(chat("moduleName", "inbound MAIN"))).toMatchObject([
    { path: "voiceToChat.moduleName", found: '"inbound MAIN", which a standard flow is called' },
  ]);
});

test("the names of all other flows are known", () => {
  const config = exampleConfig();
  const names = deployedFlows(config).map(({ definition }) => definition.name);

  expect([...standardFlowNames, config.voiceToChat?.moduleName].sort()).toEqual(names.sort());
});

test.each(functionNames.filter((name) => name !== "send-chat-link"))(
  "the function that sends cannot be called as %s is",
  (name) => {
    expect(problems(chat("functionName", `acme-test-${name}`))).toMatchObject([
      { path: "voiceToChat.functionName", found: expect.stringContaining(`function ${name}`) },
    ]);
  },
);

test("the function that sends may have the name that it has by default", () => {
  expect(paths(chat("functionName", "acme-test-send-chat-link"))).toEqual([]);
});

test.each(["service@acme.example", "service@mail.acme.example", "Service@ACME.example"])(
  "mails may come from %s",
  (from) => {
    expect(paths(chat("email.from", from))).toEqual([]);
  },
);

test.each(["service@other.example", "service@notacme.example", "service@acme.example.com"])(
  "mails cannot come from %s, which SES has not verified",
  (from) => {
    expect(problems(chat("email.from", from))).toMatchObject([
      { path: "voiceToChat.email.from", fix: expect.stringContaining("hello@acme.example") },
    ]);
  },
);

test("a number is of a country that gets SMS", () => {
  expect(problems(chat("sms.number.country", "DE"))).toMatchObject([
    { path: "voiceToChat.sms.number.country", expected: "a country of sms.allowedCountries: GB" },
  ]);
});

test("10DLC is American", () => {
  expect(problems(chat("sms.number.numberType", "TEN_DLC"))).toMatchObject([
    { path: "voiceToChat.sms.number.numberType", found: "TEN_DLC in GB" },
  ]);
  expect(
    paths(
      chat("sms.allowedCountries", ["US"]),
      chat("sms.number", { type: "claim", country: "US", numberType: "TEN_DLC" }),
    ),
  ).toEqual([]);
});

test("a country is named once", () => {
  expect(problems(chat("sms.allowedCountries", ["GB", "DE", "GB"]))).toMatchObject([
    { path: "voiceToChat.sms.allowedCountries[2]", found: '"GB" once more' },
  ]);
});

test.each([
  [60, 1, []],
  [61, 1, ["voiceToChat.link.lifeMinutes"]],
  [1440, 24, []],
])("a link of %i minutes and a chat of %i hours: %j", (minutes, hours, expected) => {
  expect(paths(chat("link.lifeMinutes", minutes), chat("chat.lifeHours", hours))).toEqual(expected);
});

test.each([
  [2, 119, []],
  [2, 120, ["voiceToChat.link.fallbackWithinSeconds"]],
  [2, undefined, ["voiceToChat.link.fallbackWithinSeconds"]],
  [3, undefined, []],
])("a link of %i minutes and a second message within %p seconds: %j", (minutes, seconds, expected) => {
  expect(paths(chat("link.lifeMinutes", minutes), chat("link.fallbackWithinSeconds", seconds))).toEqual(expected);
});

test.each([
  [50, 50, []],
  [50, 49, ["voiceToChat.site.burst"]],
  [101, undefined, ["voiceToChat.site.requestsPerSecond"]],
])("%i requests a second and a burst of %p: %j", (perSecond, burst, expected) => {
  expect(paths(chat("site.requestsPerSecond", perSecond), chat("site.burst", burst))).toEqual(expected);
});

test.each([
  ["us-east-1", "111122223333", []],
  ["eu-west-2", "111122223333", ["a certificate in eu-west-2"]],
  ["us-east-1", "444455556666", ["a certificate of account 444455556666"]],
  ["eu-west-2", "444455556666", ["a certificate in eu-west-2", "a certificate of account 444455556666"]],
])("a certificate in %s of account %s: %j", (region, account, found) => {
  const certificateArn = `arn:aws:acm:${region}:${account}:certificate/01234567-89ab-cdef-0123-456789abcdef`;

  expect(
    problems(chat("site.domain", { name: "chat.acme.example", certificateArn })).map((each) => each.found),
  ).toEqual(found);
});

test("a telephone number in the module's name is told, as in any name", () => {
  expect(problems(chat("moduleName", "Chat +442079460123"))).toMatchObject([
    { path: "voiceToChat.moduleName", found: expect.stringContaining("telephone number") },
  ]);
});

test("every problem is told at once, those that hide behind another too", () => {
  const found = paths(
    chat("email.identity", "other.example"),
    chat("sms.number.country", "DE"),
    chat("sms.provider", "end-user-mesaging"),
    chat("link.lifeMinutes", 1.5),
    chat("site.burst", 1),
    chat("linkKeys", []),
  );

  expect(found).toEqual([
    "voiceToChat.email.from",
    "voiceToChat.link.fallbackWithinSeconds",
    "voiceToChat.link.lifeMinutes",
    "voiceToChat.linkKeys",
    "voiceToChat.site.burst",
    "voiceToChat.sms.number.country",
    "voiceToChat.sms.provider",
  ]);
});

test("an instance that was there before, and one with SAML, take it as well", () => {
  const identity = { type: "saml" };

  expect(
    parsed(withVoiceToChat, set("instance", { type: "existing", arn: instanceArn(), identity })).voiceToChat,
  ).toEqual(parsed(withVoiceToChat).voiceToChat);
});

test("there is at least one reason for which a chat is offered", () => {
  const off = [chat("offer.nobodyStaffed", false), chat("offer.afterHours", false)];
  const never = [chat("offer.oldestContactSeconds", "never"), chat("offer.contactsInQueue", "never")];

  expect(problems(...off, ...never)).toMatchObject([
    { path: "voiceToChat.offer", found: "no reason left for which a chat is offered" },
  ]);
  expect(paths(...off, ...never.slice(1))).toEqual([]);
});

test("a number that the account has is named by its id", () => {
  const existing = (identity: string) => chat("sms.number", { type: "existing", identity });

  expect(problems(existing("+447700900123")).map(({ path }) => path)).toContain("voiceToChat.sms.number.identity");
  expect(paths(existing("pool-0123456789abcdef"))).toEqual([]);
});
