import { LogFormatter, Logger, LogItem } from "@aws-lambda-powertools/logger";
import type { LogAttributes, UnformattedAttributes } from "@aws-lambda-powertools/logger/types";
import type { FunctionName } from "../../config/names";

/**
 * What a log line may say besides its message: an allow-list. Nothing in it comes from what a customer wrote, and no
 * number, address, name or token fits into any of it.
 */
export const logKeys = [
  "contactId",
  "chatContactId",
  "channel",
  "reason",
  "outcome",
  "status",
  "event",
  "attempt",
  "errorName",
  "errorCode",
  "errorStatus",
  "errorReason",
  "errorPlace",
] as const;
export type LogFields = { readonly [Key in (typeof logKeys)[number]]?: string | number | undefined };

/** Writes lines of JSON. Messages are constants of the code. */
export interface Log {
  readonly info: (message: string, fields?: LogFields) => void;
  readonly warn: (message: string, fields?: LogFields) => void;
  readonly error: (message: string, error: unknown, fields?: LogFields) => void;
}

/** A log of a function. */
export function logOf(name: FunctionName): Log {
  const logger = new Logger({ serviceName: name, logLevel: "INFO", logFormatter: new AllowedKeys() });
  return {
    info: (message, fields = {}) => logger.info(message, allowed(fields)),
    warn: (message, fields = {}) => logger.warn(message, allowed(fields)),
    error: (message, error, fields = {}) => logger.error(message, { ...allowed(fields), ...placeOf(error) }),
  };
}

/** Of an error, what it is and where it came from. Its message may repeat what was sent: it stays out. */
function placeOf(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const { $metadata: metadata, code, Reason: reason } = error as ServiceError;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return {
    errorName: word(error.name),
    errorCode: word(code),
    errorReason: word(reason),
    errorStatus: metadata?.httpStatusCode,
    errorPlace: frames
      .slice(0, 4)
      .map((line) => line.trim().replace(/\(.*[/\\]/, "("))
      .join(" | "),
  };
}

interface ServiceError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly code?: unknown;
  readonly Reason?: unknown;
}

/** A code of a service is one word; what is none is not repeated. */
function word(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Za-z][A-Za-z_.-]{0,79}$/.test(value) ? value : undefined;
}

function allowed(fields: LogFields): Record<string, string | number> {
  return Object.fromEntries(
    logKeys.flatMap((key) => {
      const value = fields[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
}

/** Whatever else finds its way into a line (an event, an error's message, keys that a library adds) is left out. */
class AllowedKeys extends LogFormatter {
  override formatAttributes(attributes: UnformattedAttributes, additional: LogAttributes): LogItem {
    const { lambdaContext, xRayTraceId } = attributes;
    return new LogItem({
      attributes: {
        level: attributes.logLevel,
        message: attributes.message,
        service: attributes.serviceName,
        timestamp: this.formatTimestamp(attributes.timestamp),
        requestId: lambdaContext?.awsRequestId,
        traceId: xRayTraceId,
        ...allowed(additional as LogFields),
      },
    });
  }
}
