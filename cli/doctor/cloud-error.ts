import { SwitchboardError } from "../../config/problem";

/** Why AWS gave no answer that can be used. */
export type CloudErrorReason =
  | "no-credentials"
  | "expired"
  | "rejected"
  | "denied"
  | "not-found"
  | "throttled"
  | "timeout"
  | "unreachable"
  | "unexpected";

const advice = {
  "no-credentials": [
    "no AWS credentials were found",
    "Run `aws configure sso`, then `aws sso login` and set AWS_PROFILE; or set AWS_ACCESS_KEY_ID and its companions.",
  ],
  expired: [
    "the AWS session has expired",
    "Sign in again: `aws sso login`, with --profile where you use one; or fetch new keys.",
  ],
  rejected: [
    "AWS does not accept these credentials",
    "Sign in again; if that does not help, check this machine's clock and AWS_PROFILE.",
  ],
  denied: ["these credentials may not do that", "Allow it for this role, or use another role to look."],
  "not-found": ["there is no such thing in this account and region", "Check region and accountId."],
  throttled: ["AWS had too many requests", "Others use up this account's requests: try again in a minute."],
  timeout: ["AWS did not answer in time", "Try again; if it stays so, check the way to AWS's endpoints."],
  unreachable: [
    "AWS cannot be reached from here",
    "Check network, proxy and certificates: this command needs a direct way to AWS (HTTPS_PROXY is not used), and " +
      "NODE_EXTRA_CA_CERTS where a proxy brings its own certificate.",
  ],
  unexpected: ["AWS answered with an error", "Try again; the name of the error is in AWS's documentation."],
} as const satisfies Record<CloudErrorReason, readonly [string, string]>;

/** What has nothing to do with the call that found it out. */
const aboutSignIn: readonly CloudErrorReason[] = ["no-credentials", "expired", "rejected"];
const passing: readonly CloudErrorReason[] = ["throttled", "timeout", "unreachable"];

/** A call to AWS that failed. Its message never holds AWS's own text, which may repeat commands or keys. */
export class CloudError extends SwitchboardError {
  readonly fix: string;

  constructor(
    readonly reason: CloudErrorReason,
    /** The IAM action that was tried, e.g. `connect:ListInstances`. */
    readonly action: string,
    options?: ErrorOptions & { readonly name?: string },
  ) {
    const [what, fix] = advice[reason];
    const detail = reason === "unexpected" && options?.name ? ` ${options.name}` : "";
    const tried = aboutSignIn.includes(reason) ? "" : ` (${action})`;
    super("environment", `${what}${detail}${tried}`, passing.includes(reason) ? "retry" : "reject", options);
    this.name = "CloudError";
    this.fix = fix;
  }
}

/** What the SDK threw, as one of our reasons. */
export function cloudErrorFrom(error: unknown, action: string): CloudError {
  if (error instanceof CloudError) return error;
  const name = textOf(error, "name");
  return new CloudError(reasonOf(error, name), action, { cause: error, name });
}

const byName: readonly (readonly [RegExp, CloudErrorReason])[] = [
  [/^(?:ExpiredToken|RequestExpired)/, "expired"],
  [/^(?:InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidAccessKeyId|InvalidToken)/, "rejected"],
  [/^(?:AccessDenied|UnauthorizedOperation|Forbidden|403)/, "denied"],
  [/^(?:ResourceNotFound|NotFound|NoSuch|404)/, "not-found"],
  [/^(?:Throttl|TooManyRequests|RequestLimitExceeded|SlowDown|RequestThrottled)/, "throttled"],
  [/^TimeoutError$/, "timeout"],
];

const statusReasons: Readonly<Record<number, CloudErrorReason>> = { 403: "denied", 404: "not-found", 429: "throttled" };

function reasonOf(error: unknown, name: string): CloudErrorReason {
  if (name === "CredentialsProviderError" || name === "TokenProviderError") {
    // The SDK tells an old session apart only by its words.
    return /expired|sso session|refresh/i.test(textOf(error, "message")) ? "expired" : "no-credentials";
  }
  const named = byName.find(([pattern]) => pattern.test(name))?.[1];
  if (named !== undefined) return named;
  const code = textOf(error, "code");
  if (/^(?:E[A-Z]+|EAI_AGAIN|[A-Z_]*CERT[A-Z_]*|UNABLE_TO_[A-Z_]+)$/.test(code)) {
    return code === "ETIMEDOUT" ? "timeout" : "unreachable";
  }
  return statusReasons[statusOf(error)] ?? "unexpected";
}

function statusOf(error: unknown): number {
  const metadata = typeof error === "object" && error !== null ? Reflect.get(error, "$metadata") : undefined;
  return typeof metadata === "object" && metadata !== null ? Number(Reflect.get(metadata, "httpStatusCode")) : 0;
}

function textOf(error: unknown, key: string): string {
  const value: unknown = typeof error === "object" && error !== null ? Reflect.get(error, key) : undefined;
  return typeof value === "string" ? value : "";
}
