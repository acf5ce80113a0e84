import { parseJsonText, parsePolicyDocument } from "../../../stacks/policy/policy-document";
import { ref } from "./describe-rule";

test("reads every field of a statement as a list", () => {
  const text = JSON.stringify({
    Statement: {
      Sid: "Jobs",
      Effect: "Allow",
      Action: "sqs:SendMessage",
      Resource: [ref("aws_sqs_queue.jobs.arn")],
      Principal: { Service: "sns.amazonaws.com", AWS: ["a", "b"] },
      Condition: { ArnEquals: { "aws:SourceArn": ref("aws_sns_topic.a.arn") }, Bool: { "aws:SecureTransport": true } },
    },
  });

  expect(parsePolicyDocument(text)).toEqual({
    kind: "statements",
    statements: [
      {
        sid: "Jobs",
        effect: "Allow",
        actions: ["sqs:SendMessage"],
        notActions: [],
        resources: [ref("aws_sqs_queue.jobs.arn")],
        notResources: [],
        principals: { Service: ["sns.amazonaws.com"], AWS: ["a", "b"] },
        notPrincipals: {},
        conditions: [
          { operator: "ArnEquals", key: "aws:sourcearn", values: [ref("aws_sns_topic.a.arn")] },
          { operator: "Bool", key: "aws:securetransport", values: ["true"] },
        ],
      },
    ],
  });
});

test("reads a bare principal as one of AWS", () => {
  const document = parsePolicyDocument(
    '{"Statement":[{"Effect":"Deny","Principal":"*","NotAction":"a","NotResource":"b"}]}',
  );

  expect(document).toMatchObject({
    statements: [{ effect: "Deny", principals: { AWS: ["*"] }, notActions: ["a"], notResources: ["b"] }],
  });
});

test("reads keys and values whose references hold quotes and braces", () => {
  const arn = ref('aws_cloudformation_stack.bot.outputs["BotArn"]');

  expect(parseJsonText(`{"${arn}:aud":["${arn}/x", {"y": "${ref('merge({a="}"}, x.y)')}"}]}`)).toEqual({
    [`${arn}:aud`]: [`${arn}/x`, { y: ref('merge({a="}"}, x.y)') }],
  });
});

test("reads a document that is an object already, as in a CloudFormation template", () => {
  const document = parsePolicyDocument({
    Statement: [{ Effect: "Allow", Resource: { "Fn::GetAtt": ["Bot", "Arn"] } }],
  });

  expect(document).toMatchObject({ statements: [{ resources: ['{"Fn::GetAtt":["Bot","Arn"]}'] }] });
});

test.each(["data.aws_iam_policy_document.a.json", "var.policy", "aws_x.y[0].policy", 'aws_x.y.outputs["Policy"]'])(
  "leaves %s alone, which is made elsewhere",
  (place) => {
    expect(parsePolicyDocument(ref(place))).toEqual({ kind: "reference" });
  },
);

test.each([
  ["a function's result", ref("jsonencode({})")],
  ["a reference with text around it", `${ref("var.a")}${ref("var.b")}`],
  ["broken JSON", "{"],
  ["no text", 7],
  ["no statement", "{}"],
  ["an unknown effect", '{"Statement":[{"Effect":"allow"}]}'],
  ["a list", "[]"],
])("calls %s unreadable", (_, value) => {
  expect(parsePolicyDocument(value)).toMatchObject({ kind: "unreadable" });
});

test.each(["{", undefined, 7])("has no value for %j", (text) => {
  expect(parseJsonText(text)).toBeUndefined();
});
