import type { Course, Standing } from "./block";
import { BlockFailure } from "./block";
import { second } from "./clock";
import { inner, type Spoken, sayPrompt } from "./speech";
import type { Line } from "./trace";

/** Input by keys, while a prompt plays that any key cuts off. */
export interface Listening {
  /** When the prompt ends, in milliseconds since 1970; in the past when it was skipped. */
  promptEnds: number;
  /** What is heard, each with its own end; empty once it was cut off, or where it is silent. */
  lines: readonly { readonly line: Line; readonly ends: number }[];
}

/** Plays a prompt to somebody who may cut it off. Keys that wait in the buffer have done so already: it is not heard. */
export function listenOver(at: Standing, prompt: Spoken): Listening {
  const { clock } = at.center;
  if (at.contact.buffer !== "") return { promptEnds: clock.now, lines: [] };
  const line = sayPrompt(at, prompt);
  const promptEnds = clock.now + prompt.duration;
  return { promptEnds, lines: line === undefined ? [] : [{ line, ends: promptEnds }] };
}

/** Stops the prompt, if it still plays, because somebody spoke or pressed a key. */
export function cutOff(at: Standing, listening: Listening): void {
  const { now } = at.center.clock;
  for (const { line, ends } of listening.lines) if (now < ends) line.interrupted = true;
  listening.lines = [];
  listening.promptEnds = Math.min(listening.promptEnds, now);
}

/**
 * The next key: one that was kept in the buffer, or one that is pressed before a time.
 *
 * @returns undefined when the time is over.
 */
export function* nextKey(at: Standing, until: number): Course<string | undefined> {
  const { contact } = at;
  if (contact.buffer !== "") {
    const key = contact.buffer.slice(0, 1);
    contact.buffer = contact.buffer.slice(1);
    return key;
  }
  const wake = yield { until, for: ["key"] };
  return wake.type === "key" ? wake.key : undefined;
}

/** Writes down what was pressed. @param secret Whether it is shown as stars. */
export function sayKeys(at: Standing, keys: string, secret: boolean): void {
  if (keys === "") return;
  const text = secret ? "*".repeat(keys.length) : keys;
  at.center.say(at.contact, { from: "customer", to: "system", kind: "keys", text, block: at.block.id });
}

/** How stored input ends, and what undoes it. */
export interface StoringRules {
  /** Milliseconds from the end of the prompt to the first key. */
  readonly firstKey: number;
  /** Milliseconds between keys. */
  readonly betweenKeys: number;
  readonly terminator: string;
  /** Whether `*` takes back what was typed. */
  readonly cancels: boolean;
  readonly maximumLength: number;
}

/** The keys that are typed until the input ends, without what ended it; undefined where none came in time. */
export function* typedKeys(
  at: Standing,
  rules: StoringRules,
  listening: Listening,
): Course<{ readonly keys: string | undefined; readonly pressed: string }> {
  const { clock } = at.center;
  let keys = "";
  let pressed = "";
  let until = listening.promptEnds + rules.firstKey;
  for (;;) {
    const key = yield* nextKey(at, until);
    if (key === undefined) return { keys: keys === "" ? undefined : keys, pressed };
    cutOff(at, listening);
    pressed += key;
    if (key === "*" && rules.cancels) {
      keys = "";
      until = clock.now + rules.firstKey;
      continue;
    }
    keys += key;
    if (keys.endsWith(rules.terminator)) return { keys: keys.slice(0, -rules.terminator.length), pressed };
    if (keys.length >= rules.maximumLength) return { keys, pressed };
    until = clock.now + rules.betweenKeys;
  }
}

/**
 * What is stored of input that is encrypted: letters that nobody can read anything from. The simulator has no keys, so it
 * stands for a ciphertext without being one; the same seed gives the same.
 *
 * @throws BlockFailure where the block names no key to encrypt with.
 */
export function ciphertext(at: Standing): string {
  for (const member of ["EncryptionKeyId", "Key"]) {
    const written = inner(at, "InputEncryption", member);
    if (written === undefined || written === "") {
      throw new BlockFailure("NoMatchingError", `InputEncryption has no ${member}`);
    }
  }
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  return Array.from({ length: 344 }, () => letters[at.center.random.whole(0, letters.length - 1)]).join("");
}

/** Seconds between keys, as the block sets them or as usual, in milliseconds. */
export const usualBetweenKeys = ({ center }: Standing): number => center.behaviour.interdigitSeconds * second;
