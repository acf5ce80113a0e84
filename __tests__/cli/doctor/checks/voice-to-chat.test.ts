import { chatCertificate } from "../../../../cli/doctor/checks/chat-certificate";
import { chatEmail } from "../../../../cli/doctor/checks/chat-email";
import { chatSms } from "../../../../cli/doctor/checks/chat-sms";
import { functionConcurrency } from "../../../../cli/doctor/checks/function-concurrency";
import { linkKeys } from "../../../../cli/doctor/checks/link-keys";
import { smsTexts } from "../../../../cli/doctor/checks/sms-texts";
import type { KeptLinkKey } from "../../../../cli/doctor/cloud-account";
import { CloudError } from "../../../../cli/doctor/cloud-error";
import type { CommandOutcome } from "../../../../cli/doctor/context";
import { diagnose } from "../../../../cli/doctor/diagnose";
import { exampleLinkKeyId } from "../../../../config/link-keys";
import type { ContactCenterInput } from "../../../../config/schema";
import { linkKeyOf } from "../../../support/link-keys";
import { type Answers, brokenConfiguration, configurationOf, contextOf, noCredentials, voiceToChat } from "../fakes";

type Settings = NonNullable<ContactCenterInput["voiceToChat"]>;

const withChat = (changes: Partial<Settings> = {}) => configurationOf({ voiceToChat: { ...voiceToChat, ...changes } });
const context = (account: Answers = {}, changes: Partial<Settings> = {}) =>
  contextOf({ account, configuration: withChat(changes) });

describe("a diagnosis", () => {
  const ours = ["function-concurrency", "link-keys", "chat-sms", "sms-texts", "chat-email", "chat-certificate"];
  const rowsOf = async (configuration: Parameters<typeof contextOf>[0]) =>
    (await diagnose(contextOf(configuration))).checks.map(({ id }) => id).filter((id) => ours.includes(id));

  test("looks at voice-to-chat only where there is one, and only at what it uses", async () => {
    const domain = { name: "chat.acme.example", certificateArn: certificateArn };

    expect(await rowsOf({})).toEqual([]);
    expect(await rowsOf({ configuration: brokenConfiguration })).toEqual([]);
    expect(await rowsOf({ configuration: withChat() })).toEqual(ours.slice(0, -1));
    const { email: _, ...withoutEmail } = voiceToChat;
    expect(await rowsOf({ configuration: configurationOf({ voiceToChat: withoutEmail }) })).toEqual([
      "function-concurrency",
      "link-keys",
      "chat-sms",
      "sms-texts",
    ]);
    expect(await rowsOf({ configuration: withChat({ site: { domain } }) })).toEqual(ours);
  });

  test.each([linkKeys, chatSms, chatEmail])("leaves $id unchecked without credentials", async ({ run }) => {
    expect(await run(context({ caller: noCredentials }))).toMatchObject({ status: "skipped" });
  });

  test.each<readonly [typeof linkKeys, Answers]>([
    [linkKeys, { linkKeySecret: new CloudError("denied", "secretsmanager:GetSecretValue") }],
    [chatSms, { smsNumbers: new CloudError("denied", "sms-voice:DescribePhoneNumbers") }],
    [chatEmail, { emailAccount: new CloudError("throttled", "ses:GetAccount") }],
  ])("warns where AWS does not answer: $id", async ({ run }, answers) => {
    expect(await run(context(answers))).toMatchObject({
      status: "warning",
      found: expect.stringMatching(/could not be checked: .*\(\w[\w-]*:\w+\)/),
    });
  });
});

const certificateArn = "arn:aws:acm:us-east-1:444455556666:certificate/01234567-89ab-cdef-0123-456789abcdef";

describe("functions at a time", () => {
  const quota = (value: number) => [{ name: "Concurrent executions", value, resourceArn: undefined }];

  test("fit into an account of the usual size", async () => {
    expect(await functionConcurrency.run(context())).toMatchObject({
      status: "ok",
      found: expect.stringMatching(/^functions reserve \d+, .* 1000 may run at a time$/),
    });
  });

  test.each([10, 189])("do not fit into one of %i", async (value) => {
    expect(await functionConcurrency.run(context({ functionQuotas: quota(value) }))).toMatchObject({
      status: "problem",
      fix: expect.stringContaining("at least 190"),
    });
  });

  test("fit exactly into what they and Lambda need", async () => {
    expect(await functionConcurrency.run(context({ functionQuotas: quota(190) }))).toMatchObject({ status: "ok" });
  });
});

describe("keys of links", () => {
  const half = (id: string, of = id): KeptLinkKey => ({ id, publicKey: linkKeyOf(of).publicKey });
  const look = (kept: readonly KeptLinkKey[], listed: readonly string[] = ["first"]) =>
    linkKeys.run(
      context({ linkKeySecret: { type: "present", keys: kept } }, { linkKeys: listed.map((id) => linkKeyOf(id)) }),
    );

  test.each([
    ["its private half", [half("first")], ["first"], "ok", "has the private half of first"],
    ["both private halves", [half("second"), half("first")], ["second", "first"], "ok", "halves of second, first"],
    ["one of two", [half("first")], ["second", "first"], "warning", "no private half of second: first signs"],
    ["none", [], ["first"], "problem", "no private half of first: no link can be signed"],
    ["one that nobody lists", [half("other")], ["first"], "problem", "no link can be signed"],
    ["another key under its id", [half("first", "other")], ["first"], "problem", "another private key under first"],
    [
      "no key at all under its id",
      [{ id: "first", publicKey: undefined }],
      ["first"],
      "problem",
      "another private key under first",
    ],
  ] as const)("with %s in the secret: %#", async (_, kept, listed, status, found) => {
    expect(await look(kept, listed)).toMatchObject({ status, found: expect.stringContaining(found) });
  });

  test.each([
    ["missing", "warning", "is not there yet"],
    ["foreign", "problem", "something else"],
  ] as const)("with a secret that is %s", async (type, status, found) => {
    expect(await linkKeys.run(context({ linkKeySecret: { type } }))).toMatchObject({
      status,
      found: expect.stringContaining(`acme-test/voice-to-chat/link-keys`),
    });
    expect((await linkKeys.run(context({ linkKeySecret: { type } }))).found).toContain(found);
  });

  test("the example's key is nobody's, which is told without asking AWS", async () => {
    const answers = { caller: noCredentials };
    const result = await linkKeys.run(context(answers, { linkKeys: [linkKeyOf(exampleLinkKeyId)] }));

    expect(result).toMatchObject({
      status: "problem",
      found: expect.stringContaining("nobody has its private half"),
      fix: "Make a pair of your own: npm run keys -- --env test",
    });
  });
});

describe("e-mail", () => {
  const record = "abc._domainkey.acme.example CNAME abc.dkim.amazonses.com";

  test.each<readonly [string, Answers, string, RegExp]>([
    [
      "a verified domain out of the sandbox",
      {},
      "ok",
      /acme\.example is verified, SES sends to anybody, 50000 mails a day/,
    ],
    [
      "a domain that waits",
      { emailIdentity: { verified: false, dkimStatus: "PENDING", dnsRecords: [record] } },
      "problem",
      /not verified \(DKIM PENDING\)/,
    ],
    ["the sandbox", { emailAccount: { productionAccess: false } }, "warning", /sandbox/],
    ["sending that was stopped", { emailAccount: { sending: false } }, "problem", /stopped sending/],
    [
      "a domain that is not made yet",
      { emailIdentity: new CloudError("not-found", "ses:GetEmailIdentity") },
      "warning",
      /does not know acme\.example yet/,
    ],
  ])("with %s", async (_, answers, status, found) => {
    expect(await chatEmail.run(context(answers))).toMatchObject({ status, found: expect.stringMatching(found) });
  });

  test("the DNS records that are wanted are listed", async () => {
    const identity = { verified: false, dnsRecords: [record, record.replaceAll("abc", "def")] };

    expect((await chatEmail.run(context({ emailIdentity: identity }))).fix).toContain(`${record}; def._domainkey`);
  });

  test("a domain that is made elsewhere has to be there", async () => {
    const email = { ...voiceToChat.email, manageIdentity: false };
    const answers = { emailIdentity: new CloudError("not-found", "ses:GetEmailIdentity") };

    expect(await chatEmail.run(context(answers, { email }))).toMatchObject({ status: "problem" });
  });
});

describe("SMS", () => {
  const existing = (identity: string): Partial<Settings> => ({
    sms: { ...voiceToChat.sms, number: { type: "existing", identity } },
  });
  const pool = (status: string) => [{ id: "pool-1", status }];

  test.each<readonly [string, Answers, Partial<Settings>, string, RegExp]>([
    ["a number that is active", {}, {}, "ok", /\+447700900123 \(ACTIVE\), at most 200 US dollars a month/],
    [
      "a number that waits",
      { smsNumbers: [{ status: "PENDING" }] },
      {},
      "problem",
      /no number can send: \+447700900123 \(PENDING\)/,
    ],
    ["a number that only speaks", { smsNumbers: [{ sendsSms: false }] }, {}, "problem", /no number can send/],
    ["no number yet", { smsNumbers: [] }, {}, "warning", /no LONG_CODE of GB yet/],
    ["a number of another country", { smsNumbers: [{ country: "US" }] }, {}, "warning", /no LONG_CODE of GB yet/],
    ["the sandbox", { smsAccount: { tier: "SANDBOX" } }, {}, "warning", /SMS sandbox/],
    ["a limit of a dollar", { smsAccount: { dollarsPerMonth: 1 } }, {}, "warning", /at most 1 US dollars a month/],
    [
      "a country without a number",
      {},
      { sms: { ...voiceToChat.sms, allowedCountries: ["GB", "DE"] } },
      "warning",
      /no number of DE/,
    ],
    [
      "a pool",
      { smsNumbers: [{ poolId: "pool-1" }, { poolId: "pool-2", number: "+1" }], smsPools: pool("ACTIVE") },
      existing("pool-1"),
      "ok",
      /^\+447700900123 \(ACTIVE\), at/,
    ],
    [
      "a pool by its ARN",
      { smsNumbers: [{ poolId: "pool-1" }], smsPools: pool("ACTIVE") },
      existing("arn:aws:sms-voice:eu-west-2:444455556666:pool/pool-1"),
      "ok",
      /ACTIVE/,
    ],
    [
      "a pool without numbers",
      { smsPools: pool("CREATING") },
      existing("pool-1"),
      "warning",
      /pool-1 is CREATING and has no number/,
    ],
    ["a pool that is not there", {}, existing("pool-1"), "problem", /no pool pool-1/],
    ["a number by its id", {}, existing("phone-1"), "ok", /ACTIVE/],
    ["a number that is not there", {}, existing("phone-2"), "problem", /no number phone-2/],
    ["a sender id", {}, existing("ACME"), "ok", /sender id ACME/],
  ])("with %s", async (_, answers, changes, status, found) => {
    expect(await chatSms.run(context(answers, changes))).toMatchObject({ status, found: expect.stringMatching(found) });
  });

  test("Amazon Pinpoint is told as what ends, whatever the account says", async () => {
    const changes: Partial<Settings> = { sms: { provider: "pinpoint", allowedCountries: ["GB"] } };

    expect(await chatSms.run(context({ caller: noCredentials }, changes))).toMatchObject({
      status: "warning",
      found: expect.stringContaining("end of support"),
      guide: "docs/guide/operator-tasks.md#pinpoint",
    });
  });
});

describe("texts of SMS", () => {
  const look = (organisation: string, host?: string) =>
    smsTexts.run(
      contextOf({
        configuration: configurationOf({
          languages: ["en-GB", "de-DE"],
          inbound: { organisation },
          voiceToChat: {
            ...voiceToChat,
            ...(host === undefined ? {} : { site: { domain: { name: host, certificateArn } } }),
          },
        }),
      }),
    );

  test("of one part are fine, in every language", async () => {
    expect(await look("Acme")).toMatchObject({
      status: "ok",
      found: expect.stringMatching(/^en-GB 1 part \(\d+ units of GSM-7\), de-DE 1 part \(\d+ units of GSM-7\)$/),
    });
  });

  test("are told with the characters that make them longer", async () => {
    expect(await look("Łódź")).toMatchObject({
      status: "warning",
      found: expect.stringMatching(/en-GB 2 parts \(\d+ units of UCS-2\).*"Ł", "ó", "ź" halve the room/),
    });
  });

  test("of several parts are told as what they cost", async () => {
    expect(await look("A".repeat(100))).toMatchObject({ status: "warning", found: expect.stringContaining("2 parts") });
  });

  test("are shorter with a short host name", async () => {
    const units = async (host?: string) => Number(/\((\d+) units/.exec((await look("Acme", host)).found)?.[1]);

    expect(await units("c.acme.example")).toBe(
      (await units()) - ("d111111abcdef8.cloudfront.net".length - "c.acme.example".length),
    );
  });
});

describe("certificate", () => {
  const described = (changes: object = {}) =>
    JSON.stringify({
      Certificate: {
        DomainName: "chat.acme.example",
        SubjectAlternativeNames: ["chat.acme.example"],
        Status: "ISSUED",
        NotAfter: "2027-10-01T23:59:59+00:00",
        ...changes,
      },
    });
  const ended = (stdout: string, code = 0): CommandOutcome => ({ type: "ended", code, stdout, stderr: "" });
  const look = (outcome: CommandOutcome) => {
    const run = jest.fn(async () => outcome);
    const site = { domain: { name: "chat.acme.example", certificateArn } };
    const result = chatCertificate.run(contextOf({ host: { run }, configuration: withChat({ site }) }));
    return { run, result };
  };

  test("is asked where CloudFront looks for it", async () => {
    const { run, result } = look(ended(described()));

    expect(await result).toEqual({ status: "ok", found: "chat.acme.example: issued, until 2027-10-01" });
    expect(run).toHaveBeenCalledWith("aws", expect.arrayContaining([certificateArn, "--region", "us-east-1"]));
  });

  test.each<readonly [string, CommandOutcome, string, string]>([
    [
      "for all hosts of the domain",
      ended(described({ DomainName: "*.acme.example", SubjectAlternativeNames: [] })),
      "ok",
      "issued",
    ],
    ["that waits", ended(described({ Status: "PENDING_VALIDATION" })), "problem", "is PENDING_VALIDATION"],
    [
      "of another host",
      ended(described({ DomainName: "www.acme.example", SubjectAlternativeNames: ["www.acme.example"] })),
      "problem",
      "is for www.acme.example, not for",
    ],
    [
      "of a deeper host",
      ended(described({ DomainName: "*.eu.acme.example", SubjectAlternativeNames: [] })),
      "problem",
      "not for chat.acme.example",
    ],
    ["that may not be read", ended("", 254), "warning", "exit code 254"],
    ["without the command", { type: "missing" }, "skipped", "no aws command"],
    ["with a command that hangs", { type: "stuck" }, "warning", "does not end"],
    ["with an answer that is none", ended("<html>"), "problem", "not for chat.acme.example"],
  ])("%s", async (_, outcome, status, found) => {
    expect(await look(outcome).result).toMatchObject({ status, found: expect.stringContaining(found) });
  });
});
