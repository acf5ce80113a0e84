/** Whose credentials these are. */
export interface Caller {
  /** Twelve digits. */
  readonly account: string;
  readonly arn: string;
}

/** An Amazon Connect instance, in the API's own values. */
export interface ConnectInstance {
  readonly id: string;
  readonly arn: string;
  readonly alias: string | undefined;
  /** ACTIVE, CREATION_IN_PROGRESS or CREATION_FAILED. */
  readonly status: string;
  /** SAML, CONNECT_MANAGED or EXISTING_DIRECTORY. */
  readonly identityType: string;
  /** Empty in a list of instances, which does not tell them. */
  readonly tags: Readonly<Record<string, string>>;
}

/** A quota as it applies to the account or to one resource. */
export interface AppliedQuota {
  readonly name: string;
  readonly value: number;
  /** ARN of the only resource that it applies to; undefined for the whole account. */
  readonly resourceArn: string | undefined;
}

/** A bucket for Terraform's state; undefined where these credentials may not look. */
export interface StateBucket {
  readonly region: string | undefined;
  readonly versioned: boolean | undefined;
  readonly encrypted: boolean | undefined;
  readonly publicAccessBlocked: boolean | undefined;
}

/** A private key of chat links, told by the public key that belongs to it: undefined where the text is no key. */
export interface KeptLinkKey {
  readonly id: string;
  readonly publicKey: string | undefined;
}

/** The secret with those keys; `missing` before the first deployment, `foreign` where it holds something else. */
export type LinkKeySecret =
  | { readonly type: "missing" | "foreign" }
  | { readonly type: "present"; readonly keys: readonly KeptLinkKey[] };

/** A domain that SES sends from. */
export interface EmailIdentity {
  readonly verified: boolean;
  /** PENDING, SUCCESS, FAILED, TEMPORARY_FAILURE or NOT_STARTED. */
  readonly dkimStatus: string;
  /** Records that verify it, as `name CNAME value`. */
  readonly dnsRecords: readonly string[];
}

/** What SES lets an account do. */
export interface EmailAccount {
  /** False in the sandbox, where only verified addresses get mails. */
  readonly productionAccess: boolean;
  readonly sending: boolean;
  readonly mailsPerDay: number | undefined;
}

/** What End User Messaging lets an account do. */
export interface SmsAccount {
  /** SANDBOX or PRODUCTION. */
  readonly tier: string | undefined;
  readonly dollarsPerMonth: number | undefined;
}

/** A number that SMS come from, in the API's own values. */
export interface SmsNumber {
  readonly id: string;
  readonly number: string;
  /** ACTIVE, PENDING, ASSOCIATING, DISASSOCIATING or DELETED. */
  readonly status: string;
  readonly country: string;
  readonly numberType: string;
  readonly sendsSms: boolean;
  readonly poolId: string | undefined;
}

/** A pool of numbers. */
export interface SmsPool {
  readonly id: string;
  /** CREATING, ACTIVE or DELETING. */
  readonly status: string;
}

/**
 * The AWS account, as far as checks look at it. Nothing here changes anything.
 *
 * Every method throws CloudError.
 */
export interface CloudAccount {
  readonly caller: () => Promise<Caller>;
  /** All instances of the region. */
  readonly instances: () => Promise<readonly ConnectInstance[]>;
  readonly instance: (id: string) => Promise<ConnectInstance>;
  /** Quotas of Amazon Connect that have been set; those at the service's default may be missing. */
  readonly quotas: () => Promise<readonly AppliedQuota[]>;
  /** The same of AWS Lambda. */
  readonly functionQuotas: () => Promise<readonly AppliedQuota[]>;
  /** `stateKey`: an object key that Terraform would read, since a narrow role may list that and no more. */
  readonly stateBucket: (name: string, region: string, stateKey: string) => Promise<StateBucket>;
  readonly linkKeySecret: (name: string) => Promise<LinkKeySecret>;
  readonly emailIdentity: (domain: string) => Promise<EmailIdentity>;
  readonly emailAccount: () => Promise<EmailAccount>;
  readonly smsAccount: () => Promise<SmsAccount>;
  readonly smsNumbers: () => Promise<readonly SmsNumber[]>;
  readonly smsPools: () => Promise<readonly SmsPool[]>;
}
