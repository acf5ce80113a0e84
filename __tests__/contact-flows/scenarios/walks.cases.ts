import { walk } from "../../../contact-flows/simulate/walk/walk";
import { example, minimalWith } from "./support";

/** The flow that is another in every contact center is walked in two. */
const places = [
  ...example.flows.map(({ name }) => ({ whose: "the example", world: example, name })),
  { whose: "the smallest contact center", world: minimalWith(), name: "Inbound main" },
];

/** Flows that only callers come to. */
const callsOnly: ReadonlySet<string> = new Set(["Customer hold", "Agent hold", "Outbound whisper"]);

/**
 * Flows that may end without a word. A chat whose agent has left ends at once, as it is meant to. A caller hears no
 * goodbye, and an agent not that a transfer did not work, only where that very prompt cannot be played: then nothing
 * else could be either, and the agent still has the customer.
 */
const mayEndSilently: ReadonlySet<string> = new Set(["Disconnect", "Queue transfer", "Agent transfer"]);

const ways = places.flatMap((place) =>
  (["VOICE", "CHAT", "TASK"] as const)
    .filter((channel) => channel === "VOICE" || !callsOnly.has(place.name))
    .map((channel) => ({ ...place, channel })),
);

test.each(ways)(
  "200 contacts who answer anything find no dead end, no loop and no silence in $name of $whose by $channel",
  async ({ world, name, channel }) => {
    const { findings, walks } = await walk(world, name, { walks: 200, channel });

    expect(walks).toBe(200);
    expect(findings.filter(({ kind, flow }) => kind !== "silent-end" || !mayEndSilently.has(flow))).toEqual([]);
  },
);
