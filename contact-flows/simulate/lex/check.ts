import type { BotDefinition, Intent, Says } from "./definition";
import { builtInIntents } from "./languages";
import { builtInSlotTypes } from "./slot-types";
import { normal } from "./words";

/** A bot that cannot work, with everything that is wrong with it. */
export class BotProblems extends Error {
  constructor(
    readonly bot: string,
    readonly problems: readonly string[],
  ) {
    super(`The bot ${bot} cannot work:\n${problems.map((problem) => `- ${problem}`).join("\n")}`);
    this.name = "BotProblems";
  }
}

/** The names of slots in a text, `{name}`. */
export const slotsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name);

/** Names that Lex takes for intents and slots. */
const nameForm = /^[A-Za-z][\w-]{0,99}$/;

/** Everything that keeps a bot from working, each with its place. */
export function problemsOf(bot: BotDefinition): readonly string[] {
  const intents = Object.entries(bot.intents);
  const { retries = 0 } = bot.fallback ?? {};
  const { threshold = 0 } = bot;
  return [
    ...(intents.length === 0 ? ["it has no intents"] : []),
    ...(isCount(retries) ? [] : [`fallback.retries is ${retries}, and has to be a whole number from 0`]),
    ...(threshold >= 0 && threshold <= 1 ? [] : [`threshold is ${threshold}, and has to be from 0 to 1`]),
    ...Object.entries(bot.slotTypes ?? {}).flatMap(([name, type]) => [
      ...(name.startsWith("AMAZON.") ? [`slot type ${name}: names that begin with AMAZON. are taken`] : []),
      ...("values" in type && Object.keys(type.values).length === 0 ? [`slot type ${name}: it has no values`] : []),
    ]),
    ...intents.flatMap(([name, intent]) =>
      intentProblems(bot, name, intent).map((problem) => `intent ${name}: ${problem}`),
    ),
    ...doubles(
      intents.flatMap(([name, { utterances = [] }]) => utterances.map((text) => [name, sameAs(text)] as const)),
    ),
    ...doubles(intents.flatMap(([name, { dtmf }]) => (dtmf === undefined ? [] : [[name, `the key ${dtmf}`] as const]))),
  ];
}

/** Utterances are the same that differ only in what is not compared. */
const sameAs = (text: string): string =>
  `the utterance "${text
    .split(/(\{[^{}]*\})/)
    .map((part) => (part.startsWith("{") ? "{}" : normal(part)))
    .join(" ")
    .replace(/\s+/g, " ")
    .trim()}"`;

function doubles(said: readonly (readonly [intent: string, what: string])[]): readonly string[] {
  const owners = new Map<string, string>();
  return said.flatMap(([intent, what]) => {
    const owner = owners.get(what) ?? intent;
    owners.set(what, owner);
    return owner === intent ? [] : [`intent ${intent}: ${what} leads to ${owner} already`];
  });
}

function intentProblems(bot: BotDefinition, name: string, intent: Intent): readonly string[] {
  const { utterances = [], dtmf } = intent;
  const isBuiltIn = builtInIntents.some((builtIn) => builtIn === name);
  return [
    ...(isBuiltIn || nameForm.test(name)
      ? []
      : ["its name has to be letters, digits, _ and -, and begin with a letter"]),
    ...(name === "FallbackIntent" ? ["FallbackIntent is there by itself: use fallback"] : []),
    ...(utterances.length === 0 && dtmf === undefined && !isBuiltIn
      ? ["nothing leads to it: it has no utterances"]
      : []),
    ...(dtmf === undefined || /^[0-9*#]+$/.test(dtmf) ? [] : [`dtmf is "${dtmf}", and has to be keys`]),
    ...utterances.flatMap((text) => utteranceProblems(text, intent)),
    ...textsOf(intent).flatMap((text) =>
      slotsIn(text).flatMap((slot) =>
        hasSlot(intent, slot) ? [] : [`"${text}" names {${slot}}, which is no slot of it`],
      ),
    ),
    ...slotProblems(bot, intent),
  ];
}

function utteranceProblems(text: string, intent: Intent): readonly string[] {
  const unknown = slotsIn(text).filter((slot) => !hasSlot(intent, slot));
  const bare = text.replace(/\{[^{}]*\}/g, " ");
  return [
    ...unknown.map((slot) => `"${text}" names {${slot}}, which is no slot of it`),
    ...(/[{}]/.test(bare) ? [`"${text}" has a brace too many`] : []),
    ...(normal(bare) === "" && slotsIn(text).length === 0 ? [`the utterance "${text}" says nothing`] : []),
  ];
}

function slotProblems(bot: BotDefinition, { slots = {} }: Intent): readonly string[] {
  const types = [...builtInSlotTypes, ...Object.keys(bot.slotTypes ?? {})];
  return Object.entries(slots).flatMap(([name, { type, required = true, prompt, retries = 0 }]) => [
    ...(nameForm.test(name)
      ? []
      : [`slot ${name}: its name has to be letters, digits, _ and -, and begin with a letter`]),
    ...(types.includes(type) ? [] : [`slot ${name}: there is no type ${type}; known are ${types.join(", ")}`]),
    ...(required && prompt === undefined ? [`slot ${name}: it is required, and needs a prompt`] : []),
    ...(isCount(retries) ? [] : [`slot ${name}: retries is ${retries}, and has to be a whole number from 0`]),
  ]);
}

const isCount = (number: number): boolean => Number.isInteger(number) && number >= 0;

const hasSlot = ({ slots = {} }: Intent, name: string): boolean => Object.hasOwn(slots, name);

/** What an intent says, as a list. */
export const listOf = (says: Says | undefined): readonly string[] =>
  says === undefined ? [] : typeof says === "string" ? [says] : says;

function textsOf({ confirmation, closing, slots = {} }: Intent): readonly string[] {
  const prompts = Object.values(slots).flatMap(({ prompt }) => prompt ?? []);
  return [...prompts, ...(confirmation === undefined ? [] : Object.values(confirmation)), ...listOf(closing)];
}
