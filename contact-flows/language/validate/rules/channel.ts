import { specOf } from "../../catalogue/catalogue";
import { named } from "../../data-flow/conversation";
import { type Action, type Channel, channels, type Exit } from "../../document";
import type { FlowGraph } from "../../graph";
import type { Rule, Violation } from "../rule";

const every = (1 << channels.length) - 1;

/**
 * Actions that take another channel only in some forms of theirs, or in flows of some types: a caller who waits leaves
 * by the error branch, but for the modes that were added for calls.
 */
const seldom: ReadonlyMap<string, readonly Channel[]> = new Map([["Wait", ["CHAT", "TASK", "EMAIL"] as const]]);

/** Actions that do nothing, and no harm, on a channel they are not for. */
const harmless: ReadonlySet<string> = new Set(["MessageParticipant", "UpdateContactTextToSpeechVoice"]);

/** Blocks that do not work on the only channel on which a contact can come by. */
export const channel: Rule = {
  id: "channel",
  severity: "warning",
  obeys: "After a check of the channel, blocks are ones that the channel takes, and chats are not spoken to.",
  examine: ({ graph }) => {
    if (![...graph.actions.values()].some(checksChannel)) return [];
    const possible = channelsAt(graph);
    return graph.order.flatMap((id) => {
      const action = graph.actions.get(id);
      return action === undefined ? [] : [...misplaced(action, possible.get(id) ?? every)];
    });
  },
};

function misplaced(action: Action, here: number): readonly Violation[] {
  const spec = specOf(action.Type);
  if (spec === undefined || here === 0) return [];
  const works = worksOn(action, spec.channels);
  if ((here & maskOf(works)) !== 0 || harmless.has(action.Type)) return unread(action, here);
  return [
    {
      block: action.Identifier,
      message: `${named(action)} works on ${works.join(", ")} only, and only contacts on ${namesOf(here)} come by: they leave by its error branch.`,
      fix: "Move it to the branch of a channel that it works on, or remove it.",
    },
  ];
}

function worksOn({ Type, Parameters = {} }: Action, all: readonly Channel[]): readonly Channel[] {
  const inAnotherForm = Parameters.ContinueExecution !== undefined || Parameters.Events !== undefined;
  return inAnotherForm ? all : (seldom.get(Type) ?? all);
}

/** Speech where chats come by and no calls: a chat shows text alone. */
function unread(action: Action, here: number): readonly Violation[] {
  if ((here & maskOf(["CHAT"])) === 0 || (here & maskOf(["VOICE"])) !== 0) return [];
  if (action.Type !== "MessageParticipant" && action.Type !== "ConnectParticipantWithLexBot") return [];
  const { Text, ...others } = action.Parameters ?? {};
  const form =
    typeof Text === "string" && Text.trimStart().startsWith("<speak")
      ? "SSML in its Text"
      : ["SSML", "PromptId", "Media"].find((name) => others[name] !== undefined);
  if (form === undefined) return [];
  return [
    {
      block: action.Identifier,
      message: `${named(action)} has ${form}, which is only for calls, and only contacts on ${namesOf(here)} come by.`,
      fix: "Write plain words as its Text on the way of chats.",
    },
  ];
}

/** The channels on which a contact can be at each block, by the checks of `$.Channel` before it. */
function channelsAt({ order, exits, actions }: FlowGraph): ReadonlyMap<string, number> {
  const possible = new Map<string, number>();
  const waiting = order.slice(0, 1);
  for (const id of waiting) possible.set(id, every);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const action = actions.get(id);
    const here = possible.get(id) ?? 0;
    for (const exit of exits.get(id) ?? []) {
      const there = possible.get(exit.target);
      const passing = action !== undefined && checksChannel(action) ? passed(here, exit, action) : here;
      if (passing === 0 || (there !== undefined && (there | passing) === there)) continue;
      possible.set(exit.target, (there ?? 0) | passing);
      waiting.push(exit.target);
    }
  }
  // Where no contact at all comes by, on any channel, there is nothing to say of the channel.
  return new Map(order.map((id) => [id, possible.get(id) ?? 0]));
}

function passed(here: number, { kind, label }: Exit, { Transitions }: Action): number {
  if (kind === "condition") return here & maskOf([label]);
  const taken = (Transitions?.Conditions ?? []).flatMap(({ Condition }) => Condition.Operands.map(String));
  return here & ~maskOf(taken);
}

/** Whether an action branches by the channel, with whole names only. */
function checksChannel({ Type, Parameters, Transitions }: Action): boolean {
  if (Type !== "Compare" || Parameters?.ComparisonValue !== "$.Channel") return false;
  return (Transitions?.Conditions ?? []).every(({ Condition }) => Condition.Operator === "Equals");
}

function maskOf(names: readonly string[]): number {
  return channels.reduce((mask, name, bit) => (names.includes(name) ? mask | (1 << bit) : mask), 0);
}

function namesOf(mask: number): string {
  return channels.filter((_, bit) => (mask & (1 << bit)) !== 0).join(", ");
}

/** Blocks that no call comes by, as the checks of `$.Channel` before them say. */
export function withoutCalls(graph: FlowGraph): ReadonlySet<string> {
  const calls = maskOf(["VOICE"]);
  return new Set([...channelsAt(graph)].flatMap(([id, here]) => (here !== 0 && (here & calls) === 0 ? [id] : [])));
}
