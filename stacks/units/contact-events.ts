import { CloudwatchEventRule } from "@cdktf/provider-aws/lib/cloudwatch-event-rule";
import { CloudwatchEventTarget } from "@cdktf/provider-aws/lib/cloudwatch-event-target";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { Construct } from "constructs";
import type { NodeFunctionOutputs } from "./node-function";

export interface ContactEventsProps {
  readonly ruleName: string;
  readonly description: string;
  readonly instanceArn: string;
  /** Kinds of events, as Amazon Connect names them, e.g. `CONNECTED_TO_AGENT`. */
  readonly eventTypes: readonly string[];
  readonly channel: "CHAT" | "VOICE" | "TASK";
  readonly listener: NodeFunctionOutputs;
  readonly deadLetterArn: string;
}

/** Has a function hear of contacts of one channel (Administrator Guide, Amazon Connect contact events). */
export function contactEvents(scope: Construct, id: string, props: ContactEventsProps): void {
  const unit = new Construct(scope, id);
  const rule = new CloudwatchEventRule(unit, "rule", {
    name: props.ruleName,
    description: props.description,
    eventPattern: JSON.stringify({
      source: ["aws.connect"],
      "detail-type": ["Amazon Connect Contact Event"],
      detail: { eventType: props.eventTypes, channel: [props.channel], instanceArn: [props.instanceArn] },
    }),
  });
  new LambdaPermission(unit, "permission", {
    action: "lambda:InvokeFunction",
    functionName: props.listener.name,
    principal: "events.amazonaws.com",
    sourceArn: rule.arn,
  });
  new CloudwatchEventTarget(unit, "target", {
    rule: rule.name,
    arn: props.listener.arn,
    retryPolicy: { maximumEventAgeInSeconds: 3600, maximumRetryAttempts: 8 },
    deadLetterConfig: { arn: props.deadLetterArn },
  });
}
