import { generateKeyPairSync } from "node:crypto";
import { awsAccount } from "../../../cli/doctor/aws-account";
import { awsClients } from "../../../cli/doctor/clients";
import { type Answer, type AwsServer, awsServer, type WireRequest } from "./aws-server";

let server: AwsServer;
let answer: Answer;

beforeAll(async () => {
  server = await awsServer((request) => answer(request));
});
afterAll(() => server.close());

const credentials = { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "do-not-print-me" };
const account = () => awsAccount(awsClients({ region: "eu-west-2", endpoint: server.endpoint, credentials }));
const operation = ({ target }: WireRequest) => target.split(".").at(-1) ?? "";
const failing =
  (type: string, status = 400): Answer =>
  () => ({
    status,
    headers: { "content-type": "application/x-amz-json-1.1", "x-amzn-errortype": type },
    body: { __type: type, message: "AKIASECRET" },
  });

describe("the secret of link keys", () => {
  const name = "acme-test/voice-to-chat/link-keys";
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "prime256v1" });
  const pem = privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  const publicPem = publicKey.export({ type: "spki", format: "pem" });
  const holding =
    (value: string): Answer =>
    () => ({ body: { SecretString: value } });

  test.each([
    ["as it was written", pem],
    ["with line breaks as a shell writes them", pem.replaceAll("\n", "\\n")],
  ])("is told by the public halves of its keys, %s, and by nothing of the private ones", async (_, privatePem) => {
    answer = holding(
      JSON.stringify({
        keys: [
          { id: "first", privateKey: privatePem },
          { id: "broken", privateKey: "x" },
        ],
      }),
    );

    const secret = await account().linkKeySecret(name);

    expect(secret).toEqual({
      type: "present",
      keys: [
        { id: "first", publicKey: publicPem },
        { id: "broken", publicKey: undefined },
      ],
    });
    expect(JSON.stringify(secret)).not.toContain("PRIVATE");
    expect(JSON.parse(server.requests.at(-1)?.body ?? "")).toEqual({ SecretId: name });
  });

  test.each(["no JSON", "{}", '{"keys":[{"id":"first"}]}'])("that holds %j is somebody else's", async (value) => {
    answer = holding(value);

    expect(await account().linkKeySecret(name)).toEqual({ type: "foreign" });
  });

  test("is there without a value before anybody has put one", async () => {
    answer = (request) =>
      operation(request) === "DescribeSecret"
        ? { body: { Name: name } }
        : failing("ResourceNotFoundException")(request);

    expect(await account().linkKeySecret(name)).toEqual({ type: "present", keys: [] });
  });

  test("is missing before it is deployed", async () => {
    answer = failing("ResourceNotFoundException");

    expect(await account().linkKeySecret(name)).toEqual({ type: "missing" });
  });

  test("that may not be read is denied", async () => {
    answer = failing("AccessDeniedException");

    await expect(account().linkKeySecret(name)).rejects.toMatchObject({
      reason: "denied",
      action: "secretsmanager:GetSecretValue",
    });
  });
});

describe("SES", () => {
  test("tells whether a domain is verified, and the records that verify it", async () => {
    const DkimAttributes = { Status: "PENDING", Tokens: ["abc", "def"] };
    answer = () => ({ body: { VerifiedForSendingStatus: false, DkimAttributes } });

    expect(await account().emailIdentity("acme.example")).toEqual({
      verified: false,
      dkimStatus: "PENDING",
      dnsRecords: [
        "abc._domainkey.acme.example CNAME abc.dkim.amazonses.com",
        "def._domainkey.acme.example CNAME def.dkim.amazonses.com",
      ],
    });
    expect(server.requests.at(-1)).toMatchObject({
      path: "/v2/email/identities/acme.example",
      signedFor: "eu-west-2/ses",
    });
  });

  test("tells the zone of a region that has one of its own", async () => {
    const DkimAttributes = { Tokens: ["abc"], SigningHostedZone: "dkim.eu-west-9.amazonses.com" };
    answer = () => ({ body: { VerifiedForSendingStatus: false, DkimAttributes } });

    expect((await account().emailIdentity("acme.example")).dnsRecords).toEqual([
      "abc._domainkey.acme.example CNAME abc.dkim.eu-west-9.amazonses.com",
    ]);
  });

  test("that does not know the domain says so", async () => {
    answer = failing("NotFoundException", 404);

    await expect(account().emailIdentity("acme.example")).rejects.toMatchObject({ reason: "not-found" });
  });

  test("tells what the account may do", async () => {
    answer = () => ({
      body: { ProductionAccessEnabled: false, SendingEnabled: true, SendQuota: { Max24HourSend: 200 } },
    });

    expect(await account().emailAccount()).toEqual({ productionAccess: false, sending: true, mailsPerDay: 200 });
  });
});

describe("End User Messaging", () => {
  test("tells the tier and the spend limit of the account", async () => {
    answer = (request) => ({
      body:
        operation(request) === "DescribeSpendLimits"
          ? {
              SpendLimits: [
                { Name: "VOICE_MESSAGE_MONTHLY_SPEND_LIMIT", EnforcedLimit: 7 },
                { Name: "TEXT_MESSAGE_MONTHLY_SPEND_LIMIT", EnforcedLimit: 1, MaxLimit: 1 },
              ],
            }
          : { AccountAttributes: [{ Name: "ACCOUNT_TIER", Value: "SANDBOX" }] },
    });

    expect(await account().smsAccount()).toEqual({ tier: "SANDBOX", dollarsPerMonth: 1 });
  });

  test("tells the numbers of every page, and whether they send SMS", async () => {
    const number = (id: string, capabilities: readonly string[]) => ({
      PhoneNumberId: id,
      PhoneNumber: "+447700900123",
      Status: "ACTIVE",
      IsoCountryCode: "GB",
      NumberType: "LONG_CODE",
      NumberCapabilities: capabilities,
      ...(id === "phone-2" ? { PoolId: "pool-1" } : {}),
    });
    answer = ({ body }) => ({
      body: body.includes("NextToken")
        ? { PhoneNumbers: [number("phone-2", ["VOICE"])] }
        : { PhoneNumbers: [number("phone-1", ["SMS", "VOICE"])], NextToken: "more" },
    });

    expect(await account().smsNumbers()).toEqual([
      {
        id: "phone-1",
        number: "+447700900123",
        status: "ACTIVE",
        country: "GB",
        numberType: "LONG_CODE",
        sendsSms: true,
        poolId: undefined,
      },
      {
        id: "phone-2",
        number: "+447700900123",
        status: "ACTIVE",
        country: "GB",
        numberType: "LONG_CODE",
        sendsSms: false,
        poolId: "pool-1",
      },
    ]);
  });

  test("tells the pools", async () => {
    answer = () => ({ body: { Pools: [{ PoolId: "pool-1", Status: "ACTIVE" }] } });

    expect(await account().smsPools()).toEqual([{ id: "pool-1", status: "ACTIVE" }]);
  });

  test.each([
    ["smsNumbers", "sms-voice:DescribePhoneNumbers"],
    ["smsPools", "sms-voice:DescribePools"],
    ["smsAccount", "sms-voice:DescribeAccountAttributes"],
  ] as const)("that refuses %s is told by its action", async (method, action) => {
    answer = failing("AccessDeniedException");

    await expect(account()[method]()).rejects.toMatchObject({ reason: "denied", action });
  });
});
