import { ConnectInstanceStorageConfig } from "@cdktf/provider-aws/lib/connect-instance-storage-config";
import { S3BucketCorsConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-cors-configuration";
import { Construct } from "constructs";
import { type Names, type StorageKind, storageKinds } from "../../config/names";
import type { ContactCenterConfig } from "../../config/schema";
import { accessLogBucket } from "./access-log-bucket";
import { type CustomerKeyOutputs, customerKey } from "./customer-key";
import type { Statement } from "./iam-policy";
import { privateBucket } from "./private-bucket";

export interface ContactStorageProps {
  readonly config: ContactCenterConfig;
  readonly names: Names;
  readonly instanceId: string;
  /** The role under which Amazon Connect writes. */
  readonly serviceRoleArn: string;
}

export interface ContactStorageOutputs {
  readonly keyArn: string;
  /** Names of the buckets, by what they hold. */
  readonly buckets: Readonly<Record<StorageKind, string>>;
}

const connectResourceTypes = {
  recordings: "CALL_RECORDINGS",
  transcripts: "CHAT_TRANSCRIPTS",
  attachments: "ATTACHMENTS",
  reports: "SCHEDULED_REPORTS",
} as const satisfies Record<StorageKind, string>;

/** Days for which something that was deleted by mistake can be had back. */
const keepOldVersionsDays = 30;

/** What is kept of contacts: a bucket for each kind with its own end of life, under one key of the customer's. */
export function contactStorage(scope: Construct, id: string, props: ContactStorageProps): ContactStorageOutputs {
  const { config, names, instanceId } = props;
  const unit = new Construct(scope, id);
  const key = contactDataKey(unit, props);
  const logs = accessLogBucket(unit, "access-logs", {
    config,
    bucketName: names.accessLogBucket,
    sourceBuckets: storageKinds.map(names.storageBucket),
  });
  const store = (kind: StorageKind): string => {
    const bucket = privateBucket(unit, kind, {
      bucketName: names.storageBucket(kind),
      destroyProtection: config.destroyProtection,
      encryption: { keyArn: key.arn },
      accessLogs: { bucketName: logs.name },
      expireAfterDays: retentionDays(config)[kind],
      keepOldVersionsDays,
      statements: (bucketArn) => instanceAccess(bucketArn, kind, props.serviceRoleArn),
    });
    if (kind === "attachments") allowAttachments(unit, bucket.name, props);
    new ConnectInstanceStorageConfig(unit, `${kind}-config`, {
      instanceId,
      resourceType: connectResourceTypes[kind],
      storageConfig: {
        storageType: "S3",
        s3Config: {
          bucketName: bucket.name,
          bucketPrefix: kind,
          encryptionConfig: { encryptionType: "KMS", keyId: key.arn },
        },
      },
    });
    return bucket.name;
  };
  return {
    keyArn: key.arn,
    buckets: {
      recordings: store("recordings"),
      transcripts: store("transcripts"),
      attachments: store("attachments"),
      reports: store("reports"),
    },
  };
}

function contactDataKey(unit: Construct, { config, names, serviceRoleArn }: ContactStorageProps): CustomerKeyOutputs {
  return customerKey(unit, "key", {
    config,
    alias: names.contactDataKeyAlias,
    description: `Recordings, transcripts, attachments and reports of ${names.prefix}`,
    statements: [
      {
        Sid: "TheInstanceStoresContacts",
        Effect: "Allow",
        Principal: { AWS: serviceRoleArn },
        Action: [
          "kms:Decrypt",
          "kms:DescribeKey",
          "kms:Encrypt",
          "kms:GenerateDataKey",
          "kms:GenerateDataKeyWithoutPlaintext",
        ],
        Resource: "*",
      },
    ],
  });
}

/** What Amazon Connect does with a bucket: said here, so that it does not hang on a policy that AWS keeps elsewhere. */
function instanceAccess(bucketArn: string, prefix: StorageKind, serviceRoleArn: string): readonly Statement[] {
  const instance = { Effect: "Allow", Principal: { AWS: serviceRoleArn } } as const;
  return [
    {
      ...instance,
      Sid: "TheInstanceFindsTheBucket",
      Action: ["s3:GetBucketAcl", "s3:GetBucketLocation"],
      Resource: bucketArn,
    },
    {
      ...instance,
      Sid: "TheInstanceStoresContacts",
      Action: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
      Resource: `${bucketArn}/${prefix}/*`,
    },
  ];
}

/**
 * Agents and customers send and open files straight from and to the bucket, by addresses that hold for minutes: from the
 * pages that show the agent desktop, and from the chat page. CloudFront's own host name of that page is not known before
 * a later stack has made it, so all of CloudFront's may ask; without such an address nobody gets anything.
 */
function allowAttachments(unit: Construct, bucket: string, { config, names }: ContactStorageProps): void {
  new S3BucketCorsConfiguration(unit, "attachments-cors", {
    bucket,
    corsRule: [
      {
        allowedMethods: ["GET", "PUT"],
        allowedOrigins: [
          `https://${names.instanceAlias}.my.connect.aws`,
          ...config.approvedOrigins,
          ...chatPages(config),
        ],
        allowedHeaders: ["*"],
        exposeHeaders: ["ETag"],
        maxAgeSeconds: 3000,
      },
    ],
  });
}

function chatPages({ voiceToChat }: Pick<ContactCenterConfig, "voiceToChat">): readonly string[] {
  if (!voiceToChat?.chat.attachments) return [];
  return [`https://${voiceToChat.site.domain?.name ?? "*.cloudfront.net"}`];
}

function retentionDays({ storage }: ContactCenterConfig): Readonly<Record<StorageKind, number>> {
  return {
    recordings: storage.callRecordingDays,
    transcripts: storage.chatTranscriptDays,
    attachments: storage.attachmentDays,
    reports: storage.reportDays,
  };
}
