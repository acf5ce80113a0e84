import type { Construct } from "constructs";
import { type Names, partitionOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { type CustomerKeyOutputs, customerKey } from "./customer-key";

export interface OperationsKeyProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "region" | "destroyProtection">;
  readonly names: Names;
}

/** The key of logs, alarms and first passwords: what the people who operate the contact center read. */
export function operationsKey(scope: Construct, id: string, { config, names }: OperationsKeyProps): CustomerKeyOutputs {
  const { accountId, region } = config;
  const logGroup = `arn:${partitionOf(region)}:logs:${region}:${accountId}:log-group:${names.flowLogGroup}`;
  return customerKey(scope, id, {
    config,
    alias: names.operationsKeyAlias,
    description: `Logs and alarms of ${names.prefix}`,
    statements: [
      {
        Sid: "CloudWatchEncryptsFlowLogs",
        Effect: "Allow",
        Principal: { Service: `logs.${region}.amazonaws.com` },
        Action: [
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
          "kms:ReEncryptFrom",
          "kms:ReEncryptTo",
        ],
        Resource: "*",
        Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": logGroup } },
      },
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
