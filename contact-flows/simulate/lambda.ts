import type { JsonObject, JsonValue } from "../language/document";
import { bytesOf } from "./attributes";
import { BlockFailure } from "./block";
import type { Center } from "./center";
import { second } from "./clock";
import type { LambdaContext, LambdaHandler } from "./world";

/** How a call of a Lambda ended. */
export type Answer = { readonly value: unknown } | { readonly error: unknown };

/** Greatest time of a synchronous call with all that is tried again, in milliseconds (Administrator Guide: 8 s). */
export const lambdaLimit = 8 * second;

/** Most bytes of an answer in UTF-8 (Administrator Guide, AWS Lambda function block: 32 KB). */
const mostAnswerBytes = 32 * 1024;

/** Turns that a handler is given to use what has come before the clock moves on; see `LambdaContext.takes`. */
const microtasks = 100;

/**
 * Calls a Lambda. Virtual time passes only while it asks for that; otherwise the clock stands still until it has
 * answered. It goes on to its end even when nobody waits for it any more, as a Lambda does.
 */
export function invoke(
  center: Center,
  handler: LambdaHandler,
  event: JsonObject,
  answered: (answer: Answer) => void,
): void {
  let answer: Answer | undefined;
  let asleep = 0;
  let holding = false;
  let changed: () => void = () => undefined;
  const untilIdle = async () => {
    for (let turn = 0; answer === undefined && (asleep === 0 || turn < microtasks); turn += 1) {
      await (asleep > 0
        ? undefined
        : new Promise<void>((resolve) => {
            changed = resolve;
          }));
    }
  };
  const hold = () => {
    if (holding) return;
    holding = true;
    center.work(untilIdle(), () => {
      holding = false;
      if (answer !== undefined) answered(answer);
    });
  };
  const takes: LambdaContext["takes"] = async (seconds) => {
    if (!(Number.isFinite(seconds) && seconds >= 0)) {
      throw new RangeError(`takes(${seconds}): say how many seconds pass, from 0`);
    }
    asleep += 1;
    changed();
    await new Promise<void>((resolve) => {
      center.at(center.clock.now + seconds * second, () => {
        asleep -= 1;
        resolve();
        hold();
      });
    });
  };
  void called(handler, event, { now: () => center.clock.now, takes }).then((outcome) => {
    answer = outcome;
    changed();
  });
  hold();
}

/** The handler gets an event of its own, as it would over the wire: what it does to it changes nothing here. */
async function called(handler: LambdaHandler, event: JsonObject, context: LambdaContext): Promise<Answer> {
  try {
    return { value: await handler(JSON.parse(JSON.stringify(event)), context) };
  } catch (error) {
    return { error };
  }
}

/** Errors of the Lambda service itself, which Amazon Connect tries again (Lambda API, Invoke). */
const serviceErrors: ReadonlySet<string> = new Set([
  ...["TooManyRequestsException", "ServiceException", "LambdaServiceError"],
  ...[
    "EC2ThrottledException",
    "EC2UnexpectedException",
    "EC2AccessDeniedException",
    "SubnetIPAddressLimitReachedException",
  ],
  ...["ResourceNotReadyException", "ENILimitReachedException", "EFSIOException"],
]);

/**
 * What a stand-in throws for a call that the Lambda service refuses, so that it is tried again: 429 where it throttles,
 * 500 and more where it fails. What a handler throws of its own is an answer, and is not tried again.
 */
export class LambdaServiceError extends Error {
  constructor(readonly statusCode: number) {
    super(`the Lambda service answers ${statusCode}`);
    this.name = "LambdaServiceError";
  }
}

/** Whether an error is one of the Lambda service that passes, rather than one of the handler. */
export function isTriedAgain(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { name, statusCode } = error as { readonly name?: unknown; readonly statusCode?: unknown };
  if (typeof name !== "string" || !serviceErrors.has(name)) return false;
  return typeof statusCode !== "number" || statusCode === 429 || statusCode >= 500;
}

/**
 * What `$.External` has of an answer.
 *
 * @throws BlockFailure where Amazon Connect refuses it: it is no object, too large, or, as a `STRING_MAP`, not flat.
 */
export function externalOf(value: unknown, responseType: string): JsonObject {
  const text = textOf(value);
  const bytes = bytesOf(text);
  if (bytes > mostAnswerBytes) throw refused(`has ${bytes} bytes, ${mostAnswerBytes} at most`);
  const answer = JSON.parse(text) as JsonValue;
  if (typeof answer !== "object" || answer === null || Array.isArray(answer)) {
    throw refused(`is ${kindOf(answer)}, not an object`);
  }
  if (responseType === "STRING_MAP") {
    const wrong = Object.entries(answer).filter(([, member]) => typeof member !== "string");
    const told = wrong.map(([key, member]) => `"${key}" is ${kindOf(member)}`).join(", ");
    if (told !== "") throw refused(`is no STRING_MAP: ${told}`);
  }
  return answer as JsonObject;
}

function textOf(value: unknown): string {
  try {
    // Of undefined and of a function there is no text.
    return (JSON.stringify(value) as string | undefined) ?? "null";
  } catch (error) {
    throw refused(`cannot be written as JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function kindOf(value: JsonValue | undefined): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}

const refused = (what: string) => new BlockFailure("NoMatchingError", `what the Lambda answers ${what}`);
