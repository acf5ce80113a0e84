import { LogFormatter, Logger, LogItem } from "@aws-lambda-powertools/logger";
import type { LogAttributes, UnformattedAttributes } from "@aws-lambda-powertools/logger/types";
import type { FunctionName } from "../../config/names";
import { FunctionError } from "./problem";

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
  if (!(error instanceof Error)) {
    const { name, Reason: reason } = (error ?? {}) as Partial<ServiceError>;
    return { errorName: word(name) ?? typeof error, errorReason: code(reason) };
  }
  const { $metadata: metadata, code: systemCode, Reason: reason } = error as ServiceError;
  return {
    errorName: word(error.name),
    errorCode: error instanceof FunctionError ? error.code : code(systemCode),
    errorReason: code(reason),
    errorStatus: metadata?.httpStatusCode,
    errorPlace: framesOf(error),
  };
}

/** Files and lines only. A message can have lines that look like frames, so that it is cut off before. */
function framesOf({ stack = "", message }: Error): string {
  const frames =
    message !== "" && stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  const places = frames
    .split("\n")
    .flatMap((line) => /^\s+at .*?([\w-]+(?:\.[\w-]+)*:\d+:\d+)\)?$/.exec(line)?.[1] ?? []);
  return places.slice(0, 4).join(" | ");
}

interface ServiceError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number };
  readonly code?: unknown;
  readonly Reason?: unknown;
}

/** A name of an error is one word; what is none is not repeated. */
function word(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Za-z][A-Za-z0-9]{0,79}$/.test(value) ? value : undefined;
}

/** Codes and reasons are constants, e.g. `ECONNREFUSED`. */
function code(value: unknown): string | undefined {
  return typeof value === "string" && /^[A-Z][A-Z0-9_]{1,79}$/.test(value) ? value : undefined;
}

/** An id that Amazon Connect gives. What comes in its place in an event could be anything, so it is not repeated. */
const contactIdShape = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function allowed(fields: LogFields): Record<string, string | number> {
  return Object.fromEntries(
    logKeys.flatMap((key) => {
      const value = fields[key];
      if (value === undefined) return [];
      const isId = key === "contactId" || key === "chatContactId";
      return [[key, isId && !contactIdShape.test(String(value)) ? "no contact id" : value]];
    }),
  );
}

/** Whatever else finds its way into a line (an event, an error's message, keys that a library adds) is left out. */
class AllowedKeys extends LogFormatter {
  override formatAttributes(attributes: UnformattedAttributes, additional: LogAttributes): LogItem {
    return new LogItem({
      attributes: {
        level: attributes.logLevel,
        message: attributes.message,
        service: attributes.serviceName,
        timestamp: this.formatTimestamp(attributes.timestamp),
        // The line with which Lambda reports a call has it, too: request, time and memory are found by it.
        traceId: attributes.xRayTraceId,
        ...allowed(additional as LogFields),
      },
    });
  }
}
