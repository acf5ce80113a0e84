import { type Change, instanceArn, pathsOf, problemsOf, set } from "../builders";

const existing = (region?: string, account?: string): Change =>
  set("instance", { type: "existing", arn: instanceArn(region, account), identity: { type: "saml" } });

test("an existing instance in the configuration's region and account is taken", () => {
  expect(problemsOf(existing())).toEqual([]);
});

test("an existing instance of another region is told, with both ways out", () => {
  expect(problemsOf(existing("us-east-1"))).toEqual([
    {
      path: "instance.arn",
      found: "an instance in us-east-1",
      expected: "an instance in eu-west-2, the region of this configuration",
      fix: 'Set region to "us-east-1", or use the ARN of an instance in eu-west-2.',
    },
  ]);
});

test("an existing instance of another account is told, with both ways out", () => {
  expect(problemsOf(existing("eu-west-2", "444455556666"))).toEqual([
    {
      path: "instance.arn",
      found: "an instance of account 444455556666",
      expected: "an instance of account 111122223333, the account of this configuration",
      fix: 'Set accountId to "444455556666", or use the ARN of an instance of 111122223333.',
    },
  ]);
});

const ofPartition = (partition: string, region: string): Change[] => [
  set("region", region),
  set("instance", {
    type: "existing",
    arn: instanceArn(region).replace("arn:aws:", `arn:${partition}:`),
    identity: { type: "saml" },
  }),
];

test.each([
  ["aws-us-gov", "eu-west-2", "aws"],
  ["aws-cn", "us-east-1", "aws"],
  ["aws", "us-gov-west-1", "aws-us-gov"],
])("an ARN of partition %s in %s is told: that region is in %s", (partition, region, right) => {
  expect(problemsOf(...ofPartition(partition, region))).toEqual([
    {
      path: "instance.arn",
      found: `an ARN of partition ${partition}, with region ${region}`,
      expected: `an ARN that begins with arn:${right}:, the partition of ${region}`,
      fix: expect.stringContaining("Copy the ARN"),
    },
  ]);
});

test.each([
  ["aws", "eu-west-2"],
  ["aws-us-gov", "us-gov-west-1"],
])("an ARN of partition %s in %s is taken", (partition, region) => {
  expect(pathsOf(...ofPartition(partition, region))).toEqual([]);
});

test("another region and another account are two problems", () => {
  expect(pathsOf(existing("us-east-1", "444455556666"))).toEqual(["instance.arn", "instance.arn"]);
});

test.each([{}, { reportDays: 30 }])(
  "storage %p beside an existing instance is told: it would not be used",
  (storage) => {
    expect(problemsOf(existing(), set("storage", storage))).toMatchObject([
      {
        path: "storage",
        found: "settings for storage, beside an existing instance",
        fix: expect.stringContaining("Remove"),
      },
    ]);
  },
);

test("an instance that is created may describe its storage", () => {
  expect(pathsOf(set("storage", { reportDays: 30 }))).toEqual([]);
});

test.each([
  ["region", "eu-west-9"],
  ["accountId", "12"],
])("while %s is wrong, nothing is said of how the instance relates to it", (section, value) => {
  expect(pathsOf(existing(), set(section, value))).toEqual([section]);
});

test("a wrong region does not hide that the account is another", () => {
  expect(pathsOf(existing("eu-west-2", "444455556666"), set("region", "eu-west-9"))).toEqual([
    "instance.arn",
    "region",
  ]);
});
