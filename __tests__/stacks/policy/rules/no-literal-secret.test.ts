import { noLiteralSecret } from "../../../../stacks/policy/rules/no-literal-secret";
import { describeRule, ref, stackOf } from "../describe-rule";

/** Written in pieces, so that no scanner takes the examples for real ones. */
const accessKey = ["AKIA", "IOSFODNN7EXAMPLE"].join("");
const slackToken = ["xoxb", "123456789012", "abcdefghijkl"].join("-");
const random = ["q7Zt2Vb9Xk4", "Lm8Rw3Yp6Hd1Ns5"].join("");
const hexadecimal = ["8f742231b10e", "8888abcd99yyyz".replace("yyyz", "eeee"), "a3c5f2"].join("");
const privateKey = ["-----BEGIN RSA ", "PRIVATE KEY-----\nMIIE"].join("");
const webToken = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiIxMjM0NTY3ODkwIn0", "dozjgNryP4J3jVmNHl0w5N"].join(".");
const number = ["+49", "3012345678"].join("");

const variable = (name: string, value: string) => ({
  aws_lambda_function: { a: { environment: { variables: { [name]: value } } } },
});
const finding = (message: RegExp) => ({ "aws_lambda_function.a": message });
const contactFlow = (text: string) => ({
  aws_connect_contact_flow: { inbound: { content: JSON.stringify({ Actions: [{ Parameters: { Text: text } }] }) } },
});

describeRule(noLiteralSecret, {
  knows: ["aws_connect_quick_connect", "aws_connect_user"],
  refuses: [
    ["an AWS access key", variable("ID", accessKey), finding(/environment.variables.ID holds an AWS access key id/)],
    ["a Slack token", variable("SLACK", slackToken), finding(/a Slack token/)],
    ["a private key", variable("PEM", privateKey), finding(/a private key/)],
    ["a web token", variable("JWT", webToken), finding(/a JSON web token/)],
    ["a bearer token", variable("HEADER", `Bearer ${"a1".repeat(12)}`), finding(/a bearer token/)],
    ["a GitHub token", variable("GIT", `ghp_${"a1B2".repeat(9)}`), finding(/a GitHub token/)],
    ["a Facebook token", variable("PAGE", `EAA${"Ab1".repeat(10)}`), finding(/a Facebook access token/)],
    [
      "a word where a password belongs",
      { aws_connect_user: { ada: { password: "opensesame" } } },
      { "aws_connect_user.ada": /password holds a literal for password/ },
    ],
    [
      "a word as a signing secret",
      variable("SLACK_SIGNING_SECRET", "letmein"),
      finding(/a literal for slack_signing_secret/),
    ],
    ["a random text anywhere", variable("SETTING", random), finding(/a random-looking text/)],
    [
      "a random text with hyphens in it",
      variable("SETTING", `${random.slice(0, 9)}-${random.slice(9)}_x9`),
      finding(/a random-looking text/),
    ],
    ["32 hexadecimal digits", variable("SETTING", hexadecimal), finding(/a random-looking text/)],
    [
      "a random text inside a longer one",
      variable("URL", `https://hooks.example.com/services/${random}`),
      finding(/a random-looking text/),
    ],
    ["a phone number", variable("CALLER_ID", number), finding(/a phone number/)],
    [
      "a phone number in a flow",
      contactFlow(`Call us on ${number}.`),
      { "aws_connect_contact_flow.inbound": /content.Actions.Parameters.Text holds a phone number/ },
    ],
    [
      "a password in a CloudFormation template",
      {
        aws_cloudformation_stack: {
          bot: { template_body: JSON.stringify({ Resources: { A: { Properties: { ClientSecret: "letmein" } } } }) },
        },
      },
      { "aws_cloudformation_stack.bot": /template_body.Resources.A.Properties.ClientSecret/ },
    ],
    [
      "a number in the description of a quick connect",
      {
        aws_connect_quick_connect: {
          a: { description: number, quick_connect_config: { phone_config: { phone_number: number } } },
        },
      },
      { "aws_connect_quick_connect.a": /^description holds a phone number/ },
    ],
    [
      "a secret in an output",
      {},
      { "output.key": /value holds an AWS access key id/ },
      { output: { key: { value: accessKey } } },
    ],
    [
      "a key in the provider",
      {},
      { "provider.aws": /secret_key holds a literal/ },
      { provider: { aws: [{ secret_key: "mock" }] } },
    ],
    [
      "a token in the backend",
      {},
      { terraform: /backend.remote.token/ },
      { terraform: { backend: { remote: { token: "letmein" } } } },
    ],
    [
      "a secret in a data source",
      {},
      { "data.aws_x.y": /a Slack token/ },
      { data: { aws_x: { y: { filter: slackToken } } } },
    ],
    [
      "a default of a variable and a local",
      {},
      { locals: /AWS access key/, variable: /phone number/ },
      { locals: { a: accessKey }, variable: { b: { default: number } } },
    ],
  ],
  accepts: [
    ["a secret referred to", variable("API_TOKEN", ref("aws_secretsmanager_secret.slack.arn"))],
    ["a secret that CloudFormation resolves", variable("API_TOKEN", "{{resolve:secretsmanager:slack}}")],
    ["where a secret is kept", variable("SLACK_SECRET_ID", "switchboard/example/slack")],
    ["an empty token", variable("API_TOKEN", "")],
    [
      "units of a token's life",
      { aws_cognito_user_pool_client: { a: { token_validity_units: { access_token: "minutes" } } } },
    ],
    [
      "the hash of the code",
      {
        aws_lambda_function: {
          a: { source_code_hash: `${random}=`, filename: `assets/code/${hexadecimal}/archive.zip` },
        },
      },
    ],
    ["an id", variable("CACHE_POLICY", "658327ea-f89d-4fab-a63d-7e88639e58f6")],
    ["a name of many words with a digit", variable("NAME", "acme-qa1-a-b-c-d-e-f-dead-letters-prod-eu1-x-y-z")],
    ["the hash of a script in a content policy", variable("HEADER", `script-src 'sha256-${random}='`)],
    [
      "a public key",
      {
        aws_cloudfront_public_key: {
          a: { encoded_key: `-----BEGIN PUBLIC KEY-----\n${random}\n-----END PUBLIC KEY-----\n` },
        },
      },
    ],
    ["a long name", variable("NAME", "SwitchboardContactCenterExampleRecordingsBucket2024")],
    [
      "an ARN",
      variable(
        "ARN",
        "arn:aws:connect:eu-west-1:111122223333:instance/0b1f2f3c-1111-4222-8333-444455556666/contact-flow/x",
      ),
    ],
    ["a time zone offset and a sum", contactFlow("Open until 18:00 +0100, 1+2345678 orders so far.")],
    [
      "the number that a quick connect dials",
      { aws_connect_quick_connect: { a: { quick_connect_config: [{ phone_config: [{ phone_number: number }] }] } } },
    ],
    ["the desk phone of an agent", { aws_connect_user: { ada: { phone_config: { desk_phone_number: number } } } }],
    [
      "addresses of resources, which end with a hash",
      {
        aws_lambda_function: {
          a: {
            depends_on: [`aws_iam_role_policy.${random}`],
            lifecycle: { replace_triggered_by: [`aws_x.${random}`] },
          },
        },
      },
    ],
    ["comments, which Terraform ignores", { aws_sns_topic: { a: { "//": { metadata: { uniqueId: random } } } } }],
  ],
});

test("never repeats what it found", () => {
  const [problem] = noLiteralSecret.check(stackOf(variable("ID", accessKey)));

  expect(JSON.stringify(problem)).not.toContain(accessKey);
});
