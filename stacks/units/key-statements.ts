import { partitionOf } from "../../config/names";
import type { Statement } from "./iam-policy";

interface Place {
  readonly accountId: string;
  readonly region: string;
}

/** Lets CloudWatch Logs encrypt these log groups, and no others, with the key that the statement stands at. */
export function logGroupsUseKey(sid: string, logGroups: readonly string[], { accountId, region }: Place): Statement {
  const arns = logGroups.map((name) => `arn:${partitionOf(region)}:logs:${region}:${accountId}:log-group:${name}`);
  return {
    Sid: sid,
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
    // AWS keeps a list of one as its one value, and would show a difference.
    Condition: { ArnEquals: { "kms:EncryptionContext:aws:logs:arn": arns.length === 1 ? arns.join() : arns } },
  };
}

/** Lets services of this account write to encrypted topics and queues. */
export function publishersUseKey(sid: string, services: readonly string[], { accountId }: Place): Statement {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: services },
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: "*",
    Condition: { StringEquals: { "aws:SourceAccount": accountId } },
  };
}

/**
 * Lets EventBridge put what it could not deliver into an encrypted queue. It says neither account nor ARN when it asks for
 * the key (Amazon EventBridge User Guide, encrypted queues), but the queue says its own.
 */
export function eventsUseKey(sid: string, queueName: string, { accountId, region }: Place): Statement {
  return {
    Sid: sid,
    Effect: "Allow",
    Principal: { Service: "events.amazonaws.com" },
    Action: ["kms:Decrypt", "kms:GenerateDataKey"],
    Resource: "*",
    Condition: {
      ArnEquals: {
        "kms:EncryptionContext:aws:sqs:arn": `arn:${partitionOf(region)}:sqs:${region}:${accountId}:${queueName}`,
      },
    },
  };
}

/** Lets distributions of this account read an encrypted bucket; which one may, the bucket's policy says. */
export function distributionsUseKey({ accountId, region }: Place): Statement {
  return {
    Sid: "CloudFrontReadsTheSite",
    Effect: "Allow",
    Principal: { Service: "cloudfront.amazonaws.com" },
    Action: "kms:Decrypt",
    Resource: "*",
    // Its own ARN would be a circle: the distribution waits for the bucket, and the bucket for the key.
    Condition: { ArnLike: { "aws:SourceArn": `arn:${partitionOf(region)}:cloudfront::${accountId}:distribution/*` } },
  };
}
