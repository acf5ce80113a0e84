import "../../support/matchers";
import { CloudformationStack } from "@cdktf/provider-aws/lib/cloudformation-stack";
import type { ContactCenterInput } from "../../../config/schema";
import { exampleConfig } from "../../support/contact-centers";
import { stackOf } from "../../support/synthesis";

const managed = { type: "create", alias: "acme-example", identity: { type: "connect-managed" } } as const;
const withIdentity = (instance: ContactCenterInput["instance"]) =>
  stackOf(exampleConfig({ instance }), "contact-center");

describe("users whose passwords Amazon Connect keeps", () => {
  const { json, stack } = withIdentity(managed);
  const [john] = stack
    .ofType("aws_cloudformation_stack")
    .filter(({ body }) => String(body.name).includes("john-perry"));
  const template = JSON.parse(String(john?.body.template_body));

  test("are no Terraform users: those would carry the password into the state", () => {
    expect(stack.ofType("aws_connect_user")).toEqual([]);
    expect(JSON.stringify(stack.json)).not.toMatch(/"password"/);
  });

  test("get a first password that AWS makes, under the operations key", () => {
    expect(template.Resources.Password).toMatchObject({
      Type: "AWS::SecretsManager::Secret",
      Properties: {
        Name: "acme-example/users/john.perry/first-password",
        KmsKeyId: { Ref: "KeyArn" },
        GenerateSecretString: { PasswordLength: 32, RequireEachIncludedType: true },
      },
    });
    expect(json).toHaveResourceWithProperties(CloudformationStack, {
      parameters: expect.objectContaining({ KeyArn: expect.stringMatching(/aws_kms_key\.operations-key_/) }),
    });
  });

  test("are created by CloudFormation, which fetches the password itself", () => {
    expect(template.Resources.User).toMatchObject({
      Type: "AWS::Connect::User",
      Properties: {
        Username: "john.perry",
        Password: { "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: "Password" }, "}}"]] },
        IdentityInfo: { FirstName: "John", LastName: "Perry", Email: "john.perry@acme.example" },
        PhoneConfig: { PhoneType: "SOFT_PHONE", AutoAccept: false, AfterContactWorkTimeLimit: 120 },
      },
    });
  });

  test("take contacts by the routing profile of the configuration", () => {
    expect(john?.body.parameters).toMatchObject({
      InstanceArn: "${aws_connect_instance.instance.arn}",
      RoutingProfileArn: expect.stringMatching(/aws_connect_routing_profile\.routing-profiles_inquiries_\w+\.arn/),
      SecurityProfileArns: expect.stringMatching(
        /aws_connect_security_profile\.security-profiles_service-agent_\w+\.arn/,
      ),
    });
  });

  test("are what quick connects lead to, by the id in their ARN", () => {
    const [quickConnect] = stack
      .ofType("aws_connect_quick_connect")
      .filter(({ body }) => String(body.name).startsWith("John"));

    expect(JSON.stringify(quickConnect?.body)).toContain("element(split(");
    expect(JSON.stringify(quickConnect?.body)).toContain("UserArn");
  });

  test("have their secrets named in the output, so that an administrator finds the first passwords", () => {
    expect(stack.json.output).toMatchObject({
      "first-password-secrets": { value: { "john.perry": expect.stringContaining("PasswordSecretArn") } },
    });
  });

  test("have CloudFormation stacks of their own, whose names tell similar logins apart", () => {
    const base = { firstName: "A", lastName: "B", routingProfile: "orders", securityProfiles: ["service-agent"] };
    const users = { "ann.lee": base, "ann-lee": base, ann_lee: base };
    const config = exampleConfig({ instance: managed, users, quickConnects: {}, queues: plainQueues() });

    const names = stackOf(config, "contact-center")
      .stack.ofType("aws_cloudformation_stack")
      .map(({ body }) => String(body.name))
      .filter((name) => name.includes("-user-"));

    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9-]{0,127}$/);
  });
});

describe("users who sign in elsewhere", () => {
  test.each([
    ["saml", { type: "saml" }, undefined],
    ["directory", { type: "directory", directoryId: "d-1234567890" }, "john.perry@acme.example"],
  ] as const)("by %s have no password, and an address only where Amazon Connect takes one", (_, identity, email) => {
    const { stack } = withIdentity({ type: "create", identity });
    const [john] = stack.ofType("aws_connect_user").filter(({ body }) => body.name === "john.perry");

    expect(john?.body.password).toBeUndefined();
    expect(john?.body.identity_info).toEqual({
      first_name: "John",
      last_name: "Perry",
      ...(email === undefined ? {} : { email }),
    });
  });
});

function plainQueues(): ContactCenterInput["queues"] {
  return Object.fromEntries(Object.keys(exampleConfig().queues).map((key) => [key, { hours: "office" }]));
}
