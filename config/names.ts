import type { ContactCenterConfig } from "./schema";

/** Every stack, in the order in which they are deployed. */
export const stackNames = ["state-backend", "contact-center"] as const;
export type StackName = (typeof stackNames)[number];

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
