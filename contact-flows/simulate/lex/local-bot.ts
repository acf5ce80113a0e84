import type { LexBot, LexMoment, LexSession } from "./bot";
import type { BotDefinition } from "./definition";
import { type Dialogue, take } from "./dialogue";
import { languageOf } from "./languages";
import { type Ear, earOf } from "./recognise";

/** What a bot is told of the time where nobody tells it: dates without a year or a name are of no use then. */
const noMoment: LexMoment = { now: () => 0, timeZone: "UTC" };

/**
 * A bot that runs here, and always answers the same to the same. It recognises what its definition spells out and what is
 * like it; it learns nothing, and knows no grammar.
 *
 * @param definitions One, or one for each language; a contact is spoken to in the first that has its locale, then in
 * the first of its language, then in the first that names no locales.
 */
export function localBot(...definitions: readonly [BotDefinition, ...BotDefinition[]]): LexBot {
  const ears = new Map<string, Ear>();
  const earFor = (bot: BotDefinition, locale: string): Ear => {
    const key = `${definitions.indexOf(bot)} ${locale}`;
    const ear = ears.get(key) ?? earOf(bot, languageOf(locale));
    ears.set(key, ear);
    return ear;
  };
  return {
    name: definitions[0].name,
    begin: (attributes, locale, moment = noMoment) => {
      const bot = speaking(definitions, locale);
      return sessionOf({
        ...{ bot, ear: earFor(bot, locale), attributes, reading: { language: languageOf(locale), moment } },
        ...{ topic: undefined, alternatives: [], slots: {}, question: { for: "intent" }, said: [], misses: 0 },
      });
    },
  };
}

function sessionOf(dialogue: Dialogue): LexSession {
  return { turn: (input) => take(dialogue, input) };
}

/** The bot's definition for a locale. @throws RangeError where it does not speak it. */
function speaking(definitions: readonly BotDefinition[], locale: string): BotDefinition {
  const language = (of: string) => of.split("-")[0];
  const found =
    definitions.find(({ locales }) => locales?.includes(locale)) ??
    definitions.find(({ locales }) => locales?.some((other) => language(other) === language(locale))) ??
    definitions.find(({ locales }) => locales === undefined);
  if (found !== undefined) return found;
  const spoken = definitions.flatMap(({ locales = [] }) => locales).join(", ");
  throw new RangeError(`the bot ${definitions[0]?.name ?? ""} speaks ${spoken}, not ${locale}`);
}
