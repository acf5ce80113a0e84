import { noForeignAccount } from "../../../../stacks/policy/rules/no-foreign-account";
import { describeRule, ref } from "../describe-rule";

const lets = (principal: string) => ({
  aws_sns_topic_policy: {
    alarms: {
      policy: JSON.stringify({
        Statement: [{ Effect: "Allow", Action: "sns:Publish", Resource: "*", Principal: { AWS: principal } }],
      }),
    },
  },
});
const own = { provider: { aws: [{ allowed_account_ids: ["111122223333"] }] } };
const finding = { "aws_sns_topic_policy.alarms": /444455556666/ };

describeRule(noForeignAccount, {
  knows: ["aws_sns_topic_policy"],
  refuses: [
    ["another account", lets("444455556666"), finding, own],
    ["another account's root", lets("arn:aws:iam::444455556666:root"), finding, own],
    ["another account's role", lets("arn:aws:iam::444455556666:role/reader"), finding, own],
  ],
  accepts: [
    ["the account itself", lets("arn:aws:iam::111122223333:root"), own],
    ["a role of this stack", lets(ref("aws_iam_role.publisher.arn")), own],
    ["any account where the stack's own is not known", lets("444455556666")],
  ],
});
