import { type Course, done, failed, type Outcome, type Standing } from "../block";
import { conversationWith } from "../bot-conversation";
import type { LexTurn } from "../lex/bot";
import { inner } from "../speech";
import { asText, memberOf } from "../template";
import { chosenOutcome } from "./chosen-outcome";

/**
 * Agentic CX: an AI agent talks to the customer. A bot of the world stands in for it, by the id of its application; it
 * is handed the context variables, and its session attributes come back as them. Its intent `Escalation` takes that branch.
 */
export function connectParticipantWithAgenticCX(at: Standing): Outcome | Course {
  const { center, block } = at;
  const application = inner(at, "AgentConfiguration", "ApplicationId") ?? "";
  const bot = center.directory.bot(application) ?? center.directory.bot(block.id);
  if (bot === undefined) return chosenOutcome(at, "no bot stands in for the AI agent", done());
  const variables = memberOf(at.value("AgentConfiguration"), ["ContextVariables"]);
  const attributes = Object.fromEntries(Object.entries(variables ?? {}).map(([name, value]) => [name, asText(value)]));
  const chatLimit = center.behaviour.chatSilenceSeconds;
  return talking(
    at,
    conversationWith(at, { bot, attributes, chatLimit, prompt: undefined, initialMessage: undefined }),
  );
}

function* talking(at: Standing, conversation: Course<LexTurn | undefined>): Course {
  const turn = yield* conversation;
  if (turn === undefined) return failed("nothing was written in time", "InputTimeLimitExceeded");
  at.frame.results.set("AgenticCX", { ContextVariables: turn.sessionAttributes });
  if (turn.state === "Failed") return failed("the AI agent gave up");
  return turn.intent === "Escalation" ? done("Escalation") : done();
}
