import { isDeepStrictEqual } from "node:util";
import { Customer } from "./customer";
import { type Expected, fits, nearestText, shown } from "./expected";
import { known } from "./known";

/** What a matcher says: `message` is read where `pass` is not what was wanted. */
export interface MatcherResult {
  readonly pass: boolean;
  readonly message: () => string;
}

/** Matchers of Jest for calls, chats and tasks: `expect.extend(flowMatchers)`. They look at what has been, without waiting. */
export const flowMatchers = {
  toHaveHeard,
  toHaveHeardInOrder,
  toHaveEnded,
  toBeQueuedIn,
  toHaveAttributes,
  toHaveInvoked,
};

/** Something was heard up to now. */
export function toHaveHeard(customer: Customer, expected: Expected): MatcherResult {
  assertCustomer(customer);
  const found = customer.heard.find((text) => fits(expected, text));
  const near = found === undefined ? nearestText(expected, customer.heard) : undefined;
  return result(customer, found !== undefined, {
    expected: `to have heard ${shown(expected)}`,
    instead: found === undefined ? nothingLike(near) : `it heard ${shown(found)}`,
  });
}

/** All of this was heard, in this order, with anything between. */
export function toHaveHeardInOrder(customer: Customer, expected: readonly Expected[]): MatcherResult {
  assertCustomer(customer);
  const { heard } = customer;
  let place = 0;
  const missing = expected.find((one) => {
    const found = heard.findIndex((text, index) => index >= place && fits(one, text));
    place = found + 1;
    return found < 0;
  });
  const instead = missing === undefined ? "all of it was heard in that order" : missingIn(heard, missing);
  return result(customer, missing === undefined, {
    expected: `to have heard in this order ${expected.map(shown).join(", ")}`,
    instead,
  });
}

function missingIn(heard: readonly string[], missing: Expected): string {
  return heard.some((text) => fits(missing, text))
    ? `${shown(missing)} was heard, but before what should come first`
    : `${shown(missing)} was not heard`;
}

/** The contact is over, and so are all that came of it; with a reason, the last one ended for it. */
export function toHaveEnded(customer: Customer, reason?: string): MatcherResult {
  assertCustomer(customer);
  const { isOver, endReason } = customer;
  return result(customer, isOver && (reason === undefined || endReason === reason), {
    expected: `to have ended${reason === undefined ? "" : ` with ${reason}`}`,
    instead: isOver ? `it ended with ${endReason}` : "it goes on",
  });
}

/** The contact waits in a queue, named by id, key or name. */
export function toBeQueuedIn(customer: Customer, queue: string): MatcherResult {
  assertCustomer(customer);
  const wanted = known(customer.center.queues, queue, "queue");
  const { state, queue: actual } = customer.contact;
  const waits = state === "queued" || state === "offered";
  return result(customer, waits && actual === wanted, {
    expected: `to be queued in ${wanted.name}`,
    instead: waits ? `it is queued in ${actual?.name}` : `it is in no queue, but ${stateWords[state]}`,
  });
}

const stateWords = {
  scheduled: "to be queued later",
  flow: "in a flow",
  queued: "queued",
  offered: "queued",
  ringing: "ringing",
  joining: "about to talk with an agent",
  connected: "talking with an agent",
  hold: "on hold",
  "third-party": "talking to somebody outside",
  ended: "over",
} as const;

/** The contact has these attributes, and may have others. */
export function toHaveAttributes(customer: Customer, attributes: Readonly<Record<string, string>>): MatcherResult {
  assertCustomer(customer);
  const actual = customer.attributes;
  const wrong = Object.entries(attributes).filter(([key, value]) => actual[key] !== value);
  const told = wrong.map(([key]) =>
    actual[key] === undefined ? `${key} is not set` : `${key} is ${shown(actual[key] ?? "")}`,
  );
  return result(customer, wrong.length === 0, {
    expected: `to have the attributes ${JSON.stringify(attributes)}`,
    instead: wrong.length === 0 ? "it has them" : told.join(", "),
  });
}

/** A Lambda was invoked; with an input, at least once with these parameters, among others. */
export function toHaveInvoked(
  customer: Customer,
  lambda: string,
  input?: Readonly<Record<string, unknown>>,
): MatcherResult {
  assertCustomer(customer);
  const inputs = customer.lambdaInputs(lambda);
  const fitting = inputs.filter((actual) => input === undefined || holds(actual, input));
  const calls = inputs.map((one) => JSON.stringify(one)).join("; ");
  return result(customer, fitting.length > 0, {
    expected: `to have invoked ${lambda}${input === undefined ? "" : ` with ${JSON.stringify(input)}`}`,
    instead: inputs.length === 0 ? "it was not invoked" : `it was invoked with ${calls}`,
  });
}

/** @throws TypeError of what is no customer, such as a promise or an agent. */
function assertCustomer(value: unknown): void {
  if (value instanceof Customer) return;
  throw new TypeError("expected a call, a chat, a task or a callback: what sim.call() and its like give.");
}

function holds(actual: unknown, members: Readonly<Record<string, unknown>>): boolean {
  if (typeof actual !== "object" || actual === null) return false;
  return Object.entries(members).every(([key, value]) => isDeepStrictEqual(Reflect.get(actual, key), value));
}

function nothingLike(near: string | undefined): string {
  return near === undefined ? "it was not heard" : `it was not heard; near to it is ${shown(near)}`;
}

function result(
  customer: Customer,
  pass: boolean,
  { expected, instead }: { readonly expected: string; readonly instead: string },
): MatcherResult {
  const wanted = pass ? `not ${expected}` : expected;
  return {
    pass,
    message: () => `expected  ${customer.who} ${wanted}\ninstead   ${instead}\n\n${customer.situation}`,
  };
}
