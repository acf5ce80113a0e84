import type { FailureKind } from "../../config/problem";

/** What can go wrong in functions, for logs and alarms. */
export type FunctionErrorCode = "environment" | "event" | "link-keys" | "table" | "message" | "chat";

/**
 * A failure that functions raise themselves. Its message is ours and holds nothing personal; what it came from is kept
 * as `cause`, of which logs show only name and place.
 */
export class FunctionError extends Error {
  constructor(
    readonly code: FunctionErrorCode,
    message: string,
    /** `reject`: who called is at fault; `retry`: again later may work; `bug`: ours, somebody has to look. */
    readonly kind: FailureKind,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "FunctionError";
  }
}
