import { account } from "../../../../cli/doctor/checks/account";
import { credentials } from "../../../../cli/doctor/checks/credentials";
import { instance } from "../../../../cli/doctor/checks/instance";
import { CloudError } from "../../../../cli/doctor/cloud-error";
import {
  type Answers,
  accountId,
  brokenConfiguration,
  configurationOf,
  contextOf,
  instanceOf,
  noCredentials,
} from "../fakes";

const elsewhere: Answers = { caller: { account: "777788889999", arn: "arn:aws:iam::777788889999:user/me" } };

describe("credentials", () => {
  test("that AWS knows are told by their ARN and profile", async () => {
    const result = await credentials.run(contextOf({ host: { variables: { AWS_PROFILE: "acme" } } }));

    expect(result).toEqual({ status: "ok", found: `arn:aws:iam::${accountId}:role/deploy (AWS_PROFILE acme)` });
  });

  test.each([
    ["no-credentials", /no AWS credentials/, /aws configure sso.*AWS_PROFILE.*AWS_ACCESS_KEY_ID/],
    ["expired", /expired/, /aws sso login/],
    ["rejected", /not accept/, /clock/],
    ["timeout", /in time/, /endpoints/],
    ["unreachable", /cannot be reached/, /proxy/],
  ] as const)("that end in %s are a problem with its own advice", async (reason, found, fix) => {
    const result = await credentials.run(
      contextOf({ account: { caller: new CloudError(reason, "sts:GetCallerIdentity") } }),
    );

    expect(result).toMatchObject({
      status: "problem",
      found: expect.stringMatching(found),
      fix: expect.stringMatching(fix),
    });
  });

  test("are asked for although the configuration does not load", async () => {
    expect((await credentials.run(contextOf({ configuration: brokenConfiguration }))).status).toBe("ok");
  });
});

describe("account", () => {
  test.each<[string, Answers, string]>([
    ["of the configuration", {}, "ok"],
    ["another one", elsewhere, "problem"],
    ["unknown", { caller: noCredentials }, "skipped"],
  ])("%s: %s", async (_, answers, status) => {
    expect((await account.run(contextOf({ account: answers }))).status).toBe(status);
  });
});

describe("instance that is to be created", () => {
  test.each<[string, Answers, string, RegExp]>([
    ["an alias that is free", {}, "ok", /acme-test is free in this account/],
    ["instances of other names", { instances: [instanceOf({ alias: "other" })] }, "ok", /is free/],
    ["this environment's own instance", { instances: [instanceOf()] }, "ok", /active, sign-in CONNECT_MANAGED/],
    ["its own, written in other case", { instances: [instanceOf({ alias: "Acme-Test" })] }, "ok", /is there/],
    ["somebody else's", { instances: [instanceOf({ tags: {} })] }, "problem", /another instance/],
    [
      "another environment's",
      { instances: [instanceOf({ tags: { Project: "switchboard", Environment: "acme-prod" } })] },
      "problem",
      /another instance/,
    ],
    [
      "its own, still in the making",
      { instances: [instanceOf({ status: "CREATION_IN_PROGRESS" })] },
      "problem",
      /CREATION_IN_PROGRESS/,
    ],
    ["its own, that failed", { instances: [instanceOf({ status: "CREATION_FAILED" })] }, "problem", /CREATION_FAILED/],
    [
      "its own, with another sign-in",
      { instances: [instanceOf({ identityType: "SAML" })] },
      "problem",
      /has sign-in SAML/,
    ],
    [
      "no right to look",
      { instances: new CloudError("denied", "connect:ListInstances") },
      "warning",
      /connect:ListInstances/,
    ],
    ["too many requests", { instances: new CloudError("throttled", "connect:ListInstances") }, "warning", /too many/],
    ["no credentials", { caller: noCredentials }, "skipped", /no access to AWS/],
    ["credentials of another account", elsewhere, "skipped", /777788889999, not 444455556666/],
  ])("with %s", async (_, answers, status, found) => {
    const result = await instance.run(contextOf({ account: answers }));

    expect(result).toMatchObject({ status, found: expect.stringMatching(found) });
    expect(result.fix === undefined).toBe(status === "ok" || status === "skipped");
  });
});

describe("instance that is taken over", () => {
  const configuration = configurationOf({
    instance: { type: "existing", arn: instanceOf().arn, identity: { type: "saml" } },
  });

  test.each<[string, Answers, string, RegExp]>([
    [
      "as it is configured",
      { instances: [instanceOf({ identityType: "SAML", tags: {} })] },
      "ok",
      /active, sign-in SAML/,
    ],
    ["with another sign-in", { instances: [instanceOf()] }, "problem", /CONNECT_MANAGED, the configuration says SAML/],
    ["that failed", { instances: [instanceOf({ status: "CREATION_FAILED" })] }, "problem", /CREATION_FAILED/],
    ["that is not there", {}, "problem", /there is no arn:aws:connect/],
    [
      "that we may not see",
      { instances: new CloudError("denied", "connect:DescribeInstance") },
      "warning",
      /may not do that/,
    ],
  ])("%s", async (_, answers, status, found) => {
    const result = await instance.run(contextOf({ configuration, account: answers }));

    expect(result).toMatchObject({ status, found: expect.stringMatching(found) });
  });
});
