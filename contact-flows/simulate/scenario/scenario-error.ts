/**
 * A scenario that did not go as it was written: the message says what was expected, what happened instead, the
 * conversation so far and where it stands. Its stack begins where the step is written.
 */
export class ScenarioError extends Error {
  constructor(message: string, writtenAt = new Error().stack) {
    super(message);
    this.name = "ScenarioError";
    const frames = (writtenAt ?? "").split("\n").filter((line) => /^\s+at /.test(line) && !ownFrame.test(line));
    this.stack = [`${this.name}: ${message}`, ...frames].join("\n");
  }
}

/** Lines of a stack that lead into the simulator: who reads the error looks for a line of the test. */
const ownFrame = /(?<!__tests__[\\/])contact-flows[\\/]simulate[\\/]/;
