import { done, failed, type Outcome, type Standing } from "../block";
import { createCallback } from "../callbacks";
import { isFull } from "../queues";
import { targetQueueOf } from "../target";
import { isDialable, isPhoneNumber } from "../third-party";

/** Longest delay before a call in seconds: three days. */
const longestDelay = 259_200;

/** Transfer to queue, callback: a new contact waits in place of the caller, who is called back; the flow goes on. */
export function createCallbackContact(at: Standing): Outcome {
  const { center, contact } = at;
  const queue = targetQueueOf(at);
  const number = contact.callbackNumber ?? contact.customer?.Address;
  if (number === undefined || !isPhoneNumber(number) || !isDialable(center, number)) {
    return failed(`${number ?? "nobody"} cannot be called back`);
  }
  if (isFull(queue)) return failed(`${queue.name} is full`);
  const flowId = at.text("ContactFlowId");
  const flow = flowId === undefined ? undefined : center.flow(flowId);
  if (flowId !== undefined && flow === undefined) return failed(`there is no flow ${flowId}`);
  const attempts = wholeOf(at, "MaximumConnectionAttempts", Number.POSITIVE_INFINITY);
  const initialDelay = wholeOf(at, "InitialCallDelaySeconds", longestDelay);
  const retryDelay = wholeOf(at, "RetryDelaySeconds", longestDelay);
  if (attempts === undefined || initialDelay === undefined || retryDelay === undefined) {
    return failed(`attempts and delays have to be whole numbers, 1 and more, and delays ${longestDelay} at most`);
  }
  createCallback(center, contact, { number, queue, attempts, initialDelay, retryDelay, flow });
  return done();
}

function wholeOf(at: Standing, name: string, greatest: number): number | undefined {
  const number = Number(at.text(name));
  return Number.isInteger(number) && number >= 1 && number <= greatest ? number : undefined;
}
