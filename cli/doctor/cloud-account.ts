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
  /** `stateKey`: an object key that Terraform would read, since a narrow role may list that and no more. */
  readonly stateBucket: (name: string, region: string, stateKey: string) => Promise<StateBucket>;
}
