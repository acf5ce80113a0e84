import { parsed, pathsOf, problemsOf, set, unset, withVoiceToChat } from "../builders";

const chat = (steps: string, value: unknown) => [withVoiceToChat, set(`voiceToChat.${steps}`, value)] as const;

test("an environment without the section has no voice-to-chat", () => {
  expect(parsed().voiceToChat).toBeUndefined();
});

test("what an operator leaves out is filled in", () => {
  expect(parsed(withVoiceToChat).voiceToChat).toMatchObject({
    moduleName: "VoiceToChatFlow",
    offer: { nobodyStaffed: true, afterHours: true, oldestContactSeconds: 180, contactsInQueue: 10 },
    email: { manageIdentity: true, lookUp: { by: "attribute", attribute: "email" } },
    link: { lifeMinutes: 15, fallbackWithinSeconds: 120 },
    chat: { lifeHours: 25, attachments: true, accentColor: "#0b5cad" },
    site: { requestsPerSecond: 50, burst: 100, requestsPerAddress: 100 },
  });
});

test.each([
  ["offer.oldestContactSeconds", "never"],
  ["offer.contactsInQueue", "never"],
  ["sms.number", { type: "existing", identity: "pool-0123456789abcdef" }],
  ["sms.number", { type: "existing", identity: "arn:aws:sms-voice:eu-west-2:111122223333:sender-id/ACME/GB" }],
  ["sms.number", { type: "claim", country: "GB", numberType: "SIMULATOR" }],
  ["sms.maxPricePerPart", "0.075"],
  ["sms", { provider: "pinpoint", allowedCountries: ["GB", "US"], senderId: "ACME" }],
  ["sms", { provider: "pinpoint", allowedCountries: ["GB"], originationNumber: "+442079460123" }],
  ["email.lookUp", { by: "profile" }],
  ["email.lookUp", { by: "attribute", attribute: "mail_address" }],
  ["email.replyTo", "answers@elsewhere.example"],
  ["chat.accentColor", "#aa0000"],
  ["functionName", "Send_chat-link"],
  ["site.domain", { name: "chat.acme.example", certificateArn: certificate("us-east-1") }],
])("%s may be %j", (steps, value) => {
  expect(problemsOf(...chat(steps, value))).toEqual([]);
});

function certificate(region: string): string {
  return `arn:aws:acm:${region}:111122223333:certificate/01234567-89ab-cdef-0123-456789abcdef`;
}

test.each([
  ["offer.oldestContactSeconds", "nevr", 'a value of type number, or "never"'],
  ["offer.contactsInQueue", 0, "at least 1"],
  ["sms.provider", "twilio", "one of end-user-messaging, pinpoint"],
  ["sms.number.type", "buy", "one of claim, existing"],
  ["sms.number.numberType", "SHORT_CODE", "one of TOLL_FREE, LONG_CODE, TEN_DLC, SIMULATOR"],
  ["sms.maxPricePerPart", "10 cents", 'a price in US dollars such as "0.10"'],
  ["sms.maxPricePerPart", 0.1, "a value of type string"],
  ["email.identity", "Acme.Example", "a domain such as example.com, in lower case"],
  ["email.identity", "service@acme.example", "a domain such as example.com, in lower case"],
  ["email.replyTo", "answers", "a valid email address"],
  ["email.lookUp.by", "profil", "one of attribute, profile"],
  ["email.lookUp.attribute", "e mail", "letters, digits, hyphens and underscores, beginning with a letter"],
  ["chat.accentColor", "blue", "a colour such as #0b5cad, in lower case"],
  ["functionName", "send link", "letters, digits, hyphens and underscores"],
  ["site.domain.name", "acme.example", "a host name such as chat.example.com, in lower case"],
  ["site.domain.certificateArn", "arn:aws:iam::111122223333:server-certificate/x", "an ARN such as arn:aws:acm"],
])("%s cannot be %j", (steps, value, expected) => {
  const domain = set("voiceToChat.site.domain", {
    name: "chat.acme.example",
    certificateArn: certificate("us-east-1"),
  });
  const lookUp = set("voiceToChat.email.lookUp", { by: "attribute" });
  const before = [withVoiceToChat, domain, lookUp];

  const problems = problemsOf(...before, set(`voiceToChat.${steps}`, value));

  expect(problems).toContainEqual(
    expect.objectContaining({ path: `voiceToChat.${steps}`, expected: expect.stringContaining(expected) }),
  );
});

test("a setting of the other provider is told, with the nearest that there is", () => {
  expect(
    problemsOf(...chat("sms", { provider: "pinpoint", allowedCountries: ["GB"], senderID: "ACME" })),
  ).toMatchObject([{ path: "voiceToChat.sms.senderID", fix: 'Did you mean "senderId"?' }]);
});

test("a way to send that is no way at all is told with what chooses one", () => {
  expect(problemsOf(...chat("sms", "yes"))).toMatchObject([
    { path: "voiceToChat.sms", fix: "Write { provider: ... } with one of these: end-user-messaging, pinpoint." },
  ]);
});

test.each([
  ["without its last line", (pem: string) => pem.replace(/-----END.*\n$/, "")],
  ["with Windows' line ends", (pem: string) => pem.replaceAll("\n", "\r\n")],
  ["in one line", (pem: string) => pem.replaceAll("\n", "")],
])("a public key %s is told", (_, spoil) => {
  const [key] = parsed(withVoiceToChat).voiceToChat?.linkKeys ?? [];

  expect(problemsOf(...chat("linkKeys.0.publicKey", spoil(key?.publicKey ?? "")))).toMatchObject([
    { path: "voiceToChat.linkKeys[0].publicKey", expected: "a public key in PEM form" },
  ]);
});

test("a page without a domain of its own lives under one of CloudFront's", () => {
  expect(parsed(withVoiceToChat).voiceToChat?.site.domain).toBeUndefined();
  expect(pathsOf(withVoiceToChat, unset("voiceToChat.email"))).toEqual([]);
  expect(pathsOf(withVoiceToChat, unset("voiceToChat.sms"))).toEqual([]);
});
