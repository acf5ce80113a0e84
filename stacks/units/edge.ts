import type { Construct } from "constructs";
import type { ContactCenterConfig } from "../../config/schema";
import { type CustomerKeyOutputs, customerKey } from "./customer-key";
import { logGroupsUseKey } from "./key-statements";

/** Where CloudFront and its firewall live, and their logs, whatever the region of an environment. */
export const edgeRegion = "us-east-1";

export interface EdgeKeyProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  readonly alias: string;
  readonly description: string;
  readonly logGroups: readonly string[];
}

/** The key of logs that are written at the edge: one of another region cannot be used there. */
export function edgeKey(scope: Construct, id: string, props: EdgeKeyProps): CustomerKeyOutputs {
  const { accountId } = props.config;
  return customerKey(scope, id, {
    ...props,
    region: edgeRegion,
    statements: [
      logGroupsUseKey("CloudWatchEncryptsLogsOfTheEdge", props.logGroups, { accountId, region: edgeRegion }),
    ],
  });
}
