import { Coverage } from "../../../contact-flows/simulate/coverage";
import type { TraceEvent } from "../../../contact-flows/simulate/trace";
import { walk } from "../../../contact-flows/simulate/walk/walk";
import { contactCenter, example, talksTo, waitsForBestellungen } from "./support";

/** All that happens in a call that meets most flows, as text. */
async function callWith(seed: number): Promise<string> {
  const center = contactCenter({ seed });
  const call = await waitsForBestellungen(center);
  const maria = await talksTo(center, call);
  await maria.holds();
  await center.passes("1m");
  await maria.resumes();
  await maria.transfersTo("to-inquiries");
  await center.passes("1m");
  const john = await talksTo(center, call, "john.perry");
  await john.hangsUp();
  await call.ends();
  return JSON.stringify(call.trace);
}

/** All that happens in 50 walks through the inbound flow, as text. */
async function walksWith(seed: number): Promise<string> {
  const events: TraceEvent[] = [];
  const coverage = new Coverage();
  const { watch } = coverage;
  coverage.watch = (center) => {
    center.observers.add({ happened: (event) => events.push(event) });
    return watch.call(coverage, center);
  };
  await walk(example, "inbound-main", { walks: 50, seed, coverage });
  return JSON.stringify(events);
}

describe.each([
  ["a call", callWith],
  ["50 walks through the inbound flow", walksWith],
] as const)("%s", (_what, trace) => {
  test("goes the same way for the same seed, byte for byte", async () => {
    const first = await trace(7);

    expect(first.length).toBeGreaterThan(5_000);
    expect((await trace(7)) === first).toBe(true);
  });

  test("goes another way for another seed", async () => {
    expect((await trace(1000)) === (await trace(7))).toBe(false);
  });

  test("is not touched by what is played at the same time elsewhere", async () => {
    const alone = await trace(7);
    const [together] = await Promise.all([trace(7), trace(1000), trace(7)]);

    expect(together === alone).toBe(true);
  });
});
