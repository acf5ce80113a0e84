import { namesOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { awsAccount } from "../doctor/aws-account";
import type { Clients } from "../doctor/clients";
import { CloudError } from "../doctor/cloud-error";
import type { PrivateHalf } from "./key-pair";
import { type KeySecret, readKeySecret } from "./key-secret";
import { machineError, usageError } from "./machine-error";

/** The secret, or why nothing can be put there now. */
export type Reach =
  | { readonly type: "reached"; readonly keys: readonly PrivateHalf[] }
  | { readonly type: "apart"; readonly because: string };

const aboutSignIn: readonly string[] = ["no-credentials", "expired", "rejected"];

/**
 * Looks into the secret of an environment. That there are no credentials, or no secret yet, is an answer; all else that
 * goes wrong stops the command before anything is changed.
 *
 * @throws SwitchboardError for credentials of another account, a secret of another form, and what AWS refuses.
 */
export async function reachSecret(config: ContactCenterConfig, clients: Clients): Promise<Reach> {
  const name = namesOf(config).linkKeySecret;
  try {
    const { account } = await awsAccount(clients).caller();
    if (account !== config.accountId) {
      throw usageError(
        `The credentials are for account ${account}, the environment is for ${config.accountId}.`,
        "Use credentials of that account (AWS_PROFILE), or add --print and put the secret there yourself.",
      );
    }
    return reached(await readKeySecret(clients, name), name);
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    if (aboutSignIn.includes(error.reason)) return { type: "apart", because: error.message };
    throw machineError(
      `Nothing was changed, because ${error.message}`,
      `${error.fix} Or add --print, and put the secret there yourself.`,
      error,
    );
  }
}

function reached(secret: KeySecret, name: string): Reach {
  switch (secret.type) {
    case "present":
      return { type: "reached", keys: secret.keys };
    case "missing":
      return { type: "apart", because: `the secret ${name} is not there yet: stack voice-to-chat makes it` };
    case "foreign":
      throw machineError(
        `The secret ${name} holds something else than keys of links, and is left as it is`,
        'Put {"keys":[]} there if it is of no use; Secrets Manager keeps the value before as AWSPREVIOUS.',
      );
  }
}
