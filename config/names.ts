import type { ContactCenterConfig } from "./schema";

/** Every stack, in the order in which they are deployed. */
export const stackNames = ["state-backend", "contact-center", "voice-to-chat"] as const;
export type StackName = (typeof stackNames)[number];

/** Functions, by the name of their folder in `functions/`. */
export const functionNames = [
  "offer-chat",
  "send-chat-link",
  "record-delivery",
  "open-chat-link",
  "start-chat",
  "follow-chat",
] as const;
export type FunctionName = (typeof functionNames)[number];

/** Variables that functions read from their environment: what each holds. Which one reads which is in its manifest. */
export const functionVariables = {
  INVITATIONS_TABLE: "name of the table of invitations",
  METRICS_NAMESPACE: "namespace of the metrics that the function writes",
  ORGANISATION: "how the contact center calls itself",
  LANGUAGES: "locales that customers are spoken to in, joined by commas; the first is the default",
  SITE_HOST: "host name of the chat page",
  PHONE_NUMBER: "number that customers call, in E.164 form; empty where there is none",
  LINK_LIFE_SECONDS: "seconds for which a link can be opened",
  CHAT_LIFE_MINUTES: "minutes for which a chat lasts at most",
  FALLBACK_WITHIN_SECONDS: "seconds within which a failed delivery leads to the other channel",
  SMS_PROVIDER: "end-user-messaging, pinpoint, or off",
  SMS_ALLOWED_COUNTRIES: "countries whose mobile numbers get an SMS, joined by commas",
  SMS_ORIGINATION: "pool, number or sender id that an SMS comes from; empty: the provider chooses",
  SMS_SENDER_ID: "name that an SMS of Pinpoint comes from; empty: none",
  SMS_CONFIGURATION_SET: "configuration set of SMS; empty with Pinpoint",
  SMS_MAX_PRICE: "most that one part of an SMS may cost, in US dollars; empty: any",
  PINPOINT_APPLICATION: "id of the Pinpoint application; empty with End User Messaging",
  EMAIL: "ses, or off",
  EMAIL_FROM: "address that mails come from",
  EMAIL_REPLY_TO: "address that answers to mails go to",
  EMAIL_CONFIGURATION_SET: "configuration set of SES",
  LINK_KEY_SECRET: "ARN of the secret with the private keys of links",
  LINK_KEY_IDS: "JSON object: id of a key pair -> id of its public key at CloudFront; the first that can sign does",
  INSTANCE_ID: "id of the Amazon Connect instance",
  CHAT_FLOW_ID: "id of the flow that chats begin in",
} as const satisfies Record<string, string>;
export type FunctionVariable = keyof typeof functionVariables;

/** Contact attributes that flows and functions hand to each other. Amazon Connect takes letters, digits, - and _. */
export const contactAttributes = {
  /** Locale that the contact is spoken to in; the language of flows sets it. */
  language: "language",
  /** Priority that a flow has given the contact in its queue, as a text; set beside `setPriority`. */
  queuePriority: "queuePriority",
  /** Of a call: what became of the offer of a chat (a `ChatOffer`). */
  chatOffer: "chatOffer",
  /** Of a chat: `voice-to-chat`. */
  cameFrom: "cameFrom",
  /** Of a chat: why it was offered (an `OfferReason`). */
  offerReason: "offerReason",
  /** Of a chat: contact id of the call. */
  callContactId: "callContactId",
  /** Of a chat: number or e-mail address that the link went to. */
  customerAddress: "customerAddress",
  /** Of a chat: `sms` or `email`. */
  linkChannel: "linkChannel",
  /** Of a chat: ARN of the queue that the call had. */
  queueArn: "queueArn",
} as const;

/** Why a chat is offered to a caller. */
export const offerReasons = ["nobody-staffed", "long-wait", "long-queue", "after-hours"] as const;
export type OfferReason = (typeof offerReasons)[number];

/**
 * What became of the offer of a chat. `offered`: the caller was asked, and hung up or heard nothing more; `not-possible`:
 * there was no way to send a link by; `not-sent`: none went out, and the caller stayed.
 */
export const chatOffers = [
  "not-possible",
  "offered",
  "declined",
  "accepted-sms",
  "accepted-email",
  "not-sent",
  "callback",
] as const;
export type ChatOffer = (typeof chatOffers)[number];

/** What `send-chat-link` tells the flow. */
export const sendOutcomes = ["sent", "already-sent", "opted-out", "invalid-number", "not-allowed", "failed"] as const;
export type SendOutcome = (typeof sendOutcomes)[number];

/** Ways by which a link goes out. */
export const linkChannels = ["sms", "email"] as const;
export type LinkChannel = (typeof linkChannels)[number];

/** The project's own name, as it stands in tags. */
export const projectName = "switchboard";

/** What opens the name of every resource: `<name>-<environment>`. */
export function prefixOf({ name, environment }: Pick<ContactCenterConfig, "name" | "environment">): string {
  return `${name}-${environment}`;
}

/**
 * The name that people see in Amazon Connect: the entry's own, or its key with spaces and a capital.
 *
 * @example displayName("order-desk", {}) // "Order desk"
 */
export function displayName(key: string, entry: { readonly name?: string | undefined }): string {
  const words = key.replaceAll("-", " ");
  return entry.name ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Tags on every resource of a stack; the operator's own come first, so that they cannot replace these. */
export function tagsOf(config: ContactCenterConfig, stack: string): Readonly<Record<string, string>> {
  return { ...config.tags, Project: projectName, Environment: prefixOf(config), Stack: stack, ManagedBy: "terraform" };
}

/** What is kept of contacts, each in a bucket of its own. */
export const storageKinds = ["recordings", "transcripts", "attachments", "reports"] as const;
export type StorageKind = (typeof storageKinds)[number];

/** Names of the resources of one environment. Lengths are safe by the limits of `name` and `environment`. */
export function namesOf(config: ContactCenterConfig) {
  const prefix = prefixOf(config);
  const global = (purpose: string) => `${prefix}-${purpose}-${config.accountId}`;
  return {
    prefix,
    instanceAlias: instanceAlias(config),
    /** The group that Amazon Connect writes flow logs to; its name is the service's. */
    flowLogGroup: `/aws/connect/${instanceAlias(config)}`,
    storageBucket: (kind: StorageKind) => global(kind),
    accessLogBucket: global("access-logs"),
    operationsKeyAlias: `alias/${prefix}-operations`,
    contactDataKeyAlias: `alias/${prefix}-contact-data`,
    alarmTopic: `${prefix}-alarms`,
    alarm: (subject: string) => `${prefix}-${subject}`,
    dashboard: `${prefix}-contact-center`,
    approvedOriginsStack: `${prefix}-approved-origins`,
    /** One CloudFormation stack for each user with a password made by AWS; those names take letters, digits and -. */
    userStack: (login: string) => `${prefix}-user-${slugOf(login)}`,
    userPasswordSecret: (login: string) => `${prefix}/users/${login}/first-password`,
    voiceToChatKeyAlias: `alias/${prefix}-voice-to-chat`,
    /** CloudFront's firewall logs in us-east-1, where it needs a key of its own. */
    edgeKeyAlias: `alias/${prefix}-edge`,
    function: (name: FunctionName) =>
      (name === "send-chat-link" ? config.voiceToChat?.functionName : undefined) ?? `${prefix}-${name}`,
    functionLogGroup: (name: FunctionName) => `/aws/lambda/${prefix}/${name}`,
    functionRole: (name: FunctionName) => `${prefix}-${name}`,
    apiLogGroup: `/aws/apigateway/${prefix}/voice-to-chat`,
    /** The service wants this beginning. */
    webAclLogGroup: `aws-waf-logs-${prefix}-voice-to-chat`,
    webAcl: `${prefix}-voice-to-chat`,
    invitationsTable: `${prefix}-invitations`,
    chatApi: `${prefix}-chat`,
    /** Begins the names of what belongs to the page at CloudFront. */
    chatSite: `${prefix}-chat`,
    /** In us-east-1; log deliveries need no policy of their own below this path. */
    siteLogGroup: `/aws/vendedlogs/cloudfront/${prefix}/chat`,
    siteBucket: global("chat-site"),
    siteLogBucket: global("chat-logs"),
    answeredChatsRule: `${prefix}-answered-chats`,
    deliveryTopic: `${prefix}-delivery-events`,
    deadLetterQueue: (purpose: string) => `${prefix}-${purpose}-dead-letters`,
    linkKeySecret: `${prefix}/voice-to-chat/link-keys`,
    linkKeyGroup: `${prefix}-chat-links`,
    messagingSet: `${prefix}-voice-to-chat`,
    voiceToChatDashboard: `${prefix}-voice-to-chat`,
    metricsNamespace: `Switchboard/${prefix}`,
    stateKeyAlias: `alias/${prefix}-state`,
    stateAccessPolicy: `${prefix}-state-access`,
    stateAccessLogBucket: global("state-logs"),
    workspace: (stack: string) => `${prefix}-${stack}`,
    /** Beside the project, one file per environment and stack. */
    stateFile: (stack: string) => `terraform.${config.environment}.${stack}.tfstate`,
    stateKey: (stack: string) => `${stateKeyPrefix(config)}/${stack}.tfstate`,
  } as const;
}

/** All names of one environment. */
export type Names = ReturnType<typeof namesOf>;

/** The bucket that stack `state-backend` makes; undefined where there is no such stack. */
export function stateBucketOf({ state }: Pick<ContactCenterConfig, "state">): string | undefined {
  return state.type === "local" || (state.type === "s3" && state.manageBucket) ? state.bucket : undefined;
}

/** The region of that bucket. */
export function stateRegionOf({
  state,
  region,
}: Pick<ContactCenterConfig, "state" | "region">): ContactCenterConfig["region"] {
  return (state.type === "s3" ? state.region : undefined) ?? region;
}

function instanceAlias(config: ContactCenterConfig): string {
  return (config.instance.type === "create" ? config.instance.alias : undefined) ?? prefixOf(config);
}

function stateKeyPrefix(config: ContactCenterConfig): string {
  return (config.state.type === "s3" ? config.state.keyPrefix : undefined) ?? `${config.name}/${config.environment}`;
}

/**
 * A login as letters, digits and hyphens. Two logins that differ only in other characters stay apart by a short number
 * made from the whole login.
 */
export function slugOf(text: string): string {
  const plain = text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain === text) return plain;
  let sum = 0x811c9dc5;
  for (const byte of Buffer.from(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  // Digits only: letters between them would look like a secret to `no-literal-secret`.
  return `${plain || "user"}-${sum}`;
}

/** `aws`, or the partition of the region: it opens every ARN. */
export function partitionOf(region: string): string {
  return region.startsWith("us-gov-") ? "aws-us-gov" : region.startsWith("cn-") ? "aws-cn" : "aws";
}
