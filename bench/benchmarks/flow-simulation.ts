import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Benchmark } from "../benchmark";
import type { CallFigures } from "../simulated-calls";

const calls = 100_000;

/** Calls through the simulator: how quick a block is, and whether memory grows with calls that are over. */
export const flowSimulation: Benchmark = {
  name: "flow-simulation",
  about: `${calls.toLocaleString("en")} simulated calls, one after the other in one process`,
  run: async ({ root, environment }) => {
    const args = ["--expose-gc", "--import", "tsx", "bench/simulate-calls.ts", environment, String(calls)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root });
    const { blocks, seconds, heap, yardstick } = JSON.parse(stdout) as CallFigures;
    const perBlock = (seconds * 1e6) / blocks;
    return [
      { name: "one block, this machine", value: perBlock, atMost: 50, unit: "microseconds (50: 20,000 in a second)" },
      { name: "one block", value: perBlock / yardstick, atMost: 5, unit: "× JSON.parse and JSON.stringify of it" },
      { name: "blocks, this machine", value: Math.round(blocks / seconds), unit: "in a second" },
      {
        name: "calls, this machine",
        value: Math.round(calls / seconds),
        unit: `in a second, of ${Math.round(blocks / calls)} blocks`,
      },
      { name: `heap after ${calls} calls`, value: heap.late / heap.early, atMost: 1.1, unit: `× after ${calls / 10}` },
    ];
  },
};
