import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { namesOf } from "../../../config/names";
import type { FunctionManifest } from "../../../functions/shared/manifest";
import { type NodeFunctionProps, nodeFunction } from "../../../stacks/units/node-function";
import { exampleConfig } from "../../support/contact-centers";
import { only, statements, unitStack } from "./unit-stack";

const packages = mkdtempSync(join(tmpdir(), "switchboard-packages-"));
writeFileSync(join(packages, "follow-chat.zip"), "a package");
afterAll(() => rmSync(packages, { recursive: true }));

const manifest: FunctionManifest = {
  name: "follow-chat",
  purpose: "Follows chats.",
  calledBy: ["table-stream"],
  memoryMb: 384,
  timeoutSeconds: 10,
  reservedConcurrency: 7,
  environment: ["INVITATIONS_TABLE", "INSTANCE_ID"],
  permissions: [
    { sid: "ReadBoth", actions: ["dynamodb:GetItem"], on: ["invitations-table", "link-key-secret"] },
    { sid: "SendSms", actions: ["sms-voice:SendTextMessage"], on: ["sms-origination"] },
  ],
  calls: [],
};
const made = (changes: Partial<NodeFunctionProps> = {}) =>
  unitStack((stack) => {
    nodeFunction(stack, "follow", {
      manifest,
      packages,
      environment: { INVITATIONS_TABLE: "invitations", INSTANCE_ID: "instance" },
      targets: { "invitations-table": ["arn:table"] },
      keyArn: "arn:key",
      logRetentionDays: 30,
      deadLetterArn: "arn:dead",
      alarms: { names: namesOf(exampleConfig()), topicArn: "arn:topic" },
      ...changes,
    });
  });
const stack = made();

test("is made as its manifest says", () => {
  expect(only(stack, "aws_lambda_function")).toMatchObject({
    description: "Follows chats.",
    memory_size: 384,
    timeout: 10,
    reserved_concurrent_executions: 7,
    environment: { variables: { INVITATIONS_TABLE: "invitations", INSTANCE_ID: "instance" } },
  });
});

test("is deployed anew for another package, and for nothing else", () => {
  const hash = () => only(made(), "aws_lambda_function").source_code_hash;
  const before = hash();
  const again = hash();
  writeFileSync(join(packages, "follow-chat.zip"), "another package");
  const after = hash();

  expect([again, after === before]).toEqual([before, false]);
});

test("comes after its log group and its rights", () => {
  const { depends_on, logging_config } = only(stack, "aws_lambda_function");

  expect(depends_on).toEqual(stack.ofType("aws_iam_role_policy").map(({ address }) => address));
  expect(logging_config).toMatchObject({ log_group: expect.stringMatching(/^\$\{aws_cloudwatch_log_group\./) });
  expect(only(stack, "aws_cloudwatch_log_group")).toEqual({
    name: "/aws/lambda/acme-example/follow-chat",
    retention_in_days: 30,
    kms_key_id: "arn:key",
  });
});

test("may do what its manifest says on what there is; the rest of a statement, or all of it, is left out", () => {
  const { WriteLogs, ...rights } = statements(only(stack, "aws_iam_role_policy", "rights").policy);

  expect(WriteLogs?.Resource).toMatch(/^\$\{aws_cloudwatch_log_group\.[\w-]+\.arn\}:\*$/);
  expect(rights).toEqual({
    KeepDeadLetters: expect.objectContaining({ Action: "sqs:SendMessage", Resource: "arn:dead" }),
    EncryptDeadLetters: expect.objectContaining({ Resource: "arn:key" }),
    ReadBoth: { Sid: "ReadBoth", Effect: "Allow", Action: ["dynamodb:GetItem"], Resource: ["arn:table"] },
  });
});

test.each(["flow", "http"] as const)(
  "has no queue for dead letters, and no right to it, where a %s waits",
  (caller) => {
    const waited = made({ manifest: { ...manifest, calledBy: [caller] } });

    expect(only(waited, "aws_lambda_function")).not.toHaveProperty("dead_letter_config");
    expect(Object.keys(statements(only(waited, "aws_iam_role_policy", "rights").policy))).toEqual([
      "WriteLogs",
      "ReadBoth",
    ]);
  },
);

test("only Lambda becomes its role, and nothing but sending traces is without a resource", () => {
  const { LambdaRunsTheFunction } = statements(only(stack, "aws_iam_role").assume_role_policy);
  const { SendTraces } = statements(only(stack, "aws_iam_role_policy", "tracing").policy);

  expect(LambdaRunsTheFunction).toMatchObject({ Principal: { Service: "lambda.amazonaws.com" } });
  expect(SendTraces).toMatchObject({
    Action: ["xray:PutTelemetryRecords", "xray:PutTraceSegments"],
    Resource: "*",
  });
});

test("has an alarm for each way in which it fails, slow at 80 % of its time, and for a stream that it reads", () => {
  const alarms = stack.ofType("aws_cloudwatch_metric_alarm").map(({ body }) => [body.alarm_name, body.threshold]);
  const plain = made({ manifest: { ...manifest, calledBy: ["http"] } });

  expect(alarms).toEqual([
    ["acme-example-follow-chat-errors", 1],
    ["acme-example-follow-chat-throttles", 1],
    ["acme-example-follow-chat-slow", 8_000],
    ["acme-example-follow-chat-behind", 300_000],
  ]);
  expect(plain.ofType("aws_cloudwatch_metric_alarm")).toHaveLength(3);
});

test.each(["topic", "contact-events"] as const)("has an alarm for events of a %s that Lambda gave up on", (caller) => {
  const told = made({ manifest: { ...manifest, calledBy: [caller] } });

  expect(only(told, "aws_cloudwatch_metric_alarm", "dropped")).toMatchObject({
    ...{ metric_name: "AsyncEventsDropped", statistic: "Sum", threshold: 1 },
    alarm_description: expect.stringContaining("#function-dropped"),
  });
});

test.each([
  ["misses a variable", { INSTANCE_ID: "instance" }, "missing  INVITATIONS_TABLE"],
  [
    "gets one that it does not ask for",
    { INVITATIONS_TABLE: "a", INSTANCE_ID: "b", SITE_HOST: "c" },
    "extra    SITE_HOST",
  ],
])("a function that %s is refused", (_, environment, said) => {
  expect(() => made({ environment })).toThrow(said);
});

test("a function that was not packed is refused by name", () => {
  expect(() => made({ manifest: { ...manifest, name: "offer-chat" } })).toThrow("functions/offer-chat/handler.ts");
});
