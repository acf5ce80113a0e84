import type { Expected } from "./expected";

declare global {
  namespace jest {
    interface Matchers<R> {
      /** The customer has heard, or read, something up to now. */
      toHaveHeard(expected: Expected): R;
      /** The customer has heard all of this, in this order, with anything between. */
      toHaveHeardInOrder(expected: readonly Expected[]): R;
      /** The contact is over; with a reason, the last contact ended for it. */
      toHaveEnded(reason?: string): R;
      /** The contact waits in a queue, named by id, key or name. */
      toBeQueuedIn(queue: string): R;
      /** The contact has these attributes, and may have others. */
      toHaveAttributes(attributes: Readonly<Record<string, string>>): R;
      /** A Lambda was invoked; with an input, at least once with these parameters, among others. */
      toHaveInvoked(lambda: string, input?: Readonly<Record<string, unknown>>): R;
    }
  }
}
