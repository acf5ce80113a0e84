import { loadContactCenter } from "../config/load";
import type { FlowDocument } from "../contact-flows/language/document";
import { Center } from "../contact-flows/simulate/center";
import { worldOf } from "../contact-flows/simulate/environment";
import { pressKey } from "../contact-flows/simulate/input";
import { customerLeaves, newContact, runFlow } from "../contact-flows/simulate/lifecycle";
import { weekdays } from "../contact-flows/simulate/world";

/** What calls came to. */
export interface CallFigures {
  readonly blocks: number;
  readonly seconds: number;
  /** Bytes in use after a tenth of the calls, and after all of them; after garbage was collected, where that is possible. */
  readonly heap: { readonly early: number; readonly late: number };
  /** Microseconds that JSON.parse and JSON.stringify take for a block of the inbound flow, in the same process. */
  readonly yardstick: number;
}

const keys = ["1", "2", "9", "5", ""];

/**
 * Calls through the inbound flow of an environment, one after the other in one contact center: each is greeted, presses
 * a key or none, waits in a queue for a minute, and hangs up.
 */
export async function simulatedCalls(environment: string, calls: number): Promise<CallFigures> {
  const config = worldOf(loadContactCenter(environment));
  // Calls go on through virtual days and nights, and shall all reach the menu.
  const world = { ...config, hours: config.hours?.map((hours) => ({ ...hours, periods: alwaysOpen })) ?? [] };
  const center = new Center(world, { at: "2026-11-20T10:00" });
  const flow = center.flow(world.phoneNumbers?.[0]?.flow ?? "");
  if (flow === undefined) throw new RangeError(`${environment} has no inbound flow`);
  let blocks = 0;
  center.observers.add({
    happened: ({ type }) => {
      if (type === "block") blocks += 1;
    },
  });
  let early = 0;
  const begin = performance.now();
  for (let call = 0; call < calls; call++) {
    const contact = newContact(center, { channel: "VOICE", initiation: "INBOUND" });
    runFlow(center, contact, flow, "INBOUND");
    for (const _question of [1, 2]) {
      const answered = await center.until(() => contact.run?.wait?.for?.includes("key") === true, minute);
      if (answered) pressKey(center, contact, keys[call % keys.length] ?? "");
    }
    await center.until(() => contact.state === "queued", minute);
    await center.until(() => contact.end !== undefined, minute);
    customerLeaves(center, contact.conversation);
    if (call === Math.floor(calls / 10)) early = heapInUse();
  }
  const seconds = (performance.now() - begin) / 1000;
  return { blocks, seconds, heap: { early, late: heapInUse() }, yardstick: jsonOfBlock(flow.document) };
}

function jsonOfBlock(document: FlowDocument): number {
  const text = JSON.stringify(document);
  const rounds = 2000;
  const begin = performance.now();
  for (let round = 0; round < rounds; round++) JSON.stringify(JSON.parse(text));
  return ((performance.now() - begin) * 1000) / rounds / document.Actions.length;
}

const minute = 60_000;

const alwaysOpen = weekdays.map((day) => ({ day, from: "00:00", to: "00:00" }));

function heapInUse(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
