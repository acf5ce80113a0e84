import type { Problem } from "../problem";
import type { ConfigView } from "../view";

/**
 * A queue lists quick connects, a quick connect leads to a queue or to a user, a user has a routing profile, and that
 * serves queues. Terraform creates one after the other, so this must never lead back to where it began.
 */
export function* cycles(view: ConfigView): Generator<Problem> {
  const needs = withoutLooseEnds(needsOf(view));
  // By its steps, each circle is told once, and one that shares only a part of its way with another is told as well.
  const told = new Set<string>();
  for (const queue of [...needs.keys()].filter((node) => node.startsWith("queues."))) {
    for (const quickConnect of needs.get(queue) ?? []) {
      if (told.has(`${queue} ${quickConnect}`)) continue;
      const back = shortestWay(quickConnect, queue, needs);
      if (back === undefined) continue;
      const circle = [queue, ...back];
      for (const [index, node] of circle.entries()) told.add(`${node} ${circle[index + 1]}`);
      yield describe(circle);
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

type Needs = ReadonlyMap<string, readonly string[]>;

/** What is left when everything that needs nothing is taken away, again and again: nothing, where there is no circle. */
function withoutLooseEnds(needs: Needs): Needs {
  const neededBy = new Map<string, string[]>();
  for (const [node, wanted] of needs)
    for (const next of wanted) neededBy.set(next, [...(neededBy.get(next) ?? []), node]);
  const open = new Map([...needs].map(([node, wanted]) => [node, new Set(wanted.filter((next) => needs.has(next)))]));
  const loose = [...open.keys()].filter((node) => open.get(node)?.size === 0);
  for (const node of loose) {
    for (const other of neededBy.get(node) ?? []) {
      const wanted = open.get(other);
      if (wanted?.delete(node) && wanted.size === 0) loose.push(other);
    }
    open.delete(node);
  }
  return new Map([...open].map(([node, wanted]) => [node, [...wanted]]));
}

/** The nodes from one to another, both included, by the fewest steps; undefined where there is no way. */
function shortestWay(from: string, to: string, needs: Needs): readonly string[] | undefined {
  const cameFrom = new Map<string, string | undefined>([[from, undefined]]);
  for (const node of cameFrom.keys()) {
    if (node === to) break;
    for (const next of needs.get(node) ?? []) if (!cameFrom.has(next)) cameFrom.set(next, node);
  }
  if (!cameFrom.has(to)) return undefined;
  const way: string[] = [];
  for (let node: string | undefined = to; node !== undefined; node = cameFrom.get(node)) way.push(node);
  return way.reverse();
}

/** A circle as a problem, told from its queue; the queue stands at both ends. */
function describe(circle: readonly string[]): Problem {
  const [queue = "", quickConnect = ""] = circle;
  return {
    path: `${queue}.quickConnects`,
    found: circle.join(" -> "),
    expected: "no way from a queue through its quick connects back to itself: Terraform could create neither first",
    fix: `Take ${quickConnect.replace("quickConnects.", "")} off this queue and list it at a queue that nobody is routed to in this circle, such as a separate default outbound queue: agents see the quick connects of that one too.`,
  };
}
