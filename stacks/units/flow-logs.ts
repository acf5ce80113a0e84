import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import type { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";

export interface FlowLogsProps {
  readonly config: Pick<ContactCenterConfig, "logs">;
  readonly names: Names;
  readonly keyArn: string;
}

/**
 * The log group of contact flows. Amazon Connect makes it by itself at the first call, without an end date or a key, if
 * it is not there: so it comes before the instance.
 */
export function flowLogs(scope: Construct, id: string, { config, names, keyArn }: FlowLogsProps): CloudwatchLogGroup {
  return new CloudwatchLogGroup(scope, id, {
    name: names.flowLogGroup,
    retentionInDays: config.logs.retentionDays,
    kmsKeyId: keyArn,
  });
}
