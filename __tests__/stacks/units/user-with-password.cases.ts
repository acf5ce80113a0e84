import { TerraformOutput } from "cdktf";
import type { ContactCenterInput } from "../../../config/schema";
import { userWithPassword } from "../../../stacks/units/user-with-password";
import { exampleConfig } from "../../support/contact-centers";
import { objectIn, only, unitStack } from "./unit-stack";

type Person = NonNullable<ContactCenterInput["users"]>[string];

const john: Person = {
  firstName: "John",
  lastName: "Perry",
  email: "john@acme.example",
  routingProfile: "inquiries",
  securityProfiles: ["service-agent", "service-lead"],
};

function stackOfUser(changes: Partial<Person> = {}) {
  const { users } = exampleConfig({ users: { ...exampleConfig().users, "john.perry": { ...john, ...changes } } });
  const user = users["john.perry"];
  if (user === undefined) throw new RangeError("john.perry is no user");
  return unitStack((stack) => {
    const { userId, passwordSecretArn } = userWithPassword(stack, "john", {
      login: "john.perry",
      user,
      stackName: "acme-user-john",
      secretName: "acme/john",
      instanceArn: "arn:instance",
      routingProfileArn: "arn:routing",
      securityProfileArns: ["arn:agent", "arn:lead"],
      keyArn: "arn:key",
    });
    new TerraformOutput(stack, "user-id", { value: userId, staticId: true });
    new TerraformOutput(stack, "secret", { value: passwordSecretArn, staticId: true });
  });
}

const stack = stackOfUser();
const { template_body: body, ...settings } = only(stack, "aws_cloudformation_stack");

test("the user's id is the last part of the ARN that CloudFormation gives, and the secret is known by its ARN", () => {
  expect(stack.json.output).toEqual({
    "user-id": { value: '${element(split("/", aws_cloudformation_stack.john.outputs["UserArn"]), 3)}' },
    secret: { value: '${aws_cloudformation_stack.john.outputs["PasswordSecretArn"]}' },
  });
  expect(objectIn(body, "Outputs")).toEqual({
    UserArn: { Value: { Ref: "User" } },
    PasswordSecretArn: { Value: { Ref: "Password" } },
  });
});

test("ARNs of other resources are parameters, so that the template names none", () => {
  expect(settings).toEqual({
    name: "acme-user-john",
    parameters: {
      InstanceArn: "arn:instance",
      RoutingProfileArn: "arn:routing",
      SecurityProfileArns: "arn:agent,arn:lead",
      KeyArn: "arn:key",
    },
  });
  expect(objectIn(body, "Parameters")).toEqual({
    InstanceArn: { Type: "String" },
    RoutingProfileArn: { Type: "String" },
    SecurityProfileArns: { Type: "CommaDelimitedList" },
    KeyArn: { Type: "String" },
  });
});

test("the password is made by Secrets Manager, as Amazon Connect asks for it, and is read by CloudFormation alone", () => {
  expect(objectIn(body, "Resources", "Password")).toEqual({
    Type: "AWS::SecretsManager::Secret",
    Properties: {
      Name: "acme/john",
      Description: "First password of john.perry in Amazon Connect",
      KmsKeyId: { Ref: "KeyArn" },
      GenerateSecretString: { PasswordLength: 32, RequireEachIncludedType: true, ExcludeCharacters: " \"'\\/@`" },
    },
  });
  expect(objectIn(body, "Resources", "User")).toEqual({
    Type: "AWS::Connect::User",
    Properties: {
      InstanceArn: { Ref: "InstanceArn" },
      Username: "john.perry",
      Password: { "Fn::Join": ["", ["{{resolve:secretsmanager:", { Ref: "Password" }, "}}"]] },
      RoutingProfileArn: { Ref: "RoutingProfileArn" },
      SecurityProfileArns: { Ref: "SecurityProfileArns" },
      IdentityInfo: { FirstName: "John", LastName: "Perry", Email: "john@acme.example" },
      PhoneConfig: { PhoneType: "SOFT_PHONE", AutoAccept: false, AfterContactWorkTimeLimit: 120 },
    },
  });
});

test.each([
  [
    "the phone in the browser",
    { type: "soft", autoAccept: true, afterContactWorkSeconds: 30 },
    { PhoneType: "SOFT_PHONE", AutoAccept: true, AfterContactWorkTimeLimit: 30 },
  ],
  [
    "a telephone of their own",
    { type: "desk", number: "+442079460199", afterContactWorkSeconds: 45 },
    { PhoneType: "DESK_PHONE", DeskPhoneNumber: "+442079460199", AfterContactWorkTimeLimit: 45 },
  ],
] as const)("calls reach the user by %s", (_, phone, expected) => {
  const made = only(stackOfUser({ phone }), "aws_cloudformation_stack").template_body;

  expect(objectIn(made, "Resources", "User", "Properties", "PhoneConfig")).toEqual(expected);
});

test("an address that is not given is left out", () => {
  const made = only(stackOfUser({ email: undefined }), "aws_cloudformation_stack").template_body;

  expect(objectIn(made, "Resources", "User", "Properties", "IdentityInfo")).toEqual({
    FirstName: "John",
    LastName: "Perry",
  });
});
