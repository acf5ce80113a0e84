import { approvedOrigins } from "../../../stacks/units/approved-origins";
import { objectIn, only, unitStack } from "./unit-stack";

const stackFor = (origins: readonly string[]) =>
  unitStack((stack) => approvedOrigins(stack, "origins", { stackName: "acme", instanceArn: "arn:instance", origins }));
const idsFor = (...origins: readonly string[]) =>
  Object.keys(objectIn(only(stackFor(origins), "aws_cloudformation_stack").template_body, "Resources"));

test("each origin is a resource of one CloudFormation stack, which is given the instance", () => {
  const { template_body: body, ...settings } = only(
    stackFor(["https://desk.acme.example", "https://crm.acme.example:8443"]),
    "aws_cloudformation_stack",
  );
  const resource = (origin: string) => ({
    Type: "AWS::Connect::ApprovedOrigin",
    Properties: { InstanceId: { Ref: "InstanceArn" }, Origin: origin },
  });

  expect(settings).toEqual({ name: "acme", parameters: { InstanceArn: "arn:instance" } });
  expect(objectIn(body)).toEqual({
    Description: "Web origins that may embed the agent desktop",
    Parameters: { InstanceArn: { Type: "String" } },
    Resources: {
      Origindeskx2eacmex2eexample: resource("https://desk.acme.example"),
      Origincrmx2eacmex2eexamplex3a8443: resource("https://crm.acme.example:8443"),
    },
  });
});

test("there is no CloudFormation stack where there are no origins", () => {
  expect(stackFor([]).resources).toEqual([]);
});

test("an origin keeps its id when another one goes", () => {
  const [, kept] = idsFor("https://a.example.com", "https://b.example.com");

  expect(idsFor("https://b.example.com")).toEqual([kept]);
});

test("ids are letters and digits only, as CloudFormation takes them, and differ where origins do", () => {
  const ids = idsFor("https://a-b.example.com", "https://a.b.example.com", "https://ab.example.com:80");

  expect(new Set(ids).size).toBe(3);
  for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9]+$/);
});
