import { type NameLimit, nameLimits } from "../../../../stacks/policy/name-limits";
import { namesWithinLimits } from "../../../../stacks/policy/rules/names-within-limits";
import { type Accepted, describeRule, type Refused, ref } from "../describe-rule";

/** A body with this value at the limit's argument, however deep. */
function bodyWith(argument: string, value: string): Record<string, unknown> {
  return argument.split(".").reduceRight<unknown>((inner, key) => ({ [key]: inner }), value) as Record<string, unknown>;
}

/** The longest name that fits: its letters suit every pattern of the table. */
function longest({ argument, max, pattern }: NameLimit): string {
  const text = pattern?.test("alias/a") === true && argument === "name" && max === 256 ? "alias/" : "";
  return text + "a".repeat(max - text.length);
}

describeRule(namesWithinLimits, {
  knows: [...new Set(nameLimits.map(({ type }) => type))],
  refuses: [
    ...nameLimits.map(
      (limit): Refused => [
        `${limit.max + 1} characters as ${limit.argument} of ${limit.type}`,
        { [limit.type]: { a: bodyWith(limit.argument, `${longest(limit)}a`) } },
        { [`${limit.type}.a`]: RegExp(`${limit.argument} has ${limit.max + 1} characters, at most ${limit.max} fit`) },
      ],
    ),
    ["an empty queue name", { aws_connect_queue: { a: { name: "" } } }, { "aws_connect_queue.a": /at least 1/ }],
    [
      "a space in a function's name",
      { aws_lambda_function: { a: { function_name: "order lookup" } } },
      { "aws_lambda_function.a": /does not match/ },
    ],
    [
      "an instance alias that looks like a directory",
      { aws_connect_instance: { a: { instance_alias: "d-1234" } } },
      { "aws_connect_instance.a": /does not match/ },
    ],
    [
      "capitals in a bucket's name",
      { aws_s3_bucket: { a: { bucket: "Recordings" } } },
      { "aws_s3_bucket.a": /does not match/ },
    ],
    ["a key alias of AWS", { aws_kms_alias: { a: { name: "alias/aws/s3" } } }, { "aws_kms_alias.a": /does not match/ }],
  ],
  accepts: [
    ...nameLimits.map(
      (limit): Accepted => [
        `${limit.max} characters as ${limit.argument} of ${limit.type}`,
        { [limit.type]: { a: bodyWith(limit.argument, longest(limit)) } },
      ],
    ),
    ["a name known only at apply", { aws_lambda_function: { a: { function_name: `${ref("var.name")} lookup` } } }],
    ["letters that take two code units, counted once", { aws_connect_queue: { a: { name: "☎️".repeat(30) } } }],
    ["a FIFO queue", { aws_sqs_queue: { a: { name: "replies.fifo" } } }],
    ["no name", { aws_sqs_queue: { a: {} } }],
  ],
});
