import { accountPlaceholder } from "../../../../cli/doctor/checks/account-placeholder";
import { cdktf } from "../../../../cli/doctor/checks/cdktf";
import { configuration } from "../../../../cli/doctor/checks/configuration";
import { node } from "../../../../cli/doctor/checks/node";
import { pace } from "../../../../cli/doctor/checks/pace";
import { region } from "../../../../cli/doctor/checks/region";
import { terraform } from "../../../../cli/doctor/checks/terraform";
import type { CommandOutcome } from "../../../../cli/doctor/context";
import { brokenConfiguration, configurationOf, contextOf } from "../fakes";

describe("Node.js", () => {
  test.each([
    ["24.1.0", "ok"],
    ["22.0.0", "ok"],
    ["20.20.2", "warning"],
    ["20.19.9", "problem"],
    ["25.0.0", "problem"],
  ])("%s is %s where the project takes >=20.20 <25", async (nodeVersion, status) => {
    const result = await node.run(contextOf({ host: { nodeVersion } }));

    expect(result).toMatchObject({ status, found: expect.stringContaining(nodeVersion) });
  });
});

describe("Terraform", () => {
  const says = (version: string): CommandOutcome => ({
    type: "ended",
    code: 0,
    stdout: JSON.stringify({ terraform_version: version }),
    stderr: "There are some problems with the CLI configuration",
  });

  test.each<[string, CommandOutcome, string, RegExp]>([
    ["the first release that is accepted", says("1.11.0"), "ok", /^1\.11\.0/],
    ["a newer one", says("1.14.3"), "ok", /^1\.14\.3/],
    ["an older one", says("1.10.5"), "problem", /1\.10\.5.*needed is >= 1\.11\.0/],
    ["one before its release", says("1.12.0-rc1"), "problem", /1\.12\.0-rc1/],
    ["none", { type: "missing" }, "problem", /there is no terraform/],
    ["one that never ends", { type: "stuck" }, "problem", /does not end/],
    ["another program of that name", { type: "ended", code: 2, stdout: "hello", stderr: "" }, "problem", /exit code 2/],
    ["JSON without a version", { type: "ended", code: 0, stdout: "{}", stderr: "" }, "problem", /tells no version/],
  ])("with %s", async (_, outcome, status, found) => {
    const result = await terraform.run(contextOf({ host: { run: async () => outcome } }));

    expect(result).toMatchObject({ status, found: expect.stringMatching(found) });
    if (status === "problem") expect(result.fix).toContain("https://developer.hashicorp.com/terraform/install");
  });

  test("asks the binary that TERRAFORM_BINARY_NAME names", async () => {
    const run = jest.fn(async () => says("1.11.0"));

    const result = await terraform.run(contextOf({ host: { run, variables: { TERRAFORM_BINARY_NAME: "tofu" } } }));

    expect(run).toHaveBeenCalledWith("tofu", ["version", "-json"]);
    expect(result.found).toBe("1.11.0 (tofu)");
  });

  test.each([
    [{ "/etc/terraformrc": "" }, "ok"],
    [{}, "warning"],
  ])("with TF_CLI_CONFIG_FILE naming a file, among %j, is %s", async (files, status) => {
    const result = await terraform.run(
      contextOf({ host: { files, variables: { TF_CLI_CONFIG_FILE: "/etc/terraformrc" } } }),
    );

    expect(result.status).toBe(status);
  });
});

describe("CDKTF", () => {
  test.each([
    [{ cdktf: "0.21.0", "cdktf-cli": "0.21.0" }, "ok", "0.21.0, command and library"],
    [{ cdktf: "0.21.0", "cdktf-cli": "0.20.8" }, "problem", "library 0.21.0, command 0.20.8"],
    [{ cdktf: "0.21.0" }, "problem", "library 0.21.0, command not installed"],
    [{}, "problem", "library not installed, command not installed"],
  ])("with %j is %s", async (versions: Readonly<Record<string, string>>, status, found) => {
    const manifest = (name: string) => {
      const version = versions[name];
      return version === undefined ? undefined : { version };
    };

    const result = await cdktf.run(contextOf({ host: { manifest } }));

    expect(result).toMatchObject({ status, found });
  });
});

describe("configuration", () => {
  test("that loads is told in figures", async () => {
    const result = await configuration.run(contextOf());

    expect(result.status).toBe("ok");
    expect(result.found).toMatch(/^config\/environments\/test\.ts: 1 queue, 1 set of hours, .*0 users$/);
  });

  test("that does not load carries every problem", async () => {
    const result = await configuration.run(contextOf({ configuration: brokenConfiguration }));

    expect(result).toMatchObject({ status: "problem", found: "config/environments/test.ts has 2 problems" });
    expect(result.problems).toEqual(brokenConfiguration.problems);
  });
});

describe("account id", () => {
  test.each([
    ["111122223333", "problem"],
    ["444455556666", "ok"],
  ])("%s is %s", async (accountId, status) => {
    const result = await accountPlaceholder.run(contextOf({ configuration: configurationOf({ accountId }) }));

    expect(result.status).toBe(status);
  });
});

describe("region", () => {
  test.each([
    [{}, "eu-west-2"],
    [{ AWS_REGION: "eu-west-2" }, "eu-west-2"],
    [{ AWS_REGION: "us-east-1" }, "eu-west-2, from the configuration; AWS_REGION says us-east-1, and is not used"],
    [
      { AWS_DEFAULT_REGION: "us-west-2" },
      "eu-west-2, from the configuration; AWS_DEFAULT_REGION says us-west-2, and is not used",
    ],
  ])("is the configured one, whatever %j says", async (variables, found) => {
    expect(await region.run(contextOf({ host: { variables } }))).toEqual({ status: "ok", found });
  });
});

describe("pace", () => {
  test("tells how long Amazon Connect takes at least, and the parallelism that suits it", async () => {
    const result = await pace.run(contextOf());

    // One set of hours, one queue, the instance and its four storage configurations.
    expect(result.found).toMatch(/^7 resources of Amazon Connect at 2 requests a second: at least 7 seconds/);
    expect(result.found).toContain("--terraform-parallelism 4");
  });

  test("tells HCP Terraform's own setting where that does the work", async () => {
    const configuration = configurationOf({ state: { type: "cloud", organization: "acme" } });

    expect((await pace.run(contextOf({ configuration }))).found).toContain("TFE_PARALLELISM=4");
  });
});

test.each([accountPlaceholder, region, pace])(
  "$id is skipped while the configuration does not load",
  async ({ run }) => {
    const result = await run(contextOf({ configuration: brokenConfiguration }));

    expect(result).toEqual({ status: "skipped", found: "not checked: the configuration does not load" });
  },
);
