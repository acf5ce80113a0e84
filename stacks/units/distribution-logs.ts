import { CloudwatchLogDelivery } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery";
import { CloudwatchLogDeliveryDestination } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-destination";
import { CloudwatchLogDeliverySource } from "@cdktf/provider-aws/lib/cloudwatch-log-delivery-source";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { Construct } from "constructs";
import { edgeRegion } from "./edge";

export interface DistributionLogsProps {
  readonly logName: string;
  readonly logGroupName: string;
  readonly logRetentionDays: number;
  readonly distributionArn: string;
  /** A key in the region of the edge. */
  readonly keyArn: string;
}

/**
 * What is kept of a request. Neither the path, which may hold a token, nor a cookie, nor the visitor's address: what the
 * firewall refuses has that in its own log.
 */
const fields = [
  ...["date", "time", "x-edge-location", "sc-bytes", "cs-method", "sc-status", "time-taken", "time-to-first-byte"],
  ...["x-edge-result-type", "x-edge-detailed-result-type", "x-edge-request-id", "cs-protocol", "ssl-protocol"],
];

/** Requests to a distribution, as JSON in a log group. */
export function distributionLogs(scope: Construct, id: string, props: DistributionLogsProps): void {
  const unit = new Construct(scope, id);
  const logs = new CloudwatchLogGroup(unit, "logs", {
    region: edgeRegion,
    name: props.logGroupName,
    retentionInDays: props.logRetentionDays,
    kmsKeyId: props.keyArn,
  });
  const source = new CloudwatchLogDeliverySource(unit, "source", {
    region: edgeRegion,
    name: props.logName,
    logType: "ACCESS_LOGS",
    resourceArn: props.distributionArn,
  });
  const destination = new CloudwatchLogDeliveryDestination(unit, "destination", {
    region: edgeRegion,
    name: props.logName,
    outputFormat: "json",
    deliveryDestinationConfiguration: [{ destinationResourceArn: logs.arn }],
  });
  new CloudwatchLogDelivery(unit, "delivery", {
    region: edgeRegion,
    deliverySourceName: source.name,
    deliveryDestinationArn: destination.arn,
    recordFields: fields,
  });
}
