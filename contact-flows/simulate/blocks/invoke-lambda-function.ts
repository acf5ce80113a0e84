import type { JsonObject } from "../../language/document";
import { BlockFailure, type Course, done, failed, type Outcome, type Standing } from "../block";
import { second } from "../clock";
import { type Answer, externalOf, invoke, isTriedAgain, lambdaLimit } from "../lambda";
import { lambdaEvent } from "../lambda-event";
import { asText } from "../template";
import type { LambdaHandler } from "../world";
import { chosenOutcome, ofBlock } from "./chosen-outcome";

/** One call of a Lambda, with all that is tried again. */
interface Call {
  readonly lambda: string;
  readonly handler: LambdaHandler;
  readonly event: JsonObject;
  /** Milliseconds that each try may take. */
  readonly limit: number;
  readonly responseType: string;
}

/** AWS Lambda function: what it answers stands in `$.External` in place of all that the last one answered. */
export function invokeLambdaFunction(at: Standing): Outcome | Course {
  const { center, contact, frame, block } = at;
  const lambda = at.text("LambdaFunctionARN") ?? "";
  const given = at.value("LambdaInvocationAttributes") ?? {};
  const parameters = typeof given === "object" && !Array.isArray(given) ? (given as JsonObject) : {};
  const event = lambdaEvent(center, contact, parameters);
  const handler = center.directory.lambda(lambda);
  center.note(contact, { type: "lambda", lambda, input: event });
  if (handler === undefined) return withoutHandler(at, lambda);
  if (at.text("InvocationType") === "ASYNCHRONOUS") {
    // The flow does not wait for it, and never sees what it answers.
    invoke(center, handler, event, () => undefined);
    frame.results.set("LambdaInvocation", { InvocationId: center.random.id() });
    return done();
  }
  const limit = Number(at.text("InvocationTimeLimitSeconds") ?? "8") * second;
  if (!(limit > 0)) return failed(`InvocationTimeLimitSeconds is ${asText(at.value("InvocationTimeLimitSeconds"))}`);
  const validation = block.parameters.has("ResponseValidation") ? at.texts("ResponseValidation") : {};
  return calling(at, { lambda, handler, event, limit, responseType: validation.ResponseType ?? "STRING_MAP" });
}

/** A Lambda that the test has not handed in answers what the test says, or nothing where it lets things be made up. */
function withoutHandler(at: Standing, lambda: string): Outcome {
  const { center, frame, block } = at;
  const reason = `there is no Lambda "${lambda}": hand it in as world.lambdas["${lambda}"]`;
  const answer = ofBlock(center.world.results, block.id, block.action.Type);
  const usual = answer === undefined && !center.options.standIns ? failed(reason) : done();
  const outcome = chosenOutcome(at, reason, usual);
  if (outcome.type === "done") frame.results.set("External", answer ?? {});
  return outcome;
}

function* calling(at: Standing, call: Call): Course {
  const { center, contact, frame } = at;
  const begun = center.clock.now;
  const { lambdaChainSeconds } = center.behaviour;
  const left = lambdaChainSeconds * second - frame.lambdaTime;
  if (left <= 0) return failed(`Lambdas in a row have taken ${lambdaChainSeconds} s; play a prompt between them`);
  // The parameters are filled in by now.
  if (center.behaviour.externalAfterFailure === "cleared") frame.results.delete("External");
  try {
    const answer = yield* triedAgain(at, call, begun + Math.min(lambdaLimit, left));
    if ("error" in answer) return failed(`the Lambda fails: ${said(answer.error)}`);
    const external = externalOf(answer.value, call.responseType);
    center.note(contact, { type: "lambda-answer", lambda: call.lambda, answer: external });
    frame.results.set("External", external);
    return done();
  } finally {
    frame.lambdaTime += center.clock.now - begun;
  }
}

/** Calls until an answer is there or the time is over; errors of the service are tried again at once. */
function* triedAgain(at: Standing, { handler, event, limit }: Call, end: number): Course<Answer> {
  const { clock, behaviour } = at.center;
  for (let tries = 0; ; tries += 1) {
    const until = Math.min(end, clock.now + limit);
    const wake = yield { until, call: (settled) => invoke(at.center, handler, event, settled) };
    if (wake.type !== "settled")
      throw new BlockFailure("NoMatchingError", `the Lambda has not answered ${when(until)}`);
    const answer = wake.value as Answer;
    const passes = "error" in answer && isTriedAgain(answer.error);
    if (!passes || tries >= behaviour.lambdaRetries || clock.now >= end) return answer;
  }
}

const when = (until: number) => `in time, by ${new Date(until).toISOString()}`;

function said(error: unknown): string {
  if (error instanceof Error) return `${error.name}: ${error.message}`;
  return typeof error === "object" && error !== null ? "it throws what is no Error" : String(error);
}
