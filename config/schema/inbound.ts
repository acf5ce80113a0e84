import * as z from "zod";
import { locales } from "../languages";
import { limits } from "../limits";
import { pattern, text } from "./fields";
import { key } from "./routing";

/** Languages that callers choose from. */
export const languages = z
  .array(z.enum(locales))
  .min(1)
  .default(["en-US"])
  .describe(
    "Languages that contacts are spoken to in. The first is the default; callers choose where there are several.",
  );

const spoken = text(limits.spokenName);

/** A key of the telephone that a menu offers; 9 is for hearing the menu again. */
export const menuKey = pattern({ min: 1, max: 1, unit: "characters", source: "a key of a telephone" }, /^[1-8]$/, {
  expected: "a key from 1 to 8",
  fix: 'Write it in quotation marks, e.g. "1"; 9 is for hearing the menu again.',
});

/** One choice of the menu. */
export const menuChoice = z.strictObject({
  queue: key("queues").describe("Queue that this choice leads to: a key in `queues`."),
  say: z
    .record(z.string(), spoken)
    .describe('What the choice is about, by language, as it fits into "For ..., press 1": { en: "orders" }.'),
});

/** What callers and chats meet first: the standard flow `inbound-main` is made from it. */
export const inbound = z.strictObject({
  organisation: spoken.optional().describe("How you call yourselves when you greet. Default: made from `name`."),
  hours: z
    .string()
    .min(1)
    .optional()
    .describe("Opening hours of the line: a key in `hours`. Default: those of the queue."),
  queue: z
    .string()
    .min(1)
    .optional()
    .describe("Queue of everybody who chooses nothing: a key in `queues`. Default: the first one."),
  menu: z.record(menuKeyLike(), menuChoice).default({}).describe("Choices of the menu, by key. None: no menu."),
  recording: z
    .enum(["none", "agent", "both"])
    .default("none")
    .describe("Who is recorded once an agent is there. Callers are told first."),
});

/** Keys are held to their form in `config/relations/inbound.ts`, so that the value is read whatever the key looks like. */
function menuKeyLike() {
  const { $schema, ...told } = z.toJSONSchema(menuKey);
  return z.string().meta(told);
}
