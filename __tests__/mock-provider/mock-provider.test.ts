import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { computed, required } from "./extra-schemas";
import { type PlannedChange, plannedChanges } from "./planned-changes";
import { synthesizeSample } from "./sample-stack";
import type { MockProvider, MockProviderOptions } from "./start";
import {
  type CommandOptions,
  type CommandResult,
  describeWithTerraform,
  terraform,
  terraformOutputs,
} from "./terraform";
import { testWorkspace } from "./workspace";

const workspace = testWorkspace();

/** A reference as Terraform writes it. */
const ref = (expression: string): string => `\${${expression}}`;

/** A folder with one configuration in JSON, initialised, and a provider that knows its types. */
async function stackOf(content: object, options: MockProviderOptions = {}) {
  const cwd = workspace.folder();
  const terraformBlock = { required_providers: { aws: { source: "hashicorp/aws" } } };
  writeFileSync(join(cwd, "cdk.tf.json"), JSON.stringify({ terraform: terraformBlock, ...content }));
  const provider = await workspace.start({ folders: [cwd], ...options });
  const command = { cwd, env: provider.env };
  expect(await terraform(["init", "-no-color"], command)).toMatchObject({ code: 0 });
  return { command, provider };
}

const addresses = (changes: PlannedChange[], action: string): string[] =>
  changes.filter((change) => change.actions.includes(action)).map((change) => change.address);

const flat = (result: CommandResult): string => `${result.stdout}${result.stderr}`.replaceAll(/\s+/g, " ");

describeWithTerraform("validate", () => {
  const queue = { instance_id: "i", name: "Billing", hours_of_operation_id: "h" };
  const quickConnect = {
    instance_id: "i",
    name: "Billing",
    quick_connect_config: { quick_connect_type: "PHONE_NUMBER", phone_config: { phone_number: "+12065550100" } },
  };

  test.each([
    ["a sound stack", { aws_connect_queue: { q: queue } }, 0, "configuration is valid"],
    ["an unknown argument", { aws_connect_queue: { q: { ...queue, colour: "red" } } }, 1, 'named "colour"'],
    ["a missing argument", { aws_connect_queue: { q: { ...queue, name: undefined } } }, 1, '"name" is required'],
    [
      "an unknown argument in a block",
      {
        aws_connect_quick_connect: {
          q: { ...quickConnect, quick_connect_config: { quick_connect_type: "USER", x: 1 } },
        },
      },
      1,
      'named "x"',
    ],
    [
      "a second block where one is allowed",
      { aws_connect_queue: { q: { ...queue, outbound_caller_config: [{}, {}] } } },
      1,
      "No more than 1",
    ],
    ["a wrong type", { aws_connect_queue: { q: { ...queue, max_contacts: "many" } } }, 1, "a number is required"],
    [
      "an export that does not exist",
      { aws_connect_queue: { q: { ...queue, name: ref("aws_sqs_queue.x.colour") } }, aws_sqs_queue: { x: {} } },
      1,
      "Unsupported attribute",
    ],
    ["a type that does not exist", { aws_connect_colour: { q: {} } }, 1, "does not support resource type"],
    [
      "a circle",
      {
        aws_connect_queue: {
          q: { ...queue, quick_connect_ids: [ref("aws_connect_quick_connect.c.quick_connect_id")] },
        },
        aws_connect_quick_connect: { c: { ...quickConnect, description: ref("aws_connect_queue.q.queue_id") } },
      },
      1,
      "Cycle: aws_connect",
    ],
  ])("%s", async (_, resource, code, message) => {
    const { command } = await stackOf({ resource });

    const result = await terraform(["validate", "-no-color"], command);

    expect(flat(result)).toContain(message);
    expect(result.code).toBe(code);
  });
});

describeWithTerraform("the life of a stack", () => {
  const outdir = workspace.folder();
  let command: CommandOptions;
  let provider: MockProvider;
  let first: PlannedChange[];

  beforeAll(async () => {
    const cwd = synthesizeSample(outdir);
    provider = await workspace.start({ folders: [outdir] });
    command = { cwd, env: provider.env };
    expect(await terraform(["init", "-no-color"], command)).toMatchObject({ code: 0, stderr: "" });
    first = await plannedChanges(command);
    expect(await terraform(["apply", "-no-color", "mock.tfplan"], command)).toMatchObject({ code: 0 });
  });

  beforeEach(() => {
    synthesizeSample(outdir);
  });

  test("the first plan creates everything", () => {
    expect(addresses(first, "create")).toHaveLength(39);
    expect(first.find(({ address }) => address === "aws_connect_queue.queue")?.changed).toEqual(
      expect.arrayContaining(["arn", "description", "id", "name", "queue_id"]),
    );
  });

  test("the second plan changes nothing", async () => {
    expect(await plannedChanges(command)).toEqual([]);
  });

  test("another process of the provider finds the same state, and changes nothing", async () => {
    const other = await workspace.start({ folders: [outdir] });

    expect(await plannedChanges({ ...command, env: other.env })).toEqual([]);
    expect(other.resources()).toHaveLength(39);
  });

  test("exports look real", async () => {
    const uuid = "[\\da-f]{8}(-[\\da-f]{4}){3}-[\\da-f]{12}";
    const instance = `arn:aws:connect:eu-central-1:111122223333:instance/${uuid}`;

    expect(await terraformOutputs(command)).toEqual({
      instance_arn: expect.stringMatching(new RegExp(`^${instance}$`)),
      queue_id: expect.stringMatching(new RegExp(`^${uuid}:${uuid}$`)),
      agent_arn: expect.stringMatching(new RegExp(`^${instance}/agent/${uuid}$`)),
      bot_id: expect.stringMatching(/^[A-Z\d]{10}$/),
      function_arn: "arn:aws:lambda:eu-central-1:111122223333:function:sample-lookup",
    });
  });

  test("equal resources have ids of their own, and default tags", () => {
    const keys = provider.resources().filter(({ type }) => type === "aws_kms_key");

    expect(new Set(keys.map(({ state }) => state.id)).size).toBe(2);
    expect(keys[0]?.state.tags_all).toEqual({ project: "sample" });
  });

  test("a changed argument plans that change alone", async () => {
    synthesizeSample(outdir, { queueDescription: "Refunds" });

    expect(await plannedChanges(command)).toEqual([
      { address: "aws_connect_queue.queue", actions: ["update"], changed: ["description"], replacedBy: [] },
    ]);
  });

  test("a changed alias replaces the instance, and updates or replaces what belongs to it", async () => {
    synthesizeSample(outdir, { alias: "other" });

    const changes = await plannedChanges(command);

    const instance = changes.find(({ address }) => address === "aws_connect_instance.instance");
    expect(instance).toMatchObject({ actions: ["delete", "create"], replacedBy: ["instance_alias"] });
    expect(addresses(changes, "delete")).toEqual([
      "aws_connect_instance.instance",
      "aws_connect_instance_storage_config.storage",
      "aws_connect_user.user",
    ]);
    expect(addresses(changes, "update")).toContain("aws_connect_queue.queue");
  });

  test("a replacement can be applied, and settles", async () => {
    synthesizeSample(outdir, { alias: "third" });
    const before = await terraformOutputs(command);

    expect(await terraform(["apply", "-auto-approve", "-no-color"], command)).toMatchObject({ code: 0 });

    expect(await plannedChanges(command)).toEqual([]);
    expect((await terraformOutputs(command)).instance_arn).not.toBe(before.instance_arn);
  });

  test("destroy leaves nothing", async () => {
    const result = await terraform(["destroy", "-auto-approve", "-no-color"], command);

    expect(result.stdout).toContain("Destroy complete! Resources: 39 destroyed.");
    expect(provider.resources()).toEqual([]);
  });
});

describeWithTerraform("single questions", () => {
  test("a type with a hand-written schema", async () => {
    const origin = {
      attributes: { instance_id: required("string"), origin: required("string"), id: computed("string") },
      blocks: {},
    };
    const { command } = await stackOf(
      { resource: { aws_connect_approved_origin: { o: { instance_id: "i", origin: "https://example.com" } } } },
      { extraSchemas: { resources: { aws_connect_approved_origin: origin } } },
    );

    expect(await plannedChanges(command)).toMatchObject([
      { actions: ["create"], changed: ["id", "instance_id", "origin"] },
    ]);
  });

  test("every provider block has its region, and the account can be chosen", async () => {
    const { command } = await stackOf(
      {
        provider: { aws: [{ region: "eu-west-2" }, { region: "us-east-1", alias: "edge" }] },
        resource: {
          aws_sns_topic: {
            home: { name: "a" },
            edge: { name: "a", provider: "aws.edge" },
            own: { name: "a", region: "ap-south-1" },
          },
        },
        output: {
          arns: { value: [ref("aws_sns_topic.home.arn"), ref("aws_sns_topic.edge.arn"), ref("aws_sns_topic.own.arn")] },
        },
      },
      { accountId: "999988887777" },
    );

    await terraform(["apply", "-auto-approve"], command);

    const regions = ["eu-west-2", "us-east-1", "ap-south-1"];
    expect(await terraformOutputs(command)).toEqual({
      arns: regions.map((region) => `arn:aws:sns:${region}:999988887777:a`),
    });
  });

  test("data sources find what was made, and answer for what was not", async () => {
    const { command } = await stackOf({
      resource: { aws_connect_queue: { q: { instance_id: "i", name: "Billing", hours_of_operation_id: "h" } } },
      data: {
        aws_connect_queue: { q: { instance_id: "i", name: ref("aws_connect_queue.q.name") } },
        aws_connect_contact_flow: { f: { instance_id: "i", name: "Default queue transfer" } },
        aws_connect_instance: { i: { instance_id: "1b0b4b6c-0000-4000-a000-000000000001" } },
        aws_caller_identity: { me: {} },
      },
      output: {
        isSameQueue: { value: ref("data.aws_connect_queue.q.queue_id == aws_connect_queue.q.queue_id") },
        flow: { value: ref("data.aws_connect_contact_flow.f.arn") },
        instance: { value: ref("data.aws_connect_instance.i.arn") },
        account: { value: ref("data.aws_caller_identity.me.account_id") },
      },
    });

    await terraform(["apply", "-auto-approve"], command);

    expect(await terraformOutputs(command)).toEqual({
      isSameQueue: true,
      flow: expect.stringMatching(/^arn:aws:connect:us-east-1:111122223333:instance\/i\/contact-flow\/[\da-f-]{36}$/),
      instance: "arn:aws:connect:us-east-1:111122223333:instance/1b0b4b6c-0000-4000-a000-000000000001",
      account: "111122223333",
    });
  });

  test("an imported resource is adopted, not replaced", async () => {
    const instance = {
      instance_alias: "existing",
      identity_management_type: "SAML",
      inbound_calls_enabled: true,
      outbound_calls_enabled: false,
    };
    const { command } = await stackOf({
      import: [{ to: "aws_connect_instance.i", id: "1b0b4b6c-0000-4000-a000-000000000001" }],
      resource: { aws_connect_instance: { i: instance } },
    });

    expect(await plannedChanges(command)).toMatchObject([{ actions: ["update"], replacedBy: [] }]);
    expect(await terraform(["apply", "-auto-approve"], command)).toMatchObject({ code: 0 });
    expect(await plannedChanges(command)).toEqual([]);
  });

  test("a write-only secret is not stored, and a block of any type passes", async () => {
    const { command, provider } = await stackOf({
      resource: {
        aws_secretsmanager_secret_version: {
          v: { secret_id: "s", secret_string_wo: "hush", secret_string_wo_version: 1 },
        },
        aws_wafv2_web_acl: {
          acl: {
            name: "acl",
            scope: "REGIONAL",
            default_action: { allow: {} },
            visibility_config: { cloudwatch_metrics_enabled: true, metric_name: "m", sampled_requests_enabled: true },
            rule: [
              {
                name: "rate",
                priority: 1,
                statement: { rate_based_statement: { limit: 100 } },
                visibility_config: {
                  cloudwatch_metrics_enabled: true,
                  metric_name: "m",
                  sampled_requests_enabled: true,
                },
              },
            ],
          },
        },
      },
    });

    expect(flat(await terraform(["apply", "-auto-approve", "-no-color"], command))).toContain("2 added");

    expect(JSON.stringify(provider.resources())).not.toContain("hush");
    expect(await plannedChanges(command)).toEqual([]);
  });
});
