import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { listEnvironments } from "../../config/load";
import { scripts, scriptsNamedIn } from "./npm-scripts";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly "timeout-minutes"?: number;
  readonly concurrency?: unknown;
  readonly strategy?: { readonly matrix?: Readonly<Record<string, unknown>> };
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly permissions?: unknown;
  readonly concurrency?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = join(__dirname, "../../.github/workflows");
const files = readdirSync(folder).filter((file) => file.endsWith(".yml"));
const textOf = (file: string) => readFileSync(join(folder, file), "utf8");
const workflowOf = (file: string): Workflow => parse(textOf(file)) as Workflow;
const jobs = files.flatMap((file) =>
  Object.entries(workflowOf(file).jobs).map(([name, job]) => ({ title: `${file}, job ${name}`, file, job })),
);
const needsRole = ({ steps }: Job) =>
  steps.some(({ uses }) => uses?.startsWith("aws-actions/configure-aws-credentials@"));

test("the three workflows are there", () => {
  expect(files).toEqual(expect.arrayContaining(["apply.yml", "check.yml", "plan.yml"]));
});

describe.each(files)("%s", (file) => {
  test("pins every action to a commit and says which release that is", () => {
    const uses = textOf(file).match(/^.*\buses:.*$/gm) ?? [];

    expect(uses).not.toEqual([]);
    for (const line of uses) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test("gives no rights but those that a job asks for", () => {
    expect(workflowOf(file).permissions).toEqual({});
  });

  test("does not let two runs meet", () => {
    const { concurrency, jobs: own } = workflowOf(file);

    for (const job of Object.values(own)) expect(concurrency ?? job.concurrency).toBeDefined();
  });

  test("runs only scripts that package.json has", () => {
    expect(scriptsNamedIn(textOf(file)).filter((script) => !scripts.includes(script))).toEqual([]);
  });
});

test("one action has one pin in all workflows", () => {
  const pins = new Map<string, Set<string>>();
  for (const [, action = "", pin = ""] of files.flatMap((file) => [
    ...textOf(file).matchAll(/uses: ([^@\s]+)@(.*)$/gm),
  ])) {
    pins.set(action, (pins.get(action) ?? new Set()).add(pin));
  }

  expect([...pins].filter(([, found]) => found.size > 1)).toEqual([]);
});

test("one version of Terraform runs in all workflows", () => {
  const versions = new Set(files.flatMap((file) => textOf(file).match(/terraform_version: .*/g) ?? []));

  expect(versions.size).toBe(1);
});

describe.each(jobs)("$title", ({ file, job }) => {
  test("ends by itself", () => {
    expect(job["timeout-minutes"]).toBeLessThanOrEqual(60);
  });

  test("names its rights, and writes nothing but what its task is", () => {
    const writable = Object.entries(job.permissions ?? {}).filter(([, right]) => right !== "read");

    expect(job.permissions).toBeDefined();
    for (const right of writable)
      expect([
        ["id-token", "write"],
        ["pull-requests", "write"],
      ]).toContainEqual(right);
  });

  test("may prove who it is to AWS exactly where it takes a role", () => {
    expect(job.permissions?.["id-token"] === "write").toBe(needsRole(job));
  });

  test("runs no code of the repository where it may write to a pull request", () => {
    if (job.permissions?.["pull-requests"] !== "write") return;

    expect(job.steps.filter(({ uses, run }) => run !== undefined || uses?.startsWith("actions/checkout@"))).toEqual([]);
  });

  test("leaves no token in its clone, and no cache of others where it has a role", () => {
    for (const { uses, with: inputs } of job.steps) {
      if (uses?.startsWith("actions/checkout@")) expect(inputs?.["persist-credentials"]).toBe(false);
      if (uses?.startsWith("actions/setup-node@") && needsRole(job)) expect(inputs).not.toHaveProperty("cache");
    }
  });

  test("puts no expression into a script, where its value would become code", () => {
    for (const { run, with: inputs } of job.steps) {
      expect(run ?? "").not.toContain("${{");
      expect(String(inputs?.script ?? "")).not.toContain("${{");
    }
  });

  test("names only environments that there are", () => {
    const named = job.strategy?.matrix?.environment;

    if (Array.isArray(named)) expect(listEnvironments()).toEqual(expect.arrayContaining(named));
    else if (named !== undefined) expect(String(named)).toContain("vars.DEPLOY_ENVIRONMENTS");
  });

  test("needs no secret but, where a role would be taken, the token of HCP Terraform", () => {
    const secrets = [...textOf(file).matchAll(/\bsecrets\.(\w+)/g)].map(([, secret]) => secret);

    expect(secrets.filter((secret) => file === "check.yml" || secret !== "TF_API_TOKEN")).toEqual([]);
  });
});

test("dependabot looks after the actions and the packages", () => {
  const { updates } = parse(readFileSync(join(folder, "../dependabot.yml"), "utf8")) as {
    readonly updates: readonly { readonly "package-ecosystem": string }[];
  };

  expect(updates.map((update) => update["package-ecosystem"])).toEqual(["github-actions", "npm"]);
});
