import { quietenAwsSdk, readEnvironmentVariables } from "../../config/environment-variables";

test("without any variable the defaults hold", () => {
  expect(readEnvironmentVariables({})).toEqual({
    environment: undefined,
    ci: false,
    terraformBinary: "terraform",
    awsProfile: undefined,
    outdir: undefined,
    all: {},
  });
});

test.each([
  ["ENVIRONMENT", "production", { environment: "production" }],
  ["CI", "true", { ci: true }],
  ["TERRAFORM_BINARY_NAME", "tofu", { terraformBinary: "tofu" }],
  ["AWS_PROFILE", "acme", { awsProfile: "acme" }],
  ["CDKTF_OUTDIR", "/tmp/out", { outdir: "/tmp/out" }],
])("%s=%s is read", (name, value, expected) => {
  expect(readEnvironmentVariables({ [name]: value })).toMatchObject(expected);
});

test.each(["ENVIRONMENT", "TERRAFORM_BINARY_NAME", "AWS_PROFILE", "CDKTF_OUTDIR", "CI"])(
  "an empty %s counts as unset",
  (name) => {
    const { all: _, ...read } = readEnvironmentVariables({ [name]: "" });
    const { all: __, ...unset } = readEnvironmentVariables({});

    expect(read).toEqual(unset);
  },
);

test.each(["false", "0", "1", "TRUE"])("CI=%s is not CI=true", (value) => {
  expect(readEnvironmentVariables({ CI: value }).ci).toBe(false);
});

test("the process's own variables are read when none are given", () => {
  expect(readEnvironmentVariables().all).toBe(process.env);
});

test("the AWS SDK is asked not to write about the version of Node.js", () => {
  quietenAwsSdk();

  expect(process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED).toBe("true");
});
