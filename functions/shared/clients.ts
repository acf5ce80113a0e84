import type { ServiceCall } from "./manifest";

/** Longer than this, no connection inside of a region takes. */
const connectMs = 300;

/** What every AWS client of a function is made with. */
export interface ClientOptions {
  readonly maxAttempts: number;
  readonly requestHandler: {
    readonly connectionTimeout: number;
    readonly requestTimeout: number;
    readonly throwOnRequestTimeout: true;
  };
}

/**
 * Options of an AWS client, from what the manifest says of the call. Without them a client tries three times, and waits
 * for each without end, while a caller hears silence.
 *
 * @example new DynamoDBClient(clientOptions({ attempts: 2, timeoutMs: 400 }))
 */
export function clientOptions({ attempts, timeoutMs }: Pick<ServiceCall, "attempts" | "timeoutMs">): ClientOptions {
  return {
    maxAttempts: attempts,
    requestHandler: { connectionTimeout: connectMs, requestTimeout: timeoutMs, throwOnRequestTimeout: true },
  };
}
