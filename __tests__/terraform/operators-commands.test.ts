import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { functionNames } from "../../config/names";
import { type MockProvider, startMockProvider } from "../mock-provider/start";
import { cdktf, describeWithTerraform, terraform } from "../mock-provider/terraform";
import { switchboard } from "../support/command";
import { type Changes, exampleConfig, existingInstance } from "../support/contact-centers";
import { type ProjectCopy, projectCopy } from "../support/project-copy";

jest.setTimeout(120_000);

/**
 * The example on an instance that is there: cdktf draws every line of a plan anew, and half of the example's resources
 * are storage or voice-to-chat. The whole of it is planned and applied by Terraform itself in every-stack.test.ts and
 * voice-to-chat.test.ts.
 */
const light: Changes = {
  ...{ destroyProtection: false, instance: existingInstance, storage: undefined, voiceToChat: undefined },
};

/** The queues of the example, one of them described differently. */
function otherQueues(): Changes["queues"] {
  const { orders, ...others } = structuredClone(exampleConfig().queues) as NonNullable<Changes["queues"]>;
  return { ...others, orders: { hours: "office", ...orders, description: "Orders, new and old.", maxContacts: 120 } };
}

/** Content of every synthesised file, by its path; what Terraform itself keeps beside them is left out. */
function digests(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const synthesised = files.filter(({ name, parentPath }) => {
    return name.endsWith(".tf.json") || name === "manifest.json" || parentPath.includes("/assets/");
  });
  return Object.fromEntries(
    synthesised.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length), createHash("sha256").update(readFileSync(file)).digest("hex")];
    }),
  );
}

describeWithTerraform("an operator, with this project and Terraform", () => {
  let project: ProjectCopy;
  let mock: MockProvider;
  const run = (...args: string[]) => switchboard(args, project.folder, { ...mock.env, ENVIRONMENT: "" });
  const plainCdktf = (environment: string, ...args: string[]) =>
    cdktf([...args, "--skip-provider-lock"], { cwd: project.folder, env: { ...mock.env, ENVIRONMENT: environment } });
  const changesOf = async (environment: string, ...stacks: string[]) => {
    const { stdout } = await run("plan", "--json", "--env", environment, ...stacks);
    return JSON.parse(stdout).stacks as {
      stack: string;
      changes: { address: string; action: string }[];
      errors: string[];
    }[];
  };

  beforeAll(async () => {
    project = projectCopy();
    project.writeEnvironment("test", "example", light);
    mock = await startMockProvider({ folders: [join(project.folder, "cdktf.out"), project.folder] });
  });

  afterAll(async () => {
    await mock.stop();
    project.remove();
  });

  test("`npm run synth`, `cdktf synth` and a second time give the same files, byte for byte", async () => {
    const outdir = join(project.folder, "cdktf.out");

    project.writeEnvironment("whole", "example", {});
    const own = await run("synth", "--env", "whole");
    const ownDigests = digests(outdir);
    rmSync(outdir, { recursive: true });
    const theirs = await plainCdktf("whole", "synth");

    expect(own).toMatchObject({ code: 0, stderr: "" });
    expect(theirs.code).toBe(0);
    expect(
      Object.keys(ownDigests)
        .filter((file) => file.endsWith("cdk.tf.json"))
        .sort(),
    ).toEqual([
      "/stacks/contact-center/cdk.tf.json",
      "/stacks/state-backend/cdk.tf.json",
      "/stacks/voice-to-chat/cdk.tf.json",
    ]);
    expect(Object.keys(ownDigests).filter((file) => file.endsWith(".zip"))).toHaveLength(functionNames.length);
    expect(digests(outdir)).toEqual(ownDigests);
  });

  test("plans with cdktf, one stack at a time", async () => {
    const plan = await plainCdktf("test", "plan", "contact-center");

    expect(plan.code).toBe(0);
    expect(plan.stdout).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy/);
  });

  test("plans every stack with one command, for people and for programs", async () => {
    const forPeople = await run("plan", "--env", "test", "state-backend", "--", "--skip-provider-lock");
    const [contactCenter] = await changesOf("test", "contact-center");

    expect(forPeople.code).toBe(0);
    expect(forPeople.stdout).toMatch(/Plan: \d+ to add, 0 to change, 0 to destroy/);
    expect(contactCenter).toMatchObject({ stack: "contact-center", errors: [] });
    expect(contactCenter?.changes).toContainEqual({
      address: expect.stringMatching(/^aws_connect_queue\.queues_orders_/),
      action: "create",
    });
  });

  test("deploys everything, after which nothing is left to change", async () => {
    const deployed = await plainCdktf("test", "deploy", "*", "--auto-approve");
    const plans = await changesOf("test");

    expect(deployed.code).toBe(0);
    expect(deployed.stdout).toContain("arn:aws:connect:eu-west-2:111122223333:instance/");
    expect(plans.map(({ changes, errors }) => ({ changes, errors }))).toEqual([
      { changes: [], errors: [] },
      { changes: [], errors: [] },
    ]);
  });

  test("plans exactly what a changed configuration changes, and deploys it", async () => {
    const { "samuel.okafor": gone, ...users } = structuredClone(exampleConfig().users) as NonNullable<Changes["users"]>;
    const joined = {
      securityProfiles: ["service-agent"],
      ...gone,
      routingProfile: "orders",
      firstName: "New",
      lastName: "Person",
    };
    project.writeEnvironment("test", "example", {
      ...light,
      queues: otherQueues(),
      users: { ...users, "new.person": joined },
    });

    const plans = await changesOf("test");
    const deployed = await run("deploy", "--env", "test", "--yes", "--", "--skip-provider-lock");

    const changes = plans.flatMap((plan) => plan.changes);
    expect(Object.fromEntries(changes.map(({ action, address }) => [action, address]))).toEqual({
      update: expect.stringMatching(/^aws_connect_queue\.queues_orders_/),
      create: expect.stringMatching(/^aws_connect_user\.users_newperson_/),
      delete: expect.stringMatching(/^aws_connect_user\.users_samuelokafor_/),
    });
    expect(changes).toHaveLength(3);
    expect(deployed.code).toBe(0);
    expect(mock.resources().filter(({ state }) => state.description === "Orders, new and old.")).toHaveLength(1);
  });

  test("is refused to destroy a protected environment: by its own command, and by Terraform", async () => {
    project.writeEnvironment("test", "example", { ...light, destroyProtection: true });

    const refused = await run("destroy", "--env", "test", "--yes");
    const destroyed = await terraform(["plan", "-destroy", "-input=false"], {
      cwd: join(project.folder, "cdktf.out/stacks/contact-center"),
      env: mock.env,
    });

    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("Set destroyProtection: false") });
    expect(destroyed.code).not.toBe(0);
    expect(destroyed.stdout + destroyed.stderr).toContain("prevent_destroy");
    expect(mock.resources().length).toBeGreaterThan(50);
  });

  test("destroys an unprotected environment entirely", async () => {
    project.writeEnvironment("test", "example", light);

    const destroyed = await run("destroy", "--env", "test", "--yes", "--", "--skip-provider-lock");

    expect(destroyed.code).toBe(0);
    expect(mock.resources()).toEqual([]);
  });

  test("never has one environment's state copied over another's, in the same checkout", async () => {
    const [contactCenter] = await changesOf("example", "contact-center");

    expect(contactCenter).toMatchObject({
      errors: [],
      changes: expect.arrayContaining([{ address: "aws_connect_instance.instance", action: "create" }]),
    });
  });
});
