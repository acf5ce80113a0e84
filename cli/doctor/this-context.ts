import { loadContactCenter } from "../../config/load";
import { ConfigurationError } from "../../config/problem";
import type { ContactCenterConfig } from "../../config/schema";
import { awsAccount } from "./aws-account";
import { awsClients } from "./clients";
import type { CloudAccount } from "./cloud-account";
import { CloudError } from "./cloud-error";
import type { Access, DoctorContext } from "./context";
import { thisHost } from "./host";

/** Who we are can be asked anywhere; this is for a configuration that does not load and so names no region. */
const regionWithoutConfiguration = "us-east-1";

/** This machine, and the account that its credentials lead to. */
export function thisContext(environment: string): DoctorContext {
  const host = thisHost();
  const configuration = load(environment);
  const region =
    configuration instanceof ConfigurationError
      ? host.variables.AWS_REGION || regionWithoutConfiguration
      : configuration.region;
  const account = awsAccount(awsClients({ region }));
  return { environment, configuration, host, account, access: () => accessTo(account) };
}

/** Whether AWS lets us in: an answer either way. */
export async function accessTo(account: CloudAccount): Promise<Access> {
  try {
    return { type: "granted", caller: await account.caller() };
  } catch (error) {
    if (error instanceof CloudError) return { type: "refused", error };
    throw error;
  }
}

function load(environment: string): ContactCenterConfig | ConfigurationError {
  try {
    return loadContactCenter(environment);
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
}
