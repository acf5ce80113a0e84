import { stackOutputs } from "./cloudformation";
import { identify } from "./identity";

/** A reference as CloudFormation writes it in a text. */
const ref = (name: string): string => `\${${name}}`;

describe("CloudFormation outputs", () => {
  const agentArn = expect.stringMatching(
    /^arn:aws:connect:eu-central-1:111122223333:instance\/abc\/agent\/[\da-f-]{36}$/,
  );

  test.each([
    ["a literal", "text", "text"],
    ["a parameter", { Ref: "Stage" }, "prod"],
    ["a default", { Ref: "Fallback" }, "standard"],
    ["a pseudo parameter", { Ref: "AWS::Region" }, "eu-central-1"],
    ["an agent", { Ref: "Agent" }, agentArn],
    ["an agent's attribute", { "Fn::GetAtt": ["Agent", "UserArn"] }, agentArn],
    ["a bot", { Ref: "Bot" }, expect.stringMatching(/^[A-Z\d]{10}$/)],
    [
      "a secret",
      { Ref: "Secret" },
      expect.stringMatching(/^arn:aws:secretsmanager:eu-central-1:111122223333:secret:prod\/crm-[A-Za-z\d]{6}$/),
    ],
    ["a text with references", { "Fn::Sub": `${ref("AWS::StackName")}-${ref("Stage")}` }, "extras-prod"],
    ["joined parts", { "Fn::Join": ["/", ["a", { Ref: "Stage" }]] }, "a/prod"],
    ["any other function", { "Fn::Select": [0, ["a"]] }, expect.stringMatching(/^extras-[A-Z\d]{12}$/)],
  ])("%s", (_, value, expected) => {
    const body = {
      Parameters: { Stage: { Type: "String" }, Fallback: { Type: "String", Default: "standard" } },
      Resources: {
        Agent: { Type: "AWS::Connect::User", Properties: { InstanceArn: "arn:aws:connect:x:1:instance/abc" } },
        Bot: { Type: "AWS::Lex::Bot" },
        Secret: { Type: "AWS::SecretsManager::Secret", Properties: { Name: "prod/crm" } },
      },
      Outputs: { Result: { Value: value } },
    };
    const values = { name: "extras", template_body: JSON.stringify(body), parameters: { Stage: "prod" } };
    const place = { region: "eu-central-1", account: "111122223333" };

    const outputs = stackOutputs(identify("aws_cloudformation_stack", values, place, () => false));

    expect(outputs).toEqual({ Result: expected });
  });
});
