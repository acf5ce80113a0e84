import type { TypeWords } from "./block-words";
import { deciding, leaving, talking } from "./conversation-words";
import { lookingUp, setting } from "./service-words";

export type { BlockWords, TypeWords } from "./block-words";

/** Words for every type of block that the service knows. */
export const typeWords: ReadonlyMap<string, TypeWords> = new Map(
  [talking, deciding, lookingUp, setting, leaving].flatMap((words) => Object.entries(words)),
);

/** Words for errors, as outcomes of the conversation. */
export const outcomes: ReadonlyMap<string, string> = new Map([
  ["NoMatchingCondition", "something else"],
  ["InputTimeLimitExceeded", "no answer"],
  ["TimeLimitExceeded", "no answer in time"],
  ["QueueAtCapacity", "queue is full"],
  ["InvalidPhoneNumber", "not a phone number"],
  ["InvalidCallbackNumber", "not a phone number"],
  ["CallbackNumberNotDialable", "number cannot be called"],
  ["CallFailed", "call does not get through"],
  ["ConnectionTimeLimitExceeded", "nobody answers"],
  ["MultipleFound", "several found"],
  ["MultipleFoundError", "several found"],
  ["NoneFound", "none found"],
  ["NoneFoundError", "none found"],
  ["ParticipantNotFound", "nobody there any more"],
]);

/** Words for errors that are failures. */
export const failures: ReadonlyMap<string, string> = new Map([
  ["NoMatchingError", "on failure"],
  ["ContactNotLinked", "case cannot be linked"],
  ["ChannelMismatch", "not on this channel"],
  ["TemplateRenderingError", "template cannot be filled in"],
  ["InFlightRedactionConfigurationFailed", "redaction cannot be set"],
]);

/** Words for operators that compare. */
export const operators: ReadonlyMap<string, string> = new Map([
  ["Equals", "="],
  ["TextStartsWith", "starts with"],
  ["TextEndsWith", "ends with"],
  ["TextContains", "contains"],
  ["NumberGreaterThan", "more than"],
  ["NumberGreaterOrEqualTo", "at least"],
  ["NumberLessThan", "less than"],
  ["NumberLessOrEqualTo", "at most"],
  ["KeyExists", "has"],
]);

/** Words for references whose last member does not say enough. */
export const referenceWords: ReadonlyMap<string, string> = new Map([
  ["$.StoredCustomerInput", "what was entered"],
  ["$.CustomerEndpoint.Address", "customer's number"],
  ["$.SystemEndpoint.Address", "number that was called"],
  ["$.CustomerCallBackPhoneNumber", "number to call back"],
  ["$.LanguageCode", "language"],
  ["$.Queue.Name", "queue"],
  ["$.Queue.ARN", "queue"],
  ["$.Agent.FirstName", "agent's first name"],
  ["$.Agent.UserName", "agent"],
  ["$.Agent.ARN", "agent"],
  ["$.Lex.IntentName", "what the customer wants"],
]);

/** Words for what an ARN or an address of a resource leads to. */
export const resourceWords: ReadonlyMap<string, string> = new Map([
  ["contact-flow", "flow"],
  ["flow-module", "module"],
  ["operating-hours", "opening hours"],
  ["bot-alias", "bot"],
  ["transfer-destination", "quick connect"],
  ["agent", "agent"],
  ["prompt", "recording"],
]);
