import { didYouMean } from "../../config/nearest";

/** How Amazon Connect behaves where its documentation is silent or contradicts itself, and how fast people are. */
export interface Behaviour {
  /** Letters that a voice speaks in a second: about 170 English words a minute. */
  readonly lettersPerSecond: number;
  /** Seconds for which an agent's phone rings before the contact counts as missed (Administrator Guide: 20). */
  readonly ringSeconds: number;
  /** Whether an agent who rejects a contact is asked for no other, as one who misses it (unverified). */
  readonly rejectingIsMissing: boolean;
  /** Seconds for which the phone of a customer rings who is called back (made up: the service names none). */
  readonly callbackRingSeconds: number;
  /** Seconds after which somebody outside of the contact center answers (made up). */
  readonly thirdPartyAnswerSeconds: number;
  /** Seconds for which somebody outside of the contact center talks, unless a test ends it before (made up). */
  readonly thirdPartyTalkSeconds: number;
  /** Seconds until a contact that waits is served by a new priority or age (Administrator Guide: at least 60). */
  readonly routingChangeSeconds: number;
  /** Most contacts that follow from one another by transfers (documented: 12). */
  readonly mostContactsInChain: number;
  /** Whether metrics are null where nobody waits and nobody works (documented as "no current activity"). */
  readonly idleMetricsAreNull: boolean;
  /**
   * Blocks that a conversation may run while no time passes, those of tasks and callbacks that it begins included; then
   * the service is taken to have given up on the flow.
   */
  readonly blocksWithoutTime: number;
  /**
   * What a block does that flows of this type may not have: it fails, as it does in a module that a flow of such a type
   * invokes, or it runs. The type is that of the document outside of all modules, also where that is of another type
   * than its event: the service lets flows of type CONTACT_FLOW run at events (which ones, is unverified).
   */
  readonly illegalBlocks: "fail" | "run";
  /** What a failed block does that has no branch for it: `disconnect` has been seen (unverified). */
  readonly unhandledFailure: "disconnect" | "next";
  /** A value that is one reference to nothing: the block fails, or it counts as empty (unverified, per action). */
  readonly unresolvedReference: "fail" | "empty";
  /** Greatest `LoopCount` (Administrator Guide: 100); a loop over it takes its error branch. */
  readonly mostLoops: number;
  /** Whether the results of Lambdas and bots are still there in the flow that a contact is transferred to (unverified). */
  readonly resultsAfterTransfer: boolean;
  /** Seconds that an agent takes for a contact by average, for the estimated wait (made up where nothing was handled). */
  readonly handleSeconds: number;
  /**
   * Whether every `Wait` works for calls; one page says that they take the error branch. Waits for events, and those that
   * keep running, work in flows for contacts as they come either way.
   */
  readonly waitOnVoice: boolean;
  /** Seconds without a message after which Lex gives up on a chat that sets no limit. */
  readonly chatSilenceSeconds: number;
  /** Seconds of silence after which Lex hears nothing on a call (Lex: 3 by default). */
  readonly speechSilenceSeconds: number;
  /** Seconds between keys after which what was pressed counts as whole (Connect: 5 by default). */
  readonly interdigitSeconds: number;
  /** How often Lambdas are tried again where they answer with a service error (documented: up to 3 times). */
  readonly lambdaRetries: number;
  /** Greatest time of Lambdas in a row, in seconds (documented: 20). */
  readonly lambdaChainSeconds: number;
  /** What `$.External` has after a call that failed: what the last one answered, or nothing (unverified). */
  readonly externalAfterFailure: "kept" | "cleared";
  /** What a block does whose SSML is not well-formed: it fails, or what can be read of it is spoken (unverified). */
  readonly brokenSsml: "fail" | "speak";
  /**
   * When a prompt with `SkipWhenDTMFBufferEnabled` is passed over: while touchtones are buffered, or only when keys are
   * waiting in the buffer. The parameter is written by the console and explained nowhere (unverified).
   */
  readonly skippedPrompts: "keys-waiting" | "buffering";
  /** What `Loop prompts` goes on with after it was left for an interruption: the next message, or the same (unverified). */
  readonly resumedMessage: "next" | "same";
  /** Most characters of stored input that sets no limit of its own: E.164 has 15 digits, the console allows 50. */
  readonly mostStoredKeys: number;
}

/** Behaviour with some of it changed. @throws RangeError with every option that there is none of. */
export function behaviourWith(changes: Partial<Behaviour> = {}): Behaviour {
  const unknown = Object.keys(changes).filter((option) => !Object.hasOwn(defaultBehaviour, option));
  if (unknown.length === 0) return { ...defaultBehaviour, ...changes };
  const options = Object.keys(defaultBehaviour);
  throw new RangeError(unknown.map((one) => `behaviour has no "${one}". ${didYouMean(one, options)}`).join("\n"));
}

export const defaultBehaviour: Behaviour = {
  lettersPerSecond: 15,
  ringSeconds: 20,
  rejectingIsMissing: true,
  callbackRingSeconds: 30,
  thirdPartyAnswerSeconds: 5,
  thirdPartyTalkSeconds: 60,
  routingChangeSeconds: 60,
  mostContactsInChain: 12,
  idleMetricsAreNull: true,
  blocksWithoutTime: 500,
  illegalBlocks: "fail",
  unhandledFailure: "disconnect",
  unresolvedReference: "fail",
  mostLoops: 100,
  resultsAfterTransfer: false,
  handleSeconds: 300,
  waitOnVoice: false,
  chatSilenceSeconds: 300,
  speechSilenceSeconds: 3,
  interdigitSeconds: 5,
  lambdaRetries: 3,
  lambdaChainSeconds: 20,
  externalAfterFailure: "kept",
  brokenSsml: "fail",
  skippedPrompts: "keys-waiting",
  resumedMessage: "next",
  mostStoredKeys: 50,
};
