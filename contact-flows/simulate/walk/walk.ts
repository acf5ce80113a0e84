import type { Channel } from "../../language/document";
import { Center } from "../center";
import type { CompiledFlow } from "../compile";
import type { Contact } from "../contact";
import type { Conversation } from "../conversation";
import type { Coverage } from "../coverage";
import { customerLeaves, newContact } from "../lifecycle";
import { randomFrom } from "../random";
import type { SimulationOptions, World } from "../world";
import { act } from "./acts";
import { beginWalk } from "./begin";
import { chooser } from "./choices";
import { type WalkFinding, WalkFindings } from "./findings";

/** How a flow is explored. */
export interface WalkOptions {
  /** How many contacts go through it; default 1,000. */
  readonly walks?: number;
  /** Seed of the first walk; the next has the next number. Default 1. */
  readonly seed?: number;
  readonly channel?: Channel;
  /** Things that people do in one walk before the customer hangs up; default 200. */
  readonly patience?: number;
  readonly simulation?: Omit<SimulationOptions, "seed">;
  /** Counts the branches that were taken. */
  readonly coverage?: Coverage;
  /** Names of flows that were made up, of which nothing is reported. */
  readonly madeUp?: ReadonlySet<string>;
  /** Called after each walk, for those who wait. */
  readonly progress?: (walks: number) => void;
}

/** What walks through a flow came to. */
export interface WalkReport {
  readonly flow: string;
  readonly walks: number;
  /** Blocks that ran, in all walks. */
  readonly blocks: number;
  /** How often conversations ended for each reason. */
  readonly ends: Readonly<Record<string, number>>;
  readonly findings: readonly WalkFinding[];
}

/**
 * Sends contacts through a flow who answer everything that can be answered, at random: keys, words, silence, hanging up;
 * and lets everything outside of the flow answer at random too: Lambdas, opening hours, queues, agents. Reports where
 * contacts are lost, go round without time passing, or are left without a word. The same seed walks the same ways.
 *
 * @throws RangeError where the world has no such flow.
 */
export async function walk(world: World, flow: string, options: WalkOptions = {}): Promise<WalkReport> {
  const { walks = 1000, seed = 1 } = options;
  const findings = new WalkFindings();
  const ends: Record<string, number> = {};
  let [blocks, name] = [0, flow];
  for (let index = 0; index < walks; index++) {
    const center = new Center(world, { ...options.simulation, seed: seed + index });
    const compiled = center.flow(flow);
    if (compiled === undefined) throw new RangeError(`there is no flow ${flow}`);
    name = compiled.name;
    options.coverage?.watch(center);
    center.observers.add({
      happened: ({ type }) => {
        if (type === "block") blocks += 1;
      },
    });
    const conversation = await walkOnce(center, compiled, options);
    const end = conversation.contacts.at(-1)?.end?.reason ?? "OTHER";
    ends[end] = (ends[end] ?? 0) + 1;
    findings.look(conversation, seed + index);
    options.progress?.(index + 1);
  }
  const found = findings.all().filter((finding) => options.madeUp?.has(finding.flow) !== true);
  return { flow: name, walks, blocks, ends, findings: found };
}

async function walkOnce(center: Center, flow: CompiledFlow, options: WalkOptions): Promise<Conversation> {
  const { channel = "VOICE", patience = 200 } = options;
  // Not the numbers that percentages and ids are drawn from, or the one would follow the other.
  const random = randomFrom((center.options.seed ?? 1) ^ 0x5eed_0000);
  center.choose = chooser(random);
  const contact = newContact(center, {
    ...{ channel, initiation: channel === "VOICE" ? "INBOUND" : "API" },
    ...(channel === "VOICE" ? phones : { initialMessage: "hello" }),
  });
  beginWalk(center, contact, flow);
  const { conversation } = contact;
  for (let done = 0; done < patience; done++) {
    await center.settle();
    const live = liveIn(conversation);
    if (live === undefined) return conversation;
    act(center, live, random);
  }
  customerLeaves(center, conversation);
  await center.settle();
  return conversation;
}

const phones = {
  customer: { Type: "TELEPHONE_NUMBER", Address: "+14155550100" },
  system: { Type: "TELEPHONE_NUMBER", Address: "+442079460000" },
} as const;

/** The contact that the customer is in now: the last that is not over. */
function liveIn({ contacts }: Conversation): Contact | undefined {
  return contacts.findLast(({ end }) => end === undefined);
}
