import { CloudformationStack } from "@cdktf/provider-aws/lib/cloudformation-stack";
import { CloudwatchDashboard } from "@cdktf/provider-aws/lib/cloudwatch-dashboard";
import { CloudwatchLogGroup } from "@cdktf/provider-aws/lib/cloudwatch-log-group";
import { CloudwatchLogResourcePolicy } from "@cdktf/provider-aws/lib/cloudwatch-log-resource-policy";
import { CloudwatchMetricAlarm } from "@cdktf/provider-aws/lib/cloudwatch-metric-alarm";
import { ConnectHoursOfOperation } from "@cdktf/provider-aws/lib/connect-hours-of-operation";
import { ConnectInstance } from "@cdktf/provider-aws/lib/connect-instance";
import { ConnectInstanceStorageConfig } from "@cdktf/provider-aws/lib/connect-instance-storage-config";
import { ConnectPhoneNumber } from "@cdktf/provider-aws/lib/connect-phone-number";
import { ConnectQueue } from "@cdktf/provider-aws/lib/connect-queue";
import { ConnectQuickConnect } from "@cdktf/provider-aws/lib/connect-quick-connect";
import { ConnectRoutingProfile } from "@cdktf/provider-aws/lib/connect-routing-profile";
import { ConnectSecurityProfile } from "@cdktf/provider-aws/lib/connect-security-profile";
import { ConnectUser } from "@cdktf/provider-aws/lib/connect-user";
import { DataAwsConnectContactFlow } from "@cdktf/provider-aws/lib/data-aws-connect-contact-flow";
import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { IamPolicy } from "@cdktf/provider-aws/lib/iam-policy";
import { IamRole } from "@cdktf/provider-aws/lib/iam-role";
import { IamRolePolicy } from "@cdktf/provider-aws/lib/iam-role-policy";
import { KmsAlias } from "@cdktf/provider-aws/lib/kms-alias";
import { KmsKey } from "@cdktf/provider-aws/lib/kms-key";
import { LambdaFunction } from "@cdktf/provider-aws/lib/lambda-function";
import { LambdaPermission } from "@cdktf/provider-aws/lib/lambda-permission";
import { AwsProvider } from "@cdktf/provider-aws/lib/provider";
import { S3Bucket } from "@cdktf/provider-aws/lib/s3-bucket";
import { S3BucketCorsConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-cors-configuration";
import { S3BucketLifecycleConfiguration } from "@cdktf/provider-aws/lib/s3-bucket-lifecycle-configuration";
import { S3BucketLoggingA } from "@cdktf/provider-aws/lib/s3-bucket-logging";
import { S3BucketNotification } from "@cdktf/provider-aws/lib/s3-bucket-notification";
import { S3BucketOwnershipControls } from "@cdktf/provider-aws/lib/s3-bucket-ownership-controls";
import { S3BucketPolicy } from "@cdktf/provider-aws/lib/s3-bucket-policy";
import { S3BucketPublicAccessBlock } from "@cdktf/provider-aws/lib/s3-bucket-public-access-block";
import { S3BucketServerSideEncryptionConfigurationA } from "@cdktf/provider-aws/lib/s3-bucket-server-side-encryption-configuration";
import { S3BucketVersioningA } from "@cdktf/provider-aws/lib/s3-bucket-versioning";
import { SecretsmanagerSecret } from "@cdktf/provider-aws/lib/secretsmanager-secret";
import { SnsTopic } from "@cdktf/provider-aws/lib/sns-topic";
import { SnsTopicPolicy } from "@cdktf/provider-aws/lib/sns-topic-policy";
import { SnsTopicSubscription } from "@cdktf/provider-aws/lib/sns-topic-subscription";
import { SqsQueue } from "@cdktf/provider-aws/lib/sqs-queue";
import { App, LocalBackend, TerraformOutput, TerraformStack } from "cdktf";
import type { Construct } from "constructs";

/** What the tests vary from one run to the next. */
export interface SampleOptions {
  readonly alias?: string;
  readonly queueDescription?: string;
}

/** Writes the sample stack below `outdir` and returns the folder to run Terraform in. */
export function synthesizeSample(outdir: string, options: SampleOptions = {}): string {
  const app = new App({ outdir });
  const stack = new TerraformStack(app, "sample");
  new LocalBackend(stack, { path: `${outdir}/sample.tfstate` });
  new AwsProvider(stack, "aws", { region: "eu-central-1", defaultTags: [{ tags: { project: "sample" } }] });
  const key = addEncryption(stack);
  const bucket = addStorage(stack, key);
  addMessaging(stack, key);
  const role = addIdentity(stack);
  addFunctions(stack, role);
  addObservability(stack);
  addContactCenter(stack, bucket, key, options);
  app.synth();
  return `${outdir}/stacks/sample`;
}

function addEncryption(scope: Construct): KmsKey {
  const key = new KmsKey(scope, "key", { enableKeyRotation: true });
  // The same arguments once more: AWS gives each its own id, and so must the mock.
  new KmsKey(scope, "second-key", { enableKeyRotation: true });
  new KmsAlias(scope, "key-alias", { name: "alias/sample", targetKeyId: key.keyId });
  return key;
}

function addStorage(scope: Construct, key: KmsKey): S3Bucket {
  const bucket = new S3Bucket(scope, "bucket", { bucket: "sample-recordings", tags: { purpose: "recordings" } });
  const logs = new S3Bucket(scope, "logs", { bucketPrefix: "sample-logs-" });
  const target = { bucket: bucket.bucket };
  new S3BucketVersioningA(scope, "versioning", { ...target, versioningConfiguration: { status: "Enabled" } });
  new S3BucketServerSideEncryptionConfigurationA(scope, "encryption", {
    ...target,
    rule: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: "aws:kms", kmsMasterKeyId: key.arn } }],
  });
  new S3BucketLoggingA(scope, "logging", { ...target, targetBucket: logs.bucket, targetPrefix: "s3/" });
  new S3BucketPolicy(scope, "policy", { ...target, policy: JSON.stringify({ Resource: bucket.arn }) });
  new S3BucketPublicAccessBlock(scope, "public-access", { ...target, blockPublicAcls: true });
  new S3BucketOwnershipControls(scope, "ownership", { ...target, rule: { objectOwnership: "BucketOwnerEnforced" } });
  new S3BucketLifecycleConfiguration(scope, "lifecycle", {
    ...target,
    rule: [{ id: "expire", status: "Enabled", filter: [{ prefix: "tmp/" }], expiration: [{ days: 30 }] }],
  });
  new S3BucketCorsConfiguration(scope, "cors", {
    ...target,
    corsRule: [{ allowedMethods: ["PUT"], allowedOrigins: ["https://sample.my.connect.aws"] }],
  });
  new S3BucketNotification(scope, "notification", { ...target, eventbridge: true });
  new DynamodbTable(scope, "table", {
    name: "sample-customers",
    billingMode: "PAY_PER_REQUEST",
    hashKey: "phone",
    attribute: [{ name: "phone", type: "S" }],
    pointInTimeRecovery: { enabled: true },
  });
  new SecretsmanagerSecret(scope, "secret", { name: "sample/crm", recoveryWindowInDays: 0 });
  return bucket;
}

function addMessaging(scope: Construct, key: KmsKey): void {
  const topic = new SnsTopic(scope, "topic", { name: "sample-alarms", kmsMasterKeyId: key.keyId });
  const queue = new SqsQueue(scope, "dead-letters", { name: "sample-dead-letters" });
  new SnsTopicPolicy(scope, "topic-policy", { arn: topic.arn, policy: JSON.stringify({ Resource: topic.arn }) });
  new SnsTopicSubscription(scope, "subscription", { topicArn: topic.arn, protocol: "sqs", endpoint: queue.arn });
}

function addIdentity(scope: Construct): IamRole {
  const role = new IamRole(scope, "role", { name: "sample-role", assumeRolePolicy: "{}" });
  new IamRolePolicy(scope, "role-policy", { role: role.name, name: "inline", policy: "{}" });
  new IamPolicy(scope, "managed-policy", { name: "sample-policy", policy: "{}" });
  return role;
}

function addFunctions(scope: Construct, role: IamRole): void {
  const lookup = new LambdaFunction(scope, "function", {
    functionName: "sample-lookup",
    role: role.arn,
    runtime: "nodejs24.x",
    handler: "index.handler",
    filename: "lookup.zip",
    sourceCodeHash: "abc",
    environment: { variables: { LOG_LEVEL: "info" } },
  });
  new LambdaPermission(scope, "permission", {
    functionName: lookup.functionName,
    action: "lambda:InvokeFunction",
    principal: "connect.amazonaws.com",
  });
  new TerraformOutput(scope, "function_arn", { value: lookup.arn, staticId: true });
}

function addObservability(scope: Construct): void {
  const logs = new CloudwatchLogGroup(scope, "log-group", { name: "/aws/connect/sample", retentionInDays: 30 });
  new CloudwatchMetricAlarm(scope, "alarm", {
    alarmName: "sample-throttles",
    comparisonOperator: "GreaterThanThreshold",
    evaluationPeriods: 1,
    metricQuery: [{ id: "m1", returnData: true, metric: { metricName: "ThrottledCalls", period: 60, stat: "Sum" } }],
  });
  new CloudwatchDashboard(scope, "dashboard", { dashboardName: "sample", dashboardBody: '{"widgets":[]}' });
  new CloudwatchLogResourcePolicy(scope, "log-policy", { policyName: "sample", policyDocument: logs.arn });
}

function addContactCenter(scope: Construct, bucket: S3Bucket, key: KmsKey, options: SampleOptions): void {
  const instance = new ConnectInstance(scope, "instance", {
    instanceAlias: options.alias ?? "sample",
    identityManagementType: "CONNECT_MANAGED",
    inboundCallsEnabled: true,
    outboundCallsEnabled: true,
  });
  const instanceId = instance.id;
  const transfer = new DataAwsConnectContactFlow(scope, "transfer", { instanceId, name: "Default queue transfer" });
  const hours = new ConnectHoursOfOperation(scope, "hours", {
    instanceId,
    name: "Weekdays",
    timeZone: "Europe/Berlin",
    config: ["MONDAY", "TUESDAY"].map((day) => ({
      day,
      startTime: { hours: 8, minutes: 0 },
      endTime: { hours: 18, minutes: 0 },
    })),
  });
  const queue = new ConnectQueue(scope, "queue", {
    instanceId,
    name: "Billing",
    description: options.queueDescription ?? "Questions about invoices",
    hoursOfOperationId: hours.hoursOfOperationId,
    outboundCallerConfig: { outboundCallerIdName: "Sample" },
  });
  new ConnectQuickConnect(scope, "quick-connect", {
    instanceId,
    name: "Billing",
    quickConnectConfig: {
      quickConnectType: "QUEUE",
      queueConfig: [{ queueId: queue.queueId, contactFlowId: transfer.contactFlowId }],
    },
  });
  addAgent(scope, instanceId, queue.queueId);
  new ConnectInstanceStorageConfig(scope, "storage", {
    instanceId,
    resourceType: "CALL_RECORDINGS",
    storageConfig: {
      storageType: "S3",
      s3Config: {
        bucketName: bucket.bucket,
        bucketPrefix: "calls",
        encryptionConfig: { encryptionType: "KMS", keyId: key.arn },
      },
    },
  });
  new ConnectPhoneNumber(scope, "number", { countryCode: "US", type: "DID", targetArn: instance.arn });
  addExtras(scope, instance);
  new TerraformOutput(scope, "instance_arn", { value: instance.arn, staticId: true });
  new TerraformOutput(scope, "queue_id", { value: queue.id, staticId: true });
}

function addAgent(scope: Construct, instanceId: string, queueId: string): void {
  const profile = new ConnectRoutingProfile(scope, "routing-profile", {
    instanceId,
    name: "Agents",
    description: "Everyone",
    defaultOutboundQueueId: queueId,
    mediaConcurrencies: [{ channel: "VOICE", concurrency: 1 }],
    queueConfigs: [{ queueId, channel: "VOICE", delay: 0, priority: 1 }],
  });
  const security = new ConnectSecurityProfile(scope, "security-profile", { instanceId, name: "Agent" });
  new ConnectUser(scope, "user", {
    instanceId,
    name: "ada",
    routingProfileId: profile.routingProfileId,
    securityProfileIds: [security.securityProfileId],
    phoneConfig: { phoneType: "SOFT_PHONE" },
  });
}

function addExtras(scope: Construct, instance: ConnectInstance): void {
  const extras = new CloudformationStack(scope, "extras", {
    name: "sample-extras",
    parameters: { InstanceArn: instance.arn },
    templateBody: JSON.stringify({
      Parameters: { InstanceArn: { Type: "String" } },
      Resources: {
        Bot: { Type: "AWS::Lex::Bot" },
        Agent: { Type: "AWS::Connect::User", Properties: { InstanceArn: { Ref: "InstanceArn" } } },
      },
      Outputs: { AgentArn: { Value: { Ref: "Agent" } }, BotId: { Value: { "Fn::GetAtt": ["Bot", "Id"] } } },
    }),
  });
  new TerraformOutput(scope, "agent_arn", { value: extras.outputs.lookup("AgentArn"), staticId: true });
  new TerraformOutput(scope, "bot_id", { value: extras.outputs.lookup("BotId"), staticId: true });
}
