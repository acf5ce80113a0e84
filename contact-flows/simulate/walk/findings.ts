import type { Conversation } from "../conversation";
import type { TraceEvent } from "../trace";

/** Something that walks came upon. */
export interface WalkFinding {
  /**
   * `dead-end`: a contact had nowhere to go. `loop`: blocks ran on and on while no time passed. `silent-end`: the flow
   * ended a conversation without a word since the customer last did something.
   */
  readonly kind: "dead-end" | "loop" | "silent-end";
  readonly flow: string;
  /** The last block that ran. */
  readonly block: string;
  readonly message: string;
  /** In how many walks. */
  readonly walks: number;
  /** Seed of the first of them: with it, that walk can be looked at. */
  readonly seed: number;
}

/** What walks came upon, each kind at each block once. */
export class WalkFindings {
  readonly #found = new Map<string, WalkFinding>();

  /** Looks at a conversation that is over. */
  look(conversation: Conversation, seed: number): void {
    const seen = findingIn(conversation);
    if (seen === undefined) return;
    const key = JSON.stringify([seen.kind, seen.flow, seen.block]);
    const known = this.#found.get(key);
    this.#found.set(key, { ...(known ?? { ...seen, seed }), walks: (known?.walks ?? 0) + 1 });
  }

  /** Worst first. */
  all(): readonly WalkFinding[] {
    const rank = { "dead-end": 0, loop: 1, "silent-end": 2 };
    return [...this.#found.values()].sort((a, b) => rank[a.kind] - rank[b.kind] || b.walks - a.walks);
  }
}

function findingIn({ trace, lines, contacts }: Conversation): Omit<WalkFinding, "walks" | "seed"> | undefined {
  const last = trace.findLast((event) => event.type === "block");
  const place = { flow: last?.flow ?? "", block: last?.block ?? "" };
  const lost = trace.findLast(isLost);
  if (lost !== undefined) {
    const kind = lost.detail?.includes("no time passed") === true ? "loop" : "dead-end";
    return { ...place, kind, message: lost.detail ?? "" };
  }
  const end = contacts.at(-1);
  if (end?.end?.reason !== "CONTACT_FLOW_DISCONNECT" || !["VOICE", "CHAT"].includes(end.channel)) return undefined;
  const lastSaid = lines.findLast(({ kind }) => kind !== "event");
  if (lastSaid !== undefined && lastSaid.from !== "customer") return undefined;
  const message =
    lastSaid === undefined
      ? "the conversation ends, and nothing was ever said"
      : "the conversation ends after the customer did something, without a word";
  return { ...place, kind: "silent-end", message };
}

function isLost(event: TraceEvent): event is Extract<TraceEvent, { type: "contact" }> {
  return event.type === "contact" && event.state === "lost";
}
