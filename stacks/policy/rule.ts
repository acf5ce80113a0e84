import type { SynthesisedStack } from "./synthesised-stack";

/** One thing that is wrong with one resource, before the runner adds which rule said it. */
export interface Problem {
  /** Terraform address inside the stack, e.g. `aws_s3_bucket.storage_recordings`. */
  readonly address: string;
  /** What is wrong, with the value that was found. */
  readonly message: string;
  /** What the author of the stack has to do. */
  readonly fix: string;
}

/** What the operator of the environment chose, where a rule depends on it. */
export interface PolicyContext {
  /** False only in an environment that may be thrown away. */
  readonly destroyProtection: boolean;
}

/**
 * A rule over the synthesised JSON of one stack. It sees what Terraform will see, not what the author meant, so it
 * holds for resources that no unit of ours made as well.
 */
export interface Rule {
  /** Kebab case, equal to the file's name; what a suppression names. */
  readonly id: string;
  /** What has to be true, in one sentence. */
  readonly title: string;
  /** What happens to callers, data or money where it is not. */
  readonly why: string;
  /** The public rules this one stands for, e.g. `CKV_AWS_66, AWS-0017`. */
  readonly source: string;
  /** Every place in the stack where it does not hold. Throws nothing. */
  readonly check: (stack: SynthesisedStack, context: PolicyContext) => readonly Problem[];
}
