import { parseFlow } from "../../../contact-flows/language/parse";

const type = "aws_connect_contact_flow";

test.each<[string, object, string]>([
  [
    "a CloudFormation template",
    { Resources: { Main: { Type: "AWS::Connect::ContactFlow", Properties: { Content: { Ref: "Text" } } } } },
    ".Resources.Main",
  ],
  [
    "a state of Terraform",
    { terraform_version: "1", resources: [{ type, instances: [{ attributes: {} }] }] },
    ".resources[0]",
  ],
  [
    "a plan of Terraform",
    { planned_values: { root_module: { resources: [{ type, values: { content: null } }] } } },
    ".planned_values.root_module.resources[0]",
  ],
  [
    "a configuration of Terraform",
    { resource: { [type]: { main: { filename: "main.json" } } } },
    `.resource.${type}.main`,
  ],
])("%s that takes a flow's content from elsewhere is read as such, with the place", (_what, value, place) => {
  const { document, findings } = parseFlow(JSON.stringify(value));

  expect(document).toBeUndefined();
  expect(findings.map(({ fix }) => fix)).toEqual([
    `The resource at ${place} takes its content from elsewhere: give that file.`,
  ]);
});
