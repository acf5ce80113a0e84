import {
  blocks,
  expressions,
  readSynthesisedStack,
  references,
  strings,
} from "../../../stacks/policy/synthesised-stack";
import { ref } from "./describe-rule";

describe("references", () => {
  test.each([
    ["a whole value", ref("aws_s3_bucket.logs.id"), ["aws_s3_bucket.logs"]],
    [
      "part of a text",
      `arn:${ref("var.partition")}:s3:::${ref("aws_s3_bucket.logs.id")}/*`,
      ["var.partition", "aws_s3_bucket.logs"],
    ],
    ["a data source", ref("data.aws_region.here.name"), ["data.aws_region.here"]],
    ["arguments of a function", ref('join("-", [aws_a.b.id, aws_c.d[0].id])'), ["aws_a.b", "aws_c.d"]],
    ["a map with braces in an expression", ref("merge({a = 1}, aws_a.b.tags).x"), ["aws_a.b"]],
    [
      "an output by name, after which text follows",
      `${ref('aws_cloudformation_stack.bot.outputs["Alias}Arn"]')}/x`,
      ["aws_cloudformation_stack.bot"],
    ],
    ["a name with hyphens", ref("aws_s3_bucket.call-recordings_2F.arn"), ["aws_s3_bucket.call-recordings_2F"]],
    ["two expressions next to each other", `${ref("aws_a.b.c")}${ref("aws_d.e.f")}`, ["aws_a.b", "aws_d.e"]],
    ["lists and objects, however deep", { x: [{ y: [ref("aws_a.b.c")] }] }, ["aws_a.b"]],
  ])("finds %s", (_, value, found) => {
    expect([...references(value)]).toEqual(expect.arrayContaining(found));
  });

  test.each([
    ["an address outside an expression", "aws_s3_bucket.logs"],
    ["an escaped expression", `$${ref("aws_s3_bucket.logs.id")}`],
    ["what is no text", 7],
    ["an expression that never ends", ref("aws").slice(0, -1)],
  ])("finds nothing in %s", (_, value) => {
    expect([...references(value)]).toEqual([]);
  });

  test("does not take a data source for a resource of the same name", () => {
    expect(references(ref("data.aws_region.here.name")).has("aws_region.here")).toBe(false);
  });

  test("does not take the start of a name for the name", () => {
    expect(references(ref("aws_s3_bucket.logs-archive.id")).has("aws_s3_bucket.logs")).toBe(false);
  });
});

test("cuts expressions at their own end", () => {
  const text = `a ${ref('x["}"]')} b ${ref("{y}")}`;

  expect(expressions(text).map(({ start, end }) => text.slice(start, end))).toEqual([ref('x["}"]'), ref("{y}")]);
});

test("yields every text, and no key", () => {
  expect([...strings({ a: "1", b: ["2", { c: "3" }], d: 4, e: null })]).toEqual(["1", "2", "3"]);
});

test.each([
  ["one object", { a: 1 }, [{ a: 1 }]],
  ["a list", [{ a: 1 }, { a: 2 }], [{ a: 1 }, { a: 2 }]],
  ["nothing", undefined, []],
  ["a text", "a", []],
  ["a list with gaps", [null, { a: 1 }], [{ a: 1 }]],
])("reads %s as blocks", (_, value, found) => {
  expect(blocks(value)).toEqual(found);
});

describe("readSynthesisedStack", () => {
  const stack = readSynthesisedStack("example", {
    resource: {
      aws_s3_bucket: {
        logs: {
          bucket: "logs",
          "//": {
            metadata: { path: "example/logs/bucket" },
            suppress: { "bucket-access-logs": "It would log itself." },
          },
        },
        data: { bucket: "data" },
      },
      aws_s3_bucket_logging: {
        data: { bucket: ref("aws_s3_bucket.data.id"), target_bucket: ref("aws_s3_bucket.logs.id") },
      },
      aws_broken: "no object",
    },
  });

  test("lists resources with address, path and suppressions, without their comment", () => {
    expect(stack.resources.map(({ address }) => address)).toEqual([
      "aws_s3_bucket.logs",
      "aws_s3_bucket.data",
      "aws_s3_bucket_logging.data",
    ]);
    expect(stack.resources[0]).toEqual({
      address: "aws_s3_bucket.logs",
      type: "aws_s3_bucket",
      name: "logs",
      path: "example/logs/bucket",
      body: { bucket: "logs" },
      suppressions: [{ rule: "bucket-access-logs", reason: "It would log itself." }],
    });
  });

  test("names a resource without metadata by its own name", () => {
    expect(stack.resources[1]?.path).toBe("data");
  });

  test("selects by type", () => {
    expect(stack.ofType("aws_s3_bucket_logging", "aws_none").map(({ address }) => address)).toEqual([
      "aws_s3_bucket_logging.data",
    ]);
  });

  test("finds what refers to a resource", () => {
    const [logs] = stack.ofType("aws_s3_bucket");

    expect(logs && stack.referring("aws_s3_bucket_logging", logs).map(({ name }) => name)).toEqual(["data"]);
    expect(logs && stack.referring("aws_s3_bucket", logs)).toEqual([]);
  });

  test("is empty where the stack has no resources", () => {
    expect(readSynthesisedStack("empty", {}).resources).toEqual([]);
  });
});
