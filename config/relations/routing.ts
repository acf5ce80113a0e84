import { limits } from "../limits";
import { joinPath, valueAt } from "../path";
import type { Problem } from "../problem";
import type { ConfigView } from "../view";

/** A routing profile serves only channels for which it has room, and a contact center has somewhere to route to. */
export function* routing(view: ConfigView): Generator<Problem> {
  for (const section of ["hours", "queues"] as const) {
    if (view.keys(section).length > 0 || !view.readable(section)) continue;
    if (valueAt(view.raw, [section]) === undefined) continue;
    yield {
      path: section,
      found: "no entry",
      expected: "at least one entry",
      fix: `Add one to \`${section}\`, as config/environments/minimal.ts does.`,
    };
  }
  for (const [key, profile] of view.entries("routingProfiles")) {
    const path = joinPath(["routingProfiles", key]);
    for (const [index, { channels }] of (profile.queues ?? []).entries()) {
      for (const channel of channels.filter((candidate) => profile.concurrency?.[candidate] === 0)) {
        yield {
          path: `${path}.queues[${index}].channels`,
          found: `${channel}, of which this profile takes none at a time`,
          expected: `concurrency.${channel} of 1 or more`,
          fix: `Raise ${path}.concurrency.${channel}, or take ${channel} off this queue.`,
        };
      }
    }
    const pairs = (profile.queues ?? []).reduce((sum, { channels }) => sum + channels.length, 0);
    if (pairs > limits.routingProfileQueues.max) {
      yield {
        path: `${path}.queues`,
        found: `${pairs} pairs of queue and channel`,
        expected: `at most ${limits.routingProfileQueues.max}`,
        fix: "Split the profile, or serve fewer channels of some queues.",
      };
    }
  }
}
