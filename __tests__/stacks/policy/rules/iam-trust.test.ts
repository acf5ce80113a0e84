import { iamTrust } from "../../../../stacks/policy/rules/iam-trust";
import { describeRule } from "../describe-rule";

const trusts = (principal: unknown, condition: object = {}) => ({
  aws_iam_role: {
    a: {
      assume_role_policy: JSON.stringify({
        Statement: [{ Effect: "Allow", Action: "sts:AssumeRole", Principal: principal, Condition: condition }],
      }),
    },
  },
});
const provider = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com";
const audience = { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" };
const subject = { "token.actions.githubusercontent.com:sub": "repo:acme/switchboard:ref:refs/heads/main" };

describeRule(iamTrust, {
  knows: ["aws_iam_role"],
  refuses: [
    ["everybody", trusts("*"), { "aws_iam_role.a": /everybody/ }],
    ["every service", trusts({ Service: "*" }), { "aws_iam_role.a": /everybody/ }],
    ["a whole account", trusts({ AWS: "arn:aws:iam::111122223333:root" }), { "aws_iam_role.a": /whole account/ }],
    [
      "a whole account by its number",
      trusts({ AWS: ["111122223333"] }),
      { "aws_iam_role.a": /whole account 111122223333/ },
    ],
    ["every login of a provider", trusts({ Federated: provider }), { "aws_iam_role.a": /no condition on aud, sub/ }],
    [
      "every repository of a provider",
      trusts({ Federated: provider }, { StringEquals: audience }),
      { "aws_iam_role.a": /no condition on sub/ },
    ],
    [
      "a subject that may be anything",
      trusts(
        { Federated: provider },
        { StringEquals: audience, StringLike: { "token.actions.githubusercontent.com:sub": "*" } },
      ),
      { "aws_iam_role.a": /no condition on sub/ },
    ],
  ],
  accepts: [
    ["one service", trusts({ Service: "lambda.amazonaws.com" })],
    ["one role", trusts({ AWS: "arn:aws:iam::111122223333:role/deployer" })],
    [
      "an account under a condition",
      trusts({ AWS: "111122223333" }, { StringEquals: { "sts:ExternalId": "switchboard" } }),
    ],
    ["one branch of one repository", trusts({ Federated: provider }, { StringEquals: { ...audience, ...subject } })],
  ],
});
