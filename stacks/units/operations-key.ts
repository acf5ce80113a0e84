import type { Construct } from "constructs";
import type { Names } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { type CustomerKeyOutputs, customerKey } from "./customer-key";
import { logGroupsUseKey } from "./key-statements";

export interface OperationsKeyProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  readonly names: Names;
}

/** The key of logs, alarms and first passwords: what the people who operate the contact center read. */
export function operationsKey(scope: Construct, id: string, { config, names }: OperationsKeyProps): CustomerKeyOutputs {
  const { accountId, region } = config;
  return customerKey(scope, id, {
    config,
    alias: names.operationsKeyAlias,
    description: `Logs and alarms of ${names.prefix}`,
    statements: [
      logGroupsUseKey("CloudWatchEncryptsFlowLogs", [names.flowLogGroup], { accountId, region }),
      {
        Sid: "AlarmsReachTheEncryptedTopic",
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: ["kms:Decrypt", "kms:GenerateDataKey"],
        Resource: "*",
        Condition: { StringEquals: { "aws:SourceAccount": accountId } },
      },
    ],
  });
}
