import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { Construct } from "constructs";
import type { Names } from "../../config/names";
import { slugOf } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { alarmSet } from "./alarm-set";
import { policyJson, tlsOnly } from "./iam-policy";

export interface AlarmTopicProps {
  readonly config: Pick<ContactCenterConfig, "accountId" | "alarms">;
  readonly names: Names;
  /** A key that CloudWatch may use. */
  readonly keyArn: string;
}

export interface AlarmTopicOutputs {
  readonly arn: string;
}

/** Where alarms go, and the people who read them: each confirms the subscription by e-mail once. */
export function alarmTopic(
  scope: Construct,
  id: string,
  { config, names, keyArn }: AlarmTopicProps,
): AlarmTopicOutputs {
  const unit = new Construct(scope, id);
  const { arn, name } = new SnsTopic(unit, "topic", { name: names.alarmTopic, kmsMasterKeyId: keyArn });
  new SnsTopicPolicy(unit, "policy", {
    arn,
    policy: policyJson([
      {
        Sid: "AlarmsOfThisAccount",
        Effect: "Allow",
        Principal: { Service: "cloudwatch.amazonaws.com" },
        Action: "sns:Publish",
        Resource: arn,
        Condition: { StringEquals: { "aws:SourceAccount": config.accountId } },
      },
      tlsOnly("sns:Publish", [arn]),
    ]),
  });
  for (const email of config.alarms.emails) {
    new SnsTopicSubscription(unit, slugOf(email), { topicArn: arn, protocol: "email", endpoint: email });
  }
  alarmSet(unit, "alarms", {
    names,
    topicArn: arn,
    alarms: [
      {
        subject: "alarm-delivery-failed",
        says: "Notifications of alarms did not reach somebody.",
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
  return { arn };
}
