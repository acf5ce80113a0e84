import { namesOf } from "../../../config/names";
import type { ContactCenterConfig } from "../../../config/schema";
import { type Check, type CheckResult, ok, problem, warning } from "../check";
import type { StateBucket } from "../cloud-account";
import { CloudError } from "../cloud-error";
import { withAccount } from "../gates";

type S3State = Extract<ContactCenterConfig["state"], { readonly type: "s3" }>;

const guide = "docs/guide/s3-state.md";

/** The bucket of the state is there, in its region, and keeps what it is given, in private. */
export function stateInBucket(state: S3State): Check["run"] {
  return withAccount(async (config, { account }) => {
    const region = state.region ?? config.region;
    try {
      const stateKey = namesOf(config).stateKey("contact-center");
      return judge(await account.stateBucket(state.bucket, region, stateKey), state.bucket, region);
    } catch (error) {
      if (error instanceof CloudError && error.reason === "not-found") return missing(state, config.environment);
      if (error instanceof CloudError && error.reason === "denied") return closed(state);
      throw error;
    }
  });
}

function judge(bucket: StateBucket, name: string, region: string): CheckResult {
  if (bucket.region !== undefined && bucket.region !== region) {
    return problem(
      `${name} is in ${bucket.region}, not in ${region}`,
      `Set state.region to "${bucket.region}".`,
      guide,
    );
  }
  const qualities = [
    ["versioned", bucket.versioned],
    ["encrypted", bucket.encrypted],
    ["closed to the public", bucket.publicAccessBlocked],
  ] as const;
  const named = (wanted: boolean | undefined) => qualities.flatMap(([quality, is]) => (is === wanted ? [quality] : []));
  const lacking = named(false);
  if (lacking.length > 0) {
    return problem(
      `${name} is not ${lacking.join(", not ")}`,
      "Switch it on for the bucket: a state holds names and ids of everything, and the last good one is the way back.",
      guide,
    );
  }
  const hidden = named(undefined);
  return hidden.length > 0
    ? warning(
        `${name} is there; whether it is ${hidden.join(", ")} is not visible to these credentials`,
        "Look at the bucket's properties once, or allow this role to read them.",
        guide,
      )
    : ok(`${name}: ${named(true).join(", ")}`);
}

function missing(state: S3State, environment: string): CheckResult {
  const found = `there is no bucket ${state.bucket}`;
  if (!state.manageBucket) return problem(found, "Make it, or correct state.bucket.", guide);
  return state.ownState === "local"
    ? problem(found, `Deploy it first: npm run deploy -- --env ${environment} state-backend`, guide)
    : problem(found, 'Its own state is said to be in it: set state.ownState to "local" until it is there.', guide);
}

function closed(state: S3State): CheckResult {
  return problem(
    `${state.bucket} is there, and these credentials may not use it`,
    state.manageBucket
      ? "Attach the policy of stack state-backend to this role; if you have not deployed it, the name is somebody else's."
      : "Allow this role to list, read and write the states in it, or correct state.bucket.",
    guide,
  );
}
