import { BotProblems, problemsOf } from "./check";
import type { BuiltInSlotType, CustomSlotType } from "./slot-types";

/** What a bot says: one text, or several in turn. `{slot}` stands for the value of a slot. */
export type Says = string | readonly string[];

/** Something that a bot has to know. */
export interface Slot<Types extends string = string> {
  readonly type: BuiltInSlotType | Types;
  /** Whether the bot asks for it; default true. */
  readonly required?: boolean;
  /** How it asks for it. */
  readonly prompt?: string;
  /** How often it asks again before it gives up; default 2. */
  readonly retries?: number;
  /** What is wrong with a value, as the bot says it before it asks again; undefined where nothing is. */
  readonly validate?: (value: string, slots: Readonly<Record<string, string | null>>) => string | undefined;
}

/** What a fulfilment is told. */
export interface FulfilmentRequest {
  readonly intent: string;
  readonly slots: Readonly<Record<string, string | null>>;
  readonly sessionAttributes: Readonly<Record<string, string>>;
}

/** What a fulfilment answers. */
export interface FulfilmentAnswer {
  /** Default `Fulfilled`. */
  readonly state?: "Fulfilled" | "Failed";
  readonly says?: Says;
  /** Attributes that change; the others stay. */
  readonly sessionAttributes?: Readonly<Record<string, string>>;
  /** A slot to ask for once more, with `says` as the question: its value was no good. */
  readonly elicit?: string;
}

/** Does what an intent is for, like a code hook. */
export type Fulfilment = (
  request: FulfilmentRequest,
) => FulfilmentAnswer | undefined | Promise<FulfilmentAnswer | undefined>;

export interface Intent<Types extends string = string> {
  /** What people say, with `{slot}` where they give a value. */
  readonly utterances?: readonly string[];
  /** In the order in which they are asked for. */
  readonly slots?: Readonly<Record<string, Slot<Types>>>;
  readonly confirmation?: { readonly prompt: string; readonly declined: string };
  /** Keys that choose it. */
  readonly dtmf?: string;
  /** What is said in the end, unless a fulfilment says something else. Of help: what is said before it goes on. */
  readonly closing?: Says;
  /** Without it the intent ends as `ReadyForFulfillment`, and the flow does the rest. */
  readonly fulfilment?: Fulfilment;
}

/** What a bot understands and says, in one language or in those whose locales it names. */
export interface BotDefinition {
  readonly name: string;
  /** Such as `en-GB`; without any, it speaks whatever is asked of it. */
  readonly locales?: readonly string[];
  /** In the order that decides where two fit equally well. */
  readonly intents: Readonly<Record<string, Intent>>;
  readonly slotTypes?: Readonly<Record<string, CustomSlotType>>;
  /** What it says to what it does not understand, and how often, before it hands over as `FallbackIntent`. Default: never. */
  readonly fallback?: { readonly retries: number; readonly says: Says };
  /** Least confidence, 0 to 1, with which an intent counts as recognised; default 0.4, as in Lex. */
  readonly threshold?: number;
}

/** The names between braces in a text. */
type SlotsIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | SlotsIn<Rest> : never;

type SlotNames<OfIntent> = OfIntent extends { readonly slots: infer Slots } ? keyof Slots & string : never;

/** An utterance that names a slot which its intent does not have is no utterance. */
type Checked<OfIntent> = OfIntent extends { readonly utterances: readonly (infer Text extends string)[] }
  ? { readonly utterances: readonly (Text extends Fitting<Text, SlotNames<OfIntent>> ? Text : never)[] }
  : unknown;

type Fitting<Text extends string, Slots extends string> = [SlotsIn<Text>] extends [Slots] ? Text : never;

/**
 * Defines a bot. Slots in utterances, and types of slots, are checked by the compiler; the rest when it is made.
 *
 * @throws BotProblems with all that is wrong.
 * @example
 * defineBot({
 *   name: "Orders",
 *   intents: {
 *     OrderStatus: {
 *       utterances: ["where is my order", "where is order {number}"],
 *       slots: { number: { type: "OrderNumber", prompt: "What is your order number?" } },
 *     },
 *   },
 *   slotTypes: { OrderNumber: { pattern: /[A-Z]{2}\d{6}/ } },
 *   fallback: { retries: 2, says: "Sorry, I did not understand." },
 * });
 */
export function defineBot<Types extends string, const Intents extends Readonly<Record<string, Intent<NoInfer<Types>>>>>(
  definition: Omit<BotDefinition, "intents" | "slotTypes"> & {
    readonly slotTypes?: Readonly<Record<Types, CustomSlotType>>;
    readonly intents: Intents & { readonly [Name in keyof Intents]: Checked<Intents[Name]> };
  },
): BotDefinition {
  const problems = problemsOf(definition);
  if (problems.length > 0) throw new BotProblems(definition.name, problems);
  return definition;
}
