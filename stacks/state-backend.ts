import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import type { Construct } from "constructs";
import { stateRegionOf } from "../config/names";
import type { ContactCenterConfig } from "../config/schema";
import { SwitchboardStack } from "./stack";
import { accessLogBucket } from "./units/access-log-bucket";
import { customerKey } from "./units/customer-key";
import { policyJson } from "./units/iam-policy";
import { privateBucket } from "./units/private-bucket";
import { stateAccessStatements } from "./units/state-access";

/** Days for which an older state can be brought back. */
const keepOldStatesDays = 365;

/**
 * The bucket that holds the state of the other stacks, and the least policy for a role that deploys them. It is the
 * first stack and depends on none; its own state is local until it is migrated into the bucket.
 */
export class StateBackend extends SwitchboardStack {
  constructor(scope: Construct, name: string, contactCenter: ContactCenterConfig, bucketName: string) {
    const config = { ...contactCenter, region: stateRegionOf(contactCenter) };
    super(scope, name, config);
    const { names } = this;
    const { destroyProtection } = config;

    const key = customerKey(this, "key", {
      config,
      alias: names.stateKeyAlias,
      description: `Terraform state of ${names.prefix}`,
      statements: [],
    });
    const logs = accessLogBucket(this, "access-logs", {
      config,
      bucketName: names.stateAccessLogBucket,
      sourceBuckets: [bucketName],
    });
    const bucket = privateBucket(this, "state", {
      bucketName,
      destroyProtection,
      encryption: { keyArn: key.arn },
      accessLogs: { bucketName: logs.name },
      keepOldVersionsDays: keepOldStatesDays,
    });
    const access = new IamPolicy(this, "state-access", {
      name: names.stateAccessPolicy,
      description: `Reads, writes and locks the Terraform state of ${names.prefix}`,
      policy: policyJson(stateAccessStatements({ names, bucketArn: bucket.arn, keyArn: key.arn })),
    });

    this.output("state-bucket", bucket.name, "Bucket that holds the state: state.bucket in the configuration.");
    this.output("state-access-policy-arn", access.arn, "Attach this to the role that deploys.");
  }
}
