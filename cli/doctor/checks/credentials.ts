import { ConfigurationError } from "../../../config/problem";
import { type Check, ok, problem, warning } from "../check";

/** AWS knows who we are. */
export const credentials: Check = {
  id: "credentials",
  title: "Credentials",
  run: async ({ access, configuration, host }) => {
    const profile = host.variables.AWS_PROFILE;
    const through = profile ? ` (AWS_PROFILE ${profile})` : "";
    const given = await access();
    if (given.type === "granted") return ok(`${given.caller.arn}${through}`);
    const runsElsewhere = !(configuration instanceof ConfigurationError) && configuration.state.type === "cloud";
    // Workspaces that run in HCP Terraform bring their own; only local ones need these.
    return (runsElsewhere ? warning : problem)(`${given.error.message}${through}`, given.error.fix);
  },
};
