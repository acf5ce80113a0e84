import type { LexInput, LexTurn } from "./bot";
import { listOf } from "./check";
import type { BotDefinition, FulfilmentAnswer, Intent, Says, Slot } from "./definition";
import type { BuiltInIntent } from "./languages";
import { type Ear, type Recognised, recognise, withSlots } from "./recognise";
import { answerFor, type Reading } from "./slot-types";
import { wordsOf } from "./words";

/** What a bot waits for an answer to. */
type Question =
  | { readonly for: "intent" }
  | { readonly for: "slot"; readonly slot: string }
  | { readonly for: "confirmation" };

/** A conversation as far as it has come. */
export interface Dialogue {
  readonly bot: BotDefinition;
  readonly ear: Ear;
  readonly reading: Reading;
  attributes: Readonly<Record<string, string>>;
  /** What it is about; undefined before that is known. */
  topic: Recognised | undefined;
  alternatives: LexTurn["alternatives"];
  slots: Readonly<Record<string, string | null>>;
  question: Question;
  /** What was said last, and is said again when somebody asks for it. */
  said: readonly string[];
  /** Answers to the question that were no good. */
  misses: number;
}

/** The name of the intent that is there when no other fits. */
const fallbackIntent = "FallbackIntent";
/** Confidence that `threshold` has where a bot sets none, as in Lex. */
const usualThreshold = 0.4;
/** How often a question is asked again where the slot does not say. */
const usualRetries = 2;
/** Most alternatives that Lex gives. */
const mostAlternatives = 4;

type Answer = LexTurn | Promise<LexTurn>;

/** Takes what the customer gives, and says what comes of it. */
export function take(dialogue: Dialogue, input: LexInput): Answer {
  if (input.type === "silence") return missed(dialogue);
  const found = input.type === "text" ? recognise(dialogue.ear, wordsOf(input.text), dialogue.reading) : [];
  const [first] = found;
  if (first?.confidence === 1 && first.intent.startsWith("AMAZON.")) {
    return takeBuiltIn(dialogue, first.intent as BuiltInIntent, found);
  }
  const { question } = dialogue;
  if (question.for === "intent") return takeIntent(dialogue, input, found);
  // A whole utterance of another intent changes the topic; a value that happens to look like one does not.
  const value = question.for === "slot" ? valueFrom(dialogue, question.slot, input) : confirmationFrom(dialogue, input);
  const changes = first !== undefined && first.confidence >= withSlots && first.intent !== dialogue.topic?.intent;
  if (value === undefined) return changes ? begin(dialogue, first, found) : missed(dialogue);
  if (question.for === "slot") return fill(dialogue, question.slot, value);
  return value === "Yes" ? fulfil(dialogue) : close(dialogue, "Failed", intentOf(dialogue)?.confirmation?.declined);
}

function takeIntent(dialogue: Dialogue, input: LexInput, found: readonly Recognised[]): Answer {
  const [best] = found;
  if (input.type === "keys") {
    const [intent] = Object.entries(dialogue.bot.intents).find(([, { dtmf }]) => dtmf === input.keys) ?? [];
    return intent === undefined ? missed(dialogue) : begin(dialogue, { intent, confidence: 1, slots: {} }, []);
  }
  const { threshold = usualThreshold } = dialogue.bot;
  if (best !== undefined && best.confidence >= threshold) return begin(dialogue, best, found);
  dialogue.alternatives = alternativesTo(undefined, found);
  return missed(dialogue);
}

/** Help and repetition lead back to the question; to cancel or to stop ends it. */
function takeBuiltIn(dialogue: Dialogue, intent: BuiltInIntent, found: readonly Recognised[]): Answer {
  const closing = listOf(dialogue.bot.intents[intent]?.closing);
  if (intent === "AMAZON.RepeatIntent" && dialogue.said.length > 0) return ask(dialogue, dialogue.said);
  if (intent === "AMAZON.HelpIntent" && closing.length > 0) {
    return inProgress(dialogue, [...closing, ...(dialogue.question.for === "intent" ? [] : dialogue.said)]);
  }
  return begin(dialogue, { intent, confidence: 1, slots: {} }, found);
}

function begin(dialogue: Dialogue, topic: Recognised, found: readonly Recognised[]): Answer {
  const { slots = {} } = dialogue.bot.intents[topic.intent] ?? {};
  dialogue.topic = topic;
  dialogue.alternatives = alternativesTo(topic.intent, found);
  dialogue.slots = Object.fromEntries(Object.keys(slots).map((name) => [name, null]));
  let wrong: { readonly name: string; readonly problem: string } | undefined;
  for (const [name, value] of Object.entries(topic.slots)) {
    const problem = slots[name]?.validate?.(value, dialogue.slots);
    if (problem === undefined) dialogue.slots = { ...dialogue.slots, [name]: value };
    else wrong ??= { name, problem };
  }
  // A value that is no good is asked for as if it had been the answer to the question.
  if (wrong !== undefined) return askFor(dialogue, wrong.name, [wrong.problem]);
  return goOn(dialogue);
}

function alternativesTo(intent: string | undefined, found: readonly Recognised[]): LexTurn["alternatives"] {
  const others = found.filter((other) => other.intent !== intent).slice(0, mostAlternatives);
  return others.map(({ intent, confidence, slots }) => ({ intent, confidence, slots }));
}

function valueFrom(dialogue: Dialogue, slot: string, input: LexInput): string | undefined {
  const type = dialogue.ear.types.get(intentOf(dialogue)?.slots?.[slot]?.type ?? "");
  if (type === undefined || input.type === "silence") return undefined;
  return input.type === "keys"
    ? type.fromKeys(input.keys, dialogue.reading)
    : answerFor(type, input.text, dialogue.reading);
}

function confirmationFrom(dialogue: Dialogue, input: LexInput): string | undefined {
  const type = dialogue.ear.types.get("AMAZON.Confirmation");
  if (type === undefined || input.type === "silence") return undefined;
  const read = input.type === "keys" ? type.fromKeys : type.fromText;
  return read(input.type === "keys" ? input.keys : input.text, dialogue.reading);
}

function fill(dialogue: Dialogue, name: string, value: string): Answer {
  const problem = intentOf(dialogue)?.slots?.[name]?.validate?.(value, dialogue.slots);
  if (problem !== undefined) return missed(dialogue, problem);
  dialogue.slots = { ...dialogue.slots, [name]: value };
  return goOn(dialogue);
}

/** Asks for the next slot that is missing, then whether all is right, then does it. */
function goOn(dialogue: Dialogue): Answer {
  const intent = intentOf(dialogue);
  const isMissing = ([name, { required = true }]: readonly [string, Slot]) => required && dialogue.slots[name] === null;
  const [slot] = Object.entries(intent?.slots ?? {}).find(isMissing) ?? [];
  if (slot !== undefined) return askFor(dialogue, slot, []);
  if (intent?.confirmation === undefined) return fulfil(dialogue);
  return ask(dialogue, [intent.confirmation.prompt], { for: "confirmation" });
}

function askFor(dialogue: Dialogue, slot: string, before: readonly string[]): LexTurn {
  const { prompt } = intentOf(dialogue)?.slots?.[slot] ?? {};
  const turn = ask(dialogue, listOf(prompt), { for: "slot", slot });
  return { ...turn, says: [...before, ...turn.says] };
}

function ask(dialogue: Dialogue, says: readonly string[], question?: Question): LexTurn {
  if (question !== undefined) {
    dialogue.question = question;
    dialogue.misses = 0;
  }
  dialogue.said = says;
  return inProgress(dialogue, says);
}

/** Nothing that helps was said: the question comes again, until it has come often enough. */
function missed(dialogue: Dialogue, problem?: string): LexTurn {
  const { question, bot } = dialogue;
  dialogue.misses += 1;
  if (question.for === "intent") {
    if (dialogue.misses <= (bot.fallback?.retries ?? 0)) return ask(dialogue, listOf(bot.fallback?.says));
    dialogue.topic = { intent: fallbackIntent, confidence: 0, slots: {} };
    return close(dialogue, "ReadyForFulfillment");
  }
  const slot = question.for === "slot" ? intentOf(dialogue)?.slots?.[question.slot] : undefined;
  if (dialogue.misses > (slot?.retries ?? usualRetries)) return close(dialogue, "Failed");
  return inProgress(dialogue, [...listOf(problem), ...dialogue.said]);
}

function fulfil(dialogue: Dialogue): Answer {
  const intent = intentOf(dialogue);
  if (intent?.fulfilment === undefined) return close(dialogue, "ReadyForFulfillment", intent?.closing);
  const answer = intent.fulfilment({
    intent: dialogue.topic?.intent ?? "",
    slots: dialogue.slots,
    sessionAttributes: dialogue.attributes,
  });
  if (answer instanceof Promise) return answer.then((given) => afterFulfilment(dialogue, intent, given));
  return afterFulfilment(dialogue, intent, answer);
}

function afterFulfilment(dialogue: Dialogue, intent: Intent, answer: FulfilmentAnswer = {}): LexTurn {
  dialogue.attributes = { ...dialogue.attributes, ...answer.sessionAttributes };
  if (answer.elicit === undefined) return close(dialogue, answer.state ?? "Fulfilled", answer.says ?? intent.closing);
  dialogue.slots = { ...dialogue.slots, [answer.elicit]: null };
  const says = listOf(answer.says ?? intent.slots?.[answer.elicit]?.prompt);
  return ask(dialogue, says, { for: "slot", slot: answer.elicit });
}

/** Ends it; what is said next begins anew. */
function close(dialogue: Dialogue, state: Exclude<LexTurn["state"], "InProgress">, says?: Says): LexTurn {
  const turn = turnOf(dialogue, state, listOf(says));
  Object.assign(dialogue, {
    topic: undefined,
    alternatives: [],
    slots: {},
    question: { for: "intent" },
    said: [],
    misses: 0,
  });
  return turn;
}

function inProgress(dialogue: Dialogue, says: readonly string[]): LexTurn {
  const turn = turnOf(dialogue, "InProgress", says);
  return dialogue.question.for === "slot" ? { ...turn, elicits: dialogue.question.slot } : turn;
}

function turnOf(dialogue: Dialogue, state: LexTurn["state"], says: readonly string[]): LexTurn {
  const { topic, slots, attributes, alternatives } = dialogue;
  return {
    ...{ intent: topic?.intent ?? fallbackIntent, confidence: topic?.confidence ?? 0 },
    ...{ slots, sessionAttributes: attributes, alternatives, state },
    says: says.map((text) => text.replace(/\{([^{}]*)\}/g, (_, name: string) => slots[name] ?? "")),
  };
}

function intentOf({ bot, topic }: Dialogue): Intent | undefined {
  return topic === undefined ? undefined : bot.intents[topic.intent];
}
