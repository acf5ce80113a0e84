import { checkPolicy } from "../../../stacks/policy/check";
import type { Rule } from "../../../stacks/policy/rule";
import { rules } from "../../../stacks/policy/rules";
import { type JsonObject, readSynthesisedStack } from "../../../stacks/policy/synthesised-stack";

const context = { destroyProtection: true };
const reason = "The log bucket cannot log itself.";

/** Finds every topic without a name. */
const named: Rule = {
  id: "named",
  title: "Every topic has a name.",
  why: "Nobody finds it.",
  source: "example",
  check: (stack) =>
    stack
      .ofType("aws_sns_topic")
      .filter(({ body }) => body.name === undefined)
      .map(({ address }) => ({ address, message: "it has no name", fix: "Name it." })),
};

function topics(byName: Readonly<Record<string, JsonObject>>, name = "example") {
  return readSynthesisedStack(name, { resource: { aws_sns_topic: byName } });
}

function comment(suppress: Readonly<Record<string, string>>): JsonObject {
  return { "//": { metadata: { path: "example/alarms/topic" }, suppress } };
}

test("reports a finding with rule, stack, construct and reason of the rule", () => {
  const report = checkPolicy([topics({ a: comment({}) })], context, [named]);

  expect(report).toEqual({
    findings: [
      {
        rule: "named",
        stack: "example",
        address: "aws_sns_topic.a",
        path: "example/alarms/topic",
        why: "Nobody finds it.",
        message: "it has no name",
        fix: "Name it.",
      },
    ],
    suppressed: [],
  });
});

test("finds in every stack, under every rule", () => {
  const stacks = [topics({ a: {} }, "first"), topics({ a: {}, b: { name: "b" } }, "second")];
  const other: Rule = { ...named, id: "other" };

  const { findings } = checkPolicy(stacks, context, [named, other]);

  expect(findings.map(({ stack, rule }) => `${stack} ${rule}`)).toEqual([
    "first named",
    "first other",
    "second named",
    "second other",
  ]);
});

test("lets a resource off with a written reason, and keeps it in the report", () => {
  const report = checkPolicy([topics({ a: comment({ named: reason }) })], context, [named]);

  expect(report.findings).toEqual([]);
  expect(report.suppressed).toMatchObject([
    { rule: "named", address: "aws_sns_topic.a", message: "it has no name", reason },
  ]);
});

test("lets off all findings of the rule on that resource, and none on another", () => {
  const twice: Rule = {
    ...named,
    check: (stack, given) => [...named.check(stack, given), ...named.check(stack, given)],
  };

  const report = checkPolicy([topics({ a: comment({ named: reason }), b: {} })], context, [twice]);

  expect(report.suppressed.map(({ address }) => address)).toEqual(["aws_sns_topic.a", "aws_sns_topic.a"]);
  expect(report.findings.map(({ address }) => address)).toEqual(["aws_sns_topic.b", "aws_sns_topic.b"]);
});

test.each(["", "  ", "because", "not needed here"])("takes %j for no reason", (shrug) => {
  const report = checkPolicy([topics({ a: comment({ named: shrug }) })], context, [named]);

  expect(report.suppressed).toEqual([]);
  expect(report.findings).toMatchObject([{ rule: "named", address: "aws_sns_topic.a" }]);
});

test("reports a suppression that nothing needs", () => {
  const report = checkPolicy([topics({ a: { name: "alarms", ...comment({ named: reason }) } })], context, [named]);

  expect(report.findings).toMatchObject(
    [{ rule: "suppression", address: "aws_sns_topic.a", path: "example/alarms/topic", message: /nothing against/ }].map(
      (finding) => ({ ...finding, message: expect.stringMatching(finding.message) }),
    ),
  );
});

test("reports a suppression of a rule that does not exist", () => {
  const report = checkPolicy([topics({ a: { name: "alarms", ...comment({ nammed: reason }) } })], context, [named]);

  expect(report.findings).toMatchObject([{ rule: "suppression", message: "suppresses nammed, which is no rule" }]);
});

test("keeps findings about what is no resource, which nothing can let off", () => {
  const aboutOutput: Rule = { ...named, check: () => [{ address: "output.key", message: "a key", fix: "Remove it." }] };

  const report = checkPolicy([topics({})], context, [aboutOutput]);

  expect(report.findings).toMatchObject([{ rule: "named", address: "output.key", path: "" }]);
});

test("lets a rule that fails stop the check, rather than pass it", () => {
  const broken: Rule = {
    ...named,
    check: () => {
      throw new TypeError("broken rule");
    },
  };

  expect(() => checkPolicy([topics({})], context, [broken])).toThrow("broken rule");
});

test("hands the operator's choices on to the rules", () => {
  const asks: Rule = { ...named, check: (stack, given) => (given.destroyProtection ? named.check(stack, given) : []) };

  expect(checkPolicy([topics({ a: {} })], { destroyProtection: false }, [asks]).findings).toEqual([]);
});

test("runs the whole pack unless told otherwise", () => {
  const { findings } = checkPolicy([topics({ a: {} })], context);

  expect(findings.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(["encryption-at-rest", "tls-only", "alarm-coverage"]),
  );
});

test("has nothing to say of types that it does not know, or of odd values in those it does", () => {
  const types = [
    "aws_unknown_thing",
    "aws_iam_role",
    "aws_sqs_queue",
    "aws_lambda_function",
    "aws_cloudfront_distribution",
    "aws_wafv2_web_acl",
  ];
  const odd: readonly unknown[] = [null, 7, "", [], {}, [null], "${"];
  const stack = readSynthesisedStack("odd", {
    resource: {
      aws_unknown_thing: { a: { anything: "goes" } },
      ...Object.fromEntries(
        types.map((type) => [type, Object.fromEntries(odd.map((value, index) => [`r${index}`, oddBody(value)]))]),
      ),
    },
  });

  const { findings } = checkPolicy([stack], context, rules);

  expect(findings.filter(({ address }) => address.startsWith("aws_unknown_thing"))).toEqual([]);
});

function oddBody(value: unknown): JsonObject {
  const names = [
    "policy",
    "assume_role_policy",
    "inline_policy",
    "redrive_policy",
    "rule",
    "origin",
    "default_cache_behavior",
    "tags",
    "lifecycle",
    "environment",
  ];
  return Object.fromEntries(names.map((name) => [name, value]));
}
