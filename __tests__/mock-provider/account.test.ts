import { Account } from "./account";
import { planChange } from "./plan";
import { deriveSchema } from "./schema";
import type { Block } from "./schema-model";
import { conform, type Values } from "./wire";

const place = { account: "111122223333", region: "eu-central-1" };

function create(account: Account, type: string, values: Values): Values {
  const schema = deriveSchema("resource", type) as Block;
  const config = conform(schema, values);
  const { state } = planChange(type, schema, null, config, { region: place.region, tags: {} });
  return account.put(type, schema, state ?? {}, config, null, place);
}

test.each([
  ["aws_kms_key", {}],
  ["aws_connect_queue", { instance_id: "i", name: "Billing" }],
  ["aws_s3_bucket", { bucket_prefix: "logs-" }],
  ["aws_lambda_permission", { action: "lambda:InvokeFunction" }],
])("%s is the same in every process", (type, values) => {
  expect(create(new Account(), type, values)).toEqual(create(new Account(), type, values));
});

test("two of a kind differ, and so does one made again", () => {
  const account = new Account();

  const first = create(account, "aws_kms_key", {});
  const second = create(account, "aws_kms_key", {});
  account.remove("aws_kms_key", first);
  const third = create(account, "aws_kms_key", {});

  expect(new Set([first.arn, second.arn, third.arn]).size).toBe(3);
});

test("an id of a state file is not given again", () => {
  const state = create(new Account(), "aws_kms_key", {});
  const account = new Account();
  account.remember("aws_kms_key", state);

  expect(create(account, "aws_kms_key", {}).id).not.toBe(state.id);
});

test.each([
  ["aws_connect_queue", { instance_id: "i", name: "Billing" }, "queue_id"],
  ["aws_connect_instance", { instance_alias: "sample" }, "id"],
  ["aws_sns_topic", { name: "alarms" }, "arn"],
])("data %s looked up by name in another process agrees with the resource", (type, values, attribute) => {
  const resource = create(new Account(), type, values);
  const schema = deriveSchema("data", type) as Block;

  const data = new Account().read(type, schema, conform(schema, values), place);

  expect(data[attribute]).toBe(resource[attribute]);
});

test.each([
  ["aws_s3_bucket", { bucket: "b" }, { id: "b", arn: "arn:aws:s3:::b" }],
  ["aws_s3_bucket_versioning", { bucket: "b" }, { id: "b" }],
  ["aws_sqs_queue", { name: "q" }, { id: "https://sqs.eu-central-1.amazonaws.com/111122223333/q" }],
  ["aws_iam_role", { name: "r", path: "/a/" }, { id: "r", arn: "arn:aws:iam::111122223333:role/a/r" }],
  ["aws_kms_alias", { name: "alias/k", target_key_id: "1" }, { arn: "arn:aws:kms:eu-central-1:111122223333:alias/k" }],
  ["aws_dynamodb_table", { name: "t" }, { id: "t", arn: "arn:aws:dynamodb:eu-central-1:111122223333:table/t" }],
  [
    "aws_cloudwatch_dashboard",
    { dashboard_name: "d" },
    { dashboard_arn: "arn:aws:cloudwatch::111122223333:dashboard/d" },
  ],
  [
    "aws_lambda_alias",
    { name: "live", function_name: "arn:aws:lambda:x:1:function:f" },
    { arn: "arn:aws:lambda:eu-central-1:111122223333:function:f:live" },
  ],
  // Without a pattern of its own: still an ARN of the right service, region and account.
  [
    "aws_glue_job",
    { name: "j" },
    { arn: expect.stringMatching(/^arn:aws:glue:eu-central-1:111122223333:job\/[\da-f-]{36}$/) },
  ],
])("%s", (type, values, expected) => {
  expect(create(new Account(), type, values)).toMatchObject(expected);
});
