import { awsAccount } from "../../../cli/doctor/aws-account";
import { awsClients, type ClientSettings } from "../../../cli/doctor/clients";
import { type Answer, type AwsServer, awsServer, callerXml, s3Error, stsError } from "./aws-server";

let server: AwsServer;
let answer: Answer;

beforeAll(async () => {
  server = await awsServer((request) => answer(request));
});
afterAll(() => server.close());

function account(settings: Partial<ClientSettings> = {}) {
  return awsAccount(
    awsClients({
      region: "eu-west-2",
      endpoint: server.endpoint,
      credentials: { accessKeyId: "AKIAEXAMPLE", secretAccessKey: "do-not-print-me" },
      ...settings,
    }),
  );
}

const requestsDuring = async (work: () => Promise<unknown>) => {
  const before = server.requests.length;
  await work();
  return server.requests.slice(before);
};

describe("caller", () => {
  test("is read from the answer of STS, in the region of the configuration", async () => {
    answer = () => ({ body: callerXml("444455556666") });
    const aws = account();

    const requests = await requestsDuring(() => Promise.all([aws.caller(), aws.caller()]));

    expect(await aws.caller()).toEqual({
      account: "444455556666",
      arn: "arn:aws:sts::444455556666:assumed-role/deploy/me",
    });
    expect(requests).toMatchObject([
      { body: expect.stringContaining("Action=GetCallerIdentity"), signedFor: "eu-west-2/sts" },
    ]);
  });

  test.each([
    ["ExpiredToken", 400, "expired"],
    ["ExpiredTokenException", 400, "expired"],
    ["InvalidClientTokenId", 403, "rejected"],
    ["SignatureDoesNotMatch", 403, "rejected"],
    ["AccessDenied", 403, "denied"],
    ["Throttling", 400, "throttled"],
    ["Teapot", 418, "unexpected"],
  ])("that STS refuses with %s (%i) is %s, and its text is not repeated", async (code, status, reason) => {
    answer = () => ({ status, body: stsError(code) });

    const failure = await account()
      .caller()
      .catch((error: unknown) => error);

    expect(failure).toMatchObject({ name: "CloudError", reason, action: "sts:GetCallerIdentity" });
    expect(String(failure)).not.toMatch(/AKIA|do-not-print-me|security token/);
  });

  test("that never comes is a time-out, after one more attempt", async () => {
    answer = () => "silence";

    const begin = performance.now();
    let failure: unknown;
    const requests = await requestsDuring(async () => {
      failure = await account({ requestTimeoutMs: 100 })
        .caller()
        .catch((error: unknown) => error);
    });

    expect(failure).toMatchObject({ reason: "timeout", kind: "retry" });
    expect(requests).toHaveLength(2);
    expect(performance.now() - begin).toBeLessThan(5_000);
  });
});

describe("instances", () => {
  const summary = (alias: string) => ({
    Id: `id-of-${alias}`,
    Arn: `arn:of:${alias}`,
    InstanceAlias: alias,
    InstanceStatus: "ACTIVE",
    IdentityManagementType: "SAML",
  });

  test("are read from every page, once", async () => {
    answer = ({ query }) => ({
      body: query.has("nextToken")
        ? { InstanceSummaryList: [summary("second")] }
        : { InstanceSummaryList: [summary("first")], NextToken: "more" },
    });
    const aws = account();

    const requests = await requestsDuring(() => Promise.all([aws.instances(), aws.instances()]));

    expect((await aws.instances()).map(({ alias }) => alias)).toEqual(["first", "second"]);
    expect(requests.map(({ method, path }) => `${method} ${path}`)).toEqual(["GET /instance", "GET /instance"]);
  });

  test("are described with their tags", async () => {
    answer = () => ({ body: { Instance: { ...summary("acme"), Tags: { Project: "switchboard" } } } });

    const found = await account().instance("01234567-89ab-cdef-0123-456789abcdef");

    expect(found).toEqual({
      id: "id-of-acme",
      arn: "arn:of:acme",
      alias: "acme",
      status: "ACTIVE",
      identityType: "SAML",
      tags: { Project: "switchboard" },
    });
    expect(server.requests.at(-1)?.path).toBe("/instance/01234567-89ab-cdef-0123-456789abcdef");
  });

  test.each([
    [404, "ResourceNotFoundException", "not-found", 1],
    [403, "AccessDeniedException", "denied", 1],
    [429, "TooManyRequestsException", "throttled", 2],
  ])("that Amazon Connect answers with %i %s are %s after %i attempts", async (status, type, reason, attempts) => {
    answer = () => ({ status, headers: { "x-amzn-errortype": type }, body: { message: "no" } });

    let failure: unknown;
    const requests = await requestsDuring(async () => {
      failure = await account()
        .instance("01234567-89ab-cdef-0123-456789abcdef")
        .catch((error: unknown) => error);
    });

    expect(failure).toMatchObject({ reason, action: "connect:DescribeInstance" });
    expect(requests).toHaveLength(attempts);
  });
});

describe("quotas", () => {
  test("are read from every page, of the account and of single resources", async () => {
    const arn = "arn:aws:connect:eu-west-2:444455556666:instance/1";
    answer = ({ body }) => ({
      headers: { "content-type": "application/x-amz-json-1.1" },
      body: body.includes("NextToken")
        ? { Quotas: [{ QuotaName: "Users per instance", Value: 900, QuotaContext: { ContextId: arn } }] }
        : {
            NextToken: "more",
            Quotas: [
              { QuotaName: "Queues per instance", Value: 50, QuotaContext: { ContextId: "*" } },
              { QuotaName: "Users per instance", Value: 500 },
              { QuotaName: "A quota without a value" },
            ],
          },
    });

    const found = await account().quotas();

    expect(found).toEqual([
      { name: "Queues per instance", value: 50, resourceArn: undefined },
      { name: "Users per instance", value: 500, resourceArn: undefined },
      { name: "Users per instance", value: 900, resourceArn: arn },
    ]);
    expect(server.requests.at(-1)?.target).toBe("ServiceQuotasV20190624.ListServiceQuotas");
    expect(JSON.parse(server.requests.at(-1)?.body ?? "")).toMatchObject({
      ServiceCode: "connect",
      QuotaAppliedAtLevel: "ALL",
    });
  });

  test("that may not be read are denied", async () => {
    answer = () => ({ status: 400, body: { __type: "AccessDeniedException", Message: "no" } });

    await expect(account().quotas()).rejects.toMatchObject({
      reason: "denied",
      action: "servicequotas:ListServiceQuotas",
    });
  });
});

describe("bucket of the state", () => {
  const versioning = (status: string) =>
    `<VersioningConfiguration><Status>${status}</Status></VersioningConfiguration>`;
  const encryption =
    "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm>" +
    "</ApplyServerSideEncryptionByDefault></Rule></ServerSideEncryptionConfiguration>";
  const block = (restrict: boolean) =>
    "<PublicAccessBlockConfiguration><BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>" +
    `<BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>${restrict}</RestrictPublicBuckets></PublicAccessBlockConfiguration>`;
  const denied = { status: 403, body: s3Error("AccessDenied") };
  const good = {
    head: { headers: { "x-amz-bucket-region": "eu-west-2" } },
    list: { body: "<ListBucketResult></ListBucketResult>" },
    versioning: { body: versioning("Enabled") },
    encryption: { body: encryption },
    publicAccessBlock: { body: block(true) },
  };
  type Subject = keyof typeof good;

  /** Which of the bucket's sub-resources a request is for. */
  const subjectOf = ({ method, query }: Parameters<Answer>[0]): Subject =>
    method === "HEAD"
      ? "head"
      : ((["versioning", "encryption", "publicAccessBlock"] as const).find((subject) => query.has(subject)) ?? "list");

  const look = (changes: Partial<Record<Subject, ReturnType<Answer>>> = {}) => {
    answer = (request) => ({ ...good, ...changes })[subjectOf(request)];
    return account().stateBucket("acme-state", "eu-west-2", "acme/test/contact-center.tfstate");
  };

  test("is seen as it is", async () => {
    expect(await look()).toEqual({ region: "eu-west-2", versioned: true, encrypted: true, publicAccessBlocked: true });
  });

  test.each([
    ["never versioned", { versioning: { body: "<VersioningConfiguration/>" } }, { versioned: false }],
    ["no longer versioned", { versioning: { body: versioning("Suspended") } }, { versioned: false }],
    [
      "not encrypted",
      { encryption: { status: 404, body: s3Error("ServerSideEncryptionConfigurationNotFoundError") } },
      { encrypted: false },
    ],
    ["half open", { publicAccessBlock: { body: block(false) } }, { publicAccessBlocked: false }],
    [
      "open",
      { publicAccessBlock: { status: 404, body: s3Error("NoSuchPublicAccessBlockConfiguration") } },
      { publicAccessBlocked: false },
    ],
    ["of unknown versioning", { versioning: denied }, { versioned: undefined }],
    ["open only to lists of its states", { head: denied }, { region: undefined, versioned: true }],
  ])("that is %s", async (_, changes, expected) => {
    expect(await look(changes)).toMatchObject(expected);
  });

  test("of another region is found there", async () => {
    const elsewhere = { "x-amz-bucket-region": "us-east-1" };
    answer = (request) =>
      request.signedFor === "us-east-1/s3"
        ? { ...good[subjectOf(request)], ...(request.method === "HEAD" ? { headers: elsewhere } : {}) }
        : { status: 301, headers: elsewhere, body: s3Error("PermanentRedirect") };

    const found = await account().stateBucket("acme-state", "eu-west-2", "key");

    expect(found).toMatchObject({ region: "us-east-1", versioned: true });
  });

  test("that is closed to us is asked for the one key that Terraform would read", async () => {
    await expect(look({ head: denied, list: denied })).rejects.toMatchObject({ reason: "denied" });

    expect(server.requests.at(-1)?.query.get("prefix")).toBe("acme/test/contact-center.tfstate");
  });

  test("that is missing is not found", async () => {
    await expect(look({ head: { status: 404 } })).rejects.toMatchObject({
      reason: "not-found",
      action: "s3:ListBucket",
    });
  });

  test("that is too busy is throttled", async () => {
    await expect(look({ versioning: { status: 503, body: s3Error("SlowDown") } })).rejects.toMatchObject({
      reason: "throttled",
    });
  });
});
