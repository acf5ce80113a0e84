import { BlockFailure, type Course, type Standing, type Wait, type Wake } from "./block";
import { second } from "./clock";
import { cutOff, type Listening, listenOver, nextKey, sayKeys } from "./keys";
import type { LexBot, LexInput, LexSession, LexTurn } from "./lex/bot";
import { keyRules, mayInterrupt, silenceAfter } from "./session-attributes";
import { type Spoken, sayPrompt, spokenBy } from "./speech";

/** How a conversation with a bot begins. */
export interface Opening {
  readonly bot: LexBot;
  readonly attributes: Readonly<Record<string, string>>;
  /** What is said first; undefined where the customer has spoken first. */
  readonly prompt: Spoken | undefined;
  /** What the customer said before the bot came. */
  readonly initialMessage: string | undefined;
  /** Seconds without a message after which a chat is given up. */
  readonly chatLimit: number;
}

/** What stands between two turns: the last one, and the prompt that may still play. */
interface Exchange {
  readonly at: Standing;
  readonly opening: Opening;
  readonly session: LexSession;
  last: LexTurn | undefined;
  listening: Listening;
}

/**
 * Talks until the bot is through.
 *
 * @returns Its last turn; undefined where the customer of a chat wrote nothing in time.
 * @throws BlockFailure where the bot fails.
 */
export function* conversationWith(at: Standing, opening: Opening): Course<LexTurn | undefined> {
  const { center, contact } = at;
  const moment = { now: () => center.clock.now, timeZone: center.timeZone };
  const session = yield* settled(() => opening.bot.begin(opening.attributes, contact.language, moment));
  const exchange: Exchange = { at, opening, session, last: undefined, listening: silent(at) };
  if (opening.prompt !== undefined) exchange.listening = listenOver(at, opening.prompt);
  let input: LexInput | undefined =
    opening.initialMessage === undefined ? undefined : { type: "text", text: opening.initialMessage };
  for (;;) {
    input ??= yield* contact.channel === "CHAT" ? written(exchange) : heard(exchange);
    if (input === undefined) return undefined;
    const given: LexInput = input;
    const turn = yield* settled(() => session.turn(given));
    input = undefined;
    exchange.last = turn;
    const ends = answer(exchange, turn);
    if (turn.state === "InProgress") continue;
    // A call hears the bot out before the flow goes on.
    if (contact.channel === "VOICE" && ends > center.clock.now) yield { until: ends };
    return turn;
  }
}

const silent = ({ center }: Standing): Listening => ({ promptEnds: center.clock.now, lines: [] });

/** Has the bot say what it says. @returns When it has said all. */
function answer(exchange: Exchange, { says }: LexTurn): number {
  const { at } = exchange;
  const listening = silent(at);
  for (const text of says) {
    const spoken = spokenBy(at.center, text);
    const line = sayPrompt(at, spoken, "bot");
    if (at.contact.channel === "VOICE") listening.promptEnds += spoken.duration;
    if (line !== undefined) listening.lines = [...listening.lines, { line, ends: listening.promptEnds }];
  }
  at.run.playing = listening.lines;
  exchange.listening = listening;
  return listening.promptEnds;
}

/** What the customer of a chat writes next; undefined when that took too long. */
function* written({ at, opening }: Exchange): Course<LexInput | undefined> {
  const wake = yield { until: at.center.clock.now + opening.chatLimit * second, for: ["message"] };
  if (wake.type !== "message") return undefined;
  if (wake.interactive !== undefined) {
    const { id: block } = at.block;
    at.center.say(at.contact, { from: "customer", to: "system", kind: "message", text: wake.text, block });
  }
  return { type: "text", text: wake.text };
}

/** What a caller says or presses next, or silence. */
function* heard(exchange: Exchange): Course<LexInput> {
  const { at, opening, listening, last } = exchange;
  const attributes = { ...opening.attributes, ...last?.sessionAttributes };
  const { clock, behaviour } = at.center;
  if (!mayInterrupt(attributes, last) && listening.promptEnds > clock.now) yield { until: listening.promptEnds };
  const until = listening.promptEnds + silenceAfter(attributes, last, behaviour.speechSilenceSeconds * second);
  const wake = yield* wordsOrKey(at, until);
  if (wake.type === "time") return { type: "silence" };
  cutOff(at, listening);
  if (wake.type === "speech") return { type: "text", text: wake.text };
  return wake.type === "key" ? yield* keysFrom(at, wake.key, keyRules(attributes, last)) : { type: "silence" };
}

/** Keys that were kept in the buffer come first. */
function* wordsOrKey(at: Standing, until: number): Course<Wake> {
  if (at.contact.buffer === "") return yield { until, for: ["speech", "key"] } satisfies Wait;
  const key = yield* nextKey(at, until);
  return key === undefined ? { type: "time" } : { type: "key", key };
}

function* keysFrom(at: Standing, first: string, rules: ReturnType<typeof keyRules>): Course<LexInput> {
  let keys = "";
  let pressed = "";
  for (let key: string | undefined = first; key !== undefined; ) {
    pressed += key;
    if (key === rules.endCharacter) break;
    keys = key === rules.deletionCharacter ? "" : keys + key;
    if (keys.length >= rules.maximumLength) break;
    key = yield* nextKey(at, at.center.clock.now + rules.betweenKeys);
  }
  sayKeys(at, pressed, false);
  return keys === "" ? { type: "silence" } : { type: "keys", keys };
}

/** What a bot gives, at once or after work; whatever it throws fails the block. */
function* settled<Value>(work: () => Value | Promise<Value>): Course<Value> {
  try {
    const given = work();
    if (!(given instanceof Promise)) return given;
    type Settled = { readonly value: Value } | { readonly error: unknown };
    const wake = yield {
      work: given.then(
        (value): Settled => ({ value }),
        (error: unknown): Settled => ({ error }),
      ),
    };
    const result = (wake.type === "settled" ? wake.value : { error: "it was not waited for" }) as Settled;
    if ("error" in result) throw result.error;
    return result.value;
  } catch (error) {
    throw new BlockFailure(
      "NoMatchingError",
      `the bot failed: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
