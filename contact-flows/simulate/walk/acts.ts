import type { Center } from "../center";
import type { CompiledBlock } from "../compile";
import type { Contact } from "../contact";
import { offer } from "../dispatch";
import { hold, resume } from "../hold";
import { pressKey, speak, write } from "../input";
import { customerLeaves } from "../lifecycle";
import type { Random } from "../random";
import { accept, agentLeaves } from "../routing";
import { walkingAgent } from "./begin";

/** How often a customer hangs up instead of what was to come, and how often somebody keeps silent. */
const [hangUpChance, silenceChance] = [0.02, 0.25];

/** Has somebody do one thing, or nobody, so that time passes until something happens. */
export function act(center: Center, contact: Contact, random: Random): void {
  if (random.fraction() < hangUpChance) {
    customerLeaves(center, contact.conversation);
    return;
  }
  if ((contact.state === "queued" || contact.state === "offered") && random.fraction() < 0.1) {
    answered(center, contact);
    return;
  }
  if (contact.state === "connected" || contact.state === "hold") {
    talk(center, contact, random);
    return;
  }
  if (random.fraction() < silenceChance || !answer(center, contact, random)) pass(center, contact);
}

/** An agent takes a contact: the one whose phone rings for it, or else somebody. */
function answered(center: Center, contact: Contact): void {
  if (contact.offeredTo === undefined) offer(center, contact, walkingAgent(center));
  if (contact.offeredTo !== undefined) accept(center, contact.offeredTo, contact);
}

function talk(center: Center, contact: Contact, random: Random): void {
  const acts = [
    () => agentLeaves(center, contact),
    () => customerLeaves(center, contact.conversation),
    ...(contact.channel === "VOICE"
      ? [() => (contact.state === "hold" ? resume(center, contact) : hold(center, contact))]
      : []),
    () => pass(center, contact),
  ];
  random.pick(acts)?.();
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
