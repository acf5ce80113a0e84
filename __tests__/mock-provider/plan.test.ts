import { planChange } from "./plan";
import { deriveSchema } from "./schema";
import type { Block } from "./schema-model";
import { conform, isUnknown, unknown, type Value, type Values } from "./wire";

const defaults = { region: "eu-central-1", tags: { project: "sample", stage: "test" } };

function schemaOf(type: string): Block {
  const schema = deriveSchema("resource", type);
  expect(schema).toBeDefined();
  return schema as Block;
}

/** Plans an update from one set of arguments to another; whatever is not named is null, or empty for blocks. */
function planUpdate(
  type: string,
  prior: Values,
  changes: Values,
): { changed: string[]; planned: Values; replaced: readonly string[] } {
  const schema = schemaOf(type);
  const before = conform(schema, { region: "eu-central-1", tags_all: defaults.tags, ...prior });
  const { state, requiresReplace } = planChange(type, schema, before, { ...before, ...changes }, defaults);
  const planned = state ?? {};
  const changed = Object.keys(planned).filter((name) => JSON.stringify(planned[name]) !== JSON.stringify(before[name]));
  return { changed, planned, replaced: requiresReplace };
}

test("a new resource waits for what AWS will say, and knows its region and tags", () => {
  const schema = schemaOf("aws_connect_queue");
  const proposed = conform(schema, { name: "Billing", tags: { stage: "live" } });

  const { state } = planChange("aws_connect_queue", schema, null, proposed, defaults);

  expect(Object.keys(state ?? {}).filter((name) => isUnknown(state?.[name]))).toEqual([
    "id",
    "status",
    "arn",
    "queue_id",
  ]);
  expect(state).toMatchObject({
    region: "eu-central-1",
    tags_all: { project: "sample", stage: "live" },
    max_contacts: null,
  });
});

test("a new block in a set waits for its own computed attributes, the one that stays does not", () => {
  const kept = { channel: "VOICE", delay: 0, priority: 1, queue_id: "a", queue_arn: "arn", queue_name: "" };
  const added = { ...kept, queue_id: "b", queue_arn: null, queue_name: null };

  const { planned } = planUpdate(
    "aws_connect_routing_profile",
    { queue_configs: [kept] },
    { queue_configs: [added, kept] },
  );

  expect(planned.queue_configs).toEqual([{ ...added, queue_arn: unknown, queue_name: unknown }, kept]);
});

test.each<[string, string, Values, Values, string[], string[]]>([
  ["nothing", "aws_sqs_queue", { name: "a" }, {}, [], []],
  ["an argument", "aws_sqs_queue", { name: "a" }, { delay_seconds: 5 }, ["delay_seconds"], []],
  ["a name", "aws_sqs_queue", { name: "a" }, { name: "b" }, ["name"], ["name"]],
  ["tags", "aws_sqs_queue", { name: "a" }, { tags: { stage: "live" } }, ["tags", "tags_all"], []],
  ["the region", "aws_sqs_queue", { name: "a" }, { region: "us-east-1" }, ["region"], ["region"]],
  ["any argument", "aws_lambda_permission", { action: "a" }, { action: "b" }, ["action"], ["action"]],
  [
    "a template",
    "aws_cloudformation_stack",
    { name: "s", template_body: "{}", outputs: { A: "1" } },
    { template_body: "{ }" },
    ["template_body", "outputs"],
    [],
  ],
  ["an unknown value", "aws_connect_user", { name: "ada" }, { name: unknown as Value }, ["name"], ["name"]],
])("changing %s of %s", (_, type, prior, changes, changed, replaced) => {
  const plan = planUpdate(type, prior, changes);

  expect(plan.changed.sort()).toEqual([...changed].sort());
  expect(plan.replaced).toEqual(replaced);
});

test("a state of another schema is cut to this one", () => {
  const state = {
    name: "a",
    colour: "red",
    outbound_caller_config: [{ outbound_caller_id_name: "x", shape: "round" }],
  };

  const cut = conform(schemaOf("aws_connect_queue"), state);

  expect(cut).not.toHaveProperty("colour");
  expect(cut).toMatchObject({ name: "a", max_contacts: null });
  expect(cut.outbound_caller_config).toEqual([
    { outbound_caller_id_name: "x", outbound_caller_id_number_id: null, outbound_flow_id: null },
  ]);
});
