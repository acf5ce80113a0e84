/** What an error of an AWS client says, whatever it is. */
export interface ServiceError {
  /** `Unknown` where the service sent none. */
  readonly name: string;
  /** Reason that End User Messaging gives. */
  readonly reason: string;
  /** Names of the members that a validation refuses. */
  readonly fields: readonly string[];
  /** HTTP status; undefined where no answer came. */
  readonly status: number | undefined;
  /** Code of the operating system, e.g. `ECONNREFUSED`. */
  readonly code: string;
}

/** @see ServiceError */
export function serviceError(error: unknown): ServiceError {
  const { name, Reason, Fields, code, $metadata } = (error ?? {}) as {
    readonly [Key in "name" | "Reason" | "Fields" | "code" | "$metadata"]?: unknown;
  };
  return {
    name: text(name),
    reason: text(Reason),
    fields: Array.isArray(Fields) ? Fields.map((field: { Name?: unknown }) => text(field.Name)) : [],
    status: ($metadata as { readonly httpStatusCode?: number } | undefined)?.httpStatusCode,
    code: text(code),
  };
}

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The connection was never made: nothing has reached the service. */
export function neverConnected({ code }: ServiceError): boolean {
  return ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"].includes(code);
}

/**
 * Whether the service may have done what it was asked for all the same: no answer came, one that cannot be read, or a
 * fault of the service (End User Messaging answers those with 400 too: JSON 1.0), which may have come after the deed.
 */
export function nobodyKnows({ name, status }: ServiceError): boolean {
  return status === undefined || status < 400 || status >= 500 || name === "InternalServerException";
}
