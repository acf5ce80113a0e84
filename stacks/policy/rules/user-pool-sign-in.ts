import { valueAt } from "../lookup";
import type { Rule } from "../rule";

const demands = ["require_lowercase", "require_uppercase", "require_numbers", "require_symbols"] as const;
const shortestPassword = 12;

export const userPoolSignIn = {
  id: "user-pool-sign-in",
  title: "Agents sign in with a long password and a second factor.",
  why: "A guessed password opens the agent desktop, and with it customers' conversations.",
  source: "AwsSolutions-COG1, AwsSolutions-COG2",
  check: (stack) =>
    stack.ofType("aws_cognito_user_pool").flatMap(({ address, body }) => {
      const missing = demands.filter((demand) => valueAt(body, `password_policy.${demand}`) !== true);
      const length = Number(valueAt(body, "password_policy.minimum_length") ?? 0);
      const messages = [
        ...(length < shortestPassword ? [`password_policy.minimum_length is ${length}`] : []),
        ...(missing.length > 0 ? [`password_policy leaves out ${missing.join(", ")}`] : []),
        ...(body.mfa_configuration === "ON" ? [] : ["mfa_configuration is not ON"]),
      ];
      const fix = `Set ${shortestPassword} characters or more of all four kinds, and mfaConfiguration "ON".`;
      return messages.map((message) => ({ address, message, fix }));
    }),
} as const satisfies Rule;
