import type { Problem } from "../problem";
import type { ConfigView } from "../view";

/**
 * A queue lists quick connects, a quick connect leads to a queue or to a user, a user has a routing profile, and that
 * serves queues. Terraform creates one after the other, so this must never lead back to where it began.
 */
export function* cycles(view: ConfigView): Generator<Problem> {
  const needs = needsOf(view);
  const done = new Set<string>();
  const reported = new Set<string>();
  for (const start of needs.keys()) {
    for (const cycle of cyclesFrom(start, needs, done)) {
      const id = [...cycle].sort().join();
      if (reported.has(id)) continue;
      reported.add(id);
      yield describe(cycle);
    }
  }
}

/** What has to exist before each thing, as `section.key`. */
function needsOf(view: ConfigView): ReadonlyMap<string, readonly string[]> {
  const needs = new Map<string, readonly string[]>();
  for (const [key, queue] of view.entries("queues")) {
    needs.set(
      `queues.${key}`,
      (queue.quickConnects ?? []).map((quickConnect) => `quickConnects.${quickConnect}`),
    );
  }
  for (const [key, quickConnect] of view.entries("quickConnects")) {
    if (quickConnect.type === "queue") needs.set(`quickConnects.${key}`, [`queues.${quickConnect.queue}`]);
    if (quickConnect.type === "user") needs.set(`quickConnects.${key}`, [`users.${quickConnect.user}`]);
  }
  for (const [login, user] of view.entries("users"))
    needs.set(`users.${login}`, [`routingProfiles.${user.routingProfile}`]);
  for (const [key, profile] of view.entries("routingProfiles")) {
    const queues = [profile.defaultOutboundQueue ?? "", ...(profile.queues ?? []).map(({ queue }) => queue)];
    needs.set(
      `routingProfiles.${key}`,
      [...new Set(queues)].map((queue) => `queues.${queue}`),
    );
  }
  return needs;
}

/** Depth-first walk that yields each cycle it runs into once; `done` keeps what is known to be clear. */
function* cyclesFrom(
  node: string,
  needs: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
  way: readonly string[] = [],
): Generator<readonly string[]> {
  const seenAt = way.indexOf(node);
  if (seenAt >= 0) yield way.slice(seenAt);
  if (seenAt >= 0 || done.has(node)) return;
  for (const next of needs.get(node) ?? []) yield* cyclesFrom(next, needs, done, [...way, node]);
  done.add(node);
}

function describe(cycle: readonly string[]): Problem {
  const queueAt = Math.max(
    0,
    cycle.findIndex((node) => node.startsWith("queues.")),
  );
  const turned = [...cycle.slice(queueAt), ...cycle.slice(0, queueAt)];
  const [queue = "", quickConnect = ""] = turned;
  return {
    path: `${queue}.quickConnects`,
    found: [...turned, queue].join(" -> "),
    expected: "no way from a queue through its quick connects back to itself: Terraform could create neither first",
    fix: `Take ${quickConnect.replace("quickConnects.", "")} off this queue and list it at a queue that nobody is routed to in this circle, such as a separate default outbound queue: agents see the quick connects of that one too.`,
  };
}
