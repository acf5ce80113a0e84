import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { deployCommand, parallelism } from "../../cli/commands/deploy";
import { destroyCommand } from "../../cli/commands/destroy";
import { docsCommand } from "../../cli/commands/docs";
import { doctorCommand } from "../../cli/commands/doctor";
import { keysCommand } from "../../cli/commands/keys";
import { newEnvironmentCommand } from "../../cli/commands/new-environment";
import { planCommand } from "../../cli/commands/plan";
import { startCommand } from "../../cli/commands/start";
import { synthCommand } from "../../cli/commands/synth";
import { switchboard } from "../support/command";
import { type ProjectCopy, projectCopy } from "../support/project-copy";

jest.setTimeout(60_000);

const commands = ["start", "synth", "plan", "deploy", "destroy", "doctor", "new-environment", "keys", "flow", "docs"];
let project: ProjectCopy;
const run = (...args: string[]) => switchboard(args, project.folder, { ENVIRONMENT: "" });

beforeAll(() => {
  project = projectCopy();
});

afterAll(() => project.remove());

test("package.json has a script for every command", () => {
  const { scripts } = JSON.parse(readFileSync(join(project.folder, "package.json"), "utf8"));

  for (const command of commands) expect(scripts[command]).toBe(`node --require tsx/cjs cli/main.ts ${command}`);
});

test.each([
  startCommand(),
  synthCommand(),
  planCommand([]),
  deployCommand([]),
  destroyCommand([]),
  doctorCommand(),
  newEnvironmentCommand(),
  keysCommand(),
  docsCommand(),
])("`npm run $_name -- --help` explains every option", (command) => {
  const help = command.helpInformation();

  expect(commands).toContain(command.name());
  expect(help).toMatch(new RegExp(`^Usage: ${command.name()} `));
  for (const { long, description } of command.options) {
    expect(help).toContain(long);
    expect(description).not.toBe("");
  }
});

test.each(["start", "synth", "plan", "doctor"])("`npm run %s` works on an environment and answers programs", (name) => {
  const [command] = [startCommand(), synthCommand(), planCommand([]), doctorCommand()].filter(
    (each) => each.name() === name,
  );

  expect(command?.options.map(({ long }) => long)).toEqual(expect.arrayContaining(["--env", "--json"]));
});

test.each([
  ["files", { type: "local" }, ["--terraform-parallelism", "4"]],
  ["HCP Terraform, which decides by itself", { type: "cloud", organization: "acme" }, []],
] as const)("a deployment with state in %s does no more at a time than Amazon Connect takes", (_, state, options) => {
  expect(parallelism({ state })).toEqual(options);
});

describe("start", () => {
  test("says per stack what Terraform would create, where state would live, what is left to decide, and what is next", async () => {
    const { code, stdout } = await run("start");

    expect(code).toBe(0);
    expect(stdout).toContain("state-backend  18 resources to create, state in terraform.example.state-backend.tfstate");
    expect(stdout).toMatch(/contact-center {2}\d+ resources to create/);
    expect(stdout).toMatch(/connect .*queue × 6.*user × 5/);
    expect(stdout).toContain("accountId is 111122223333, which AWS keeps for documentation.");
    expect(stdout).toContain("npm run deploy");
    expect(stdout.indexOf("state-backend ")).toBeLessThan(stdout.indexOf("contact-center "));
  });

  test("says the same to a program, and nothing else", async () => {
    const { stdout, stderr } = await run("start", "--json");
    const document = JSON.parse(stdout);

    expect(stderr).toBe("");
    expect(document).toMatchObject({
      version: 1,
      environment: "example",
      next: expect.any(Array),
      tasks: expect.any(Array),
    });
    expect(document.stacks.map(({ name }: { name: string }) => name)).toEqual([
      "state-backend",
      "contact-center",
      "voice-to-chat",
    ]);
    expect(document.stacks[1].resources).toMatchObject({ aws_connect_queue: 6, aws_connect_instance: 1 });
    expect(document.suppressed).toContainEqual(
      expect.objectContaining({ rule: "bucket-access-logs", reason: expect.any(String) }),
    );
  });
});

describe("synth", () => {
  test("writes the stacks and leaves out those of the environment before", async () => {
    await run("synth", "--env", "example");
    const { code } = await run("synth", "--env", "minimal");

    expect(code).toBe(0);
    expect(existsSync(join(project.folder, "cdktf.out/stacks/contact-center/cdk.tf.json"))).toBe(true);
    expect(existsSync(join(project.folder, "cdktf.out/stacks/state-backend"))).toBe(false);
  });

  test("prints every written exception with its reason", async () => {
    const { stdout } = await run("synth");

    expect(stdout).toMatch(
      /except bucket-access-logs at contact-center\/storage\/access-logs\/bucket: This bucket receives/,
    );
  });

  test("ends with 2 and every problem where the configuration is wrong", async () => {
    project.writeEnvironment("wrong", "example", {
      region: "eu-wst-2" as never,
      accountId: "12",
      users: { "john.perry": { password: "hunter2" } as never },
    });

    const { code, stdout, stderr } = await run("synth", "--env", "wrong", "--json");

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain('Did you mean "eu-west-2"?');
    expect(stderr).toContain("an AWS account id: twelve digits");
    expect(stderr).toContain('users["john.perry"].password');
    expect(stderr).not.toContain("hunter2");
  });

  test("ends with 1 and names construct, reason and fix where a rule is broken", async () => {
    const copy = projectCopy();
    const unit = join(copy.folder, "stacks/units/flow-logs.ts");
    copy.write("stacks/units/flow-logs.ts", readFileSync(unit, "utf8").replace(/retentionInDays: .*,\n/, ""));

    const { code, stderr } = await switchboard(["synth"], copy.folder);
    copy.remove();

    expect(code).toBe(1);
    expect(stderr).toContain("contact-center/flow-logs  (aws_cloudwatch_log_group.flow-logs)");
    expect(stderr).toMatch(/rule {3}log-retention\n {2}why {4}.+\n {2}fix {4}Set retentionInDays/);
  });
});

describe("a wrong call", () => {
  test.each([
    ["an unknown command", ["synht"], 'Did you mean "synth"?'],
    ["an unknown option", ["synth", "--evn", "x"], "Did you mean --env?"],
    ["an unknown environment", ["synth", "--env", "exmaple"], 'Did you mean "example"?'],
    ["a stack that does not exist", ["plan", "--env", "example", "contact-centre"], 'Did you mean "contact-center"?'],
    ["a deployment that nobody can approve", ["deploy"], "add --yes"],
  ])("%s ends with 2 and the way out", async (_, args, advice) => {
    const { code, stderr } = await run(...args);

    expect(code).toBe(2);
    expect(stderr).toContain(advice);
  });

  test("no command at all lists them", async () => {
    const { code, stderr } = await run();

    expect(code).toBe(2);
    for (const command of commands) expect(stderr).toContain(`npm run ${command}`);
  });

  test("plan without Terraform says what to install", async () => {
    const { code, stderr } = await switchboard(["plan"], project.folder, {
      TERRAFORM_BINARY_NAME: "no-such-terraform",
    });

    expect(code).toBe(1);
    expect(stderr).toContain("There is no no-such-terraform on this machine");
    expect(stderr).toContain("Install Terraform 1.11");
  });
});

// `never-made` is a name that no operator of a copy of this project will have taken.
describe("new-environment", () => {
  test("makes one from the complete example that loads, with the new name, region and account everywhere", async () => {
    const made = await run(
      "new-environment",
      "never-made",
      "--name",
      "globex",
      "--region",
      "us-east-1",
      "--account",
      "999988887777",
      "--from",
      "example",
    );
    const text = readFileSync(join(project.folder, "config/environments/never-made.ts"), "utf8");
    const started = await run("start", "--env", "never-made", "--json");

    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining("npm start -- --env never-made") });
    expect(text).toContain('bucket: "globex-never-made-terraform-state-999988887777"');
    expect(text).toContain('alias: "globex-never-made"');
    expect(text).not.toMatch(/acme-example|111122223333|eu-west-2/);
    expect(made.stdout).toContain("npm run keys -- --env never-made");
    expect(existsSync(join(project.folder, "config/environments/never-made.keys.json"))).toBe(true);
    expect(started.code).toBe(0);
    expect(JSON.parse(started.stdout).environment).toBe("never-made");
  });

  /** What the command says when it refuses: in this process, since nothing is written. */
  async function refusal(...args: string[]): Promise<string> {
    const refused = newEnvironmentCommand().parseAsync(args, { from: "user" });
    await expect(refused).rejects.toMatchObject({ code: "usage" });
    return refused.then(String, (error: Error) => error.message);
  }

  test("leaves a file that exists as it is", async () => {
    const file = join(__dirname, "../../config/environments/minimal.ts");
    const before = readFileSync(file, "utf8");

    const said = await refusal("minimal", "--name", "globex", "--region", "us-east-1", "--account", "999988887777");

    expect(said).toContain("exists already");
    expect(readFileSync(file, "utf8")).toBe(before);
  });

  test("names every wrong and missing option at once, and writes nothing", async () => {
    const said = await refusal("never-made", "--name", "Acme Inc", "--region", "us-esat-1", "--from", "exmple");

    expect(said).toContain("--name Acme Inc:");
    expect(said).toContain('Did you mean "us-east-1"?');
    expect(said).toContain('Did you mean "example"?');
    expect(said).toContain("--account is needed");
    expect(existsSync(join(__dirname, "../../config/environments/never-made.ts"))).toBe(false);
  });

  test("refuses a name that cannot be an environment's, and none at all", async () => {
    expect(await refusal("../prod")).toContain("lower-case letters");
    expect(await refusal()).toContain("Which name?");
  });
});
