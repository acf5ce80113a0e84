/** What the process was told by its environment; `process.env` is read here and nowhere else. */
export interface EnvironmentVariables {
  /** ENVIRONMENT: the environment to use when no option names one. */
  readonly environment: string | undefined;
  /** CI=true: nobody is there to answer, and what is missing fails. */
  readonly ci: boolean;
  /** TERRAFORM_BINARY_NAME, as cdktf reads it: another binary, such as OpenTofu's. */
  readonly terraformBinary: string;
  /** AWS_PROFILE, for messages. */
  readonly awsProfile: string | undefined;
  /** CDKTF_OUTDIR: where `cdktf` wants the synthesised stacks. */
  readonly outdir: string | undefined;
  /** Everything, for child processes. */
  readonly all: Readonly<Record<string, string | undefined>>;
}

/** Reads the variables; empty ones count as unset. */
export function readEnvironmentVariables(
  variables: Readonly<Record<string, string | undefined>> = process.env,
): EnvironmentVariables {
  return {
    environment: variables.ENVIRONMENT || undefined,
    ci: variables.CI === "true",
    terraformBinary: variables.TERRAFORM_BINARY_NAME || "terraform",
    awsProfile: variables.AWS_PROFILE || undefined,
    outdir: variables.CDKTF_OUTDIR || undefined,
    all: variables,
  };
}

/** Keeps the AWS SDK from writing eight lines about the version of Node.js at its first use: `doctor` says it in one. */
export function quietenAwsSdk(): void {
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
}
