import { userPoolSignIn } from "../../../../stacks/policy/rules/user-pool-sign-in";
import { describeRule } from "../describe-rule";

const strict = {
  minimum_length: 14,
  require_lowercase: true,
  require_uppercase: true,
  require_numbers: true,
  require_symbols: true,
};
const pool = (password_policy: object, mfa_configuration?: string) => ({
  aws_cognito_user_pool: { agents: { password_policy, mfa_configuration } },
});
const finding = (message: RegExp) => ({ "aws_cognito_user_pool.agents": message });

describeRule(userPoolSignIn, {
  refuses: [
    ["a short password", pool({ ...strict, minimum_length: 8 }, "ON"), finding(/minimum_length is 8/)],
    [
      "a password of letters",
      pool({ ...strict, require_numbers: false, require_symbols: undefined }, "ON"),
      finding(/leaves out require_numbers, require_symbols/),
    ],
    ["a second factor by choice", pool(strict, "OPTIONAL"), finding(/mfa_configuration/)],
    ["the defaults", { aws_cognito_user_pool: { agents: {} } }, finding(/./)],
  ],
  accepts: [["a long password and a second factor", pool(strict, "ON")]],
});
