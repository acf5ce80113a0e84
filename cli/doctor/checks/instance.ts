import { namesOf, prefixOf, projectName } from "../../../config/names";
import type { ContactCenterConfig } from "../../../config/schema";
import { identityManagementTypes } from "../../../config/schema/instance";
import { type Check, type CheckResult, ok, problem } from "../check";
import type { CloudAccount, ConnectInstance } from "../cloud-account";
import { CloudError } from "../cloud-error";
import { withAccount } from "../gates";

type ExistingInstance = Extract<ContactCenterConfig["instance"], { readonly type: "existing" }>;

/** The instance can be used, or can be created under its alias. */
export const instance: Check = {
  id: "instance",
  title: "Instance",
  run: withAccount((config, { account }) =>
    config.instance.type === "existing" ? takenOver(config.instance, account) : created(config, account),
  ),
};

async function takenOver(settings: ExistingInstance, account: CloudAccount): Promise<CheckResult> {
  try {
    const found = await account.instance(settings.arn.slice(settings.arn.lastIndexOf("/") + 1));
    return judge(found, settings.identity.type, "Correct instance.identity: it says how the instance was set up.");
  } catch (error) {
    if (!(error instanceof CloudError) || error.reason !== "not-found") throw error;
    return problem(
      `there is no ${settings.arn}`,
      "Copy the ARN from the console of Amazon Connect, in the same account and region.",
      "docs/guide/existing-instance.md",
    );
  }
}

async function created(config: ContactCenterConfig, account: CloudAccount): Promise<CheckResult> {
  const { instanceAlias } = namesOf(config);
  const listed = instanceOfAlias(await account.instances(), instanceAlias);
  if (listed === undefined) return ok(`${instanceAlias} is free in this account; all of AWS is asked at its creation`);
  const found = await account.instance(listed.id);
  if (found.tags.Project !== projectName || found.tags.Environment !== prefixOf(config)) {
    return problem(
      `alias ${instanceAlias} belongs to another instance of this account`,
      'Choose another instance.alias, or take that instance over with instance { type: "existing" }.',
      "docs/guide/existing-instance.md",
    );
  }
  const identityFix = "Set instance.identity back: another one would replace the instance, and all that is in it.";
  return judge(found, config.instance.identity.type, identityFix);
}

function judge(
  found: ConnectInstance,
  identity: keyof typeof identityManagementTypes,
  identityFix: string,
): CheckResult {
  const name = found.alias ?? found.id;
  if (found.status !== "ACTIVE") {
    return problem(
      `${name} is ${found.status}`,
      found.status === "CREATION_IN_PROGRESS"
        ? "Wait until it is made, some minutes, and try again."
        : "Look at it in the console of Amazon Connect; one whose creation failed has to be deleted there.",
    );
  }
  const wanted = identityManagementTypes[identity];
  return found.identityType === wanted
    ? ok(`${name} is there and active, sign-in ${wanted}`)
    : problem(`${name} has sign-in ${found.identityType}, the configuration says ${wanted}`, identityFix);
}

/** The instance under an alias. Aliases are host names, so case does not count. */
export function instanceOfAlias(instances: readonly ConnectInstance[], alias: string): ConnectInstance | undefined {
  return instances.find((instance) => instance.alias?.toLowerCase() === alias.toLowerCase());
}
