import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Diagnosis } from "../../../cli/doctor/diagnose";
import { type AwsServer, awsServer, callerXml } from "./aws-server";

const project = join(__dirname, "../../..");
let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "switchboard-doctor-"));
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
}

/** Runs the command as npm does, with nothing in its environment but what is given. */
function doctor(args: readonly string[], variables: Readonly<Record<string, string>> = {}): Promise<Run> {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    const child = spawn(process.execPath, ["--require", "tsx/cjs", "cli/main.ts", "doctor", ...args], {
      cwd: project,
      env: {
        PATH: dirname(process.execPath),
        HOME: home,
        AWS_EC2_METADATA_DISABLED: "true",
        ...variables,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let stdout = "";
    let stderr = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
    });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, stdout, stderr, ms: performance.now() - begin }));
  });
}

const statuses = ({ stdout }: Run) =>
  Object.fromEntries((JSON.parse(stdout) as Diagnosis).checks.map(({ id, status }) => [id, status]));

const keys = { AWS_ACCESS_KEY_ID: "AKIAEXAMPLE", AWS_SECRET_ACCESS_KEY: "do-not-print-me" };

test("without credentials or Terraform, JSON tells both, and all that needs neither is checked", async () => {
  const run = await doctor(["--json", "--env", "example"], { TERRAFORM_BINARY_NAME: "no-such-terraform" });

  expect(run.code).toBe(1);
  expect(JSON.parse(run.stdout)).toMatchObject({ version: 1, environment: "example", ok: false });
  expect(statuses(run)).toMatchObject({
    terraform: "problem",
    cdktf: "ok",
    configuration: "ok",
    "account-placeholder": "problem",
    region: "ok",
    pace: "ok",
    credentials: "problem",
    account: "skipped",
    state: "ok",
    instance: "skipped",
    quotas: "ok",
  });
  expect((JSON.parse(run.stdout) as Diagnosis).tasks.map(({ id }) => id)).toContain("saml");
});

test("people read one line for each check, and a fix below what is not ok", async () => {
  const run = await doctor(["--env", "minimal"]);

  expect(run.code).toBe(1);
  expect(run.stdout).toMatch(/^✗ Credentials {4}no AWS credentials were found\n {17}fix {2}Run `aws configure sso`/m);
  expect(run.stdout).toMatch(/^– Instance/m);
  expect(run.stdout).toContain("Not ready to deploy.");
  expect(run.stdout).not.toContain("\u001b[");
});

test("an environment that does not exist is a problem of the configuration, with the nearest name", async () => {
  const run = await doctor(["--json", "--env", "exmaple"]);

  expect(run.code).toBe(1);
  expect((JSON.parse(run.stdout) as Diagnosis).checks.find(({ id }) => id === "configuration")).toMatchObject({
    status: "problem",
    problems: [{ fix: expect.stringContaining('"example"') }],
  });
});

test("an option that does not exist is a mistake of usage", async () => {
  const run = await doctor(["--jsno"]);

  expect(run.code).toBe(2);
  expect(run.stdout).toBe("");
  expect(run.stderr).toContain("--json");
});

test("a metadata service that never answers holds it up for seconds at most", async () => {
  const silent = await awsServer(() => "silence");
  try {
    const run = await doctor(["--json"], {
      AWS_EC2_METADATA_DISABLED: "false",
      AWS_EC2_METADATA_SERVICE_ENDPOINT: silent.endpoint,
    });

    expect(statuses(run)).toMatchObject({ credentials: "problem" });
    expect(silent.requests.length).toBeGreaterThan(0);
    expect(run.ms).toBeLessThan(15_000);
  } finally {
    await silent.close();
  }
});

test("an endpoint that nobody listens on is told as unreachable", async () => {
  const closed = await awsServer(() => ({}));
  await closed.close();

  const run = await doctor(["--json"], { ...keys, AWS_ENDPOINT_URL: closed.endpoint });

  expect((JSON.parse(run.stdout) as Diagnosis).checks.find(({ id }) => id === "credentials")).toMatchObject({
    status: "problem",
    found: "AWS cannot be reached from here (sts:GetCallerIdentity)",
  });
  expect(run.stdout + run.stderr).not.toContain("do-not-print-me");
});

describe("with credentials", () => {
  let aws: AwsServer;

  beforeAll(async () => {
    aws = await awsServer(({ body, path, target }) => {
      if (body.includes("GetCallerIdentity")) return { body: callerXml("111122223333") };
      if (target.endsWith("ListServiceQuotas")) {
        return { body: { Quotas: [{ QuotaName: "Queues per instance", Value: 7 }] } };
      }
      return path === "/instance" ? { body: { InstanceSummaryList: [] } } : { status: 404 };
    });
  });
  afterAll(() => aws.close());

  test("the account is asked, and the secret is told nowhere", async () => {
    const run = await doctor(["--json", "--env", "example"], {
      ...keys,
      AWS_SESSION_TOKEN: "do-not-print-me-either",
      AWS_ENDPOINT_URL: aws.endpoint,
    });

    expect(statuses(run)).toMatchObject({ credentials: "ok", account: "ok", instance: "ok", quotas: "warning" });
    expect(run.stdout).toContain("queues 7 of 7");
    expect(run.stdout + run.stderr).not.toContain("do-not-print-me");
  });

  test("of a profile whose command fails, neither the command nor what it wrote is told", async () => {
    mkdirSync(join(home, ".aws"), { recursive: true });
    writeFileSync(
      join(home, ".aws/config"),
      "[profile acme]\ncredential_process = sh -c 'echo do-not-print-me; exit 3'\n",
    );

    const run = await doctor(["--json"], { AWS_PROFILE: "acme", AWS_ENDPOINT_URL: aws.endpoint });

    expect(statuses(run)).toMatchObject({ credentials: "problem" });
    expect(run.stdout).toContain("AWS_PROFILE acme");
    expect(run.stdout + run.stderr).not.toContain("do-not-print-me");
  });
});
