import { answerCallback, declineCallback } from "../callbacks";
import type { Center } from "../center";
import type { CompiledBlock } from "../compile";
import type { Contact } from "../contact";
import { offer } from "../dispatch";
import { hold, resume } from "../hold";
import { pressKey, speak, write } from "../input";
import { customerLeaves } from "../lifecycle";
import type { Random } from "../random";
import { accept, agentLeaves, reject } from "../routing";
import { chainOf, transfer } from "../transfers";
import { walkingAgent } from "./begin";

/** How often a customer hangs up instead of what was to come, and how often somebody keeps silent. */
const [hangUpChance, silenceChance] = [0.02, 0.25];

/** Has somebody do one thing, or nobody, so that time passes until something happens. */
export function act(center: Center, contact: Contact, random: Random): void {
  if (random.fraction() < hangUpChance) customerLeaves(center, contact.conversation);
  else if (random.fraction() < silenceChance || !reaction(center, contact, random)) pass(center, contact);
}

/** What somebody does who sees where a contact stands; false where there is nothing to do. */
function reaction(center: Center, contact: Contact, random: Random): boolean {
  switch (contact.state) {
    case "queued":
      return random.fraction() < 0.1 ? answered(center, contact) : answer(center, contact, random);
    case "offered":
      return random.fraction() < 0.5 ? answered(center, contact) : rejected(center, contact);
    case "ringing":
      if (random.fraction() < 0.7) answerCallback(center, contact);
      else declineCallback(center, contact);
      return true;
    case "connected":
    case "hold":
      return talk(center, contact, random);
    default:
      return answer(center, contact, random);
  }
}

/** An agent takes a contact: the one whose phone rings for it, or else somebody. */
function answered(center: Center, contact: Contact): boolean {
  if (contact.offeredTo === undefined) offer(center, contact, walkingAgent(center));
  if (contact.offeredTo !== undefined) accept(center, contact.offeredTo, contact);
  return true;
}

function rejected(center: Center, contact: Contact): boolean {
  if (contact.offeredTo !== undefined) reject(center, contact.offeredTo, contact);
  return true;
}

function talk(center: Center, contact: Contact, random: Random): boolean {
  const quickConnect = contact.transferredBy === undefined ? random.pick(quickConnectsOf(center)) : undefined;
  const acts: readonly (() => unknown)[] = [
    () => agentLeaves(center, contact),
    () => customerLeaves(center, contact.conversation),
    () => pass(center, contact),
    ...(contact.channel === "VOICE" && contact.transferredBy === undefined
      ? [() => (contact.state === "hold" ? resume(center, contact) : hold(center, contact))]
      : []),
    ...(quickConnect !== undefined && chainOf(contact) < center.behaviour.mostContactsInChain
      ? [() => transfer(center, contact, quickConnect)]
      : []),
  ];
  random.pick(acts)?.();
  return true;
}

/** Ids of the quick connects that lead to something. */
function quickConnectsOf({ world, directory }: Center): readonly string[] {
  return (world.quickConnects ?? []).flatMap((setting) => {
    if (setting.type === "phone-number") return [setting.id];
    const leads = setting.type === "queue" ? directory.queue(setting.queue) : directory.agent(setting.agent);
    return leads === undefined || directory.flow(setting.flow) === undefined ? [] : [setting.id];
  });
}

/** Time passes until something happens; where nothing ever will, the customer has had enough. */
function pass(center: Center, contact: Contact): void {
  const { next } = center.clock;
  if (next === undefined) customerLeaves(center, contact.conversation);
  else center.clock.moveTo(next);
}

/** The customer answers what the flow asks; false where it asks nothing. */
function answer(center: Center, contact: Contact, random: Random): boolean {
  const { run } = contact;
  const listens = run?.wait?.for ?? [];
  const block = run?.standing?.block;
  if (block === undefined) return false;
  if (listens.includes("key") && (listens.length === 1 || random.fraction() < 0.3)) {
    for (const key of keysFor(block, random)) pressKey(center, contact, key);
    return true;
  }
  if (listens.includes("speech")) {
    speak(center, contact, wordsFor(block, random));
    return true;
  }
  if (listens.includes("message")) {
    const words = wordsFor(block, random);
    write(center, contact, words, random.fraction() < 0.5 ? { Action: words, ViewResultData: {} } : undefined);
    return true;
  }
  if (!listens.includes("signal")) return false;
  center.wake(run, { type: "signal", name: wordsFor(block, random) });
  return true;
}

/** A key that the menu knows, one that it does not, or, where digits are stored, some of them. */
function keysFor({ conditions, action }: CompiledBlock, random: Random): string {
  if (action.Parameters?.StoreInput === "True") {
    const digits = Array.from({ length: random.whole(1, 12) }, () => String(random.whole(0, 9))).join("");
    return random.fraction() < 0.5 ? `${digits}#` : digits;
  }
  return random.pick([...conditions.map(({ label }) => label), "0", "7", "*"]) ?? "0";
}

/** What one of the block's conditions is about, or something that nobody understands. */
function wordsFor({ conditions }: CompiledBlock, random: Random): string {
  return random.pick([...conditions.map(({ label }) => label), "xyzzy", "yes"]) ?? "xyzzy";
}
