import { CloudError, cloudErrorFrom } from "../../../cli/doctor/cloud-error";

const thrown = (name: string, more: object = {}) => Object.assign(new Error("secret words"), { name }, more);

test.each([
  ["credentials that nobody provides", thrown("CredentialsProviderError"), "no-credentials"],
  [
    "a session that is over",
    Object.assign(new Error("The SSO session associated with this profile has expired."), {
      name: "CredentialsProviderError",
    }),
    "expired",
  ],
  ["a name that does not resolve", thrown("Error", { code: "ENOTFOUND" }), "unreachable"],
  ["a resolver that is away", thrown("Error", { code: "EAI_AGAIN" }), "unreachable"],
  ["a certificate of a proxy", thrown("Error", { code: "SELF_SIGNED_CERT_IN_CHAIN" }), "unreachable"],
  ["a certificate nobody vouches for", thrown("Error", { code: "UNABLE_TO_GET_ISSUER_CERT_LOCALLY" }), "unreachable"],
  ["a connection that is not made in time", thrown("Error", { code: "ETIMEDOUT" }), "timeout"],
  ["a status alone", thrown("UnknownError", { $metadata: { httpStatusCode: 403 } }), "denied"],
  ["something that is no error", "boom", "unexpected"],
])("%s: our own reason, and none of the words of the SDK", (_, error, reason) => {
  const failure = cloudErrorFrom(error, "connect:ListInstances");

  expect(failure.reason).toBe(reason);
  expect(failure.message).not.toContain("secret words");
});

test("passing faults can be tried again, others cannot", () => {
  expect(new CloudError("throttled", "x:Y").kind).toBe("retry");
  expect(new CloudError("denied", "x:Y").kind).toBe("reject");
});

test("an error of ours stays as it is", () => {
  const error = new CloudError("denied", "sts:GetCallerIdentity");

  expect(cloudErrorFrom(error, "connect:ListInstances")).toBe(error);
});
