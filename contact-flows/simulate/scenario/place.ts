import type { Wait } from "../block";
import type { Center } from "../center";
import type { Contact } from "../contact";
import { localTime } from "../hours";
import { positionOf } from "../queues";
import type { FlowRun } from "../run";
import type { TraceEvent } from "../trace";
import { contactOf, contactsOf, isOver, type Strand, traceOf } from "./strand";

/** Where a contact stands, in sentences: at which block, and what that waits for; in which queue; or how it ended. */
export function placeOf(center: Center, strand: Strand): string {
  const contact = contactOf(strand);
  const trace = traceOf(strand);
  if (isOver(strand)) return [...endsOf(center, strand), ...lastBlockIn(trace), ...failuresIn(trace)].join("\n");
  const lines = [whereabouts(center, contact)];
  if (contact.run !== undefined && !contact.run.over) lines.push(atBlock(center, contact.run, "The flow"));
  if (contact.agentRun !== undefined && !contact.agentRun.over)
    lines.push(atBlock(center, contact.agentRun, "The agent's flow"));
  return [...lines.filter((line) => line !== ""), ...failuresIn(trace)].join("\n");
}

function whereabouts(center: Center, contact: Contact): string {
  const { state, queue, agent } = contact;
  switch (state) {
    case "queued":
    case "offered": {
      const since = contact.queuedAt === undefined ? "" : ` since ${clockOf(center, contact.queuedAt)}`;
      const place = positionOf(contact, center);
      const rung = [...center.agents.values()].find(({ offered }) => offered === contact);
      return [
        `The contact waits in queue ${queue?.name ?? "of an agent"}${since}`,
        ...(place === undefined ? [] : [`at place ${place} of ${queue?.waiting.size ?? 1}`]),
        ...(rung === undefined ? [] : [`and rings at ${rung.id}`]),
      ]
        .join(", ")
        .concat(".");
    }
    case "joining":
      return `${agent?.id ?? "The agent"} has accepted; the whispers are heard before both can talk.`;
    case "connected":
      return `The contact talks with ${agent?.id ?? "an agent"}.`;
    case "hold":
      return `${agent?.id ?? "The agent"} has the contact on hold.`;
    case "scheduled":
      return `The contact is to be queued in ${queue?.name ?? "a queue"} later.`;
    case "ringing":
      return `${agent?.id ?? "The agent"} has accepted, and the telephone rings at ${contact.callbackNumber ?? "the customer's"}.`;
    case "third-party":
      return "The customer talks to somebody outside of the contact center.";
    case "ended":
      return "The contact is over.";
    case "flow":
      return "";
  }
}

function atBlock(center: Center, run: FlowRun, what: string): string {
  const { standing, wait } = run;
  if (standing === undefined) return `${what} has not begun: no time was given to it yet.`;
  const { flow, block } = standing;
  const waits = wait === undefined ? "goes on" : `waits for ${waitedFor(center, wait)}`;
  return `${what} "${flow.name}" is at block "${block.id}" (${block.action.Type}), which ${waits}.`;
}

const listens = { key: "a key", speech: "speech", message: "a message", signal: "something that happens" } as const;

function waitedFor(center: Center, wait: Wait): string {
  const things: string[] = (wait.for ?? []).map((type) => listens[type]);
  if (wait.work !== undefined) things.push("a Lambda or a bot to answer");
  const until = wait.until === undefined ? "" : clockOf(center, wait.until);
  if (things.length === 0) return until === "" ? "nothing" : `time to pass, until ${until}`;
  return `${things.join(" or ")}${until === "" ? "" : `, until ${until}`}`;
}

function endsOf(center: Center, strand: Strand): readonly string[] {
  return contactsOf(strand).flatMap(({ end, initiation, id, conversation }) => {
    if (end === undefined) return [];
    const lost = conversation.trace.find(
      (event) => event.contact === id && event.type === "contact" && event.state === "lost",
    );
    const because = lost?.type === "contact" && lost.detail !== undefined ? `, because ${lost.detail}` : "";
    return [`The contact (${initiation}) ended at ${clockOf(center, end.at)}: ${end.reason}${because}.`];
  });
}

function lastBlockIn(trace: readonly TraceEvent[]): readonly string[] {
  const last = trace.findLast((event) => event.type === "block");
  return last === undefined ? [] : [`Its last block was "${last.block}" (${last.action}) of flow "${last.flow}".`];
}

/** Errors that callers cause, as they are meant to. */
const usual: ReadonlySet<string> = new Set(["InputTimeLimitExceeded", "TimeLimitExceeded", "NoMatchingCondition"]);

/** The last failures on the way: they are what most surprises come from. */
function failuresIn(trace: readonly TraceEvent[]): readonly string[] {
  const failures = trace.flatMap((event) =>
    event.type === "failed" && !usual.has(event.error)
      ? [`  block "${event.block}" of "${event.flow}": ${event.reason} (${event.error})`]
      : [],
  );
  return failures.length === 0 ? [] : ["Blocks that failed on the way:", ...failures.slice(-3)];
}

/** A moment as the clock on the contact center's wall shows it. */
export function clockOf(center: Center, at: number): string {
  return localTime(at, center.timeZone).slice(11);
}
