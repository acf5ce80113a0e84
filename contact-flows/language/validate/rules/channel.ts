import { specOf } from "../../catalogue/catalogue";
import { named } from "../../data-flow/conversation";
import { type Action, channels, type Exit } from "../../document";
import type { FlowGraph } from "../../graph";
import type { Rule } from "../rule";

const every = (1 << channels.length) - 1;

/** Actions that do nothing, and no harm, on a channel they are not for. */
const harmless: ReadonlySet<string> = new Set(["MessageParticipant", "UpdateContactTextToSpeechVoice"]);

/** Blocks that do not work on the only channel on which a contact can come by. */
export const channel: Rule = {
  id: "channel",
  severity: "warning",
  obeys: "After a check of the channel, blocks are ones that the channel takes.",
  examine: ({ graph }) => {
    if (![...graph.actions.values()].some(checksChannel)) return [];
    const possible = channelsAt(graph);
    return graph.order.flatMap((id) => {
      const action = graph.actions.get(id);
      const spec = action === undefined ? undefined : specOf(action.Type);
      const here = possible.get(id) ?? every;
      if (action === undefined || spec === undefined || harmless.has(action.Type) || here === 0) return [];
      if ((here & maskOf(spec.channels)) !== 0) return [];
      return [
        {
          block: id,
          message: `${named(action)} works on ${spec.channels.join(", ")} only, and only contacts on ${namesOf(here)} come by: they leave by its error branch.`,
          fix: "Move it to the branch of a channel that it works on, or remove it.",
        },
      ];
    });
  },
};

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
