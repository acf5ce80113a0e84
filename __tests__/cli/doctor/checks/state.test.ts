import { state } from "../../../../cli/doctor/checks/state";
import { CloudError } from "../../../../cli/doctor/cloud-error";
import type { ContactCenterInput } from "../../../../config/schema";
import { type Answers, configurationOf, contextOf, type hostOf, noCredentials, voiceToChat } from "../fakes";

type S3 = Extract<ContactCenterInput["state"], { type: "s3" }>;

describe("state in files", () => {
  test.each<[string, ContactCenterInput["state"], string]>([
    ["of one stack", { type: "local" }, "terraform.test.contact-center.tfstate"],
    [
      "of the bucket's stack too",
      { type: "local", bucket: "acme-state" },
      "terraform.test.state-backend.tfstate, terraform.test.contact-center.tfstate",
    ],
  ])("%s is fine for one person", async (_, settings, files) => {
    const result = await state.run(contextOf({ configuration: configurationOf({ state: settings }) }));

    expect(result).toEqual({
      status: "ok",
      found: `files of this machine, for one person and never committed: ${files}`,
    });
  });
});

test("state in files has one for voice-to-chat where that is made", async () => {
  const result = await state.run(contextOf({ configuration: configurationOf({ voiceToChat }) }));

  expect(result.found).toMatch(/terraform\.test\.contact-center\.tfstate, terraform\.test\.voice-to-chat\.tfstate$/);
});

describe("state in a bucket", () => {
  const look = (account: Answers, changes: Partial<S3> = {}) =>
    state.run(
      contextOf({
        account,
        configuration: configurationOf({ state: { type: "s3", bucket: "acme-state", ...changes } }),
      }),
    );
  const failing = (reason: "not-found" | "denied" | "timeout"): Answers => ({
    bucket: new CloudError(reason, "s3:ListBucket"),
  });

  test.each<[string, Answers, string, string]>([
    ["that is as it should be", {}, "ok", "acme-state: versioned, encrypted, closed to the public"],
    ["that is not versioned", { bucket: { versioned: false } }, "problem", "acme-state is not versioned"],
    [
      "that is open and bare",
      { bucket: { encrypted: false, publicAccessBlocked: false } },
      "problem",
      "acme-state is not encrypted, not closed to the public",
    ],
    [
      "of another region",
      { bucket: { region: "us-east-1" } },
      "problem",
      "acme-state is in us-east-1, not in eu-west-2",
    ],
    [
      "of which little may be seen",
      { bucket: { region: undefined, versioned: undefined } },
      "warning",
      "acme-state is there; whether it is versioned is not visible to these credentials",
    ],
    [
      "that does not answer",
      failing("timeout"),
      "warning",
      "could not be checked: AWS did not answer in time (s3:ListBucket)",
    ],
    ["without credentials", { caller: noCredentials }, "skipped", "not checked: no access to AWS"],
  ])("%s", async (_, account, status, found) => {
    expect(await look(account)).toMatchObject({ status, found });
  });

  test("is looked for in its own region", async () => {
    const result = await look({ bucket: { region: "us-east-1" } }, { region: "us-east-1" });

    expect(result.status).toBe("ok");
  });

  test.each<[string, Partial<S3>, RegExp]>([
    ["this environment makes it", {}, /npm run deploy -- --env test state-backend/],
    ["its own state is said to be in it", { ownState: "bucket" }, /ownState to "local"/],
    ["it is made elsewhere", { manageBucket: false }, /Make it, or correct state\.bucket/],
  ])("that is missing is a problem: %s", async (_, changes, fix) => {
    const result = await look(failing("not-found"), changes);

    expect(result).toMatchObject({
      status: "problem",
      found: "there is no bucket acme-state",
      fix: expect.stringMatching(fix),
      guide: "docs/guide/s3-state.md",
    });
  });

  test.each<[Partial<S3>, RegExp]>([
    [{}, /policy of stack state-backend/],
    [{ manageBucket: false }, /list, read and write/],
  ])("that is closed to us is a problem (%j)", async (changes, fix) => {
    const result = await look(failing("denied"), changes);

    expect(result).toMatchObject({ status: "problem", fix: expect.stringMatching(fix) });
  });
});

describe("state in HCP Terraform", () => {
  const secret = "hunter2.atlasv1.secret";
  const look = (host: Parameters<typeof hostOf>[0], hostname?: string) =>
    state.run(
      contextOf({
        ...(host === undefined ? {} : { host }),
        configuration: configurationOf({
          state: { type: "cloud", organization: "acme", ...(hostname === undefined ? {} : { hostname }) },
        }),
      }),
    );
  const loginFile = (hostname: string) => JSON.stringify({ credentials: { [hostname]: { token: secret } } });

  test.each([
    ["a variable", { variables: { TF_TOKEN_app_terraform_io: secret } }, "TF_TOKEN_app_terraform_io"],
    [
      "the file of `terraform login`",
      { files: { "/home/operator/.terraform.d/credentials.tfrc.json": loginFile("app.terraform.io") } },
      "/home/operator/.terraform.d/credentials.tfrc.json",
    ],
    [
      "the CLI configuration",
      { files: { "/home/operator/.terraformrc": `credentials "app.terraform.io" {\n  token = "${secret}"\n}` } },
      "/home/operator/.terraformrc",
    ],
    [
      "a CLI configuration elsewhere",
      {
        variables: { TF_CLI_CONFIG_FILE: "/ci/rc" },
        files: { "/ci/rc": `credentials "app.terraform.io" {\n  token = "${secret}"\n}` },
      },
      "/ci/rc",
    ],
    [
      "a credentials helper",
      { files: { "/home/operator/.terraformrc": 'credentials_helper "vault" {}' } },
      "the credentials helper of /home/operator/.terraformrc",
    ],
  ])("with a token in %s is ok, and the token stays untold", async (_, host, place) => {
    const result = await look(host);

    expect(result).toEqual({ status: "ok", found: `app.terraform.io, with the token of ${place}` });
    expect(JSON.stringify(result)).not.toContain(secret);
  });

  test.each([
    ["no token at all", {}],
    ["an empty variable", { variables: { TF_TOKEN_app_terraform_io: "" } }],
    ["a token of another host", { variables: { TF_TOKEN_tfe_acme_example: secret } }],
    [
      "a login file of another host",
      { files: { "/home/operator/.terraform.d/credentials.tfrc.json": loginFile("tfe.acme.example") } },
    ],
    [
      "a login file that is broken",
      { files: { "/home/operator/.terraform.d/credentials.tfrc.json": `{"token": "${secret}` } },
    ],
  ])("with %s is a problem", async (_, host) => {
    const result = await look(host);

    expect(result).toMatchObject({
      status: "problem",
      found: "no token for app.terraform.io",
      fix: "Run `terraform login app.terraform.io`, or set TF_TOKEN_app_terraform_io.",
      guide: "docs/guide/hcp-terraform.md",
    });
    expect(JSON.stringify(result)).not.toContain(secret);
  });

  test("asks for the token of the host that is configured, whose hyphens the variable doubles", async () => {
    const result = await look({ variables: { TF_TOKEN_tfe_my__company_example: secret } }, "tfe.my-company.example");

    expect(result.status).toBe("ok");
  });
});
