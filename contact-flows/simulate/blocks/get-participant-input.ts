import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { BlockFailure, type Course, done, failed, type Outcome, type Standing } from "../block";
import { second } from "../clock";
import {
  ciphertext,
  cutOff,
  listenOver,
  nextKey,
  type StoringRules,
  sayKeys,
  typedKeys,
  usualBetweenKeys,
} from "../keys";
import { inner, promptOf, type Spoken, secondsOf } from "../speech";
import { asText, memberOf } from "../template";

/** Greatest time between keys in seconds (flow-language reference, GetParticipantInput). */
const longestBetweenKeys = 20;

/** Get customer input by keys, store customer input, and set touchtone buffer behavior: one action in three forms. */
export function getParticipantInput(at: Standing): Outcome | Course {
  const buffering = at.text("EnableDTMFBuffer");
  if (buffering !== undefined) return setBuffering(at, isTrue(buffering));
  const prompt = promptOf(at);
  if (prompt === undefined) return failed("the prompt has no content");
  // The console ends at 180, the service demands no more than that it be above 0.
  const written = at.text("InputTimeLimitSeconds");
  const limit = secondsOf("InputTimeLimitSeconds", written, 1, Number.POSITIVE_INFINITY) * second;
  return isTrue(at.text("StoreInput")) ? store(at, prompt, limit) : menu(at, prompt, limit);
}

function setBuffering({ contact }: Standing, on: boolean): Outcome {
  contact.touchtonesBuffered = on;
  if (!on) contact.buffer = "";
  return done();
}

function* menu(at: Standing, prompt: Spoken, limit: number): Course {
  const listening = listenOver(at, prompt);
  const key = yield* nextKey(at, listening.promptEnds + limit);
  if (key === undefined) return failed("no key was pressed in time", "InputTimeLimitExceeded");
  cutOff(at, listening);
  sayKeys(at, key, false);
  return done(key);
}

function* store(at: Standing, prompt: Spoken, limit: number): Course {
  const secret = at.value("InputEncryption") !== undefined;
  const rules = rulesOf(at, limit);
  const { keys, pressed } = yield* typedKeys(at, rules, listenOver(at, prompt));
  sayKeys(at, pressed, secret);
  // Nothing typed is no error: the flow is expected to compare the stored input with this word.
  if (keys === undefined) return stored(at, "Timeout");
  const input = phoneRulesOf(at) === undefined ? keys : numberFrom(at, keys);
  return stored(at, secret ? ciphertext(at) : input);
}

function stored({ frame }: Standing, input: string): Outcome {
  frame.results.set("StoredCustomerInput", input);
  return done();
}

function rulesOf(at: Standing, firstKey: number): StoringRules {
  const configured = (name: string) => inner(at, "DTMFConfiguration", name);
  const between = configured("InterdigitTimeLimitSeconds");
  const terminator = configured("InputTerminationSequence");
  const betweenKeys =
    between === undefined
      ? usualBetweenKeys(at)
      : secondsOf("InterdigitTimeLimitSeconds", between, 1, longestBetweenKeys) * second;
  return {
    ...{ firstKey, betweenKeys, maximumLength: maximumLengthOf(at) },
    terminator: terminator === undefined || terminator === "" ? "#" : terminator,
    cancels: !isTrue(configured("DisableCancelKey")),
  };
}

function maximumLengthOf(at: Standing): number {
  const written = memberOf(at.value("InputValidation"), ["CustomValidation", "MaximumLength"]);
  if (written === undefined) return at.center.behaviour.mostStoredKeys;
  const length = Number(written);
  if (Number.isInteger(length) && length >= 1) return length;
  throw new BlockFailure("NoMatchingError", `MaximumLength is ${JSON.stringify(written)}, not 1 or more`);
}

function phoneRulesOf(at: Standing) {
  return memberOf(at.value("InputValidation"), ["PhoneNumberValidation"]);
}

/** A phone number in E.164, with the country's code before a local one. @throws BlockFailure where it is none. */
function numberFrom(at: Standing, keys: string): string {
  const rules = phoneRulesOf(at);
  const country = asText(memberOf(rules, ["CountryCode"])).toUpperCase();
  const local = asText(memberOf(rules, ["NumberFormat"])) === "Local";
  const number = local
    ? parsePhoneNumberFromString(keys, { defaultCountry: country as "GB", extract: false })
    : parsePhoneNumberFromString(`+${keys}`, { extract: false });
  if (number?.isValid() === true) return number.number;
  throw new BlockFailure("InvalidPhoneNumber", "what was typed is no phone number");
}

function isTrue(written: string | undefined): boolean {
  return written?.toLowerCase() === "true";
}
