import { pathsOf, problemsOf, set } from "../builders";

test("state in S3 without a bucket is told with what the bucket is for", () => {
  expect(problemsOf(set("state", { type: "s3" }))).toEqual([
    {
      path: "state.bucket",
      found: "nothing",
      expected: "a value of type string",
      fix: "Add it. Bucket that holds the state of every stack.",
    },
  ]);
});

test("state in HCP Terraform without an organisation is told with what is missing", () => {
  expect(problemsOf(set("state", { type: "cloud" }))).toEqual([
    {
      path: "state.organization",
      found: "nothing",
      expected: "a value of type string",
      fix: "Add it. HCP Terraform organisation.",
    },
  ]);
});

test.each([
  [{ type: "local" }],
  [{ type: "local", bucket: "acme-state" }],
  [{ type: "s3", bucket: "acme-state" }],
  [
    {
      type: "s3",
      bucket: "acme-state",
      region: "us-east-1",
      keyPrefix: "teams/desk_1",
      manageBucket: false,
      ownState: "bucket",
    },
  ],
  [{ type: "cloud", organization: "acme_org-1" }],
  [{ type: "cloud", organization: "acme", project: "Contact center", hostname: "terraform.acme.example" }],
])("state %p is fine", (state) => {
  expect(pathsOf(set("state", state))).toEqual([]);
});

test.each(["Acme-State", "acme_state", "-acme", "acme-", "acme state", "192.168.5.4", "acme/state", "acme.state"])(
  "%s is no name of a bucket",
  (bucket) => {
    for (const type of ["local", "s3"]) {
      expect(problemsOf(set("state", { type, bucket }))).toMatchObject([
        { path: "state.bucket", expected: expect.stringContaining("an S3 bucket name") },
      ]);
    }
  },
);

test.each(["/a", "a/", "a//b", "a b", "a.b"])("%p is no prefix of keys", (keyPrefix) => {
  expect(pathsOf(set("state", { type: "s3", bucket: "acme-state", keyPrefix }))).toEqual(["state.keyPrefix"]);
});

test.each([
  ["organization", { organization: "acme org" }],
  ["organization", { organization: "acme.org" }],
  ["project", { organization: "acme", project: "desk/one" }],
  ["hostname", { organization: "acme", hostname: "https://terraform.acme.example" }],
])("a %s of wrong characters is told: %p", (setting, values) => {
  expect(pathsOf(set("state", { type: "cloud", ...values }))).toEqual([`state.${setting}`]);
});

test("settings of one kind of state are refused in another", () => {
  expect(pathsOf(set("state", { type: "local", organization: "acme" }))).toEqual(["state.organization"]);
  expect(pathsOf(set("state", { type: "cloud", organization: "acme", bucket: "acme-state" }))).toEqual([
    "state.bucket",
  ]);
});

test.each([
  "xn--acme",
  "sthree-acme",
  "amzn-s3-demo-acme",
  "acme-s3alias",
  "acme--ol-s3",
  "acme--x-s3",
  "acme--table-s3",
])("the bucket %s has a beginning or an end that Amazon S3 keeps for itself", (bucket) => {
  expect(problemsOf(set("state", { type: "s3", bucket }))).toMatchObject([
    { path: "state.bucket", found: JSON.stringify(bucket), fix: expect.stringContaining("keeps these for itself") },
  ]);
});

test.each(["acme-xn--a", "three-acme", "s3alias-acme", "acme-x-s3", "acme-s3", "1-2-3-4"])(
  "the bucket %s only resembles one of those",
  (bucket) => {
    expect(pathsOf(set("state", { type: "s3", bucket }))).toEqual([]);
  },
);
