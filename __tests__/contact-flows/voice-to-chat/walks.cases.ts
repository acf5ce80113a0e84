import { walk } from "../../../contact-flows/simulate/walk/walk";
import { world, worldWith } from "./support";

const email = { identity: "acme.example", from: "service@acme.example" };
const byProfile = worldWith({ email: { ...email, lookUp: { by: "profile" } } });

/**
 * The flow around the module is made for tests. In the module, a caller hears no goodbye only where that very prompt cannot
 * be played: the link is on its way all the same.
 */
const mayEndSilently: ReadonlySet<string> = new Set(["Offering", "VoiceToChatFlow"]);

test.each([
  { world, name: "Offering", channel: "VOICE", where: "the example" },
  { world: byProfile, name: "Offering", channel: "VOICE", where: "a contact center with profiles" },
  { world, name: "Inbound with chat", channel: "VOICE", where: "the example" },
  { world, name: "Inbound with chat", channel: "CHAT", where: "the example" },
  { world, name: "Inbound with chat", channel: "TASK", where: "the example" },
  { world, name: "Voice to chat", channel: "CHAT", where: "the example" },
  { world, name: "Voice to chat agent whisper", channel: "CHAT", where: "the example" },
] as const)(
  "500 contacts who answer anything find no dead end, no loop and no silence in $name of $where",
  async ({ world, name, channel }) => {
    const { findings, walks } = await walk(world, name, { walks: 500, channel });

    expect(walks).toBe(500);
    expect(findings.filter(({ kind, flow }) => kind !== "silent-end" || !mayEndSilently.has(flow))).toEqual([]);
  },
);
