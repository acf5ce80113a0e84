import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { SqsQueuePolicy } from "@cdktf/provider-aws/lib/sqs-queue-policy";
import { Construct } from "constructs";
import { type AlarmTarget, alarmSet } from "./alarm-set";
import { policyJson, type Statement, tlsOnly } from "./iam-policy";

export interface DeadLettersProps {
  readonly queueName: string;
  /** Ends the name of its alarm. */
  readonly subject: string;
  readonly accountId: string;
  /** A key that the services may use. */
  readonly keyArn: string;
  /** Services that put here what they could not deliver; functions do it by their own role. */
  readonly services: readonly string[];
  readonly alarms: AlarmTarget;
}

export interface DeadLettersOutputs {
  readonly arn: string;
  readonly url: string;
}

/** The longest that SQS keeps a message: somebody has to notice, mend the cause, and redrive it. */
const keepSeconds = 14 * 24 * 60 * 60;

/** A queue for what could not be processed, with an alarm for the first message in it. */
export function deadLetters(scope: Construct, id: string, props: DeadLettersProps): DeadLettersOutputs {
  const unit = new Construct(scope, id);
  const { arn, url, name } = new SqsQueue(unit, "queue", {
    name: props.queueName,
    messageRetentionSeconds: keepSeconds,
    kmsMasterKeyId: props.keyArn,
    // Each message that waits would be a call to KMS otherwise.
    kmsDataKeyReusePeriodSeconds: 3600,
  });
  new SqsQueuePolicy(unit, "policy", {
    queueUrl: url,
    policy: policyJson([...services(arn, props), tlsOnly("sqs:*", [arn])]),
  });
  alarmSet(unit, "alarms", {
    ...props.alarms,
    alarms: [
      {
        subject: props.subject,
        page: "dead-letters",
        says: "Something could not be processed, and waits in the dead-letter queue.",
        metric: {
          namespace: "AWS/SQS",
          name: "ApproximateNumberOfMessagesVisible",
          statistic: "Maximum",
          dimensions: { QueueName: name },
        },
        threshold: 1,
      },
    ],
  });
  return { arn, url };
}

function services(arn: string, props: DeadLettersProps): readonly Statement[] {
  if (props.services.length === 0) return [];
  return [
    {
      Sid: "ServicesOfThisAccount",
      Effect: "Allow",
      Principal: { Service: props.services },
      Action: "sqs:SendMessage",
      Resource: arn,
      Condition: { StringEquals: { "aws:SourceAccount": props.accountId } },
    },
  ];
}
