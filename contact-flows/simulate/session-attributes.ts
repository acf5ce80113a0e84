import { BlockFailure } from "./block";
import type { LexTurn } from "./lex/bot";

type Attributes = Readonly<Record<string, string>>;

/** Longest utterance that Amazon Connect takes, in milliseconds. */
const longestUtterance = 15_000;

/**
 * A setting of Lex among session attributes, `x-amz-lex:<name>[:<intent>:<slot>]`: the most exact one counts, `*` stands for
 * any intent or slot. That a name alone counts for all, and that `*` may stand for one of the two only, is unverified.
 */
function setting(attributes: Attributes, name: string, turn: LexTurn | undefined): string | undefined {
  const [intent, slot] = [turn?.intent ?? "*", turn?.elicits ?? "*"];
  const suffixes = [`:${intent}:${slot}`, `:${intent}:*`, `:*:${slot}`, ":*:*", ""];
  for (const suffix of suffixes) {
    const key = `x-amz-lex:${name}${suffix}`;
    if (Object.hasOwn(attributes, key)) return attributes[key];
  }
  return undefined;
}

function numberSetting(attributes: Attributes, name: string, turn: LexTurn | undefined, usual: number): number {
  const number = Number(setting(attributes, name, turn) ?? usual);
  return Number.isFinite(number) && number > 0 ? number : usual;
}

/** Whether a caller may speak over the bot: yes, unless it is forbidden. */
export function mayInterrupt(attributes: Attributes, turn: LexTurn | undefined): boolean {
  return setting(attributes, "allow-interrupt", turn)?.toLowerCase() !== "false";
}

/** Milliseconds of silence after which the bot hears nothing. */
export function silenceAfter(attributes: Attributes, turn: LexTurn | undefined, usual: number): number {
  return numberSetting(attributes, "audio:start-timeout-ms", turn, usual);
}

/** How keys end, with the defaults of Lex. */
export function keyRules(attributes: Attributes, turn: LexTurn | undefined) {
  return {
    endCharacter: setting(attributes, "dtmf:end-character", turn) ?? "#",
    deletionCharacter: setting(attributes, "dtmf:deletion-character", turn) ?? "*",
    betweenKeys: numberSetting(attributes, "dtmf:end-timeout-ms", turn, 5000),
    maximumLength: numberSetting(attributes, "dtmf:max-length", turn, 1024),
  };
}

/** @throws BlockFailure where utterances may be longer than the service takes. */
export function refuseLongUtterances(attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("x-amz-lex:audio:max-length-ms") && Number(value) > longestUtterance) {
      throw new BlockFailure("NoMatchingError", `${key} is ${value}, over ${longestUtterance}`);
    }
  }
}
