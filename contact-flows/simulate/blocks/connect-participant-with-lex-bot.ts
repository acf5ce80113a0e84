import type { JsonValue } from "../../language/document";
import { BlockFailure, type Course, done, failed, type Outcome, type Standing } from "../block";
import { conversationWith } from "../bot-conversation";
import type { LexTurn } from "../lex/bot";
import { refuseLongUtterances } from "../session-attributes";
import { inner, promptOf, secondsOf } from "../speech";

/** Idle time of a chat with a bot in seconds: from a minute to a week. */
const shortestIdle = 60;
const longestIdle = 604_800;

/** Get customer input with Amazon Lex: the bot talks to the customer until it has what it wants, or gives up. */
export function connectParticipantWithLexBot(at: Standing): Outcome | Course {
  const { contact, center } = at;
  const key = inner(at, "LexV2Bot", "AliasArn") ?? inner(at, "LexBot", "Name");
  if (key === undefined) return failed("no bot is named");
  const bot = center.directory.bot(key);
  if (bot === undefined) return failed(`there is no bot ${key}`);
  const initialMessage = initialMessageOf(at);
  const attributes = at.texts("LexSessionAttributes");
  refuseLongUtterances(attributes);
  const prompt = initialMessage === undefined ? promptOf(at) : undefined;
  if (initialMessage === undefined && prompt === undefined) return failed("the prompt has no content");
  if (contact.channel === "CHAT" && initialMessage === undefined && !at.block.parameters.has("Text")) {
    return failed("a chat takes text only");
  }
  const limit = inner(at, "LexTimeoutSeconds", "Text");
  const chatLimit =
    limit === undefined
      ? center.behaviour.chatSilenceSeconds
      : secondsOf("LexTimeoutSeconds", limit, shortestIdle, longestIdle);
  return talking(at, conversationWith(at, { bot, attributes, prompt, initialMessage, chatLimit }));
}

function initialMessageOf(at: Standing): string | undefined {
  if (!at.block.parameters.has("LexInitializationData")) return undefined;
  const message = inner(at, "LexInitializationData", "InitialMessage");
  if (at.contact.channel !== "CHAT") throw new BlockFailure("NoMatchingError", "only a chat has an initial message");
  if (message === undefined || message === "") throw new BlockFailure("NoMatchingError", "there is no initial message");
  return message;
}

function* talking(at: Standing, conversation: Course<LexTurn | undefined>): Course {
  const turn = yield* conversation;
  if (turn === undefined) return failed("nothing was written in time", "InputTimeLimitExceeded");
  at.frame.results.set("Lex", lexResults(turn));
  return done(turn.intent);
}

/** What `$.Lex` refers to. */
function lexResults(turn: LexTurn): JsonValue {
  const alternatives = turn.alternatives.map(({ intent, confidence, slots = {} }) => [
    intent,
    { IntentName: intent, IntentConfidence: { Score: confidence }, Slots: slots },
  ]);
  const { sentiment } = turn;
  return {
    IntentName: turn.intent,
    IntentConfidence: { Score: turn.confidence },
    Slots: turn.slots,
    SessionAttributes: turn.sessionAttributes,
    DialogState: turn.state,
    AlternativeIntents: Object.fromEntries(alternatives),
    ...(sentiment && { SentimentResponse: { Label: sentiment.label, Scores: sentiment.scores ?? {} } }),
  };
}
