/**
 * Limits of the services and of this project: each with its unit and where it is written down. Code compares against
 * these and nowhere repeats a number. Sources name the API action or page of the service's own reference.
 */
export interface Limit {
  readonly min: number;
  readonly max: number;
  readonly unit:
    | "characters"
    | "bytes"
    | "items"
    | "contacts"
    | "seconds"
    | "minutes"
    | "hours"
    | "days"
    | "requests"
    | "percent"
    | "position";
  readonly source: string;
}

const connect = (action: string) => `Amazon Connect API Reference, ${action}`;

export const limits = {
  /** Ours: with the environment's name it opens every resource name, and S3 buckets take 63 characters in all. */
  contactCenterName: { min: 3, max: 16, unit: "characters", source: "config/names.ts: bucket names" },
  environmentName: { min: 2, max: 12, unit: "characters", source: "config/names.ts: bucket names" },

  instanceAlias: { min: 1, max: 45, unit: "characters", source: connect("CreateInstance, InstanceAlias") },
  directoryId: { min: 12, max: 12, unit: "characters", source: connect("CreateInstance, DirectoryId") },
  approvedOrigin: { min: 1, max: 267, unit: "characters", source: connect("AssociateApprovedOrigin, Origin") },
  approvedOrigins: {
    min: 0,
    max: 50,
    unit: "items",
    source: "ours: one CloudFormation template stays under 51,200 bytes",
  },

  /** Hours, queues, routing profiles, quick connects and security profiles share it. */
  resourceName: { min: 1, max: 127, unit: "characters", source: connect("CreateQueue, Name") },
  description: { min: 1, max: 250, unit: "characters", source: connect("CreateQueue, Description") },

  hoursPeriods: { min: 1, max: 100, unit: "items", source: connect("CreateHoursOfOperation, Config") },
  queueMaxContacts: { min: 0, max: 1_000_000, unit: "contacts", source: connect("CreateQueue, MaxContacts") },
  queueQuickConnects: { min: 0, max: 50, unit: "items", source: connect("CreateQueue, QuickConnectIds") },
  outboundCallerName: { min: 1, max: 255, unit: "characters", source: connect("CreateQueue, OutboundCallerConfig") },

  voiceConcurrency: { min: 0, max: 1, unit: "contacts", source: connect("MediaConcurrency, VOICE") },
  chatConcurrency: { min: 0, max: 10, unit: "contacts", source: connect("MediaConcurrency, CHAT") },
  taskConcurrency: { min: 0, max: 10, unit: "contacts", source: connect("MediaConcurrency, TASK") },
  routingDelay: { min: 0, max: 9999, unit: "seconds", source: connect("RoutingProfileQueueConfig, Delay") },
  routingPriority: { min: 1, max: 99, unit: "position", source: connect("RoutingProfileQueueConfig, Priority") },
  /** Queue and channel pairs; raised on request. */
  routingProfileQueues: {
    min: 0,
    max: 50,
    unit: "items",
    source: "Amazon Connect service quotas: queues per routing profile",
  },

  securityPermissions: { min: 0, max: 500, unit: "items", source: connect("CreateSecurityProfile, Permissions") },
  securityPermission: { min: 1, max: 128, unit: "characters", source: connect("CreateSecurityProfile, Permissions") },

  userLogin: { min: 1, max: 64, unit: "characters", source: connect("CreateUser, Username (SAML: 64)") },
  userLoginWithoutSaml: { min: 1, max: 20, unit: "characters", source: connect("CreateUser, Username (not SAML: 20)") },
  userNamePart: { min: 1, max: 100, unit: "characters", source: connect("UserIdentityInfo") },
  userSecurityProfiles: { min: 1, max: 10, unit: "items", source: connect("CreateUser, SecurityProfileIds") },
  afterContactWork: { min: 0, max: 2_000_000, unit: "seconds", source: connect("UserPhoneConfig") },

  phoneNumberDescription: {
    min: 1,
    max: 500,
    unit: "characters",
    source: connect("ClaimPhoneNumber, PhoneNumberDescription"),
  },

  spokenName: { min: 1, max: 100, unit: "characters", source: "ours: it is spoken in every greeting" },
  flowIdentifier: { min: 1, max: 50, unit: "characters", source: "Amazon Connect Developer Guide, flow language" },
  flowActions: { min: 1, max: 250, unit: "items", source: "Amazon Connect Developer Guide, flow language" },
  flowContent: { min: 1, max: 256_000, unit: "characters", source: connect("CreateContactFlow, Content") },
  moduleResults: { min: 0, max: 8, unit: "items", source: "Amazon Connect Administrator Guide, flow modules" },
  /** A call from a flow that waits for the answer. */
  flowLambdaCall: {
    min: 1,
    max: 8,
    unit: "seconds",
    source: "Amazon Connect Administrator Guide, Invoke AWS Lambda function block",
  },
  contactAttributes: { min: 0, max: 32_768, unit: "bytes", source: connect("UpdateContactAttributes, Attributes") },

  storageRetention: { min: 1, max: 3650, unit: "days", source: "ours: ten years" },
  bucketName: { min: 3, max: 63, unit: "characters", source: "Amazon S3 User Guide, bucket naming rules" },
  statePrefix: { min: 1, max: 128, unit: "characters", source: "ours: keys stay readable" },
  tags: {
    min: 0,
    max: 40,
    unit: "items",
    source: "AWS General Reference: 50 tags a resource, 10 kept for the project",
  },
  tagKey: { min: 1, max: 128, unit: "characters", source: "AWS General Reference, tag naming" },
  tagValue: { min: 0, max: 256, unit: "characters", source: "AWS General Reference, tag naming" },
  alarmEmails: { min: 0, max: 20, unit: "items", source: "ours: more readers belong on a mailing list" },
  offerContacts: { min: 1, max: 10_000, unit: "contacts", source: "ours: a longer queue is no queue" },
  linkLife: { min: 2, max: 1440, unit: "minutes", source: "ours: a link is a bearer credential" },
  linkFallback: { min: 5, max: 3600, unit: "seconds", source: "ours: later, the caller has given up" },
  chatLife: { min: 1, max: 168, unit: "hours", source: connect("StartChatContact, ChatDurationInMinutes") },
  smsCountries: { min: 1, max: 100, unit: "items", source: "ours: more are no choice" },
  smsOriginationIdentity: { min: 1, max: 256, unit: "characters", source: "SendTextMessage, OriginationIdentity" },
  stageRate: { min: 1, max: 10_000, unit: "requests", source: "Amazon API Gateway quotas, account-level throttling" },
  webAclRate: { min: 10, max: 2_000_000_000, unit: "requests", source: "AWS WAF, RateBasedStatement, Limit" },
  functionName: { min: 1, max: 64, unit: "characters", source: "AWS Lambda, CreateFunction, FunctionName" },
  percent: { min: 1, max: 100, unit: "percent", source: "arithmetic" },
  queueWait: { min: 10, max: 86_400, unit: "seconds", source: "Amazon Connect: a contact waits a day at most" },
} as const satisfies Record<string, Limit>;

/**
 * What a new account may have: the service's defaults, raised on request (Amazon Connect Administrator Guide, service
 * quotas). `doctor` asks Service Quotas for the account's own figures by these names, and falls back on these values.
 */
export const defaultQuotas = {
  instancesPerRegion: { value: 2, name: "Amazon Connect instances per account" },
  usersPerInstance: { value: 500, name: "Users per instance" },
  queuesPerInstance: { value: 50, name: "Queues per instance" },
  hoursPerInstance: { value: 100, name: "Hours of operation per instance" },
  routingProfilesPerInstance: { value: 100, name: "Routing profiles per instance" },
  securityProfilesPerInstance: { value: 100, name: "Security profiles per instance" },
  quickConnectsPerInstance: { value: 100, name: "Quick connects per instance" },
  phoneNumbersPerInstance: { value: 5, name: "Phone numbers per instance" },
  flowsPerInstance: { value: 100, name: "Contact flows per instance" },
  modulesPerInstance: { value: 200, name: "Flow modules per instance" },
} as const;

/** Default and sample flows that every new instance has (Amazon Connect Administrator Guide, default flows; sample flows). */
export const flowsOfNewInstance = 21;

/**
 * How fast an instance can be changed: its control plane takes two requests a second from an account (Amazon Connect
 * Administrator Guide, API throttling quotas), so that Terraform at more than a few at a time only has more to retry.
 */
export const controlPlane = { requestsPerSecond: 2, terraformParallelism: 4 } as const;

/** The values CloudWatch Logs takes, in days (PutRetentionPolicy). */
export const logRetentionDays = [
  1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/** Regions in which an Amazon Connect instance can be created (AWS General Reference, Amazon Connect endpoints). */
export const connectRegions = [
  "af-south-1",
  "ap-northeast-1",
  "ap-northeast-2",
  "ap-southeast-1",
  "ap-southeast-2",
  "ca-central-1",
  "eu-central-1",
  "eu-west-2",
  "us-east-1",
  "us-west-2",
  "us-gov-west-1",
] as const;

/** Names of all flows and modules that are deployed, but that of voice-to-chat, which is configured (`contact-flows`). */
export const standardFlowNames: readonly string[] = [
  "Error",
  "Customer queue",
  "Customer whisper",
  "Agent whisper",
  "Customer hold",
  "Agent hold",
  "Outbound whisper",
  "Agent transfer",
  "Queue transfer",
  "Disconnect",
  "Inbound main",
  "Voice to chat",
  "Voice to chat agent whisper",
  "Inbound with chat",
];

/** What every new instance already has, so that a second one of that name is refused (Amazon Connect: default resources). */
export const reservedNames = {
  hours: ["Basic Hours"],
  queues: ["BasicQueue"],
  routingProfiles: ["Basic Routing Profile"],
  securityProfiles: ["Admin", "Agent", "CallCenterManager", "QualityAnalyst"],
  quickConnects: [],
} as const;
