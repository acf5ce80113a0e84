import { namesOf, type StackName, stackNames, stateBucketOf } from "../../../config/names";
import type { ContactCenterConfig } from "../../../config/schema";
import type { Check, CheckResult } from "../check";
import { ok, problem } from "../check";
import type { DoctorContext } from "../context";
import { withConfiguration } from "../gates";
import { tokenPlace, tokenVariable } from "../terraform-token";
import { stateInBucket } from "./state-bucket";

const defaultHostname = "app.terraform.io";

/** Terraform can reach the place where it keeps its state. */
export const state: Check = {
  id: "state",
  title: "State",
  run: withConfiguration((config, context) => {
    switch (config.state.type) {
      case "local":
        return localState(config);
      case "s3":
        return stateInBucket(config.state)(context);
      case "cloud":
        return stateInCloud(config.state.hostname ?? defaultHostname, context);
    }
  }),
};

function localState(config: ContactCenterConfig): CheckResult {
  const names = namesOf(config);
  const left: Readonly<Partial<Record<StackName, boolean>>> = {
    "state-backend": stateBucketOf(config) === undefined,
    "voice-to-chat": config.voiceToChat === undefined,
  };
  const stacks = stackNames.filter((stack) => left[stack] !== true);
  return ok(`files of this machine, for one person and never committed: ${stacks.map(names.stateFile).join(", ")}`);
}

async function stateInCloud(hostname: string, { host }: DoctorContext): Promise<CheckResult> {
  const place = await tokenPlace(hostname, host);
  return place === undefined
    ? problem(
        `no token for ${hostname}`,
        `Run \`terraform login ${hostname}\`, or set ${tokenVariable(hostname)}.`,
        "docs/guide/hcp-terraform.md",
      )
    : ok(`${hostname}, with the token of ${place}`);
}
