import { limits } from "../limits";
import { joinPath, valueAt } from "../path";
import type { Problem } from "../problem";
import { identityManagementTypes } from "../schema/instance";
import type { ConfigView } from "../view";

/** Without SAML, a login is shorter than the longest that the schema takes (CreateUser, Username). */
export function* logins(view: ConfigView): Generator<Problem> {
  const identity = identityOf(view.raw);
  if (identity === undefined || identity === "saml") return;
  const { max } = limits.userLoginWithoutSaml;
  for (const login of view.keys("users")) {
    if (login.length <= max || login.length > limits.userLogin.max) continue;
    yield {
      path: joinPath(["users", login]),
      found: `the key ${JSON.stringify(login)} (${login.length} characters)`,
      expected: `at most ${max} characters, because instance.identity is ${identity}`,
      fix: `Shorten the login; up to ${limits.userLogin.max} characters need instance.identity of type saml.`,
    };
  }
}

/** How people sign in, read by itself so that another mistake in the section hides nothing; undefined if unknown. */
function identityOf(raw: unknown): string | undefined {
  const type = valueAt(raw, ["instance", "type"]);
  const isCreated = type === "create" || valueAt(raw, ["instance"]) === undefined;
  if (isCreated && valueAt(raw, ["instance", "identity"]) === undefined) return "connect-managed";
  const identity = valueAt(raw, ["instance", "identity", "type"]);
  return Object.keys(identityManagementTypes).find((known) => known === identity);
}
