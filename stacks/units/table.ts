import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { Construct } from "constructs";
import { type Alarm, type AlarmTarget, alarmSet } from "./alarm-set";
import { protection } from "./protection";

export interface TableProps {
  readonly tableName: string;
  /** Ends the names of its alarms, before what happened. */
  readonly subject: string;
  /** Partition key: a text. */
  readonly partitionKey: string;
  /** Attribute with the second at which DynamoDB removes an item. */
  readonly timeToLive: string;
  readonly keyArn: string;
  readonly destroyProtection: boolean;
  readonly alarms: AlarmTarget;
}

export interface TableOutputs {
  readonly name: string;
  readonly arn: string;
  /** Every item as it was before it was changed or removed. */
  readonly streamArn: string;
}

/** A table that is paid by use, can be restored to any second of the last 35 days, and tells its changes. */
export function table(scope: Construct, id: string, props: TableProps): TableOutputs {
  const unit = new Construct(scope, id);
  const { name, arn, streamArn } = new DynamodbTable(unit, "table", {
    name: props.tableName,
    billingMode: "PAY_PER_REQUEST",
    hashKey: props.partitionKey,
    attribute: [{ name: props.partitionKey, type: "S" }],
    ttl: { enabled: true, attributeName: props.timeToLive },
    pointInTimeRecovery: { enabled: true },
    serverSideEncryption: { enabled: true, kmsKeyArn: props.keyArn },
    streamEnabled: true,
    streamViewType: "OLD_IMAGE",
    deletionProtectionEnabled: props.destroyProtection,
    ...protection(props.destroyProtection),
  });
  alarmSet(unit, "alarms", { ...props.alarms, alarms: tableAlarms(props.subject, name) });
  return { name, arn, streamArn };
}

/** CloudWatch keeps both metrics by operation: a query over all of them also sees those that come later. */
function tableAlarms(subject: string, tableName: string): readonly Alarm[] {
  const over = (metric: string) => ({
    query: `SELECT SUM(${metric}) FROM SCHEMA("AWS/DynamoDB", Operation, TableName) WHERE TableName = '${tableName}'`,
  });
  return [
    {
      subject: `${subject}-throttled`,
      page: "table-throttled",
      says: "A table refused requests: too many came at once.",
      metric: over("ThrottledRequests"),
      threshold: 1,
    },
    {
      subject: `${subject}-failing`,
      page: "table-failing",
      says: "A table failed to answer requests.",
      metric: over("SystemErrors"),
      threshold: 1,
    },
  ];
}
