import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import type { ITerraformDependable } from "cdktf";
import { Construct } from "constructs";
import { type AlarmTarget, alarmSet } from "./alarm-set";
import { policyJson, type Statement, tlsOnly } from "./iam-policy";
import type { NodeFunctionOutputs } from "./node-function";

export interface DeliveryTopicProps {
  readonly topicName: string;
  readonly accountId: string;
  /** A key that the publishers may use. */
  readonly keyArn: string;
  /** Services that tell what became of messages, each of this account. */
  readonly publishers: readonly Publisher[];
  readonly alarms: AlarmTarget;
}

export interface Publisher {
  readonly sid: string;
  readonly service: string;
  /** What it may publish for, where it says so. */
  readonly sourceArn?: string;
}

export interface DeliveryTopicOutputs {
  readonly arn: string;
  /** Services try the topic out when they are pointed at it: they come after this. */
  readonly policy: ITerraformDependable;
  /** Has a function hear of every event; what it could not be told waits in a queue. */
  readonly tell: (listener: NodeFunctionOutputs, deadLetterArn: string) => void;
}

/** One topic for what became of messages, whoever sent them. */
export function deliveryTopic(scope: Construct, id: string, props: DeliveryTopicProps): DeliveryTopicOutputs {
  const unit = new Construct(scope, id);
  const { arn, name } = new SnsTopic(unit, "topic", { name: props.topicName, kmsMasterKeyId: props.keyArn });
  const policy = new SnsTopicPolicy(unit, "policy", {
    arn,
    policy: policyJson([
      ...props.publishers.map((publisher) => mayPublish(publisher, arn, props)),
      tlsOnly("sns:Publish", [arn]),
    ]),
  });
  alarmSet(unit, "alarms", {
    ...props.alarms,
    alarms: [
      {
        subject: "delivery-events-lost",
        says: "What became of a message did not reach the function that records it.",
        metric: {
          namespace: "AWS/SNS",
          name: "NumberOfNotificationsFailed",
          statistic: "Sum",
          dimensions: { TopicName: name },
        },
        threshold: 1,
      },
    ],
  });
  return {
    arn,
    policy,
    tell: (listener, deadLetterArn) => {
      const permission = new LambdaPermission(unit, "permission", {
        action: "lambda:InvokeFunction",
        functionName: listener.name,
        principal: "sns.amazonaws.com",
        sourceArn: arn,
      });
      new SnsTopicSubscription(unit, "subscription", {
        topicArn: arn,
        protocol: "lambda",
        endpoint: listener.arn,
        redrivePolicy: JSON.stringify({ deadLetterTargetArn: deadLetterArn }),
        dependsOn: [permission],
      });
    },
  };
}

function mayPublish({ sid, service, sourceArn }: Publisher, topicArn: string, props: DeliveryTopicProps): Statement {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: service },
    Action: "sns:Publish",
    Resource: topicArn,
    Condition: {
      StringEquals: { "aws:SourceAccount": props.accountId },
      ...(sourceArn === undefined ? {} : { ArnEquals: { "aws:SourceArn": sourceArn } }),
    },
  };
}
